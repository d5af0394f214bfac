"""Names that count on from each other to the last: 一级, 二级, 三级及以下; 35岁及以下, 36至54岁, 55岁及以上."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.model.patterns import pattern

_NUMBERED = pattern(
    "([一二三四五六七八九A-EⅠⅡⅢⅣⅤ甲乙丙丁戊1-9])(?:级|类|档|孩|等|期|季度|[大中小支分]队|号(?:线|楼|井|机组?|泵站|窑|炉)?"
    "|水?厂|分厂|车间|标段|[片校院工园]区|[营分支]业部|分公司)"
)
_COUNTS_ON = ("一二三四五六七八九", "ABCDE", "ⅠⅡⅢⅣⅤ", "甲乙丙丁戊", "123456789")


def is_series(names: Sequence[str]) -> bool:
    """一级, 二级, 三级 …: three or more that count on from the first, each with the same word."""
    found = [_NUMBERED.search(name) for name in names]
    if len(names) < 3 or any(match is None for match in found):
        return False
    numbers = "".join(match.group(1) for match in found if match is not None)
    return (
        any(row.startswith(numbers) for row in _COUNTS_ON)
        and len({match.group()[1:] for match in found if match is not None}) == 1
    )


def are_spans(names: Sequence[str]) -> bool:
    """一至三年级, 四至六年级: each begins behind the last of the one in front, the first with the first."""
    found = [_SPAN.search(name) for name in names]
    spans = [(_ORDER.index(m["first"]), _ORDER.index(m["last"])) for m in found if m is not None]
    if not 1 < len(spans) == len(names) or len({m["noun"] for m in found if m is not None}) != 1:
        return False
    return spans[0][0] == 0 and all(before[1] + 1 == first for before, (first, _) in pairwise(spans))


_SPAN = pattern("(?P<first>[一二三四五六七八九])[至到](?P<last>[一二三四五六七八九])(?P<noun>年级|[季月年级组期班])")
_ORDER = "一二三四五六七八九"


def is_closed_series(names: Sequence[str]) -> bool:
    """一级, 二级, 三级及以下: what counts on from the first, and takes in all that comes behind the last."""
    return is_series(names) and _AND_ALL_BEHIND.search(names[-1]) is not None


_AND_ALL_BEHIND = pattern("[一二三四五六七八九](?:(?:级|类|档|等)及?其?以下|孩及?其?以上)")
"""三级及以上 may take in the first and the second."""
_BOTTOM = pattern("以下|不满|未满|以内|(?<!\\d)0(?:-|—|–|~|～|至|到)\\d+(?:周?岁|分|天)")
_TOP = pattern("以上|超过")


def is_ladder(names: Sequence[str]) -> bool:
    """35岁及以下, 36至54岁, 55岁及以上: three or more steps, open at the bottom and at the top; 博士 … 大专及以下.

    What goes down from the top does not end with 以上: 本科上线894人，一本上线462人，600分以上21人 are in one another.
    """
    if len(names) < 3:
        return False
    ends = names[0], names[-1]
    between = any(_BOTTOM.search(name) or _TOP.search(name) for name in names[1:-1])
    down, up = (sum(1 for name in ends if pattern.search(name)) for pattern in (_BOTTOM, _TOP))
    return (
        not between
        and down + up > 0
        and down < 2
        and up < 2
        and (down == up == 1 or (_DEGREES.search(names[0]) is not None and _is_step(ends[1])))
    )


def _is_step(name: str) -> bool:
    """Whether a ladder may end with it: no 硕士及以上 behind 本科, 硕士 and 博士."""
    return _TOP.search(name) is None and _STEP.search(name) is not None


_DEGREES = pattern("博士|研究生|高级|大型|本科|正高")
_STEP = pattern(
    "硕士|研究生|本科|大?专|中[专职]|[高初]中|小学|学历|中级|初级|副高|[中小微]型|以下|其[他它余]|无|一般|普通|员级|士级|工人"
)
"""本科及以上21460人，研发人员9864人，高层次人才386人 do not go down step by step."""
