"""OFD: text objects become lines, paragraphs and tables, and boxes in millimetres lead back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from checker.errors import UnreadableError
from checker.model.document import Block, BlockKind, Document
from checker.pipeline import check
from checker.readers.ofd import read_ofd
from checker.settings import Settings
from tests.readers.printing import rows_of
from tests.readers.raw_ofd import OfdPage, laid_out, ofd, packed, parts
from tests.readers.same_as_text import SAMPLES, findings_and_relations, paragraphs, sample, unspaced

SENTENCE = "受理案件485件，其中行政案件121件。"


def read(*pages: OfdPage, **more: object) -> Document:
    return read_ofd(ofd(pages, **more), path="报告.ofd", sha256="")  # type: ignore[arg-type]


def page_of(*texts: str) -> OfdPage:
    page = OfdPage()
    for number, text in enumerate(texts):
        page.text(30, 30 + 8 * number, text)
    return page


def texts(document: Document) -> list[str]:
    return [document.text[block.span.start : block.span.end] for block in document.blocks]


def left_out(document: Document) -> list[tuple[str, str]]:
    return [(part.what, part.reason) for part in document.skipped]


# Samples


def sample_pages(name: str) -> list[OfdPage]:
    """The sample set by hand, its tables ruled."""
    document = sample(name)
    pages: list[OfdPage] = []
    prose: list[str] = []
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE:
            prose.append(document.text[block.span.start : block.span.end].strip())
            continue
        pages += [*laid_out(prose), _table_page(document, block)]
        prose = []
    return pages + (laid_out(prose) if prose else [])


def _table_page(document: Document, block: Block) -> OfdPage:
    rows = rows_of(document, block)
    page = OfdPage()
    page.table(30, 40, rows, [150 / len(rows[0])] * len(rows[0]))
    return page


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_the_same_findings_and_relations_as_its_text(name: str) -> None:
    document = read(*sample_pages(name))
    assert findings_and_relations(document) == findings_and_relations(sample(name))


@pytest.mark.parametrize("name", [name for name in SAMPLES if name.endswith(".txt")])
def test_a_sample_has_the_same_paragraphs_as_its_text(name: str) -> None:
    assert paragraphs(read(*sample_pages(name))) == paragraphs(sample(name))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_figure_leads_back_to_a_box_with_its_literal(name: str) -> None:
    pages = sample_pages(name)
    document = read(*pages)
    signs = [list(_signs(page)) for page in pages]
    claims = check(document, Settings()).claims
    assert claims
    for claim in claims:
        found, last = "", None
        for at in range(claim.start, claim.end):
            location = document.locate(at, at + 1)
            if location.place == last:
                continue
            last = location.place
            values = dict(last)
            left, top, right, bottom = map(float, str(values["box"]).split(","))
            found += "".join(
                sign
                for x, y, sign in signs[int(values["page"]) - 1]
                if left - 0.1 <= x <= right + 0.1 and top - 0.1 <= y <= bottom + 0.1
            )
        assert unspaced(claim.literal) in unspaced(found)


def _signs(page: OfdPage) -> Iterator[tuple[float, float, str]]:
    """Every sign of a hand-made page with the origin that the XML gives it."""
    for element in ElementTree.fromstring(page.xml()).iter("{http://www.ofdspec.org/2016}TextObject"):
        x, y, _, _ = map(float, element.attrib["Boundary"].split())
        code = element[0]
        words = code.get("DeltaX", "").split()
        steps: list[float] = []
        while words:
            if words[0] == "g":
                steps += [float(words[2])] * int(words[1])
                del words[:3]
            else:
                steps.append(float(words.pop(0)))
        for sign, step in zip(code.text or "", [*steps, 0.0], strict=False):
            yield x, y + float(code.attrib["Y"]), sign
            x += step


# Pages


def test_lines_come_in_reading_order_with_page_and_box() -> None:
    document = read(page_of("第一行。", "第二行。"), page_of("第二页。"))
    assert document.media == "application/ofd"
    assert texts(document) == ["第一行。", "第二行。", "第二页。"]
    at = document.text.index("第二页")
    assert document.locate(at, at + 3).place == (("page", 2), ("box", "30.0,30.5,46.0,34.6"))


def test_text_objects_of_one_line_are_put_together() -> None:
    page = OfdPage()
    page.text(50, 30, "485")
    page.text(30, 30, "受理案件共")
    page.text(56, 30, "件。")
    assert texts(read(page)) == ["受理案件共485件。"]


def test_deltas_place_the_signs() -> None:
    page = OfdPage()
    page.objects.append(
        '<ofd:TextObject ID="1" Boundary="30 30 100 6" Font="1" Size="4"><ofd:TextCode X="0" Y="4" '
        'DeltaX="g 3 4 2 2 2 4">受理案485件甲</ofd:TextCode><ofd:TextCode X="60" Y="4" DeltaX="12">乙丙</ofd:TextCode>'
        "</ofd:TextObject>"
    )
    assert texts(read(page)) == ["受理案485件甲\t乙\t丙"]


def test_the_matrix_of_an_object_moves_and_enlarges_it() -> None:
    page = page_of(*["正文一行。"] * 6)
    page.objects.insert(
        0,
        '<ofd:TextObject ID="1" Boundary="60 10 100 20" Font="1" Size="4" CTM="2 0 0 2 10 5"><ofd:TextCode X="0" Y="4" '
        'DeltaX="g 2 4">大标题</ofd:TextCode></ofd:TextObject>',
    )
    document = read(page)
    assert (document.blocks[0].kind, document.blocks[0].level, texts(document)[0]) == (BlockKind.HEADING, 1, "大标题")
    assert document.anchors[0].place == (("page", 1), ("box", "70.0,16.0,94.0,24.1"))


def test_a_turned_page_is_read_as_its_text_runs() -> None:
    page = OfdPage()
    for x, text in ((100, "第一行。"), (92, "第二行。")):
        page.objects.append(
            f'<ofd:TextObject ID="1" Boundary="{x} 30 10 100" Font="1" Size="4" CTM="0 1 -1 0 0 0">'
            f'<ofd:TextCode X="0" Y="0" DeltaX="g 3 4">{text}</ofd:TextCode></ofd:TextObject>'
        )
    document = read(page)
    assert texts(document) == ["第一行。", "第二行。"]
    assert document.anchors[0].place == (("page", 1), ("box", "99.4,30.0,103.5,46.0"))


def test_what_stands_on_a_template_is_on_its_pages() -> None:
    template = OfdPage()
    template.text(80, 10, "某区司法局工作报告")
    pages = [page_of(f"第{number}段。") for number in "甲乙丙"]
    for page in pages:
        page.templates = ("5",)
    document = read(*pages, templates={"5": template})
    assert texts(document) == ["第甲段。", "第乙段。", "第丙段。"]
    assert left_out(document) == [("page header", "某区司法局工作报告 (on 3 pages)")]


def test_the_area_of_a_page_bounds_its_text() -> None:
    page = page_of(SENTENCE)
    page.area = "0 0 210 100"
    page.text(30, 150, "另有99件")
    document = read(page)
    assert texts(document) == [SENTENCE]
    assert left_out(document) == [("text outside the page", "5 characters lie outside what is shown of the page")]


def test_hidden_text_is_left_out() -> None:
    page = page_of(SENTENCE)
    page.text(30, 150, "另有99件", attributes='Visible="false"')
    document = read(page)
    assert texts(document) == [SENTENCE]
    assert left_out(document) == [("hidden text", "1 text objects are not shown")]


def test_notes_and_attachments_are_named() -> None:
    extra = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations><ofd:Attachments>Attachs.xml</ofd:Attachments>"
    assert [what for what, _ in left_out(read(page_of(SENTENCE), extra=extra))] == ["text notes", "attachments"]


def test_a_ruled_table_has_its_cells_in_a_grid() -> None:
    page = OfdPage()
    page.text(30, 25, "表1 案件情况（单位：件）")
    page.table(30, 40, [["类别", "件数"], ["行政", "121"], ["合计", "121"]], [40, 40])
    document = read(page)
    assert texts(document) == ["表1 案件情况（单位：件）", "类别\t件数\n行政\t121\n合计\t121"]
    table = document.blocks[1]
    assert rows_of(document, table) == [["类别", "件数"], ["行政", "121"], ["合计", "121"]]


def test_rules_that_are_filled_rectangles_bound_cells_too() -> None:
    page = OfdPage()
    for x in (30, 70, 110):
        page.objects.append(_filled(x, 40, 0.2, 14))
    for y in (40, 47, 54):
        page.objects.append(_filled(30, y, 80, 0.2))
    for x, y, text in ((31, 41, "类别"), (71, 41, "件数"), (31, 48, "行政"), (71, 48, "121")):
        page.text(x, y, text)
    assert texts(read(page)) == ["类别\t件数\n行政\t121"]


def _filled(x: float, y: float, width: float, height: float) -> str:
    return (
        f'<ofd:PathObject ID="3" Boundary="{x} {y} {width} {height}" Stroke="false" Fill="true"><ofd:AbbreviatedData>'
        f"M 0 0 L {width} 0 L {width} {height} L 0 {height} C</ofd:AbbreviatedData></ofd:PathObject>"
    )


def test_a_scanned_page_is_named_and_the_others_are_read() -> None:
    scan = OfdPage()
    scan.picture(0, 0, 210, 297)
    document = read(page_of(SENTENCE), scan)
    assert texts(document) == [SENTENCE]
    assert left_out(document) == [("scanned page", "a picture with no text in it; not checked")]
    with pytest.raises(UnreadableError, match="2 of 2 pages are pictures"):
        read(scan, scan)


def test_parts_are_found_from_the_root_and_from_where_they_are_named() -> None:
    found = parts([page_of(SENTENCE)])
    found["Doc_0/Document.xml"] = found["Doc_0/Document.xml"].replace("Pages/Page_0", "/Doc_0/./Pages/Page_0")
    found["OFD.xml"] = found["OFD.xml"].replace("Doc_0/Document.xml", "/Doc_0/Document.xml")
    assert texts(read_ofd(packed(found), path="a.ofd", sha256="")) == [SENTENCE]


def test_a_hundred_pages_take_well_under_five_seconds() -> None:
    data = ofd(laid_out([SENTENCE * 12] * 250))
    begin = time.process_time()
    document = read_ofd(data, path="a.ofd", sha256="")
    assert time.process_time() - begin < 5
    assert document.text.count("485件") == 3_000
