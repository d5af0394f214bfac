"""Columns that are the mean of those of periods: 1月, 2月, 3月, 小计, 月均; 第一次, 第二次, 平均."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.tables.lines import Line, Sort, unitless
from checker.linking.tables.products import Made, rounded
from checker.linking.tables.tables import View
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Constant, Expression, Figure, Quotient, Sum
from checker.model.interval import Interval, exact
from checker.model.patterns import pattern
from checker.model.relation import RelationKind

_MEAN = pattern("^(?:每|各)?(?:(?P<sort>月|季|年|日|周)度?(?:平?均)|平均[值数分量]?|均值|平均)(?:值|数|分|量)?")
_PERIODS = {
    "月": pattern("^(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?$"),
    "季": pattern("^(?:第?[一二三四1-4]季度?|Q[1-4])$"),
    "年": pattern("^(?:19|20)\\d\\d年?度?$"),
    "日": pattern("^(?:周|星期)[一二三四五六日天]$"),
    "周": pattern("^第[一二三四五六1-6]周$"),
    "": pattern("^第?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?:次|轮|期|批|号|组|场)$"),
}
_MONTHS_IN_QUARTER = 3
_FEWEST = 2
_NUMBERS = (ClaimKind.PERCENT, ClaimKind.PERMILLE, ClaimKind.POINTS, ClaimKind.NONE)


def period_means(view: View, column: Line, values: Sequence[Line]) -> Iterator[Made]:
    """The ways to make a mean of the columns of all periods, by themselves or by their total."""
    said = _MEAN.match(unitless(column.name).strip())
    if said is None:
        return
    periods, number = _periods(said["sort"] or "", values)
    if len(periods) < _FEWEST:
        return
    yield _mean(view, column, periods, number)
    for total in values:
        if total.sort is not Sort.PLAIN and total not in periods:
            yield _mean(view, column, [total], number)


def _periods(sort: str, values: Sequence[Line]) -> tuple[list[Line], int]:
    """The columns of the periods and how many of the mean's own there are; quarters have three months each."""
    for name, called in _PERIODS.items():
        found = [line for line in values if called.match(unitless(line.name).strip())]
        if len(found) >= _FEWEST and sort in ("", name):
            return found, len(found)
        if len(found) >= _FEWEST and (sort, name) == ("月", "季"):
            return found, len(found) * _MONTHS_IN_QUARTER
    return [], 0


def _mean(view: View, column: Line, lines: Sequence[Line], number: int) -> Made:
    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        stated = view.at(column, row)
        claims = [claim for line in lines if (claim := view.at(line, row)) is not None]
        if stated is None or len(claims) < len(lines) or any(claim.kind in _NUMBERS for claim in (stated, *claims)):
            return None
        figures: list[Expression] = [Figure(claim, claim.scale) for claim in claims]
        above = figures[0] if len(figures) == 1 else Sum(tuple((1, each) for each in figures))
        computed = Quotient(above, Constant(number))
        if _is_nearly(stated, computed):
            return None  # the mean of a year is not always that of its printed months
        return RelationKind.AVERAGE, [("numerator", claim) for claim in claims], computed

    return made


def _is_nearly(stated: Claim, computed: Expression) -> bool:
    """Whether the mean misses by a few of its last places only."""
    value, place = computed.evaluate(), exact(stated.last_place)
    own = rounded(stated).values
    if value is None or own.meets(value):
        return False
    return (own + Interval(-_FEW * place, _FEW * place)).meets(value)


_FEW = 3
