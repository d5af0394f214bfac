"""A constraint as inequalities between the ends of its figures, with quotients multiplied out.

What is left of it is never stricter than the constraint: open ends are closed, so that what is impossible here is
impossible there, and what is possible here has yet to be computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product
from typing import Any, NamedTuple

from checker.model.claim import Claim
from checker.model.expression import (
    Constant,
    Expression,
    Figure,
    Mixture,
    Product,
    Quotient,
    Sum,
    figures_of,
    split_off,
)
from checker.model.interval import Exact, Interval, exact
from checker.model.relation import Comparison
from checker.reasoning.system import Constraint


class Unreadable(Exception):  # noqa: N818 - it is no error of anybody's
    """An expression that is no sum of figures and no quotient or product of sums."""


class _Range(NamedTuple):
    """The least and the greatest value; ``None`` is no end. Equal ends are one and the same object."""

    low: Any
    high: Any

    def ends(self) -> Iterable[Any]:
        return (self.low,) if self.low is self.high else (self.low, self.high)


class _Writer:
    """Writes ranges and inequalities for z3."""

    def __init__(self, z3: Any, context: Any, ends: Callable[[Claim], tuple[Any, Any] | None]) -> None:
        self.z3, self.context, self.ends = z3, context, ends
        self.never = z3.BoolVal(False, context)

    def number(self, value: Exact) -> Any:
        return self.z3.RealVal(str(value), self.context)

    def of_interval(self, values: Interval) -> _Range:
        low = None if values.low is None else self.number(values.low)
        if values.is_point:
            return _Range(low, low)
        return _Range(low, None if values.high is None else self.number(values.high))

    def of_claim(self, claim: Claim) -> _Range:
        found = self.ends(claim)
        if found is None:
            return self.of_interval(claim.values)
        low, high = found
        return _Range(low, low) if claim.values.is_point else _Range(low, high)

    def is_open(self, expression: Expression) -> bool:
        """Whether it has a figure that may change."""
        return any(self.ends(claim) is not None for claim in figures_of(expression))

    def of_sum(self, expression: Expression) -> _Range:
        """The range of a figure, a number or a sum of them; of anything else while all in it is as written."""
        if not self.is_open(expression) and not isinstance(expression, Figure | Constant):
            values = expression.evaluate()
            if values is None:
                raise Unreadable
            return self.of_interval(values)
        match expression:
            case Figure(claim=claim):
                return self.of_claim(claim)
            case Constant(value=value):
                return self.of_interval(Interval.point(exact(value)))
            case Sum(terms=terms):
                total = self.of_interval(Interval.point(0))
                for sign, term in terms:
                    total = self.plus(total, sign, self.of_sum(term))
                return total
        raise Unreadable

    def plus(self, one: _Range, times: Exact, other: _Range) -> _Range:
        if times < 0:
            other = _Range(other.high, other.low)
        factor = self.number(times)
        low = None if one.low is None or other.low is None else one.low + factor * other.low
        if one.low is one.high and other.low is other.high:
            return _Range(low, low)
        return _Range(low, None if one.high is None or other.high is None else one.high + factor * other.high)

    def factors(self, expression: Expression) -> tuple[list[_Range], list[_Range]]:
        """What it multiplies, and what it divides by."""
        match expression:
            case Product(left=left, right=right):
                above, below = self.factors(left)
                more, others = self.factors(right)
                return above + more, below + others
            case Quotient(numerator=numerator, denominator=denominator, factor=factor) if self.is_open(expression):
                if any(split_off(*pair)[0] for pair in ((numerator, denominator), (denominator, numerator))):
                    raise Unreadable  # known at the top only
                above, below = self.factors(numerator)
                others, more = self.factors(denominator)
                return [*above, *more, self.of_interval(Interval.point(factor))], below + others
        return [self.of_sum(expression)], []

    def can_be(self, comparison: Comparison, ranges: Iterable[_Range], gap: Callable[..., Any]) -> Any:
        """Whether the gap, which is linear in each of the ranges, can be 0, not negative or not positive."""
        corners = list(product(*(each.ends() for each in ranges)))
        if any(end is None for corner in corners for end in corner):
            return self.z3.BoolVal(True, self.context)
        gaps = [gap(*corner) for corner in corners]
        some = [self.z3.Or(*(each >= 0 for each in gaps)), self.z3.Or(*(each <= 0 for each in gaps))]
        if comparison is Comparison.AT_LEAST:
            return some[0]
        return some[1] if comparison is Comparison.AT_MOST else self.z3.And(*some)

    def is_positive(self, values: _Range) -> Any:
        # 0 is no member, or nothing could be divided by it; an open end may be 0
        return self.never if values.low is None else values.low >= 0

    def is_negative(self, values: _Range) -> Any:
        return self.never if values.high is None else values.high <= 0


def requirement(z3: Any, context: Any, constraint: Constraint, ends: Callable[[Claim], tuple[Any, Any] | None]) -> Any:
    """What must be so for the constraint to hold; ``ends`` gives the ends of the figures that may change.

    Raises Unreadable for a mean growth, and whatever else cannot be written so.
    """
    writer = _Writer(z3, context, ends)
    stated, computed, comparison = writer.of_claim(constraint.stated), constraint.computed, constraint.comparison
    if isinstance(computed, Mixture):
        return _mixed(writer, stated, computed, comparison)
    if isinstance(computed, Quotient) and writer.is_open(computed):
        shared = _sharing(writer, stated, computed, comparison)
        if shared is not None:
            return shared
    return _multiplied_out(writer, stated, computed, comparison)


def _multiplied_out(writer: _Writer, stated: _Range, computed: Expression, comparison: Comparison) -> Any:
    above, below = writer.factors(computed)

    def gap(first: Any, *others: Any) -> Any:
        left, right = first, writer.number(1)
        for each in others[: len(below)]:
            left = left * each
        for each in others[len(below) :]:
            right = right * each
        return left - right

    z3 = writer.z3
    held = writer.can_be(comparison, (stated, *below, *above), gap)
    if not below:
        return held
    positive = [writer.is_positive(each) for each in below]
    if comparison is not Comparison.EQUAL:
        held = z3.Or(z3.Not(z3.And(*positive)), held)  # below 0 the comparison is turned: leave it to the answers
    return z3.And(held, *(z3.Or(yes, writer.is_negative(each)) for yes, each in zip(positive, below, strict=True)))


def _sharing(writer: _Writer, stated: _Range, quotient: Quotient, comparison: Comparison) -> Any:
    """The requirement where one figure stands on both sides, at the same value: (c − p) ÷ p, p ÷ (p + q)."""
    numerator, denominator, factor = quotient.numerator, quotient.denominator, quotient.factor
    z3, scale = writer.z3, writer.number(quotient.factor)
    times, rest = split_off(numerator, denominator)
    if times:
        figure, others = writer.of_sum(denominator), writer.of_sum(Sum(rest))
        shift = writer.number(times * factor)
        held = writer.can_be(comparison, (stated, figure, others), lambda s, p, r: (s - shift) * p - scale * r)
        if comparison is not Comparison.EQUAL:
            held = z3.Or(z3.Not(writer.is_positive(figure)), held)
        return z3.And(held, z3.Or(writer.is_positive(figure), writer.is_negative(figure)))
    times, rest = split_off(denominator, numerator)
    if not times:
        return None
    figure, others = writer.of_sum(numerator), writer.of_sum(Sum(rest))
    share = writer.number(times)
    whole = writer.plus(others, times, figure)
    held = writer.can_be(comparison, (stated, figure, others), lambda s, p, r: s * (share * p + r) - scale * p)
    apart = writer.can_be(comparison, (stated, whole, figure), lambda s, w, p: s * w - scale * p)
    positive, negative = writer.is_positive(whole), writer.is_negative(whole)
    if comparison is not Comparison.EQUAL:
        held, apart = z3.Or(z3.Not(positive), held), z3.Or(z3.Not(positive), apart)
    is_nothing = [end <= 0 for end in (figure.low,) if end is not None]
    # 0 of 0 and 5: divided by nothing, so that each stands for itself
    return z3.And(z3.Or(held, z3.And(apart, *is_nothing)), z3.Or(positive, negative))


def _mixed(writer: _Writer, stated: _Range, mixture: Mixture, comparison: Comparison) -> Any:
    z3 = writer.z3
    terms = [writer.of_sum(term) for term in mixture.terms]
    above = [stated.high >= each.low for each in terms if stated.high is not None and each.low is not None]
    below = [stated.low <= each.high for each in terms if stated.low is not None and each.high is not None]
    asked = []
    if comparison is not Comparison.AT_MOST and len(above) == len(terms):
        asked.append(z3.Or(*above))
    if comparison is not Comparison.AT_LEAST and len(below) == len(terms):
        asked.append(z3.Or(*below))
    return z3.And(*asked) if asked else z3.BoolVal(True, writer.context)
