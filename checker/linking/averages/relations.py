"""An average as a relation: totals over counts, or a total over a number that no figure states."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.linking.averages.divisors import Divisor
from checker.linking.averages.terms import Term
from checker.linking.passage import Mention
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Constant, Expression, Product, Quotient, Sum
from checker.model.relation import Relation, RelationKind


def average_over(
    average: Mention, divisor: Divisor, totals: Sequence[Term], counts: Sequence[Term], months: int
) -> Relation:
    """The average as the totals over the counts, in so many months."""
    scale = common_scale(*(term.mention for term in totals), average)
    roles = {term.mention.claim.start: "denominator" for term in counts}
    roles |= {term.mention.claim.start: "numerator" for term in totals} | {average.claim.start: "average"}
    below = _sum(counts)
    if months != 1:
        below = Product(below, Constant(months))
    computed: Expression = Quotient(_sum(totals, scale), below)
    factor = divisor.share * totals[0].factor / counts[0].factor
    if factor != 1:
        computed = Product(computed, Constant(factor))
    return related(RelationKind.AVERAGE, average.claim, computed, roles=roles, cue=average.name)


def _sum(terms: Sequence[Term], scale: Decimal = Decimal(1)) -> Expression:
    if len(terms) == 1:
        return figure(terms[0].mention, scale=scale)
    return Sum(tuple((1, figure(term.mention, scale=scale)) for term in reversed(terms)))


def over_constant(average: Mention, total: Term, constant: Constant) -> Relation:
    """The average as the total over a number that no figure states, such as the days of a year."""
    scale = common_scale(total.mention, average)
    roles = {total.mention.claim.start: "numerator", average.claim.start: "average"}
    computed: Expression = Quotient(figure(total.mention, scale=scale), constant)
    if total.factor != 1:
        computed = Product(computed, Constant(total.factor))
    return related(RelationKind.AVERAGE, average.claim, computed, roles=roles, cue=average.name)
