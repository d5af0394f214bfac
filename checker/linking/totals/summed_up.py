"""A total behind its parts: 三项合计N, A、B，共N, 加上级补助A、上年结转B，收入总计N."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.reach import joins_list, not_among
from checker.linking.stocks.budgets import left_over
from checker.linking.totals.added_units import CASES, LETTERS, units_in_bracket
from checker.linking.totals.columns import MOST_PARTS
from checker.linking.totals.joined_units import in_joined_units
from checker.linking.totals.less_than_a_part import is_less_than_a_part, less_than_its_list
from checker.linking.totals.lists_side_by_side import each_of_its_list
from checker.linking.totals.named_sums import two_signs
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BY_OTHER_MEANS = pattern("[以由因按经]其[他它余][^，,。；;\\d]{1,8}的[^，,。；;\\d]{0,4}(?:合计|共计|总计|共)")


def summed_up(
    whole: Mention, before: list[Mention], number: str | None, *, with_last: bool = False
) -> Iterator[Proposal]:
    """三项合计N: the figures in front, as many as the words say; ``with_last`` where words take the last one in."""
    if _counted_once(whole) or (_ADJUSTED.search(whole.head) and any(_TAKEN_BACK.search(m.lead) for m in before)):
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
    if number and _is_counted_item(before, number, whole):
        if _counts_other_things(whole, before):
            return  # 8个行政村和2个社区共100个住户: of those who live in them
        number = None
    if _may_have_in_common(whole, before):
        return  # 覆盖甲组的412个工种、乙组的385个工种，共计506个工种: each but once
    if before and _is_among(whole, before[-1]):
        return  # 公租房21181套，其中一居室和两居室合计17282套: of what is told behind, if at all
    if _OF_THE_YEAR.search(whole.head) and not any(cues.EXPECTED.search(m.head) for m in before):
        return  # 前三季度客运收入A，货运收入B，预计全年合计C: no sum of what was reached
    before = [m for m in before if not _has_so_many_each(m) and _PEAK.search(m.lead) is None]
    if (plain := _without_what_each_has(whole, before)) is not None:
        yield plain
        return
    if _names_what_is_not_told(whole, before):
        return
    if (years := _YEARS_SAID.search(whole.head)) is not None and number_of(years.group(1)) == len(before) + 1:
        yield from _with_current_year(whole, before)
        return
    named = _names_in(whole)
    count = number_of(number) if number else 0
    if (too_small := less_than_its_list(whole, before, count)) is not None:
        yield too_small
        return
    if count > 1 and f"{number}年" in whole.head and (yearly := _one_a_year(whole, count)):
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
        yield from _balanced(
            whole, _added_from(before[added], whole), [*before[:added], *_opening(whole.sentence, whole.unit)], cue
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
    elif any(map(holds, readings)) or not any(_comes_out_with_another_count(whole, parts) for parts in runs):
        sure = (
            len(same_peer) > 1
            and is_of_the_size(whole, same_peer)
            and (with_last or not _is_of_another_verb(whole, same_peer))
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


def _is_among(whole: Mention, last: Mention) -> bool:
    """Whether the sum is said to be a part of the one larger figure right in front of it."""
    beside = last.unit == whole.unit and last.index + 1 == whole.index and last.clause + 1 == whole.clause
    opens = whole.head.lstrip("，, ").startswith("其中")
    return beside and opens and (last.values.low or 0) > (whole.values.high or 0)


def _is_counted_item(before: Sequence[Mention], number: str, whole: Mention) -> bool:
    """8个行政村和2个社区共10个: whether the number in front of 共 is the last item, and not how many there are."""
    if len(before) < _TWO or not before[-1].claim.literal.startswith(number):
        return False
    return all(m.clause == whole.clause for m in before[-_TWO:]) and before[-1].claim.literal in whole.head


def _counts_other_things(whole: Mention, before: Sequence[Mention]) -> bool:
    """Whether the noun behind the sum is another than those behind its items: 个 and 名 count what they stand by."""
    noun = _NOUN.match(whole.tail)
    nouns = [said.group() for m in before[-_TWO:] if (said := _NOUN.match(m.tail)) is not None]
    return noun is not None and len(nouns) == _TWO and not any(each[-1] in noun.group() for each in nouns)


def _may_have_in_common(whole: Mention, before: Sequence[Mention]) -> bool:
    """Whether the items may be some of the same: more together than the sum says, and of a sort that many share."""
    pair = before[-_TWO:]
    nouns = [_SHARED.match(m.tail) for m in (*pair, whole)]
    if len(pair) < _TWO or any(said is None for said in nouns) or len({said.group() for said in nouns if said}) > 1:
        return False
    told, lows = whole.values.high, [m.values.low or 0 for m in pair]
    covered = whole.sentence.words[: whole.claim.start - whole.sentence.start]
    return told is not None and max(lows) <= told < sum(lows) and _COVERS.search(covered) is not None


_SHARED = pattern("(?:职业|行业|专业|领域|学科|门类|国家|省份?|地区|语种|岗位|品种)")
_COVERS = pattern("覆盖|涉及|涵盖|来自|遍[布及]|分布")
_NOUN = pattern("[^\\W\\d_a-zA-Z和与及共合总计]{1,8}(?<![和与及共合总计])")


def _counted_once(whole: Mention) -> bool:
    """上述三类企业合计946家（不重复计算）: so many, however often the parts count them."""
    text, end = whole.sentence.text, whole.claim.end
    return text.startswith(("（", "("), end) and cues.COUNTED_ONCE.match(text, end + 1) is not None


_STOCK = pattern("总[数量额]|累计")
_NEWLY = pattern("[，,、\\s]*(?:[今本当]年|年内|全年)?(?:新[增建设立开添引认培获]|净增|增[设添])")


def _names_in(whole: Mention) -> int:
    """How many names stand in front of 合计; 0 where there is no list of them."""
    said = _NAMES.match(whole.head) if "、" in whole.head else None
    return len(_JOINED.split(said.group(1))) if said is not None else 0


def _names_what_is_not_told(whole: Mention, before: Sequence[Mention]) -> bool:
    """省级专科达到8个，省级与市级专科合计21个: of two sorts, for one of which a figure is told and for one none."""
    said = _TWO_NAMES.match(whole.head)
    if said is None or len(before) < _TWO:
        return False
    told = [any(name[:_TWO] in m.lead for m in before) for name in said.groups()]
    return told == [True, False] or told == [False, True]


def _with_current_year(whole: Mention, before: Sequence[Mention]) -> Iterator[Proposal]:
    """共派4.81亿元。2021年、2022年分别为3.52亿元和3.89亿元，近三年累计12.22亿元: with the year told in front."""
    paragraph = whole.sentence.paragraph
    told = [m for s in paragraph.before(paragraph.number_of(whole.sentence), _TWO) for m in reversed(s.mentions)]
    like = [m for m in told if m.unit == whole.unit and m.is_level and not m.depth][:_MANY]
    found = next((r for m in like if holds(r := total_relation(whole, [m, *before], "累计"))), None)
    if found is not None:
        yield Proposal((found,), Confidence.HIGH)


_YEARS_SAID = pattern("(?:近|最近)([两二三四五六七八九十])年(?:来|间|以来)?(?:累计|合计|共计|总计|共)")
_TWO_NAMES = pattern(
    "\\s*([^，,。；;：:\\d、和与及]{2,4})[和与及]([^，,。；;：:\\d、和与及]{2,12}?)(?:合计|共计|总计|之和)(?:为|达到?|约)?$"
)
_NAMES = pattern("\\s*([^，,。；;：:\\d]{2,40}?)(?:合计|共计|总计|之和)")
_JOINED = pattern("、|[和与及以](?=[^、和与及]{2,12}$)")


def _has_so_many_each(mention: Mention) -> bool:
    """三个考区各设考点4个，共12个: the places have so many each, and are none of them."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return bool(behind) and behind[0].clause - mention.clause <= 1 and "各" in mention.tail + behind[0].lead


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


def _one_a_year(whole: Mention, count: int) -> list[Mention]:
    """由2021年的310万吨升至2022年的335万吨、2023年的372万吨，三年累计1017万吨: the figures of so many years."""
    found = [m for m in whole.sentence.mentions[: whole.index] if m.unit == whole.unit and m.year and not m.depth]
    found = [m for m in found if m.role in (Role.LEVEL, Role.PREVIOUS) and m.peer == whole.peer]
    years = [m.year for m in found]
    return found if years and years == list(range(years[0], years[0] + count)) else []


def summed_behind(whole: Mention, earlier: Sentence) -> Iterator[Proposal]:
    """家装438件、汽车412件。两个行业合计850件: as many figures in the sentence in front as the words count."""
    if whole.clause or _SUMMED.search(whole.head) is None or (strong := cues.sums_up(whole.head)) is None:
        return
    count = number_of(strong.group("number")) if strong.group("number") else 0
    listed = [m for m in earlier.mentions if m.unit == whole.unit and m.is_level and not m.depth]
    if not count and _ALL_ABOVE.fullmatch(whole.head) is not None:
        last = [m for m in earlier.mentions if m.peer == earlier.mentions[-1].peer]
        listed = [m for m in listed if m.peer == last[-1].peer]
        count = len(listed) if len(listed) == len(last) else 0  # 大米1012份，小麦5289份，稻谷3452份。以上合计9753份
    listed = not_among(listed)  # 不予公开56件，其中A12件、B14件；无法提供105件
    if len(listed) == count + 1 > _FEW and _is_divided(listed[0], listed[1]):
        del listed[0]
    if count < _TWO or len(listed) != count:
        return
    if is_less_than_a_part(whole, listed):
        yield Proposal((total_relation(whole, listed, "合计"),), Confidence.HIGH)
        return
    if not is_of_the_size(whole, listed) or not can_sum(whole, listed):
        return
    if any(m.claim.start in whole.sentence.paragraph.wholes and "其中" in m.head for m in listed):
        return
    if _OF_ONE.match(listed[-1].lead) is not None:
        return  # 乙中心编制18人，实有22人。两个中心共46人: of one of the two
    sure = not _is_of_another_verb(whole, listed) and _OF_ITEMS.match(whole.head) is not None
    sure = sure and "累计" not in whole.head  # 甲镇386人、乙镇512人。两个镇累计转移N人: may be of a longer time
    yield Proposal((total_relation(whole, listed, "合计"),), Confidence.HIGH if sure else Confidence.MEDIUM)


def _is_divided(whole: Mention, first: Mention) -> bool:
    """Whether a colon opens the list behind the figure: 投入46亿元，用于五个方面：教育12亿元…。五项合计46亿元."""
    between = whole.sentence.text[whole.claim.end : max(whole.claim.end, first.claim.start - len(first.head))]
    return between.rstrip().endswith(("：", ":"))


_SUMMED = pattern("合|共|累计")
_ALL_ABOVE = pattern("\\s*(?:(?:以上|上述)(?:各[项类种]|几项)?(?:合计|共计|总计|一?共)|合计|共计|总计)(?:为|达|有)?")
_TWO = 2
_OF_ONE = pattern("[，,、]?\\s*(?:[现实][有配到际]|在[编岗]|已?(?:完成|到位|执行|支出|办结))")
_OF_ITEMS = pattern(
    "\\s*(?:(?:以?上述?|这)?[两二三四五六七八九十\\d]{1,2}(?:项|类|个(?!月|季)|种|部分)|(?:以上|上述)(?:各[项类种]|几项)?[合共总一])"
)


def list_in_front(whole: Mention, before: Sequence[Mention]) -> list[Mention]:
    """The items of the one list that ends right in front of the figure's clause."""
    listed = [mention for mention in before if mention.clause == whole.clause - 1]
    between = whole.sentence.mentions[listed[-1].index + 1 : whole.index] if listed else []
    adjacent = bool(listed) and all(m.claim.kind is ClaimKind.DURATION for m in between)  # 五年合计17.60亿元
    return listed if adjacent and all(joins_list(mention) for mention in listed[1:]) else []


def are_of_one_unit(listed: Sequence[Mention]) -> bool:
    """Whether nothing in another unit stands among the items: 奖状15个、奖章40名、先锋号30个，共85个（名）."""
    inside = listed[0].sentence.mentions[listed[0].index : listed[-1].index]
    return all(m.unit == listed[0].unit or m.depth or not m.is_level for m in inside)


def _is_of_another_verb(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the total has words of its own that no part has: 提出抗诉19件、建议47件，法院采纳或改变合计52件."""
    words = _OWN.sub("", whole.lead)
    return len(words) > _FEW and not any(cues.shares_words(words, part.head + part.label) for part in parts)


_FEW = 3
_OWN = pattern(
    "[，,、\\s]|同?(?:组建|组成|建)[起成立了]{0,2}一支|合计|共计|总计|小计|一共|总共|共|全[年市县区省州国镇乡院校局]|[两三四五六七八九十]+[个项类者级镇县区市]*|[为达到约]+$"
)
_FOR_EACH = pattern("奖金|标准|单价|票价|每[人名户亩件个项次套家]|各奖|租金|定额|面额|补助分别|补贴分别|奖励分别")
_BARE = pattern("\\s*(?:合计|共计|总计|小计|一共|总共|共)(?:为|达|达到|有)?$")
_TAKES_IN = pattern("\\s*(?:含|包括|包含|其中含)")
"""合计113件（含上年结转10件）: what the total takes in besides."""


def _comes_out_with_another_count(whole: Mention, parts: Sequence[Mention]) -> bool:
    """在8个省份设有省级分公司，中心支公司46家，县级机构318家，合计372家: with what is counted in another unit."""
    missing = whole.claim.written - sum(part.claim.written for part in parts)
    front = whole.sentence.mentions[max(0, whole.index - _FAR_OFF) : whole.index]
    others = (m for m in front if m.unit != whole.unit and m.is_level and not m.depth and m.claim.scale == 1)
    return whole.claim.kind is ClaimKind.COUNT and any(m.claim.written == missing for m in others)


_FAR_OFF = 12


def _counts_with(mention: Mention, whole: Mention) -> bool:
    """Whether the figure can be added to others of its sort: 三年 of 三年累计 and 五类 of 五类共 are no items."""
    same = mention.claim.kind is whole.claim.kind and mention.depth == whole.depth
    counts = mention.claim.kind is not ClaimKind.DURATION and (mention.unit == whole.unit or mention.unit not in _KINDS)
    return same and counts and mention.is_level


_FAR_BACK = 4
_KINDS = ("类", "种", "项", "方面", "个方面", "大类", "部分")


def _balanced(whole: Mention, added: list[Mention], first: Sequence[Mention], cue: str) -> Iterator[Proposal]:
    """收入N，…，加上级补助A、上年结转B，收入总计T: what is added and the one figure in front that it is added to."""
    signs = _signs_of_added(added)
    if -1 in signs:
        terms = list(zip(signs, added, strict=True))
        readings = tuple(left_over(whole, [(1, start), *terms]) for start in first[:MOST_PARTS])
    else:
        readings = tuple(total_relation(whole, [start, *added], cue) for start in first[:MOST_PARTS])
    if readings:
        yield Proposal(readings, Confidence.HIGH if len(readings) == 1 else Confidence.MEDIUM)


def _signs_of_added(added: Sequence[Mention]) -> list[int]:
    """加补助A、结转B，扣除上解C、调出D后: −1 for what a verb takes away, and for what goes on from it without one."""
    signs: list[int] = []
    for mention in added:
        goes_on = bool(signs) and mention.separator == "、" and _PUT_IN.match(mention.lead) is None
        signs.append(-1 if _TAKEN_OFF.match(mention.lead) or (goes_on and signs[-1] < 0) else 1)
    return signs


_TAKEN_OFF = pattern("[，,、\\s]*(?:再|并|同时)?(?:扣除|扣减|减去|减除|减掉|剔除|抵减|减(?![少免轻税费负排]))")
_PUT_IN = pattern("[、\\s]*(?:再|并)?(?:加|连同|计入)")


def _added_from(first: Mention, whole: Mention) -> list[Mention]:
    """What is added, up to the total, with what was carried in: 加上级补助A、上年结转收入B，收入总计."""
    told = whole.sentence.mentions[first.index : whole.index]
    told = [m for m in told if m.unit == whole.unit and m.depth == first.depth]
    wholes = whole.sentence.paragraph.wholes
    return [m for m in told if m.claim.start not in wholes and (m.is_level or cues.CARRIED_IN.search(m.lead))]


def _opening(sentence: Sentence, unit: str) -> list[Mention]:
    """The figure of the unit that each of the sentences in front begins with, the nearest first.

    This one goes on from one of them:
    收入86.42亿元。税收收入56.38亿元、非税收入30.04亿元。税收中，增值税21.74亿元、…。加上级补助…，收入总计.
    """
    found: dict[int, Mention] = {}
    for earlier in sentence.paragraph.before(sentence.paragraph.number_of(sentence), _FAR_BACK):
        first = _first_of(earlier, unit)
        if first is None:
            break
        if first.lead.lstrip().startswith("其中"):
            continue  # 收入136820万元。其中土地出让121360万元。加上级补助…，收入总计
        whole = sentence.paragraph.wholes.get(first.claim.start, first)
        found.setdefault(whole.claim.start, whole)  # 收入24.63亿元。税收15.47亿元；非税9.16亿元。加上级补助…
    return list(found.values())


def can_sum(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figure can be the sum: it is not less than a part, and the parts go by its own verb.

    分别受理8件、11件，审结6件、9件，两年共受理19件: the sum is of what was 受理.
    """
    size = whole.claim.values.high or 0
    if _SPENT_IN_ALL.search(whole.head) is not None and any(_EARNED_IN_ALL.search(part.lead) for part in parts):
        return False  # 年初结转43.18万元，本年收入合计926.55万元，本年支出合计931.07万元: the two sides of an account
    if any((part.values.low or 0) > size for part in parts):
        close = is_of_the_size(whole, parts) and _SUM.search(whole.lead) is not None
        return close or _ABOVE.match(whole.head) is not None or misses_by_a_slip(total_relation(whole, parts, ""))
    verb = whole.lead[-2:]
    named = [m for m in whole.sentence.mentions[: whole.index] if verb and verb in m.lead and m.unit == whole.unit]
    # 新建基层工会84家、联合工会37家、行业工会19家，合计新建140家: the verb of the first item is that of the list
    listed = {m.clause for m in named}
    return not named or any(m in named or (m.clause in listed and joins_list(m)) for m in parts) or verb[-1:] in "计共"


_ABOVE = pattern("\\s*(?:以上|上述)(?:各[项类种])?(?:一?共|合计|总计)")
_SPENT_IN_ALL = pattern("(?:支出|流出)(?:合计|总计|共计|总额)")
_EARNED_IN_ALL = pattern("(?:收入|流入)(?:合计|总计|共计|总额)")
_SUM = pattern("(?:合计|总计|共计)(?:为|达)*$")
_SAID = pattern("(?:合计|总计|共计|^[，,]?共)(?:为|达)*$")
_MANY = 7
"""Among so many figures those that a number counts are looked for."""


def _first_of(sentence: Sentence, unit: str) -> Mention | None:
    return next((m for m in sentence.mentions if m.unit == unit and m.is_level), None)
