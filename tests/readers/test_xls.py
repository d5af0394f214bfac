"""Old Excel workbooks, as LibreOffice writes them, give the same document as the new ones they were made from."""

from __future__ import annotations

import openpyxl
import pytest
from openpyxl.comments import Comment

from checker.model.document import Document
from tests.readers.spreadsheet_files import book_of, converted, left_out, read

ROWS = (
    ("表1 2023年收支情况",),
    (None, None, None, "单位：万元"),
    ("项目", "2022年", None, "增长"),
    (None, "预算", "决算"),
    ("财政拨款", 1180.16, 1240.505, 0.123456),
    ("  其中：基本", 842.19, True, -0.05),
    ("作废", 1, 2, 3),
    ("合计", "=B5+B6", 45352, 123456),
    ("注：数据为快报数。",),
    (),
    ("上述单位共3家。",),
)


def change(book: openpyxl.Workbook) -> None:
    sheet = book["表1"]
    for area in ("A1:D1", "A3:A4", "B3:C3", "D3:D4"):
        sheet.merge_cells(area)
    for name, code in (
        ("B5", "#,##0.00"),
        ("C5", "#,##0.00_);(#,##0.00)"),
        ("D5", "0.00%"),
        ("D6", "0.0%;[Red](0.0%)"),
        ("B8", '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '),
        ("C8", 'yyyy"年"m"月"'),
        ("D8", '0\\.0,"万"'),
    ):
        sheet[name].number_format = code
    for column in "ABCD":
        sheet.column_dimensions[column].width = 20
    sheet.row_dimensions[7].hidden = True
    sheet["A5"].comment = Comment("看", "审核人")
    book.create_sheet("底稿")["A1"] = 9
    book["底稿"].sheet_state = "hidden"


@pytest.fixture(scope="module")
def books() -> dict[str, Document]:
    data = book_of(ROWS, change=change)
    return {suffix: read(converted(data, suffix), suffix) for suffix in ("xls", "xlsx", "ods")}


def test_an_old_workbook_shows_what_a_person_sees(books: dict[str, Document]) -> None:
    assert books["xls"].text == (
        "表1 2023年收支情况\n单位：万元\n项目\t2022年\t\t增长\n\t预算\t决算\n"
        "财政拨款\t1,180.16\t1,240.51\t12.35%\n  其中：基本\t842.19\tTRUE\t(5.0%)\n"
        "合计\t¥ 2,022.35\t2024年3月\t12.3万\n注：数据为快报数。\n上述单位共3家。\n"
    )
    stored = [cell.stored for block in books["xls"].blocks for cell in block.cells if cell.stored]
    assert stored == ["1240.505", "0.123456", "123456"]


def test_hidden_parts_are_listed(books: dict[str, Document]) -> None:
    assert left_out(books["xls"]) == [
        ("hidden row 7", "not shown to readers", "7:7"),
        ("a hidden sheet", "not shown to readers", "底稿"),
    ]


@pytest.mark.parametrize("suffix", ["xls", "xlsx", "ods"])
def test_comments_are_annotations_of_the_text_of_their_cells(books: dict[str, Document], suffix: str) -> None:
    (remark,) = books[suffix].annotations
    assert "看" in remark.text
    assert books[suffix].text[remark.span.start : remark.span.end] == "财政拨款"


def grids(document: Document) -> list[list[tuple[str, int, int, int, int, bool, str]]]:
    """The cells of each block; OpenDocument files of LibreOffice have a number behind TRUE, too."""
    text = document.text
    return [
        [
            (
                (shown := text[cell.span.start : cell.span.end].replace("¥ ", "¥")),
                cell.row,
                cell.column,
                cell.row_span,
                cell.column_span,
                cell.is_header,
                cell.stored if shown != "TRUE" else "",
            )
            for cell in block.cells
        ]
        for block in document.blocks
    ]


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_the_three_kinds_of_workbooks_give_one_document(books: dict[str, Document], suffix: str) -> None:
    old, new = books["xls"], books[suffix]
    # LibreOffice writes ¥ without the blank that fills the cell
    assert new.text.replace("¥2", "¥ 2") == old.text
    assert left_out(new) == left_out(old)
    assert grids(new) == grids(old)
    assert [anchor.place for anchor in new.anchors] == [anchor.place for anchor in old.anchors]


def test_the_digest_and_the_path_are_kept(books: dict[str, Document]) -> None:
    assert (books["xls"].path, books["xls"].media) == ("表.xls", "application/vnd.ms-excel")
