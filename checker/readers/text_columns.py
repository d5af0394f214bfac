"""Tables that were copied from a web page with one cell a line: header cells, then a label and its figures in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.model.document import Block, BlockKind, Cell
from checker.model.patterns import pattern
from checker.model.span import Span
from checker.readers.table_cells import is_figure, is_placeholder, is_year

_FIGURE_LINE = pattern("[ \t\u3000\xa0]*[-−+(（]?\\d[\\d,.]*[%％]?[ \t\u3000\xa0]*[\r\n]")
_LABEL = pattern("[^。；;！!？?：:，,、\t|]{1,20}")
_MARKER = pattern("[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[)）]|\\d+[.．、]|第.{1,3}[章节条]")
_FEWEST_ROWS = _FEWEST_FIGURES = 2


class _Line(NamedTuple):
    number: int
    span: Span
    kind: str
    """label, figure, year (which may be either) or "" for what is in no table."""


def column_tables(text: str, starts: tuple[int, ...]) -> Iterator[tuple[int, int, Block]]:
    """First line, last line and block of each such table, in order.

    It has a header cell for every column, two rows or more, and two figures or more in each: with fewer, a heading
    with some lines below it would be one.
    """
    if not any(_FIGURE_LINE.match(text, start) for start in starts[1:]):
        return
    stretch: list[_Line] = []
    for line in _lines(text, starts):
        if line.kind:
            stretch.append(line)
        elif stretch:
            yield from _tables_in(text, stretch)
            stretch = []
    yield from _tables_in(text, stretch)


def _lines(text: str, starts: tuple[int, ...]) -> Iterator[_Line]:
    """The lines that are not blank."""
    for number, (start, end) in enumerate(pairwise((*starts, len(text)))):
        line = text[start:end].rstrip()
        shown = line.lstrip()
        if shown:
            yield _Line(number, Span(start + len(line) - len(shown), start + len(line)), _kind(shown))


def _kind(line: str) -> str:
    if is_year(line):
        return "year" if line.isdecimal() else "label"
    if is_figure(line) or is_placeholder(line):
        return "figure"
    return "label" if _LABEL.fullmatch(line) and not _MARKER.match(line) else ""


def _tables_in(text: str, lines: Sequence[_Line]) -> Iterator[tuple[int, int, Block]]:
    groups = _groups(lines)
    at = 0
    while at < len(groups):
        labels, figures = groups[at]
        width = len(figures) + 1
        behind = at + 1
        while behind < len(groups) and len(groups[behind][0]) == 1 and len(groups[behind][1]) == width - 1:
            behind += 1
        # what follows may be words, or the header of another table; a row of another length makes all of it uncertain
        is_broken = behind < len(groups) and 0 < len(groups[behind][1]) >= len(groups[behind][0]) - 1
        if width > _FEWEST_FIGURES and behind - at >= _FEWEST_ROWS and len(labels) > width and not is_broken:
            rows = [labels[-width - 1 : -1], [labels[-1], *figures]]
            rows += [[*labels, *figures] for labels, figures in groups[at + 1 : behind]]
            if _is_even([[text[line.span.start : line.span.end] for line in row] for row in rows[1:]]):
                yield rows[0][0].number, rows[-1][-1].number, _block(rows)
        at = behind


def _groups(lines: Sequence[_Line]) -> list[tuple[list[_Line], list[_Line]]]:
    """Labels and the figures that follow them; a year heads a column as long as no figure has come."""
    groups: list[tuple[list[_Line], list[_Line]]] = [([], [])]
    for line in lines:
        labels, figures = groups[-1]
        if line.kind == "figure" or (line.kind == "year" and (figures or len(groups) > 1)):
            figures.append(line)
        elif figures:
            groups.append(([line], []))
        else:
            labels.append(line)
    return groups


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    """Whether percentages keep to their columns or to their rows, as nothing that is no table would do."""
    marks = [[cell[-1:] in "%％" for cell in row[1:]] for row in rows]
    return all(len(set(line)) == 1 for line in marks) or all(len(set(line)) == 1 for line in zip(*marks, strict=True))


def _block(rows: Sequence[Sequence[_Line]]) -> Block:
    cells = tuple(
        Cell(line.span, number, column, is_header=number == 0)
        for number, row in enumerate(rows)
        for column, line in enumerate(row)
    )
    return Block(BlockKind.TABLE, Span(cells[0].span.start, cells[-1].span.end), cells=cells)
