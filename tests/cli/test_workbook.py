"""The working paper on the command line: whole or not at all, beside other reports, and refused with what helps."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Gouji
from tests.report.workbook_files import opened, rows_of

WRONG = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "报告.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def test_it_is_written_beside_the_report_for_the_screen(gouji: Gouji, folder: Path) -> None:
    alone = gouji("check", "--isolated", ".", folder=folder)
    done = gouji("check", "--isolated", ".", "--report", "xlsx:底稿.xlsx", folder=folder)
    assert (done.returncode, done.stdout) == (1, alone.stdout)
    assert [path.name for path in sorted(folder.iterdir())] == ["底稿.xlsx", "报告.txt"]
    (finding,) = rows_of(opened((folder / "底稿.xlsx").read_bytes()), "发现")
    assert (finding["文件"], finding["原文"]) == ("报告.txt", "486件")


def test_a_second_run_replaces_the_first_and_gives_the_same_bytes(gouji: Gouji, folder: Path) -> None:
    target = folder / "底稿.xlsx"
    target.write_text("old", encoding="utf-8")
    for name in ("底稿.xlsx", "b.xlsx"):
        assert gouji("check", "--isolated", "报告.txt", "--report", f"xlsx:{name}", folder=folder).returncode == 1
    assert target.read_bytes() == (folder / "b.xlsx").read_bytes()


def test_the_language_of_the_run_is_that_of_the_paper(gouji: Gouji, folder: Path) -> None:
    gouji("check", "--isolated", "报告.txt", "--lang", "en", "--report", "xlsx:a.xlsx", folder=folder)
    assert opened((folder / "a.xlsx").read_bytes()).sheetnames == ["Overview", "Findings", "Relations", "Figures"]


def test_it_can_go_through_a_pipe(folder: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "checker",
        "check",
        "--isolated",
        "--output-format",
        "xlsx",
        str(folder / "报告.txt"),
    ]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, timeout=60, check=False)
    assert done.returncode == 1
    assert opened(done.stdout).sheetnames[0] == "概览"


def test_without_its_library_the_old_file_stays_and_what_to_install_is_told(gouji: Gouji, folder: Path) -> None:
    (folder / "hidden" / "xlsxwriter").mkdir(parents=True)
    (folder / "hidden" / "xlsxwriter" / "__init__.py").write_text("raise ImportError", encoding="utf-8")
    (folder / "a.xlsx").write_text("old", encoding="utf-8")
    paths = os.pathsep.join((str(folder / "hidden"), str(REPOSITORY)))
    done = gouji("check", "报告.txt", "--report", "xlsx:a.xlsx", folder=folder, PYTHONPATH=paths)
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install 'gouji[workbook]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert (folder / "a.xlsx").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["a.xlsx", "hidden", "报告.txt"]
