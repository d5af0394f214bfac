"""Stocks at the ends of months and quarters that follow each other: 1月末存栏8460头，2月份…，2月末存栏8771头."""

from __future__ import annotations

from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
_PERIOD_END = pattern("(?:(?<!\\d)(?P<month>\\d{1,2})月份?|(?P<season>[一二三四])季度)[末底]")
_MONTHS = pattern("(?<!\\d)(\\d{1,2})月?份?[-–—~～至到](\\d{1,2})月")
_SEASONS = "一二三四"
_DECEMBER = 12


def ended_before(opening: Mention, closing: Mention) -> bool:
    """Whether the one is what the month or quarter in front of the other one's ended with, and this one begins with.

    Of 3月末 and 6月末 the flows between must be said to be of 4—6月.
    """
    if opening.role not in _STOCKS or opening.depth or opening.claim.start > closing.claim.start:
        return False
    one, other = _PERIOD_END.search(opening.lead), _PERIOD_END.search(closing.lead)
    if one is None or other is None or one.lastgroup != other.lastgroup:
        return False
    if not _are_of_one_stock(opening.lead[one.end() :], closing.lead[other.end() :]):
        return False
    if one["season"] is not None:
        return _SEASONS.index(one["season"]) + 1 == _SEASONS.index(other["season"])
    first, last = int(one["month"]), int(other["month"])
    if last - first == 1 or (first, last) == (_DECEMBER, 1):
        return True
    between = opening.sentence.text[opening.claim.end : closing.claim.start]
    return any((int(a), int(b)) == (first + 1, last) for a, b in _MONTHS.findall(between))


def _are_of_one_stock(one: str, other: str) -> bool:
    """存栏生猪 and 存栏 are one stock, 存款余额 and 贷款余额 are two, and so are 贷款余额 and 不良贷款余额."""
    shorter, longer = sorted((_AROUND.sub("", one), _AROUND.sub("", other)), key=len)
    return longer.startswith(shorter)


_AROUND = pattern("^(?:全[市县省区]|[，,、\\s])+|(?:余额|数量?|总量|共|[为达有])+$")
