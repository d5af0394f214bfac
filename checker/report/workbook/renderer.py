"""The workbook, written document by document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import BinaryIO

from checker.model.report import DocumentReport, Run
from checker.report.place import place_text
from checker.report.visible import visible_line
from checker.report.words import words_of
from checker.report.workbook.book import Book
from checker.report.workbook.cells import Text
from checker.report.workbook.claims import Claims
from checker.report.workbook.findings import Findings
from checker.report.workbook.listing import MOST_ROWS, Column, Listing
from checker.report.workbook.overview import Overview
from checker.report.workbook.relations import Relations


class WorkbookReport:
    """Writes sheets of findings, relations and figures, an overview before them and what was not read behind them.

    Rows go to temporary files as they come; of a document one line is kept, and the links to it. Nothing reaches the
    stream before ``finish``. Raises UnwritableError when the library for workbooks is not installed.
    """

    def __init__(self, stream: BinaryIO, *, lang: str, most_rows: int = MOST_ROWS) -> None:
        self._words = words_of(lang)
        self._most_rows = most_rows
        self._book = Book(stream, self._words, lang=lang)
        self._overview = Overview(self._book, self._words)
        self._findings = Findings(self._book, self._words, most_rows=most_rows)
        self._relations = Relations(self._book, self._words, most_rows=most_rows)
        self._claims = Claims(self._book, self._words, most_rows=most_rows)
        self._skipped: Listing | None = None

    def document(self, report: DocumentReport) -> None:
        """Write one document's rows: the findings last, because they lead to the others."""
        self._overview.add(report)
        relations = self._relations.add(report, self._findings.number_ahead(report))
        figures = self._claims.add(report, relations)
        self._findings.add(report, relations, figures)
        self._add_skipped(report)

    def finish(self, run: Run) -> None:
        """Write the overview and pack the file. Raises OSError when the stream cannot be written."""
        self._overview.finish(run)
        for part in (self._findings, self._relations, self._claims, self._skipped):
            if part is not None:
                part.finish()
        self._book.close()

    def _add_skipped(self, report: DocumentReport) -> None:
        """List the parts of the file that are not in its text, if there are any."""
        words = self._words
        for part in report.document.skipped:
            self._skipped = self._skipped or self._not_read(words)
            said = words.get(f"skipped.{part.what}", f"{part.what}{words['comma']}{part.reason}")
            place = "" if part.location is None else place_text(part.location)
            self._skipped.add([Text(visible_line(text)) for text in (report.document.path, place, said)])

    def _not_read(self, words: Mapping[str, str]) -> Listing:
        columns = (
            Column(words["document"], 10, 40),
            Column(words["place"], 8, 20),
            Column(words["skipped parts"], 20, 80),
        )
        return Listing(self._book, words["skipped parts"], columns, most_rows=self._most_rows)
