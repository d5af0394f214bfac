"""Annotations for GitHub: which, how many, and where the others are said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import UnwritableError
from checker.model.report import Notification
from checker.model.verdict import Severity
from tests.report.handmade import IN_BASELINE
from tests.report.made import CUT, RIGHT, WRONG, report_on, written


def test_an_annotation_names_file_line_and_columns() -> None:
    (line,) = written("github", report_on("工作报告\n" + WRONG, "./年报,1.txt")).splitlines()
    head, _, message = line.removeprefix("::").partition("::")
    assert head == "error title=GJ101 sum-mismatch,file=年报%2C1.txt,line=2,endLine=2,col=11,endColumn=15"
    assert message.startswith("486件")
    assert "%0A" in message


def test_a_place_without_lines_has_only_the_file_and_says_where() -> None:
    report = report_on(WRONG)
    (finding,) = report.findings
    place = finding.primary._replace(kind="paragraph", place=(("paragraph", 7),))
    document = report.document.but(path="报告.docx", media="application/msword")
    (line,) = written(
        "github", report._replace(document=document, findings=(finding._replace(primary=place),))
    ).splitlines()
    assert line.startswith("::error title=GJ101 sum-mismatch,file=报告.docx::¶7：486件")


def test_the_gravest_ten_are_shown_and_the_rest_is_counted() -> None:
    warnings = [report_on(CUT, f"{number}.txt") for number in range(8)]
    errors = [report_on(WRONG, f"{number}.txt") for number in range(8, 13)]
    *lines, last = written("github", *warnings, *errors).splitlines()
    assert [line.split()[0] for line in lines] == ["::error"] * 5 + ["::warning"] * 5
    assert last.startswith("::notice title=gouji::") and "3" in last


def test_a_severity_is_a_command() -> None:
    report = report_on(WRONG)
    (finding,) = report.findings
    for severity, name in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")):
        line = written("github", report._replace(findings=(finding._replace(severity=severity),)))
        assert line.startswith(f"::{name} ")


def test_a_suppressed_finding_is_not_shown() -> None:
    report = report_on(WRONG)
    (finding,) = report.findings
    assert (
        written(
            "github",
            report._replace(findings=(finding._replace(suppression=IN_BASELINE),)),
        )
        == ""
    )


def test_what_could_not_be_read_is_an_error() -> None:
    lost = Notification("no such file", "没有.txt", "check the name")
    line = written("github", report_on(RIGHT), notifications=(lost,))
    assert line == "::error title=gouji,file=没有.txt::没有.txt: 没有这个文件；核对名称\n"


def test_the_summary_of_the_job_is_added_to_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("already here\n", encoding="utf-8")
    written("github", report_on(WRONG), job_summary=str(file))
    text = file.read_text(encoding="utf-8")
    assert text.startswith("already here\n<!-- gouji report -->\n\n## 数据核对报告\n")
    assert "`486件`" in text


def test_a_summary_that_is_full_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * ((1 << 20) - 100))
    written("github", report_on(WRONG), job_summary=str(file))
    assert file.stat().st_size == (1 << 20) - 100


def test_the_summary_never_grows_beyond_what_github_takes(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    report = report_on(WRONG)
    written("github", report._replace(findings=report.findings * 2500), job_summary=str(file))
    assert 1 << 18 < file.stat().st_size < 1 << 20
    assert "未列出" in file.read_text(encoding="utf-8")


def test_a_summary_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="cannot be written"):
        written("github", report_on(WRONG), job_summary=str(tmp_path / "no" / "folder.md"))
