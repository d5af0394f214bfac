"""PDF: lines become paragraphs and tables, margins are left out and listed, and boxes lead back."""

from __future__ import annotations

import builtins
import time
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from checker.errors import UnreadableError
from checker.model.document import BlockKind, Document
from checker.pipeline import check
from checker.readers.pdf import read_pdf
from checker.readers.radicals import usual_characters
from checker.settings import Settings
from tests.readers.printing import STYLE, as_docx, as_html, chromium_pdfs, office_pdfs
from tests.readers.raw_pdf import RawPage, pdf
from tests.readers.same_as_text import SAMPLES, findings_and_relations, paragraphs, sample, unspaced

LEFT, RIGHT, SIZE = 72, 504, 12
"""Margins that 36 signs of 12 points fill."""
SENTENCE = "受理案件485件，其中行政案件121件。"


def read(*pages: RawPage) -> Document:
    return read_pdf(pdf(list(pages)), path="报告.pdf", sha256="")


def page_of(*lines: tuple[float, str], top: float = 700, pitch: float = 20) -> RawPage:
    """A page with a line every ``pitch`` points, each from its own x on."""
    page = RawPage()
    for number, (x, text) in enumerate(lines):
        page.text(x, top - pitch * number, text, SIZE)
    return page


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [
        (str(block.kind), block.level, document.text[block.span.start : block.span.end]) for block in document.blocks
    ]


def texts(document: Document) -> list[str]:
    return [text for _, _, text in blocks(document)]


def left_out(document: Document) -> list[tuple[str, str]]:
    return [(part.what, part.reason) for part in document.skipped]


def rows(document: Document) -> list[list[tuple[str, int, int]]]:
    """The cells of the only table by rows: text, rows and columns that they cover."""
    (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    found: list[list[tuple[str, int, int]]] = [[] for _ in range(max(cell.row for cell in table.cells) + 1)]
    for cell in table.cells:
        text = document.text[cell.span.start : cell.span.end]
        found[cell.row].append((text, cell.row_span, cell.column_span))
    return found


def plain_rows(document: Document) -> list[list[str]]:
    return [[text for text, _, _ in row] for row in rows(document)]


def full(text: str, signs: float = 36) -> str:
    """The text, filled up to a whole line in front: the figures stay at the end."""
    width = sum(0.5 if sign < "\u0250" else 1 for sign in text)
    return "工" * int(signs - width) + text


# Samples


@pytest.fixture(scope="module")
def printed(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every sample as Chromium prints it."""
    folder = tmp_path_factory.mktemp("chromium")
    chromium_pdfs(chromium, [(as_html(sample(name)), folder / f"{name}.pdf") for name in SAMPLES])
    return {name: (folder / f"{name}.pdf").read_bytes() for name in SAMPLES}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every sample as LibreOffice exports a Word file of it, with a header and page numbers."""
    folder = tmp_path_factory.mktemp("office")
    files = [folder / f"{name}.docx" for name in SAMPLES]
    for name, file in zip(SAMPLES, files, strict=True):
        file.write_bytes(as_docx(sample(name)))
    office_pdfs(files, folder)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in SAMPLES}


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every sample of plain text as LibreOffice converts it: no indentation, ragged lines."""
    folder = tmp_path_factory.mktemp("text")
    names = [name for name in SAMPLES if name.endswith(".txt")]
    for name in names:
        (folder / name).write_text(sample(name).text, encoding="utf-8")
    office_pdfs([folder / name for name in names], folder)
    return {name: (folder / name).with_suffix(".pdf").read_bytes() for name in names}


@pytest.fixture(params=["printed", "exported", "converted"])
def written(request: pytest.FixtureRequest) -> dict[str, bytes]:
    """The samples in PDF of one of the three writers."""
    found: dict[str, bytes] = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_the_same_findings_and_relations_as_its_text(written: dict[str, bytes], name: str) -> None:
    if name not in written:
        assert name.endswith(".md")  # a plain text that is printed has no tables
        return
    document = read_pdf(written[name], path=name, sha256="")
    assert findings_and_relations(document) == findings_and_relations(sample(name))


@pytest.mark.parametrize("name", [name for name in SAMPLES if name.endswith(".txt")])
def test_a_sample_has_the_same_paragraphs_as_its_text(written: dict[str, bytes], name: str) -> None:
    document = read_pdf(written[name], path=name, sha256="")
    assert paragraphs(document) == paragraphs(sample(name))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_figure_leads_back_to_a_box_with_its_literal(written: dict[str, bytes], name: str) -> None:
    if name not in written:
        assert name.endswith(".md")  # a plain text that is printed has no tables
        return
    document = read_pdf(written[name], path=name, sha256="")
    claims = check(document, Settings()).claims
    assert claims
    with pypdfium2.PdfDocument(written[name]) as file:
        pages: dict[int, Any] = {}
        for claim in claims:
            places = list(_places(document, claim.start, claim.end))
            assert places[0] == document.locate(claim.start, claim.end).place
            assert unspaced(claim.literal) in "".join(_text_in_box(file, pages, place) for place in places)


def _places(document: Document, start: int, end: int) -> Iterator[tuple[tuple[str, str | int], ...]]:
    """The place of every line that the characters stand on."""
    last = None
    for at in range(start, end):
        location = document.locate(at, at + 1)
        assert location.kind == "page"
        if location.place != last:
            last = location.place
            yield location.place


def _text_in_box(file: Any, pages: dict[int, Any], place: tuple[tuple[str, str | int], ...]) -> str:
    """What pdfium itself has in the box."""
    values = dict(place)
    number = int(values["page"])
    if number not in pages:
        pages[number] = file[number - 1].get_textpage()
    left, low, right, high = map(float, str(values["box"]).split(","))
    text = pages[number].get_text_bounded(left - 1, low, right + 1, high)
    return unspaced(text.translate(str.maketrans(usual_characters())).replace("\r\n", ""))


LAYOUTS = {
    "two columns": "body { column-count: 2; column-gap: 8mm; font-size: 10.5pt } h1 { column-span: all }",
    "landscape": "@page { size: A4 landscape }",
    "a narrow column": "@page { margin: 20mm 60mm }",
    "white between paragraphs": "p { text-indent: 0; margin: 0.8em 0; text-align: left }",
    "open lines": "p { line-height: 2.4 }",
}
UNSEEN = {("a narrow column", "yunxiu_half_year_2023.txt")}
"""Where a blank before a unit (GJ905) falls on the end of a line, nobody can see it."""


@pytest.fixture(scope="module")
def laid_out(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bytes]:
    """Every sample of plain text in every layout."""
    folder = tmp_path_factory.mktemp("layouts")
    names = [name for name in SAMPLES if name.endswith(".txt")]
    files = {(layout, name): folder / f"{layout}-{name}.pdf" for layout in LAYOUTS for name in names}
    pages = [(as_html(sample(name), STYLE + LAYOUTS[layout]), file) for (layout, name), file in files.items()]
    chromium_pdfs(chromium, pages)
    return {key: file.read_bytes() for key, file in files.items()}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", [name for name in SAMPLES if name.endswith(".txt")])
def test_the_layout_changes_no_finding_and_no_relation(
    laid_out: dict[tuple[str, str], bytes], layout: str, name: str
) -> None:
    found = findings_and_relations(read_pdf(laid_out[layout, name], path=name, sha256=""))
    expected = findings_and_relations(sample(name))
    if (layout, name) in UNSEEN:
        assert [key[0] for key in expected[0] - found[0]] == ["GJ905"]
        assert [key[0] for key in expected[1] - found[1]] == ["unit"]
        assert not found[0] - expected[0]
        assert not found[1] - expected[1]
    else:
        assert found == expected


# Lines and paragraphs


def test_a_line_that_reaches_the_margin_goes_on_in_the_next() -> None:
    document = read(page_of((LEFT + 24, full("受理案件", 34)), (LEFT, full("485件，其中")), (LEFT, "行政案件121件。")))
    (text,) = texts(document)
    assert text.endswith("其中行政案件121件。")
    assert "受理案件工" in text


@pytest.mark.parametrize(
    ("end", "start", "joined"),
    [
        ("共受理4", "85件。", "共受理485件"),
        ("共受理1,", "485件。", "共受理1,485件"),
        ("增长12.", "5%。", "增长12.5%"),
        ("增长12", ".5%。", "增长12.5%"),
        ("增长12.5", "%。", "增长12.5%"),
        ("受理案件", "485件。", "受理案件485件"),
        ("see the annual", "report 2024.", "annual report 2024"),
        ("according to law,", "the court", "law, the court"),
        ("2020-", "2023年。", "2020-2023年"),
    ],
)
def test_what_a_line_breaks_is_put_together(end: str, start: str, joined: str) -> None:
    document = read(page_of((LEFT + 24, full("", 34)), (LEFT, full(end)), (LEFT, start), (LEFT + 24, "另起一段。")))
    assert joined in texts(document)[0]


def test_a_number_is_put_together_over_the_end_of_a_page_with_its_number_between() -> None:
    pages = []
    for number in range(1, 4):
        page = page_of((LEFT, "85件。" if number > 1 else "开头。"), *[(LEFT + 24, "另一段。")] * 3, top=720)
        page.text(LEFT, 100, full("受理4"))
        page.text(280, 40, f"— {number} —", 9)
        pages.append(page)
    document = read(*pages)
    assert document.text.count("受理485件。") == 2
    assert left_out(document) == [("page number", "— 1 — (on 3 pages)")]


def test_a_note_at_the_foot_of_a_page_does_not_part_the_paragraph_above_it() -> None:
    first = page_of((LEFT + 24, full("", 34)), *[(LEFT, full("共受理4"))] * 2)
    first.text(LEFT, 100, "注：不含移送案件12件。", 9)
    second = page_of((LEFT, "85件。"), (LEFT + 24, "另一段。"))
    assert [text[-12:] for text in texts(read(first, second))] == [
        "工工工工共受理485件。",
        "注：不含移送案件12件。",
        "另一段。",
    ]


def test_indentation_begins_a_paragraph() -> None:
    line = (LEFT + 24, full("前一段写满一行", 34))
    document = read(page_of(line, (LEFT, "完。"), line, (LEFT + 24, full("又一段", 34)), (LEFT, "完。")))
    assert len(texts(document)) == 3


def test_a_short_line_ends_a_paragraph() -> None:
    document = read(page_of((LEFT, full("")), (LEFT, "短行"), (LEFT, full("")), (LEFT, "又短")))
    assert [len(text) for text in texts(document)] == [38, 38]


def test_a_sentence_that_ends_at_the_margin_ends_the_paragraph_where_nothing_is_indented() -> None:
    document = read(page_of((LEFT, full("受理485件。")), (LEFT, full("审结121件。")), (LEFT, full("")), (LEFT, "完")))
    assert [text[-6:] for text in texts(document)[:2]] == ["理485件。", "结121件。"]


@pytest.mark.parametrize("marker", ["（一）", "一、", "1.", "第二条", "①"])
def test_a_marker_behind_the_end_of_a_sentence_begins_a_paragraph(marker: str) -> None:
    document = read(
        page_of((LEFT + 24, full("", 34)), (LEFT, full("受理485件；")), (LEFT, f"{marker}审结121件"), (LEFT + 24, "另"))
    )
    assert texts(document)[1].startswith(marker)


def test_white_between_lines_ends_a_paragraph() -> None:
    page = page_of(*[(LEFT, full(""))] * 4)
    page.text(LEFT, 590, full("另一段"))
    assert len(texts(read(page))) == 2


def test_a_title_over_two_lines_is_one_heading_and_no_part_of_the_text() -> None:
    page = RawPage()
    page.text(78, 760, "关于二〇二四年度工作情况和下一年度安", 24)
    page.text(222, 724, "排的报告书", 24)
    for number in range(4):
        page.text(LEFT + (0 if number % 2 else 24), 680 - 20 * number, full("", 36 if number % 2 else 34))
    assert blocks(read(page))[0] == ("heading", 1, "关于二〇二四年度工作情况和下一年度安排的报告书")


def test_sizes_of_headings_give_their_levels() -> None:
    page = page_of(*[(LEFT, "正文一行。")] * 6, top=600)
    page.text(200, 760, "大标题", 24)
    page.text(LEFT, 700, "小标题", 16)
    assert [(kind, level) for kind, level, _ in blocks(read(page))[:3]] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = RawPage()
    page.text(100, 760, "上方通栏的一行标题内容跨过两栏中间的空白", 16)
    for number in range(8):
        page.text(LEFT, 720 - 20 * number, "左" * 17)
        page.text(312, 717 - 20 * number, "右" * 17)
    assert texts(read(page))[1] in ("左" * 136 + "右" * 136, "左" * 136)
    assert "左右" * 2 not in read(page).text


def test_chinese_signs_far_apart_are_parted_and_close_ones_are_not() -> None:
    page = RawPage()
    page.text(LEFT, 700, "合")
    page.text(LEFT + 12 + 4, 700, "计")
    page.text(LEFT + 12 + 4 + 12 + 12, 700, "件")
    assert texts(read(page)) == ["合计 件"]


def test_the_white_of_a_stretched_line_parts_nothing() -> None:
    page = page_of((LEFT + 24, full("", 34)), (LEFT, ""), (LEFT, "682,417,306.52元。"), (LEFT + 24, "另一段。"))
    x = float(LEFT)
    for piece, width in (("86,208,566.41", 78), ("元", 12), ("，", 12), ("合", 12), ("计", 12)):
        page.text(x, 680, piece)
        x += width + (RIGHT - LEFT - 126) / 4
    assert texts(read(page))[0].endswith("86,208,566.41元，合计682,417,306.52元。")


def test_a_raised_number_is_no_digit_of_the_figure_before_it() -> None:
    page = page_of((LEFT, "增长485"))
    page.text(LEFT + 24 + 18, 705, "1", 7)
    page.text(LEFT + 24 + 18 + 3.5, 700, "件。")
    assert texts(read(page)) == ["增长485¹件。"]


def test_radicals_become_the_usual_characters_one_for_one() -> None:
    document = read(page_of((LEFT, "⼀⼆⽉⻓⻔受理485件")))
    assert texts(document) == ["一二月长门受理485件"]


def test_text_that_is_drawn_in_another_order_is_read_in_that_of_the_page() -> None:
    page = RawPage()
    page.text(LEFT, 680, "第二行。")
    page.text(LEFT + 60, 700, "485件。")
    page.text(LEFT, 700, "第一行受理")
    assert texts(read(page)) == ["第一行受理485件。", "第二行。"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_its_text_runs(turn: int) -> None:
    page = page_of((LEFT, "第一行。"), (LEFT, "第二行。"))
    page.attributes = f"/Rotate {turn}"
    document = read(page)
    assert texts(document) == ["第一行。", "第二行。"]
    assert dict(document.anchors[0].place)["box"] == "72.0,698.3,120.0,710.6"


@pytest.mark.parametrize(
    ("matrix", "step", "box"),
    [
        ("0 1 -1 0", (20, 0), "289.4,400.0,301.7,448.0"),
        ("0 -1 1 0", (-20, 0), "298.3,352.0,310.6,400.0"),
        ("-1 0 0 -1", (0, 20), "252.0,389.4,300.0,401.7"),
    ],
)
def test_text_that_runs_another_way_is_read_in_its_own_order(matrix: str, step: tuple[float, float], box: str) -> None:
    page = RawPage()
    page.text(300 + step[0], 400 + step[1], "第二行。", matrix=matrix)
    page.text(300, 400, "第一行。", matrix=matrix)
    document = read(page)
    assert texts(document) == ["第一行。", "第二行。"]
    assert document.anchors[0].place == (("page", 1), ("box", box))


# What is left out


def test_headers_footers_and_page_numbers_are_listed_once() -> None:
    pages = []
    for number in range(1, 5):
        page = page_of(*[(LEFT + 24, f"第{number}段受理{number}85件。")] * 5)
        page.text(200, 800, "某区司法局工作报告", 9)
        page.text(270, 30, f"第{number}页 共4页", 9)
        pages.append(page)
    document = read(*pages)
    assert left_out(document) == [
        ("page header", "某区司法局工作报告 (on 4 pages)"),
        ("page number", "第1页 共4页 (on 4 pages)"),
    ]
    assert "工作报告" not in document.text
    assert document.text.count("件。") == 20


def test_a_figure_that_differs_from_page_to_page_is_no_footer() -> None:
    pages = []
    for number in range(1, 4):
        page = page_of((LEFT, "正文。"))
        page.text(LEFT, 60, f"本月受理{number * number * 7}件")
        pages.append(page)
    assert read(*pages).text.count("本月受理") == 3


def test_figures_that_rise_by_one_from_page_to_page_are_no_page_numbers() -> None:
    pages = []
    for number in (85, 86):
        page = page_of((LEFT + 24, "正文。"))
        page.text(LEFT, 60, f"共受理{number}件")
        pages.append(page)
    assert read(*pages).text.count("共受理8") == 2


def test_the_unit_above_a_table_on_every_page_is_kept() -> None:
    pages = []
    for number in range(2):
        page = RawPage()
        page.text(400, 800, "单位：万元", 10)
        page.table(LEFT, 790, [["项目", "金额"], [f"项目{number}", f"{number}8"]], [100, 100])
        pages.append(page)
    assert read(*pages).text.count("单位：万元") == 2


def test_a_table_of_contents_is_left_out() -> None:
    lines = [(LEFT, f"{marker}、情况" + "…" * 20 + str(number)) for number, marker in enumerate("一二三", 1)]
    document = read(page_of(*lines), page_of((LEFT, "一、情况"), (LEFT, SENTENCE)))
    assert texts(document) == ["一、情况", SENTENCE]
    assert left_out(document) == [("table of contents", "3 lines with page numbers")]


def test_a_scanned_page_is_named_and_the_others_are_read() -> None:
    scan = RawPage()
    scan.picture(0, 0, 595, 842)
    document = read(page_of((LEFT, SENTENCE)), scan)
    assert texts(document) == [SENTENCE]
    assert [(part.what, part.location.place) for part in document.skipped if part.location] == [
        ("scanned page", (("page", 2),))
    ]


def test_a_document_of_scanned_pages_asks_for_recognition() -> None:
    scan = RawPage()
    scan.picture(0, 0, 595, 842)
    scan.text(280, 40, "1")
    with pytest.raises(UnreadableError, match="2 of 2 pages are pictures") as refusal:
        read(scan, scan)
    assert "OCR" in refusal.value.remedy


def test_recognised_text_over_a_picture_is_read_and_listed() -> None:
    page = RawPage()
    page.picture(0, 0, 595, 842)
    page.text(LEFT, 700, SENTENCE, mode=3)
    document = read(page)
    assert texts(document) == [SENTENCE]
    assert left_out(document) == [("recognised text", "20 characters were read from a picture by a program")]


def test_invisible_text_without_a_picture_is_left_out() -> None:
    page = page_of((LEFT, SENTENCE))
    page.text(LEFT, 600, "另有99件", mode=3)
    document = read(page)
    assert texts(document) == [SENTENCE]
    assert left_out(document) == [("hidden text", "5 characters are drawn invisibly")]


def test_text_outside_the_page_is_left_out() -> None:
    page = page_of((LEFT, SENTENCE))
    page.attributes = "/CropBox[0 300 595 842]"
    page.text(LEFT, 100, "另有99件")
    page.text(LEFT, -50, "另有98件")
    document = read(page)
    assert texts(document) == [SENTENCE]
    assert left_out(document) == [("text outside the page", "10 characters lie outside what is shown of the page")]


def test_a_watermark_is_left_out() -> None:
    page = page_of((LEFT, SENTENCE))
    page.text(200, 300, "内部资料99", 60, matrix="0.7 0.7 -0.7 0.7")
    document = read(page)
    assert texts(document) == [SENTENCE]
    assert left_out(document) == [("watermark", "runs askew: 内部资料99")]


def test_a_picture_beside_text_is_named() -> None:
    page = page_of(*[(LEFT, SENTENCE)] * 3)
    page.picture(LEFT, 200, 400, 300)
    (part,) = read(page).skipped
    assert part.what == "picture"
    assert part.location is not None
    assert dict(part.location.place)["box"] == "72.0,200.0,472.0,500.0"


def test_text_all_drawn_as_outlines_is_not_taken_for_an_empty_page() -> None:
    page = RawPage()
    for number in range(300):
        page.line(number, 100, number + 5, 107)
    assert left_out(read(page_of((LEFT, SENTENCE)), page)) == [("scanned page", "text drawn as outlines; not checked")]


# Tables


def test_a_ruled_table_has_its_cells_in_a_grid() -> None:
    page = RawPage()
    page.text(LEFT, 720, "表1 案件情况（单位：件）")
    page.table(LEFT, 700, [["类别", "件数"], ["行政", "121"], ["民事", ""], ["合计", "485"]], [100, 100])
    page.text(LEFT, 560, "以上为案件。")
    document = read(page)
    assert texts(document) == ["表1 案件情况（单位：件）", "类别\t件数\n行政\t121\n民事\t\n合计\t485", "以上为案件。"]
    assert plain_rows(document) == [["类别", "件数"], ["行政", "121"], ["民事", ""], ["合计", "485"]]
    (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    assert [cell.is_header for cell in table.cells] == [True] * 2 + [False] * 6


def test_merged_cells_stand_once_at_their_first_place() -> None:
    page = RawPage()
    for y in (700, 660, 640):
        page.line(LEFT, y, LEFT + 300, y)
    page.line(LEFT + 100, 680, LEFT + 300, 680)
    for x, top in ((0, 700), (100, 700), (200, 680), (300, 700)):
        page.line(LEFT + x, top, LEFT + x, 640)
    for x, y, text in ((5, 676, "类别"), (150, 686, "件数"), (105, 666, "今年"), (205, 666, "去年"), (5, 646, "行政")):
        page.text(LEFT + x, y, text, 10)
    page.text(LEFT + 105, 646, "121", 10)
    page.text(LEFT + 205, 646, "110", 10)
    document = read(page)
    assert rows(document) == [
        [("类别", 2, 1), ("件数", 1, 2)],
        [("今年", 1, 1), ("去年", 1, 1)],
        [("行政", 1, 1), ("121", 1, 1), ("110", 1, 1)],
    ]
    (table,) = document.blocks
    assert [cell.is_header for cell in table.cells] == [True] * 4 + [False] * 3
    assert document.text == "类别\t件数\n今年\t去年\n行政\t121\t110\n"


def test_a_table_open_at_its_sides_has_all_its_columns() -> None:
    page = RawPage()
    for y in (700, 680, 660, 640):
        page.line(LEFT, y, LEFT + 300, y)
    for x in (100, 200):
        page.line(LEFT + x, 700, LEFT + x, 640)
    for number, row in enumerate((["类别", "件数", "占比"], ["行政", "121", "25%"], ["民事", "364", "75%"])):
        for column, text in enumerate(row):
            page.text(LEFT + 5 + 100 * column, 686 - 20 * number, text, 10)
    assert plain_rows(read(page)) == [["类别", "件数", "占比"], ["行政", "121", "25%"], ["民事", "364", "75%"]]


def test_a_cell_of_several_lines_is_one_text() -> None:
    page = RawPage()
    page.grid([LEFT, LEFT + 60, LEFT + 160], [700, 660, 640])
    page.text(LEFT + 4, 686, "一般公共", 12)
    page.text(LEFT + 4, 668, "服务支出", 12)
    page.text(LEFT + 64, 676, "935.48", 12)
    page.text(LEFT + 4, 646, "合计", 12)
    page.text(LEFT + 64, 646, "935.48", 12)
    assert plain_rows(read(page)) == [["一般公共服务支出", "935.48"], ["合计", "935.48"]]


def test_two_numbers_below_each_other_in_a_cell_stay_two() -> None:
    page = RawPage()
    page.grid([LEFT, LEFT + 60, LEFT + 160], [700, 660, 640])
    page.text(LEFT + 64, 686, "12", 12)
    page.text(LEFT + 64, 668, "34", 12)
    page.text(LEFT + 4, 676, "甲乙", 12)
    assert plain_rows(read(page))[0] == ["甲乙", "12 34"]


def test_a_table_that_goes_on_on_the_next_page_is_one_without_its_second_header() -> None:
    first, second = RawPage(), RawPage()
    first.table(LEFT, 140, [["类别", "件数"], ["行政", "121"]], [100, 100])
    second.table(LEFT, 780, [["类别", "件数"], ["民事", "364"], ["合计", "485"]], [100, 100])
    document = read(first, second)
    assert plain_rows(document) == [["类别", "件数"], ["行政", "121"], ["民事", "364"], ["合计", "485"]]
    assert [part.what for part in document.skipped] == ["repeated table header"]
    at = document.text.index("364")
    assert document.locate(at, at + 3).place[0] == ("page", 2)


def test_a_frame_around_a_paragraph_is_no_table() -> None:
    page = page_of((LEFT + 5, SENTENCE))
    page.grid([LEFT, 500], [680, 720])
    assert blocks(read(page)) == [("paragraph", 0, SENTENCE)]


def test_squared_paper_behind_the_text_is_no_table() -> None:
    page = page_of((LEFT, SENTENCE), (LEFT, "审结364件，未结121件。"))
    page.grid(range(60, 540, 9), range(600, 740, 9))
    assert blocks(read(page)) == [("paragraph", 0, SENTENCE), ("paragraph", 0, "审结364件，未结121件。")]


def test_clearly_aligned_pieces_are_a_table_without_rules() -> None:
    page = RawPage()
    for number, row in enumerate((["类别", "件数", "占比"], ["行政", "121", "25%"], ["民事", "364", "75%"])):
        for column, text in enumerate(row):
            page.text(LEFT + 120 * column, 700 - 20 * number, text)
    assert plain_rows(read(page)) == [["类别", "件数", "占比"], ["行政", "121", "25%"], ["民事", "364", "75%"]]


def test_names_close_to_each_other_above_aligned_pieces_are_their_header() -> None:
    page = RawPage()
    for column, text in enumerate(("案件类型名称", "受理（件数）", "办结（件数）")):
        page.text(LEFT + 80 * column, 720, text)
    for number, row in enumerate((["刑事", "418", "402"], ["民事", "537", "511"], ["合计", "955", "913"])):
        for column, text in enumerate(row):
            page.text(LEFT + 80 * column, 700 - 20 * number, text)
    document = read(page)
    assert plain_rows(document)[:2] == [["案件类型名称", "受理（件数）", "办结（件数）"], ["刑事", "418", "402"]]
    (table,) = document.blocks
    assert [cell.is_header for cell in table.cells[:6]] == [True] * 3 + [False] * 3


def test_aligned_pieces_without_names_have_no_header() -> None:
    page = RawPage()
    for number, row in enumerate((["刑事", "418", "402"], ["民事", "537", "511"], ["合计", "955", "913"])):
        for column, text in enumerate(row):
            page.text(LEFT + 120 * column, 700 - 20 * number, text)
    (table,) = read(page).blocks
    assert table.kind is BlockKind.TABLE
    assert not any(cell.is_header for cell in table.cells)


def test_two_pieces_in_a_line_are_no_table() -> None:
    document = read(page_of(*[(LEFT, "签发人：张三        2024年9月")] * 3))
    assert {block.kind for block in document.blocks} == {BlockKind.PARAGRAPH}


# Files


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("pypdfium2"):
            raise ImportError(name)
        return usual(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UnreadableError) as refusal:
        read(page_of((LEFT, SENTENCE)))
    assert refusal.value.remedy == "pip install 'gouji[pdf]'"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same text that asks for a password to be opened, and one that asks for it to be changed only."""
    found = {}
    for name, options in {
        "user": '{"EncryptFile":{"type":"boolean","value":"true"},'
        '"DocumentOpenPassword":{"type":"string","value":"x"}}',
        "owner": '{"RestrictPermissions":{"type":"boolean","value":"true"},'
        '"PermissionPassword":{"type":"string","value":"x"}}',
    }.items():
        folder = tmp_path_factory.mktemp(name)
        (folder / "a.txt").write_text(SENTENCE, encoding="utf-8")
        office_pdfs([folder / "a.txt"], folder, f"pdf:writer_pdf_Export:{options}")
        found[name] = (folder / "a.pdf").read_bytes()
    return found


def test_a_password_for_opening_is_asked_to_be_taken_off(locked: dict[str, bytes]) -> None:
    with pytest.raises(UnreadableError, match="asks for a password"):
        read_pdf(locked["user"], path="a.pdf", sha256="")


def test_a_password_for_changing_does_not_keep_the_text_from_being_read(locked: dict[str, bytes]) -> None:
    assert b"/Encrypt" in locked["owner"]
    assert unspaced(read_pdf(locked["owner"], path="a.pdf", sha256="").text.strip()) == SENTENCE


def test_twenty_pages_take_well_under_a_second(printed: dict[str, bytes]) -> None:
    data = max(printed.values(), key=len)
    with pypdfium2.PdfDocument(data) as file:
        pages = len(file)
    begin = time.process_time()
    read_pdf(data, path="a.pdf", sha256="")
    assert (time.process_time() - begin) / pages * 20 < 1.5
