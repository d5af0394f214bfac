"""Wholes in front of a sentence whose parts stand in it: 按类型分，…, 新收案件中，…, or a sum that simply comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.breakdowns import (
    earlier_beside,
    extents,
    nearly_all,
    overlapping,
    slipped,
    total_relation,
    unannounced,
)
from checker.linking.choice import Proposal, holds
from checker.linking.closure import are_closed
from checker.linking.columns import MOST_PARTS, PROVES, Breakdown, Column
from checker.linking.memory import Memory
from checker.linking.passage import Mention
from checker.model.relation import Confidence, RelationKind

_MOST_WHOLES = 6


_MOST_TOLD = 24


def _named_again(words: str, told: Sequence[Mention], first: Mention) -> list[Mention]:
    """The figure of the part's unit that the words name: 新收案件中 of 其中新收6315件."""
    core = words
    for filler in ("案件", "人员", "问题", "项目", "全部", "上述"):
        core = core.replace(filler, "")
    return [m for m in told[-_MOST_TOLD:] if len(core) > 1 and core in m.label and m.unit == first.unit]


def held_across(told: list[Mention], column: Column, memory: Memory) -> Breakdown | None:
    """A whole in front of the sentence that all figures of one of its runs add up to."""
    runs = _runs(column)
    if not runs:
        return None
    unit = runs[0][0].unit
    wholes = [m for m in reversed(told[-_MOST_TOLD:]) if m.unit == unit] + [*memory.recent(unit, _MOST_WHOLES)]
    for whole in wholes:
        for run in runs:
            if (whole.claim.values.low or 0) >= PROVES and holds(total_relation(whole, run, "")):
                return Breakdown(whole, run, _wording(run[0]))
    return None


def across(before: list[Column], told: list[Mention], column: Column, split: Mention | None) -> Iterator[Proposal]:
    """What words call the parts of a whole in front of the sentence although no sum comes out."""
    runs = _runs(column)
    if not runs:
        return
    first = runs[0][0]
    near = _near(before, first)
    opening = first.sentence.text[first.sentence.start : first.claim.start]
    cue = _wording(first)
    for whole in reversed(near):
        yield from unannounced(whole, runs)
    if cue:
        if overlapping(None, column.top) or cues.PARTIAL.search(first.sentence.words):
            return
        if split is not None and split.unit == first.unit:
            sure = any(nearly_all(split, run) for run in runs)
            totals = tuple(total_relation(split, run, cue) for run in runs)
            yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)  # 按…分，…。按…分，…
        elif near:
            totals = tuple(total_relation(whole, run, cue) for whole in near for run in runs)
            sure = len(near) == 1 and any(nearly_all(near[0], run) for run in runs)
            yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)
        return
    among = cues.AMONG_NAMED.search(opening)
    named = _named_again(among.group(1), told, first) if among is not None else []
    if named:
        yield from _among(named[-1], runs, opening)
    elif len(near) == 1 and (cues.AMONG.match(opening) or cues.LEADING.match(opening)):
        yield from _among(near[0], runs, opening)
        yield from earlier_beside(Breakdown(near[0], runs[0], opening), RelationKind.PART)


def _among(whole: Mention, runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """A list behind 其中 at the head of a sentence: what is left out, and what cannot be."""
    first = runs[0]
    if overlapping(whole, first):
        return
    full = [run for run in runs if cues.THE_REST.search(run[-1].lead) or are_closed(run)]
    if full and not cues.PARTIAL.search(cue):
        yield Proposal(tuple(total_relation(whole, run, cue) for run in full), Confidence.HIGH)
        return
    total = sum(part.claim.values.low or 0 for part in first)
    sure = total * 2 <= (whole.claim.values.high or 0) * 3
    within = total_relation(whole, first, cue, kind=RelationKind.PART)
    yield Proposal((within,), Confidence.HIGH if sure else Confidence.MEDIUM)
    if not cues.LEADING.match(cue):
        yield from slipped(whole, runs, cue)


def _runs(column: Column) -> list[list[Mention]]:
    if len(column.top) < 2:
        return []
    return [run for run in extents(column.top[:MOST_PARTS]) if len(run) > 1]


def _near(before: list[Column], part: Mention) -> list[Mention]:
    """The figures of the part's unit in the sentence in front, no more than a few."""
    return [whole for earlier in before for whole in earlier.top if whole.unit == part.unit][:_MOST_WHOLES]


def _wording(first: Mention) -> str:
    """The words in front of a sentence's first part that say that nothing is left out: 按类型分."""
    found = cues.EXHAUSTIVE.search(first.sentence.text, first.sentence.start, first.claim.start)
    return found.group() if found else ""
