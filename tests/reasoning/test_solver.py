"""z3 and the search agree; what the search leaves open z3 settles, the same way each time; without z3 it stays open."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from random import Random

import pytest

from checker.claims import extract
from checker.model.expression import Expression, Figure, MeanGrowth, Mixture, Product, Quotient, Sum
from checker.model.relation import Member, Relation, RelationKind
from checker.readers.text import read_text
from checker.reasoning.bounds import Steps
from checker.reasoning.defects import defects
from checker.reasoning.localisation import MOST_CHANGED, STEPS, Solution, localise, search
from checker.reasoning.solver import smallest_sets
from checker.reasoning.system import System, system_of
from tests.reasoning.systems import closed_system, count, drawn, mends, percent, sets_of, share, total

NONE_LEFT = 0
"""So few steps leave everything open."""


def groups(seed: int, size: int) -> list[System]:
    chance = Random(seed)
    found: list[System] = []
    while len(found) < size:
        relations = drawn(chance, chance.randint(2, 8), chance.randint(1, 3))
        found += (closed_system if chance.random() < 0.5 else system_of)(relations).parts()
    return found


@pytest.mark.parametrize("seed", range(5))
def test_z3_and_the_search_find_the_same_sets(seed: int) -> None:
    sizes = set()
    for system in groups(seed, 20):
        found, sets = search(system, Steps(STEPS)), smallest_sets(system, MOST_CHANGED, Steps(0))
        assert sets is not None
        expected = {frozenset(reading.start for reading in each) for each in sets}
        if found.is_decided:
            assert sets_of(found) == expected
        elif found.solutions and len(sets[0]) == len(found.solutions[0].readings):
            assert sets_of(found) <= expected
        sizes.add(found.size)
    assert {1, 2} <= sizes


@pytest.mark.parametrize("seed", range(3))
def test_what_steps_do_not_suffice_for_is_settled_by_z3(seed: int) -> None:
    for system in groups(seed, 10):
        assert not search(system, Steps(NONE_LEFT)).is_decided
        settled = localise(system, Steps(NONE_LEFT))
        assert settled.is_decided
        assert mends(system, settled)
        found = search(system, Steps(10**7))
        assert not found.is_decided or sets_of(found) == sets_of(settled)


def test_the_same_question_has_the_same_answer() -> None:
    for system in groups(99, 5):
        assert localise(system, Steps(NONE_LEFT)) == localise(system, Steps(NONE_LEFT))


def test_a_slip_of_the_hand_is_found_by_z3_as_by_the_search() -> None:
    relations = [total(count(0, 458), [count(1, 121), count(2, 1), count(3, 363)])]
    (one, other) = (localise(system_of(relations), Steps(left)) for left in (STEPS, NONE_LEFT))
    assert sets_of(one) == sets_of(other)
    assert one.solutions[0].readings[0][0].literal == other.solutions[0].readings[0][0].literal == "485件"


@pytest.mark.parametrize("figure", [0, 1, 2, 3])
def test_two_rates_that_share_a_wrong_base_are_mended_by_it(figure: int) -> None:
    numbers = [200, 150, 50, 120]
    numbers[figure] += 61
    whole, first, second, third = (count(at, number, unit=f"件{at}") for at, number in enumerate(numbers))
    relations = [
        share(percent(10, 750), first, whole),
        share(percent(11, 250), second, whole),
        share(percent(12, 600), third, whole),
        total(whole, [first, second]),
    ]
    settled = localise(closed_system(relations), Steps(NONE_LEFT))
    assert frozenset({figure}) in sets_of(settled)


def test_万_for_亿_is_a_reading_though_its_number_has_finer_decimals() -> None:
    first, second, whole = extract(read_text("甲3.1万元，乙2.2亿元，一共5.3万元", path="", sha256=""))
    system = closed_system([total(whole, [first, second])])
    for left in (STEPS, NONE_LEFT):
        found = localise(system, Steps(left))
        assert "2.2万元" in {readings[0].literal for each in found.solutions for readings in each.readings}


def test_expressions_that_are_more_than_a_quotient() -> None:
    a, b, c = (count(at, number, unit=f"件{at}") for at, number in enumerate((120, 200, 40)))
    kinds: dict[str, Expression] = {
        "of what is left": Quotient(Figure(a), Sum(((1, Figure(a)), (1, Figure(c)))), 100),
        "a product": Product(Figure(a), Quotient(Figure(c), Figure(b))),
        "a mixture": Mixture((Figure(a), Figure(c))),
        "a difference": Quotient(Sum(((1, Figure(b)), (-1, Figure(a)))), Figure(a), 100),
    }
    for computed in kinds.values():
        stated = percent(10, 9995)
        relation = Relation(RelationKind.RATE, (Member("", stated),), stated, computed)
        system = closed_system([relation])
        assert system.failing
        settled = localise(system, Steps(NONE_LEFT))
        assert settled.is_decided
        assert frozenset({10}) in sets_of(settled)
        assert mends(system, settled)


def test_a_root_is_not_put_to_z3_and_so_never_settled_wrongly() -> None:
    start, end, rate = count(0, 100, unit="件甲"), count(1, 200), percent(2, 500)
    computed = MeanGrowth(Figure(end), Figure(start), 3)
    system = closed_system([Relation(RelationKind.GROWTH, (Member("", rate),), rate, computed)])
    settled = localise(system, Steps(NONE_LEFT))
    assert mends(system, settled)
    assert settled.solutions == () or settled.is_decided


def test_without_z3_what_is_left_open_stays_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    for system in groups(1, 3):
        found = localise(system, Steps(NONE_LEFT))
        assert not found.is_decided
        assert found.solutions == ()


def test_what_is_undecided_names_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    relations = [total(count(0, 458), [count(1, 121), count(2, 1), count(3, 363)])]
    assert defects(relations)[0].readings
    monkeypatch.setattr("checker.reasoning.defects.localise", lambda system, steps: _undecided(system))
    assert defects(relations)[0].readings == ()


def _undecided(system: System) -> object:
    found = search(system, Steps(STEPS))
    assert found.solutions
    return type(found)(found.solutions, is_decided=False)


def test_z3_gives_up_when_its_resources_are_spent() -> None:
    (system, *_) = groups(2, 1)
    assert smallest_sets(system, MOST_CHANGED, Steps(0, solver_count=10)) is None


def test_nothing_of_z3_is_imported_by_a_check_that_the_search_decides() -> None:
    code = (
        "import sys; from checker import check_text; "
        "found = check_text('共受理案件485件，其中刑事121件、行政1件、民事364件。').findings; "
        "assert found and 'z3' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_readings_have_weights_like_those_of_the_search() -> None:
    relations = [total(count(0, 458), [count(1, 121), count(2, 1), count(3, 363)])]
    settled = localise(system_of(relations), Steps(NONE_LEFT))
    assert all(isinstance(each, Solution) and 0 < each.weight <= Fraction(1) for each in settled.solutions)
