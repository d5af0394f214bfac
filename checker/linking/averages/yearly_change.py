"""年均增加, 平均每年减少: a change, or the difference of two figures, over the years between them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.averages.durations import years_between
from checker.linking.averages.relations import over_constant
from checker.linking.averages.terms import Term
from checker.linking.choice import holds
from checker.linking.passage import Mention, Role
from checker.linking.periods import base_year
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Constant, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind


def dated_change(average: Mention) -> Relation | None:
    """到2022年为3372.3万件，比2019年净增211.8万件，年均增加70.6万件: the change right in front tells both years."""
    for level, change in itertools.pairwise(average.sentence.mentions[max(0, average.index - 2) : average.index]):
        years = level.year - base_year(change, 0)
        told = change.role in (Role.CHANGE, Role.NET) and level.unit == change.unit == average.unit
        if told and average.clause - 1 == change.clause == level.clause + 1 and 1 < years < level.year:
            return over_constant(average, Term(change, 0, 0, 0), Constant(years, f"{years}年"))
        both = level.unit == change.unit == average.unit and change.year - level.year > 1
        if both and level.year and average.clause - 1 == change.clause == level.clause + 1:
            return _between(average, change, level, change.year - level.year)  # 2014年A，2021年B，平均每年增加C
    years_told = years_between(average.sentence.words)
    if (moved := _of_movement(average, years_told)) is not None:
        return moved
    before = average.sentence.mentions[average.index - 1 : average.index]
    if len(years_told) == 1 and before and before[0].unit == average.unit and before[0].clause == average.clause - 1:
        if before[0].role in (Role.CHANGE, Role.NET):  # 从2019年到2023年，…净增3.4万吨，平均每年增加0.85万吨
            return over_constant(average, Term(before[0], 0, 0, 0), Constant(years_told[0], f"{years_told[0]}年"))
    return None


def _of_movement(average: Mention, years_told: Sequence[int]) -> Relation | None:
    """2016—2023年，参保人数由1268万人上升到1693万人，平均每年增加60.7万人: of the movement right in front.

    Some count the first year as well, which is no slip where the average comes out so.
    """
    pair = average.sentence.mentions[max(0, average.index - len(_PAIR)) : average.index]
    if tuple(m.role for m in pair) != _PAIR or any(m.unit != average.unit or m.depth for m in pair):
        return None
    earlier, later = pair
    apart = later.year - earlier.year if earlier.year else 0
    years = [apart] if apart > 0 else years_told
    moved = earlier.clause == later.clause == average.clause - 1 and cues.CHANGED_TO.search(later.lead) is not None
    if not moved or len(years) != 1 or years[0] < len(_PAIR):
        return None
    told = [_between(average, later, earlier, count) for count in (years[0], years[0] + 1)]
    return next(filter(holds, told), told[0])


_PAIR = (Role.PREVIOUS, Role.LEVEL)


def _between(average: Mention, later: Mention, earlier: Mention, years: int) -> Relation:
    """The average as the difference of a later and an earlier figure, or the reverse for a fall, over the years."""
    last, first = (earlier, later) if _FALLS.search(average.lead) else (later, earlier)
    scale = common_scale(last, first, average)
    roles = {last.claim.start: "current", first.claim.start: "previous", average.claim.start: "average"}
    top = Sum(((1, figure(last, scale=scale)), (-1, figure(first, scale=scale))))
    computed = Quotient(top, Constant(years, f"{years}年"))
    return related(RelationKind.AVERAGE, average.claim, computed, roles=roles, cue=average.name)


def yearly_change(average: Mention, around: list[Term]) -> Iterator[Relation]:
    """年均增加N人: the change, or the difference of a later and an earlier figure, over the years between."""
    years = years_between(average.sentence.words)
    here = [term.mention for term in around if term.mention.unit == average.unit]
    changes = [m for m in here if m.role in (Role.CHANGE, Role.NET)]
    now = [m for m in here if m.is_level]
    then = [m for m in here if m.role is Role.PREVIOUS]
    for number in years:
        constant = Constant(number, f"{number}年")
        for change in changes[:2]:
            yield over_constant(average, Term(change, 0, 0, 0), constant)
        if now and then:
            last, first = (now[0], then[0]) if average.direction >= 0 else (then[0], now[0])
            if _FALLS.search(average.lead):
                last, first = first, last
            scale = common_scale(last, first, average)
            roles = {last.claim.start: "current", first.claim.start: "previous", average.claim.start: "average"}
            top = Sum(((1, figure(last, scale=scale)), (-1, figure(first, scale=scale))))
            yield related(RelationKind.AVERAGE, average.claim, Quotient(top, constant), roles=roles, cue=average.name)


_FALLS = pattern("减|降")
