"""The comparison of stated and computed, as a formula that is sure to say what exact arithmetic says.

A spreadsheet calculates with some sixteen digits, so that 28.13 − 0.005 and 9 ÷ 32 may miss each other by the last of
them. Differences are therefore rounded to twelve digits of what goes into them; where that could hide a true
difference, no formula is given.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.model.expression import Constant, Expression, Figure, MeanGrowth, Mixture, Product, Quotient, Sum
from checker.model.interval import Exact, Interval, magnitude
from checker.model.relation import Comparison
from checker.report.workbook.formulas import HIGH, LOW
from checker.report.workbook.numbers import tens

_SURE_DIGITS = 12
_NEARLY_HALF, _MORE_THAN_HALF = Fraction(2, 5), Fraction(3, 5)


class Check(NamedTuple):
    """A condition over the cells of two rows, without "=", and whether it holds now.

    It is "" where it holds whatever they are: more than 5 is never too little for 3 at least.
    """

    condition: str
    holds: bool


class _Side(NamedTuple):
    """A row with the values whose ends stand in it."""

    row: int
    values: Interval


def check_of(
    comparison: Comparison, stated: Interval, computed: Interval, *, rows: tuple[int, int], size: Exact
) -> Check | None:
    """Whether some stated value lies to some computed one as ``comparison`` says; ``rows`` are theirs.

    ``size`` is that of the numbers that go in. ``None`` when a spreadsheet's digits do not tell.
    """
    places = _SURE_DIGITS - tens(size)
    told, worked_out = _Side(rows[0], stated), _Side(rows[1], computed)
    conditions: list[str] = []
    holds = True
    for above, below in _pairs(comparison, told, worked_out):
        if above.values.high is None or below.values.low is None:
            continue  # no end that it could miss
        sign = _sign(Fraction(above.values.high) - below.values.low, Fraction(10) ** -places)
        if sign is None:
            return None
        is_open = above.values.high_open or below.values.low_open
        conditions.append(f"ROUND({HIGH}{above.row}-{LOW}{below.row},{places}){'>' if is_open else '>='}0")
        holds = holds and (sign > 0 or (sign == 0 and not is_open))
    if holds != comparison.allows(stated, computed):
        return None
    return Check(f"AND({','.join(conditions)})" if len(conditions) > 1 else "".join(conditions), holds)


def _pairs(comparison: Comparison, stated: _Side, computed: _Side) -> tuple[tuple[_Side, _Side], ...]:
    """Which one must not end before which other one begins."""
    if comparison is Comparison.AT_LEAST:
        return ((stated, computed),)
    if comparison is Comparison.AT_MOST:
        return ((computed, stated),)
    return ((stated, computed), (computed, stated))


def _sign(difference: Fraction, unit: Fraction) -> int | None:
    """The sign of what is left when the difference is rounded to ``unit``; ``None`` when the last digit decides it."""
    size = abs(difference) / unit
    if size <= _NEARLY_HALF:
        return 0
    if size < _MORE_THAN_HALF:
        return None
    return 1 if difference > 0 else -1


def size_of(expression: Expression) -> Exact | None:
    """The largest number that comes up when it is calculated, with what cancels out taken as it is before that.

    ``None`` where that has no bound, because a denominator can be as small as one likes.
    """
    try:
        return _size(expression)
    except ZeroDivisionError:
        return None


def _size(expression: Expression) -> Exact:
    match expression:
        case Figure(claim=claim):
            return _largest(claim.values)
        case Constant(value=value):
            return magnitude(value)
        case Sum(terms=terms):
            return sum((_size(term) for _, term in terms), start=Fraction(0))
        case Quotient(numerator=top, denominator=bottom, factor=factor):
            return _size_of_quotient(top, bottom) * factor
        case Product(left=left, right=right):
            return _size(left) * _size(right)
        case MeanGrowth(end=end, start=start):
            return (_size_of_quotient(end, start) + 1) * 100
        case Mixture(terms=mixed):
            return max(_size(term) for term in mixed)
        case _:
            return 0


def _size_of_quotient(top: Expression, bottom: Expression) -> Exact:
    values = bottom.evaluate()
    if values is None or 0 in values:
        raise ZeroDivisionError
    least = Fraction(min(magnitude(end) for end in (values.low, values.high) if end is not None))
    return _size(top) * (_size(bottom) / least) / least + 1


def _largest(values: Interval) -> Exact:
    return max((magnitude(end) for end in (values.low, values.high) if end is not None), default=0)


def at_printed(expression: Expression) -> Expression:
    """The expression with every figure at the one value that is printed."""
    match expression:
        case Figure(claim=claim):
            return expression._replace(claim=claim.exactly())
        case Sum(terms=terms):
            return Sum(tuple((sign, at_printed(term)) for sign, term in terms))
        case Quotient(numerator=top, denominator=bottom):
            return expression._replace(numerator=at_printed(top), denominator=at_printed(bottom))
        case Product(left=left, right=right):
            return Product(at_printed(left), at_printed(right))
        case MeanGrowth(end=end, start=start):
            return expression._replace(end=at_printed(end), start=at_printed(start))
        case Mixture(terms=mixed):
            return Mixture(tuple(at_printed(term) for term in mixed))
        case _:
            return expression
