"""其余 as the last item of a list whose whole stands further in front."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

_FEWEST = 2
_SEVERAL = 3
_VERB = 2


def is_last_item(left: Mention, front: Sequence[Mention]) -> bool:
    """Whether the rest is told as all figures in front are, so that none of them is the whole that it is left of.

    制造业减员2816个；建筑业减员735个；其余行业减员370个. But of 全镇流转300亩，大户流转180亩，其余农户流转120亩
    the first one is. A view right in front of the first says as much: 分行业，制造业2816个，….
    """
    items = [m for m in front if m.sentence is left.sentence]
    if _is_listed(left, items) or _is_summed_behind(left, items):
        return True
    if len(items) < _FEWEST or _REST.match(left.lead) is None or items != list(front):
        return False
    size = min(cues.common_end(left.lead, m.lead) for m in items)
    own = [m.lead.strip()[: -size or None].lstrip("，,；;、") for m in items]
    if not all(own) or _IS_ALL.search(own[0]) is not None or cues.COMES_IN.search(own[0]) is not None:
        return False
    if len(items) > _FEWEST and _has_share(items[0]) and cues.GOES_OUT.search(own[0]) is None:
        return True  # 电气原因517起，占46.9%；用火不慎268起，遗留火种103起，其余140起为自燃
    if _REST_OF_SORT.match(left.lead) is None and not _has_share(items[0]) and len(items) < _SEVERAL:
        return False  # 按来源，上级拨付86万元，已支出52万元，其余34万元
    return size >= _VERB or _VIEWED.search(left.sentence.text, left.sentence.start, _start_of(items[0])) is not None


def _is_listed(left: Mention, items: Sequence[Mention]) -> bool:
    """结果维持13件、结果纠正1件、其他结果5件、尚未审结4件: one list by its marks, the first item like the next."""
    row = [m for m in items if m.clause == left.clause and m.bracket == left.bracket]
    if len(row) < _FEWEST or left.separator != "、" or any(m.separator != "、" for m in row[1:]):
        return False
    first, second = (m.lead.strip("，,：: ")[:_VERB] for m in row[:2])
    return len(first) == _VERB and first == second


def _is_summed_behind(left: Mention, items: Sequence[Mention]) -> bool:
    """住宅582起，厂房97起，露天垃圾305起，其余场所171起，总起数1155起: a sum right behind takes all of them in."""
    behind = left.sentence.mentions[left.index + 1 : left.index + 2]
    if len(items) < _FEWEST or not behind or behind[0].unit != left.unit or behind[0].clause - left.clause != 1:
        return False
    size, told = behind[0].values.low or 0, sum(m.values.low or 0 for m in (*items, left))
    return behind[0].is_level and not behind[0].depth and 19 * told <= 20 * size <= 21 * told


def _start_of(mention: Mention) -> int:
    return mention.claim.start - len(mention.head)


def _has_share(item: Mention) -> bool:
    """Whether the figure is told as a share of something right behind it, and so is an item itself: 517起，占46.9%."""
    behind = item.sentence.mentions[item.index + 1 : item.index + 2]
    return any(m.role is Role.SHARE and m.clause - item.clause <= 1 and m.peer == item.peer for m in behind)


_REST = pattern("\\s*其(?:余|他|它)")
_REST_OF_SORT = pattern("\\s*其(?:余|他|它)[^\\W\\d_a-zA-Z]")
_IS_ALL = pattern("[年月季周期日]|累计|合计|^[我本各]")
"""Words of the first item that make it the whole: 一季度, 全镇, 我局."""
_VIEWED = pattern("(?<![^，,；;：:.．、）)。\\s])(?:分|按|从)[^\\W\\d_a-zA-Z]{1,8}[，,：:]\\s*$")
