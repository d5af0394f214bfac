"""An expression as formulas over the cells of its figures: at the printed values, and at the ends of what it can be.

The ends follow the intervals of ``checker.model.expression``: a figure that stands above and below the line is taken
at the same value twice, and a quotient's least value has the least numerator over the greatest denominator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.expression import (
    Constant,
    Expression,
    Figure,
    MeanGrowth,
    Mixture,
    Product,
    Quotient,
    Sum,
    split_off,
)
from checker.model.interval import Interval
from checker.report.workbook.numbers import ends_of, is_known

VALUE, LOW, HIGH = "H", "I", "J"
"""The columns of a figure's printed value and of the ends of what it may have been."""

_LONGEST = 8000
"""Characters: a spreadsheet takes 8,192."""
_MOST_ARGUMENTS = 200

Rows = Mapping[Claim | Constant, int]
"""The row of every figure and every constant, counted from 1."""


class _NotWritableError(Exception):
    """No formula says this, or none that a spreadsheet takes."""


class _Formula(NamedTuple):
    """Its text, and how tightly it binds: a sum 0, a product or quotient 1, a cell or a function 2."""

    text: str
    binds: int

    def within(self, least: int) -> str:
        """The text, in brackets where it binds less tightly than ``least`` or begins with a sign."""
        return self.text if self.binds >= least and not self.text.startswith("-") else f"({self.text})"


class _Ends(NamedTuple):
    low: _Formula | None
    high: _Formula | None


@dataclass(frozen=True, slots=True)
class Bounds:
    """The formulas of the ends; ``None`` for an end that the values do not have."""

    low: str | None
    high: str | None


def value_formula(expression: Expression, rows: Rows) -> str | None:
    """The expression at the printed figures, without "="; ``None`` when it has no such value."""
    try:
        return _checked(_value(expression, rows, VALUE).text)
    except _NotWritableError:
        return None


def bound_formulas(expression: Expression, rows: Rows) -> Bounds | None:
    """The expression's least and greatest value, without "="; ``None`` when they cannot be said in formulas."""
    values = expression.evaluate()
    if values is None or not all(map(is_known, ends_of(values))):
        return None
    try:
        low, high = _ends(expression, rows)
    except _NotWritableError:
        return None
    if (low is None, high is None) != (values.low is None, values.high is None):
        return None
    try:
        return Bounds(None if low is None else _checked(low.text), None if high is None else _checked(high.text))
    except _NotWritableError:
        return None


def printed_range(mixture: Mixture, rows: Rows) -> Bounds | None:
    """The least and the greatest of the printed values that are mixed; ``None`` when no formula says them."""
    try:
        terms: list[_Formula | None] = [_value(term, rows, VALUE) for term in mixture.terms]
        low, high = _outermost("MIN", terms), _outermost("MAX", terms)
        return None if low is None or high is None else Bounds(_checked(low.text), _checked(high.text))
    except _NotWritableError:
        return None


def _checked(text: str) -> str:
    if len(text) > _LONGEST:
        raise _NotWritableError
    return text


def _value(expression: Expression, rows: Rows, column: str) -> _Formula:
    match expression:
        case Figure() | Constant():
            return _cell(expression, rows, column)
        case Sum(terms=terms):
            return _sum([(sign, term, _value(term, rows, column)) for sign, term in terms], rows, column)
        case Quotient(numerator=top, denominator=bottom, factor=factor):
            return _times(_over(_value(top, rows, column), _value(bottom, rows, column)), factor)
        case Product(left=left, right=right):
            return _product(_value(left, rows, column), _value(right, rows, column))
        case MeanGrowth(end=end, start=start, years=years):
            return _growth(_over(_value(end, rows, column), _value(start, rows, column)), years)
        case _:
            raise _NotWritableError  # a mixture, whose weights are not told


def _ends(expression: Expression, rows: Rows) -> _Ends:
    match expression:
        case Figure(claim=claim):
            return _Ends(
                None if claim.values.low is None else _cell(expression, rows, LOW),
                None if claim.values.high is None else _cell(expression, rows, HIGH),
            )
        case Constant():
            return _Ends(_cell(expression, rows, LOW), _cell(expression, rows, HIGH))
        case Sum(terms=terms):
            return _sum_ends(terms, rows)
        case Quotient(numerator=top, denominator=bottom, factor=factor):
            low, high = _quotient(top, bottom, rows)
            return _Ends(low and _times(low, factor), high and _times(high, factor))
        case Product(left=left, right=right):
            return _product_ends(left, right, rows)
        case MeanGrowth(end=end, start=start, years=years):
            low, high = _divide(end, start, rows)
            return _Ends(low and _growth(low, years), high and _growth(high, years))
        case Mixture(terms=mixed):
            ends = [_ends(term, rows) for term in mixed]
            lows, highs = [low for low, _ in ends], [high for _, high in ends]
            return _Ends(_outermost("MIN", lows), _outermost("MAX", highs))
        case _:
            raise _NotWritableError


def _cell(leaf: Figure | Constant, rows: Rows, column: str) -> _Formula:
    row = rows.get(leaf.claim if isinstance(leaf, Figure) else leaf)
    if row is None:
        raise _NotWritableError
    return _Formula(f"{column}{row}", 2)


def _sum_ends(terms: tuple[tuple[int, Expression], ...], rows: Rows) -> _Ends:
    ends = [(sign, term, _ends(term, rows)) for sign, term in terms]
    found = []
    for least in (True, False):
        # a sum is least where what is added is least and what is taken away is greatest
        chosen = [(sign, term, low if (sign > 0) is least else high) for sign, term, (low, high) in ends]
        written = [(sign, term, formula) for sign, term, formula in chosen if formula is not None]
        found.append(_sum(written, rows, LOW if least else HIGH) if len(written) == len(chosen) else None)
    return _Ends(*found)


def _sum(terms: list[tuple[int, Expression, _Formula]], rows: Rows, column: str) -> _Formula:
    """H5+H6-H7, with SUM(H5:H9) for three or more cells below each other."""
    pieces: list[tuple[int, str]] = []
    for sign, run in _runs(terms, rows):
        if len(run) > 2:
            at = column if sign > 0 or column == VALUE else {LOW: HIGH, HIGH: LOW}[column]
            first, last = (rows[_key(term)] for term in (run[0][0], run[-1][0]))
            pieces.append((sign, f"SUM({at}{first}:{at}{last})"))
        else:
            pieces += [(sign, formula.within(0 if sign > 0 else 1)) for _, formula in run]
    text = "".join(f"{'+' if sign > 0 else '-'}{piece}" for sign, piece in pieces).removeprefix("+")
    return _Formula(text or "0", 2 if len(pieces) == 1 and not text.startswith("-") else 0)


def _key(term: Expression) -> Claim | Constant:
    assert isinstance(term, Figure | Constant)
    return term.claim if isinstance(term, Figure) else term


def _runs(
    terms: list[tuple[int, Expression, _Formula]], rows: Rows
) -> Iterator[tuple[int, list[tuple[Expression, _Formula]]]]:
    """Neighbouring terms of one sign whose cells stand below each other."""
    run: list[tuple[Expression, _Formula]] = []
    run_sign, next_row = 0, 0
    for sign, term, formula in terms:
        row = rows[_key(term)] if isinstance(term, Figure | Constant) else 0
        if run and (sign, row) != (run_sign, next_row):
            yield run_sign, run
            run = []
        run.append((term, formula))
        run_sign, next_row = sign, row + 1 if row else -1
    if run:
        yield run_sign, run


def _quotient(top: Expression, bottom: Expression, rows: Rows) -> _Ends:
    """The ends of top ÷ bottom; what stands on both sides is divided out first, as ``Quotient.evaluate`` does."""
    times, rest = split_off(top, bottom)
    if times:
        return _raised(_divide(Sum(rest), bottom, rows), times)
    times, rest = split_off(bottom, top)
    if times:
        remainder = Quotient(Sum(rest), top).evaluate()
        if remainder is not None:
            return _turned(_raised(_divide(Sum(rest), top, rows), times), remainder + Interval.point(times))
    return _divide(top, bottom, rows)


def _turned(ends: _Ends, values: Interval) -> _Ends:
    """The ends of 1 ÷ the values, none of which is 0."""
    one = _Formula("1", 2)
    if values.low is not None and values.low > 0 and ends.low is not None:
        return _Ends(_Formula("0", 2) if ends.high is None else _over(one, ends.high), _over(one, ends.low))
    if values.high is not None and values.high < 0 and ends.high is not None and ends.low is not None:
        return _Ends(_over(one, ends.high), _over(one, ends.low))
    raise _NotWritableError


def _raised(ends: _Ends, times: int) -> _Ends:
    shown = f"{'+' if times > 0 else '-'}{abs(times)}"
    low, high = (None if end is None else _Formula(f"{end.text}{shown}", 0) for end in ends)
    return _Ends(low, high)


def _divide(top: Expression, bottom: Expression, rows: Rows) -> _Ends:
    over, under = top.evaluate(), bottom.evaluate()
    if over is None or under is None or over / under is None:
        raise _NotWritableError
    above, below = _ends(top, rows), _ends(bottom, rows)
    if _is_at_least_zero(over) and under.low is not None and under.low > 0:
        assert above.low is not None and below.low is not None
        least = _Formula("0", 2) if below.high is None else _over(above.low, below.high)
        return _Ends(least, above.high and _over(above.high, below.low))
    return _corners(above, below, _over)


def _product_ends(left: Expression, right: Expression, rows: Rows) -> _Ends:
    one, other = left.evaluate(), right.evaluate()
    if one is None or other is None:
        raise _NotWritableError
    first, second = _ends(left, rows), _ends(right, rows)
    if _is_at_least_zero(one) and _is_at_least_zero(other):
        assert first.low is not None and second.low is not None
        most = None if first.high is None or second.high is None else _product(first.high, second.high)
        return _Ends(_product(first.low, second.low), most)
    return _corners(first, second, _product)


def _is_at_least_zero(values: Interval) -> bool:
    return values.low is not None and values.low >= 0


def _corners(one: _Ends, other: _Ends, combine: Callable[[_Formula, _Formula], _Formula]) -> _Ends:
    """The least and the greatest of all four combinations of ends, whatever their signs."""
    firsts = [end for end in one if end is not None]
    seconds = [end for end in other if end is not None]
    if len(firsts) < 2 or len(seconds) < 2:
        raise _NotWritableError
    corners: list[_Formula | None] = [combine(first, second) for first in firsts for second in seconds]
    return _Ends(_outermost("MIN", corners), _outermost("MAX", corners))


def _over(top: _Formula, bottom: _Formula) -> _Formula:
    return _Formula(f"{top.within(1)}/{bottom.within(2)}", 1)


def _product(left: _Formula, right: _Formula) -> _Formula:
    return _Formula(f"{left.within(1)}*{right.within(1)}", 1)


def _times(formula: _Formula, factor: int) -> _Formula:
    return formula if factor == 1 or formula.text == "0" else _Formula(f"{formula.within(1)}*{factor}", 1)


def _growth(quotient: _Formula, years: int) -> _Formula:
    return _Formula(f"(({quotient.text})^(1/{years})-1)*100", 1)


def _outermost(function: str, formulas: list[_Formula | None]) -> _Formula | None:
    """MIN or MAX of the formulas; ``None`` when one of them is missing: it reaches beyond all others."""
    written = [formula.text for formula in formulas if formula is not None]
    if len(written) < len(formulas):
        return None
    if len(written) > _MOST_ARGUMENTS:
        raise _NotWritableError
    return _Formula(f"{function}({','.join(written)})", 2)
