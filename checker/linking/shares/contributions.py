"""What a part contributed to a growth: 进出口增加37亿元，其中出口增加28亿元，对进出口增长的贡献率为75.7%.

Of increments of one unit alone; what contributed to 经济增长 is reckoned at constant prices, which are not told.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, may_be_meant
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_TO_GROWTH = pattern(
    "[，,\\s]*对(?P<whole>[^，,。；;：:、\\d]{2,16}?)的?(?:增长|增量|增加|增收|下降)?的?贡献率(?:为|达到?|是|约)*"
)
_REAL = pattern("经济|生产总值|GDP|增加值|GNP|规上|规模以上")
_NAME = 2


def link_contributions_to_growth(sentence: Sentence) -> Iterator[Proposal]:
    """Every rate of contribution behind the increment of a part, over the one of what its words name."""
    for rate in sentence.mentions:
        said = _TO_GROWTH.fullmatch(rate.head) if rate.role is Role.RATE and "贡献率" in rate.lead else None
        if said is None or rate.depth or _REAL.search(said["whole"]) is not None:
            continue
        grown = [m for m in sentence.mentions[: rate.index] if m.peer == rate.peer and _is_grown(m)]
        part = grown.pop() if grown else None
        if part is None or rate.clause - part.clause > 1 + len(sentence.mentions[part.index + 1 : rate.index]):
            continue
        wholes = [m for m in grown if m.unit == part.unit and m.direction == part.direction and size(m) > size(part)]
        named = [m for m in wholes if cues.overlap(said["whole"], _topic(m)) >= _NAME]
        if len(named) == 1:
            share = quotient(RelationKind.SHARE, rate, [(1, part)], [(1, named[0])], roles=SHARE_ROLES, cue="贡献率")
            yield Proposal((share,), Confidence.HIGH if may_be_meant(share) else Confidence.LOW)


def _is_grown(mention: Mention) -> bool:
    return mention.role is Role.CHANGE and mention.name not in ("gap", "points", "second") and not mention.depth


def _topic(mention: Mention) -> str:
    """What grew: the words of its clause, and those of the level in front of it."""
    levels = [m for m in mention.sentence.mentions[: mention.index] if m.is_level and not m.depth]
    return mention.head + (levels[-1].label if levels else "")
