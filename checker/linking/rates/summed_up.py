"""Rates of a sum right in front, where each of its parts tells what was done of it.

部级交办11件，化解10件；省级交办16件，化解16件，合计交办27件，化解率96.3%.
甲标预算310万元、成交288万元，乙标预算170万元、成交163万元；两标共节约29万元，综合节约率6.0%: of both budgets.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, quotient
from checker.linking.rates.stems import stem_of
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def rate_of_summed_up(rate: Mention) -> Proposal | None:
    """部级交办11件，化解10件；省级交办16件，化解16件，合计交办27件，化解率96.3%: of all that was 化解 of the sum."""
    base = rate.sentence.mentions[rate.index - 1] if rate.index > _FEWEST_SUMMED else None
    if base is None or base.depth or rate.depth or rate.clause - base.clause != 1 or cues.sums_up(base.head) is None:
        return None
    stem = stem_of(rate.name)
    front = rate.sentence.mentions[max(0, base.index - _SUMMED) : base.index]
    tops = [m for m in front if m.unit == base.unit and m.is_level and m.lead.strip("，,；;、 ") == stem]
    parts = [m for m in front if rate.sentence.paragraph.wholes.get(m.claim.start) is base]
    if not 1 < len(tops) == len(parts) or len(stem) == 1:
        return None
    both = [(1, m) for m in tops]
    return Proposal((quotient(RelationKind.RATE, rate, both, [(1, base)], roles=RATE_ROLES),), Confidence.HIGH)


def rate_over_all_items(rate: Mention) -> Proposal | None:
    """两标共节约29万元，综合节约率6.0%: what was saved of all items over the first figure of each, all called alike."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index > _FEWEST_SUMMED else None
    if top is None or top.depth or rate.depth or rate.clause - top.clause != 1 or cues.sums_up(top.head) is None:
        return None
    name = _OF_ALL.sub("", stem_of(rate.name))
    front = [m for m in rate.sentence.mentions[max(0, top.index - _SUMMED) : top.index] if m.unit == top.unit]
    if len(name) < _WORD or name not in top.lead or any(m.depth or not m.is_level for m in front):
        return None
    firsts, others = front[::2], front[1::2]
    if not 1 < len(firsts) == len(others) or not (_are_called_alike(firsts) and _are_called_alike(others)):
        return None
    if _called(firsts[0]) == _called(others[0]) or top.lead.endswith(_called(firsts[0])):
        return None
    over = [(1, m) for m in firsts]
    return Proposal((quotient(RelationKind.RATE, rate, [(1, top)], over, roles=RATE_ROLES),), Confidence.HIGH)


def _are_called_alike(mentions: Sequence[Mention]) -> bool:
    return len(_called(mentions[0])) == _WORD and len({_called(m) for m in mentions}) == 1


def _called(mention: Mention) -> str:
    """The last two signs of what stands in front of the figure: 预算 of 乙标预算为170万元."""
    return _FILLER.sub("", mention.lead)[-_WORD:]


_WORD = 2
_OF_ALL = pattern("^(?:综合|总体|整体|平均|合计|总)")
_FILLER = pattern("[数额价]?(?:为|达|是|有|约|共|了|[：: ])*$")
_SUMMED = 16
_FEWEST_SUMMED = 3
"""Two parts, each with what was done of it, stand in front of the sum."""
