"""A table as a grid: which cells are headers, which hold figures, and what each is the figure of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.model.column_numbers import Numbered, numbered, place_of_formula, signs_of
from checker.model.document import Block, Cell
from checker.model.patterns import pattern

_NUMBER = frozenset("0123456789０１２３４５６７８９.．,，%％‰+-−－() （）  \t")
_NOTHING = frozenset("-—–－─/…、. 　无")
"""What stands in a cell in which nothing is."""
_UNITS = ("单位", "计量单位")
_BLANKS = " \t\u3000"
_WIDEST = 16
"""So many columns a header reaches over at most, and what it reaches over is named in one of so many rows below."""
_MOST_BELOW = 3
_MOST_REACHING = 8
"""With more rows of headers than that, none is taken to reach over its neighbours."""
MOST_CELLS = 200_000
"""Larger tables are data files, not tables of a report: their figures stay unchecked, and count as such."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells by row and column from 0; merged cells stand at every place that they cover.

    The first ``header_rows`` rows and ``header_columns`` columns hold no figures but name those of the others.
    """

    text: str
    block: Block
    cells: tuple[tuple[Cell | None, ...], ...]
    header_rows: int = 0
    header_columns: int = 0
    naming: tuple[int, ...] = ()
    """The header columns without those that tell units or number the rows."""
    numbering: int = -1
    """The last of the header rows where it only numbers the columns: 栏次 1 2 3=1+2; -1 without one."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.cells)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.cells[0])

    def words(self, row: int, column: int) -> str:
        """What stands in the cell, "" where there is none; blanks in front are kept, for they may be levels."""
        cell = self.cells[row][column]
        return "" if cell is None else self.text[cell.span.start : cell.span.end]

    def indent(self, row: int, column: int) -> int:
        """How far the words of a cell are set in: the wide blanks in front of them, and those at their beginning."""
        cell = self.cells[row][column]
        if cell is None:
            return 0
        words = self.words(row, column)
        inner = len(words) - len(words.lstrip(_BLANKS))
        outer, at = 0, cell.span.start
        while at > 0 and self.text[at - 1] in _BLANKS:
            at -= 1
            outer += self.text[at] == "\u3000"
        return inner + outer

    def heads(self, column: int) -> tuple[str, ...]:
        """The headers of a column from the top, each once."""
        if self.header_rows > _MOST_REACHING:
            return tuple(self._distinct((row, column) for row in range(self.header_rows) if row != self.numbering))
        rows = [row for row in range(self.header_rows) if row != self.numbering]
        return tuple(self._distinct((row, self._headed_from(row, column, rows)) for row in rows))

    def _headed_from(self, row: int, column: int, rows: Sequence[int]) -> int:
        """Where the header stands that reaches over the column: to the left of a blank one with others below it.

        Where cells cannot be merged, 预算数 stands in the first of its columns, and nothing in the others.
        """
        if self.words(row, column).strip():
            return column
        below = [each for each in rows if row < each <= row + _MOST_BELOW]
        for at in range(column, max(-1, column - _WIDEST), -1):
            if not any(self.words(each, at).strip() for each in below):
                return column
            if self.words(row, at).strip():
                return at
        return column

    def numbers(self) -> dict[int, Numbered]:
        """What the row that numbers the columns says of each, by column."""
        if self.numbering < 0:
            return {}
        own = self._own(self.numbering)
        said = signs_of([self.words(*place) for place in own], is_apart=True) or []
        return {column: each for (_, column), each in zip(own, said, strict=False) if each is not None}

    def row_numbers(self) -> dict[int, Numbered]:
        """What a column that numbers the rows says of each, by row."""
        for column in range(self.header_columns):
            if self._numbers_rows(column):
                said = ((row, numbered(self.words(row, column))) for row in range(self.header_rows, self.rows))
                found = {row: each for row, each in said if each is not None}
                if len({each.sign for each in found.values()}) == len(found):
                    return found
        return {}

    def serials(self) -> Iterator[tuple[bool, Cell]]:
        """The cells that only number rows or columns, or are codes of rows, and whether they are codes."""
        if self.numbering >= 0:
            yield from ((False, cell) for cell in self.cells[self.numbering] if cell and cell.row == self.numbering)
        for column in range(self.header_columns):
            if self._numbers_rows(column):
                is_code = self._is_headed(column, _CODES)
                for row in range(self.header_rows, self.rows):
                    cell = self.cells[row][column]
                    if cell is not None and _begins(cell, row, column):
                        yield is_code, cell

    def marks(self) -> Iterator[tuple[int, int]]:
        """Where numbers stand in headers that are no figures: 1 of 1.国家秘密, 30101 of 30101 基本工资, （3=1+2）."""
        has_codes = bool(self.codes())
        for row in range(self.rows):
            for column in range(self.columns) if row < self.header_rows else self.naming:
                cell = self.cells[row][column]
                if cell is None or not _begins(cell, row, column) or not (words := self.words(row, column).strip()):
                    continue
                start = cell.span.start + self.words(row, column).index(words[0])
                if (formula := place_of_formula(words)) is not None:
                    yield start + formula[0], start + formula[1]
                elif row >= self.header_rows:
                    marks = (*_MARK.finditer(words), has_codes and _CODE_IN_FRONT.match(words))
                    yield from ((start + mark.start(1), start + mark.end(1)) for mark in marks if mark)

    def is_named(self, column: int) -> bool:
        """Whether its header says that the column names or numbers the rows: 行次, 科目编码."""
        return self._is_headed(column, _SERIAL) or self._is_lettered(column)

    def _is_headed(self, column: int, words: tuple[str, ...]) -> bool:
        head = "".join(self.words(row, column) for row in range(self.header_rows) if row != self.numbering)
        return any(word in head for word in words)

    def _is_lettered(self, column: int) -> bool:
        """Whether the row that numbers the columns has 甲 or 乙 for this one: it holds no figures."""
        return self.numbering >= 0 and self.words(self.numbering, column).strip() in _LETTERS

    def _own(self, row: int) -> list[tuple[int, int]]:
        """The places of the cells that begin in the row."""
        return [(row, at) for at, cell in enumerate(self.cells[row]) if cell is not None and _begins(cell, row, at)]

    def numbers_columns(self, row: int) -> bool:
        """Whether all that the row does is number the columns."""
        own = self._own(row)
        is_apart = bool(own) and own[0][1] > 0
        behind = self.words(row + 1, 0).strip() if row + 1 < self.rows else ""
        if behind in _LETTERS:
            return False  # 甲 1 2, 乙 3 4 are lines of figures
        return signs_of([self.words(*place) for place in own], is_apart=is_apart) is not None

    def is_form(self) -> bool:
        """Whether its columns or lines are numbered as in a prescribed form, 栏次 or 行次."""
        return self.numbering >= 0 or any(self._is_headed(column, ("行次",)) for column in range(self.header_columns))

    def names(self, row: int) -> tuple[str, ...]:
        """The headers of a row from the left, each once, without its unit and its number."""
        said = tuple(self._distinct((row, column) for column in self.naming))
        if said and is_nothing(said[-1]):
            said = tuple([each for each in said if not is_nothing(each)])  # 合计 under 序号, and a dash under 类别
        return said or tuple(self._distinct((row, column) for column in range(self.header_columns)))

    def _naming(self) -> tuple[int, ...]:
        columns = [column for column in range(self.header_columns) if not self._tells_units(column)]
        return tuple([column for column in columns if not self._numbers_rows(column)] or columns)

    def codes(self) -> dict[int, str]:
        """The code of each row that has one, by row: of 类, 款 and 项 in columns of their own all together."""
        columns = [at for at in range(self.header_columns) if self._is_headed(at, _CODES) and self._numbers_rows(at)]
        found: dict[int, str] = {}
        for row in range(self.header_rows, self.rows):
            said = [each.strip() for each in self._distinct((row, column) for column in columns)]
            code = said[-1] if len(said) > 1 and said[-1].startswith(said[0]) else "".join(said)
            named = None if columns else _CODE_IN_FRONT.match("".join(self.names(row)[-1:]))
            code = named.group(1) if named is not None else code
            if code.isdecimal():
                found[row] = code
        return found

    def unit(self, row: int) -> str:
        """What stands in the row under 单位, "" where there is no such column."""
        columns = [column for column in range(self.header_columns) if self._tells_units(column)]
        return self.words(row, columns[0]).strip() if columns else ""

    def _tells_units(self, column: int) -> bool:
        heads = [self.words(row, column).strip() for row in range(self.header_rows)]
        return column > 0 and any(head in _UNITS for head in heads)

    def _numbers_rows(self, column: int) -> bool:
        if not self._is_headed(column, _SERIAL) and not self._is_lettered(column):
            return False
        words = [self.words(row, column) for row in range(self.header_rows, self.rows)]
        filled = [each.strip() for each in words if not is_nothing(each)]
        numbers = sum(is_number(each) or numbered(each) is not None for each in filled)
        return (
            numbers == len(filled) or numbers > 1 and self._is_headed(column, _CODES)
        )  # 合计 may reach over the codes

    def figures(self) -> Iterator[tuple[int, int, Cell]]:
        """Row, column and cell of everything that is not a header, merged cells once, in reading order."""
        for row in range(self.header_rows, self.rows):
            for column in range(self.header_columns, self.columns):
                cell = self.cells[row][column]
                if cell is not None and _begins(cell, row, column):
                    yield row, column, cell

    def _distinct(self, places: Iterator[tuple[int, int]]) -> Iterator[str]:
        seen: set[tuple[int, int]] = set()
        for place in places:
            cell = self.cells[place[0]][place[1]]
            if cell is not None and (cell.row, cell.column) not in seen:
                seen.add((cell.row, cell.column))
                text = self.text[cell.span.start : cell.span.end]
                if text.strip():
                    yield text


def grids_of(text: str, block: Block) -> Iterator[Grid]:
    """The grids of a table: one, or one for each of the tables that stand in it side by side; none of a large one."""
    grid = grid_of(text, block)
    if grid is None:
        return
    starts = _side_by_side(grid)
    if len(starts) < 2:
        yield grid
        return
    for start, end in pairwise((*starts, grid.columns)):
        cells = tuple(
            cell._replace(
                column=max(cell.column, start) - start, column_span=min(behind, end) - max(cell.column, start)
            )
            for cell in block.cells
            if cell.column < end and (behind := cell.column + cell.column_span) > start
        )
        hidden = tuple(column - start for column in block.hidden_columns if start <= column <= end)
        part = grid_of(text, block._replace(cells=cells, hidden_columns=hidden), grid.numbering)
        if part is not None:
            yield part


def _side_by_side(grid: Grid) -> list[int]:
    """Where tables begin that stand side by side: 收入, 金额, 支出, 金额.

    Each has names in front, and has the heads of the first or a total of its own: a column of words alone may be 备注.
    """
    named = [column for column in range(grid.columns) if column == 0 or _names_rows(grid, column)]
    codes = [column for column in named if column > 1 and column - 1 not in named and grid.is_named(column - 1)]
    named = sorted(
        (*named, *(column - 1 for column in codes))
    )  # 科目编码, 科目名称, 决算数, 科目编码, 科目名称, 决算数
    starts = [column for column in named if column - 1 not in named]
    figures = [
        [column for column in range(*place) if column not in named] for place in pairwise((*starts, grid.columns))
    ]
    heads = [[grid.heads(column)[-1:] for column in columns] for columns in figures]
    are_tables = len(starts) > 1 and all(
        each and (each == heads[0] or _has_total(grid, start)) for start, each in zip(starts, heads, strict=True)
    )
    return starts if are_tables else []


def _has_total(grid: Grid, column: int) -> bool:
    words = ("".join(grid.words(row, column).split()) for row in range(grid.header_rows, grid.rows))
    return any(each.endswith(_TOTALS) for each in words)


_TOTALS = ("合计", "总计", "小计")


def _names_rows(grid: Grid, column: int) -> bool:
    """Whether the column holds words alone, two at least."""
    words = [grid.words(row, column).strip() for row in range(grid.header_rows, grid.rows)]
    filled = [each for each in words if not is_nothing(each)]
    return len(filled) > 1 and not any(is_number(each) for each in filled)


def grid_of(text: str, block: Block, numbering: int = -1) -> Grid | None:
    """The grid of a table; ``None`` when it has fewer than two rows or columns, or more cells than MOST_CELLS.

    ``numbering`` is the row that numbers the columns where that is known of the table that this is a part of.
    """
    cells: dict[tuple[int, int], Cell] = {}
    for cell in block.cells:
        if (cell.row + cell.row_span) * (cell.column + cell.column_span) > MOST_CELLS:
            return None
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                cells.setdefault((row, column), cell)
    if not cells:
        return None
    rows, columns = max(row for row, _ in cells) + 1, max(column for _, column in cells) + 1
    if rows < 2 or columns < 2 or rows * columns > MOST_CELLS:
        return None  # one long row over many short ones fills no more cells, and makes as large a grid
    grid = Grid(text, block, tuple(tuple(cells.get((row, column)) for column in range(columns)) for row in range(rows)))
    header_rows = _header_rows(grid) if numbering < 0 else numbering + 1
    if numbering < 0 and 0 < header_rows < rows - 1 and grid.numbers_columns(header_rows):
        numbering, header_rows = header_rows, header_rows + 1
    grid = replace(grid, header_rows=header_rows, numbering=numbering)
    grid = replace(grid, header_columns=_header_columns(grid, header_rows))
    return replace(grid, naming=grid._naming())


def _begins(cell: Cell, row: int, column: int) -> bool:
    return (cell.row, cell.column) == (row, column)


def is_number(text: str) -> bool:
    """Whether the text is a bare number, with a sign, separators or a percent sign at most."""
    return bool(text) and _NUMBER.issuperset(text) and any(character.isdigit() for character in text)


def is_nothing(text: str) -> bool:
    """Whether the text says that there is no figure: empty, a dash, 无."""
    return _NOTHING.issuperset(text.strip())


def _is_year(text: str) -> bool:
    text = text.strip().removesuffix("年")
    return len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")


def _header_rows(grid: Grid) -> int:
    """Rows from the top without a figure: years are none, and a first row that the format calls a header is one."""
    row = 0
    while row < grid.rows - 1:
        words = [grid.words(row, column) for column in range(grid.columns)]
        marked = row == 0 and all(
            cell.is_header for column in range(grid.columns) if (cell := grid.cells[row][column]) is not None
        )
        if not marked and any(is_number(each.strip()) and not _is_year(each) for each in words):
            break
        if row > 0 and grid.numbers_columns(row):
            break
        if row > 0 and any(each.strip() for each in words[1:]) and all(map(is_nothing, words[1:])):
            break  # a line of dashes is a line in which there is nothing
        row += 1
    return row


_LETTERS = ("甲", "乙", "丙", "丁")
_CODES = ("代码", "编码", "编号")
_MARK = pattern(r"(?:^|[\s：:])(\d{1,2})[.．、](?!\d)")
_CODE_IN_FRONT = pattern(r"\s*(\d{3}(?:\d\d){0,2})(?!\d)[\s\u3000]*[\u4e00-\u9fff]")
_SERIAL = ("序号", "行次", "栏次", *_CODES)


def _header_columns(grid: Grid, header_rows: int) -> int:
    """Columns from the left that name rows: words, years or serial numbers; the first one does where rows have names.

    Of a single row with nothing but numbers no column is a name: 结果维持 11, 结果纠正 2, 总计 13.
    """
    if header_rows > 0 and grid.rows - header_rows == 1:
        words = [grid.words(header_rows, column).strip() for column in range(grid.columns)]
        if (
            all(is_number(each) or is_nothing(each) for each in words)
            and is_number(words[0])
            and not _is_year(words[0])
        ):
            return 0
    column = names = 1
    while column < grid.columns - 1:
        words = [grid.words(row, column) for row in range(header_rows, grid.rows)]
        filled = [each for each in words if not is_nothing(each)]
        named = grid.is_named(column)
        if not named and any(is_number(each.strip()) for each in filled):
            break
        column += 1
        names = column if named or filled else names  # blank: what 科目编码 reaches over
    return names
