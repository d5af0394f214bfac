"""Splits of one whole that follow each other in a table: 其中：城镇, 乡村, 其中：男性, 女性 are twice the population.

A line with 其中 opens one. Lines set in behind it go on with it; where blanks do not tell, arithmetic does. What is
inside a split is no whole of the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.tables.lines import Line, Sort, can_add
from checker.linking.tables.tables import ADDS_UP, View, relation
from checker.linking.totals.sorts_borne import names_cover
from checker.model.claim import ClaimKind
from checker.model.expression import total_of
from checker.model.interval import exact
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_SHARES = pattern("比重|占|构成")
_MOST_LINES = 12
_TRIED = 6
_EACH = (*ADDS_UP, ClaimKind.PERCENT)


@dataclass(frozen=True, slots=True)
class Split:
    """Lines that 其中 opens, and the line that they are of; ``is_told`` where blanks say that they go on with it."""

    whole: Line
    lines: tuple[Line, ...]
    is_told: bool


def splits_of(view: View) -> list[Split]:
    """The splits of a view's lines, in order."""
    found: list[Split] = []
    whole: Line | None = None
    at = 0
    while at < len(view.lines):
        line = view.lines[at]
        if line.sort is not Sort.OF_WHICH or whole is None:
            whole, at = line if line.sort is not Sort.OF_WHICH else whole, at + 1
            continue
        is_again = any(each.whole is whole and len(each.lines) > 1 for each in found)
        split = _split(view, whole, at, is_again=is_again)
        found.append(split)
        at += len(split.lines)
    return found


def _split(view: View, whole: Line, at: int, *, is_again: bool) -> Split:
    """The split that the line opens: what is set in behind it, else as many lines as come to the whole.

    ``is_again`` says that one of the whole stands in front, so that the last one may end with the table.
    """
    behind = view.lines[at + 1 : at + _MOST_LINES]
    told = tuple(_leading(behind, lambda line: line.is_within))
    if told:
        return Split(whole, (view.lines[at], *told), is_told=True)
    level = view.lines[at].level
    rest = tuple(_leading(behind, lambda line: line.sort is Sort.PLAIN and line.level == level and not line.sign))
    choices = [Split(whole, (view.lines[at], *rest[:count]), is_told=False) for count in range(1, len(rest) + 1)]
    full = next((each for each in choices if any(map(holds, islice(_sums(view, each), _TRIED)))), None)
    return (
        full or _slipped(view, at, choices, is_again=is_again) or Split(whole, view.lines[at : at + 1], is_told=False)
    )


def _leading(lines: Sequence[Line], test: Callable[[Line], bool]) -> Iterator[Line]:
    return takewhile(test, lines)


def _slipped(view: View, at: int, choices: Sequence[Split], *, is_again: bool) -> Split | None:
    """All lines up to the next split where sorts leave nothing out, or a slip of hand is what keeps them from it."""
    if not choices:
        return None
    last = choices[-1]
    behind = view.lines[at + len(last.lines) :][:1]
    is_closed = behind[0].sort is Sort.OF_WHICH if behind else is_again
    names = [line.name for line in last.lines]
    return last if is_closed and (names_cover(names) or any(map(_is_slip, islice(_sums(view, last), _TRIED)))) else None


def link_table_splits(view: View, splits: Sequence[Split]) -> Iterator[Relation]:
    """Every split that comes to its whole; one that does not where other places or a slip say that it must."""
    for split in splits:
        sums = list(_sums(view, split)) if len(split.lines) > 1 else []
        comes_out = any(map(holds, sums))
        covers = names_cover([line.name for line in split.lines])
        for each in sums:
            if holds(each):
                yield each
            elif comes_out or _is_slip(each):
                yield each._replace(confidence=Confidence.HIGH if comes_out and covers else Confidence.MEDIUM)


def _is_slip(found: Relation) -> bool:
    """Whether a slip explains the miss of a long number: short ones may be open lists that look so."""
    assert found.stated is not None
    is_long = anchor(found.stated) >= _LONG * exact(found.stated.last_place)
    return is_long and misses_by_a_slip(found)


_LONG = 1000


def _sums(view: View, split: Split) -> Iterator[Relation]:
    """The sum of a split against its whole at each place at which all of it is told."""
    for place in view.places:
        stated = view.at(split.whole, place)
        if stated is None or stated.kind not in _EACH or anchor(stated) <= 0:
            continue
        is_share = stated.kind is ClaimKind.PERCENT and _SHARES.search(place.name) is not None
        claims = [claim for line in split.lines if (claim := view.at(line, place)) is not None]
        alike = all((claim.kind, claim.unit) == (stated.kind, stated.unit) for claim in claims)
        if len(claims) < len(split.lines) or not alike or not (is_share or can_add(place) and stated.kind in ADDS_UP):
            continue
        computed = total_of(claims, unit_scale=stated.scale)
        where = (split.whole.name, place.name)
        parts = [("part", claim) for claim in claims]
        yield relation(RelationKind.TOTAL, ("whole", stated), parts, computed, where=where, confidence=Confidence.HIGH)
