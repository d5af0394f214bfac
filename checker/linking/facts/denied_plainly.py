"""Denials without a verb of happening: 无一超期, 已无劣Ⅴ类断面, 连续十二年无罪犯脱逃, 没有产生一笔不良贷款."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.patterns import pattern

PLAIN = pattern(
    "无一(?![例件起人名宗家个次项处户天日])(?P<what>[^，,。；;：:\\d]{2,6})(?=[，,。；;]|$)"
    "|(?<![有毫])无(?P<only>[^，,。；;：:\\d]{2,14}?)(?:检出|查出|产生|形成)(?=[，,。；;]|$)"
    "|(?:没有|未)(?:产生|形成|新增|留下|遗留)(?:过|任何)?(?:一[笔起例件宗人批次处个家条辆台只])?(?P<harm>[^，,。；;：:\\d]{2,20})(?=[，,。；;]|$)"
    "|(?:没有|未)(?![达满到足过])[^，,。；;：:、\\d]{1,4}?(?:任何)?一[份起例件宗人批次笔处名户辆](?P<zero>[^，,。；;：:\\d]{2,20})(?=[，,。；;]|$)"
    "|无(?:一[天日])?(?P<none>(?:劣?[ⅠⅡⅢⅣⅤVI]{1,3}类|[中重]度(?:及以上)?污染|严重污染)[^，,。；;：:\\d]{0,6})(?=[，,。；;]|$)"
)
_ALL_YEAR = pattern("(?<=全年|年内)无(?P<what>[^，,。；;：:\\d]{3,8})(?=[，,。；;]|$)")
_FOR_YEARS = pattern("连续[^，,。；;]{1,6}年(?:保持|实现|均)?无(?P<what>[^，,。；;：:\\d]{2,12})(?=[，,。；;]|$)")
_IS_ZERO = pattern("(?P<what>[^，,。；;：:、\\d]{2,16}?)(?:均|都|继续|连续保持|保持)?[为是]零(?=[，,。；;]|$)")
_MARK = pattern("[，,。；;：:、\\n]")
_NOT = pattern("[未没无零]")
_REACH = 12
_LONG = 20
_SPAN = (
    ("前三季度", pattern("1月?[—－–~至到-]9月")),
    ("上半年", pattern("1月?[—－–~至到-]6月")),
    ("一季度", pattern("1月?[—－–~至到-]3月")),
)


def told_plainly(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What PLAIN finds, and what nothing is said to have come of for years."""
    for sign in _NOT.finditer(text, start, end):
        found = PLAIN.match(text, sign.start(), end)
        if found is None and sign.group() == "无":
            found = _ALL_YEAR.match(text, sign.start(), end)
        if found is None and sign.group() == "无":
            begin = text.rfind("连续", max(start, sign.start() - _REACH), sign.start())
            found = _FOR_YEARS.match(text, begin, end) if begin >= 0 else None
        if sign.group() == "零":
            marks = [mark.end() for mark in _MARK.finditer(text, max(start, sign.start() - _LONG), sign.start())]
            begin = marks[-1] if marks else max(start, sign.start() - _LONG)
            found = _IS_ZERO.match(text, begin, end)
        if found is not None:
            yield found


def is_one_span(clause: str, words: str) -> bool:
    """Whether the two name one part of the year in two ways: 前三季度, 1—9月."""
    return any(
        (name in one and months.search(other) is not None)
        for name, months in _SPAN
        for one, other in ((clause, words), (words, clause))
    )
