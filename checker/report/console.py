"""Findings for a person at a terminal, and the counts of a run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from checker.report.console_summary import summary_lines
from checker.report.excerpt import Excerpt, excerpts_of
from checker.report.inferred import derived_text
from checker.report.layout import Line, Piece, marks_under, width_of, wrapped
from checker.report.paint import color_painter, plain_painter
from checker.report.place import place_text
from checker.report.visible import visible_line
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.document import Document
    from checker.model.finding import Finding
    from checker.model.report import DocumentReport, Run

_INDENT = 3
_MARGIN = Piece(" " * _INDENT)
_CI_LIMIT = 240
"""Cells of an excerpt where nothing is wrapped: one screen of a log viewer, not a paragraph."""


class ConsoleReport:
    """Per finding: place, rule, sentence; the excerpt; stated and expected; the arithmetic. At the end the counts.

    ``width`` is that of the terminal in cells, ``None`` where lines must not be wrapped. Without ``color`` the
    figures are marked by carets below them. Suppressed findings are counted, not shown.
    """

    def __init__(self, stream: TextIO, *, lang: str, width: int | None, color: bool) -> None:
        self._lang = lang
        self._width = None if width is None else max(width, 20)
        self._carets = not color
        self._paint = color_painter(stream) if color else plain_painter(stream)
        self._skipped_parts = 0

    def document(self, report: DocumentReport) -> None:
        """Write one document's findings."""
        self._skipped_parts += len(report.document.skipped)
        for finding in report.findings:
            if finding.suppression is None:
                self._paint(self._finding(report.document, finding))
        if report.derived:
            self._paint(self._derived(report))

    def finish(self, run: Run) -> None:
        """Write the counts."""
        for line in summary_lines(run.summary, lang=self._lang, skipped_parts=self._skipped_parts):
            self._paint(wrapped(line, self._width))

    def _finding(self, document: Document, finding: Finding) -> Iterator[Line]:
        yield from wrapped(tuple(_heading(document, finding)), self._width, indent=_INDENT)
        yield from self._excerpts(document, finding)
        yield from self._change(finding)
        if finding.help:
            yield from self._indented(Piece(visible_line(finding.help), "dim"))
        yield ()

    def _derived(self, report: DocumentReport) -> Iterator[Line]:
        """What follows without being printed, one line each: no findings, and so without a rule."""
        words = words_of(self._lang)
        path = Piece(visible_line(report.document.path), "path")
        yield from wrapped((path, Piece(words["colon"] + words["derived note"], "dim")), self._width, indent=_INDENT)
        for what in report.derived:
            yield from self._indented(Piece(visible_line(derived_text(what, words))))
        yield ()

    def _excerpts(self, document: Document, finding: Finding) -> Iterator[Line]:
        room = None if self._width is None else self._width - _INDENT
        limit = _CI_LIMIT if room is None else max(3 * room, 120)
        excerpts = tuple(excerpts_of(document, finding, limit=limit))
        gutter = max(len(str(excerpt.line_number)) for excerpt in excerpts)
        for excerpt in excerpts:
            lead = _MARGIN if len(excerpts) == 1 else Piece(f"   {excerpt.line_number:>{gutter}} | ", "dim")
            yield from self._excerpt(excerpt, lead)

    def _excerpt(self, excerpt: Excerpt, lead: Piece) -> Iterator[Line]:
        indent = len(lead.text)
        room = None if self._width is None else self._width - indent
        for line in wrapped(excerpt.line, room):
            yield (lead, *line)
            lead = Piece(" " * indent)
            if self._carets and (marks := marks_under(line)):
                yield (lead, Piece(marks))

    def _change(self, finding: Finding) -> Iterator[Line]:
        """Stated against expected, with the arithmetic beside the last line where it fits."""
        changes = list(_changes(finding, words_of(self._lang)["or"]))
        why = Piece(visible_line(finding.why))
        yield from (line for change in changes[:-1] for line in self._indented(*change))
        if changes and why.text:
            beside = (*changes[-1], Piece("    "), why)
            if self._width is None or _INDENT + width_of(beside) <= self._width:
                yield (_MARGIN, *beside)
                return
        yield from (line for change in changes[-1:] for line in self._indented(*change))
        if why.text:
            yield from self._indented(why)

    def _indented(self, *line: Piece) -> Iterator[Line]:
        yield from wrapped((_MARGIN, *line), self._width, indent=_INDENT)


def _heading(document: Document, finding: Finding) -> Iterator[Piece]:
    yield Piece(f"{visible_line(document.path)}:{place_text(finding.primary)}", "path")
    yield Piece(" ")
    yield Piece(finding.severity, finding.severity)
    yield Piece(f" {finding.rule_id} {finding.rule_name}  ", "rule")
    yield Piece(visible_line(finding.message), "strong")


def _changes(finding: Finding, alternative: str) -> Iterator[Line]:
    """The lines "- stated" and "+ expected" of the first suggestion, and a line for each other way to mend it.

    A broken bound (198场 of 186场) suggests none.
    """
    for suggestion in finding.suggestions:
        where = "" if suggestion.location == finding.primary else f"  {place_text(suggestion.location)}"
        if suggestion.alternative > 1:
            change = f"{visible_line(suggestion.literal)} → {visible_line(suggestion.replacement)}"
            yield (Piece(f"{alternative} ", "dim"), Piece(change, "plus"), Piece(where, "dim"))
            continue
        yield (Piece(f"- {visible_line(suggestion.literal)}", "minus"), Piece(where, "dim"))
        yield (Piece(f"+ {visible_line(suggestion.replacement)}", "plus"),)
