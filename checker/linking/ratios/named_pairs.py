"""Ratios in percent of two figures by their names: 逾期90天以上贷款14.9亿元，与不良贷款之比80.67%."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_NAMES = pattern(
    "(?P<top>[^，,。；;、：:（()）与]{0,16})[与同](?P<base>[^，,。；;、：:（()）\\d]{2,12}?)(?:余额|总额|总量)?"
    "(?:之比例?|的比例|的比值|之比值|比值)(?:为|是|达到?|约)*"
)
_FILL = pattern("(?:余额|总额|总量|合计|共计|为|达到?|约)*$")
_MARKS = "，,、；;：: 　"
_ROLES = ("ratio", "numerator", "denominator")
_BACK = 2


def link_named_pairs(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage whose clause names what is set against what, each by the words of one figure."""
    for number, sentence in enumerate(paragraph.sentences):
        for ratio in sentence.mentions[1:]:
            if ratio.claim.kind is not ClaimKind.PERCENT or ratio.depth or ratio.role is Role.PREVIOUS:
                continue
            said = _NAMES.fullmatch(ratio.head) if ratio.claim.approximation is Approximation.EXACT else None
            if said is None:
                continue
            past = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in other.mentions]
            told = [m for m in (*past, *sentence.mentions) if m.is_level and m is not ratio and not m.depth]
            bases = [m for m in told if _name(m) == said["base"]]
            top = said["top"].strip(_MARKS)
            near = sentence.mentions[ratio.index - 1]
            tops = [m for m in told if _name(m) == top] if top else [near] if near.clause + 1 == ratio.clause else []
            if len(bases) == len(tops) == 1 and tops[0].unit == bases[0].unit and tops[0] is not bases[0]:
                over = quotient(RelationKind.RATIO, ratio, [(1, tops[0])], [(1, bases[0])], roles=_ROLES, cue="之比")
                yield Proposal((over,), Confidence.HIGH)


def _name(mention: Mention) -> str:
    return _FILL.sub("", mention.head.strip(_MARKS).removeprefix("其中"))
