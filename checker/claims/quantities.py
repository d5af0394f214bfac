"""A numeral with its unit and approximator as intervals: what is asserted, and what may stand behind it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.claims.approximators import bounded, step_of
from checker.claims.numerals import Number, number_of
from checker.claims.words import Unit
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import Exact, Interval, exact

MORE = frozenset("余多几餘来來")
"""Signs behind a numeral for something above it; 来 (十来个) is something around it."""

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ROUNDED = frozenset(
    {
        ClaimKind.MONEY,
        ClaimKind.PERCENT,
        ClaimKind.POINTS,
        ClaimKind.PERMILLE,
        ClaimKind.RATIO,
        ClaimKind.LENGTH,
        ClaimKind.AREA,
        ClaimKind.MASS,
    }
)
"""Kinds that are measured or computed, so that even an integer stands for its neighbourhood."""


class Quantity(NamedTuple):
    """What a figure's own words decide of its claim; the fields are the claim's."""

    kind: ClaimKind
    unit: str | None
    asserted: Interval
    values: Interval
    approximation: Approximation
    last_place: Decimal
    scale: Decimal


@lru_cache(maxsize=8192)
def quantity(
    numeral: str, scales: str, unit: Unit, approximation: Approximation, *, sign: int = 1, is_average: bool = False
) -> Quantity:
    """The quantity that ``numeral`` and the scale words behind 余 (500多亿: "亿") state in ``unit``.

    ``is_average`` says that the figure is the result of a division, so that also a count is rounded.
    """
    number = scaled(number_of(numeral), scales)
    if number.low != number.high:
        return _ranged(number.low, number, unit)
    value = number.low * sign
    if unit.name == "番" and isinstance(value, int) and 0 < value <= _MOST_DOUBLINGS:
        value = 2**value  # 翻两番: fourfold
        return _quantity(_MULTIPLE, bounded(value, approximation, step=value), approximation, Number(value, value, 1))
    asserted = bounded(value, approximation, step=_step(value, unit, approximation))
    return _quantity(unit, asserted, approximation, number, is_average=is_average)


@lru_cache(maxsize=1024)
def range_quantity(low: str, high: str, unit: Unit) -> Quantity | None:
    """[low, high] in ``unit``, where a scale word behind the second numeral counts for both (5-20万).

    ``None`` when the second is not the larger.
    """
    first, last = number_of(low), number_of(high)
    start = first.low * last.scale if first.scale == 1 and first.low < last.high // last.scale else first.low
    return _ranged(start, last, unit) if start < last.high else None


def point_quantity(value: Exact, unit: Unit, approximation: Approximation, place: Exact) -> Quantity:
    """A value that is computed rather than written as one numeral: 三分之二, 万分之三, 一年半."""
    step: Exact = Fraction(1, 20) if unit.kind is ClaimKind.FRACTION and place == 1 else place
    return _quantity(unit, bounded(value, approximation, step=step), approximation, Number(value, value, place))


def interval_quantity(interval: Interval, unit: Unit, place: Exact) -> Quantity:
    """A vague amount above a round number (上百, 数十, 好几): ``interval`` with the label OVER."""
    return _quantity(unit, interval, Approximation.OVER, Number(place, place, place))


def scaled(number: Number, scales: str) -> Number:
    """``number`` times the scale words: 500 and "亿"."""
    factor = 1
    for char in scales:
        factor *= _SCALES[char]
    if factor == 1:
        return number
    return Number(number.low * factor, number.high * factor, number.place * factor, number.scale * factor)


_MOST_DOUBLINGS = 20
"""More than a millionfold is damage, and a number of that many doublings would not fit into memory."""

_MULTIPLE = Unit(ClaimKind.MULTIPLE, "倍")


def _step(value: Exact, unit: Unit, approximation: Approximation) -> Exact:
    if unit.kind is ClaimKind.PERCENT and unit.factor == 10 and approximation is not Approximation.OVER:
        return Fraction(1, 2)  # 近七成, 约七成: 5 points
    return step_of(value, approximation)


def _ranged(low: Exact, last: Number, unit: Unit) -> Quantity:
    return _quantity(unit, Interval(low, last.high), Approximation.RANGE, last)


def _quantity(
    unit: Unit, written: Interval, approximation: Approximation, number: Number, *, is_average: bool = False
) -> Quantity:
    asserted = written if unit.factor == 1 else written.scaled(unit.factor)
    place = number.place * unit.factor
    values = asserted
    if approximation is Approximation.EXACT or approximation is Approximation.RANGE:
        if is_average or _is_rounded(unit, number):
            assert asserted.low is not None and asserted.high is not None
            half = exact(Fraction(place) / 2)
            values = Interval(asserted.low - half, asserted.high + half)
    return Quantity(
        unit.kind, unit.name, asserted, values, approximation, _decimal(place), _decimal(number.scale * unit.factor)
    )


def _is_rounded(unit: Unit, number: Number) -> bool:
    if number.scale > 1 or number.place < 1:
        return True
    if unit.kind is ClaimKind.PERCENT:
        return unit.factor == 1  # 五成 is half, not 45 to 55 %
    return unit.kind in _ROUNDED or (unit.kind is ClaimKind.OTHER and unit.name != "")


def _decimal(value: Exact) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
