"""Words that bound a figure: where they stand around it, and what the figure then asserts."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.words import lexicon
from checker.model.claim import Approximation
from checker.model.interval import Exact, Interval, exact
from checker.model.patterns import pattern

_EXACT = Approximation.EXACT


def label_before(text: str, start: int, floor: int) -> tuple[Approximation, int]:
    """The approximator that ends at ``start`` and where it begins, never in front of ``floor``; else EXACT, ``start``.

    Looked for backwards from the figure: a qualifier in front of the figure's own pattern would make the scan
    quadratic.
    """
    if text[start - 1 : start] == " " and start - 1 > floor:
        across = label_before(text, start - 1, floor)
        return across if across[0] is not _EXACT else (_EXACT, start)
    known = lexicon()
    for length in known.before_lengths.get(text[start - 1 : start], ()):
        begin = start - length
        if begin < floor:
            continue
        word = text[begin:start]
        label = known.before.get(word)
        if label is None:
            continue
        if begin and text[begin - 1] in _forbidden(word, known.before_not_behind):
            continue
        if begin == floor and word[0] == "超" and _UNIT_BEHIND_NUMBER.search(text, max(0, begin - 6), begin):
            continue  # 比预算5.20亿元超0.27亿元: by how much, and no bound
        return label, begin
    return _EXACT, start


_UNIT_BEHIND_NUMBER = pattern("\\d[万亿]?(?:[元吨米斤人户件个家亩天套台辆次]|美元|公里|公顷|平方米|立方米)$")


def label_after(text: str, stop: int) -> tuple[Approximation, int]:
    """The approximator that begins at ``stop`` and where it ends; else EXACT and ``stop``."""
    known = lexicon()
    for length in known.after_lengths.get(text[stop : stop + 1], ()):
        word = text[stop : stop + length]
        label = known.after.get(word)
        if label is None:
            continue
        tail = stop + len(word)
        following = text[tail : tail + 1]
        if following and following in known.after_not_before.get(word, ""):
            continue
        return label, tail
    return _EXACT, stop


def _forbidden(word: str, table: dict[str, str]) -> str:
    """约占 and 约为 are as much part of 节约, 预约 as 约 itself."""
    return table.get(word) or table.get(word[:2]) or table.get(word[:1]) or ""


def bounded(value: Exact, approximation: Approximation, *, step: Exact) -> Interval:
    """What the words say of ``value``; ``step`` is g, the width that 余, 近 and 约 allow it."""
    match approximation:
        case Approximation.OVER:
            return Interval(value, value + step, high_open=True)
        case Approximation.NEARLY:
            return Interval(value - step, value, high_open=True)
        case Approximation.ABOUT:
            return Interval(value - step, value + step)
        case Approximation.AT_LEAST:
            return Interval(value, None, high_open=True)
        case Approximation.AT_MOST:
            return Interval(None, value, low_open=True)
        case Approximation.MORE_THAN:
            return Interval(value, None, low_open=True, high_open=True)
        case Approximation.LESS_THAN:
            return Interval(None, value, low_open=True, high_open=True)
        case _:
            return Interval.point(value)


def step_of(value: Exact, approximation: Approximation) -> Exact:
    """g: the place value of the last non-zero digit; a fifth of a power of ten for 近 and 约 (约100: ±20)."""
    if value == 0:
        return 1
    place = last_digit_place(value)
    if approximation is not Approximation.OVER and abs(value) == place:
        return exact(Fraction(place) / 5)
    return place


def last_digit_place(value: Exact) -> Exact:
    """The place value of the last non-zero digit of a decimal: 301.2 -> 1/10, 1300 -> 100."""
    digits: Exact = value if value >= 0 else -value
    place: Exact = 1
    while digits.denominator != 1:
        digits, place = digits * 10, Fraction(place) / 10
    while digits and digits % 10 == 0:
        digits, place = digits // 10, place * 10
    return place
