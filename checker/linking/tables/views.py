"""Each table of a document as two views, read down and read across: names, levels, numbers, and the words beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.linking.tables.formula_trees import tree_of
from checker.linking.tables.lines import BELOW_MARKS, Line, Sort, in_order, line_of, mark_level
from checker.linking.tables.tables import View
from checker.model.claim import Claim, ClaimKind
from checker.model.column_numbers import Numbered, told_in
from checker.model.document import BlockKind, Document
from checker.model.grid import Grid, grids_of, is_nothing
from checker.model.patterns import pattern

_BESIDE = 2
"""How many lines above and below a table may state what must agree in it."""
_STATES = pattern("第?[一二三四五六七八九十\\d]{1,3}[项栏行列]|[项栏行列].{0,20}[=＝]")
_MOST_WORDS = 400

Place = tuple[int, int]


def views_of(document: Document, claims: Sequence[Claim]) -> Iterator[list[tuple[View, View]]]:
    """Each table read down and read across; more than one pair where tables stand in it side by side."""
    by_start = {claim.start: claim for claim in claims if claim.kind is not ClaimKind.NONE}
    for number, block in enumerate(document.blocks):
        if block.kind is BlockKind.TABLE:
            grids = list(grids_of(document.text, block))
            read = [_cells(grid, by_start) for grid in grids]
            if len(read) > 1 and _go_on(grids):
                read = [_stacked(grids, read)]
            beside = _said_beside(document, number)
            yield [_views(each, (*beside, *_said_in_corner(grid))) for each, grid in zip(read, grids, strict=False)]


class _Cells(NamedTuple):
    """What stands where in a table or a part of one."""

    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    claims: dict[Place, Claim]
    empty: frozenset[Place]
    blank: frozenset[Place]
    of_rows: dict[int, Numbered]
    of_columns: dict[int, Numbered]
    hidden: tuple[tuple[int, ...], tuple[int, ...]]
    is_form: bool


def _cells(grid: Grid, by_start: dict[int, Claim]) -> _Cells:
    down: dict[Place, Claim] = {}
    empty: set[Place] = set()
    rest = {(r, c) for r in range(grid.header_rows, grid.rows) for c in range(grid.header_columns, grid.columns)}
    for row, column, cell in grid.figures():
        words = grid.words(row, column)
        start = cell.span.start + len(words) - len(words.lstrip())
        claim = by_start.get(start)
        if claim is not None and claim.end <= cell.span.end:
            down[row, column] = claim
        elif words.strip() and is_nothing(words):
            empty.add((row, column))
    last = grid.naming[-1] if grid.naming else 0
    lines = [line_of(row, grid.names(row), grid.indent(row, last)) for row in range(grid.header_rows, grid.rows)]
    rows = in_order(_by_codes(grid, lines))
    columns = tuple(line_of(column, grid.heads(column)) for column in range(grid.header_columns, grid.columns))
    blank = frozenset(place for place in rest if not grid.words(*place).strip())
    hidden = (grid.block.hidden_rows, grid.block.hidden_columns)
    return _Cells(
        rows, columns, down, frozenset(empty), blank, grid.row_numbers(), grid.numbers(), hidden, grid.is_form()
    )


def _by_codes(grid: Grid, lines: list[Line]) -> list[Line]:
    """The lines with the levels that codes give them: 201, 20103, 2010301; 301 and 30101."""
    codes = grid.codes()
    known = set(codes.values())
    if not any(len(code) > _SHORTEST_CODE and code[:-2] in known for code in known):
        return lines
    return [_coded(each, codes.get(each.number, "")) for each in lines]


_SHORTEST_CODE = 3


def _coded(line: Line, code: str) -> Line:
    return replace(line, level=BELOW_MARKS + len(code), code=code) if code and not mark_level(line.name) else line


def _go_on(grids: Sequence[Grid]) -> bool:
    """Whether tables side by side are one that goes on: 科目编码, 科目名称, 决算数 three times."""
    heads = [[grid.heads(column)[-1:] for column in range(grid.columns)] for grid in grids]
    return all(each == heads[0] for each in heads) and all(grid.codes() for grid in grids)


def _stacked(grids: Sequence[Grid], read: Sequence[_Cells]) -> _Cells:
    """The parts as one table, each below the one in front of it."""
    height, left = grids[0].rows, grids[0].header_columns
    claims: dict[Place, Claim] = {}
    empty: set[Place] = set()
    blank: set[Place] = set()
    rows: list[Line] = []
    named: dict[int, str] = {}
    for number, (grid, part) in enumerate(zip(grids, read, strict=True)):
        down, right = number * height, left - grid.header_columns
        claims |= {(row + down, column + right): claim for (row, column), claim in part.claims.items()}
        empty |= {(row + down, column + right) for row, column in part.empty}
        blank |= {(row + down, column + right) for row, column in part.blank}
        told = {row for row, _ in part.claims}
        for line in part.rows:
            if line.number in told or line.sort is not Sort.TOTAL:
                name = line.name or named.get(line.number, "")
                rows += (
                    (replace(line_of(line.number + down, (name,)), level=line.level, code=line.code),) if name else ()
                )
            else:
                named[line.number] = line.name  # 公用经费合计 reaches into the next part
    return read[0]._replace(rows=tuple(rows), claims=claims, empty=frozenset(empty), blank=frozenset(blank))


def _views(cells: _Cells, says: tuple[str, ...]) -> tuple[View, View]:
    """The cells read down and read across."""
    across = {(column, row): claim for (row, column), claim in cells.claims.items()}
    hidden_rows, hidden_columns = cells.hidden
    is_form = cells.is_form
    down = View(
        cells.rows,
        cells.columns,
        cells.claims,
        cells.empty,
        cells.blank,
        numbers=_formulas(cells.rows, cells.of_rows),
        signs=_signs(cells.of_rows),
        is_form=is_form,
        says=says,
        hidden=hidden_rows,
    )
    turned = View(
        cells.columns,
        cells.rows,
        across,
        _turned(cells.empty),
        _turned(cells.blank),
        numbers=_formulas(cells.columns, cells.of_columns),
        signs=_signs(cells.of_columns),
        is_form=is_form,
        hidden=hidden_columns,
    )
    return down, turned


def _signs(said: dict[int, Numbered]) -> tuple[tuple[int, str], ...]:
    return tuple((number, each.sign) for number, each in said.items() if each.sign)


def _formulas(lines: Sequence[Line], said: dict[int, Numbered]) -> tuple[tuple[int, Numbered], ...]:
    """What numbers the lines, with the formulas at the ends of their names; nothing where no formula is told."""
    found: dict[int, Numbered] = dict(said)
    for line in lines:
        told = told_in(line.name)
        if told is not None:
            known = found.get(line.number, told)
            is_sure = known.is_sure if known.formula else told.is_sure
            found[line.number] = Numbered(known.sign or told.sign, known.formula or told.formula, is_sure)
    signs = [each.sign for each in found.values() if each.sign]
    read = {number: each for number, each in found.items() if not each.formula or tree_of(each.formula, signs)}
    is_sure = len(set(signs)) == len(signs) and any(each.formula for each in read.values())
    return tuple(read.items()) if is_sure else ()


def _said_beside(document: Document, number: int) -> tuple[str, ...]:
    """The lines right above and below a table that speak of its items."""
    above = document.blocks[max(0, number - _BESIDE) : number][::-1]
    below = document.blocks[number + 1 : number + 1 + _BESIDE]
    found: list[str] = []
    for blocks in (above, below):
        for block in blocks:
            if block.kind is BlockKind.TABLE:
                break
            found.append(document.text[block.span.start : min(block.span.end, block.span.start + _MOST_WORDS)])
    return tuple(words for words in found if _STATES.search(words))


def _said_in_corner(grid: Grid) -> Iterator[str]:
    """What the corner of a table says where it speaks of its items."""
    corner = {grid.cells[row][column] for row in range(grid.header_rows) for column in range(grid.header_columns)}
    words = (grid.text[cell.span.start : cell.span.end] for cell in corner if cell is not None)
    return (each[:_MOST_WORDS] for each in words if _STATES.search(each[:_MOST_WORDS]))


def _turned(places: frozenset[Place]) -> frozenset[Place]:
    return frozenset((column, row) for row, column in places)
