"""Shares of those that did not, where a rate of those that did goes by another word.

参加过活动的21.38万人，活跃率41.0%，未参加活动者占比59.0%.

The words of the part say what is denied, and the rate in front of the share came out with the part.
"""

from __future__ import annotations

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role
from checker.linking.quotients import common_scale, figure, rate_over, related
from checker.linking.reach import is_term, narrowing_of, size
from checker.model.expression import Constant, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_DENIED = pattern(
    "[，,\\s]*(?P<front>[^，,。；;、\\d占]{0,10}?)(?:尚未|暂未|仍未|从未|未曾|未能|未|没有|没)(?P<deed>[^，,。；;、\\d占]{2,12}?)"
    "的?(?:占比|所占比[例重]|比[例重]|占)(?:为|是|达|约)*"
)
_TIME = pattern("(?:[当本今全该]年|年度|年内|期内|全部|其中|目前|尚|仍|而)*")
_WHO = pattern("的?(?:者|人员|人数|人|单位|对象)?")
_ASPECT = pattern("[过了]")
_WORD = 2
_REACH = 6
_TERMS = 3
"""Base, part and rate stand in front of the share."""


def rest_of_those(share: Mention) -> Proposal | None:
    """The share as what the rate in front leaves of 100."""
    said = _DENIED.fullmatch(share.head)
    if said is None or share.index < _TERMS or share.depth:
        return None
    mentions = share.sentence.mentions
    part, rate = mentions[share.index - 2 : share.index]
    beside = (
        rate.role is Role.RATE and rate.clause == share.clause - 1 and part.clause in (rate.clause - 1, rate.clause)
    )
    alike = rate.unit == share.unit and part.peer == rate.peer == share.peer and part.is_level and not part.depth
    if not beside or not alike or rate.depth:
        return None
    front = mentions[max(0, part.index - _REACH) : part.index]
    bases = [m for m in front if m.unit == part.unit and m.is_level and is_term(m) and size(m) >= size(part)]
    base = next((m for m in reversed(bases) if holds(rate_over(rate, part, m))), None)
    if base is None or not _is_of_these(said["front"], said["deed"], part, base):
        return None
    scale = common_scale(rate, share)
    rest = Sum(((1, Constant(100)), (-1, figure(rate, scale=scale))))
    roles = {rate.claim.start: "part", share.claim.start: "rate"}
    relation = related(RelationKind.COMPLEMENT, share.claim, rest, roles=roles, cue=share.head)
    return Proposal((relation,), Confidence.HIGH)


def _is_of_these(front: str, deed: str, part: Mention, base: Mention) -> bool:
    """Whether the deed is told of the part, and who did not do it is no other than all the others of the base."""
    before = narrowing_of(_TIME.sub("", front))
    if before and before not in base.head + part.head:
        return False
    who, done = base.head + base.unit, _ASPECT.sub("", part.head)  # 接过单的, 未接单
    for at in range(len(deed), _WORD - 1, -1):
        if all(word in done for word in (deed[:_WORD], deed[_WORD:at])):
            return _WHO.fullmatch(deed, at) is not None or deed[at:].removeprefix("的") in who
    return False
