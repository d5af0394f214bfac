"""Tables on a page: the text in the cells of ruled grids, and rows of clearly aligned pieces without rules."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.readers.page import Box, Glyph, Page
from checker.readers.page_grids import Field, Grid, grids
from checker.readers.page_lines import Line, lines

_LEAST_ROWS = 3
_LEAST_COLUMNS = 3
_MOST_PITCH = 4.5
"""Ems from row to row in a table without rules."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell and its lines."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in the order of rows; ``columns`` are the places between and around the columns."""

    page: Page
    box: Box
    columns: tuple[float, ...]
    cells: tuple[TableCell, ...]
    ruled: bool = True
    headed: bool = True
    """Whether its first row names the columns, as far as its look can tell."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return max(cell.row + cell.row_span for cell in self.cells)

    @property
    def header_rows(self) -> int:
        """Rows that the highest cell of the first row covers, unless that is all of them."""
        if not self.headed:
            return 0
        high = max(cell.row_span for cell in self.cells if cell.row == 0)
        return high if high < self.rows else 1


def ruled_tables(page: Page) -> tuple[list[Table], list[Glyph]]:
    """The ruled tables of the page, and the signs that are in none of them."""
    found: list[Table] = []
    glyphs = page.glyphs
    for grid in grids(page):
        inside = [glyph for glyph in glyphs if _in(grid.box, glyph)]
        if (table := _filled(page, grid, inside)) is not None:
            found.append(table)
            glyphs = [glyph for glyph in glyphs if not _in(grid.box, glyph)]
    return found, glyphs


def _in(box: Box, glyph: Glyph) -> bool:
    middle = glyph.baseline - 0.35 * glyph.size
    return box.left <= (glyph.left + glyph.right) / 2 <= box.right and box.top <= middle <= box.bottom


def _filled(page: Page, grid: Grid, inside: list[Glyph]) -> Table | None:
    """The table of the grid with its signs; ``None`` for a frame, a chart or an empty form."""
    edges = sorted({field.box.top for field in grid.fields} | {field.box.bottom for field in grid.fields})
    owner: dict[tuple[int, int], Field] = {}
    for field in grid.fields:
        for row in range(field.row, field.row + field.row_span):
            for column in range(field.column, field.column + field.column_span):
                owner[row, column] = field
    contents: dict[Field, list[Glyph]] = {}
    close = cut = 0
    before: tuple[Field, Glyph] | None = None
    for glyph in inside:
        row = bisect_right(edges, glyph.baseline - 0.35 * glyph.size) - 1
        column = bisect_right(grid.columns, (glyph.left + glyph.right) / 2) - 1
        holder = owner.get((row, column))
        if holder is None:
            continue
        contents.setdefault(holder, []).append(glyph)
        if before is not None and _touch(before[1], glyph):
            close += 1
            cut += before[0] is not holder
        before = (holder, glyph)
    if cut > 0.1 * close + 1:  # lines through words: squared paper, or the grid behind a chart
        return None
    if len({field.column for field in contents}) < 2:
        return None
    cells = tuple(
        TableCell(
            field.row, field.column, field.row_span, field.column_span, field.box, tuple(lines(contents.get(field, ())))
        )
        for field in grid.fields
    )
    return Table(page, grid.box, grid.columns, cells)


def _touch(one: Glyph, other: Glyph) -> bool:
    level = abs(one.baseline - other.baseline) < 0.1 * one.size
    return level and abs(other.left - one.right) < 0.2 * one.size


def aligned_tables(page: Page, flow: Sequence[Line]) -> list[Line | Table]:
    """The lines in order, those that make up a table without rules put together.

    Asked for are three rows, one below the other, of pieces that stand in the same three columns or more, each column
    flush on one side or centred. A row with a single piece ends a table: it may be a paragraph.
    """
    found: list[Line | Table] = []
    rows: list[tuple[Line, list[Line]]] = []
    for line in flow:
        pieces = _pieces(line)
        if len(pieces) == 1 or (rows and line.baseline - rows[-1][0].baseline >= _MOST_PITCH * line.size):
            _put(page, rows, found)
            rows = []
        if len(pieces) > 1:
            rows.append((line, pieces))
        else:
            found.append(line)
    _put(page, rows, found)
    return found


def _pieces(line: Line) -> list[Line]:
    cuts = [0, *line.gaps, len(line.glyphs)]
    if len(cuts) == 2:
        return [line]
    return [line.part(first, behind) for first, behind in itertools.pairwise(cuts)]


def _put(page: Page, rows: list[tuple[Line, list[Line]]], found: list[Line | Table]) -> None:
    """Puts the rows to what was found: as a table, with the line above it if that has its headings, or as lines."""
    table = _aligned_table(page, [pieces for _, pieces in rows]) if len(rows) >= _LEAST_ROWS else None
    if table is None:
        found.extend(line for line, _ in rows)
        return
    above = found[-1] if found else None
    if isinstance(above, Line) and rows[0][0].baseline - above.baseline < _MOST_PITCH * above.size:
        names = _names(above, len(table.columns) - 1)
        if names is not None and (headed := _aligned_table(page, [names, *(pieces for _, pieces in rows)])) is not None:
            found[-1] = headed
            return
    is_headed = not any(sign.isdigit() for piece in rows[0][1] for sign in piece.text)
    found.append(replace(table, headed=is_headed))


def _names(line: Line, count: int) -> list[Line] | None:
    """The line cut into the names of ``count`` columns, if just so many are parted by clearly more white."""
    glyphs = line.glyphs
    gaps = sorted(((glyphs[at].left - glyphs[at - 1].right, at) for at in range(1, len(glyphs))), reverse=True)
    if len(gaps) < count - 1:
        return None
    least, most_within = gaps[count - 2][0], gaps[count - 1][0] if len(gaps) >= count else 0.0
    if least < 0.3 * line.size or least < 2 * most_within:
        return None
    cuts = [0, *sorted(at for _, at in gaps[: count - 1]), len(glyphs)]
    return [line.part(first, behind) for first, behind in itertools.pairwise(cuts)]


def _aligned_table(page: Page, rows: list[list[Line]]) -> Table | None:
    bands = _bands([piece for row in rows for piece in row])
    if len(bands) < _LEAST_COLUMNS:
        return None
    columns: list[list[Line]] = [[] for _ in bands]
    cells: list[TableCell] = []
    starts = [left for left, _ in bands]
    for row, pieces in enumerate(rows):
        own: dict[int, Line] = {}
        for piece in pieces:
            column = bisect_right(starts, (piece.box.left + piece.box.right) / 2) - 1
            if column in own:
                return None
            own[column] = piece
            columns[column].append(piece)
        for column, (left, right) in enumerate(bands):
            held = own.get(column)
            box = held.box if held else Box(left, pieces[0].box.top, right, pieces[0].box.bottom)
            cells.append(TableCell(row, column, 1, 1, box, (held,) if held else ()))
    if sum(map(len, columns)) < 0.7 * len(rows) * len(bands) or not all(map(_flush, columns)):
        return None
    box = cells[0].box
    for cell in cells:
        box = box.around(cell.box)
    edges = (
        bands[0][0],
        *((one[1] + other[0]) / 2 for one, other in itertools.pairwise(bands)),
        bands[-1][1],
    )
    return Table(page, box, edges, tuple(cells), ruled=False)


def _bands(pieces: list[Line]) -> list[tuple[float, float]]:
    """Where the columns are: what the pieces cover from side to side, with white between."""
    bands: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.left):
        if bands and piece.box.left <= bands[-1][1] + 0.3 * piece.size:
            bands[-1] = (bands[-1][0], max(bands[-1][1], piece.box.right))
        else:
            bands.append((piece.box.left, piece.box.right))
    return bands


def _flush(column: list[Line]) -> bool:
    """Whether the pieces of a column, its heading apart, end on one line at the left, at the right or in the middle."""
    body = column[1:] if len(column) > _LEAST_ROWS else column
    near = 0.6 * body[0].size
    sides = (
        [piece.box.left for piece in body],
        [piece.box.right for piece in body],
        [(piece.box.left + piece.box.right) / 2 for piece in body],
    )
    return any(max(side) - min(side) <= near for side in sides)


def continued(table: Table, other: Table) -> tuple[Table, tuple[TableCell, ...]] | None:
    """Both as one table when ``other`` goes on with ``table`` on the next page, and the repeated header rows.

    It does when its columns stand at the same places.
    """
    near = 4.0
    if table.ruled != other.ruled or len(table.columns) != len(other.columns):
        return None
    if any(abs(one - two) > near for one, two in zip(table.columns, other.columns, strict=True)):
        return None
    again = table.header_rows if _head(table) == _head(other) and other.rows > table.header_rows else 0
    repeated = tuple(cell for cell in other.cells if cell.row < again)
    shift = table.rows - again
    cells = (*table.cells, *(replace(cell, row=cell.row + shift) for cell in other.cells if cell.row >= again))
    return replace(table, cells=cells), repeated


def _head(table: Table) -> list[tuple[int, int, str]]:
    return [
        (cell.row, cell.column, "".join(line.text for line in cell.lines))
        for cell in table.cells
        if cell.row < table.header_rows
    ]
