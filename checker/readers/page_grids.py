"""Ruled tables: lines that cross become a grid, walls between its fields decide which belong to one cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.readers.page import Box, Page, Rule

MAX_RULES = 4_000
"""Of one page, after pieces of one line were put together: a drawing with more is no table."""
MAX_FIELDS = 40_000
MAX_GRIDS = 100
"""Of one page. A page of forms has a dozen."""
_NEAR = 3.0
"""Points within which ends of lines meet."""


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of a grid: its place, how far it reaches, and its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in the order of rows within ``box``; ``columns`` are the places of the upright lines."""

    box: Box
    columns: tuple[float, ...]
    fields: tuple[Field, ...]


def grids(page: Page, near: float = _NEAR) -> list[Grid]:
    """The grids on the page from top to bottom, those with at least two columns."""
    across, down = _put_together(page.across, near), _put_together(page.down, near)
    if not across or not down or len(across) + len(down) > MAX_RULES:
        if len(across) + len(down) > MAX_RULES:
            page.leave_out("drawing", f"more than {MAX_RULES} lines; tables in it were read as lines")
        return []
    found = [grid for part in _connected(across, down, near) if (grid := _grid(*part, near)) is not None]
    if len(found) > MAX_GRIDS:
        page.leave_out("drawing", f"{len(found)} grids; what stands in them was read as lines")
        return []
    outer = [grid for grid in found if not any(_inside(grid.box, other.box) for other in found if other is not grid)]
    return sorted(outer, key=lambda grid: grid.box.top)


def _inside(box: Box, other: Box) -> bool:
    smaller = box.width * box.height < other.width * other.height
    return (
        smaller
        and other.left <= box.left
        and box.right <= other.right
        and (other.top <= box.top and box.bottom <= other.bottom)
    )


def _put_together(rules: Iterable[Rule], near: float) -> list[Rule]:
    """Pieces of one line as one rule: tables are drawn cell by cell."""
    levels: list[list[Rule]] = []
    for rule in sorted(rules):
        if levels and rule.place - levels[-1][0].place <= near * 0.7:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    found: list[Rule] = []
    for level in levels:
        place = sum(rule.place for rule in level) / len(level)
        level.sort(key=lambda rule: rule.start)
        start, end = level[0].start, level[0].end
        for rule in level[1:]:
            if rule.start > end + near:
                found.append(Rule(place, start, end))
                start, end = rule.start, rule.end
            end = max(end, rule.end)
        found.append(Rule(place, start, end))
    return found


def _connected(across: list[Rule], down: list[Rule], near: float) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Groups of lines that cross or touch each other."""
    parents = list(range(len(across) + len(down)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    heights = [rule.place for rule in across]
    for at, upright in enumerate(down, len(across)):
        first = bisect_left(heights, upright.start - near)
        behind = bisect_right(heights, upright.end + near)
        for other in range(first, behind):
            level = across[other]
            if level.start - near <= upright.place <= level.end + near:
                parents[root(at)] = root(other)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for at in range(len(parents)):
        group = groups.setdefault(root(at), ([], []))
        if at < len(across):
            group[0].append(across[at])
        else:
            group[1].append(down[at - len(across)])
    yield from (group for group in groups.values() if group[0] and group[1])


def _places(rules: Sequence[Rule], near: float) -> list[float]:
    found: list[float] = []
    for place in sorted(rule.place for rule in rules):
        if not found or place - found[-1] > near:
            found.append(place)
    return found


def _grid(across: list[Rule], down: list[Rule], near: float) -> Grid | None:
    """The grid of these lines. Tables open at the sides have their first and last column bounded by the rows' ends."""
    xs, ys = _places(down, near), _places(across, near)
    left, right = min(rule.start for rule in across), max(rule.end for rule in across)
    uprights = list(down)
    for x, outer in ((left, xs[0] - left > 4 * near), (right, right - xs[-1] > 4 * near)):
        if outer:
            uprights.append(Rule(x, ys[0], ys[-1]))
    xs = _places(uprights, near)
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > MAX_FIELDS:
        return None
    walls = _walls(uprights, xs, ys, near)
    floors = _walls(across, ys, xs, near)
    fields = tuple(_fields(xs, ys, walls, floors))
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), tuple(xs), fields)


def _walls(rules: Iterable[Rule], places: list[float], steps: list[float], near: float) -> set[tuple[int, int]]:
    """(place, step) wherever a line stands at a place along the whole step."""
    found: set[tuple[int, int]] = set()
    for rule in rules:
        place = _nearest(places, rule.place)
        first = bisect_left(steps, rule.start - near)
        behind = bisect_right(steps, rule.end + near)
        found.update((place, step) for step in range(first, behind - 1))
    return found


def _nearest(places: list[float], place: float) -> int:
    at = bisect_left(places, place)
    if at and (at == len(places) or place - places[at - 1] <= places[at] - place):
        at -= 1
    return at


def _fields(
    xs: list[float], ys: list[float], walls: set[tuple[int, int]], floors: set[tuple[int, int]]
) -> Iterator[Field]:
    """Cells in the order of rows: fields without a line between them are one cell, if that is a rectangle."""
    rows, columns = len(ys) - 1, len(xs) - 1
    taken = [[False] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            behind = column + 1
            while behind < columns and not taken[row][behind] and (behind, row) not in walls:
                behind += 1
            below = row + 1
            while below < rows and all(
                (below, at) not in floors and not taken[below][at] for at in range(column, behind)
            ):
                below += 1
            for at in range(row, below):
                taken[at][column:behind] = [True] * (behind - column)
            box = Box(xs[column], ys[row], xs[behind], ys[below])
            yield Field(row, column, below - row, behind - column, box)
