"""OpenDocument spreadsheets: the text that stands in the file, the number next to it, and what is hidden."""

from __future__ import annotations

import io
import zipfile

import pytest
from odf import opendocument, table
from odf.style import Style, TableProperties
from odf.text import P

from checker.errors import UnreadableError
from checker.model.document import Annotation
from checker.model.span import Span
from tests.readers.spreadsheet_files import left_out, paragraphs, read, tables

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)


def ods(rows: str, *, before: str = "", styles: str = "") -> bytes:
    """A spreadsheet with these rows, written by hand."""
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet>{before}<table:table table:name="表1">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
    return stream.getvalue()


def cell(text: str, **attributes: str) -> str:
    kinds = {"value": "office", "value_type": "office"}
    written = "".join(
        f' {kinds.get(name, "table")}:{name.replace("_", "-")}="{value}"' for name, value in attributes.items()
    )
    return f"<table:table-cell{written}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def number(text: str, value: str, kind: str = "float") -> str:
    return cell(text, value_type=kind, value=value)


@pytest.mark.parametrize(
    ("text", "value", "kind", "stored"),
    [
        ("12.35%", "0.123456", "percentage", "0.123456"),
        ("12.5%", "0.125", "percentage", ""),
        ("1,240.50", "1240.5", "currency", ""),
        ("¥1,240.51", "1240.505", "currency", "1240.505"),
        ("(1,240.50)", "-1240.5", "float", ""),
        ("¥-5.00", "-5", "currency", ""),
        ("485件", "485", "float", ""),
        ("1.23E+04", "12345", "float", "12345"),
        ("12.3万", "123456", "float", "123456"),
        ("-", "0", "float", "0"),
    ],
)
def test_the_number_behind_a_text_is_kept_when_it_is_another(text: str, value: str, kind: str, stored: str) -> None:
    document = read(ods(row(cell("类别"), cell("数")) + row(cell("甲"), number(text, value, kind))), "ods")
    (block,) = document.blocks
    last = block.cells[-1]
    assert (document.text[last.span.start : last.span.end], last.stored) == (text, stored)


def test_repeated_rows_and_cells_stand_where_they_are_repeated() -> None:
    blank = '<table:table-cell table:number-columns-repeated="2"/>'
    document = read(
        ods(
            row(cell("类别"), cell("数", number_columns_repeated="2"))
            + row(cell("甲"), blank, attributes='table:number-rows-repeated="2"')
            + row(blank, number("3", "3"))
        ),
        "ods",
    )
    assert document.text == "类别\t数\t数\n甲\t\t\n甲\t\t\n\t\t3\n"
    place = document.locate(document.text.index("3"), document.text.index("3") + 1).place
    assert place == (("sheet", "表1"), ("cell", "C4"))


def test_spaces_line_breaks_and_spans_are_text_and_comments_are_not() -> None:
    author = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">审核人</dc:creator>'
    note = f"<office:annotation>{author}<text:p>见附件</text:p></office:annotation>"
    shown = '<text:p>受<text:span>理<text:s text:c="2"/></text:span>5件。</text:p>'
    inside = f"<table:table-cell>{note}{shown}</table:table-cell>"
    document = read(ods(row(inside)), "ods")
    assert paragraphs(document) == ["受理  5件。"]
    assert document.annotations == (Annotation("见附件", "审核人", Span(0, 7)),)


def test_hidden_sheets_rows_and_columns_are_left_out_and_listed() -> None:
    styles = (
        '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>'
    )
    hidden = f'<table:table table:name="底稿" table:style-name="h">{row(cell("受理9件。"))}</table:table>'
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        + row(cell("类别"), cell("旧"), cell("新"))
        + row(cell("甲"), number("1", "1"), number("2", "2"), attributes='table:visibility="filter"')
        + row(cell("乙"), number("3", "3"), number("4", "4"))
    )
    document = read(ods(rows, before=hidden, styles=styles), "ods")
    assert document.text == "类别\t新\n乙\t4\n"
    assert left_out(document) == [
        ("a hidden sheet", "not shown to readers", "底稿"),
        ("hidden column B", "not shown to readers", "B:B"),
        ("hidden row 2", "not shown to readers", "2:2"),
    ]


def test_rows_in_groups_and_headers_are_read() -> None:
    header = f"<table:table-header-rows>{row(cell('类别'), cell('数'))}</table:table-header-rows>"
    rows = f"<table:table-rows>{row(cell('甲'), number('1', '1'))}</table:table-rows>"
    group = f"<table:table-row-group>{rows}</table:table-row-group>"
    assert tables(read(ods(header + group), "ods")) == [[(0, 0, "类别"), (0, 1, "数"), (1, 0, "甲"), (1, 1, "1")]]


def test_a_formula_without_a_saved_result_is_listed() -> None:
    formula = '<table:table-cell table:formula="of:=SUM([.B1])"/>'
    document = read(ods(row(cell("类别"), cell("数")) + row(cell("合计"), formula)), "ods")
    assert left_out(document) == [("a formula", "no value stored: open and save it", "B2")]


def test_a_book_written_by_another_library_is_read() -> None:
    book = opendocument.OpenDocumentSpreadsheet()
    style = Style(name="shown", family="table")
    style.addElement(TableProperties(display="true"))
    book.automaticstyles.addElement(style)
    sheet = table.Table(name="表1", stylename=style)
    for texts in (("类别", "件数"), ("行政", "121")):
        line = table.TableRow()
        for text in texts:
            place = table.TableCell(valuetype="string")
            place.addElement(P(text=text))
            line.addElement(place)
        sheet.addElement(line)
    book.spreadsheet.addElement(sheet)
    stream = io.BytesIO()
    book.write(stream)
    assert read(stream.getvalue(), "ods").text == "类别\t件数\n行政\t121\n"


def test_another_kind_of_opendocument_file_is_named() -> None:
    stream = io.BytesIO()
    book = opendocument.OpenDocumentText()
    book.write(stream)
    with pytest.raises(UnreadableError, match="no spreadsheet"):
        read(stream.getvalue(), "ods")
