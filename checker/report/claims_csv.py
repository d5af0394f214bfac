"""The figures as a table for a spreadsheet."""

from __future__ import annotations

import csv
from typing import TextIO

from checker.model.report import DocumentReport, Run
from checker.report import plain

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
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


class CsvClaims:
    """One row a figure, written as it comes; a byte-order mark in front tells Excel that it is UTF-8."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._table = csv.writer(stream, lineterminator="\r\n")
        self._stream.write("\ufeff")
        self._table.writerow(_PLACE + _FIGURE)

    def document(self, report: DocumentReport) -> None:
        """Write the rows of one document."""
        for claim in report.claims:
            place = report.document.locate(claim.start, claim.end)
            values = plain.claim(report.document, claim)
            cells = (report.document.path, place.line, place.column, *(values.get(name) for name in _FIGURE))
            self._table.writerow(map(_cell, cells))

    def finish(self, run: Run) -> None:
        """A table has no foot: what went wrong is said on standard error."""


def _cell(value: plain.Plain) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else safe(str(value))


def safe(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula; negative numbers stay numbers."""
    is_number = text.removeprefix("-").replace(".", "", 1).isdecimal()
    return f"'{text}" if text.startswith(_FORMULA_STARTS) and not is_number else text
