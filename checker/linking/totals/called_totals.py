"""The list right in front of a figure that is called its total.

获金牌37枚、银牌41枚、铜牌52枚，奖牌共130枚; 幼儿园157所、小学102所、初中62所，共有学校321所.
企业职工698.19万人次，重点群体166.21万人次，共培训864.40万人次: each item in a clause of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from checker.linking.choice import holds
from checker.linking.cues import RESPECTIVELY
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention
from checker.linking.totals.lists_in_front import are_of_one_unit, list_in_front
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Relation
from checker.model.repairs import repairs

_CALLED = pattern(
    "\\s*(?P<noun>[^\\W\\d_a-zA-Z]{0,10}?)(?:总(?:[数量额]|里程|户数|人数|人口|面积|长度?|产量|产值|收入|支出|投资|规模|装机)"
    "|(?<=[^\\W\\d_一不])共)(?:为|达|达到|有)?$|\\s*(?P<verb>[总一]?共(?!同)[^\\W\\d_a-zA-Z]{2,8})$"
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
    if said is not None and said["verb"] and len(listed) < _PAIR:
        total = total_relation(whole, clauses, "共") if (clauses := clauses_in_front(whole)) else None
        return total if total is not None and (holds(total) or chance_of_slip(total, most=_RARE) <= _RARE) else None
    if said is None or len(listed) < _PAIR or not are_of_one_unit(listed):
        return None
    if any(_COMES.search(part.lead) for part in listed):
        return None
    noun = said["noun"]
    total = total_relation(whole, listed, "共")
    if len(listed) < _FEW and not (noun and all(noun in part.lead or _ends_alike(noun, part) for part in listed)):
        in_turn = RESPECTIVELY.search(listed[0].head) is not None and "共" in whole.head
        return total if in_turn and (holds(total) or chance_of_slip(total, most=_RARE) <= _RARE) else None
    return total if holds(total) or any(repair.slip for repair in repairs(total)) else None


_RARE = Fraction(1, 30)


def clauses_in_front(whole: Mention) -> list[Mention]:
    """The figures that stand alone, each behind its name in a clause of its own, in all clauses up to the total's."""
    run = [m for m in whole.sentence.mentions[: whole.index] if m.peer == whole.peer]
    names = [m.head.strip("，,、 ") for m in run]
    beside = len(run) >= _PAIR and all(after.clause - m.clause == 1 for m, after in pairwise([*run, whole]))
    if not beside or any(m.unit != whole.unit or m.depth or not m.is_level or m.times != 1 for m in run):
        return []
    plain = all(len(name) >= _PAIR and _NO_ITEM.search(name) is None for name in names)
    return run if plain and len(set(names)) == len(names) else []


_NO_ITEM = pattern(
    "其中|结转|结余|[年期季月][初末底]|[上去前]年|计划|目标|任务|预算(?!内)|新|增|减|扣|净|受理|收到|办结"
)


def _ends_alike(noun: str, part: Mention) -> bool:
    """婚姻登记共3600对 behind 结婚登记2764对、离婚登记836对: sorts of what the total's name ends with."""
    return len(noun) > _FEW and part.lead.endswith(noun[-_PAIR:])


def counted_up(whole: Mention, before: Sequence[Mention]) -> re.Match[str] | None:
    """集团案14起、团伙案23起，计37起; not 一级37件，其余为一般文物，计11370件, of what the clause in front names."""
    beside = bool(before) and before[-1].clause == whole.clause - 1
    return _COUNTED_UP.fullmatch(whole.head) if beside and "计" in whole.head else None


_COUNTED_UP = pattern("\\s*(?P<number>[两三四五六七八九]者)?计(?:为|有)?")
