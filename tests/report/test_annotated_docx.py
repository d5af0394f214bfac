"""Comments in a copy of a Word file: exactly on the figure, and nothing else is changed."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from checker.errors import UnwritableError
from checker.model.finding import Finding
from checker.report.annotated_docx import annotate_docx, write_remarks
from checker.report.remarks import AUTHOR, INITIALS, remarks_of
from tests.readers.samples_as_word import as_word
from tests.readers.word_files import (
    W,
    cell,
    levels,
    numbered,
    numbering,
    package,
    paragraph,
    row,
    run,
    table,
    word,
    zipped,
)
from tests.report.handmade import finding_of, report_of
from tests.report.word_copies import annotated, assert_only_remarks_are_new, checked, parts, read, remarked, report_on
from tests.seeds.sample_expectations import SAMPLES

FIGURE = "1268件"
BEHIND = "，分为民事742件、刑事544件。"
SENTENCE = f"新收案件{FIGURE}{BEHIND}"
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>"
    "<wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def around(*middle: str) -> str:
    """The sentence with its figure in another form."""
    return paragraph("新收案件", *middle, BEHIND)


def enclosed(tag: str, content: str, attributes: str = "") -> str:
    return f"<w:{tag}{attributes}>{content}</w:{tag}>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


FIELD = mark("begin") + "<w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>" + mark("separate")
BOLD = "<w:b/><w:sz w:val='32'/>"
DELETED = '<w:del w:id="1" w:author="甲"><w:r><w:delText>99</w:delText></w:r></w:del>'
INSERTED = ' w:id="2" w:author="甲"'

BODIES = {
    "in one run": paragraph(SENTENCE),
    "in runs of its own look": around(run("12", BOLD), run("68", "<w:i/>"), "件"),
    "in a run with more": paragraph(run(f"新收案件{FIGURE}，分为", BOLD), "民事742件、刑事544件。"),
    "in a table cell": table(row("指标", "情况"), row("案件", cell(paragraph("概况") + paragraph(SENTENCE)))),
    "in a table in a table": table(row("甲", cell(table(row("乙", SENTENCE)) + paragraph("丙")))),
    "in an item of a list": numbered(SENTENCE),
    "in an insertion": around(enclosed("ins", run(FIGURE), INSERTED)),
    "half in an insertion": around("12", enclosed("ins", run("68") + run("件，"), INSERTED)).replace("，分", "分"),
    "in the midst of an insertion": paragraph("新收案", enclosed("ins", run(f"件{FIGURE}，"), INSERTED), BEHIND[1:]),
    "around a deletion": around("12", DELETED, "68件"),
    "moved here": around(enclosed("moveTo", run(FIGURE), INSERTED)),
    "in a link": around(enclosed("hyperlink", run(FIGURE), ' w:anchor="a"')),
    "in the midst of a link": paragraph(enclosed("hyperlink", run(SENTENCE), ' w:anchor="a"')),
    "half in a link": around(enclosed("hyperlink", run("12"), ' w:anchor="a"'), "68件"),
    "in a content control": around(control(run(FIGURE))),
    "in a control with more": paragraph(control(run(SENTENCE))),
    "in a control that is filled from elsewhere": around(control(run(FIGURE), "<w:text/>")),
    "in a control around the paragraph": control(paragraph(SENTENCE)),
    "in a smart tag": around(enclosed("smartTag", "<w:smartTagPr/>" + run(FIGURE), ' w:element="n"')),
    "in a simple field": around(enclosed("fldSimple", run(FIGURE), ' w:instr="=SUM(ABOVE)"')),
    "in a field": around(FIELD, FIGURE, mark("end")),
    "half in a field": around(FIELD, "1268", mark("end"), "件"),
    "with bookmarks and spelling marks in it": around(
        "12",
        '<w:bookmarkStart w:id="5"/>',
        "6",
        '<w:proofErr w:type="spellStart"/>',
        "8件",
        '<w:bookmarkEnd w:id="5"/>',
    ),
    "with a soft hyphen in it": around("<w:r><w:t>12</w:t><w:softHyphen/><w:t>6\xad8件</w:t></w:r>"),
    "behind a tab and a break": paragraph("<w:r><w:tab/><w:t>概况</w:t><w:br/><w:t>" + SENTENCE + "</w:t></w:r>"),
    "behind a symbol": paragraph('<w:r><w:sym w:font="Wingdings" w:char="F06C"/><w:t>' + SENTENCE + "</w:t></w:r>"),
    "behind a ruby": paragraph(
        f"<w:r><w:t>新</w:t><w:ruby><w:rt>{run('sh')}</w:rt><w:rubyBase>{run('收')}</w:rubyBase></w:ruby>"
        f"<w:t>案件{FIGURE}</w:t></w:r>",
        BEHIND,
    ),
    "as the base of a ruby": around(
        f"<w:r><w:ruby><w:rt>{run('99')}</w:rt><w:rubyBase>{run(FIGURE)}</w:rubyBase></w:ruby></w:r>"
    ),
    "in one of two branches": around(
        f"<mc:AlternateContent><mc:Choice Requires='w14'>{run(FIGURE)}</mc:Choice>"
        f"<mc:Fallback>{run('9件')}</mc:Fallback></mc:AlternateContent>"
    ),
    "in one of two branches of a run": around(
        f"<w:r><mc:AlternateContent><mc:Choice Requires='w14'><w:t>{FIGURE}</w:t></mc:Choice>"
        "<mc:Fallback><w:t>9件</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    ),
    "between blanks that Word does not keep": f"<w:p><w:r><w:t>\n  {SENTENCE}\n </w:t></w:r></w:p>",
    "in indented XML": f"\n  <w:p>\n    <w:r>\n      <w:t>新收案件12</w:t>\n    </w:r>\n    "
    f"<w:r>\n      <w:t>68件{BEHIND}</w:t>\n    </w:r>\n  </w:p>\n",
    "in a paragraph behind a text box": paragraph(BOX.format(paragraph("说明"))) + paragraph(SENTENCE),
    "in a paragraph whose mark is deleted": paragraph("新收案件12", properties="<w:rPr><w:del/></w:rPr>")
    + paragraph("68件" + BEHIND),
    "under raised figures": paragraph(run("注1", '<w:vertAlign w:val="superscript"/>'), SENTENCE),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_comment_is_on_the_figure_wherever_that_stands(name: str) -> None:
    data = word(BODIES[name], numbering=numbering(levels(("decimal", "%1."))))
    copy = annotated(data, report_on(data, FIGURE))
    assert remarked(copy) == [(FIGURE, "不符\nGJ101 sum-mismatch，错误")]
    assert_only_remarks_are_new(data, copy)


def test_a_comment_on_the_result_of_a_field_is_around_the_field() -> None:
    """Word and LibreOffice lose marks in a result when it is made anew."""
    in_one = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>=SUM(ABOVE)</w:instrText>'
        f'<w:fldChar w:fldCharType="separate"/><w:t>{FIGURE}</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )
    bookmark = '<w:bookmarkStart w:id="5" w:name="b"/>', '<w:bookmarkEnd w:id="5"/>'
    for middle in ((FIELD, FIGURE, mark("end")), (in_one,), (FIELD, bookmark[0], FIGURE, bookmark[1], mark("end"))):
        data = word(around(*middle))
        document = read(data)
        copy = annotated(data, report_of(document, finding_of(document, FIGURE)))
        assert [on for on, _ in remarked(copy)] == [FIGURE]
        xml = parts(copy)["word/document.xml"].decode()
        covered = xml[xml.index("commentRangeStart") : xml.index("commentRangeEnd")]
        assert [kind in covered for kind in ('"begin"', '"separate"', '"end"')] == [True] * 3
        assert_only_remarks_are_new(data, copy)


CHECKED = {
    "two in one paragraph": paragraph(SENTENCE + SENTENCE.replace("新收", "旧存").replace("1268", "1269")),
    "two in one sentence": paragraph("新收案件1268件，其中民事1742件；审结1102件，分为甲1件、乙2件。"),
    "the total of a table": table(
        row("类别", "件数"), row("民事", "742"), row("刑事", "544"), row("合计", cell(paragraph("12", run("68", BOLD))))
    ),
}


@pytest.mark.parametrize("name", CHECKED)
def test_every_finding_of_a_check_has_its_comment(name: str) -> None:
    data = word(CHECKED[name])
    report = checked(data)
    assert report.findings
    copy = annotated(data, report)
    assert sorted((on, said.partition("\n")[0]) for on, said in remarked(copy)) == sorted(
        (literal(report.document.text, finding), finding.message) for finding in report.findings
    )
    assert_only_remarks_are_new(data, copy)


def literal(text: str, finding: Finding) -> str:
    return text[finding.primary.offset : finding.primary.offset + finding.primary.length]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_finding_of_a_sample_is_a_comment_on_its_figure(sample: Path) -> None:
    data = as_word(sample)
    report = checked(data)
    copy = annotated(data, report)
    assert sorted(remarked(copy)) == sorted(
        (literal(report.document.text, finding), "\n".join(remark.lines))
        for finding, remark in zip(
            sorted(report.findings, key=lambda each: each.primary.offset), remarks_of(report, "zh"), strict=True
        )
    )
    assert_only_remarks_are_new(data, copy)


def test_python_docx_reads_what_a_comment_says() -> None:
    data = word(paragraph(SENTENCE))
    (comment,) = docx.Document(io.BytesIO(annotated(data))).comments
    assert (comment.author, comment.initials, comment.timestamp) == (AUTHOR, INITIALS, None)
    assert [each.text for each in comment.paragraphs] == [
        "1268件与分项之和1286件不符，相差18件",
        "742 + 544 = 1286 ≠ 1268",
        "建议改为：742件 → 724件  ¶1",
        "或：1268件 → 1286件",
        "无法判断是742件 → 724件还是1268件 → 1286件。核对合计数和每个分项的原始数据。",
        "GJ101 sum-mismatch，错误",
    ]


def test_a_comment_is_in_the_language_of_the_report() -> None:
    data = word(paragraph(SENTENCE))
    ((_, said),) = remarked(annotated(data, lang="en"))
    assert said.endswith("\nGJ101 sum-mismatch, error")
    assert "\nor: 1268件 → 1286件\n" in said


def test_on_a_figure_in_a_note_the_comment_is_at_its_mark_and_says_so() -> None:
    """Word ignores comments in notes: [MS-OI29500] 2.1.315."""
    for kind, shown in (("footnote", "脚注"), ("endnote", "尾注")):
        notes = (
            f'<w:{kind} w:id="7">{paragraph("说明。")}</w:{kind}><w:{kind} w:id="3">{paragraph(SENTENCE)}</w:{kind}>'
        )
        marks = [f'<w:r><w:t>甲</w:t><w:{kind}Reference w:id="{at}"/><w:t>乙</w:t></w:r>' for at in (7, 3)]
        data = word(paragraph(*marks), **{f"{kind}s": notes})
        copy = annotated(data)
        ((on, said),) = remarked(copy)
        assert (on, said.partition("\n")[0]) == ("", f"指{shown}2中的“{FIGURE}”")
        root = etree.fromstring(parts(copy)["word/document.xml"])
        (start,) = root.iter(f"{{{W}}}commentRangeStart")
        reference = start.getnext()
        assert reference is not None
        assert [etree.QName(node).localname for node in reference] == [f"{kind}Reference"]
        assert reference[0].get(f"{{{W}}}id") == "3"
        assert_only_remarks_are_new(data, copy)


def test_on_a_figure_in_a_text_box_the_comment_is_on_the_box_and_says_so() -> None:
    data = word(paragraph("概况", BOX.format(paragraph("甲") + paragraph(SENTENCE)), "完"))
    copy = annotated(data)
    ((on, said),) = remarked(copy)
    assert (on, said.partition("\n")[0]) == ("", f"指文本框中的“{FIGURE}”")
    root = etree.fromstring(parts(copy)["word/document.xml"])
    (start,) = root.iter(f"{{{W}}}commentRangeStart")
    run_of_box = start.getnext()
    assert run_of_box is not None
    assert etree.QName(run_of_box[0]).localname == "AlternateContent"
    assert next(start.iterancestors(f"{{{W}}}txbxContent"), None) is None
    assert_only_remarks_are_new(data, copy)


def test_on_an_automatic_number_the_comment_is_on_its_paragraph() -> None:
    data = word(numbered("总体") + numbered("受理3件。"), numbering=numbering(levels(("chineseCounting", "%1、"))))
    document = read(data)
    assert document.text == "一、总体\n二、受理3件。\n"
    finding = finding_of(document, "二、")
    ((on, said),) = remarked(annotated(data, report_of(document, finding)))
    assert on == "受理3件。"
    assert said.startswith("指本段的“二、”\n")


def test_on_an_equation_the_comment_is_around_it() -> None:
    formula = "<m:oMathPara><m:oMath><m:r><m:t>742+544=1268</m:t></m:r></m:oMath></m:oMathPara>"
    data = word(paragraph("即", formula, "。"))
    document = read(data)
    ((on, _),) = remarked(annotated(data, report_of(document, finding_of(document, "1268"))))
    assert on == "742+544=1268"


def test_comments_of_other_people_stay_and_keep_their_numbers() -> None:
    said = f'<w:comment w:id="4" w:author="甲" w:date="2020-01-01T00:00:00Z">{paragraph("核实")}</w:comment>'
    body = paragraph(
        "新收", '<w:commentRangeStart w:id="4"/>', "案件12", '<w:commentRangeEnd w:id="4"/>',
        '<w:r><w:commentReference w:id="4"/></w:r>', "68件" + BEHIND,
    )  # fmt: skip
    data = word(body, comments=said)
    copy = annotated(data)
    document = read(copy)
    assert [(each.author, document.text[each.span.start : each.span.end]) for each in document.annotations] == [
        ("甲", "案件12"),
        (AUTHOR, FIGURE),
    ]
    before, after = (etree.fromstring(parts(each)["word/comments.xml"]) for each in (data, copy))
    assert [node.get(f"{{{W}}}id") for node in after] == ["4", "5"]
    assert etree.tostring(before[0], method="c14n") == etree.tostring(after[0], method="c14n")
    assert parts(data)["[Content_Types].xml"] == parts(copy)["[Content_Types].xml"]
    assert parts(data)["word/_rels/document.xml.rels"] == parts(copy)["word/_rels/document.xml.rels"]


def test_several_findings_on_one_figure_are_several_comments() -> None:
    data = word(paragraph(SENTENCE))
    document = read(data)
    findings = [finding_of(document, FIGURE, message=f"第{at}", number=at) for at in (1, 2, 3)]
    copy = annotated(data, report_of(document, *findings))
    assert [(on, said.partition("\n")[0]) for on, said in remarked(copy)] == [(FIGURE, f"第{at}") for at in (1, 2, 3)]
    assert_only_remarks_are_new(data, copy)


def test_a_suppressed_finding_is_no_comment() -> None:
    data = word(paragraph(SENTENCE))
    document = read(data)
    hidden = finding_of(document, FIGURE, suppression="inline")
    assert annotate_docx(data, report_of(document, hidden), "zh") == data
    shown = finding_of(document, "742件", number=2)
    assert [on for on, _ in remarked(annotate_docx(data, report_of(document, hidden, shown), "zh"))] == ["742件"]


def test_no_message_can_break_the_file() -> None:
    data = word(paragraph(SENTENCE))
    document = read(data)
    message = "a<b>&amp;\"'\0\x1b[31m\u202e\ufffe\ud800]]>\r\n<w:p/>\u2028末"
    copy = annotated(data, report_of(document, finding_of(document, FIGURE, message=message, why="")))
    ((_, said),) = remarked(copy)
    assert said.splitlines()[:2] == ["a<b>&amp;\"'␀␛[31m\\u202e\\ufffe\\ud800]]>", "<w:p/>"]


def test_the_same_input_gives_the_same_bytes() -> None:
    data = word(paragraph(SENTENCE))
    report = checked(data)
    assert annotate_docx(data, report, "zh") == annotate_docx(data, report, "zh")


def test_strict_office_xml_gets_comments_of_its_own_kind() -> None:
    loose = {name: content.decode() for name, content in parts(word(paragraph(SENTENCE))).items()}
    strict = {
        name: content.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main").replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in loose.items()
    }
    copy = annotated(zipped(strict))
    assert [on for on, _ in remarked(copy)] == [FIGURE]
    written = b"".join(parts(copy).values())
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in written
    assert W.encode() not in written


def test_declarations_of_the_document_stay() -> None:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    spaces = f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="u:w14"'
    document = f'{head}<w:document {spaces} mc:Ignorable="w14"><w:body>{paragraph(SENTENCE)}</w:body></w:document>'
    written = parts(annotated(package({"word/document.xml": document})))["word/document.xml"].decode()
    assert f'{spaces} mc:Ignorable="w14">' in written
    assert "standalone='yes'" in written.partition("\n")[0]
    assert "xmlns" not in written.partition("<w:body>")[2]


def test_other_parts_are_copied_as_they_are_packed() -> None:
    """Whatever a part is packed with, it is not unpacked: names, times, extra fields and comments stay too."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts(word(paragraph(SENTENCE))).items():
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
        for at, method in enumerate((zipfile.ZIP_STORED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2)):
            info = zipfile.ZipInfo(f"customXml/项{at}.bin", (2019, 5, 17, 8, 30, 2))
            info.comment, info.external_attr, info.extra = b"note", 0o644 << 16, struct.pack("<HH2s", 0xCAFE, 2, b"ab")
            archive.writestr(info, bytes(range(256)) * 50, method)
        archive.comment = "备注".encode()
    data = buffer.getvalue()
    copy = annotated(data)
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(copy)) as after:
        assert after.testzip() is None
        assert after.comment == before.comment
        assert after.namelist() == [*before.namelist(), "word/comments.xml"]
        for one in before.infolist():
            other = after.getinfo(one.filename)
            if one.filename in ("word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"):
                continue
            for name in ("date_time", "compress_type", "comment", "extra", "external_attr", "CRC", "file_size"):
                assert getattr(one, name) == getattr(other, name), name
            assert packed(data, one) == packed(copy, other)


def packed(data: bytes, info: zipfile.ZipInfo) -> bytes:
    name, extra = struct.unpack_from("<HH", data, info.header_offset + 26)
    begin = info.header_offset + 30 + name + extra
    return data[begin : begin + info.compress_size]


def test_a_package_written_in_one_go_is_copied_too() -> None:
    """Its sizes stand behind the parts."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    buffer = Pipe()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts(word(paragraph(SENTENCE))).items():
            archive.writestr(name, content)
    copy = annotated(buffer.getvalue())
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert archive.testzip() is None
    assert [on for on, _ in remarked(copy)] == [FIGURE]


def test_a_signed_file_says_that_its_signature_does_not_hold_for_the_copy() -> None:
    files = dict(parts(word(paragraph(SENTENCE))))
    origin = (
        '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/'
        'origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    )
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"</Relationships>", origin.encode())
    files["_xmlsignatures/origin.sigs"] = b""
    ((_, said),) = remarked(annotated(zipped(files)))
    assert "签名不适用于这份加了批注的副本" in said.splitlines()[-1]


BOMB = f'<w:comments xmlns:w="{W}">{" " * (33 * 1024 * 1024)}</w:comments>'
DAMAGED = {
    "entities": ("[Content_Types].xml", '<!DOCTYPE a [<!ENTITY b "c">]><Types/>', "declares entities"),
    "no XML": ("word/comments.xml", "<w:comments", "no whole XML"),
    "a bomb": ("word/comments.xml", BOMB, "larger than 32 MiB"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_part_that_was_not_needed_for_reading_may_be_damaged(name: str) -> None:
    part, content, words = DAMAGED[name]
    data = word(paragraph(SENTENCE))
    if part == "word/comments.xml":
        data = word(paragraph(SENTENCE), comments="")
    report = checked(data)
    broken = zipped({**parts(data), part: content})
    with pytest.raises(UnwritableError, match=words) as caught:
        annotate_docx(broken, report, "zh")
    assert caught.value.path == "报告.docx"
    assert caught.value.remedy


def test_more_comments_than_word_opens_are_refused() -> None:
    comments = "".join(f'<w:comment w:id="{at}"/>' for at in range(32_767))
    data = word(paragraph(SENTENCE), comments=comments)
    with pytest.raises(UnwritableError, match="more than 32767 comments"):
        annotated(data)


def test_a_place_that_the_file_does_not_have_leads_to_the_paragraph_or_the_beginning() -> None:
    """Such as when it was read by another version: a comment is never on a wrong figure."""
    data = word(paragraph("概况") + paragraph(SENTENCE))
    other = word(paragraph("概况") + paragraph("新收案件1286件" + BEHIND))
    remarks = remarks_of(checked(data), "zh")
    copy = write_remarks(other, path="报告.docx", remarks=remarks, lang="zh")
    ((on, said),) = remarked(copy)
    assert (on, said.partition("\n")[0]) == ("新收案件1286件" + BEHIND, f"指本段的“{FIGURE}”")
    shorter = word(paragraph("概况"))
    ((on, said),) = remarked(write_remarks(shorter, path="报告.docx", remarks=remarks, lang="zh"))
    assert (on, said.partition("\n")[0]) == ("概况", f"指文中的“{FIGURE}”")
