"""What a share that came out was before: 重复信访占比从30.0%降为20.8%, of what part and whole were last year.

Both have to have a figure of last year right behind them, or in front of what they moved to: 由412件压降到287件,
1383件，与上年的1375件基本相当.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, is_percentage, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_FROM = pattern("[由从]$|(?:比|较)?(?:上年|去年|上年同期|去年同期)的?$")
_LAST_YEAR = pattern("上年|去年|同期")
_FAR = pattern("\\d年|[前两三五]年|年[初中]|上[月季]|环比|目标|计划")


def link_former_shares(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Proposal]:
    """Every share of last year in front of one that holds, where nothing tied it yet."""
    tied = {r.stated.start for r in chosen if r.stated is not None and r.kind is RelationKind.SHARE}
    for relation in chosen:
        if relation.kind is not RelationKind.SHARE or relation.stated is None or not holds(relation):
            continue
        share = paragraph.mention_at(relation.stated.start)
        before = share.sentence.mentions[share.index - 1] if share is not None and share.index else None
        if share is None or before is None or before.claim.start in tied or not _is_before(before, share):
            continue
        top, base = (_only(paragraph, relation, role) for role in SHARE_ROLES[1:])
        top, base = top and _former(top), base and _former(base)
        if top is not None and base is not None:
            reading = quotient(RelationKind.SHARE, before, [(1, top)], [(1, base)], roles=SHARE_ROLES, cue="占")
            yield Proposal((reading,), Confidence.HIGH)


def _is_before(before: Mention, share: Mention) -> bool:
    """从30.0%降为20.8%, 由上年的30.0%降至20.8%."""
    moved = before.role is Role.PREVIOUS and is_percentage(before) and before.clause == share.clause
    plain = moved and not before.depth and _FROM.search(before.lead) is not None and _FAR.search(before.lead) is None
    return plain and cues.CHANGED_TO.search(share.lead) is not None


def _only(paragraph: Paragraph, relation: Relation, role: str) -> Mention | None:
    found = [member.claim.start for member in relation.members if member.role == role]
    return paragraph.mention_at(found[0]) if len(found) == 1 else None


def _former(mention: Mention) -> Mention | None:
    """The figure of last year that is told of the same: in front of it in its clause, or right behind it."""
    mentions = mention.sentence.mentions
    front = mentions[mention.index - 1] if mention.index else None
    if front is not None and front.role is Role.PREVIOUS and front.unit == mention.unit and not front.depth:
        if front.clause == mention.clause and _FAR.search(front.lead) is None:
            return front if cues.CHANGED_TO.search(mention.lead) is not None else None
    behind = next(iter(mentions[mention.index + 1 : mention.index + 2]), None)
    if behind is None or behind.role is not Role.PREVIOUS or behind.unit != mention.unit or behind.depth:
        return None
    said = _LAST_YEAR.search(behind.lead) is not None and _FAR.search(behind.lead) is None
    return behind if said and behind.clause - mention.clause <= 1 and behind.peer == mention.peer else None
