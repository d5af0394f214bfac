"""Numbers as spreadsheets show them without a format: as many digits as fit, eleven characters at most."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

WIDTH = 11
EXACT = Context(prec=2_000, rounding=ROUND_HALF_UP)
"""Holds every number of a cell with as many decimals as a format can have; halves are rounded away from zero."""

_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)


def number_of(raw: str) -> Decimal | None:
    """The number that ``raw`` writes, to the 15 digits that spreadsheets show; None when a cell cannot hold it.

    0.1 + 0.2 is stored as 0.30000000000000004, and is 0.3 for everyone who works with it.
    """
    if len(raw) > 400:
        return None
    try:
        number = _DIGITS.create_decimal(raw)
    except ArithmeticError:
        return None
    if not number.is_finite() or not -330 < number.adjusted() < 309:
        return None
    return number


def plain(number: Decimal) -> str:
    """The number without an exponent and without zeros that say nothing."""
    shown = format(number, "f")
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return "0" if shown in ("-0", "") else shown


def show_general(number: Decimal, width: int = WIDTH) -> str:
    """The number in a column ``width`` characters wide, rounded to what fits; whole digits are never cut off."""
    if not number:
        return "0"
    order = number.adjusted()
    if order > 10:
        return _scientific(number)
    if order < -4:
        shown = plain(number)
        return shown if len(shown) <= min(width, WIDTH) else _scientific(number)
    sign = 1 if number < 0 else 0
    decimals = max(0, min(9 - max(order, 0), width - sign - max(order, 0) - 2))
    return plain(number.quantize(Decimal(1).scaleb(-decimals), context=EXACT))


def _scientific(number: Decimal) -> str:
    digits = Context(prec=6, rounding=ROUND_HALF_UP).plus(number)
    order = digits.adjusted()
    mantissa = plain(digits.scaleb(-order))
    return f"{mantissa}E{'-' if order < 0 else '+'}{abs(order):02}"
