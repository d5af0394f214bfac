"""Several processes at a time: the same reports in the same order, whatever happens to one of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker import pipeline
from checker.audit import pool
from checker.audit.pool import in_order, workers_for
from checker.audit.work import Failure, Job
from checker.model.document import Document
from checker.model.report import DocumentReport
from checker.settings import DEFAULTS, Settings
from tests.conftest import REPOSITORY, Gouji

TEXT = "第{}号：全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    files = [tmp_path / f"{number:02}.txt" for number in range(30)]
    for number, file in enumerate(files):
        file.write_text(TEXT.format(number), encoding="utf-8")
    return [str(file) for file in files]


def slowly_at_first(document: Document, settings: Settings) -> DocumentReport:
    """The first documents are the last to be done."""
    if document.path.endswith(("00.txt", "05.txt")):
        time.sleep(0.5)
    return pipeline.check(document, settings)


def dying(document: Document, settings: Settings) -> DocumentReport:
    """One document kills the process that checks it, but not the one that does it again."""
    if document.path.endswith("07.txt") and os.getpid() != int(os.environ["GOUJI_TEST_PARENT"]):
        os.kill(os.getpid(), signal.SIGKILL)
    return pipeline.check(document, settings)


def failing(document: Document, settings: Settings) -> DocumentReport:
    if document.path.endswith("03.txt"):
        raise ValueError("broken")
    return pipeline.check(document, settings)


def names(paths: list[str], check: object = pipeline.check) -> list[str]:
    """The documents in the order in which they come out; those that failed in brackets."""
    jobs = (Job(path, path, DEFAULTS, check) for path in paths)  # type: ignore[arg-type]
    return [
        f"({outcome.event.what})" if isinstance(outcome, Failure) else Path(outcome.document.path).name
        for _, outcome in in_order(jobs, 2)
    ]


def test_outcomes_come_in_the_order_of_the_files(paths: list[str]) -> None:
    assert names(paths, slowly_at_first) == [Path(path).name for path in paths]


def test_a_document_that_fails_takes_no_other_with_it(paths: list[str]) -> None:
    found = names([*paths[:5], "missing.txt", *paths[5:]], failing)
    expected = [Path(path).name for path in paths]
    expected[3:4] = ["(the check failed (ValueError: broken))"]
    assert found == [*expected[:5], "(no such file or folder)", *expected[5:]]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only where processes can be killed")
def test_a_process_that_dies_takes_no_document_with_it(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOUJI_TEST_PARENT", str(os.getpid()))
    assert names(paths, dying) == [Path(path).name for path in paths]


def test_few_and_small_files_need_no_pool(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "cores", lambda: 4)
    assert workers_for(paths) == 1
    assert workers_for([f"{number}.docx" for number in range(3)]) == 3
    assert workers_for([f"{number}.pdf" for number in range(9)]) == 4
    monkeypatch.setattr(pool, "cores", lambda: 1)
    assert workers_for([f"{number}.pdf" for number in range(9)]) == 1


@pytest.mark.parametrize("output_format", ["text", "sarif", "json", "html"])
def test_the_output_does_not_depend_on_the_number_of_processes(
    gouji: Gouji, tmp_path: Path, paths: list[str], output_format: str
) -> None:
    options = ("check", ".", "--no-cache", "--output-format", output_format)
    alone, shared = (gouji(*options, "--jobs", jobs, folder=tmp_path) for jobs in ("1", "3"))
    assert alone.returncode == shared.returncode == 1
    assert alone.stdout == shared.stdout


def test_ctrl_c_ends_every_process(tmp_path: Path, paths: list[str]) -> None:
    """Nothing is left behind, and the exit code is that of an interruption."""
    running = busy(tmp_path, paths)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130, said
    assert any(is_gone(running.pid) for _ in range(50))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only where processes can be killed")
def test_no_process_outlives_one_that_is_killed(tmp_path: Path, paths: list[str]) -> None:
    running = busy(tmp_path, paths)
    running.kill()
    running.communicate(timeout=60)  # to the end of standard error, which every process holds open


def busy(folder: Path, paths: list[str]) -> subprocess.Popen[bytes]:
    """A check of large files in two processes, in a session of its own, that has been at work for a while."""
    big = TEXT.format(0) * 3000
    for path in paths:
        Path(path).write_text(big, encoding="utf-8")
    command = [sys.executable, "-m", "checker", "check", ".", "--jobs", "2", "--no-cache", "--output-format", "json"]
    running = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(1.5)
    return running


def is_gone(session: int) -> bool:
    """Whether no process of the session is left, after a moment."""
    time.sleep(0.1)
    try:
        os.killpg(session, 0)
    except ProcessLookupError:
        return True
    return False
