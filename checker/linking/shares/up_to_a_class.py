"""Shares of the classes of a list up to one: 高速712公里、一级943公里、二级1876公里，二级及以上占18.9%.

Which way the classes go their names do not tell (二级以上 is 一级 and 二级 of roads, 二级 and 三级 of hospitals), so
that either side of the list may be meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.reach import has_word
from checker.model.patterns import pattern

_TWO = 2
_UP_TO = pattern(
    "(?P<class>[^，,。；;、占]{2,6}?)及?(?P<side>以[上下])(?:的|公路|学历|人员|等级|级别|社|桥梁|机构)?(?:占|的?占比)"
)


def classes_up_to(share: Mention, amounts: Sequence[Mention]) -> list[list[Mention]]:
    """高速246公里、一级387公里、二级1294公里、三级…，二级及以上占15.0%: the classes of the list on either side."""
    found = _UP_TO.search(share.head)
    named = next((m for m in amounts if found is not None and has_word(m.label, found.group("class"))), None)
    if named is None:
        return []
    if found is not None and (own := _of_class(found["class"].strip() + found["side"], amounts)):
        return [own]  # 本科及以上791人，…，本科及以上人员占四分之一: told as one figure
    listed = [m for m in amounts if m.unit == named.unit and m.peer == named.peer]
    if len(row := _row_around(named)) > 1:
        listed = [m for m in listed if m in row]  # not the whole in front: 评价213条，评为一类36条、二类148条、三类29条
    at = listed.index(named)
    sides = (listed[at:], listed[at:-1], listed[: at + 1])  # the farthest may be the whole of the list
    return [side for side in sides if len(side) > 1]


def are_up_to_class(share: Mention, parts: Sequence[Mention], bases: Sequence[Mention], paragraph: Paragraph) -> bool:
    """Whether the share is of the classes of a list up to one, and what it may be of first is what the list divides."""
    if len(parts) < _TWO or not bases or share.depth or _UP_TO.search(share.head) is None:
        return False
    return all(paragraph.wholes.get(m.claim.start) is bases[0] for m in parts)


def levels_of(earlier: Sequence[Sentence]) -> list[Mention]:
    """The levels of the sentence in front, the last first."""
    return [m for sentence in earlier[:1] for m in reversed(sentence.mentions) if m.is_level and not m.depth]


def _row_around(named: Mention) -> list[Mention]:
    """The items of the list that the figure is one of, joined by 、."""
    mentions, first, last = named.sentence.mentions, named.index, named.index
    while first and mentions[first].separator == "、" and mentions[first - 1].unit == named.unit:
        first -= 1
    while (
        mentions[last + 1 : last + 2] and mentions[last + 1].separator == "、" and mentions[last + 1].unit == named.unit
    ):
        last += 1
    return mentions[first : last + 1]


def _of_class(name: str, amounts: Sequence[Mention]) -> list[Mention]:
    """The one figure that the list tells for all of the classes: 本科以上 of 本科及以上791人."""
    own = [m for m in amounts if m.label.replace("及以", "以").strip(_MARKS) == name]
    return own if len(own) == 1 else []


_MARKS = "，,、：: 　其中"
