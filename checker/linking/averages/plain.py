"""Averages that are told as a figure, with no other of their sort in between."""

from __future__ import annotations

from checker.linking.passage import Mention, Role
from checker.model.claim import Approximation
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE
_STATED = (Approximation.EXACT, Approximation.ABOUT, Approximation.NEARLY, Approximation.OVER)
"""An average that is told as a bound is only ever verified: 3个省人均超过150件."""


def is_plain(average: Mention) -> bool:
    """Whether the average is told as a figure, and no other of its sort stands between it and its terms."""
    if not is_told_as_figure(average):
        return False
    mentions = average.sentence.mentions
    others = [m for m in mentions if m is not average and m.role is _AVERAGE and m.unit == average.unit]
    return not any(m.peer == average.peer and m.name == average.name and m.index < average.index for m in others) and (
        not any(m.clause == average.clause and m.name[-1:] == average.name[-1:] for m in others)
    )


def is_told_as_figure(average: Mention) -> bool:
    """Whether the average is no bound and no standard, and takes in nothing that a bracket adds."""
    if average.claim.approximation not in _STATED or "标准" in average.head:
        return False
    # 人均办案6.1件（含其他类案件863件）
    return _WITH_MORE.match(average.sentence.text, average.claim.end) is None


_WITH_MORE = pattern("[（(](?:不?含(?!税)|包括|不包括|剔除|扣除)")
