"""Markdown: its structure is read, positions point into the file, and what is left out is listed."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import BlockKind, Document
from checker.readers import read_bytes
from checker.readers.markdown import MAX_CHARACTERS


def read(text: str) -> Document:
    return read_bytes(text.encode(), "报告.md")


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.text[block.span.start : block.span.end]) for block in document.blocks]


def left_out(document: Document) -> list[tuple[str, int, int]]:
    return [(part.what, part.location.line, part.location.end_line) for part in document.skipped if part.location]


def cells(document: Document) -> list[tuple[int, int, str]]:
    (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    return [(cell.row, cell.column, document.text[cell.span.start : cell.span.end]) for cell in table.cells]


def test_headings_have_their_level_and_no_marks() -> None:
    assert blocks(read("# 一、总体情况 #\n\n### （一）受理\n\n二、下一步\n===\n")) == [
        ("heading", 1, "一、总体情况"),
        ("heading", 3, "（一）受理"),
        ("heading", 1, "二、下一步"),
    ]


def test_list_items_have_their_depth_and_no_marker() -> None:
    assert blocks(read("- 受理3件\n  1. 审结2件\n\n     未结1件\n* 另有4件\n")) == [
        ("list_item", 1, "受理3件"),
        ("list_item", 2, "审结2件"),
        ("paragraph", 0, "未结1件"),
        ("list_item", 1, "另有4件"),
    ]


def test_a_paragraph_of_several_lines_is_one_block() -> None:
    assert blocks(read("受理485件，\n其中行政121件。\n\n审结3件。\n")) == [
        ("paragraph", 0, "受理485件，\n其中行政121件。"),
        ("paragraph", 0, "审结3件。"),
    ]


def test_an_indented_paragraph_is_text_and_not_code() -> None:
    assert blocks(read("    受理485件。\n\n\u3000\u3000审结3件。\n")) == [
        ("paragraph", 0, "受理485件。"),
        ("paragraph", 0, "审结3件。"),
    ]


def test_a_decimal_at_the_start_of_a_line_is_no_list_marker() -> None:
    assert blocks(read("2.5万人参加。\n")) == [("paragraph", 0, "2.5万人参加。")]


def test_table_cells_are_placed_in_a_grid() -> None:
    document = read("| 类别 | 件数 |\n|:--|--:|\n| 行政 | 121 |\n| 合\\|计 |  |\n")
    assert cells(document) == [
        (0, 0, "类别"), (0, 1, "件数"),
        (1, 0, "行政"), (1, 1, "121"),
        (2, 0, "合\\|计"), (2, 1, ""),
    ]  # fmt: skip


def test_a_table_without_outer_bars_is_read_alike() -> None:
    assert cells(read("类别 | 件数\n--- | ---\n1.5倍 | 3\n")) == [
        (0, 0, "类别"), (0, 1, "件数"),
        (1, 0, "1.5倍"), (1, 1, "3"),
    ]  # fmt: skip


def test_a_table_in_a_list_has_no_list_marker_in_its_cells() -> None:
    assert cells(read("- | 类别 | 件数 |\n  |---|---|\n  | 行政 | 121 |\n"))[2:] == [(1, 0, "行政"), (1, 1, "121")]


def test_cells_beyond_the_header_are_kept() -> None:
    assert cells(read("| 甲 |\n|---|\n| 1件 | 2件 |\n"))[1:] == [(1, 0, "1件"), (1, 1, "2件")]


def test_cells_that_a_row_leaves_out_at_its_end_are_empty() -> None:
    document = read("| 甲 | 乙 | 丙 |\n|:-:|---|--:|\n| 1件 |\n|| 2件\n")
    assert cells(document)[3:] == [
        (1, 0, "1件"), (1, 1, ""), (1, 2, ""),
        (2, 0, ""), (2, 1, "2件"), (2, 2, ""),
    ]  # fmt: skip


def test_a_bar_in_code_ends_a_cell_unless_it_is_escaped() -> None:
    assert cells(read("| 甲 | 乙 |\n|---|---|\n| `1\\|2` | 3 |\n"))[2:] == [(1, 0, "`1\\|2`"), (1, 1, "3")]


def test_a_table_in_a_quotation_or_an_indented_one_has_the_same_cells() -> None:
    for start in ("> ", "  ", "\t"):
        text = "".join(f"{start}{line}\r\n" for line in ("| 甲 | 乙 |", "|---|---|", "| 1 | 2 |"))
        assert cells(read(text)) == [(0, 0, "甲"), (0, 1, "乙"), (1, 0, "1"), (1, 1, "2")]


def test_a_line_of_dashes_with_another_number_of_columns_makes_no_table() -> None:
    assert blocks(read("| 甲 | 乙 |\n|---|\n| 1 | 2 |\n")) == [("paragraph", 0, "| 甲 | 乙 |\n|---|\n| 1 | 2 |")]


def test_rows_of_bars_without_a_line_below_the_header_are_a_table() -> None:
    document = read("各庭收案\n| 庭室 | 旧存 | 新收 |\n| 刑事 | 12 | 1 318 |\n| 合计 | 12 | 1 318 |\n全年平稳。\n")
    assert [kind for kind, _, _ in blocks(document)] == ["paragraph", "table", "paragraph"]
    assert cells(document)[3:6] == [(1, 0, "刑事"), (1, 1, "12"), (1, 2, "1 318")]
    assert blocks(document)[0][2] == "各庭收案"
    assert blocks(document)[2][2] == "全年平稳。"


def test_lines_of_cells_that_tabs_part_are_a_table() -> None:
    document = read("各庭收案\n庭室\t旧存\t新收\n刑事\t12\t1318\n合计\t12\t1318\n\n全年平稳。\n")
    assert [kind for kind, _, _ in blocks(document)] == ["paragraph", "table", "paragraph"]
    assert cells(document)[3:6] == [(1, 0, "刑事"), (1, 1, "12"), (1, 2, "1318")]


@pytest.mark.parametrize(
    "text", ["| 收案 |\n| 审结 |\n| 未结 |\n", "选项\n| 甲 | 乙 |\n| 丙 | 丁 |\n", "a\n|x| = 3\n|y| = 4\n"]
)
def test_bars_without_figures_in_columns_are_no_table(text: str) -> None:
    assert {block.kind for block in read(text).blocks} == {BlockKind.PARAGRAPH}


def test_the_block_of_a_table_reaches_from_its_first_cell_to_the_end_of_its_last_line() -> None:
    text = "前\n| 甲 | 乙 |\n|---|---|\n| 1 |\n\n后\n"
    table = read(text).blocks[1]
    assert text[table.span.start : table.span.end] == "甲 | 乙 |\n|---|---|\n| 1 |"
    assert all(table.span.start <= cell.span.start <= cell.span.end <= table.span.end for cell in table.cells)


def test_only_the_first_row_is_a_header() -> None:
    (table,) = read("| 甲 |\n|---|\n| 1件 |\n").blocks
    assert [cell.is_header for cell in table.cells] == [True, False]


def test_front_matter_code_comments_and_html_are_left_out_and_listed() -> None:
    document = read(
        "---\ntitle: 99\n---\n受理3件。\n\n```\n99\n```\n\n<!-- 99\n99 -->\n\n<div>99</div>\n\n审结<!-- 99 -->2件。\n"
    )
    assert blocks(document) == [("paragraph", 0, "受理3件。"), ("paragraph", 0, "审结"), ("paragraph", 0, "2件。")]
    assert left_out(document) == [
        ("front matter", 1, 3),
        ("code block", 6, 8),
        ("comment", 10, 11),
        ("HTML block", 13, 13),
        ("comment", 15, 15),
    ]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    document = read("---\n\n受理3件。\n\n---\n\n审结2件。\n")
    assert [text for _, _, text in blocks(document)] == ["受理3件。", "审结2件。"]
    assert document.skipped == ()


def test_a_link_definition_stays_visible() -> None:
    assert blocks(read("[485]: 受理件数\n")) == [("paragraph", 0, "[485]: 受理件数")]


def test_the_text_is_the_file_with_its_line_ends() -> None:
    text = "# 总体\r\n\r\n受理**485**件\r\n"
    document = read(text)
    assert document.text == text
    assert document.media == "text/markdown"
    assert blocks(document)[1] == ("paragraph", 0, "受理**485**件")


def test_nesting_deeper_than_the_parser_follows_loses_nothing() -> None:
    document = read("> " * 500 + "受理485件\n")
    assert [text for _, _, text in blocks(document)] == ["受理485件"]


def test_a_very_long_text_is_read_line_by_line() -> None:
    document = read("# 受理485件\n" + "受理485件\n" * (MAX_CHARACTERS // 7))
    assert blocks(document)[0] == ("paragraph", 0, "# 受理485件")


@pytest.mark.parametrize("unit", ["![", "> ", "- ", "[", "`", "|", "<", "&", "*_", "\n", "#", "1. "])
def test_repeated_marks_are_read_in_bounded_time(unit: str) -> None:
    begin = time.process_time()
    read("受理3件" + unit * 20_000)
    assert time.process_time() - begin < 5


PIECES = [*"件1。# >-|`<!*\\~:\t\n\r \u3000", "---\n", "<!--", "-->", "\n\n", "1. "]


@given(st.lists(st.sampled_from(PIECES)))
def test_every_character_that_says_something_is_in_a_block_or_listed_as_left_out(pieces: list[str]) -> None:
    document = read("".join(["件", *pieces]))
    spans = [(block.span.start, block.span.end) for block in document.blocks]
    places = [part.location for part in document.skipped if part.location]
    spans += [(place.offset, place.offset + place.length) for place in places]
    spans.sort()
    at = 0
    for start, end in [*spans, (len(document.text), len(document.text))]:
        assert at <= start <= end
        between = re.sub(r"1+\.", "", document.text[at:start])  # markers of lists are left to the list
        assert not any(map(str.isalnum, between))
        at = end


def test_lines_that_end_with_their_sentence_are_paragraphs_where_no_blank_lines_part_them() -> None:
    text = "一、接处警情况\n全年接处警5160起，\n日均14.1起。\n（二）从时段看\n一季度311起。\n二季度214起。"
    pieces = [text[block.span.start : block.span.end] for block in read_bytes(text.encode(), "a.md").blocks]
    police = "全年接处警5160起，\n日均14.1起。"
    assert pieces == ["一、接处警情况", police, "（二）从时段看", "一季度311起。", "二季度214起。"]
