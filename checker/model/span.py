"""Places in a document's text, and where they lead back to in the file."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """The characters ``text[start:end]``, counted in code points of ``Document.text``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Location(NamedTuple):
    """A span together with the place in the file that a person can go to.

    ``offset`` and ``length`` count code points of ``Document.text``; lines and columns count from 1, and
    ``end_column`` is the column behind the last character. ``kind`` names the medium: text, cell, page or
    paragraph; for media other than text, ``place`` says which cell, page or paragraph (name, value pairs).
    """

    kind: str
    offset: int
    length: int
    line: int
    column: int
    end_line: int
    end_column: int
    place: tuple[tuple[str, str | int], ...] = ()
    path: str | None = None
    """The document, in relations across documents only."""
