"""Intervals in words: exact where they can be, never narrower than they are."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import Interval
from checker.report.html.ranges import distance_text, places_for, range_text

ONE = Decimal(1)


@pytest.mark.parametrize(
    ("values", "scale", "text"),
    [
        (Interval(688450, 688550), Decimal(10000), "[68.845, 68.855]"),
        (Interval(140, 150, False, True), ONE, "[140, 150)"),
        (Interval(None, 5, True), ONE, "(−∞, 5]"),
        (Interval(5, None, True, True), ONE, "(5, ∞)"),
        (Interval(Fraction(-1, 200), Fraction(1, 200)), ONE, "[−0.005, 0.005]"),
        (Interval.point(485), ONE, "485"),
        (Interval.point(Fraction(714900, 7513)), ONE, "≈ 95.15506"),
        (Interval.point(-14), ONE, "−14"),
    ],
)
def test_an_interval_is_written_in_the_unit_of_its_figure(values: Interval, scale: Decimal, text: str) -> None:
    assert range_text(values, scale) == text


@pytest.mark.parametrize(
    ("gap", "text"), [(Fraction(1, 2000), "0.0005"), (Fraction(65064554, 10**12), "≈ 0.0000651"), (9, "9")]
)
def test_a_distance_says_when_it_is_rounded(gap: Fraction, text: str) -> None:
    assert distance_text(gap, ONE) == text


NUMBERS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**8)


@given(NUMBERS, NUMBERS)
def test_the_ends_are_rounded_outwards(first: Fraction, width: Fraction) -> None:
    low, high = first, first + abs(width) + Fraction(1, 10**8)
    left, right = range_text(Interval(low, high), ONE).strip("[]").replace("−", "-").split(", ")
    assert low - Fraction(1, 10**5) < Fraction(left) <= low
    assert high <= Fraction(right) < high + Fraction(1, 10**5)


@given(st.fractions(min_value=Fraction(1, 10**9), max_value=100))
def test_two_ends_that_differ_are_told_apart(gap: Fraction) -> None:
    places = places_for(gap, ONE)
    one, other = (range_text(Interval.point(value), ONE, places=places) for value in (Fraction(95), 95 + gap))
    assert one != other
