"""What the search leaves open, settled by z3: the smallest sets of figures, each with one way to read them anew.

One whole variable for each figure that may change, in units of its last place; all others are numbers as written, so
that a quotient is linear while it or what it is over stays. What z3 says no to has been relaxed at most, and what it
says yes to is computed again in exact integers: neither answer rests on its arithmetic alone. z3 is asked with a limit
on its own count of work (``rlimit``), which a busy machine does not change, and what comes back is in an order of ours.

Bound: SOLVER_STEPS of z3's units a document, five seconds at most, and RESOURCES_OF_A_QUESTION a question. A group of
five to forty figures takes some hundredths of a second where one is wrong, and up to two seconds where three are, which
may be any of dozens of sets. z3 is the extra ``solver`` and takes 0.1 seconds to be imported; nothing imports it before
something is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from checker.model.claim import Claim
from checker.model.expression import Figure, Sum
from checker.model.interval import Interval
from checker.model.printing import anchor
from checker.model.repairs import read_as
from checker.reasoning.bounds import ANYTHING, Steps, is_signed
from checker.reasoning.inequalities import Unreadable, requirement
from checker.reasoning.mistypings import Reading, is_changeable, mistypings, of_another_scale, unexplained
from checker.reasoning.system import System

RESOURCES_OF_A_QUESTION = 200_000
_OF_A_FIGURE = 100
"""What it takes to put a figure of a constraint to z3, in z3's units."""
_MOST_REFUSED = 20
"""So many answers that are none in exact integers, and z3 is asked no more."""


class UndecidedError(Exception):
    """z3 gave up, or there is no z3."""


def smallest_sets(system: System, most: int, steps: Steps) -> tuple[tuple[Reading, ...], ...] | None:
    """Every smallest set of up to ``most`` figures whose change makes all constraints hold, each with readings that do.

    In the order of the text, and () when more would have to change. ``None`` when that stays undecided.
    """
    try:
        import z3
    except ImportError:
        return None
    try:
        return _Search(z3, system, steps).smallest(most)
    except UndecidedError:
        return None


class _Search:
    """Sets that hit every conflict: figures one of which must change, more of which come up as sets are refused.

    Source: Reiter 1987, "A theory of diagnosis from first principles"; the smallest diagnoses are the smallest sets
    that hit every conflict.
    """

    def __init__(self, z3: Any, system: System, steps: Steps) -> None:
        self.z3, self.system, self.steps = z3, system, steps
        self.context = z3.Context()
        self.spent = 0
        self.slips: dict[int, list[Reading]] = {}
        self.conflicts = [self._changeable(number) for number in system.failing]

    def take(self, count: int) -> None:
        """So many of z3's units. Raises UndecidedError when there are no more."""
        self.steps.solver_left -= count
        if self.steps.solver_left < 0:
            raise UndecidedError

    def smallest(self, most: int) -> tuple[tuple[Reading, ...], ...]:
        """See :func:`smallest_sets`."""
        for size in range(1, most + 1):
            found = sorted(self._hitting((), size, set()), key=lambda chosen: (len(chosen), chosen))
            if found:
                return tuple(self._readings(chosen) for chosen in found)
        return ()

    def _changeable(self, number: int, besides: Sequence[int] = ()) -> tuple[int, ...]:
        constraint = self.system.constraints[number]
        return tuple(
            start
            for start in constraint.figures
            if start not in besides and (start < 0 or is_changeable(self.system.figures[start]))
        )

    def _hitting(self, chosen: tuple[int, ...], size: int, seen: set[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
        """Sets of ``size`` that mend everything and have the figures ``chosen``, but for those that were ``seen``."""
        self.take(_OF_A_FIGURE)
        if chosen in seen:
            return
        seen.add(chosen)
        while (conflict := self._unhit(chosen)) is None:
            question = _Question(self, chosen)
            if question.answer({}) is not None:
                yield chosen
                return
            self.conflicts.append(question.conflict())
        if len(chosen) < size:
            for start in conflict:
                yield from self._hitting(tuple(sorted((*chosen, start))), size, seen)

    def _unhit(self, chosen: tuple[int, ...]) -> tuple[int, ...] | None:
        for count, conflict in enumerate(self.conflicts, 1):
            if not set(chosen).intersection(conflict):
                self.take(count)
                return conflict
        self.take(len(self.conflicts))
        return None

    def _readings(self, chosen: tuple[int, ...]) -> tuple[Reading, ...]:
        """For one figure after another the likeliest slip that leaves the others something, else the nearest number.

        That is asked for by yes and no, so that it does not matter which of its answers z3 would give.
        """
        fixed: dict[int, Reading] = {}
        question = _Question(self, chosen)
        for start in chosen:
            fixed[start] = question.first_of(self._slips(start), fixed) or question.nearest(fixed, start)
        if question.answer(fixed) is None:
            raise UndecidedError
        return tuple(fixed[start] for start in chosen)

    def _slips(self, start: int) -> list[Reading]:
        """What one slip can have made the figure of, the likeliest first."""
        if start not in self.slips:
            found = list(mistypings(self.system, start, ANYTHING))
            self.take(_OF_A_FIGURE * len(found))
            self.slips[start] = sorted(found, key=lambda each: -each.weight)
        return self.slips[start]


class _Question:
    """Whether the chosen figures can be read so that all their constraints hold, all others being as written."""

    def __init__(self, search: _Search, chosen: tuple[int, ...]) -> None:
        self.z3, self.system, self.chosen = search.z3, search.system, chosen
        self.take, self.steps = search.take, search.steps
        self.search, self.context = search, search.context
        self.solver = self.z3.SimpleSolver(ctx=self.context)
        self.solver.set("random_seed", 0)
        self.numbers = {start: self.z3.Int(f"figure {start}", self.context) for start in chosen}
        self.scaled = {
            start: (self.z3.Bool(f"scale {start}", self.context), meant)
            for start in chosen
            for meant in (each.claim for each in of_another_scale(self.system.figures[start]))
        }
        for start in chosen:
            self._add_domain(start)
        self.touched = sorted({number for start in chosen for number in self.system.around[start]})
        self.marks = {number: self.z3.Bool(f"constraint {number}", self.context) for number in self.touched}
        self.changeable_besides = {number: search._changeable(number, chosen) for number in self.touched}
        for number, mark in self.marks.items():
            constraint = self.system.constraints[number]
            self.take(_OF_A_FIGURE * len(constraint.figures))
            try:
                needed = requirement(self.z3, self.context, constraint, self._ends)
            except Unreadable:
                continue  # asked of the answers only
            self.solver.add(self.z3.Implies(mark, needed))

    def _add_domain(self, start: int) -> None:
        claim, number = self.system.figures[start], self.numbers[start]
        if start < 0:
            parts = _parts(self.system, start)
            self.solver.add(self.z3.Or(number >= 1, *(number == -part for part in parts)))
        elif not is_signed(claim):
            self.solver.add(number >= 0)
        if Fraction(anchor(claim)) % Fraction(claim.last_place):
            raise UndecidedError  # what it would be in units of its last place is not known

    def _ends(self, claim: Claim) -> tuple[Any, Any] | None:
        """The least and the greatest true value of a chosen figure; ``None`` for all others, which are as written."""
        if claim.start not in self.numbers:
            return None
        value = _times(self.z3.ToReal(self.numbers[claim.start]), Fraction(claim.last_place))
        blur = claim.values + Interval.point(-anchor(claim))
        ends = [None if end is None else value + self._exact(end) for end in (blur.low, blur.high)]
        if claim.start in self.scaled:
            is_scaled, meant = self.scaled[claim.start]
            others = (meant.values.low, meant.values.high)
            ends = [
                None if end is None or other is None else self.z3.If(is_scaled, self._exact(other), end)
                for end, other in zip(ends, others, strict=True)
            ]
        return ends[0], ends[1]

    def _exact(self, value: Fraction | int) -> Any:
        return self.z3.RealVal(str(Fraction(value)), self.context)

    def answer(self, fixed: dict[int, Reading], *more: Any) -> dict[int, Claim] | None:
        """A reading of each chosen figure, right in exact integers; ``None`` when there is none."""
        asked = [*self.marks.values(), *(self._is(reading) for reading in fixed.values()), *more]
        for _ in range(_MOST_REFUSED):
            if not self._is_possible(asked):
                return None
            model = self.solver.model()
            readings = {start: self._read(model, start) for start in self.chosen}
            if all(self.system.constraints[number].holds(readings) for number in self.touched):
                return readings
            values = [self.numbers[start] == model.eval(self.numbers[start], True) for start in self.chosen]
            flags = [flag == model.eval(flag, True) for flag, _ in self.scaled.values()]
            self.solver.add(self.z3.Not(self.z3.And(*values, *flags)))
        raise UndecidedError

    def _is_possible(self, asked: list[Any]) -> bool:
        self.solver.set("rlimit", min(RESOURCES_OF_A_QUESTION, max(self.steps.solver_left, 1)))
        found = self.solver.check(*asked)
        spent = self.solver.statistics().get_key_value("rlimit count")  # of all questions so far
        self.take(spent - self.search.spent)
        self.search.spent = spent
        if found == self.z3.unknown:
            raise UndecidedError
        return bool(found == self.z3.sat)

    def _read(self, model: Any, start: int) -> Claim:
        claim = self.system.figures[start]
        if start in self.scaled and self.z3.is_true(model.eval(self.scaled[start][0], True)):
            return self.scaled[start][1]
        number = int(model.eval(self.numbers[start], True).as_long())
        return read_as(claim, number * Fraction(claim.last_place))

    def conflict(self) -> tuple[int, ...]:
        """Figures one of which must change besides, or instead: those that z3 needed to say no."""
        needed = {str(each) for each in self.solver.unsat_core()}
        numbers = [number for number, mark in self.marks.items() if str(mark) in needed] or self.touched
        return tuple(sorted({start for number in numbers for start in self.changeable_besides[number]}))

    def _is(self, reading: Reading) -> Any:
        number = self.numbers[reading.start]
        if reading.slip == "scale":
            return self.scaled[reading.start][0]
        value = Fraction(anchor(reading.claim)) / Fraction(self.system.figures[reading.start].last_place)
        same = number == int(value) if value.denominator == 1 else self.z3.BoolVal(False, self.context)
        if reading.start in self.scaled:
            return self.z3.And(self.z3.Not(self.scaled[reading.start][0]), same)
        return same

    def first_of(self, slips: list[Reading], fixed: dict[int, Reading]) -> Reading | None:
        """The first of the readings with which the others can be read."""
        low, high = 0, len(slips)
        if not slips or not self._one_of(slips, fixed):
            return None
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self._one_of(slips[low:middle], fixed) else (middle, high)
        return slips[low]

    def _one_of(self, slips: list[Reading], fixed: dict[int, Reading]) -> bool:
        # an assumption must be a literal
        literal = self.z3.FreshBool("slip", self.context)
        self.solver.add(self.z3.Implies(literal, self.z3.Or(*(self._is(reading) for reading in slips))))
        return self.answer(fixed, literal) is not None

    def nearest(self, fixed: dict[int, Reading], start: int) -> Reading:
        """The number that is nearest to what is written, the lower of two."""
        claim = self.system.figures[start]
        written = int(Fraction(anchor(claim)) / Fraction(claim.last_place))
        far = 1
        while not self._within(fixed, start, written - far, written + far):
            far *= 2
        near = far // 2
        while far - near > 1:
            middle = (near + far) // 2
            near, far = (
                (near, middle) if self._within(fixed, start, written - middle, written + middle) else (middle, far)
            )
        at = written - far if self._within(fixed, start, written - far, written - far) else written + far
        value = Interval.point(at * Fraction(claim.last_place))
        reading = next(unexplained(self.system, start, value), None)
        if reading is None:
            raise UndecidedError
        return reading

    def _within(self, fixed: dict[int, Reading], start: int, low: int, high: int) -> bool:
        literal, number = self.z3.FreshBool("within", self.context), self.numbers[start]
        plain = [self.z3.Not(self.scaled[start][0])] if start in self.scaled else []
        self.solver.add(self.z3.Implies(literal, self.z3.And(number >= low, number <= high, *plain)))
        return self.answer(fixed, literal) is not None


def _times(value: Any, factor: Fraction) -> Any:
    return value if factor == 1 else value * factor.numerator / factor.denominator


def _parts(system: System, start: int) -> list[int]:
    """The whole's parts, one of which may be counted though it is none."""
    computed = system.constraints[system.whole_of[start]].computed
    assert isinstance(computed, Sum)
    parts = [Fraction(anchor(term.claim)) for sign, term in computed.terms if sign > 0 and isinstance(term, Figure)]
    return sorted({int(part) for part in parts if part > 0 and part.denominator == 1})
