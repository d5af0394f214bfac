"""A rate that takes in what a bracket names: 就业2964人，升学418人，参军53人，去向落实率92.3%（含升学、参军）."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_TAKEN_IN = pattern(
    "\\s*[（(](?:已|均)?(?:含|包含|包括)(?P<names>[^（）()，,；;。\\d]{2,30}?)(?:人员|人数|在内|等)?[）)]"
)
_AND = pattern("、|以及|[和与及]")
_MOST = 24
_WORD = 2


def rates_including(rate: Mention) -> tuple[Relation, ...]:
    """The figure in front of those that the bracket names together with them, over the one in front of it.

    Or by itself: those may be among it already.
    """
    text, end = rate.sentence.text, rate.claim.end
    said = _TAKEN_IN.match(text, end, rate.sentence.end) if text[end : end + 1] in ("（", "(") else None
    if said is None:
        return ()
    names = _AND.split(said["names"])
    front = rate.sentence.mentions[max(0, rate.index - _MOST) : rate.index]
    front = [m for m in front if m.is_level and not m.depth and m.peer == rate.peer]
    taken = [_called(name, front) for name in names]
    found = [at for at in taken if at is not None]
    if len(found) < len(names) or found != list(range(found[0], found[0] + len(found))) or found[0] < _WORD:
        return ()
    whole, tops = front[found[0] - 2], front[found[0] - 1 : found[-1] + 1]
    if any(m.unit != whole.unit for m in tops) or sum(size(m) for m in tops) > size(whole):
        return ()
    if any("其中" in m.lead for m in tops):
        return ()
    above = [(1, m) for m in tops]
    together = quotient(RelationKind.RATE, rate, above, [(1, whole)], roles=RATE_ROLES, cue=rate.name)
    return together, rate_over(rate, tops[0], whole)


def _called(name: str, front: Sequence[Mention]) -> int | None:
    """The place of the one figure that bears the name."""
    found = [at for at, m in enumerate(front) if name in m.lead] if len(name) >= _WORD else []
    return found[0] if len(found) == 1 else None
