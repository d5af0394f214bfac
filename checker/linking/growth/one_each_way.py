"""Two figures of which one rose and one fell, with how far: 同比一升一降，幅度依次为12.9%和2.3%.

The words tell the directions, in the order of the figures; the percentages have none of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.linking.choice import Proposal, holds
from checker.linking.growth.growth_readings import growth_of
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_EACH_WAY = pattern(
    "(?:同比|[较比](?:上年|去年)|[两二]者|[，,])一(?P<first>[升增涨降减跌])一(?P<second>[升增涨降减跌])"
    "[，,]?(?:[增减升降涨跌变动]*幅度?)?(?:分别|依次|各)[为是]?$"
)
_UP = "升增涨"
_LISTED = pattern("[、和与及\\s]*")
_TOLD = (Role.PERCENT, Role.GROWTH, Role.LEVEL, Role.RATE)
_NEAR = 24
_PAIR = 2


def link_one_each_way(sentence: Sentence) -> Iterator[Proposal]:
    """Each list of two percentages behind such words, over the figures of the two years in front of them."""
    for first, second in pairwise(sentence.mentions):
        beside = first.claim.kind is second.claim.kind is ClaimKind.PERCENT and first.clause == second.clause
        if not beside or first.role not in _TOLD or _LISTED.fullmatch(second.lead) is None or first.depth:
            continue
        start = max(sentence.start, first.claim.start - _NEAR)
        said = _EACH_WAY.search(sentence.text[start : first.claim.start])
        if said is None or (said["first"] in _UP) == (said["second"] in _UP):
            continue
        pairs = _pairs_in_front(sentence, first)
        changes = [m.as_change(1 if said[way] in _UP else -1) for m, way in ((first, "first"), (second, "second"))]
        singles = [growth_of(change, *pair) for change, pair in zip(changes, pairs, strict=False)]
        order = in_order(singles) if len(singles) == _PAIR else None
        if order is not None:
            yield Proposal((order,), Confidence.HIGH)
            singles = [single for single in singles if holds(single)]
        yield from (Proposal((single,), Confidence.HIGH) for single in singles)


def _pairs_in_front(sentence: Sentence, first: Mention) -> list[tuple[Mention, Mention]]:
    """The two figures of this year and the two of the earlier one, in the order of the text."""
    front = [m for m in sentence.mentions[: first.index] if m.peer == first.peer and not m.depth]
    earlier = [m for m in front if m.role is Role.PREVIOUS]
    levels = [m for m in front if m.is_level and earlier and m.index < earlier[0].index]
    levels = [m for m in levels if m.unit in {each.unit for each in earlier}]
    if len(earlier) != _PAIR or len(levels) != _PAIR or [m.unit for m in levels] != [m.unit for m in earlier]:
        return []
    return list(zip(levels, earlier, strict=True))
