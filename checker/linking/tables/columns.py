"""Columns that are made of other columns: shares, growth, rates of completion, differences, stocks and flows.

A header says what may be meant (占比, 同比, 完成率, 增减, 期末); which columns it is of is what comes out in most rows.
The rows in which that does not come out are wrong. Read across, the same holds for rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice, permutations

from checker.linking.choice import misses_by_a_slip
from checker.linking.facts.conversions import Conversion
from checker.linking.tables.flows import flows
from checker.linking.tables.lines import Line, Sort
from checker.linking.tables.period_means import period_means
from checker.linking.tables.products import Made, averages, products, rounded
from checker.linking.tables.tables import View, relation
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Expression, Figure, Quotient, Sum
from checker.model.interval import Interval, exact
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_SHARE = pattern("占|比重|构成|份额")
_GROWTH = pattern("同比|环比|增[长速幅减]|上年|上期|降")
_FALL = pattern("降幅|下降|减少(?!或)")
_DONE = pattern("完成|执行|进度|达到|为预算|占预算")
_DIFFERENCE = pattern("增减|增加|净增|减少|差[额数]?|比上年|较上年|变动|变化")
_REST = pattern("净[值额收利]|结余|盈余|利润|空编|空缺|缺口|剩余|[余欠缺]额|未[完办到支]")
"""What is left of one column after others are taken away: 净值, 收支结余, 空编数."""
_QUOTIENTS = (ClaimKind.PERCENT, ClaimKind.PERMILLE, ClaimKind.POINTS)
_MOST_COLUMNS = 16
_TRIED_ROWS = 6


def link_table_columns(view: View, conversion: Conversion, *, across: bool) -> Iterator[Relation]:
    """What each column is made of, row by row; ``view`` has the columns as its lines."""
    lines, told = view.lines[:_MOST_COLUMNS], view.told
    for column in lines:
        rows = [row for row in view.places if view.at(column, row) is not None]
        if column.number in told or not column.name or len(rows) < (1 if _IS_DEFINED.search(column.name) else 2):
            continue
        values = [line for line in lines if line is not column and line.group == column.group or not line.group]
        values = [line for line in values if line is not column and _is_amount(view, line)]
        if _is_quotient(view, column, rows):
            readings = list(_quotients(view, column, values))
        else:
            readings = [*_differences(view, column, values), *flows(view, column, lines)]
        found = list(_best(view, column, rows, readings, across=across))
        if not found:
            if _GROWTH.search(column.name) and not _is_quotient(view, column, rows):
                readings = list(_quotients(view, column, values))  # 增减: in percent, though no sign says so
                found = list(_best(view, column, rows, readings, across=across))
                found = found or list(_best(view, column, rows, readings, across=across, read=_as_percent))
        if not found:
            made = [
                *products(view, column, values, conversion),
                *averages(view, column, values, conversion),
                *period_means(view, column, values),
            ]
            found = list(_best(view, column, rows, made, across=across))
        yield from found


def _as_is(claim: Claim) -> Claim:
    return claim


def _as_percent(claim: Claim) -> Claim:
    """单位：万吨、% above 增减: of the two units told for the table, the second one."""
    if claim.kind in _QUOTIENTS or claim.scale == 1:
        return claim
    size = Fraction(1) / exact(claim.scale)
    return claim._replace(
        kind=ClaimKind.PERCENT,
        unit="%",
        number=claim.literal,
        asserted=claim.asserted.scaled(size),
        values=claim.values.scaled(size),
        last_place=claim.last_place / claim.scale,
        scale=claim.scale / claim.scale,
    )


def _best(
    view: View,
    column: Line,
    rows: Sequence[Line],
    readings: Sequence[Made],
    *,
    across: bool,
    read: Callable[[Claim], Claim] = _as_is,
) -> Iterator[Relation]:
    tried = rows[:_TRIED_ROWS]
    ranked = sorted(readings, key=lambda reading: -sum(_come_out(view, column, reading, row, read) for row in tried))
    if not ranked:
        return
    reading = ranked[0]
    made = ((row, _made(view, column, reading, row, read, across=across)) for row in rows)
    found = [(row, each) for row, each in made if each is not None]
    holding = sum(_holds(each) for _, each in found)
    if holding < 2 or holding * 5 < len(found) * 3:
        if _IS_DEFINED.search(column.name):
            yield from (each for _, each in found if _holds(each))
        return
    sure = holding > 2 and holding * 4 >= len(found) * 3
    is_only_one = len(found) - holding == 1
    for row, each in found:
        if _holds(each):
            yield each
        elif view.hidden or (each.kind is RelationKind.SHARE and _is_plugged(view, column, row, each)):
            continue
        elif sure or is_only_one or misses_by_a_slip(each):
            yield each._replace(confidence=Confidence.HIGH if sure else Confidence.MEDIUM)
        else:
            yield each._replace(confidence=Confidence.LOW)


_IS_DEFINED = pattern("执行率|到位率|完成率|完成比例")
"""Rates whose two columns their names tell: one row that comes out is no accident."""


def _is_plugged(view: View, column: Line, row: Line, found: Relation) -> bool:
    """Whether the share is off by one of its last place, and so makes the printed ones add up to a hundred."""
    assert found.computed is not None and found.stated is not None
    shares = [claim for each in view.places if each.sort is Sort.PLAIN and (claim := view.at(column, each))]
    if sum(anchor(claim) for claim in shares) != _HUNDRED:
        return False
    values, place = found.computed.evaluate(), exact(found.stated.last_place)
    moved = [found.stated.values + Interval.point(by) for by in (place, -place)]
    return values is not None and any(values.meets(each) for each in moved)


_HUNDRED = 100


def _come_out(view: View, column: Line, reading: Made, row: Line, read: Callable[[Claim], Claim]) -> int:
    found = _made(view, column, reading, row, read, across=False)
    return found is not None and _holds(found)


def _holds(found: Relation) -> bool:
    assert found.computed is not None and found.stated is not None
    values = found.computed.evaluate()
    return values is not None and found.stated.values.meets(values)


def _made(
    view: View, column: Line, reading: Made, row: Line, read: Callable[[Claim], Claim], *, across: bool
) -> Relation | None:
    stated, made = view.at(column, row), reading(row)
    if stated is None or made is None:
        return None
    stated = read(stated)
    kind, terms, computed = made
    if kind is RelationKind.AVERAGE and isinstance(computed, Quotient):
        stated = rounded(stated)
    where = (column.name, row.name) if across else (row.name, column.name)
    return relation(kind, (_ROLE[kind], stated), terms, computed, where=where, confidence=Confidence.HIGH)


_ROLE = {
    RelationKind.SHARE: "share",
    RelationKind.GROWTH: "growth",
    RelationKind.RATE: "rate",
    RelationKind.DIFFERENCE: "change",
    RelationKind.STOCK_FLOW: "closing",
    RelationKind.AVERAGE: "average",
}


def _is_amount(view: View, line: Line) -> bool:
    return any(claim.kind not in _QUOTIENTS for place in view.places if (claim := view.at(line, place)) is not None)


def _is_quotient(view: View, column: Line, rows: Sequence[Line]) -> bool:
    claims = [claim for row in rows if (claim := view.at(column, row)) is not None]
    return all(claim.kind in _QUOTIENTS for claim in claims)


def _quotients(view: View, column: Line, values: Sequence[Line]) -> Iterator[Made]:
    """The ways to make a percentage, those that the header names first."""
    if _GROWTH.search(column.name):
        yield from (_growth(view, one, other, column) for one, other in permutations(values, 2))
    if _SHARE.search(column.name):
        totals = [row for row in view.places if row.sort in (Sort.TOTAL, Sort.PLACE)]
        full = (row for row in view.places if (claim := view.at(column, row)) and anchor(claim) == _HUNDRED)
        totals = totals or list(islice(full, 1))  # 常住人口 287.64 100.0
        yield from (_share(view, value, total) for value in values[::-1] for total in totals)
    if _DONE.search(column.name) or _SHARE.search(column.name) or column.name.rstrip(" （(%％)）").endswith("率"):
        yield from (_ratio(view, one, other) for one, other in permutations(values, 2))
        for one in values[:_FEW]:
            others = [line for line in values[:_FEW] if line is not one]
            yield from (_ratio(view, one, *both) for both in combinations(others, 2))
    if _OF_REST.search(column.name):
        yield from (_rest_of(view, one, other) for one, other in permutations(values, 2))


_FEW = 6
_OF_REST = pattern("毛利率|毛利润率|[节结]余率|节[约支资]率|核减率|审减率|空[置缺编]率|漏[损失]率|产销差率|[压降]减率")
"""Rates of what one column leaves of another: 毛利率 is of 收入 less 成本."""


def _pair(view: View, one: Line, other: Line, row: Line) -> tuple[Claim, Claim] | None:
    first, second = view.at(one, row), view.at(other, row)
    if first is None or second is None or first.unit != second.unit or first.start == second.start:
        return None
    return None if first.kind in _QUOTIENTS or second.kind in _QUOTIENTS else (first, second)


def _growth(view: View, current: Line, previous: Line, column: Line) -> Made:
    falls = _FALL.search(column.name) is not None and "增" not in column.name

    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        pair = _pair(view, current, previous, row)
        if pair is None:
            return None
        now, before = Figure(pair[0], pair[0].scale), Figure(pair[1], pair[1].scale)
        change = Sum(((1, before), (-1, now))) if falls else Sum(((1, now), (-1, before)))
        return RelationKind.GROWTH, [("current", pair[0]), ("previous", pair[1])], Quotient(change, before, 100)

    return made


def _share(view: View, value: Line, total: Line) -> Made:
    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        part, whole = view.at(value, row), view.at(value, total)
        if part is None or whole is None or row.number == total.number or part.unit != whole.unit:
            return None
        terms = [("part", part), ("whole", whole)]
        return RelationKind.SHARE, terms, Quotient(Figure(part, part.scale), Figure(whole, whole.scale), 100)

    return made


def _ratio(view: View, numerator: Line, *denominators: Line) -> Made:
    """A column over another, or over two together: 结案率 is of 旧存 and 新收."""

    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        pairs = [_pair(view, numerator, each, row) for each in denominators]
        found = [pair for pair in pairs if pair is not None]
        if len(found) < len(pairs):
            return None
        part = found[0][0]
        below: list[Expression] = [Figure(claim, claim.scale) for _, claim in found]
        base = below[0] if len(below) == 1 else Sum(tuple((1, each) for each in below))
        terms = [("numerator", part), *(("denominator", claim) for _, claim in found)]
        return RelationKind.RATE, terms, Quotient(Figure(part, part.scale), base, 100)

    return made


def _rest_of(view: View, base: Line, taken: Line) -> Made:
    """What is left of a column when another one is taken off, over the column."""

    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        pair = _pair(view, base, taken, row)
        if pair is None:
            return None
        whole, less = Figure(pair[0], pair[0].scale), Figure(pair[1], pair[1].scale)
        computed = Quotient(Sum(((1, whole), (-1, less))), whole, 100)
        return RelationKind.RATE, [("denominator", pair[0]), ("numerator", pair[1])], computed

    return made


def _differences(view: View, column: Line, values: Sequence[Line]) -> Iterator[Made]:
    if _DIFFERENCE.search(column.name) or _REST.search(column.name):
        yield from (_difference(view, one, other) for one, other in permutations(values, 2))
    if _REST.search(column.name):
        for one in values[:_FEW]:
            others = [line for line in values[:_FEW] if line is not one]
            yield from (_difference(view, one, *both) for both in combinations(others, 2))


def _difference(view: View, current: Line, *taken: Line) -> Made:
    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        pairs = [_pair(view, current, each, row) for each in taken]
        found = [pair for pair in pairs if pair is not None]
        if len(found) < len(pairs):
            return None
        first = found[0][0]
        computed = Sum(((1, Figure(first, first.scale)), *((-1, Figure(claim, claim.scale)) for _, claim in found)))
        return RelationKind.DIFFERENCE, [("current", first), *(("previous", claim) for _, claim in found)], computed

    return made
