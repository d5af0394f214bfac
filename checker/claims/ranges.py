"""Two numerals that bound one figure: 8-9名, 5-20万元, 10%至20%, 0—14岁."""

from __future__ import annotations

from checker.claims.numerals import NUMERAL, value_of
from checker.claims.quantities import range_quantity
from checker.claims.reading import Numeral, Reading
from checker.claims.thresholds import is_condition
from checker.claims.unit_words import unit_at, unit_of_bare_number
from checker.claims.words import Unit
from checker.model.patterns import pattern

RANGE_MARKS = frozenset("-–—~～〜―－至到")
_FROM = pattern(r"[由从自][^，,。；;]{0,24}$")
_REACH = 26
_CHANGED_BY = pattern("(?:增加|增长|减少|提高|降低|下降|上升|扩大|缩小|缩减|压减|上涨|下跌)(?:了|约|近)?$")
_VERB = 3
_APART = 5


def _is_reached(numeral: Numeral, second: str) -> bool:
    """Whether the second numeral is so much larger or smaller that both are no bounds of one change."""
    change, level = value_of(numeral.written), value_of(second)
    if change is None or level is None:
        return False
    return level.low >= _APART * change.low or level.low < change.low


def range_with_one_unit(numeral: Numeral) -> Reading | None:
    """8-9名: the numeral, a dash, a larger numeral and the unit of both. Ages name a class: 0—14岁."""
    text, start, written = numeral.text, numeral.start, numeral.written
    second = NUMERAL.match(text, numeral.end + 1)
    if second is None or value_of(second.group()) is None or written[0].isdecimal() != second.group()[0].isdecimal():
        return None
    unit, stop = unit_at(text, second.end())
    if unit is None and text[numeral.end] not in "至到":
        unit, stop = unit_of_bare_number(text, second.end())
    found = None if unit is None else range_quantity(written, second.group(), unit)
    if unit is None or found is None:
        return None
    if unit.name == "岁":
        return Reading(start, stop, written, None, "age")
    return Reading(start, stop, text[start : second.end()], found, "", is_condition(text, start, stop, stop, found))


def range_with_two_units(numeral: Numeral, stop: int, unit: Unit) -> Reading | None:
    """5万元至10万元, 20%-30%; but 由20%至46% are two figures. The first unit ends at ``stop``."""
    text, start = numeral.text, numeral.start
    second = NUMERAL.match(text, stop + 1)
    if second is None or value_of(second.group()) is None:
        return None
    again, end = unit_at(text, second.end())
    if again != unit or _FROM.search(text[max(0, start - _REACH) : start]) is not None:
        return None
    if _CHANGED_BY.search(text[max(0, start - _VERB) : start]) is not None and _is_reached(numeral, second.group()):
        return None  # 增加236万股至17926万股: by how much, and to what
    found = range_quantity(numeral.written, second.group(), unit)
    return None if found is None else Reading(start, end, text[start : second.end()], found)
