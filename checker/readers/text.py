"""Plain text: every line that is not blank is a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.model.document import Block, BlockKind, Document, line_starts
from checker.model.span import Span


def read_text(text: str, *, path: str, sha256: str) -> Document:
    """The document of ``text``, with one paragraph a line: which lines are headings is for linking to find out."""
    starts = line_starts(text)
    return Document(path, "text/plain", text, sha256, tuple(paragraphs(text, starts)), line_starts=starts)


def paragraphs(text: str, starts: tuple[int, ...]) -> Iterator[Block]:
    """A paragraph for each line with something on it, without the blanks around it; ``starts`` are all line starts."""
    for start, end in pairwise((*starts, len(text))):
        line = text[start:end].rstrip()
        if line:
            end = start + len(line)
            yield Block(BlockKind.PARAGRAPH, Span(end - len(line.lstrip()), end))
