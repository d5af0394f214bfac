"""Growth over a figure that only its own year tells to be the earlier one.

销量2.05万吨，而2023年为1.88万吨，增幅9.0%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.reach import size
from checker.model.patterns import pattern

_OF_A_YEAR = pattern("\\s*而?在?(?:19|20)\\d\\d年(?:同期|全年)?(?:仅|只|则|尚)*(?:为|是|有)?")


def dated_beside(growth: Mention, before: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The figure in front and the one of another year in a clause of its own: the way it went tells them apart."""
    if len(before) < _TWO or growth.depth:
        return None
    told, dated = before[-2:]
    row = told.clause + 1 == dated.clause == growth.clause - 1 and told.index + 2 == growth.index
    if not row or told.unit != dated.unit or told.claim.kind is not dated.claim.kind or told.depth or dated.depth:
        return None
    if not (told.is_level and dated.is_level) or told.year or told.peer != growth.peer or not dated.year:
        return None
    if _OF_A_YEAR.fullmatch(dated.head) is None or _NOTHING_ELSE.fullmatch(growth.head) is None:
        return None
    if "同比" in growth.head and f"{dated.year + 1}年" not in growth.sentence.words:
        return None  # 今年2.05万吨，而2020年为1.42万吨，同比增长9.0%: of the year in between
    earlier_is_larger = growth.direction < 0
    return (told, dated) if (size(dated) > size(told)) is earlier_is_larger else (dated, told)


_TWO = 2
_NOTHING_ELSE = pattern("\\s*(?:同比|增长|增幅|升幅|涨幅|上升|提高|增加|下降|降幅|跌幅|减少|减幅|增速|为|达|了|约|是)+")
