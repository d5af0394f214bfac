"""Ctrl-C prints what is done and exits with 130."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

WRONG = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the signal is sent as POSIX has it")


def interrupted(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A check of two files that is interrupted while it reads the second, which is a pipe without an end."""
    (folder / "1.txt").write_text(WRONG, encoding="utf-8")
    os.mkfifo(folder / "2.txt")
    command = [sys.executable, "-m", "checker", "check", "1.txt", "2.txt", *arguments]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    with (folder / "2.txt").open("wb"):  # opens when the check has opened the other end
        process.send_signal(signal.SIGINT)
        output, messages = process.communicate(timeout=60)
    return subprocess.CompletedProcess(command, process.returncode, output, messages)


def test_the_text_report_ends_with_what_is_done_and_the_counts(tmp_path: Path) -> None:
    done = interrupted(tmp_path)
    assert done.returncode == 130
    assert "1.txt:1:11" in done.stdout
    assert "GJ101" in done.stdout
    assert done.stdout.rstrip().splitlines()[-1].startswith("发现：错误 1")
    assert done.stderr == "gouji: interrupted; the report has what was done until then\n"


def test_the_json_report_is_whole_and_says_that_it_was_interrupted(tmp_path: Path) -> None:
    report = json.loads(interrupted(tmp_path, "--output-format", "json").stdout)
    assert [document["path"] for document in report["documents"]] == ["1.txt"]
    assert report["summary"]["documents"] == 1
    assert [event["what"] for event in report["notifications"]] == ["interrupted"]


def test_a_report_in_a_file_is_whole_too(tmp_path: Path) -> None:
    done = interrupted(tmp_path, "--output-format", "json", "-o", "report.json", "--exit-zero")
    assert done.returncode == 130
    assert done.stdout == ""
    assert len(json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["documents"]) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.txt", "2.txt", "report.json"]
