"""Completion where a bracket tells the plan behind the percentage, alone or for a list.

再就业18632人，困难人员就业6418人，分别完成计划的109.6%（计划1.7万人）、110.7%（计划5800人）;
培训23416人次、214850人日，分别为计划的117.1%和107.4%（计划2万人次、20万人日）.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.facts.completions import as_set
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.quotients import quotient
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_ROLES = ("share", "actual", "target")
_OF_PLAN = pattern(
    "(?:分别|依次|各)?(?:完成|达到|占|为|是|相当于)(?:了|全年|年度|年初)*(?:计划|任务|目标|指标|预算)数?的$"
)
_PLAN = pattern("\\s*(?:年度|全年|年初)?(?:计划|任务|目标|指标|预算)[数量额]?(?:分别|依次|各)?(?:为|是|约)?")
_MOST = 4
_FAR = 20


def link_noted_plans(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every list of percentages of plans with as many figures in front and as many plans in brackets."""
    for sentence in paragraph.sentences:
        for first in sentence.mentions:
            if first.claim.kind is ClaimKind.PERCENT and _OF_PLAN.search(first.lead) is not None:
                yield from _of_list(sentence, first)


def is_noted(share: Mention) -> bool:
    """Whether the percentage is one of such a list, so that no other plan is meant."""
    sentence = share.sentence
    if "（" not in sentence.words and "(" not in sentence.words:
        return False
    front = [
        m for m in sentence.mentions[max(0, share.index - 2 * _MOST) : share.index + 1] if m.clause == share.clause
    ]
    listed = (m for m in front if m.claim.kind is ClaimKind.PERCENT and _OF_PLAN.search(m.lead) is not None)
    return any(
        reading.stated is share.claim
        for first in listed
        for each in _of_list(sentence, first)
        for reading in each.readings
    )


def _of_list(sentence: Sentence, first: Mention) -> Iterator[Proposal]:
    run, plans = [first], []
    for mention in sentence.mentions[first.index + 1 :]:
        if mention.owner in run and mention.clause - first.clause <= 1:
            plans.append(mention)
        elif _goes_on(mention, first):
            run.append(mention)
        else:
            break
    if not 1 < len(run) <= _MOST or len(plans) != len(run) or not _are_plans(run, plans):
        return
    front = [
        m
        for m in sentence.mentions[max(0, first.index - _FAR) : first.index]
        if m.is_level and not m.depth and m.peer == first.peer
    ]
    done = front[-len(run) :]
    if len(done) != len(run) or [m.unit for m in done] != [m.unit for m in plans]:
        return
    for share, actual, goal in zip(run, done, plans, strict=True):
        found = quotient(RelationKind.TARGET, share, [(1, actual)], [(1, as_set(goal))], roles=_ROLES, cue="完成")
        yield Proposal((found,), Confidence.HIGH)


def _goes_on(mention: Mention, first: Mention) -> bool:
    percent = mention.claim.kind is ClaimKind.PERCENT and not mention.depth
    return percent and mention.clause == first.clause and not mention.lead.strip("、和与及 ")


def _are_plans(run: Sequence[Mention], plans: Sequence[Mention]) -> bool:
    """Whether each percentage has the plan in a bracket of its own, or one bracket tells them all in order."""
    if any(m.claim.approximation is not Approximation.EXACT or not m.is_level for m in plans):
        return False
    if all(plan.owner is share and _PLAN.fullmatch(plan.lead) for share, plan in zip(run, plans, strict=True)):
        return True
    one = all(plan.owner is run[-1] and plan.bracket == plans[0].bracket for plan in plans)
    return one and _PLAN.fullmatch(plans[0].lead) is not None and not any(m.lead.strip("、和与及 ") for m in plans[1:])
