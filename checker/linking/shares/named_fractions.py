"""Shares told in words behind the name of a part alone: 机关家庭18户，农村家庭61户，其他家庭41户，农村家庭超过半数."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_NAME = pattern("^[，,、\\s]*(?:其中)?([^\\W\\d_a-zA-Z]{2,12}?)(?:合计|就|也|已|约|共|均|人数|数量|数)*$")


def link_named_fractions(sentence: Sentence) -> Iterator[Proposal]:
    """Every such fraction, over the whole that the part of that name came out in."""
    for fraction in sentence.mentions[1:]:
        in_words = fraction.claim.kind is ClaimKind.FRACTION or fraction.claim.literal.endswith("成")
        if not in_words or fraction.role is not Role.PERCENT or fraction.depth or fraction.tail.strip():
            continue
        said = _NAME.match(fraction.lead)
        called = [m for m in sentence.mentions[: fraction.index] if said and _is_called(m, said.group(1))]
        if fraction.lead != fraction.head or len(called) != 1:
            continue
        whole = sentence.paragraph.wholes.get(called[0].claim.start)
        if whole is not None:
            yield Proposal(
                (quotient(RelationKind.SHARE, fraction, [(1, called[0])], [(1, whole)], roles=SHARE_ROLES),),
                Confidence.HIGH,
            )


def _is_called(mention: Mention, name: str) -> bool:
    own = _NAME.match(mention.lead)
    return mention.is_level and not mention.depth and own is not None and own.group(1) == name
