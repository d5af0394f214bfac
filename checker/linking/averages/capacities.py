"""What a day has of what it could have: 设计处理能力12万吨/日，…，日均10.8万吨，相当于设计能力的90%."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import is_percentage, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_CAPACITY = pattern(
    "(?:相当于|达到?了?|为|占)(?:其|了|全?厂|全站)?(?:设计|额定|核定|批准)?(?:日)?[^，,。；;、\\d]{0,6}(?:能力|规模|负荷)的$"
)
_CAPACITY = pattern("(?:能力|规模|负荷)(?:为|达到?|是|有|[：:])*$")
_DAILY = pattern("日均|平均每[日天]|每[日天]平均")
_BY_DAY = pattern("日[^，,。；;、\\d年月]{0,8}(?:能力|规模|负荷)")
_ROLES = ("share", "numerator", "denominator")
_BACK = 2
_MOST = 24


def link_capacities(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage of a capacity that stands right behind an average by the day."""
    for number, sentence in enumerate(paragraph.sentences):
        for share in sentence.mentions[1:_MOST]:
            if share.role not in (Role.PERCENT, Role.SHARE) or "的" not in share.lead[-1:]:
                continue
            mean = sentence.mentions[share.index - 1]
            if not is_percentage(share) or share.depth or _OF_CAPACITY.search(share.lead) is None:
                continue
            if mean.role is not Role.AVERAGE or _DAILY.search(mean.lead) is None or share.clause - mean.clause > 1:
                continue
            told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions[:_MOST]]
            told = [m for m in [*told, *sentence.mentions[: mean.index]] if _is_capacity(m, mean)]
            if len(told) == 1:
                reading = quotient(RelationKind.SHARE, share, [(1, mean)], [(1, told[0])], roles=_ROLES, cue="相当于")
                yield Proposal((reading,), Confidence.HIGH)


def _is_capacity(mention: Mention, mean: Mention) -> bool:
    """Whether the figure is what a day could have, in the unit of the average."""
    if mention.role not in (Role.LEVEL, Role.AVERAGE) or mention.depth or _CAPACITY.search(mention.lead) is None:
        return False
    if mention.unit == mean.unit:
        return _BY_DAY.search(mention.lead) is not None
    return mention.unit in (f"{mean.unit}/日", f"{mean.unit}/天", f"{mean.unit}／日")
