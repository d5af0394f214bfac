"""Shares that are told as a bound on a base by name: 民生支出31.4亿元；其中教育支出7.2亿元，超过民生支出的三成.

Or on a base that stands in their words: 每次损失205.81万元，不及洪涝每次802.89万元的三分之一.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.facts.completions import GOAL
from checker.linking.far.times import core, same_body
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import size
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Relation, RelationKind

_WAY = (
    "[，,\\s]*(?:已经?|也|就|均|仍|还|仅)*"
    "(?:(?P<above>超过|超出|突破|逾|高于|多于)|(?P<below>不足|不到|未到|低于|少于|不及|未达))了?"
)
_BOUND = pattern(f"{_WAY}(?P<base>[^\\W\\d_a-zA-Z]{{2,12}})的")
_OF_TOLD = pattern(f"{_WAY}[^，,。；;]{{2,32}}的")
_OF_OTHERS = pattern("上年|去年|同期|往年|年初|进度|概算|[国省市区县镇]平均|警戒|标准|限额|上一")
_ALL_OF_THEM = pattern("(?:总数|总量|总额|全部|总人数|总件数|总面积)")
_KINDS = (ClaimKind.PERCENT, ClaimKind.FRACTION)
_BACK = 2
_MOST, _NEAR = 24, 60


def link_bounded_shares(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every part that is said to be above or below a share of what the words name, right behind it."""
    for number, sentence in enumerate(paragraph.sentences):
        if Role.PERCENT not in sentence.roles or "的" not in sentence.words:
            continue
        for share in sentence.mentions[1:]:
            if share.role is not Role.PERCENT or share.claim.kind not in _KINDS or share.depth or share.tail.strip():
                continue
            said = _BOUND.fullmatch(share.head)
            if said is None or share.claim.approximation is not Approximation.EXACT:
                continue
            part, base = sentence.mentions[share.index - 1], said["base"]
            if not _can_be_part(part, share) or _OF_OTHERS.search(base) is not None or GOAL.search(base) is not None:
                continue
            whole = _whole_called(paragraph, number, part, base)
            if whole is not None:
                bound = quotient(
                    RelationKind.SHARE, share, [(1, part)], [(1, whole)], roles=SHARE_ROLES, cue=said.group()
                )
                yield Proposal((_bounded(bound, share, is_above=said["above"] is not None),), Confidence.HIGH)


def bound_of_told(share: Mention) -> Proposal | None:
    """每次损失205.81万元，不及洪涝每次802.89万元的三分之一: above or below a share of the figure in its own words."""
    said = _OF_TOLD.fullmatch(share.head) if share.role is Role.SHARE and share.index > 1 and not share.depth else None
    if said is None or share.claim.kind not in _KINDS or share.claim.approximation is not Approximation.EXACT:
        return None
    part, base = share.sentence.mentions[share.index - 2 : share.index]
    if base.clause != share.clause or base.claim.end + 1 != share.claim.start or base.unit != part.unit:
        return None
    if share.clause - part.clause != 1 or part.depth or base.depth:
        return None
    bound = quotient(RelationKind.SHARE, share, [(1, part)], [(1, base)], roles=SHARE_ROLES, cue=said.group())
    return Proposal((_bounded(bound, share, is_above=said["above"] is not None),), Confidence.HIGH)


def _can_be_part(part: Mention, share: Mention) -> bool:
    beside = share.clause - part.clause == 1 and part.peer == share.peer
    return beside and part.is_level and not part.depth and part.claim.approximation not in BOUNDS


def _whole_called(paragraph: Paragraph, number: int, part: Mention, base: str) -> Mention | None:
    """The one figure in front that the base names; of a mere 总数 the whole that the part came out in."""
    if _ALL_OF_THEM.fullmatch(base) is not None:
        near = part.sentence.mentions[max(0, part.index - _MOST) : part.index]
        front = [m for m in near if m.unit == part.unit and m.is_level and not m.depth]
        among = front[-1] if len(front) == 1 and part.lead.lstrip("，, ").startswith("其中") else None
        return paragraph.wholes.get(part.claim.start) or among
    told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
    told += part.sentence.mentions[: part.index]
    like = [m for m in told[-_MOST:] if m.unit == part.unit and m.is_level and not m.depth and m is not part]
    like = [m for m in like if m.claim.approximation not in BOUNDS]
    named = [m for m in like if core(m.lead) == core(base)] or [m for m in like if m.lead.endswith(base)]
    if len(named) != 1 or size(named[0]) < size(part) or not same_body(named[0], part):
        return None
    return named[0] if len(_scopes(named[0]) | _scopes(part)) <= 1 else None


def _scopes(mention: Mention) -> set[str]:
    """What the words in front of the figure in its sentence say it is counted in: 全省, 我县."""
    sentence, end = mention.sentence, mention.claim.start
    return set(_SCOPE.findall(sentence.text, max(sentence.start, end - _NEAR), end))


_SCOPE = pattern("[全我本该][国省市区县州镇乡村院校]")


def _bounded(relation: Relation, share: Mention, *, is_above: bool) -> Relation:
    """The share as the least, or the most, that part over whole may be: just the number that it names, not rounded."""
    comparison = Comparison.AT_MOST if is_above else Comparison.AT_LEAST
    facts = (("bound", share.head.lstrip("，, ")),)
    return relation._replace(stated=share.claim.exactly(), comparison=comparison, facts=facts)
