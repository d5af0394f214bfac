"""What the figure behind a movement calls its size, or how much sooner: 由61.3公里延伸到84.5公里，新增23.2公里."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.charged import SO_MUCH_MORE
from checker.linking.growth.differences import difference
from checker.linking.passage import Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_AVERAGE = Role.AVERAGE
_PREVIOUS = Role.PREVIOUS


def moved_by(sentence: Sentence) -> Iterator[Proposal]:
    """里程由61.3公里延伸到84.5公里，新增23.2公里: what the figure right behind a movement calls its size."""
    for before, after, size in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        moved = before.role is _PREVIOUS and after.clause == before.clause and cues.CHANGED_TO.search(after.lead)
        beside = size.role is Role.LEVEL and size.clause == after.clause + 1 and size.peer == after.peer
        told_each = size.role in (_AVERAGE, Role.CHANGE) and _YEARLY.search(size.lead) is None
        each = SO_MUCH_MORE.fullmatch(size.lead) if told_each else None
        if moved and each and size.clause == after.clause + 1 and before.unit == after.unit == size.unit:
            # 由每月128元调到143元，每人每月多领15元
            pair = (after, before) if each.group("more") else (before, after)
            if _TIMED.search(before.head) is not None or "月" not in size.lead:
                yield Proposal((difference(size.as_change(1), *pair),), Confidence.HIGH)
            continue
        if moved and beside and before.unit == after.unit == size.unit and len(size.lead) <= _SHORT:
            pairs = ((after, before), (before, after))
            sure = _OF_CHANGE.search(size.lead) is not None
            yield Proposal(
                tuple(difference(size, *pair) for pair in pairs), Confidence.MEDIUM if sure else Confidence.LOW
            )


def sooner_than_set(sentence: Sentence) -> Iterator[Proposal]:
    """工期19天，比计划工期21天提前2天: how much sooner or later than the time that was set."""
    for due, size in itertools.pairwise(sentence.mentions[1:]):
        said = _SOONER.fullmatch(size.lead)
        if said is None or size.clause != due.clause or size.unit != due.unit or _SET_AGAINST.search(due.lead) is None:
            continue
        front = [m for m in sentence.mentions[: due.index] if m.unit == due.unit and m.peer == due.peer and not m.depth]
        if size.claim.kind is ClaimKind.DURATION and front and due.clause - front[-1].clause <= 1:
            pair = (due, front[-1]) if said["sooner"] else (front[-1], due)
            sure = cues.overlap(due.lead, front[-1].label) > 1 or _TOOK.search(front[-1].label) is not None
            confidence = Confidence.HIGH if sure else Confidence.MEDIUM
            yield Proposal((difference(size.as_change(1), *pair),), confidence)


_TOOK = pattern("[历用耗]时|工期|时限|时间|周期|期限|实际")
_SOONER = pattern("\\s*(?:(?P<sooner>提前|提早)|推迟|滞后|延后|延迟)(?:了|约|近)?")
_SET_AGAINST = pattern("(?:比|较)[^，,。；;]{0,12}$")
_TIMED = pattern("每?月")
_SHORT = 5
_YEARLY = pattern("平均每年|每年平均")
"""由2160人升到2713人，平均每年增加79人: over the years between them."""
_OF_CHANGE = pattern("新增|增加|净增|减少|压减|净减|下降|提高|上升|缩短|延长")
