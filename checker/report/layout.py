"""Lines for a terminal: styled pieces, their width in cells, wrapping, and the marks under figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"[ ]+|[0-9A-Za-z_./:%,+=\\-]+|.", re.DOTALL)
_NOT_FIRST = frozenset("，。、；：！？）》」』】〕”’％%…")
_NOT_LAST = frozenset("（《「『【〔“‘")


class Piece(NamedTuple):
    """Text in one style (a key of the palette); ``mark`` is what is put under every cell of it, "" for nothing.

    Marked pieces are figures: they are not broken between lines unless one is longer than a line.
    """

    text: str
    style: str = ""
    mark: str = ""


Line = tuple[Piece, ...]


def cells(text: str) -> int:
    """The width of ``text`` in a terminal: 2 for a Chinese character, 1 for a letter."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def width_of(line: Iterable[Piece]) -> int:
    """The width of a line in cells."""
    return sum(cells(piece.text) for piece in line)


def marks_under(line: Line) -> str:
    """The line of marks below ``line``: a caret under every cell of a marked piece; "" when nothing is marked."""
    return "".join((piece.mark or " ") * cells(piece.text) for piece in line).rstrip()


def wrapped(line: Line, width: int | None, *, indent: int = 0) -> Iterator[Line]:
    """``line`` broken into lines of at most ``width`` cells, those after the first indented; unbroken without width.

    Breaks stand between Chinese characters and at blanks, not inside a number or word, and no line starts with a
    closing mark, as long as there is room.
    """
    if width is None or width_of(line) <= width:
        yield line
        return
    lead: Line = ()
    current: list[Piece] = []
    used, room = 0, width
    for token in _tokens(line, max(width - indent, 2)):
        size = width_of(token)
        if current and used + size > room:
            yield _joined([*lead, *current])
            lead, current, used, room = (Piece(" " * indent),), [], 0, width - indent
        if lead and not current and _is_blank(token[0]) and not token[0].mark:
            continue  # a blank at which the line was broken
        current.extend(token)
        used += size
    if current:
        yield _joined([*lead, *current])


def _tokens(line: Line, room: int) -> Iterator[list[Piece]]:
    """What is kept together: numbers and words, figures, and marks with the character they cling to."""
    token: list[Piece] = []
    for piece in line:
        words = [piece.text] if piece.mark and cells(piece.text) <= room else _TOKEN.findall(piece.text)
        for unit in (unit for word in words for unit in _chopped(word, room)):
            clings = token and not _is_blank(token[-1]) and (unit[0] in _NOT_FIRST or token[-1].text[-1] in _NOT_LAST)
            if token and not (clings and width_of(token) + cells(unit) <= room):
                yield token
                token = []
            token.append(Piece(unit, piece.style, piece.mark))
    if token:
        yield token


def _is_blank(piece: Piece) -> bool:
    return not piece.text.strip(" ")


def _chopped(unit: str, room: int) -> Iterator[str]:
    if cells(unit) <= room:
        yield unit
        return
    part = ""
    for character in unit:
        if part and cells(part) + cells(character) > room:
            yield part
            part = ""
        part += character
    yield part


def _joined(pieces: list[Piece]) -> Line:
    """Neighbours of one style as one piece, without blanks at the end."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is not None and (last.style, last.mark) == (piece.style, piece.mark):
            joined[-1] = Piece(last.text + piece.text, piece.style, piece.mark)
        else:
            joined.append(piece)
    if joined and not joined[-1].mark:
        joined[-1] = Piece(joined[-1].text.rstrip(" "), joined[-1].style)
    return tuple(joined)
