"""The tables on a sheet, and the lines around them: blank rows and columns part them, as they do for the eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from checker.model.patterns import pattern

if TYPE_CHECKING:
    from checker.readers.sheets import Filled

_DEEPEST = 8
"""How often rows and columns part in turn: more than any sheet that a person laid out."""

_MOST_HEADERS = 8
_MOST_BLANK = 100_000
"""Places of a table that may be blank without being few."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PLACE = itemgetter(0, 1)

_CAPTION = pattern(
    r"单位\s*[：:]|^\s*[（(【\[].{0,30}[）)】\]]\s*$|[：:]\s*$|^\s*(?:附?表|图)\s*[\d一二三四五六七八九十]"
)
_CAPTION_LENGTH = 200
_NOTE = pattern(
    r"\s*(?:[（(【\[]?(?:注|备注|说明|附注|资料来源|数据来源|来源|填表|填报|制表|审核|复核|负责人|单位负责)|[*＊※])"
)
_YEAR = pattern(r"\s*(?:1[89]|2[01])\d\d(?:年度?)?\s*$")


@dataclass(frozen=True, slots=True)
class Region:
    """Cells that stand together, in reading order: a table, or lines of text of which each is a paragraph."""

    cells: Sequence[Filled]
    is_table: bool

    @property
    def top(self) -> int:
        return self.cells[0].row

    @property
    def bottom(self) -> int:
        """The row behind the last."""
        return max(cell.row + cell.row_span for cell in self.cells)

    @property
    def left(self) -> int:
        return min(cell.column for cell in self.cells)

    @property
    def right(self) -> int:
        """The column behind the last."""
        return max(cell.column + cell.column_span for cell in self.cells)

    @property
    def is_dense(self) -> bool:
        """Whether empty places are worth a tab each; a diagonal of ten thousand cells would need 10⁸."""
        return (self.bottom - self.top) * (self.right - self.left) <= 16 * len(self.cells) + 4096

    @property
    def places(self) -> Sequence[Filled]:
        """The cells in reading order, with the blank ones between them while those are not far more than the others."""
        area = (self.bottom - self.top) * (self.right - self.left)
        if area == len(self.cells) or area > max(_MOST_BLANK, 2 * len(self.cells)) or not self.is_dense:
            return self.cells
        taken: set[tuple[int, int]] = set()
        letters: dict[int, str] = {}
        digits: dict[int, str] = {}
        for cell in self.cells:
            rows = range(cell.row, cell.row + cell.row_span)
            taken.update((row, column) for row in rows for column in range(cell.column, cell.column + cell.column_span))
            number = cell.reference.lstrip(_LETTERS)
            if len(rows) == 1:  # a cell that is merged over rows may be named for a hidden one
                digits[cell.row] = number
            if cell.column_span == 1:
                letters[cell.column] = cell.reference.removesuffix(number)
        blank = [
            self.cells[0].blank(row, column, letters[column] + digits[row])
            for row in range(self.top, self.bottom)
            for column in range(self.left, self.right)
            if (row, column) not in taken and row in digits and column in letters
        ]
        return sorted((*self.cells, *blank), key=_PLACE) if blank else self.cells

    @property
    def header_rows(self) -> int:
        """How many rows at the top are headers: the first, and those that its merged cells reach into or head."""
        top = self.top
        rows = _rows([cell for cell in self.cells if cell.row < top + _MOST_HEADERS])
        width = self.right - self.left
        headers = 0
        needed = 1
        for row in rows:
            at = row[0].row - top
            if at >= needed or any(cell.is_number and not _YEAR.match(cell.text) for cell in row):
                break
            headers = at + 1
            for cell in row:
                needed = max(needed, at + cell.row_span)
                if cell.column_span > 1 and cell.row_span == 1 and cell.column_span < width:
                    needed = max(needed, at + 2)
            if len(row) == 1 and len(rows) > headers:  # a title that stayed with its table
                needed = max(needed, headers + 1)
        return headers


def regions(cells: Sequence[Filled]) -> Iterator[Region]:
    """The regions of a sheet from top to bottom and left to right; ``cells`` are in reading order."""
    if cells:
        yield from _parted(cells, 0)


def regions_of_lines(cells: Sequence[Filled]) -> Iterator[Region]:
    """The regions of a text whose lines are rows: no blank column parts what stands in one line."""
    if cells:
        yield from _parted(cells, _DEEPEST)


def _parted(cells: Sequence[Filled], depth: int) -> Iterator[Region]:
    for band in _bands(cells):
        above, rest, below = _peeled(_rows(band))
        for row in above:
            yield Region(row, is_table=False)
        if rest:
            within = [cell for row in rest for cell in row]
            groups = _groups(within) if depth < _DEEPEST else [within]
            if len(groups) == 1:
                yield _region(within)
            else:
                for group in groups:
                    yield from _parted(group, depth + 1)
        for row in below:
            yield Region(row, is_table=False)


def _region(cells: Sequence[Filled]) -> Region:
    """A table, unless the cells stand in one column and hold text only, or there is but one."""
    is_column = all(cell.column == cells[0].column for cell in cells)
    return Region(cells, is_table=len(cells) > 1 and not (is_column and not any(cell.is_number for cell in cells)))


def _rows(cells: Sequence[Filled]) -> list[list[Filled]]:
    rows: list[list[Filled]] = []
    for cell in cells:
        if rows and rows[-1][0].row == cell.row:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def _bands(cells: Sequence[Filled]) -> Iterator[list[Filled]]:
    """The cells between blank rows."""
    band: list[Filled] = []
    behind = 0
    for cell in cells:
        if band and cell.row > behind:
            yield band
            band = []
        band.append(cell)
        behind = max(behind, cell.row + cell.row_span)
    if band:
        yield band


def _groups(cells: Sequence[Filled]) -> list[list[Filled]]:
    """The cells between blank columns, each group in reading order; a column alone stays with its neighbours."""
    extents: list[tuple[int, int]] = []
    for start, end in sorted({(cell.column, cell.column + cell.column_span) for cell in cells}):
        if extents and start <= extents[-1][1]:
            extents[-1] = extents[-1][0], max(end, extents[-1][1])
        else:
            extents.append((start, end))
    joined: list[tuple[int, int]] = []
    for start, end in extents:
        if joined and (end - start == 1 or joined[-1][1] - joined[-1][0] == 1):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    if len(joined) == 1:
        return [list(cells)]
    group_of = {column: at for at, (start, end) in enumerate(joined) for column in range(start, end)}
    groups: list[list[Filled]] = [[] for _ in joined]
    for cell in cells:
        groups[group_of[cell.column]].append(cell)
    return groups


def _peeled(rows: list[list[Filled]]) -> tuple[list[list[Filled]], list[list[Filled]], list[list[Filled]]]:
    """The lines above a table (its title, 单位：万元), the table, and the notes below it."""
    left = min(row[0].column for row in rows)
    right = max(cell.column + cell.column_span for row in rows for cell in row)
    first, behind = 0, len(rows)
    leads_on = _leads_on(rows)
    while first < behind and _is_above(rows, first, left, right, leads_on=leads_on[first]):
        first += 1
    while behind > first and _is_below(rows[behind - 1], left, right):
        behind -= 1
    return rows[:first], rows[first:behind], rows[behind:]


def _is_above(rows: list[list[Filled]], at: int, left: int, right: int, *, leads_on: bool) -> bool:
    row = rows[at]
    if any(cell.row_span > 1 and len(row) > 1 for cell in row):
        return False
    following = len(rows[at + 1]) if at + 1 < len(rows) else 0
    if len(row) > 1:
        is_sparse = len(row) <= 4 and len(row) < following
        return (
            is_sparse
            and any(_CAPTION.search(cell.text[:_CAPTION_LENGTH]) for cell in row)
            and not any(c.is_number for c in row)
        )
    (cell,) = row
    if cell.is_number:
        return False
    if _CAPTION.search(cell.text[:_CAPTION_LENGTH]):
        return True
    if cell.column != left or (cell.row_span > 1 and cell.column_span < right - left):
        return False
    if not following:
        return not any(c.is_number for other in rows for c in other)
    return following > 1 or leads_on


def _leads_on(rows: list[list[Filled]]) -> list[bool]:
    """For each row whether the lines of one text each behind it end at a row of several cells, or at the last line."""
    leads = [True] * len(rows)
    for at in range(len(rows) - 2, -1, -1):
        row = rows[at + 1]
        leads[at] = len(row) > 1 or not row[0].is_number and leads[at + 1]
    return leads


def _is_below(row: list[Filled], left: int, right: int) -> bool:
    if any(cell.is_number for cell in row):
        return False
    if not _NOTE.match(row[0].text):
        if len(row) > 1 or row[0].column != left:
            return False
        return "。" in row[0].text[:_CAPTION_LENGTH] or row[0].column_span >= right - left > 2
    return len(row) == 1 or all("：" in cell.text[:99] or ":" in cell.text[:99] for cell in row)
