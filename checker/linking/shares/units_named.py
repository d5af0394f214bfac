"""Shares whose words say which of the figures side by side they are of: 亡人数却占总数的69%, 批次占来访总批次的8.9%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.counting import like
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_UNIT_NAMED = pattern(
    "((?:人次|批次|件次)(?=数?[却则也分仅只约占])|[起件户人家次宗个篇批](?=数))数?(?:却|则|也|分别|仅|只|约)*占"
)
"""亡人数却占总数的69%, 批次占来访总批次的: of the figures side by side, the one in 人, in 批."""
_BASE_UNIT = pattern(
    "占[^，,。；;、占]{0,8}?((?:人次|批次|件次)(?=的|总?[数量])|[起件户人家次宗个篇批](?=总?数|总量))(?:总?数|总量)?的?[^，,。；;、占]{0,4}$"
)
"""占监测户数的: of 318户1024人 the 318户."""


def unit_named(share: Mention) -> str | None:
    """The unit that the share's subject, or else its base, is counted in."""
    named = _UNIT_NAMED.search(share.head) or _BASE_UNIT.search(share.head)
    return named.group(1) if named is not None else None


def in_units_named(run: Sequence[Mention], amounts: Sequence[Mention]) -> list[Mention]:
    """26起、21人，占起数的70.3%、死亡人数的72.4%: of figures side by side each the one whose unit its base names."""
    if not amounts or any(_OF_NEXT_UNIT.fullmatch(share.lead) is None for share in run[1:]):
        return []
    near = amounts[0].sentence.mentions[: run[0].index][-2 * len(run) :]
    beside = [m for m in near if m.is_level and not m.depth and m.clause == amounts[0].clause]
    named = [_OF_UNIT.search(share.lead) for share in run]
    units = [like(said["unit"] or said["number"]) if said is not None else "" for said in named]
    by_unit = {like(m.unit): m for m in beside}
    return [by_unit[unit] for unit in units] if len(set(units)) == len(run) and set(units) <= set(by_unit) else []


_OF_NEXT_UNIT = pattern("[、\\s]*[^，,。；;、占\\d]{1,10}的")
_OF_UNIT = pattern("(?:(?P<unit>人次|批次|件次)|(?P<number>[起件户人家次宗个批])数)总?[数量]?的$")
