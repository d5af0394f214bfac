"""The whole numbers that can stand behind a rounded quotient.

28.13 % of 32 cases can only be 9 of them, and 64 % of 4 cases is nothing at all: people and cases come in whole
numbers, so that a printed quotient leaves few of them, or none. Quotients are plain numbers here, never percent
(28.13 % is 0.2813), as intervals with open or closed ends.

Source: the GRIM test (Brown & Heathers 2017), with exact ends in place of a rounding function.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from checker.model.interval import Exact, Interval


def whole_numbers(values: Interval) -> range:
    """Every whole number from 0 on that belongs to ``values``, which must end above: [2.5, 4) -> 3."""
    if values.high is None:
        raise ValueError("no end above: every number from some point on would belong to it")
    least = Fraction(0) if values.low is None else Fraction(values.low)
    first = max(0, ceil(least))
    if values.low_open and first == least:
        first += 1
    last = floor(Fraction(values.high))
    if values.high_open and last == values.high:
        last -= 1
    return range(first, max(first, last + 1))


def numerators(denominator: int, quotient: Interval) -> range:
    """Every k with k ÷ ``denominator`` in ``quotient``: 32 and [0.28125, 0.28135] -> 9."""
    return whole_numbers(quotient.scaled(denominator))


def denominators(numerator: int, quotient: Interval) -> range | None:
    """Every n from 1 on with ``numerator`` ÷ n in ``quotient``; ``None`` when there is no end to them.

    102 and [0.44345, 0.44355] -> 230. There is no end when the quotient may be 0 or less.
    """
    inverse = quotient.reciprocal()
    if inverse is None or inverse.high is None:
        return None
    found = whole_numbers(inverse.scaled(numerator))
    return range(max(1, found.start), found.stop)


def bases_of_change(current: int, change: Interval) -> range | None:
    """Every p from 1 on with (``current`` − p) ÷ p in ``change``: 230 and [−0.10515, −0.10505] -> 257.

    ``None`` when there is no end to them, as for a fall of all, or nearly all, of it.
    """
    return denominators(current, change + Interval.point(1))


def tells_numerators(denominator: int, quotient: Interval) -> bool:
    """Whether a quotient of ``denominator`` can be impossible: its interval is less than one whole number wide."""
    return _is_narrow(quotient.scaled(denominator))


def tells_denominators(numerator: int, quotient: Interval) -> bool:
    """Whether ``numerator`` over something can be impossible: less than one whole number is to be expected."""
    inverse = quotient.reciprocal()
    return inverse is not None and _is_narrow(inverse.scaled(numerator))


def tells_bases_of_change(current: int, change: Interval) -> bool:
    """Whether no earlier number may have led to ``current`` by ``change``: less than one is to be expected."""
    return tells_denominators(current, change + Interval.point(1))


def least_denominator(quotient: Interval) -> int:
    """The least n from 1 on with a k from 0 on so that k ÷ n is in ``quotient``: [0.635, 0.645] -> 11, by 7 ÷ 11.

    The interval has two ends, is not empty and reaches above 0. Source: the simplest fraction of an interval, by
    continued fractions.
    """
    if quotient.low is None or quotient.high is None or quotient.is_empty or quotient.high <= 0:
        raise ValueError("no fraction to look for")
    (low, below), (high, under) = quotient.low.as_integer_ratio(), quotient.high.as_integer_ratio()
    low_open, high_open = quotient.low_open, quotient.high_open
    steps: list[int] = []
    # the interval goes from low ÷ below to high ÷ under; without an end above it, under is 0
    while not _is_in(whole := _least_whole(low, below, low_open), high, under, high_open):
        step = low // below
        steps.append(step)
        # no whole number belongs to it, so that all of it lies between this one and the next: turn what is above
        low, below, high, under = under, high - step * under, below, low - step * below
        low_open, high_open = high_open, low_open
    top, bottom = whole, 1
    for step in reversed(steps):
        top, bottom = step * top + bottom, top
    return bottom


def _least_whole(low: int, below: int, low_open: bool) -> int:
    """The least whole number from 0 on that is not less than ``low`` ÷ ``below``, or more where the end is open."""
    least = -(-low // below)
    return max(0, least + (low_open and least * below == low))


def _is_in(whole: int, high: int, under: int, high_open: bool) -> bool:
    """Whether the number is less than ``high`` ÷ ``under``, or no more where the end is closed."""
    return whole * under < high or (whole * under == high and not high_open)


def _is_narrow(interval: Interval) -> bool:
    width: Exact | None = interval.width
    return width is not None and width < 1
