"""Multiples: 是上年的3.1倍, 增长3.1倍, 前者是后者的40倍, 翻了两番."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import quotient
from checker.linking.ratios.multiple_readings import bounded, is_multiple_of_growth, reading_of
from checker.linking.ratios.multiple_terms import terms_of
from checker.linking.two_in_front import two_in_front
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_NEAR = 2


def link_multiple(paragraph: Paragraph, number: int, multiple: Mention) -> Iterator[Proposal]:
    """增长3.1倍 is (c − p) ÷ p, 是上年的3.1倍 is c ÷ p."""
    sentence = paragraph.sentences[number]
    if (named := _by_name(sentence, multiple)) is not None:
        yield Proposal((named,), Confidence.HIGH)
        return
    if _is_of_unread_figures(multiple):
        return
    before = [m for m in sentence.mentions[: multiple.index] if m.peer == multiple.peer]
    previous, current = terms_of(paragraph, number, multiple, before)
    if previous is not None and current is not None:
        further = in_second_unit(current, previous)
        others = filter(holds, [reading_of(multiple, *further)] if further is not None else [])
        yield Proposal((reading_of(multiple, current, previous), *others), Confidence.HIGH)
        return
    if _EACH_OTHER.search(multiple.lead):
        pair = _last_two(before)
        said = _EITHER.search(multiple.lead)
        if pair is not None and said is not None:  # 后者为前者的16倍: the words say which is divided
            current, previous = pair if said.group("first") == "前者" else pair[::-1]
            yield Proposal((reading_of(multiple, current, previous),), Confidence.HIGH)
        elif pair is not None:
            readings = tuple(reading_of(multiple, top, bottom) for top, bottom in (pair, pair[::-1]))
            yield Proposal(readings, Confidence.HIGH)
        return
    change = next((m for m in reversed(before) if m.role is Role.CHANGE and multiple.clause - m.clause <= 1), None)
    levels = [
        m for m in before if m.role in (Role.LEVEL, Role.AVERAGE) and change is not None and m.unit == change.unit
    ]
    if change is not None and levels and change.direction > 0:
        base = [(1, levels[-1]), (-1, change)]
        top = [(1, change)] if is_multiple_of_growth(multiple) else [(1, levels[-1])]
        kind = RelationKind.GROWTH if is_multiple_of_growth(multiple) else RelationKind.RATIO
        roles = ("ratio", "change" if is_multiple_of_growth(multiple) else "current", "previous")
        yield Proposal((bounded(quotient(kind, multiple, top, base, roles=roles, cue="倍")),), Confidence.MEDIUM)


def in_second_unit(current: Mention, previous: Mention) -> tuple[Mention, Mention] | None:
    """东苑分园15个班437名，机关分园6个班171名；东苑分园是机关分园的2.6倍: it may be of the 名."""
    second = [
        next((m for m in each.sentence.mentions[each.index + 1 : each.index + 2] if m.clause == each.clause), None)
        for each in (current, previous)
    ]
    top, bottom = second
    if top is None or bottom is None or top.unit != bottom.unit or top.unit == current.unit or top is previous:
        return None
    return (top, bottom) if top.is_level and bottom.is_level and not top.depth else None


def _is_of_unread_figures(multiple: Mention) -> bool:
    """数字成果46.8TB，是上年21.5TB的2.18倍: a number in its own clause whose unit is not known, and no other figure."""
    start = multiple.claim.start - len(multiple.head)
    unread = multiple.sentence.has_unread(start, multiple.claim.start)
    return unread and all(m.clause != multiple.clause for m in multiple.sentence.mentions[: multiple.index])


_NAMED = (
    (pattern("放大倍数(?:为|达到?|约)*$"), pattern("在保|担保(?:责任)?余额"), pattern("净资产")),
    (pattern("杠杆倍数(?:为|达到?|约)*$"), pattern("(?:资产总|总资产)"), pattern("净资产|所有者权益")),
)
"""Multiples with a name of their own: what is divided, and by what."""
_AT_FIRST = pattern("年初|期初|上年|去年|新增|解除")


def _by_name(sentence: Sentence, multiple: Mention) -> Relation | None:
    """年末在保8.6亿元；放大倍数4.3倍，净资产2亿元."""
    for name, above, below in _NAMED:
        if name.search(multiple.lead) is not None:
            levels = [m for m in sentence.mentions if m.is_level and not m.depth]
            tops = [m for m in levels if above.search(m.lead) and _AT_FIRST.search(m.lead) is None]
            bottoms = [m for m in levels if below.search(m.lead) and _AT_FIRST.search(m.lead) is None]
            if len(tops) == len(bottoms) == 1 and tops[0].unit == bottoms[0].unit:
                return reading_of(multiple, tops[0], bottoms[0])
    return None


_EITHER = pattern("(?P<first>前者|后者)[^，,。；;]{0,8}?(?:是|为|达到?|相当于|比)(?:前者|后者)")
_EACH_OTHER = pattern("前者|后者|二者|两者|相差|最[高大多]的?是最")


def _last_two(before: list[Mention]) -> tuple[Mention, Mention] | None:
    levels = [m for m in before if m.role in (Role.LEVEL, Role.AVERAGE, Role.CONDITION)]
    two = two_in_front(levels)
    if len(two) < _NEAR or two[0].unit != two[1].unit:
        return None
    return two[0], two[1]
