"""A whole and its parts as a relation: as they come out, by a view of the whole, or but for a slip of hand.

按等级分，一级387公里，二级1865公里: by one view of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention
from checker.linking.totals.added_units import in_added_units
from checker.linking.totals.carried_unsaid import begins_ledger
from checker.linking.totals.closure import is_open_account, leaves_out_of_division, leaves_trunk_out
from checker.linking.totals.columns import Breakdown
from checker.linking.totals.extents import goes_on_behind, with_other_units
from checker.linking.totals.full_lists import UNLIKELY, is_full
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import shares_leave_room
from checker.linking.totals.sizes import all_but_one, comes_near, exceeds, nearly_all
from checker.linking.totals.untold_rest import leaves_rest_untold
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TWO = 2
_FEW = 3


def proposal_of(breakdown: Breakdown) -> Proposal:
    return Proposal((total_relation(breakdown.whole, breakdown.parts, breakdown.cue),), Confidence.HIGH)


def slipped(whole: Mention, runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """A list that nobody calls full, and that one slip of hand keeps from being so."""
    runs = [run for run in runs if not is_open_account(run) and not leaves_trunk_out(whole, run)]
    runs = [run for run in runs if exceeds(whole, run) or not leaves_rest_untold(run)]
    runs = [run for run in runs if exceeds(whole, run) or not leaves_out_of_division(run)]
    runs = [run for run in runs if not shares_leave_room(whole, run)]
    # 471件中，起诉153件，起诉率32.5%；法院审结138件: two on either side of a semicolon are no list
    runs = [run for run in runs if len(run) > _TWO or run[0].peer == run[-1].peer or _goes_on_behind_mark(run)]
    totals = [total_relation(whole, run, cue) for run in runs]
    if any(holds(total) for total in totals):
        return
    if rest := next(filter(None, (all_but_one(whole, run) for run in runs)), []):
        yield Proposal((total_relation(whole, rest, cue),), Confidence.HIGH)
    else:
        chances = [chance_of_slip(total, most=UNLIKELY) for total in totals]
        slips = tuple(
            total
            for run, total, chance in zip(runs, totals, chances, strict=True)
            if chance <= RARE
            or (chance <= UNLIKELY and _is_telling(whole, run) and comes_near(whole, run) and misses_by_a_slip(total))
        )
        if slips:
            yield Proposal(slips, Confidence.MEDIUM)


def _goes_on_behind_mark(run: Sequence[Mention]) -> bool:
    """Whether the last of two is numbered as the second, or both are divided in a bracket behind them."""
    if _SECOND.match(run[-1].head) is not None:
        return True
    behind = [part.sentence.mentions[part.index + 1 : part.index + _FEW] for part in run]
    return all(len(each) > 1 and all(m.owner is part for m in each) for part, each in zip(run, behind, strict=True))


_SECOND = pattern("\\s*(?:[（(](?:二|2)[）)]|二是|②)")
"""Behind a semicolon, but numbered as the second of a list."""


def _is_telling(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether numbers are long or many enough for a slip to say something: 87人，其中46人、23人 leaves out 18."""
    return len(parts) >= _FEW or (whole.values.low or 0) >= _TELLING * whole.claim.last_place


_TELLING = 100
RARE = Fraction(1, 60)


def split(whole: Mention, runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """A list that words announce as one view of the whole: 按学历分, 从领域看."""
    runs = [run for run in runs if len(run) > 1 and not overlapping(whole, run) and not goes_on_behind(run)]
    runs = [run for run in runs if not begins_ledger(run[0])]  # 105条，其中…；年初为97条，新开14条、停航6条
    runs = [run for run in runs if not shares_leave_room(whole, run)]
    runs = [all_but_one(whole, run) or in_added_units(whole, with_other_units(run)) for run in runs]
    runs = [run for run in runs if exceeds(whole, run) or not leaves_rest_untold(run)]
    if runs:
        sure = any(nearly_all(whole, run) or is_full(whole, run) for run in runs)
        totals = tuple(total_relation(whole, run, cue) for run in runs)
        yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)
