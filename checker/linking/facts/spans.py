"""Spans of time: whether they run forward, and whether they are as long as is said (三年行动（2022—2024年）)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import partial
from math import ceil, floor
from typing import NamedTuple

from checker.linking.counting import number_of
from checker.linking.months import days_in
from checker.linking.words import word_claim
from checker.model.claim import Claim
from checker.model.patterns import pattern, places_of
from checker.model.relation import Confidence, Member, Relation, RelationKind

_TO = r"\s*(?:(?:起|开始)[，,]?)?(?:持续|延续|一直)?\s*(?P<to>[-–—~～]{1,2}|至|到)\s*"
_YEARS = pattern(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)年?" + _TO + r"(?P<end>(?:19|20)\d\d)年?(?!\d|[份年]?\d{1,2}月|[./-])"
)
_DAY_AT = pattern("月\\d{1,2}[日号]")
_FROM_AT = pattern("月\\d{1,2}[日号](?:[（(][^（）()\\d]{1,6}[)）])?起")
_DAYS_AT = pattern("月(?:\\d{1,2}[日号])?\\s{0,3}(?:(?:起|开始)[，,]?)?(?:持续|延续|一直)?\\s{0,3}(?:[-–—~～]|至|到)")
"""What every span of days has in its middle: cheap to find."""
_DAYS = pattern(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?"
    + _TO
    + r"(?:(?P<last_year>(?:19|20)\d\d)年|当年|同年|(?P<next_year>次年|翌年|来年))?"
    r"(?:(?P<last_month>\d{1,2})月)?(?:(?P<last_day>\d{1,2})[日号]|底|末)?(?:[（(](?P<kind>[平闰]年)[)）])?止?"
)
_APART = pattern(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"
    r"(?P<to>[^，,。；;（(\d]{0,12}?(?:开[工始展馆幕建]|启动|动工|进场|出发|起步|破土|发病|入院|受理|立案|接[报诉]|收到|起(?=[，,]))"
    r"[^，,。；;（(]{0,24}[，,](?:[于在至到]|直至)?)"
    r"(?:(?P<last_year>(?:19|20)\d\d)年|当年|同年|(?P<next_year>次年|翌年|来年))?"
    r"(?P<last_month>\d{1,2})月(?P<last_day>\d{1,2})[日号](?!之?前|以前)"
    r"(?=[^，,。；;（(\d]{0,12}?(?:[竣完]工|结束|完成|收官|终止|通车|交付|闭幕|收尾|返程|出院|答复|办结|结案|审结|办理完毕|止)[^，,。；;（(\d]{0,8}[，,（(])"
)
"""2021年3月18日开工，2023年9月6日竣工，工期历时902天: begun in one clause, ended in the next."""
_FROM_ON = pattern(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"
    r"(?:[（(][^（）()\d]{1,6}[)）])?(?P<to>起[^，,。；;（(\d]{0,8}[，,](?:[于在至到]|直至)?)"
    r"(?:(?P<last_year>(?:19|20)\d\d)年|当年|同年|(?P<next_year>次年|翌年|来年))?"
    r"(?P<last_month>\d{1,2})月(?P<last_day>\d{1,2})[日号](?:[（(][^（）()\d]{1,6}[)）])?"
    r"(?=[^，,。；;（(\d]{0,6}?(?:止|截止|结束|期满|收官|闭幕|终止)[^，,。；;（(\d]{0,4}[，,（(])"
)
"""自9月4日起公示，9月15日截止，公示期12日: begun in one clause, ended in the next."""
_LASTED = ("历时", "用时", "耗时", "工期", "前后")
_NUMBER = r"(?<!\d)([一二两三四五六七八九十]{1,3}|\d{1,4})"
_UNIT = "(年|个月|天|日)"
_IN_FRONT = pattern(
    rf"(?:为期|历时|持续){_NUMBER}{_UNIT}[^。；;\d]{{0,16}}[（(，,自从于]{{1,2}}\s*$"  # 为期三个月的集中整治（3月1日至
)
_PLAN = pattern(rf"{_NUMBER}(年)(?!级|度|底|末)[^，,。；;（(\d]{{0,12}}[（(]\s*$")  # 三年行动（2022—2024年）
_BEHIND = pattern(
    r"[)）]?(?:[^。；;\d\n]{0,24}?(?:为期|历时|用时|耗时|持续时间为?|持续|(?<!合同)(?<!计划)(?<!有效)(?<!定额)[工会展档汛假示告]期为?|期限为?|期共计?)|[^，,。；;（(\d\n]{0,6}?(?:止|截止|结束|期满|闭幕)?[，,（(]\s*(?:首尾相[计加]|首尾|前后|总|一)*(?:共计?|合计|计|前后)|共计?)"
    rf"\s*{_NUMBER}{_UNIT}(?!级|度|课|培训|集训|工作|讲)"
)
_YEARS_BEHIND = pattern(rf"[，,]\s*{_NUMBER}(年)(?=累计|间|来|共|合计)")  # 2019—2023年，五年累计
_REACH = 50


class _Span(NamedTuple):
    """A stretch of time in the text, and how long it can be said to be, by unit: the least and the most."""

    start: int
    end: int
    last: int
    """Where its second end begins."""
    is_reversed: bool
    is_of_years: bool
    lengths: dict[str, tuple[int, int]]


def link_spans(text: str) -> Iterator[Relation]:
    """Every span with both ends that runs backward, or whose length is said beside it."""
    for span in _spans(text):
        words = word_claim(text, span.start, span.end, why="date")
        if span.is_reversed:
            last = word_claim(text, span.last, span.end, why="date")
            first = word_claim(text, span.start, span.last - 1, why="date")
            yield span_relation(last, (first, last), (("form", "range"), ("span", words.literal)))
            continue
        said = _length(text, span)
        if said is not None:
            claim, length, unit = said
            least, most = span.lengths[unit]
            facts = (("form", "span"), ("length", length), ("least", least), ("most", most), ("unit", unit))
            yield span_relation(claim, (claim, words), (*facts, ("span", words.literal)))


def _spans(text: str) -> Iterator[_Span]:
    behind = 0
    for at in places_of(text, "19", "20"):
        found = _YEARS.match(text, at) if at >= behind else None
        if found is None:
            continue
        behind = found.end()
        first, last = int(found["first"]), int(found["end"])
        # from the middle of one year to the middle of another, a plan may count one less
        lengths = {"年": (last - first, last - first + 1)}
        yield _Span(*found.span(), found.end("to"), first > last, is_of_years=True, lengths=lengths)
    apart = list(_spans_at(text, _DAY_AT, _APART, _CLAUSES))
    if apart and any(word in text for word in _LASTED):  # to look through a whole text for a word takes long
        yield from apart
    if "起" in text and ("止" in text or "结束" in text or "期满" in text or "幕" in text):
        yield from _spans_at(text, _FROM_AT, _FROM_ON, _CLAUSES)
    yield from _spans_at(text, _DAYS_AT, _DAYS, _DATE * 2)


_DATE = 8
"""The characters of a date in front of its 月: 2023年11月."""
_CLAUSES = 120
"""No span that is told in two clauses is longer."""


def _spans_at(text: str, middle: re.Pattern[str], whole: re.Pattern[str], reach: int) -> Iterator[_Span]:
    """The spans that ``whole`` finds around ``middle``, which is cheap to find, up to ``reach`` characters on."""
    behind = 0
    for at in middle.finditer(text):
        days = whole.search(text, max(behind, at.start() - _DATE), at.end() + reach)
        if days is None or not days.start() < at.start() < days.end():
            continue
        behind = days.end()
        span = _of_days(days)
        if span is not None:
            yield span


def _of_days(found: re.Match[str]) -> _Span | None:
    year, month, day, last_year, last_month, last_day = found.group(
        "year", "month", "day", "last_year", "last_month", "last_day"
    )
    span = partial(_Span, *found.span(), found.end("to"), is_of_years=False)
    if last_month is None and (day is None or last_day is None):
        return None
    first_year = int(year) if year else 0
    end_year = int(last_year) if last_year else (first_year or 2023) + (found["next_year"] is not None)
    start_year = first_year or (end_year if last_year else 2023)
    end_month = int(last_month or month)
    start = _day(start_year, int(month), int(day or 1))
    end = _day(end_year, end_month, int(last_day) if last_day else _last(end_year, end_month))
    if start is None or end is None:
        return None
    if start > end:
        known = (bool(year) and bool(last_year)) or (
            last_month is not None and int(month) == end_month and day and last_day
        )
        if known:
            return span(is_reversed=True, lengths={})
        end = _day(end_year + 1, end_month, end.day)
        if end is None or start > end or not (last_month and not last_year):
            return None
    days = (end - start).days + 1
    months = 12 * (end.year - start.year) + end.month - start.month + Fraction(end.day - start.day + 1, 30)
    whole = end.day == _last(end.year, end.month) and start.day == 1
    if whole:
        months = Fraction(12 * (end.year - start.year) + end.month - start.month + 1)
    least = floor(months) - (day is None and last_day is None)  # 3月至6月 is said to be three months, or four
    years = (floor(months / 12), ceil(months / 12))
    most = days + (not first_year and not last_year and start <= date(start_year, 2, 28) < end)  # of a leap year
    lengths = {"年": years, "天": (days - 1, most), "日": (days - 1, most), "个月": (least, ceil(months))}
    return span(is_reversed=False, lengths=lengths)


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= _last(year, month) else None


def _last(year: int, month: int) -> int:
    return days_in(year, month) if 1 <= month <= 12 else 0


def _length(text: str, span: _Span) -> tuple[Claim, int, str] | None:
    """The length said in front of the span or behind it, as words, number and unit."""
    at = max(0, span.start - 40)
    found = (
        _IN_FRONT.search(text, at, span.start)
        or (_PLAN.search(text, at, span.start) if span.is_of_years else None)
        or _BEHIND.match(text, span.end, span.end + _REACH)
        or _YEARS_BEHIND.match(text, span.end, span.end + _REACH)
    )
    if found is None or found.group(2) not in span.lengths:
        return None
    number = number_of(found.group(1))
    if not number or (found.group(2) == "年" and number >= _A_YEAR):
        return None  # 2018年《规划（2016—2025年）》监测报告: which year, and not how many
    return word_claim(text, found.start(1), found.end(2), why="span"), number, found.group(2)


_A_YEAR = 1900


def span_relation(stated: Claim, claims: tuple[Claim, ...], facts: tuple[tuple[str, str | int], ...]) -> Relation:
    """The relation of a stretch of time and what is said of it."""
    members = sorted(
        (Member("span" if claim is stated and len(claims) > 1 else "date", claim) for claim in claims),
        key=lambda member: member.claim.start,
    )
    return Relation(RelationKind.DATE, tuple(members), stated=stated, confidence=Confidence.HIGH, facts=facts)
