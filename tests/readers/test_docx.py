"""Word documents: what a reader sees is the text, what he does not see is listed, and every piece has its place."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from checker.claims import extract
from checker.errors import UnreadableError
from checker.isolation import isolated
from checker.model.document import BlockKind, Document
from checker.readers.docx import MEDIA, read_docx
from tests.readers.samples_as_word import saved
from tests.readers.word_files import at_place, cell, package, paragraph, row, run, table, word, zipped

STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "http://purl.oclc.org/ooxml/officeDocument/math",
}
HIDDEN = "<w:vanish/>"
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>"
    "<wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def read(data: bytes) -> Document:
    return read_docx(data, path="报告.docx", sha256="")


def text(body: str, **parts: str) -> str:
    return read(word(body, **parts)).text


def left_out(document: Document) -> list[str]:
    return [part.what for part in document.skipped]


def cells(document: Document) -> list[list[tuple[int, int, int, int, str]]]:
    """The cells of every table: row, column, how many rows and columns they cover, and their text."""
    return [
        [
            (each.row, each.column, each.row_span, each.column_span, document.text[each.span.start : each.span.end])
            for each in block.cells
        ]
        for block in document.blocks
        if block.kind is BlockKind.TABLE
    ]


def deleted(content: str) -> str:
    return f'<w:del w:id="1" w:author="甲"><w:r><w:delText>{content}</w:delText></w:r></w:del>'


def inserted(content: str) -> str:
    return f'<w:ins w:id="2" w:author="甲">{run(content)}</w:ins>'


def field(instruction: str, result: str | None) -> str:
    shown = "" if result is None else run('<w:fldChar w:fldCharType="separate"/>', " ") + result
    return (
        run('<w:fldChar w:fldCharType="begin"/>', " ")
        + run(f"<w:instrText>{instruction}</w:instrText>", " ")
        + shown
        + run('<w:fldChar w:fldCharType="end"/>', " ")
    )


def test_a_paragraph_is_a_line_and_each_of_its_runs_has_its_place() -> None:
    document = read(word(paragraph("受理48", "5件。") + paragraph() + paragraph("审结3件。")))
    assert document.media == MEDIA
    assert document.text == "受理485件。\n审结3件。\n"
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH] * 2
    assert document.locate(2, 6).place == (("paragraph", 1), ("run", 1))
    assert document.locate(4, 6).place == (("paragraph", 1), ("run", 2))
    assert document.locate(8, 10).place == (("paragraph", 3), ("run", 1))


def test_blanks_around_a_paragraph_belong_to_no_block() -> None:
    document = read(word(paragraph("\u3000\u3000受理3件。 ")))
    (block,) = document.blocks
    assert document.text[block.span.start : block.span.end] == "受理3件。"


def test_blanks_that_word_does_not_keep_are_no_text() -> None:
    assert text("<w:p><w:r><w:t>\n  受理\n3件 </w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>") == "受理 3件。\n"


def test_a_line_break_ends_a_block() -> None:
    document = read(word(paragraph("一、总体", "<w:r><w:br/></w:r>", "受理3件", "<w:r><w:tab/><w:t>审</w:t></w:r>")))
    assert document.text == "一、总体\n受理3件\t审\n"
    assert [document.text[b.span.start : b.span.end] for b in document.blocks] == ["一、总体", "受理3件\t审"]


def test_headings_come_from_outline_levels_of_styles_and_their_base_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>'
    )
    marked = [("1", ""), ("a", ""), ("b", ""), ("x", ""), ("a", '<w:outlineLvl w:val="2"/>')]
    body = "".join(paragraph("总体", properties=f'<w:pStyle w:val="{name}"/>{more}') for name, more in marked)
    document = read(word(body, styles=styles))
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("heading", 1), ("heading", 1), ("paragraph", 0), ("paragraph", 0), ("heading", 3),
    ]  # fmt: skip


def test_tracked_changes_count_as_accepted_and_what_was_deleted_is_listed() -> None:
    document = read(word(paragraph("受理", deleted("486"), inserted("485"), "件。")))
    assert document.text == "受理485件。\n"
    assert left_out(document) == ["deleted text"]
    assert document.skipped[0].location is not None
    assert document.skipped[0].location.offset == 2
    assert document.locate(2, 5).place == (("paragraph", 1), ("run", 3))


def test_moved_text_is_read_where_it_went() -> None:
    moved = [f"<w:{name}>{run('受理3件。')}</w:{name}>" for name in ("moveFrom", "moveTo")]
    document = read(word(paragraph(moved[0], "甲") + paragraph(moved[1], "乙")))
    assert document.text == "甲\n受理3件。乙\n"
    assert left_out(document) == ["moved text"]


def test_paragraphs_whose_mark_was_deleted_are_one() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    gone = paragraph("受理48", properties='<w:pStyle w:val="h"/>' + mark) + paragraph("5", properties=mark)
    document = read(word(gone + paragraph("件。") + paragraph("审结3件。")))
    assert document.text == "受理485件。\n审结3件。\n"
    assert document.locate(4, 5).place == (("paragraph", 2), ("run", 1))


def test_old_properties_of_a_tracked_change_have_no_say() -> None:
    old = "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
    body = (
        f"<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange></w:pPr>"
        f"<w:r>{old}<w:t>受理3件。</w:t></w:r></w:p>"
    )
    (block,) = read(word(body)).blocks
    assert block.kind is BlockKind.PARAGRAPH


def test_hidden_text_is_left_out_and_listed_however_it_is_hidden() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    shown = run("丁", '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')
    body = paragraph("甲", run("486", HIDDEN), run("487", '<w:rStyle w:val="h"/>'), "乙", shown)
    body += paragraph("488", properties='<w:pStyle w:val="H"/>')
    document = read(word(body, styles=styles))
    assert document.text == "甲乙丁\n"
    assert left_out(document) == ["hidden text", "hidden text"]


def test_a_hidden_paragraph_mark_does_not_end_the_line() -> None:
    hidden = f"<w:rPr>{HIDDEN}<w:specVanish/></w:rPr>"
    document = read(
        word(paragraph("一、总体", properties='<w:outlineLvl w:val="0"/>' + hidden) + paragraph("受理3件。"))
    )
    assert document.text == "一、总体受理3件。\n"
    assert [block.kind for block in document.blocks] == ["heading"]


def test_the_result_of_a_field_is_text_and_its_instruction_is_not() -> None:
    document = read(word(paragraph("受理", field(" =SUM(ABOVE) ", run("485")), "件，见", field("REF _9", run("表1")))))
    assert document.text == "受理485件，见表1\n"
    assert document.skipped == ()


def test_page_numbers_are_no_text() -> None:
    simple = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    document = read(word(paragraph("第", field("PAGE", run("7")), "页共", simple, "页")))
    assert document.text == "第页共页\n"
    assert left_out(document) == ["page number", "page number"]
    assert document.locate(3, 4).place == (("paragraph", 1), ("run", 9))


def test_a_table_of_contents_is_left_out_as_a_whole() -> None:
    begin, _, rest = field("TOC \\o", run("一、总体") + field("PAGEREF _1", run("3"))).partition("一、总体")
    body = f"<w:p>{begin}一、总体</w:t></w:r></w:p><w:p>{run('二、其他 9')}</w:p>"
    end = run('<w:fldChar w:fldCharType="end"/>', " ")
    body = body + f"<w:p>{end}</w:p>" + paragraph("一、总体")
    document = read(word(body))
    assert document.text == "一、总体\n"
    assert left_out(document) == ["table of contents"]
    assert rest


def test_a_field_without_an_end_hides_nothing() -> None:
    begin = run('<w:fldChar w:fldCharType="begin"/>', " ") + run("<w:instrText>TOC</w:instrText>", " ")
    assert text(paragraph(begin, run('<w:fldChar w:fldCharType="separate"/>', " "), "受理3件")) == "受理3件\n"


def test_a_field_that_word_draws_itself_is_listed() -> None:
    document = read(word(paragraph("第", field("eq \\o\\ac(○,1)", None), "项")))
    assert document.text == "第项\n"
    assert left_out(document) == ["drawn field"]


def test_signs_breaks_and_hyphens_are_written_as_they_are_seen() -> None:
    content = (
        '<w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:sym w:font="Symbol" w:char="F0B1"/>'
        '<w:sym w:font="Wingdings" w:char="F082"/><w:sym w:font="Webdings" w:char="F035"/><w:softHyphen/>'
        "<w:t>3\xad4</w:t>"
    )
    data = word(paragraph(f"<w:r>{content}</w:r>"))
    document = read(data)
    assert document.text == "1-2±②□34\n"
    assert document.locate(6, 7).place == (("paragraph", 1), ("run", 1), ("character", 8))
    assert document.locate(7, 8).place == (("paragraph", 1), ("run", 1), ("character", 10))
    assert at_place(data, document.locate(7, 8).place) == "4"


def test_raised_digits_are_not_run_into_the_figure_before_them() -> None:
    styles = '<w:style w:type="character" w:styleId="s"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    body = paragraph(
        "受理485", run("1", '<w:rStyle w:val="s"/>'), "件，", "PM", run("2.5", '<w:vertAlign w:val="subscript"/>')
    )
    assert text(body, styles=styles) == "受理485¹件，PM2.5\n"
    (figure,) = [claim for claim in extract(read(word(body, styles=styles))) if claim.literal.startswith("485")]
    assert figure.asserted.low == 485


def test_containers_that_nobody_sees_are_opened() -> None:
    inside = run("3件")
    for tag in ("hyperlink", "smartTag", "customXml", "ins", "bdo"):
        assert text(paragraph("受理", f"<w:{tag}>{inside}</w:{tag}>", "。")) == "受理3件。\n"
    assert (
        text(paragraph("受理", f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>", "。"))
        == "受理3件。\n"
    )
    block = paragraph("受理3件。")
    assert text(f"<w:sdt><w:sdtContent>{block}</w:sdtContent></w:sdt>") == "受理3件。\n"
    assert text(f"<w:customXml><w:ins>{block}</w:ins></w:customXml>") == "受理3件。\n"


def test_a_placeholder_that_nobody_filled_in_is_no_text() -> None:
    unfilled = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    document = read(word(paragraph("受理", unfilled.format(run("99")), "件") + unfilled.format(paragraph("99"))))
    assert document.text == "受理件\n"
    assert left_out(document) == ["placeholder", "placeholder"]


def test_of_ruby_only_the_base_is_text() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('99')}</w:rt><w:rubyBase>{run('受理')}</w:rubyBase></w:ruby></w:r>"
    data = word(paragraph(ruby, "3件"))
    document = read(data)
    assert document.text == "受理3件\n"
    assert left_out(document) == ["ruby text"]
    assert at_place(data, document.locate(2, 4).place).startswith("3件")


def test_text_behind_a_ruby_in_one_run_has_the_place_of_that_run() -> None:
    ruby = f"<w:ruby><w:rt>{run('99')}</w:rt><w:rubyBase>{run('受理')}</w:rubyBase></w:ruby>"
    data = word(paragraph(f"<w:r><w:t>年</w:t>{ruby}<w:t>3件</w:t></w:r>"))
    document = read(data)
    assert document.text == "年受理3件\n"
    assert document.locate(1, 3).place == (("paragraph", 1), ("run", 3))
    assert document.locate(3, 5).place == (("paragraph", 1), ("run", 1), ("character", 2))


def test_equations_are_counted_as_they_stand_in_the_file() -> None:
    formula = "<m:oMath><m:r><m:t>{}</m:t></m:r></m:oMath>"
    document = read(word(paragraph(f"<w:del>{formula.format(8)}</w:del>", formula.format(9))))
    assert document.text == "9\n"
    assert document.locate(0, 1).place == (("paragraph", 1), ("equation", 2))


def test_an_equation_is_one_line_in_which_a_fraction_stays_a_fraction() -> None:
    def m(inside: str) -> str:
        return f"<m:r><m:t>{inside}</m:t></m:r>"

    fraction = f"<m:f><m:num>{m('3')}</m:num><m:den>{m('4')}</m:den></m:f>"
    power = f"<m:sSup><m:e>{m('10')}</m:e><m:sup>{m('5')}</m:sup></m:sSup>"
    bracket = f"<m:d><m:e>{m('1')}</m:e></m:d>"
    document = read(
        word(paragraph("占", f"<m:oMathPara><m:oMath>{fraction}{m('=')}{power}{bracket}</m:oMath></m:oMathPara>"))
    )
    assert document.text == "占3/4=10^5(1)\n"
    assert document.locate(1, 2).place == (("paragraph", 1), ("equation", 1))


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    data = word(paragraph("受理3件", BOX.format(paragraph("其中1件") + table(row("甲", "2")))) + paragraph("审结2件"))
    document = read(data)
    assert document.text == "受理3件\n其中1件\n甲\t2\n审结2件\n"
    assert [at_place(data, document.locate(at, at).place)[:2] for at in (0, 6, 11, 15)] == [
        "受理",
        "其中",
        "甲",
        "审结",
    ]


def test_an_older_text_box_without_a_newer_one_is_read_too() -> None:
    content = f"<w:txbxContent>{paragraph('3件')}</w:txbxContent>"
    box = f"<v:shape><v:textbox>{content}</v:textbox></v:shape>"
    assert text(paragraph("甲", f"<w:r><w:pict>{box}</w:pict></w:r>")) == "甲\n3件\n"


def test_what_is_drawn_or_embedded_is_listed() -> None:
    drawings = {
        "picture": "<w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing>",
        "chart": '<w:drawing><a:graphic><c:chart r:id="r9"/></a:graphic></w:drawing>',
        "embedded object": "<w:object><o:OLEObject/></w:object>",
        "drawing": "<w:drawing><a:t>99</a:t></w:drawing>",
    }
    body = "".join(paragraph("甲", f"<w:r>{drawing}</w:r>") for drawing in drawings.values())
    document = read(word(body + '<w:altChunk r:id="r1"/>'))
    assert document.text == "甲\n" * 4
    assert left_out(document) == [*drawings, "embedded document"]


def test_notes_are_read_behind_the_text_in_the_order_of_their_marks() -> None:
    notes = "".join(
        f'<w:footnote w:id="{at}">{paragraph("<w:r><w:footnoteRef/></w:r>", words)}</w:footnote>'
        for at, words in ((-1, "———"), (2, "含结转2件。"), (3, "含复议3件。"), (4, "没有标记。"))
    )
    marks = [f'<w:r><w:footnoteReference w:id="{at}"/></w:r>' for at in (3, 2)]
    ends = f'<w:endnote w:id="1">{paragraph("来源：统计局。")}</w:endnote>'
    body = paragraph("受理", marks[0], "3件", marks[1], '<w:r><w:endnoteReference w:id="1"/></w:r>') + paragraph("完")
    document = read(word(body, footnotes=notes, endnotes=ends))
    assert document.text == "受理3件\n完\n含复议3件。\n含结转2件。\n来源：统计局。\n"
    assert [document.locate(at, at).place for at in (8, 15, 22)] == [
        (("footnote", 1), ("note_id", "3"), ("paragraph", 1), ("run", 2)),
        (("footnote", 2), ("note_id", "2"), ("paragraph", 1), ("run", 2)),
        (("endnote", 1), ("note_id", "1"), ("paragraph", 1), ("run", 1)),
    ]


def test_page_headers_are_listed_once_and_page_numbers_not_at_all() -> None:
    head = paragraph("松桥区司法局2019年工作总结")
    foot = paragraph("— ", field("PAGE", run("7")), " —")
    document = read(word(paragraph("受理3件"), header1=head, header2=head, footer1=foot))
    assert document.text == "受理3件\n"
    assert left_out(document) == ["page header"]


def test_comments_are_kept_with_the_words_they_are_on() -> None:
    comments = "".join(
        f'<w:comment w:id="{at}" w:author="{author}">{paragraph(words)}{paragraph("二")}</w:comment>'
        for at, author, words in ((0, "甲", "核实"), (1, "乙", "<w:r><w:annotationRef/></w:r>"), (2, "丙", "无"))
    )
    mark = '<w:r><w:commentReference w:id="{}"/></w:r>'
    body = paragraph("受理", '<w:commentRangeStart w:id="0"/>', "485", "件")
    body += '<w:commentRangeStart w:id="1"/>'
    body += paragraph("审结", '<w:commentRangeEnd w:id="0"/>', mark.format(0), mark.format(2), "3件")
    body += '<w:commentRangeEnd w:id="1"/>'
    document = read(word(body, comments=comments))
    assert [
        (note.author, note.text, document.text[note.span.start : note.span.end]) for note in document.annotations
    ] == [("甲", "核实\n二", "485件\n审结"), ("乙", "\n二", "审结3件"), ("丙", "无\n二", "")]
    assert document.annotations[2].span.start == 9
    assert document.skipped == ()


def test_merged_cells_are_there_once_with_their_extent() -> None:
    down, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    data = word(
        table(
            row(cell(paragraph("类别"), down), cell(paragraph("件数"), '<w:gridSpan w:val="2"/>')),
            row(cell(paragraph(), goes_on), "受理", "办结"),
            row("行政", "1,240", "9"),
        )
    )
    document = read(data)
    assert document.text == "类别\t件数\n受理\t办结\n行政\t1,240\t9\n"
    assert cells(document) == [
        [
            (0, 0, 2, 1, "类别"), (0, 1, 1, 2, "件数"),
            (1, 1, 1, 1, "受理"), (1, 2, 1, 1, "办结"),
            (2, 0, 1, 1, "行政"), (2, 1, 1, 1, "1,240"), (2, 2, 1, 1, "9"),
        ]
    ]  # fmt: skip
    location = document.locate(15, 20)
    assert (location.kind, location.place) == ("cell", (("table", 1), ("cell", "B3"), ("paragraph", 7), ("run", 1)))
    assert at_place(data, location.place).startswith("1,240")


def test_text_under_a_merged_cell_is_not_shown_and_is_listed() -> None:
    merged = row(cell(paragraph("甲"), '<w:vMerge w:val="restart"/>'), "1") + row(
        cell(paragraph("99"), "<w:vMerge/>"), "2"
    )
    document = read(word(table(merged)))
    assert document.text == "甲\t1\n2\n"
    assert left_out(document) == ["covered cell"]


def test_cells_merged_the_older_way_are_merged() -> None:
    first, second = (
        cell(paragraph(text), f'<w:hMerge w:val="{how}"/>') for text, how in (("甲", "restart"), ("", "continue"))
    )
    document = read(word(table(row(first, second, "1"), row("a", "b", "2"))))
    assert cells(document)[0][:2] == [(0, 0, 1, 2, "甲"), (0, 2, 1, 1, "1")]


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    document = read(word(table(row("甲", "乙"), row("1", properties='<w:gridBefore w:val="1"/>'))))
    assert cells(document)[0][-1] == (1, 1, 1, 1, "1")


def test_header_rows_are_those_that_the_table_says() -> None:
    repeated = table(row("甲", "乙", properties="<w:tblHeader/>"), row("1", "2"))
    style = '<w:style w:type="table" w:styleId="{}">{}</w:style>'
    styles = style.format("f", '<w:tblStylePr w:type="firstRow"/>') + style.format("g", '<w:basedOn w:val="f"/>')
    look = '<w:tblStyle w:val="g"/><w:tblLook {}/>'
    tables = [
        repeated,
        table(row("甲", "乙"), row("1", "2"), properties=look.format('w:val="04A0"')),
        table(row("甲", "乙"), row("1", "2"), properties=look.format('w:firstRow="0" w:val="04A0"')),
        table(row("甲", "乙"), row("1", "2")),
    ]
    document = read(word(paragraph("完").join(tables), styles=styles))
    headers = [[each.is_header for each in block.cells] for block in document.blocks if block.cells]
    assert headers == [[True, True, False, False], [True, True, False, False], [False] * 4, [False] * 4]


def test_a_table_in_a_table_follows_it() -> None:
    inner = cell(paragraph("内") + table(row("1", "2")) + paragraph("外"))
    data = word(table(row("甲", inner, "乙")) + paragraph("完") + table(row("3", "4")))
    document = read(data)
    assert document.text == "甲\t内 外\t乙\n1\t2\n完\n3\t4\n"
    places = [document.locate(at, at).place for at in (0, 2, 4, 6, 8, 12, 14)]
    assert [place[:2] for place in places if len(place) == 4] == [
        (("table", 1), ("cell", "A1")), (("table", 1), ("cell", "B1")), (("table", 1), ("cell", "B1")),
        (("table", 1), ("cell", "C1")), (("table", 2), ("cell", "A1")), (("table", 3), ("cell", "A1")),
    ]  # fmt: skip
    assert [at_place(data, place) for place in places] == ["甲", "内", "外", "乙", "1", "完", "3"]


def test_a_table_of_one_cell_is_a_frame_around_ordinary_text() -> None:
    document = read(word(table(row(cell(paragraph("一、总体") + table(row("甲", "1")) + paragraph("受理3件。"))))))
    assert document.text == "一、总体\n甲\t1\n受理3件。\n"
    assert [block.kind for block in document.blocks] == ["paragraph", "table", "paragraph"]


def test_deleted_and_hidden_rows_and_cells_are_left_out_and_listed() -> None:
    document = read(
        word(
            table(
                row("甲", "1"),
                row("乙", "99", properties="<w:del/>"),
                row("丙", "98", properties="<w:hidden/>"),
                row("丁", cell(paragraph("97"), "<w:cellDel/>"), "2"),
                f"<w:sdt><w:sdtContent>{row('戊', '3')}</w:sdtContent></w:sdt>",
            )
        )
    )
    assert document.text == "甲\t1\n丁\t2\n戊\t3\n"
    assert sorted(left_out(document)) == ["deleted text", "deleted text", "hidden text"]


def test_a_cell_has_no_tabs_and_breaks_of_its_own() -> None:
    document = read(
        word(
            table(
                row(cell(paragraph("案件", "<w:r><w:br/></w:r>", "类型") + paragraph("二")), "<w:tc><w:p/></w:tc>", "1")
            )
        )
    )
    assert document.text == "案件 类型 二\t\t1\n"


def test_a_table_without_any_text_is_no_block() -> None:
    picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    document = read(word(table(row(cell(paragraph(picture)), "<w:tc><w:p/></w:tc>")) + paragraph("完")))
    assert document.text == "完\n"
    assert left_out(document) == ["picture"]


def test_strict_office_xml_is_read_alike() -> None:
    body = (
        paragraph("总体", properties='<w:outlineLvl w:val="0"/>')
        + paragraph("受理", deleted("9"), "3件", "<m:oMath><m:r><m:t>=1</m:t></m:r></m:oMath>")
        + table(row(cell(paragraph("甲"), '<w:gridSpan w:val="2"/>')), row("乙", "1"))
    )
    data = word(body)
    files = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            content = archive.read(name).decode()
            for loose, strict in STRICT.items():
                content = content.replace(loose, strict)
            files[name] = content
    document, transitional = read(zipped(files)), read(data)
    assert "purl.oclc.org" in files["word/document.xml"]
    assert (document.text, document.blocks, document.anchors) == (
        transitional.text, transitional.blocks, transitional.anchors,
    )  # fmt: skip


def test_the_main_part_may_have_another_name_and_macros_are_no_reason_to_refuse() -> None:
    with zipfile.ZipFile(io.BytesIO(word(paragraph("受理3件")))) as archive:
        files: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
        relations = archive.read("_rels/.rels").replace(b'"word/document.xml"', b'"/word/document2.xml"')
    files["word/document2.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = relations
    files["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"
    assert read(zipped(files)).text == "受理3件\n"


def test_a_document_without_text_is_refused_in_words() -> None:
    for body in (
        "",
        paragraph(),
        paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>"),
        paragraph(run("3", HIDDEN)),
    ):
        with pytest.raises(UnreadableError, match="no text in it"):
            read(word(body))


def test_what_python_docx_writes_is_read() -> None:
    written = docx.Document()
    written.add_heading("总体", 2)
    written.add_paragraph("受理3件。").add_run("审结2件。").bold = True
    table = written.add_table(2, 3)
    for at in range(6):
        table.cell(at // 3, at % 3).text = str(at)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "12"
    document = read(saved(written))
    assert document.text == "总体\n受理3件。审结2件。\n0\t12\n3\t4\t5\n"
    assert cells(document)[0][1] == (0, 1, 1, 2, "12")


def pages(count: int) -> bytes:
    """That many pages of forty lines, cut into runs with properties as editors write them."""
    properties = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    line = paragraph(
        *(run(text, properties) for text in ("全年受理", "485", "件，其中行政", "121", "件。")),
        properties="<w:spacing/>",
    )
    return word(line * (40 * count))


def test_twenty_pages_are_read_in_half_a_second() -> None:
    assert min(seconds(read, pages(20)) for _ in range(3)) < 0.5


def test_twice_the_pages_take_twice_the_time() -> None:
    small, large = (min(seconds(read, pages(count)) for _ in range(3)) for count in (40, 80))
    assert large < 2.8 * small


def seconds(reader: Callable[[bytes], object], data: bytes) -> float:
    begin = time.process_time()
    reader(data)
    return time.process_time() - begin


def test_text_outside_of_paragraphs_is_listed() -> None:
    document = read(word(run("9") + paragraph("3") + "<m:oMathPara><m:oMath/></m:oMathPara>"))
    assert document.text == "3\n"
    assert left_out(document) == ["text outside of paragraphs"] * 2


def test_a_document_comes_whole_out_of_a_process_of_its_own() -> None:
    mark = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/>'
    comments = f'<w:comment w:id="0" w:author="甲">{paragraph("核实")}</w:comment>'
    data = word(paragraph(mark.format(run("485件")), deleted("9")) + table(row("甲", "1")), comments=comments)
    document = read(data)
    assert document.annotations
    assert isolated(Document, "checker.readers.docx", "read_docx", data, path="报告.docx", sha256="") == document


def test_without_lxml_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(UnreadableError, match=r"pip install 'gouji\[docx\]'"):
        read(word(paragraph("3")))


def test_the_readers_are_imported_without_lxml(repository: Path) -> None:
    program = "import sys, checker.readers.docx, checker.readers.office; sys.exit('lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=repository).returncode == 0


def test_a_package_that_is_something_else_is_named() -> None:
    with pytest.raises(UnreadableError, match="no Word document"):
        read(package({"word/document.xml": "<w:workbook xmlns:w='x'/>"}))
