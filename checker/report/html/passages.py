"""A document as the page shows it: passages of pieces, with the findings that stand beside each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.model.document import Block, BlockKind, Document
from checker.model.span import Span
from checker.report.html.marks import Mark


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class GridCell:
    """A table cell."""

    pieces: tuple[Piece, ...]
    row_span: int
    column_span: int
    is_header: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One block: ``pieces`` of its text, or the ``grid`` of a table, row by row."""

    kind: BlockKind
    level: int
    start: int
    pieces: tuple[Piece, ...] = ()
    grid: tuple[tuple[GridCell, ...], ...] = ()


def passages_of(document: Document, marks: Sequence[Mark]) -> Iterator[Passage]:
    """Every block in order, and what text stands between blocks; nothing but blanks is left out."""
    starts = [mark.start for mark in marks]

    def pieces(span: Span) -> tuple[Piece, ...]:
        return tuple(_pieces(document.text, span, marks, starts))

    for block in _with_gaps(document):
        if block.cells:
            yield Passage(block.kind, block.level, block.span.start, grid=_grid(block, pieces))
        elif document.text[block.span.start : block.span.end].strip():
            yield Passage(block.kind, block.level, block.span.start, pieces=pieces(block.span))


def passage_of(offset: int, starts: Sequence[int]) -> int:
    """The position of the passage that holds ``offset``, or of the last one before it; ``starts`` is not empty."""
    return max(bisect_right(starts, offset) - 1, 0)


def _with_gaps(document: Document) -> Iterator[Block]:
    at = 0
    for block in document.blocks:
        yield from _gap(document.text, at, block.span.start)
        yield block
        at = max(at, block.span.end)
    yield from _gap(document.text, at, len(document.text))


def _gap(text: str, start: int, end: int) -> Iterator[Block]:
    if text[start:end].strip():
        yield Block(BlockKind.PARAGRAPH, Span(start, end))


def _pieces(text: str, span: Span, marks: Sequence[Mark], starts: Sequence[int]) -> Iterator[Piece]:
    at = span.start
    first = max(bisect_left(starts, span.start) - 1, 0)  # the mark before may reach into the span
    for mark in marks[first : bisect_left(starts, span.end)]:
        start, end = max(mark.start, at), min(mark.end, span.end)
        if start >= end:
            continue
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], mark)
        at = end
    if at < span.end:
        yield Piece(text[at : span.end])


def _grid(block: Block, pieces: Callable[[Span], tuple[Piece, ...]]) -> tuple[tuple[GridCell, ...], ...]:
    rows: dict[int, list[GridCell]] = {}
    for cell in block.cells:
        shown = GridCell(pieces(cell.span), cell.row_span, cell.column_span, cell.is_header)
        rows.setdefault(cell.row, []).append(shown)
    return tuple(tuple(rows[row]) for row in sorted(rows))
