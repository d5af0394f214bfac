"""The findings for the merge requests of GitLab, as its report on code quality."""

from __future__ import annotations

from typing import TextIO

from checker.model.report import DocumentReport, Run
from checker.model.verdict import Severity
from checker.report.report_json import dumps
from checker.report.sentence import is_in_lines, sentence_of
from checker.report.visible import visible_line
from checker.report.words import words_of

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


class GitlabReport:
    """An array with one object a finding that is not suppressed, written as it comes.

    GitLab wants a line of everything: what is in a cell or on a page gets the first, and its place in the description.
    """

    def __init__(self, stream: TextIO, *, lang: str) -> None:
        self._stream = stream
        self._words = words_of(lang)
        self._is_empty = True

    def document(self, report: DocumentReport) -> None:
        """Write one document's findings."""
        document = report.document
        for finding in report.findings:
            if finding.suppression is not None:
                continue
            place = finding.primary
            begin, end = (place.line, place.end_line) if is_in_lines(document, place) else (1, 1)
            issue = dumps(
                {
                    "description": sentence_of(document, finding, self._words),
                    "check_name": f"{finding.rule_id} {finding.rule_name}",
                    "fingerprint": finding.id,
                    "severity": _SEVERITY[finding.severity],
                    "location": {
                        "path": visible_line(document.path.removeprefix("./")),
                        "lines": {"begin": begin, "end": end},
                    },
                }
            )
            self._stream.write(f"{'[' if self._is_empty else ','}\n{issue}")
            self._is_empty = False

    def finish(self, run: Run) -> None:
        """Close the array: there is no place in it for what could not be read, which standard error says."""
        self._stream.write("[]\n" if self._is_empty else "\n]\n")
