"""Stocks at the ends of months and quarters that follow each other: 1月末存栏8460头，2月份…，2月末存栏8771头."""

from __future__ import annotations

import re

from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
_END = (
    "(?:(?<!\\d)(?P<month>\\d{1,2})月份?|第?(?P<season>[一二三四])季度|(?P<half>上半年)"
    "|(?<![上去前\\d])(?P<year>年))[末底]"
)
_PERIOD_END = pattern(_END)
_ON_DAY = (
    "(?:截[至止]到?|到|至)?(?:(?:19|20)\\d\\d年|今年|当年)?(?P<month>\\d{1,2})月(?P<day>\\d{1,2})日(?:\\d{1,2}时)?"
)
_DAY = pattern(f"[，,；;\\s]*{_ON_DAY}[，,]?")
_AT_FIRST_DAY = pattern(f"\\s*{_ON_DAY}[，,]")
_AT_FIRST = pattern(f"\\s*(?:截[至止]到?|到)?(?:今年|本年|当年)?{_END}[，,]")
_MONTHS = pattern("(?<!\\d)(\\d{1,2})月?份?[-–—~～至到](\\d{1,2})月")
_SEASON = pattern("(?<!前)([一二三四])季度(?![初末底])")
_SEASONS = "一二三四"
_DECEMBER = 12
_QUARTER = 3
_HALF = 6
_WORD = 2


def ended_before(opening: Mention, closing: Mention) -> bool:
    """Whether the one is what the month or quarter in front of the other one's ended with, and this one begins with.

    Of 3月末 and 6月末 the flows between must be said to be of 4—6月 or 二季度. 4月末，直属库存小麦12.64万吨: the time
    may stand in a clause of its own, where the sentence opens.
    """
    if opening.role not in _STOCKS or opening.depth or opening.claim.start > closing.claim.start:
        return False
    other = _PERIOD_END.search(closing.lead)
    if other is None:
        return _days_before(opening, closing)
    one, name = _PERIOD_END.search(opening.lead), ""
    if one is not None:
        name = opening.lead[one.end() :]
    elif not opening.index and (one := _AT_FIRST.match(opening.sentence.words)) is not None:
        name = opening.lead
    if one is None or one["year"] is not None or not _are_of_one_stock(name, closing.lead[other.end() :]):
        return False
    first, last = _month_of(one), _month_of(other)
    if one["season"] is not None and other["season"] is not None:
        return last - first == _QUARTER
    if (
        one["month"] is not None
        and other["month"] is not None
        and (last - first == 1 or (first, last) == (_DECEMBER, 1))
    ):
        return True
    return (first + 1, last) in _spans_named(opening.sentence.text[opening.claim.end : closing.claim.start])


def _days_before(opening: Mention, closing: Mention) -> bool:
    """5月1日8时，青溪水库蓄水2.41亿立方米；…，6月1日8时蓄水2.24亿立方米: one stock on two days of a year."""
    end = _DAY.match(closing.lead)
    start = _DAY.match(opening.lead)
    name = opening.lead[start.end() :] if start is not None else opening.lead
    if start is None and not opening.index:
        start = _AT_FIRST_DAY.match(opening.sentence.words)
    if start is None or end is None or opening.sentence is not closing.sentence:
        return False
    first, last = ((int(each["month"]), int(each["day"])) for each in (start, end))
    one, other = (_AROUND.sub("", words) for words in (name, closing.lead[end.end() :]))
    return first < last and len(other) >= _WORD and one.endswith(other)


def _month_of(end: re.Match[str]) -> int:
    """The month that the period ends with."""
    if end["month"] is not None:
        return int(end["month"])
    if end["season"] is not None:
        return _QUARTER * (_SEASONS.index(end["season"]) + 1)
    return _HALF if end["half"] is not None else _DECEMBER


def _spans_named(words: str) -> set[tuple[int, int]]:
    """The first and last months of the periods that the words name: 4—6月, 二季度, 下半年."""
    spans = {(int(first), int(last)) for first, last in _MONTHS.findall(words)}
    spans |= {(_QUARTER * place + 1, _QUARTER * (place + 1)) for place in map(_SEASONS.index, _SEASON.findall(words))}
    return spans | ({(_HALF + 1, _DECEMBER)} if "下半年" in words else set())


def _are_of_one_stock(one: str, other: str) -> bool:
    """存栏生猪 and 存栏 are one stock, 存款余额 and 贷款余额 are two, and so are 贷款余额 and 不良贷款余额.

    What bears only a word for keeping is of the stock in front, whoever keeps it: 直属库存小麦 … 库存.
    """
    shorter, longer = sorted((_AROUND.sub("", one), _AROUND.sub("", other)), key=len)
    return longer.startswith(shorter) or (_KEPT.fullmatch(shorter) is not None and _KEPT.search(longer) is not None)


_AROUND = pattern("^(?:全[市县省区]|共?有|[，,、\\s])+|(?:余额|数量?|总量|共|[为达有])+$")
_KEPT = pattern("库存|存栏|[结存]存|留存|在[库院册押矫编岗园校馆栏住]")
