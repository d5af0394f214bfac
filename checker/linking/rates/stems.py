"""The stem of a rate's name, and the words that stand for it: 办结 of 办结率, 亏损 of 亏损面."""

from __future__ import annotations

from functools import lru_cache

from checker.linking import cues
from checker.linking.facts.completions import GOAL
from checker.model.patterns import pattern

FOUND = ("发现", "查出", "检出", "查实")
_SYNONYMS = (
    ("办结", "审结", "结案", "执结", "已完成", "完成", "处理", "办理完毕", "化解"),
    ("答复", "回复", "办复"),
    ("成功", "调成", "调解成功"),
    ("满意",),
    ("合格", "达标"),
    ("受理",),
    FOUND,
    ("回收", "收回"),
    ("通过", "取得证书", "取证", "获证"),
)
OF_EXTENT = pattern("(?:全?覆盖|普及|知晓|比例|达成|实现)$")
"""走访覆盖率: what was 走访."""

_SUFFIX = pattern(f"(?:率|比例|进度|面|密度|(?<={cues.DEGREES})度)$")


@lru_cache(maxsize=1024)
def stem_of(name: str) -> str:
    """The words of a rate without 率 or 面: 办结, 亏损."""
    return _SUFFIX.sub("", name)


_DENIED = pattern("[不未](?:予|能|经)[^\\W\\d_a-zA-Z]{2}$")


@lru_cache(maxsize=1024)
def keys_of(stem: str) -> tuple[str, ...]:
    """The words by which figures are told that the stem names: 办结, 审结, 结案 of 办结."""
    if (denied := _DENIED.search(stem)) is not None:
        return (denied.group(),)  # 不予批准率 is of those that were not
    if len(stem) > 2 and stem[-3] in "不未非":
        return (stem[-3:],)
    for group in _SYNONYMS:
        if stem.endswith(group):
            return group
    short = OF_EXTENT.sub("", stem)
    stem = short if len(short) > 1 and GOAL.fullmatch(short) is None else stem  # 指标达成率 is not of the 指标
    return (stem[-2:],) if len(stem) > 1 else ()
