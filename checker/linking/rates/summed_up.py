"""Rates of a sum right in front, where each of its parts tells what was done of it.

部级交办11件，化解10件；省级交办16件，化解16件，合计交办27件，化解率96.3%.
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, quotient
from checker.linking.rates.stems import stem_of
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


_SUMMED = 16
_FEWEST_SUMMED = 3
"""Two parts, each with what was done of it, stand in front of the sum."""
