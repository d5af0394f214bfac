"""Rates of growth: what is said of each, and the readings that it may have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from checker.linking import cues
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.growth.daily import growth_by_day, is_by_day
from checker.linking.growth.differences import difference
from checker.linking.growth.directed_lists import (
    beside_increments,
    exchanged,
    signed_beside_increments,
    told_in_place,
)
from checker.linking.growth.earlier_figures import told_before
from checker.linking.growth.growth_readings import growth_of
from checker.linking.growth.increments import from_increment
from checker.linking.growth.increments_beside import AMOUNTS
from checker.linking.growth.increments_listed import increments_before, listed_in_front, listed_increments
from checker.linking.growth.lists import listed_pairs
from checker.linking.growth.lists_told_before import pairs_told_before
from checker.linking.growth.mean import link_mean_growth
from checker.linking.growth.moved_lists import is_moved_list, link_moved_lists
from checker.linking.growth.named_directions import named_directions
from checker.linking.growth.noted_lists import further_of_noted, noted_lists
from checker.linking.growth.one_rate import one_rate_of_growth
from checker.linking.growth.pairs import pairs_for
from checker.linking.growth.rows import link_growth_rows
from checker.linking.growth.told_years import from_told_year
from checker.linking.growth.two_bases import FromBase, changes_from_bases
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import is_amount, is_of, runs
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_MOVES = (Role.CHANGE, Role.GROWTH)


def link_growth(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate of growth whose figures stand near it."""
    for number, sentence in enumerate(paragraph.sentences):
        following = next(iter(paragraph.sentences[number + 1 : number + 2]), None)
        if sentence.roles.isdisjoint(_MOVES):
            yield from link_growth_rows(sentence, following)
            continue
        for run in runs(sentence, Role.CHANGE):
            if len(run) == 1 and run[0].claim.kind is ClaimKind.POINTS:
                yield from _in_points(paragraph, number, run[0])
        yield from link_growth_rows(sentence, following)
        yield from link_moved_lists(sentence)
        swapped: set[int] = set()
        for order, singles, listed in exchanged(sentence):
            yield from (Proposal((relation,)) for relation in (order, *filter(holds, singles)))
            swapped |= {growth.index for growth in listed}
        for singles, _ in noted_lists(sentence, Role.CHANGE):
            yield from (Proposal((single,)) for single in singles)
        in_places = chain(
            noted_lists(sentence, Role.GROWTH),
            told_in_place(sentence),
            beside_increments(sentence),
            signed_beside_increments(sentence),
        )
        for singles, listed in in_places:
            if not swapped.intersection(growth.index for growth in listed):
                yield from (Proposal((single,)) for single in singles)
                swapped |= {growth.index for growth in listed}
        for told, listed in named_directions(paragraph, number):
            if not swapped.intersection(growth.index for growth in listed):
                yield from told
                swapped |= {growth.index for growth in listed}
        for changes in changes_from_bases(sentence):
            yield from _from_bases(changes)
            swapped |= {each.change.index for each in changes}
        further = set(further_of_noted(sentence))
        for run in runs(sentence, Role.GROWTH):
            if run[0].index in swapped or run[0].index in further or is_moved_list(run):
                continue
            twice = [growth for growth in run if growth.direction < 0 and growth.claim.literal.startswith(_MINUS)]
            if twice:
                yield from (Proposal((_said_twice(growth),)) for growth in twice)
            elif len(run) > 1:
                yield from _listed(sentence, run, following, paragraph.sentences[number - 1] if number else None)
            elif (of_year := from_told_year(run[0])) is not None:
                yield Proposal(of_year.readings, of_year.confidence, of_year.explicit)
            elif is_by_day(run[0]) and (by_day := list(growth_by_day(paragraph, run[0]))):
                yield from by_day
            elif run[0].name == "gap":
                yield from _above(sentence, run[0])
            elif run[0].name == "年均":
                yield from link_mean_growth(sentence, run[0])
            else:
                yield from one_rate_of_growth(paragraph, number, run[0], following)


def _from_bases(changes: Sequence[FromBase]) -> Iterator[Proposal]:
    """同比、环比分别增长12.8%和5.1%: each change from the base that it names, or the two exchanged."""
    singles = [
        growth_of(change, now, base) if change.role is Role.GROWTH else difference(change, now, base)
        for change, now, base in changes
    ]
    exchanged = in_order(singles) if len(singles) > 1 else None
    if exchanged is not None:
        yield Proposal((exchanged,))
        singles = [single for single in singles if holds(single)]
    yield from (Proposal((single,), explicit=True) for single in singles)


_MINUS = ("-", "−", "－", "–")
_FALL = pattern(f"(?:{cues.DOWN})$")


def _said_twice(growth: Mention) -> Relation:
    """下降-5.9%: the word and the sign both say that it fell."""
    found = _FALL.search(growth.lead)
    facts = (("twice", found.group()),) if found is not None else ()
    return Relation(RelationKind.GROWTH, (Member("growth", growth.claim),), growth.claim, facts=facts)


def _listed(
    sentence: Sentence, run: list[Mention], following: Sentence | None, earlier: Sentence | None
) -> Iterator[Proposal]:
    """分别增长19.44%和25%: one rate for each figure of a list."""
    if run[0].name == "年均" or "年均" in run[0].head:
        return  # 年均降幅分别为13.0%和12.8%: over years, not from one figure to the next
    pairs = listed_pairs(sentence, run, following) or pairs_told_before(run, earlier)
    singles = [growth_of(growth, *pair) for growth, pair in zip(run, pairs, strict=False)]
    if not singles:
        singles = (
            listed_increments(sentence, run)
            or listed_in_front(run, earlier)
            or list(filter(may_be_meant, increments_before(run, earlier)))
        )
    order = in_order(singles) if len(singles) > 1 else None
    if order is not None:
        yield Proposal((order,), Confidence.HIGH)
    if order is not None or (pairs and _goes_on_from_more(*pairs[0])):
        # 四季分别为A、B、C和D，冬季、春季、夏季分别偏多1.1%、5.4%和13.1%: of which of them the words say
        singles = [single for single in singles if holds(single)]
    yield from (Proposal((single,), Confidence.HIGH) for single in singles)


def _goes_on_from_more(first: Mention, previous: Mention) -> bool:
    """Whether the first figure stands amid a list that is compared with another one, so that there are more of them."""
    if previous.clause == first.clause:
        return False  # 前三季度分别为120件、150件、180件，二、三季度环比分别增长
    before = first.sentence.mentions[first.index - 1] if first.index else None
    amid = first.separator == "、" or first.lead.strip() in ("和", "与", "及")
    return before is not None and amid and before.unit == first.unit and before.clause == first.clause


def _above(sentence: Sentence, growth: Mention) -> Iterator[Proposal]:
    """用电负荷达到486.2万千瓦，较历史最高纪录451.7万千瓦高出7.6%: of the figure inside the comparison."""
    other = sentence.mentions[growth.index - 1]
    front = [m for m in sentence.mentions[: other.index] if m.unit == other.unit and m.role in AMOUNTS and not m.depth]
    if front and front[-1].peer == growth.peer and is_of(growth, front[-1]):
        near = growth.clause - front[-1].clause <= _NEXT
        yield Proposal((growth_of(growth, front[-1], other),), Confidence.HIGH if near else Confidence.LOW, near)


_NEXT = 1
_OF_PERCENTAGES = pattern("率|占|比[重例]|度")


def _in_points(paragraph: Paragraph, number: int, change: Mention) -> Iterator[Proposal]:
    """增加2.6万头，增长5.88个百分点: growth of an amount that is printed in points, where it comes out as such.

    Or of the two amounts themselves: 去年受理5740起，今年6318起，上升10.1个百分点.
    """
    if _OF_PERCENTAGES.search(change.head):
        return  # 增加12所，普及率提高2.56个百分点
    near, _, beside = from_increment(paragraph, change, None)
    pairs = [pair for pair in pairs_for(change.sentence, change, None) if all(map(is_amount, pair))]
    pairs = [pair for pair in pairs if is_of(change, pair[0])]
    if not pairs and (pair := told_before(paragraph, number, change)) is not None:
        pairs = [pair]
    readings = [*(near if beside else ()), *(growth_of(change, *pair) for pair in pairs)]
    found = [reading._replace(facts=(("unit", "other"),)) for reading in readings if holds(reading)]
    if found:
        yield Proposal(tuple(found))
