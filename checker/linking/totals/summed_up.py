"""A total behind its parts: 三项合计N, A、B，共N, 加上级补助A、上年结转B，收入总计N."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.counting import number_of
from checker.linking.passage import Mention
from checker.linking.reach import joins_list
from checker.linking.totals.added_to import added_from, balanced, openings_in_front
from checker.linking.totals.added_units import CASES, LETTERS, units_in_bracket
from checker.linking.totals.joined_units import in_joined_units
from checker.linking.totals.less_than_a_part import less_than_its_list
from checker.linking.totals.lists_in_front import are_of_one_unit, can_sum, is_of_another_verb, list_in_front
from checker.linking.totals.lists_side_by_side import each_of_its_list
from checker.linking.totals.named_sums import two_signs
from checker.linking.totals.other_counts import (
    comes_out_with_another_count,
    counts_other_things,
    has_item_without_figure,
    has_so_many_each,
    is_among,
    is_counted_item,
    is_counted_once,
    may_have_in_common,
    names_what_is_not_told,
)
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.linking.totals.sums_of_years import YEARS_SAID, one_a_year, with_current_year
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BY_OTHER_MEANS = pattern("[以由因按经]其[他它余][^，,。；;\\d]{1,8}的[^，,。；;\\d]{0,4}(?:合计|共计|总计|共)")


def summed_up(
    whole: Mention, before: list[Mention], number: str | None, *, with_last: bool = False
) -> Iterator[Proposal]:
    """三项合计N: the figures in front, as many as the words say; ``with_last`` where words take the last one in."""
    if is_counted_once(whole) or (_ADJUSTED.search(whole.head) and any(_TAKEN_BACK.search(m.lead) for m in before)):
        return
    cue = "合计"
    if (joined := in_joined_units(whole)) is not None:
        yield joined
        return
    if (of_both := _in_both_units(whole, before, number_of(number) if number else 0)) is not None:
        yield of_both
        return
    if two_signs(whole):
        return  # 到达旅客391.2万人，到发合计: of the two that its name joins
    if not number and _BY_OTHER_MEANS.search(whole.head) is not None:
        return  # 判决1163件，调解673件，以其他方式结案的共计218件: all of one item
    if _UP_TO.match(whole.head) is not None:
        return  # 18至25周岁A、26至40周岁B、…、51周岁及以上D，40周岁以下（含）合计E: of some of them
    if number and is_counted_item(before, number, whole):
        if counts_other_things(whole, before):
            return  # 8个行政村和2个社区共100个住户: of those who live in them
        number = None
    if may_have_in_common(whole, before):
        return  # 覆盖甲组的412个工种、乙组的385个工种，共计506个工种: each but once
    if before and is_among(whole, before[-1]):
        return  # 公租房21181套，其中一居室和两居室合计17282套: of what is told behind, if at all
    if _OF_THE_YEAR.search(whole.head) and not any(cues.EXPECTED.search(m.head) for m in before):
        return  # 前三季度客运收入A，货运收入B，预计全年合计C: no sum of what was reached
    before = [m for m in before if not has_so_many_each(m) and _PEAK.search(m.lead) is None]
    if (plain := _without_what_each_has(whole, before)) is not None:
        yield plain
        return
    if names_what_is_not_told(whole, before):
        return
    if (years := YEARS_SAID.search(whole.head)) is not None and number_of(years.group(1)) == len(before) + 1:
        yield from with_current_year(whole, before)
        return
    if not number and has_item_without_figure(whole, before):
        return
    named = _names_in(whole)
    count = number_of(number) if number else 0
    if (too_small := less_than_its_list(whole, before, count)) is not None:
        yield too_small
        return
    if count > 1 and f"{number}年" in whole.head and (yearly := one_a_year(whole, count)):
        yield Proposal((total_relation(whole, yearly, cue),), Confidence.HIGH)
        return
    if count > 1 and (side_by_side := each_of_its_list(whole, before, count)):
        yield from side_by_side
        return
    if count > 1:
        mixed = [m for m in whole.sentence.mentions[: whole.index] if _counts_with(m, whole)]
        # 起苗三批，首批4200株，第三批持平，三批共1.2万株: 三批 is how many there are
        mixed = [m for m in mixed if m.unit == whole.unit or m.claim.values.low != count]
        listed = before if count <= len(before) else mixed
        if _QUARTERS.search(whole.head) is not None and not all("季" in m.head for m in listed[-count:]):
            return  # 季内出栏12.35万头，前三季度累计出栏36.53万头: of a time, and not of three figures
        if count <= len(listed) and can_sum(whole, listed[-count:]):
            first, last = listed[:count], listed[-count:]
            row = [m for m in listed if m.clause == whole.clause - 1] if f"前{number}" in whole.head else []
            if len(row) > count and all(
                joins_list(m) for m in row[1:]
            ):  # 收到1268万元，用于A640万元、B372万元、C256万元，前两项合计1012万元
                first = row[:count]
            taken = [first, last] if f"前{number}" in whole.head else [last]
            told = tuple(total_relation(whole, run, cue) for run in taken)
            own = [m for m in listed if m.clause == whole.clause - 1]
            # 甲38公里、乙52公里、丙47公里，三类共: no others
            is_list = own == last and all(joins_list(m) for m in own[1:])
            if not is_list and not any(map(holds, told)):
                # 报告2817份，其中严重1046份；器械914份，化妆品386份，三类合计4117份
                some = (total_relation(whole, run, cue) for run in combinations(listed[-_MANY:], count))
                told = tuple(filter(holds, some))[:1] or told
            yield Proposal(told, Confidence.HIGH)
        elif (row := list_in_front(whole, before)) and len(row) == len(before) == count - 1 > 1:
            yield Proposal((total_relation(whole, row, cue),), Confidence.HIGH)  # 一件 of the list is missing
        return
    added = next((at for at, m in enumerate(before) if m.lead.lstrip().startswith("加")), None)
    if added is not None:
        yield from balanced(
            whole,
            added_from(before[added], whole),
            [*before[:added], *openings_in_front(whole.sentence, whole.unit)],
            cue,
        )
        return
    if len(before) < 2:
        return
    listed = list_in_front(whole, before)
    if len(listed) > 1 and _FOR_EACH.search(listed[0].label) is not None and not is_of_the_size(whole, listed):
        return  # 奖金分别为8000元、5000元、3000元，合计21.6万元: so much for each who won one
    if len(listed) > 1 and _BARE.match(whole.head) and is_of_the_size(whole, listed) and are_of_one_unit(listed):
        told = (total_relation(whole, listed, cue), total_relation(whole, before, cue))
        if holds(told[0]) or not holds(told[1]):
            yield Proposal(told[:1], Confidence.HIGH)
            return
    same_peer = [mention for mention in before if mention.peer == whole.peer]
    if not can_sum(whole, before[-2:]):
        return
    runs = [same_peer, before, *(before[:size] for size in range(2, min(len(before), 12)))]
    inside = [m for m in whole.sentence.mentions[whole.index + 1 : whole.index + 3] if m.owner is whole]
    runs += [[*same_peer, m] for m in inside if m.unit == whole.unit and _TAKES_IN.match(m.lead)]
    runs = [parts for parts in runs if len(parts) >= named and (not with_last or before[-1] in parts)]
    if not runs:
        return  # 风电126亿千瓦时，光伏84亿千瓦时，风电、光伏及生物质发电合计226亿千瓦时
    readings = tuple(total_relation(whole, parts, cue) for parts in runs if len(parts) > 1)
    if _STOCK.search(whole.head) is not None and [m for m in before if _NEWLY.match(m.lead)] == before[-1:]:
        yield Proposal(readings, Confidence.LOW)  # 工作站5家，新增科技小院3家，总数达11家: of the last sort alone
        return
    mixed = [
        m
        for m in whole.sentence.mentions[: whole.index]
        if m.is_level and m.claim.kind is not ClaimKind.DURATION and m.clause == before[-1].clause
    ]
    if len(mixed) > len(before):  # 公益性岗位166个、护林员150名、信息员86名，共安置402人
        yield Proposal((total_relation(whole, mixed, cue), *readings), Confidence.MEDIUM)
    elif any(map(holds, readings)) or not any(comes_out_with_another_count(whole, parts) for parts in runs):
        sure = (
            len(same_peer) > 1
            and is_of_the_size(whole, same_peer)
            and (with_last or not is_of_another_verb(whole, same_peer))
        )
        yield Proposal(readings, Confidence.HIGH if sure else Confidence.MEDIUM)


_UP_TO = pattern(
    "\\s*(?:其中)?[^，,。；;]{0,6}\\d[^，,。；;]{0,6}(?:以[上下内]|及以[上下])(?:（[^（）]{1,4}）)?[^，,。；;\\d]{0,4}(?:合计|共)"
)
_ADJUSTED = pattern("(?:调整|变动)后|(?:调整|变动)预算")
_TAKEN_BACK = pattern("收回|调减|核减|压减|缩减|收缴|交回")
"""收回结余资金98万元，调整后预算合计7094万元: what was taken back is not added."""
_OF_THE_YEAR = pattern(f"(?:{cues.EXPECTED.pattern})[^，,。；;]{{0,6}}(?:全年|年底|年末|年内)")
_PEAK = pattern("单[日月次笔][^，,。；;]{0,8}最|最[高大多][日月]|最[高大多](?:一[天日]|达|为|$)|峰值")
"""单日最高8.9万人 is the most of a time, and no item."""
_STOCK = pattern("总[数量额]|累计")
_NEWLY = pattern("[，,、\\s]*(?:[今本当]年|年内|全年)?(?:新[增建设立开添引认培获]|净增|增[设添])")


def _names_in(whole: Mention) -> int:
    """How many names stand in front of 合计; 0 where there is no list of them."""
    said = _NAMES.match(whole.head) if "、" in whole.head else None
    return len(_JOINED.split(said.group(1))) if said is not None else 0


_NAMES = pattern("\\s*([^，,。；;：:\\d]{2,40}?)(?:合计|共计|总计|之和)")
_JOINED = pattern("、|[和与及以](?=[^、和与及]{2,12}$)")


def _without_what_each_has(whole: Mention, before: Sequence[Mention]) -> Proposal | None:
    """乙类12483例、死亡46例，丙类31726例、死亡1例，合计44209例: without what is told of each item in the same words."""
    words = [m.lead.strip("、，, ") for m in before]
    own = [m for m, word in zip(before, words, strict=True) if not word or words.count(word) == 1]
    if not _TWO <= len(own) < len(before) or not can_sum(whole, own[-_TWO:]):
        return None
    relation = total_relation(whole, own, "合计")
    return Proposal((relation,), Confidence.LOW) if holds(relation) else None


def _in_both_units(whole: Mention, before: Sequence[Mention], count: int) -> Proposal | None:
    """来信2316件，来访1584批4972人次，网访5947件，总量9847件（批）次: what counts in the unit that the bracket adds.

    ``None`` where no bracket adds a unit, or nothing in front counts in it; told only where it comes out, or where the
    words count as many as there are (三项之和为5226件（对）), or the list right in front comes to about as much
    (来信2173封、来访1895批、网访6042件，合计10101件（批）: a letter is a case where others are).
    """
    added = units_in_bracket(whole)
    if not added or not before:
        return None
    if CASES & {whole.unit, *added}:
        added |= LETTERS
    front = [m for m in whole.sentence.mentions[: whole.index] if m.is_level and not m.depth]
    listed = [m for m in front if m.unit == whole.unit or m.unit in added]
    if all(m.unit == whole.unit for m in listed):
        return None
    runs = (listed, [m for m in listed if m.peer == whole.peer])
    if 1 < count == len(runs[1]):
        return Proposal((total_relation(whole, runs[1], "合计"),), Confidence.HIGH)
    listed = list_in_front(whole, runs[1])
    if len(listed) == len(runs[1]) > _TWO and is_of_the_size(whole, listed) and _SAID.search(whole.lead) is not None:
        return Proposal((total_relation(whole, listed, "合计"),), Confidence.HIGH)
    return Proposal(tuple(total_relation(whole, run, "合计") for run in runs if len(run) > 1), Confidence.LOW)


_QUARTERS = pattern("前[两二三]个?季度")
_TWO = 2
_FOR_EACH = pattern("奖金|标准|单价|票价|每[人名户亩件个项次套家]|各奖|租金|定额|面额|补助分别|补贴分别|奖励分别")
_BARE = pattern("\\s*(?:合计|共计|总计|小计|一共|总共|共)(?:为|达|达到|有)?$")
_TAKES_IN = pattern("\\s*(?:含|包括|包含|其中含)")
"""合计113件（含上年结转10件）: what the total takes in besides."""


def _counts_with(mention: Mention, whole: Mention) -> bool:
    """Whether the figure can be added to others of its sort: 三年 of 三年累计 and 五类 of 五类共 are no items."""
    same = mention.claim.kind is whole.claim.kind and mention.depth == whole.depth
    counts = mention.claim.kind is not ClaimKind.DURATION and (mention.unit == whole.unit or mention.unit not in _KINDS)
    return same and counts and mention.is_level


_KINDS = ("类", "种", "项", "方面", "个方面", "大类", "部分")
_SAID = pattern("(?:合计|总计|共计|^[，,]?共)(?:为|达)*$")
_MANY = 7
"""Among so many figures those that a number counts are looked for."""
