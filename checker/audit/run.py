"""One run over many documents: read, check, hand to the renderers, count, and go on when one fails."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from checker.audit.files import STANDARD_INPUT, Found
from checker.audit.interruption import Interruption
from checker.errors import UnreadableError, UnwritableError, UsageError
from checker.model.document import Document
from checker.model.report import DocumentReport, Notification, Run, Summary
from checker.model.table_schema import SchemaUse
from checker.readers import read, read_bytes
from checker.report import Renderer
from checker.settings import Settings
from checker.validation import unmet

Check = Callable[[Document, Settings], DocumentReport]
"""What is done with a document: the whole check, or only the reading of its figures."""

Mark = Callable[[DocumentReport, str], DocumentReport]
"""Marks the findings of the file at a path that are not to be told."""


@dataclass(slots=True)
class Result:
    """How a run ended; it grows one document at a time, and ``notifications`` are what went wrong."""

    summary: Summary = field(default_factory=Summary)
    notifications: list[Notification] = field(default_factory=list)
    rules: dict[str, int] = field(default_factory=dict)
    """Findings by rule: "GJ101 sum-mismatch" -> 3, suppressed ones not counted."""
    fails: bool = False
    """Whether a finding that is not suppressed is at or above the fail level of its file."""
    was_interrupted: bool = False


def run(
    found: Found,
    settings_of: Callable[[str], Settings],
    *,
    check: Check,
    renderers: Sequence[Renderer],
    tell: Callable[[Notification], None],
    stdin_filename: str = STANDARD_INPUT,
    marks: Sequence[Mark] = (),
) -> Result:
    """Check every file with its settings and finish every renderer; ``tell`` hears of each problem when it happens.

    Ctrl-C ends the run early: the documents that are done and the counts are still written.
    """
    result = Result()
    result.summary.skipped_files = found.skipped

    def note(event: Notification) -> None:
        result.notifications.append(event)
        tell(event)

    met: dict[SchemaUse, bool] = {}
    interruption = Interruption()
    with interruption.handled():
        try:
            for problem in found.problems:
                note(problem)
            for path in found.paths:
                settings = settings_of(path)
                document = _readable(path, settings, stdin_filename, note)
                if document is None:
                    result.summary.unreadable += 1
                    continue
                report = _checked(document, settings, check, note)
                if report is None:
                    continue
                for mark in marks:
                    report = mark(report, document.path if path == STANDARD_INPUT else path)
                with interruption.protected():
                    _count(report, result, settings)
                    for renderer in renderers:
                        _unless_unwritable(partial(renderer.document, report), note)
                for event in report.notifications:
                    note(event)
                for use, is_met in report.schemas:
                    met[use] = is_met or met.get(use, False)
            for use, is_met in met.items():
                if not is_met and not use.files:  # of those for certain files each of these files tells
                    note(unmet(use))
            if not found.paths:
                note(Notification("no report to read", remedy="name a .txt or .md file, or a folder that has some"))
        except KeyboardInterrupt:
            result.was_interrupted = True
            note(Notification("interrupted", remedy="the report has what was done until then"))
        closing = Run(result.summary, tuple(result.notifications))
        try:
            with interruption.protected():
                for renderer in renderers:
                    _unless_unwritable(partial(renderer.finish, closing), note)
        except KeyboardInterrupt:
            result.was_interrupted = True
    return result


def _unless_unwritable(write: Callable[[], None], note: Callable[[Notification], None]) -> None:
    """Write; of a document that one report cannot hold ``note`` hears, and the other reports have it."""
    try:
        write()
    except UnwritableError as error:
        note(Notification(error.what, error.path, error.remedy))


def _readable(
    path: str, settings: Settings, stdin_filename: str, note: Callable[[Notification], None]
) -> Document | None:
    """The document at ``path``, or ``None`` when there is none; then ``note`` hears why."""
    try:
        return _read(path, settings, stdin_filename)
    except UnreadableError as error:
        note(Notification(error.what, error.path, error.remedy))
        return None


def _checked(
    document: Document, settings: Settings, check: Check, note: Callable[[Notification], None]
) -> DocumentReport | None:
    """The report on the document, or ``None`` when the check failed: our bug, which the other documents survive."""
    try:
        return check(document, settings)
    except UsageError as error:
        note(Notification(error.what, error.path, error.remedy))
        return None
    except Exception as error:
        what = f"the check failed ({type(error).__name__}: {error})"
        note(Notification(what, document.path, "report this, with the document if you can"))
        return None


def _read(path: str, settings: Settings, stdin_filename: str) -> Document:
    if path != STANDARD_INPUT:
        return read(path, max_bytes=settings.max_bytes, shown_as=shown(path))
    if sys.stdin is None:
        raise UnreadableError("standard input is closed", path=shown(stdin_filename), remedy="name a file")
    data = sys.stdin.buffer.read(settings.max_bytes + 1)
    return read_bytes(data, shown(stdin_filename), max_bytes=settings.max_bytes)


def _count(report: DocumentReport, result: Result, settings: Settings) -> None:
    result.summary.add(report)
    for finding in report.findings:
        if finding.suppression is None:
            rule = f"{finding.rule_id} {finding.rule_name}"
            result.rules[rule] = result.rules.get(rule, 0) + 1
            result.fails = result.fails or settings.fails(finding.severity)


def shown(path: str) -> str:
    """The path as people and programs see it, also where the locale could not decode the name.

    Bytes that are not UTF-8 stay lone surrogates, which every output escapes; separators are slashes.
    """
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    if path.isascii():
        return path
    return os.fsencode(path).decode("utf-8", "surrogateescape")
