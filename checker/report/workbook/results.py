"""What follows from a relation's cells: the computed value with its ends, the gap, the tolerance, the live check.

A live check never stands alone where it says something else than the verdict: the notes then say why.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.expression import Constant, Expression, Mixture
from checker.model.interval import Exact, Interval, magnitude
from checker.model.printing import decimals_of
from checker.model.report import Judged
from checker.model.verdict import Outcome
from checker.report.visible import visible_line
from checker.report.workbook import styles
from checker.report.workbook.blocks import Block
from checker.report.workbook.cells import Blank, Cell, Live, Text
from checker.report.workbook.checks import Check, at_printed, check_of, size_of
from checker.report.workbook.figures import ABOVE, BELOW
from checker.report.workbook.formulas import HIGH, LOW, VALUE, Bounds, bound_formulas, printed_range, value_formula
from checker.report.workbook.numbers import decimals, ends_of, is_known, nearest
from checker.report.workbook.styles import Style

_MORE_PLACES = 3
"""Decimals of a calculated value behind those of the figure that it is compared with."""


class Result(NamedTuple):
    """The cells value, low, high, unit, gap, tolerance and check, and what has to be said of them."""

    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()


class _Rows(NamedTuple):
    """Where the figures stand, the stated one among them, and where the result is written."""

    figures: Mapping[Claim | Constant, int]
    stated: int | None
    result: int


def result_of(
    judged: Judged, block: Block, figures: Mapping[Claim | Constant, int], row: int, words: Mapping[str, str]
) -> Result:
    """The result in ``row`` over the ``figures`` that formulas may take."""
    relation = judged.relation
    stated, expression = relation.stated, block.computed
    if block.reason or stated is None or expression is None:
        return _without(words[block.reason or "by its words"])
    computed = expression.evaluate()
    if computed is None:
        return _without(words["denominator may be zero"])
    rows = _Rows(figures, figures.get(stated), row)
    printed = at_printed(expression).evaluate()
    places = decimals_of(stated) + _MORE_PLACES
    bounds = bound_formulas(expression, figures)
    ends = _ends(bounds, computed, places)
    value: Cell = Text(words["no formula"], styles.CALCULATED)
    gap: Cell = Blank()
    formula = value_formula(expression, figures)
    if isinstance(expression, Mixture) and printed is not None:
        value, gap = Text(words["between"], styles.CALCULATED), _gap_outside(stated, expression, printed, rows, places)
    elif formula is not None and printed is not None and printed.low is not None and is_known(printed.low):
        value = Live(formula, nearest(printed.low), _calculated(printed.low, most=places)._replace(is_bold=True))
        gap = _gap(stated, printed.low, rows, places)
    width_of = None if isinstance(expression, Mixture) else computed
    tolerance = _tolerance(stated.values, width_of, bounds, rows, places)
    check, notes = _check(judged, expression, computed, bounds, rows, words)
    return Result((value, *ends, Text(visible_line(stated.unit or "")), gap, tolerance, check), notes)


def _without(reason: str) -> Result:
    return Result((*[Blank()] * 6, Text(reason, styles.QUIET)))


def _calculated(*values: Exact, most: int) -> Style:
    return styles.with_decimals(styles.CALCULATED, min(decimals(*values), most))


def _ends(bounds: Bounds | None, computed: Interval, places: int) -> tuple[Cell, Cell]:
    style = _calculated(*ends_of(computed), most=places)
    low: Cell = Text(BELOW, styles.CALCULATED)
    high: Cell = Text(ABOVE, styles.CALCULATED)
    if bounds is None:
        return Blank(), Blank()
    if bounds.low is not None and computed.low is not None:
        low = Live(bounds.low, nearest(computed.low), style)
    if bounds.high is not None and computed.high is not None:
        high = Live(bounds.high, nearest(computed.high), style)
    return low, high


def _gap(stated: Claim, middle: Exact, rows: _Rows, places: int) -> Cell:
    """Stated − computed, both as printed."""
    if rows.stated is None:
        return Blank()
    gap = stated.written - middle
    return Live(f"{VALUE}{rows.stated}-{VALUE}{rows.result}", nearest(gap), _calculated(gap, most=places))


def _gap_outside(stated: Claim, mixture: Mixture, printed: Interval, rows: _Rows, places: int) -> Cell:
    """How far the stated figure lies above the greatest of those that it mixes, or, negative, below the least."""
    ends = printed_range(mixture, rows.figures)
    if rows.stated is None or ends is None or printed.low is None or printed.high is None:
        return Blank()
    told = f"{VALUE}{rows.stated}"
    above, below = stated.written - Fraction(printed.high), printed.low - Fraction(stated.written)
    gap = max(above, Fraction(0)) - max(below, Fraction(0))
    formula = f"MAX(0,{told}-{ends.high})-MAX(0,{ends.low}-{told})"
    return Live(formula, nearest(gap), _calculated(gap, most=places))


def _tolerance(stated: Interval, computed: Interval | None, bounds: Bounds | None, rows: _Rows, places: int) -> Cell:
    """Half of both widths together: how far apart rounding alone can move the two. A range has no width of its own."""
    if rows.stated is None or bounds is None or stated.width is None:
        return Blank()
    widths, wide = [rows.stated], Fraction(stated.width)
    if computed is not None:
        if computed.width is None:
            return Blank()
        widths, wide = [rows.stated, rows.result], wide + computed.width
    formula = "+".join(f"{HIGH}{row}-{LOW}{row}" for row in widths)
    return Live(f"({formula})/2", nearest(wide / 2), _calculated(wide / 2, most=places))


def _check(
    judged: Judged,
    expression: Expression,
    computed: Interval,
    bounds: Bounds | None,
    rows: _Rows,
    words: Mapping[str, str],
) -> tuple[Cell, tuple[str, ...]]:
    relation, outcome, stated = judged.relation, judged.verdict.outcome, judged.relation.stated
    if not relation.is_check:
        return Text(words["only derived"], styles.QUIET), ()
    check: Check | None = None
    size = size_of(expression)
    if bounds is None:
        return Text(words["no formula"], styles.QUIET), ()
    if stated is not None and rows.stated is not None and size is not None:
        size = max(size, *map(magnitude, ends_of(stated.values)))
        check = check_of(relation.comparison, stated.values, computed, rows=(rows.stated, rows.result), size=size)
    if check is None:
        return Text(words["beyond digits"], styles.QUIET), ()
    if not check.condition:
        return Text(words["unbounded"], styles.QUIET), ()
    holds, fails = words["outcome.consistent"], words["outcome.inconsistent"]
    cell = Live(f'IF({check.condition},"{holds}","{fails}")', holds if check.holds else fails, Style(is_bold=True))
    if outcome is (Outcome.CONSISTENT if check.holds else Outcome.INCONSISTENT):
        return cell, ()
    said = words["outcome.consistent" if check.holds else "outcome.inconsistent"]
    told = words["not by values alone"].format(
        values=said, rule=judged.verdict.rule, verdict=words[f"outcome.{outcome}"]
    )
    return cell, (told,)
