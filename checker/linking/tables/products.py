"""Columns that are a product or a mean: 单价 × 数量 = 金额, 人数 × 标准 × 月数, 次均费用 = 收入 ÷ 人次."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from checker.linking.facts.conversions import Conversion
from checker.linking.tables.lines import Line, Sort, unitless
from checker.linking.tables.tables import View
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Constant, Expression, Figure, Product, Quotient
from checker.model.interval import Interval, exact
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import RelationKind

Made = Callable[[Line], "tuple[RelationKind, list[tuple[str, Claim]], Expression] | None"]
"""What a column is made of in a row."""

_PRICE = pattern("单价|价格|中标价|标准|定额|单位成本|月租|单产|亩产|每[人户亩台件]|[人户亩次床]均")
_MEAN = pattern("均|单产|亩产|每[人户亩台件千万百]|单位成本")
_AMOUNT = pattern(
    "金额|总[价值额]|合价|价款|货款|费|补[贴助]|资金|产[值量]|收入|投资|经费|奖|合计|小计|应[发付]|实[发付]"
)
_TIMES = pattern("月数|月份|天数|日数|次数|期数|年[数限]|课时")
_QUOTIENTS = (ClaimKind.PERCENT, ClaimKind.PERMILLE, ClaimKind.POINTS)


def products(view: View, column: Line, values: Sequence[Line], conversion: Conversion) -> Iterator[Made]:
    """The ways to make an amount of a price or standard and a number of things, and how often."""
    if not _AMOUNT.search(column.name) or _PRICE.search(column.name):
        return
    prices = [line for line in values if _PRICE.search(line.name)]
    counts = [line for line in values if line not in prices]
    often = [line for line in counts if _TIMES.search(line.name)]
    for price in prices:
        for count in counts:
            if count not in often:
                yield _product(view, column, (price, count), conversion)
                for times in often:
                    yield _product(view, column, (price, count, times), conversion)


def averages(view: View, column: Line, values: Sequence[Line], conversion: Conversion) -> Iterator[Made]:
    """The ways to make a mean of two other columns, one over the other."""
    if _MEAN.search(unitless(column.name)):
        yield from (_average(view, column, one, other, conversion) for one, other in permutations(values, 2))


def rounded(claim: Claim) -> Claim:
    """The claim as a mean may be printed: 42人 a class of 41.8."""
    half = exact(claim.last_place / 2)
    return claim._replace(values=Interval.around(anchor(claim), half)) if claim.values.is_point else claim


def _product(view: View, column: Line, factors: Sequence[Line], conversion: Conversion) -> Made:
    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        stated = view.at(column, row)
        found = [view.at(factor, row) for factor in factors]
        claims = [claim for claim in found if claim is not None and claim.kind not in _QUOTIENTS]
        if stated is None or len(claims) < len(factors) or any(claim.is_condition for claim in claims):
            return None
        # prices and standards are what they say, 96元/亩 is not anything from 95.50 on; a mean is rounded
        is_mean = row.sort is not Sort.PLAIN or _MEAN.search(unitless(factors[0].name)) is not None
        price = rounded(claims[0]) if is_mean else claims[0].exactly()
        computed: Expression = Figure(price, price.scale)
        for other in claims[1:]:
            computed = Product(computed, Figure(other if is_mean else other.exactly(), other.scale))
        size = _size(claims[0].unit or "", stated.unit or "", conversion)
        if size != 1:
            computed = Product(computed, Constant(size))
        return RelationKind.AVERAGE, [("average", claims[0]), *(("count", claim) for claim in claims[1:])], computed

    return made


def _average(view: View, column: Line, total: Line, count: Line, conversion: Conversion) -> Made:
    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        stated, whole, number = view.at(column, row), view.at(total, row), view.at(count, row)
        if stated is None or whole is None or number is None or number.values.low is None or number.values.low <= 0:
            return None
        if any(claim.kind in _QUOTIENTS for claim in (stated, whole, number)) or whole.unit == number.unit:
            return None
        size = _size(stated.unit or "", whole.unit or "", conversion)
        above: Expression = Figure(whole, whole.scale)
        if size != 1:
            above = Product(above, Constant(1 / size))
        computed = Quotient(above, Figure(number, number.scale))
        return RelationKind.AVERAGE, [("numerator", whole), ("denominator", number)], computed

    return made


def _size(price: str, amount: str, conversion: Conversion) -> Fraction:
    """What one of the unit above the line is in the unit of the amount: 公斤/亩 and 吨 make a thousandth."""
    (dimension, size), (other, other_size) = conversion(price.partition("/")[0]), conversion(amount)
    return size / other_size if dimension == other else Fraction(1)
