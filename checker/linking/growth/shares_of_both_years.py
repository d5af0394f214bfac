"""Changes in points between the shares that two stretches tell, one of this year and one of the last.

从业人员4000人，其中研究生1000人，占25.0%；上年从业人员3600人，其中研究生720人，占20.0%，占比提高5.0个百分点.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import is_percentage
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_OF_SHARES = pattern("[，,\\s]*(?:所占|其)?(?:占比|比重|比例|份额)[^，,。；;：:、占\\d]{2,12}")
_AMOUNTS = (Role.LEVEL, Role.PREVIOUS)
_NAME = 2


def link_shares_of_both_years(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every such change right behind the share of last year's stretch, with that of the stretch in front."""
    for number, sentence in enumerate(paragraph.sentences):
        if Role.CHANGE not in sentence.roles or Role.SHARE not in sentence.roles:
            continue
        front = [m for s in paragraph.sentences[max(0, number - 1) : number] for m in s.mentions]
        for change in sentence.mentions:
            before = sentence.mentions[change.index - 1] if change.index and _is_plain(change) else None
            if before is None or not _is_share(before) or change.clause - before.clause != 1:
                continue
            stretch = [m for m in sentence.mentions[: before.index] if m.peer == before.peer]
            if not stretch or cues.OPENS_EARLIER.match(stretch[0].head) is None:
                continue
            told = [m for m in (*front, *sentence.mentions[: stretch[0].index]) if _is_share(m)]
            if told and _is_of_the_same(told[-1], before):
                yield Proposal((difference(change, told[-1], before),), Confidence.HIGH)


def _is_plain(change: Mention) -> bool:
    points = change.role is Role.CHANGE and change.claim.kind is ClaimKind.POINTS and bool(change.direction)
    plain = points and not change.depth and change.claim.approximation not in BOUNDS
    return plain and _OF_SHARES.fullmatch(change.head) is not None


def _is_share(mention: Mention) -> bool:
    return mention.role is Role.SHARE and is_percentage(mention) and not mention.depth


def _is_of_the_same(one: Mention, other: Mention) -> bool:
    """Whether the figures right in front of the two shares have one name."""
    parts = [share.sentence.mentions[share.index - 1] for share in (one, other) if share.index]
    alone = len(parts) == _NAME and parts[0].unit == parts[1].unit and all(m.role in _AMOUNTS for m in parts)
    return alone and cues.overlap(parts[0].lead.strip("，, "), parts[1].lead) >= _NAME
