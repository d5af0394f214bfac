"""Of the figures between two stocks, those that can be flows: no sum of what is told, and no part of a flow."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.counting import number_of
from checker.linking.cues import CHANGED_TO
from checker.linking.passage import Mention, Role
from checker.linking.totals.relations import sum_of
from checker.model.patterns import pattern

_SEVERAL_TOGETHER = pattern("[，,\\s]*([两二三四五六])[项者类]?(?:一?共|合计|总计)[^\\W\\d_a-zA-Z]{2,6}$")
_ADDED_UP = pattern("相加|合计|[总共]计?")
_PART = pattern("[，,\\s]*(?:其中|含|包括)")


def without_sums_and_parts(opening: Mention, told: Sequence[Mention]) -> list[Mention]:
    """新收1012件 and 办结1037件 of 结转74件，新收1012件，两项相加1086件；办结1037件，其中立案286件、谈话函询193件."""
    kept: list[Mention] = []
    is_part = False
    for mention in told:
        is_part = _PART.match(mention.lead) is not None or (is_part and mention.separator == "、")
        if (said := _SEVERAL_TOGETHER.match(mention.head)) is not None and not is_part:
            # 接收18460卷、征集5230件、购买1874卷，三项共增加25564卷: what came in, told together
            items = [m for m in kept if m.peer == mention.peer and not m.depth and m.lead]
            first = next(iter(items[-(number_of(said.group(1)) or 1) :]), None)
            kept = kept[: kept.index(first)] if first is not None else kept
        if not is_part and not _is_sum_of(mention, [opening, *kept]):
            kept.append(mention)
    return kept


def _is_sum_of(mention: Mention, front: Sequence[Mention]) -> bool:
    """Whether the figure adds up all that is told in front of it, the opening stock among them."""
    like = [m for m in front if m.unit == mention.unit]
    if len(like) < _TWO or _ADDED_UP.search(mention.lead) is None:
        return False
    return sum_of(like).meets(mention.values)


def is_stock_itself(mention: Mention) -> bool:
    """缴存总额742.18亿元，比上年末增加13.18%；缴存余额280.31亿元: what has changed since a year ended is no flow."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    beside = [m for m in behind if m.clause - mention.clause <= 1 and m.peer == mention.peer]
    return any(_SINCE_AN_END.match(m.lead) is not None for m in beside)


def is_of_movement(mention: Mention) -> bool:
    """亏损额由3520万元减少到1664万元，减亏1856万元: what another figure has come to, and by how much it moved."""
    front = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if front is None or front.unit != mention.unit or front.peer != mention.peer:
        return False
    if front.role is Role.PREVIOUS and front.clause == mention.clause:
        return CHANGED_TO.search(mention.lead) is not None or _FROM.search(front.lead) is not None
    return mention.role is Role.CHANGE and front.clause + 1 == mention.clause and is_of_movement(front)


_FROM = pattern("[由从]")
_SINCE_AN_END = pattern("[比较](?:上[年月季期]末|去年[末底]|[年月季期]初)")
_TWO = 2
