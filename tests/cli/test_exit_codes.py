"""Exit codes: 0 nothing to fail on, 1 findings, 2 the job could not be done, and 2 wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.audit.run import Result
from checker.cli.exit_codes import exit_code
from checker.model.report import Notification
from checker.model.verdict import Severity
from checker.settings import Settings
from tests.conftest import Gouji

WRONG = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"
RIGHT = "全年受理法律援助案件485件，分为民事121件、行政1件、刑事363件。\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (folder / "right.txt").write_text(RIGHT, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (folder / "slides.pptx").write_bytes(b"PK\x03\x04")
    (folder / "none").mkdir()
    (folder / "some").mkdir()
    (folder / "some" / "right.md").write_text(RIGHT, encoding="utf-8")
    (folder / "some" / "slides.pptx").write_bytes(b"PK\x03\x04")
    (folder / "bad.toml").write_text("colour = 1\n", encoding="utf-8")
    return folder


TABLE = [
    ("check right.txt", 0),
    ("check some", 0),
    ("check wrong.txt", 1),
    ("check right.txt wrong.txt", 1),
    ("check wrong.txt --exit-zero", 0),
    ("check wrong.txt --fail-on error", 1),
    ("check wrong.txt --fail-on info", 1),
    ("check wrong.txt --ignore sum-mismatch", 0),
    ("check wrong.txt --ignore GJ1", 0),
    ("check wrong.txt --select GJ4", 0),
    ("check wrong.txt --select GJ101,GJ4", 1),
    ("check wrong.txt --output-format json", 1),
    ("check wrong.txt --output-format html", 1),
    ("check wrong.txt --profile audit", 1),
    ("check wrong.txt --isolated", 1),
    ("check wrong.txt --statistics", 1),
    ("check wrong.txt --lang en", 1),
    ("check nowhere.txt", 2),
    ("check empty.txt", 2),
    ("check picture.txt", 2),
    ("check slides.pptx", 2),
    ("check none", 2),
    ("check wrong.txt nowhere.txt", 2),
    ("check wrong.txt nowhere.txt --exit-zero", 2),
    ("check wrong.txt --max-size 10", 2),
    ("check wrong.txt --max-size much", 2),
    ("check wrong.txt --select GJ999", 2),
    ("check wrong.txt --fail-on never", 2),
    ("check wrong.txt --profile strict", 2),
    ("check wrong.txt --lang fr", 2),
    ("check wrong.txt --output-format xml", 2),
    ("check wrong.txt --report json", 2),
    ("check wrong.txt --report xml:a.xml", 2),
    ("check wrong.txt --config bad.toml", 2),
    ("check wrong.txt --config nowhere.toml", 2),
    ("check wrong.txt --config bad.toml --isolated", 1),
    ("check wrong.txt --unknown", 2),
    ("claims wrong.txt", 0),
    ("claims wrong.txt --all", 0),
    ("claims wrong.txt --isolated --profile audit --output-format json", 0),
    ("claims wrong.txt --output-format csv", 0),
    ("claims nowhere.txt", 2),
    ("claims right.txt empty.txt", 2),
    ("relations wrong.txt", 0),
    ("relations wrong.txt --isolated --profile audit --output-format json", 0),
    ("relations picture.txt", 2),
    ("explain GJ101", 0),
    ("explain sum-mismatch", 0),
    ("explain gj101 --lang en", 0),
    ("explain GJ1", 2),
    ("explain GJ999", 2),
    ("explain", 2),
    ("rules", 0),
    ("rules --lang en", 0),
    ("--version", 0),
    ("--help", 0),
    ("check --help", 0),
    ("", 2),
    ("unknown", 2),
]


@pytest.mark.parametrize(("line", "code"), TABLE, ids=[line or "nothing" for line, _ in TABLE])
def test_exit_code(line: str, code: int, gouji: Gouji, folder: Path) -> None:
    done = gouji(*line.split(), folder=folder)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert bool(done.stderr) == (code == 2 or "--statistics" in line)


@pytest.mark.parametrize(
    ("severity", "fail_on", "fails"),
    [
        (Severity.ERROR, Severity.ERROR, True),
        (Severity.WARNING, Severity.ERROR, False),
        (Severity.WARNING, Severity.WARNING, True),
        (Severity.INFO, Severity.WARNING, False),
        (Severity.INFO, Severity.INFO, True),
    ],
)
def test_findings_count_from_the_fail_level_on(severity: Severity, fail_on: Severity, fails: bool) -> None:
    assert Settings(fail_on=fail_on).fails(severity) is fails


def test_what_could_not_be_done_weighs_more_than_findings() -> None:
    result = Result(fails=True)
    assert exit_code(result) == 1
    assert exit_code(result, counts_findings=False) == 0
    result.notifications.append(Notification("rule GJ101 failed", rule="GJ101"))
    assert exit_code(result) == exit_code(result, counts_findings=False) == 2


def test_no_path_is_the_current_folder(gouji: Gouji, folder: Path) -> None:
    done = gouji("check", folder=folder / "some")
    assert done.returncode == 0
    assert done.stdout


def test_standard_input_is_checked_under_its_name(gouji: Gouji) -> None:
    done = gouji("check", "-", "--stdin-filename", "草稿.md", stdin=f"# 总体\n\n{WRONG}")
    assert done.returncode == 1
    assert done.stdout.startswith("草稿.md:3:11")


def test_statistics_count_findings_by_rule_beside_the_report(gouji: Gouji, folder: Path) -> None:
    plain = gouji("check", "wrong.txt", folder=folder)
    counted = gouji("check", "wrong.txt", "--statistics", folder=folder)
    assert counted.stdout == plain.stdout
    assert counted.stderr.split() == ["gouji:", "1", "GJ101", "sum-mismatch"]
