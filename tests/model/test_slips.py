"""Slips of the hand: every single one is recognised, and two at once are not taken for one."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.model.slips import gap_is_slip, slip

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
        ("584", "485", ""),
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


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=4), st.data())
def test_the_gap_that_one_wrong_digit_leaves_in_a_sum_is_known_for_a_slip(
    addends: list[int], data: st.DataObject
) -> None:
    text = str(data.draw(st.sampled_from(addends)))
    at = data.draw(st.integers(0, len(text) - 1))
    changed = text[:at] + data.draw(st.sampled_from(DIGITS.replace(text[at], ""))) + text[at + 1 :]
    assert gap_is_slip(int(changed) - int(text), addends)


@given(st.lists(st.integers(10, 10**6), min_size=1, max_size=4), st.data())
def test_the_gap_that_two_swapped_digits_leave_in_a_sum_is_known_for_a_slip(
    addends: list[int], data: st.DataObject
) -> None:
    text = str(data.draw(st.sampled_from(addends)))
    at = data.draw(st.integers(0, len(text) - 2))
    assume(text[at] != text[at + 1])
    swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    assert gap_is_slip(int(text) - int(swapped), addends)


@pytest.mark.parametrize(("gap", "numbers"), [(0, [485]), (11, [485, 72]), (123, [485]), (700, [85, 72]), (36, [485])])
def test_a_gap_that_no_single_slip_in_these_numbers_leaves_is_none(gap: int, numbers: list[int]) -> None:
    assert not gap_is_slip(gap, numbers)
    assert not gap_is_slip(-gap, numbers)
