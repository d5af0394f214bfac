"""The whole in front of a sentence that a list in it comes to: 学校186所。…幼儿园92所，小学68所，初中26所."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.memory import Memory
from checker.linking.passage import Mention
from checker.linking.totals.added_units import in_added_units, units_in_bracket
from checker.linking.totals.closure import covers
from checker.linking.totals.columns import MOST_PARTS, PROVES, Breakdown, Column, adds_up
from checker.linking.totals.extents import extents
from checker.linking.totals.named_wholes import view_in_front
from checker.linking.totals.relations import sum_of

_MOST_WHOLES = 6

_MOST_TOLD = 24


def wholes_in_front(told: Sequence[Mention], parts: Sequence[Mention], memory: Memory) -> list[Mention]:
    """The figures in front of the sentence that are large enough for a sum to prove something, and that some of the
    parts may come to, which are of one unit.
    """
    unit = parts[0].unit
    most = sum([high for part in parts if (high := part.values.high or 0) > 0])
    near = [m for m in reversed(told[-_MOST_TOLD:]) if m.unit == unit]
    near += memory.recent(unit, _MOST_WHOLES)
    return [
        m
        for m in near
        if (least := m.claim.values.low or 0) >= PROVES and (least <= most or units_in_bracket(m)) and adds_up(m)
    ]


def held_across(wholes: Sequence[Mention], runs: Sequence[list[Mention]]) -> Breakdown | None:
    """The first of the wholes that all figures of one of the sentence's runs add up to."""
    sums = [(run, sum_of(run)) for run in runs] if wholes else []
    for whole in wholes:
        if units_in_bracket(whole):
            both = [in_added_units(whole, run) for run in runs]
            run = next((run for run in both if sum_of(run).meets(whole.claim.values)), None)
        else:
            run = next((run for run, total in sums if total.meets(whole.claim.values)), None)
        if run is not None:
            return Breakdown(whole, run, view_in_front(run[0]))
    return None


def held_by_all(told: list[Mention], column: Column, memory: Memory) -> Breakdown | None:
    """The whole in front of the sentence of which the figures are one list, although some of them happen to add up.

    学校186所。…幼儿园92所，小学68所，初中19所，高中5所，特教2所: 92 is no whole of the next three.
    """
    if not told or not column.found or any(breakdown.cue for breakdown in column.found):
        return None
    runs = [run for run in extents(column.mentions[:MOST_PARTS]) if len(run) >= _LONG_LIST]
    held = held_across(wholes_in_front(told, column.mentions, memory), runs) if runs else None
    inside = {id(part) for part in held.parts} if held is not None else set()
    nested = (m for breakdown in column.found for m in (breakdown.whole, *breakdown.parts))
    return held if all(id(m) in inside for m in nested) else None


_LONG_LIST = 4


def peers_of(column: Column) -> list[list[Mention]]:
    """The stretches between semicolons that may each divide one whole: 党员51人，其余5人；研究生13人、大学43人."""
    by_peer: dict[int, list[Mention]] = {}
    for mention in column.top:
        by_peer.setdefault(mention.peer, []).append(mention)
    both = column.top[:_FEW]  # 男生2316人，女生1719人，少数民族学生187人
    opposite = [both] if len(column.top) > _FEW and covers(both) else []
    if len(by_peer) < _FEW:
        return opposite
    return opposite + [
        run for run in by_peer.values() if len(run) >= _FEW + 1 or (len(run) > 1 and cues.THE_REST.search(run[-1].lead))
    ]


_FEW = 2


def up_to_marks(runs: Sequence[list[Mention]]) -> Iterator[list[Mention]]:
    """The beginnings of the longest run that end at a semicolon: 其中，A1287亿元；B19614亿元；C2590亿元；发生火灾….

    They are of three and more.
    """
    run = max(runs, key=len)
    for at in range(_FEW + 1, min(len(run), _MOST_UP_TO)):
        if run[at].peer != run[at - 1].peer:
            yield run[:at]


_MOST_UP_TO = 12


def runs_of(column: Column) -> list[list[Mention]]:
    """The lists that the figures on top of the column may be, each of two figures or more."""
    if len(column.top) < 2:
        return []
    return [run for run in extents(column.top[:MOST_PARTS]) if len(run) > 1]
