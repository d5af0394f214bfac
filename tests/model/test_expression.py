"""Expressions against enumeration: every choice of true values gives a result inside the evaluated interval."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.expression import (
    Constant,
    Expression,
    Figure,
    MeanGrowth,
    Mixture,
    Product,
    Quotient,
    Sum,
    decimal_text,
    figures_of,
    total_of,
    value_as_printed,
    with_claim,
)
from checker.model.interval import Exact, Interval
from tests.model.strategies import claim, figure, intervals, members, numbers, positive_numbers

T = TypeVar("T")
positive_intervals = intervals(ends=positive_numbers, bounded=True)
signs = st.sampled_from([1, -1])


def choices(*figures: Figure) -> Iterator[tuple[Exact, ...]]:
    """Every choice of one representative true value for each figure."""
    yield from product(*(members(each.claim.values) for each in figures))


def present(value: T | None) -> T:
    """The value, which has to be there."""
    assert value is not None
    return value


@given(intervals(), intervals(), signs, signs)
def test_a_signed_sum_encloses_every_choice_of_its_terms(a: Interval, b: Interval, plus: int, minus: int) -> None:
    one, two = figure(a), figure(b)
    values = present(Sum(((plus, one), (minus, two))).evaluate())
    assert all(plus * x + minus * y in values for x, y in choices(one, two))


@given(intervals(), intervals())
def test_a_product_encloses_every_choice_of_its_factors(a: Interval, b: Interval) -> None:
    one, two = figure(a), figure(b)
    values = present(Product(one, two).evaluate())
    assert all(x * y in values for x, y in choices(one, two))


@given(intervals(bounded=True), positive_intervals, st.sampled_from([1, 100, 1000]))
def test_a_quotient_encloses_every_choice_of_its_terms(top: Interval, bottom: Interval, factor: int) -> None:
    one, two = figure(top), figure(bottom)
    values = present(Quotient(one, two, factor).evaluate())
    assert all(Fraction(x) / y * factor in values for x, y in choices(one, two))


@given(positive_intervals, positive_intervals, positive_intervals, signs)
def test_a_figure_on_both_sides_of_a_quotient_is_taken_at_one_value(
    shared: Interval, first: Interval, second: Interval, sign: int
) -> None:
    base, a, b = figure(shared), figure(first), figure(second)
    over = Quotient(Sum(((1, a), (sign, base), (1, b))), base)
    reached = [Fraction(x + sign * z + y) / z for z, x, y in choices(base, a, b)]
    values = present(over.evaluate())
    assert all(value in values for value in reached)
    assert values.low == min(reached) or values.low_open
    assert values.high == max(reached) or values.high_open


@given(positive_intervals, positive_intervals)
def test_a_part_over_the_sum_that_holds_it_never_leaves_zero_to_one(part: Interval, other: Interval) -> None:
    a, b = figure(part), figure(other)
    values = present(Quotient(a, Sum(((1, a), (1, b)))).evaluate())
    reached = [Fraction(x) / (x + y) for x, y in choices(a, b)]
    assert all(value in values for value in reached)
    assert present(values.low) > 0
    assert present(values.high) < 1


def test_a_fall_from_a_rounded_base_is_narrower_than_a_fall_from_two_figures_that_look_alike() -> None:
    base, alike, current = figure(Interval(90, 110)), figure(Interval(90, 110)), figure(Interval.point(50))
    fall = present(Quotient(Sum(((1, current), (-1, base))), base, 100).evaluate())
    looser = present(Quotient(Sum(((1, current), (-1, alike))), base, 100).evaluate())
    assert (fall.low, fall.high) == (Fraction(50 - 110, 110) * 100, Fraction(50 - 90, 90) * 100)
    assert (looser.low, looser.high) == (Fraction(50 - 110, 90) * 100, Fraction(50 - 90, 110) * 100)


def test_nothing_out_of_nothing_and_five_is_zero_percent() -> None:
    none = figure(Interval.point(0))
    share = Quotient(none, Sum(((1, none), (1, figure(Interval.point(5))))), 100)
    assert share.evaluate() == Interval.point(0)


@pytest.mark.parametrize("top", ["the same figure", "another figure"])
def test_a_quotient_has_no_value_when_its_denominator_may_be_zero(top: str) -> None:
    maybe_none = figure(Interval(0, 3))
    numerator = Sum(((1, maybe_none),)) if top == "the same figure" else figure(Interval.point(2))
    assert Quotient(numerator, maybe_none).evaluate() is None
    assert Sum(((1, Quotient(numerator, maybe_none)),)).evaluate() is None
    assert Product(Constant(2), Quotient(numerator, maybe_none)).evaluate() is None


@given(positive_intervals, positive_intervals, st.integers(1, 6))
def test_mean_growth_encloses_the_root_and_little_else(end: Interval, start: Interval, years: int) -> None:
    values = present(MeanGrowth(figure(end), figure(start), years).evaluate())
    low, high = present(values.low) / 100 + 1, present(values.high) / 100 + 1
    quotient = present(end / start)
    assert low**years <= present(quotient.low)
    assert high**years >= present(quotient.high)
    step = Fraction(2, 10**12)
    assert (low + step) ** years > present(quotient.low)
    assert (high - step) ** years < present(quotient.high)


def test_mean_growth_of_a_doubling_in_ten_years_is_about_seven_percent() -> None:
    growth = present(MeanGrowth(figure(Interval.point(200)), figure(Interval.point(100)), 10).evaluate())
    assert Fraction("7.1773") < present(growth.low) <= present(growth.high) < Fraction("7.1774")


@given(st.lists(intervals(), min_size=1, max_size=4), st.data())
def test_a_mixture_encloses_every_mean_of_its_terms_and_ends_where_they_do(
    terms: list[Interval], data: st.DataObject
) -> None:
    figures = [figure(term) for term in terms]
    values = present(Mixture(tuple(figures)).evaluate())
    chosen = [data.draw(st.sampled_from(members(term))) for term in terms]
    weights = data.draw(st.lists(st.integers(0, 3), min_size=len(terms), max_size=len(terms)).filter(any))
    mean = sum((w * Fraction(x) for w, x in zip(weights, chosen, strict=True)), Fraction(0)) / sum(weights)
    assert mean in values
    assert all(value in values for term in terms for value in members(term))
    assert values.low in [term.low for term in terms]
    assert values.high in [term.high for term in terms]


def test_a_mixture_without_a_value_for_each_term_has_none() -> None:
    nothing = Quotient(figure(Interval.point(2)), figure(Interval.point(0)))
    assert Mixture((figure(Interval.point(1)), nothing)).evaluate() is None
    assert Mixture(()).evaluate() is None
    assert value_as_printed(Mixture((figure(Interval.point(1)), figure(Interval.point(3))))) is None


def test_another_figure_in_a_mixture_moves_its_end() -> None:
    low, high = claim(Interval.point(95), start=0), claim(Interval.point(98), start=9)
    mixture = Mixture((Figure(high), Figure(low)))
    assert mixture.render() == "95 ～ 98"
    assert list(figures_of(mixture)) == [high, low]
    meant = with_claim(mixture, claim(Interval.point(89), start=9))
    assert meant.evaluate() == Interval(89, 95)
    assert meant.render() == "89 ～ 95"
    assert Mixture((Figure(low), Figure(low))).render() == "95"


def test_arithmetic_is_written_as_a_person_writes_it() -> None:
    a, b, c = (figure(Interval.point(value)) for value in (121, 1, 363))
    assert total_of([a.claim, b.claim, c.claim]).render() == "121 + 1 + 363"
    assert Quotient(a, Sum(((1, b), (1, c)))).render() == "121 ÷ (1 + 363)"
    assert Sum(((1, c), (-1, a))).render() == "363 − 121"
    assert Product(a, Constant(Fraction(1, 4), "四分之一")).render() == "121 × 四分之一"
    assert MeanGrowth(c, a, 3).render() == "(363 ÷ 121)^(1/3) − 1"


def test_a_figure_of_money_is_written_in_the_unit_of_its_arithmetic() -> None:
    money = figure(Interval.point(688500))
    assert money.render() == "688500"
    assert Figure(money.claim, Decimal(10000)).render() == "68.85"


def test_the_figures_of_an_expression_come_in_the_order_in_which_they_are_written() -> None:
    claims = [claim(Interval.point(value), start=9 - value) for value in range(5)]
    a, b, c, d, e = map(Figure, claims)
    expression: Expression = MeanGrowth(Product(a, Sum(((1, b), (-1, c)))), Quotient(d, e), 2)
    assert list(figures_of(expression)) == claims
    assert list(figures_of(Constant(7))) == []


@given(numbers, st.integers(1, 10**7), st.sampled_from([1, 100, 10000]))
def test_a_decimal_text_is_the_number_or_cut_towards_zero(number: Fraction, divisor: int, scale: int) -> None:
    value = number / divisor
    shown = Fraction(decimal_text(value, Decimal(scale)))
    true = value / scale
    assert abs(shown) <= abs(true)
    assert abs(true - shown) < Fraction(1, 10**5)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=7))
def test_a_decimal_that_ends_is_written_in_full(value: Decimal) -> None:
    assert Fraction(decimal_text(value)) == Fraction(value)
