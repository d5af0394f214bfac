"""Parts and wholes: breakdowns in brackets, behind 其中 or a colon, in front of 合计, and across sentences.

A column is the run of figures of one unit at one bracket level. Breakdowns nest, so a column is reduced from its
end: a figure followed by parts that add up to it swallows them, and may swallow a second split of itself, before
it is taken as a part of the figure in front of it. What is left is judged by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.reach import has_word
from checker.linking.totals.across import across
from checker.linking.totals.announced import read_announced
from checker.linking.totals.bracketed import in_brackets
from checker.linking.totals.breakdowns import proposal_of, slipped, split
from checker.linking.totals.called_totals import called_total, counted_up
from checker.linking.totals.carried_unsaid import is_opening_told, may_have_been_there
from checker.linking.totals.columns import MOST_PARTS, PROVES, Breakdown, Column, columns_of, opener, reduced
from checker.linking.totals.counted_once import counted_once
from checker.linking.totals.extents import extents, up_to_the_other_side
from checker.linking.totals.figures_beside import beside, earlier_beside, in_front
from checker.linking.totals.gathered import gathered, numbered_before
from checker.linking.totals.held_in_front import (
    held_across,
    held_by_all,
    peers_of,
    runs_of,
    up_to_marks,
    wholes_in_front,
)
from checker.linking.totals.items_taken_up import opens_with_another
from checker.linking.totals.joined_units import in_joined_units
from checker.linking.totals.lists_in_front import can_sum, list_in_front
from checker.linking.totals.lists_so_far import list_so_far
from checker.linking.totals.names_of_parts import names_of
from checker.linking.totals.relations import total_relation
from checker.linking.totals.signed_changes import signed_changes
from checker.linking.totals.sizes import comes_near, exceeds, is_of_the_size
from checker.linking.totals.sub_periods import sub_periods
from checker.linking.totals.summed_behind import summed_behind
from checker.linking.totals.summed_rows import summed_rows
from checker.linking.totals.summed_up import summed_up
from checker.linking.totals.unannounced import unannounced
from checker.linking.totals.untold_rest import leaves_rest_untold
from checker.linking.views import without_other_views
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def link_totals(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Totals and parts within the paragraph."""
    before: list[Column] = []
    told: list[Mention] = []  # what earlier sentences of the paragraph leave to be divided
    units: set[str] = set()  # of what is told
    split: Mention | None = None  # the whole that the sentence in front divides
    earlier: Sentence | None = None
    read = [[reduced(column) for column in columns_of(sentence)] for sentence in paragraph.sentences]
    paragraph.partitions = memory.partitions
    for breakdown in (breakdown for column in chain.from_iterable(read) for breakdown in column.found):
        if names := names_of(breakdown.parts):
            memory.partitions.add(names)
    for sentence, columns in zip(paragraph.sentences, read, strict=True):
        found: list[Breakdown] = []
        sums = cues.may_sum(sentence.words) or "全年" in sentence.words
        for column in columns:
            if len(column.mentions) == 1 and not sums:
                continue
            if (held := held_by_all(told, column, memory)) is not None:
                column.found = [held]
                column.top = [mention for mention in column.mentions if mention not in held.parts]
                split = held.whole
            wholes = wholes_in_front(told, column.top, memory) if len(column.top) > 1 else []
            may_be_parts = wholes or split or column.mentions[0].unit in units or "由" in sentence.words
            runs = runs_of(column) if may_be_parts else []
            while runs and wholes and (held := _held(wholes, runs, column)) is not None:
                if held in column.found:
                    break
                column.found.append(held)
                last = _divided_again(held, column)
                column.top = [mention for mention in column.top if mention is last or mention not in held.parts]
                runs = runs_of(column)
                split = held.whole
                if names := names_of(held.parts):
                    memory.partitions.add(names)
            if column.found:
                found += column.found
                yield from map(proposal_of, column.found)
            if sums or len(column.top) > 1:
                yield from _worded(column, found)
            if runs:
                yield from across(before, told, column, runs, split)
            if earlier is not None and sums:
                yield from gathered(told, column)
                yield from numbered_before(told, column)
                if column.top:
                    yield from summed_behind(column.top[0], earlier)
        if "（" in sentence.words or "(" in sentence.words:
            yield from in_brackets(sentence, found)
        if len(sentence.mentions) > 1:
            yield from counted_once(sentence)
            yield from signed_changes(sentence, earlier)
            yield from summed_rows(sentence)
        yield from sub_periods(sentence)
        earlier = sentence
        if "不" in sentence.words or "未" in sentence.words:
            for column in columns:
                yield from _denied(column)
        if found:
            yield from _parallel(found)
        before = columns
        for column in columns:
            told += column.mentions
            units.add(column.mentions[0].unit)
        for breakdown in found:
            for part in breakdown.parts:
                paragraph.take_as_part(part.claim.start, breakdown.whole)


def _held(wholes: Sequence[Mention], runs: Sequence[list[Mention]], column: Column) -> Breakdown | None:
    """The whole in front that one of the lists comes to, else one that a list comes to which ends at a semicolon."""
    held = held_across(wholes, [*runs, *peers_of(column)])
    if held is not None or runs[0][0].peer == runs[-1][-1].peer:
        return held
    telling = [whole for whole in wholes if (whole.values.low or 0) >= PROVES * PROVES * whole.claim.last_place]
    return held_across(telling, list(up_to_marks(runs)))


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


def _of_its_word(fronts: Sequence[Mention], part: Mention) -> Mention | None:
    """The figure in front that ends with the part's own verb, the one most alike: 破案842起 for 侵财案件破案402起."""
    words = part.lead.rstrip(_BEHIND_VERB)
    alike = [(cues.common_end(front.lead.rstrip(_BEHIND_VERB), words), front) for front in fronts]
    longest = max((size for size, _ in alike), default=0)
    return next((front for size, front in reversed(alike) if size == longest), None) if longest > 1 else None


_BEHIND_VERB = "为达约了共 　"


def _is_beside(front: Mention, whole: Mention, part: Mention) -> bool:
    """Whether 其中 passes over the figure: 收到214件，上年结转6件，其中自然人198件.

    现有标准316项，新建14项，其中最高标准89项: what came in lately is too little for them, and so is what is taken in:
    党员61名，包括3名预备党员，其中女党员18名; 党员47人，老党员3人，其中女党员10人: so is a sort of those in front.
    """
    least = part.values.low or 0
    if front.peer != whole.peer or (whole.values.high or 0) >= least:
        return False
    noun = front.lead.rstrip("为有共达约 ")[-_PAIR:]
    if len(noun) == _PAIR and whole.lead.endswith(noun) and part.lead.endswith(noun):
        return whole.clause == front.clause + 1 and least <= (front.values.high or 0)
    aside = _CAME_LATELY.match(whole.lead) or (
        _TAKEN_IN.match(whole.lead) if whole.clause - front.clause == 1 else None
    )
    came_lately = aside is not None and least <= (front.values.high or 0)
    return came_lately or cues.CARRIED_IN.search(whole.lead) is not None


_TAKEN_IN = pattern("[，,\\s]*(?:包括|包含|含)[有了]?\\s*$")
_CAME_LATELY = pattern(
    "[，,\\s]*(?:当年|本年|今年|年内|全年|本月|当月)?(?:新[建增设立入购开聘招]|净增|退出|注销|撤[并销])"
)


def _divided_again(held: Breakdown, column: Column) -> Mention | None:
    """The last part, where what follows is announced as parts of it: 余下18113件转派承办：市直部门2013件 …."""
    last = held.parts[-1]
    if last not in column.top:
        return None  # in a unit of its own
    at = column.top.index(last) + 1
    word = opener(last, column.top[at]) if at < len(column.top) else ""
    if word and cues.EXHAUSTIVE.search(last.sentence.text, last.claim.end, column.top[at].claim.start):
        return None  # 按技术等级：…，三级及以下13610公里；按行政等级：…: another view of the whole
    return last if word and (word in "：:" or word.startswith("其中")) else None


def _divided_in_turn(first: Breakdown, behind: Mention) -> Mention | None:
    """馆藏186万册，由纸质图书143万册、…构成；纸质图书又分为成人图书104万册、…: the part that is taken up."""
    said = behind.lead.lstrip("，,；; ")
    if cues.SPLIT.search(said) is None:
        return None
    names = [(part, part.lead.lstrip("、，, ").removeprefix("由")) for part in first.parts]
    found = [part for part, name in names if len(name) >= _PAIR and said.startswith(name)]
    return found[0] if len(found) == 1 else None


_SAYS_ALL = pattern("[共总累全各可进诊合净添增达一]")
"""One of these stands in all words by which a figure is told behind its parts."""
_GAP = pattern("(?:(?<![偏误])差|相差|缺口|缺|尚欠|多出|高出|低于|少于|超过|超出)(?:了|为|达|约|仅)?$")
"""完成任务3.0万人的86%，差0.42万人；其中…: what is missing has no parts that are told."""


def _worded(column: Column, found: list[Breakdown]) -> Iterator[Proposal]:
    """What words call a breakdown although no sum comes out."""
    settled = {id(breakdown.whole): breakdown for breakdown in found}
    top = column.top
    for at, whole in enumerate(top[:-1]):
        rest = top[at + 1 : at + 1 + MOST_PARTS]
        first = settled.get(id(whole))
        if first is not None and first.parts[0].claim.start < rest[0].claim.start:
            last = first.parts[-1]
            own = opener(last, rest[0]) if last.claim.end < rest[0].claim.start and last.peer == rest[0].peer else ""
            divided = cues.SPLIT.search(own) is not None and rest[0].clause == last.clause
            if divided or (own.startswith("中") and last.tail.endswith("中")):
                # 化解17985起；尚未化解的442起分为红色19起、…; 未种217剂次中，因禁忌证83剂次，…
                yield from read_announced(last, extents(rest, own), own)
            elif own.startswith("其中") and rest[0].clause - last.clause == 1:
                yield from slipped(last, [run for run in extents(rest, own) if len(run) > 1], own)
            elif (part := _divided_in_turn(first, rest[0])) is not None:
                yield from read_announced(part, extents(rest, own), opener(part, rest[0]))
            else:
                yield from _another_view(first, extents(rest))
            continue
        cue = opener(whole, rest[0])
        if cue and not without_other_views(rest[0], [whole]):
            continue  # 按性别分，男性3120人、女性2860人；按学历分，本科2431人，…: of what both views are of
        if cue.startswith("其中") and (_is_of_other_things(whole, rest[0]) or _GAP.search(whole.lead) is not None):
            continue
        if cue.startswith("中") and cues.OUTSIDE.match(whole.lead.lstrip("，, ")) is not None:
            continue  # 总人口7565人，另有流动人口1365人，总人口中，男性3985人
        if cue.startswith("其中"):
            rest = up_to_the_other_side(whole, rest)
        if cue.startswith("其中") and (years := _by_years(whole, rest[0])):
            full = total_relation(whole, years, cue)
            yield Proposal((full,), Confidence.HIGH if holds(full) else Confidence.MEDIUM)
            continue
        if cue.startswith(_OF_EACH_IN_TURN) and whole.separator == "、" and cues.RESPECTIVELY.search(whole.head):
            # 轻度、中度、重度污染分别有58天、9天、2天，其中39天; 分别减排1246吨、935吨，依次为年度任务1180吨、820吨的…
            continue
        if cue.startswith("其中") and whole.separator == "、" and _OF_ALL.match(whole.tail):
            continue  # 22家卫生院、6家服务中心均建成中医馆，其中三星级11家
        if at and cue.startswith("其中"):
            if _is_beside(top[at - 1], whole, rest[0]):
                whole = top[at - 1]
            pairs = [(_of_its_word(top[: at + 1], part), part) for part in rest if part.peer == rest[0].peer]
            paired = [(front, part) for front, part in pairs if front is not None]
            if len({id(front) for front, _ in paired}) > 1:  # 立案A，破案B，其中侵财案件立案C、破案D
                yield from (
                    Proposal((total_relation(front, [part], cue, kind=RelationKind.PART),), Confidence.HIGH)
                    for front, part in paired
                )
                continue
        if cue.startswith("仅") and whole.peer != rest[0].peer:
            # 办理436件，提出抗诉71件；仅2023年就办理118件: of which of them is not said
            whole = max((m for m in top[: at + 1] if m.peer == whole.peer), key=lambda m: m.values.low or 0)
        if cue:
            yield from read_announced(whole, extents(rest, cue), cue, top[max(0, at - MOST_PARTS) : at])
        elif len(rest) > 1 and whole.clause != rest[0].clause and whole.peer == rest[0].peer:
            yield from unannounced(whole, extents(rest))
            if len(rest) > _PAIR and any(cues.OUTSIDE.search(part.lead) for part in rest[1:]):
                if all(part.peer == whole.peer and "其中" not in part.lead for part in rest):
                    # 公交车640辆，纯电动512辆，另有天然气车96辆、柴油车32辆: told only where it comes out
                    # and where the rest of all is told behind the leading ones: 另受理其他类型10件
                    closed = cues.THE_REST.search(rest[-1].lead.replace("另外", "")) is not None
                    closed = closed and len(rest) > _PAIR + 1 and comes_near(whole, rest)
                    sure = Confidence.MEDIUM if closed else Confidence.LOW
                    yield Proposal((total_relation(whole, rest, "另有"),), sure)
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


def _is_of_other_things(whole: Mention, part: Mention) -> bool:
    """Whether 其中 is of what stands between: 转移863人，倒损房41间，其中倒塌12间，需救助2186人.

    重病家庭16户41人；困难家庭124户，占48%，其中老人76户、113人.
    """
    between = whole.sentence.mentions[whole.index + 1 : part.index]
    at = whole.sentence.text.find("其中", whole.claim.end, part.claim.start)
    opened = next((m for m in between if m.claim.start > at), None)
    if at < 0 or opened is None or opened.clause == part.clause or opened.unit == whole.unit:
        return False
    before = next(m for m in reversed(whole.sentence.mentions[: opened.index]) if m is whole or m.is_level)
    return before is not whole and before.unit == opened.unit


def _by_years(whole: Mention, first: Mention) -> list[Mention]:
    """累计完成438.2公里，其中2022年196.4公里、2023年241.8公里: each year is a part, and none an earlier state."""
    before = first.sentence.mentions[first.index - 1] if first.index else whole
    if before is whole or before.role is not Role.PREVIOUS or not before.lead.startswith("其中"):
        return []
    if not 0 < before.year < first.year or before.unit != whole.unit or first.separator != "、":
        return []
    run = [before]
    for mention in first.sentence.mentions[first.index :]:
        if mention.separator != "、" or mention.unit != whole.unit or mention.year != run[-1].year + 1:
            break
        run.append(mention)
    return run


_OF_EACH_IN_TURN = ("其中", "依次", "分别")
_OF_EACH = pattern("\\s*各[^\\W\\d_a-zA-Z]{1,5}?(?:累计|总共|一共|共)")
"""网站公开A条，微博发布B条，其他渠道C条，各渠道累计公开N条."""
_OF_ALL = pattern("[^，,。；;]{0,10}?(?:均|都|全部|一共|合计)")


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


_VIEW_OF = pattern("从(?P<whole>[^，,。；;：:的]{3,12})的?(?:构成|结构)来?看")


def _another_view(first: Breakdown, runs: Sequence[list[Mention]]) -> Iterator[Proposal]:
    """A second split of a whole whose first one came out: 按性别分，…；按学历分，…."""
    whole, last, parts = first.whole, first.parts[-1], runs[0]
    start, end = max(whole.claim.end, last.claim.end), parts[0].claim.start
    if not start < end <= start + _VIEW:
        return
    before = parts[0].sentence.mentions[parts[0].index - 1] if parts[0].index else last
    if before.role is Role.PREVIOUS and before.unit == whole.unit and "其中" in parts[0].lead:
        return  # 用户6675户，其中居民4264户、工商2411户；上年为7352户，其中居民4435户、工商2917户
    cue = cues.view_of(whole.sentence.text, start, end) or _SECOND_VIEW.match(whole.sentence.text, start, end)
    if cue is not None:
        of = _VIEW_OF.search(cue.group())
        if of is None or cues.overlap(of["whole"], whole.label) > 1:  # 从进出口总额构成看: of that alone
            yield from split(whole, runs, cue.group())
    elif (part := _named_again(first.parts, parts[0])) is not None:
        yield from unannounced(part, runs, again=True)
    else:
        found = unannounced(whole, [run for run in runs if not _comes_nearer(last, whole, run)], again=True)
        of_another = opens_with_another(whole, parts[0])
        yield from (each._replace(confidence=Confidence.LOW) if of_another else each for each in found)


def _named_again(parts: Sequence[Mention], first: Mention) -> Mention | None:
    """在编73人，编外58人，共131人；在编人员中研究生24人、本科49人: the part that the words name in front of a list."""
    said = _AMONG_PART.match(first.lead)
    named = [part for part in parts if said is not None and said["name"] in part.lead]
    return named[0] if len(named) == 1 else None


_AMONG_PART = pattern("[，,；;。\\s]*在?(?P<name>[^\\W\\d_a-zA-Z]{2,10}?)(?:人员|职工)?(?:当中|之中|中|里)")


def _comes_nearer(last: Mention, whole: Mention, run: Sequence[Mention]) -> bool:
    """企业43家，2家停业，参审的41家中A类23家、B类15家、C类4家: whether the list is rather of the last part."""
    total = sum(part.values.low or 0 for part in run)
    nearer = magnitude(total - (last.values.low or 0)) <= magnitude(total - (whole.values.low or 0))
    return nearer and comes_near(last, run)


_SECOND_VIEW = pattern("[；;][^，,。；;：:、]{2,6}为")
"""结案方式为判决A、调解B；案由为合同纠纷C、侵权D."""
_VIEW = 40
"""How far behind a split another one of the same whole may begin."""


_LAST = 4
"""So many characters hold the verb that a figure's words end with, and what denies it."""


def _denied(column: Column) -> Iterator[Proposal]:
    """合格1803批次，不合格23批次: what is and what is not make up the figure in front of them."""
    top = column.top
    for at in range(2, min(len(top), MOST_PARTS)):
        # 因证据不足等原因不批准逮捕412人: the last one that denies what an item in front says
        found = ((denied, _said_before(top[:at], denied.group(1))) for denied in _denials(top[at]))
        denied, said = next(((denied, at) for denied, at in found if at), (None, 0))
        if denied is None or top[said].claim.values.low is None:
            continue
        stem = denied.group(1)
        whole = top[said - 1]
        if may_have_been_there(top[at], whole, top[said : said + 1]) or is_opening_told(whole, top[at]):
            continue
        if has_word(whole.lead.rstrip(_BEHIND_VERB)[-_LAST:], stem):
            continue  # 予以公开96件、部分公开21件、不予公开18件: the first of one list
        runs = [[top[said], top[at]], top[said : at + 1], top[said : at + 2]]
        if leaves_rest_untold(runs[0]) and not exceeds(whole, runs[0]):
            continue  # 准予许可412件，不予许可34件，其余在办
        readings = tuple(total_relation(whole, run, denied.group()) for run in runs)
        yield Proposal(readings, Confidence.MEDIUM)


def _denials(part: Mention) -> Iterator[re.Match[str]]:
    """What the figure's words deny, the last first: 证据不足不批准逮捕 denies 批准, and 足不."""
    label = part.label
    at = max(label.rfind("不"), label.rfind("未"))
    while at >= 0:
        if (denied := cues.DENIED_PART.match(label, at)) is not None:
            yield denied
        at = max(label.rfind("不", 0, at), label.rfind("未", 0, at))


def _said_before(top: Sequence[Mention], stem: str) -> int:
    """The last of the figures behind the first one whose words have the stem, by its place; 0 for none."""
    return next((at for at in range(len(top) - 1, 0, -1) if stem in top[at].label), 0)


def _parallel(found: list[Breakdown]) -> Iterator[Proposal]:
    """What holds for 件 must hold for 人 when each figure of the breakdown carries a second one beside it, and the
    other way round.
    """
    for breakdown in found:
        figures = (breakdown.whole, *breakdown.parts)
        whole = beside(breakdown.whole)
        behind = [beside(part, unit=whole.unit) for part in breakdown.parts] if whole is not None else []
        for second in ([whole, *behind], list(map(in_front, figures))):
            others = [mention for mention in second if mention is not None]
            if len(others) == len(figures) and len({mention.unit for mention in others}) == 1:
                total = total_relation(others[0], others[1:], breakdown.cue)
                by_accident = _may_be_an_accident(breakdown) and not holds(total) and not misses_by_a_slip(total)
                yield Proposal((total,), Confidence.LOW if by_accident else Confidence.HIGH)
        yield from _seconds_by_word(breakdown, found)
        yield from earlier_beside(breakdown, RelationKind.TOTAL)


def _may_be_an_accident(breakdown: Breakdown) -> bool:
    """受理案件82件104人。…退回补充侦查44件79人，重报38件81人: no words, and two figures of another sentence alone."""
    apart = breakdown.whole.sentence is not breakdown.parts[0].sentence
    return apart and not breakdown.cue and len(breakdown.parts) == _PAIR


def _seconds_by_word(breakdown: Breakdown, found: Sequence[Breakdown]) -> Iterator[Proposal]:
    """问题63起，处理91人。A类29起、处理44人，B类34起、处理47人: each item's second figure by the word that all have."""
    whole, (first, *others) = breakdown.whole, breakdown.parts
    second = _following(first)
    word = second.lead.strip("、，, ") if second is not None else ""
    if second is None or len(word) < _WORD or second.unit == whole.unit or cues.RESPECTIVELY.search(word):
        return
    seconds = [second, *(m for part in others if (m := _following(part)) is not None)]
    if len(seconds) != len(breakdown.parts) or any(m.unit != second.unit for m in seconds):
        return
    if any(m.lead.strip("、，, ") != word for m in seconds):
        return
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 1 + _FEW]
    behind = [m for m in behind if m.peer == whole.peer and m.claim.start < first.claim.start]
    named = [m for m in behind if m.is_level and m.unit == second.unit and m.lead.endswith(word) and not m.depth]
    if any(other.whole is whole for other in found for whole in named):
        return  # 罚款186万元, which comes out with what was 没收 besides
    if len(named) == 1 and all((m.values.low or 0) <= (named[0].values.high or 0) for m in seconds):
        yield Proposal((total_relation(named[0], seconds, breakdown.cue),), Confidence.HIGH)


_WORD = 2
_FEW = 3


def _following(part: Mention) -> Mention | None:
    """The level that follows the figure in its item, in another unit."""
    for mention in part.sentence.mentions[part.index + 1 : part.index + 2]:
        if mention.peer == part.peer and mention.is_level and mention.depth == part.depth and mention.unit != part.unit:
            return mention
    return None
