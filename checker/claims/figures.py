"""One numeral in its place -> the figures that it begins."""

from __future__ import annotations

from checker.claims.counting import counts
from checker.claims.notations import (
    and_a_half,
    and_tenths,
    fraction,
    half,
    ratio,
    slashed_fraction,
    small_money,
    split_seconds,
    vague,
)
from checker.claims.numerals import Number, value_of
from checker.claims.quantities import MORE, quantity
from checker.claims.ranges import RANGE_MARKS, range_with_one_unit, range_with_two_units
from checker.claims.reading import Numeral, Reading
from checker.claims.thresholds import is_condition, label_around
from checker.claims.unit_words import (
    BARE,
    POINTS,
    SYMBOLS,
    is_han,
    shares_points,
    split_unit,
    unit_at,
    unit_of_bare_number,
)
from checker.claims.words import Manner, Unit
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern

_SCALES = frozenset("十百千万亿萬億")
_RATIO_MARKS = frozenset(":：∶︰")
_SPECIAL = _RATIO_MARKS | {"分", "/"}
_MINUS = frozenset("-−－﹣")
_DIGITS = frozenset("0123456789０１２３４５６７８９一二三四五六七八九")
_SIGN_BEHIND = frozenset("长降速率为是达至到落升幅额差润值减增用益余入亏期的（(、和及与：: \t\n\u3000|｜")
"""A minus is a sign only behind what a negative figure can be of: 增长-5.9%, 增速为-2%."""
_DEGREES, _BEHIND_DEGREES = "℃", _DIGITS | frozenset("℃度C%个十百")
"""Of a temperature every minus is a sign that is not between two numbers: 最低-5.4℃, but 2-5℃."""
_BESIDE_UNSIGNED = pattern(
    r"(?<![-−－﹣\d.,，])[\d,，]{1,15}(?:\.\d{1,6})?[百千]?[万亿]{0,2}元[、，,；;和与及](?!其中|包括|分别|主要)[^\d\s。-]{2,16}$"
)
"""联营3,904.2万元、合营-627.7万元: where the amount beside it has none, a dash is none that stands for a colon."""
_BESIDE_REACH = 40
_YEARS_BEFORE = ("上年", "去年", "增加")
"""上年-1.24亿元, 自然增加-0.14万人."""
_AVERAGE = pattern(r"(?:[日月年户人周季]均|平均)[^，,。；;、（）()0-9]{0,8}$")
_AVERAGE_REACH = 16
_CURRENCY_NAMES = ("人民币", "人民币 ", "人民币  ")
_NOT_MORE = frozenset({"次", "种", "个", "项", "地", "方"})
"""5%多 is more than 5 %, but 3元多次 is 3元 and 多次, and 比8.29亿元多0.45亿元 is a difference."""
_DONE_MORE = pattern(
    r"(?:争取|完成|投入|安排|筹集|[缴收支投发拨增征产卖销用花付建还贷募筹放供运完售储存蓄结上赚耗种修])了?[出]?(?:约|近)?\d"
)
"""比上年的5483万元多缴791万元: so much more was paid."""


_HALVED = (ClaimKind.DURATION, ClaimKind.PERCENT)
_COUNT = ClaimKind.COUNT
_EXACT = Approximation.EXACT
_MONEY = ClaimKind.MONEY
_OVER = Approximation.OVER
_BESIDE = Manner.BESIDE


def read_figures(numeral: Numeral) -> tuple[Reading, ...]:
    """The figures that ``numeral`` begins, in order.

    Empty when it is part of a word. Readings with a ``why`` are numbers that assert nothing.
    """
    text, end, written = numeral.text, numeral.end, numeral.written
    after = text[end : end + 1]
    if numeral.before == "每":
        return (Reading(numeral.start, unit_at(text, end)[1], written, None, "per"),)
    if after in _SPECIAL:
        special = _special_notation(numeral, after)
        if special:
            return special
    if (written, after) in _HALVES:
        halved = half(numeral)
        return () if halved is None else (halved,)
    number = value_of(written)
    if number is None and not numeral.is_han:
        return ()
    if number is None or (numeral.before in ("几", "数", "上") and _is_scale_word(written)):
        amount = vague(numeral)
        return () if amount is None else (amount,)
    if after in RANGE_MARKS:
        bounded = range_with_one_unit(numeral)
        if bounded is not None:
            return (bounded,)
    reading = _figure(numeral, number, after)
    return () if reading is None else (reading,)


_HALVES = (("一", "半"), ("半", "数"))


def _special_notation(numeral: Numeral, after: str) -> tuple[Reading, ...]:
    if after in _RATIO_MARKS:
        return () if numeral.is_han else ratio(numeral)
    reading = None
    if after == "/" and not numeral.is_han:
        reading = slashed_fraction(numeral)
    elif numeral.text.startswith("分之", numeral.end):
        reading = fraction(numeral)
    return () if reading is None else (reading,)


def _is_scale_word(written: str) -> bool:
    """Whether the numeral has no digit: 十, 百万, 千万."""
    return written[0] in _SCALES and _SCALES.issuperset(written)


def _figure(numeral: Numeral, number: Number, after: str) -> Reading | None:
    """The numeral with 余 and the scale words behind it, and its unit."""
    text, start = numeral.text, numeral.start
    position, more, scales = numeral.end, "", ""
    if after in MORE:
        more, position = after, position + 1
        while text[position : position + 1] in _SCALES:
            scales, position = scales + text[position], position + 1
    unit, stop = unit_at(text, position)
    if unit is None:
        if numeral.is_han:
            # two thousand six hundred may stand alone, ten may be part of any word
            stands_alone = (more and scales) or (number.low >= 100 and not is_han(after))
            return _finish(numeral, BARE, position, more, scales, position) if stands_alone else None
        symbol = SYMBOLS.get(numeral.before)
        if symbol is not None:
            return _finish(numeral, symbol, position, more, scales, position, head=start - 1)
        unit, stop = unit_of_bare_number(text, position)
        if unit is None:
            return Reading(start, stop, numeral.written, None, "name")
        return _finish(numeral, unit, stop, more, scales, position)
    if unit.name == "个":
        if number.place < 1 and shares_points(text, stop):
            unit = POINTS
        elif text[stop : stop + 1] == "多" and (split := split_unit(text, stop)) is not None:
            return _finish(numeral, split[0], split[1], "多", scales, position)
        elif text[stop : stop + 1] == "半" and (split := split_unit(text, stop)) is not None:
            return and_a_half(numeral, split[1], split[0])
    if not more and not counts(numeral, unit, stop):
        return Reading(start, stop, numeral.written, None, "name" if unit.manner is _BESIDE else "word")
    return _finish(numeral, unit, stop, more, scales, position)


def _finish(
    numeral: Numeral, unit: Unit, stop: int, more: str, scales: str, position: int, *, head: int | None = None
) -> Reading | None:
    """The figure with what may still stand behind its unit or in front of its numeral.

    The unit stands at ``text[position:stop]``; ``head`` is where the figure begins when not at its numeral.
    """
    text, start, written = numeral.text, numeral.start, numeral.written
    following = text[stop : stop + 1]
    if stop > position and not more:
        if following in _GOES_ON and (longer := _longer_figure(numeral, unit, stop, following)) is not None:
            return longer
        if (
            following in ("多", "余")
            and unit.kind is not _COUNT
            and text[stop + 1 : stop + 2] not in _NOT_MORE
            and not text[stop + 1 : stop + 2].isdecimal()
            and _DONE_MORE.match(text, stop + 1) is None
        ):
            more, stop = following, stop + 1
    label, begin, tail = label_around(numeral, stop, unit)
    if label is _EXACT and more:
        label = Approximation.ABOUT if more in "来來" else _OVER
    sign = 1
    if begin == start and (numeral.before in _MINUS or unit.kind is _MONEY):
        begin, sign = _front(numeral, unit)
    begin = begin if head is None else min(head, begin)
    is_average = unit.kind is _COUNT and _is_average(numeral)
    found = quantity(written, scales, unit, label, sign=sign, is_average=is_average)
    bounded = found.approximation is not _EXACT and is_condition(text, begin, stop, tail, found)
    return Reading(begin, tail, written, found, "", bounded)


def _longer_figure(numeral: Numeral, unit: Unit, stop: int, following: str) -> Reading | None:
    """一年半, 50元6角, 10%至20%: figures that go on behind their first unit."""
    if following == "半" and unit.kind in _HALVED:
        return and_a_half(numeral, stop + 1, unit)
    if following in _TENTHS and numeral.text[stop - 1] == "成":
        return and_tenths(numeral, stop, unit)
    if unit.name == "元" and following in _DIGITS:
        return small_money(numeral, stop)
    if unit.name == "秒" and following in _DIGITS:
        return split_seconds(numeral, stop, unit)
    if following in RANGE_MARKS:
        return range_with_two_units(numeral, stop, unit)
    return None


_TENTHS = frozenset("一二三四五六七八九")
_GOES_ON = _DIGITS | RANGE_MARKS | {"半"}
"""One of these stands behind the first unit of every figure that goes on; few have one."""


def _front(numeral: Numeral, unit: Unit) -> tuple[int, int]:
    """Where the figure begins, with 人民币 or a minus in front of its numeral, and its sign."""
    text, start, floor = numeral.text, numeral.start, numeral.floor
    if numeral.before in _MINUS and (
        start == 1
        or text[start - 2] in _SIGN_BEHIND
        or text[max(0, start - 3) : start - 1] in _YEARS_BEFORE
        or (unit.name == _DEGREES and text[start - 2] not in _BEHIND_DEGREES)
        or (unit.kind is _MONEY and _BESIDE_UNSIGNED.search(text[max(0, start - _BESIDE_REACH) : start - 1]))
    ):
        return start - 1, -1
    if unit.kind is _MONEY and text.endswith(_CURRENCY_NAMES, floor, start):
        return text.rindex("人", floor, start), 1
    return start, 1


def _is_average(numeral: Numeral) -> bool:
    """Whether a count is the result of a division, and so rounded: 日均10169件, 平均每天239起."""
    floor, end = numeral.floor, numeral.start
    before = numeral.text[floor if end - floor < _AVERAGE_REACH else end - _AVERAGE_REACH : end]
    return "均" in before and _AVERAGE.search(before) is not None
