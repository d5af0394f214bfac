"""The findings as a table for a spreadsheet."""

from __future__ import annotations

from typing import TextIO

from checker.model.finding import Finding, Suppression
from checker.model.report import DocumentReport, Run
from checker.report.place import place_text
from checker.report.sentence import alternatives_of
from checker.report.table_csv import CsvTable

_COLUMNS = (
    "path",
    "place",
    "rule",
    "name",
    "severity",
    "confidence",
    "kind",
    "message",
    "stated",
    "computed",
    "gap",
    "arithmetic",
    "advice",
    "suggestion",
    "suppression",
    "id",
)


class CsvFindings:
    """One row a finding, the suppressed ones too; the names of the columns are the same in every language."""

    def __init__(self, stream: TextIO) -> None:
        self._table = CsvTable(stream, _COLUMNS)

    def document(self, report: DocumentReport) -> None:
        """Write the rows of one document."""
        for finding in report.findings:
            self._table.row(
                report.document.path,
                place_text(finding.primary),
                finding.rule_id,
                finding.rule_name,
                finding.severity,
                finding.confidence,
                finding.kind,
                finding.message,
                finding.stated_literal,
                finding.computed_text,
                finding.gap,
                finding.why,
                finding.help,
                _changes(finding),
                _silence(finding.suppression),
                finding.id,
            )

    def finish(self, run: Run) -> None:
        """A table has no foot: what went wrong is said on standard error."""


def _silence(found: Suppression | None) -> str | None:
    """ "remark: 已核": why the finding does not count."""
    return None if found is None else ": ".join(part for part in (found.kind, found.reason) if part)


def _changes(finding: Finding) -> str:
    """ "486件 → 485件": every suggestion, those of one alternative joined by "+", the alternatives by "|"."""
    return " | ".join(
        " + ".join(f"{each.literal} → {each.replacement}" for each in together) for together in alternatives_of(finding)
    )
