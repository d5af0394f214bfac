"""The growth from one figure to another, or to what several come to, as a reading: (860 − 742) ÷ 742."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.periods import signs
from checker.linking.quotients import quotient
from checker.model.relation import Relation, RelationKind

Pair = tuple[Mention, Mention]
"""The current and the earlier figure."""
_ROLES = ("growth", "current", "previous")


def growth_of(growth: Mention, current: Mention, previous: Mention) -> Relation:
    """The growth from the earlier figure to the current one; of a fall, by how much less it is."""
    sign = growth.direction or 1
    now, then = signs(current, previous)
    top = [(now, current), (-then, previous)] if sign > 0 else [(then, previous), (-now, current)]
    return quotient(RelationKind.GROWTH, growth, top, [(1, previous)], roles=_ROLES, cue=growth.lead)


def growth_of_sum(growth: Mention, listed: Sequence[Mention], previous: Mention) -> Relation:
    """The growth from the earlier figure to what the listed ones come to."""
    sign = growth.direction or 1
    top = [*((sign, current) for current in listed), (-sign, previous)]
    return quotient(RelationKind.GROWTH, growth, top, [(1, previous)], roles=_ROLES, cue=growth.lead)
