"""Remarks in a document that tell gouji to be silent: what they cover in each format, and what is said of them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment

from checker import check_text
from checker.model.finding import Finding, Silence
from checker.model.report import DocumentReport
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import DEFAULTS, Settings
from tests.conftest import Gouji

WRONG = "受理案件486件，分为民事121件、刑事364件。"
OTHER = "抽检药品328批次，合格319批次，合格率93.25%。"


def marked(text: str, settings: Settings = DEFAULTS, path: str = "报告.md") -> list[tuple[str, str | None]]:
    """Each finding's rule, and why it is silent."""
    return said(check_text(text, settings, path=path))


def said(report: DocumentReport) -> list[tuple[str, str | None]]:
    return [(finding.rule_id, reason_of(finding)) for finding in report.findings]


def reason_of(finding: Finding) -> str | None:
    if finding.suppression is None:
        return None
    assert finding.suppression.kind is Silence.REMARK
    return finding.suppression.reason


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{WRONG}<!-- gouji: ignore[GJ101] 已核 -->\n\n{WRONG}", ["已核", None]),
        (f"{WRONG}\n<!-- gouji: ignore[GJ101] 已核 -->\n\n{WRONG}", [None, "已核"]),
        (f"{WRONG}\n\n<!-- gouji: ignore[GJ101] -->\n\n# 标题\n\n{WRONG}", [None, "GJ002", None]),
        (f"<!-- gouji: ignore[GJ101] 已核 -->\n{WRONG}\n\n{WRONG}", ["已核", None]),
        (f"- {WRONG} <!-- gouji: ignore[sum-mismatch] 已核 -->\n- {WRONG}", ["已核", None]),
        (f"<!-- gouji: disable[GJ101] 附表 -->\n\n{WRONG}\n\n{WRONG}\n\n<!-- gouji: enable[GJ101] -->\n\n{WRONG}",
         ["附表", "附表", None]),
        (f"{WRONG}\n\n<!-- gouji: disable[GJ101] 附表 -->\n\n{WRONG}", [None, "附表"]),
        (f"{WRONG}\n\n{WRONG}\n\n<!-- gouji: file-ignore[GJ101] 草稿 -->", ["草稿", "草稿"]),
        (f"{WRONG}<!-- Gouji：Ignore【GJ204，GJ101】 -->", ["", "GJ002"]),
        (f"{WRONG}<!-- 其他\ngouji: ignore[GJ101] 已核\n其他 -->", ["已核"]),
        (f"{WRONG}<!-- 请gouji: ignore[GJ101] -->", [None]),
        (f"<!-- gouji: enable[GJ101] -->\n\n{WRONG}", ["GJ002", None]),
    ],
)  # fmt: skip
def test_a_remark_covers_its_paragraph_or_the_next_one(text: str, found: list[str | None]) -> None:
    assert [why if rule == "GJ101" else rule for rule, why in marked(text)] == found


def test_a_remark_silences_the_rules_that_it_names_and_no_other() -> None:
    text = f"{WRONG}{OTHER}<!-- gouji: ignore[GJ201] -->"
    assert marked(text) == [("GJ101", None), ("GJ201", "")]


def test_a_remark_above_a_table_covers_the_table() -> None:
    table = "| 项目 | 件数 |\n|---|---|\n| 民事 | 121 |\n| 刑事 | 364 |\n| 合计 | 486 |\n"
    assert marked(f"<!-- gouji: ignore[GJ104] 口径不同 -->\n\n{table}") == [("GJ104", "口径不同")]
    assert marked(f"{table}\n<!-- gouji: ignore[GJ104] 口径不同 -->\n\n{WRONG}") == [
        ("GJ104", None),
        ("GJ002", None),
        ("GJ101", None),
    ]


def test_a_remark_in_a_table_covers_its_row_and_leaves_the_cell_as_it_is() -> None:
    def table(middle: str, total: str) -> str:
        return f"| 项目 | 件数 |\n|---|---|\n| 民事 | 121 |\n| 刑事 | {middle} |\n| 合计 | {total} |\n"

    remark = "<!-- gouji: ignore[GJ104] 口径不同 -->"
    assert marked(table("364", f"486 {remark}")) == [("GJ104", "口径不同")]
    assert marked(table("364", f"<!-- 核 -->{remark} 486<!-- 核 -->")) == [("GJ104", "口径不同")]
    assert marked(table(f"364 {remark}", "486")) == [("GJ002", None), ("GJ104", None)]


def test_what_only_the_audit_profile_shows_keeps_its_remark_used() -> None:
    text = "走访企业４８６家。<!-- gouji: ignore[GJ905] 原文如此 -->"
    assert marked(text) == []
    assert marked(text, Settings(profile="audit")) == [("GJ905", "原文如此")]
    assert marked("走访企业486家。<!-- gouji: ignore[GJ905] 原文如此 -->") == [("GJ002", None)]


def test_a_rule_that_is_not_applied_leaves_its_remarks_alone() -> None:
    text = "受理案件485件，分为民事121件、刑事364件。<!-- gouji: ignore[GJ101] -->"
    assert marked(text) == [("GJ002", None)]
    assert marked(text, Settings(ignore=("GJ101",))) == []
    assert marked(text, Settings(ignore=("GJ002",))) == []


def test_what_is_said_of_a_remark_can_be_silenced_too() -> None:
    text = f"<!-- gouji: file-ignore[GJ002] 模板 -->\n{WRONG.replace('486', '485')}<!-- gouji: ignore[GJ101] -->"
    assert marked(text) == [("GJ002", "模板")]


def test_a_remark_in_a_web_page_covers_the_paragraph_on_its_line(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html>\n<html><body>\n"
        f"<p>{WRONG}<!-- gouji: ignore[GJ101] 已核 --></p>\n"
        f"<p>{WRONG}</p>\n"
        f"<!-- gouji: ignore[GJ101] 再核 -->\n<p>{WRONG}</p>\n</body></html>"
    )
    report = check(read_bytes(page.encode(), "报告.html"), DEFAULTS)
    assert [why for _, why in said(report)] == ["已核", None, "再核"]


def test_a_comment_in_word_covers_the_figure_that_it_is_on() -> None:
    file = docx.Document()
    for words in ("ignore[GJ101] 已与业务部门核实", "ignore[GJ204]"):
        paragraph = file.add_paragraph("受理案件")
        figure = paragraph.add_run("486件")
        paragraph.add_run("，分为民事121件、刑事364件。")
        file.add_comment(figure, text=f"gouji: {words}", author="张三")
    stream = io.BytesIO()
    file.save(stream)
    report = check(read_bytes(stream.getvalue(), "报告.docx"), DEFAULTS)
    assert said(report) == [("GJ101", "已与业务部门核实"), ("GJ101", None), ("GJ002", None)]


def test_a_note_in_excel_covers_its_cell() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("项目", "件数"), ("民事", 121), ("刑事", 364), ("合计", 486)):
        sheet.append(row)
    sheet["B4"].comment = Comment("gouji: ignore[GJ104] 含上年结转", "李四")
    stream = io.BytesIO()
    book.save(stream)
    report = check(read_bytes(stream.getvalue(), "表.xlsx"), DEFAULTS)
    assert said(report) == [("GJ104", "含上年结转")]


def test_a_silenced_finding_is_counted_and_does_not_fail(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{WRONG}<!-- gouji: ignore[GJ101] 已核 -->\n", encoding="utf-8")
    done = gouji("check", "a.md", folder=tmp_path)
    assert done.returncode == 0
    assert "GJ101" not in done.stdout
    report = json.loads(gouji("check", "a.md", "--output-format", "json", folder=tmp_path).stdout)
    assert (report["summary"]["suppressed"], report["summary"]["findings"]["error"]) == (1, 0)
    (finding,) = report["documents"][0]["findings"]
    assert finding["suppression"] == {"kind": "remark", "reason": "已核"}


def test_a_remark_that_says_nothing_is_shown_where_it_stands(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# 报告\n\n<!-- gouji: ignore -->\n", encoding="utf-8")
    done = gouji("check", "a.md", "--lang", "en", folder=tmp_path)
    assert done.returncode == 1
    assert 'a.md:3:1 warning GJ003 unknown-rule-in-suppression  "gouji: ignore" names no rule' in done.stdout
    report = json.loads(gouji("check", "a.md", "--output-format", "json", folder=tmp_path).stdout)
    assert report["documents"][0]["findings"][0]["kind"] is None


def test_a_page_shows_what_is_said_of_remarks(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# 报告\n\n<!-- gouji: ignore -->\n", encoding="utf-8")
    done = gouji("check", "a.md", "--output-format", "html", folder=tmp_path)
    assert "没有写明规则" in done.stdout
