"""What a figure with an approximator asserts: 140余 -> [140, 150), 近301.2万 -> [N − g, N), 约 -> [N − g, N + g]."""

from __future__ import annotations

from fractions import Fraction

from checker.model.claim import Approximation
from checker.model.interval import Exact, Interval

_OVER, _NEARLY, _ABOUT = Approximation.OVER, Approximation.NEARLY, Approximation.ABOUT


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
    if approximation is not _OVER and abs(value) == place:
        fifth = Fraction(place) / 5
        return fifth.numerator if fifth.denominator == 1 else fifth
    return place


def last_digit_place(value: Exact) -> Exact:
    """The place value of the last non-zero digit of a number that ends in decimals: 301.2 -> 1/10, 1300 -> 100."""
    place: Exact = 1
    if isinstance(value, Fraction):
        denominator = 1
        while (value * denominator).denominator != 1:
            denominator *= 10
            if denominator > 10**40:
                return Fraction(1, value.denominator)
        return Fraction(1, denominator)
    whole = abs(value)
    while whole and whole % 10 == 0:
        whole //= 10
        place *= 10
    return place
