"""Growth of what is planned over what paragraphs before tell of this year, under one name.

2023年一般公共预算收入完成18.42亿元。…。2024年目标：一般公共预算收入达到19.6亿元，增长6.4%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import is_comparable
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_PLANS = pattern("预期|目标|安排|力争|计划|预计|下一步|[明今]年")
_OPENING = pattern(
    "^(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十][）)]|全年|[今明]年|本年|(?:19|20)\\d\\d年|预计|预期|力争|计划|安排|拟|再|新增?|完成|实现|推动|确保|使)+"
)
_ENDING = pattern("(?:达到?|完成|实现|安排|预期|预计|计划|力争|为|约|至|突破|超过|的)+$")
_BARE = pattern(
    "[，,]?(?:同比|比上年|比去年|比今年|较上年|较去年|比(?:19|20)\\d\\d年(?:完成数|执行数|决算数|实际|预计数)?)?"
)
_VERBS = pattern("(?:增长|下降|增加|减少|增收|减收|增支|减支|多|少|增|减)(?:了|约)?$")
_MARKS = "，,、；;：: 　"
_LEAST = 4
_SHORT = 24


def link_over_this_year(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Every bare growth or difference behind a figure whose namesake stands in a paragraph in front."""
    for sentence in paragraph.sentences:
        if sentence.roles.isdisjoint(_MOVES) or _PLANS.search(sentence.words) is None:
            continue
        for current, change in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if change.role in _MOVES and current.is_level and _is_right_behind(current, change):
                yield from _over_namesake(current, change, sentence, memory)


_MOVES = (Role.GROWTH, Role.CHANGE)


def _is_right_behind(current: Mention, change: Mention) -> bool:
    if len(change.head) > _SHORT:
        return False
    words = _VERBS.sub("", change.head)
    bare = words != change.head and _BARE.fullmatch(words) is not None and not change.name
    beside = change.clause - current.clause == 1 and change.peer == current.peer and not change.depth
    return bare and beside and change.claim.approximation not in BOUNDS and is_comparable_growth(change)


def is_comparable_growth(change: Mention) -> bool:
    """Whether its own words set it on no other base; that it is planned is known."""
    return is_comparable(change) or _PLANS.search(change.head) is not None


def _over_namesake(current: Mention, change: Mention, sentence: Sentence, memory: Memory) -> Iterator[Proposal]:
    if current.claim.approximation in BOUNDS or any(m.role is Role.PREVIOUS for m in sentence.mentions):
        return
    name = _name_of(current)
    if len(name) < _LEAST or change.claim.unit not in ("%", current.unit):
        return
    told = [m for m in memory.by_unit.get(current.unit, ()) if not m.depth and _name_of(m) == name]
    previous = list({m.claim.values: m for m in told}.values())
    if not previous:
        return
    read = growth_of if change.role is Role.GROWTH else difference
    found = [read(change, current, earlier) for earlier in previous]
    held = [reading for reading in found if holds(reading)]
    if held:
        yield Proposal((held[0],), Confidence.LOW)
    elif len(found) == 1:
        sure = read is difference and change.head.lstrip(_MARKS).startswith(("比去年", "比上年", "比今年"))
        yield Proposal((found[0],), Confidence.HIGH if sure else Confidence.MEDIUM)


def _name_of(mention: Mention) -> str:
    return _ENDING.sub("", _OPENING.sub("", mention.lead.strip(_MARKS)))
