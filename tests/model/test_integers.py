"""Whole numbers behind rounded quotients, with exact ends."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.integers import (
    bases_of_change,
    denominators,
    numerators,
    tells_numerators,
    whole_numbers,
)
from checker.model.interval import Interval


def percent(text: str) -> Interval:
    """The plain quotients that are printed as so many percent: "28.13" -> [0.28125, 0.28135]."""
    places = len(text.partition(".")[2])
    return Interval.around(Fraction(text) / 100, Fraction(1, 200 * 10**places))


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open", "found"),
    [
        (Fraction(5, 2), 4, False, True, [3]),
        (Fraction(5, 2), 4, False, False, [3, 4]),
        (3, 4, True, False, [4]),
        (3, 4, True, True, []),
        (-5, 1, False, False, [0, 1]),
        (Fraction(1, 3), Fraction(2, 3), False, False, []),
    ],
)
def test_open_ends_are_left_out(
    low: Fraction, high: Fraction, *, low_open: bool, high_open: bool, found: list[int]
) -> None:
    assert list(whole_numbers(Interval(low, high, low_open, high_open))) == found


def test_an_interval_without_end_has_no_list() -> None:
    with pytest.raises(ValueError, match="no end above"):
        whole_numbers(Interval(0, None))


def test_the_figures_of_one_report() -> None:
    assert list(numerators(32, percent("28.13"))) == [9]
    assert list(numerators(4, percent("64"))) == []
    assert list(denominators(102, percent("44.35")) or ()) == [230]
    assert list(numerators(230, percent("5.22"))) == [12]
    assert list(bases_of_change(230, percent("-10.51")) or ()) == [257]
    assert list(bases_of_change(13, percent("117")) or ()) == [6]


def test_nothing_ends_where_the_quotient_may_be_nothing() -> None:
    assert denominators(5, percent("0.0")) is None
    assert bases_of_change(0, percent("-100")) is None


@given(st.integers(1, 400), st.integers(0, 3), st.data())
def test_what_was_divided_is_among_what_is_found(denominator: int, places: int, data: st.DataObject) -> None:
    numerator = data.draw(st.integers(0, denominator))
    unit = Fraction(1, 100 * 10**places)
    printed = round(Fraction(numerator, denominator) / unit) * unit
    quotient = Interval.around(printed, unit / 2)
    found = numerators(denominator, quotient)
    assert numerator in found
    assert list(found) == [k for k in range(2 * denominator + 1) if Fraction(k, denominator) in quotient]
    if tells_numerators(denominator, quotient):
        assert len(found) <= 1 + (unit * denominator).numerator
    bases = denominators(numerator, quotient)
    assert bases is None or denominator in bases
