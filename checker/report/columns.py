"""Rows of pieces as columns of equal width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.report.layout import Line, Piece, cells, width_of, wrapped

_GAP = 2
_LEAST = 8
"""No column is made narrower than this many cells; where that is not enough, there are no columns."""


def aligned(rows: Sequence[Line], width: int | None) -> Iterator[Line]:
    """``rows``, each with the same number of pieces, as lines of aligned columns; empty columns are left out.

    The first row is the title. Where the columns do not fit into ``width`` cells, the widest are made narrower and
    their cells wrapped; on a very narrow terminal each row is a line of its own, wrapped.
    """
    shown = [column for column in range(len(rows[0])) if any(row[column].text for row in rows[1:])]
    widths = [max(cells(row[column].text) for row in rows) for column in shown]
    fitted = widths if width is None else _fitted(widths, width - _GAP * (len(widths) - 1))
    for row in rows:
        cells_shown = [row[column] for column in shown]
        if fitted is None:
            yield from wrapped(tuple(_in_a_row(cells_shown)), width, indent=_GAP)
        else:
            yield from _lines(cells_shown, fitted)


def _fitted(widths: list[int], room: int) -> list[int] | None:
    """The widths with the widest cut to one common size, so that they add up to at most ``room``; else ``None``."""
    if sum(widths) <= room:
        return widths
    caps = (cap for cap in range(max(widths), _LEAST - 1, -1) if sum(min(size, cap) for size in widths) <= room)
    cap = next(caps, None)
    return None if cap is None else [min(size, cap) for size in widths]


def _in_a_row(row: Sequence[Piece]) -> Iterator[Piece]:
    for number, piece in enumerate(piece for piece in row if piece.text):
        if number:
            yield Piece(" " * _GAP)
        yield piece


def _lines(row: Sequence[Piece], widths: Sequence[int]) -> Iterator[Line]:
    columns = [list(wrapped((piece,), size)) for piece, size in zip(row, widths, strict=True)]
    for number in range(max((len(column) for column in columns), default=0)):
        line: list[Piece] = []
        for column, size in zip(columns, widths, strict=True):
            cell = column[number] if number < len(column) else ()
            line += [*cell, Piece(" " * (size - width_of(cell) + _GAP))]
        while line and not line[-1].text.strip(" "):
            line.pop()
        yield tuple(line)
