"""A table as linkers see it: lines with names and levels, a figure at each crossing, read down as well as across."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from checker.model.claim import Claim, ClaimKind
from checker.model.document import BlockKind, Document
from checker.model.expression import Expression
from checker.model.grid import Grid, grids_of, is_nothing
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind


class Sort(Enum):
    """What a line is to the lines around it."""

    TOTAL = "total"
    """合计, 总计: of all lines that it stands with."""
    SUBTOTAL = "subtotal"
    """小计: of the lines since the last one."""
    PLACE = "place"
    """全市, 全省: a total where its lines are places, by its name alone."""
    OF_WHICH = "of which"
    """其中, #: some of the line in front."""
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """A row, or a column of a table read across: ``group`` is what it shares with its neighbours in merged headers."""

    number: int
    name: str
    sort: Sort
    level: int = 0
    group: tuple[str, ...] = ()
    sign: int = 0
    """−1 for 减：累计折旧, 1 for 加：其他收益, 0 for a line without a sign."""


@dataclass(frozen=True, slots=True)
class View:
    """The figures of a table by line and place: rows and columns, or, read across, columns and rows."""

    lines: tuple[Line, ...]
    places: tuple[Line, ...]
    claims: dict[tuple[int, int], Claim]
    empty: frozenset[tuple[int, int]]
    """Where a cell says that there is nothing: 0 in a sum."""
    blank: frozenset[tuple[int, int]]
    """Where a cell says nothing at all: what a sum lacks if it does not come out."""
    hidden: tuple[int, ...] = ()
    """The lines in front of which the sheet hides others: what is worked out over them may take them in."""

    def is_without(self, line: Line, place: Line) -> bool:
        """Whether the cell has no figure because there is none, or none is told."""
        return (line.number, place.number) in self.empty or (line.number, place.number) in self.blank

    def at(self, line: Line, place: Line) -> Claim | None:
        """The figure at the crossing."""
        return self.claims.get((line.number, place.number))

    def hides(self, *lines: Line) -> bool:
        """Whether lines are hidden among these or right beside them, so that nobody sees whether these are all."""
        numbers = [line.number for line in lines]
        at = bisect_left(self.hidden, min(numbers))
        return at < len(self.hidden) and self.hidden[at] <= max(numbers) + 1


def views_of(document: Document, claims: Sequence[Claim]) -> Iterator[tuple[View, View]]:
    """Each table read down and read across."""
    by_start = {claim.start: claim for claim in claims if claim.kind is not ClaimKind.NONE}
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            yield from (_views(grid, by_start) for grid in grids_of(document.text, block))


def _views(grid: Grid, by_start: dict[int, Claim]) -> tuple[View, View]:
    down: dict[tuple[int, int], Claim] = {}
    empty: set[tuple[int, int]] = set()
    rest = {(r, c) for r in range(grid.header_rows, grid.rows) for c in range(grid.header_columns, grid.columns)}
    for row, column, cell in grid.figures():
        words = grid.words(row, column)
        start = cell.span.start + len(words) - len(words.lstrip())
        claim = by_start.get(start)
        if claim is not None and claim.end <= cell.span.end:
            down[row, column] = claim
        elif words.strip() and is_nothing(words):
            empty.add((row, column))
    last = grid.header_columns - 1
    rows = tuple(_line(row, grid.names(row), grid.indent(row, last)) for row in range(grid.header_rows, grid.rows))
    columns = tuple(_line(column, grid.heads(column)) for column in range(grid.header_columns, grid.columns))
    across = {(column, row): claim for (row, column), claim in down.items()}
    blank = {place for place in rest if not grid.words(*place).strip()}
    return (
        View(rows, columns, down, frozenset(empty), frozenset(blank), grid.block.hidden_rows),
        View(columns, rows, across, _turned(empty), _turned(blank), grid.block.hidden_columns),
    )


def _turned(places: set[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    return frozenset((column, row) for row, column in places)


_TOTAL = pattern("^(?:合\\s*计|总\\s*计|共\\s*计|总\\s*[数额量]|总和|累计)|(?:合计|总计|总数|总额)$")
_SUBTOTAL = pattern("小\\s*计")
_PLACE = pattern("^(?:全[国省市县区州旗镇乡院校局系统厂站场矿]|全公司|全集团|总体|全年度?$)")
_OF_WHICH = pattern("^(?:其中|#|＃|内[:：])")
_MARKS = (
    pattern("^[一二三四五六七八九十]+、"),
    pattern("^[（(][一二三四五六七八九十]+[)）]"),
    pattern("^\\d+[.．、]"),
    pattern("^[（(]\\d+[)）]"),
)
BELOW_MARKS = 5
"""A line without a mark of its own belongs to the marked one in front of it: 一、税收收入, 增值税, …."""
_FIRST = pattern("一、|[（(]一[)）]|1[.．、](?!\\d)|[（(]1[)）]")
_UNIT = pattern("[（(][^（()）]{0,10}[)）]\\s*$")


def _line(number: int, names: tuple[str, ...], indent: int = 0) -> Line:
    last = names[-1] if names else ""
    name = last.strip(" \u3000\t\r\n")
    level = next((depth for depth, found in enumerate(_MARKS, 1) if found.match(name)), BELOW_MARKS + indent)
    group = tuple(each.strip() for each in names[:-1])
    sort = _sort(bare_name(unitless(name)))
    if sort is Sort.TOTAL and _FIRST.match(name):
        sort = Sort.PLAIN  # 一、本年收入合计 is the first of the lines that 收入总计 is of
    return Line(number, name, sort, level, group, _sign(bare_name(name)))


def _sign(name: str) -> int:
    return -1 if _LESS.match(name) else 1 if _MORE.match(name) else 0


_LESS = pattern("减(?:去)?\\s*[:：]|减去|扣除[:：]|[-－−–]\\s*(?=[^\\d\\s\\-－−–])")
_MORE = pattern("加(?:上)?\\s*[:：]|加上|[+＋]\\s*(?=\\S)")


def bare_name(name: str) -> str:
    """The name of a line without the marks in front of it: （一）财政拨款收入 -> 财政拨款收入."""
    for found in _MARKS:
        name = found.sub("", name)
    return name.lstrip(" \u3000")


def unitless(name: str) -> str:
    """The name of a line without the brackets at its end, which mostly tell a unit."""
    return _UNIT.sub("", name)


def _sort(name: str) -> Sort:
    for sort, words in (
        (Sort.OF_WHICH, _OF_WHICH),
        (Sort.SUBTOTAL, _SUBTOTAL),
        (Sort.TOTAL, _TOTAL),
        (Sort.PLACE, _PLACE),
    ):
        if words.search(name):
            return sort
    return Sort.PLAIN


def relation(
    kind: RelationKind,
    stated: tuple[str, Claim],
    terms: Sequence[tuple[str, Claim]],
    computed: Expression,
    *,
    where: tuple[str, str],
    confidence: Confidence,
    comparison: Comparison = Comparison.EQUAL,
) -> Relation:
    """A relation of table cells; ``where`` names the row and the column of the stated figure."""
    members = sorted((Member(role, claim) for role, claim in (stated, *terms)), key=lambda member: member.claim.start)
    facts = (("row", where[0]), ("column", where[1]))
    return Relation(kind, tuple(members), stated[1], computed, comparison, confidence, facts=facts)


ADDS_UP = frozenset(
    (
        ClaimKind.COUNT,
        ClaimKind.MONEY,
        ClaimKind.OTHER,
        ClaimKind.LENGTH,
        ClaimKind.AREA,
        ClaimKind.MASS,
        ClaimKind.DURATION,
    )
)
_NO_SUM = pattern(
    "均|率|价|幅|同比|环比|占比|比重|标准$|单产|亩产|定额|指数|排名|名次|年份|编号|代码|序号|行次|栏次|密度|倍|比"
)


def can_add(line: Line) -> bool:
    """Whether the figures of a line can be summands by its name: no averages, prices, ranks."""
    return _NO_SUM.search(unitless(line.name)) is None
