"""How much faster something grew than those whose paces stand in brackets behind their names.

增长8.7%，比全省（7.2%）和全国（6.1%）分别高1.5、2.6个百分点.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.growth.differences import difference
from checker.linking.growth.paces_over_sentences import and_those_behind, is_pace
from checker.linking.passage import Mention, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "[，,\\s]*(?:[增涨升][幅速]\\s*)?(?:分别|均)?(?:(?:比|较)[^，,。；;：:\\d]{2,24}?(?:分别|各)?(?P<way>[高快低慢])"
    "|(?P<than>[高快低慢]于)[^，,。；;：:\\d]{2,24}?(?:分别|各)?)(?:了|出|约)?"
)
_BARE = pattern("(?:[^（(]*[（(])?\\s*(?:同比|增长|为)*")
_MORE = ("高", "快")


def link_paces_noted(sentence: Sentence) -> Iterator[Proposal]:
    """Every difference in points between the pace in front and those in the brackets of the comparison."""
    for gap in sentence.mentions[2:]:
        if gap.claim.kind is not ClaimKind.POINTS or gap.depth or (said := _SAID.fullmatch(gap.lead)) is None:
            continue
        noted = _noted(gap)
        gaps = and_those_behind(gap)
        pace = _pace_in_front(noted[0]) if noted else None
        if pace is None or len(gaps) != len(noted):
            continue
        more = 1 if (said["way"] or said["than"])[0] in _MORE else -1
        pairs = list(zip(gaps, noted, strict=True))
        relations = [difference(each.as_change(more), pace, other) for each, other in pairs]
        other_way = [difference(each.as_change(-more), pace, other) for each, other in pairs]
        proven = any(map(holds, (*relations, *other_way)))
        for relation in relations:
            sure = proven or may_be_meant(relation)
            yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM, explicit=True)


def _noted(gap: Mention) -> Sequence[Mention]:
    """The percentages in brackets right in front of the gap, in its clause and without words of their own."""
    noted: list[Mention] = []
    for mention in reversed(gap.sentence.mentions[: gap.index]):
        if not mention.depth or mention.clause != gap.clause:
            break
        if mention.claim.kind is not ClaimKind.PERCENT or _BARE.fullmatch(mention.lead) is None:
            return []
        noted.append(mention)
    return noted[::-1]


def _pace_in_front(noted: Mention) -> Mention | None:
    """The growth that the comparison is about: right in front of it, but for how much more that is than it was."""
    for mention in reversed(noted.sentence.mentions[: noted.index]):
        if is_pace(mention):
            near = mention.peer == noted.peer and mention.direction > 0 and noted.clause - mention.clause <= _REACH
            return mention if near else None
        if mention.claim.kind is not ClaimKind.POINTS or mention.depth:
            return None
    return None


_REACH = 2
