"""A list with a header row that stays, filters and fitting columns; it goes on in a further sheet when one is full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.report.layout import cells
from checker.report.workbook.book import Book
from checker.report.workbook.cells import Blank, Cell, Link, Live, Number, Text
from checker.report.workbook.styles import HEADER, HEADER_NUMBER

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
LINE_HEIGHT = 15
_MOST_LINES = 24
_MEASURED = 400
"""Characters of a text that are looked at for a column's width: no column is as wide."""


def lines_of(text: str, width: int) -> int:
    """How many lines the text takes in a column of ``width`` letters, roughly, and never more than fit a screen."""
    shown = text[: width * _MOST_LINES].split("\n")
    return min(sum(max(1, -(-cells(line) * 11 // (width * 10))) for line in shown), _MOST_LINES)


class Column(NamedTuple):
    """A column's title, and the width it has at least and at most, in letters; a Chinese character is two."""

    title: str
    least: int
    most: int
    is_number: bool = False

    @property
    def wraps(self) -> bool:
        """Whether the width is one that was chosen, so that what is longer takes several lines."""
        return self.least == self.most


class Place(NamedTuple):
    """A row of a sheet, counted from 1."""

    sheet: str
    row: int


class Listing:
    """Rows below a header. ``frozen`` columns stay when a person scrolls to the right.

    ``most_rows`` is how many a sheet holds, its header included.
    """

    def __init__(
        self, book: Book, name: str, columns: Sequence[Column], *, frozen: int = 0, most_rows: int = MOST_ROWS
    ) -> None:
        self._book = book
        self._name = name
        self._columns = columns
        self._frozen = frozen
        self._most_rows = most_rows
        self._widths = [max(cells(column.title) + 3, column.least) for column in columns]
        self.sheets: list[tuple[Worksheet, int]] = []
        """Every sheet with its last row."""
        self._begin()

    def next(self, rows: int = 1) -> Place:
        """Where the next row will stand, with room for so many: in a further sheet if this one has too little."""
        if self.sheets[-1][1] + rows > self._most_rows:
            self._begin()
        sheet, row = self.sheets[-1]
        return Place(sheet.name, row + 1)

    def add(self, row: Sequence[Cell]) -> Place:
        """Write a row, and where it stands."""
        place = self.next()
        sheet, _ = self.sheets[-1]
        self.sheets[-1] = (sheet, place.row)
        lines = max((self._lines(column, cell) for column, cell in enumerate(row)), default=1)
        if lines > 1:  # not every program makes a row as high as its text
            sheet.set_row(place.row - 1, lines * LINE_HEIGHT)
        for column, cell in enumerate(row):
            self._book.write(sheet, place.row, column, cell)
            self._measure(column, cell)
        return place

    @property
    def room(self) -> int:
        """How many rows fit into one sheet below its header."""
        return self._most_rows - 1

    def finish(self) -> None:
        """Set what is known only at the end: the widths, and how far the filters reach."""
        for sheet, last in self.sheets:
            sheet.autofilter(0, 0, max(last, 2) - 1, len(self._columns) - 1)
            for column, (width, limits) in enumerate(zip(self._widths, self._columns, strict=True)):
                sheet.set_column(column, column, min(width, limits.most))

    def _begin(self) -> None:
        number = len(self.sheets) + 1
        sheet = self._book.add_sheet(self._name if number == 1 else f"{self._name} {number}")
        sheet.freeze_panes(1, self._frozen)
        sheet.repeat_rows(0)
        for column, (title, _, _, is_number) in enumerate(self._columns):
            self._book.write(sheet, 1, column, Text(title, HEADER_NUMBER if is_number else HEADER))
        self.sheets.append((sheet, 1))

    def _lines(self, column: int, cell: Cell) -> int:
        """How many lines the cell takes in its column."""
        if not (isinstance(cell, Text) and cell.style.wraps and self._columns[column].wraps):
            return 1
        return lines_of(cell.text, self._columns[column].most)

    def _measure(self, column: int, cell: Cell) -> None:
        most = self._columns[column].most
        if self._widths[column] >= most:
            return
        match cell:
            case Text(text) | Link(text):
                width = max((cells(line) for line in text[:_MEASURED].splitlines()), default=0)
            case Number(value, style) | Live(_, value, style):
                shown = f"{value:f}" if not isinstance(value, str | int) else str(value)
                whole, _, _ = shown.partition(".")
                decimals = len(style.number.partition(".")[2])
                width = cells(whole) + len(whole) // 3 + (decimals + 1 if decimals else 0)
            case Blank():
                return
        self._widths[column] = max(self._widths[column], width + 2)
