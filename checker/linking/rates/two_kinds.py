"""Rates that two kinds make together: 和解72件、撤诉48件，和解撤诉率24.7%; 撤销24件、变更8件，撤变率10.0%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, quotient
from checker.linking.reach import has_word, joins_list, size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_STEM = pattern("(?:综合|总体|整体|总)?(?P<first>[^\\W\\d_a-zA-Z]{2})[和与及、]?(?P<second>[^\\W\\d_a-zA-Z]{2})率")
_SHORT = pattern("(?P<first>[^\\W\\d_a-zA-Z])(?P<second>[^\\W\\d_a-zA-Z])率")
_MARKS = "，,、；;：: 　以通过经其中"
_MOST = 3


def rate_of_two_kinds(rate: Mention, amounts: Sequence[Mention]) -> Proposal | None:
    """The two figures right in front, of which the rate's name has one each, over what both are taken from.

    A name of two single characters (撤变率) may be a word of its own, and is only told where a digit is off.
    """
    if rate.index < _TWO or rate.depth:
        return None
    first, second = rate.sentence.mentions[rate.index - 2 : rate.index]
    alike = first.unit == second.unit and first.is_level and second.is_level and first.depth == second.depth == 0
    if not alike or first.peer != rate.peer or rate.clause - second.clause > 1:
        return None
    if second.clause != first.clause or not joins_list(second):
        return None  # 投诉87件，成立21件，投诉成立率24.1%: a step, and no second kind
    whole_words = _STEM.fullmatch(rate.name)
    said = whole_words or _SHORT.fullmatch(rate.name)
    if said is None or not _each_has_one(said["first"], said["second"], first, second):
        return None
    wholes = rate.sentence.paragraph.wholes
    both = size(first) + size(second)
    bases = [m for m in amounts if m.unit == first.unit and m.claim.start < first.claim.start and size(m) >= both]
    bases = [m for m in bases if m.is_level and m.claim.start not in wholes][:_MOST]
    whole = wholes.get(first.claim.start)
    if whole is not None and whole is wholes.get(second.claim.start):
        bases = [whole]
    tops = [(1, second), (1, first)]
    found = [quotient(RelationKind.RATE, rate, tops, [(1, m)], roles=RATE_ROLES, cue=rate.name) for m in bases]
    if whole_words is None:
        found = [reading for reading in found if holds(reading) or (len(found) == 1 and is_misprinted(reading))]
    if not found:
        return None
    return Proposal(tuple(found), Confidence.HIGH if len(bases) == 1 else Confidence.MEDIUM)


_TWO = 2


def _each_has_one(one: str, other: str, first: Mention, second: Mention) -> bool:
    """Whether the words of the one figure have the one half of the name, and those of the other the other."""
    leads = first.lead.strip(_MARKS), second.lead.strip(_MARKS)
    if len(one) == 1:
        return leads[0].startswith(one) and leads[1].startswith(other) and one + other not in leads[0] + leads[1]
    apart = one not in leads[1] and other not in leads[0]
    return apart and has_word(leads[0], one) and has_word(leads[1], other)
