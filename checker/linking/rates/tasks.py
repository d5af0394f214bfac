"""Rates that stand right behind their task: 年度任务4200套的开工完成率."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.facts.completions import GOAL, as_set
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.linking.rates.stems import stem_of
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


def rate_of_goal_in_front(rate: Mention) -> Proposal | None:
    """新增托位3480个，提前超额完成新增3000个的民生实事目标，完成率116%: what was done over the goal right in front."""
    if rate.index < _TERMS or rate.depth or _COMPLETION.fullmatch(rate.name) is None:
        return None
    mentions = rate.sentence.mentions
    done, goal = mentions[rate.index - 2 : rate.index]
    beside = done.clause + 1 == goal.clause == rate.clause - 1 and done.unit == goal.unit
    if goal.name == "gap" and rate.index > _TERMS and _FROM_GOAL.fullmatch(done.lead) and done.clause == goal.clause:
        missed, done, goal = goal, mentions[rate.index - 3], as_set(done)  # 距年度目标1975人仅差113人，完成率94.3%
        beside = done.clause + 1 == goal.clause == rate.clause - 1 and done.unit == goal.unit == missed.unit
        reading = quotient(RelationKind.TARGET, rate, [(1, done)], [(1, goal)], roles=_ROLES, cue=rate.name)
        return Proposal((reading,), Confidence.HIGH) if beside and done.is_level and not done.depth else None
    if not beside or not done.is_level or done.depth or goal.depth:
        return None
    if _PLAINLY_DONE.fullmatch(goal.lead) is not None and GOAL.search(done.lead) is not None and goal.is_level:
        if done.peer != rate.peer or goal.peer != rate.peer or goal.tail.strip():
            return None
        done, goal = goal, as_set(done)  # 规划目标6290件，2023年末达到7466件，目标完成率118.7%
    elif _IS_GOAL.fullmatch(goal.tail) is None:
        return None
    reading = quotient(RelationKind.TARGET, rate, [(1, done)], [(1, goal)], roles=_ROLES, cue=rate.name)
    return Proposal((reading,), Confidence.HIGH)


_TERMS = 2
_COMPLETION = pattern("(?:目标|任务|计划)?(?:完成|达成|实现)率")
_FROM_GOAL = pattern("[，,\\s]*(?:距离?|离)[^，,。；;\\d]{0,8}(?:目标|任务|计划)[数值]?的?")
_PLAINLY_DONE = pattern(
    "[，,\\s]*(?:截至[^，,。；;\\d]{0,2})?(?:(?:19|20)\\d\\d年|年|全年|期)?[末底]?(?:已|累计|实际|共|也)*达到?(?:了)?"
)
_IS_GOAL = pattern("的[^，,。；;、\\d]{0,8}(?:目标|任务|计划|指标)数?")


def rate_of_listed_task(rate: Mention) -> Proposal | None:
    """任务3.6万亩，造林2.4万亩、封育1.4万亩，共3.8万亩，完成率105.6%: what a list comes to over the one task."""
    if _OF_ALL.fullmatch(rate.name) is None or rate.depth:
        return None
    front = [m for m in rate.sentence.mentions[: rate.index] if m.peer == rate.peer and m.role is Role.LEVEL]
    tasks = [m for m in front if GOAL.search(m.lead) is not None and not m.depth]
    paragraph = rate.sentence.paragraph
    if len(tasks) != 1 or not paragraph.wholes:
        return None
    like = [m for m in front if m is not tasks[0] and m.unit == tasks[0].unit]
    sums = [m for m in like if paragraph.is_divided(m)]
    if (
        len(sums) != 1
        or sums[0] is not like[-1]
        or paragraph.is_divided(tasks[0])
        or sums[0].depth
        or rate.clause - sums[0].clause > _CLAUSES
    ):
        return None
    told = quotient(RelationKind.TARGET, rate, [(1, sums[0])], [(1, tasks[0])], roles=_ROLES, cue=rate.name)
    return Proposal((told,), Confidence.MEDIUM)


_OF_ALL = pattern("(?:年度|全年|总体?|任务|目标|计划)*的?完成率")
_CLAUSES = 2


def _around(reach: Reach) -> list[Mention]:
    return [*reach.front, *reach.behind]


def _is_done(mention: Mention, task: Mention) -> bool:
    alike = mention.unit == task.unit and mention.role is Role.LEVEL and not mention.depth
    return mention is not task and alike and GOAL.search(mention.lead) is None
