"""The list right in front of a figure that is called its total: 获金牌37枚、银牌41枚、铜牌52枚，奖牌共130枚."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking.choice import holds
from checker.linking.passage import Mention
from checker.linking.totals.relations import total_relation
from checker.linking.totals.summed_up import are_of_one_unit, list_in_front
from checker.model.patterns import pattern
from checker.model.relation import Relation
from checker.model.repairs import repairs

_CALLED = pattern(
    "\\s*(?P<noun>[^\\W\\d_a-zA-Z]{0,6}?)(?:总(?:[数量额]|里程|户数|人数|人口|面积|长度?|产量|产值|收入|支出|投资|规模|装机)"
    "|(?<=[^\\W\\d_一不])共)(?:为|达|达到|有)?$"
)
_COMES = pattern("新|增|改扩?建|引进|转")
"""新建图书馆1个、文化站2个、…，全县共8个: those that came are not all."""
_PAIR, _FEW = 2, 3


def called_total(whole: Mention, before: Sequence[Mention]) -> Relation | None:
    """The list of three items and more, or of two that bear the total's name, as its total.

    A slip of hand must explain what the list misses: 运行经费共196.81万元 may be of others, too.
    """
    said = _CALLED.match(whole.head) if "总" in whole.head or "共" in whole.head else None
    listed = list_in_front(whole, before) if said is not None else []
    if said is None or len(listed) < _PAIR or not are_of_one_unit(listed):
        return None
    if any(_COMES.search(part.lead) for part in listed):
        return None
    noun = said["noun"]
    if len(listed) < _FEW and not (noun and all(noun in part.lead or _ends_alike(noun, part) for part in listed)):
        return None
    total = total_relation(whole, listed, "共")
    return total if holds(total) or any(repair.slip for repair in repairs(total)) else None


def _ends_alike(noun: str, part: Mention) -> bool:
    """婚姻登记共3600对 behind 结婚登记2764对、离婚登记836对: sorts of what the total's name ends with."""
    return len(noun) > _FEW and part.lead.endswith(noun[-_PAIR:])


def counted_up(whole: Mention, before: Sequence[Mention]) -> re.Match[str] | None:
    """集团案14起、团伙案23起，计37起; not 一级37件，其余为一般文物，计11370件, of what the clause in front names."""
    beside = bool(before) and before[-1].clause == whole.clause - 1
    return _COUNTED_UP.fullmatch(whole.head) if beside and "计" in whole.head else None


_COUNTED_UP = pattern("\\s*(?P<number>[两三四五六七八九]者)?计(?:为|有)?")
