"""The sheet of relations: every figure in a cell of its own, and the arithmetic as formulas over these cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.expression import Constant
from checker.model.relation import Comparison
from checker.model.report import DocumentReport, Judged
from checker.model.verdict import Outcome
from checker.report.inferred import derived_text
from checker.report.visible import visible_line
from checker.report.workbook import styles
from checker.report.workbook.blocks import Block, block_of
from checker.report.workbook.book import Book
from checker.report.workbook.cells import Blank, Cell, Number, Text
from checker.report.workbook.figures import figure_cells
from checker.report.workbook.listing import Column, Listing, Place
from checker.report.workbook.results import result_of
from checker.report.workbook.styles import Style

_COMPUTED = {Comparison.EQUAL: "computed", Comparison.AT_LEAST: "computed.least", Comparison.AT_MOST: "computed.most"}
_LIVE_CHECK = "N"
_BEHIND_UNIT = 7
"""Columns that only the row of the result fills."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where a relation stands: its number in the workbook, and its first row."""

    number: int
    place: Place


class Relations:
    """Writes the relations of one document after the other."""

    def __init__(self, book: Book, words: Mapping[str, str], *, most_rows: int) -> None:
        self._book = book
        self._words = words
        self._count = 0
        columns = (
            Column(words["number"], 6, 9, is_number=True),
            Column(words["document"], 10, 36),
            Column(words["kind"], 8, 12),
            Column(words["verdict"], 9, 14),
            Column(words["role"], 10, 16),
            Column(words["literal"], 10, 28),
            Column(words["place"], 8, 16),
            Column(words["value"], 10, 22, is_number=True),
            Column(words["low"], 9, 22, is_number=True),
            Column(words["high"], 9, 22, is_number=True),
            Column(words["unit"], 7, 12),
            Column(words["gap"], 8, 20, is_number=True),
            Column(words["tolerance"], 8, 16, is_number=True),
            Column(words["recalculated"], 9, 16),
            Column(words["finding"], 7, 9, is_number=True),
            Column(words["rule"], 8, 9),
            Column(words["confidence"], 7, 12),
            Column(words["arithmetic and notes"], 52, 52),
        )
        self._listing = Listing(book, words["sheet.relations"], columns, frozen=4, most_rows=most_rows)

    def add(self, report: DocumentReport, findings: Mapping[str, int]) -> dict[str, Written]:
        """Write a document's relations, and where each stands by its id; ``findings`` are the numbers of theirs."""
        written = {}
        for judged in report.relations:
            self._count += 1
            written[judged.id] = Written(self._count, self._add(report.document, judged, findings.get(judged.id)))
        return written

    def finish(self) -> None:
        """Set widths and filters, and let the live checks show whether they hold."""
        self._listing.finish()
        looks = [
            (self._words[f"outcome.{outcome}"], self._book.look(look))
            for outcome, look in ((Outcome.INCONSISTENT, styles.BAD), (Outcome.CONSISTENT, styles.GOOD))
        ]
        for sheet, last in self._listing.sheets:
            for word, look in looks:
                condition = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look}
                sheet.conditional_format(f"{_LIVE_CHECK}2:{_LIVE_CHECK}{max(last, 2)}", condition)

    def _add(self, document: Document, judged: Judged, finding: int | None) -> Place:
        block = block_of(document, judged.relation, self._words)
        notes: list[str] = []
        if len(block.lines) >= self._listing.room:
            notes.append(self._words["too many rows"].format(count=len(block.lines)))
            block = Block((), None, "not listed")
        place = self._listing.next(len(block.lines) + 1)
        head = self._head(document, judged)
        rows = self._add_lines(block, place, head)
        last = place.row + len(block.lines)
        result = result_of(judged, block, rows, last, self._words)
        if judged.verdict.outcome is Outcome.INCONSISTENT and finding is None:
            notes.append(self._words["unreported"])
        label = _COMPUTED[judged.relation.comparison] if block.computed is not None else "verdict"
        derived = (derived_text(what, self._words) for what in judged.relation.derived)
        self._write(
            (
                *head,
                Text(self._words[label], Style(is_bold=True)),
                *(Blank(), Blank()),
                *result.cells,
                Blank() if finding is None else Number(finding, styles.COUNT),
                Text(judged.verdict.rule, styles.QUIET),
                Text(self._words[f"confidence.{judged.relation.confidence}"], styles.QUIET),
                _said(judged.verdict.arithmetic, judged.verdict.reason, *result.notes, *notes, *derived),
            ),
            is_first=not block.lines,
            is_last=True,
        )
        return place

    def _add_lines(self, block: Block, place: Place, head: tuple[Number | Text, ...]) -> dict[Claim | Constant, int]:
        """Write a row for each line, and the rows of the figures that formulas may take."""
        rows: dict[Claim | Constant, int] = {}
        quiet = [cell._replace(style=cell.style._replace(color=styles.QUIET.color, is_bold=False)) for cell in head]
        for at, line in enumerate(block.lines):
            row = place.row + at
            cells, is_exact = figure_cells(line.figure, row)
            if line.figure is not None and is_exact:
                rows[line.figure] = row
            unit = line.figure.unit or "" if isinstance(line.figure, Claim) else ""
            style = Style(is_bold=line.is_stated)
            self._write(
                (
                    *quiet,
                    Text(line.label, style),
                    Text(visible_line(line.literal), style),
                    Text(line.place, styles.QUIET),
                    *cells,
                    Text(visible_line(unit)),
                    *[Blank()] * _BEHIND_UNIT,
                ),
                is_first=at == 0,
            )
        return rows

    def _head(self, document: Document, judged: Judged) -> tuple[Number | Text, ...]:
        """The cells that every row of a relation begins with, so that filters take it as a whole."""
        outcome = judged.verdict.outcome
        return (
            Number(self._count, styles.COUNT),
            Text(visible_line(document.path)),
            Text(self._words[f"kind.{judged.relation.kind}"]),
            Text(self._words[f"outcome.{outcome}"], styles.of_state(outcome)),
        )

    def _write(self, cells: Iterable[Cell], *, is_first: bool, is_last: bool = False) -> None:
        """Write a row: the first of a relation has a line above, the last one, which sums up, is shaded."""
        row = list(cells)
        while row and isinstance(row[-1], Blank) and not (is_first or is_last):
            row.pop()  # nothing to be seen there
        fill = styles.SHADE if is_last else ""
        self._listing.add(
            [
                cell._replace(style=cell.style._replace(starts_block=is_first, fill=fill, has_line=is_last))
                for cell in row
            ]
        )


def _said(*parts: str) -> Text:
    return Text("\n".join(visible_line(part) for part in parts if part), styles.WRAPPED)
