"""Web pages: what a reader of the page sees is the text, each part with its place, and the rest is listed."""

from __future__ import annotations

import sys

import pytest

from checker.errors import UnreadableError
from checker.model.document import BlockKind, Document
from checker.readers.html import read_html
from checker.readers.html_content import REASONS
from checker.report.words import words_of

REPORT = "<h1>工作报告</h1><p>全年受理案件485件，其中行政案件121件、民事案件364件，办结率达到九成以上。</p>" * 4


def read(source: str | bytes) -> Document:
    data = source if isinstance(source, bytes) else source.encode()
    return read_html(data, path="报告.html", sha256="")


def blocks(source: str | bytes) -> list[tuple[str, int, str]]:
    document = read(source)
    return [(block.kind, block.level, document.text[block.span.start : block.span.end]) for block in document.blocks]


def texts(source: str | bytes) -> list[str]:
    return [text for _, _, text in blocks(source)]


def left_out(source: str) -> dict[str, str]:
    return {part.what: part.reason for part in read(source).skipped}


def cells(source: str) -> list[tuple[int, int, int, int, bool, str]]:
    document = read(source)
    (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    return [
        (
            cell.row,
            cell.column,
            cell.row_span,
            cell.column_span,
            cell.is_header,
            document.text[cell.span.start : cell.span.end],
        )
        for cell in table.cells
    ]


def grid(source: str) -> list[tuple[int, int, str]]:
    return [(row, column, text) for row, column, _, _, _, text in cells(source)]


# lines and blocks


def test_headings_paragraphs_and_list_items_have_their_kind_and_level() -> None:
    source = "<h2>一、总体</h2><p>受理3件。<ul><li>甲1件<ul><li>乙2件</ul><li>丙<p>又</ul>"
    assert blocks(source) == [
        ("heading", 2, "一、总体"),
        ("paragraph", 0, "受理3件。"),
        ("list_item", 1, "甲1件"),
        ("list_item", 2, "乙2件"),
        ("list_item", 1, "丙"),
        ("paragraph", 0, "又"),
    ]


def test_lines_of_a_soup_of_divs_and_line_breaks_are_paragraphs() -> None:
    assert texts("<div>甲1件<br>乙2件<div>丙3件</div>丁4件</br>戊5件</p>己</div>") == [
        "甲1件", "乙2件", "丙3件", "丁4件", "戊5件", "己",
    ]  # fmt: skip


def test_an_inline_element_shown_as_a_block_is_a_line() -> None:
    assert texts('<span style="DISPLAY: Block">甲1件</span><span>乙</span>丙') == ["甲1件", "乙丙"]


def test_no_break_and_ideographic_spaces_stay_and_are_no_part_of_the_block() -> None:
    document = read("<p>&nbsp;&nbsp;受理\u30003件</p><p>&nbsp;</p><p>　　审结2件</p>")
    assert document.text == "\xa0\xa0受理\u30003件\n\u3000\u3000审结2件\n"
    assert [document.text[block.span.start : block.span.end] for block in document.blocks] == [
        "受理\u30003件",
        "审结2件",
    ]


def test_white_space_is_folded_and_vanishes_where_a_line_of_chinese_was_broken() -> None:
    assert texts("<p>\n  受理\n  案件485\n件，about\n 3  items\tof <b> two</b> </p>") == [
        "受理案件485件，about 3 items of two"
    ]


def test_preformatted_text_keeps_its_blanks_and_lines() -> None:
    assert read("<pre>\n甲   3件\n  乙 4件</pre>").text == "甲   3件\n  乙 4件\n"


def test_marks_where_a_word_may_be_broken_are_not_text() -> None:
    assert texts("<p>1&#8203;2&shy;3<wbr>4件\ufeff</p>") == ["1234件"]


def test_references_are_resolved() -> None:
    assert texts("<p>A&amp;B&lt;3&#20214;&#x4EF6;&unknown;&lt</p>") == ["A&B<3件件&unknown;<"]


def test_raised_figures_are_not_digits_of_the_figure_before_them() -> None:
    assert texts(
        "<p>485<sup>1</sup>件，10<sup>-6</sup>，面积3m<sup>2</sup>，CO<sub>2</sub>，9件<sup>[12]</sup></p>"
    ) == ["485¹件，10⁻⁶，面积3m²，CO2，9件[¹²]"]


def test_readings_are_not_text() -> None:
    assert texts("<p><ruby>勾<rp>(</rp><rt>gōu</rt><rp>)</rp>稽<rt>jī</ruby>3件</p>") == ["勾稽3件"]


# broken markup, as browsers take it


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>甲<p>乙<div>丙</div>丁", ["甲", "乙", "丙", "丁"]),
        ("<b><p>受理4</b>85件</p>", ["受理485件"]),
        ("<div><span>甲</div>乙</span>丙", ["甲", "乙丙"]),
        ("<span>甲<div>乙</span>丙</div>", ["甲", "乙丙"]),
        ("<h2>甲</h3>乙", ["甲", "乙"]),
        ("<td>12<td>34", ["12", "34"]),
        ("甲<p hidden>99<div>乙</div>", ["甲", "乙"]),
        ("<ul><li>甲<div>乙<li>丙</ul>", ["甲", "乙", "丙"]),
        ("<dl><dt>甲<dd>乙<dt>丙</dl>", ["甲", "乙", "丙"]),
        ("甲<!-- <p>99</p> --><![if !x]>乙<![endif]>", ["甲乙"]),
        ("甲<svg><title>99</title><path/></svg>乙", ["甲乙"]),
        ("<P CLASS=x>甲</P><BR/><P>乙", ["甲", "乙"]),
        ("甲 < 乙 <> 3<5", ["甲 < 乙 <> 3<5"]),
        ("甲<div hidden>99</div>乙<template><p>99</p></template>丙", ["甲乙丙"]),
    ],
)
def test_unclosed_and_stray_tags_are_taken_as_browsers_take_them(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


# what is left out


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("<script>var a = '<p>99件</p>';</script>", "scripts and styles"),
        ("<style>p { margin: 99px }</style>", "scripts and styles"),
        ("<div style='color: red; display : none'>99件</div>", "hidden text"),
        ("<div style='VISIBILITY:hidden'>99件</div>", "hidden text"),
        ("<p hidden>99件</p>", "hidden text"),
        ("<dialog>99件</dialog>", "hidden text"),
        ("<noscript>99件</noscript>", "hidden text"),
        ("<template><p>99件</p></template>", "hidden text"),
        ("<i aria-hidden=true>★</i>", "drawings and formulas"),
        ("<svg><text>99件</text></svg>", "drawings and formulas"),
        ("<select><option>99件</select>", "form fields"),
        ("<button>99</button>", "form fields"),
        ("<iframe src=http://example.invalid/x>99</iframe>", "embedded content"),
        ("<p>甲<del>99件</del>乙</p>", "deleted text"),
        ("<nav><a href=/>首页</a> 99</nav>", "navigation"),
        ("<div role=navigation>首页99</div>", "navigation"),
        (
            "<ul><li><a href=a>统计公报之99</a> 1-2<li><a href=b>印发年鉴99</a> 1-2<li><a href=c>更多</a></ul>",
            "navigation",
        ),
        ("<div class='m-breadcrumb x'><a href=/>首页</a> &gt; 公报99</div>", "navigation"),
        ("<p>您现在的位置：<a href=/>首页</a> &gt; 公报99</p>", "navigation"),
        ("<div class=share><a href=/w>微信99</a></div>", "page tools"),
        ("<p>【字体：<a href=#>大</a> 99】【打印】</p>", "page tools"),
        ("<footer><p>电话99</p></footer>", "page footer"),
        ("<div><p>版权所有：某县</p><p>电话99</p></div>", "page footer"),
        ("<table><tr><td>主办：某局<tr><td>ICP备99号</table>", "page footer"),
        ("<header>某县人民政府99</header>", "page header"),
        ("<!-- 99件 -->", "comments"),
        ("<img src=http://example.invalid/99.png alt=99>", "images"),
    ],
)
def test_what_is_no_part_of_the_report_is_left_out_and_listed(part: str, what: str) -> None:
    document = read(part + REPORT)
    assert "99" not in document.text
    assert "★" not in document.text
    assert texts(REPORT)[0] in document.text
    assert what in left_out(part + REPORT)


def test_parts_of_one_kind_are_listed_once_with_their_number_size_and_first_place() -> None:
    (part,) = read(f"{REPORT}\n<p>又<i hidden>99件</i></p><p hidden>7件</p>").skipped
    assert (part.what, part.reason) == ("hidden text", "not shown to readers (2, 5 characters)")
    assert part.location is not None
    assert (part.location.line, part.location.column) == (2, 5)


@pytest.mark.parametrize("tail", ['<a href="x>审结2件', "</p", "<b", "<?x"])
def test_what_stands_in_a_tag_that_is_never_finished_is_listed(tail: str) -> None:
    (part,) = read(f"<p>受理3件\n{tail}").skipped
    assert part.what == "unfinished tag"
    assert part.location is not None
    assert (part.location.line, part.location.column) == (2, 1)


@pytest.mark.parametrize(
    "tail", ["", "<br>", "</p>\n", "&lt", "<3", "<", "<p title='<b'>", "<!doctype html>", "<i x='>'>"]
)
def test_a_page_that_ends_between_its_tags_has_no_unfinished_one(tail: str) -> None:
    assert read(f"<p>受理3件{tail}").skipped == ()


@pytest.mark.parametrize(
    "part",
    [
        "<div class=foot-note>注：99件为初步数</div>",
        "<table><tr><td>甲<td>3<tr><td>乙<td>4<tr class=footer><td>合计<td>99</table>",
        "<p>占比<span class=share>99%</span></p>",
        "<div class=footer><p>共受理99件。</p></div>",
        "<article><header>99件</header><footer>99件</footer></article>",
        "<p>见<a href=/a>甲</a>、<a href=/b>乙</a>和<a href=/c>丙</a>，共99件，其中甲3件。</p>",
        "<p>主办单位：某局，99人参加</p>",
        "<i aria-hidden=true>99件</i>",
        "<details><summary>详情</summary>99件</details>",
    ],
)
def test_what_may_be_the_report_stays(part: str) -> None:
    assert "99" in read(part + REPORT).text


def test_a_part_that_holds_most_of_the_page_is_not_its_footer_or_menu() -> None:
    assert texts(f"<div class=nav><footer>{REPORT}</footer></div>") == texts(REPORT)


def test_where_the_page_marks_its_main_part_the_rest_is_left_out_but_for_the_title() -> None:
    source = f"<h1>公报</h1><div>相关新闻99件。</div><main>{REPORT}</main><div>99</div>"
    assert texts(source) == ["公报", *texts(REPORT)]
    assert "outside the main part" in left_out(source)


def test_a_main_part_with_little_in_it_is_not_believed() -> None:
    assert texts(f"<main>见下。</main>{REPORT}") == ["见下。", *texts(REPORT)]


def test_a_page_of_links_has_no_text() -> None:
    with pytest.raises(UnreadableError, match="no text in it besides links") as refused:
        read("<ul>" + "<li><a href=x>公报99</a>" * 9 + "</ul><script>3</script><img src=x>")
    assert refused.value.remedy


# tables


def test_merged_cells_stand_once_at_their_first_place() -> None:
    source = (
        "<table><tr><td rowspan=2>项目<td colspan=2>金额<tr><td>2022年<td>2023年"
        "<tr><td>收入<td>100<td>120<tr><td rowspan=0>支<br>出<td>80<td>"
        "<tr><td>7<td>8</table>"
    )
    assert cells(source) == [
        (0, 0, 2, 1, True, "项目"), (0, 1, 1, 2, True, "金额"),
        (1, 1, 1, 1, True, "2022年"), (1, 2, 1, 1, True, "2023年"),
        (2, 0, 1, 1, False, "收入"), (2, 1, 1, 1, False, "100"), (2, 2, 1, 1, False, "120"),
        (3, 0, 2, 1, False, "支出"), (3, 1, 1, 1, False, "80"), (3, 2, 1, 1, False, ""),
        (4, 1, 1, 1, False, "7"), (4, 2, 1, 1, False, "8"),
    ]  # fmt: skip
    assert read(source).text == "项目\t金额\n2022年\t2023年\n收入\t100\t120\n支出\t80\t\n7\t8\n"


def test_header_cells_are_those_that_the_page_says() -> None:
    source = "<table><thead><tr><td>甲<td>乙<tbody><tr><td>1<td>2</table>"
    assert [cell[4] for cell in cells(source)] == [True, True, False, False]
    source = "<table><tr><th>甲<td>1<tr><th>乙<td>2</table>"
    assert [cell[4] for cell in cells(source)] == [True, False, True, False]


def test_a_foot_comes_last_wherever_it_stands() -> None:
    source = "<table><tfoot><tr><td>合计<td>3<tbody><tr><td>甲<td>1<tr><td>乙<td>2</table>"
    assert [text for _, _, text in grid(source)] == ["甲", "1", "乙", "2", "合计", "3"]


def test_the_caption_and_stray_text_stand_in_front_of_the_table() -> None:
    source = "<table>单位：万元<caption>表1</caption><tr><td>甲<td>1<tr><form><td>乙<td>2</table>后"
    assert texts(source) == ["单位：万元", "表1", "甲\t1\n乙\t2", "后"]


def test_cells_keep_paragraphs_on_one_line() -> None:
    source = "<table><tr><td><p>其中：</p><p>行政</p><td><p>12</p><p>34</p><tr><td>甲<td>1</table>"
    assert [text for _, _, text in grid(source)] == ["其中：行政", "12 34", "甲", "1"]


def test_hidden_cells_take_no_place() -> None:
    source = "<table><tr><td>甲<td hidden>99<td>1<tr><td>乙<td style=display:none>99<td>2</table>"
    assert grid(source) == [(0, 0, "甲"), (0, 1, "1"), (1, 0, "乙"), (1, 1, "2")]


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td>受理3件。<tr><td>审结2件。</table>",
        "<table><tr><td>受理3件。<td>审结2件。</table>",
        "<table><tr><td><h3>受理3件。</h3><td>审结2件。<tr><td><td></table>",
        "<table role=presentation><tr><td>受理3件。<td>审结2件。<tr><td>a<td>b</table>",
        "<table><tr><td><ul><li>受理3件。</ul><td>审结2件。<tr><td>a<td>b</table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_no_table(source: str) -> None:
    document = read(source)
    assert all(block.kind is not BlockKind.TABLE for block in document.blocks)
    assert texts(source)[:2] == ["受理3件。", "审结2件。"]


def test_of_nested_tables_only_the_innermost_holds_data() -> None:
    source = "<table><tr><td>左<td><table><tr><td>甲<td>1<tr><td>乙<td>2</table>右<tr><td>a<td>b</table>"
    assert grid(source) == [(0, 0, "甲"), (0, 1, "1"), (1, 0, "乙"), (1, 1, "2")]
    assert texts(source) == ["左", "甲\t1\n乙\t2", "右", "a", "b"]


# bytes


@pytest.mark.parametrize(
    "data",
    [
        "<p>受理３件镕</p>".encode("utf-8-sig"),
        b"\xff\xfe" + "<p>受理３件镕</p>".encode("utf-16-le"),
        "<p>受理３件镕</p>".encode("gb18030"),
        "<meta charset=gb2312><p>受理３件镕</p>".encode("gb18030"),
        "<meta http-equiv=Content-Type content='text/html; charset=GBK'><p>受理３件镕</p>".encode("gb18030"),
        "<meta charset=gb2312><p>受理３件镕</p>".encode(),
        "<meta charset=iso-8859-1><p>受理３件镕</p>".encode("gb18030"),
        "<meta charset='utf-8'><p>受理３件镕</p>".encode("gb18030"),
        "<?xml version='1.0' encoding='GB2312'?><p>受理３件镕</p>".encode("gb18030"),
    ],
)
def test_every_encoding_that_pages_use_is_read(data: bytes) -> None:
    assert texts(data) == ["受理３件镕"]


def test_big5_is_read_where_the_page_says_so() -> None:
    assert texts("<meta charset=big5><p>受理案件3件，審結2件</p>".encode("big5")) == ["受理案件3件，審結2件"]


@pytest.mark.parametrize("data", [b"", b"<p>\x00\x01\x02</p>" * 9, b"<p>\xff\xff\xff</p>"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(data)


# places


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_those_of_the_source(end: str) -> None:
    document = read(f"<p>甲{end}{end}<b>受理</b>&nbsp;4<i>8</i>5件</p>{end}<p>丙</p>")
    at = document.text.index("485件")
    place = document.locate(at, at + 4)
    assert (place.kind, place.place) == ("text", ())
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 16, 3, 27)
    assert document.text[place.offset : place.offset + place.length] == "485件"


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "turbohtml", None)
    with pytest.raises(UnreadableError, match="turbohtml") as refused:
        read("<p>3件</p>")
    assert "gouji[html]" in refused.value.remedy


def test_whatever_is_left_out_has_its_words_in_both_languages() -> None:
    for language in ("zh", "en"):
        assert {f"skipped.{what}" for what in REASONS} <= words_of(language).keys()
