"""Growth whose sentence names the current figure and gives the earlier one, while the current one was told before.

受理环境信访举报1326件，其中大气类614件，占46.3%；…。举报总量较上年1518件下降12.6%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.growth.growth_readings import Pair
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.reach import size
from checker.model.claim import Approximation
from checker.model.patterns import pattern

_COMPARED = pattern(
    "\\s*(?:全年|年内|今年|本年|其中)?(?P<area>全[国省市县区州镇乡院局校系])?(?P<noun>[^\\W\\d_a-zA-Z]{2,8}?)"
    "(?:总?(?:件|起|宗|户|人|次|人次)?数|总?[量额值]|总计)?(?:较|比|与|同)(?:上年|去年|上一?(?P<spell>季|月|期)度?)(?:同期)?的?"
)
_NOUNLESS = pattern("[总数量额件起同期]*$")
_PART_OF_YEAR = pattern("半年|季度|[\\d一二三四五六七八九十]月")
_AREA = pattern("全[国省市县区州镇乡院局校系]")
_BACK = 4
_ALIKE = 2
_MOST = 32
"""So many figures of a sentence may be the one that is named."""


def named_before(paragraph: Paragraph, number: int, growth: Mention) -> Pair | None:
    """The one figure of that name and unit in the sentences in front, and the earlier one right before the rate."""
    sentence = growth.sentence
    previous = sentence.mentions[growth.index - 1] if growth.index else None
    if previous is None or previous.role is not Role.PREVIOUS or previous.clause != growth.clause or previous.depth:
        return None
    said = _COMPARED.fullmatch(previous.head)
    if said is None or _NOUNLESS.fullmatch(said["noun"]) or any(_is_like(m, previous) for m in _in_peer(previous)):
        return None
    front = [s for s in paragraph.sentences[max(0, number - 1) : number] if (said["area"] or "") in s.words]
    named = _of_that_very_name(said["noun"], previous, front) or [
        m
        for other in paragraph.sentences[max(0, number - _BACK) : number]
        for m in other.mentions[-_MOST:]
        if _is_like(m, previous) and not _is_part(m) and _bears(m, said["noun"])
    ]
    if len(named) != 1 or not _is_of_same_scope(named[0], previous, said["area"], said["spell"]):
        return None
    alike = size(named[0]) <= size(previous) * _ALIKE and size(previous) <= size(named[0]) * _ALIKE
    return (named[0], previous) if alike else None


def _of_that_very_name(noun: str, previous: Mention, front: Sequence[Sentence]) -> list[Mention]:
    """进出口742.6亿元，出口418.9亿元。出口值比上年同期的396.2亿元增长5.7%: a part that is called so and no more."""
    told = (m for sentence in front for m in sentence.mentions[-_MOST:] if _is_like(m, previous))
    return [m for m in told if m.lead.strip("，,、；; ").removeprefix("其中") == noun]


def _in_peer(previous: Mention) -> list[Mention]:
    return [
        m
        for m in previous.sentence.mentions[max(0, previous.index - _MOST) : previous.index]
        if m.peer == previous.peer
    ]


def _is_like(mention: Mention, previous: Mention) -> bool:
    exact = mention.claim.approximation is Approximation.EXACT
    return exact and mention.is_level and not mention.depth and mention.unit == previous.unit


def _is_part(mention: Mention) -> bool:
    return mention.claim.start in mention.sentence.paragraph.wholes or "其中" in mention.head


def _bears(mention: Mention, noun: str) -> bool:
    """Whether the figure's own words are of the noun, or of a deed that it is short for: 办证 of 办理公证."""
    label = mention.label.removeprefix("全年")
    if noun in label:
        return f"进{noun}" not in label  # 出口 is not 进出口
    at = -1
    for sign in noun:
        at = label.find(sign, at + 1)
        if at < 0:
            return False
    return len(noun) == _ALIKE and label.startswith(noun[0])


def _is_of_same_scope(current: Mention, previous: Mention, area: str | None, spell: str | None) -> bool:
    """Whether the figure is of no other part of the year, and of the area that the rate is of.

    上季度 is in front of what is of 本季度, or of no time of its own.
    """
    part = _PART_OF_YEAR.search(current.head)
    if part is not None and "同期" not in previous.head and (spell is None or spell not in part.group()):
        return False
    own = _AREA.search(current.head)
    return area is None or own is None or own.group() == area


def is_named(growth: Mention, current: Mention) -> bool:
    """Whether the figure's words hold the whole noun that the rate is of."""
    said = _COMPARED.match(growth.head)
    return said is not None and said["noun"] in current.label
