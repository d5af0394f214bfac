"""Shares whose words name both figures: 成灾面积占受灾面积的39.4%, 在管占合约的73.7%.

Each name is borne by one figure alone, in the sentence or the one in front; so no other two can be meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.reach import has_word, size
from checker.linking.shares.untold_totals import is_called_total
from checker.model.patterns import pattern

_NAMES = pattern(
    "[，,；;、\\s]*(?:其中|而|且|但)?(?P<part>[^，,。；;：:、占（）()\\d]{2,12}?)(?:约|仅|只|就|已|则)*占"
    "(?P<whole>[^，,。；;：:、占（）()\\d]{2,12}?)的?(?:比重|比例)?(?:约|为|达到?)*的?"
)
_ALL = pattern(
    "^(?:当年|同期|全部|所有|本年|全[市县区省年]|总)+|(?:的|总?(?:面积|人数|人次|户数|件数|数量|金额|[额量数]))+$"
)
_CHANGED = pattern("[增减降两三四五六七八九十前后其该此这和与及]|合计|新增")
_IN_ALL = pattern("总|全部|所有|合计")
_GENERAL = frozenset(
    ("支出", "收入", "费用", "投资", "贷款", "存款", "利润", "资产", "案件", "人口", "销售", "产值", "成本")
)
_WORD = 2
_MOST = 24


def both_named(share: Mention, paragraph: Paragraph, number: int) -> tuple[Mention, Mention] | None:
    """The two figures that the words of the share name, part and whole."""
    said = _NAMES.fullmatch(share.head) if not share.depth and not share.name else None
    if said is None or _CHANGED.search(f"{said['part']}{said['whole']}") is not None:
        return None
    names = [_ALL.sub("", said[which]) for which in ("part", "whole")]
    if any(len(name) < _WORD for name in names) or names[0] in names[1] or names[1] in names[0]:
        return None
    front = share.sentence.mentions[: share.index]
    told = [m for s in paragraph.sentences[max(0, number - 1) : number] for m in s.mentions][-_MOST:]
    near = [m for m in (*told, *front[-_MOST:]) if m.role is Role.LEVEL and not m.depth]
    part, whole = (_bearer(name, other, near) for name, other in zip(names, reversed(names), strict=True))
    if part is None or whole is None or part.unit != whole.unit or size(whole) < size(part):
        return None
    if (_IN_ALL.search(said["whole"]) or names[1] in _GENERAL) and not is_called_total(whole, names[1]):
        return None  # 公益支出874.8万元，管理费用18.3万元；管理费用占总支出的2.04%: of both
    return part, whole


def _bearer(name: str, other: str, near: Sequence[Mention]) -> Mention | None:
    """The one figure whose own words have the name, and not the other one."""
    found = [m for m in near if has_word(m.lead, name) and other not in m.lead]
    return found[0] if len({m.values for m in found}) == 1 else None
