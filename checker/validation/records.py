"""A table as records: where its header is, which of its columns the schema means, and which rows are records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from checker.model.document import Block, Cell
from checker.model.grid import is_number
from checker.model.patterns import pattern
from checker.model.span import Span
from checker.validation.matching import without_blanks

_DEEPEST_HEADER = 12
"""Rows from the top in which a header is looked for, titles and units above it included."""
_MOST_COVERED = 200_000
"""Places that merged cells may stand at; a merged cell beyond stands at its first place only."""
_UNIT = pattern(r"(.+?)[（(\[【][^（(\[【）)\]】]*[）)\]】]")
_SUMS = ("合计", "总计", "小计", "共计")
_HEADING = pattern(r"[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|第[一二三四五六七八九十]{1,3}|.*[：:]$")
_NOTE = pattern(r"(?:附?注|备注|说明|(?:资料|数据)?来源|填表|填报|制表|审核|复核|(?:单位)?负责)人?\d*[：:]|[*＊※]")

Rows = Mapping[int, dict[int, Cell]]
"""Cells by row and column; merged ones stand at every place that they cover."""


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a table under the header that ends with the row ``header``.

    ``columns`` are the names of its columns as the schema has them, by their number; a column that the schema does
    not know has its own. ``known`` are the names that were found, ``ambiguous`` those that several columns have, and
    ``numbers`` the rows that are records.
    """

    text: str
    rows: Rows
    header: int
    columns: Mapping[int, str]
    known: frozenset[str]
    ambiguous: tuple[str, ...]
    numbers: tuple[int, ...] = ()

    def cell(self, row: int, column: int) -> Cell:
        """The cell; where the row has none, an empty one behind its last."""
        cells = self.rows[row]
        if column in cells:
            return cells[column]
        end = cells[next(reversed(cells))].span.end
        return Cell(Span(end, end), row, column)

    def words(self, row: int, column: int) -> str:
        """What stands in the cell."""
        cell = self.rows[row].get(column)
        return "" if cell is None else self.text[cell.span.start : cell.span.end].strip()

    def name(self, row: int, column: int | None = None) -> str:
        """What a person would call the row: its first words outside of ``column``, else its number, "#3"."""
        for other in self.columns:
            if other != column and (words := self.words(row, other)) and not is_number(words):
                return words
        return f"#{row + 1}"


def records_of(text: str, block: Block, names: Collection[str]) -> Records | None:
    """The records of the table below the row that heads the most columns with ``names``; ``None`` where none does."""
    rows = _rows(block)
    found: Records | None = None
    for row in sorted(rows)[:_DEEPEST_HEADER]:
        tried = _under(text, rows, row, names)
        if len(tried.known) + len(tried.ambiguous) > (len(found.known) + len(found.ambiguous) if found else 0):
            found = tried
    if found is None:
        return None
    known = [column for column, name in found.columns.items() if name in found.known]
    reach = max((_last_row(found.cell(found.header, column)) for column in known), default=found.header)
    if reach > found.header and reach in rows:  # 项目编号 beside 资金, which has 预算 and 支付 below it
        found = _under(text, rows, reach, names)
    return replace(found, numbers=tuple(_records(found)))


def _rows(block: Block) -> Rows:
    rows: dict[int, dict[int, Cell]] = {}
    covered = 0
    for cell in block.cells:
        area = cell.row_span * cell.column_span
        covered += area if area > 1 else 0
        if covered > _MOST_COVERED:
            area = 1
        for row in range(cell.row, cell.row + (cell.row_span if area > 1 else 1)):
            for column in range(cell.column, cell.column + (cell.column_span if area > 1 else 1)):
                rows.setdefault(row, {}).setdefault(column, cell)
    return {row: dict(sorted(cells.items())) for row, cells in rows.items()}


def _last_row(cell: Cell) -> int:
    return cell.row + cell.row_span - 1


def _under(text: str, rows: Rows, header: int, names: Collection[str]) -> Records:
    """The table as it is when the row is the last of its header."""
    above = [row for row in range(max(header - _DEEPEST_HEADER, 0), header) if row in rows]
    over = [row for row in above if not _is_title(text, rows[row])]
    heads = {column: _heads(text, rows, (*over, header), column) for column in rows[header]}
    by_level: tuple[dict[str, list[int]], ...] = ({}, {}, {})
    for column, head in heads.items():
        for level, forms in enumerate(_forms(head)):
            for form in forms:
                by_level[level].setdefault(form, []).append(column)
    columns: dict[int, str] = {}
    ambiguous: list[str] = []
    for name in names:
        meant = next((level[name_] for level in by_level if (name_ := without_blanks(name)) in level), [])
        if len(meant) > 1:
            ambiguous.append(name)
        elif meant and meant[0] not in columns:
            columns[meant[0]] = name
    known = frozenset(columns.values())
    taken = Counter((*names,))
    for column, head in heads.items():
        if column not in columns:
            own = head[-1] if head else f"#{column + 1}"
            taken[own] += 1
            columns[column] = own if taken[own] == 1 else f"{own}#{column + 1}"
    return Records(text, rows, header, dict(sorted(columns.items())), known, tuple(ambiguous))


def _heads(text: str, rows: Rows, header: tuple[int, ...], column: int) -> list[str]:
    """What heads the column in the rows of the header, from the top."""
    heads: list[str] = []
    for row in header:
        cell = rows[row].get(column)
        if cell is None:
            continue
        words = without_blanks(text[cell.span.start : cell.span.end])
        if words and (not heads or heads[-1] != words):
            heads.append(words)
    return heads


def _is_title(text: str, row: Mapping[int, Cell]) -> bool:
    """Whether there is but one text in the row: what stands over the table, and over none of its columns."""
    return len({cell.span for cell in row.values() if text[cell.span.start : cell.span.end].strip()}) <= 1


def _forms(heads: list[str]) -> Iterator[list[str]]:
    """How the column may be called, the most exact first: 资金/预算（万元）, 预算（万元）, 预算."""
    if not heads:
        return
    whole, last = "/".join(heads), heads[-1]
    yield [whole]
    yield [last] if last != whole else []
    bare = dict.fromkeys(found[1] for each in (whole, last) if (found := _UNIT.fullmatch(each)))
    yield list(bare)


def _records(table: Records) -> Iterator[int]:
    """The rows below the header that are no blank line, no line across the table, no heading, no sum and no note."""
    width = len(table.columns)
    for row in sorted(table.rows):
        if row <= table.header:
            continue
        filled = [(column, words) for column in table.columns if (words := table.words(row, column))]
        if not filled:
            continue
        first = without_blanks(filled[0][1])
        is_across = table.cell(row, filled[0][0]).column_span >= width > 1
        is_heading = len(filled) == 1 and width > 2 and _HEADING.match(first) is not None
        is_note = len(filled) < width and _NOTE.match(first) is not None
        if not (is_across or is_heading or is_note or first.endswith(_SUMS)):
            yield row
