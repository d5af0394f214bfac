"""Delimited text: the file as it stands, its fields by the csv module's rules, line and column leading back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers.delimited import read_delimited
from tests.readers.spreadsheet_files import delimited, paragraphs, tables


def read(text: str | bytes, path: str = "表.csv") -> Document:
    return read_delimited(text if isinstance(text, bytes) else text.encode(), path=path, sha256="0")


def texts(document: Document) -> list[list[str]]:
    return [[text for _, _, text in cells] for cells in tables(document)]


def test_the_text_is_the_file_and_line_and_column_lead_back() -> None:
    text = "类别,件数\r\n行政,121\r\n民事,363\r\n"
    document = read(text)
    assert (document.text, document.media, document.anchors) == (text, "text/csv", ())
    assert tables(document) == [
        [(0, 0, "类别"), (0, 1, "件数"), (1, 0, "行政"), (1, 1, "121"), (2, 0, "民事"), (2, 1, "363")]
    ]
    location = document.locate(text.index("363"), text.index("363") + 3)
    assert (location.kind, location.line, location.column) == ("text", 3, 4)
    assert [cell.is_header for cell in document.blocks[0].cells] == [True, True, False, False, False, False]


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_the_delimiter_is_what_parts_the_lines_alike(delimiter: str) -> None:
    document = read(f"类别{delimiter}件数\n行政{delimiter}12\n民事{delimiter}36\n")
    assert texts(document) == [["类别", "件数", "行政", "12", "民事", "36"]]


def test_thousands_in_a_tabbed_file_are_no_fields() -> None:
    document = read("甲\t1,240\n乙\t2,500\n")
    assert texts(document) == [["甲", "1,240", "乙", "2,500"]]
    assert document.media == "text/tab-separated-values"


def test_prose_with_commas_in_a_tabbed_file_stays_whole() -> None:
    document = read("说明,见附件\t数\n甲\t1\n乙\t2\n")
    assert texts(document) == [["说明,见附件", "数", "甲", "1", "乙", "2"]]


def test_the_first_line_may_name_the_delimiter() -> None:
    assert texts(read("sep=|\n甲|1,2\n乙|3,4\n")) == [["甲", "1,2", "乙", "3,4"]]


def test_a_quoted_field_is_what_stands_between_the_marks() -> None:
    document = read('类别,说明\n"甲,乙","受理""3""件\n审结2件"\n')
    assert texts(document) == [["类别", "说明", "甲,乙", '受理""3""件\n审结2件']]


def test_a_mark_that_is_never_closed_is_a_character() -> None:
    assert texts(read('类别,数\n"甲,1\n乙,2\n')) == [["类别", "数", '"甲', "1", "乙", "2"]]


def test_rows_may_be_of_any_length_and_blank_fields_are_cells() -> None:
    document = read('类别,一,二,,\n甲,1\n,2,"",4\n')
    assert tables(document)[0][3:] == [
        (0, 3, ""),
        *((1, 0, "甲"), (1, 1, "1")),
        *((2, 0, ""), (2, 1, "2"), (2, 2, ""), (2, 3, "4")),
    ]


def test_titles_notes_and_blank_lines_part_tables() -> None:
    document = read("表1 收支\n单位：万元,,\n项目,预算,决算\n收入,3,4\n注：快报数\n\n季度,户数\n一,5\n")
    assert paragraphs(document) == ["表1 收支", "单位：万元", "注：快报数"]
    assert texts(document) == [["项目", "预算", "决算", "收入", "3", "4"], ["季度", "户数", "一", "5"]]


def test_lines_without_a_delimiter_are_paragraphs() -> None:
    assert paragraphs(read("受理485件。\n审结363件。\n")) == ["受理485件。", "审结363件。"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_files_are_decoded_as_text_is(encoding: str) -> None:
    assert texts(read("类别,件数\n行政,121\n".encode(encoding))) == [["类别", "件数", "行政", "121"]]


@pytest.mark.parametrize("text", ["", " \n", ",,\n,,\n", '""\n'])
def test_a_file_with_nothing_in_it_is_unreadable(text: str) -> None:
    with pytest.raises(UnreadableError):
        read(text)


FIELDS = st.text(alphabet='甲1,;\t"\n\r .', max_size=6)


@given(st.lists(st.lists(FIELDS, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from(",\t;"))
def test_fields_are_those_of_the_csv_module(rows: list[list[str]], delimiter: str) -> None:
    from checker.readers.delimited import _rows

    assume(any(field.strip() for row in rows for field in row))
    text = delimited(rows, delimiter).decode()
    found: dict[tuple[int, int], str] = {}
    for number, row in enumerate(_rows(text, delimiter, 0)):
        for column, (start, end) in enumerate(row):
            field = text[start:end]
            found[number, column] = field.replace('""', '"') if text[start - 1 : start] == '"' else field
    expected = {
        (number, column): field
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        for column, field in enumerate(row)
    }
    assert found == expected


@given(st.text(alphabet='甲1,;\t"\n\r ', min_size=1, max_size=60))
def test_blocks_and_cells_are_in_order_and_say_something(text: str) -> None:
    try:
        document = read(text)
    except UnreadableError:
        return
    at = 0
    for block in document.blocks:
        assert at <= block.span.start < block.span.end
        inner = block.span.start
        for cell in block.cells:
            assert inner <= cell.span.start <= cell.span.end <= block.span.end
            inner = cell.span.end
        at = block.span.end
