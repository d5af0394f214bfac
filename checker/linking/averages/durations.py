"""How many days, months or years the words of a passage cover: 上半年, 7月1日—9月30日, 2021—2023年, “十三五”."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.months import days_in, is_leap
from checker.model.patterns import pattern

_WEEK = pattern(
    "(?<=[本上当这该一])周(?!末)|周(?![末边围年密全期转刊岁一二三四五六日天])"
    "|[本上这一整]个?(?:礼拜|星期)(?![一二三四五六日天])"
)
"""本周, 宣传周; neither 周末 nor 周一."""
_COMPARED = pattern("(?:较|比|与)[^，,。；;（(]{0,16}")
_BETWEEN = r"\s*日?\s*起?(?:[-–—~～]{1,2}|至|到)\s*(?:当年)?"
_RUN_OF_DAYS = pattern(rf"(\d{{1,2}})月(\d{{1,2}}){_BETWEEN}(?:(\d{{1,2}})月)?(\d{{1,2}})日")
_SAID_DAYS = pattern("按(?:全年)?(\\d+)个?(?:工作日|天|日)|(?:历时|共|为期)(\\d+)天")
_NUMBER_OF_MONTH = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})"
_RUN_OF_MONTHS = pattern(
    f"(?:前|(?<!\\d)(?P<first>{_NUMBER_OF_MONTH})\\s*月?份?\\s*[-–—~～至到]{{1,2}}\\s*)(?P<last>{_NUMBER_OF_MONTH})个?月(?!\\d)"
)
_LIST_OF_MONTHS = pattern(f"(?<![-–—~～至到\\d]){_NUMBER_OF_MONTH}月份?(?:[、和及与]{_NUMBER_OF_MONTH}月份?(?!\\d))+")
_EACH_MONTH = pattern(f"({_NUMBER_OF_MONTH})月")
_MONTH = pattern(f"(?<![-–—~～至到\\d])({_NUMBER_OF_MONTH})月(?:份|[^-–—~～至\\d底末日初])")
_BEGUN = (
    "(?:以来|起|开始|之?以?后|之?以?前|启[动用]|正式|试运|上线|投[产入用]|开(?!展|具|出|庭|班|设|办|发)"
    "|[-–—~～至到]{1,2}[^，,。；;]{0,3}(?:次年|翌年|第二年|年|月?底|月?末|今|目前))"
)
_OPEN_ENDED = pattern(
    f"(?<![-–—~～至到\\d]){_NUMBER_OF_MONTH}月(?:(?:份?+|底|末|初){_BEGUN}|份?[上中下]旬)"
    f"|[每历]年(?:的)?{_NUMBER_OF_MONTH}月|月份?[、和及与](?:(?:19|20)\\d\\d|次|今|本|当)年"
    f"|(?:{_NUMBER_OF_MONTH}月份?[、和及与])+{_NUMBER_OF_MONTH}月份?[^，,。；;\\d]{{0,10}}(?:分别|依次|各)"
)
"""自10月以来, 3月开馆, 9月至次年2月: how long it is, nobody says; 10月、11月分别受理: each has a figure of its own."""
_WITH_GAPS = pattern(
    "[（(](?:扣除|剔除|除去)[^（()），,]{0,12}[月年天日季][^（()）]{0,12}[）)]|(?:^|[，,。；;])\\s*除[^，,。；;]{0,10}月[^，,。；;]{0,4}外[，,]"
    "|[月年季](?:度|份)?(?:因[^，,。；;）)]{1,8})?(?:未|没有)(?:举办|营业|开放|生产|开工)"
)
_SO_MANY_MONTHS = pattern(
    f"(?:为期|历时|集中|(?:开展|实施|推进|运行|启动)了?)(?:近)?({_NUMBER_OF_MONTH})个月(?![前后])"
    f"|({_NUMBER_OF_MONTH})个月(?:以?来|期间)"
)
"""专项行动开展三个月来, 为期两个月: when they begin, nobody says."""
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
_PLAN = pattern('十[一二三四五]五(?![”"]?(?:规划)?(?:实施)?(?:以来|开局|前|中期))|[七八九]五”?时期')


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
    so_many = _SO_MANY_MONTHS.search(words) if "个月" in words else None
    if so_many is not None:
        yield from _lengths(number_of(so_many[1] or so_many[2]))
        return
    months = _months(words)
    if months is not None:
        for each in years:
            yield sum(days_in(each, month) for month in months)
    elif year is not None and re.search("年(?!末|底|初|\\d{1,2}月)", words):
        yield 366 if is_leap(years[0]) else 365
    weeks = "周" in words or "礼拜" in words or "星期" in words
    if weeks and months is None and _WEEK.search(words) is not None:
        yield 7


def _lengths(months: int) -> Sequence[int]:
    """How many days so many months in a row have, whenever they begin."""
    if not 0 < months <= _TWELVE:
        return ()
    starts = itertools.product((2023, 2024), range(_TWELVE))
    return sorted({sum(days_in(year, (first + at) % _TWELVE + 1) for at in range(months)) for year, first in starts})


def months_of(words: str) -> int:
    """The months that the words cover, 0 when they name no period of more than one."""
    months = months_named(words)
    return len(months) if len(months) > 1 else 0


def months_named(words: str) -> Sequence[int]:
    """The months that the words cover, none when they name no period."""
    return _months(_COMPARED.sub("", words)) or ()


def is_open_ended(words: str) -> bool:
    """Whether the words begin a period whose end they do not tell, tell months that each have a figure, or take some of
    it out (扣除2月停产).
    """
    if _WITH_GAPS.search(words) is not None:
        return True
    return "月" in words and _OPEN_ENDED.search(words) is not None and not any(name in words for name, _ in _PARTS)


def _months(words: str) -> Sequence[int] | None:
    run = _RUN_OF_MONTHS.search(words)
    if run is not None:
        first, last = number_of(run["first"] or "1"), number_of(run["last"])
        if not 0 < first <= last <= _TWELVE:
            return None
        further = _FURTHER_RUN.match(words, run.end())
        return (
            [*range(first, last + 1), *(_months(words[further.end() :]) or ())] if further else range(first, last + 1)
        )
    for name, months in _PARTS:
        if name in words:
            return months
    if (listed := _LIST_OF_MONTHS.search(words)) is not None:
        numbers = sorted({number_of(number) for number in _EACH_MONTH.findall(listed.group())})
        in_a_row = numbers[-1] - numbers[0] == len(numbers) - 1  # 3月、6月和9月开展检查: when, and not how long
        return numbers if in_a_row and numbers[0] > 0 and numbers[-1] <= _TWELVE else None
    month = _MONTH.search(words)
    number = number_of(month.group(1)) if month is not None else 0
    return range(number, number + 1) if 1 <= number <= _TWELVE else None


_TWELVE = 12
_FURTHER_RUN = pattern(f"[、，,]?[和及与]?(?={_NUMBER_OF_MONTH}月?份?\\s*[-–—~～至到])")
"""1—6月和8—11月."""


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
    if _ENDS_OF_YEARS.search(words) is not None:
        return (apart,)
    return (apart + 1, apart) if _MOVED_FROM.search(words) is not None else (apart + 1,)


_FIVE = 5
_ENDS_OF_YEARS = pattern("(?:19|20)\\d\\d年?[末底](?:[-–—~～至到]|以来)")
"""从2018年底到2023年底: five years."""
_MOVED_FROM = pattern("[由从]\\s*(?:19|20)\\d\\d年的?\\d")
"""由2019年的623.8亿元增加到2024年的856.4亿元: the first year is only where it began."""


def years_between(words: str) -> tuple[int, ...]:
    """How many years may lie between two of the years that the words name, or what they say it is."""
    said = _YEARS.search(words)
    if said is not None and number_of(said.group(1)):
        return (number_of(said.group(1)),)
    years = sorted({int(year) for year in re.findall("(?:19|20)\\d\\d", words)})
    return tuple(dict.fromkeys(last - first for first, last in itertools.combinations(years, 2)))
