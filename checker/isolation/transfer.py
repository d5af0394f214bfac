"""A document on its way from one process to another, as plain values: none of them can be called, so none does harm."""

from __future__ import annotations

import contextlib
import io
import pickle
import struct
from collections.abc import Iterable
from typing import Any

from checker.errors import GoujiError, UnreadableError, UnwritableError, UsageError
from checker.model.document import Anchor, Annotation, Block, BlockKind, Cell, Document, Skipped
from checker.model.span import Location, Span

_MARK = b"gouji-answer\n"
_HEAD = len(_MARK) + 8

Values = tuple[Any, ...]


Result = Document | bytes | GoujiError
"""What the child may give back."""

_ERRORS = {kind.__name__: kind for kind in (GoujiError, UnreadableError, UnwritableError, UsageError)}


def answer_of(result: Result) -> bytes:
    """The result as bytes that ``result_of`` understands."""
    values: Values
    if isinstance(result, Document):
        name, values = "", _document_values(result)
    elif isinstance(result, bytes):
        name, values = "", (result,)
    else:
        name = type(result).__name__ if type(result).__name__ in _ERRORS else GoujiError.__name__
        values = (result.what, result.path, result.remedy)
    payload = pickle.dumps((name, values), protocol=5)
    return _MARK + struct.pack(">Q", len(payload)) + payload


def result_of(answer: bytes, most: int) -> Result | None:
    """What an answer says; ``None`` when that is cut off, is no answer or is longer than ``most``."""
    if not answer.startswith(_MARK) or len(answer) < _HEAD:
        return None
    (size,) = struct.unpack(">Q", answer[len(_MARK) : _HEAD])
    if size != len(answer) - _HEAD or size > most:
        return None
    with contextlib.suppress(Exception):  # a parser that was taken over may have written anything
        name, values = _PlainValues(io.BytesIO(answer[_HEAD:])).load()
        if name:
            what, path, remedy = map(str, values)
            return _ERRORS[name](what, path=path, remedy=remedy)
        return bytes(*values) if len(values) == 1 else _document(*values)
    return None


class _PlainValues(pickle.Unpickler):
    """Takes numbers, strings, bytes and tuples only."""

    def find_class(self, module: str, name: str) -> object:
        raise pickle.UnpicklingError(f"{module}.{name} is no plain value")


def _document_values(document: Document) -> Values:
    return (
        (document.path, document.media, document.text, document.sha256, document.line_starts),
        [_block_values(block) for block in document.blocks],
        [tuple(anchor) for anchor in document.anchors],
        [(left.what, left.reason, _location_values(left.location)) for left in document.skipped],
        [(each.text, each.author, each.span.start, each.span.end) for each in document.annotations],
    )


def _document(
    head: Values,
    blocks: Iterable[Values],
    anchors: Iterable[Values],
    skipped: Iterable[Values],
    annotations: Iterable[Values],
) -> Document:
    path, media, text, sha256, line_starts = head
    return Document(
        path,
        media,
        text,
        sha256,
        tuple([_block(*each) for each in blocks]),
        tuple([Anchor(*each) for each in anchors]),
        tuple([Skipped(what, reason, Location(*at) if at else None) for what, reason, at in skipped]),
        tuple([Annotation(text, author, Span(start, end)) for text, author, start, end in annotations]),
        line_starts,
    )


def _block_values(block: Block) -> Values:
    cells = [(cell.span.start, cell.span.end, *cell[1:]) for cell in block.cells]
    hidden = block.hidden_rows, block.hidden_columns
    return block.kind.value, block.span.start, block.span.end, block.level, cells, *hidden


def _block(kind: str, start: int, end: int, level: int, cells: Iterable[Values], *hidden: tuple[int, ...]) -> Block:
    found = tuple([Cell(Span(begin, behind), *rest) for begin, behind, *rest in cells])
    return Block(BlockKind(kind), Span(start, end), level, found, *hidden)


def _location_values(at: Location | None) -> Values | None:
    if at is None:
        return None
    return at.kind, at.offset, at.length, at.line, at.column, at.end_line, at.end_column, at.place, at.path
