"""Reports for other programs on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import Gouji

TEXT = "新收案件1268件，分为民事742件、刑事544件。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "报告.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_one_run_feeds_a_person_and_every_machine(gouji: Gouji, folder: Path) -> None:
    names = ("json", "html", "markdown", "csv", "sarif", "junit", "github", "gitlab")
    reports = [argument for name in names for argument in ("--report", f"{name}:out.{name}")]
    done = gouji("check", "--isolated", *reports, "报告.txt", folder=folder)
    assert done.returncode == 1, done.stderr
    assert "GJ101" in done.stdout
    for name in names:
        assert "GJ101" in (folder / f"out.{name}").read_text(encoding="utf-8"), name
    sarif = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["tool"]["driver"]["rules"]) > 30


def test_github_s_summary_of_the_job_is_written_where_it_says(gouji: Gouji, folder: Path) -> None:
    summary = folder / "summary.md"
    done = gouji(
        "check", "--isolated", "--output-format", "github", "报告.txt", folder=folder, GITHUB_STEP_SUMMARY=str(summary)
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error title=GJ101 sum-mismatch,file=报告.txt,line=1,")
    assert summary.read_text(encoding="utf-8").startswith("<!-- gouji report -->\n\n## 数据核对报告")


def test_relations_are_a_table_too(gouji: Gouji, folder: Path) -> None:
    done = gouji("relations", "--isolated", "--output-format", "csv", "报告.txt", folder=folder)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert [row["literal"] for row in rows] == ["1268件", "742件", "544件"]


def test_a_name_is_no_command_on_standard_error(gouji: Gouji, folder: Path) -> None:
    done = gouji("check", "--isolated", "##[add-mask]x.txt", folder=folder)
    assert done.returncode == 2
    assert "add-mask" in done.stderr and "##[" not in done.stderr
