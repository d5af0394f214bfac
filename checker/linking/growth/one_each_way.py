"""Two figures of which one rose and one fell, with how far: 同比一升一降，幅度依次为12.9%和2.3%.

The words tell the directions, in the order of the figures; the percentages have none of their own.
桃比去年多、杏比去年少，幅度分别为12.9%和2.3%: one after the other. 增减幅度分别为12.9%和2.3%: as the figures moved.
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
_ONE_BY_ONE = pattern(
    "(?P<first>[多增升涨高少减降跌低])[^，,。；;、\\d]{0,3}[、，,]\\s*[^，,。；;、\\d]{1,14}(?P<second>[多增升涨高少减降跌低])"
    "[^，,。；;、\\d]{0,3}[，,](?:[增减升降涨跌变动]*幅度?)(?:分别|依次|各)[为是]?$"
)
_EITHER_WAY = pattern("(?:增减|升降|涨跌|变动|变化)幅度?(?:分别|依次|各)[为是]?$")
_UP = "升增涨多高"
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
        words = sentence.text[start : first.claim.start]
        said = _EACH_WAY.search(words) or _ONE_BY_ONE.search(words)
        if said is None and _EITHER_WAY.search(words) is None:
            continue
        pairs = _pairs_in_front(sentence, first)
        if said is None:
            ways = [1 if (now.values.low or 0) >= (then.values.low or 0) else -1 for now, then in pairs]
        else:
            ways = [1 if said[way] in _UP else -1 for way in ("first", "second")]
        if set(ways) != {1, -1}:
            continue
        changes = [m.as_change(way) for m, way in zip((first, second), ways, strict=True)]
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
