"""Changes whose bracket tells both figures that they are between.

2023年比2022年少17.76万亩（2022年39.10万亩，2023年21.34万亩）; 同比下降9.1%（由615.44万亩降至559.49万亩）.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import change_between
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import LEVELS, is_amount, is_comparable
from checker.model.patterns import pattern
from checker.model.relation import Confidence

Pair = tuple[Mention, Mention]

_CHANGES = (Role.CHANGE, Role.GROWTH)
_BOTH = 2
_IS = "(?:全年|同期|同月|末|底|度)?(?:则|仅|只|约|共)*[为是有]?"
_THEN = pattern(f"[，,、\\s]*(?:而)?(?:上年|去年|上月|上季度?|上期|前一年){_IS}")
_NOW = pattern(f"[，,、\\s]*(?:而)?(?:今年|本年|本月|本季度?|本期|当年){_IS}")
_YEAR = pattern(f"[，,、\\s]*(?:而)?(?P<year>(?:19|20)\\d\\d)年{_IS}")
_FROM = pattern("[，,\\s]*[由从](?:(?:上年|去年|上月|(?:19|20)\\d\\d年)(?:同期|末|底)?的?)?")


def link_both_in_bracket(sentence: Sentence) -> Iterator[Proposal]:
    """Every change and every rate of growth with just an earlier and a later figure in the bracket behind it."""
    for change in sentence.mentions[:-_BOTH]:
        if change.role not in _CHANGES or change.name or not change.direction:
            continue
        inside = [m for m in sentence.mentions[change.index + 1 : change.index + _BOTH + 2] if m.owner is change]
        if len(inside) != _BOTH or not is_comparable(change) or any(m.claim.approximation in BOUNDS for m in inside):
            continue
        one, other = inside
        alike = one.unit == other.unit and is_amount(one) and one.bracket == other.bracket
        if alike and (change.role is Role.GROWTH or change.unit == one.unit) and (pair := _pair(one, other)):
            yield Proposal((change_between(change, *pair),), Confidence.HIGH, explicit=True)


def _pair(one: Mention, other: Mention) -> Pair | None:
    """The later and the earlier of the two, by their words."""
    if not {one.role, other.role} <= {*LEVELS, Role.PREVIOUS}:
        return None
    if one.clause == other.clause and _FROM.fullmatch(one.lead) is not None:
        return (other, one) if cues.CHANGED_TO.search(other.lead) is not None else None
    years = [_YEAR.fullmatch(m.lead) for m in (one, other)]
    if years[0] is not None and years[1] is not None:
        first, second = (int(found["year"]) for found in years if found is not None)
        return None if first == second else (other, one) if first < second else (one, other)
    for now, then in ((one, other), (other, one)):
        if _NOW.fullmatch(now.lead) is not None and _THEN.fullmatch(then.lead) is not None:
            return now, then
    return None
