"""Plain text: a paragraph a line, nothing lost, and quick."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import BlockKind, Document
from checker.readers import read_bytes


def read(text: str) -> Document:
    return read_bytes(text.encode(), "报告.txt")


def paragraphs(document: Document) -> list[str]:
    return [document.text[block.span.start : block.span.end] for block in document.blocks]


def test_each_line_with_something_on_it_is_a_paragraph() -> None:
    document = read("一、总体情况\n\n\u3000\u3000受理485件。\n  审结480件。  \n")
    assert paragraphs(document) == ["一、总体情况", "受理485件。", "审结480件。"]
    assert {block.kind for block in document.blocks} == {BlockKind.PARAGRAPH}


def test_lines_end_in_the_manner_of_every_system() -> None:
    assert paragraphs(read("甲1件\r\n乙2件\r丙3件\n丁4件")) == ["甲1件", "乙2件", "丙3件", "丁4件"]


def test_a_place_counts_lines_and_columns_from_one_in_code_points() -> None:
    document = read("甲\r\n𠀀𠀀受理485件")
    start = document.text.index("485")
    place = document.locate(start, start + 4)
    assert (place.kind, place.offset, place.length) == ("text", 7, 4)
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 5, 2, 9)


def test_the_digest_is_that_of_the_file() -> None:
    document = read_bytes("\ufeff受理3件".encode(), "a.txt")
    assert document.sha256 == "f33619d3505890b0f054e6bef7f9c1cd497cef04a9bdd522786d798e6b513cc8"


@given(st.text(st.sampled_from("一1件。 \u3000\u00a0\n\r\t"), min_size=1).filter(str.strip))
def test_paragraphs_are_in_order_and_hold_every_character_that_is_not_blank(text: str) -> None:
    document = read(text)
    at = 0
    for block in document.blocks:
        assert not text[at : block.span.start].strip()
        assert at <= block.span.start < block.span.end
        at = block.span.end
    assert not text[at:].strip()


def test_twenty_thousand_lines_take_well_under_a_second() -> None:
    data = "受理案件485件，其中行政121件。\r\n".encode() * 20_000
    begin = time.process_time()
    document = read_bytes(data, "报告.txt")
    assert time.process_time() - begin < 1
    assert len(document.blocks) == 20_000
