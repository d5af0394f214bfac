"""Rates of a movement in front of them: 环节由62个减至17个，压缩率72.6%; 法定时限32天，承诺9天，时限压缩比例71.9%.

What is gone, over what there was. 下降率 and the like are growth, by their role.
"""

from __future__ import annotations

from itertools import pairwise

from checker.linking import cues
from checker.linking.growth.pairs import is_promise
from checker.linking.passage import Mention, Role
from checker.linking.quotients import RATE_ROLES, quotient
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_LESS = pattern("(?:压缩|精简|缩短|缩减|削减|减少|压减|提速|瘦身)(?:率|比例?)$")
_OF_OTHERS = pattern("法定|较|比(?!例)|累计|综合|总体|整体|全[省市县区]")
_NOTE = 10


def rates_of_movement(rate: Mention) -> list[Relation]:
    """The rate as what a movement in front of it took away, over where that began; the nearest movement first."""
    if rate.depth or (named := _LESS.search(rate.name)) is None:
        return []
    words = rate.head[: rate.head.rfind(named.group())]
    behind = rate.sentence.text[rate.claim.end : rate.claim.end + _NOTE]
    if _OF_OTHERS.search(words) or (behind.startswith(("（", "(")) and _OF_OTHERS.search(behind)):
        return []  # 较法定时限压缩率75%: of what is told elsewhere
    front = [m for m in rate.sentence.mentions[: rate.index] if m.peer == rate.peer and not m.depth]
    last = front[-1] if front else None
    if last is not None and len(front) > _PAIR and last.unit == front[-2].unit:
        is_reached = cues.CHANGED_TO.search(last.lead) is not None
        if last.role is Role.CHANGE or (named.group()[:_PAIR] in last.lead and not is_reached):
            front.pop()  # 由62个减至17个，精简45个，精简率72.6%
    if len(front) > 1 and _is_difference(rate, *front[-2:]):
        return [quotient(RelationKind.RATE, rate, [(1, front[-1])], [(1, front[-2])], roles=RATE_ROLES, cue=rate.name)]
    pairs = [(before, after) for before, after in pairwise(front) if _is_movement(rate, before, after)]
    pairs = [pair for pair in pairs if _is_about(words, *pair)]
    if not pairs or pairs[-1][1] is not front[-1]:
        return []
    return [
        quotient(RelationKind.RATE, rate, [(1, before), (-1, after)], [(1, before)], roles=RATE_ROLES, cue=rate.name)
        for before, after in reversed(pairs)
    ]


def _is_about(words: str, before: Mention, after: Mention) -> bool:
    """Whether the rate's subject, where it has one, is what moved: 环节由12个减至5个，时限压缩率70% has another."""
    subject = cues.subject_of(words) or words.strip("，,、 的")
    noun = subject[-_PAIR:]
    if len(noun) < _PAIR:
        return True
    label = before.label + after.label
    sort = _GENERAL.sub("", subject[:-_PAIR])
    if len(sort) >= _PAIR and set(sort).isdisjoint(label) and _GENERAL.sub("", label[: max(0, label.find(noun))]):
        return False  # 企业开办时限由5天缩短至1天，工程审批时限压缩率61.2%
    if not set(noun).isdisjoint(label):
        return True
    return before.claim.kind is ClaimKind.DURATION and _OF_TIME.search(subject) is not None


_GENERAL = pattern("审批|办理|承诺|办结|行政许可|行政|平均|[总的全]|流程|所需|事项|服务|政务|[，,\\s]")
_OF_TIME = pattern("[时期]|天数|效")


def _is_movement(rate: Mention, before: Mention, after: Mention) -> bool:
    if before.unit != after.unit or rate.clause - after.clause > _PAIR:
        return False
    moved = before.clause == after.clause and before.role is Role.PREVIOUS and after.is_level
    if moved and cues.CHANGED_TO.search(after.lead):
        return True
    return is_promise(before, after) and rate.clause - after.clause == 1


def _is_difference(rate: Mention, before: Mention, change: Mention) -> bool:
    """比法定时限20天缩短14天，压缩率70%: where it began and what is gone stand in one clause right in front."""
    told = before.role is Role.PREVIOUS and change.role is Role.CHANGE and change.direction < 0
    return told and before.unit == change.unit and before.clause == change.clause == rate.clause - 1


_PAIR = 2
