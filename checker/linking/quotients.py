"""Readings that quotient linkers share: which figures can stand above and below the line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from checker.linking.passage import Mention
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Expression, Figure, Product, Quotient, Sum, figures_of
from checker.model.interval import Interval, exact
from checker.model.printing import anchor
from checker.model.relation import Member, Relation, RelationKind

_FACTORS = {"%": 100, "百分点": 100, "‰": 1000}


_EXACT = Approximation.EXACT
_FRACTION = ClaimKind.FRACTION
_PERCENT = ClaimKind.PERCENT


def factor_of(claim: Claim) -> int:
    """What a quotient is multiplied with to be comparable with the claim: 100 for percent."""
    if claim.kind is _FRACTION:
        return 1
    return _FACTORS.get(claim.unit or "", 1)


CHAIN = (("form", "chain"),)
"""The fact of a relation that computes a percentage from printed ones: no division whose last place can be cut off."""


_HUNDREDTH = Fraction(1, 100)


def is_percentage(mention: Mention) -> bool:
    """Whether the figure is one number in percent: not 近三成, 95%以上 or 2个百分点."""
    return mention.claim.kind is _PERCENT and mention.claim.approximation is _EXACT


def figure(mention: Mention, *, scale: Decimal = Decimal(1)) -> Figure:
    """The mention as a term, written in units of ``scale``."""
    return Figure(mention.claim, scale)


def common_scale(*mentions: Mention) -> Decimal:
    """The largest scale that all of them are at least written in, so that 4.86亿元 and 300万元 become 48600 and 300."""
    return min((mention.claim.scale for mention in mentions), default=Decimal(1))


def quotient(
    kind: RelationKind,
    stated: Mention,
    numerator: Sequence[tuple[int, Mention]],
    denominator: Sequence[tuple[int, Mention]],
    *,
    roles: tuple[str, str, str],
    cue: str = "",
) -> Relation:
    """stated = Σ numerator ÷ Σ denominator, with the roles of stated, numerator and denominator."""
    scale = common_scale(*(mention for _, mention in (*numerator, *denominator)))
    top = _sum(numerator, scale)
    bottom = _sum(denominator, scale)
    computed = Quotient(top, bottom, factor_of(stated.claim))
    return related(kind, stated.claim, computed, roles=_roles(stated, numerator, denominator, roles), cue=cue)


def related(
    kind: RelationKind,
    stated: Claim,
    computed: Expression,
    *,
    roles: dict[int, str],
    cue: str = "",
    facts: tuple[tuple[str, str | int], ...] = (),
    is_exact: bool = False,
) -> Relation:
    """A relation whose members are the stated claim and every figure of the expression, by ``roles`` of their starts.

    The result of a division is rounded even where it is printed as a whole number: 日均10169件, or in words: 占四分之一
    of 1372 among 5486, to a hundredth as 25% is. With ``is_exact``
    it is just what is printed: 三个考区各设考点4个，共12个.
    """
    if not is_exact and isinstance(computed, Quotient | Product) and stated.values.is_point:
        place = Fraction(stated.last_place)
        if stated.kind is _FRACTION:
            place = min(place, _HUNDREDTH)
        stated = stated._replace(values=Interval.around(exact(anchor(stated)), exact(place) / Fraction(2)))
    claims = {claim.start: claim for claim in (stated, *figures_of(computed))}
    members = tuple(Member(roles.get(start, "part"), claim) for start, claim in sorted(claims.items()))
    return Relation(kind, members, stated, computed, cue=cue, facts=facts)


def _roles(
    stated: Mention,
    numerator: Sequence[tuple[int, Mention]],
    denominator: Sequence[tuple[int, Mention]],
    roles: tuple[str, str, str],
) -> dict[int, str]:
    """A figure on both sides has the role of the side on which it stands alone: p of (c − p) ÷ p, d of d ÷ (c − d)."""
    above = {mention.claim.start: roles[1] for _, mention in numerator}
    below = {mention.claim.start: roles[2] for _, mention in denominator}
    named = below | above if len(numerator) == 1 else above | below
    return named | {stated.claim.start: roles[0]}


def _sum(terms: Sequence[tuple[int, Mention]], scale: Decimal) -> Expression:
    if len(terms) == 1 and terms[0][0] > 0:
        return figure(terms[0][1], scale=scale)
    return Sum(tuple((sign, figure(mention, scale=scale)) for sign, mention in terms))


RATE_ROLES = ("rate", "numerator", "denominator")
SHARE_ROLES = ("share", "numerator", "denominator")


def rate_over(rate: Mention, top: Mention, bottom: Mention) -> Relation:
    """The rate as one figure over another."""
    return quotient(RelationKind.RATE, rate, [(1, top)], [(1, bottom)], roles=RATE_ROLES, cue=rate.name)
