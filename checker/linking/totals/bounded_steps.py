"""Steps that leave nothing out by their bounds: 50万元以下的3个、50万—100万元的6个、100万元以上的9个."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.model.interval import exact, magnitude
from checker.model.patterns import pattern

_FEW = 3
_OF_THEM = ("", "的", "的有", "的共", "占", "的占", "占比", "的占比")


def are_bounded_steps(parts: Sequence[Mention]) -> bool:
    """Whether each part counts what lies within a bound right in front of it, and each bound begins where one ends."""
    bounds = [_bound_of(part) for part in parts] if len(parts) >= _FEW and not _goes_on(parts[-1]) else []
    steps = [bound for bound in bounds if bound is not None]
    if len(steps) < _FEW or len(steps) < len(bounds) or len({bound.unit for bound in steps}) > 1:
        return False
    if _is_top(steps[0]):
        steps.reverse()
    closed = steps[0].claim.values.low is None and _is_top(steps[-1]) and not any(map(_is_top, steps[:-1]))
    return closed and all(_meet(one, other) for one, other in pairwise(steps))


def _is_top(bound: Mention) -> bool:
    """Whether nothing lies above it: 100万元以上, 过百万元."""
    return bound.claim.values.high is None or _BEYOND.search(bound.lead) is not None


_BEYOND = pattern("[过超逾]$")


def _goes_on(last: Mention) -> bool:
    """Whether the figure behind the list counts others: 100万元以上的8个，另有1个没有收入."""
    behind = last.sentence.mentions[last.index + 1 : last.index + 2]
    return bool(behind) and behind[0].unit == last.unit and cues.OUTSIDE.search(behind[0].lead) is not None


def _bound_of(part: Mention) -> Mention | None:
    """The bound that says which ones the figure counts."""
    before = part.sentence.mentions[part.index - 1] if part.index else None
    if (
        before is None
        or part.lead.strip() not in _OF_THEM
        or (before.role is not Role.CONDITION and _BEYOND.search(before.lead) is None)
    ):
        return None
    return before if before.clause == part.clause and before.bracket == part.bracket else None


def _meet(lower: Mention, upper: Mention) -> bool:
    """Whether nothing lies between the two: 10人以下 and 11—50人, 50万元以下 and 50万—100万元."""
    end, start = lower.claim.values.high, upper.claim.values.low
    return end is not None and start is not None and magnitude(start - end) <= exact(lower.claim.last_place)
