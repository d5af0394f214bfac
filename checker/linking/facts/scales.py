"""万 for 亿: an amount that is out of all proportion, and that ties up with its neighbours ten thousand times smaller.

Such a slip hides what it breaks, because no sum or balance comes near any more. So the paragraph is read again with
the amount as it was meant, and what then comes out exactly is what the author wrote wrongly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from checker.linking.choice import holds
from checker.linking.evidence import chance_of_sum
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Sum, with_claim
from checker.model.interval import magnitude
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Relation, RelationKind

Reader = Callable[[tuple[Claim, ...]], Sequence[Relation]]
"""Reads claims of one paragraph into relations."""

_KINDS = (ClaimKind.MONEY, ClaimKind.COUNT, ClaimKind.MASS, ClaimKind.AREA)
_SUMS = (RelationKind.TOTAL, RelationKind.STOCK_FLOW, RelationKind.DIFFERENCE)
_QUOTIENTS = (RelationKind.SHARE, RelationKind.RATE, RelationKind.GROWTH, RelationKind.AVERAGE)
_DIGITS = 3
"""Two digits and the point come out by accident."""
_FEWEST = 2
"""So many other amounts show what is in proportion."""
_OUT, _IN = 100, 20
_RARE = Fraction(1, 50)
_FACTORS = (("亿", Fraction(1, 10_000)), ("万", Fraction(10_000)))


def link_scales(claims: Sequence[Claim], read: Reader) -> Iterator[Relation]:
    """Sums that come out once the one amount out of proportion is read in the scale of the others."""
    by_unit: dict[str | None, list[Claim]] = {}
    for claim in claims:
        if claim.kind in _KINDS and claim.scale != 1 and anchor(claim) > 0:
            by_unit.setdefault(claim.unit, []).append(claim)
    for amounts in by_unit.values():
        for claim, factor in _out_of_proportion(amounts):
            meant = _scaled(claim, factor)
            for relation in read(tuple(meant if other is claim else other for other in claims)):
                if _proves(relation, meant):
                    yield _as_written(relation, claim)
                    return


def _out_of_proportion(amounts: Sequence[Claim]) -> Iterator[tuple[Claim, Fraction]]:
    """The least and the greatest amount where it is far from all others, and the factor that brings it among them."""
    if len(amounts) <= _FEWEST:
        return
    ranked = sorted(amounts, key=_size)
    for claim, others in ((ranked[0], ranked[1:]), (ranked[-1], ranked[:-1])):
        size, least, most = _size(claim), _size(others[0]), _size(others[-1])
        if claim.approximation is not Approximation.EXACT or least / _OUT < size < most * _OUT:
            continue
        for word, factor in _FACTORS:
            if word in claim.literal and least / _IN <= size * factor <= most * _IN:
                yield claim, factor
                break


def _size(claim: Claim) -> Fraction:
    return Fraction(magnitude(anchor(claim)))


def _scaled(claim: Claim, factor: Fraction) -> Claim:
    return claim._replace(
        asserted=claim.asserted.scaled(factor),
        values=claim.values.scaled(factor),
        last_place=claim.last_place * factor.numerator / factor.denominator,
    )


def _proves(relation: Relation, meant: Claim) -> bool:
    """Whether the amount as meant makes a sum or quotient come out that hardly comes out by accident."""
    if not any(member.claim is meant for member in relation.members) or not holds(relation):
        return False
    if relation.kind in _SUMS:
        return isinstance(relation.computed, Sum) and chance_of_sum(relation) <= _RARE
    told = relation.stated is not None and len(printed(anchor(relation.stated), relation.stated).strip("0.")) > _DIGITS
    return told and relation.kind in _QUOTIENTS and relation.confidence is Confidence.HIGH


def _as_written(relation: Relation, claim: Claim) -> Relation:
    """The relation with the amount as it stands in the text."""
    assert relation.stated is not None and relation.computed is not None
    return relation._replace(
        members=tuple(
            member._replace(claim=claim) if member.claim.start == claim.start else member for member in relation.members
        ),
        stated=claim if relation.stated.start == claim.start else relation.stated,
        computed=with_claim(relation.computed, claim),
        confidence=Confidence.MEDIUM,
    )
