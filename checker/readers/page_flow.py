"""The reading order of a page: lines and tables from top to bottom, two columns one after the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from checker.readers.page import Glyph, Page
from checker.readers.page_lines import Line, merged, runs
from checker.readers.page_tables import Table, aligned_tables, ruled_tables

_LEAST_LINES = 4
"""Of each column: two columns have to be clear."""


@dataclass(slots=True)
class Item:
    """A line or a table in reading order; ``column`` is 0 across the page, else 1 or 2."""

    page: Page
    content: Line | Table
    column: int = 0


def items(page: Page) -> list[Item]:
    """What is on the page, in reading order."""
    tables, glyphs = ruled_tables(page)
    pieces = list(runs(glyphs))
    gutter = _gutter(pieces)
    if gutter is None:
        found: list[Line | Table] = [*merged(pieces), *tables]
        return [Item(page, each) for each in _with_aligned(page, found)]
    return list(_in_columns(page, pieces, tables, gutter))


def _top(each: Line | Table) -> float:
    return each.baseline - 0.7 * each.size if isinstance(each, Line) else each.box.top


def _with_aligned(page: Page, found: list[Line | Table]) -> Iterator[Line | Table]:
    flow: list[Line] = []
    for each in sorted(found, key=_top):
        if isinstance(each, Line):
            flow.append(each)
        else:
            yield from aligned_tables(page, flow)
            flow = []
            yield each
    yield from aligned_tables(page, flow)


def _gutter(pieces: list[list[Glyph]]) -> float | None:
    """The middle of the white between two columns of prose; None when the page has not clearly two of them."""
    if len(pieces) < 2 * _LEAST_LINES:
        return None
    spans = sorted((run[0].left, run[-1].right, run[0].size) for run in pieces)
    left, right = spans[0][0], max(span[1] for span in spans)
    size = sorted(span[2] for span in spans)[len(spans) // 2]
    step = max(size / 4, (right - left) / 2_000)
    low, high = left + 0.35 * (right - left), left + 0.65 * (right - left)
    count = int((high - low) / step)
    if count < 4:
        return None
    crossing = [0] * (count + 1)
    for start, end, _ in spans:
        if end > low and start < high:
            crossing[max(0, int((start - low) / step))] += 1
            crossing[min(count, int((end - low) / step) + 1)] -= 1
    best, run_from, total = (0, 0.0), -1, 0
    for at in range(count + 1):
        total += crossing[at]
        free = total <= 0.2 * len(pieces) and at < count
        if free and run_from < 0:
            run_from = at
        elif not free and run_from >= 0:
            best = max(best, (at - run_from, low + (at + run_from) / 2 * step))
            run_from = -1
    width, middle = best
    if width * step < 1.0 * size:
        return None
    return middle if _is_prose(pieces, middle, left, right) else None


def _is_prose(pieces: list[list[Glyph]], middle: float, left: float, right: float) -> bool:
    """Whether both sides are filled by lines that go from edge to edge, as the cells of a table are not."""
    on_left = merged([run for run in pieces if run[-1].right <= middle])
    on_right = merged([run for run in pieces if run[0].left >= middle])
    for side, width in ((on_left, middle - left), (on_right, right - middle)):
        if len(side) < _LEAST_LINES:
            return False
        wide = sum(line.box.width >= 0.75 * width and not line.gaps for line in side)
        if wide < 0.6 * len(side):
            return False
    return True


def _in_columns(page: Page, pieces: list[list[Glyph]], tables: list[Table], gutter: float) -> Iterator[Item]:
    """Between things that reach over the gutter, the left column is read before the right one."""
    sides: tuple[list[Line | Table], list[Line | Table], list[Line | Table]] = ([], [], [])
    grouped: tuple[list[list[Glyph]], ...] = ([], [], [])
    for run in pieces:
        grouped[_side(run[0].left, run[-1].right, gutter)].append(run)
    for number in range(3):
        sides[number].extend(merged(grouped[number]))
    for table in tables:
        sides[_side(table.box.left, table.box.right, gutter)].append(table)
    for side in sides:
        side.sort(key=_top)
    tops: tuple[list[float], ...] = tuple([_top(each) for each in side] for side in sides)
    begin = [0, 0]
    for at in range(len(sides[0]) + 1):
        for number in (1, 2):
            behind = bisect_left(tops[number], tops[0][at]) if at < len(sides[0]) else len(sides[number])
            yield from (Item(page, each, number) for each in sides[number][begin[number - 1] : behind])
            begin[number - 1] = max(begin[number - 1], behind)
        if at < len(sides[0]):
            yield Item(page, sides[0][at], 0)


def _side(left: float, right: float, gutter: float) -> int:
    if right <= gutter:
        return 1
    return 2 if left >= gutter else 0
