"""Rates whose base is not what stands in front of them alone, by a bracket, by what fell due, by what was there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.near_misses import is_plainly_slipped
from checker.linking.passage import Mention, Paragraph
from checker.model.patterns import pattern
from checker.model.relation import Confidence


def as_noted(rate: Mention, proposals: Iterator[Proposal], paragraph: Paragraph) -> Iterator[Proposal]:
    """参保率97.3%（户籍人口8.1万人，扣除已参加职工医保的1.73万人）: a bracket that says what else the base is of."""
    before = rate.sentence.mentions[rate.index - 1] if rate.index else None
    noted = _NOTED.match(rate.sentence.text, rate.claim.end) is not None
    for each in proposals:
        due = before is not None and _FALLEN_DUE.search(before.lead) is not None and not _takes_in(each, before)
        doubtful = noted or due or _leaves_out_old_ones(rate, each, paragraph)
        yield each._replace(confidence=Confidence.LOW) if doubtful else each


def _leaves_out_old_ones(rate: Mention, proposal: Proposal, paragraph: Paragraph) -> bool:
    """去年底在办23件。今年收到186件，办结191件，办结率91.4%: more was dealt with than came in, for some was there."""
    first = proposal.readings[0]
    told = {member.role: member.claim for member in first.members}
    top, bottom = told.get("numerator"), told.get("denominator")
    if len(told) != len(first.members) or top is None or bottom is None or top.written <= bottom.written:
        return False
    if is_plainly_slipped(first):
        return False  # 参加146人，取证416人，取证率96.6%
    at = paragraph.number_of(rate.sentence)
    told_before = chain.from_iterable(s.mentions for s in paragraph.sentences[max(0, at - _BACK) : at + 1])
    front = [m for m in told_before if m.claim.start < rate.claim.start]
    return any(m.unit == top.unit and cues.CARRIED_IN.search(m.lead) and not _takes_in(proposal, m) for m in front)


_BACK = 12


def _takes_in(proposal: Proposal, mention: Mention) -> bool:
    return any(member.claim is mention.claim for reading in proposal.readings for member in reading.members)


_NOTED = pattern("[（(][^（）()。；;]{0,40}(?:扣除|剔除|口径)")
_FALLEN_DUE = pattern("到期|届满")
"""发出86件，采纳82件，当年到期84件，采纳率97.6%."""
