"""Figures written out as the author would have written them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims import extract
from checker.linking.counting import number_of
from checker.model.claim import Claim
from checker.model.printing import anchor, decimals_of, numeral_of, printed, printed_like, with_unit
from checker.readers.text import read_text

units = st.sampled_from(["件", "人次", "元", "万元", "亿元", "%", "个百分点", "公里", "万人"])
numbers = st.builds(
    lambda whole, places, digits: f"{whole}.{digits % 10**places:0{places}d}" if places else str(whole),
    st.integers(1, 99_999),
    st.integers(0, 3),
    st.integers(0, 999),
)


def figure(literal: str) -> Claim:
    """The one figure of the text."""
    (claim,) = extract(read_text(f"共{literal}。", path="report.txt", sha256=""))
    return claim


@given(numbers, units)
def test_a_figure_printed_like_itself_is_what_was_written(number: str, unit: str) -> None:
    claim = figure(number + unit)
    assert printed(anchor(claim), claim) == number
    assert with_unit(number, claim) == claim.literal == number + unit


@pytest.mark.parametrize("literal", ["860余人", "近860人", "约860人", "860人左右", "不足860人", "860人以上"])
def test_the_number_of_an_approximate_figure_is_the_one_that_is_written(literal: str) -> None:
    assert anchor(figure(literal)) == 860


@given(numbers, units, st.fractions(min_value=Fraction(-1, 2), max_value=Fraction(1, 2)))
def test_a_value_within_half_a_last_place_is_printed_as_the_figure(number: str, unit: str, part: Fraction) -> None:
    claim = figure(number + unit)
    value = anchor(claim) + part * Fraction(claim.last_place) * Fraction(99, 100)
    assert printed(value, claim) == number


@pytest.mark.parametrize(
    ("value", "like", "text"),
    [
        (364, "363件", "364件"),
        (Fraction(714_900, 7513), "95.15%", "95.16%"),
        (Fraction(714_900, 7513), "95%", "95%"),
        (90, "91.50%", "90.00%"),
        (3_250_000, "68.85万元", "325.00万元"),
        (320_000_000, "3.1亿元", "3.2亿元"),
        (Fraction(1, 2), "3件", "1件"),
        (Fraction(-1, 2), "3件", "-1件"),
        (-20, "20%", "-20%"),
        (0, "12.5%", "0.0%"),
    ],
)
def test_a_computed_value_is_printed_in_the_decimals_scale_and_unit_of_the_stated_figure(
    value: int | Fraction, like: str, text: str
) -> None:
    claim = figure(like)
    assert with_unit(printed(value, claim), claim) == text


@pytest.mark.parametrize(
    ("literal", "numeral", "decimals"), [("68.85万元", "68.85", 2), ("485件", "485", 0), ("3.20亿元", "3.20", 2)]
)
def test_a_numeral_is_what_stands_in_front_of_scale_and_unit(literal: str, numeral: str, decimals: int) -> None:
    assert numeral_of(figure(literal)) == numeral
    assert decimals_of(figure(literal)) == decimals


@given(st.integers(1, 99))
def test_a_number_is_written_in_the_digits_of_the_one_that_it_replaces(number: int) -> None:
    assert printed_like(number, "7") == str(number)
    assert number_of(printed_like(number, "四")) == number
    assert not printed_like(number, "四").isascii()


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "100"), (0, "0")]
)
def test_chinese_numerals_below_a_hundred_are_written_as_they_are_spoken(number: int, text: str) -> None:
    assert printed_like(number, "三") == text
