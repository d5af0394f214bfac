"""Intervals against enumeration: what their members do is what the interval says."""

from __future__ import annotations

import decimal
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.model.interval import Exact, Interval, exact
from tests.model.strategies import FAR, intervals, members, numbers

TO_NEAREST = (decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN)


def assert_tight(result: Interval, reached: list[Exact]) -> None:
    """``result`` holds everything that was reached, and nothing that lies away from what was reached."""
    for value in reached:
        assert value in result
    for end, is_open, extreme in (
        (result.low, result.low_open, min(reached)),
        (result.high, result.high_open, max(reached)),
    ):
        if end is None:
            assert abs(extreme) > 100, "an unbounded result of bounded members"
        elif is_open:
            assert abs(extreme - end) < Fraction(1, 100)
        else:
            assert extreme == end


@pytest.mark.parametrize("places", [0, 1, 2])
@pytest.mark.parametrize("mode", TO_NEAREST)
def test_a_rounded_figure_holds_exactly_the_numbers_that_print_as_it(places: int, mode: str) -> None:
    step = Decimal(1).scaleb(-places)
    printed = Decimal(7).scaleb(-places)
    around = Interval.around(exact(printed), exact(step) / Fraction(2))
    for thousandths in range(-1000, 20000):
        value = Decimal(thousandths).scaleb(-3 - places + 1) / 2
        prints_as_it = value.quantize(step, rounding=mode) == printed
        if prints_as_it:
            assert exact(value) in around
        elif exact(value) in around:
            assert exact(value) in (around.low, around.high), "only a tie may print as its neighbour"


def test_both_neighbours_of_a_tie_may_be_printed() -> None:
    tie = Fraction(9, 32) * 100
    half = Fraction(1, 200)
    assert tie in Interval.around(exact(Decimal("28.12")), half)
    assert tie in Interval.around(exact(Decimal("28.13")), half)


@given(intervals(), intervals())
def test_a_sum_is_every_sum_of_members(a: Interval, b: Interval) -> None:
    assert_tight(a + b, [x + y for x in members(a) for y in members(b)])


@given(intervals(), intervals())
def test_a_difference_is_every_difference_of_members(a: Interval, b: Interval) -> None:
    assert_tight(a - b, [x - y for x in members(a) for y in members(b)])


@given(intervals(), intervals())
def test_a_product_is_every_product_of_members(a: Interval, b: Interval) -> None:
    assert_tight(a * b, [x * y for x in members(a) for y in members(b)])


@given(intervals(), intervals())
def test_a_quotient_is_every_quotient_of_members_or_nothing_when_it_could_divide_by_zero(
    a: Interval, b: Interval
) -> None:
    quotient = a / b
    if 0 in b:
        assert quotient is None
        return
    assert quotient is not None
    reached = [Fraction(x) / y for x in members(a) for y in members(b)]
    for value in reached:
        assert value in quotient
    if all(end is not None and abs(end) >= Fraction(1, 4) for end in (b.low, b.high)):
        assert_tight(quotient, reached)


@given(intervals(bounded=True))
def test_the_reciprocal_of_the_reciprocal_is_the_interval(interval: Interval) -> None:
    assume(0 not in interval)
    once = interval.reciprocal()
    assert once is not None
    twice = once.reciprocal()
    assert twice is not None
    assert (twice.low, twice.high, twice.low_open, twice.high_open) == (
        interval.low,
        interval.high,
        interval.low_open,
        interval.high_open,
    )


@given(intervals(), numbers)
def test_scaling_is_every_member_times_the_factor(interval: Interval, factor: Fraction) -> None:
    assert_tight(interval.scaled(factor), [member * factor for member in members(interval)])


@given(intervals(), intervals())
def test_two_intervals_meet_when_some_number_belongs_to_both(a: Interval, b: Interval) -> None:
    shared = [value for value in (*members(a), *members(b)) if value in a and value in b]
    assert a.meets(b) == bool(shared)
    assert a.meets(b) == b.meets(a)


@given(intervals(), intervals())
def test_one_interval_ends_before_another_when_every_member_is_less(a: Interval, b: Interval) -> None:
    every_pair = all(x < y for x in members(a) for y in members(b))
    assert a.ends_before(b) == (every_pair and a.high is not None and b.low is not None)


@given(numbers, numbers, st.booleans(), st.booleans())
def test_an_interval_is_empty_when_it_has_no_member(
    low: Fraction, high: Fraction, low_open: bool, high_open: bool
) -> None:
    interval = Interval(low, high, low_open, high_open)
    assert interval.is_empty == (not members(interval))
    assert interval.is_point == (members(interval) != [] and low == high)


def test_an_unbounded_interval_has_no_width_and_no_last_member() -> None:
    at_least = Interval(7, None)
    assert at_least.width is None
    assert FAR in at_least
    assert 6 not in at_least


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_an_exact_number_is_the_decimal_and_whole_where_the_decimal_is(value: Decimal) -> None:
    number = exact(value)
    assert Fraction(value) == number
    assert isinstance(number, int) == (value == value.to_integral_value())


@given(intervals(), intervals())
def test_the_arithmetic_never_leaves_exact_numbers(a: Interval, b: Interval) -> None:
    operations: tuple[Callable[[], Interval | None], ...] = (
        lambda: a + b,
        lambda: a - b,
        lambda: a * b,
        lambda: a / b,
        lambda: a.scaled(3),
    )
    for operate in operations:
        result = operate()
        if result is not None:
            assert all(end is None or isinstance(end, int | Fraction) for end in (result.low, result.high))
