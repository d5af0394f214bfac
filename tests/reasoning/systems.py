"""Small systems of figures for tests: written by hand, or drawn by chance from a seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from random import Random

from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Constant, Expression, Figure, Quotient, Sum, figures_of, total_of
from checker.model.interval import Interval, exact
from checker.model.relation import Comparison, Member, Relation, RelationKind
from checker.reasoning.localisation import Localisation
from checker.reasoning.system import Constraint, System


def count(start: int, number: int, *, unit: str = "件") -> Claim:
    """A count at a place of its own, exact."""
    value = Interval.point(number)
    return Claim(start, start + 1, f"{number}{unit}", str(number), ClaimKind.COUNT, unit, value, value)


def percent(start: int, tenths: int) -> Claim:
    """A percentage with one decimal, rounded."""
    value = exact(Fraction(tenths, 10))
    number = f"{tenths // 10}.{tenths % 10}" if tenths >= 0 else f"-{-tenths // 10}.{-tenths % 10}"
    return Claim(
        start,
        start + 1,
        f"{number}%",
        number,
        ClaimKind.PERCENT,
        "%",
        Interval.point(value),
        Interval.around(value, Fraction(1, 20)),
        last_place=Decimal("0.1"),
    )


def total(whole: Claim, parts: Sequence[Claim]) -> Relation:
    """The whole is the sum of its parts; a part may have been left out."""
    return _relation(RelationKind.TOTAL, whole, total_of(tuple(parts)))


def share(rate: Claim, part: Claim, whole: Claim) -> Relation:
    """The rate is part ÷ whole in percent."""
    return _relation(RelationKind.RATE, rate, Quotient(Figure(part), Figure(whole), 100))


def growth(rate: Claim, current: Claim, previous: Claim) -> Relation:
    """The rate is (current − previous) ÷ previous in percent."""
    change = Sum(((1, Figure(current)), (-1, Figure(previous))))
    return _relation(RelationKind.GROWTH, rate, Quotient(change, Figure(previous), 100))


def no_more_than(part: Claim, whole: Claim) -> Relation:
    """The part is at most the whole."""
    return _relation(RelationKind.PART, part, Figure(whole), Comparison.AT_MOST)


def no_more_than_number(part: Claim, number: int) -> Relation:
    """The part is at most so much."""
    return _relation(RelationKind.PART, part, Constant(number), Comparison.AT_MOST)


def _relation(
    kind: RelationKind, stated: Claim, computed: Expression, comparison: Comparison = Comparison.EQUAL
) -> Relation:
    members = tuple(Member("", claim) for claim in (stated, *figures_of(computed)))
    return Relation(kind, members, stated, computed, comparison)


def closed_system(relations: Iterable[Relation]) -> System:
    """The relations as a system in which no part can have been left out."""
    constraints: list[Constraint] = []
    figures: dict[int, Claim] = {}
    around: dict[int, list[int]] = {}
    for number, relation in enumerate(relations):
        stated, computed = relation.stated, relation.computed
        assert stated is not None and computed is not None
        claims = {claim.start: claim for claim in (stated, *figures_of(computed))}
        constraints.append(Constraint(number, stated, computed, relation.comparison, tuple(sorted(claims))))
        figures |= claims
        for start in claims:
            around.setdefault(start, []).append(number)
    failing = tuple(each.number for each in constraints if not each.holds({}))
    return System(figures, tuple(constraints), failing, {}, around)


def sets_of(found: Localisation) -> set[frozenset[int]]:
    """The sets of figures, by where they stand."""
    return {solution.figures for solution in found.solutions}


def mends(system: System, found: Localisation) -> bool:
    """Whether every solution makes all constraints hold, computed anew from its first readings."""
    return all(
        constraint.holds({readings[0].start: readings[0].claim for readings in solution.readings})
        for solution in found.solutions
        for constraint in system.constraints
    )


def drawn(chance: Random, parts: int, slips: int) -> list[Relation]:
    """Two chained totals with shares of them and growth of the second, true at first; some figures are then changed.

    Every figure has a unit of its own, so that no two of them can have been exchanged.
    """
    numbers = [chance.randint(1, 400) for _ in range(parts)]
    first = sum(numbers)
    others = [chance.randint(1, 300) for _ in range(chance.randint(1, 2))]
    second, previous = first + sum(others), chance.randint(50, 900)
    true = [*numbers, first, *others, second, previous]
    rates = [(number, first) for number in numbers[: chance.randint(0, 3)]]
    tenths = [round(Fraction(part * 1000, whole)) for part, whole in rates]
    grown = round(Fraction((second - previous) * 1000, previous))
    changes = {at: chance.choice((-90, -9, 1, 7, 100)) for at in chance.sample(range(len(true)), slips)}
    shown = [max(0, number + changes.get(at, 0)) for at, number in enumerate(true)]
    figures = [count(10 * at, number, unit=f"件{at}") for at, number in enumerate(shown)]
    whole, rest = figures[parts], figures[parts + 1 : -2]
    relations = [total(whole, figures[:parts]), total(figures[-2], [whole, *rest])]
    relations += (share(percent(1000 + 10 * at, rate), figures[at], whole) for at, rate in enumerate(tenths))
    if chance.random() < 0.5:
        relations.append(growth(percent(2000, grown), figures[-2], figures[-1]))
    if chance.random() < 0.3:
        relations.append(no_more_than(figures[0], whole))
    return relations
