"""Stretches of text on their way into a document, each with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.errors import UnreadableError
from checker.model.document import Anchor, Annotation, Block, BlockKind, Cell, Document, Skipped
from checker.model.span import Span

Place = tuple[tuple[str, str | int], ...]
MAX_CHARACTERS = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Left:
    """A part that is not text, and why."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a comment's stretch begins or ends, or where its mark stands."""

    comment: str
    side: str


@dataclass(slots=True)
class Passage:
    """A line or the content of a cell: text with its anchors, and what stands in it without being text."""

    texts: list[str] = field(default_factory=list)
    anchors: list[tuple[int, str, Place]] = field(default_factory=list)
    notes: list[tuple[int, Left | Edge]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, kind: str, place: Place) -> None:
        """``text``, which begins a new stretch at ``place``."""
        self.anchors.append((self.length, kind, place))
        self.texts.append(text)
        self.length += len(text)

    def go_on(self, text: str) -> None:
        """``text``, which follows in the same place."""
        self.texts.append(text)
        self.length += len(text)

    def note(self, note: Left | Edge) -> None:
        """Something without text, here; several of one sort in one place are one."""
        here = (self.length, note)
        if not self.notes or self.notes[-1] != here:
            self.notes.append(here)

    def extend(self, other: Passage) -> None:
        """All of ``other``."""
        self.anchors += [(at + self.length, kind, place) for at, kind, place in other.anchors]
        self.notes += [(at + self.length, note) for at, note in other.notes]
        self.texts += other.texts
        self.length += other.length

    @property
    def text(self) -> str:
        return "".join(self.texts)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, heading or list item; line breaks in it make several blocks."""

    passage: Passage
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


@dataclass(slots=True)
class GridCell:
    """A cell with its content, its place in the grid from 0, and how far it reaches."""

    passage: Passage
    row: int
    column: int
    column_span: int
    is_header: bool
    row_span: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows, each with the cells that begin in it."""

    rows: tuple[tuple[GridCell, ...], ...]


@dataclass(slots=True)
class Manuscript:
    """The text as it is written line by line, with all that belongs to its places."""

    path: str
    _texts: list[str] = field(default_factory=list)
    _anchors: list[Anchor] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _left: list[tuple[int | None, Left]] = field(default_factory=list)
    _edges: dict[str, dict[str, int]] = field(default_factory=dict)
    _length: int = 0

    def write(self, part: Line | Grid) -> None:
        """The part's blocks, behind all that was written before."""
        if isinstance(part, Line):
            self._line(part)
        else:
            self._grid(part)

    def leave_out(self, left: Left) -> None:
        """A part that has no place in the text."""
        self._left.append((None, left))

    def _line(self, line: Line) -> None:
        text = line.passage.text
        is_blank = not text or text.isspace()
        self._note(line.passage, 0 if is_blank else line.passage.length)
        if is_blank:
            return
        start = self._length
        self._put(line.passage)
        self._end("\n")
        for piece in text.split("\n") if "\n" in text else (text,):
            if stripped := piece.strip():
                at = start + len(piece) - len(piece.lstrip())
                self._blocks.append(Block(line.kind, Span(at, at + len(stripped)), line.level))
            start += len(piece) + 1

    def _grid(self, grid: Grid) -> None:
        start, cells = self._length, []
        if not any(text and not text.isspace() for row in grid.rows for cell in row for text in cell.passage.texts):
            for row in grid.rows:
                for cell in row:
                    self._note(cell.passage, 0)
            return
        for row in grid.rows:
            for at, cell in enumerate(row):
                if at:
                    self._end("\t")
                self._note(cell.passage, cell.passage.length)
                text, begin = cell.passage.text, self._length
                self._put(cell.passage)
                stripped = text.strip()
                left = begin + len(text) - len(text.lstrip()) if stripped else begin
                span = Span(left, left + len(stripped))
                cells.append(Cell(span, cell.row, cell.column, cell.row_span, cell.column_span, cell.is_header))
            self._end("\n")
        self._blocks.append(Block(BlockKind.TABLE, Span(start, self._length - 1), cells=tuple(cells)))

    def _put(self, passage: Passage) -> None:
        at = self._length
        self._anchors += [Anchor(start + at, kind, place) for start, kind, place in passage.anchors]
        self._texts += passage.texts
        self._length += passage.length
        if self._length > MAX_CHARACTERS:
            raise UnreadableError("more text than can be read at once", path=self.path, remedy="split the document")

    def _end(self, mark: str) -> None:
        self._texts.append(mark)
        self._length += 1

    def _note(self, passage: Passage, most: int) -> None:
        """The passage's notes in the text, at most so far behind its beginning."""
        for at, note in passage.notes:
            place = self._length + min(at, most)
            if isinstance(note, Left):
                self._left.append((place, note))
            else:
                self._edges.setdefault(note.comment, {}).setdefault(note.side, place)

    def document(self, media: str, sha256: str, comments: dict[str, tuple[str, str]]) -> Document:
        """All that was written as one document; ``comments`` are author and text by their id.

        Raises UnreadableError when nothing was written.
        """
        text = "".join(self._texts)
        if not text or text.isspace():
            raise UnreadableError(
                "no text in it", path=self.path, remedy="pictures of text are not read: give the text itself"
            )
        document = Document(
            self.path, media, text, sha256, tuple(self._blocks), tuple(self._anchors),
            annotations=tuple(self._annotations(text, comments)),
        )  # fmt: skip
        starts = [None if at is None else min(at, len(text) - 1) for at, _ in self._left]
        return document.but(
            skipped=tuple(
                Skipped(left.what, left.reason, None if at is None else document.locate(at, at))
                for at, (_, left) in zip(starts, self._left, strict=True)
            ),
        )

    def _annotations(self, text: str, comments: dict[str, tuple[str, str]]) -> list[Annotation]:
        """The comments by their place; one whose stretch has no text is on the point where its mark stands."""
        found = []
        for name, (author, words) in comments.items():
            edges = self._edges.get(name)
            if edges is None:
                continue
            end = edges.get("end", edges.get("mark", edges.get("start", 0)))
            start = min(edges.get("start", end), end)
            covered = text[start:end].rstrip()
            found.append(Annotation(words, author, Span(start, start + len(covered))))
        return sorted(found, key=lambda annotation: annotation.span)


def column_name(column: int) -> str:
    """The letters of a column counted from 0, as in a spreadsheet: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, at = divmod(column - 1, 26)
        name = chr(65 + at) + name
    return name
