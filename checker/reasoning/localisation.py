"""Which figures are wrong: the smallest sets of figures that, read anew, make every relation hold.

Source: Fellegi & Holt 1976, "A systematic approach to automatic edit and imputation": the fewest fields are to be
changed. Here the edits are the document's own relations, and what was changed is ranked by how people mistype.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations, islice
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.expression import Sum, value_as_printed
from checker.model.interval import Interval
from checker.model.printing import anchor
from checker.model.relation import Comparison
from checker.reasoning.bounds import OutOfStepsError, Steps, bounds
from checker.reasoning.mistypings import Reading, exchanged, is_changeable, mistypings, of_another_scale, unexplained
from checker.reasoning.system import Readings, System

STEPS = 200_000
"""Steps that a document is given: about two seconds. What is not decided by then is said to be undecided."""
MOST_CHANGED = 3
_MOST_TRIED = 60
"""Of two free figures that bound each other, so many numbers of one are tried."""


class Solution(NamedTuple):
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


class Localisation(NamedTuple):
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

    Two figures that were exchanged are one slip, and come first where nothing smaller is as likely. What the search
    leaves open is settled by the solver, where there is one.
    """
    found = search(system, steps)
    return found if found.is_decided else _settled(system, found, steps)


def _settled(system: System, found: Localisation, steps: Steps) -> Localisation:
    """The same localisation with all of the smallest sets, or none smaller than they; as it is where z3 gives up."""
    from checker.reasoning.solver import smallest_sets  # is not needed for most documents

    sets = smallest_sets(system, MOST_CHANGED, steps)
    if sets is None:
        return found
    known = {solution.figures: solution for solution in found.solutions}
    settled = [Solution(tuple((reading,) for reading in each)) for each in sets]
    solutions = _in_order([known.get(solution.figures, solution) for solution in settled])
    if found.solutions and found.solutions[0].is_exchange:
        likelier = found.solutions[0].weight > sum(each.weight for each in solutions) * _LIKELIER
        if likelier or not solutions or len(solutions[0].readings) > 1:
            return Localisation(found.solutions)
    return Localisation(solutions)


def _in_order(solutions: Iterable[Solution]) -> tuple[Solution, ...]:
    return tuple(sorted(solutions, key=lambda each: (-each.weight, sorted(each.figures))))


def search(system: System, steps: Steps) -> Localisation:
    """What is found by narrowing bounds alone."""
    is_decided = True
    try:
        for size in range(1, MOST_CHANGED + 1):
            solutions: list[Solution] = []
            for chosen in _sets(system, size, steps):
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
                return Localisation(_in_order(solutions), is_decided)
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
        steps.take(len(system.failing))
        mended = [{one, other}.intersection(system.constraints[number].figures) for number in system.failing]
        if not all(mended) or not ({one} in mended and {other} in mended):
            continue  # of the two sides of one quotient it is said that it is upside down
        left, right = exchanged(system.figures[one], system.figures[other], Fraction(1, len(pairs)))
        readings = {one: left, other: right}
        if all(_holds_around(system, start, readings, steps) for start in readings):
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


def _sets(system: System, size: int, steps: Steps) -> Iterator[tuple[int, ...]]:
    """Sets of so many figures that touch every failing constraint, each once; figures of one constraint hang together.

    A set that leaves a failing constraint as it is cannot mend it, and a figure that nothing else in the set has
    to do with, and that is in no failing constraint, need not change.
    """
    seen: set[frozenset[int]] = set()

    def grow(chosen: tuple[int, ...], mended: int) -> Iterator[tuple[int, ...]]:
        key = frozenset(chosen)
        steps.take(1)
        if key in seen:
            return
        seen.add(key)
        first = mended  # all failing ones before it are touched
        while first < len(system.failing) and key.intersection(system.constraints[system.failing[first]].figures):
            first += 1
        steps.take(first - mended)
        is_open = first < len(system.failing)
        if len(chosen) == size:
            if not is_open:
                yield tuple(sorted(chosen))
            return
        numbers = (
            [system.failing[first]] if is_open else sorted({number for at in chosen for number in system.around[at]})
        )
        for number in numbers:
            for start in system.constraints[number].figures:
                if start not in key and (start < 0 or is_changeable(system.figures[start])):
                    yield from grow((*chosen, start), first)

    yield from grow((), 0)


_NONE = Solution(())


def _solve(system: System, chosen: tuple[int, ...], steps: Steps) -> Solution | None:
    """The readings of the chosen figures that make all hold: an empty solution if none do, ``None`` if not known."""
    printable = bounds(system, chosen, {}, steps)
    if printable is None:
        return _scaled(system, chosen, steps)
    touched = {number for start in chosen for number in system.around[start]}
    if all(len(set(chosen).intersection(system.constraints[number].figures)) == 1 for number in touched):
        return _apart(system, printable, steps)
    return _together(system, printable, {}, steps)


def _scaled(system: System, chosen: tuple[int, ...], steps: Steps) -> Solution | None:
    """The same, where no numbers in the printed decimals will do: for 2.2亿元 that is 2.2万元 there is none."""
    is_left_open = False
    for start in chosen:
        others = [at for at in chosen if at != start]
        for reading in of_another_scale(system.figures[start]):
            left = bounds(system, others, {start: reading.claim}, steps)
            if left is None:
                continue
            if others:
                found = _together(system, left, {start: reading}, steps)
            else:
                holds = _holds_around(system, start, {start: reading}, steps)
                found = Solution(((_weighed(system, reading),),)) if holds else _NONE
            if found is not None and found.readings:
                return found
            is_left_open = is_left_open or found is None
    return None if is_left_open else _NONE


def _apart(system: System, printable: dict[int, Interval], steps: Steps) -> Solution | None:
    """Figures that have no constraint in common: each has its own readings."""
    each_ones: list[tuple[Reading, ...]] = []
    for start, within in printable.items():
        readings = _holding(
            system, start, (*mistypings(system, start, within), *unexplained(system, start, within)), steps
        )
        if not readings and start >= 0:
            # the bounds of a mixture, or of a figure that stands in both factors, are no more than bounds
            if _count(system, start, within) > _MOST_TRIED:
                return None
            readings = _holding(system, start, _numbers(system, start, within), steps)
        if not readings:
            return _NONE
        each_ones.append(readings)
    return Solution(tuple(each_ones))


def _holding(system: System, start: int, offered: Iterable[Reading], steps: Steps) -> tuple[Reading, ...]:
    """The readings with which all constraints of the figure hold, each number once, the likeliest first."""
    holding = [reading for reading in offered if _holds_around(system, start, {start: reading}, steps)]
    readings = {reading.claim.asserted: _weighed(system, reading) for reading in reversed(holding)}
    return tuple(sorted(readings.values(), key=lambda reading: -reading.weight))


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
    return reading._replace(weight=weight)


def _together(
    system: System, printable: dict[int, Interval], fixed: dict[int, Reading], steps: Steps
) -> Solution | None:
    """Figures that bound each other: numbers of the one with the fewest are tried until the others come out."""
    start = min(printable, key=lambda at: (_count(system, at, printable[at]), at))
    is_left_open = _count(system, start, printable[start]) > _MOST_TRIED
    slips = islice(mistypings(system, start, printable[start]), _MOST_TRIED)
    best: Solution | None = None
    for reading in (*slips, *_numbers(system, start, printable[start])):
        readings = {**fixed, start: reading}
        claims = {at: each.claim for at, each in readings.items()}
        others = [at for at in printable if at != start]
        if others:
            left = bounds(system, others, claims, steps)
            found = _NONE if left is None else _together(system, left, readings, steps)
        elif all(_holds_around(system, at, readings, steps) for at in readings):
            found = Solution(tuple((each,) for _, each in sorted(readings.items())))
        else:
            found = _NONE
        if found is None:
            is_left_open = True
        elif found.readings and (best is None or found.weight > best.weight):
            best = found
    if best is not None:
        return best
    return None if is_left_open else _NONE


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


def _holds_around(system: System, start: int, readings: dict[int, Reading], steps: Steps) -> bool:
    """Whether every constraint of the figure holds, checked with the very readings that are to be offered."""
    claims: Readings = {at: each.claim for at, each in readings.items()}
    for number in system.around[start]:
        constraint = system.constraints[number]
        steps.take(len(constraint.figures))
        if not constraint.holds(claims):
            return False
    return True
