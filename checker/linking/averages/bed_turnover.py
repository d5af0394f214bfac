"""How often a bed was used: 实际开放床位1020张，出院49876人次，病床周转次数48.9次."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.quotients import quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_TURNOVER = pattern("(?:病床|床位)?(?:平均)?周转(?:次数|率)?(?:为|达到?|约)*$")
_LEFT = pattern("出院(?:人数|人次|患者|病人)?(?:为|达|共)*$")
_OPEN = pattern("开放")
_ROLES = ("average", "numerator", "denominator")


def link_bed_turnover(paragraph: Paragraph) -> Iterator[Proposal]:
    """Those who left over the beds; sure only where the beds are those that were open."""
    for number, sentence in enumerate(paragraph.sentences):
        for stated in sentence.mentions:
            if stated.unit == "次" and stated.is_level and not stated.depth and _TURNOVER.search(stated.lead):
                yield from _over_beds(stated, paragraph.sentences[max(0, number - _BACK) : number + 1])


_BACK = 8


def _over_beds(stated: Mention, sentences: Sequence[Sentence]) -> Iterator[Proposal]:
    told = (m for sentence in sentences for m in sentence.mentions if m.is_level and not m.depth)
    front = [m for m in told if m.claim.start < stated.claim.start]
    patients = [m for m in front if m.unit in ("人次", "人", "例") and _LEFT.search(m.lead) is not None]
    beds = [m for m in front if m.unit == "张" and "床" in m.lead]
    opened = [m for m in beds if _OPEN.search(m.lead) is not None]
    beds = opened or beds
    if len(patients) == len(beds) == 1:
        yield Proposal((_over(stated, patients[0], beds[0]),), Confidence.MEDIUM if opened else Confidence.LOW)


def _over(stated: Mention, patients: Mention, beds: Mention) -> Relation:
    return quotient(RelationKind.AVERAGE, stated, [(1, patients)], [(1, beds)], roles=_ROLES, cue="周转次数")
