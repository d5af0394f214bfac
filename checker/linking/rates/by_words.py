"""The rate by its words: every reader of one rate is asked in turn, those that need the most words first.

办结774件，办结率90%: 办结 has a definition or a stem; 受理2186件，剔除上年受理的243件后: its words say more.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.rates.bed_days import rate_of_beds
from checker.linking.rates.bracketed_bases import part_in_bracket
from checker.linking.rates.by_definition import defined_rate
from checker.linking.rates.by_own_words import rate_by_stem
from checker.linking.rates.days import rate_of_other_days
from checker.linking.rates.defined import is_of_its_terms, tells_base
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.done_and_left import rate_with_the_rest
from checker.linking.rates.due_and_done import rate_of_due
from checker.linking.rates.groups import rate_of_group
from checker.linking.rates.including import rates_including
from checker.linking.rates.listed import ENOUGH
from checker.linking.rates.made_up_bases import rate_over_all_in_hand, rate_over_made_up_base, rate_with_kept
from checker.linking.rates.movements import rates_of_movement
from checker.linking.rates.of_all_parts import rate_of_all_parts, rate_of_those_late_too
from checker.linking.rates.of_both_periods import rate_of_both_periods
from checker.linking.rates.of_grades import rate_of_grade
from checker.linking.rates.of_other_things import is_corrected, is_of_cumulated
from checker.linking.rates.old_and_new import rate_of_old_and_new
from checker.linking.rates.spelled_out import names_what_is_untold, rate_spelled_out
from checker.linking.rates.summed_up import rate_of_summed_up, rate_over_all_items
from checker.linking.rates.sums_of_kinds import kinds_summed_up
from checker.linking.rates.taken_off_first import rate_of_what_is_left
from checker.linking.rates.tasks import rate_of_goal_in_front, rate_of_listed_task, rate_of_task, task_in_front
from checker.linking.rates.then_and_now import rate_of_year_before
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
from checker.linking.reach import reach_of
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ENOUGH_BY_STEM = 2
_DONE = pattern("完成|达成|执行|到位|兑现")


def rate_by_words(paragraph: Paragraph, number: int, rate: Mention) -> Iterator[Proposal]:
    """What the first reader of one rate that finds its words tells, and how sure these are."""
    counted = counted_by(rate)
    if counted is not None:
        rate = counted[0]
    elif (of_left := rate_of_what_is_left(rate, paragraph)) is not None:
        yield of_left
        return
    elif (of_all := rate_of_old_and_new(rate)) is not None:
        yield of_all
        return
    elif is_corrected(rate):
        return
    if (of_sum := rate_of_summed_up(rate) or rate_over_all_items(rate)) is not None:
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
    if (of_both := rate_with_the_rest(rate)) is not None:
        yield of_both
        return
    if moved := rates_of_movement(rate):
        yield Proposal((moved[0], *filter(holds, moved[1:])), Confidence.HIGH)
        return
    if (of_both := rate_of_both_periods(rate)) is not None:
        yield of_both
        return
    if is_of_cumulated(rate):
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
        found = rate_by_stem(rate, reach.front, paragraph, reach.behind)
    else:
        found = defined_rate(rate, definition, reach, paragraph)
    for proposal in found:
        told = on_basis(rate, basis, proposal.readings, reach.front) if basis else over_a_sum(rate, proposal.readings)
        if told:
            yield Proposal(tuple(told), Confidence.HIGH)
        else:
            told_by_name = not basis or (definition is not None and is_of_its_terms(basis, definition))
            yield proposal if told_by_name else proposal._replace(confidence=Confidence.LOW)
