"""Shares of classes that are named by their letter or number, the figures of which stand in a list in front.

一类62座、二类187座、三类48座。一、二类桥梁占83.8%; 三级手术507台，四级手术189台，三、四级手术占51.3%;
已解决（A类）124件、正在解决（B类）46件，A、B两类合计占90.9%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.counting import number_of
from checker.linking.passage import Mention, Sentence
from checker.linking.shares.kinds import kind_named
from checker.model.patterns import pattern

_ORDER = "[A-EⅠⅡⅢⅣⅤ甲乙丙丁一二三四五六七八九]"
_SORT = "[类级档]"
_NAMED = pattern(
    f"[\\s，,]*(?:其中)?[，,：:]?(?P<classes>{_ORDER}{_SORT}?(?:[、和与及]{_ORDER}{_SORT}?){{0,4}})"
    f"(?:(?P<number>[两三四五])(?P<sort>{_SORT}))?(?!及?以[上下])(?P<noun>[^，,。；;、和与及\\d占]{{0,6}}?)(?:合计|总计|一共|合|共)?(?:占|的?占比)"
)
_CLASS = pattern(f"({_ORDER})({_SORT}?)")
_MARK = pattern(f"[（(]({_ORDER}{_SORT})[）)]$")
_MARKED = 4
_SORTS = "类级档"
_MARKS = "，,、；;：:为是有计 　"


def classes_named(share: Mention, sentences: Sequence[Sentence]) -> list[Mention]:
    """The figures of all the classes that open the share's clause, the last first; nothing where one has none."""
    if kind := kind_named(share, sentences):
        return kind
    if share.depth or not any(sort in share.head for sort in _SORTS):
        return []
    if _OF_SENIORS.match(share.head) is not None:
        return _seniors(share, sentences)
    said = _NAMED.match(share.head)
    if said is None:
        return []
    classes = _CLASS.findall(said["classes"])
    if said["number"] is not None and number_of(said["number"]) != len(classes):
        return []  # 三四级手术
    sort = said["sort"] or classes[-1][1]
    names = [f"{order}{own or sort}" for order, own in classes]
    noun = said["noun"]
    for sentence in sentences if sort else ():
        levels = [m for m in sentence.mentions if m.is_level and not m.depth and m.claim.start < share.claim.start]
        found = [[m for m in levels if _class_of(m) in (name, name + noun)] for name in names]
        units = {m.unit for each in found for m in each}
        if len(units) == 1 and all(len(each) == 1 for each in found):
            return [each[0] for each in found][::-1]
    return []


_OF_SENIORS = pattern(
    "[，,\\s]*(?:其中)?[，,]?(?:具有|拥有)?高级(?:专业技术)?(?:职称|职务)(?:教师|人员|的|者)*(?:合计|共)?(?:占|的?占比)"
)
_SENIORS = (("教授", "副教授"), ("正高", "副高"), ("正高级", "副高级"), ("主任医师", "副主任医师"))
_JUNIORS = pattern("讲师|助教|中级|初级|未定级|其他|其它|其余|主治|医师|医士|助理|员级|无职称")


def _seniors(share: Mention, sentences: Sequence[Sentence]) -> list[Mention]:
    """教授163人，副教授378人，讲师455人；高级职称教师占49.82%: the two upper ones of a list of titles."""
    for sentence in sentences:
        levels = [m for m in sentence.mentions if m.is_level and not m.depth and m.claim.start < share.claim.start]
        names = [m.lead.strip(_MARKS).removesuffix("职称").removesuffix("职务") for m in levels]
        for pair in _SENIORS:
            found = [[m for m, own in zip(levels, names, strict=True) if own == name] for name in pair]
            if not all(len(each) == 1 for each in found):
                continue
            upper, lower = found[0][0], found[1][0]
            listed = [m for m in levels if m.index > lower.index and m.unit == upper.unit and m.peer == upper.peer]
            known = all(_JUNIORS.search(m.lead) is not None for m in listed)
            return [lower, upper] if upper.unit == lower.unit and lower.index == upper.index + 1 and known else []
    return []


def _class_of(mention: Mention) -> str:
    """The class that the figure is of: by the bracket right in front of it, or by all of its words."""
    text, start = mention.sentence.text, mention.claim.start
    mark = _MARK.search(text, max(mention.sentence.start, start - _MARKED), start)
    return mark.group(1) if mark is not None else mention.lead.strip(_MARKS).removeprefix("其中").strip(_MARKS)
