"""Plain text: every line that is not blank is a paragraph, unless it is a row of a table."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.document import Block, BlockKind, Document, starts_of_lines
from checker.model.span import Span
from checker.readers.text_tables import tables

_PARAGRAPH = BlockKind.PARAGRAPH


def read_text(text: str, *, path: str, sha256: str) -> Document:
    """The document of ``text``, with one paragraph a line: which lines are headings is for linking to find out.

    Lines that are certain to be the rows of a table are one block; the text stays as it is.
    """
    starts = starts_of_lines(text)
    blocks: list[Block] = []
    at = 0
    for table in tables(text, starts):
        blocks += paragraphs(text, starts, at, table.first)
        blocks.append(table.block)
        at = table.last + 1
    blocks += paragraphs(text, starts, at, len(starts))
    return Document(path, "text/plain", text, sha256, tuple(blocks), line_starts=starts)


def paragraphs(text: str, starts: tuple[int, ...], first: int = 0, behind: int | None = None) -> Iterator[Block]:
    """A paragraph for each line with something on it, without the blanks around it; ``starts`` are all line starts.

    ``first`` and ``behind`` are the numbers, from 0, of the first line and the line behind the last.
    """
    for number in range(first, len(starts) if behind is None else behind):
        start, end = starts[number], starts[number + 1] if number + 1 < len(starts) else len(text)
        line = text[start:end].rstrip()
        if line:
            end = start + len(line)
            yield Block(_PARAGRAPH, Span(end - len(line.lstrip()), end))
