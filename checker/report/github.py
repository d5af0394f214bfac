"""The findings for GitHub Actions: annotations of a pull request as workflow commands, and the summary of the job."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import TextIO

from checker.errors import UnwritableError
from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.report import DocumentReport, Notification, Run
from checker.model.verdict import Severity
from checker.report.markdown import MarkdownReport
from checker.report.sentence import is_in_lines, sentence_of
from checker.report.tongue import told
from checker.report.tool import NAME
from checker.report.visible import inert_line, visible_line
from checker.report.words import words_of

MOST = 10
"""Annotations: GitHub shows so many of a step, and no more."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})
_SUMMARY_BYTES = 1 << 20
"""What GitHub takes of the summary of one step; of a longer one it shows nothing."""
_LONGEST_CHARACTER = 4
"""Bytes of UTF-8."""


def command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    """A workflow command, escaped as ``@actions/core`` does it: whatever is in it, it is one line and one command."""
    shown = ",".join(
        f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in properties.items() if value not in ("", 0)
    )
    return f"::{name}{' ' if shown else ''}{shown}::{message.translate(_IN_DATA)}"


class GithubReport:
    """The ten gravest findings as annotations and the number of the others, written at the end.

    ``summary`` is the file that GitHub shows as the job's summary; all findings that have room go there.
    """

    def __init__(self, stream: TextIO, *, lang: str, summary: str | None = None) -> None:
        self._stream = stream
        self._words = words_of(lang)
        self._kept: dict[Severity, list[str]] = {severity: [] for severity in Severity}
        self._summary = None if summary is None else _JobSummary(summary, lang)

    def document(self, report: DocumentReport) -> None:
        """Set aside what may be shown of one document."""
        for finding in report.findings:
            kept = self._kept[finding.severity]
            if finding.suppression is None and len(kept) < MOST:
                kept.append(_annotation(report.document, finding, self._words))
        if self._summary is not None:
            self._summary.report.document(report)

    def finish(self, run: Run) -> None:
        """Write the annotations. Raises UnwritableError when the job's summary cannot be written."""
        unread = [_complaint(event, self._words["language"]) for event in run.notifications[:MOST]]
        gravest = [
            *self._kept[Severity.ERROR], *unread, *self._kept[Severity.WARNING], *self._kept[Severity.INFO],
        ]  # fmt: skip
        self._stream.writelines(f"{line}\n" for line in gravest[:MOST])
        more = sum(run.summary.findings.values()) + len(run.notifications) - len(gravest[:MOST])
        if more > 0:
            message = self._words["more findings"].format(more)
            self._stream.write(command("notice", {"title": NAME}, message) + "\n")
        if self._summary is not None:
            self._summary.finish(run)


def _complaint(event: Notification, lang: str) -> str:
    """What could not be read is no finding, but it was not checked either."""
    return command("error", {"title": NAME, "file": _shown(event.path)}, _shown(told(event, lang)))


def _shown(text: str) -> str:
    return inert_line(visible_line(text))


def _annotation(document: Document, finding: Finding, words: Mapping[str, str]) -> str:
    place = finding.primary
    properties: dict[str, str | int] = {
        "title": f"{finding.rule_id} {finding.rule_name}",
        "file": _shown(document.path.removeprefix("./")),
    }
    if is_in_lines(document, place):
        properties |= {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:  # columns of several lines are refused
            properties |= {"col": place.column, "endColumn": place.end_column}
    message, advice = _shown(sentence_of(document, finding, words)), _shown(finding.help)
    return command(_COMMANDS[finding.severity], properties, f"{message}\n{advice}" if advice else message)


class _JobSummary:
    """The file of the job's summary, to which a report is added as far as there is room."""

    def __init__(self, path: str, lang: str) -> None:
        self._path = path
        self._text = StringIO()
        self._room = (_SUMMARY_BYTES - _size(path)) // _LONGEST_CHARACTER
        self.report = MarkdownReport(self._text, lang=lang, room=self._room)

    def finish(self, run: Run) -> None:
        """Add the report. Raises UnwritableError when that cannot be done."""
        self.report.finish(run)
        text = self._text.getvalue()
        if len(text) > self._room:
            return  # more than GitHub takes: with it, it would show nothing of the whole step
        try:
            with Path(self._path).open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write(text)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "not a possible file name"
            remedy = "set GITHUB_STEP_SUMMARY to a file that can be written"
            raise UnwritableError(f"cannot be written ({reason})", path=self._path, remedy=remedy) from error


def _size(path: str) -> int:
    """Bytes that earlier commands of the step have put there."""
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0
