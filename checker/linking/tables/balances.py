"""What two sides of a table come to: 收入总计 and 支出总计 where both carry over, 资产总计 and 负债和权益总计."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.tables.lines import Line
from checker.linking.tables.tables import ADDS_UP, View, relation
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_TOTAL = pattern("总\\s*计\\s*$")
_CARRIED = pattern("结转|结余|结存|余额")
_OWED = pattern("负债|权益|净资产")
_ALL = pattern("合计|金额|[决预]算数")


def link_table_balances(sides: Sequence[View]) -> Iterator[Relation]:
    """The last totals of two sides against each other, place by place."""
    if len(sides) != _TWO:
        return
    left, right = sides
    totals = [_last(side) for side in sides]
    one, other = totals
    if one is None or other is None or one.number != other.number:
        return
    found = [each for pair in _pairs(left, right) if (each := _at(left, right, (one, other), pair)) is not None]
    comes_out = any(map(holds, found))
    is_meant = _OWED.search(other.name) is not None or all(map(_is_carried, sides, (one, other)))
    for each in found:
        if holds(each):
            yield each
        elif comes_out or is_meant and misses_by_a_slip(each):
            yield each._replace(confidence=Confidence.HIGH if is_meant else Confidence.MEDIUM)


_TWO = 2


def _last(side: View) -> Line | None:
    return next((line for line in side.lines[::-1] if _TOTAL.search(line.name)), None)


def _is_carried(side: View, total: Line) -> bool:
    """Whether a line above the total tells what was carried over, or is."""
    return any(_CARRIED.search(line.name) for line in side.lines if line.number < total.number)


def _pairs(left: View, right: View) -> list[tuple[Line, Line]]:
    """Columns of one name on both sides; of one column on the left the first on the right that tells all."""
    by_name = {place.name: place for place in right.places}
    alike = [(place, by_name[place.name]) for place in left.places if place.name in by_name]
    if alike or len(left.places) != 1:
        return alike
    return [(left.places[0], place) for place in right.places[:1] if _ALL.search(place.name)]


def _at(left: View, right: View, totals: tuple[Line, Line], places: tuple[Line, Line]) -> Relation | None:
    one, stated = left.at(totals[0], places[0]), right.at(totals[1], places[1])
    if one is None or stated is None or stated.kind not in ADDS_UP or one.unit != stated.unit:
        return None
    computed = Sum(((1, Figure(one, stated.scale)),))
    where = (totals[1].name, places[1].name)
    return relation(
        RelationKind.DIFFERENCE, ("change", stated), [("in", one)], computed, where=where, confidence=Confidence.HIGH
    )
