"""Rates of what is left when a part told in front is taken off.

受理2186件。办结1957件，含上年受理的243件；剔除后，当年办结率78.4%.
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.periods import clause_between
from checker.linking.quotients import RATE_ROLES, quotient
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import has_one_of, is_term, size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_TAKEN_OFF = pattern(
    "[，,；;。\\s]*(?:若|如|将)?(?:剔除|扣除|除去|剔去|扣去|减去)(?:(?:上述|这|该|此)?(?:部分|些|因素|[案项]?[件目]))?(?:之?后|的话)?[，,]?"
)
_HOLDS = pattern("[，,（(\\s]*(?:其中)?(?:包?含|包括|含有)")
_FAR = 3
_WORD = 2


def rate_of_what_is_left(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """What was done without what it takes in, over the one figure that came in."""
    between = clause_between(rate)
    said = _TAKEN_OFF.fullmatch(between) if between else _TAKEN_OFF.match(rate.head)
    if rate.index < _WORD or rate.depth or said is None:
        return None
    done, held = rate.sentence.mentions[rate.index - _WORD : rate.index]
    beside = held.clause - done.clause == 1 and rate.clause - held.clause < _FAR and done.peer == held.peer
    alike = done.unit == held.unit and size(held) < size(done) and _HOLDS.match(held.head) is not None
    if not beside or not alike or not has_one_of(done.label, keys_of(stem_of(rate.name))):
        return None
    number = paragraph.number_of(rate.sentence)
    front = [m for other in paragraph.sentences[max(0, number - 1) : number] for m in other.mentions]
    front += rate.sentence.mentions[: done.index]
    like = [
        m for m in front if m.unit == done.unit and m.is_level and is_term(m) and size(m) >= size(done) - size(held)
    ]
    bases = [m for m in like if cues.COMES_IN.search(m.lead) is not None and m.claim.start not in paragraph.wholes]
    if len(bases) != 1:
        return None
    left = [(1, done), (-1, held)]
    reading = quotient(RelationKind.RATE, rate, left, [(1, bases[0])], roles=RATE_ROLES, cue=rate.name)
    return Proposal((reading,), Confidence.HIGH)


_OF_NOW = pattern("现行|现案|现发|当年|本年|年内|当期")
_OLD = pattern("往年|历年|上年|以前|积案|结转|旧")


def rate_of_those_of_now(rate: Mention) -> Proposal | None:
    """立案2864起，破案1972起（含历年积案306起），现案破案率58.2%: without what its bracket says is old."""
    if _OF_NOW.match(rate.name) is None or rate.index < _FAR or rate.depth:
        return None
    base, done, old = rate.sentence.mentions[rate.index - _FAR : rate.index]
    beside = base.peer == done.peer == rate.peer and rate.clause - done.clause == 1 and old.owner is done
    alike = base.unit == done.unit == old.unit and base.is_level and done.is_level and not base.depth
    if not beside or not alike or _OLD.search(old.lead) is None or size(old) > size(done):
        return None
    if not has_one_of(done.label, keys_of(stem_of(rate.name))) or size(base) < size(done) - size(old):
        return None
    left = [(1, done), (-1, old)]
    reading = quotient(RelationKind.RATE, rate, left, [(1, base)], roles=RATE_ROLES, cue=rate.name)
    return Proposal((reading,), Confidence.HIGH)
