"""Rates: a numerator over the denominator that the rate's definition names, or its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, choose, holds, is_misprinted
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import clause_between
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.rates.bed_days import rate_of_beds
from checker.linking.rates.bracketed_bases import part_in_bracket, rate_over_bracket
from checker.linking.rates.by_stem import (
    readings_by_stem,
    stem_of,
)
from checker.linking.rates.complements import complement_of_last, complements
from checker.linking.rates.daily_parts import rate_by_day
from checker.linking.rates.days import rate_of_days, rate_of_other_days
from checker.linking.rates.defined import (
    allowed,
    can_be_told,
    difference_of_rates,
    is_of_its_terms,
    readings_by_definition,
    tells_base,
)
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.due_and_done import rate_of_due
from checker.linking.rates.groups import each_has_its_own, rate_of_group
from checker.linking.rates.halves import of_its_own_whole
from checker.linking.rates.including import rates_including
from checker.linking.rates.listed import (
    ENOUGH,
    is_rate_of_all,
    is_shared_out,
    rate_of_all,
    rates_in_order,
    rates_of_groups,
    runs_of,
)
from checker.linking.rates.made_up_bases import rate_over_all_in_hand, rate_over_made_up_base, rate_with_kept
from checker.linking.rates.mark_ups import rate_of_mark_up
from checker.linking.rates.merged import rate_of_merged
from checker.linking.rates.movements import rates_of_movement
from checker.linking.rates.noted import as_noted
from checker.linking.rates.of_all_parts import rate_of_all_parts, rate_of_those_late_too
from checker.linking.rates.of_both_periods import rate_of_both_periods
from checker.linking.rates.of_grades import rate_of_grade
from checker.linking.rates.opposites import rate_of_all_of_them, rate_of_others
from checker.linking.rates.other_terms import (
    at_the_end,
    of_its_parts,
    on_other_bases,
    over_all_told,
    over_its_item,
    over_its_whole,
    over_own_subject,
    over_those_among,
    single_terms,
    without_siblings,
)
from checker.linking.rates.paired_items import rates_of_pairs
from checker.linking.rates.placed import rate_by_place
from checker.linking.rates.plainest import plainest_misprinted
from checker.linking.rates.right_in_front import rate_by_slip
from checker.linking.rates.several_in_front import rate_of_several
from checker.linking.rates.spelled_out import names_what_is_untold, rate_spelled_out
from checker.linking.rates.sums_of_kinds import kinds_summed_up, rate_of_all_items
from checker.linking.rates.sureness import (
    commits,
    has_its_rate,
    has_other_figure,
    is_by_one_means,
    is_narrowed,
    is_of_more,
    opens_its_stretch,
)
from checker.linking.rates.taken_off_first import rate_of_those_of_now, rate_of_what_is_left
from checker.linking.rates.tasks import rate_of_goal_in_front, rate_of_listed_task, rate_of_task, task_in_front
from checker.linking.rates.then_and_now import rate_of_year_before, rates_moved_to
from checker.linking.rates.told_bases import (
    basis_behind,
    basis_between,
    on_basis,
    over_a_sum,
    rate_among_item,
    rate_explained,
    rate_in_scope,
    rate_named_in_bracket,
    rate_of_named,
    rate_of_those,
)
from checker.linking.rates.two_kinds import rate_of_two_kinds
from checker.linking.rates.units_named import counted_by, in_that_unit
from checker.linking.reach import DUE, Reach, is_extended, reach_of, size
from checker.model.claim import Approximation, ClaimKind
from checker.model.definition import Definition
from checker.model.expression import Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_ENOUGH_BY_STEM = 2
_DONE = pattern("完成|达成|执行|到位|兑现")


_PREVIOUS = Role.PREVIOUS
_RATE = Role.RATE


def link_rates(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate whose terms stand around it: in front, in its bracket, behind it."""
    for number, sentence in enumerate(paragraph.sentences):
        if _PREVIOUS in sentence.roles:
            yield from _of_last_year(paragraph, number)
            for moved in rates_moved_to(sentence):
                yield from as_noted(moved, _told_or_placed(paragraph, number, moved), paragraph)
        if _RATE not in sentence.roles:
            continue
        told = [mention for mention in sentence.mentions if mention.role is _RATE]
        rates = [rate for rate in told if not _is_of_others(rate)]
        if len(rates) < len(told):
            others = (rate for rate in told if rate not in rates)
            yield from (merged for rate in others if (merged := rate_of_merged(rate, paragraph)) is not None)
        groups: Sequence[Mention] = ()
        for run in runs_of(rates):
            if groups and is_rate_of_all(run, groups):
                yield from rate_of_all(run[0], groups)
                continue
            groups = run if len(run) > 1 and not is_shared_out(run) else ()
            if len(run) > 1 and (of_pairs := rates_of_pairs(run)):
                yield from of_pairs
                continue
            if is_shared_out(run):
                yield from rates_in_order(paragraph, number, run)
            elif len(run) > 1 and (of_groups := rates_of_groups(paragraph, run)):
                yield from of_groups
                continue
            for rate in run:
                if len(run) == 1 or is_shared_out(run):
                    yield from complements(rate)
                if len(run) == 1:
                    read = as_noted(rate, _told_or_placed(paragraph, number, rate), paragraph)
                    unsure = _is_of_all_in_front(rate) or _is_of_more_than_owners(rate) or _is_of_each_of_those(rate)
                    yield from _that_come_out(read) if unsure else read
                elif not is_shared_out(run):  # 大、中、小型企业不合格率分别为0.8%、2.2%、13.2%: of figures of their own
                    yield from (Proposal(each.readings, Confidence.LOW) for each in _single(paragraph, number, rate))


def _is_of_each_of_those(rate: Mention) -> bool:
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


def _is_of_others(rate: Mention) -> bool:
    """产销差率12.46%，而2021年产销差率为13.82%; 办结率98.7%，两级综合办结率99.7%: beside that of what is told."""
    if _OF_OTHERS.match(rate.lead) is None or not rate.index:
        return False
    near = rate.sentence.mentions[max(0, rate.index - _NEAR) : rate.index]
    before = next((m for m in reversed(near) if m.role is _RATE), None)
    return before is not None and before.clause == rate.clause - 1 and rate.name.endswith(before.name)


_NEAR = 4
_OF_OTHERS = pattern("\\s*(?:而|且)?(?:(?:19|20)\\d\\d年|(?:[两三]级|各级)?(?:综合|总体|整体|合并))")


def _of_last_year(paragraph: Paragraph, number: int) -> Iterator[Proposal]:
    """去年同期检测880批次，不合格19批次，不合格率2.16%: a rate of the earlier period over figures of that period."""
    for mention in paragraph.sentences[number].mentions:
        if mention.role is _PREVIOUS and mention.name.endswith("率"):
            if (opposite := complement_of_last(mention)) is not None:
                yield opposite
            if (of_last := rate_of_year_before(mention)) is not None:
                yield Proposal((of_last,), Confidence.HIGH)
                continue
            placed = rate_by_place(paragraph, number, mention)
            if placed is not None:
                yield Proposal((placed,), Confidence.LOW)


def _that_come_out(told: Iterable[Proposal]) -> Iterator[Proposal]:
    return (each for each in told if any(map(holds, each.readings)))


def _is_of_more_than_owners(rate: Mention) -> bool:
    """营收23.7亿元，归母净利润2.97亿元，净利率12.8%: of the whole profit, of which only the owners' part is told."""
    if _NET_MARGIN.search(rate.name) is None or _OWNERS.search(rate.lead + rate.name) is not None:
        return False
    profits = [m for m in rate.sentence.mentions if m.is_level and "净利" in m.label and m.index < rate.index]
    return bool(profits) and all(_OWNERS.search(m.label) is not None for m in profits)


_NET_MARGIN = pattern("净利润?率$")
_OWNERS = pattern("归母|归属|母公司|扣非|扣除非")


def _is_of_all_in_front(rate: Mention) -> bool:
    """不合格22批次全部核查处置完毕，处置率100%: of the figure that words say it of, and of no other."""
    front = rate.sentence.mentions[rate.index - 1] if rate.index and rate.claim.written == _FULL else None
    if front is None or not front.is_level or rate.clause - front.clause != 1 or front.depth:
        return False
    return _ALL_OF_THEM.fullmatch(rate.sentence.text, front.claim.end, rate.claim.start - len(rate.head)) is not None


_FULL = 100
_ALL_OF_THEM = pattern("[^，,。；;、\\d]{0,4}(?:全部|均|悉数|都)[^，,。；;、\\d]{2,12}[，,]?")


def _told_or_placed(paragraph: Paragraph, number: int, rate: Mention) -> Iterator[Proposal]:
    """The rate by its words; where these are weak and nothing comes out, by what it leaves out or by its place."""
    if (of_all := rate_of_all_of_them(rate)) is not None:
        yield of_all
        return
    if (marked_up := rate_of_mark_up(rate) or rate_of_those_of_now(rate)) is not None:
        yield marked_up
        return
    if (merged := rate_of_merged(rate, paragraph)) is not None:
        yield merged
        return
    told = list(_single(paragraph, number, rate))
    comes_out = any(holds(reading) for each in told for reading in each.readings)  # choose would say so, too, and late
    if not comes_out and (over_bracket := rate_over_bracket(rate)) is not None:
        sure = over_bracket.confidence is Confidence.HIGH
        if sure or any(map(holds, over_bracket.readings)):
            return  # link_bracketed_bases tells it: 调解成功率71.51%（调解10385件） is of no 投诉11976件
    if not comes_out and (of_whole := _over_whole(paragraph, rate, told)) is not None:
        yield of_whole
        return
    if not comes_out and (of_items := rate_of_all_items(rate)) is not None:
        yield Proposal((of_items,), Confidence.LOW)
        return
    weak = not comes_out and all(each.confidence is Confidence.LOW for each in choose(told))
    of_others = None if comes_out else rate_of_others(rate)
    if of_others is None and not comes_out:
        of_others = rate_of_several(rate)
    if of_others is not None and (holds(of_others.readings[0]) or is_misprinted(of_others.readings[0])):
        yield of_others
        return
    definition = definition_of(rate.name) if weak else None
    by_place = weak and (definition is None or not definition.closed)  # 不良贷款率 is of no 存款
    placed = rate_by_place(paragraph, number, rate) if by_place or not told else None
    slipped = rate_by_slip(paragraph, number, rate) if by_place and placed is None and not _is_corrected(rate) else None
    if slipped is not None:
        yield Proposal((slipped,), Confidence.MEDIUM)
        return
    if weak and placed is None and of_others is not None:
        yield of_others
        return
    if placed is None and not told and (by_day := rate_by_day(rate)) is not None:
        yield by_day
        return
    yield from told if placed is None else [Proposal((placed,), Confidence.LOW)]


def _over_whole(paragraph: Paragraph, rate: Mention, told: Sequence[Proposal]) -> Proposal | None:
    """参加52项，满意50项，可疑1项，不满意1项，满意率96.2%: over all that the numerator came out as a part of."""
    if rate.sentence.text[rate.claim.end : rate.claim.end + 1] in ("（", "("):
        return None  # 满意率87.15%（以参与评价件数计）: it says over what
    definition = definition_of(rate.name)
    if (
        definition is not None
        and definition.closed
        and any(_is_over_one(r) for each in told for r in each.readings[:1])
    ):
        return None  # 成交12.74亿元，底价10.92亿元，溢价1.82亿元，溢价率: of the 底价, which make up the 成交 with it
    tops = {m.claim.start for each in told for r in each.readings for m in r.members if m.role == RATE_ROLES[1]}
    top = paragraph.mention_at(next(iter(tops))) if len(tops) == 1 else None
    whole = paragraph.wholes.get(top.claim.start) if top is not None else None
    over = rate_over(rate, top, whole) if top is not None and whole is not None else None
    return Proposal((over,), Confidence.HIGH) if over is not None and holds(over) else None


def _is_over_one(reading: Relation) -> bool:
    return isinstance(reading.computed, Quotient) and not isinstance(reading.computed.denominator, Sum)


def _single(paragraph: Paragraph, number: int, rate: Mention) -> Iterator[Proposal]:
    counted = counted_by(rate)
    if counted is not None:
        rate = counted[0]
    elif (of_left := rate_of_what_is_left(rate, paragraph)) is not None:
        yield of_left
        return
    elif _is_corrected(rate):
        return
    if (of_sum := _of_summed_up(rate)) is not None:
        yield of_sum
        return
    if (of_last := rate_of_year_before(rate)) is not None:
        yield Proposal((of_last,), Confidence.HIGH)
        return
    if (of_goal := rate_of_goal_in_front(rate)) is not None:
        yield of_goal
        return
    if (of_list := rate_of_listed_task(rate)) is not None:
        yield of_list
        return
    if (task := task_in_front(rate)) is not None:
        yield from rate_of_task(paragraph, number, rate, task)
        return
    if (of_beds := rate_of_beds(rate, paragraph)) is not None:
        yield of_beds
        return
    if (of_days := rate_of_other_days(rate, paragraph)) is not None:
        yield of_days
        return
    if kept := rate_with_kept(rate):
        yield Proposal(kept, Confidence.HIGH)
        return
    if (of_due := rate_of_due(rate)) is not None:
        yield Proposal((of_due,), Confidence.HIGH)
        return
    if (of_grade := rate_of_grade(rate)) is not None:
        yield Proposal((of_grade,), Confidence.HIGH)
        return
    if (of_both := _with_the_rest(rate)) is not None:
        yield of_both
        return
    if moved := rates_of_movement(rate):
        yield Proposal((moved[0], *filter(holds, moved[1:])), Confidence.HIGH)
        return
    if (of_both := rate_of_both_periods(rate)) is not None:
        yield of_both
        return
    if _is_of_cumulated(rate):
        return
    definition = definition_of(rate.name)
    reach = reach_of(paragraph, number, rate, enough=_ENOUGH_BY_STEM if definition is None else ENOUGH)
    if counted is not None:
        reach = in_that_unit(reach, counted[1])
    if (
        definition is None and _DONE.search(rate.name) is None
    ):  # 审核42380卷，占计划40000卷的106.0%，开放29108卷，开放率
        reach = reach._replace(front=[m for m in reach.front if m.role is not Role.BASE or not GOAL.search(m.lead)])
    if (inside := part_in_bracket(rate)) is not None:
        reach = reach._replace(front=[m for m in reach.front if m is not inside])
    if kinds := kinds_summed_up(rate):
        reach = reach._replace(front=[m for m in reach.front if m not in kinds])
    if (scoped := rate_in_scope(rate, reach.front)) is not None:
        yield Proposal((scoped,), Confidence.HIGH)
        return
    explained = rate_explained(rate, reach.front) or rate_named_in_bracket(rate, reach.front)
    if explained is not None:
        yield Proposal((explained,), Confidence.HIGH)
        return
    if (spelled := rate_spelled_out(rate)) is not None:
        yield Proposal((spelled,), Confidence.HIGH)
        return
    if definition is None and names_what_is_untold(rate):
        return  # what has a definition is explained by other words: 溢价率（溢价部分与起始价之比）
    if taken_in := rates_including(rate):
        yield Proposal(taken_in, Confidence.HIGH)
        return
    basis = basis_behind(rate) or basis_between(rate)
    own = rate_of_those(rate, reach.front) or rate_of_named(rate, reach.front) or rate_among_item(rate, reach.front)
    if not basis and own is not None:
        yield Proposal((own,), Confidence.HIGH)
        return
    if not basis and (own := rate_over_made_up_base(rate) or rate_over_all_in_hand(rate)) is not None:
        yield Proposal((own,), Confidence.HIGH)
        return
    if not basis and (own := rate_of_group(paragraph, number, rate)) is not None:
        yield Proposal((own,), Confidence.HIGH)
        return
    if not basis and (of_both := rate_of_those_late_too(rate)) is not None:
        yield of_both
        return
    if not basis and (of_all := rate_of_all_parts(rate, reach.front)) is not None:
        if of_all.readings:
            yield of_all
        return
    own_name = definition is not None and rate.name in definition.names and tells_base(definition, reach.front)
    if not basis and not own_name and (of_both := rate_of_two_kinds(rate, reach.front)) is not None:
        yield of_both
        return
    if definition is None:
        found = _by_stem(rate, reach.front, paragraph, reach.behind)
    else:
        found = _defined(rate, definition, reach, paragraph)
    for proposal in found:
        told = on_basis(rate, basis, proposal.readings, reach.front) if basis else over_a_sum(rate, proposal.readings)
        if told:
            yield Proposal(tuple(told), Confidence.HIGH)
        else:
            told_by_name = not basis or (definition is not None and is_of_its_terms(basis, definition))
            yield proposal if told_by_name else proposal._replace(confidence=Confidence.LOW)


def _is_corrected(rate: Mention) -> bool:
    if "按" in rate.head and _ON_OTHER_BASIS.search(rate.head) is not None:
        return True
    before = clause_between(rate)
    return before.endswith(("后", "外")) and _CORRECTED.search(before) is not None


def _of_summed_up(rate: Mention) -> Proposal | None:
    """部级交办11件，化解10件；省级交办16件，化解16件，合计交办27件，化解率96.3%: of all that was 化解 of the sum."""
    base = rate.sentence.mentions[rate.index - 1] if rate.index > _FEWEST_SUMMED else None
    if base is None or base.depth or rate.depth or rate.clause - base.clause != 1 or cues.sums_up(base.head) is None:
        return None
    stem = stem_of(rate.name)
    front = rate.sentence.mentions[max(0, base.index - _SUMMED) : base.index]
    tops = [m for m in front if m.unit == base.unit and m.is_level and m.lead.strip("，,；;、 ") == stem]
    parts = [m for m in front if rate.sentence.paragraph.wholes.get(m.claim.start) is base]
    if not 1 < len(tops) == len(parts) or len(stem) == 1:
        return None
    both = [(1, m) for m in tops]
    return Proposal((quotient(RelationKind.RATE, rate, both, [(1, base)], roles=RATE_ROLES),), Confidence.HIGH)


_SUMMED = 16
_FEWEST_SUMMED = 3
"""Two parts, each with what was done of it, stand in front of the sum."""


def _with_the_rest(rate: Mention) -> Proposal | None:
    """已整改391个，整改率97.0%，尚有12个正在推进: over what was done and what is left, where nothing tells both."""
    mentions = rate.sentence.mentions
    before = mentions[rate.index - 1] if rate.index > 1 else None
    if before is not None and _GOES_ON.fullmatch(before.lead) is not None:  # 办结3285起，结转下年483起，办结率87.2%
        done, left = mentions[rate.index - 2 : rate.index]
    elif 0 < rate.index < len(mentions) - 1:
        done, left = mentions[rate.index - 1], mentions[rate.index + 1]
    else:
        return None
    first, second = sorted((left, rate), key=lambda m: m.index)
    beside = first.clause - done.clause == second.clause - first.clause == 1 and done.peer == rate.peer == left.peer
    if not beside or not done.is_level or not left.is_level or done.unit != left.unit or done.depth or left.depth:
        return None
    if (left.index > rate.index and _STILL.match(left.lead) is None) or stem_of(rate.name)[-2:] not in done.label:
        return None
    if any(m.unit == done.unit and size(m) >= size(done) for m in mentions[: done.index]):
        return None  # what was to be done is told
    both = [(1, done), (1, left)]
    reading = quotient(RelationKind.RATE, rate, [(1, done)], both, roles=RATE_ROLES)
    if holds(reading):
        return Proposal((reading,), Confidence.HIGH)
    return Proposal((reading,), Confidence.MEDIUM) if is_misprinted(reading) else None


def _is_of_cumulated(rate: Mention) -> bool:
    """很满意756份、满意324份、…，满意以上1080份，满意率90.0%: over the list, which no figure adds up."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if top is None or not top.is_level or rate.clause - top.clause != 1 or _CUMULATED.search(top.lead) is None:
        return False
    front = rate.sentence.mentions[: top.index]
    return stem_of(rate.name) in top.lead and not any(m.unit == top.unit and size(m) >= size(top) for m in front)


_CUMULATED = pattern("[^岁上\\d]及?以[上下]")
_GOES_ON = pattern("[，,、\\s]*(?:尚未办结|未结|在办|结转下[年期]度?|结转)(?:的|案件)?")
_STILL = pattern("\\s*(?:目前)?(?:尚|还|仍)?(?:有|剩余?|余)")


def _crosses(rate: Mention, reading: Relation) -> bool:
    """Whether a semicolon parts the figures of the reading."""
    terms = [m for m in rate.sentence.mentions if any(m.claim is member.claim for member in reading.members)]
    return len({m.peer for m in terms}) > 1


_CORRECTED = pattern("(?:扣除|剔除|修正|调整)[^，,。；;]*(?:后|以后|外)$")
"""扣除免费供水量及计量误差修正后，管网漏损率8.1%."""
_ON_OTHER_BASIS = pattern("按[^，,。；;、]{2,10}计算的?[^，,。；;、]{1,8}率")
"""按常住人口计算参保率101%: over a figure that is told elsewhere, if at all."""


def _defined(rate: Mention, definition: Definition, reach: Reach, paragraph: Paragraph) -> Iterator[Proposal]:
    """The rate by its definition, looked for further and further from it; else by its stem."""
    for formula in definition.formulas:
        if not formula.denominator:
            relation = difference_of_rates(rate, definition, formula, rate.sentence)
            if relation is not None:
                yield Proposal((relation,), Confidence.HIGH)
            return
    front = reach.front or reach.behind
    if not can_be_told(definition, [*reach.front, *reach.behind, *reach.following]):
        yield from _without_terms(rate, definition, front, paragraph)
        return
    beside = [m for m in front if m.sentence is rate.sentence and m.peer == rate.peer]
    readings = tuple(readings_by_definition(rate, definition, beside, None))
    front = beside if readings else front  # what its own stretch tells in full is not looked for further off
    readings = readings or tuple(readings_by_definition(rate, definition, front, paragraph))
    here = [m for m in allowed(definition, beside) if not m.depth]
    if readings and not definition.closed and _crosses(rate, readings[0]) and len(here) > 1:
        own_stretch, _, is_sure = readings_by_stem(rate, here, paragraph)
        if own_stretch:  # 药品386批次，不合格3批次；化妆品95批次，2批次不合格，合格率97.9%
            sure = is_sure and each_has_its_own(rate) and commits(rate, own_stretch[0], is_defined=False)
            yield Proposal((*own_stretch, *readings), Confidence.HIGH if sure else Confidence.MEDIUM)
            return
    if readings:
        if (proven := of_its_own_whole(rate, readings, paragraph)) is not None and not is_narrowed(rate, definition):
            yield Proposal((proven, *filter(holds, readings)), Confidence.HIGH)
            return
        readings = at_the_end(rate, readings, front)
        if (item := over_its_item(rate, readings[0], front)) is not None:
            readings = (item, *readings)
        if _ALL.search(rate.head) and "、" in rate.head:
            return  # 报备率、合格率均为100%: rates of figures that are not told
        certain = commits(rate, readings[0], is_defined=True) and not is_narrowed(rate, definition)
        nested = () if definition.closed else tuple(over_its_whole(rate, readings[0], front))
        certain = certain and not nested
        only = (
            len(readings) == 1
            and not nested
            and not is_of_more(rate, *single_terms(readings[0], front))
            and not is_extended(rate)
            and not is_narrowed(rate, definition)
        )
        if has_other_figure(rate, definition, readings[0]) and not any(map(holds, readings)):
            return
        own = tuple(over_own_subject(rate, readings[0], front))
        of_another = has_its_rate(rate, readings[0])
        only = only and not of_another
        certain = certain and not own and not of_another
        of_parts = not reach.front and len(readings) > 1 and any("其中" in m.head for m in reach.behind)
        if is_by_one_means(rate, readings[0]) or of_parts:  # 整体产销率98.2%，其中水泥产量A、销量B，熟料产量C、销量D
            certain = only = False
        parts = (each for each in of_its_parts(rate, readings[0], paragraph) if holds(each))
        among_them = (each for each in over_those_among(rate, readings[0], front) if holds(each))
        readings = (
            *own,
            *filter(holds, over_all_told(rate, readings[0], front)),
            *readings,
            *nested,
            *parts,
            *among_them,
            *on_other_bases(
                rate, readings[0], without_siblings(readings[0], front, paragraph), closed=definition.closed
            ),
        )
        if is_narrowed(rate, definition) and not any(map(holds, readings)):
            return  # 法定期限内办结率100%: of what is not told
        if not certain and not definition.closed:
            by_stem = readings_by_stem(rate, allowed(definition, front), paragraph)[0]
            readings += tuple(reading for reading in by_stem if holds(reading))
        if not certain and not only and not is_narrowed(rate, definition) and not any(map(holds, readings)):
            slipped = plainest_misprinted(rate, definition, readings, paragraph)
            if slipped is not None and not has_its_rate(rate, slipped):
                yield Proposal((slipped,), Confidence.MEDIUM)
                return
        yield Proposal(readings, Confidence.HIGH if certain else Confidence.MEDIUM if only else Confidence.LOW)
        return
    around = [*front, *reach.behind]
    if reach.behind and (readings := tuple(readings_by_definition(rate, definition, around, paragraph))):
        yield Proposal(readings, Confidence.MEDIUM)  # 成人高考报名6138人，到考率86.2%，到考5291人
        return
    around += reach.following
    if reach.following and (readings := tuple(readings_by_definition(rate, definition, around, paragraph))):
        if any(holds(reading) for reading in readings):  # 出庭应诉率95.3%。全年开庭审理43件，负责人出庭41件
            yield Proposal(readings, Confidence.LOW)
            return
    yield from _without_terms(rate, definition, front, paragraph)


def _without_terms(
    rate: Mention, definition: Definition, front: Sequence[Mention], paragraph: Paragraph
) -> Iterator[Proposal]:
    """A rate of whose definition no terms are told: of days, or by its stem."""
    days = rate_of_days(rate, paragraph)
    if days is not None:
        yield days
    elif not definition.closed:
        yield from _by_stem(rate, allowed(definition, front), paragraph)


def rate_by_definition(paragraph: Paragraph, number: int, rate: Mention, definition: Definition) -> Iterator[Proposal]:
    """The figure as what its definition says, looked for around it as the terms of a rate are."""
    yield from _defined(rate, definition, reach_of(paragraph, number, rate, enough=ENOUGH), paragraph)


def _by_stem(
    rate: Mention, amounts: Sequence[Mention], paragraph: Paragraph, behind: Sequence[Mention] = ()
) -> Iterator[Proposal]:
    """A rate by its own words: the figures that its stem names over a larger one that they are taken from."""
    amounts = [m for m in amounts if m.owner is not rate or _IS_LEFT.match(m.lead) is None]
    if _takes_others_in(rate):
        return
    readings, is_named, is_sure = readings_by_stem(rate, amounts, paragraph)
    tops = dict.fromkeys(top for reading in readings if (top := single_terms(reading, amounts)[0]) is not None)
    bases = [m for m in behind[:_NEXT] if m.is_level and (m.owner is not rate or _IS_LEFT.match(m.lead) is None)]
    readings += filter(
        holds, [rate_over(rate, top, m) for top in tops for m in bases if m.unit == top.unit]
    )  # 村级覆盖164个，覆盖率72.6%，全县共226个村
    if not readings:
        return
    on_time = _ON_TIME.search(rate.name)
    told = on_time is None or any(on_time.group() in m.label or DUE.search(m.lead) for m in amounts)
    if not ((is_named or is_sure) and told) and not any(map(holds, readings)):
        return  # two figures that merely stand there, or 期限内办结率 where nobody says what was in time
    confidence = Confidence.MEDIUM if is_named or is_sure else Confidence.LOW
    told_apart = opens_its_stretch(rate, readings[0])
    if is_sure and (told_apart or commits(rate, readings[0], is_defined=False)):
        confidence = Confidence.HIGH
    if rate.name.endswith("满意度") and confidence is Confidence.HIGH:
        confidence = Confidence.MEDIUM  # it may be weighted
    if rate.unit == "‰" or _IN_ALL.match(rate.lead) is not None:
        confidence = Confidence.LOW  # over a population that the text seldom tells; 总深造率 of several sorts together
    yield Proposal(tuple(readings), confidence)


def _takes_others_in(rate: Mention) -> bool:
    """持证121人，一线人员持证率100%（另17人为管理人员）: what is in front holds others as well."""
    rest = next(iter(rate.sentence.mentions[rate.index + 1 : rate.index + 2]), None)
    front = rate.sentence.mentions[max(0, rate.index - _FEW_IN_FRONT) : rate.index]
    if rest is None or not front or rest.owner is not rate or _IS_LEFT.match(rest.lead) is None:
        return False
    alike = [m for m in front[:-1] if m.is_level and m.unit == rest.unit == front[-1].unit]
    return any(size(m) + size(rest) == size(front[-1]) for m in alike)


_FEW_IN_FRONT = 8
_NEXT = 2
_IS_LEFT = pattern("\\s*(?:余下|剩余|剩下|其余|其他|另外?|未)")
"""持证率100%（余下16人为管理岗人员）: those in the bracket are others than the rate is of."""
_IN_ALL = pattern("[，,\\s]*总(?![体公])")
_ON_TIME = pattern("按期|按时|及时|期限内|限时|如期|准时")


_ALL = pattern("均|都|全部|各")
