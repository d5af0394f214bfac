"""Sums in a unit that joins those of their items.

客车18.42万辆次、货车31.07万辆次、船舶0.63万艘次，共计50.12万辆（艘）次: each unit of the items is in that of
the sum, and each of the sum's is one of theirs. 总计8.47万辆/艘次 joins them without a bracket.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.totals.added_units import units_in_bracket
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TIMES = "次"
_SUM = pattern("[，,\\s]*(?:全年|以上|上述|年内)?(?:合计|总计|共计|一共|总共|共)(?:为|达|约)*$")
_APART = pattern("其中|另|新[增建购添]|上年|去年|同期|[比较]")
_TWO = 2


def in_joined_units(whole: Mention) -> Proposal | None:
    """The items right in front of the sum, told in just the units that it joins; or ``None``."""
    units = units_joined(whole)
    listed = _items_in_front(whole, units) if units else []
    if len(listed) < _TWO or {_each(m.unit) for m in listed} != units:
        return None
    total = total_relation(whole, listed, "合计")
    sure = _SUM.match(whole.head) is not None and nearly_all(whole, listed)
    return Proposal((total,), Confidence.HIGH if sure else Confidence.MEDIUM)


def units_joined(whole: Mention) -> frozenset[str]:
    """辆 and 艘 of 辆（艘）次, 辆/艘次 and 辆、艘次; none where the unit joins none."""
    added = units_in_bracket(whole)
    if added:
        return frozenset(map(_each, (whole.unit, *added)))
    return frozenset(map(_each, whole.unit.split("/"))) if "/" in whole.unit else frozenset()


def _each(unit: str) -> str:
    """The unit without 次: 辆（艘）次 counts 辆次 and 艘次."""
    return unit.removesuffix(_TIMES) or unit


def _items_in_front(whole: Mention, units: frozenset[str]) -> Sequence[Mention]:
    """The figures in those units that follow each other up to the sum, each with a name of its own."""
    found: list[Mention] = []
    last = whole
    for mention in reversed(whole.sentence.mentions[: whole.index]):
        is_item = _each(mention.unit) in units and mention.is_level and not mention.depth
        if not is_item and mention.is_level and not mention.depth and last.separator == "、":
            return []  # 来信2173封、来访1895批、网访6042件，合计10110件（批）: the list has more than these
        if not is_item or last.clause - mention.clause > 1 or _APART.search(mention.lead):
            break
        if not mention.lead.strip("，,、；;：: ") or cues.OUTSIDE.search(mention.lead):
            return []
        found.append(mention)
        last = mention
    return found[::-1]
