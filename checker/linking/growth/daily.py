"""Growth by the day: 7天接待83.6万人次；上年8天，91.2万人次，按日均折算增长4.8%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_BY_DAY = pattern("[按以]日均(?:可比|同口径)?(?:口径)?|日均(?:折算|计算)|折算(?:成|为|到)?日均|按可比天数")
_DAYS = frozenset(("天", "日"))
_BACK = 12
"""So many sentences in front may tell of how many days the figures are."""


def is_by_day(growth: Mention) -> bool:
    """Whether the words in front of the rate, or in the clause before, say that it is one of the figures by the day."""
    sentence = growth.sentence
    start = sentence.mentions[growth.index - 1].claim.end if growth.index else sentence.start
    return _BY_DAY.search(sentence.text, start, growth.claim.start) is not None


def growth_by_day(paragraph: Paragraph, growth: Mention) -> Iterator[Proposal]:
    """The growth of the figure of this period by the day over that of the earlier one."""
    at = paragraph.number_of(growth.sentence)
    near = (m for s in paragraph.sentences[max(0, at - _BACK) : at + 1] for m in s.mentions)
    mentions = [m for m in near if m.claim.start < growth.claim.start]
    days = [
        m for m in mentions if m.unit in _DAYS and m.claim.kind is ClaimKind.DURATION and not m.tail.startswith("的")
    ]
    now = [m for m in days if m.is_level]
    then = [m for m in days if m.role is Role.PREVIOUS]
    if len(now) != 1 or len(then) != 1:
        return
    readings = [
        _reading(growth, current, now[0], previous, then[0])
        for previous in _with(then[0], mentions, Role.PREVIOUS)
        for current in _with(now[0], mentions, Role.LEVEL)
        if current.unit == previous.unit
    ]
    if readings:
        yield Proposal(tuple(readings), Confidence.HIGH if len(readings) == 1 else Confidence.MEDIUM)


def _with(days: Mention, mentions: Sequence[Mention], role: Role) -> list[Mention]:
    """The figures behind the number of days in its sentence."""
    return [m for m in mentions if m.sentence is days.sentence and m.index > days.index and m.role is role]


def _reading(growth: Mention, current: Mention, now: Mention, previous: Mention, then: Mention) -> Relation:
    scale = common_scale(current, previous)
    by_day = Quotient(figure(current, scale=scale), figure(now))
    before = Quotient(figure(previous, scale=scale), figure(then))
    sign = growth.direction or 1
    top = Sum(((sign, by_day), (-sign, before))) if sign > 0 else Sum(((1, before), (-1, by_day)))
    roles = {growth.claim.start: "growth", current.claim.start: "current", previous.claim.start: "previous"}
    computed = Quotient(top, before, 100)
    return related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue=growth.lead)
