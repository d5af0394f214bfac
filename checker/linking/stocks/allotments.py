"""What is left of the money that was allotted, once all that was paid is told.

用款计划316847万元，支付308562万元，退回1206万元后净支付307356万元，年终计划结余9491万元: what was paid in the end
counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.stocks.budgets import left_over
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ALLOTTED = "计划|额度|指标|资金"
_PLAN = pattern(f"(?:{_ALLOTTED})(?:金额|总额|总数|数|共计|合计|共|为|达|约)*$")
_LEFT = pattern(
    f"(?:{_ALLOTTED})(?:净)?(?:结余|节余|剩余|余额)(?:数|额|资金)?(?:为|达|约|尚有|共)*$"
    f"|(?:结余|节余|剩余)的?(?:{_ALLOTTED})(?:数)?(?:为|达|约|共)*$"
)
_PAID = pattern("(?:支付|支出|兑付|拨付|付款|列支|使用)(?:资金|金额|额|数|总额|共|合计|为|达|约|了|[，,：:])*$")
_IN_THE_END = pattern("净(?:支付|支出|兑付|拨付)|退(?:回|库|款|付)?[^，,。；;]{0,14}后|^后")
_GIVEN_BACK = pattern("退(?:回|库|款|付)")
_OTHER = pattern(
    "追加|调[增减整出入剂]|收回|缴回|收缴|注销|核减|压减|统筹|结转|上年|去年|以前年度|年初结|其中|历年|累计结|动用|用于|使用结余"
)
_TIMES = pattern("上年|去年|历年|累计|滚存|年初|期初|以前年度|其中|动用|使用")
_OF_PLAN = pattern("计划|额度|指标")
_REST = pattern("[，,；;、\\s]*(?:其余|余下|剩余|剩下|另|还有|收回|上缴|缴回|注销)")
_MOST = 8


def left_of_allotment(left: Mention) -> Proposal | None:
    """The plan in front in the figure's sentence, less what was paid of it; or ``None`` where something else moved."""
    if not left.is_level or left.depth or _LEFT.search(left.lead) is None or _TIMES.search(left.lead) is not None:
        return None
    front = [m for m in left.sentence.mentions[: left.index] if m.unit == left.unit and not m.depth]
    front = [m for m in front if m.is_level][-_MOST:]
    plans = [m for m in front if _PLAN.search(m.lead) is not None and _PAID.search(m.lead) is None]
    if len(plans) != 1:
        return None
    behind = left.sentence.mentions[left.index + 1 : left.index + 2]
    if any(m.unit == left.unit and _REST.match(m.lead) is not None for m in behind):
        return None  # 年末指标结余165万元，其余100万元收回财政
    paid = _paid(front[front.index(plans[0]) + 1 :])
    if paid is None or (paid.values.low or 0) > (plans[0].values.high or 0):
        return None
    sure = _OF_PLAN.search(left.lead) is not None  # 资金结余 may have what was there before in it
    return Proposal((left_over(left, [(1, plans[0]), (-1, paid)]),), Confidence.HIGH if sure else Confidence.MEDIUM)


def _paid(told: Sequence[Mention]) -> Mention | None:
    """The one figure of what was paid: net of what came back, or what several ways to pay come to."""
    if any(_OTHER.search(m.lead) for m in told):
        return None
    if net := [m for m in told if _IN_THE_END.search(m.lead) is not None]:
        return net[0] if len(net) == 1 and net[0] is told[-1] else None
    if any(_GIVEN_BACK.search(m.lead) for m in told) or not told:
        return None
    if len(told) > 1 and told[-1].claim.start not in told[-1].sentence.paragraph.wholes:
        parts = told[-1].sentence.paragraph.wholes
        if any(parts.get(m.claim.start) is not told[-1] for m in told[:-1]):
            return None
    return told[-1] if _PAID.search(told[-1].lead) is not None else None
