"""Positions in a document against a reader that walks it character by character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Anchor, Block, BlockKind, Document, starts_of_lines
from checker.model.span import Span

texts = st.text(alphabet=st.sampled_from("\r\n件485、。　\u2028\x0b\x85𠮷"), max_size=30)


def document(text: str, **parts: tuple[Anchor, ...]) -> Document:
    """A plain text document of one paragraph."""
    return Document("报告.txt", "text", text, "0" * 64, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),), **parts)


def walked(text: str) -> list[tuple[int, int]]:
    """Line and column of every character and of the end: a line ends behind \\n, \\r\\n or a lone \\r."""
    places, line, column = [], 1, 1
    for at, character in enumerate(text):
        places.append((line, column))
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    return [*places, (line, column)]


@given(texts)
def test_lines_start_where_a_walk_through_the_text_finds_them(text: str) -> None:
    places = walked(text)
    assert starts_of_lines(text) == tuple(at for at, (_, column) in enumerate(places) if column == 1)


@given(texts.filter(bool), st.data())
def test_a_span_is_located_where_a_walk_through_the_text_finds_its_ends(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    places = walked(text)
    location = document(text).locate(start, end)
    assert (location.kind, location.offset, location.length) == ("text", start, end - start)
    assert (location.line, location.column) == places[start]
    last_line, last_column = places[end - 1]
    assert (location.end_line, location.end_column) == (last_line, last_column + 1)


@given(texts, st.data())
def test_an_empty_span_begins_and_ends_at_one_place(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    location = document(text).locate(at, at)
    assert (location.line, location.column) == (location.end_line, location.end_column) == walked(text)[at]


def test_only_line_ends_of_files_end_a_line() -> None:
    assert starts_of_lines("一\u2028二\x0b三\x85四") == (0,)
    assert starts_of_lines("一\r\n\r二\n") == (0, 3, 4, 6)
    assert starts_of_lines("") == (0,)


def test_a_span_of_another_medium_is_located_by_the_last_anchor_before_it() -> None:
    sheet = (("sheet", "表1"), ("cell", "B3"))
    located = document("485件", anchors=(Anchor(1, "cell", sheet), Anchor(3, "cell", (("cell", "B4"),))))
    assert located.locate(0, 1).kind == "text"
    assert located.locate(1, 2).place == sheet
    assert located.locate(2, 4).place == sheet
    assert located.locate(3, 4).place == (("cell", "B4"),)


def test_a_text_taken_from_a_source_has_the_lines_and_columns_of_the_source() -> None:
    anchors = (
        Anchor(0, "text", (("line", 3), ("column", 12))),
        Anchor(5, "text", (("line", 4), ("column", 1))),
    )
    page = Document("报告.html", "text/html", "受理案件485件\n", "", (), anchors)
    place = page.locate(2, 8)
    assert (place.kind, place.offset, place.length, place.place) == ("text", 2, 6, ())
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 14, 4, 4)
    empty = page.locate(6, 6)
    assert (empty.line, empty.column, empty.end_line, empty.end_column) == (4, 2, 4, 2)
