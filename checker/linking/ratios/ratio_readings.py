"""The ways that a ratio is written against its two terms: 1∶16, 16∶1, 每百人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking.choice import holds
from checker.linking.passage import Mention
from checker.linking.quotients import common_scale, factor_of, figure, related
from checker.linking.ratios.ratio_names import RatioName
from checker.model.claim import Approximation
from checker.model.expression import Constant, Expression, Product, Quotient, Sum
from checker.model.relation import Relation, RelationKind

_HUNDRED = 100
_TEN = 10
_PER_HUNDRED = 20
"""A ratio of the sexes above this is told per hundred women."""

_EITHER_WAY = ("医护", "床护", "床医", "师生", "生师", "师幼", "幼师")
"""医护比1.59: so many of the second to one of the first, where that is left out."""
_MANY_TO_ONE = ("竞争", "报考", "报录")


def readings_either_way(run: Sequence[Mention], name: RatioName, top: Mention, bottom: Mention) -> Iterator[Relation]:
    """The ratio as told, and turned round: 师生比 is mostly written 1∶16, and sometimes 16∶1."""
    plain = ratio_of(run, top, bottom, name=name.words)
    turned = ratio_of(run, bottom, top, name=name.words)
    if name.key in _MANY_TO_ONE and ((top.values.low or 0) > (bottom.values.low or 0)) == (run[0].unit == ":"):
        plain, turned = turned, plain  # 平均竞争比1∶34: so many to each place, whichever is named first
    yield plain
    if run[0].unit in (":", ":1") or (name.key in _EITHER_WAY and holds(turned)):
        yield turned


def _comes_out_in_smaller(top: Mention, bottom: Mention, one: int | Fraction, other: int | Fraction) -> bool:
    """540人 and 1260人, told as 3∶8: whether counts come out exactly as 3∶7, in terms no larger than those told."""
    low, high = top.values.low, bottom.values.low
    if not (top.values.is_point and bottom.values.is_point and low and high):
        return False
    exact = Fraction(low) / Fraction(high)
    return exact.numerator <= one and exact.denominator <= other


def ratio_of(run: Sequence[Mention], top: Mention, bottom: Mention, *, name: str = "") -> Relation:
    """The figure or the two terms of a ratio against top and bottom, in any way that ratios are written."""
    scale = common_scale(top, bottom)
    above, below = figure(top, scale=scale), figure(bottom, scale=scale)
    stated = run[0].claim
    computed: Expression
    if len(run) == 1:
        factor = factor_of(stated)
        if "性别" in name and (stated.values.low or 0) > _PER_HUNDRED:
            factor = _HUNDRED
        computed = Quotient(above, below, factor)
    else:
        one, other = run[0].claim.written, run[1].claim.written
        if other == _HUNDRED:
            computed = Quotient(above, below, _HUNDRED)
        elif one + other in (_TEN, _HUNDRED):
            stated, computed = run[1].claim, Quotient(below, Sum(((1, above), (1, below))), int(one + other))
        elif one == 1:
            stated, computed = run[1].claim, Quotient(below, above)
        elif run[1].claim.approximation is Approximation.EXACT and _comes_out_in_smaller(top, bottom, one, other):
            first = Constant(Fraction(one), run[0].claim.literal)
            stated, computed = run[1].claim, Product(Quotient(below, above), first)
        else:
            stated, computed = run[1].claim, Product(Quotient(below, above), figure(run[0]))
    roles = {top.claim.start: "numerator", bottom.claim.start: "denominator", stated.start: "ratio"}
    return related(RelationKind.RATIO, stated, computed, roles=roles, cue="比")
