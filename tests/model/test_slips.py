"""Slips of the hand: every single one is recognised, and two at once are not taken for one."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.model.slips import slip

DIGITS = "0123456789"
numerals = st.integers(1, 10**7).map(str)


@pytest.mark.parametrize(
    ("written", "right", "kind"),
    [
        ("486", "485", "digit"),
        ("458", "485", "transposition"),
        ("95.15", "91.55", "transposition"),
        ("4850", "485", "shift"),
        ("68.85", "688.5", "shift"),
        ("48", "485", "dropped"),
        ("4885", "485", "doubled"),
        ("-22", "22", "sign"),
        ("485", "485", ""),
        ("476", "485", ""),
        ("584", "485", "swap"),
        ("12", "34567", ""),
    ],
)
def test_a_mistyped_numeral_is_called_by_the_slip_that_made_it(written: str, right: str, kind: str) -> None:
    assert slip(written, right) == kind


@given(numerals, st.data())
def test_one_wrong_digit_is_one_slip(right: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(right) - 1))
    wrong = data.draw(st.sampled_from(DIGITS.replace(right[at], "")))
    assert slip(right[:at] + wrong + right[at + 1 :], right) in {"digit", "shift"}


@given(numerals.filter(lambda text: len(text) > 1), st.data())
def test_two_swapped_neighbours_are_one_slip(right: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(right) - 2))
    assume(right[at] != right[at + 1])
    swapped = right[:at] + right[at + 1] + right[at] + right[at + 2 :]
    assert slip(swapped, right) in {"transposition", "shift"}


@given(numerals, st.data())
def test_a_digit_too_many_or_too_few_is_one_slip(right: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(right)))
    longer = right[:at] + data.draw(st.sampled_from(DIGITS)) + right[at:]
    assert slip(longer, right) in {"doubled", "shift"}
    assert slip(right, longer) in {"dropped", "shift"}


@given(st.integers(1000, 9999).map(str), st.integers(1000, 9999).map(str))
def test_two_wrong_digits_that_are_no_swap_are_not_one_slip(written: str, right: str) -> None:
    assume(sorted(written) != sorted(right))
    assume(written.strip("0") != right.strip("0"))
    differing = sum(x != y for x, y in zip(written, right, strict=True))
    assert (slip(written, right) == "digit") == (differing == 1)


def test_numbers_that_have_nothing_to_do_with_each_other_are_rarely_a_slip_apart() -> None:
    draw = Random(20)
    pairs = [(str(draw.randrange(1000, 10_000)), str(draw.randrange(1000, 10_000))) for _ in range(2000)]
    assert sum(slip(written, right) != "" for written, right in pairs) < 20
