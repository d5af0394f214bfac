"""Pages become a document: paragraphs over lines and pages, headings by size, tables, and the way back."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.errors import UnreadableError
from checker.model.document import Anchor, Block, BlockKind, Cell, Document, Skipped
from checker.model.span import Location, Span
from checker.readers.page import Page
from checker.readers.page_flow import Item, items
from checker.readers.page_joining import Margins, Region, body_size, goes_on, is_contents, margins, seam
from checker.readers.page_lines import Line
from checker.readers.page_margins import without_margins
from checker.readers.page_tables import Table, TableCell, continued

_HEADING = 1.14
"""How many times the size of the body a heading has at least."""
_SMALL = 0.9
_LONGEST_HEADING = 120


def document_of(pages: Sequence[Page], *, path: str, media: str, sha256: str, end: float) -> Document:
    """The document that ``pages`` make up, in reading order.

    Raises UnreadableError when that is not done at ``end``, in seconds of ``time.monotonic``.
    """
    arranged: list[list[Item]] = []
    for page in pages:
        if time.monotonic() > end:
            what = f"putting its lines together takes too long (page {page.number} of {len(pages)})"
            raise UnreadableError(what, path=path, remedy="split the document")
        arranged.append(items(page))
    kept, left_out = without_margins(arranged)
    flow, contents = _without_contents([item for on_page in kept for item in on_page])
    body = body_size(flow)
    known = margins(flow, body)
    parts = list(_paragraphs(flow, known, body))
    levels = _levels(parts, body)
    writer = _Writer()
    for part in parts:
        if isinstance(part, _Paragraph):
            writer.paragraph(part, levels.get(part.size, 0) if part.is_short else 0)
        else:
            writer.table(part)
    skipped = [note for page in pages for note in page.skipped] + left_out + contents + writer.skipped
    text = "".join(writer.pieces)
    return Document(path, media, text, sha256, tuple(writer.blocks), tuple(writer.anchors), tuple(skipped))


@dataclass(slots=True)
class _Paragraph:
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
        return sum(len(line.text) for _, line in self.lines) <= _LONGEST_HEADING


@dataclass(slots=True)
class _Joined:
    """A table, with the pages that each of its cells stands on."""

    table: Table
    pages: list[tuple[int, Page]]
    """First row and page, in order."""
    repeated: list[tuple[Page, tuple[TableCell, ...]]] = field(default_factory=list)


def _without_contents(flow: list[Item]) -> tuple[list[Item], list[Skipped]]:
    """The items without lines of a table of contents, whose figures are pages."""
    found = [item for item in flow if isinstance(item.content, Line) and is_contents(item.content)]
    if len(found) < 2:
        return flow, []
    gone = {id(item) for item in found}
    place = found[0].page.place(found[0].content.box)
    where = Location("page", 0, 0, 1, 1, 1, 1, place)
    note = Skipped("table of contents", f"{len(found)} lines with page numbers", where)
    return [item for item in flow if id(item) not in gone], [note]


def _paragraphs(flow: list[Item], known: dict[Region, Margins], body: float) -> Iterator[_Paragraph | _Joined]:
    """Paragraphs and tables in order; one that a page's end breaks goes on behind the notes at its foot."""
    flow = _notes_behind(flow, known, body)
    current: _Paragraph | _Joined | None = None
    for item in flow:
        if isinstance(item.content, Table):
            if isinstance(current, _Joined) and _joined(current, item.content):
                continue
            if current is not None:
                yield current
            current = _Joined(item.content, [(0, item.page)])
        elif isinstance(current, _Paragraph) and goes_on(current.items[-1], item, known):
            current.items.append(item)
        else:
            if current is not None:
                yield current
            current = _Paragraph([item])
    if current is not None:
        yield current


def _joined(current: _Joined, table: Table) -> bool:
    """Whether ``table`` goes on with ``current`` from the page before, and was put to it."""
    if table.page.number != current.pages[-1][1].number + 1:
        return False
    both = continued(current.table, table)
    if both is None:
        return False
    current.pages.append((current.table.rows, table.page))
    current.table, repeated = both
    if repeated:
        current.repeated.append((table.page, repeated))
    return True


def _notes_behind(flow: list[Item], known: dict[Region, Margins], body: float) -> list[Item]:
    """The items with the small lines at a page's foot moved behind a paragraph that goes on on the next page."""
    found: list[Item] = []
    notes: list[Item] = []
    at = 0
    while at < len(flow):
        behind = at
        while behind < len(flow) and flow[behind].page is flow[at].page:
            behind += 1
        page = flow[at:behind]
        if notes:
            rest = 0
            while rest < len(page) and goes_on(found[-1] if not rest else page[rest - 1], page[rest], known):
                rest += 1
            found += page[:rest] + notes
            page = page[rest:]
            notes = []
        cut = len(page)
        while cut and _is_note(page[cut - 1], body):
            cut -= 1
        if 0 < cut < len(page) and behind < len(flow) and goes_on(page[cut - 1], flow[behind], known):
            notes = page[cut:]
            page = page[:cut]
        found += page
        at = behind
    return found + notes


def _is_note(item: Item, body: float) -> bool:
    line = item.content
    return (
        isinstance(line, Line)
        and line.size < _SMALL * body
        and line.baseline > (item.page.box.top + 0.6 * item.page.box.height)
    )


def _levels(parts: Sequence[_Paragraph | _Joined], body: float) -> dict[float, int]:
    """The depth of a heading for every size that only headings have."""
    sizes = {part.size for part in parts if isinstance(part, _Paragraph) and part.is_short}
    large = sorted((size for size in sizes if size > _HEADING * body), reverse=True)
    levels: dict[float, int] = {}
    level, last = 0, 0.0
    for size in large:
        if not last or last - size > 0.06 * body:
            level, last = level + 1, size
        levels[size] = level
    return levels


class _Writer:
    """Puts the text together, with blocks and anchors."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.skipped: list[Skipped] = []
        self._at = 0

    def paragraph(self, paragraph: _Paragraph, level: int) -> None:
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

    def table(self, joined: _Joined) -> None:
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
