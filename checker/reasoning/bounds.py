"""What is left for some figures when all others stand as written: exact bounds, narrowed until nothing changes."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from checker.model.claim import Claim, ClaimKind
from checker.model.expression import (
    Expression,
    Figure,
    MeanGrowth,
    Product,
    Quotient,
    Sum,
    figures_of,
    split_off,
)
from checker.model.interval import Interval
from checker.model.printing import anchor
from checker.model.relation import Comparison
from checker.reasoning.system import Constraint, Readings, System

SIGNED = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.PERMILLE)
"""Kinds that may be printed with a sign: growth, and rates of growth."""
ANYTHING = Interval(None, None, True, True)
"""No bound at all; also what stands for a bound that is not known."""
NOT_NEGATIVE = Interval(0, None, False, True)


class OutOfStepsError(Exception):
    """More work than the document was given; what was asked stays undecided."""


SOLVER_STEPS = 4_000_000
"""What the solver is given for a document, in its own units."""


class Steps:
    """How much work is left for a document: deterministic, where a clock would not be.

    A step is one figure looked at in one constraint, so that a sum of a thousand parts costs what it takes.
    The solver, which settles what is left open, counts for itself.
    """

    def __init__(self, count: int, solver_count: int = SOLVER_STEPS) -> None:
        self.left, self.solver_left = count, solver_count

    def take(self, count: int) -> None:
        """So many steps. Raises OutOfStepsError when there are no more, and from then on."""
        self.left -= count
        if self.left < 0:
            raise OutOfStepsError


def bounds(system: System, free: Iterable[int], readings: Readings, steps: Steps) -> dict[int, Interval] | None:
    """By free figure the numbers that may be printed for it; ``None`` when there is none for some of them.

    Figures in ``readings`` are read so, all others as written. The bounds hold for every solution; each number
    within them is one only where no constraint has two free figures.
    """
    printable = {start: _domain(system, start) for start in free}
    waiting = sorted({number for start in printable for number in system.around[start]})
    rounds = 0
    while waiting and rounds < _ROUNDS:
        rounds += 1
        changed: set[int] = set()
        for number in waiting:
            constraint = system.constraints[number]
            for start in constraint.figures:
                if start not in printable:
                    continue
                steps.take(_OF_A_NARROWING + len(constraint.figures))
                current = {**readings, **{at: _as_wide(system.figures[at], printable[at]) for at in printable}}
                left = meet(printable[start], _printable(system.figures[start], required(constraint, start, current)))
                left = _to_steps(left, system.figures[start])
                if left.is_empty:
                    return None
                if left != printable[start]:
                    printable[start] = left
                    changed.add(start)
        waiting = sorted({number for start in changed for number in system.around[start]})
    return printable


_OF_A_NARROWING = 4
"""What it takes whatever the figures are, in steps."""
_ROUNDS = 12
"""Two figures that only bound each other creep towards a point without reaching it; so far is near enough."""


def meet(one: Interval, other: Interval) -> Interval:
    """Every number that belongs to both."""
    low, low_open = one.low, one.low_open
    if other.low is not None and (low is None or other.low > low or (other.low == low and other.low_open)):
        low, low_open = other.low, other.low_open
    high, high_open = one.high, one.high_open
    if other.high is not None and (high is None or other.high < high or (other.high == high and other.high_open)):
        high, high_open = other.high, other.high_open
    return Interval(low, high, low_open, high_open)


def _domain(system: System, start: int) -> Interval:
    """What may be printed at all: nothing negative, but for what is, for percentages, and for a part too many."""
    claim = system.figures[start]
    return ANYTHING if start < 0 or is_signed(claim) else NOT_NEGATIVE


def is_signed(claim: Claim) -> bool:
    """Whether something negative may be printed for it."""
    return claim.kind in SIGNED or anchor(claim) < 0


def _as_wide(claim: Claim, printable: Interval) -> Claim:
    """The claim with every true value that a number within ``printable`` stands for."""
    return claim._replace(values=printable + _blur(claim))


def _blur(claim: Claim) -> Interval:
    """How far a true value may lie from the number that is printed for it."""
    return claim.values + Interval.point(-anchor(claim))


def _printable(claim: Claim, values: Interval) -> Interval:
    """The numbers that may be printed for a true value within ``values``."""
    return values - _blur(claim)


def _to_steps(printable: Interval, claim: Claim) -> Interval:
    """The same bounds, drawn in to numbers that have the claim's decimals."""
    place = Fraction(claim.last_place)
    low, high = printable.low, printable.high
    if low is not None:
        steps = ceil(Fraction(low) / place)
        low = (steps + (printable.low_open and steps * place == low)) * place
    if high is not None:
        steps = floor(Fraction(high) / place)
        high = (steps - (printable.high_open and steps * place == high)) * place
    return Interval(low, high, low is None, high is None)


def required(constraint: Constraint, start: int, readings: Readings) -> Interval:
    """The true values of one figure with which the constraint can hold; wider where that is not known exactly."""
    stated, computed = constraint.read(readings)
    comparison = constraint.comparison
    if start == stated.start:
        values = computed.evaluate() or ANYTHING
        if comparison is Comparison.AT_LEAST:
            return Interval(values.low, None, values.low_open, True)
        if comparison is Comparison.AT_MOST:
            return Interval(None, values.high, True, values.high_open)
        return values
    target = stated.values
    if comparison is Comparison.AT_LEAST:
        target = Interval(None, target.high, True, target.high_open)
    elif comparison is Comparison.AT_MOST:
        target = Interval(target.low, None, target.low_open, True)
    return _inverse(computed, start, target)


def _inverse(expression: Expression, start: int, target: Interval) -> Interval:
    """The values of the figure with which the expression can come into ``target``."""
    match expression:
        case Figure(claim=claim):
            return target if claim.start == start else ANYTHING
        case Sum(terms=terms):
            return _of_a_term(terms, start, target)
        case Quotient():
            return _of_a_quotient(expression, start, target.scaled(Fraction(1, expression.factor)))
        case Product(left=left, right=right):
            inside, other = (left, right) if _has(left, start) else (right, left)
            if _has(other, start):
                return ANYTHING
            values = other.evaluate()
            needed = None if values is None else target / values
            return ANYTHING if needed is None else _inverse(inside, start, needed)
        case MeanGrowth():
            return _of_a_root(expression, start, target)
        case _:
            return ANYTHING


def _of_a_term(terms: tuple[tuple[int, Expression], ...], start: int, target: Interval) -> Interval:
    inside = [(sign, term) for sign, term in terms if _has(term, start)]
    rest = Sum(tuple((sign, term) for sign, term in terms if not _has(term, start))).evaluate()
    if len(inside) != 1 or rest is None:
        return ANYTHING
    sign, term = inside[0]
    return _inverse(term, start, (target - rest).scaled(sign))


def _of_a_quotient(quotient: Quotient, start: int, target: Interval) -> Interval:
    numerator, denominator = quotient.numerator, quotient.denominator
    if _has(numerator, start) and _has(denominator, start):
        # (c − p) ÷ p is c ÷ p − 1, and p ÷ (p + q) is 1 ÷ (1 + q ÷ p): once divided out, the figure stands once
        times, rest = split_off(numerator, denominator)
        if times:
            return _of_a_quotient(Quotient(Sum(rest), denominator), start, target - Interval.point(times))
        times, rest = split_off(denominator, numerator)
        inverse = target.reciprocal() if times else None
        if inverse is None:
            return ANYTHING
        return _of_a_quotient(Quotient(Sum(rest), numerator), start, inverse - Interval.point(times))
    if _has(numerator, start):
        values = denominator.evaluate()
        return ANYTHING if values is None else _inverse(numerator, start, target * values)
    values = numerator.evaluate()
    needed = None if values is None else values / target
    return ANYTHING if needed is None else _inverse(denominator, start, needed)


def _of_a_root(growth: MeanGrowth, start: int, target: Interval) -> Interval:
    if target.low is None or target.high is None or target.low <= -100:
        return ANYTHING
    times = Interval(
        (1 + Fraction(target.low) / 100) ** growth.years,
        (1 + Fraction(target.high) / 100) ** growth.years,
        target.low_open,
        target.high_open,
    )
    return _of_a_quotient(Quotient(growth.end, growth.start), start, times)


def _has(expression: Expression, start: int) -> bool:
    return any(claim.start == start for claim in figures_of(expression))
