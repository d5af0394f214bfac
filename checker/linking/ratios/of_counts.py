"""Ratios and multiples whose terms their words name, also where they are counted in two units.

设岗1208个，报名38416人，报名与岗位之比近32∶1; 发放创新券842.6万元，…撬动合同2527.8万元，相当于券额的3.0倍.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import quotient
from checker.linking.ratios.ratio_readings import ratio_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_TWO = pattern(
    "[，,\\s]*(?P<top>[^\\W\\d_a-zA-Z]{2,6}?)(?:人数|[数量])?[与和同](?P<base>[^\\W\\d_a-zA-Z]{2,6}?)(?:人数|[数量])?"
    "(?:之比|的?比例|比)(?:约|为|是|近|达到?|接近|超)*"
)
_OF_NAMED = pattern(
    "[，,\\s]*(?:相当于|约?为|是|达到?)(?P<base>[^\\W\\d_a-zA-Z]{1,6}?)(?:金额|额|总额|数额|资金)的(?:约|近)?"
)
_FAR = 40
_MARKS = "，,、；;：: 　其中"
_ROLES = ("ratio", "current", "previous")


def link_of_counts(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every ratio to one and every multiple whose words name figures in front of it."""
    for sentence in paragraph.sentences:
        for stated in sentence.mentions[1:]:
            if stated.role is Role.RATIO and stated.unit == ":1" and not stated.depth:
                yield from _of_two(sentence, stated)
            elif stated.role is Role.MULTIPLE and not stated.depth:
                yield from _of_named(sentence, stated)


def _of_two(sentence: Sentence, ratio: Mention) -> Iterator[Proposal]:
    """报名与岗位之比近32∶1: of counts in two units; counts in one unit are told elsewhere."""
    said = _OF_TWO.fullmatch(ratio.head)
    if said is None:
        return
    told = [
        m
        for m in sentence.mentions[max(0, ratio.index - _FAR) : ratio.index]
        if m.is_level and not m.depth and m.peer == ratio.peer
    ]
    told = [m for m in told if m.claim.kind is ClaimKind.COUNT]
    tops, bases = (_called(said[name], told) for name in ("top", "base"))
    if len(tops) == len(bases) == 1 and tops[0] is not bases[0] and tops[0].unit != bases[0].unit:
        full = said["top"] in tops[0].lead and said["base"] in bases[0].lead
        yield Proposal((ratio_of([ratio], tops[0], bases[0]),), Confidence.HIGH if full else Confidence.LOW)


def _called(name: str, told: list[Mention]) -> list[Mention]:
    """The figures that bear the name; else those whose words end with its first character: 设岗 for 岗位."""
    bearing = [m for m in told if name in m.lead]
    return bearing or [m for m in told if m.lead.strip(_MARKS).endswith(name[0])]


def _of_named(sentence: Sentence, multiple: Mention) -> Iterator[Proposal]:
    """撬动合同2527.8万元，相当于券额的3.0倍: the amount right in front, over the one whose name ends so."""
    said = _OF_NAMED.fullmatch(multiple.head)
    current = sentence.mentions[multiple.index - 1]
    if said is None or not current.is_level or current.depth or multiple.clause - current.clause != 1:
        return
    front = [
        m
        for m in sentence.mentions[max(0, current.index - _FAR) : current.index]
        if m.unit == current.unit and m.peer == multiple.peer
    ]
    front = [m for m in front if m.is_level and not m.depth and m.lead.strip(_MARKS).endswith(said["base"])]
    if len(front) == 1 and current.claim.kind is ClaimKind.MONEY:
        found = quotient(RelationKind.RATIO, multiple, [(1, current)], [(1, front[0])], roles=_ROLES, cue="倍")
        yield Proposal((found,), Confidence.HIGH)
