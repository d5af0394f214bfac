"""Shares of classes that are named by their letter or number, the figures of which stand in a list in front.

一类62座、二类187座、三类48座。一、二类桥梁占83.8%; 已解决（A类）124件、正在解决（B类）46件，A、B两类合计占90.9%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Sentence
from checker.model.patterns import pattern

_ORDER = "[A-EⅠⅡⅢⅣⅤ甲乙丙丁一二三四五六七八九]"
_SORT = "[类级档]"
_NAMED = pattern(
    f"[\\s，,]*(?:其中)?[，,：:]?(?P<classes>{_ORDER}{_SORT}?(?:[、和与及]{_ORDER}{_SORT}?){{0,4}})"
    f"(?:[两三四五](?P<sort>{_SORT}))?[^，,。；;、和与及\\d占]{{0,6}}?(?:合计|总计|一共|合|共)?(?:占|的?占比)"
)
_CLASS = pattern(f"({_ORDER})({_SORT}?)")
_MARK = pattern(f"[（(]({_ORDER}{_SORT})[）)]$")
_MARKED = 4
_SORTS = "类级档"
_MARKS = "，,、；;：:为是有计 　"


def classes_named(share: Mention, sentences: Sequence[Sentence]) -> list[Mention]:
    """The figures of all the classes that open the share's clause, the last first; nothing where one has none."""
    if share.depth or not any(sort in share.head for sort in _SORTS):
        return []
    said = _NAMED.match(share.head)
    if said is None:
        return []
    classes = _CLASS.findall(said["classes"])
    sort = said["sort"] or classes[-1][1]
    names = [f"{order}{own or sort}" for order, own in classes]
    for sentence in sentences if sort else ():
        levels = [m for m in sentence.mentions if m.is_level and not m.depth and m.claim.start < share.claim.start]
        found = [[m for m in levels if _class_of(m) == name] for name in names]
        units = {m.unit for each in found for m in each}
        if len(units) == 1 and all(len(each) == 1 for each in found):
            return [each[0] for each in found][::-1]
    return []


def _class_of(mention: Mention) -> str:
    """The class that the figure is of: by the bracket right in front of it, or by all of its words."""
    text, start = mention.sentence.text, mention.claim.start
    mark = _MARK.search(text, max(mention.sentence.start, start - _MARKED), start)
    return mark.group(1) if mark is not None else mention.lead.strip(_MARKS)
