"""Rates that stand right behind their task: 年度任务4200套的开工完成率."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.linking.rates.by_stem import stem_of
from checker.linking.reach import Reach, has_word, is_term, reach_of
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_IT = pattern("的([^，,。；;、\\d]{0,12}率)(?:为|是|达到?|[：:])?$")
_DONE = pattern("完成|达成|实现|任务|目标|计划|进度|兑现|总体|综合|年度|全年")
_ROLES = ("share", "actual", "target")
_BACK = 1


def task_in_front(rate: Mention) -> Mention | None:
    """The task that the rate is of in one breath with it; ``None`` without one."""
    task = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if task is None or task.clause != rate.clause or task.bracket != rate.bracket or not is_term(task):
        return None
    return task if GOAL.search(task.lead) is not None and _OF_IT.fullmatch(rate.lead) is not None else None


def rate_of_task(paragraph: Paragraph, number: int, rate: Mention, task: Mention) -> Iterator[Proposal]:
    """What the rate's name says was done over the task: of 开工完成率 what was 开工, nothing where nobody tells it."""
    reach = reach_of(paragraph, number, rate, enough=_BACK)
    name = _DONE.sub("", stem_of(rate.name).lstrip("的"))
    found = [m for m in _around(reach) if _is_done(m, task)]
    if name:
        found = [m for m in found if has_word(m.label, name)]
    readings = tuple(
        quotient(RelationKind.TARGET, rate, [(1, actual)], [(1, task)], roles=_ROLES, cue=rate.name) for actual in found
    )
    if readings:
        sure = len(readings) == 1 and bool(name) and found[0].sentence is rate.sentence
        yield Proposal(readings, Confidence.HIGH if sure else Confidence.MEDIUM)


def _around(reach: Reach) -> list[Mention]:
    return [*reach.front, *reach.behind]


def _is_done(mention: Mention, task: Mention) -> bool:
    alike = mention.unit == task.unit and mention.role is Role.LEVEL and not mention.depth
    return mention is not task and alike and GOAL.search(mention.lead) is None
