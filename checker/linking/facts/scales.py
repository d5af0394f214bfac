"""万 for 亿, 元 for 万元: an amount out of all proportion that ties up with its neighbours in their own scale.

Such a slip hides what it breaks, because no sum or balance comes near any more. So the paragraph is read again with
the amount as it was meant, and what then comes out exactly is what the author wrote wrongly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from checker.linking.choice import holds
from checker.linking.evidence import chance_of_sum
from checker.linking.passage import Paragraph
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Sum, with_claim
from checker.model.interval import magnitude
from checker.model.patterns import pattern
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


def link_scales(claims: Sequence[Claim], read: Reader, bare: Sequence[Claim] = ()) -> Iterator[Relation]:
    """Sums that come out once the one amount out of proportion is read in the scale of the others.

    ``bare`` are amounts in 元 that stand among those in 万元, of which one may have lost its 万.
    """
    by_unit: dict[str | None, list[Claim]] = {}
    lost = {claim.start for claim in bare}
    for claim in claims:
        if claim.kind in _KINDS and (claim.scale != 1 or claim.start in lost) and anchor(claim) > 0:
            by_unit.setdefault(claim.unit, []).append(claim)
    for amounts in by_unit.values():
        for claim, factor in _out_of_proportion(amounts):
            meant = _scaled(claim, factor)
            for relation in read(tuple(meant if other is claim else other for other in claims)):
                if _proves(relation, meant):
                    yield _as_written(relation, claim)
                    return


def bare_amounts(paragraph: Paragraph) -> list[Claim]:
    """Amounts in 元 beside one in 万元 in their own list: 上缴国库7430万元，用于民生项目5170元."""
    found = []
    for sentence in paragraph.sentences:
        for before, amount in pairwise(sentence.mentions):
            if amount.unit != "元" or before.unit != "元" or amount.claim.scale != 1 or before.claim.scale == 1:
                continue
            alike = amount.is_level and before.is_level and amount.peer == before.peer and not amount.depth
            if alike and amount.claim.last_place == 1 and _FOR_EACH.search(amount.head) is None:
                found.append(amount.claim)
    return found


_FOR_EACH = pattern("[每均各]|标准|单价|奖励|罚|[工月年]资|客单")


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
            is_bare = claim.scale == 1 and word == "万"
            if (word in claim.literal or is_bare) and least / _IN <= size * factor <= most * _IN:
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
