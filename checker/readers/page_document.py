"""Pages become a document: paragraphs over lines and pages, headings by size, tables, and the way back."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from checker.errors import UnreadableError
from checker.model.document import Document, Skipped
from checker.model.span import Location
from checker.readers.page import Page
from checker.readers.page_flow import Item, items
from checker.readers.page_joining import Margins, Region, body_size, goes_on, is_contents, margins
from checker.readers.page_lines import Line
from checker.readers.page_margins import without_margins
from checker.readers.page_tables import Table, continued
from checker.readers.page_writing import JoinedTable, Paragraph, Writer

_HEADING = 1.14
"""How many times the size of the body a heading has at least."""
_SMALL = 0.9


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
    writer = Writer()
    for part in parts:
        if isinstance(part, Paragraph):
            writer.paragraph(part, levels.get(part.size, 0) if part.is_short else 0)
        else:
            writer.table(part)
    skipped = [note for page in pages for note in page.skipped] + left_out + contents + writer.skipped
    text = "".join(writer.pieces)
    return Document(path, media, text, sha256, tuple(writer.blocks), tuple(writer.anchors), tuple(skipped))


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


def _paragraphs(flow: list[Item], known: dict[Region, Margins], body: float) -> Iterator[Paragraph | JoinedTable]:
    """Paragraphs and tables in order; one that a page's end breaks goes on behind the notes at its foot."""
    flow = _notes_behind(flow, known, body)
    current: Paragraph | JoinedTable | None = None
    for item in flow:
        if isinstance(item.content, Table):
            if isinstance(current, JoinedTable) and _joined(current, item.content):
                continue
            if current is not None:
                yield current
            current = JoinedTable(item.content, [(0, item.page)])
        elif isinstance(current, Paragraph) and goes_on(current.items[-1], item, known):
            current.items.append(item)
        else:
            if current is not None:
                yield current
            current = Paragraph([item])
    if current is not None:
        yield current


def _joined(current: JoinedTable, table: Table) -> bool:
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


def _levels(parts: Sequence[Paragraph | JoinedTable], body: float) -> dict[float, int]:
    """The depth of a heading for every size that only headings have."""
    sizes = {part.size for part in parts if isinstance(part, Paragraph) and part.is_short}
    large = sorted((size for size in sizes if size > _HEADING * body), reverse=True)
    levels: dict[float, int] = {}
    level, last = 0, 0.0
    for size in large:
        if not last or last - size > 0.06 * body:
            level, last = level + 1, size
        levels[size] = level
    return levels
