"""Ratios of two figures by their names: 逾期90天以上贷款14.9亿元，与不良贷款之比80.67%; 专任教师66名，与学生之比为1∶16.

What has no name in the comparison is the figure right in front; the other bears the name alone, in its words or longer.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.linking.ratios.goals import is_goal
from checker.linking.ratios.named_multiples import figure_in_front, figure_named
from checker.linking.ratios.ratio_readings import ratio_of
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

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
            if ratio.depth or ratio.role is Role.PREVIOUS or ratio.claim.approximation not in _PLAIN:
                continue
            run = _run(ratio)
            said = _NAMES.fullmatch(ratio.head) if run else None
            if said is None or _EARLIER.search(said["base"]) is not None or is_goal(run):
                continue
            past = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in other.mentions]
            told = [m for m in (*past, *sentence.mentions[: ratio.index]) if m.is_level and not m.depth]
            top = _called(said["top"].strip(_MARKS), told) if said["top"].strip(_MARKS) else figure_in_front(ratio)
            base = _called(said["base"], [m for m in told if m is not top])
            if top is None or base is None or not _are_alike(top, base, run):
                continue
            if ratio.claim.kind is ClaimKind.PERCENT:
                over = quotient(RelationKind.RATIO, ratio, [(1, top)], [(1, base)], roles=_ROLES, cue="之比")
                yield Proposal((over,), Confidence.HIGH)
            elif not said["top"].strip(_MARKS):
                yield Proposal(_to_one(run, top, base), Confidence.HIGH)


_PLAIN = (Approximation.EXACT, Approximation.ABOUT)
_EARLIER = pattern("[上去前往历同][一二三四五六]?[年月期季届]|计划|目标|任务|标准|全[国省市]|平均|其他")


def _run(ratio: Mention) -> list[Mention]:
    """The figure, or the two terms of a∶b; nothing of what is no ratio."""
    if ratio.claim.kind is ClaimKind.PERCENT and ratio.claim.approximation is Approximation.EXACT:
        return [ratio]
    if ratio.unit == ":1":
        return [ratio]
    behind = ratio.sentence.mentions[ratio.index + 1 : ratio.index + 2]
    both = ratio.unit == ":" and ratio.role is Role.RATIO and [m.unit for m in behind] == [":"]
    return [ratio, *behind] if both else []


def _to_one(run: list[Mention], top: Mention, base: Mention) -> tuple[Relation, ...]:
    """教师66名，与学生1056人之比1∶16: as told, and turned round where it comes out."""
    return (ratio_of(run, top, base), *filter(holds, [ratio_of(run, base, top)]))


def _are_alike(top: Mention, base: Mention, run: list[Mention]) -> bool:
    """Whether the two are counted alike; of people and their cases a ratio to one is told."""
    people = {top.unit, base.unit} == {"人", "例"} and run[0].unit != "%"
    return top is not base and (top.unit == base.unit or people)


def _called(name: str, told: list[Mention]) -> Mention | None:
    """The one figure that goes by the name; 不良 is what the three classes come to."""
    called = [m for m in told if _name(m) == name]
    if not called and (named := figure_named(name, told)) is not None:
        return named
    if not called and (others := _OTHERWISE.get(name[:2])) is not None:
        called = [m for m in told if others.search(m.head) is not None]
    return called[0] if len(called) == 1 else None


_OTHERWISE = {
    "不良": pattern("不良(?:贷款)?(?:余额|总额)?(?:为|达|计)?$|(?:[三后]三?类)(?:贷款)?(?:合计|共计|共)(?:不良)?$"),
    "学生": pattern("在校(?:学?生|人数)|在籍学?生"),
    "教师": pattern("专任教师"),
}


def _name(mention: Mention) -> str:
    return _FILL.sub("", mention.head.strip(_MARKS).removeprefix("其中"))
