"""One linear scan over a document's text: every numeral becomes a claim, or a number that asserts nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from checker.claims.approximators import bounded, step_of
from checker.claims.metric import metric_of
from checker.claims.not_claims import recognise
from checker.claims.numerals import NUMERAL, Number, value_of
from checker.claims.period import Periods
from checker.claims.words import Unit, approximators, longest_unit, units
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.interval import Exact, Interval

_QUOTED = re.compile(r"《[^》\n]{0,80}》|“[^”“\n，。；]{0,16}”|「[^」\n]{0,16}」|‘[^’\n，。；]{0,16}’")
_SEPARATOR = re.compile(r"\s?[-–—~～〜―－至到]{1,2}\s?")
_COLON = re.compile(r"\s?[:：∶︰]\s?")
_PARTS = re.compile("(?:分之|分の)")
_BIG = {"万": 10**4, "亿": 10**8, "萬": 10**4, "億": 10**8, "千": 1000, "百": 100, "十": 10}
_DENOMINATORS = {"百": 100, "千": 1000, "万": 10**4, "十": 10, "百万": 10**6, "千万": 10**7}
_MEASURED = frozenset(set(ClaimKind) - {ClaimKind.COUNT, ClaimKind.NONE, ClaimKind.FRACTION, ClaimKind.MULTIPLE, ClaimKind.DURATION})
_NO_UNIT = Unit(ClaimKind.OTHER, "")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A numeral with its unit: all of a claim that its own words decide."""

    number: str
    kind: ClaimKind
    unit: str | None
    asserted: Interval
    values: Interval
    approximation: Approximation
    last_place: Decimal
    scale: Decimal


def scan(text: str) -> Iterator[Claim]:
    """The claims of ``text`` in order, those of kind NONE included."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    quote_starts = [start for start, _ in quoted]
    periods = Periods(text)
    position = 0
    last_metric = ""
    for match in NUMERAL.finditer(text):
        start, end = match.span()
        if start < position:
            continue
        at = bisect_right(quote_starts, start) - 1
        if at >= 0 and end <= quoted[at][1]:
            yield _none(text, start, end, "title" if text[quoted[at][0]] == "《" else "slogan")
            position = end
            continue
        reason = recognise(text, start, end)
        if reason is not None:
            why, begin, position = reason
            yield _none(text, max(begin, 0), position, why, numeral=match.group())
            continue
        for claim in _claims(text, start, end, match.group(), position, periods, last_metric):
            yield claim
            position = claim.end
            if claim.metric:
                last_metric = claim.metric


def _none(text: str, start: int, end: int, why: str, *, numeral: str = "") -> Claim:
    numeral = numeral or text[start:end]
    number = value_of(numeral)
    asserted = Interval.point(0 if number is None else number.low)
    return Claim(start, end, text[start:end], numeral, ClaimKind.NONE, None, asserted, asserted, why=why)


def _unit_at(text: str, position: int) -> tuple[Unit | None, int]:
    known = units()
    for length in range(longest_unit(), 0, -1):
        unit = known.get(text[position : position + length])
        if unit is not None and position + length <= len(text):
            return unit, position + length
    return None, position


def _claims(
    text: str, start: int, end: int, numeral: str, floor: int, periods: Periods, last_metric: str
) -> Iterator[Claim]:
    figure = _fraction(text, start, end, numeral)
    if figure is not None:
        kind, unit, value, place, end = figure
        number = Number(value, value, place)
        yield from _finish(text, start, end, numeral, number, Unit(kind, unit), 1, "", floor, periods, last_metric)
        return
    number = value_of(numeral)
    if number is None:
        if text[start - 1 : start] == "上" and numeral in ("百", "千", "万", "亿"):
            value = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}[numeral]
            unit, stop = _unit_at(text, end)
            if unit is not None:
                interval = Interval(value, 2 * value, high_open=True)
                yield _claim(text, start - 1, stop, numeral, unit, interval, Approximation.OVER, value, value, floor, periods, last_metric)
        return
    ratio = _COLON.match(text, end)
    if ratio is not None and text[ratio.end() : ratio.end() + 1].isdecimal() and numeral[0].isdecimal():
        yield from _ratio(text, start, end, numeral, number, floor, periods, last_metric)
        return
    more = ""
    position = end
    if text[position : position + 1] in ("余", "多", "几", "餘") :
        more = text[position]
        position += 1
    factor = 1
    while more and text[position : position + 1] in _BIG:
        factor *= _BIG[text[position]]
        position += 1
    high: Number | None = None
    separator = _SEPARATOR.match(text, position)
    if separator is not None and not more:
        second = NUMERAL.match(text, separator.end())
        if second is not None:
            high = value_of(second.group())
            if high is not None and high.high > number.low:
                position = second.end()
                if number.scale == 1 and high.scale > 1:
                    number = Number(number.low * high.scale, number.high * high.scale, high.place, high.scale)
            else:
                high = None
    gap = 1 if text[position : position + 1] in (" ", "\xa0", "\u3000") else 0
    unit, stop = _unit_at(text, position + gap)
    is_han = not numeral[0].isdecimal()
    if unit is None:
        if is_han:
            if text[start - 1 : start] == "每":
                yield _none(text, start, end, "per", numeral=numeral)
            return
        unit, stop = _unknown_unit(text, position)
        if unit is None:
            yield _none(text, start, end, "name")
            return
    if text[start - 1 : start] == "每":
        yield _none(text, start, stop, "per", numeral=numeral)
        return
    if is_han and len(numeral) == 1 and not more:
        if numeral == "二" or numeral in "一零" and (unit.is_shy or not _counts_one(text, start, stop, unit)):
            yield _none(text, start, stop, "word", numeral=numeral)
            return
        if unit.is_shy and unit.name not in ("类", "级", "大", "层", "方面"):
            yield _none(text, start, stop, "word", numeral=numeral)
            return
    if high is not None:
        interval = Interval(number.low, high.high)
        yield _claim(text, start, stop, text[start:position], unit, interval, Approximation.RANGE, number.place, number.scale, floor, periods, last_metric)
        return
    if factor > 1:
        number = Number(number.low * factor, number.high * factor, number.place * factor, number.scale * factor)
    if not more and text[stop : stop + 1] in ("多", "余") and stop > position:
        more = text[stop]
        after = text[stop + 1 : stop + 2]
        if after in "元" and unit.name in ("万", "亿"):
            pass
        stop += 1
    yield from _finish(text, start, stop, numeral, number, unit, 1, more, floor, periods, last_metric)


def _counts_one(text: str, start: int, stop: int, unit: Unit) -> bool:
    if unit.name == "个月":
        return True
    if unit.name not in ("次", "家", "名", "人", "件", "起", "例", "户", "所", "座", "人次", "项"):
        return False
    if text[start - 2 : start] in ("每年", "每月", "每周", "每日", "每天"):
        return True
    return text[start - 1 : start] in ("了", "过", "仅", "只", "共", "达", "为", "有") or text[stop : stop + 1] in "，。；、"


def _unknown_unit(text: str, position: int) -> tuple[Unit | None, int]:
    """A bare number, or one whose classifier is in no list: a single character in front of a delimiter (15产,)."""
    after = text[position : position + 2]
    if not after or not ("\u4e00" <= after[0] <= "\u9fff"):
        return _NO_UNIT, position
    if len(after) < 2 or not ("\u4e00" <= after[1] <= "\u9fff" or after[1].isalnum()):
        return Unit(ClaimKind.COUNT, after[0]), position + 1
    return None, position


def _fraction(text: str, start: int, end: int, numeral: str) -> tuple[ClaimKind, str | None, Exact, Exact, int] | None:
    if not text.startswith("分之", end):
        return None
    upper = NUMERAL.match(text, end + 2)
    if upper is None:
        return None
    numerator = value_of(upper.group()) or (Number(100, 100, 1) if upper.group() == "百" else None)
    denominator = _DENOMINATORS.get(numeral)
    if numerator is None:
        return None
    if numeral == "百":
        return ClaimKind.PERCENT, "%", numerator.low, numerator.place, upper.end()
    if numeral == "千":
        return ClaimKind.PERMILLE, "‰", numerator.low, numerator.place, upper.end()
    if denominator is None:
        lower = value_of(numeral)
        if lower is None or lower.low == 0:
            return None
        denominator = int(lower.low)
    value = Fraction(numerator.low) / denominator
    return ClaimKind.FRACTION, None, value, 1, upper.end()


def _ratio(text: str, start: int, end: int, numeral: str, number: Number, floor: int, periods: Periods, last_metric: str) -> Iterator[Claim]:
    terms = [(start, end, number)]
    position = end
    while (colon := _COLON.match(text, position)) is not None:
        term = NUMERAL.match(text, colon.end())
        value = value_of(term.group()) if term is not None else None
        if term is None or value is None:
            break
        terms.append((term.start(), term.end(), value))
        position = term.end()
    if len(terms) == 2 and terms[1][2].low == 1:
        yield _claim(text, start, terms[1][1], numeral, Unit(ClaimKind.RATIO, ":1"), Interval.point(number.low), Approximation.EXACT, number.place, 1, floor, periods, last_metric)
        return
    for begin, stop, value in terms:
        yield _claim(text, begin, stop, text[begin:stop], Unit(ClaimKind.RATIO, ":"), Interval.point(value.low), Approximation.EXACT, value.place, 1, floor, periods, last_metric)
        floor = stop


def _finish(
    text: str, start: int, stop: int, numeral: str, number: Number, unit: Unit, factor: int, more: str, floor: int, periods: Periods, last_metric: str
) -> Iterator[Claim]:
    approximation, start, stop = _approximation(text, start, stop, floor)
    if more and approximation is Approximation.EXACT:
        approximation = Approximation.OVER
    if number.low != number.high:
        approximation = Approximation.RANGE
        interval = Interval(number.low, number.high)
    elif approximation is Approximation.EXACT:
        interval = Interval.point(number.low)
    else:
        interval = bounded(number.low, approximation, step=5 if unit.kind is ClaimKind.FRACTION else step_of(number.low, approximation))
    yield _claim(text, start, stop, numeral, unit, interval, approximation, number.place, number.scale, floor, periods, last_metric)


def _approximation(text: str, start: int, stop: int, floor: int) -> tuple[Approximation, int, int]:
    known = approximators()
    for length in (5, 4, 3, 2):
        label = known.after.get(text[stop : stop + length])
        if label is not None:
            return label, start, stop + length
    head = start
    for auxiliary in known.auxiliaries:
        if text.startswith(auxiliary, head - len(auxiliary)) and head - len(auxiliary) >= floor:
            head -= len(auxiliary)
            break
    for begin in (head, start):
        for length in (4, 3, 2, 1):
            word = text[max(floor, begin - length) : begin]
            label = known.before.get(word)
            if label is not None:
                forbidden = known.not_behind.get(word)
                if forbidden is not None and text[begin - length - 1 : begin - length] in forbidden and begin > length:
                    continue
                return label, begin - len(word), stop
    return Approximation.EXACT, start, stop


def _claim(
    text: str, start: int, end: int, numeral: str, unit: Unit, interval: Interval, approximation: Approximation,
    place: Exact, scale: int, floor: int, periods: Periods, last_metric: str,
) -> Claim:
    asserted = interval.scaled(unit.factor)
    values = asserted
    place = place * unit.factor
    if approximation is Approximation.EXACT and (unit.kind in _MEASURED or scale > 1 or isinstance(place, Fraction)):
        assert asserted.low is not None
        values = Interval.around(asserted.low, _half(place))
    return Claim(
        start, end, text[start:end], numeral, unit.kind, unit.name, asserted, values, approximation,
        _decimal(place), _decimal(scale * unit.factor), metric_of(text, start, end, floor) or last_metric, periods.at(start),
        "", False,
    )


@lru_cache(maxsize=256)
def _half(place: Exact) -> Exact:
    half = Fraction(place) / 2
    return half.numerator if half.denominator == 1 else half


@lru_cache(maxsize=256)
def _decimal(value: Exact) -> Decimal:
    if isinstance(value, int):
        return Decimal(value)
    return Decimal(value.numerator) / Decimal(value.denominator)
