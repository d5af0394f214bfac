"""The first sheet: what was checked, document by document, what went wrong, and how the paper is to be read."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from checker.model.report import DocumentReport, Run, Summary
from checker.model.verdict import Severity
from checker.report.layout import cells
from checker.report.tongue import parts
from checker.report.tool import NAME, VERSION
from checker.report.visible import visible_line
from checker.report.workbook import styles
from checker.report.workbook.cells import Blank, Cell, Live, Number, Text
from checker.report.workbook.listing import LINE_HEIGHT, lines_of

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from checker.report.workbook.book import Book

_COUNTS = (
    "figures",
    "is tied",
    "untied.short",
    "relations",
    "outcome.consistent",
    "outcome.inconsistent",
    "outcome.undetermined",
    "severity.error",
    "severity.warning",
    "severity.info",
    "suppressed",
    "skipped parts",
)
_GUIDE = ("values", "ends", "colours", "check", "not live", "filters", "untied")
_FIRST_WIDTH, _COUNT_WIDTH, _LAST_WIDTH = 44, 10, 40
_HEADER = 4
"""The row of the header of the table of documents."""


class _Entry(NamedTuple):
    """What is kept of a document until the end."""

    path: str
    counts: tuple[int, ...]


class Overview:
    """Keeps one line a document, and writes the sheet at the end, when all of them are known."""

    def __init__(self, book: Book, words: Mapping[str, str]) -> None:
        self._book = book
        self._words = words
        self._sheet: Worksheet = book.add_sheet(words["sheet.overview"])
        self._entries: list[_Entry] = []
        self._row = 0

    def add(self, report: DocumentReport) -> None:
        """Count one document."""
        summary = Summary()
        summary.add(report)
        self._entries.append(_Entry(report.document.path, _counts(summary, len(report.document.skipped))))

    def finish(self, run: Run) -> None:
        """Write the sheet."""
        sheet, words = self._sheet, self._words
        sheet.set_column(0, 0, _FIRST_WIDTH)
        for column, name in enumerate(_COUNTS, 1):
            sheet.set_column(column, column, max(cells(words[name]) + 4, _COUNT_WIDTH))
        sheet.set_column(len(_COUNTS) + 1, len(_COUNTS) + 1, _LAST_WIDTH)
        self._line([Text(words["workbook"], styles.TITLE)], height=30)
        self._line([Text(f"{NAME} {VERSION}", styles.NOTE)])
        self._line([])
        self._documents()
        self._notes_on(run)
        self._section("guide")
        for name in _GUIDE:
            self._note(words[f"guide.{name}.title"], words[f"guide.{name}"])

    def _documents(self) -> None:
        words = self._words
        header = [Text(words["document"], styles.HEADER)]
        header += [Text(words[name], styles.HEADER_NUMBER) for name in _COUNTS]
        self._line([*header, Text(words["remark"], styles.HEADER)])
        self._sheet.freeze_panes(_HEADER, 1)
        self._sheet.repeat_rows(_HEADER - 1)
        for entry in self._entries:
            nothing = not entry.counts[_COUNTS.index("relations")]
            remark = words["nothing compared"] if nothing else ""
            self._line([Text(visible_line(entry.path)), *map(_count, _COUNTS, entry.counts), Text(remark)])
        if not self._entries:
            self._line([Text(words["nothing read"], styles.of_state("inconsistent"))])
            return
        first, last = _HEADER + 1, self._row
        self._sheet.autofilter(_HEADER - 1, 0, last - 1, len(_COUNTS) + 1)
        totals: list[Cell] = [Text(words["in all"], styles.TOTAL._replace(align="left"))]
        for at in range(len(_COUNTS)):
            column = chr(ord("B") + at)
            total = sum(entry.counts[at] for entry in self._entries)
            totals.append(Live(f"SUM({column}{first}:{column}{last})", Decimal(total), styles.TOTAL))
        self._line([*totals, Blank(styles.TOTAL)])

    def _notes_on(self, run: Run) -> None:
        """What went wrong with inputs, and what was left out; nothing of it is a finding."""
        words, summary = self._words, run.summary
        left_out = (("unreadable", summary.unreadable), ("skipped files", summary.skipped_files))
        counted = [(words[name], count) for name, count in left_out if count]
        if summary.baselined:
            counted.append((words["baselined"], summary.baselined))
        if not counted and not run.notifications:
            return
        self._section("notifications")
        for name, count in counted:
            self._note(name, str(count))
        for event in run.notifications:
            said = (*parts(event, words["language"]), event.rule)
            self._note(event.path, words["semicolon"].join(part for part in said if part))

    def _section(self, name: str) -> None:
        self._line([])
        self._line([Text(self._words[name], styles.SECTION)], height=22)

    def _note(self, about: str, said: str) -> None:
        """A line with a title and a text across the other columns, as high as it needs: merged cells do not grow."""
        last = len(_COUNTS) + 1
        about, said = visible_line(about), visible_line(said)
        room = _COUNT_WIDTH * len(_COUNTS) + _LAST_WIDTH
        lines = max(lines_of(said, room), lines_of(about, _FIRST_WIDTH))
        self._row += 1
        self._sheet.set_row(self._row - 1, lines * LINE_HEIGHT)
        self._book.write(self._sheet, self._row, 0, Text(about, styles.NOTE_TITLE._replace(wraps=True)))
        if said:
            self._sheet.merge_range(self._row - 1, 1, self._row - 1, last, "", self._book.format(styles.NOTE))
            self._book.write(self._sheet, self._row, 1, Text(said, styles.NOTE))

    def _line(self, row: list[Cell], *, height: float | None = None) -> None:
        self._row += 1
        if height is not None:
            self._sheet.set_row(self._row - 1, height)
        for column, cell in enumerate(row):
            self._book.write(self._sheet, self._row, column, cell)


def _counts(summary: Summary, skipped: int) -> tuple[int, ...]:
    """The numbers of a document, as ``_COUNTS`` names them."""
    return (
        summary.claims,
        summary.claims - summary.untied,
        summary.untied,
        summary.relations,
        summary.consistent,
        summary.inconsistent,
        summary.undetermined,
        *(summary.findings[severity] for severity in Severity),
        summary.suppressed,
        skipped,
    )


def _count(name: str, count: int) -> Cell:
    """A count, in the colour of a severity where there is something of it."""
    group, _, value = name.partition(".")
    if count and group == "severity":
        return Number(count, styles.of_severity(value)._replace(align="right", number="#,##0"))
    return Number(count, styles.COUNT if count else styles.COUNT._replace(color=styles.QUIET.color))
