"""Rates: a numerator over the denominator that the rate's definition names, or its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, choose, holds
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import clause_between
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.rates.bed_days import rate_of_beds
from checker.linking.rates.bracketed_bases import part_in_bracket, rate_over_bracket
from checker.linking.rates.by_stem import (
    TASK,
    are_side_by_side,
    is_flow_of_stock,
    readings_by_stem,
    stem_of,
    those_among,
)
from checker.linking.rates.closing_stocks import over_closing_balance
from checker.linking.rates.complements import complement_of_last, complements
from checker.linking.rates.days import rate_of_days
from checker.linking.rates.defined import allowed, difference_of_rates, readings_by_definition
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.due_and_done import rate_of_due
from checker.linking.rates.groups import each_has_its_own, is_of_kinds_of_whole_in_front, is_of_one_whole, rate_of_group
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
from checker.linking.rates.made_up_bases import rate_over_made_up_base
from checker.linking.rates.movements import rates_of_movement
from checker.linking.rates.noted import as_noted
from checker.linking.rates.of_all_parts import rate_of_all_parts
from checker.linking.rates.opposites import rate_of_all_of_them, rate_of_others
from checker.linking.rates.placed import rate_by_place
from checker.linking.rates.spelled_out import rate_spelled_out
from checker.linking.rates.sums_of_kinds import kinds_summed_up, rate_of_all_items
from checker.linking.rates.tasks import rate_of_listed_task, rate_of_task, task_in_front
from checker.linking.rates.told_bases import (
    basis_behind,
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
from checker.linking.reach import DUE, Reach, among, is_extended, listed_with, narrowing_of, reach_of, size
from checker.linking.totals.carried_unsaid import is_only_new
from checker.model.claim import ClaimKind
from checker.model.definition import Definition
from checker.model.expression import Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_ENOUGH_BY_STEM = 2
_DONE = pattern("完成|达成|执行|到位|兑现")
_STOCK = pattern("[年月季期]末|现有|在册")
_RARE = 100
_FAR = 4
_ALL_OF_IT = 100


_PREVIOUS = Role.PREVIOUS
_RATE = Role.RATE


def link_rates(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate whose terms stand around it: in front, in its bracket, behind it."""
    for number, sentence in enumerate(paragraph.sentences):
        if _PREVIOUS in sentence.roles:
            yield from _of_last_year(paragraph, number)
        if _RATE not in sentence.roles:
            continue
        rates = [mention for mention in sentence.mentions if mention.role is _RATE]
        groups: Sequence[Mention] = ()
        for run in runs_of(rates):
            if groups and is_rate_of_all(run, groups):
                yield from rate_of_all(run[0], groups)
                continue
            groups = run if len(run) > 1 and not is_shared_out(run) else ()
            if is_shared_out(run):
                yield from rates_in_order(paragraph, number, run)
            elif len(run) > 1 and (of_groups := rates_of_groups(paragraph, run)):
                yield from of_groups
                continue
            for rate in run:
                if len(run) == 1 or is_shared_out(run):
                    yield from complements(rate)
                if len(run) == 1:
                    yield from as_noted(rate, _told_or_placed(paragraph, number, rate), paragraph)
                elif not is_shared_out(run):  # 大、中、小型企业不合格率分别为0.8%、2.2%、13.2%: of figures of their own
                    yield from (Proposal(each.readings, Confidence.LOW) for each in _single(paragraph, number, rate))


def _of_last_year(paragraph: Paragraph, number: int) -> Iterator[Proposal]:
    """去年同期检测880批次，不合格19批次，不合格率2.16%: a rate of the earlier period over figures of that period."""
    for mention in paragraph.sentences[number].mentions:
        if mention.role is _PREVIOUS and mention.name.endswith("率"):
            if (opposite := complement_of_last(mention)) is not None:
                yield opposite
            placed = rate_by_place(paragraph, number, mention)
            if placed is not None:
                yield Proposal((placed,), Confidence.LOW)


def _told_or_placed(paragraph: Paragraph, number: int, rate: Mention) -> Iterator[Proposal]:
    """The rate by its words; where these are weak and nothing comes out, by what it leaves out or by its place."""
    if (of_all := rate_of_all_of_them(rate)) is not None:
        yield of_all
        return
    told = list(_single(paragraph, number, rate))
    comes_out = any(holds(reading) for each in told for reading in each.readings)  # choose would say so, too, and late
    if not comes_out and (over_bracket := rate_over_bracket(rate)) is not None:
        sure = over_bracket.confidence is Confidence.HIGH
        if sure or any(map(holds, over_bracket.readings)):
            return  # link_bracketed_bases tells it: 调解成功率71.51%（调解10385件） is of no 投诉11976件
    if not comes_out and (of_items := rate_of_all_items(rate)) is not None:
        yield Proposal((of_items,), Confidence.LOW)
        return
    weak = not comes_out and all(each.confidence is Confidence.LOW for each in choose(told))
    if weak and (of_others := rate_of_others(rate)) is not None:
        yield of_others
        return
    definition = definition_of(rate.name) if weak else None
    by_place = weak and (definition is None or not definition.closed)  # 不良贷款率 is of no 存款
    placed = rate_by_place(paragraph, number, rate) if by_place else None
    yield from told if placed is None else [Proposal((placed,), Confidence.LOW)]


def _single(paragraph: Paragraph, number: int, rate: Mention) -> Iterator[Proposal]:
    if _ON_OTHER_BASIS.search(rate.head) or _CORRECTED.search(clause_between(rate)):
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
    if (of_due := rate_of_due(rate)) is not None:
        yield Proposal((of_due,), Confidence.HIGH)
        return
    if (of_both := _with_the_rest(rate)) is not None:
        yield of_both
        return
    if moved := rates_of_movement(rate):
        yield Proposal((moved[0], *filter(holds, moved[1:])), Confidence.HIGH)
        return
    if _is_of_cumulated(rate):
        return
    definition = definition_of(rate.name)
    reach = reach_of(paragraph, number, rate, enough=_ENOUGH_BY_STEM if definition is None else ENOUGH)
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
    if taken_in := rates_including(rate):
        yield Proposal(taken_in, Confidence.HIGH)
        return
    basis = basis_behind(rate)
    own = rate_of_those(rate, reach.front) or rate_of_named(rate, reach.front) or rate_among_item(rate, reach.front)
    if not basis and own is not None:
        yield Proposal((own,), Confidence.HIGH)
        return
    if not basis and (own := rate_over_made_up_base(rate)) is not None:
        yield Proposal((own,), Confidence.HIGH)
        return
    if not basis and (own := rate_of_group(paragraph, number, rate)) is not None:
        yield Proposal((own,), Confidence.HIGH)
        return
    if not basis and (of_all := rate_of_all_parts(rate, reach.front)) is not None:
        if of_all.readings:
            yield of_all
        return
    own_name = definition is not None and rate.name in definition.names
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
            told_by_name = not basis or (definition is not None and _is_of_its_terms(basis, definition))
            yield proposal if told_by_name else proposal._replace(confidence=Confidence.LOW)


def _is_of_its_terms(basis: str, definition: Definition) -> bool:
    """Whether the basis that a bracket names is one of the definition's: 参与评价件数, but not 执结标的额."""
    words = (word for formula in definition.formulas for term in formula.denominator for word in term.split("|"))
    return any(word.strip("?-") in basis for word in words)


def _with_the_rest(rate: Mention) -> Proposal | None:
    """已整改391个，整改率97.0%，尚有12个正在推进: over what was done and what is left, where nothing tells both."""
    mentions = rate.sentence.mentions
    if not 0 < rate.index < len(mentions) - 1:
        return None
    done, left = mentions[rate.index - 1], mentions[rate.index + 1]
    beside = done.clause == rate.clause - 1 and left.clause == rate.clause + 1 and done.peer == rate.peer == left.peer
    if not beside or not done.is_level or not left.is_level or done.unit != left.unit or done.depth or left.depth:
        return None
    if _STILL.match(left.lead) is None or stem_of(rate.name)[-2:] not in done.label:
        return None
    if any(m.unit == done.unit and size(m) >= size(done) for m in mentions[: done.index]):
        return None  # what was to be done is told
    both = [(1, done), (1, left)]
    reading = quotient(RelationKind.RATE, rate, [(1, done)], both, roles=RATE_ROLES)
    return Proposal((reading,), Confidence.HIGH) if holds(reading) else None


def _is_of_cumulated(rate: Mention) -> bool:
    """很满意756份、满意324份、…，满意以上1080份，满意率90.0%: over the list, which no figure adds up."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if top is None or not top.is_level or rate.clause - top.clause != 1 or _CUMULATED.search(top.lead) is None:
        return False
    front = rate.sentence.mentions[: top.index]
    return stem_of(rate.name) in top.lead and not any(m.unit == top.unit and size(m) >= size(top) for m in front)


_CUMULATED = pattern("[^岁上\\d]及?以[上下]")
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
    beside = [m for m in front if m.sentence is rate.sentence and m.peer == rate.peer]
    readings = tuple(readings_by_definition(rate, definition, beside, None))
    front = beside if readings else front  # what its own stretch tells in full is not looked for further off
    readings = readings or tuple(readings_by_definition(rate, definition, front, paragraph))
    here = [m for m in allowed(definition, beside) if not m.depth]
    if readings and not definition.closed and _crosses(rate, readings[0]) and len(here) > 1:
        own_stretch, _, is_sure = readings_by_stem(rate, here, paragraph)
        if own_stretch:  # 药品386批次，不合格3批次；化妆品95批次，2批次不合格，合格率97.9%
            sure = is_sure and each_has_its_own(rate) and _commits(rate, own_stretch[0], is_defined=False)
            yield Proposal((*own_stretch, *readings), Confidence.HIGH if sure else Confidence.MEDIUM)
            return
    if readings:
        if (proven := of_its_own_whole(rate, readings, paragraph)) is not None and not _is_narrowed(rate, definition):
            yield Proposal((proven, *filter(holds, readings)), Confidence.HIGH)
            return
        readings = _at_the_end(rate, readings, front)
        if (item := _over_its_item(rate, readings[0], front)) is not None:
            readings = (item, *readings)
        if _ALL.search(rate.head) and "、" in rate.head:
            return  # 报备率、合格率均为100%: rates of figures that are not told
        certain = _commits(rate, readings[0], is_defined=True) and not _is_narrowed(rate, definition)
        nested = () if definition.closed else tuple(_over_its_whole(rate, readings[0], front))
        certain = certain and not nested
        only = (
            len(readings) == 1
            and not nested
            and not _is_of_more(rate, *_single_terms(readings[0], front))
            and not is_extended(rate)
            and not _is_narrowed(rate, definition)
        )
        own = tuple(_over_own_subject(rate, readings[0], front))
        certain = certain and not own and not _has_its_rate(rate, readings[0])
        of_parts = not reach.front and len(readings) > 1 and any("其中" in m.head for m in reach.behind)
        if _is_by_one_means(rate, readings[0]) or of_parts:  # 整体产销率98.2%，其中水泥产量A、销量B，熟料产量C、销量D
            certain = only = False
        parts = (each for each in _of_its_parts(rate, readings[0], paragraph) if holds(each))
        among_them = (each for each in _over_those_among(rate, readings[0], front) if holds(each))
        readings = (
            *own,
            *readings,
            *nested,
            *parts,
            *among_them,
            *_on_other_bases(
                rate, readings[0], _without_siblings(readings[0], front, paragraph), closed=definition.closed
            ),
        )
        if _is_narrowed(rate, definition) and not any(map(holds, readings)):
            return  # 法定期限内办结率100%: of what is not told
        if not certain and not definition.closed:
            by_stem = readings_by_stem(rate, allowed(definition, front), paragraph)[0]
            readings += tuple(reading for reading in by_stem if holds(reading))
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
    readings, is_named, is_sure = readings_by_stem(rate, amounts, paragraph)
    tops = dict.fromkeys(top for reading in readings if (top := _single_terms(reading, amounts)[0]) is not None)
    bases = [m for m in behind[:_NEXT] if m.is_level]
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
    if is_sure and _commits(rate, readings[0], is_defined=False):
        confidence = Confidence.HIGH
    if rate.unit == "‰" or _IN_ALL.match(rate.lead) is not None:
        confidence = Confidence.LOW  # over a population that the text seldom tells; 总深造率 of several sorts together
    yield Proposal(tuple(readings), confidence)


_NEXT = 2
_IN_ALL = pattern("[，,\\s]*总(?![体公])")
_ON_TIME = pattern("按期|按时|及时|期限内|限时|如期|准时")
_TURNED_UP = pattern("实际|实到|参加|参考|有效|到场|到期|已到|期满|应")
"""Of those registered the ones that came: the base of what they did."""


def _is_of_more(rate: Mention, top: Mention | None, bottom: Mention | None) -> bool:
    """新收1286件，审结1242件，结案率89.7%: over what was there before, too, which is not told."""
    if top is None or bottom is None or "结" not in rate.name or rate.name.endswith("比"):
        return False  # 结收比 is over what came in, whatever was there
    return rate.claim.written * size(bottom) < _ALL_OF_IT * size(top) and is_only_new(bottom)


def _is_narrowed(rate: Mention, definition: Definition) -> bool:
    """Whether the name is of a kind within the defined rate, whose terms may be others: 附条件不起诉率."""
    known = max((name for name in definition.names if rate.name.endswith(name)), key=len, default=rate.name)
    narrowing = narrowing_of(rate.name.removesuffix(known))
    before = rate.sentence.text[rate.sentence.start : rate.claim.start - len(rate.name)]
    return len(narrowing) > 1 and narrowing not in before


def _at_the_end(rate: Mention, readings: tuple[Relation, ...], amounts: Sequence[Mention]) -> tuple[Relation, ...]:
    """The readings, over what a balance at the beginning had become, where the part is one of the end."""
    found = []
    for reading in readings:
        top, bottom = _single_terms(reading, amounts)
        later = over_closing_balance(rate, top, bottom) if top is not None and bottom is not None else None
        found.append(later or reading)
    return tuple(found)


def _over_its_whole(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """培训1260人，就业1021人，其中本地就业862人，本地就业率84.4%: of those in front of 其中, or of all."""
    top, bottom = _single_terms(reading, amounts)
    if top is None or bottom is None or "其中" not in top.lead:
        return
    whole = next(
        (m for m in amounts if m.sentence is top.sentence and m.index < top.index and m.unit == top.unit), None
    )
    if whole is not None and whole is not bottom and size(whole) >= size(top):
        yield rate_over(rate, top, whole)


def _has_its_rate(rate: Mention, reading: Relation) -> bool:
    """Whether the figure above the line has a rate of that name in its own stretch, which is not that of the base.

    兽药抽检96批次，合格94批次，合格率97.9%；饲料抽检138批次，合格率98.6%: how many of the 138 is not told.
    """
    top, bottom = _single_terms(reading, rate.sentence.mentions)
    if top is None or bottom is None or top.peer == rate.peer:
        return False
    own = rate.sentence.mentions[top.index + 1 : rate.index]
    return any(m.role is _RATE and m.peer == top.peer and m.name[-3:] == rate.name[-3:] for m in own)


_MEANS = (pattern("人工"), pattern("智能|自助|机器人?|自动|语音"))


def _is_by_one_means(rate: Mention, reading: Relation) -> bool:
    """话务52630个，人工接听41870个，智能分流10760个，接通率97.6%: what machines answered was answered, too."""
    top, _ = _single_terms(reading, rate.sentence.mentions)
    if top is None or any(means.search(rate.name) for means in _MEANS):
        return False
    like = [m for m in rate.sentence.mentions if m.unit == top.unit and m.is_level and m is not top]
    return any(
        own.search(top.lead) is not None and any(other.search(m.lead) for m in like)
        for own, other in (_MEANS, _MEANS[::-1])
    )


def _over_own_subject(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """抽检5260批次，…；其中食用农产品1840批次，不合格62批次，不合格率3.37%: of the figure that 其中 turned to."""
    top, bottom = _single_terms(reading, amounts)
    if top is None or bottom is None or top.sentence is not rate.sentence or bottom.peer == top.peer:
        return
    subject = top.sentence.mentions[top.index - 1] if top.index else None
    if subject is not None and subject.peer == top.peer == rate.peer and "其中" in subject.head:
        if subject.unit == top.unit and size(subject) >= size(top):
            yield rate_over(rate, top, subject)


def _over_its_item(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Relation | None:
    """生产熟料142.7万吨、水泥198.5万吨，销售水泥194.8万吨，产销率: over the item that bears the noun of the part."""
    top, bottom = _single_terms(reading, amounts)
    if top is None or bottom is None:
        return None
    named = [m for m in listed_with(bottom) if len(words := m.lead.strip(_JOINS)) > 1 and words in top.lead]
    return rate_over(rate, top, named[0]) if len(named) == 1 and named[0] is not top else None


_JOINS = "、和与及 "


def _over_those_among(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """合同48宗，其中到期39宗，按期开工37宗，开工率94.9%: of those that 其中 picks."""
    top, bottom = _single_terms(reading, amounts)
    if top is not None and bottom is not None:
        yield from (rate_over(rate, top, m) for m in those_among(top) if m is not bottom)


def _of_its_parts(rate: Mention, reading: Relation, paragraph: Paragraph) -> Iterator[Relation]:
    """破案1836起，其中本年立案1572起、积案264起，当年破案率: of one of the parts, where the rate's name may mean it."""
    top, bottom = _single_terms(reading, rate.sentence.mentions)
    if top is not None and bottom is not None:
        for part in filter(lambda m: m.is_level, rate.sentence.mentions):
            if part.unit == top.unit and (paragraph.wholes.get(part.claim.start) is top or among(top, part)):
                yield rate_over(rate, part, bottom)


_ALL = pattern("均|都|全部|各")


def _without_siblings(reading: Relation, amounts: Sequence[Mention], paragraph: Paragraph) -> list[Mention]:
    """The amounts without the other parts of the base: 分娩1836例，顺产1084例，剖宫产752例 is of no 顺产."""
    top, bottom = _single_terms(reading, amounts)
    if top is None or bottom is None or paragraph.wholes.get(top.claim.start) is not bottom:
        return list(amounts)
    return [m for m in amounts if m is top or paragraph.wholes.get(m.claim.start) is not bottom]


def _on_other_bases(
    rate: Mention, reading: Relation, amounts: Sequence[Mention], *, closed: bool
) -> Iterator[Relation]:
    """The same part over the other figures in front of it: 报名23614人，实际参加22987人，上线14236人，上线率61.93%."""
    top, bottom = _single_terms(reading, amounts)
    if top is not None and bottom is not None and top.claim.kind is ClaimKind.COUNT and not closed:
        for m in amounts:
            between = bottom.sentence is top.sentence and bottom.index < m.index and m.is_level
            last = between and m.peer + 1 == top.peer and _is_last_of_peer(m)  # 报名…，审查通过3218人；实到2763人
            fits = (
                m.unit == top.unit
                and (between or _TURNED_UP.search(m.label) is not None)
                and m.sentence is top.sentence
                and m.index < top.index
                and (m.peer == top.peer or last)
            )
            if fits and m is not bottom and size(m) >= size(top):
                yield rate_over(rate, top, m)


def _is_last_of_peer(mention: Mention) -> bool:
    """Whether no other figure of its unit follows up to the semicolon."""
    behind = mention.sentence.mentions[mention.index + 1 :]
    return not any(m.unit == mention.unit and m.peer == mention.peer for m in behind)


def _single_terms(reading: Relation, amounts: Sequence[Mention]) -> tuple[Mention | None, Mention | None]:
    """The figures of a reading that is one figure over one other."""
    computed = reading.computed
    if (
        not isinstance(computed, Quotient)
        or isinstance(computed.numerator, Sum)
        or isinstance(computed.denominator, Sum)
    ):
        return None, None
    by_start = {m.claim.start: m for m in amounts}
    tops = [by_start.get(member.claim.start) for member in reading.members if member.role == "numerator"]
    bottoms = [by_start.get(member.claim.start) for member in reading.members if member.role == "denominator"]
    return (tops[0], bottoms[0]) if tops and bottoms else (None, None)


def _commits(rate: Mention, reading: Relation, *, is_defined: bool) -> bool:
    """Whether the author can mean no other figures: all stand between the same semicolons as the rate, near it.

    A rate of its own sort (重点人群签约率) over a base that another stretch tells, or over a base that is less than its
    part, is a rate of something that the text does not state.
    """
    if is_extended(rate):
        return False
    sentence = rate.sentence
    by_start = {m.claim.start: m for m in sentence.mentions}
    terms = [by_start.get(member.claim.start) for member in reading.members]
    placed = [m for m in terms if m is not None and m is not rate]
    if len(placed) + 1 < len(terms):
        if is_defined and is_of_one_whole(rate, reading):
            return True
        if is_defined and is_of_kinds_of_whole_in_front(rate, reading):
            return True
        if not (is_defined and _is_of_sentence_in_front(rate, reading)):
            return False
    if any("交易" in m.label for m in placed):
        return False  # 交易额212亿元，节约率10.7%: of the deals that had a budget
    single = len(placed) == 2
    if any(m.peer != rate.peer and (not is_defined or (single and "其中" in m.lead) or m.depth) for m in placed):
        return False
    is_plain = _single_terms(reading, sentence.mentions)[0] is not None
    if not is_plain and len({m.peer for m in placed} | {rate.peer}) > 1 and any(m.peer == rate.peer for m in placed):
        return False  # 管材收入…，成本…；管件收入…，毛利率27.15%: the costs are of another product
    in_front = [m for m in placed if m.index < rate.index]
    if in_front and _is_far(rate, max(in_front, key=lambda m: m.index)):
        return False
    top, bottom = _single_terms(reading, sentence.mentions)
    if top is None or bottom is None:
        return True
    if is_flow_of_stock(top, bottom) or (size(top) * _RARE < size(bottom) and _STOCK.search(bottom.label)):
        return False  # 年末在册1876人，再犯罪4人: over all who were there in the year, or over those of one day
    if _is_of_more(rate, top, bottom):
        return False
    stem = stem_of(rate.name)[-2:]
    if stem in top.label and stem in bottom.label and top.peer != bottom.peer:
        return False  # 高血压患者规范管理a人；糖尿病患者规范管理b人: each of its own base
    if size(top) <= size(bottom) or TASK.search(bottom.label) is not None:
        return True
    # a part above its base is a slip where they stand side by side, else it is of another base
    if are_side_by_side(rate, top, bottom):
        return True
    return top.peer == bottom.peer and 0 <= top.clause - bottom.clause < 2 and size(top) <= 2 * size(bottom)


def _is_of_sentence_in_front(rate: Mention, reading: Relation) -> bool:
    """常住人口318.6万人，比上年末减少1.6万人。其中城镇197.5万人，城镇化率62.0%: 其中 ties it to the sentence in front,
    and its first figure is of the one level of the unit that stands there.
    """
    sentences = rate.sentence.paragraph.sentences
    number = rate.sentence.paragraph.number_of(rate.sentence)
    top, bottom = _single_terms(reading, [m for s in sentences[max(0, number - 1) : number + 1] for m in s.mentions])
    if top is None or bottom is None or bottom.sentence is rate.sentence or top.index or "其中" not in top.head:
        return False
    levels = [m for m in bottom.sentence.mentions if m.unit == bottom.unit and m.is_level]
    return top.peer == rate.peer and levels == [bottom] and size(top) <= size(bottom)


def _is_far(rate: Mention, last: Mention) -> bool:
    """Whether other figures than rates stand in two clauses or more between the rate and the last of its terms."""
    between = rate.sentence.mentions[last.index + 1 : rate.index]
    clauses = {m.clause for m in between if m.role is not _RATE and last.clause < m.clause < rate.clause}
    return len(clauses) > 1 or rate.clause - last.clause > _FAR
