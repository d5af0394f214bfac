"""Cells of sheets become a document: the tables found on each sheet, and the lines above and below them.

Every reader of spreadsheets hands its cells over as ``Filled``; what is a table is decided here, alike for all.
"""

from __future__ import annotations

import gc
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple

from checker.errors import UnreadableError
from checker.model.document import Anchor, Annotation, Block, BlockKind, Cell, Document, Skipped
from checker.model.patterns import pattern
from checker.model.span import Span
from checker.readers.regions import Region, regions

MAX_CELLS = 1_000_000
"""Cells with something in them in one file; about 1 KiB of memory each while a document is made."""

MAX_CHARACTERS = 32_000_000
"""Of a document's text: one shared string of a megabyte can stand in a million cells."""

_DEFAULT_NAME = pattern(r"(?i:sheet|工作表|表|table|feuil|シート)\s*\d*$")
_BREAKS = str.maketrans(dict.fromkeys((*"\t\n\r\v\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"), " "))
_MOST_LISTED = 200
_NOT_SHOWN = "not shown to readers"


class Filled(NamedTuple):
    """A cell with something in it, at its row and column of the visible sheet, both from 0.

    ``reference`` is its name for people, "B3"; ``is_number`` says that the file holds a number or date there, or a
    formula. A number's text is empty where its format shows nothing, and a formula's where no value was saved.
    """

    row: int
    column: int
    text: str
    reference: str
    is_number: bool = False
    stored: str = ""
    row_span: int = 1
    column_span: int = 1

    def blank(self, row: int, column: int, reference: str) -> Filled:
        """A blank cell of the same sheet."""
        return Filled(row, column, "", reference)


class Remark(NamedTuple):
    """A comment on a cell."""

    row: int
    reference: str
    text: str
    author: str


class Room:
    """How much more of a file's cells may be read; ``take`` raises UnreadableError when that is not enough."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._cells = MAX_CELLS
        self._characters = MAX_CHARACTERS

    def take(self, text: str, times: int = 1) -> None:
        """Makes room for a cell, as many times as it is repeated."""
        self._cells -= times
        self._characters -= times * len(text)
        if self._cells < 0:
            what = f"more than {MAX_CELLS:,} cells with something in them"
            raise UnreadableError(what, path=self._path, remedy="split the workbook")
        if self._characters < 0:
            what = f"more than {MAX_CHARACTERS:,} characters in its cells"
            raise UnreadableError(what, path=self._path, remedy="split the workbook")


class Left(NamedTuple):
    """Something that is not in the text; ``row`` is where it would have been, ``reference`` its cell or cells."""

    what: str
    reason: str
    row: int = 0
    reference: str = ""


@dataclass(slots=True)
class Sheet:
    """A sheet as a reader found it: cells in reading order, none inside another's merged area."""

    name: str
    cells: list[Filled] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    """The visible rows and columns in front of which others with something in them are hidden."""

    def leave(self, what: str, reason: str, references: Sequence[tuple[int, str]]) -> None:
        """Lists the cells (row, name) as left out, each at its place; the last entry counts those too many to list."""
        for row, reference in references[:_MOST_LISTED]:
            self.left.append(Left(what, reason, row, reference))
        more = len(references) - _MOST_LISTED
        if more > 0:
            row, reference = references[_MOST_LISTED]
            self.left.append(Left(f"{what} and {more - 1} more like it", reason, row, reference))

    def leave_ranges(self, kind: str, hidden: dict[int, int], names: dict[int, str]) -> None:
        """Lists hidden rows or columns (number -> a row where something is hidden), those side by side as one."""
        numbers = sorted(hidden)
        starts = [number for number in numbers if number - 1 not in hidden]
        ends = [number for number in numbers if number + 1 not in hidden]
        for first, last in list(zip(starts, ends, strict=True))[: 10 * _MOST_LISTED]:
            which = names[first] if first == last else f"{names[first]}–{names[last]}"
            what = f"hidden {kind} {which}" if first == last else f"hidden {kind}s {which}"
            self.left.append(Left(what, _NOT_SHOWN, hidden[first], f"{names[first]}:{names[last]}"))
        more = len(starts) - 10 * _MOST_LISTED
        if more > 0:
            self.left.append(Left(f"hidden {kind}s in {more} more places", _NOT_SHOWN, numbers[-1]))


@lru_cache(maxsize=16_384)
def column_name(column: int) -> str:
    """A column's letters, from 0: A, Z, AA."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(65 + letter) + name
    return name


def document_of(sheets: Sequence[Sheet], *, path: str, media: str, sha256: str) -> Document:
    """The document of the sheets, in their order.

    Raises UnreadableError when they show nothing.
    """
    draft = _Draft()
    has_names = sum(bool(sheet.cells) for sheet in sheets) > 1
    with _without_collection():
        for sheet in sheets:
            draft.sheet(sheet, has_name=has_names and not _DEFAULT_NAME.match(sheet.name))
    text = "".join(draft.pieces)
    if not text or text.isspace():
        remedy = "open and save it in its program, and unhide what is to be checked"
        raise UnreadableError("no cell shows anything", path=path, remedy=remedy)
    document = Document(path, media, text, sha256, tuple(draft.blocks), tuple(draft.anchors))
    skipped = []
    for name, left, offset in draft.left:
        location = document.locate(min(offset, len(text)), min(offset, len(text)))
        place: tuple[tuple[str, str | int], ...] = (("sheet", name),)
        if left.reference:
            place += (("cell", left.reference),)
        skipped.append(Skipped(left.what, left.reason, location._replace(kind="cell", place=place)))
    annotations = tuple(sorted(draft.annotations, key=lambda remark: (remark.span, remark.text)))
    return document.but(skipped=tuple(skipped), annotations=annotations)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Millions of small values that all stay, and none in a circle: looking for garbage would take half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Draft:
    """A document that is being written."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.left: list[tuple[str, Left, int]] = []
        self.annotations: list[Annotation] = []
        self._at = 0

    def sheet(self, sheet: Sheet, *, has_name: bool) -> None:
        place = ("sheet", sheet.name)
        first = len(self.anchors)
        if has_name and sheet.cells:
            self._paragraph(sheet.name, Anchor(self._at, "sheet", (place,)), BlockKind.HEADING)
        rows: list[tuple[int, int]] = []
        for region in regions(_in_order(sheet)):
            rows.append((region.top, self._at))
            if region.is_table:
                self._table(region, place, sheet)
            else:
                for cell in region.cells:
                    self._lines(cell, place)
            rows.append((region.bottom, self._at))
        rows.sort()
        for left in sorted(sheet.left, key=attrgetter("row")):
            self.left.append((sheet.name, left, self._near(left.row, rows)))
        if sheet.remarks:
            self._annotate(sheet, first, rows)

    def _near(self, row: int, rows: list[tuple[int, int]]) -> int:
        """Where something in this row would have stood: inside its table's span, if it has one."""
        at = bisect_right(rows, row, key=itemgetter(0)) - 1
        return rows[max(at, 0)][1] if rows else self._at

    def _annotate(self, sheet: Sheet, first: int, rows: list[tuple[int, int]]) -> None:
        """Ties remarks to the text of their cells, or to a point where the cell shows nothing."""
        starts = [anchor.start for anchor in self.anchors[first:]] + [self._at]
        spans: dict[str, Span] = {}
        for number, anchor in enumerate(self.anchors[first:]):
            reference = str(anchor.place[-1][1])
            begin = spans[reference].start if reference in spans else anchor.start
            spans[reference] = Span(begin, max(begin, starts[number + 1]))
        text = "".join(self.pieces)
        for remark in sheet.remarks:
            near = self._near(remark.row, rows)
            span = spans.get(remark.reference, Span(near, near))
            words = text[span.start : span.end]
            start = span.start + len(words) - len(words.lstrip())
            span = Span(start, start + len(words.strip())) if words.strip() else Span(span.start, span.start)
            self.annotations.append(Annotation(remark.text, remark.author, span))

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self._at += len(text)

    def _lines(self, cell: Filled, place: tuple[str, str | int]) -> None:
        """A paragraph for each line of a cell."""
        for line in cell.text.splitlines():
            if line and not line.isspace():
                anchor = Anchor(self._at, "cell", (place, ("cell", cell.reference)))
                self._paragraph(line.translate(_BREAKS), anchor, BlockKind.PARAGRAPH)

    def _paragraph(self, line: str, anchor: Anchor, kind: BlockKind) -> None:
        self.anchors.append(anchor)
        line = line.rstrip()
        end = self._at + len(line)
        self.blocks.append(Block(kind, Span(end - len(line.lstrip()), end), int(kind is BlockKind.HEADING)))
        self._write(line + "\n")

    def _table(self, region: Region, place: tuple[str, str | int], sheet: Sheet) -> None:
        start, cells = self._at, []
        headers, is_dense = region.header_rows, region.is_dense
        top, left = row, column = region.top, region.left
        write, anchor, at = self.pieces.append, self.anchors.append, start
        for own_row, own_column, text, reference, _, stored, high, wide in region.places:
            if own_row > row:
                gap = "\n" * (own_row - row if is_dense else 1)
                row, column = own_row, left
                write(gap)
                at += len(gap)
            if own_column > column:
                gap = "\t" * (own_column - column if is_dense else 1)
                column = own_column
                write(gap)
                at += len(gap)
            text = text.rstrip()
            if not text.isprintable():
                text = text.translate(_BREAKS)
            anchor(Anchor(at, "cell", (place, ("cell", reference))))
            end = at + len(text)
            span = Span(end - len(text.lstrip()), end)
            cells.append(Cell(span, row - top, column - left, high, wide, row - top < headers, stored))
            write(text)
            at = end
        rows = tuple(each - top for each in sheet.hidden_rows if top <= each <= region.bottom)
        columns = tuple(each - left for each in sheet.hidden_columns if left <= each <= region.right)
        table = Block(BlockKind.TABLE, Span(start, at), cells=tuple(cells), hidden_rows=rows, hidden_columns=columns)
        self.blocks.append(table)
        self._at = at
        self._write("\n")


def _in_order(sheet: Sheet) -> list[Filled]:
    """The sheet's cells by row and column, one at each place."""
    cells = sorted(sheet.cells, key=itemgetter(0, 1))
    double = [cell for before, cell in pairwise(cells) if before[:2] == cell[:2]]
    if not double:
        return cells
    sheet.leave("a second cell", "the file has two at this place", [(cell.row, cell.reference) for cell in double])
    return [cells[0], *(cell for before, cell in pairwise(cells) if before[:2] != cell[:2])]
