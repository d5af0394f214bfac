"""One run over many documents: read, check, hand to the renderers, count, and go on when one fails."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from checker.audit.files import STANDARD_INPUT, Found
from checker.audit.interruption import Interruption
from checker.audit.work import Check, Failure, Job, report_on, shown
from checker.errors import UnreadableError, UnwritableError
from checker.model.report import DocumentReport, Notification, Run, Summary
from checker.report import Renderer
from checker.settings import Settings
from checker.validation import unmet

if TYPE_CHECKING:
    from checker.audit.cache import Cache
    from checker.model.table_schema import SchemaUse

__all__ = ["Check", "Mark", "Result", "run", "shown"]

Mark = Callable[[DocumentReport, str], DocumentReport]
"""Marks the findings of the file at a path that are not to be told."""


class Result:
    """How a run ended; it grows one document at a time, and ``notifications`` are what went wrong."""

    __slots__ = ("fails", "notifications", "rules", "summary", "was_interrupted")

    def __init__(self, *, fails: bool = False) -> None:
        self.summary = Summary()
        self.notifications: list[Notification] = []
        self.rules: dict[str, int] = {}
        """Findings by rule: "GJ101 sum-mismatch" -> 3, suppressed ones not counted."""
        self.fails = fails
        """Whether a finding that is not suppressed is at or above the fail level of its file."""
        self.was_interrupted = False


def run(
    found: Found,
    settings_of: Callable[[str], Settings],
    *,
    check: Check,
    renderers: Sequence[Renderer],
    tell: Callable[[Notification], None],
    stdin_filename: str = STANDARD_INPUT,
    marks: Sequence[Mark] = (),
    workers: int = 1,
    cache: Cache | None = None,
    findings_only: bool = False,
) -> Result:
    """Check every file with its settings and finish every renderer; ``tell`` hears of each problem when it happens.

    ``workers`` processes share the documents; what comes out does not depend on them, nor on the ``cache``. They hand
    on no figures and relations where ``findings_only`` says that no renderer shows them.
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
            jobs = (
                Job(path, _name(path, stdin_filename), settings_of(path), check, cache, findings_only)
                for path in found.paths
            )
            with closing(_outcomes(jobs, workers)) as outcomes:
                for job, report in outcomes:
                    if isinstance(report, Failure):
                        result.summary.unreadable += report.is_unreadable
                        note(report.event)
                        continue
                    for mark in marks:
                        report = mark(report, job.name if job.path == STANDARD_INPUT else job.path)
                    with interruption.protected():
                        _count(report, result, job.settings)
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
        end = Run(result.summary, tuple(result.notifications))
        try:
            with interruption.protected():
                for renderer in renderers:
                    _unless_unwritable(partial(renderer.finish, end), note)
        except KeyboardInterrupt:
            result.was_interrupted = True
    return result


def _name(path: str, stdin_filename: str) -> str:
    return shown(stdin_filename if path == STANDARD_INPUT else path)


def _outcomes(jobs: Iterable[Job], workers: int) -> Generator[tuple[Job, DocumentReport | Failure], None, None]:
    """Each job with its outcome, in order; what processes need is imported only for them."""
    if workers < 2:
        yield from ((job, report_on(job)) for job in jobs)
        return
    from checker.audit.pool import in_order

    with closing(in_order(jobs, workers)) as outcomes:
        yield from outcomes


def _unless_unwritable(write: Callable[[], None], note: Callable[[Notification], None]) -> None:
    """Write; of a document that one report cannot hold ``note`` hears, and the other reports have it."""
    try:
        write()
    except (UnreadableError, UnwritableError) as error:  # a kept result whose file has changed since is read again
        note(Notification(error.what, error.path, error.remedy))


def _count(report: DocumentReport, result: Result, settings: Settings) -> None:
    result.summary.add(report)
    for finding in report.findings:
        if finding.suppression is None:
            rule = f"{finding.rule_id} {finding.rule_name}"
            result.rules[rule] = result.rules.get(rule, 0) + 1
            result.fails = result.fails or settings.fails(finding.severity)
