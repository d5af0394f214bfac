"""Every assignment of every one or two figures, tried one by one: the same smallest sets as the search finds.

The arithmetic here is the test's own, in whole numbers and tenths of a percent. No part can have been left out and no
two figures can have been exchanged: both are slips that are no assignments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from random import Random

import pytest

from checker.model.claim import Claim
from checker.model.expression import Figure, Mixture
from checker.model.relation import Comparison, Relation, RelationKind
from checker.reasoning.bounds import Steps
from checker.reasoning.localisation import STEPS, localise, search
from tests.reasoning.systems import (
    closed_system,
    count,
    mends,
    no_more_than,
    no_more_than_number,
    percent,
    sets_of,
    share,
    total,
)

LARGEST = 22
"""Figures as written are no larger, so that a total of three of them can be tried."""
TRIED = range(70)
"""No figure is any larger: that is an edit as well, or nobody could try them all."""
TENTHS = range(-1, 1002)
"""A share is of a part that is no larger than its whole."""

Edit = tuple[tuple[int, ...], Callable[..., bool]]
"""The figures, by their number, and what must be so of them."""


def is_total(whole: int, *parts: int) -> bool:
    return whole == sum(parts)


def is_share(tenths: int, part: int, whole: int) -> bool:
    return whole > 0 and 2 * abs(1000 * part - tenths * whole) <= whole


def is_no_more(part: int, whole: int) -> bool:
    return part <= whole


def drawn(chance: Random) -> tuple[list[int], list[Edit]]:
    """Up to five figures under two or three edits; the last may be a share in tenths."""
    numbers = [chance.randint(1, LARGEST) for _ in range(chance.randint(3, 4))]
    at = list(range(len(numbers)))
    chance.shuffle(at)
    edits: list[Edit] = [(tuple(at[: chance.randint(3, len(at))]), is_total)]
    if chance.random() < 0.6:
        part, whole = chance.sample(at, 2)
        numbers.append(chance.randint(0, 1000))
        edits += (((len(numbers) - 1, part, whole), is_share), ((part, whole), is_no_more))
    if chance.random() < 0.6:
        chance.shuffle(at)
        edits.append((tuple(at[: chance.randint(2, 3)]), is_total))
    if chance.random() < 0.6:
        edits.append((tuple(chance.sample(at, 2)), is_no_more))
    return numbers, edits


def is_tenths(number: int, edits: Sequence[Edit]) -> bool:
    return any(of is is_share and figures[0] == number for figures, of in edits)


def holds(edit: Edit, numbers: Sequence[int]) -> bool:
    figures, of = edit
    return of(*(numbers[each] for each in figures))


def can_mend(chosen: tuple[int, ...], numbers: Sequence[int], edits: Sequence[Edit]) -> bool:
    """Whether some numbers for the chosen figures make every edit hold."""
    asked = [edit for edit in edits if set(chosen) & set(edit[0])]
    if not all(holds(edit, numbers) for edit in edits if edit not in asked):
        return False
    if len(chosen) == 2 and not any(set(chosen) <= set(edit[0]) for edit in asked):
        return all(can_mend((each,), numbers, [e for e in asked if each in e[0]]) for each in chosen)
    changed = list(numbers)
    for tried in product(*(TENTHS if is_tenths(each, edits) else TRIED for each in chosen)):
        for each, number in zip(chosen, tried, strict=True):
            changed[each] = number
        if all(holds(edit, changed) for edit in asked):
            return True
    return False


def smallest(numbers: Sequence[int], edits: Sequence[Edit]) -> set[frozenset[int]]:
    """Every smallest set of one or two figures; none when it takes more."""
    for size in (1, 2):
        chosen_ones = combinations(range(len(numbers)), size)
        found = {frozenset(chosen) for chosen in chosen_ones if can_mend(chosen, numbers, edits)}
        if found:
            return found
    return set()


def relations_of(numbers: Sequence[int], edits: Sequence[Edit]) -> Iterator[Relation]:
    def figure(number: int) -> Claim:
        if is_tenths(number, edits):
            return percent(number, numbers[number])
        return count(number, numbers[number], unit=f"件{number}")

    for figures, of in edits:
        first, *others = (figure(number) for number in figures)
        if of is is_total:
            yield total(first, others)
        elif of is is_share:
            yield share(first, others[0], others[1])
        else:
            yield no_more_than(first, others[0])
    for number in range(len(numbers)):
        if not is_tenths(number, edits):
            yield no_more_than_number(figure(number), TRIED[-1])


@pytest.mark.parametrize("seed", range(4))
def test_the_search_finds_the_sets_that_trying_everything_finds(seed: int) -> None:
    chance = Random(seed)
    sizes = set()
    tried = 0
    while tried < 30:
        numbers, edits = drawn(chance)
        if all(holds(edit, numbers) for edit in edits):
            continue
        tried += 1
        system = closed_system(relations_of(numbers, edits))
        found, expected = localise(system, Steps(STEPS)), smallest(numbers, edits)
        assert found.is_decided
        assert mends(system, found)
        if expected:
            assert sets_of(found) == expected, (numbers, [(figures, of.__name__) for figures, of in edits])
        else:
            assert found.size in (0, 3)
        sizes.add(found.size)
    assert {1, 2} <= sizes  # both were put to the test


def test_bounds_that_are_no_more_than_bounds_are_not_taken_for_answers() -> None:
    # 54 is no mean of 10 and 20; of the first, which is 55 at most, nothing is known but that, and 0 is nearest to 10
    stated, first, second = (count(at, number, unit=f"件{at}") for at, number in enumerate((54, 10, 20)))
    mean = Relation(RelationKind.RATE, (), stated, Mixture((Figure(first), Figure(second))))
    most = count(3, 55, unit="件3")
    bounded = Relation(RelationKind.PART, (), most, Figure(first), Comparison.AT_LEAST)
    system = closed_system([mean, bounded, no_more_than_number(second, 45)])
    found = search(system, Steps(STEPS))
    assert found.is_decided
    assert sets_of(found) == {frozenset({0}), frozenset({1})}
    assert mends(system, found)
