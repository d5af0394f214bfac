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
from checker.report.workbook import styles
from checker.report.workbook.blocks import Block
from checker.report.workbook.cells import Blank, Cell, Live, Text
from checker.report.workbook.checks import Check, at_printed, check_of, size_of
from checker.report.workbook.figures import ABOVE, BELOW
from checker.report.workbook.formulas import HIGH, LOW, VALUE, Bounds, bound_formulas, value_formula
from checker.report.workbook.numbers import decimals, ends_of, nearest
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
    middle = None if printed is None or isinstance(expression, Mixture) else printed.low
    places = decimals_of(stated) + _MORE_PLACES
    value, value_text = _value(expression, middle, rows, places, words)
    bounds = bound_formulas(expression, figures)
    ends = _ends(bounds, computed, places)
    gap = _gap(stated, computed, middle if value_text else None, bounds, rows, places)
    tolerance = _tolerance(stated.values, computed, bounds, rows, places)
    check, notes = _check(judged, expression, computed, bounds, rows, words)
    return Result((value, *ends, Text(stated.unit or ""), gap, tolerance, check), notes)


def _without(reason: str) -> Result:
    return Result((*[Blank()] * 6, Text(reason, styles.QUIET)))


def _value(
    expression: Expression, middle: Exact | None, rows: _Rows, places: int, words: Mapping[str, str]
) -> tuple[Cell, str]:
    """The cell of the value at the printed figures, and its formula, "" where there is none."""
    if isinstance(expression, Mixture):
        return Text(words["between"], styles.CALCULATED), ""
    formula = value_formula(expression, rows.figures)
    if formula is None or middle is None:
        return Text(words["beyond digits"], styles.CALCULATED), ""
    return Live(formula, nearest(middle), _calculated(middle, most=places)._replace(is_bold=True)), formula


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


def _gap(
    stated: Claim, computed: Interval, middle: Exact | None, bounds: Bounds | None, rows: _Rows, places: int
) -> Cell:
    """Stated − computed; of a range, how far the stated value lies outside."""
    if rows.stated is None:
        return Blank()
    told = f"{VALUE}{rows.stated}"
    if middle is not None:
        gap = stated.written - middle
        return Live(f"{told}-{VALUE}{rows.result}", nearest(gap), _calculated(gap, most=places))
    if bounds is None or bounds.low is None or bounds.high is None or computed.low is None or computed.high is None:
        return Blank()
    above, below = stated.written - Fraction(computed.high), computed.low - Fraction(stated.written)
    gap = max(above, Fraction(0)) - max(below, Fraction(0))
    formula = f"MAX(0,{told}-{HIGH}{rows.result})-MAX(0,{LOW}{rows.result}-{told})"
    return Live(formula, nearest(gap), _calculated(gap, most=places))


def _tolerance(stated: Interval, computed: Interval, bounds: Bounds | None, rows: _Rows, places: int) -> Cell:
    """Half of both widths together: how far apart rounding alone can move the two."""
    if rows.stated is None or bounds is None or stated.width is None or computed.width is None:
        return Blank()
    widths = (f"{HIGH}{row}-{LOW}{row}" for row in (rows.stated, rows.result))
    tolerance = Fraction(stated.width + computed.width) / 2
    return Live(f"({'+'.join(widths)})/2", nearest(tolerance), _calculated(tolerance, most=places))


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
    if stated is not None and rows.stated is not None and bounds is not None:
        size = max(size_of(expression), *map(magnitude, ends_of(stated.values)))
        check = check_of(relation.comparison, stated.values, computed, rows=(rows.stated, rows.result), size=size)
    if check is None:
        return Text(words["beyond digits"], styles.QUIET), ()
    holds, fails = words["outcome.consistent"], words["outcome.inconsistent"]
    cell = Live(f'IF({check.condition},"{holds}","{fails}")', holds if check.holds else fails, Style(is_bold=True))
    if outcome is (Outcome.CONSISTENT if check.holds else Outcome.INCONSISTENT):
        return cell, ()
    said = words["outcome.consistent" if check.holds else "outcome.inconsistent"]
    told = words["not by values alone"].format(
        values=said, rule=judged.verdict.rule, verdict=words[f"outcome.{outcome}"]
    )
    return cell, (told,)
