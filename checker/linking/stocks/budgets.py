"""Budgets as they were adjusted, and what is left of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Role
from checker.linking.quotients import common_scale, figure, related
from checker.linking.stocks.signs_of_flows import Term
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_FUNDS = "预算|经费|资金|指标|额度|拨款"
_BUDGET = pattern(f"(?:年初|期初)[^，,。；;]{{0,10}}?(?:{_FUNDS}|计划)[^，,。；;\\d]{{0,4}}$")
ADJUSTED = pattern(
    f"(?:调整|变动|调整变动)后(?:的)?(?:[^，,。；;：:、\\d]{{0,6}}(?:{_FUNDS}|计划|支出))?[数为是达至共合计总额]*$"
    "|(?:调整|变动|调整变动)预算(?:数)?(?:为|是|达)?$|预算(?:相应)?调整(?:为|到|至)$"
)
"""调整后部门预算, 调整后为: what a plan of the beginning of the year has become."""
_MOVED = pattern(
    "(?:(?P<more>追加|调增|增加|补充|追增|增拨)|(?P<less>调减|核减|压减|收回|减少|缩减|收缴|交回))[^，,。；;、\\d]{0,10}$"
)
_PART = pattern("\\s*(?:其中|含)")


def adjusted_budget(budget: Mention) -> Proposal | None:
    """年初预算1260万元，年中追加58.5万元，调整预算1318.5万元: nothing else stands between the two budgets."""
    if budget.depth or not budget.is_level or ADJUSTED.search(budget.head) is None:
        return None
    terms: list[Term] = []
    for mention in reversed(budget.sentence.mentions[: budget.index]):
        if mention.depth or _PART.match(mention.lead) is not None:
            continue  # 年中追加6350万元，其中专项1200万元
        if mention.unit != budget.unit or mention.peer != budget.peer:
            return None
        if _BUDGET.search(mention.lead):
            return Proposal((left_over(budget, [(1, mention), *terms[::-1]]),), Confidence.MEDIUM) if terms else None
        moved = _MOVED.search(mention.lead)
        if moved is None:
            return None
        terms.append((1 if moved["more"] else -1, mention))
    return None


_STILL = pattern("[，,]?\\s*(?:剩下|剩余|余下|其余)的?")


def left_of_plan(left: Mention) -> Proposal | None:
    """养护391公里，为年度计划420公里的93.1%，剩下的29公里: what is left of the plan that the share in front is of.

    Or of any other base that it tells: 五类合计6226件，占总量14130件的44.1%；其余7904件.
    """
    front = left.sentence.mentions[max(0, left.index - _OF_PLAN) : left.index]
    if len(front) < _OF_PLAN or left.depth or _STILL.fullmatch(left.lead) is None:
        return None
    done, plan, share = front
    if plan.role is not Role.BASE or share.role is not Role.SHARE or share.clause != plan.clause or not done.is_level:
        return None
    of_plan = GOAL.search(plan.lead) is not None and left.peer == done.peer
    if not of_plan and _OF_BASE.match(plan.lead) is None:
        return None
    if not (done.unit == plan.unit == left.unit and left.clause == share.clause + 1 and share.peer == done.peer):
        return None
    return Proposal((left_over(left, [(1, plan), (-1, done)]),), Confidence.HIGH if of_plan else Confidence.MEDIUM)


_OF_PLAN = 3
_OF_BASE = pattern("[，,\\s]*(?:约|仅|共|合计)?占")


def left_over(left: Mention, terms: Sequence[Term]) -> Relation:
    """The figure as what the terms, each with its sign, come to."""
    scale = common_scale(left, *(mention for _, mention in terms))
    computed = Sum(tuple((sign, figure(mention, scale=scale)) for sign, mention in terms))
    roles = {mention.claim.start: "in" if sign > 0 else "out" for sign, mention in terms}
    roles |= {left.claim.start: "closing"}
    return related(RelationKind.STOCK_FLOW, left.claim, computed, roles=roles, cue=left.lead)
