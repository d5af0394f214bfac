"""Rates of a part right in front that with the rest, told behind, came to its whole."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Paragraph
from checker.linking.rates.stems import stem_of
from checker.model.patterns import pattern
from checker.model.relation import Relation

_WORD = 2
_LEFT = pattern("[，,；;]\\s*(?:其中)?(?:尚未?|仍|还|待|未|另有|其余)")


def of_its_own_whole(rate: Mention, readings: Sequence[Relation], paragraph: Paragraph) -> Relation | None:
    """毕业生5436人。…落实去向4598人，去向落实率84.58%；待就业838人: the reading over what the two halves came to."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index else None
    whole = None if top is None else paragraph.wholes.get(top.claim.start)
    if top is None or whole is None or rate.clause - top.clause != 1 or not top.is_level or top.depth:
        return None
    stem = stem_of(rate.name)[-_WORD:]
    rest = rate.sentence.mentions[rate.index + 1 : rate.index + 2]
    halves = any(paragraph.wholes.get(m.claim.start) is whole and m.clause - rate.clause == 1 for m in rest)
    if stem not in top.lead or not halves or _LEFT.match(rate.sentence.text, rate.claim.end) is None:
        return None
    terms = {top.claim.start, whole.claim.start, rate.claim.start}
    return next((r for r in readings if {member.claim.start for member in r.members} == terms), None)
