"""What was dealt with, told between the whole and its parts, where these come to the whole with what is left.

受理1288起，审结1060起，其中调解424起、裁决636起；未结228起: parts and rest are the 1288, so that the 1060 are just
the parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Paragraph
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_AMONG = pattern("[，,；;\\s]*(?:其中|包括)")
_LEAST = 3


def link_dealt_with_between(paragraph: Paragraph, totals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Every figure right in front of a 其中, whose parts with the rest behind come to a figure in front of it."""
    for proposal in totals:
        for relation in proposal.readings[:1]:
            if relation.kind is RelationKind.TOTAL and len(relation.members) > _LEAST and holds(relation):
                yield from _between(paragraph, relation)


def _between(paragraph: Paragraph, relation: Relation) -> Iterator[Proposal]:
    told = [paragraph.mention_at(member.claim.start) for member in relation.members]
    mentions = [m for m in told if m is not None]
    if len(mentions) < len(told) or relation.members[0].role != "whole":
        return
    whole, *parts, rest = mentions
    first = parts[0]
    dealt = first.sentence.mentions[first.index - 1] if first.index else None
    if dealt is None or dealt in mentions or whole.sentence is not rest.sentence or dealt.index < whole.index:
        return
    alike = dealt.is_level and dealt.unit == whole.unit and not dealt.depth
    left = cues.REMAINDER.search(rest.lead) or cues.CARRIED_OUT.search(rest.lead)
    if alike and left and _AMONG.match(first.lead) is not None and cues.GOES_OUT.search(dealt.lead) is not None:
        yield Proposal((total_relation(dealt, parts, first.lead),), Confidence.HIGH)
