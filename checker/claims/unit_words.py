"""Which unit or classifier stands behind a numeral."""

from __future__ import annotations

from checker.claims.words import Unit, lexicon
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

BARE = Unit(ClaimKind.OTHER, "")
YUAN = Unit(ClaimKind.MONEY, "元")
POINTS = Unit(ClaimKind.POINTS, "百分点")
SYMBOLS = {"￥": YUAN, "¥": YUAN, "$": Unit(ClaimKind.MONEY, "美元"), "＄": Unit(ClaimKind.MONEY, "美元")}

_BLANKS = frozenset(" \xa0\t\r\n")
_LINE_BREAK = pattern(r"[ \t]?\r?\n(?=元)")
_CONJUNCTIONS = frozenset("、和与及")
_SHARED = pattern(r"(?>(?:[、和与及][0-9０-９.．,]++){1,8})(?=[^\W\d_a-zA-Z]|[%％‰])")
_SHARED_POINTS = pattern(r"(?:[、和与及][0-9０-９.．]++个){0,8}[、和与及][0-9０-９.．]++个百分点")
_SHARED_MOVES = pattern(
    r"(?:[、和与及](?:[上升下降提高回落增长加减少低]{2})?[0-9０-９.．]++个){0,8}[、和与及](?:[上升下降提高回落增长加减少低]{2})?[0-9０-９.．]++个百分点"
)
_SPLIT = pattern("[多半](月|小时|星期|工作日)")
_MOVES = pattern("(?:[增升降涨跌减提扩攀跃缩回](?:[加长升降少高大落]|涨)?)[到至为]")
"""由上年的124万涨到186万: the number is where a movement begins."""
_RISES = pattern("增[长加]|升[高至]|提高|降低|减少|回落|滑落|涨|跌")
_PERSON = Unit(ClaimKind.COUNT, "人")
_PEOPLE = pattern("(?:常住|户籍|流动|城镇|城乡|乡村|农村|农业|贫困|总|受益|服务|供水)?人口(?![普密])")
"""以215.3万常住人口计: behind 万 the noun says that people are counted."""
_SCALES = ("万", "亿")
"""比上年的70.0万增长6.0%: behind 万 no name begins with what became of the number."""
_NO_CLASSIFIER = frozenset(
    "的了等及和与或以为至到在是而且并又也都均按由对把被将从其这那各每有无上下前后内外中间时起止元计"
)
"""What may follow a bare number without being its classifier."""


def is_han(char: str) -> bool:
    """Whether ``char`` is a Chinese character."""
    return "\u4e00" <= char <= "\u9fff"


def unit_at(text: str, position: int) -> tuple[Unit | None, int]:
    """The longest unit that begins at ``position``, perhaps behind one blank, and where it ends."""
    if text[position : position + 1] in _BLANKS:
        return _unit_behind_blank(text, position)
    unit, stop = _listed_unit(text, position)
    if unit is not None and text[stop : stop + 1] == "/":
        return _quotient_unit(text, unit, stop)
    return unit, stop


def unit_of_bare_number(text: str, position: int) -> tuple[Unit | None, int]:
    """What a number without a listed unit counts.

    The unit of the last of several numbers (分别为12、15和18件), an unlisted classifier in front of a pause
    (送达公告15产,), nothing at all (比值大于1); ``None`` in front of other words, of which it is a name (1313模式).
    """
    if text[position : position + 1] in _CONJUNCTIONS:
        others = _SHARED.match(text, position)
        shared = None if others is None else unit_at(text, others.end())[0]
        if shared is not None:
            return shared, position
    char, following = text[position : position + 1], text[position + 1 : position + 2]
    if not is_han(char) or char in _NO_CLASSIFIER or _MOVES.match(text, position) is not None:
        return BARE, position
    if following.isalnum():
        if text[position - 1 : position] not in _SCALES:
            return None, position
        if _PEOPLE.match(text, position) is not None:
            return _PERSON, position
        return (BARE if _RISES.match(text, position) is not None else None), position
    return Unit(ClaimKind.COUNT, char), position + 1


def shares_points(text: str, position: int) -> bool:
    """Whether the 个 in front of ``position`` is short for 个百分点: 2.16个和1.66个百分点.

    Behind decimals also where each says which way it went: 上升1.3个、下降0.7个百分点, but 新增12个、提高0.7个百分点.
    """
    if _SHARED_POINTS.match(text, position) is not None:
        return True
    has_point = not _POINT.isdisjoint(text[max(position - _SHORT, 0) : position])
    return has_point and _SHARED_MOVES.match(text, position) is not None


_POINT = frozenset(".．")
_SHORT = 4


def split_unit(text: str, position: int) -> tuple[Unit, int] | None:
    """The unit that 多 or 半 splits behind 个, and where it ends: 一个多月, 三个半小时."""
    measured = _SPLIT.match(text, position)
    if measured is None:
        return None
    known = lexicon().units
    word = measured.group(1)
    return known.get(f"个{word}") or known[word], measured.end()


_STILL_UNITS = ("之和", "之比", "之多", "分别", "外，", "外,")
"""6018万人次与3109万人次之和: of 人次; behind 40人，次之 there is no such word. 2951处分别: of 处, and no 处分.

除企业9481户外，其余: no 户外.
"""


def _listed_unit(text: str, position: int) -> tuple[Unit | None, int]:
    known = lexicon()
    for length in known.unit_lengths.get(text[position : position + 1], ()):
        word = text[position : position + length]
        unit = known.units.get(word)
        if unit is None:
            continue
        stop = position + len(word)
        following = text[stop : stop + 1]
        if following and following in known.unit_not_before.get(word, "") and text[stop : stop + 2] not in _STILL_UNITS:
            continue
        return unit, stop
    return None, position


def _unit_behind_blank(text: str, position: int) -> tuple[Unit | None, int]:
    """43.75 %, 485 件, and 390.55万 at the end of a line in front of its 元."""
    broken = _LINE_BREAK.match(text, position)
    if broken is not None:
        return YUAN, broken.end() + 1
    if text[position] not in " \xa0":
        return None, position
    unit, stop = _listed_unit(text, position + 1)
    if unit is None or (unit.kind is ClaimKind.COUNT and unit.name not in lexicon().core):
        return None, position
    if unit.kind is ClaimKind.DURATION and text[stop - 1] in "日年周":
        return None, position  # "2 日常工作" in a row of cells
    return unit, stop


def _quotient_unit(text: str, unit: Unit, stop: int) -> tuple[Unit, int]:
    """元/平方米, 次/年: a quotient of two units is a unit of its own."""
    below, end = _listed_unit(text, stop + 1)
    if below is None:
        return unit, stop
    return Unit(ClaimKind.OTHER, f"{unit.name}/{text[stop + 1 : end]}", unit.factor), end
