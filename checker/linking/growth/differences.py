"""The difference between two figures, as a relation that a change asserts."""

from __future__ import annotations

from decimal import Decimal

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Role
from checker.linking.periods import signs
from checker.linking.quotients import common_scale, figure, related
from checker.linking.words import word_claim
from checker.model.claim import ClaimKind
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Member, Relation, RelationKind

Facts = tuple[tuple[str, str | int], ...]


def change_between(change: Mention, current: Mention, previous: Mention) -> Relation:
    """The change as growth or as a difference, whichever it tells."""
    return (growth_of if change.role is Role.GROWTH else difference)(change, current, previous)


_LESS_LOSS = pattern("减亏|亏损?额?(?:收窄|减少|缩小|下降)")


def _is_loss(mention: Mention) -> bool:
    return mention.values.high is not None and mention.values.high < 0


def difference(change: Mention, current: Mention, previous: Mention, *, facts: Facts = ()) -> Relation:
    """The change as current less previous, or the other way round where it went down."""
    sign = change.direction or 1
    if _LESS_LOSS.search(change.lead) and _is_loss(current) and _is_loss(previous):
        sign = 1  # 净利润-0.86亿元，上年-1.24亿元，减亏0.38亿元
    scale = common_scale(change, current, previous)
    now, then = signs(current, previous)
    terms = ((sign * now, _term(current, change, scale)), (-sign * then, _term(previous, change, scale)))
    computed = Sum(terms if sign > 0 else terms[::-1])
    roles = {change.claim.start: "change", current.claim.start: "current", previous.claim.start: "previous"}
    relation = related(RelationKind.DIFFERENCE, change.claim, computed, roles=roles, cue=change.lead, facts=facts)
    return relation if holds(relation) else _with_direction(relation, change)


def _with_direction(relation: Relation, change: Mention) -> Relation:
    """With the word that belies the figures, where these come to the change the other way: 夜间比日间多1737起."""
    computed = relation.computed.evaluate() if relation.computed is not None else None
    said = cues.CHANGE_BEFORE.search(change.lead) or cues.GAP_BEFORE.search(change.lead)
    if computed is None or said is None or not (-change.claim.values).meets(computed):
        return relation
    start = change.claim.start - len(change.lead)
    name = next((name for name in ("up", "down") if said[name]), "")
    if not name or not change.sentence.text.startswith(change.lead, start):
        return relation
    word = word_claim(change.sentence.text, start + said.start(name), start + said.end(name), why="direction")
    members = sorted((*relation.members, Member("direction", word)), key=lambda member: member.claim.start)
    return relation._replace(members=tuple(members))


def _term(mention: Mention, change: Mention, scale: Decimal) -> Figure:
    """The figure as a term: whole numbers whose difference has decimals are rounded: 18分钟，比24分钟缩短5.6分钟."""
    claim = mention.claim
    counted = claim.values.is_point and claim.kind is not ClaimKind.PERCENT
    if counted and change.claim.last_place < 1 <= claim.last_place:
        return Figure(claim.rounded(), scale)
    return figure(mention, scale=scale)
