"""The figures as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.report import DocumentReport, Run
from checker.report import plain
from checker.report.table_csv import CsvTable

COLUMNS: Mapping[str, type[str] | type[int] | type[bool]] = {
    "path": str,
    "line": int,
    "column": int,
    "literal": str,
    "kind": str,
    "low": str,
    "high": str,
    "low_open": bool,
    "high_open": bool,
    "unit": str,
    "approximation": str,
    "metric": str,
    "period": str,
    "why": str,
}
"""The columns of a table of figures and what stands in them."""
MAY_BE_NULL = frozenset({"low", "high", "unit", "why"})
_FIGURE = tuple(COLUMNS)[3:]


class CsvClaims:
    """One row a figure."""

    def __init__(self, stream: TextIO) -> None:
        self._table = CsvTable(stream, COLUMNS)

    def document(self, report: DocumentReport) -> None:
        """Write the rows of one document."""
        for claim in report.claims:
            self._table.row(*row_of(report.document, claim))

    def finish(self, run: Run) -> None:
        """A table has no foot: what went wrong is said on standard error."""


def row_of(document: Document, claim: Claim) -> tuple[plain.Plain, ...]:
    """What stands in the columns for one figure."""
    place = document.locate(claim.start, claim.end)
    values = plain.claim(document, claim)
    return (document.path, place.line, place.column, *(values.get(name) for name in _FIGURE))
