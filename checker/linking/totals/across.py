"""Wholes in front of a sentence whose parts stand in it: 按类型分，…, 新收案件中，…, or a sum that simply comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.added_units import in_added_units, units_in_bracket
from checker.linking.totals.among_named import is_among_them
from checker.linking.totals.breakdowns import slipped
from checker.linking.totals.closure import covers, shares_fill, shares_leave_room
from checker.linking.totals.columns import MOST_PARTS, PROVES, Breakdown, Column, adds_up
from checker.linking.totals.counted_once import less_what_is_twice
from checker.linking.totals.extents import extents, goes_on_behind, is_made_up, with_other_units
from checker.linking.totals.figures_beside import earlier_beside
from checker.linking.totals.full_lists import is_full
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import sum_of, total_relation
from checker.linking.totals.sizes import (
    all_but_one,
    comes_near,
    exceeds,
    is_of_the_size,
    is_scale_slip,
    may_divide,
    nearly_all,
    one_exceeds,
)
from checker.linking.totals.subjects_of_views import subject_of_view
from checker.linking.totals.unannounced import unannounced
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_MOST_WHOLES = 6


_MOST_TOLD = 24


def _named_again(words: str, told: Sequence[Mention], first: Mention) -> list[Mention]:
    """The figure of the part's unit that the words name: 新收案件中 of 其中新收6315件."""
    core = words
    for filler in ("案件", "人员", "问题", "项目", "单位", "全部", "上述"):
        core = core.replace(filler, "")
    like = [m for m in told[-_MOST_TOLD:] if m.unit == first.unit]
    found = [m for m in like if len(core) > 1 and core in m.label]
    if not found and core in _CLOSED_CASES:  # 审结案件中 of 审执结6983件
        found = [m for m in like if _CLOSED.search(m.lead) is not None and not m.depth and m.is_level]
        found = [m for m in found if "执" in core or "执" not in m.lead or "执行" in first.sentence.words]
    if len(found) > 1:  # 公证员中 of 执业公证员11人、公证员助理14人: a noun ends with what it is
        found = [m for m in found if m.lead.rstrip("为达有共约 　").endswith(core)] or found
    return found or [
        m for m in like if len(core) > _NOUN + 2 and core[:-_NOUN] in m.label
    ]  # 不合格样品 of 检出不合格98批次


_NOUN = 2
_CLOSED_CASES = ("审结", "办结", "结案", "已结", "审执结", "审结执结")
_CLOSED = pattern("(?:审[理执]?结|审结执结|办结|结案)[^，,、。；;\\d]{0,6}$")


def wholes_in_front(told: Sequence[Mention], parts: Sequence[Mention], memory: Memory) -> list[Mention]:
    """The figures in front of the sentence that are large enough for a sum to prove something, and that some of the
    parts may come to, which are of one unit.
    """
    unit = parts[0].unit
    most = sum([high for part in parts if (high := part.values.high or 0) > 0])
    near = [m for m in reversed(told[-_MOST_TOLD:]) if m.unit == unit]
    near += memory.recent(unit, _MOST_WHOLES)
    return [
        m
        for m in near
        if (least := m.claim.values.low or 0) >= PROVES and (least <= most or units_in_bracket(m)) and adds_up(m)
    ]


def held_across(wholes: Sequence[Mention], runs: Sequence[list[Mention]]) -> Breakdown | None:
    """The first of the wholes that all figures of one of the sentence's runs add up to."""
    sums = [(run, sum_of(run)) for run in runs] if wholes else []
    for whole in wholes:
        if units_in_bracket(whole):
            both = [in_added_units(whole, run) for run in runs]
            run = next((run for run in both if sum_of(run).meets(whole.claim.values)), None)
        else:
            run = next((run for run, total in sums if total.meets(whole.claim.values)), None)
        if run is not None:
            return Breakdown(whole, run, _wording(run[0]))
    return None


def held_by_all(told: list[Mention], column: Column, memory: Memory) -> Breakdown | None:
    """The whole in front of the sentence of which the figures are one list, although some of them happen to add up.

    学校186所。…幼儿园92所，小学68所，初中19所，高中5所，特教2所: 92 is no whole of the next three.
    """
    if not told or not column.found or any(breakdown.cue for breakdown in column.found):
        return None
    runs = [run for run in extents(column.mentions[:MOST_PARTS]) if len(run) >= _LONG_LIST]
    held = held_across(wholes_in_front(told, column.mentions, memory), runs) if runs else None
    inside = {id(part) for part in held.parts} if held is not None else set()
    nested = (m for breakdown in column.found for m in (breakdown.whole, *breakdown.parts))
    return held if all(id(m) in inside for m in nested) else None


_LONG_LIST = 4


def peers_of(column: Column) -> list[list[Mention]]:
    """The stretches between semicolons that may each divide one whole: 党员51人，其余5人；研究生13人、大学43人."""
    by_peer: dict[int, list[Mention]] = {}
    for mention in column.top:
        by_peer.setdefault(mention.peer, []).append(mention)
    both = column.top[:_FEW]  # 男生2316人，女生1719人，少数民族学生187人
    opposite = [both] if len(column.top) > _FEW and covers(both) else []
    if len(by_peer) < _FEW:
        return opposite
    return opposite + [
        run for run in by_peer.values() if len(run) >= _FEW + 1 or (len(run) > 1 and cues.THE_REST.search(run[-1].lead))
    ]


_FEW = 2


def up_to_marks(runs: Sequence[list[Mention]]) -> Iterator[list[Mention]]:
    """The beginnings of the longest run that end at a semicolon: 其中，A1287亿元；B19614亿元；C2590亿元；发生火灾….

    They are of three and more.
    """
    run = max(runs, key=len)
    for at in range(_FEW + 1, min(len(run), _MOST_UP_TO)):
        if run[at].peer != run[at - 1].peer:
            yield run[:at]


_MOST_UP_TO = 12


_MEAN = pattern("[人户亩日月年场件车例次班村]均(?![衡匀等])|平均")


def across(
    before: list[Column],
    told: list[Mention],
    column: Column,
    runs: Sequence[list[Mention]],
    split: Mention | None,
) -> Iterator[Proposal]:
    """What words call the parts of a whole in front of the sentence although no sum comes out.

    ``runs`` are those of the column, one or more.
    """
    runs = [run for run in runs if not _divides_its_own(run)]
    if not runs:
        return
    first = runs[0][0]
    opening = first.sentence.text[first.sentence.start : first.claim.start]
    if cues.OUTSIDE.match(opening.lstrip()) is not None:
        return  # 核电发电量366.5亿千瓦时。另据协会统计，风电、光伏发电量分别为465亿千瓦时、261亿千瓦时
    near = _near(before, column, first)
    if (those := cues.AMONG_NAMED.search(opening) if "中" in opening or "里" in opening else None) is not None:
        near = [m for m in near if not is_among_them(m, those.group(1))]
        told = [m for m in told[-_MOST_TOLD:] if not is_among_them(m, those.group(1))]
    again = _named_again(those.group(1), told, first) if those is not None else []
    near = again[-1:] or near  # 收案2403件，结案2424件。已结案件中，…
    cue = _wording(first) or _composed(first.sentence, opening)
    if (subject := subject_of_view(opening, cue, told, first) if cue else None) is not None:
        near = [subject]
        split = split if split is subject else None
    divided = {id(breakdown.whole) for earlier in before for breakdown in earlier.found}
    for whole in reversed(near):
        if not may_divide(whole, runs):
            continue
        if id(whole) in divided and not any(map(covers, runs)):
            continue  # 成本13.48亿元：人工A、能源B、…。未覆盖部分C，补贴D，利润E: it is divided already
        if is_of_no_list(whole) or _comes_or_goes(whole):
            continue
        if _MEAN.search(first.lead) is not None and _MEAN.search(whole.lead) is None:
            continue  # 争议金额11.6万元。城镇居民人均可支配收入46218元；农村居民人均可支配收入24875元
        if not _is_one_of_a_list(whole, near, runs) and not _are_of_another_time(whole, first):
            apart = [run for run in runs if not has_rest_beside(whole, run)]
            yield from unannounced(whole, [run for run in apart if not _is_item_less_than_a_part(whole, run)])
    if split is not None and split.unit == first.unit and all(split is not whole for whole in near):
        # 零售总额246.3亿元。城镇201.7亿元，乡村44.6亿元。商品零售213.5亿元，餐饮收入32.8亿元: by another view
        yield from unannounced(split, [run for run in runs if covers(run)], again=True)
    if cue:
        named = [subject] if subject is not None else again or _named_by(cue, told, first)
        if overlapping(None, column.top) or cues.PARTIAL.search(first.sentence.words):
            return
        if "结果" in cue and any(cues.CARRIED_IN.search(m.lead) for each in before for m in each.mentions):
            return  # 新收64件，上年结转3件。办理结果为…: of both together
        same = [split] if split is not None and split.unit == first.unit else []
        if goes_on_behind(runs[0]):
            return  # 从地区看，甲地交易额A，节约B；乙地交易额C: an item of its own on each side of the semicolon
        wholes = [whole for whole in named[-1:] or same or near if not overlapping(whole, runs[0])]
        wholes = [w for w in wholes if not _is_of_two_that_are_all(w, runs) and not is_of_no_list(w)]
        wholes = [w for w in wholes if _OF_THAT_YEAR.match(first.lead) is None]
        if wholes:
            apart = [
                run for run in runs if not any(shares_leave_room(w, run) or has_rest_beside(w, run) for w in wholes)
            ]
            lists = [with_other_units(run) for run in apart]
            totals = tuple(total_relation(whole, in_added_units(whole, run), cue) for whole in wholes for run in lists)
            if not totals:
                return
            sure = len(wholes) == 1 and any(_leaves_nothing(wholes[0], run, cue) for run in runs)
            if cue.endswith("由") and len(wholes) == 1 and is_of_the_size(wholes[0], lists[-1]):
                in_full = cues.overlap(cue, wholes[0].label) >= len(cue.strip()) - _NOUN
                sure = sure or (in_full and is_made_up(lists[-1][-1]))
            yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)  # 按…分，…。按…分，…
            for whole in named[-1:]:
                yield from _within(whole, runs[0], cue)
        return
    if again:
        yield from _among(again[-1:], runs, opening)
    elif "在" in opening and (named := _situated(told, runs[0], opening)):
        total = total_relation(named[-1], runs[0], "在")
        sure = nearly_all(named[-1], runs[0]) or exceeds(named[-1], runs[0])
        yield Proposal((total,), Confidence.HIGH if sure else Confidence.MEDIUM)
    elif cues.AMONG.match(opening) or cues.LEADING.match(opening):
        here = [breakdown.whole for breakdown in column.found] if cues.AMONG.match(opening) else []
        near = [
            whole for whole in near if whole not in here
        ]  # 其中 has told all of it: what is behind ； is another list
        full = [run for run in runs if covers(run) or shares_fill(run)]
        if full:  # a list that leaves nothing out is of the whole that it comes near to
            wholes = [m for m in told[-_MOST_TOLD:] if m.unit == first.unit and comes_near(m, full[-1])]
            near = [m for m in near if m in wholes] or wholes
        if len(near) == 1:
            yield from _among(near, runs, opening)
            yield from earlier_beside(Breakdown(near[0], runs[0], opening), RelationKind.PART)


def _divides_its_own(run: Sequence[Mention]) -> bool:
    """商品零售53.50亿元，其中，限额以上8.2亿元，网上0.1亿元: whether 其中 makes the others parts of the first."""
    first, second = run[:_FEW] if len(run) > _FEW else (run[0], run[0])
    alike = first.sentence is second.sentence and first.depth == second.depth and first.peer == second.peer
    return alike and "其中" in first.sentence.text[first.claim.end : second.claim.start]


def is_of_no_list(whole: Mention) -> bool:
    """完成检验12350批次，上年为11268批次. 年度计划发电量51500万千瓦时: whether what follows divides another one."""
    if _YEARLY_PLAN.search(whole.lead) is not None:
        return True
    before = whole.sentence.mentions[whole.index - 1] if whole.index and whole.role is Role.PREVIOUS else None
    return before is not None and before.is_level and before.unit == whole.unit and whole.clause - before.clause == 1


def _comes_or_goes(whole: Mention) -> bool:
    """引进31人；调出9人，退休14人。新增专家2人、人才称号8人: no other sentence divides a movement among others."""
    like = [m for m in whole.sentence.mentions if m.unit == whole.unit and not m.depth]
    others = [m for m in like if m is not whole and _MOVEMENT.search(m.lead) is not None]
    return bool(others) and _MOVEMENT.search(whole.lead) is not None


_MOVEMENT = pattern("(?:引进|调[入出]|辞[职退去]|退休|离[职任岗]|招[聘录]|迁[入出]|转[入出])[^，,。；;、\\d]{0,4}$")
_YEARLY_PLAN = pattern("(?:年度|全年|年初)(?:计划|目标|任务)(?!投资)")


def has_rest_beside(whole: Mention, run: Sequence[Mention]) -> bool:
    """上网电量51024.6，线损1113.9。一季度发电10984.2，…: what the list comes to is the figure and the one beside it."""
    total = sum(part.claim.written for part in run)
    like = [m for m in whole.sentence.mentions if m.unit == whole.unit and (m.is_level or m is whole)]
    at = next(number for number, m in enumerate(like) if m is whole)
    like = [*like[max(0, at - _FEW) : at], *like[at + 1 : at + 1 + _FEW]]
    like = [m for m in like if m.claim.scale == whole.claim.scale]
    return any(whole.claim.written + m.claim.written == total for m in like)


def _is_item_less_than_a_part(whole: Mention, run: Sequence[Mention]) -> bool:
    """甲类65.0亿元、乙类28.7亿元。省内93.1亿元、省外7.3亿元: whether a part is more than an item of a list."""
    if not one_exceeds(whole, run):
        return False
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 1 + _FEW]
    items = [m for m in behind if m.unit == whole.unit and m.depth == whole.depth and m.is_level]
    return whole.separator == "、" or any(m.separator == "、" for m in items[:1])


def _is_of_two_that_are_all(whole: Mention, runs: Sequence[list[Mention]]) -> bool:
    """男性158人、女性55人。骑乘96人、行人61人、驾乘49人，其余7人: whether it comes to all of them with the next."""
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 2]
    pairs = [[whole, m] for m in behind if m.separator == "、" and m.unit == whole.unit and m.is_level]
    return any(sum_of(pair).meets(sum_of(run)) for pair in pairs for run in runs)


def _are_of_another_time(whole: Mention, first: Mention) -> bool:
    """Whether one is of another year, or planned where the other was spent: 经费支出18.62万元。出国费预算2万元，…."""
    if are_of_other_years(whole, first) or _OF_THAT_YEAR.match(first.lead) is not None:
        return True
    planned, spent = _PLANNED.search(first.lead) is not None, _SPENT.search(first.lead) is not None
    if _PLAN.search(whole.lead) is not None:
        return spent and not planned
    return planned and not spent and _SPENT.search(whole.lead) is not None


def are_of_other_years(one: Mention, other: Mention) -> bool:
    """Whether the sentences of the two name different years in front of them."""
    first, second = (
        _YEAR.findall(m.sentence.text, max(m.sentence.start, m.claim.start - _IN_FRONT), m.claim.start)[-1:]
        for m in (one, other)
    )
    return bool(first and second) and first != second


_IN_FRONT = 200
_OF_THAT_YEAR = pattern("[，,；;\\s]*(?:(?:19|20)\\d\\d年|上年|去年)(?:同期)?的?(?:对应|相应)")
"""收入由三块构成：利息A、手续费B、其他C；2023年对应为D、E和F: the items of another year."""
_YEAR = pattern("((?:19|20)\\d\\d)年")
_PLAN = pattern("预算(?:数|总额|安排)*(?:[为是共]|合计)*$")
_PLANNED = pattern("预算(?![收支内外])|计划")
_SPENT = pattern("支出(?!预算)|决算|实际")


def _is_one_of_a_list(whole: Mention, near: Sequence[Mention], runs: Sequence[list[Mention]]) -> bool:
    """Whether the figure stands beside others of its sort, and the list behind is of all of them.

    One of its items is larger than the figure and they nearly come to all those in front, or just come to them.

    住户存款2986.2亿元，企业存款1286.4亿元。活期存款1642.8亿元，定期存款3086.4亿元.
    """
    listed = [m for m in near if m.sentence is whole.sentence]
    if len(listed) < _FEW:
        return False
    if _is_item_behind_colon(whole, listed):
        return True
    if any(m.clause == whole.clause and cues.RESPECTIVELY.search(m.head) is not None for m in listed):
        return True  # 一、二、三产增加值分别为…。一产投资…: of none of them
    total, size = sum(m.values.low or 0 for m in listed), whole.values.high or 0
    for run in runs:
        lows = [part.values.low or 0 for part in run]
        if sum_of(run).meets(sum_of(listed)) or (max(lows) > size and total * 9 <= sum(lows) * 10 <= total * 11):
            return True
    return False


def _is_item_behind_colon(whole: Mention, listed: Sequence[Mention]) -> bool:
    """四大作物产量：水稻1518万吨，玉米1822万吨，小麦89万吨，大豆620万吨。甜菜260万吨…: of no item of that list."""
    text = whole.sentence.text
    colon = max(text.rfind(mark, whole.sentence.start, whole.claim.start) for mark in "：:")
    return colon >= 0 and sum(m.claim.start > colon and m.peer == whole.peer for m in listed) > _FEW


_PLACED = pattern("(?:分布|集中|都)?在[^，,。；;在\\d]{1,10}(?:[的有]|的有)$")


def _situated(told: Sequence[Mention], parts: Sequence[Mention], opening: str) -> list[Mention]:
    """限期整改8个。整改单位在乡镇里有3个，在县直机关有5个: where each of those that are named again is."""
    if not all(_PLACED.search(part.lead) for part in parts):
        return []
    found = _named_again(opening[: opening.index("在")].strip(), told, parts[0])
    return found if not overlapping(found[-1] if found else None, parts) else []


def _named_by(cue: str, told: Sequence[Mention], first: Mention) -> list[Mention]:
    """The figures of the part's unit whose own words the cue repeats: 从12315平台情况看, 本区项目由 …."""
    if cue.endswith("由"):
        paragraph = first.sentence.paragraph
        front = (m for s in paragraph.before(paragraph.number_of(first.sentence), 1) for m in s.mentions)
        # 支出A，为可用资金B的94.5%。可用资金由…构成: of what the share is of
        bases = [m for m in front if m.role is Role.BASE and m.unit == first.unit]
        like = [*(m for m in told[-_MOST_TOLD:] if m.unit == first.unit), *bases]
        near = [(cues.overlap(cue, m.label), m) for m in like]
        most = max((length for length, _ in near), default=0)
        return [m for length, m in near if length == most] if most >= _FEW else []  # 非住房类由…: not of what is 住房类
    named = [m for m in told[-_MOST_TOLD:] if m.unit == first.unit and cues.overlap(cue, m.label) >= _NAMES]
    return [m for m in named if len(named) == 1 or cues.overlap(cue, m.label) > _NAMES] or named


_COMPOSED = pattern("\\s*[^，,。；;由]{2,12}由")


def _composed(sentence: Sentence, opening: str) -> str:
    """本区项目由A、B和C组成; …；非住房类由D和E两项构成: the words that name the whole, with 由."""
    if "由" not in opening or not sentence.words.rstrip().endswith(("组成", "构成")):
        return ""
    found = _COMPOSED.match(opening, max(opening.rfind("；"), opening.rfind(";")) + 1)
    return found.group() if found is not None else ""


def gathered(told: Sequence[Mention], column: Column) -> Iterator[Proposal]:
    """Figures of earlier sentences that a total gathers by their verb: 追回A。…追回B。已累计追回基金C."""
    whole = column.mentions[0]
    if not column.top or cues.TOTAL_AFTER.search(whole.lead) is None:
        return
    noun = _SUMMED_NOUN.search(whole.lead)
    if noun is not None and told:
        last = list(takewhile(lambda m: m.sentence is told[-1].sentence, reversed(told)))[::-1]
        last = [m for m in last if m.unit == whole.unit and m.is_level]
        alike = [m for m in last if m.lead.strip("，, ") == noun.group(1)]
        if len(alike) > 1 and len({m.peer for m in alike}) == len(alike):
            yield Proposal((total_relation(whole, alike, whole.lead),), Confidence.MEDIUM)
            return
    if len(column.mentions) > 1:
        return
    words = whole.lead.rstrip("为达约 　")[-_WORDS:]
    like = [m for m in told[-_MOST_TOLD:] if m.unit == whole.unit]
    parts = [m for m in like if cues.overlap(words, m.label) > 1] if len(like) > 1 else []
    if len(parts) < _FEW:
        return
    if cues.EXPECTED.search(whole.head) and not all(cues.EXPECTED.search(part.head) for part in parts):
        return  # 收入12.47亿元。…免收1.06亿元。预计全年收入18.5亿元: no sum of what was reached
    if all((part.values.low or 0) <= (whole.values.high or 0) for part in parts):
        yield Proposal((total_relation(whole, parts, whole.lead),), Confidence.MEDIUM)


_SUMMED_NOUN = pattern("([^\\W\\d_a-zA-Z]{2,4})(?:总数)?(?:合计|共计|总计)(?:为|达|有)*$")
"""小学29所，在校生21740人；初中11所，在校生12318人。在校生合计34058人: each under the same word."""
_NUMBERED = pattern("^(?:首|前?第?[一二三四五六])[批次期轮年阶]|^[上下]半年")


_FURTHEST = 200


def numbered_before(told: Sequence[Mention], column: Column) -> Iterator[Proposal]:
    """首批向1374家…。第二批217家…。两批合计1591家: as many figures as the words count, each under its number."""
    whole = column.mentions[0]
    number = _number_of(whole)
    if not 1 < number <= len(told):
        return
    parts: list[Mention] = []
    for m in told[-_FURTHEST:]:
        opening = m.sentence.text[m.claim.start - len(m.head) : m.claim.start].lstrip("，, ")
        if m.unit == whole.unit and m.is_level and not m.depth and _NUMBERED.match(opening):
            if all(m.sentence is not other.sentence or m.clause != other.clause for other in parts):
                parts.append(m)
    if len(parts) == number:
        words = whole.lead[_FEW:].rstrip("为达约有了 　")
        same = all(not words or cues.overlap(words, part.label) >= min(len(words), _FEW) for part in parts)
        # 首批采购86台。第二批采购112台。两批合计到货195台: not of what was bought
        yield Proposal((total_relation(whole, parts, whole.lead),), Confidence.HIGH if same else Confidence.LOW)


def _number_of(whole: Mention) -> int:
    """How many figures the words say that the total is of: 2 of 两批合计; 0 where they do not."""
    first = whole.index and whole.sentence.mentions[0]
    if not first or first.tail[:2] not in ("合计", "共计", "总计", "累计", "相加") or first.clause != whole.clause:
        return 0
    return number_of(first.claim.number) or 0


_WORDS = 4


def _leaves_nothing(whole: Mention, parts: Sequence[Mention], cue: str) -> bool:
    """Whether a view (从输入地看) is of everything, by its words or its parts: one that falls short may go on."""
    if is_full(whole, parts):
        return True
    if not nearly_all(whole, parts):
        return cues.THE_REST.search(parts[-1].lead) is not None and comes_near(whole, parts)
    exceeds = sum(part.values.low or 0 for part in parts) > (whole.values.high or 0)
    return exceeds or cues.SPLIT.search(cue) is not None


_NAMES = 4
"""So many characters of a figure's own words name it: 从12315平台情况看."""


def _among(wholes: Sequence[Mention], runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """A list behind 其中 at the head of a sentence: what is left out, and what cannot be."""
    whole, first = wholes[0], runs[0]
    if overlapping(whole, first) or _are_its_sides(whole, first):
        return
    runs = [_up_to_another_whole(whole, run) for run in runs]
    first = runs[0]
    if (once := less_what_is_twice(whole, max(runs, key=len))) is not None:
        yield once
        return
    runs = [all_but_one(whole, run) or in_added_units(whole, run) for run in runs]
    full = [run for run in runs if cues.THE_REST.search(run[-1].lead) or is_full(whole, run)]
    if full and not cues.PARTIAL.search(cue):
        yield Proposal(tuple(total_relation(whole, run, cue) for run in full), Confidence.HIGH)
        return
    yield from _within(whole, first, cue)
    if not cues.LEADING.match(cue):
        yield from slipped(whole, runs, cue)


def _are_its_sides(whole: Mention, parts: Sequence[Mention]) -> bool:
    """当年结余75.32亿元。其中，收入4430.36亿元，支出4355.04亿元: whether a balance is their difference."""
    return _BALANCE.search(whole.lead) is not None and all(any(word in m.lead for m in parts) for word in _SIDES)


_BALANCE = pattern("[结节盈]余|缺口|赤字|相抵|差额")
_SIDES = ("收入", "支出")


def _up_to_another_whole(whole: Mention, run: list[Mention]) -> list[Mention]:
    """其中线上1184万元；生产总值930亿元，其中第一产业78亿元: those in front of one that is more and has a 其中."""
    for at, part in enumerate(run[1:], 1):
        behind = part.sentence.mentions[part.index + 1 : part.index + 2]
        opens = any("其中" in m.sentence.text[part.claim.end : m.claim.start] and m.unit == part.unit for m in behind)
        if opens and part.peer != run[0].peer and exceeds(whole, [part]):
            return run[:at]
    return run


def _within(whole: Mention, parts: Sequence[Mention], cue: str) -> Iterator[Proposal]:
    """What all of them may not exceed; by half as much again it is likelier that they are parts of something else."""
    rest = all_but_one(whole, parts)
    if rest:
        yield Proposal((total_relation(whole, rest, cue),), Confidence.HIGH)
        return
    above = [part for part in parts if exceeds(whole, [part])]
    named = _NAMED_AMONG.match(cue) is not None and cues.overlap(cue, whole.label) > 1
    if len(above) == 1 and named and is_of_the_size(whole, above):
        # 脱贫户57户203人。脱贫户中，务工的49户112人，享受低保的18户231人: those of one may be those of another
        yield Proposal((total_relation(whole, above, cue, kind=RelationKind.PART),), Confidence.HIGH)
        return
    total = sum(part.values.low or 0 for part in parts)
    sure = total * 2 <= (whole.claim.values.high or 0) * 3 and (len(parts) > 2 or "其中" in cue)
    sure = sure or ("其中" in cue and is_scale_slip(whole, parts))
    within = total_relation(whole, parts, cue, kind=RelationKind.PART)
    yield Proposal((within,), Confidence.HIGH if sure else Confidence.MEDIUM)


_NAMED_AMONG = pattern("[^，,。；;：:其]{2,12}[中里][，,]")


def runs_of(column: Column) -> list[list[Mention]]:
    """The lists that the figures on top of the column may be, each of two figures or more."""
    if len(column.top) < 2:
        return []
    return [run for run in extents(column.top[:MOST_PARTS]) if len(run) > 1]


def _near(before: list[Column], column: Column, part: Mention) -> list[Mention]:
    """The figures of the part's unit in the sentence in front, no more than a few; those that share its verb first."""
    tops = [whole for earlier in before for whole in earlier.top if whole.unit == part.unit and column.fits(whole)]
    tops = [whole for whole in tops if "其中" not in whole.head] or tops
    verb = _OPENING.sub("", part.lead)[:2]
    named = [whole for whole in tops if len(verb) == 2 and verb in whole.label]
    return (named if len(named) == 1 else _same_word(before, column) or tops)[:_MOST_WHOLES]


def _same_word(before: list[Column], column: Column) -> list[Mention]:
    """The one figure that ends with the word with which all parts end: 派单601件 of 热线派单532件，政民互动派单96件."""
    unit = column.top[0].unit
    alike = [m for earlier in before for m in earlier.mentions if m.unit == unit]
    if not alike:
        return []
    words = {part.lead.rstrip("为达约 　")[-2:] for part in column.top}
    word = words.pop() if len(words) == 1 else ""
    same = [m for m in alike if m.lead.endswith(word)]
    return same if len(word) == 2 and len(same) == 1 else []


_OPENING = pattern("^.*?其中[，,：:]?|^[\\s，,：:]+")


def _wording(first: Mention) -> str:
    """The words in front of a sentence's first part that say that nothing is left out: 按类型分."""
    text, start = first.sentence.text, first.sentence.start
    found = cues.view_of(text, max(0, start - 1), first.claim.start)  # with the mark in front of it
    return found.group() if found else ""
