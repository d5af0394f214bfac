"""The figures as a table for a spreadsheet."""

from __future__ import annotations

from typing import TextIO

from checker.model.report import DocumentReport, Run
from checker.report import plain
from checker.report.table_csv import CsvTable

_PLACE = ("path", "line", "column")
_FIGURE = (
    "literal",
    "kind",
    "low",
    "high",
    "low_open",
    "high_open",
    "unit",
    "approximation",
    "metric",
    "period",
    "why",
)


class CsvClaims:
    """One row a figure."""

    def __init__(self, stream: TextIO) -> None:
        self._table = CsvTable(stream, _PLACE + _FIGURE)

    def document(self, report: DocumentReport) -> None:
        """Write the rows of one document."""
        for claim in report.claims:
            place = report.document.locate(claim.start, claim.end)
            values = plain.claim(report.document, claim)
            row = (report.document.path, place.line, place.column, *(values.get(name) for name in _FIGURE))
            self._table.row(*row)

    def finish(self, run: Run) -> None:
        """A table has no foot: what went wrong is said on standard error."""
