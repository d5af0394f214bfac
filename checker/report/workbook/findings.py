"""The sheet of findings: what disagrees, with a link to its arithmetic, and room for what the auditor makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.report import DocumentReport
from checker.report.excerpt import excerpts_of
from checker.report.place import place_text
from checker.report.visible import visible_line
from checker.report.workbook import styles
from checker.report.workbook.cells import Blank, Cell, Link, Number, Text
from checker.report.workbook.listing import Column, Listing, Place
from checker.report.workbook.numbers import decimals, number

if TYPE_CHECKING:
    from checker.report.workbook.book import Book
    from checker.report.workbook.relations import Written

_EXCERPT = 160
"""Cells of a sentence that are quoted around its figures."""
_REVIEW = 13
"""The column, from 0, where the auditor chooses."""


class Findings:
    """Writes the findings of one document after the other."""

    def __init__(self, book: Book, words: Mapping[str, str], *, most_rows: int) -> None:
        self._words = words
        self._count = 0
        columns = (
            Column(words["number"], 6, 9, is_number=True),
            Column(words["severity"], 7, 10),
            Column(words["document"], 20, 20),
            Column(words["place"], 8, 14),
            Column(words["rule"], 15, 15),
            Column(words["literal"], 14, 14),
            Column(words["computed"], 14, 14),
            Column(words["gap"], 8, 18, is_number=True),
            Column(words["summary"], 36, 36),
            Column(words["sentence"], 42, 42),
            Column(words["suggestion and help"], 30, 30),
            Column(words["relation"], 10, 14),
            Column(words["figure"], 10, 16),
            Column(words["review"], 10, 14),
            Column(words["remark"], 20, 20),
        )
        self._listing = Listing(book, words["sheet.findings"], columns, frozen=2, most_rows=most_rows)

    def number_ahead(self, report: DocumentReport) -> dict[str, int]:
        """The number that the first finding of each relation will have, by the relation's id."""
        numbers: dict[str, int] = {}
        for number_of_finding, finding in enumerate(report.findings, self._count + 1):
            for relation in finding.relations:
                numbers.setdefault(relation, number_of_finding)
        return numbers

    def add(self, report: DocumentReport, relations: Mapping[str, Written], figures: Mapping[int, Place]) -> None:
        """Write a document's findings; ``figures`` are the rows of the figures at which they stand, by offset."""
        for finding in report.findings:
            self._count += 1
            broken = [relations[name] for name in finding.relations if name in relations]
            self._listing.add(self._row(report.document, finding, broken, figures.get(finding.primary.offset)))

    def finish(self) -> None:
        """Set widths and filters, and offer what can be chosen for each finding."""
        self._listing.finish()
        for sheet, last in self._listing.sheets:
            if last > 1:
                choice = {"validate": "list", "source": self._words["review.choices"].split("|")}
                sheet.data_validation(1, _REVIEW, last - 1, _REVIEW, choice)

    def _row(self, document: Document, finding: Finding, broken: list[Written], figure: Place | None) -> list[Cell]:
        words = self._words
        quoted = "\n".join(
            "".join(piece.text for piece in excerpt.line) for excerpt in excerpts_of(document, finding, limit=_EXCERPT)
        )
        silence = finding.suppression
        remark = "" if silence is None else _joined(words, words[f"silence.{silence.kind}"], silence.reason)
        kind = "" if finding.kind is None else words[f"kind.{finding.kind}"]
        advice = "\n".join(part for part in (self._suggested(finding), visible_line(finding.help)) if part)
        said = "\n".join(visible_line(part) for part in (finding.message, finding.why) if part)
        return [
            Number(self._count, styles.COUNT),
            Text(words[f"severity.{finding.severity}"], styles.of_severity(finding.severity)),
            Text(visible_line(document.path), styles.WRAPPED),
            Text(place_text(finding.primary)),
            Text(f"{finding.rule_id} {kind}".strip() + f"\n{finding.rule_name}", styles.WRAPPED),
            Text(visible_line(finding.stated_literal), styles.WRAPPED._replace(is_bold=True)),
            Text(visible_line(finding.computed_text), styles.WRAPPED),
            _amount(finding.gap),
            Text(said, styles.WRAPPED),
            Text(quoted, styles.WRAPPED),
            Text(advice, styles.WRAPPED),
            self._to_relation(broken),
            Blank() if figure is None else Link(f"{figure.sheet}!{figure.row}", figure.sheet, figure.row),
            Blank(styles.TO_FILL_IN),
            Text(visible_line(remark), styles.TO_FILL_IN) if remark else Blank(styles.TO_FILL_IN),
        ]

    def _to_relation(self, broken: list[Written]) -> Cell:
        if not broken:
            return Blank()
        numbers = self._words["list comma"].join(str(written.number) for written in broken)
        return Link(numbers, *broken[0].place)

    def _suggested(self, finding: Finding) -> str:
        """ "363件 → 364件", with "and" between changes that belong together, and "or" between alternatives."""
        text, before = "", 0
        for change in finding.suggestions:
            if before:
                text += f" {self._words['and' if change.alternative == before else 'or']} "
            text += f"{visible_line(change.literal)} → {visible_line(change.replacement)}"
            before = change.alternative
        return text


def _joined(words: Mapping[str, str], *parts: str) -> str:
    return words["colon"].join(visible_line(part) for part in parts if part)


def _amount(text: str) -> Cell:
    """A gap, as a number where it is one that a spreadsheet holds."""
    try:
        value = number(_exact(text))
    except InvalidOperation:
        return Text(visible_line(text), styles.CALCULATED)
    if value is None:
        return Text(text, styles.CALCULATED)
    return Number(value, styles.with_decimals(styles.CALCULATED, decimals(_exact(text))))


def _exact(text: str) -> Fraction:
    return Fraction(Decimal(text))
