"""One numeral in its place -> the figures that it begins: unit, approximators, ranges, fractions, ratios."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from checker.claims.approximators import label_after, label_before
from checker.claims.numerals import NUMERAL, longest_value, value_of
from checker.claims.quantities import (
    MORE,
    Quantity,
    interval_quantity,
    point_quantity,
    quantity,
    range_quantity,
)
from checker.claims.words import Manner, Unit, lexicon
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import Exact, Interval, exact


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure's place, its numeral and its quantity; a number that asserts nothing has a ``why`` instead."""

    start: int
    end: int
    number: str
    quantity: Quantity | None
    why: str = ""
    is_condition: bool = False


_EXACT, _OVER, _ABOUT = Approximation.EXACT, Approximation.OVER, Approximation.ABOUT
_BARE = Unit(ClaimKind.OTHER, "")
_FRACTION = Unit(ClaimKind.FRACTION, None)
_PERCENT = Unit(ClaimKind.PERCENT, "%")
_PERMILLE = Unit(ClaimKind.PERMILLE, "‰")
_YUAN, _DOLLAR = Unit(ClaimKind.MONEY, "元"), Unit(ClaimKind.MONEY, "美元")
_SYMBOLS = {"￥": _YUAN, "¥": _YUAN, "$": _DOLLAR, "＄": _DOLLAR}
_TO_ONE, _TERM = Unit(ClaimKind.RATIO, ":1"), Unit(ClaimKind.RATIO, ":")

_BLANKS = (" ", "\xa0", "\t", "\r", "\n")
_SCALE_WORDS = "十百千万亿萬億"
_RANGE_MARKS = frozenset("-–—~～〜―－至到")
_RATIO_MARKS = frozenset(":：∶︰")
_MINUS = frozenset("-−－﹣")
_HAPPENS = ("发生", "查处", "侦破", "破获", "处理", "办理", "受理", "报告", "调处", "化解")
"""Behind these 一起 is one case, not "together"."""
_CONJUNCTIONS = frozenset("、和与及")
_SIGN_BEHIND = frozenset("长降速率为是达至到落升幅额差润值减增（(：: \t\n\u3000|｜")
"""A minus is a sign only behind what a negative figure can be of: 增长-5.9%, 增速为-2%."""
_FUNCTION_WORDS = frozenset(
    "的了等及和与或以为至到在是而且并又也都均按由对把被将从其这那各每有无上下前后内外中间时起止元"
)
"""What follows a bare number in place of a classifier."""
_LIST_MARK = re.compile(r"、[^，,。；;！？\n]{0,40}$|[-—][^，,。；;！？\n]{1,16}$|(?:上述|以上|这|等|下列|共|以下)$")
_AVERAGE = re.compile(r"(?:[日月年户人周季]均|平均)[^，,。；;、（）()0-9]{0,8}$")
_FROM = re.compile(r"[由从自][^，,。；;]{0,24}$")
_COMPOUND = re.compile(r"([0-9０-９一二三四五六七八九]{1,2})([角毛])(?:([0-9０-９一二三四五六七八九])分?)?")
_LINE_BREAK = re.compile(r"[ \t]?\r?\n(?=元)")


def read_figures(text: str, start: int, end: int, numeral: str, *, floor: int) -> tuple[Reading, ...]:
    """The figures that the numeral ``text[start:end]`` begins, in order; none in front of ``floor`` is taken in.

    Empty when it is part of a word. Readings with a ``why`` are numbers that assert nothing.
    """
    after = text[end : end + 1]
    if after == "分" and text.startswith("分之", end):
        fraction = _fraction(text, start, end, numeral, floor)
        if fraction is not None:
            return (fraction,)
    before = text[start - 1 : start]
    if before == "每":
        return (Reading(start, unit_at(text, end)[1], numeral, None, "per"),)
    number = value_of(numeral)
    if number is None:
        return _vague(text, start, end, numeral, floor)
    is_arabic = numeral[0].isdecimal()
    if after == "/" and is_arabic:
        slashed = _SLASHED.match(text, start)
        if slashed is not None and int(slashed.group(1)) < int(slashed.group(2)):
            return (_slashed_fraction(text, start, slashed, floor),)
    if after in _RATIO_MARKS and after:
        ratio = _ratio(text, start, end, numeral)
        if ratio:
            return ratio
    if before and before in "几数" and number.low in (10, 10**5, 10**6, 10**7):
        return _vague(text, start, end, numeral, floor)
    position, more, scales = end, "", ""
    if after and after in MORE:
        more, position = after, end + 1
        while text[position : position + 1] in _SCALE_WORDS and position < len(text):
            scales, position = scales + text[position], position + 1
    elif after and after in _RANGE_MARKS:
        ranged = _range(text, start, end, numeral, floor)
        if ranged is not None:
            return (ranged,)
    unit, stop = unit_at(text, position)
    if unit is not None and unit.name == "个" and text[stop : stop + 1] == "多":
        measured = _IN_PIECES.match(text, stop)
        if measured is not None:
            unit, stop, more = _piece(measured), measured.end(), "多"
    if unit is None:
        if not is_arabic:
            is_round = number.low >= 100 and not _is_han(after)
            if not is_round and not (more and scales):
                return ()
            unit = _BARE
        elif before in _SYMBOLS:
            unit, start = _SYMBOLS[before], start - 1
        else:
            unit, stop = _shared_unit(text, position) or _unlisted(text, position)
            if unit is None:
                return (Reading(start, stop, numeral, None, "name"),)
    elif unit.name == "个" and number.place < 1:
        shared = _SHARED_POINTS.match(text, stop)
        if shared is not None:
            unit = _POINTS
    elif not is_arabic and not more and len(numeral) <= 2 and not _counts(text, start, stop, numeral, unit):
        return (Reading(start, stop, numeral, None, "word"),)
    elif unit.manner is Manner.BESIDE and not _is_beside(text, start, stop, unit):
        return (Reading(start, stop, numeral, None, "name"),)
    return (_finish(text, start, stop, numeral, unit, more, scales, floor, ends_at=position),)


def unit_at(text: str, position: int) -> tuple[Unit | None, int]:
    """The longest unit that begins at ``position``, perhaps behind one blank, and where it ends."""
    if text[position : position + 1] in _BLANKS:
        return _unit_behind_blank(text, position)
    unit, stop = _written_unit(text, position)
    if unit is not None and text[stop : stop + 1] == "/":
        return _compound_unit(text, unit, stop)
    return unit, stop


def _written_unit(text: str, position: int) -> tuple[Unit | None, int]:
    known = lexicon()
    for length in known.unit_lengths.get(text[position : position + 1], ()):
        stop = position + length
        word = text[position:stop]
        unit = known.units.get(word)
        if unit is None:
            continue
        if text[stop : stop + 1] in known.unit_not_before.get(word, "") and stop < len(text):
            continue
        return unit, stop
    return None, position


def _unit_behind_blank(text: str, position: int) -> tuple[Unit | None, int]:
    """43.75 %, 485 件, and 390.55万 at the end of a line in front of its 元."""
    broken = _LINE_BREAK.match(text, position)
    if broken is not None:
        return _YUAN, broken.end() + 1
    if text[position] not in " \xa0" or text[position + 1 : position + 2] in ("", " ", "\xa0"):
        return None, position
    known = lexicon()
    unit, stop = _written_unit(text, position + 1)
    if unit is None or (unit.kind is ClaimKind.COUNT and unit.name not in known.core):
        return None, position
    if unit.kind is ClaimKind.DURATION and text[stop - 1] in "日年周":
        return None, position  # "2 日常工作" in a row of cells
    return unit, stop


def _compound_unit(text: str, unit: Unit, stop: int) -> tuple[Unit, int]:
    """元/平方米, 次/年: a quotient of two units is a unit of its own."""
    below, end = _written_unit(text, stop + 1)
    if below is None:
        return unit, stop
    return Unit(ClaimKind.OTHER, f"{unit.name}/{text[stop + 1 : end]}", unit.factor), end


_POINTS = Unit(ClaimKind.POINTS, "百分点")
_SHARED_POINTS = re.compile(r"(?:[、和与及][0-9０-９.．]++个){0,8}[、和与及][0-9０-９.．]++个百分点")
_SHARED = re.compile(r"(?:[、和与及][0-9０-９.．,]++){1,8}+(?=[\u4e00-\u9fff%％‰])")


def _shared_unit(text: str, position: int) -> tuple[Unit | None, int] | None:
    """The unit that stands only behind the last of several numbers: 分别为12、15和18件."""
    if text[position : position + 1] not in _CONJUNCTIONS:
        return None
    others = _SHARED.match(text, position)
    if others is None:
        return None
    unit, _ = unit_at(text, others.end())
    return None if unit is None else (unit, position)


def _unlisted(text: str, position: int) -> tuple[Unit | None, int]:
    """A bare number, or a classifier in no list: a single character in front of a pause (送达公告15产,)."""
    char, following = text[position : position + 1], text[position + 1 : position + 2]
    if not _is_han(char) or char in _FUNCTION_WORDS:
        return _BARE, position
    if following.isalnum():
        return None, position
    return Unit(ClaimKind.COUNT, char), position + 1


_IN_PIECES = re.compile("[多半](月|小时|星期|工作日|世纪)")


def _piece(measured: re.Match[str]) -> Unit:
    """The unit that 多 or 半 splits: 一个多月, 三个半小时."""
    known = lexicon().units
    return (
        known.get("个" + measured.group(1))
        or known.get(measured.group(1))
        or Unit(ClaimKind.DURATION, measured.group(1))
    )


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _counts(text: str, start: int, stop: int, numeral: str, unit: Unit) -> bool:
    """Whether a short Chinese numeral counts, or makes a word with what follows it (一般, 两头, 二级)."""
    if unit.kind is not ClaimKind.COUNT:
        return numeral != "一" or _one_measures(text, start, stop, unit)
    value = value_of(numeral)
    if value is None or value.low >= 10:
        return unit.manner is not Manner.BESIDE or _is_beside(text, start, stop, unit)
    before = text[start - 1 : start]
    if numeral[0] == "二" or numeral == "零":
        return False
    if numeral == "一":
        if unit.name not in lexicon().one:
            return False
        if text[max(0, start - 2) : start] in ("每年", "每月", "每周", "每日", "每天", "每季"):
            return True
        if unit.name == "起" and text.endswith(_HAPPENS, 0, start):
            return True
        if unit.name == "起" or unit.name == "项" or unit.name == "个":
            return before in "了有共仅只" and before != "" and text[stop : stop + 1] not in "来去，。"
        return before in "了过仅只共达为有" and before != "" or text[stop : stop + 1] in "，,。；;、）)"
    if unit.manner is Manner.SHY:
        return before != "" and before in "共等各这述计达余的、有了"
    return True


def _one_measures(text: str, start: int, stop: int, unit: Unit) -> bool:
    """一个月以上, 一倍, 一成, 翻一番 are figures; 一年, 一天, 一元 mostly are not."""
    if unit.name in ("个月", "倍", "成", "番") or unit.kind in (ClaimKind.PERCENT, ClaimKind.POINTS):
        return text[stop : stop + 1] != "来"
    if text[stop : stop + 1] in ("半", "多") and unit.kind is ClaimKind.DURATION:
        return True
    return label_after(text, stop)[1] > stop or text[start - 1 : start] in ("近", "约", "满", "足")


def _is_beside(text: str, start: int, stop: int, unit: Unit) -> bool:
    """Whether N级, N大 counts: the things stand in front (区、街道两级) or it numbers organisations (三级法院)."""
    if _LIST_MARK.search(text[max(0, start - 48) : start]) is not None:
        return True
    return unit.name == "级" and text.startswith(lexicon().organisations, stop)


def _finish(
    text: str, start: int, stop: int, numeral: str, unit: Unit, more: str, scales: str, floor: int, *, ends_at: int
) -> Reading:
    """The figure with everything that may still stand behind its unit or in front of its numeral."""
    following = text[stop : stop + 1]
    if stop > ends_at and following:
        if unit.name == "个" and not more and following == "半":
            measured = _IN_PIECES.match(text, stop)
            if measured is not None:
                return _and_a_half(text, start, measured.end() - 1, numeral, _piece(measured), floor)
        if following == "半" and unit.kind in (ClaimKind.DURATION, ClaimKind.PERCENT) and not more:
            return _and_a_half(text, start, stop, numeral, unit, floor)
        is_more = following in "多余" and not more and unit.kind is not ClaimKind.COUNT
        if is_more and text[stop + 1 : stop + 2] not in ("次", "种", "个", "项", "地", "方"):
            more, stop = following, stop + 1
        if unit.name == "元" and following in "0123456789０１２３４５６７８９一二三四五六七八九":
            compound = _COMPOUND.match(text, stop)
            if compound is not None:
                return _compound_money(start, numeral, compound)
        if following in _RANGE_MARKS:
            spread = _range_with_units(text, start, stop, numeral, unit)
            if spread is not None:
                return spread
    label, head, tail = _label(text, start, stop, floor, unit)
    if label is _EXACT and more:
        label = _ABOUT if more in "来來" else _OVER
    if label is _EXACT and value_is_one_scale(numeral) and text[start - 1 : start] == "上" and start > floor:
        return _vague(text, start, start + len(numeral), numeral, floor)[0]
    if unit.kind is ClaimKind.MONEY and text.endswith(("人民币", "人民币 ", "人民币  "), floor, head):
        head = text.rindex("人", floor, head)
    sign = 1
    if (
        head == start
        and start > floor
        and text[start - 1] in _MINUS
        and (start == 1 or text[start - 2] in _SIGN_BEHIND)
    ):
        sign, head = -1, start - 1
    is_average = (
        unit.kind is ClaimKind.COUNT
        and "均" in text[max(floor, start - 10) : start]
        and (_AVERAGE.search(text[max(floor, start - 16) : start]) is not None)
    )
    found = quantity(numeral, scales, unit, label, sign=sign, is_average=is_average)
    return Reading(head, tail, numeral, found, "", _is_condition(text, head, stop, tail, found))


def value_is_one_scale(numeral: str) -> bool:
    """Whether the numeral is a scale word without a digit: 十, 百万, 千万."""
    return numeral[0] in "十百千" and numeral.strip(_SCALE_WORDS) == ""


def _label(text: str, start: int, stop: int, floor: int, unit: Unit) -> tuple[Approximation, int, int]:
    after, tail = label_after(text, stop)
    if after is not _EXACT:
        return after, start, tail
    before, head = label_before(text, start, floor)
    if before is _EXACT and unit.kind in (ClaimKind.PERCENT, ClaimKind.FRACTION):
        # 约占案件总量70%: the approximator stands in front of the base, the figure keeps its own span
        reach = text[max(floor, start - 16) : start]
        at = reach.rfind("约占")
        if at >= 0 and not any(mark in reach[at:] for mark in "，,。；;、"):
            return _ABOUT, start, stop
    return before, head, stop


def _is_condition(text: str, head: int, stop: int, tail: int, found: Quantity) -> bool:
    """A threshold that names a class: 7人以上党支部, 10人以下的律所, 65岁及以上; 每个村不低于50万元."""
    label = found.approximation
    if label is _EXACT or label is _OVER:
        return False
    if found.unit == "岁":
        return True
    following = text[tail : tail + 1]
    if label is Approximation.RANGE:
        return following == "的"
    if label is not Approximation.AT_LEAST and label is not Approximation.AT_MOST:
        return False
    if tail == stop:
        clause = re.split("[，,。；;\n]", text[max(0, head - 16) : head])[-1]
        return "每" in clause
    if found.kind not in (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.LENGTH, ClaimKind.AREA, ClaimKind.MASS):
        return False
    return _is_han(following) and (following == "的" or text[head - 1 : head] in "，,。；;、（(：:\n中")


def _range(text: str, start: int, end: int, numeral: str, floor: int) -> Reading | None:
    """8-9名, 5-20万, 0—14岁: two numerals with one unit."""
    second = NUMERAL.match(text, end + 1)
    if second is None or value_of(second.group()) is None:
        return None
    if numeral[0].isdecimal() != second.group()[0].isdecimal():
        return None
    unit, stop = unit_at(text, second.end())
    if unit is None:
        if text[end] in "至到":
            return None
        unit, stop = _unlisted(text, second.end())
        if unit is None:
            return None
    found = range_quantity(numeral, second.group(), unit)
    if found is None:
        return None
    if unit.name == "岁":
        return Reading(start, stop, numeral, None, "age")
    return Reading(start, stop, text[start : second.end()], found, "", _is_condition(text, start, stop, stop, found))


def _range_with_units(text: str, start: int, stop: int, numeral: str, unit: Unit) -> Reading | None:
    """5万元至10万元, 20%-30%; but 由20%至46% are two figures."""
    second = NUMERAL.match(text, stop + 1)
    if second is None or value_of(second.group()) is None:
        return None
    again, end = unit_at(text, second.end())
    if again != unit or _FROM.search(text[max(0, start - 26) : start]) is not None:
        return None
    found = range_quantity(numeral, second.group(), unit)
    return None if found is None else Reading(start, end, text[start : second.end()], found)


def _ratio(text: str, start: int, end: int, numeral: str) -> tuple[Reading, ...]:
    """1.04:1 as one figure, 25.72∶26.84∶47.44 as three."""
    terms = [(start, end, numeral)]
    while text[terms[-1][1] : terms[-1][1] + 1] in _RATIO_MARKS:
        term = NUMERAL.match(text, terms[-1][1] + 1)
        if term is None or value_of(term.group()) is None or not term.group()[0].isdecimal():
            break
        terms.append((term.start(), term.end(), term.group()))
        if len(terms) > 16:
            break
    if len(terms) == 1 or (text[end] in "：:" and unit_at(text, terms[-1][1])[0] is not None):
        return ()
    if len(terms) == 2 and terms[1][2] in ("1", "１"):
        return (Reading(start, terms[1][1], numeral, quantity(numeral, "", _TO_ONE, _EXACT)),)
    return tuple(Reading(begin, stop, term, quantity(term, "", _TERM, _EXACT)) for begin, stop, term in terms)


_POWERS = {"百": 100, "千": 1000, "万": 10**4, "十": 10, "百万": 10**6, "千万": 10**7, "亿": 10**8}


def _fraction(text: str, start: int, end: int, numeral: str, floor: int) -> Reading | None:
    """三分之二, 百分之九十五点六, 千分之三."""
    upper = NUMERAL.match(text, end + 2)
    if upper is None:
        return None
    word, stop = upper.group(), upper.end()
    longest = longest_value("一百" if word == "百" else word)
    if longest is None:
        return None
    length, numerator = longest
    if word != "百":
        word, stop = word[:length], upper.start() + length
    unit = {"百": _PERCENT, "千": _PERMILLE}.get(numeral, _FRACTION)
    label, head, tail = _label(text, start, stop, floor, unit)
    if text[stop : stop + 1] in ("多", "余"):
        label, tail = _OVER, stop + 1
    if unit is not _FRACTION:
        found = quantity("一百" if word == "百" else word, "", unit, label)
        return Reading(head, tail, word, found)
    denominator = _POWERS.get(numeral)
    if denominator is None:
        lower = value_of(numeral)
        if lower is None or not isinstance(lower.low, int) or lower.low == 0:
            return None
        denominator = lower.low
    value = exact(Fraction(numerator.low) / denominator)
    return Reading(head, tail, text[start:stop], point_quantity(value, unit, label, 1))


_SLASHED = re.compile(r"([0-9]{1,3})/([0-9]{1,3})(?![0-9/.])")


def _slashed_fraction(text: str, start: int, written: re.Match[str], floor: int) -> Reading:
    """2/3以上."""
    label, head, tail = _label(text, start, written.end(), floor, _FRACTION)
    value = exact(Fraction(int(written.group(1)), int(written.group(2))))
    return Reading(head, tail, written.group(), point_quantity(value, _FRACTION, label, 1))


def _and_a_half(text: str, start: int, stop: int, numeral: str, unit: Unit, floor: int) -> Reading:
    """一年半, 三成半."""
    number = value_of(numeral)
    assert number is not None
    label, head, tail = _label(text, start, stop + 1, floor, unit)
    value = exact(Fraction(number.low) + Fraction(1, 2))
    return Reading(head, tail, numeral, point_quantity(value, unit, label, Fraction(1, 2)))


def _compound_money(start: int, numeral: str, rest: re.Match[str]) -> Reading:
    """50元6角三分, 五元三毛: yuan with its tenths and hundredths."""
    number, tenths = value_of(numeral), value_of(rest.group(1))
    hundredths = value_of(rest.group(3)) if rest.group(3) else None
    assert number is not None and tenths is not None
    value = Fraction(number.low) + Fraction(tenths.low) / 10
    place: Exact = Fraction(1, 10)
    if hundredths is not None:
        value, place = value + Fraction(hundredths.low) / 100, Fraction(1, 100)
    return Reading(start, rest.end(), numeral, point_quantity(exact(value), _YUAN, _EXACT, place))


def _vague(text: str, start: int, end: int, numeral: str, floor: int) -> tuple[Reading, ...]:
    """上百次, 数十起, 几百件, 近千人, 百余人: round numbers without a digit of their own."""
    if numeral == "半":
        if text[end : end + 1] != "成":
            return ()
        tenth = lexicon().units["成"]
        return (Reading(start, end + 1, numeral, point_quantity(Fraction(1, 2), tenth, _EXACT, 1)),)
    if numeral == "几":
        counted, stop = unit_at(text, end)
        if counted is None or start <= floor:
            return ()
        few = interval_quantity(Interval(3, 10, high_open=True), counted, 1)
        return (Reading(start - 1, stop, numeral, few),)
    number = value_of("一" + numeral) if numeral in ("百", "千", "万", "亿") else value_of(numeral)
    if number is None:
        return ()
    before = text[start - 1] if start > floor else " "
    position, more = end, ""
    if text[position : position + 1] in ("余", "多"):
        more, position = text[position], position + 1
    unit, stop = unit_at(text, position)
    if unit is None:
        return ()
    value = number.low
    head = start - 1
    if before in "几数":
        if text[head - 1 : head] == "好" and head > floor:
            head -= 1
        several = Interval(value, value * 10, high_open=True)
        return (Reading(head, stop, numeral, interval_quantity(several, unit, value)),)
    if before == "上":
        upwards = Interval(value, value * 2, high_open=True)
        return (Reading(head, stop, numeral, interval_quantity(upwards, unit, value)),)
    label, head, tail = _label(text, start, stop, floor, unit)
    if label is _EXACT and not more:
        return ()
    return (Reading(head, tail, numeral, quantity("一" + numeral, "", unit, label if label is not _EXACT else _OVER)),)
