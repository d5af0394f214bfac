"""Averages of one list, each of what stands in its place in the two lists in front.

小麦、玉米播种面积分别为42.6万亩、38.1万亩，产量分别为19.6万吨、20.2万吨，亩产分别为460公斤、530公斤: as with rates,
the order tells which is of which, and values that would come out in another one are exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.linking import cues
from checker.linking.averages.divisors import divisor_of
from checker.linking.averages.relations import average_over
from checker.linking.averages.terms import FRONT, Term, counts_of, totals_of
from checker.linking.choice import Proposal
from checker.linking.facts.conversions import Conversion
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.rates.listed import items_in_front, lists_in_front, proposals_of_list
from checker.model.relation import Relation


def listed_averages(sentence: Sentence, conversion: Conversion) -> Iterator[tuple[Mention, list[Proposal]]]:
    """Every average of a list with two lists for it; what the whole list asserts goes with the first one."""
    at = 0
    while at < len(sentence.mentions):
        run = _run(sentence.mentions[at:])
        singles = _in_their_places(run, conversion) if len(run) > 1 else []
        if singles:
            yield run[0], proposals_of_list(singles)
            yield from ((average, []) for average in run[1:])
        at += max(1, len(run))


def _run(mentions: Sequence[Mention]) -> list[Mention]:
    """The averages of one unit behind 分别 that follow each other without words between them."""
    first = mentions[0]
    if first.role is not Role.AVERAGE or first.depth or cues.RESPECTIVELY.search(first.head) is None:
        return []
    goes_on = takewhile(
        lambda m: m.role is Role.AVERAGE and m.clause == first.clause and m.unit == first.unit, mentions[1:]
    )
    run = [first, *goes_on]
    return run if all(not m.lead.strip("、和及与以 ") for m in run[1:]) else []


def _in_their_places(run: Sequence[Mention], conversion: Conversion) -> list[Relation]:
    """Each average as the one total over the one count in its place; none where a place has more of either, or less."""
    lists = lists_in_front(run)
    if len(lists) != _TERMS:
        lists = items_in_front(run)
    if len(lists) != _TERMS:
        return []
    singles: list[Relation] = []
    for place, average in enumerate(run):
        divisor = divisor_of(run[0])
        terms = [Term(each[place], 0, FRONT, distance + 1) for distance, each in enumerate(lists)]
        counts = counts_of(run[0], divisor, terms, Memory(), conversion)
        totals = [
            t for t in totals_of(run[0], divisor, terms, conversion) if all(t.mention is not c.mention for c in counts)
        ]
        if divisor.period or len(totals) != 1 or len(counts) != 1:
            return []
        singles.append(average_over(average, divisor, totals, counts, 1))
    return singles


_TERMS = 2
