"""How many days, months or years the words of a passage cover: 上半年, 7月1日—9月30日, 2021—2023年, “十三五”."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.months import days_in, is_leap
from checker.model.patterns import pattern

_WEEK = pattern("(?<=[本上当这该一])周(?!末)|周(?![末边围年密全期转刊岁一二三四五六日天])")
"""本周, 宣传周; neither 周末 nor 周一."""
_COMPARED = pattern("(?:较|比|与)[^，,。；;（(]{0,16}")
_BETWEEN = r"\s*日?\s*起?(?:[-–—~～]{1,2}|至|到)\s*(?:当年)?"
_RUN_OF_DAYS = pattern(rf"(\d{{1,2}})月(\d{{1,2}}){_BETWEEN}(?:(\d{{1,2}})月)?(\d{{1,2}})日")
_SAID_DAYS = pattern("按(?:全年)?(\\d+)个?(?:工作日|天|日)|(?:历时|共|为期)(\\d+)天")
_RUN_OF_MONTHS = pattern("(?:前|1\\s*月?份?\\s*[-–—~～至到]{1,2}\\s*)(\\d{1,2}|[一二三四五六七八九十]+)(?:个)?月")
_MONTH = pattern("(?<![-–—~～至到\\d])(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|[^\\d底末日初])")
_YEAR = pattern("((?:19|20)\\d\\d)年")
_PARTS = (
    ("前三季度", range(1, 10)),
    ("上半年", range(1, 7)),
    ("下半年", range(7, 13)),
    ("一季度", range(1, 4)),
    ("二季度", range(4, 7)),
    ("三季度", range(7, 10)),
    ("四季度", range(10, 13)),
    ("全年", range(1, 13)),
    ("年度", range(1, 13)),
)
_YEARS = pattern(
    "(?<![\\d“])(?:近|过去|这|连续|前|上)?([一二两三四五六七八九十\\d]{1,2})年(?:来|间|累计|共|以来|内|，|(?=年均))"
)
_RECENT = pattern("(?:近|过去|最近)([二两三四五六七八九十])年(?!度|级)")
"""近三年完成审计项目依次为36个、42个、45个."""
_PLAN = pattern("十[一二三四五]五|[七八九]五”?时期")


def days_of(words: str) -> tuple[int, ...]:
    """The days that the words cover, in every reading that a leap year allows; none when they name no period."""
    words = _COMPARED.sub("", words)
    said = _SAID_DAYS.search(words)
    if said is not None:
        by_dates = _days(words) if _RUN_OF_DAYS.search(words) is not None else ()
        return tuple(dict.fromkeys((int(said.group(1) or said.group(2)), *by_dates)))
    return tuple(dict.fromkeys(_days(words)))


def _days(words: str) -> Iterator[int]:
    year = _YEAR.search(words)
    years = [int(year.group(1))] if year else [2023, 2024]
    run = _RUN_OF_DAYS.search(words)
    if run is not None:
        month, day, last, end = (int(group) if group else 0 for group in run.groups())
        for each in years:
            try:
                span = date(each, last or month, end) - date(each, month, day)
            except ValueError:
                return
            if span.days > 0:
                yield span.days + 1
        return
    months = _months(words)
    if months is not None:
        for each in years:
            yield sum(days_in(each, month) for month in months)
    elif year is not None and re.search("年(?!末|底|初|\\d{1,2}月)", words):
        yield 366 if is_leap(years[0]) else 365
    if "周" in words and months is None and _WEEK.search(words) is not None:
        yield 7


def months_of(words: str) -> int:
    """The months that the words cover, 0 when they name no period of more than one."""
    months = _months(_COMPARED.sub("", words))
    return len(months) if months is not None and len(months) > 1 else 0


def _months(words: str) -> range | None:
    run = _RUN_OF_MONTHS.search(words)
    if run is not None:
        last = number_of(run.group(1))
        return range(1, last + 1) if 0 < last <= _TWELVE else None
    for name, months in _PARTS:
        if name in words:
            return months
    month = _MONTH.search(words)
    number = number_of(month.group(1)) if month is not None else 0
    return range(number, number + 1) if 1 <= number <= _TWELVE else None


_TWELVE = 12


def years_of(words: str) -> tuple[int, ...]:
    """The years that the words cover, in every way to count them: 2018—2023年 are six.

    五年来 says how many, where the years of the passage are so many, or so many apart (由2019年的…增加到2024年的…).
    Of such a movement the first year may be left out.
    """
    said = _YEARS.search(words) or _RECENT.search(words)
    told = number_of(said.group(1)) if said is not None else _FIVE if _PLAN.search(words) else 0
    span = cues.year_span(words)
    if span is None or span[1] <= span[0]:
        return (told,) if told else ()
    apart = span[1] - span[0]
    if told in (apart, apart + 1):
        return (told,)
    return (apart + 1, apart) if _MOVED_FROM.search(words) is not None else (apart + 1,)


_FIVE = 5
_MOVED_FROM = pattern("[由从]\\s*(?:19|20)\\d\\d年的?\\d")
"""由2019年的623.8亿元增加到2024年的856.4亿元: the first year is only where it began."""


def years_between(words: str) -> tuple[int, ...]:
    """How many years may lie between two of the years that the words name, or what they say it is."""
    said = _YEARS.search(words)
    if said is not None and number_of(said.group(1)):
        return (number_of(said.group(1)),)
    years = sorted({int(year) for year in re.findall("(?:19|20)\\d\\d", words)})
    return tuple(dict.fromkeys(last - first for first, last in itertools.combinations(years, 2)))
