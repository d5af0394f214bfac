"""A run goes on when one document fails, and ends with everything that was done."""

from __future__ import annotations

import io
import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.audit.files import Found
from checker.audit.run import Check, Result, run
from checker.errors import UnreadableError
from checker.model.document import Document
from checker.model.report import DocumentReport, Notification
from checker.report import CHECK, Page, Renderer, Run
from checker.settings import DEFAULTS, Settings

TEXT = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for file in files:
        file.write_text(TEXT, encoding="utf-8")
    return [str(file) for file in files]


class Journal:
    """A renderer that remembers what it was given."""

    def __init__(self, *, interrupt_at: str = "") -> None:
        self.shown: list[str] = []
        self.ends: list[Run] = []
        self._interrupt_at = interrupt_at

    def document(self, report: DocumentReport) -> None:
        name = Path(report.document.path).name
        self.shown.append(f"{name} begins")
        if name == self._interrupt_at:
            os.kill(os.getpid(), signal.SIGINT)
        self.shown.append(f"{name} ends")

    def finish(self, run: Run) -> None:
        self.ends.append(run)


def checked(paths: list[str], check: Check = pipeline.check, *renderers: Renderer) -> tuple[Result, list[str]]:
    told: list[Notification] = []
    result = run(Found(paths=paths), lambda _: DEFAULTS, check=check, renderers=renderers, tell=told.append)
    assert told == result.notifications
    return result, [str(event) for event in told]


def failing_on(name: str, error: BaseException) -> Check:
    def check(document: Document, settings: Settings) -> DocumentReport:
        if document.path.endswith(name):
            raise error
        return pipeline.check(document, settings)

    return check


def test_every_document_is_shown_in_order_and_then_the_end(paths: list[str]) -> None:
    journal = Journal()
    result, told = checked(paths, pipeline.check, journal)
    assert journal.shown == ["0.txt begins", "0.txt ends", "1.txt begins", "1.txt ends", "2.txt begins", "2.txt ends"]
    assert [end.summary.documents for end in journal.ends] == [3]
    assert result.rules == {"GJ101 sum-mismatch": 3}
    assert told == []


def test_an_unreadable_file_is_told_and_counted_and_the_rest_is_checked(paths: list[str]) -> None:
    Path(paths[1]).write_bytes(b"\xff\xff\xff")
    result, told = checked(paths)
    assert (result.summary.documents, result.summary.unreadable) == (2, 1)
    (line,) = told
    assert line == f"{paths[1]}: neither UTF-8 (byte 0) nor GB18030 (byte 0); save it as UTF-8"


def test_a_check_that_fails_is_told_and_the_rest_is_checked(paths: list[str]) -> None:
    result, told = checked(paths, failing_on("1.txt", ZeroDivisionError("division by zero")))
    assert (result.summary.documents, result.summary.unreadable) == (2, 0)
    (line,) = told
    assert line.startswith(f"{paths[1]}: the check failed (ZeroDivisionError: division by zero)")


def test_what_a_check_reports_of_its_rules_reaches_the_end_of_the_report(paths: list[str]) -> None:
    def check(document: Document, settings: Settings) -> DocumentReport:
        event = Notification("rule GJ101 failed", document.path, rule="GJ101")
        return DocumentReport(document, (), (), (), (), (event,))

    journal = Journal()
    checked(paths[:1], check, journal)
    assert [event.rule for event in journal.ends[0].notifications] == ["GJ101"]


def test_no_file_at_all_is_told(paths: list[str]) -> None:
    result, told = checked([])
    assert result.summary.documents == 0
    assert told == ["no report to read; name a .txt or .md file, or a folder that has some"]


def test_ctrl_c_within_a_check_keeps_what_is_done(paths: list[str]) -> None:
    stream = io.StringIO()
    renderer = CHECK.text["json"](stream, Page())
    result, told = checked(paths, failing_on("1.txt", KeyboardInterrupt()), renderer)
    assert result.was_interrupted
    assert told == ["interrupted; the report has what was done until then"]
    report: Any = json.loads(stream.getvalue())
    assert [document["path"] for document in report["documents"]] == paths[:1]
    assert report["summary"]["documents"] == 1


def test_ctrl_c_while_a_document_is_written_waits_for_its_end(paths: list[str]) -> None:
    journal = Journal(interrupt_at="1.txt")
    result, _ = checked(paths, pipeline.check, journal)
    assert result.was_interrupted
    assert journal.shown == ["0.txt begins", "0.txt ends", "1.txt begins", "1.txt ends"]
    assert [end.summary.documents for end in journal.ends] == [2]


def test_ctrl_c_is_handled_as_before_when_the_run_is_over(paths: list[str]) -> None:
    before = signal.getsignal(signal.SIGINT)
    checked(paths)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_report_that_has_to_read_a_changed_file_again_tells_it_and_goes_on(paths: list[str]) -> None:
    class Rereading(Journal):
        def document(self, report: DocumentReport) -> None:
            if report.document.path == paths[1]:
                raise UnreadableError("changed while it was checked", path=paths[1], remedy="run the check again")
            super().document(report)

    journal = Rereading()
    _, told = checked(paths, pipeline.check, journal)
    assert told == [f"{paths[1]}: changed while it was checked; run the check again"]
    assert journal.shown == ["0.txt begins", "0.txt ends", "2.txt begins", "2.txt ends"]
