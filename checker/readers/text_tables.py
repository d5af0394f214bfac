"""Tables that are written as lines of plain text: with tabs, with bars, or in columns apart.

Prose must never become a table, so a way of writing has to be kept up without a break: labels and figures in the same
columns of every row, and a row of another shape in the middle makes all of it prose. Half a table would be worse than
none, because its total would not be the sum of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.model.document import Block, BlockKind, Cell
from checker.model.patterns import pattern, places_of
from checker.model.span import Span
from checker.readers.table_cells import header_rows, is_figure, is_placeholder, is_year
from checker.readers.text_columns import column_tables

_BAR = pattern("[|｜│┃║]")
_MARKS = "|｜│┃║\t"
_BLANKS = " \u3000\xa0"
_TAB = pattern("\t")
_TABS = pattern("\t+")
_APART = pattern("[ \u3000\xa0\t]{2,}")
_RULE = pattern("[-+|:=─━═┄┈┼┿╋├┤┬┴┌┐└┘┠┨┯┷┏┓┗┛╔╗╚╝╠╣╦╩╬│┃║｜ \t\u3000]{3,}")
_GAP = pattern("[ \u3000\xa0](?<=[^ \t\u3000\xa0\r\n].)[ \u3000\xa0]+[^ \u3000\xa0\r\n]")
"""Two blanks or more within a line; the search runs from blank to blank, as most texts have few."""

_ONE_BLANK = pattern("[ \u3000\xa0]")
_ONE_APART = pattern(r"[^\s。；;！!？?]+(?:[ \u3000\xa0][^\s。；;！!？?]+)+")
_ENDS_IN_FIGURE = pattern(r"[ \u3000\xa0][-−+]?\d[\d,.]*[%％]?[ \t]*(?:[\r\n]|$)")
"""Cells that one blank parts: 学龄 22 19 41. Prose has such lines too, so that more is asked of them."""
_TOTAL_LINE = pattern("(?:[全本][年月季期周市县区省]|总|以上)?(?:(?:合|总|共|小)[ \u3000]?计|总[数量额])")

_SENTENCE = pattern("[。；;！!？?]|，.{8}")
_TITLE = pattern(r"(?:附?表|图)\s?[\d一二三四五六七八九十]")
_LONGEST_CELL = 40
_FEWEST_ROWS = _FEWEST_FIGURE_COLUMNS = 2
_MANY_ROWS = 3
_MOST_HEADER_ROWS = 3


class Table(NamedTuple):
    """A table, and the numbers of the first and the last of its lines."""

    first: int
    last: int
    block: Block


class _Line(NamedTuple):
    number: int
    place: tuple[int, int]
    way: str


Row = list[tuple[int, int]]
"""Begin and end of each cell; spans are made for those of a table only."""


def tables(text: str, starts: tuple[int, ...]) -> list[Table]:
    """The tables of ``text``, in order and not overlapping; ``starts`` are all line starts."""
    found = [Table(first, last, block) for first, last, block in column_tables(text, starts)]
    if _may_be_cut(text):
        taken = {number for table in found for number in range(table.first, table.last + 1)}
        for lines in (*_mixed(text, starts), *_stretches(text, starts)):
            table = _table(text, lines)
            if table is not None and not any(number in taken for number in range(table.first, table.last + 1)):
                found.append(table)
                taken.update(range(table.first, table.last + 1))
    return sorted(found, key=lambda table: table.first)


def _stretches(text: str, starts: tuple[int, ...]) -> Iterator[list[_Line]]:
    """Lines that follow each other and are cut in the same way, two or more."""
    lines: list[_Line] = []
    before = ""
    for number, (start, end) in enumerate(pairwise((*starts, len(text)))):
        line = text[start:end]
        way = _way(line)
        if lines and way != lines[-1].way:
            if way == "rule" and lines[-1].way == "bar":
                continue  # a line between two rows
            if len(lines) >= _FEWEST_ROWS and not _is_cut_short(lines, before, way):
                yield lines
            before, lines = lines[-1].way, []
        if not way:
            before = ""
        if way and way != "rule":
            lines.append(_Line(number, (start, start + len(line.rstrip("\r\n"))), way))
    if len(lines) >= _FEWEST_ROWS and not _is_cut_short(lines, before, ""):
        yield lines


def _mixed(text: str, starts: tuple[int, ...]) -> Iterator[list[_Line]]:
    """Lines of cells that one wide blank parts in some and several in others: 文书档案　68214 below 类别　　卷数."""
    if _WIDE not in text:
        return
    lines: list[_Line] = []
    for number, (start, end) in enumerate(pairwise((*starts, len(text)))):
        line = text[start:end].rstrip("\r\n")
        shown = line.strip()
        if (
            _WIDE in shown
            and "|" not in shown
            and "\t" not in shown
            and _ONE_APART.fullmatch(_WIDE_GAP.sub(_WIDE, shown))
        ):
            lines.append(_Line(number, (start, start + len(line)), "wide"))
            continue
        if len(lines) > _FEWEST_ROWS:
            yield lines
        lines = []
    if len(lines) > _FEWEST_ROWS:
        yield lines


_WIDE = "\u3000"
_WIDE_GAP = pattern("[ \u3000\xa0]*\u3000[ \u3000\xa0]*")


def _is_cut_short(lines: Sequence[_Line], before: str, way: str) -> bool:
    """Whether rows with one blank between their cells go on in another way: no half of a table is read."""
    return lines[0].way == "blank" and bool(before or way)


def _way(line: str) -> str:
    shown = line.strip()
    if _RULE.fullmatch(shown):
        return "rule"
    if _BAR.search(shown):
        return "bar"
    if "\t" in line.lstrip().rstrip("\r\n"):  # at its end, too: empty cells
        return "tab"
    if _GAP.search(shown):
        return "apart"
    return "blank" if _ONE_APART.fullmatch(shown) else ""


def _may_be_cut(text: str) -> bool:
    """Whether there is a mark between cells, a gap, or a figure that ends a line behind a blank."""
    return any(mark in text for mark in _MARKS) or any(
        _GAP.match(text, at) is not None or _ENDS_IN_FIGURE.match(text, at) is not None
        for at in places_of(text, *_BLANKS)
    )


def _table(text: str, lines: Sequence[_Line]) -> Table | None:
    way = lines[0].way
    for rows in _ways_to_cut(text, lines):
        shown = [[text[start:end] for start, end in row] for row in rows]
        first, behind = _inner(shown)
        columns = max(map(len, shown[first:behind]), default=0)
        if any(len(row) != columns for row in shown[first:behind]):
            continue
        while first and _may_head(shown[first - 1]):
            if len(shown[first - 1]) == columns - 1 and text[lines[first - 1].place[0]] in _BLANKS:
                at = lines[first - 1].place[0]  # what is in front of the headers stands over the names of the rows
                rows[first - 1], shown[first - 1] = [(at, at), *rows[first - 1]], ["", *shown[first - 1]]
            if len(shown[first - 1]) != columns:
                break
            first -= 1
        header = header_rows(shown[first:behind])
        if columns >= _FEWEST_FIGURE_COLUMNS and _is_table(shown[first:behind], header, columns, way):
            cells = tuple(
                Cell(Span(*cell), number, column, is_header=number < header)
                for number, row in enumerate(rows[first:behind])
                for column, cell in enumerate(row)
            )
            # empty cells at the ends of lines count as well
            span = Span(min(cell.span.start for cell in cells), max(cell.span.end for cell in cells))
            block = Block(BlockKind.TABLE, span, cells=cells)
            return Table(lines[first].number, lines[behind - 1].number, block)
    return None


def _inner(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """The first row with a figure and the row behind the last one: around them stand titles and notes."""
    with_figures = [number for number, row in enumerate(rows) if any(is_figure(cell) for cell in row)]
    return (with_figures[0], with_figures[-1] + 1) if with_figures else (0, 0)


def _has_sentence(row: Sequence[str]) -> bool:
    return any(len(cell) > _LONGEST_CELL or _SENTENCE.search(cell) for cell in row)


def _may_head(row: Sequence[str]) -> bool:
    return not _has_sentence(row) and not _TITLE.match(row[0])


def _ways_to_cut(text: str, lines: Sequence[_Line]) -> Iterator[list[Row]]:
    match lines[0].way:
        case "bar":
            yield _without_empty_sides([_cut(text, line.place, _BAR) for line in lines])
        case "tab":
            yield _without_empty_sides([_cut(text, line.place, _TAB) for line in lines])
            yield [_cut(text, _trimmed(text, line.place), _TABS) for line in lines]  # several tabs to align a column
        case "blank":
            yield [_cut(text, _trimmed(text, line.place), _ONE_BLANK) for line in lines]
        case "wide":
            yield [_cut(text, _trimmed(text, line.place), _WIDE_GAP) for line in lines]
        case _:
            yield [_cut(text, _trimmed(text, line.place), _APART) for line in lines]


def _cut(text: str, line: tuple[int, int], mark: re.Pattern[str]) -> Row:
    """The cells of a line, without the blanks around what is in them."""
    cells, (at, end) = [], line
    for found in mark.finditer(text, at, end):
        cells.append(_trimmed(text, (at, found.start())))
        at = found.end()
    cells.append(_trimmed(text, (at, end)))
    return cells


def _trimmed(text: str, place: tuple[int, int]) -> tuple[int, int]:
    piece = text[place[0] : place[1]].rstrip()
    end = place[0] + len(piece)
    return end - len(piece.lstrip()), end


def _without_empty_sides(rows: list[Row]) -> list[Row]:
    """Without the first and the last column when nothing is in them: bars around the table, or an indentation."""
    if all(row[0][0] == row[0][1] for row in rows):
        rows = [row[1:] for row in rows]
    while all(len(row) > 1 and row[-1][0] == row[-1][1] for row in rows):
        rows = [row[:-1] for row in rows]
    return rows


def _is_table(rows: Sequence[Sequence[str]], header: int, columns: int, way: str) -> bool:
    body = rows[header:]
    if len(body) < _FEWEST_ROWS or header > _MOST_HEADER_ROWS:
        return False
    if way in ("apart", "blank", "wide") and any(map(_has_sentence, rows)):
        return False
    if way in ("blank", "wide"):
        return _is_plain(body, header)
    labels = figures = 0
    for column in range(columns):
        cells = [row[column] if column < len(row) else "" for row in body]
        if all(map(_is_label, cells)):
            labels += 1
        elif all(is_figure(cell) or is_placeholder(cell) for cell in cells) and not _counts_up(cells):
            figures += sum(map(is_figure, cells)) >= _FEWEST_ROWS
        elif way == "apart":
            return False
    if not labels:
        return False
    if way == "apart" and columns == _FEWEST_FIGURE_COLUMNS and header == 0:
        return figures == 1 and _is_summed(body)
    return figures >= _FEWEST_FIGURE_COLUMNS or (
        figures == 1 and header > 0 and (way != "apart" or len(body) >= _MANY_ROWS)
    )


def _is_plain(body: Sequence[Sequence[str]], header: int) -> bool:
    """Whether rows with one blank between their cells are a label and its figures, under a header or over a total."""
    figures = (cell for row in body for cell in row[1:])
    if not all(_is_label(row[0]) for row in body) or not all(is_figure(c) or is_placeholder(c) for c in figures):
        return False
    if any(_counts_up([row[column] for row in body]) for column in range(1, len(body[0]))):
        return False
    several = len(body[0]) > _FEWEST_FIGURE_COLUMNS
    return _is_summed(body) or (header > 0 and (several or len(body) >= _MANY_ROWS))


def _is_summed(body: Sequence[Sequence[str]]) -> bool:
    """Whether rows end with their total: below them a line says 合计, or 全年合计."""
    return len(body) >= _MANY_ROWS and _TOTAL_LINE.fullmatch(body[-1][0]) is not None


def _is_label(cell: str) -> bool:
    return not is_placeholder(cell) and (is_year(cell) or not is_figure(cell) or cell.endswith(_CLASS))


_CLASS = ("以上", "以下", "以内")
"""1.0级以下 names a class, as 2.0—2.9级 does."""


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether a column numbers its rows, or pages: 1, 2, 3."""
    return all(cell == str(number) for number, cell in enumerate(cells, 1))
