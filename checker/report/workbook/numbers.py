"""Exact numbers as a spreadsheet can hold them: decimals of 15 digits, fractions, or else nothing."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact
from fractions import Fraction

from checker.model.interval import Exact, Interval, magnitude

_DIGITS = 15
"""What a spreadsheet keeps of a number; further digits become zeros without a word."""
_EXACT = Context(prec=_DIGITS, traps=[Inexact])
_ROUNDED = Context(prec=_DIGITS, traps=[])
_MOST_DECIMALS = 10
_LARGEST, _SMALLEST = 10**300, Fraction(1, 10**300)
"""Beyond these a spreadsheet knows no numbers."""


def number(value: Exact) -> Decimal | None:
    """``value`` when 15 significant digits say all of it, else ``None``."""
    if not is_known(value):
        return None
    numerator, denominator = value.as_integer_ratio()
    try:
        return _EXACT.divide(Decimal(numerator), Decimal(denominator))
    except Inexact:
        return None


def is_known(value: Exact) -> bool:
    """Whether a spreadsheet has numbers as large and as small as ``value``."""
    return not value or _SMALLEST < magnitude(value) < _LARGEST


def nearest(value: Exact) -> Decimal:
    """``value`` to 15 significant digits: what a formula is shown to come to before it is calculated again."""
    numerator, denominator = value.as_integer_ratio()
    return _ROUNDED.divide(Decimal(numerator), Decimal(denominator))


def operand(value: Exact) -> str | None:
    """``value``, not negative, as a formula writes it: "50", "(1/3)"; ``None`` when it has too many digits."""
    found = number(value)
    if found is not None:
        return f"{found:f}"
    numerator, denominator = value.as_integer_ratio()
    return f"({numerator}/{denominator})" if max(numerator, denominator) < 10**_DIGITS else None


def moved(cell: str, distance: Exact) -> str | None:
    """The formula of what lies ``distance`` above ``cell``: "H5+50", "H5-1", "H5"."""
    if not distance:
        return cell
    shown = operand(magnitude(distance))
    return None if shown is None else f"{cell}{'-' if distance < 0 else '+'}{shown}"


def decimals(*values: Exact | None) -> int:
    """How many decimals show all of the values, at most 10."""
    return max((_decimals(value) for value in values if value is not None), default=0)


def _decimals(value: Exact) -> int:
    exponent = nearest(value).normalize().as_tuple().exponent
    return min(max(0, -exponent), _MOST_DECIMALS) if isinstance(exponent, int) else 0


def ends_of(values: Interval) -> tuple[Exact, ...]:
    """The ends that the interval has."""
    return tuple(end for end in (values.low, values.high) if end is not None)


def tens(value: Exact) -> int:
    """How many digits stand before the point of ``value``; 0 and less for those below 0.1."""
    return nearest(value).adjusted() + 1 if value else 0
