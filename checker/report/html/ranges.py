"""Intervals as they are read: every value that a figure can stand for, in the unit that it is written in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from checker.model.interval import Exact, Interval

_PLACES = 5
_MOST_PLACES = 12


def range_text(values: Interval, scale: Decimal, *, places: int = _PLACES) -> str:
    """ "[68.845, 68.855]", "[140, 150)", "(−∞, 5]"; a point as its number.

    Ends with more than ``places`` decimals are moved outwards to that many, and a point is marked "≈".
    """
    if values.is_point:
        assert values.low is not None
        number = values.low / Fraction(scale)
        rounded = _rounded(number, places)
        return f"{'' if rounded == number else '≈ '}{_digits(rounded, places)}"
    low = "−∞" if values.low is None else _end(values.low, scale, places, floor)
    high = "∞" if values.high is None else _end(values.high, scale, places, ceil)
    left = "(" if values.low is None or values.low_open else "["
    right = ")" if values.high is None or values.high_open else "]"
    return f"{left}{low}, {high}{right}"


def places_for(gap: Exact, scale: Decimal) -> int:
    """How many decimals tell two ends apart that are ``gap`` from each other."""
    places, distance = _PLACES, abs(Fraction(gap) / Fraction(scale))
    while distance and distance * 10**places < 10 and places < _MOST_PLACES:
        places += 1
    return places


def distance_text(gap: Exact, scale: Decimal) -> str:
    """The width of a gap to three digits, marked where it is rounded: "0.0005", "≈ 0.0000651"."""
    distance = abs(Fraction(gap) / Fraction(scale))
    places = 0
    while distance and distance * 10**places < 100 and places < _MOST_PLACES:
        places += 1
    rounded = _rounded(distance, places)
    return f"{'' if rounded == distance else '≈ '}{_digits(rounded, places)}"


def exactness(values: Interval, scale: Decimal, words: Mapping[str, str]) -> str:
    """The range of a figure of the text; one that is exact says so in a word."""
    return words["exact"] if values.is_point else range_text(values, scale)


def _end(value: Exact, scale: Decimal, places: int, towards: Callable[[Fraction], int]) -> str:
    return _digits(Fraction(towards(value / Fraction(scale) * 10**places), 10**places), places)


def _rounded(number: Fraction, places: int) -> Fraction:
    return Fraction(floor(number * 10**places + Fraction(1, 2)), 10**places)


def _digits(number: Fraction, places: int) -> str:
    scaled = abs(number) * 10**places
    whole, rest = divmod(int(scaled), 10**places)
    text = f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".") if places else str(whole)
    return f"−{text}" if number < 0 and scaled else text
