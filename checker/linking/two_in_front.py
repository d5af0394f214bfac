"""The two figures that 前者 and 后者, 两者, 相差 speak of: 男生48人，女生12人，一共60人，前者是后者的4倍."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_PAIR = 2
_FORMER, _LATTER = map(pattern, ("[，,；;\\s]*前者(?![比较与和])", "[，,；;\\s]*(?:而)?后者(?![比较与和])"))


def two_in_front(levels: Sequence[Mention]) -> Sequence[Mention]:
    """The last two of the levels, or those that 前者 and 后者 are told of, or that a total right behind them closes."""
    former = [m for m in levels if _FORMER.match(m.lead) is not None]
    latter = [m for m in levels if _LATTER.match(m.lead) is not None]
    if len(former) == len(latter) == 1 and former[0].index < latter[0].index and former[0].unit == latter[0].unit:
        return former[0], latter[0]
    if len(levels) > _PAIR:
        *front, last = levels
        wholes = last.sentence.paragraph.wholes
        if all(wholes.get(m.claim.start) is last for m in front[-_PAIR:]):
            return front[-_PAIR:]
    return levels[-_PAIR:]
