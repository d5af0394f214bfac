"""Highlights in a copy of a PDF: exactly on the figure, and the file as it was in front of them."""

from __future__ import annotations

import io
import struct
import zlib

import pypdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from checker.errors import UnwritableError
from checker.isolation import Limits
from checker.report.annotated_pdf import annotate_pdf, write_remarks
from checker.report.remarks import AUTHOR, Remark, Stretch
from tests.readers.raw_pdf import FONT, RawPage, assembled, pdf, stream
from tests.report.handmade import finding_of, report_of
from tests.report.pdf_copies import annotated, assert_only_remarks_are_new, checked, highlights, read

FIGURE = "1268件"
SENTENCE = f"新收案件{FIGURE}，分为民事742件、刑事544件。"
FIRST, SECOND = "全区各级行政复议机构和人民法院认真履行职责，依法办理各类案件，全年新收12", "68件，分为民事742件。"


def page_of(*lines: tuple[float, float, str], attributes: str = "", matrix: str = "1 0 0 1") -> RawPage:
    page = RawPage(attributes)
    for x, y, text in lines:
        page.text(x, y, text, matrix=matrix)
    return page


def on_figure(data: bytes, literal: str = FIGURE) -> list[tuple[str, ...]]:
    """What the highlight of a finding on ``literal`` lies on."""
    document = read(data)
    copy = annotated(data, report_of(document, finding_of(document, literal)))
    assert_only_remarks_are_new(data, copy)
    return [each.on for each in highlights(copy)]


def test_a_highlight_lies_on_the_figure_and_says_what_is_wrong() -> None:
    data = pdf([page_of((72, 700, SENTENCE))])
    copy = annotated(data)
    (highlight,) = highlights(copy)
    assert (highlight.page, highlight.on, highlight.author) == (1, (FIGURE,), AUTHOR)
    assert highlight.text.splitlines() == [
        "1268件与分项之和1286件不符，相差18件",
        "742 + 544 = 1286 ≠ 1268",
        "建议改为：742件 → 724件  p1",
        "或：1268件 → 1286件",
        "无法判断是742件 → 724件还是1268件 → 1286件。核对合计数和每个分项的原始数据。",
        "GJ101 sum-mismatch，错误",
    ]
    ((left, low, right, high),) = highlight.boxes
    assert (left, right) == pytest.approx((120, 156), abs=0.1)
    assert low < 700 < high
    assert highlight.is_object
    assert_only_remarks_are_new(data, copy)


def test_pdfium_shows_it_and_what_is_under_it_stays_legible() -> None:
    copy = annotated(pdf([page_of((72, 700, SENTENCE))]))
    document = pypdfium2.PdfDocument(copy)
    picture = document[0].render(scale=1).to_pil().convert("RGB")
    on, beside = (picture.crop((left, 842 - 710, left + 30, 842 - 700)).getextrema() for left in (122, 180))
    assert [lightest for _, lightest in beside] == [255, 255, 255]
    assert [lightest for _, lightest in on] == pytest.approx([255, 241, 178], abs=2)
    assert all(darkest < 100 for darkest, _ in on)
    document.close()


def test_a_figure_that_is_broken_over_lines_has_a_box_in_each() -> None:
    assert on_figure(pdf([page_of((72, 700, FIRST), (72, 680, SECOND))])) == [("12", "68件")]


def test_a_figure_that_is_broken_over_pages_has_a_highlight_on_each() -> None:
    data = pdf([page_of((72, 100, FIRST)), page_of((72, 760, SECOND))])
    assert on_figure(data) == [("12",), ("68件",)]


@pytest.mark.parametrize("way", ["0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
def test_turned_text_is_found_too(way: str) -> None:
    assert on_figure(pdf([page_of((300, 400, SENTENCE), matrix=way)])) == [(FIGURE,)]


@pytest.mark.parametrize("attributes", ["/Rotate 90", "/CropBox[50 100 500 800]", "/MediaBox[-100 -100 495 742]"])
def test_pages_may_be_turned_or_cut(attributes: str) -> None:
    assert on_figure(pdf([page_of((72, 650, SENTENCE), attributes=attributes)])) == [(FIGURE,)]


def test_a_figure_in_a_table_is_found() -> None:
    page = RawPage()
    page.table(72, 700, [["类别", "件数"], ["民事", "742"], ["刑事", "544"], ["合计", "1268"]], [100, 100])
    data = pdf([page])
    assert [each.on for each in highlights(annotated(data))] == [("1268",)]


def test_signs_that_nobody_sees_do_not_move_the_highlight() -> None:
    """Under the line lies invisible text: then the figure is looked for by what it says."""
    page = page_of((72, 700, "受理1268件，新收案件1268件，分为民事742件、刑事544件。"))
    page.text(72, 700, "9988", mode=3)
    data = pdf([page])
    document = read(data)
    assert document.text.startswith("受理1268件")
    finding = finding_of(document, FIGURE, after="新收")
    (highlight,) = highlights(annotated(data, report_of(document, finding)))
    assert highlight.on == (FIGURE,)
    assert highlight.boxes[0][0] == pytest.approx(72 + 4 * 12 + 4 * 6 + 4 * 12, abs=0.5)


def test_a_figure_that_is_not_found_in_its_line_has_the_line_highlighted() -> None:
    data = pdf([page_of((72, 700, SENTENCE))])
    place = read(data).anchors[0].place
    remark = Remark("a", ("不符",), (Stretch(place, "别的9999件。", 2, 7),))
    (highlight,) = highlights(write_remarks(data, path="报告.pdf", remarks=(remark,), lang="zh"))
    assert highlight.on == (SENTENCE,)


NOTE = "/Annots[<</Type/Annot/Subtype/Text/Rect[300 700 320 720]/Contents(look)>><</Type/Annot/Subtype/Highlight/Rect[72 690 90 712]/QuadPoints[72 712 90 712 72 690 90 690]/Contents(mine)/T(x)/NM(n)/C[1 0 0]>>]"  # noqa: E501


def test_remarks_of_other_people_stay_as_they_are() -> None:
    data = pdf([page_of((72, 700, SENTENCE), attributes=NOTE)])
    copy = annotated(data)
    before, after = (
        [entry.get_object() for entry in pypdf.PdfReader(io.BytesIO(each)).pages[0].get("/Annots", ())]
        for each in (data, copy)
    )
    assert len(before) == 2
    assert after[:2] == before
    assert [each.text.partition("\n")[0] for each in highlights(copy)] == [
        "mine",
        "1268件与分项之和1286件不符，相差18件",
    ]
    assert_only_remarks_are_new(data, copy)


def test_several_findings_are_several_highlights_in_the_language_of_the_report() -> None:
    data = pdf([page_of((72, 700, SENTENCE)), page_of((72, 700, "审结案件99件。"))])
    document = read(data)
    findings = [finding_of(document, literal, number=at) for at, literal in enumerate(("99件", FIGURE, FIGURE), 1)]
    found = highlights(annotated(data, report_of(document, *findings), lang="en"))
    assert [(each.page, each.on, each.name) for each in found] == [
        (1, (FIGURE,), "finding-2"), (1, (FIGURE,), "finding-3"), (2, ("99件",), "finding-1"),
    ]  # fmt: skip
    assert all(each.text.endswith("GJ101 sum-mismatch, error") for each in found)


def test_a_suppressed_finding_is_no_highlight() -> None:
    data = pdf([page_of((72, 700, SENTENCE))])
    document = read(data)
    hidden = finding_of(document, FIGURE, suppression="inline")
    assert annotate_pdf(data, report_of(document, hidden), "zh") == data


def test_no_message_can_break_the_file() -> None:
    data = pdf([page_of((72, 700, SENTENCE))])
    document = read(data)
    message = ")>>endobj \\( \0\x1b[31m\u202e\ud800 %%EOF\r\n(末𠮷"
    copy = annotated(data, report_of(document, finding_of(document, FIGURE, message=message, why="")))
    (highlight,) = highlights(copy)
    assert highlight.text.splitlines()[:2] == [")>>endobj \\( ␀␛[31m\\u202e\\ud800 %%EOF", "(末𠮷"]
    assert_only_remarks_are_new(data, copy)


@pytest.mark.parametrize("trailer", ["", "/ID[<00112233445566778899AABBCCDDEEFF><00>]", r"/ID[(a\)b]c) (d)]"])
def test_the_same_input_gives_the_same_bytes(trailer: str) -> None:
    data = pdf([page_of((72, 700, SENTENCE))]).replace(b"/Root 1 0 R", f"/Root 1 0 R{trailer}".encode())
    report = checked(data)
    copy = annotate_pdf(data, report, "zh")
    assert copy == annotate_pdf(data, report, "zh")
    assert len(highlights(copy)) == 1
    before, after = (list(pypdf.PdfReader(io.BytesIO(each)).trailer.get("/ID") or ()) for each in (data, copy))
    assert len(after) == 2
    assert bool(before) == bool(trailer)
    assert not before or before[0] == after[0] and before[1] != after[1]


def with_table_in_a_stream() -> bytes:
    """A file whose table of objects is a stream, and whose page stands in another one, as newer programs write it."""
    page = page_of((72, 700, SENTENCE))
    held = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
    ]
    head = f"1 0 2 {len(held[0])} 3 {len(held[0]) + len(held[1])} ".encode()
    holder = stream(zlib.compress(head + b"".join(held)), f"/Type/ObjStm/N 3/First {len(head)}/Filter/FlateDecode")
    data = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    rows = [(0, 0, 65535), (2, 6, 0), (2, 6, 1), (2, 6, 2)]
    for number, body in ((4, FONT), (5, stream(b"".join(page.content))), (6, holder)):
        rows.append((1, len(data), 0))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    rows.append((1, len(data), 0))
    packed = zlib.compress(b"".join(struct.pack(">BIH", *row) for row in rows))
    table = stream(packed, "/Type/XRef/Size 8/W[1 4 2]/Root 1 0 R/Filter/FlateDecode")
    return data + b"7 0 obj\n" + table + f"\nendobj\nstartxref\n{len(data)}\n%%EOF\n".encode()


def test_a_file_whose_table_is_a_stream_goes_on_with_one() -> None:
    data = with_table_in_a_stream()
    assert on_figure(data) == [(FIGURE,)]
    copy = annotate_pdf(data, checked(data), "zh")
    assert copy == annotate_pdf(data, checked(data), "zh")
    assert copy[len(data) :].count(b"/Type/XRef") == 1


def test_a_file_whose_table_is_lost_is_written_anew() -> None:
    """What would be written behind it could not refer to it."""
    whole = pdf([page_of((72, 700, SENTENCE)), page_of((72, 700, "审结案件99件。"))])
    data = whole[: whole.rindex(b"xref\n0 ")] + b"trailer<</Root 1 0 R>>\n%%EOF\n"
    copy = annotated(data)
    assert [each.on for each in highlights(copy)] == [(FIGURE,)]
    assert read(copy).text == read(data).text


@pytest.mark.parametrize("permissions", [0, -4])
def test_a_file_with_restrictions_is_refused_in_words(permissions: int) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(pdf([page_of((72, 700, SENTENCE))])))
    writer.encrypt(
        "",
        "owner",
        permissions_flag=pypdf.constants.UserAccessPermissions(permissions & 0xFFFFFFFF),
        algorithm="RC4-128",
    )
    buffer = io.BytesIO()
    writer.write(buffer)
    data = buffer.getvalue()
    with pytest.raises(UnwritableError, match="encrypted or its rights are restricted") as caught:
        annotate_pdf(data, checked(data), "zh")
    assert (caught.value.path, bool(caught.value.remedy)) == ("报告.pdf", True)


def test_what_is_no_pdf_any_more_is_refused_in_words() -> None:
    report = checked(pdf([page_of((72, 700, SENTENCE))]))
    with pytest.raises(UnwritableError, match="cannot be opened"):
        annotate_pdf(b"%PDF-1.7\nnothing", report, "zh")


def test_a_parser_that_takes_too_much_is_only_its_own_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy is made in a child, which the system stops at its bound of memory."""
    data = pdf([page_of((72, 700, SENTENCE))])
    report = checked(data)
    monkeypatch.setattr("checker.isolation.Limits", lambda: Limits(memory=64 * 1024**2))
    with pytest.raises(UnwritableError, match="cannot be annotated") as caught:
        annotate_pdf(data, report, "zh")
    assert caught.value.path == "报告.pdf"


def test_a_signed_file_says_that_its_signature_does_not_hold_for_the_copy() -> None:
    field = "<</FT/Sig/T(s)/V<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>>>>>"
    page = page_of((72, 700, SENTENCE))
    data = assembled(
        [
            f"<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[{field}]>>>>".encode(),
            b"<</Type/Pages/Count 1/Kids[5 0 R]>>",
            FONT,
            stream(b"".join(page.content)),
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>",
        ]
    )
    copy = annotated(data)
    assert copy.startswith(data)
    (highlight,) = highlights(copy)
    assert "签名不适用于这份加了批注的副本" in highlight.text
