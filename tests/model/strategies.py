"""Small exact numbers and intervals, and the members that stand for all others when an interval is tried out."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hypothesis import strategies as st

from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Figure
from checker.model.interval import Exact, Interval

NEAR = Fraction(1, 10**6)
"""How close to an open end a representative member stands."""

FAR = 10**9
"""How far out a representative member of an unbounded interval stands."""

numbers = st.integers(-12, 12).map(lambda quarters: Fraction(quarters, 4))
positive_numbers = st.integers(1, 24).map(lambda quarters: Fraction(quarters, 4))
flags = st.booleans()


@st.composite
def intervals(draw: st.DrawFn, *, ends: st.SearchStrategy[Fraction] = numbers, bounded: bool = False) -> Interval:
    """An interval with at least one member; ends lie on a grid of quarters so that coincidences happen."""
    if not bounded and draw(st.integers(0, 4)) == 0:
        low = draw(st.none() | ends)
        high = None if low is not None else draw(st.none() | ends)
        return Interval(low, high, draw(flags), draw(flags))
    low, high = sorted((draw(ends), draw(ends)))
    if low == high:
        return Interval.point(low)
    return Interval(low, high, draw(flags), draw(flags))


def members(interval: Interval) -> list[Exact]:
    """Members at and just inside both ends, and evenly between them."""
    low = interval.low if interval.low is not None else (interval.high or 0) - FAR
    high = interval.high if interval.high is not None else (interval.low or 0) + FAR
    return [number for number in _candidates(low, high) if number in interval]


def _candidates(low: Exact, high: Exact) -> Iterator[Exact]:
    yield from (low, low + NEAR, high - NEAR, high)
    yield from (low + Fraction(step, 8) * (high - low) for step in range(1, 8))
    yield from (0, NEAR, -NEAR)


def figure(asserted: Interval, *, values: Interval | None = None) -> Figure:
    """A figure of an expression that stands for the interval."""
    return Figure(claim(asserted, values=values))


def claim(asserted: Interval, *, values: Interval | None = None, literal: str = "1件", start: int = 0) -> Claim:
    """A count with the interval as what it asserts, and as its true values unless these are given."""
    end = start + len(literal)
    return Claim(start, end, literal, "1", ClaimKind.COUNT, "件", asserted, asserted if values is None else values)
