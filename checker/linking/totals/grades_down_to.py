"""A whole whose name says down to which grade it goes, and a list of all grades from the top down to that one.

省级以上龙头企业16家，其中国家级3家、省级13家. 二级及以上医院14家，其中三级医院4家、二级医院10家.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_LADDERS = tuple(
    (pattern(f"(?:{grades.replace(' ', '|')}){end}"), tuple(grades.split()))
    for grades, end in (
        ("国家 省 市 县", "级"),
        ("国家 省 市 区", "级"),
        ("一 二 三 四", "级"),
        ("三 二 一", "级"),
        ("5A 4A 3A 2A", "级?"),
        ("甲 乙 丙", "[级等]"),
        ("博士 硕士 本科 专科", ""),
        ("高级 中级 初级", ""),
    )
)
"""Grades from the top down, and what a name of each ends with."""
_AND_ABOVE = pattern(
    "(?P<grade>[国省市县区一二三甲乙高中本硕][家级士科]?|[2-4]A)(?:级|等|学历|研究生|职称)?(?:及其?)?以上"
)


def goes_down_to_its_grade(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are all the grades that the name of the whole takes in."""
    said = _AND_ABOVE.search(whole.label)
    if said is None:
        return False
    lowest = said.group("grade").removesuffix("级")
    for named, grades in _LADDERS:
        last = next((at for at, grade in enumerate(grades) if grade.removesuffix("级") == lowest), 0)
        if not last or last + 1 != len(parts):
            continue
        found = [named.findall(part.lead) for part in parts]
        told = [names[0] for names in found if len(names) == 1]
        if len(told) == len(parts) and {name.removesuffix("级") for name in told} == {
            grade.removesuffix("级") for grade in grades[: last + 1]
        }:
            return not any(_BELOW.search(part.lead) for part in parts)
    return False


_BELOW = pattern("以[上下]|[正副]高|[准非]")
