"""Excel workbooks: what a person sees is read, what is stored is kept, and what is hidden is listed."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Alignment

from checker.errors import UnreadableError
from checker.model.document import Cell, Document
from checker.readers.xlsx import read_xlsx
from tests.readers.spreadsheet_files import book_of, left_out, paragraphs, read, tables


def cell_of(document: Document, text: str) -> Cell:
    """The only table cell with this text."""
    (cell,) = (
        cell
        for block in document.blocks
        for cell in block.cells
        if document.text[cell.span.start : cell.span.end] == text
    )
    return cell


def place_of(document: Document, text: str) -> tuple[tuple[str, str | int], ...]:
    start = document.text.index(text)
    return document.locate(start, start + len(text)).place


def formatted(value: object, code: str) -> bytes:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["表1"]
        sheet["B2"].number_format = code
        sheet.column_dimensions["B"].width = 30

    return book_of([["类别", "数"], ["甲", value]], change=change)


def edited(data: bytes, part: str, edit: Callable[[str], str]) -> bytes:
    """The package with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, edit(text.decode()) if name == part else text)
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
LINKS = "xl/_rels/workbook.xml.rels"


def with_strings(data: bytes, xml: str) -> bytes:
    """The package with a table of shared strings, which openpyxl reads but does not write."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
    stream = io.BytesIO(edited(data, LINKS, lambda links: links.replace("</Relationships>", link)))
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr(STRINGS, xml)
    return stream.getvalue()


def test_cells_stand_in_a_grid_and_lead_back_to_their_place() -> None:
    document = read(book_of([["类别", "件数"], ["行政", 121], ["民事", 363]]))
    assert document.text == "类别\t件数\n行政\t121\n民事\t363\n"
    assert tables(document) == [
        [(0, 0, "类别"), (0, 1, "件数"), (1, 0, "行政"), (1, 1, "121"), (2, 0, "民事"), (2, 1, "363")]
    ]
    location = document.locate(document.text.index("121"), document.text.index("121") + 3)
    assert (location.kind, location.place) == ("cell", (("sheet", "表1"), ("cell", "B2")))


@pytest.mark.parametrize(
    ("value", "code", "text", "stored"),
    [
        (0.123456, "0.00%", "12.35%", "0.123456"),
        (0.125, "0.0%", "12.5%", ""),
        (1240.5, "#,##0.00", "1,240.50", ""),
        (1240.505, "#,##0.00", "1,240.51", "1240.505"),
        (datetime.date(2024, 3, 1), 'yyyy"年"m"月"', "2024年3月", ""),
        (datetime.datetime(2024, 3, 1, 18), "yyyy/m/d h:mm", "2024/3/1 18:00", ""),
        (123456, '0!.0,"万"', "12.3万", "123456"),
        (0.1 + 0.2, "General", "0.3", ""),
        (1 / 3, "General", "0.333333333", "0.333333333333333"),
        (True, "General", "TRUE", ""),
        ("#DIV/0!", "General", "#DIV/0!", ""),
        ("12.50", "0.0", "12.50", ""),
    ],
)
def test_a_cell_is_what_a_person_sees_and_keeps_what_is_stored(
    value: object, code: str, text: str, stored: str
) -> None:
    assert cell_of(read(formatted(value, code)), text).stored == stored


def test_numbers_of_formats_without_a_code_are_chinese_ones() -> None:
    def number(style: str) -> str:
        return re.sub(
            r'(<cellXfs.*numFmtId=")\d+(" fontId="0" fillId="0" borderId="0" [^>]*xfId="0")', r"\g<1>31\2", style
        )

    data = edited(formatted(45352, "0.000"), "xl/styles.xml", number)
    assert place_of(read(data), "2024年3月1日") == (("sheet", "表1"), ("cell", "B2"))


def test_a_book_may_count_its_days_from_1904() -> None:
    data = edited(
        formatted(43890, "yyyy-mm-dd"),
        "xl/workbook.xml",
        lambda xml: re.sub("<workbookPr(?=[ /])", '<workbookPr date1904="1"', xml),
    )
    assert "2024-03-01" in read(data).text


def test_a_number_without_a_format_is_rounded_to_the_width_of_its_column() -> None:
    document = read(book_of([["类别", "均值"], ["甲", 1234567.891]]))
    assert cell_of(document, "1234568").stored == "1234567.891"


def test_titles_units_and_notes_around_a_table_are_paragraphs() -> None:
    document = read(
        book_of(
            [
                ["表1 2023年收支情况"],
                ["编制单位：档案馆", None, "单位：万元"],
                ["项目", "预算", "决算"],
                ["合计", 3, 4],
                ["注：数据为快报数。"],
            ],
            change=lambda book: book["表1"].merge_cells("A1:C1"),
        )
    )
    assert paragraphs(document) == ["表1 2023年收支情况", "编制单位：档案馆", "单位：万元", "注：数据为快报数。"]
    assert [len(cells) for cells in tables(document)] == [6]


def test_blank_rows_and_columns_part_tables() -> None:
    document = read(
        book_of(
            [
                ["类别", "件数", None, "类别", "人数"],
                ["行政", 121, None, "男", 3],
                [],
                ["季度", "户数"],
                ["一", 5],
            ]
        )
    )
    assert [[text for _, _, text in cells] for cells in tables(document)] == [
        ["类别", "件数", "行政", "121"],
        ["类别", "人数", "男", "3"],
        ["季度", "户数", "一", "5"],
    ]


def test_a_title_over_two_tables_stands_before_both() -> None:
    document = read(
        book_of(
            [["全年情况"], ["类别", "件数", None, "类别", "人数"], ["行政", 121, None, "男", 3]],
            change=lambda book: book["表1"].merge_cells("A1:E1"),
        )
    )
    assert document.text == "全年情况\n类别\t件数\n行政\t121\n类别\t人数\n男\t3\n"


def test_merged_headers_are_one_cell_and_reach_over_rows_and_columns() -> None:
    def change(book: openpyxl.Workbook) -> None:
        for area in ("A1:A2", "B1:C1", "D1:D2"):
            book["表1"].merge_cells(area)

    document = read(
        book_of([["项目", "2022年", None, "增长"], [None, "预算", "决算"], ["收入", 1, 2, 3]], change=change)
    )
    (table,) = document.blocks
    assert [(cell.row, cell.column, cell.row_span, cell.column_span, cell.is_header) for cell in table.cells] == [
        (0, 0, 2, 1, True),
        (0, 1, 1, 2, True),
        (0, 3, 2, 1, True),
        (1, 1, 1, 1, True),
        (1, 2, 1, 1, True),
        (2, 0, 1, 1, False),
        (2, 1, 1, 1, False),
        (2, 2, 1, 1, False),
        (2, 3, 1, 1, False),
    ]
    assert document.text.splitlines()[1] == "\t预算\t决算"


def test_years_head_columns_and_figures_do_not() -> None:
    document = read(book_of([["项目", 2022, 2023], ["收入", 5, 6]]))
    assert [cell.is_header for cell in document.blocks[0].cells] == [True] * 3 + [False] * 3
    document = read(book_of([["行政", 121], ["民事", 363]]))
    assert not any(cell.is_header for cell in document.blocks[0].cells)


def test_a_value_behind_a_merged_cell_is_left_out_and_listed() -> None:
    data = edited(
        book_of([["类别", "件数"], ["行政", 121]]),
        SHEET,
        lambda xml: xml.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>'),
    )
    document = read(data)
    assert "121" not in document.text
    assert left_out(document) == [("a value behind a merged cell", "not shown to readers", "B2")]


def test_hidden_sheets_rows_and_columns_are_left_out_and_listed() -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["表1"]
        sheet.row_dimensions[2].hidden = True
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True
        other = book.create_sheet("底稿")
        other["A1"] = 999
        other.sheet_state = "veryHidden"

    document = read(book_of([["类别", "旧", "新"], ["甲", 1, 2], ["乙", 3, 4], ["丙", 5, 6]], change=change))
    assert document.text == "类别\t新\n丙\t6\n"
    assert place_of(document, "6") == (("sheet", "表1"), ("cell", "C4"))
    assert left_out(document) == [
        ("hidden column B", "not shown to readers", "B:B"),
        ("hidden rows 2–3", "not shown to readers", "2:3"),
        ("a hidden sheet", "not shown to readers", "底稿"),
    ]


def test_what_is_hidden_in_a_table_is_listed_within_its_span() -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["表1"].row_dimensions[5].hidden = True

    rows = [["说明如下"], [], ["类别", "数"], ["甲", 1], ["乙", 2], ["合计", 3], [], ["此外无事。"]]
    document = read(book_of(rows, change=change))
    (table,) = (block for block in document.blocks if block.cells)
    (part,) = document.skipped
    assert part.location and table.span.start <= part.location.offset <= table.span.end


def test_a_merged_cell_that_begins_in_a_hidden_row_is_still_seen() -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["表1"].merge_cells("A1:A2")
        book["表1"].row_dimensions[1].hidden = True

    document = read(book_of([["行政", 1], [None, 2]], change=change))
    assert document.text == "行政\t2\n"
    assert left_out(document) == [("hidden row 1", "not shown to readers", "1:1")]


def test_a_formula_is_its_saved_result_and_one_without_is_listed() -> None:
    data = book_of([["类别", "件数"], ["甲", 1], ["合计", "=SUM(B2:B2)"]])
    document = read(data)
    assert "SUM" not in document.text
    assert left_out(document) == [("a formula", "no value stored: open and save it", "B3")]
    assert tables(document)[0][-1] == (2, 1, "")
    saved = edited(data, SHEET, lambda xml: re.sub(r"<v ?/>|<v></v>", "<v>1</v>", xml))
    assert read(saved).text.endswith("合计\t1\n")
    assert read(saved).skipped == ()


def test_a_formula_that_gives_an_empty_text_has_a_value() -> None:
    data = edited(
        book_of([["类别", "件数"], ["甲", '=IF(1,"","")']]),
        SHEET,
        lambda xml: xml.replace('<c r="B2">', '<c r="B2" t="str">').replace("<v />", "<v></v>"),
    )
    assert read(data).skipped == ()


def test_a_number_that_its_format_hides_is_listed_and_a_blank_nought_is_not() -> None:
    assert left_out(read(formatted(3, ";;;"))) == [("a number that its format hides", "not shown to readers", "B2")]
    document = read(formatted(0, "#,##0;-#,##0;"))
    assert document.skipped == ()
    assert document.blocks[0].cells[-1].stored == "0"


def test_drawings_page_headers_and_chart_sheets_are_listed() -> None:
    def change(book: openpyxl.Workbook) -> None:
        from openpyxl.chart import BarChart, Reference

        sheet = book["表1"]
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2))
        sheet.add_chart(chart, "D2")
        sheet.oddHeader.center.text = "第 &P 页"
        book.create_chartsheet("图").add_chart(BarChart())

    document = read(book_of([["类别", "件数"], ["甲", 1]], change=change))
    assert left_out(document) == [
        ("a drawing (chart, picture or text box)", "only cells are read", "表1"),
        ("the header or footer of the printed page", "only cells are read", "表1"),
        ("a chart sheet: charts are not read", "only cells are read", "图"),
    ]


def test_comments_are_annotations_of_their_cells() -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["表1"]
        for name, text in (("B3", "已核"), ("A1", "标题\n待定"), ("C2", "漏填"), ("F9", "空处"), ("A4", "两行")):
            sheet[name].comment = Comment(text, "审核人")

    rows = [["表1 收支"], ["类别", "件数", "备注"], ["甲", 1, None], ["受理5件。\n审结3件。"]]
    document = read(book_of(rows, change=change))
    found = {remark.text: document.text[remark.span.start : remark.span.end] for remark in document.annotations}
    assert found == {
        "标题\n待定": "表1 收支",
        "漏填": "备注",
        "已核": "1",
        "空处": "",
        "两行": "受理5件。\n审结3件。",
    }
    assert {remark.author for remark in document.annotations} == {"审核人"}


def test_blank_places_of_a_table_are_cells_at_their_place() -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["表1"].merge_cells("A2:B2")
        book["表1"].row_dimensions[3].hidden = True

    document = read(book_of([["类别", "数", "比重"], ["甲"], ["乙", 1, 2], ["丙", None, 3]], change=change))
    (table,) = document.blocks
    places = {
        (cell.row, cell.column): document.locate(cell.span.start, cell.span.end).place[1][1]
        for cell in table.cells
        if cell.span.start == cell.span.end
    }
    assert places == {(1, 2): "C2", (2, 1): "B4"}


def test_sheets_come_in_order_and_names_that_say_something_head_them() -> None:
    def change(book: openpyxl.Workbook) -> None:
        book.create_sheet("2023年", 0)["A1"] = "审结3件。"
        book.create_sheet("Sheet7")["A1"] = "结案2件。"

    document = read(book_of([["受理5件。"]], change=change))
    assert document.text == "2023年\n审结3件。\n受理5件。\n结案2件。\n"
    assert (document.blocks[0].kind, document.blocks[0].level) == ("heading", 1)
    location = document.locate(0, 5)
    assert (location.kind, location.place) == ("sheet", (("sheet", "2023年"),))


def test_a_cell_of_several_lines_is_several_paragraphs_or_one_line_of_a_table() -> None:
    assert paragraphs(read(book_of([["受理5件。\n\n审结3件。"]]))) == ["受理5件。", "审结3件。"]
    document = read(book_of([["收入\n（万元）", "支\t出"], ["甲", 1]]))
    assert document.text == "收入 （万元）\t支 出\n甲\t1\n"


def test_indentation_is_kept_in_front_of_a_cells_text() -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["表1"]["A3"].alignment = Alignment(indent=2)

    document = read(book_of([["类别", "数"], ["  其中：甲", 1], ["乙", 2]], change=change))
    assert document.text == "类别\t数\n  其中：甲\t1\n\u3000\u3000乙\t2\n"
    assert [text for _, _, text in tables(document)[0]][2:5:2] == ["其中：甲", "乙"]


RICH = (
    "<r><t>行</t></r><r><rPr><b/></rPr><t xml:space='preserve'>政_x000D_ </t></r><rPh sb='0' eb='1'><t>xíng</t></rPh>"
)


def test_strings_in_runs_are_put_together_without_reading_aids() -> None:
    cell = r'<c r="A2".*?</c>'
    inline = edited(
        book_of([["类别", "数"], ["甲", 1]]),
        SHEET,
        lambda xml: re.sub(cell, f'<c r="A2" t="inlineStr"><is>{RICH}</is></c>', xml),
    )
    assert read(inline).text == "类别\t数\n行政\t1\n"
    shared = with_strings(
        edited(inline, SHEET, lambda xml: re.sub(cell, '<c r="A2" t="s"><v>1</v></c>', xml)),
        f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si/><si>{RICH}</si></sst>',
    )
    assert read(shared).text == read(inline).text


def test_dates_written_as_they_stand_are_shown_by_their_format() -> None:
    data = edited(
        formatted(45352, "yyyy年m月"),
        SHEET,
        lambda xml: re.sub(r'<c r="B2" s="(\d+)"[^>]*><v>45352</v>', r'<c r="B2" s="\1" t="d"><v>2024-03-01</v>', xml),
    )
    assert "2024年3月" in read(data).text


def test_a_book_of_the_strict_kind_is_read_alike() -> None:
    data = book_of([["类别", "件数"], ["甲", 1]])
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    for part in ("xl/workbook.xml", SHEET, "xl/styles.xml"):
        data = edited(
            data, part, lambda xml: xml.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", strict)
        )
    assert read(data).text == "类别\t件数\n甲\t1\n"


def test_rows_and_cells_without_their_names_follow_one_another() -> None:
    data = edited(
        book_of([["类别", "件数"], ["甲", 1]]),
        SHEET,
        lambda xml: re.sub(r'(<(?:c|row)) r="\w+"', r"\1", xml),
    )
    document = read(data)
    assert document.text == "类别\t件数\n甲\t1\n"
    assert place_of(document, "1") == (("sheet", "表1"), ("cell", "B2"))


def test_a_workbook_that_shows_nothing_is_unreadable() -> None:
    for rows in ([], [["=A2"]], [["  "]]):
        with pytest.raises(UnreadableError, match="no cell shows anything"):
            read(book_of(rows))


def test_a_diagonal_of_cells_does_not_fill_a_square() -> None:
    document = read(book_of([[None] * at + [at] for at in range(1, 400)]))
    assert len(document.text) < 3 * 400 + 400 * 4
    assert document.blocks[0].cells[-1].column == 398


def test_the_name_of_the_file_says_nothing() -> None:
    assert read_xlsx(book_of([["受理5件。"]]), path="甲.txt", sha256="9").sha256 == "9"
