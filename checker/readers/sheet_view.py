"""What of a sheet's cells a person sees: merged cells as one, hidden rows and columns left out and listed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from checker.readers.sheets import Filled, Sheet, column_name

Ranges = list[tuple[int, int]]
"""First and last of each stretch of rows or columns, from 0."""

_MOST_VISITS = 2_000_000
"""Rows and cells that merged areas are laid over; a hundred thousand areas of a whole sheet would take for ever."""
_NOT_SHOWN = "not shown to readers"


class Area(NamedTuple):
    """A merged area, its last row and column included."""

    top: int
    left: int
    bottom: int
    right: int


def merge(found: dict[int, list[Filled]], areas: Iterable[Area], sheet: Sheet) -> None:
    """Gives each merged area's first cell its extent, and takes away what lies hidden behind it.

    ``found`` has the cells of each row of the file; areas end where the sheet's cells do.
    """
    rows = sorted(found)
    last = max((cell.column for cells in found.values() for cell in cells), default=0)
    behind: list[tuple[int, str]] = []
    visits = 0
    for area in areas:
        covered = rows[bisect_left(rows, area.top) : bisect_right(rows, area.bottom)]
        visits += 1 + len(covered)
        visits += sum(len(found[row]) for row in covered) if visits <= _MOST_VISITS else 0
        if visits > _MOST_VISITS:
            sheet.leave("merged cells", "too many of them: they are read as if they were apart", [(area.top, "")])
            break
        for row in covered:
            kept: list[Filled] = []
            for cell in found[row]:
                if not area.left <= cell.column <= area.right:
                    kept.append(cell)
                elif row == area.top and cell.column == area.left:
                    height = min(area.bottom, rows[-1]) - row + 1
                    width = min(area.right, max(last, cell.column)) - cell.column + 1
                    kept.append(cell._replace(row_span=height, column_span=width))
                else:
                    behind.append((row, cell.reference))
            found[row] = kept
    sheet.leave("a value behind a merged cell", _NOT_SHOWN, behind)


def show(found: dict[int, list[Filled]], hidden_rows: Ranges, hidden_columns: Ranges, sheet: Sheet) -> None:
    """Adds the visible cells to the sheet, moved together where rows or columns between them are hidden."""
    rows, columns = _Places(hidden_rows), _Places(hidden_columns)
    unseen_rows: dict[int, int] = {}
    unseen_columns: dict[int, int] = {}
    unshown: list[tuple[int, str]] = []
    nothing_hidden = not (hidden_rows or hidden_columns)
    for number in sorted(found):
        for cell in found[number]:
            if not cell.text or cell.text.isspace():
                if not cell.is_number:
                    continue
                if cell.stored not in ("", "0"):  # that nought is left blank hides nothing
                    unshown.append((number, cell.reference))
            if nothing_hidden:
                sheet.cells.append(cell)
                continue
            row, height = rows.visible(number, cell.row_span)
            column, width = columns.visible(cell.column, cell.column_span)
            if not height:
                unseen_rows.setdefault(number, number)
            elif not width:
                unseen_columns.setdefault(cell.column, number)
            else:
                sheet.cells.append(cell._replace(row=row, column=column, row_span=height, column_span=width))
    sheet.hidden_rows = sorted({rows.visible(number, 1)[0] for number in unseen_rows})
    sheet.hidden_columns = sorted({columns.visible(number, 1)[0] for number in unseen_columns})
    names = {number: str(number + 1) for number in unseen_rows}
    sheet.leave_ranges("row", unseen_rows, names)
    sheet.leave_ranges("column", unseen_columns, {number: column_name(number) for number in unseen_columns})
    sheet.leave("a number that its format hides", _NOT_SHOWN, unshown)
    sheet.left = [left._replace(row=rows.visible(left.row, 1)[0]) for left in sheet.left]
    sheet.remarks = [remark._replace(row=rows.visible(remark.row, 1)[0]) for remark in sheet.remarks]


class _Places:
    """Where rows or columns stand when the hidden ones are taken out."""

    def __init__(self, hidden: Ranges) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for first, last in sorted(hidden):
            if self._ends and first <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], last + 1)
            else:
                self._starts.append(first)
                self._ends.append(last + 1)
        self._before = [0]
        for start, end in zip(self._starts, self._ends, strict=True):
            self._before.append(self._before[-1] + end - start)

    def visible(self, first: int, count: int) -> tuple[int, int]:
        """The place of the first visible one of ``count`` rows or columns, and how many of them are visible."""
        start, end = self._place(first), self._place(first + count)
        return start, end - start

    def _place(self, number: int) -> int:
        at = bisect_right(self._starts, number)
        return number - self._before[at] + (max(0, self._ends[at - 1] - number) if at else 0)
