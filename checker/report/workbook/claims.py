"""The sheet of figures: everything that was read, and whether anything in the text checks it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from checker.model.claim import Claim, ClaimKind
from checker.model.report import DocumentReport
from checker.model.verdict import Outcome
from checker.report.place import place_text
from checker.report.visible import visible_line
from checker.report.workbook import styles
from checker.report.workbook.cells import Blank, Cell, Number, Text
from checker.report.workbook.figures import figure_cells
from checker.report.workbook.listing import Column, Listing, Place

if TYPE_CHECKING:
    from checker.report.workbook.book import Book
    from checker.report.workbook.relations import Written

_STATES = ("untied", "undetermined", "consistent", "related", "inconsistent")
"""Weakest first: a figure in several relations shows the last that applies."""
_MOST_NAMED = 12
"""Relations of a figure that are named; a total that every table repeats is in hundreds."""


class Claims:
    """Writes the figures of one document after the other."""

    def __init__(self, book: Book, words: Mapping[str, str], *, most_rows: int) -> None:
        self._words = words
        self._count = 0
        columns = (
            Column(words["number"], 6, 9, is_number=True),
            Column(words["document"], 10, 24),
            Column(words["place"], 8, 16),
            Column(words["literal"], 10, 30),
            Column(words["sort"], 8, 12),
            Column(words["value"], 10, 22, is_number=True),
            Column(words["low"], 9, 22, is_number=True),
            Column(words["high"], 9, 22, is_number=True),
            Column(words["unit"], 7, 14),
            Column(words["approximation"], 7, 14),
            Column(words["metric"], 10, 30),
            Column(words["period"], 8, 20),
            Column(words["tied"], 9, 16),
            Column(words["verdict"], 12, 26),
            Column(words["relation"], 9, 20),
        )
        self._listing = Listing(book, words["sheet.claims"], columns, frozen=4, most_rows=most_rows)

    def add(self, report: DocumentReport, relations: Mapping[str, Written]) -> dict[int, Place]:
        """Write a document's figures, and where those stand that its findings are about, by their offset."""
        states, named = _states_of(report), _relations_of(report, relations)
        untied = {claim.start for claim in report.untied}
        wanted = {finding.primary.offset for finding in report.findings}
        places = {}
        for claim in report.claims:
            self._count += 1
            row = self._listing.next().row
            about = report.document.locate(claim.start, claim.end)
            cells = self._row(claim, row, states.get(claim.start, "untied"), is_tied=claim.start not in untied)
            place = self._listing.add(
                [
                    Number(self._count, styles.COUNT),
                    Text(visible_line(report.document.path), styles.QUIET),
                    Text(place_text(about)),
                    *cells,
                    Text(self._named(named.get(claim.start, []))),
                ]
            )
            if claim.start in wanted:
                places[claim.start] = place
        return places

    def finish(self) -> None:
        """Set widths and filters."""
        self._listing.finish()

    def _row(self, claim: Claim, row: int, state: str, *, is_tied: bool) -> list[Cell]:
        """The cells from the literal to the verdict."""
        words = self._words
        if claim.kind is ClaimKind.NONE:
            why = words.get(f"why.{claim.why}", visible_line(claim.why))
            return [
                Text(visible_line(claim.literal), styles.QUIET),
                Text(words["claim.none"], styles.QUIET),
                *[Blank()] * 7,
                Text(words["not a figure"], styles.QUIET),
                Text(why, styles.QUIET),
            ]
        return [
            Text(visible_line(claim.literal), styles.STRONG),
            Text(words[f"claim.{claim.kind}"]),
            *figure_cells(claim, row, column="F").cells,
            Text(visible_line(claim.unit or "")),
            Text(words[f"approximation.{claim.approximation}"]),
            Text(visible_line(claim.metric)),
            Text(visible_line(claim.period)),
            Text(
                words["is tied" if is_tied else "state.untied"], styles.of_state("consistent" if is_tied else "untied")
            ),
            Text(words[f"state.{state}"], styles.of_state(state)),
        ]

    def _named(self, numbers: list[int]) -> str:
        shown = self._words["list comma"].join(map(str, numbers[:_MOST_NAMED]))
        more = len(numbers) - _MOST_NAMED
        return shown if more <= 0 else shown + self._words["and more"].format(count=more)


def _states_of(report: DocumentReport) -> dict[int, str]:
    """The state of every figure that a relation or a finding is about, by its start; as the page marks them."""
    states: dict[int, str] = {}

    def add(start: int, state: str) -> None:
        states[start] = max(states.get(start, state), state, key=_STATES.index)

    reported = {name for finding in report.findings for name in finding.relations}
    for judged in report.relations:
        outcome = judged.verdict.outcome
        state = {Outcome.CONSISTENT: "consistent", Outcome.UNDETERMINED: "undetermined"}.get(outcome, "related")
        if outcome is Outcome.INCONSISTENT and judged.id not in reported:
            state = "undetermined"
        for member in judged.relation.members if judged.relation.is_check else ():
            add(member.claim.start, state)
    for finding in report.findings:
        add(finding.primary.offset, "related" if finding.suppression else "inconsistent")
    return states


def _relations_of(report: DocumentReport, relations: Mapping[str, Written]) -> dict[int, list[int]]:
    """The numbers of the relations that a figure is in, by its start."""
    found: dict[int, list[int]] = {}
    for judged in report.relations:
        for start in dict.fromkeys(member.claim.start for member in judged.relation.members):
            found.setdefault(start, []).append(relations[judged.id].number)
    return found
