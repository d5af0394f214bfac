"""Relations as one system: which figures they share, and whether all of them hold when some figures are read anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Expression, Figure, Sum, figures_of, with_claim
from checker.model.interval import Interval, magnitude
from checker.model.printing import anchor
from checker.model.relation import Comparison, Relation, RelationKind

Readings = Mapping[int, Claim]
"""Figures that are read as something else than what is written, by where they stand."""


class Constraint(NamedTuple):
    """One relation as arithmetic: the true values of ``stated`` and ``computed`` lie as ``comparison`` says.

    ``number`` is its place in the system, ``figures`` are where its figures stand, in the order of the text.
    """

    number: int
    stated: Claim
    computed: Expression
    comparison: Comparison
    figures: tuple[int, ...]

    @property
    def room(self) -> Fraction:
        """How many sums of its figures' size it lets pass beside the exact one, counted in its finest last place."""
        claims = [self.stated, *figures_of(self.computed)]
        finest = min(Fraction(claim.last_place) for claim in claims if claim.start >= 0)
        if self.comparison is Comparison.EQUAL:
            return 1 + sum((Fraction(claim.values.width or 0) for claim in claims), Fraction(0)) / finest
        return 1 + magnitude(Fraction(anchor(self.stated))) / finest

    def holds(self, readings: Readings) -> bool:
        """Whether the relation holds with the figures read so."""
        stated, computed = self.read(readings)
        values = computed.evaluate()
        return values is not None and self.comparison.allows(stated.values, values)

    def read(self, readings: Readings) -> tuple[Claim, Expression]:
        """Both sides with the figures read so."""
        computed = self.computed
        for start in self.figures:
            if start in readings and start != self.stated.start:
                computed = with_claim(computed, readings[start])
        return readings.get(self.stated.start, self.stated), computed


class System(NamedTuple):
    """Constraints over figures; ``failing`` are the numbers of those that do not hold as written.

    A total with too little in its parts has one more figure, which is not in the text and is 0: the part that may
    have been left out. It stands at a negative place, and ``whole_of`` says of which constraint it is.
    """

    figures: dict[int, Claim]
    constraints: tuple[Constraint, ...]
    failing: tuple[int, ...]
    whole_of: dict[int, int]
    around: dict[int, list[int]]
    """By figure the numbers of the constraints that it is in."""

    def without(self, number: int) -> System:
        """The same system, but for one failing constraint, which nothing is asked of any more."""
        own = {
            start: [each for each in self.around[start] if each != number] for start in self.constraints[number].figures
        }
        around = {**self.around, **own}
        failing = tuple(each for each in self.failing if each != number)
        return System(self.figures, self.constraints, failing, self.whole_of, around)

    def parts(self) -> Iterator[System]:
        """The systems that have no figure in common, and something that fails, in the order of what fails first."""
        seen: set[int] = set()
        failing = set(self.failing)
        for first in self.failing:
            if first in seen:
                continue
            numbers, figures, waiting = {first}, dict[int, Claim](), [first]
            while waiting:
                for start in self.constraints[waiting.pop()].figures:
                    if start not in figures:  # what a figure is in is looked through once, or it would be quadratic
                        figures[start] = self.figures[start]
                        near = set(self.around[start]) - numbers
                        numbers |= near
                        waiting += near
            seen |= numbers
            around = {start: self.around[start] for start in figures}
            yield System(figures, self.constraints, tuple(sorted(numbers & failing)), self.whole_of, around)


def system_of(relations: Iterable[Relation]) -> System:
    """The relations as a system, in their order; every one of them must have a stated and a computed side."""
    constraints: list[Constraint] = []
    figures: dict[int, Claim] = {}
    whole_of: dict[int, int] = {}
    around: dict[int, list[int]] = {}
    for number, relation in enumerate(relations):
        stated, computed = relation.stated, relation.computed
        assert stated is not None and computed is not None
        if relation.kind is RelationKind.TOTAL and isinstance(computed, Sum):
            left_out = _left_out(number, stated)
            whole_of[left_out.start] = number
            computed = Sum((*computed.terms, (1, Figure(left_out))))
        claims = {claim.start: claim for claim in (stated, *figures_of(computed))}
        constraints.append(Constraint(number, stated, computed, relation.comparison, tuple(sorted(claims))))
        figures |= claims
        for start in claims:
            around.setdefault(start, []).append(number)
    failing = tuple(each.number for each in constraints if not each.holds({}))
    return System(figures, tuple(constraints), failing, whole_of, around)


def _left_out(number: int, whole: Claim) -> Claim:
    """A part of ``whole`` that is not in the text: nothing, until it is read as something."""
    none = Interval.point(0)
    return Claim(-1 - number, -1 - number, "", "", ClaimKind.COUNT, whole.unit, none, none, last_place=Decimal(1))
