"""Rates whose words say that they are of other figures than those in front: 办结率98.7%，两级综合办结率99.7%."""

from __future__ import annotations

from checker.linking.passage import Mention, Role
from checker.linking.periods import clause_between
from checker.linking.rates.stems import stem_of
from checker.linking.reach import size
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern

_RATE = Role.RATE


def is_of_each_of_those(rate: Mention) -> bool:
    """11个县的填报率达到100%, 46个镇填报率超过90%: what each of so many reached, and not what they are of all."""
    if not rate.index or rate.depth:
        return False
    counted = rate.sentence.mentions[rate.index - 1]
    if counted.clause != rate.clause or not counted.is_level or counted.claim.kind is not ClaimKind.COUNT:
        return False
    if _OF_THOSE.match(rate.lead) is not None:
        return True
    beside = rate.lead.find(rate.name[-_TWO:]) <= _NOUN and counted.unit == "个"
    return beside and rate.claim.approximation is not Approximation.EXACT


_OF_THOSE = pattern("[^\\W\\d_a-zA-Z]{1,6}的[^\\W\\d_a-zA-Z]{1,8}率")
_NOUN, _TWO = 6, 2


def is_of_others(rate: Mention) -> bool:
    """产销差率12.46%，而2021年产销差率为13.82%; 办结率98.7%，两级综合办结率99.7%: beside that of what is told."""
    if _OF_OTHERS.match(rate.lead) is None or not rate.index:
        return False
    near = rate.sentence.mentions[max(0, rate.index - _NEAR) : rate.index]
    before = next((m for m in reversed(near) if m.role is _RATE), None)
    return before is not None and before.clause == rate.clause - 1 and rate.name.endswith(before.name)


_NEAR = 4
_OF_OTHERS = pattern("\\s*(?:而|且)?(?:(?:19|20)\\d\\d年|(?:[两三]级|各级)?(?:综合|总体|整体|合并))")


def is_of_more_than_owners(rate: Mention) -> bool:
    """营收23.7亿元，归母净利润2.97亿元，净利率12.8%: of the whole profit, of which only the owners' part is told."""
    if _NET_MARGIN.search(rate.name) is None or _OWNERS.search(rate.lead + rate.name) is not None:
        return False
    profits = [m for m in rate.sentence.mentions if m.is_level and "净利" in m.label and m.index < rate.index]
    return bool(profits) and all(_OWNERS.search(m.label) is not None for m in profits)


_NET_MARGIN = pattern("净利润?率$")
_OWNERS = pattern("归母|归属|母公司|扣非|扣除非")


def is_of_all_in_front(rate: Mention) -> bool:
    """不合格22批次全部核查处置完毕，处置率100%: of the figure that words say it of, and of no other."""
    front = rate.sentence.mentions[rate.index - 1] if rate.index and rate.claim.written == _FULL else None
    if front is None or not front.is_level or rate.clause - front.clause != 1 or front.depth:
        return False
    return _ALL_OF_THEM.fullmatch(rate.sentence.text, front.claim.end, rate.claim.start - len(rate.head)) is not None


_FULL = 100
_ALL_OF_THEM = pattern("[^，,。；;、\\d]{0,4}(?:全部|均|悉数|都)[^，,。；;、\\d]{2,12}[，,]?")


def is_corrected(rate: Mention) -> bool:
    """漏损率 behind 扣除免费供水量后, 按常住人口计算参保率101%: over what is told elsewhere, if at all."""
    if "按" in rate.head and _ON_OTHER_BASIS.search(rate.head) is not None:
        return True
    before = clause_between(rate)
    return before.endswith(("后", "外")) and _CORRECTED.search(before) is not None


def is_of_cumulated(rate: Mention) -> bool:
    """很满意756份、满意324份、…，满意以上1080份，满意率90.0%: over the list, which no figure adds up."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if top is None or not top.is_level or rate.clause - top.clause != 1 or _CUMULATED.search(top.lead) is None:
        return False
    front = rate.sentence.mentions[: top.index]
    return stem_of(rate.name) in top.lead and not any(m.unit == top.unit and size(m) >= size(top) for m in front)


_CUMULATED = pattern("[^岁上\\d]及?以[上下]")

_CORRECTED = pattern("(?:扣除|剔除|修正|调整)[^，,。；;]*(?:后|以后|外)$")
"""扣除免费供水量及计量误差修正后，管网漏损率8.1%."""
_ON_OTHER_BASIS = pattern("按[^，,。；;、]{2,10}计算的?[^，,。；;、]{1,8}率")
"""按常住人口计算参保率101%: over a figure that is told elsewhere, if at all."""
