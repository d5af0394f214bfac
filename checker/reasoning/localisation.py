"""Which figures are wrong: the smallest sets of figures that, read anew, make every relation hold.

Source: Fellegi & Holt 1976, "A systematic approach to automatic edit and imputation": the fewest fields are to be
changed. Here the edits are the document's own relations, and what was changed is ranked by how people mistype.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, islice

from checker.model.claim import Claim
from checker.model.expression import Sum, value_as_printed
from checker.model.interval import Interval
from checker.model.printing import anchor
from checker.model.relation import Comparison
from checker.reasoning.bounds import OutOfStepsError, Steps, bounds
from checker.reasoning.mistypings import Reading, exchanged, is_changeable, mistypings, unexplained
from checker.reasoning.system import Readings, System

STEPS = 20_000
"""Narrowings that a document is given: about a second. What is not decided by then is said to be undecided."""
MOST_CHANGED = 3
_MOST_TRIED = 60
"""Of two free figures that bound each other, so many numbers of one are tried."""


@dataclass(frozen=True, slots=True)
class Solution:
    """Figures that, read anew, make everything hold, each with the readings that do so, the likeliest first.

    Where the figures depend on each other the readings are of one solution that was found.
    """

    readings: tuple[tuple[Reading, ...], ...]
    is_exchange: bool = False

    @property
    def weight(self) -> Fraction:
        """How likely the slips are that it needs."""
        return self.weight_of(self.figures)

    def weight_of(self, figures: frozenset[int]) -> Fraction:
        """How likely the slips are that it needs in some of its figures."""
        product = Fraction(1)
        for each in self.readings:
            if each[0].start in figures:
                product *= each[0].weight
        return product

    @property
    def figures(self) -> frozenset[int]:
        """Where the changed figures stand."""
        return frozenset(each[0].start for each in self.readings)


@dataclass(frozen=True, slots=True)
class Localisation:
    """The smallest solutions of a system, the likeliest first; none when its steps ran out or too much is wrong."""

    solutions: tuple[Solution, ...]
    is_decided: bool = True
    """False when a smaller or an equally small set was left open."""

    @property
    def size(self) -> int:
        """How many figures have to change, an exchange being one; 0 where no solution is known."""
        if not self.solutions:
            return 0
        return 1 if self.solutions[0].is_exchange else len(self.solutions[0].readings)


def localise(system: System, steps: Steps) -> Localisation:
    """Every smallest set of figures whose change makes all constraints hold, up to MOST_CHANGED of them.

    Two figures that were exchanged are one slip, and come first where nothing smaller is as likely.
    """
    is_decided = True
    try:
        for size in range(1, MOST_CHANGED + 1):
            solutions: list[Solution] = []
            for chosen in _sets(system, size):
                found = _solve(system, chosen, steps)
                if found is None:
                    is_decided = False
                elif found.readings:
                    solutions.append(found)
            if size == 1:
                crossed = max(
                    _exchanges(system, steps), key=lambda each: (each.weight, _results(system, each)), default=None
                )
                if crossed is not None and crossed.weight > sum(each.weight for each in solutions) * _LIKELIER:
                    return Localisation((crossed,), is_decided)
            if solutions:
                solutions.sort(key=lambda each: (-each.weight, sorted(each.figures)))
                return Localisation(tuple(solutions), is_decided)
    except OutOfStepsError:
        is_decided = False
    return Localisation((), is_decided)


_LIKELIER = 3
_MOST_EXCHANGED = 24


def _exchanges(system: System, steps: Steps) -> Iterator[Solution]:
    """Pairs of figures, written alike, each of which belongs where the other stands."""
    figures = sorted({start for number in system.failing for start in system.constraints[number].figures if start >= 0})
    if len(figures) > _MOST_EXCHANGED:
        return
    pairs = [pair for pair in combinations(figures, 2) if _are_alike(*(system.figures[start] for start in pair))]
    for one, other in pairs:
        mended = [{one, other}.intersection(system.constraints[number].figures) for number in system.failing]
        if not all(mended) or not ({one} in mended and {other} in mended):
            continue  # of the two sides of one quotient it is said that it is upside down
        steps.take()
        left, right = exchanged(system.figures[one], system.figures[other], Fraction(1, len(pairs)))
        readings = {one: left, other: right}
        if all(_holds_around(system, start, readings) for start in readings):
            yield Solution(((left,), (right,)), is_exchange=True)


def _results(system: System, solution: Solution) -> int:
    """How many of the figures are what a failing constraint computes: those are shown when either pair will do."""
    return len(solution.figures & {system.constraints[number].stated.start for number in system.failing})


def _are_alike(one: Claim, other: Claim) -> bool:
    return (
        (one.kind, one.unit, one.scale, one.last_place) == (other.kind, other.unit, other.scale, other.last_place)
        and is_changeable(one)
        and is_changeable(other)
        and anchor(one) != anchor(other)
    )


def _sets(system: System, size: int) -> Iterator[tuple[int, ...]]:
    """Sets of so many figures that touch every failing constraint, each once; figures of one constraint hang together.

    A set that leaves a failing constraint as it is cannot mend it, and a figure that nothing else in the set has
    to do with, and that is in no failing constraint, need not change.
    """
    seen: set[frozenset[int]] = set()

    def grow(chosen: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        key = frozenset(chosen)
        if key in seen:
            return
        seen.add(key)
        open_ones = [n for n in system.failing if not key.intersection(system.constraints[n].figures)]
        if len(chosen) == size:
            if not open_ones:
                yield tuple(sorted(chosen))
            return
        numbers = open_ones[:1] or sorted({number for start in chosen for number in system.around[start]})
        for number in numbers:
            for start in system.constraints[number].figures:
                if start not in key and (start < 0 or is_changeable(system.figures[start])):
                    yield from grow((*chosen, start))

    yield from grow(())


_NONE = Solution(())


def _solve(system: System, chosen: tuple[int, ...], steps: Steps) -> Solution | None:
    """The readings of the chosen figures that make all hold: an empty solution if none do, ``None`` if not known."""
    printable = bounds(system, chosen, {}, steps)
    if printable is None:
        return _NONE
    touched = {number for start in chosen for number in system.around[start]}
    if all(len(set(chosen).intersection(system.constraints[number].figures)) == 1 for number in touched):
        return _apart(system, printable)
    return _together(system, printable, {}, steps)


def _apart(system: System, printable: dict[int, Interval]) -> Solution | None:
    """Figures that have no constraint in common: each has its own readings."""
    each_ones: list[tuple[Reading, ...]] = []
    for start, within in printable.items():
        offered = (*mistypings(system, start, within), *unexplained(system, start, within))
        holding = [r for r in offered if _holds_around(system, start, {start: r})]
        readings = {r.claim.asserted: _weighed(system, r) for r in reversed(holding)}
        if not readings:
            return None if within.low is None and within.high is None and start >= 0 else _NONE
        each_ones.append(tuple(sorted(readings.values(), key=lambda reading: -reading.weight)))
    return Solution(tuple(each_ones))


def _weighed(system: System, reading: Reading) -> Reading:
    """The reading with the weight that the constraints leave it: sums mostly come out to the last place.

    Of sums that only come near, as rounded figures may, or that are only not too much, there are as many as the
    bounds leave room for.
    """
    weight = reading.weight
    for number in set(system.around[reading.start]).intersection(system.failing):
        constraint = system.constraints[number]
        stated, computed = constraint.read({reading.start: reading.claim})
        is_sum = isinstance(computed, Sum) and len(computed.terms) > 1
        if (is_sum or constraint.comparison is not Comparison.EQUAL) and (
            not is_sum or value_as_printed(computed) != anchor(stated)
        ):
            weight /= constraint.room
    return replace(reading, weight=weight)


def _together(
    system: System, printable: dict[int, Interval], fixed: dict[int, Reading], steps: Steps
) -> Solution | None:
    """Figures that bound each other: numbers of the one with the fewest are tried until the others come out."""
    start = min(printable, key=lambda at: (_count(system, at, printable[at]), at))
    count = _count(system, start, printable[start])
    tried = [*mistypings(system, start, printable[start]), *_numbers(system, start, printable[start])]
    best: Solution | None = None
    for reading in islice(tried, _MOST_TRIED):
        readings = {**fixed, start: reading}
        claims = {at: each.claim for at, each in readings.items()}
        others = [at for at in printable if at != start]
        left = bounds(system, others, claims, steps) if others else {}
        if left is None:
            continue
        if not others:
            if all(_holds_around(system, at, readings) for at in readings):
                found = Solution(tuple((each,) for _, each in sorted(readings.items())))
                best = found if best is None or found.weight > best.weight else best
            continue
        found_more = _together(system, left, readings, steps)
        if found_more is not None and found_more.readings:
            best = found_more if best is None or found_more.weight > best.weight else best
    if best is not None:
        return best
    return _NONE if count <= _MOST_TRIED else None


def _count(system: System, start: int, printable: Interval) -> int:
    """How many numbers may be printed within the bounds; very many when there is no end to them."""
    if printable.low is None or printable.high is None:
        return 10**30
    return int((Fraction(printable.high) - Fraction(printable.low)) / Fraction(system.figures[start].last_place)) + 1


def _numbers(system: System, start: int, printable: Interval) -> Iterator[Reading]:
    """Numbers within the bounds one after another, from the end that is nearest to what is written."""
    yield from unexplained(system, start, printable)
    claim = system.figures[start]
    if printable.low is None:
        return
    for step in range(min(_count(system, start, printable), _MOST_TRIED)):
        value = Fraction(printable.low) + step * Fraction(claim.last_place)
        yield from unexplained(system, start, Interval.point(value))


def _holds_around(system: System, start: int, readings: dict[int, Reading]) -> bool:
    """Whether every constraint of the figure holds, checked with the very readings that are to be offered."""
    claims: Readings = {at: each.claim for at, each in readings.items()}
    return all(system.constraints[number].holds(claims) for number in system.around[start])
