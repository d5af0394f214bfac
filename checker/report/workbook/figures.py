"""A figure's printed value and the ends of what it may have been, in three cells that move together.

The ends are formulas over the printed value ("=H5-50"): whoever corrects it corrects all that follows from it.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.expression import Constant, decimal_text
from checker.model.interval import Exact, Interval, magnitude
from checker.report.workbook import styles
from checker.report.workbook.cells import Blank, Cell, Live, Number, Text
from checker.report.workbook.formulas import VALUE
from checker.report.workbook.numbers import decimals, ends_of, moved, nearest, number, operand
from checker.report.workbook.styles import Style

BELOW, ABOVE = "−∞", "∞"


class FigureCells(NamedTuple):
    """Value, least and greatest value; ``is_exact`` says that formulas may take them."""

    cells: tuple[Cell, Cell, Cell]
    is_exact: bool


def figure_cells(figure: Claim | Constant | None, row: int, *, column: str = VALUE) -> FigureCells:
    """The cells of a figure in ``row``, the printed value in ``column``; blank ones where there is none."""
    if figure is None:
        return FigureCells((Blank(), Blank(), Blank()), False)
    if isinstance(figure, Claim):
        printed, values = figure.written, figure.values
    else:
        printed, values = figure.value, Interval.point(figure.value)
    value = _entered(printed)
    if isinstance(value, Text):
        # fifteen digits do not hold it: it is shown, and nothing is calculated with it
        return FigureCells((value, _shown(values.low, BELOW), _shown(values.high, ABOVE)), False)
    places, cell = decimals(*ends_of(values)), f"{column}{row}"
    low = _end(values.low, printed, cell, _style(places, ">" if values.low_open else ""), BELOW)
    high = _end(values.high, printed, cell, _style(places, "<" if values.high_open else ""), ABOVE)
    is_exact = all(isinstance(shown, Live) or end is None for shown, end in ((low, values.low), (high, values.high)))
    return FigureCells((value, low, high), is_exact)


def _entered(value: Exact) -> Number | Live | Text:
    style = styles.with_decimals(styles.ENTERED, decimals(value))
    if (shown := number(value)) is not None:
        return Number(shown, style)
    fraction = operand(magnitude(value))
    if fraction is None:
        return Text(decimal_text(value), styles.ENTERED)
    return Live(("-" if value < 0 else "") + fraction.strip("()"), nearest(value), style)


def _end(end: Exact | None, printed: Exact, cell: str, style: Style, missing: str) -> Live | Text:
    if end is None:
        return Text(missing, styles.CALCULATED)
    formula = moved(cell, end - printed)
    return _shown(end, missing) if formula is None else Live(formula, nearest(end), style)


def _shown(end: Exact | None, missing: str) -> Text:
    return Text(missing if end is None else decimal_text(end), styles.CALCULATED)


def _style(places: int, mark: str) -> Style:
    style = styles.with_decimals(styles.CALCULATED, places)
    return style._replace(number=f'"{mark}"{style.number}') if mark else style
