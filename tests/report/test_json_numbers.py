"""Numbers in JSON are decimal strings: exact where the expansion ends, cut where it does not, never a float."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.plain import decimal


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (485, "485"),
        (-22, "-22"),
        (10**30, "1" + "0" * 30),
        (Fraction(1, 2), "0.5"),
        (Fraction(-5, 4), "-1.25"),
        (Decimal("68.850"), "68.85"),
        (Decimal("1E+4"), "10000"),
        (Fraction(9, 32), "0.28125"),
        (Fraction(1, 2**20), "0.00000095367431640625"),
        (Fraction(2, 3), "0.666666666666"),
        (Fraction(-2, 3), "-0.666666666666"),
        (Fraction(714900, 7513), "95.1550645547"),
        (Fraction(1, 3000), "0.000333333333333"),
        (Fraction(10**13, 3), "3333333333333"),
        (Fraction(1, 3 * 10**15) + 5, "5"),
    ],
)
def test_a_number_is_written_in_digits(value: int | Fraction | Decimal, text: str) -> None:
    assert decimal(value) == text


@given(st.integers(), st.integers(0, 12), st.integers(0, 12))
def test_a_number_whose_expansion_ends_is_written_exactly(numerator: int, twos: int, fives: int) -> None:
    value = Fraction(numerator, 2**twos * 5**fives)
    assert Fraction(decimal(value)) == value


@given(st.fractions())
def test_a_number_is_never_written_larger_than_it_is_and_off_by_less_than_the_last_place(value: Fraction) -> None:
    text = decimal(value)
    _, _, decimals = text.partition(".")
    missing = abs(value) - abs(Fraction(text))
    assert missing >= 0
    assert missing == 0 or missing < max(Fraction(1, 10 ** len(decimals)), abs(value) / 10**11)
