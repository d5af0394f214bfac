"""Wrapping and widths, for whatever text there is."""

from __future__ import annotations

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from checker.report.layout import Piece, cells, marks_under, width_of, wrapped
from checker.report.visible import visible_line, visible_text

PIECES = st.lists(
    st.builds(
        Piece,
        st.text("全年受理案件，。（）“” 0123456789.%abc÷", min_size=1, max_size=30),
        st.sampled_from(["", "dim"]),
        st.sampled_from(["", "^"]),
    ),
    min_size=1,
    max_size=6,
).map(tuple)


@given(PIECES, st.integers(min_value=8, max_value=60))
def test_no_line_is_wider_than_asked(line: tuple[Piece, ...], width: int) -> None:
    assert all(width_of(part) <= width for part in wrapped(line, width, indent=3))


@given(PIECES, st.integers(min_value=8, max_value=60))
def test_wrapping_drops_nothing_but_blanks(line: tuple[Piece, ...], width: int) -> None:
    before = "".join(piece.text for piece in line)
    after = "".join(piece.text for part in wrapped(line, width, indent=3) for piece in part)
    assert after.replace(" ", "") == before.replace(" ", "")


@given(PIECES, st.integers(min_value=8, max_value=60))
def test_marks_are_as_wide_as_what_they_mark(line: tuple[Piece, ...], width: int) -> None:
    marked = sum(cells(piece.text) for piece in line if piece.mark)
    assert sum(marks_under(part).count("^") for part in wrapped(line, width)) == marked


def test_a_number_is_not_broken_and_no_line_begins_with_a_closing_mark() -> None:
    lines = [part[0].text for part in wrapped((Piece("全年共受理案件1234567件，其中（含旧存）343件。"),), 20)]
    assert lines == ["全年共受理案件", "1234567件，其中（含", "旧存）343件。"]


def test_a_figure_stays_on_one_line() -> None:
    line = (Piece("全年共受理案件共计"), Piece("343件", "primary", "^"), Piece("。"))
    assert [marks_under(part) for part in wrapped(line, 22)] == ["", "^^^^^"]


@given(st.text())
def test_visible_text_has_no_character_that_acts_or_hides(text: str) -> None:
    shown = visible_text(text)
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown) == []
    assert "\n" not in visible_line(text)
    shown.encode("utf-8")


@given(st.text("全年受理案件，。 0123456789.%abc÷“”　\u00a0"))
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert visible_line(text) == visible_text(text) == text


def test_a_megabyte_on_one_line_is_wrapped_in_linear_time() -> None:
    def seconds(characters: int) -> float:
        begin = time.perf_counter()
        assert sum(1 for _ in wrapped((Piece("7" * characters),), 80)) == characters // 80
        return time.perf_counter() - begin

    few, many = (min(seconds(size) for _ in range(5)) for size in (40_000, 800_000))
    assert many < 100 * few  # 20 times as much; 400 times as long would be quadratic
