"""Lines of text as a browser shows them, each stretch with its place in the source, written into a document."""

from __future__ import annotations

import re
from bisect import bisect_right
from unicodedata import east_asian_width

from checker.model.document import Anchor, Block, BlockKind, Cell
from checker.model.span import Span
from checker.readers.html_tree import Piece

_RUN = re.compile("[ \t\n\f\r]+|[^ \t\n\f\r\xad\u200b\u2060\ufeff]+")
"""White space that HTML folds, or text without it; not the marks where a word may be broken, which nobody sees.
A no-break space and an ideographic space are text."""

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")

Part = tuple[str, int]
"""Text, and the offset of its first character in the source; −1 for a blank that stands for folded white space."""


class Line:
    """One line while it is put together: white space folded, and none where a line of Chinese was only broken."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._gap = ""

    def add(self, piece: Piece, *, raised: bool = False) -> None:
        """Append text; ``raised`` figures are exponents or notes, and must not read as digits of the figure before."""
        text = piece.text.translate(_RAISED) if raised else piece.text
        for found in _RUN.finditer(text):
            run = found.group()
            if run[0] in " \t\n\f\r":
                self._gap = "\n" if "\n" in run or self._gap == "\n" else " "
                continue
            if self._gap and self.parts and not (self._gap == "\n" and self._is_chinese(run)):
                self.parts.append((" ", -1))
            self._gap = ""
            self.parts.append((run, piece.offset + found.start()))

    def add_as_is(self, text: str, offset: int) -> None:
        """Append text with its blanks as they stand."""
        if text:
            self.parts.append((text, offset))

    def break_off(self) -> None:
        """A line break that is shown in the source's layout but not in the text: between the lines of a cell."""
        self._gap = "\n"

    def _is_chinese(self, following: str) -> bool:
        return _is_wide(self.parts[-1][0][-1]) or _is_wide(following[0])

    def text(self) -> str:
        """The line so far."""
        return "".join([text for text, _ in self.parts])


def _is_wide(character: str) -> bool:
    return character > "\u02ff" and east_asian_width(character) in "WF"


class Writer:
    """The text of a document with its blocks and anchors while it grows line by line."""

    def __init__(self, starts: tuple[int, ...]) -> None:
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.length = 0
        self._texts: list[str] = []
        self._starts = starts
        self._shift: int | None = None
        self._line_end = 0

    def text(self) -> str:
        """All that was written."""
        return "".join(self._texts)

    def write_line(self, parts: list[Part], kind: BlockKind, level: int) -> None:
        """One line and its block; nothing when only blanks are on it."""
        line = "".join([text for text, _ in parts])
        shown = line.strip()
        if shown:
            start = self.length + len(line) - len(line.lstrip())
            self.blocks.append(Block(kind, Span(start, start + len(shown)), level))
            self._write(parts)
            self._end("\n")

    def write_table(self, rows: list[list[tuple[Cell, list[Part]]]]) -> None:
        """One line a row, with tabs between cells; the spans of the cells are set here."""
        cells: list[Cell] = []
        begin = end = self.length
        for row in rows:
            for number, (cell, parts) in enumerate(row):
                if number:
                    self._end("\t")
                start = self.length
                self._write(parts)
                cells.append(
                    Cell(
                        Span(start, self.length),
                        cell.row,
                        cell.column,
                        cell.row_span,
                        cell.column_span,
                        cell.is_header,
                    )
                )
            end = self.length
            self._end("\n")
        self.blocks.append(Block(BlockKind.TABLE, Span(begin, end), cells=tuple(cells)))

    def _end(self, mark: str) -> None:
        self._texts.append(mark)
        self.length += 1

    def _write(self, parts: list[Part]) -> None:
        for text, offset in parts:
            if offset >= 0 and (offset - self.length != self._shift or offset >= self._line_end):
                self._anchor(offset)
            self._texts.append(text)
            self.length += len(text)

    def _anchor(self, offset: int) -> None:
        line = bisect_right(self._starts, offset)
        column = offset - self._starts[line - 1] + 1
        self.anchors.append(Anchor(self.length, "text", (("line", line), ("column", column))))
        self._shift = offset - self.length
        self._line_end = self._starts[line] if line < len(self._starts) else offset + 2**62
