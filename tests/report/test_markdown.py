"""The summary in Markdown: what is in it, and that it fits into a comment."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from checker.model.report import Notification
from checker.report.markdown import COMMENT
from checker.report.markdown_text import code, prose
from tests.report.handmade import IN_BASELINE
from tests.report.made import CUT, RIGHT, WRONG, report_on, written


def test_counts_come_first_and_every_document_has_a_row() -> None:
    text = written("markdown", report_on(WRONG + CUT), report_on(RIGHT, "a|b.txt"))
    assert text.removeprefix("<!-- gouji report -->\n\n").startswith("## 数据核对报告\n\n文件 2，")
    assert "| `报告.txt` | 7 | 0 | 3 | 2 |\n" in text
    assert "| `a｜b.txt` | 4 | 0 | 1 | 0 |\n" in text


def test_a_finding_says_stated_and_computed_and_shows_its_sentence() -> None:
    text = written("markdown", report_on(CUT))
    assert "- **警告** GJ202 truncated-figure `1:33` — 95.15%应为95.16%" in text
    assert "原文：`95.15%`；推算：`95.16%`" in text
    assert "建议改为：`95.15% → 95.16%`" in text
    assert f"`{CUT.strip()}`" in text


def test_a_suppressed_finding_is_counted_and_not_shown() -> None:
    report = report_on(WRONG)
    (finding,) = report.findings
    text = written("markdown", report._replace(findings=(finding._replace(suppression=IN_BASELINE),)))
    assert "GJ101" not in text and "已列入基线 1" in text


def test_what_could_not_be_read_is_said() -> None:
    text = written("markdown", notifications=(Notification("no such file", "没有.txt", "check the name"),))
    assert "没有读到任何文件" in text
    assert "- 未核对：`没有.txt: 没有这个文件；核对名称`" in text


def test_a_long_report_fits_into_a_comment_and_counts_the_rest() -> None:
    report = report_on(WRONG)
    paths = (f"{'很长的名字' * 40}{number}.txt" for number in range(150))
    many = [report._replace(document=report.document.but(path=path), findings=report.findings * 3) for path in paths]
    text = written("markdown", *many)
    assert len(text) <= COMMENT
    shown = text.count("GJ101")
    assert 0 < shown < 450
    assert f"另有 {sum(len(each.findings) for each in many) - shown} 项未列出" in text
    assert "个文件，表中未列" in text


@pytest.mark.parametrize("text", ["a", "`", "``a`", " a", "a ", "` `", "a``", "\\", "*a*", "<b>", "[x](y)", "é 甲"])
def test_a_code_span_shows_the_text_as_it_is(text: str) -> None:
    (paragraph,) = [token for token in MarkdownIt().parse(f"x {code(text)} y") if token.type == "inline"]
    (span,) = [child for child in paragraph.children or () if child.type == "code_inline"]
    assert span.content == text


@pytest.mark.parametrize("text", ["a*b*", "a_b_", "[x](y)", "<b>&amp;", "`a`", "~~a~~", "a\\*b", "1+1=2", "甲（乙）"])
def test_prose_reads_as_the_text(text: str) -> None:
    (paragraph,) = [token for token in MarkdownIt().parse(f"x {prose(text)}") if token.type == "inline"]
    assert "".join(child.content for child in paragraph.children or ()) == f"x {text}"


def test_what_could_not_be_read_has_room_in_a_report_that_is_full() -> None:
    report = report_on(WRONG)
    lost = tuple(Notification("no such file", f"没有{number}.txt", "check the name") for number in range(300))
    text = written("markdown", report._replace(findings=report.findings * 1000), notifications=lost)
    assert len(text) <= COMMENT
    shown = text.count("没有这个文件")
    assert shown > 50
    assert f"另有 {300 - shown} 项未列出" in text
