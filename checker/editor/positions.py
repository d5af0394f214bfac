"""Places in a text as editors count them: lines and columns from 0, columns in units of an agreed encoding."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol import types

from checker.model.document import starts_of_lines
from checker.model.span import Location

_UTF_8, _UTF_32 = types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf32


class Lines:
    """A text, by the protocol's lines: they end at \\n, \\r\\n or a lone \\r, and at nothing else.

    A form feed or U+2028, which Python's ``splitlines`` ends lines at, does not.
    """

    def __init__(self, text: str, encoding: types.PositionEncodingKind) -> None:
        self.text = text
        self._encoding = encoding
        self._starts = starts_of_lines(text)

    def offset(self, position: types.Position) -> int:
        """The offset at ``position``: never behind the end of its line, never inside a character."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, left = self._starts[position.line], position.character
        for at in range(start, self.end_of(start)):
            left -= self._units(self.text[at])
            if left < 0:
                return at
        return self.end_of(start)

    def position(self, line: int, column: int) -> types.Position:
        """The position of a line and column that count from 1 and in code points."""
        start = self._starts[line - 1]
        before = self.text[start : start + column - 1]
        return types.Position(line - 1, len(before) if before.isascii() else sum(map(self._units, before)))

    def position_at(self, offset: int) -> types.Position:
        """The position of an offset."""
        line = self._line_of(offset)
        return self.position(line, offset - self._starts[line - 1] + 1)

    def range(self, place: Location) -> types.Range:
        """The range of a place whose lines and columns are those of this text."""
        return types.Range(self.position(place.line, place.column), self.position(place.end_line, place.end_column))

    def slice(self, place: Location) -> tuple[int, int]:
        """Where the place begins and ends in this text."""
        start = self._starts[place.line - 1] + place.column - 1
        return start, self._starts[place.end_line - 1] + place.end_column - 1

    def end_of(self, offset: int) -> int:
        """The end of the line that ``offset`` is in, before the characters that end it."""
        line = self._line_of(offset)
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        return self._starts[line - 1] + len(self.text[self._starts[line - 1] : end].rstrip("\r\n"))

    def start_of(self, offset: int) -> int:
        """The first offset of the line that ``offset`` is in."""
        return self._starts[self._line_of(offset) - 1]

    def _line_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def _units(self, character: str) -> int:
        if self._encoding is _UTF_32 or character.isascii():
            return 1
        if self._encoding is _UTF_8:
            return len(character.encode("utf-8", "surrogatepass"))
        return 2 if character > "\uffff" else 1
