"""Lists whose items are paragraphs of their own: …7.82万元。其中： / 1.甲费0万元… / 2.乙费6.24万元…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.figures_beside import beside
from checker.linking.totals.relations import total_relation
from checker.model.claim import ClaimKind
from checker.model.document import Document
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_COLON = pattern("[：:]\\s*$")
_ITEM = pattern(r"\s*(?:([（(]?)[一二三四五六七八九十\d]{1,2}([)）.．、])|[①-⑳])")
_BULLET = pattern("\\s*([-–—•●■◆▪*·])(?![\\d.])")
_FULL = pattern("如下|包括|分为|分别|由(?![\\d\\s])")
_SOME = pattern("主要[^，,。；;：:]{0,8}[：:]\\s*$")
"""主要调整科目：, which leaves others out."""
_MOST = 30
_BEHIND = 12


def link_itemised(document: Document, paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Every whole whose parts are the first figures of the paragraphs behind it.

    A colon opens the list, or the items number themselves; without a colon only a sum that comes out is told.
    """
    text = document.text
    for at, paragraph in enumerate(paragraphs):
        span = paragraph.block.span
        end = max(span.start, span.end - _BEHIND)
        announced = _COLON.search(text, end, span.end) is not None
        announced = announced and _TABLE.search(text, end, span.end) is None
        announced = announced and _POINTS.search(text, end, span.end) is None
        behind = paragraphs[at + 1 : at + 1 + _MOST]
        yield from _counted_together(text, paragraphs, at)
        yield from _last_line(text, paragraphs, at)
        if not behind or (not announced and not _ITEM.match(text, behind[0].block.span.start)):
            continue
        items = list(_items(text, behind))
        if len(items) < 2:
            continue
        last = paragraph.sentences[-1]
        words = text[last.start : span.end]
        proven = False
        for wholes in _wholes(paragraph, words):
            readings = [r for w in wholes if (r := _same_unit(w, items)) is not None]
            if announced:
                yield from _announced(readings, words, sure=len(wholes) == 1)
            else:
                readings += [r for w in wholes if (r := _in_second_column(w, items)) is not None]
                totals = [total_relation(*reading, "") for reading in readings]
                held = [total for total in totals if holds(total)][:1]
                yield from (Proposal((total,), Confidence.LOW) for total in held)
                if proven and not held and len(readings) == 1 and _are_called_alike(*readings[0]):
                    yield Proposal((totals[0],), Confidence.HIGH)  # the items are all that there are, by their number
                proven = proven or (bool(held) and len(items) >= _FEWEST)


_SUMMED = pattern(
    "\\s*(?:以上|上述)(?:(?P<number>[两二三四五六七八九十])[项类]|各[项类])?[^，,。；;\\d]{0,6}?(?:合计|共计|总计|一共|共)(?:开展|举办|组织|完成|有|为)?"
)
_ANY_SORT = ("项", "个", "次", "件", "场", "场次", "项次", "批次")
"""Units that count things of several sorts together: 64场、118期、27个 are 209项."""


def _counted_together(text: str, paragraphs: Sequence[Paragraph], at: int) -> Iterator[Proposal]:
    """一、演出：64场 / 二、培训：118期 / … / 以上共计234项（次）: the one figure of each numbered line."""
    first = paragraphs[at].sentences[0] if paragraphs[at].sentences else None
    whole = first.mentions[0] if first is not None and first.mentions else None
    if whole is None or not whole.is_level or _SUMMED.fullmatch(whole.head) is None:
        return
    items: list[Mention] = []
    style: tuple[str | None, ...] | None = None
    for paragraph in paragraphs[max(0, at - _MOST) : at][::-1]:
        marker = _ITEM.match(text, paragraph.block.span.start)
        mentions = [m for sentence in paragraph.sentences for m in sentence.mentions]
        if marker is None or (items and marker.groups() != style) or len(mentions) != 1:
            break
        style = marker.groups()
        items.insert(0, mentions[0])
    said = _SUMMED.fullmatch(whole.head)
    number = number_of(said["number"]) if said is not None and said["number"] else len(items)
    counts = all(m.is_level and m.claim.kind is ClaimKind.COUNT and m.unit not in _PEOPLE for m in items)
    alike = all(m.unit == whole.unit for m in items)
    if _FEWEST <= len(items) == number and (alike or (counts and whole.unit in _ANY_SORT)):
        yield Proposal((total_relation(whole, items, "以上共计"),), Confidence.HIGH)


def _last_line(text: str, paragraphs: Sequence[Paragraph], at: int) -> Iterator[Proposal]:
    """（一）予以公开 41 / … / （六）其他处理 4 / （七）总计 86: all lines of one figure from the first number on."""
    marker = _ITEM.match(text, paragraphs[at].block.span.start)
    whole = _one_figure(paragraphs[at]) if marker is not None else None
    if marker is None or whole is None or _TOTAL_LINE.fullmatch(text, marker.end(), whole.claim.start) is None:
        return
    number = _number_at(text, marker)
    items = [_one_figure(paragraph) for paragraph in paragraphs[max(0, at + 1 - number) : at]]
    told = [m for m in items if m is not None and m.unit == whole.unit]
    if not _FEWEST <= len(told) == number - 1:
        return
    for place, item in enumerate(told, 1):
        own = _ITEM.match(text, item.sentence.paragraph.block.span.start)
        if own is None or own.groups() != marker.groups() or _number_at(text, own) != place:
            return
        if _NO_ITEM.search(item.lead) is not None:
            return  # （一）上年结转6（二）新收87（三）办结88（四）总计93: entries of a ledger
    yield Proposal((total_relation(whole, told, "总计"),), Confidence.HIGH)


def _one_figure(paragraph: Paragraph) -> Mention | None:
    mentions = [m for sentence in paragraph.sentences for m in sentence.mentions]
    return mentions[0] if len(mentions) == 1 and mentions[0].is_level else None


def _number_at(text: str, marker: re.Match[str]) -> int:
    return number_of(text[marker.start() : marker.end()].strip("（()）.．、 　\t")) or 0


_NO_ITEM = pattern("其中|减|扣|结转|结余|[年期][初末]|率|人均|平均")
_TOTAL_LINE = pattern("\\s*(?:总计|合计|共计|小计)[：:]?\\s*")
_FEWEST = 3
_PEOPLE = ("人", "人次", "户", "户次")


def _items(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Mention]:
    """The first figure of each paragraph of the list: all are numbered in one style, or none is."""
    style: tuple[str | None, ...] | None = None
    told: list[Mention] = []
    for at, paragraph in enumerate(paragraphs):
        marker = _ITEM.match(text, paragraph.block.span.start) or _BULLET.match(text, paragraph.block.span.start)
        own = marker.groups() if marker is not None else None
        if at and (own != style or _is_under_heading(text, paragraphs[at - 1], paragraph, own)):
            return
        style = own
        first = next((m for s in paragraph.sentences[:1] for m in s.mentions if m.is_level), None)
        if first is None or first.clause > 1 or any(_is_spoken_of(first, item) for item in told):
            return
        told.append(first)
        yield first


_HEADING = pattern("(?:^|\\n)" + _ITEM.pattern + "[^\\W\\d_]")


def _is_under_heading(text: str, before: Paragraph, item: Paragraph, style: tuple[str | None, ...] | None) -> bool:
    """Whether a heading of another style than the items stands in front of the item, which so is of no list above."""
    heading = _HEADING.search(text, before.block.span.end, item.block.span.start)
    return heading is not None and heading.groups() != style


def _is_spoken_of(again: Mention, item: Mention) -> bool:
    """补贴收入92.75亿元⏎…⏎补贴92.75亿元里，中央71.20亿元: whether the figure is an item of the list, named again."""
    return again.claim.values == item.claim.values and again.lead[:_NAME] == item.lead[:_NAME]


_NAME = 2


def _wholes(paragraph: Paragraph, words: str) -> Iterator[list[Mention]]:
    """The figures that the list can divide, each unit by itself: of the last sentence, or of those it names again."""
    mentions = [m for s in paragraph.sentences for m in s.mentions if m.is_level]
    last = paragraph.sentences[-1]
    words = words[-_BEHIND:]
    for unit in {m.unit: None for m in mentions}:
        same = [m for m in mentions if m.unit == unit]
        sizes = [cues.overlap(words, m.label) for m in same]
        best = max(sizes)
        named = [m for m, size in zip(same, sizes, strict=True) if size == best >= _NAMES]
        here = [m for m in same if m.sentence is last]
        yield named[-1:] or (here if len(here) == 1 else same[::-1])


_NAMES = 3
_TABLE = pattern("[下附]表(?:[一二三四五六七八九十\\d]+)?(?:所示|所列)?(?:[（(][^（）()]{0,12}[）)])?[：:]\\s*$")
"""主要科目执行情况见下表：, which what follows the table is no item of."""
_POINTS = pattern("(?:特点|特征|亮点|态势|趋势|变化|原因|措施|做法)[：:]\\s*$")
"""总体运行呈现以下特点：, of which each is told with figures of its own."""


def _same_unit(whole: Mention, items: Sequence[Mention]) -> tuple[Mention, list[Mention]] | None:
    """The whole with a figure of its unit from every item: the first of each, or the second beside it."""
    parts = [item if item.unit == whole.unit else beside(item, unit=whole.unit) for item in items]
    found = [part for part in parts if part is not None]
    return (whole, found) if len(found) == len(items) else None


def _in_second_column(whole: Mention, items: Sequence[Mention]) -> tuple[Mention, list[Mention]] | None:
    """1.甲地发生3起，死亡11人: the figure of the whole's unit in the clause behind each item's first."""
    behind = [item.sentence.mentions[item.index + 1 : item.index + 2] for item in items]
    parts = [
        m
        for item, after in zip(items, behind, strict=True)
        for m in after
        if m.unit == whole.unit != item.unit and m.is_level and m.clause == item.clause + 1 and m.peer == item.peer
    ]
    return (whole, parts) if len(parts) == len(items) else None


def _are_called_alike(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the second column has the whole's words: 死亡80人, and 死亡3人 of each item."""
    return all(not part.depth and cues.overlap(part.lead, whole.lead) >= _NAME for part in parts)


def _announced(readings: Sequence[tuple[Mention, list[Mention]]], words: str, *, sure: bool) -> Iterator[Proposal]:
    totals = tuple(total_relation(whole, parts, words[-_BEHIND:]) for whole, parts in readings)
    if not totals:
        return
    within = tuple(total_relation(whole, parts, "其中", kind=RelationKind.PART) for whole, parts in readings)
    if _SOME.search(words) is not None and not any(map(holds, totals)):
        yield Proposal(within, Confidence.HIGH if sure else Confidence.MEDIUM)
    elif _FULL.search(words) is not None or any(map(holds, totals)):
        yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)
    else:
        yield Proposal(within, Confidence.HIGH if sure else Confidence.MEDIUM)
        yield Proposal(totals, Confidence.MEDIUM)
