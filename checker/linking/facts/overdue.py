"""How long something is overdue: 约定2023年12月底完工，截至2024年10月底仍未竣工，已逾期10个月."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.linking.counting import number_of
from checker.linking.months import days_in
from checker.linking.words import word_claim
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_WORDS = ("逾期", "超期", "拖延", "滞后", "延误")
_SIGNS = ("逾", "超期", "拖", "滞", "延误")
"""One of these is in each of them; a single character is found ten times as fast as two."""
_OVERDUE_AT = pattern(
    f"(?:{'|'.join(_WORDS)})(?:工期)?(?:长?达|了|已)?(?P<length>\\d{{1,4}}|[一二两三四五六七八九十]{{1,3}})(?P<unit>个月|天|日)(?!以?[内上]|多|余)"
)
_DATE = (
    "(?P<year{0}>(?:19|20)\\d\\d)年(?P<month{0}>\\d{{1,2}})月"
    "(?:(?P<day{0}>\\d{{1,2}})[日号]|(?P<part{0}>底|末|初|中旬|份))?"
)
_DUE = pattern(
    "(?:约定|规定|计划|要求|承诺|应[于在当]?|须[于在]?|期限为?|到期日?为?|原定)[^，,。；;\\d]{0,10}"
    + _DATE.format("")
    + "(?:之?前|以前)?[^，,。；;\\d]{0,10}[，,](?:但|而|然而)?(?:[^，,。；;\\d延展调顺停变复]{0,6}[，,])?"
    "(?:截至|截止|直至|至|到|实际(?:于|至|到)?)[^，,。；;\\d]{0,4}"
    + _DATE.format("_end")
    + "[^，,。；;\\d]{0,16}[，,](?:已经?|累计|实际|仍|工期|共|总计|均)*$"
)
_REACH = 110


def link_overdue(text: str) -> Iterator[Relation]:
    """Every length of a delay whose due date and as-of date stand in the clauses in front of it."""
    if not any(sign in text for sign in _SIGNS):
        return
    for said in _OVERDUE_AT.finditer(text):
        start = max(text.rfind("。", 0, said.start()) + 1, said.start() - _REACH)
        told = _DUE.search(text, start, said.start())
        if told is None or (lengths := _lengths(told, said["unit"])) is None:
            continue
        stated = word_claim(text, said.start("length"), said.end("unit"), why="span")
        end = max(told.end("month_end") + 1, told.end("day_end") + 1, told.end("part_end"))
        span = word_claim(text, told.start("year"), end, why="date")
        least, most = lengths
        facts = (("form", "span"), ("length", number_of(said["length"])), ("least", least), ("most", most))
        members = (Member("date", span), Member("span", stated))
        yield Relation(
            RelationKind.DATE,
            members,
            stated=stated,
            confidence=Confidence.HIGH,
            facts=(*facts, ("unit", said["unit"]), ("span", span.literal)),
        )


def _lengths(told: re.Match[str], unit: str) -> tuple[int, int] | None:
    """The least and the most that the delay can be said to be; ``None`` where the days are not told."""
    year, month, year_end, month_end = (int(told[name]) for name in ("year", "month", "year_end", "month_end"))
    if not (1 <= month <= _MONTHS and 1 <= month_end <= _MONTHS):
        return None
    months = _MONTHS * (year_end - year) + month_end - month
    if unit == "个月":
        day, last = (_day_of_month(told, suffix) for suffix in ("", "_end"))
        if not day or not last:
            return months - 1, months
        return months - (last < day), months + (last > day)
    first, end = (_day(told, suffix) for suffix in ("", "_end"))
    if first is None or end is None:
        return None
    days = (end - first).days
    return days - 1, days


_MONTHS = 12


_ENDS = ("底", "末")
_LAST = 31


def _day_of_month(told: re.Match[str], suffix: str) -> int:
    """The day that the date tells, 31 for the end of a month, 0 where none is told."""
    return _LAST if told["part" + suffix] in _ENDS else int(told["day" + suffix] or 0)


def _day(told: re.Match[str], suffix: str) -> date | None:
    """The day of a date; the last one of a month for its end."""
    year, month = int(told["year" + suffix]), int(told["month" + suffix])
    if told["part" + suffix] in _ENDS:
        return date(year, month, days_in(year, month))
    day = int(told["day" + suffix] or 0)
    return date(year, month, day) if 0 < day <= days_in(year, month) else None
