"""Web pages: the report on them as text, without navigation, footers and what is hidden.

``Document.text`` is what a person reads, ``anchors`` lead from every stretch of it to line and column of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from checker.errors import UnreadableError
from checker.model.document import Anchor, Annotation, BlockKind, Document, Skipped
from checker.model.span import Location, Span
from checker.readers.html_content import COMMENTS, CUT_OFF, REASONS, leave_out, left_parts
from checker.readers.html_encoding import decode_page
from checker.readers.html_flow import is_block, is_raised, steps
from checker.readers.html_lines import Line, Writer
from checker.readers.html_tables import Grid, grid_of, loose_parts
from checker.readers.html_tree import Element, Page, Piece, is_heading, parse_page

_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_AS_IS = frozenset(("pre", "listing", "xmp", "plaintext"))


def read_html(data: bytes, *, path: str, sha256: str) -> Document:
    """The document of the page that ``data`` encodes.

    Raises UnreadableError when ``data`` is empty, binary or in no known encoding, when no text is left, and when
    turbohtml is not installed.
    """
    source = decode_page(data, path).replace("\r\n", "\n").replace("\r", "\n")
    page = parse_page(source, path)
    leave_out(page)
    writer = Writer(page.starts)
    _Reader(writer).read(page.root)
    text = writer.text()
    if not text:
        remedy = "save the page of the report itself, as it is shown, or give its text as .txt"
        raise UnreadableError("no text in it besides links, scripts and images", path=path, remedy=remedy)
    skipped = tuple(_skipped(page, len(source)))
    remarks = tuple(_remarks(page, source, text, writer.anchors))
    return Document(path, "text/html", text, sha256, tuple(writer.blocks), tuple(writer.anchors), skipped, remarks)


def _remarks(page: Page, source: str, text: str, anchors: list[Anchor]) -> Iterator[Annotation]:
    """The comments that mention gouji, each on the end of the text that its line begins with, or the next text."""
    if not page.remarks:
        return
    places = [_offset(page, anchor) for anchor in anchors]
    for offset, words in page.remarks:
        following = bisect_right(places, offset)
        point = anchors[following].start if following < len(anchors) else len(text)
        line_start = page.starts[bisect_right(page.starts, offset) - 1]
        if source[line_start:offset].strip():
            point = len(text[:point].rstrip())
        yield Annotation(words.strip(), "", Span(point, point))


def _offset(page: Page, anchor: Anchor) -> int:
    place = dict(anchor.place)
    return page.starts[int(place["line"]) - 1] + int(place["column"]) - 1


class _Reader:
    """Where the walk stands: the open line, and what the elements around it make of it."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._line = Line()
        self._heading = self._depth = self._raised = self._as_is = 0
        self._is_item = False
        self._grids: dict[Element, Grid] = {}

    def read(self, root: Element) -> None:
        """Write what is in ``root``."""
        for piece, element, is_end in steps(root, self._is_table):
            if piece is not None:
                self._add(piece)
            elif element in self._grids:
                self._table(element)
            else:
                if is_block(element):
                    self._end_line()
                self._note(element, is_end)
        self._end_line()

    def _is_table(self, element: Element) -> bool:
        grid = grid_of(element) if element.tag == "table" else None
        if grid is not None:
            self._grids[element] = grid
        return grid is not None

    def _add(self, piece: Piece) -> None:
        if not self._as_is:
            self._line.add(piece, raised=self._raised > 0)
            return
        at = piece.offset
        for number, line in enumerate(piece.text.split("\n")):
            if number:
                self._end_line()
            self._line.add_as_is(line, at)
            at += len(line) + 1

    def _note(self, element: Element, is_end: bool) -> None:
        tag, step = element.tag, -1 if is_end else 1
        if is_heading(tag):
            self._heading = 0 if is_end else int(tag[1])
        elif tag == "li":
            self._is_item = not is_end
        elif tag in _LISTS:
            self._depth += step
        elif tag in _AS_IS:
            self._as_is += step
        elif is_raised(element):
            self._raised += step

    def _end_line(self) -> None:
        parts, self._line = self._line.parts, Line()
        if not parts:
            return
        if self._heading:
            self._writer.write_line(parts, BlockKind.HEADING, self._heading)
        elif self._is_item:
            self._writer.write_line(parts, BlockKind.LIST_ITEM, max(self._depth, 1))
            self._is_item = False
        else:
            self._writer.write_line(parts, BlockKind.PARAGRAPH, 0)

    def _table(self, table: Element) -> None:
        self._end_line()
        for part in loose_parts(table):
            if isinstance(part, Piece):
                self._add(part)
            elif not part.left:
                self._end_line()
                _Reader(self._writer).read(part)
        self._end_line()
        self._writer.write_table(self._grids.pop(table))


def _skipped(page: Page, length: int) -> Iterator[Skipped]:
    """What was left out, kind by kind, with the place of its first part."""
    first: dict[str, Element] = {}
    parts: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for element in left_parts(page):
        first.setdefault(element.left, element)
        parts[element.left] += 1
        sizes[element.left] += element.size
    parts[COMMENTS] = page.comments
    for what, reason in REASONS.items():
        if parts[what]:
            size = f", {sizes[what]} characters" if sizes[what] else ""
            place = _place(page, first[what].offset) if what in first else None
            yield Skipped(what, f"{reason} ({parts[what]}{size})", place)
    if page.end < length:
        yield Skipped(CUT_OFF, f"{REASONS[CUT_OFF]} ({length - page.end} characters)", _place(page, page.end))


def _place(page: Page, offset: int) -> Location:
    line = bisect_right(page.starts, offset)
    column = offset - page.starts[line - 1] + 1
    return Location("text", 0, 0, line, column, line, column)
