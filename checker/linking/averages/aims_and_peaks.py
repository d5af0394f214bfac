"""Figures with a divisor that are no mean of what was: 目标日均312个, 最高价32.2元/股, 每村按1个计, 每扶持1人."""

from __future__ import annotations

from checker.linking.averages.divisors import amount_unit
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE


def is_average(mention: Mention) -> bool:
    """Whether the figure is an average that this passage can tell the terms of; no aim, no peak."""
    if "/" in mention.unit and mention.is_level:
        return amount_unit(mention) != mention.unit and _EXTREME.search(mention.lead) is None
    if mention.claim.written == 1 and _RECKONED.fullmatch(mention.lead + mention.tail) is not None:
        return False  # 覆盖率65.1%（每村按1个计）; 每200毫升为1单位
    if _SO_MANY_IN_TEN.search(mention.lead) is not None and not mention.claim.last_place < 1:
        return False  # 等于每10棵里有9棵挂了果: a share
    return mention.role is _AVERAGE and _NOT_OF_HERE.search(mention.head) is None and _AIM.match(mention.tail) is None


_NOT_OF_HERE = pattern("最[高大多低少]|至[多少]|高峰|峰值|目标|高于|低于|全国|限额|上限|不得|原则上")
_AIM = pattern("的?(?:目标|规划|要求|标准线|上限)")
_EXTREME = pattern("最[高低](?![^，,。；;]*平均)|[上下]限|不[高低]于|不超过")
"""回购1841.46万股，最高价32.18元/股、最低价23.47元/股: what any one of them cost, or may cost."""
_RECKONED = pattern("每[^，,。；;每]{1,12}(?:按计算?|[为折合作算]+(?:计算?)?)")
"""What is reckoned with, and the result of nothing."""


def is_one_of_them(average: Mention) -> bool:
    """平均每扶持1人创业带动3.0人就业: the one that the average is over, and no average."""
    return average.claim.written == 1 and _OVER_ONE.search(average.lead) is not None and len(average.tail) > 1


_OVER_ONE = pattern("每[^\\W\\d_a-zA-Z]{0,6}$")


_SO_MANY_IN_TEN = pattern(
    "每(?:10|100|一?百|十)个?[^，,。；;\\d]{1,6}(?:里[头面边]?|当中|中间|中)[^，,。；;\\d]{0,3}有$"
)
