"""Which figures are called a target or a limit, and of which less is better: 年度任务4200套, 控制在5%以内, 力争."""

from __future__ import annotations

from checker.linking.facts.completions import GOAL
from checker.linking.facts.ought import is_ought
from checker.linking.passage import Mention, Role
from checker.model.claim import Approximation
from checker.model.patterns import pattern

TARGET = pattern(
    f"{GOAL.pattern}|要求|红线|[上下]限|限额|预期|控制[值线数]|(?:问责|警戒|预警|达标|及格|合格|考核|控制)线|[%％]的?标准"
    "|(?:应当?|必?须|要求|需要?)控制在|年初(?:提出|确定|定下|安排)[^，,。；;\\d]{0,16}(?:达到|增长|力争|[完达突]成?)$"
)
CEILING = (Approximation.AT_MOST, Approximation.LESS_THAN)
_LIMITS = (Approximation.AT_LEAST, Approximation.AT_MOST)
_GOAL_BEHIND = pattern("[^，,。；;]{0,16}的(?:目标|任务|要求|指标)")
"""破案率不低于48%、命案全破的目标."""
LOWER = pattern("控制在|以内|以下|不超过|不高于|低于|上限|限额")
LESS_IS_BETTER = pattern(
    "失业率|案-?件比|浓度|败诉率|死亡|事故|发生率|受害率|羁押率|漏损|线损|发病率|负债率|能耗|消耗|排放"
)
_ALSO_LESS_BETTER = pattern(
    "耗时|用时|时长|等候|误差|偏差|差错|投诉率|不良率|不合格率|超标率|流失率|空置率|辍学率|成本率"
)
MORE_IS_BETTER = pattern(
    "优良|达标|合格率|满意|覆盖率|完好率|办结率|完成率|回收率|利用率|处理率|保存率|成活率|准确率|及时率|得分"
)


def is_less_better(head: str) -> bool:
    """失业率, 差错率: whether the words measure what nobody wants more of."""
    return LESS_IS_BETTER.search(head) is not None or _ALSO_LESS_BETTER.search(head) is not None


MEASURED = (Role.LEVEL, Role.RATE, Role.PERCENT, Role.AVERAGE, Role.SHARE)

LONG_ENOUGH = 16


def is_limit(target: Mention, actual: Mention) -> bool:
    """Whether less is better of the target: by its bound, its words, or what is measured."""
    if target.claim.approximation in CEILING or LOWER.search(target.lead + target.tail) is not None:
        return True
    if target.role is Role.GROWTH or is_one_deed(actual, target) or is_moved_so_far(actual, target):
        return False
    return LESS_IS_BETTER.search(actual.head + target.head) is not None


def is_target(mention: Mention) -> bool:
    """Whether words beside the figure call it a target, or say what it ought to be."""
    return is_called_target(mention) or is_ought(mention)


_OF_TARGET = pattern("(?:任务|目标|计划|指标|预算)的?(?:总体)?(?:完成|达成|执行|实现|兑现)率(?:为|是|达到?)?$")
"""任务完成率74.2% is how far it is done."""

_COUNTS_INDICATORS = pattern("(?!.*(?:任务|目标))[^，,。；;、\\d]{0,8}指标(?:$|[中里，,预已提如按均全可有将进])")
"""12项重点指标，11项如期达标; 26项指标预计如期完成: how many there are."""
_THOSE_THAT_MEET = pattern("(?:达标|完成|合格|通过|达到)的$")
"""重点指标全部达标的33所."""


def is_called_target(mention: Mention) -> bool:
    """年度任务4200套, 控制在5%以内, 48%以上的目标: by the words on either side of the figure."""
    apart = mention.lead.startswith("距") or "差" in mention.lead[-3:]
    if mention.role in (Role.SHARE, Role.CHANGE) or apart:
        return False  # 占年度任务的45%, 距年度任务尚差20万亩
    if _OF_TARGET.search(mention.lead) is not None or _COUNTS_INDICATORS.match(mention.tail) is not None:
        return False
    if _THOSE_THAT_MEET.search(mention.lead) is not None:
        return False
    if mention.tail.startswith("的") and not TARGET.search(mention.tail):
        return False
    if mention.claim.approximation in _LIMITS:
        end = mention.claim.end
        if _GOAL_BEHIND.match(mention.sentence.text, end, min(end + 24, mention.sentence.end)):
            return True
    return bool(TARGET.search(mention.lead) or TARGET.search(mention.tail[:6]) or TARGET.search(mention.head[-12:]))


def is_one_deed(actual: Mention, target: Mention) -> bool:
    """计划压减煤炭消费40万吨，实际压减37.2万吨: whether both tell by how much something was moved, in one word."""
    said = _DEED.search(actual.lead)
    return said is not None and said.group(1) in target.lead


_DEED = pattern(
    "^[，,\\s]*(?:实际|全年|累计|已|共)*(压减|削减|减少|减排|压缩|精简|净增|新增|增加|节约|节能|化解|压降|清退)[^，,。；;\\d]{0,6}$"
)


def is_moved_so_far(actual: Mention, target: Mention) -> bool:
    """水耗下降目标为4.5%，到年底下降3.1%: whether the target is of a change that the figure tells, the same way."""
    if actual.role is not Role.GROWTH or target.claim.approximation is Approximation.ABOUT:
        return False
    said = _CHANGE_TO_REACH.search(target.lead)
    return said is not None and actual.direction == (1 if said["up"] else -1)


_CHANGE_TO_REACH = pattern(
    "(?:(?P<up>增[长速幅]|上升|提高|提升|升幅)|下降|降低|减少|压减|削减|减排|降幅|压降|下调)(?:率|幅度?)?的?(?:年度|全年)?"
    "(?:目标|任务|指标|要求)(?:值|数)?(?:任务)?(?:定|确定|设)?(?:为|是|在)?$"
)
