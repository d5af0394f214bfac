"""Figures that only bound or describe what another one counts: 5万元以下的村11个, 低于10%的控制目标, 前三位."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.claim import Approximation
from checker.model.patterns import pattern

BOUNDS = {
    Approximation.RANGE,
    Approximation.AT_LEAST,
    Approximation.AT_MOST,
    Approximation.MORE_THAN,
    Approximation.LESS_THAN,
}
"""How figures are told that only bound another one."""


def is_limit(mention: Mention) -> bool:
    """Whether the percentage is a limit that another figure is held to: 低于10%的控制目标."""
    return mention.claim.approximation in BOUNDS and _LIMIT.match(mention.tail) is not None


_LIMIT = pattern("的[^，,。；;]{0,6}(?:目标|要求|标准|指标|任务|控制|警戒|水平|上限|下限)")

_PASSES = pattern("(?<![通经不超])过$")
"""保费过6亿元的有3家: a bound, as 超过 is."""

_TAKES_UP = pattern("就|均|共|合计|总计|分别|依次|各|占|之和|(?:指数|指标|数据|数字)(?:分别|依次)")
"""四项就分别达 …: the figure counts the figures behind it."""


def describes(mention: Mention) -> bool:
    """Whether the figure only describes what another one counts: 5万元以下的村11个, 10亿元以上9个, 前三位."""
    if mention.lead.endswith(_RANKS) and _RANKED.search(mention.lead):
        return True
    if mention.unit in ("项", "类", "部分", "方面", "个方面", "大类", "种") and _TAKES_UP.match(mention.tail):
        return True
    following = mention.sentence.text[mention.claim.end : mention.claim.end + 1]
    if following == "的" and _PASSES.search(mention.lead) is not None:
        return True
    return mention.claim.approximation in BOUNDS and (
        following == "的" or following.isdecimal() or (mention.tail == "" and following not in "，,、；;。）)")
    )


_RANKS = ("第", "居", "前")
_RANKED = pattern(
    "第$|(?<![散独定移寄旅迁安民群聚分混同村])居$|(?<![学目之此当以日年提汛节课会赛季庭诉讼春冬旱雨灾产事])前$"
)
"""前三位, 居10位: a place in an order, but 学前162.3万元 is an amount."""
