"""Paragraphs and tables are written into one text, with blocks and with anchors at every line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.model.document import Anchor, Block, BlockKind, Cell, Skipped
from checker.model.span import Location, Span
from checker.readers.page import Page
from checker.readers.page_flow import Item
from checker.readers.page_joining import seam
from checker.readers.page_lines import Line
from checker.readers.page_tables import Table, TableCell

LONGEST_HEADING = 120


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph."""

    items: list[Item]

    @property
    def lines(self) -> Iterator[tuple[Page, Line]]:
        """Every line with its page."""
        for item in self.items:
            if isinstance(item.content, Line):
                yield item.page, item.content

    @property
    def size(self) -> float:
        """The size of its letters, in tenths."""
        return next((round(line.size, 1) for _, line in self.lines), 0.0)

    @property
    def is_short(self) -> bool:
        """Whether it can be a heading."""
        return sum(len(line.text) for _, line in self.lines) <= LONGEST_HEADING


@dataclass(slots=True)
class JoinedTable:
    """A table, with the pages that each of its cells stands on."""

    table: Table
    pages: list[tuple[int, Page]]
    """First row and page, in order."""
    repeated: list[tuple[Page, tuple[TableCell, ...]]] = field(default_factory=list)


class Writer:
    """Puts the text together, with blocks and anchors."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.skipped: list[Skipped] = []
        self._at = 0

    def paragraph(self, paragraph: Paragraph, level: int) -> None:
        """Writes one paragraph or, when ``level`` is not 0, a heading."""
        start = self._at
        before = ""
        for page, line in paragraph.lines:
            if before:
                self._write(seam(before, line.text))
            self._anchor(page, line)
            self._write(line.text)
            before = line.text
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        self.blocks.append(Block(kind, Span(start, self._at), level))
        self._write("\n")

    def table(self, joined: JoinedTable) -> None:
        """Writes a table, a line for each row."""
        table = joined.table
        start = self._at
        cells: list[Cell] = []
        row = 0
        pages = dict(joined.pages)
        page = table.page
        header = table.header_rows
        for number, cell in enumerate(table.cells):
            if number:
                self._write("\t" if cell.row == row else "\n" * (cell.row - row))
            for passed in range(row if not number else row + 1, cell.row + 1):
                page = pages.get(passed, page)
            row = cell.row
            first = self._at
            self._cell(page, cell)
            span = Span(first, self._at)
            cells.append(Cell(span, cell.row, cell.column, cell.row_span, cell.column_span, cell.row < header))
        self.blocks.append(Block(BlockKind.TABLE, Span(start, self._at), cells=tuple(cells)))
        self._write("\n")
        for other, repeated in joined.repeated:
            box = repeated[0].box
            for each in repeated:
                box = box.around(each.box)
            where = Location("page", start, 0, 1, 1, 1, 1, other.place(box))
            self.skipped.append(Skipped("repeated table header", "stands above the rest of the table again", where))

    def _cell(self, page: Page, cell: TableCell) -> None:
        before: Line | None = None
        for line in cell.lines:
            text = line.text.replace("\t", " ")
            if before is not None:
                self._write(_cell_seam(before, line, cell))
            self._anchor(page, line)
            self._write(text)
            before = line

    def _anchor(self, page: Page, line: Line) -> None:
        self.anchors.append(Anchor(self._at, "page", page.place(line.box)))

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self._at += len(text)


def _cell_seam(before: Line, line: Line, cell: TableCell) -> str:
    """Two numbers below each other in a cell are two, unless the first one fills the cell."""
    one, other = before.text[-1], line.text[0]
    if one.isdigit() and other.isdigit() and cell.box.right - before.box.right > 1.2 * before.size:
        return " "
    return seam(before.text, line.text)
