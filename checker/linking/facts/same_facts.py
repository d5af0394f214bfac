"""That two figures tell one fact: of the same period (上半年, 截至6月底), under the same noun (14家单位, 15家单位)."""

from __future__ import annotations

from unicodedata import normalize

from checker.linking.passage import Mention
from checker.model.expression import Figure
from checker.model.patterns import pattern
from checker.model.relation import Member, Relation, RelationKind

NOISE = pattern(
    "其中|全[年市县区省州镇乡院局国]|共计|共|累计|合计|总计|目前|截至|已|今年|本年|上半年|[前上]述|前文|第[一二三四五六]部分|[指称]出?"
    "|[，,、：:　\\s的了为达是有]"
)
SHORTEST_NAME = 5
MOST = 8
"""A name told more often than this is no name of one fact."""
DIGITS = 4
"""A number of so many digits that comes again is the same one."""

SHORTEST_NOUN = 2
LONG_NOUN = 4
"""A noun that says enough without the words in front of it."""


def same_period(first: Mention, second: Mention) -> bool:
    """Whether nothing tells the periods and years of the two apart; what has none may be of any."""
    one, other = _cut_off(first.claim.period), _cut_off(second.claim.period)
    return (one == other or not (one and other)) and (first.year == second.year or not (first.year and second.year))


def _cut_off(period: str) -> str:
    """The period by its end, where that is known: 上半年 and 截至６月底 are the same half-year."""
    text = normalize("NFKC", period)
    return next((end for end, pattern in _ENDS if pattern.search(text)), text)


_ENDS = (("6", pattern("上半年|6月(?:底|末|30)")), ("12", pattern("全年|年度|[当本今]年|12月(?:底|末|31)")))


def shared_noun(name: str, tail: str) -> str:
    """The longest end of the name that the words behind the figure begin with."""
    return next((name[at:] for at in range(len(name)) if tail.startswith(name[at:])), "")


def restated_as(first: Mention, second: Mention) -> Relation:
    """The relation that both tell one fact, the second one as the stated figure."""
    members = (Member("other", first.claim), Member("stated", second.claim))
    return Relation(RelationKind.RESTATED, members, second.claim, Figure(first.claim, second.claim.scale))
