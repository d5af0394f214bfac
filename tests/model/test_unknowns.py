"""What a relation leaves open, and the whole numbers that can stand there."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import Claim, ClaimKind
from checker.model.expression import (
    Constant,
    Expression,
    Figure,
    MeanGrowth,
    Product,
    Quotient,
    Sum,
    Unknown,
    filled,
    unknown_in,
)
from checker.model.integers import least_denominator, numerators, tells_bases_of_change, tells_denominators
from checker.model.interval import Interval
from checker.model.relation import Member, Relation, RelationKind
from checker.model.unknowns import cut_off, nearest_numbers, possible_numbers, settled, tells
from tests.model.strategies import claim

OPEN = Unknown("numerator")


def count(number: int) -> Figure:
    """A count that stands for itself."""
    return Figure(claim(Interval.point(number), literal=f"{number}件"))


def percentage(text: str) -> Claim:
    """A printed percentage with its last place."""
    decimals = len(text.partition(".")[2])
    value, half = Fraction(text), Fraction(1, 2 * 10**decimals)
    made = claim(Interval.point(value), values=Interval.around(value, half), literal=f"{text}%")
    return made._replace(kind=ClaimKind.PERCENT, unit="%", number=text, last_place=Decimal(1).scaleb(-decimals))


def relation(expression: Expression, text: str) -> Relation:
    """The printed percentage beside what it is computed from."""
    stated = percentage(text)
    return Relation(RelationKind.RATE, (Member("rate", stated),), stated, expression)


RATE_OF_32 = Quotient(OPEN, count(32), 100)
RATE_OF_4 = Quotient(OPEN, count(4), 100)
RISE_TO_13 = Quotient(Sum(((1, count(13)), (-1, Unknown("previous")))), Unknown("previous"), 100)
FALL_TO_230 = Quotient(Sum(((1, Unknown("previous")), (-1, count(230)))), Unknown("previous"), 100)


def test_what_is_not_told_has_no_value_and_is_shown_as_an_empty_box() -> None:
    for expression in (OPEN, RATE_OF_32, RISE_TO_13, Product(OPEN, Constant(2)), MeanGrowth(count(4), OPEN, 2)):
        assert expression.evaluate() is None
        assert unknown_in(expression) is not None
        assert unknown_in(filled(expression, 9)) is None
        assert filled(expression, 9).evaluate() is not None
    assert RISE_TO_13.render() == "(13 − □) ÷ □"
    assert filled(RISE_TO_13, 6).render() == "(13 − 6) ÷ 6"
    assert unknown_in(count(4)) is None


@pytest.mark.parametrize(
    ("expression", "text", "found"),
    [
        (RATE_OF_32, "28.13", [9]),
        (RATE_OF_4, "64", []),
        (Quotient(count(102), Unknown("denominator"), 100), "44.35", [230]),
        (RISE_TO_13, "117", [6]),
        (RISE_TO_13, "112", []),
        (FALL_TO_230, "10.51", [257]),
    ],
)
def test_the_whole_numbers_that_give_the_printed_figure(expression: Expression, text: str, found: list[int]) -> None:
    assert list(possible_numbers(expression, percentage(text).values) or ()) == found
    assert tells(expression, percentage(text).values)


def test_a_figure_tells_nothing_where_one_number_is_to_be_expected() -> None:
    assert not tells(Quotient(OPEN, count(100), 100), percentage("64").values)
    assert tells(Quotient(OPEN, count(99), 100), percentage("64").values)
    assert not tells(Quotient(count(200), Unknown("denominator"), 100), percentage("64").values)
    one_to_two = Interval(Fraction(1, 100), Fraction(2, 100))
    assert tells_bases_of_change(103, one_to_two)
    assert not tells_bases_of_change(104, one_to_two)
    assert not tells_denominators(5, Interval(0, 1))


def test_a_number_that_rounding_or_else_cutting_off_explains_takes_the_open_place() -> None:
    assert settled(relation(RATE_OF_32, "28.13")).computed == filled(RATE_OF_32, 9)
    cut = relation(Quotient(OPEN, count(7513), 100), "95.15")
    assert settled(cut).computed == filled(Quotient(OPEN, count(7513), 100), 7149)
    assert cut_off(cut) == Interval(Fraction("95.15"), Fraction("95.16"), False, True)
    impossible = relation(RATE_OF_4, "64")
    assert settled(impossible) is impossible


def test_the_nearest_numbers_and_what_they_make() -> None:
    assert nearest_numbers(relation(RATE_OF_4, "64")) == ((2, Fraction(50)), (3, Fraction(75)))
    assert nearest_numbers(relation(RISE_TO_13, "112")) == ((6, Fraction(350, 3)), (7, Fraction(600, 7)))
    assert [number for number, _ in nearest_numbers(relation(FALL_TO_230, "10.5"))] == [256, 257]
    assert [number for number, _ in nearest_numbers(relation(RISE_TO_13, "5000"))] == [1, 2]


def test_other_expressions_are_refused() -> None:
    with pytest.raises(ValueError, match="nothing to look for"):
        possible_numbers(Sum(((1, OPEN), (1, count(4)))), Interval(1, 2))
    with pytest.raises(ValueError, match="no whole number"):
        possible_numbers(Quotient(OPEN, Figure(claim(Interval(3, 4), literal="3余件")), 100), Interval(1, 2))


@given(st.integers(1, 3000), st.integers(1, 60), st.integers(0, 40), st.booleans(), st.booleans())
def test_the_least_denominator_is_the_first_that_has_a_numerator(
    top: int, bottom: int, width: int, low_open: bool, high_open: bool
) -> None:
    low = Fraction(top, bottom * 50)
    interval = Interval(low, low + Fraction(width + 1, 900), low_open, high_open)
    least = least_denominator(interval)
    assert numerators(least, interval)
    assert not any(numerators(smaller, interval) for smaller in range(1, least))


def test_the_least_denominator_of_thousands_of_digits_is_found_without_recursion() -> None:
    places = 4000
    text = Fraction(10**places // 7, 10**places)
    assert least_denominator(Interval.around(text, Fraction(1, 10**places))) == 7
    tight = Fraction(int("63" * (places // 2)), 10**places)
    assert least_denominator(Interval.point(tight)) == tight.denominator
    with pytest.raises(ValueError, match="no fraction"):
        least_denominator(Interval(-1, 0))
