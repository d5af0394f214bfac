"""So many out of so many, and what that is in percent: 在依法应当适用的629人中适用571人，达到90.8%."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OPENS = pattern("(?:^|[，,；;：:])\\s*(?:在|从)[^，,。；;：:（()）\\d]{0,24}$")
_AMONG = pattern(
    "[^，,。；;：:（()）、\\d]{0,12}(?:中|内|里|当中)[，,]?(?:共|有|已|仅|只)?(?P<deed>[^，,。；;：:（()）、\\d]{0,10})"
)
_COMES_TO = pattern("[，,]?(?:适用|采纳|完成|覆盖)?(?:率|比例|比率)?(?:也|均|已|即)?(?:达到?|为|达成|高达|约)+")
_THAT_IS = pattern("[，,]?(?:即|也就是|就是)(?:在)?[^，,。；;：:（()）\\d]{0,12}")
"""酸雨频率1.4%，即采集的214个样品中检出酸雨3个."""
_PERCENT_ROLES = (Role.PERCENT, Role.RATE, Role.SHARE)


def link_among_so_many(sentence: Sentence) -> Iterator[Proposal]:
    """Every percentage behind two such figures, in a clause that says no more than that it comes to that."""
    for percent, whole, part in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        said = percent.claim.kind is ClaimKind.PERCENT and percent.role in _PERCENT_ROLES and whole.unit == part.unit
        if said and whole.clause == percent.clause + 1 == part.clause and _THAT_IS.fullmatch(whole.head):
            between = sentence.text[whole.claim.end : part.claim.start]
            if _AMONG.fullmatch(between) is not None and part.is_level:
                reading = quotient(RelationKind.SHARE, percent, [(1, part)], [(1, whole)], roles=SHARE_ROLES, cue="即")
                yield Proposal((reading,), Confidence.HIGH)
    for whole, part, percent in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        if percent.claim.kind is not ClaimKind.PERCENT or percent.role not in _PERCENT_ROLES:
            continue
        if percent.clause != part.clause + 1 or whole.unit != part.unit or percent.depth or part.depth or whole.depth:
            continue
        alone = not percent.tail.strip()  # 在120家中抽查60家，达到30%的比例要求
        if alone and _COMES_TO.fullmatch(percent.head) and part.is_level and _is_among(whole, part):
            reading = quotient(RelationKind.SHARE, percent, [(1, part)], [(1, whole)], roles=SHARE_ROLES, cue="中")
            yield Proposal((reading,), Confidence.HIGH)


def _is_among(whole: Mention, part: Mention) -> bool:
    text = whole.sentence.text
    opens = _OPENS.search(text, max(whole.sentence.start, whole.claim.start - _FAR), whole.claim.start)
    return (
        (opens is not None or whole.claim.start - len(whole.head) == whole.sentence.start)
        and part.clause - whole.clause <= 1
        and _AMONG.fullmatch(text[whole.claim.end : part.claim.start]) is not None
    )


_FAR = 28
