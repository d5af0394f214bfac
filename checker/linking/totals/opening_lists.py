"""Lists behind 其中 at the head of a sentence, and what they cannot exceed: 受理1286件。其中，线上1142件、窗口98件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.totals.added_units import in_added_units
from checker.linking.totals.breakdowns import slipped
from checker.linking.totals.counted_once import less_what_is_twice
from checker.linking.totals.full_lists import is_full
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import all_but_one, exceeds, is_of_the_size, is_scale_slip
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def opened_list(wholes: Sequence[Mention], runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """A list behind 其中 at the head of a sentence: what is left out, and what cannot be."""
    whole, first = wholes[0], runs[0]
    if overlapping(whole, first) or _are_its_sides(whole, first):
        return
    runs = [_up_to_another_whole(whole, run) for run in runs]
    first = runs[0]
    if (once := less_what_is_twice(whole, max(runs, key=len))) is not None:
        yield once
        return
    runs = [all_but_one(whole, run) or in_added_units(whole, run) for run in runs]
    full = [run for run in runs if cues.THE_REST.search(run[-1].lead) or is_full(whole, run)]
    if full and not cues.PARTIAL.search(cue):
        yield Proposal(tuple(total_relation(whole, run, cue) for run in full), Confidence.HIGH)
        return
    yield from at_most_the_whole(whole, first, cue)
    if not cues.LEADING.match(cue):
        yield from slipped(whole, runs, cue)


def _are_its_sides(whole: Mention, parts: Sequence[Mention]) -> bool:
    """当年结余75.32亿元。其中，收入4430.36亿元，支出4355.04亿元: whether a balance is their difference."""
    return _BALANCE.search(whole.lead) is not None and all(any(word in m.lead for m in parts) for word in _SIDES)


_BALANCE = pattern("[结节盈]余|缺口|赤字|相抵|差额")
_SIDES = ("收入", "支出")


def _up_to_another_whole(whole: Mention, run: list[Mention]) -> list[Mention]:
    """其中线上1184万元；生产总值930亿元，其中第一产业78亿元: those in front of one that is more and has a 其中."""
    for at, part in enumerate(run[1:], 1):
        behind = part.sentence.mentions[part.index + 1 : part.index + 2]
        opens = any("其中" in m.sentence.text[part.claim.end : m.claim.start] and m.unit == part.unit for m in behind)
        if opens and part.peer != run[0].peer and exceeds(whole, [part]):
            return run[:at]
    return run


def at_most_the_whole(whole: Mention, parts: Sequence[Mention], cue: str) -> Iterator[Proposal]:
    """What all of them may not exceed; by half as much again it is likelier that they are parts of something else."""
    rest = all_but_one(whole, parts)
    if rest:
        yield Proposal((total_relation(whole, rest, cue),), Confidence.HIGH)
        return
    above = [part for part in parts if exceeds(whole, [part])]
    named = _NAMED_AMONG.match(cue) is not None and cues.overlap(cue, whole.label) > 1
    if len(above) == 1 and named and is_of_the_size(whole, above):
        # 脱贫户57户203人。脱贫户中，务工的49户112人，享受低保的18户231人: those of one may be those of another
        yield Proposal((total_relation(whole, above, cue, kind=RelationKind.PART),), Confidence.HIGH)
        return
    total = sum(part.values.low or 0 for part in parts)
    sure = total * 2 <= (whole.claim.values.high or 0) * 3 and (len(parts) > 2 or "其中" in cue)
    sure = sure or ("其中" in cue and is_scale_slip(whole, parts))
    within = total_relation(whole, parts, cue, kind=RelationKind.PART)
    yield Proposal((within,), Confidence.HIGH if sure else Confidence.MEDIUM)


_NAMED_AMONG = pattern("[^，,。；;：:其]{2,12}[中里][，,]")
