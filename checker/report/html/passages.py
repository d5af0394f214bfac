"""A document as the page shows it: passages of pieces, with the findings that stand beside each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.model.document import Block, BlockKind, Document
from checker.model.span import Span
from checker.report.html.cards import Card
from checker.report.html.marks import Mark

_HEADLINE = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[章节部]")
_LONGEST_HEADLINE = 40
_NUMBER = re.compile(r"\s*[-−+]?\d[\d,.]*\s*[%％‰]?\s*")
_UNBREAKABLE = re.compile(r"[!-~]{10}")
_WORD = re.compile(r"\w")
_MARKS = " \t\r\n|#>"
_SENTENCE_ENDS = ("。", "；", "，", "！", "？", "：", ":", ",", ";")


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
    is_number: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One block: ``pieces`` of its text, or the ``grid`` of a table, row by row.

    ``kind`` is the block's; in plain text, which has no headings, what looks like one is a "title" or "headline".
    """

    kind: str
    level: int
    start: int
    is_ragged: bool = False
    """Whether long numbers would tear gaps into justified lines."""
    pieces: tuple[Piece, ...] = ()
    grid: tuple[tuple[GridCell, ...], ...] = ()

    @property
    def has_untied(self) -> bool:
        """Whether a figure stands here that no relation checks."""
        cells = (cell.pieces for row in self.grid for cell in row)
        pieces = (piece for pieces in (self.pieces, *cells) for piece in pieces)
        return any(piece.mark is not None and piece.mark.state == "untied" for piece in pieces)


def passages_of(document: Document, marks: Sequence[Mark]) -> Iterator[Passage]:
    """Every block in order, and what text stands between blocks; blanks and bare markup are left out."""
    starts = [mark.start for mark in marks]

    def pieces(span: Span) -> tuple[Piece, ...]:
        return tuple(_pieces(document.text, span, marks, starts))

    for block in _with_gaps(document):
        if block.cells:
            yield Passage(block.kind, block.level, block.span.start, grid=_grid(block, pieces))
        elif document.text[block.span.start : block.span.end].strip():
            kind = _look_of(block, document.text)
            ragged = _UNBREAKABLE.search(document.text, block.span.start, block.span.end) is not None
            yield Passage(kind, block.level, block.span.start, ragged, pieces(block.span))


def passage_of(offset: int, starts: Sequence[int]) -> int:
    """The position of the passage that holds ``offset``, or of the last one before it; ``starts`` is not empty."""
    return max(bisect_right(starts, offset) - 1, 0)


_STRETCH = 40
"""So many passages and findings make a stretch: what is out of view is not laid out, a stretch at a time."""


def stretches_of(
    passages: Sequence[Passage], beside: Mapping[int, Sequence[Card]]
) -> Iterator[list[tuple[Passage, Sequence[Card]]]]:
    """The passages with the findings that stand beside each, in stretches of about equal size."""
    stretch: list[tuple[Passage, Sequence[Card]]] = []
    size = 0
    for position, passage in enumerate(passages):
        cards = beside.get(position, ())
        stretch.append((passage, cards))
        size += 1 + 3 * len(cards)
        if size >= _STRETCH:
            yield stretch
            stretch, size = [], 0
    if stretch:
        yield stretch


def _look_of(block: Block, text: str) -> str:
    if block.kind is not BlockKind.PARAGRAPH:
        return block.kind
    line = text[block.span.start : block.span.end].strip()
    if len(line) > _LONGEST_HEADLINE or line.endswith(_SENTENCE_ENDS):
        return block.kind
    if _HEADLINE.match(line):
        return "headline"
    return block.kind if _WORD.search(text, 0, block.span.start) else "title"


def _with_gaps(document: Document) -> Iterator[Block]:
    at = 0
    for block in document.blocks:
        yield from _gap(document.text, at, block.span.start)
        yield block
        at = max(at, block.span.end)
    yield from _gap(document.text, at, len(document.text))


def _gap(text: str, start: int, end: int) -> Iterator[Block]:
    """The text between two blocks without the marks of either: the | in front of a table's first cell, #, >."""
    if _WORD.search(text, start, end):
        piece = text[start:end].rstrip(_MARKS)
        yield Block(BlockKind.PARAGRAPH, Span(start + len(piece) - len(piece.lstrip(_MARKS)), start + len(piece)))


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
        shown = pieces(cell.span)
        is_number = _NUMBER.fullmatch("".join(piece.text for piece in shown)) is not None
        shown_cell = GridCell(shown, cell.row_span, cell.column_span, cell.is_header, is_number)
        rows.setdefault(cell.row, []).append(shown_cell)
    return tuple(tuple(rows[row]) for row in sorted(rows))
