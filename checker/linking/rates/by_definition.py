"""The rate by its definition, looked for further and further from it; else by its stem: 审结497件，结案率90.5%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.rates.by_own_words import rate_by_stem
from checker.linking.rates.by_stem import readings_by_stem
from checker.linking.rates.days import rate_of_days
from checker.linking.rates.defined import allowed, can_be_told, difference_of_rates, readings_by_definition
from checker.linking.rates.groups import each_has_its_own
from checker.linking.rates.halves import of_its_own_whole
from checker.linking.rates.listed import ENOUGH
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
from checker.linking.rates.plainest import plainest_misprinted
from checker.linking.rates.sureness import (
    commits,
    has_its_rate,
    has_other_figure,
    is_by_one_means,
    is_narrowed,
    is_of_more,
)
from checker.linking.reach import Reach, is_extended, reach_of
from checker.model.definition import Definition
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation


def _crosses(rate: Mention, reading: Relation) -> bool:
    """Whether a semicolon parts the figures of the reading."""
    terms = [m for m in rate.sentence.mentions if any(m.claim is member.claim for member in reading.members)]
    return len({m.peer for m in terms}) > 1


def defined_rate(rate: Mention, definition: Definition, reach: Reach, paragraph: Paragraph) -> Iterator[Proposal]:
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
        yield from rate_by_stem(rate, allowed(definition, front), paragraph)


def rate_by_definition(paragraph: Paragraph, number: int, rate: Mention, definition: Definition) -> Iterator[Proposal]:
    """The figure as what its definition says, looked for around it as the terms of a rate are."""
    yield from defined_rate(rate, definition, reach_of(paragraph, number, rate, enough=ENOUGH), paragraph)


_ALL = pattern("均|都|全部|各")
