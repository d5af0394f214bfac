"""The figures in front of a share that it can be the share of, the nearest first: 收到216件，办结198件，占.

No bounds of a class (60岁以上占20%), nothing that another figure is made of, no mean of other things.
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.counting import like
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.shares.base_words import base_named
from checker.linking.shares.noted_parts import noted_behind_name
from checker.linking.shares.rows_of_shares import HAS_ITS_NAME
from checker.linking.shares.taken_together import is_together
from checker.linking.shares.units_named import unit_named
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern

_FAR = 2
_LONG = 2


def amounts_before(sentence: Sentence, share: Mention) -> list[Mention]:
    """The figures in front of the share that it can be the share of, the nearest first."""
    if share.bracket:
        inside = [m for m in sentence.mentions[: share.index] if m.bracket == share.bracket and m.is_level]
        if inside:
            return inside[::-1]
        others = [m for m in sentence.mentions if m.bracket == share.bracket and m.role is Role.SHARE]
        if len(others) > 1 and HAS_ITS_NAME.match(share.lead) is not None:
            return []  # 6376件（优秀占21.7%、良好占75.5%）
        return [share.owner] if share.owner is not None and share.owner.role in (Role.LEVEL, Role.CHANGE) else []
    if (noted := noted_behind_name(share)) is not None:
        return [noted]
    front = [m for m in sentence.mentions[: share.index] if m.depth == 0 and m.role is not Role.BASE]
    front.reverse()
    nearest = front[0] if front else None
    if nearest is not None and nearest.role is Role.AVERAGE and _is_of_average(nearest, share):
        return [nearest]  # 年均火情41起，占控制数160起的25.63%
    if is_together(share):
        front = [m for m in front if m.clause != share.clause or m.index + 1 != share.index] or front  # 两个领域共占
    found = [m for m in front if m.role in (Role.LEVEL, Role.CHANGE) and not _is_class(m) and m.unit not in _NO_PARTS]
    found = [m for m in found if m.clause == share.clause or not _makes_up(m)]
    if base_named(share) and not cues.gives_each(share.head):
        found = [m for m in found if m.clause == share.clause or not _is_held(m)] or found
    if nearest is not None and nearest.role is Role.PREVIOUS:
        if nearest.peer == share.peer and _is_of_average(nearest, share):
            return [nearest, *found]  # 其中去年4.07万人，完成年度目标3.8万人的107.1%
        if nearest.index + 1 == share.index and share.clause - nearest.clause == 1 and _BARE.fullmatch(share.lead):
            return [nearest]  # 上年末累计77.48万亩，占比54.3%: of last year's
    beside = share.sentence.mentions[share.index - 1] if share.index else None
    if beside is not None and beside.role is Role.BASE and beside.clause == share.clause:
        found = [m for m in found if m.unit == beside.unit] or found
    if (unit := unit_named(share)) is not None:
        last = [m for m in found if m.clause == found[0].clause]
        if len({m.unit for m in last}) > 1:  # of 318户1024人 side by side the one, else there is nothing to choose
            found = [m for m in last if like(m.unit) == like(unit)] or found
    levels = [m for m in found if m.is_level]
    if levels and levels[0].peer < found[0].peer == share.peer and found[0].index + 1 == share.index:
        return found  # 投诉1136件，占43.2%；少收785件，占29.8%: a semicolon parts the level from it
    if levels and levels[0] is not found[0] and _is_of_its_verb(share, found[0]):
        return found
    return levels or found


_BARE = pattern("[，,\\s]*占(?:比|到|了)?(?:为|达|约)?")


def _is_of_its_verb(share: Mention, change: Mention) -> bool:
    """市政项目5个，审减1306万元，占审减总额的47.9%: the base bears the verb of the change right in front."""
    verb, base = change.lead.strip("，, 约共了"), cues.SHARE_BASE.search(share.head)
    beside = change.index + 1 == share.index and share.clause - change.clause <= 1 and len(verb) >= _LONG
    return beside and base is not None and verb[-_LONG:] in base["base"]  # 其中2025年压减0.31亿，占五年压减量1.55亿的


_NO_PARTS = frozenset(("岁", "周岁", "℃", "摄氏度", "年"))
"""最大的58岁: nothing is a share of these."""


def _makes_up(mention: Mention) -> bool:
    """政府补助3372万元，由递延收益转入和直接计入的1408万元构成，占利润总额的: what the whole is made of is not it."""
    return _MADE_UP.match(mention.tail) is not None and _OF_WHAT.match(mention.head) is not None


def _is_held(mention: Mention) -> bool:
    """研发人员1102人，含技术人员中的1040人和兼职的62人，占员工总数的: what the figure in front takes in is not it."""
    held = mention.sentence.mentions[max(0, mention.index - 3) : mention.index + 4]
    listed = [m for m in held if m.clause == mention.clause and m.unit == mention.unit]
    return HOLDS.match(mention.head) is not None and len(listed) > 1 and listed[0].index > 0


_MADE_UP = pattern("[^，,。；;、]{0,6}(?:构成|组成)")
_OF_WHAT = pattern("[，,\\s]*(?:主要|全部|系)?由")


def _is_of_average(average: Mention, share: Mention) -> bool:
    base = share.sentence.mentions[share.index - 1]
    if average.name[:1] in ("人", "户", "件") and average.name.endswith("均") and base.unit == "人":
        return False  # 18462户67915人，户均3.68人，占农业人口46.3万人的14.67%
    before = share.sentence.mentions[average.index - 1] if average.index else None
    divided = before is not None and before.is_level and not before.depth and before.unit == average.unit
    if (
        divided
        and before is not None
        and before.clause + 1 == average.clause
        and not _OF_TIME.match(average.lead.strip("，, "))
    ):
        return False  # 成员38.64万户，社均44.7户，占农户总数86.3万户的44.8%
    return base.role is Role.BASE and base.unit == average.unit and share.clause - average.clause < _FAR


_OF_TIME = pattern("[年月日周季天]|平均每?[年月日周季天]")


def _is_class(mention: Mention) -> bool:
    """Whether the figure only names the class that a share is of: 10-15分占4.6%, 60岁以上占20%, 10亿元企业占5%."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    if not behind or behind[0].clause != mention.clause:
        return False
    if mention.claim.kind is ClaimKind.MONEY and _OF_A_SIZE.match(mention.tail) is not None:
        return behind[0].role is Role.SHARE or behind[0].lead == mention.tail  # 10亿元企业6家
    is_bound = mention.claim.approximation in _BOUNDS or mention.unit in ("岁", "周岁")
    return is_bound and behind[0].role is Role.SHARE


_OF_A_SIZE = pattern("(?:级|规模)?(?:强?[村镇乡县]|户|企业|园区|产业|集群|楼宇|[大单]?项目)(?:数?量?占|$)")
_BOUNDS = (
    Approximation.RANGE,
    Approximation.AT_LEAST,
    Approximation.AT_MOST,
    Approximation.MORE_THAN,
    Approximation.LESS_THAN,
)
HOLDS = pattern("[，,（(\\s]*(?:其中)?(?:包?含|包括|含有)")
