"""Shares told behind a clause that says whose is the highest: 网上信访573件。网上信访占比最高，达到61.2%.

What the share is of is the whole that the item came out in.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, is_percentage, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_SAID = pattern(
    "(?:^|[，,。；;：:])\\s*(?:其中|从结构看|具体看)?[，,]?(?P<name>[^，,。；;：:\\d]{2,14}?)的?(?:所?占比[重例]?|比重|比例|份额)"
    "(?:仍|依然|也|均)?(?:为|是)?(?:最[高大多低小少]|居首位?|居第一位?|排名?第一)[，,]$"
)
_TOLD = pattern("\\s*(?:已|约|高|仅|占总数的)?(?:达到?|为|是)了?(?:约)?")
_FILLER = pattern("[，,、；;：:\\s]|其中|分别|[为达有共]+$|类$")
_BACK, _NEAR, _MOST = 2, 40, 24


def link_highest(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage right behind such a clause, whose subject one figure in front alone bears."""
    for number, sentence in enumerate(paragraph.sentences):
        if "最" not in sentence.words and "首" not in sentence.words and "第一" not in sentence.words:
            continue
        for share in sentence.mentions:
            name = _subject_of(share) if share.role is Role.PERCENT and is_percentage(share) and not share.depth else ""
            if not name:
                continue
            told = [m for s in paragraph.before(number, _BACK) for m in s.mentions[-_MOST:]]
            told += sentence.mentions[max(0, share.index - _MOST) : share.index]
            named = [m for m in told if m.is_level and not m.depth and _FILLER.sub("", m.lead) == name]
            whole = paragraph.wholes.get(named[0].claim.start) if len(named) == 1 else None
            if whole is not None and whole.unit == named[0].unit:
                terms = [(1, named[0])], [(1, whole)]
                reading = quotient(RelationKind.SHARE, share, *terms, roles=SHARE_ROLES, cue="占比最高")
                yield Proposal((reading,), Confidence.HIGH)


def _subject_of(share: Mention) -> str:
    """Whose share the clause in front says is the highest; "" where it says nothing of the kind."""
    if _TOLD.fullmatch(share.lead) is None:
        return ""
    sentence, end = share.sentence, share.claim.start - len(share.lead)
    said = _SAID.search(sentence.text[max(sentence.start, end - _NEAR) : end])
    return _FILLER.sub("", said["name"]) if said is not None else ""
