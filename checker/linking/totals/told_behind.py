"""Figures that words make the total of those in front of them although these do not add up to it.

进口、出口分别为18.42亿元和53.67亿元，进出口总值72.09亿元; 上半年立1264起，下半年立1187起，全年共立2451起.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.totals.called_totals import called_total, counted_up
from checker.linking.totals.columns import MOST_PARTS, Breakdown, Column
from checker.linking.totals.joined_units import in_joined_units
from checker.linking.totals.lists_in_front import can_sum, list_in_front
from checker.linking.totals.lists_so_far import list_so_far
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.linking.totals.summed_up import summed_up
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ALL_YEAR = pattern("(?:全[年市县省区]|累计|总|一)?共(?P<verb>[^，]{1,4})$|(?:全年|累计|^总)(?P<other>[^，]{1,4})$")
"""1至6月立1264起；7至12月立1187起，全年共立2451起."""

_OF_BOTH = (
    (pattern("进出口(?:贸易)?(?:总?[值额]|总量)?(?:为|达)?$"), "进口", "出口"),
    (pattern("门急诊(?:总?人次|总?量)?(?:为|达)?$"), "门诊", "急诊"),
    (pattern("总诊疗(?:人次|量)?(?:为|达)?$"), "门诊", "急诊"),
    (pattern("进出港(?:航班|旅客)?(?:总量|合计|共)?(?:为|达)?$"), "进港", "出港"),
)
"""Names of two halves together."""


def _halves(whole: Mention, before: Sequence[Mention]) -> list[Mention]:
    """进口、出口分别为18.42亿元和53.67亿元，进出口总值72.09亿元: the two halves that the name puts together."""
    head = whole.head
    if ("进" not in head and "诊" not in head) or "其中" in head:
        return []
    names = next(((one, other) for name, one, other in _OF_BOTH if name.search(head)), None)
    if names is None:
        return []
    near = [m for m in before if m.peer == whole.peer and m.sentence is whole.sentence]
    each = [[m for m in near if name in m.lead and not any(o in m.lead for o in names if o != name)] for name in names]
    if all(len(found) == 1 for found in each):
        return [each[0][0], each[1][0]]
    for first, second in pairwise(near):
        both = all(name in first.lead for name in names) and not second.lead.strip("、和与及 ")
        if both and first.clause == second.clause and second.index == first.index + 1:
            return [first, second]
    return []


_TAKEN_TOGETHER = pattern("\\s*(?:再|若)?(?:连同|算上|连上|计上|加之)(?!上年的?同期|去年同期)")
_GATHERS = pattern("[共总合净添增达]|累计|全年|一年")
_SPENT = pattern("支出|支付|使用|拨付|发放|用于|余")
_ADDED = pattern(
    "(?:^|[，,。；;—…])\\s*(?:以上|上述|这|将)?(?P<number>[两二三四五六七八九十])"
    "(?:项|类|者|种|个|家|级|块|笔|部分)?[^\\W\\d_a-zA-Z]{0,6}?(?:相加|加起来|合在一起|加总|汇总|合起来|累加)[，,：:]$"
)


def _added_up(whole: Mention) -> re.Match[str] | None:
    """四种血型相加，全年供血8320单位: the clause in front of the figure's own says that several are added."""
    sentence = whole.sentence
    end = whole.claim.start - len(whole.head)
    if sentence.text[end - 2 : end - 1] not in _ADDING:
        return None
    return _ADDED.search(sentence.text, max(sentence.start, end - _REACH), end)


_REACH = 24
_ADDING = ("加", "来", "起", "总")
_TOTAL_OF = pattern("\\s*[^\\W\\d_a-zA-Z]{1,6}总[数量额](?:为|达|达到)?$")
"""奖牌总数160枚, behind the medals of each sort."""
_FEWEST_LISTED = 3
_TAKEN_OFF = pattern("扣|减")
_TO_SPEND = pattern("\\s*(?:全年|当年|本年)?可用(?:资金|财力)(?:总量|总额|为|达)*$")
"""留成1460万元，加上级补助385万元、上年结转112万元，可用资金1957万元."""
_SAYS_ALL = pattern("[共总累全各可进诊合净添增达一]")
"""One of these stands in all words by which a figure is told behind its parts."""


def told_behind(column: Column, found: list[Breakdown]) -> Iterator[Proposal]:
    """What words call the total of the figures in front of it although no sum comes out."""
    settled = {id(breakdown.whole) for breakdown in found}
    top = column.top
    for at, whole in enumerate(top):
        if id(whole) in settled or not whole.index:  # nothing stands in front of it in its sentence
            continue
        before = top[max(0, at - MOST_PARTS) : at]
        strong = cues.sums_up(whole.head) or _added_up(whole) or counted_up(whole, before)
        if strong is None and _SAYS_ALL.search(whole.head) is None:
            continue
        if strong is None and not before:
            if (joined := in_joined_units(whole)) is not None:  # 执法车1462辆次、执法船318艘次，累计1780辆（艘）次
                yield joined
            continue
        if whole.unit == "分" and any(_TAKEN_OFF.search(m.lead) for m in whole.sentence.mentions[: whole.index]):
            continue  # 基础分80分，加分15.5分，扣分2.5分，总得分93分
        if "重" in whole.head and cues.COUNTED_ONCE.search(whole.head) is not None:
            continue
        if strong is not None:
            together = bool(before) and _TAKEN_TOGETHER.match(before[-1].head) is not None
            yield from summed_up(whole, before, strong.group("number"), with_last=together)
        elif (halves := _halves(whole, before)) and is_of_the_size(whole, halves):
            yield Proposal((total_relation(whole, halves, "总"),), Confidence.HIGH)
        elif len(before) > 1 and before[-1].clause == whole.clause - 1 and _TAKEN_TOGETHER.match(before[-1].head):
            # 新购图书18240册、期刊1326册，连同捐赠的860册，一年添20426册
            gathers = _GATHERS.search(whole.head) is not None and _SPENT.search(whole.head) is None
            if gathers and can_sum(whole, before[-2:]) and whole.index == before[-1].index + 1:
                run = [m for m in before if m.peer == whole.peer]
                if len(run) > 1:  # 受理1286件；连同上年结转的143件，全年办结1302件
                    yield Proposal((total_relation(whole, run, "连同"),), Confidence.HIGH)
        elif _TO_SPEND.match(whole.head) and any(part.lead.lstrip().startswith("加") for part in before):
            yield from summed_up(whole, before, None)
        elif (called := called_total(whole, before)) is not None:
            yield Proposal((called,), Confidence.HIGH)
        elif _TOTAL_OF.match(whole.head) and len(listed := list_in_front(whole, before)) >= _FEWEST_LISTED:
            yield from summed_up(whole, listed, None)
        elif len(before) > 1 and _OF_EACH.match(whole.head) is not None:
            run = [m for m in before if m.peer == whole.peer]
            beside = len(run) > 1 and run[-1].clause == whole.clause - 1
            if beside and can_sum(whole, run[-2:]) and is_of_the_size(whole, run):
                yield Proposal((total_relation(whole, run, "各"),), Confidence.MEDIUM)  # 累计 may be of a longer time
        elif "累计" in whole.head and (listed_so_far := list_so_far(whole, before)) is not None:
            yield listed_so_far
        elif len(before) > 1 and (named := cues.NAMED_TOTAL.fullmatch(whole.head)) is not None:
            yield from _of_one_name(whole, before, named.group(1))
        elif len(before) > 1 and (all_year := _ALL_YEAR.search(whole.head)) is not None:
            verb = all_year.group("verb") or all_year.group("other")
            if all(verb in part.lead for part in before) and can_sum(whole, before[-2:]):
                yield Proposal((total_relation(whole, before, "共"),), Confidence.MEDIUM)


_OF_EACH = pattern("\\s*各[^\\W\\d_a-zA-Z]{1,5}?(?:累计|总共|一共|共)")
"""网站公开A条，微博发布B条，其他渠道C条，各渠道累计公开N条."""


def _of_one_name(whole: Mention, before: Sequence[Mention], name: str) -> Iterator[Proposal]:
    """主业收入2.46亿元，非航收入1.31亿元，总收入3.77亿元: what bears the name in front, else what comes to it."""
    same = [m for m in before if m.peer == whole.peer]
    if len(same) < _PAIR or whole.clause - same[-1].clause > 1:
        return
    named = [m for m in same if name in m.lead]
    runs = [same[-size:] for size in range(_PAIR, len(same) + 1)]
    sure = len(named) == len(same) and can_sum(whole, same)
    ends = len(same) > _PAIR and _OTHERS.search(same[-1].lead) is not None and name in same[-1].lead
    if ends and is_of_the_size(whole, same) and not any("总" in m.lead for m in same):
        yield Proposal(
            (total_relation(whole, same, "总"),), Confidence.HIGH
        )  # 医疗收入A，财政补助B，其他收入C，总收入D
        return
    readings = tuple(total_relation(whole, run, "总") for run in (runs[::-1] if sure else runs))
    yield Proposal(readings, Confidence.MEDIUM if sure else Confidence.LOW)


_PAIR = 2
_OTHERS = pattern("其[他它][^，,。；;\\d]{0,4}$")
