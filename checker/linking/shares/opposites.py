"""Two shares of sorts that leave nothing out, and shares whose names stand in a row: 境内占81.2%，境外占18.8%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_SEVERAL = 3
_TWO = 2
_OPPOSITES = (
    *(("男", "女"), ("城镇", "乡村"), ("城镇", "农村"), ("公立", "民营"), ("公办", "民办"), ("境内", "境外")),
    *(("国内", "国外"), ("内销", "外销"), ("汉族", "少数民族"), ("线上", "线下"), ("汉族", "各少数民族")),
    *(("涉外", "国内"), ("国内", "涉外"), ("农业户籍", "非农业户籍"), ("低收入", "高收入"), ("首套", "二套及以上")),
)
"""Two that leave nothing out."""


def are_opposite(shares: Sequence[Mention]) -> bool:
    """Whether the two shares are of sorts that leave nothing out."""
    if len(shares) != _TWO or shares[1].index - shares[0].index >= _SEVERAL:
        return False
    two = _names_in_a_row(shares)
    if len(two) == _TWO:  # 税收收入、非税收入分别占86.5%和13.5%
        return any((one in two[0] and other in two[1]) or _is_denied(*two) for one, other in _OPPOSITES)
    if any(one in shares[0].head and other in shares[1].lead for one, other in _OPPOSITES):
        return True
    denied = _DENIED.search(shares[1].lead)
    return denied is not None and denied.group(1) in shares[0].head and denied.group() not in shares[0].head


def _is_denied(name: str, other: str) -> bool:
    """Whether the other is what is not called so: 税收收入 and 非税收入."""
    return other.startswith("非") and name[:_TWO] == (other[1:_SEVERAL] + name[1:])[:_TWO]


_DENIED = pattern("非([^\\W\\d_a-zA-Z]{2,6}?)(?:[^\\W\\d_a-zA-Z]{0,4})占$")
"""非住房消费提取占 behind 住房消费提取占."""


def are_named_in_a_row(shares: Sequence[Mention]) -> bool:
    """Whether as many names as shares stand in front of them, and nothing says that they were chosen."""
    return len(_names_in_a_row(shares)) == len(shares) and _CHOSEN.search(shares[0].sentence.words) is None


def _names_in_a_row(shares: Sequence[Mention]) -> list[str]:
    """The names in front of the first share, where the others have none of their own; else none."""
    names = _NAMED_IN_A_ROW.search(shares[0].head)
    bare = all(not share.lead.strip("、和及与 ") for share in shares[1:])
    return _JOIN.split(names["names"]) if names is not None and bare else []


_NAMED_IN_A_ROW = pattern(
    "(?P<names>[^，,。；;：:\\d占]{4,40})(?:分别|依次)?占(?:[^，,。；;：:\\d]{0,12}的(?:比重|比例))?[^，,。；;：:\\d]{0,3}$"
)
_JOIN = pattern("、|[和与及]")
_CHOSEN = pattern("问卷|受访|选择|认为|关注|反映|希望|多项")
