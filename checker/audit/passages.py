"""A document as the passages that a comparison pairs: its sentences, and its table cells with their titles."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.model.claim import Claim
from checker.model.document import Block, Cell, Document
from checker.model.patterns import pattern
from checker.model.span import Span

_SENTENCE = pattern(r"[^。；;！？!?]+[。；;！？!?]?")
_CLAUSE = pattern(r"[^，,、。；;！？!?]+[，,、。；;！？!?]?")
_LONG = 500
"""Characters: a longer sentence is paired clause by clause, or a page without a full stop would be paired as one."""
_CLAUSE_ENDS = "，。；：、！？,;:!?（）()\n\r\t"
_LONGEST = 24
"""Characters on either side of a figure that say what it is."""
_FIRST_MASK = 0xF0000
_MASKS = 0xFFF0


@dataclass(frozen=True)
class Passage:
    """A sentence or a cell, with the numbers of its claims. ``title`` is what the cell's row and column are called."""

    text: str
    title: str
    claims: tuple[int, ...]
    span: Span

    @cached_property
    def words(self) -> str:
        """All of it, blanks and the width of letters aside: what did not change is equal here."""
        return f"{self.title}\t{plain(self.text)}"


def passages(document: Document, claims: Sequence[Claim]) -> list[Passage]:
    """The passages in the order of the text; blank ones are left out."""
    starts = [claim.start for claim in claims]
    figures = [claim.start for claim in claims if not claim.why]

    def passage(span: Span, title: str) -> Passage:
        numbers = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        return Passage(document.text[span.start : span.end], title, tuple(numbers), span)

    found: list[Passage] = []
    for block in document.blocks:
        if not block.cells:
            found += [passage(span, "") for span in _sentences(document.text, block.span)]
            continue
        titles = _Titles(document, block, figures)
        for cell in block.cells:
            title = titles.of(cell)
            found += [passage(span, title) for span in _sentences(document.text, cell.span)]
    return found


def around(document: Document, passage: Passage, claim: Claim) -> str:
    """The words that a figure stands in: the title of its cell, or its clause."""
    if passage.title:
        return passage.title
    text = document.text
    first, last = max(passage.span.start, claim.start - _LONGEST), min(passage.span.end, claim.end + _LONGEST)
    start = max(first, *(text.rfind(end, first, claim.start) + 1 for end in _CLAUSE_ENDS))
    stop = min((at for end in _CLAUSE_ENDS if (at := text.find(end, claim.end, last)) >= 0), default=last)
    return text[start:stop].strip()


def plain(text: str) -> str:
    """The text without blanks, and with letters and digits of one width."""
    return unicodedata.normalize("NFKC", "".join(text.split()))


def masked(passage: Passage, claims: Sequence[Claim], masks: dict[str, str], *, literal: bool) -> list[tuple[str, int]]:
    """The passage letter by letter, each with -1, and each of its claims as one letter with the claim's number.

    Claims have one letter when they are of one unit, and where ``literal`` only when they are also written alike.
    """
    letters: list[tuple[str, int]] = []
    at = passage.span.start
    for number in passage.claims:
        claim = claims[number]
        letters += [
            (letter, -1) for letter in plain(passage.text[at - passage.span.start : claim.start - passage.span.start])
        ]
        sort = f"{claim.kind} {claim.unit}"
        key = f"{sort} {plain(claim.literal)}" if literal else sort
        letters.append((masks.setdefault(key, chr(_FIRST_MASK + len(masks) % _MASKS)), number))
        at = max(at, claim.end)
    letters += [(letter, -1) for letter in plain(passage.text[at - passage.span.start :])]
    return letters


def _sentences(text: str, span: Span) -> Iterator[Span]:
    for found in _SENTENCE.finditer(text, span.start, span.end):
        start, end = found.span()
        if end - start > _LONG:
            yield from (
                Span(*clause.span()) for clause in _CLAUSE.finditer(text, start, end) if not clause[0].isspace()
            )
        elif not found[0].isspace():
            yield Span(start, end)


class _Titles:
    """What the rows and columns of a table are called: the first of their cells that has words and no figure."""

    def __init__(self, document: Document, table: Block, figures: Sequence[int]) -> None:
        self._rows: dict[int, Cell] = {}
        self._columns: dict[int, Cell] = {}
        self._text = document.text
        for cell in table.cells:
            text = self._text[cell.span.start : cell.span.end]
            has_words = any(map(str.isalpha, text))
            if has_words and bisect_left(figures, cell.span.start) == bisect_left(figures, cell.span.end):
                self._rows.setdefault(cell.row, cell)
                for column in range(cell.column, cell.column + min(cell.column_span, 100)):
                    self._columns.setdefault(column, cell)

    def of(self, cell: Cell) -> str:
        """Row and column of a cell that is no title itself: "民事 2024年"."""
        titles = (self._rows.get(cell.row), self._columns.get(cell.column))
        return " ".join(
            plain(self._text[title.span.start : title.span.end])[:_LONGEST]
            for title in titles
            if title is not None and title is not cell
        )
