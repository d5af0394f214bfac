"""A document as every reader delivers it: one text, its blocks, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from checker.model.frozen import Frozen
from checker.model.span import Location, Span

_set = object.__setattr__


class BlockKind(StrEnum):
    """What a block is to a reader of the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"


_TABLE = BlockKind.TABLE


class Cell(NamedTuple):
    """A table cell: its text's span, its place in the grid from 0, and how many rows and columns it covers.

    ``stored`` is the number that a spreadsheet holds behind a rounded or scaled display, as a plain decimal in its
    own unit: "0.123456" behind 12.35%. It is "" where the text says all of it, and for text and dates.
    """

    span: Span
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False
    stored: str = ""


class Block(NamedTuple):
    """A stretch of text that no sentence crosses.

    ``level`` is the depth of a heading or list item from 1 when the format states it, else 0: that "一、"
    is a heading is for linking to find out. ``cells`` are in reading order and only tables have them.
    ``hidden_rows`` and ``hidden_columns`` are the rows and columns of a table, from 0, in front of which others with
    something in them are not shown: what is worked out over them may take in what nobody sees.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    cells: tuple[Cell, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()


class Anchor(NamedTuple):
    """From ``start`` on, the text comes from this place: (("sheet", "表1"), ("cell", "B3")).

    Kind "text" is a file of text whose marks are not shown: (("line", 3), ("column", 12)) is the place of the first
    character, and those behind it follow in the same line up to the next anchor.
    """

    start: int
    kind: str
    place: tuple[tuple[str, str | int], ...]


class Skipped(NamedTuple):
    """A part of the file that is not in the text, and why."""

    what: str
    reason: str
    location: Location | None = None


class Annotation(NamedTuple):
    """A remark on a stretch of the text, such as a comment in Word; ``span`` is empty where it is on a point."""

    text: str
    author: str
    span: Span


class Document(Frozen):
    """One file's text with its blocks, in order and not overlapping, and the map back to the file.

    ``text`` is the decoded file with its line ends as they stand, without a byte-order mark. ``anchors`` are
    sorted by start and empty for plain text; ``annotations`` are no part of it. Frozen and picklable.
    """

    __slots__ = ("anchors", "annotations", "blocks", "line_starts", "media", "path", "sha256", "skipped", "text")
    path: str
    media: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    skipped: tuple[Skipped, ...]
    annotations: tuple[Annotation, ...]
    line_starts: tuple[int, ...]

    def __init__(
        self,
        path: str,
        media: str,
        text: str,
        sha256: str,
        blocks: tuple[Block, ...],
        anchors: tuple[Anchor, ...] = (),
        skipped: tuple[Skipped, ...] = (),
        annotations: tuple[Annotation, ...] = (),
        line_starts: tuple[int, ...] = (),
    ) -> None:
        _set(self, "path", path)
        _set(self, "media", media)
        _set(self, "text", text)
        _set(self, "sha256", sha256)
        _set(self, "blocks", blocks)
        _set(self, "anchors", anchors)
        _set(self, "skipped", skipped)
        _set(self, "annotations", annotations)
        _set(self, "line_starts", line_starts or starts_of_lines(text))

    def but(
        self,
        *,
        path: str | None = None,
        media: str | None = None,
        text: str | None = None,
        blocks: tuple[Block, ...] | None = None,
        skipped: tuple[Skipped, ...] | None = None,
        annotations: tuple[Annotation, ...] | None = None,
    ) -> Document:
        """The same document with what is named here in the place of its own; its lines begin where they did."""
        return Document(
            self.path if path is None else path,
            self.media if media is None else media,
            self.text if text is None else text,
            self.sha256,
            self.blocks if blocks is None else blocks,
            self.anchors,
            self.skipped if skipped is None else skipped,
            self.annotations if annotations is None else annotations,
            self.line_starts,
        )

    @property
    def has_table(self) -> bool:
        """Whether one of its blocks is a table."""
        return _TABLE in [block.kind for block in self.blocks]

    def _compared(self) -> tuple[object, ...]:
        """All of it but ``line_starts``, which follow from the text."""
        names = ("path", "media", "text", "sha256", "blocks", "anchors", "skipped", "annotations")
        return tuple([getattr(self, name) for name in names])

    def __eq__(self, other: object) -> bool:
        return self._compared() == other._compared() if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._compared())

    def __reduce__(self) -> tuple[Callable[..., Document], tuple[object, ...]]:
        return Document, (*self._compared(), self.line_starts)

    def locate(self, start: int, end: int) -> Location:
        """Where ``text[start:end]`` stands in the file."""
        line = bisect_right(self.line_starts, start)
        end_line = line if end <= start else bisect_right(self.line_starts, end - 1)
        kind = "text"
        place: tuple[tuple[str, str | int], ...] = ()
        if self.anchors:
            at = bisect_right(self.anchors, start, key=lambda anchor: anchor.start) - 1
            if at >= 0:
                kind, place = self.anchors[at].kind, self.anchors[at].place
                if kind == "text":
                    return self._in_source(start, end)
        return Location(
            kind,
            start,
            end - start,
            line,
            start - self.line_starts[line - 1] + 1,
            end_line,
            end - self.line_starts[end_line - 1] + 1,
            place,
        )

    def _in_source(self, start: int, end: int) -> Location:
        """Line and column in the source that the text was taken from, as they are for plain text."""
        line, column = self._source_place(start)
        end_line, end_column = self._source_place(max(start, end - 1))
        return Location("text", start, end - start, line, column, end_line, end_column + (end > start))

    def _source_place(self, offset: int) -> tuple[int, int]:
        at = max(bisect_right(self.anchors, offset, key=lambda anchor: anchor.start) - 1, 0)
        place = dict(self.anchors[at].place)
        return int(place["line"]), int(place["column"]) + max(offset - self.anchors[at].start, 0)


def starts_of_lines(text: str) -> tuple[int, ...]:
    """The offset of every line's first character: lines end at \\n, \\r\\n or a lone \\r."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")  # the same length, so offsets hold
    starts = [0]
    while (after := text.find("\n", starts[-1]) + 1) > 0:
        starts.append(after)
    return tuple(starts)
