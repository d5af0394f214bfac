"""What speaks against a figure in front as the whole of a list in the next sentence.

住户存款2986.2亿元，企业存款1286.4亿元。活期存款1642.8亿元，定期存款3086.4亿元: of both, and of neither alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.totals.relations import sum_of
from checker.linking.totals.sizes import one_exceeds
from checker.model.patterns import pattern

_FEW = 2


def divides_its_own(run: Sequence[Mention]) -> bool:
    """商品零售53.50亿元，其中，限额以上8.2亿元，网上0.1亿元: whether 其中 makes the others parts of the first."""
    first, second = run[:_FEW] if len(run) > _FEW else (run[0], run[0])
    alike = first.sentence is second.sentence and first.depth == second.depth and first.peer == second.peer
    return alike and "其中" in first.sentence.text[first.claim.end : second.claim.start]


def is_of_no_list(whole: Mention) -> bool:
    """完成检验12350批次，上年为11268批次. 年度计划发电量51500万千瓦时: whether what follows divides another one."""
    if _YEARLY_PLAN.search(whole.lead) is not None:
        return True
    before = whole.sentence.mentions[whole.index - 1] if whole.index and whole.role is Role.PREVIOUS else None
    return before is not None and before.is_level and before.unit == whole.unit and whole.clause - before.clause == 1


def comes_or_goes(whole: Mention) -> bool:
    """引进31人；调出9人，退休14人。新增专家2人、人才称号8人: no other sentence divides a movement among others."""
    like = [m for m in whole.sentence.mentions if m.unit == whole.unit and not m.depth]
    others = [m for m in like if m is not whole and _MOVEMENT.search(m.lead) is not None]
    return bool(others) and _MOVEMENT.search(whole.lead) is not None


_MOVEMENT = pattern("(?:引进|调[入出]|辞[职退去]|退休|离[职任岗]|招[聘录]|迁[入出]|转[入出])[^，,。；;、\\d]{0,4}$")
_YEARLY_PLAN = pattern("(?:年度|全年|年初)(?:计划|目标|任务)(?!投资)")


def has_rest_beside(whole: Mention, run: Sequence[Mention]) -> bool:
    """上网电量51024.6，线损1113.9。一季度发电10984.2，…: what the list comes to is the figure and the one beside it."""
    total = sum(part.claim.written for part in run)
    like = [m for m in whole.sentence.mentions if m.unit == whole.unit and (m.is_level or m is whole)]
    at = next(number for number, m in enumerate(like) if m is whole)
    like = [*like[max(0, at - _FEW) : at], *like[at + 1 : at + 1 + _FEW]]
    like = [m for m in like if m.claim.scale == whole.claim.scale]
    return any(whole.claim.written + m.claim.written == total for m in like)


def is_item_less_than_a_part(whole: Mention, run: Sequence[Mention]) -> bool:
    """甲类65.0亿元、乙类28.7亿元。省内93.1亿元、省外7.3亿元: whether a part is more than an item of a list."""
    if not one_exceeds(whole, run):
        return False
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 1 + _FEW]
    items = [m for m in behind if m.unit == whole.unit and m.depth == whole.depth and m.is_level]
    return whole.separator == "、" or any(m.separator == "、" for m in items[:1])


def is_of_two_that_are_all(whole: Mention, runs: Sequence[list[Mention]]) -> bool:
    """男性158人、女性55人。骑乘96人、行人61人、驾乘49人，其余7人: whether it comes to all of them with the next."""
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 2]
    pairs = [[whole, m] for m in behind if m.separator == "、" and m.unit == whole.unit and m.is_level]
    return any(sum_of(pair).meets(sum_of(run)) for pair in pairs for run in runs)


def are_of_another_time(whole: Mention, first: Mention) -> bool:
    """Whether one is of another year, or planned where the other was spent: 经费支出18.62万元。出国费预算2万元，…."""
    if are_of_other_years(whole, first) or OF_THAT_YEAR.match(first.lead) is not None:
        return True
    planned, spent = _PLANNED.search(first.lead) is not None, _SPENT.search(first.lead) is not None
    if _PLAN.search(whole.lead) is not None:
        return spent and not planned
    return planned and not spent and _SPENT.search(whole.lead) is not None


def are_of_other_years(one: Mention, other: Mention) -> bool:
    """Whether the sentences of the two name different years in front of them."""
    first, second = (
        _YEAR.findall(m.sentence.text, max(m.sentence.start, m.claim.start - _IN_FRONT), m.claim.start)[-1:]
        for m in (one, other)
    )
    return bool(first and second) and first != second


_IN_FRONT = 200
OF_THAT_YEAR = pattern("[，,；;\\s]*(?:(?:19|20)\\d\\d年|上年|去年)(?:同期)?的?(?:对应|相应)")
"""收入由三块构成：利息A、手续费B、其他C；2023年对应为D、E和F: the items of another year."""
_YEAR = pattern("((?:19|20)\\d\\d)年")
_PLAN = pattern("预算(?:数|总额|安排)*(?:[为是共]|合计)*$")
_PLANNED = pattern("预算(?![收支内外])|计划")
_SPENT = pattern("支出(?!预算)|决算|实际")


def is_one_of_a_list(whole: Mention, near: Sequence[Mention], runs: Sequence[list[Mention]]) -> bool:
    """Whether the figure stands beside others of its sort, and the list behind is of all of them.

    One of its items is larger than the figure and they nearly come to all those in front, or just come to them.

    住户存款2986.2亿元，企业存款1286.4亿元。活期存款1642.8亿元，定期存款3086.4亿元.
    """
    listed = [m for m in near if m.sentence is whole.sentence]
    if len(listed) < _FEW:
        return False
    if _is_item_behind_colon(whole, listed):
        return True
    if any(m.clause == whole.clause and cues.RESPECTIVELY.search(m.head) is not None for m in listed):
        return True  # 一、二、三产增加值分别为…。一产投资…: of none of them
    total, size = sum(m.values.low or 0 for m in listed), whole.values.high or 0
    for run in runs:
        lows = [part.values.low or 0 for part in run]
        if sum_of(run).meets(sum_of(listed)) or (max(lows) > size and total * 9 <= sum(lows) * 10 <= total * 11):
            return True
    return False


def _is_item_behind_colon(whole: Mention, listed: Sequence[Mention]) -> bool:
    """四大作物产量：水稻1518万吨，玉米1822万吨，小麦89万吨，大豆620万吨。甜菜260万吨…: of no item of that list."""
    text = whole.sentence.text
    colon = max(text.rfind(mark, whole.sentence.start, whole.claim.start) for mark in "：:")
    return colon >= 0 and sum(m.claim.start > colon and m.peer == whole.peer for m in listed) > _FEW
