"""A whole and its parts as a relation: 1260张: 480 + 530 + 250."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.expression import Figure, total_of
from checker.model.interval import Interval
from checker.model.relation import Comparison, Member, Relation, RelationKind


def total_relation(
    whole: Mention, parts: Sequence[Mention], cue: str, *, kind: RelationKind = RelationKind.TOTAL
) -> Relation:
    """The figure and what is told to make it up: a total comes to it, a part is no more than it."""
    addends = [part.claim for part in parts for _ in range(part.times)]
    members = [Member("whole", whole.claim), *(Member("part", part.claim) for part in parts)]
    members.sort(key=lambda member: member.claim.start)
    if kind is RelationKind.PART and len(parts) == 1:
        part = parts[0].claim
        return Relation(kind, tuple(members), part, Figure(whole.claim, part.scale), Comparison.AT_MOST, cue=cue)
    comparison = Comparison.EQUAL if kind is RelationKind.TOTAL else Comparison.AT_LEAST
    scale = whole.claim.scale
    return Relation(
        kind,
        tuple(members),
        whole.claim,
        total_of(addends, unit_scale=scale),
        comparison,
        cue=cue,
    )


def sum_of(parts: Sequence[Mention]) -> Interval:
    """The values that the parts can come to together."""
    first, *others = parts
    return sum((part.values for part in others), start=first.values)
