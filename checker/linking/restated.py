"""The same fact told twice in one document must have one value."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.claim import Approximation
from checker.model.expression import Figure
from checker.model.relation import Confidence, Member, Relation, RelationKind

_NOISE = re.compile(
    "其中|全[年市区县省州镇乡院局]|共计|共|累计|合计|总计|目前|截至|已|今年|本年|上半年|前述|上述|前文|第[一二三四五六]部分|[指称]出"
    "|[，,、：:　\\s的了为达是]"
)
_SHORTEST = 5
_MOST = 8
"""A name told more often than this is no name of one fact."""


def link_restated(paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Figures of one unit with the same long name, in the same scope and period."""
    told: dict[tuple[str, str], list[Mention]] = {}
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            for mention in sentence.mentions:
                if mention.role in (Role.LEVEL, Role.RATE) and mention.claim.approximation is Approximation.EXACT:
                    name = _NOISE.sub("", mention.lead)
                    if len(name) >= _SHORTEST:
                        told.setdefault((name, mention.unit), []).append(mention)
    for mentions in told.values():
        if 1 < len(mentions) <= _MOST:
            for first, second in itertools.pairwise(mentions):
                if first.sentence is not second.sentence and _same_period(first, second):
                    yield Proposal((_restated(first, second),), Confidence.MEDIUM)


def _same_period(first: Mention, second: Mention) -> bool:
    one, other = _cut_off(first.claim.period), _cut_off(second.claim.period)
    return one == other or not (one and other)


def _cut_off(period: str) -> str:
    """The period by its end, where that is known: 上半年 and 截至６月底 are the same half-year."""
    text = normalize("NFKC", period)
    return next((end for end, pattern in _ENDS if pattern.search(text)), text)


_ENDS = (("6", re.compile("上半年|6月(?:底|末|30)")), ("12", re.compile("全年|年度|12月(?:底|末|31)")))


def _restated(first: Mention, second: Mention) -> Relation:
    members = (Member("other", first.claim), Member("stated", second.claim))
    return Relation(RelationKind.RESTATED, members, second.claim, Figure(first.claim, second.claim.scale))
