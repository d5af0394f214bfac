"""万 for 亿, 元 for 万元: an amount out of all proportion that ties up with its neighbours in their own scale.

Such a slip hides what it breaks, because no sum or balance comes near any more. So the paragraph is read again with
the amount as it was meant, and what then comes out exactly is what the author wrote wrongly. An amount near a share
that nothing makes right is read so, too, if the share needs it: 经费612.4万元，设备385.8亿元，占63.0%.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Sequence
from fractions import Fraction
from itertools import chain, islice, pairwise, permutations

from checker.linking.choice import holds
from checker.linking.evidence import chance_of_sum
from checker.linking.passage import Paragraph, Role
from checker.linking.quotients import is_percentage
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Sum, value_as_printed, with_claim
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Relation, RelationKind

Reader = Callable[[tuple[Claim, ...]], Sequence[Relation]]
"""Reads claims of one paragraph into relations."""

_KINDS = (ClaimKind.MONEY, ClaimKind.COUNT, ClaimKind.MASS, ClaimKind.AREA, ClaimKind.OTHER)
_SUMS = (RelationKind.TOTAL, RelationKind.STOCK_FLOW, RelationKind.DIFFERENCE)
_QUOTIENTS = (RelationKind.SHARE, RelationKind.RATE, RelationKind.GROWTH, RelationKind.AVERAGE)
_DIGITS = 3
"""Two digits and the point come out by accident."""
_DIGITS_OF_UNTIED = 2
"""Of a share that nothing else makes right these do not."""
_FEWEST = 2
"""So many other amounts show what is in proportion."""
_OUT, _IN = 30, 50
_RARE = Fraction(1, 100)
_UNLIKELY = Fraction(1, 10)
"""Of sums that come out to the last place."""
_NEAR = 6
"""So many amounts in front of a share, and behind it, are tried."""
_MOST = 4
"""So many meanings are read for one unit."""
_FEW, _HUNDRED, _THOUSAND = 5, 100, 1000
_EXACT = Approximation.EXACT
_FACTORS = (("亿", Fraction(1, 10_000)), ("万", Fraction(10_000)))


def link_scales(
    claims: Sequence[Claim], read: Reader, bare: Sequence[Claim] = (), untied: Sequence[Claim] = ()
) -> Iterator[Relation]:
    """What comes out once the one amount out of proportion is read in the scale of the others.

    ``bare`` are amounts in 元 that stand among those in 万元, of which one may have lost its 万; ``untied`` are the
    shares that no figure makes come out.
    """
    shares = {share.start for share in untied}
    by_unit: dict[str | None, list[Claim]] = {}
    lost = {claim.start for claim in bare}
    for claim in claims:
        if claim.kind in _KINDS and (claim.scale != 1 or claim.start in lost) and anchor(claim) > 0:
            by_unit.setdefault(claim.unit, []).append(claim)
    for amounts in by_unit.values():
        asked = chain(_out_of_proportion(amounts), islice(_of_shares(amounts, untied), _MOST))
        tried = {(claim.start, factor): claim for claim, factor in asked}
        for (_, factor), claim in tried.items():
            meant = _scaled(claim, factor)
            for relation in read(tuple(meant if other is claim else other for other in claims)):
                if _proves(relation, meant, shares):
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


def untied_shares(paragraph: Paragraph, relations: Sequence[Relation]) -> list[Claim]:
    """The shares of the paragraph that none of its relations makes come out."""
    if Role.SHARE not in paragraph.roles:
        return []
    told = {r.stated.start for r in relations if r.stated is not None and r.computed is not None and holds(r)}
    shares = [m for sentence in paragraph.sentences for m in sentence.mentions if m.role is Role.SHARE]
    return [share.claim for share in shares if is_percentage(share) and share.claim.start not in told]


def _out_of_proportion(amounts: Sequence[Claim]) -> Iterator[tuple[Claim, Fraction]]:
    """The least and the greatest amount where it is far from all others, and the factor that brings it among them."""
    if len(amounts) <= _FEWEST:
        return
    ranked = sorted(amounts, key=_size)
    for claim, others in ((ranked[0], ranked[1:]), (ranked[-1], ranked[:-1])):
        size, least, most = _size(claim), _size(others[0]), _size(others[-1])
        if claim.approximation is not _EXACT or least / _OUT < size < most * _OUT:
            continue
        for word, factor in _FACTORS:
            is_bare = claim.scale == 1 and word == "万"
            if (word in claim.literal or is_bare) and least / _IN <= size * factor <= most * _IN:
                yield claim, factor
                break


def _of_shares(amounts: Sequence[Claim], untied: Sequence[Claim]) -> Iterator[tuple[Claim, Fraction]]:
    """The amounts near a share that it would be of, or be the share of, in the other scale."""
    for share in untied:
        at = bisect_left(amounts, share.start, key=lambda claim: claim.start)
        near = amounts[max(0, at - _NEAR) : at + _NEAR]
        sizes = [(claim, _size(claim)) for claim in near if claim.approximation is _EXACT]
        for (part, above), (base, below) in permutations(sizes, 2):
            if below < above * _THOUSAND and above < below * _FEW:
                continue  # in proportion
            ratio = part.values.scaled(Fraction(_HUNDRED)) / base.values
            if ratio is None:
                continue
            for word, factor in _FACTORS:
                if word in part.literal and ratio.scaled(factor).meets(share.values):
                    yield part, factor
                if word in base.literal and ratio.scaled(1 / factor).meets(share.values):
                    yield base, factor


def _size(claim: Claim) -> Fraction:
    return Fraction(magnitude(anchor(claim)))


def _scaled(claim: Claim, factor: Fraction) -> Claim:
    return claim._replace(
        asserted=claim.asserted.scaled(factor),
        values=claim.values.scaled(factor),
        last_place=claim.last_place * factor.numerator / factor.denominator,
    )


def _proves(relation: Relation, meant: Claim, untied: Container[int]) -> bool:
    """Whether the amount as meant makes a sum or quotient come out that hardly comes out by accident."""
    if not any(member.claim is meant for member in relation.members) or not holds(relation):
        return False
    if relation.kind in _SUMS:
        if relation.stated is None or not isinstance(relation.computed, Sum):
            return False
        is_exact = value_as_printed(relation.computed) == anchor(relation.stated)
        return chance_of_sum(relation) <= (_UNLIKELY if is_exact else _RARE)
    if relation.stated is None or relation.kind not in _QUOTIENTS or relation.confidence is not Confidence.HIGH:
        return False
    printed_ = printed(anchor(relation.stated), relation.stated)
    if relation.stated.start in untied:
        return len(printed_.replace(".", "").lstrip("0")) >= _DIGITS_OF_UNTIED
    return len(printed_.strip("0.")) > _DIGITS


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
