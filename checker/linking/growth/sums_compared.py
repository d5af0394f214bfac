"""The sum of a list against what it was: 立案21件、撤案34件，两项之和比上年的46件多9件."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import common_scale, figure, quotient, related
from checker.model.claim import ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_TOGETHER = pattern(
    "[，,；;]?(?P<side>前|后|以上)?(?P<number>[两二三四五])(?:项|者|类|种|家|个|部分)?(?:之和|合计|共计|相加|总[和数量]|加起来)(?:同比|也|均|则)?"
    "(?:(?:比|较)(?:上年|去年|上期|上月|上季度|上届|同期|(?:19|20)\\d\\d年)[^，,。；;\\d]{0,4})"
)


_MOST = 16


def link_sums_compared(sentence: Sentence) -> Iterator[Proposal]:
    """What the figures in front come to, and the earlier sum that the clause tells: by how much or how fast it grew."""
    mentions = sentence.mentions
    for previous, change in pairwise(mentions[2:]):
        said = _TOGETHER.fullmatch(previous.head) if previous.role is Role.PREVIOUS else None
        if said is None or change.clause != previous.clause or not change.direction:
            continue
        count = number_of(said["number"])
        front = [
            m
            for m in mentions[max(0, previous.index - _MOST) : previous.index]
            if m.unit == previous.unit and not m.depth and m.is_level
        ]
        items = _of_side(front, count, said["side"] or "")
        if len(items) != count or (said["side"] != "前" and previous.clause - items[-1].clause > 1):
            continue
        if items[0].peer != previous.peer and said["side"] != "前":
            continue
        if change.unit == previous.unit:
            yield Proposal((_difference(change, items, previous),), Confidence.HIGH)
        elif change.claim.kind is ClaimKind.PERCENT and change.role is Role.GROWTH:
            sign = change.direction
            above = [*((sign, m) for m in items), (-sign, previous)]
            roles = ("growth", "current", "previous")
            yield Proposal(
                (quotient(RelationKind.GROWTH, change, above, [(1, previous)], roles=roles, cue="之和"),),
                Confidence.HIGH,
            )


def _of_side(front: list[Mention], count: int, side: str) -> list[Mention]:
    """The last figures in front, or the first of their list: 甲、乙、丙三项合计30亿元；前两项之和较上年."""
    if side != "前" or not front:
        return front[-count:]
    last = next((at for at in range(len(front) - 1, 0, -1) if _goes_on(front[at - 1], front[at])), 0)
    first = last
    while first and _goes_on(front[first - 1], front[first]):
        first -= 1
    return front[first : first + count] if last - first >= count and len(front) - last <= _FEW else []


_FEW = 2
"""The list's total may stand behind it."""


def _goes_on(before: Mention, item: Mention) -> bool:
    """Whether the figure is the next item of one list, between 、 or commas."""
    if item.peer != before.peer or _SUMS.search(item.lead) is not None:
        return False
    return item.clause == before.clause if item.separator == "、" else item.clause - before.clause == 1


_SUMS = pattern("合计|共|总|其中")


def _difference(change: Mention, items: list[Mention], previous: Mention) -> Relation:
    scale = common_scale(change, previous, *items)
    sign = change.direction
    terms = [*((sign, figure(m, scale=scale)) for m in items), (-sign, figure(previous, scale=scale))]
    roles = {change.claim.start: "change", previous.claim.start: "previous"}
    roles |= {m.claim.start: "current" for m in items}
    computed = Sum(tuple(terms if sign > 0 else terms[::-1]))
    return related(RelationKind.DIFFERENCE, change.claim, computed, roles=roles, cue=change.lead)
