"""Tables of a web page: which of them hold data, and where each cell stands in the grid."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.document import Cell
from checker.model.span import Span
from checker.readers.html_flow import line_of
from checker.readers.html_lines import Part
from checker.readers.html_tree import CELLS, GROUPS, TABLE_PARTS, Element, Piece, tags
from checker.readers.table_cells import header_rows

_WIDEST_SPAN, _LONGEST_SPAN = 1_000, 65_534
"""What browsers take at most."""

_LAYOUT = tags("ul ol dl pre form article section nav hr blockquote figure")
_FEWEST = 2
_MOST_STOPS = 3
_SLACK = 64
_NOWHERE = Span(0, 0)

Grid = list[list[tuple[Cell, list[Part]]]]
"""Row by row, each cell with what is in it; the spans are not known yet."""


def grid_of(table: Element) -> Grid | None:
    """The cells of a table of data; ``None`` for one that only lays out the page.

    That is one that holds tables or other blocks, has one cell a row, or whose spans contradict its cells.
    """
    if table.tables or table.attributes.get("role") in ("presentation", "none"):
        return None
    rows = list(_rows(table))
    if sum(_is_row(row) for row in rows) < _FEWEST or any(_lays_out(cell) for row in rows for cell in row):
        return None
    placed = _placed(rows)
    if placed is None:
        return None
    return _with_header([[(cell, line_of(element).parts) for cell, element in row] for row in placed], rows)


def loose_parts(table: Element) -> Iterator[Element | Piece]:
    """What stands in a table but in none of its cells, and is shown in front of it: captions and stray text."""
    inside = [table]
    for holder in (table, *_groups(table)):
        inside += [child for child in holder.children if isinstance(child, Element) and child.tag == "tr"]
    for holder in (table, *_groups(table), *inside[1:]):
        for child in holder.children:
            if isinstance(child, Piece) or child.tag not in TABLE_PARTS or child.tag == "caption":
                yield child


def _groups(table: Element) -> list[Element]:
    return [each for each in table.children if isinstance(each, Element) and each.tag in GROUPS and not each.left]


def _rows(table: Element) -> Iterator[list[Element]]:
    """The cells of each row in the order shown: a tfoot comes last wherever it stands."""
    last: list[Element] = []
    for child in table.children:
        if not isinstance(child, Element) or child.left:
            continue
        if child.tag == "tfoot":
            last.append(child)
        elif child.tag in GROUPS:
            yield from _rows(child)
        elif child.tag == "tr":
            yield [each for each in child.children if isinstance(each, Element) and each.tag in CELLS and not each.left]
    for group in last:
        yield from _rows(group)


def _is_row(row: list[Element]) -> bool:
    return sum(1 for cell in row if cell.size) >= _FEWEST


def _lays_out(cell: Element) -> bool:
    if cell.stops >= _MOST_STOPS or cell.titles:
        return True
    return any(isinstance(child, Element) and child.tag in _LAYOUT and child.size for child in cell.children)


def _placed(rows: list[list[Element]]) -> list[list[tuple[Cell, Element]]] | None:
    """Every cell at the first free place of its row, as browsers do it."""
    budget = _SLACK * (sum(map(len, rows)) + _SLACK)
    busy: list[int] = []  # for each column, the first row in which it is free again
    placed = []
    for number, row in enumerate(rows):
        column, line = 0, []
        for element in row:
            while column < len(busy) and busy[column] > number:
                column += 1
                budget -= 1
            columns = _span(element, "colspan", _WIDEST_SPAN)
            down = min(_span(element, "rowspan", _LONGEST_SPAN) or len(rows), len(rows) - number)
            budget -= columns
            if budget < 0:
                return None
            busy.extend([0] * (column + columns - len(busy)))
            busy[column : column + columns] = [number + down] * columns
            line.append((Cell(_NOWHERE, number, column, down, columns, element.tag == "th"), element))
            column += columns
        placed.append(line)
    return placed


def _span(element: Element, name: str, most: int) -> int:
    """How many columns or rows a cell covers; 0 rows are all that follow, and what is no number is 1."""
    stated = element.attributes.get(name)
    if stated is None:
        return 1
    digits = stated.strip()[:6]
    if not (digits.isascii() and digits.isdecimal()):
        return 1
    return min(int(digits), most) if name == "rowspan" else min(max(int(digits), 1), most)


def _with_header(grid: Grid, rows: list[list[Element]]) -> Grid:
    """The cells that are a header: as the page says, else the rows above the first figure."""
    if any(cell.is_header for row in grid for cell, _ in row):
        return grid
    count = sum(1 for row in rows if row and row[0].parent is not None and _is_in_head(row[0].parent))
    texts = [["".join([text for text, _ in parts]).strip() for _, parts in row] for row in grid]
    count = count or header_rows(texts)
    return [
        [
            (Cell(cell.span, cell.row, cell.column, cell.row_span, cell.column_span, number < count), parts)
            for cell, parts in row
        ]
        for number, row in enumerate(grid)
    ]


def _is_in_head(row: Element) -> bool:
    return row.parent is not None and row.parent.tag == "thead"
