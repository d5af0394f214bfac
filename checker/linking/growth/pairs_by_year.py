"""Pairs of figures by the years that are told of them: 2020年至2024年依次为…；2024年较2020年增长70.4%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.growth.growth_readings import Pair
from checker.linking.growth.period_pairs import periods_beside
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import base_year, is_of, of_year
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern


def pairs_told_by_year(sentence: Sentence, growth: Mention, years: tuple[int, int]) -> list[Pair]:
    """2020年至2024年依次为612件 … 1043件；2024年较2020年增长70.4%: the figures of a list over the years."""
    levels = [m for m in sentence.mentions[: growth.index] if m.role in (Role.LEVEL, Role.PREVIOUS) and not m.depth]
    levels = [m for m in levels if m.peer == growth.peer] or levels
    current, previous = (of_year(sentence, levels, year) for year in years)
    return [(current, previous)] if current is not None and previous is not None else []


_DATED = pattern(
    "^\\s*(?P<year>(?:19|20)\\d\\d年|去年|上年)?(?P<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?[^，,。；;]{0,6}$"
)
_MONTHS = pattern("[至到~－–—-]\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月")
_MONTH = pattern(
    "(?<![\\d一二三四五六七八九十])(?P<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?![，,、至到以—-])"
)


def dated_pairs(growth: Mention, before: Sequence[Mention]) -> Pair | None:
    """9月受理86430件；8月为90117件，环比下降4.1%: the figure right in front has a month of its own.

    In one stretch 环比 is of two months that follow each other, and 同比 of no other month of the year.
    """
    before = [m for m in before if m.clause < growth.clause or m.claim.kind is not ClaimKind.DURATION]  # 一个月涨了18%
    if not before or not before[-1].is_level:
        return None
    last = before[-1]
    current = next((m for m in before[:-1] if m.is_level and m.unit == last.unit), None)
    dated = _DATED.match(last.head) if current is not None and _MONTHS.search(current.head) is None else None
    apart = current is not None and current.peer < last.peer == growth.peer
    if "环比" in growth.head and not (apart and dated):
        return periods_beside(growth, before)
    if current is None or dated is None or ("同比" in growth.head and not (apart and dated["year"])):
        return None
    return (last, current) if not dated["year"] and _is_of_month_before(current, dated["month"]) else (current, last)


def _is_of_month_before(first: Mention, month: str) -> bool:
    """2月接诊4000人，3月是5200人: whether the first of the two is of the earlier month; December is, of January."""
    said = _MONTH.search(first.head)
    now, then = number_of(month), number_of(said["month"]) if said is not None else 0
    return 0 < then < now or (then, now) == (12, 1)


def pairs_of_years(growth: Mention, before: Sequence[Mention], following: Sentence | None) -> Pair | None:
    """The nearest figure in front, and its like in the year that the rate is counted from: 比2014年上升42.6%."""
    named = base_year(growth, 0)
    current = next((m for m in reversed(before) if m.is_level and is_of(growth, m) and (m.year or -1) != named), None)
    if current is None:
        return None
    previous = like_of_year(current, base_year(growth, current.year), [*before, *mentions_of(following)])
    return None if previous is None or _is_of_part_of_year(current, previous) else (current, previous)


def _is_of_part_of_year(current: Mention, previous: Mention) -> bool:
    """2018年营收2649亿元；…；2019年一季度977亿元，同比增长51%: over the same quarter, and not over all of the year."""
    now, then = _year_of(current), _year_of(previous)
    return now is not None and then is not None and bool(now["part"]) and then["part"] is None


def _year_of(mention: Mention) -> re.Match[str] | None:
    """The last year named not far in front of the figure in its sentence, with the part of it."""
    start = max(mention.sentence.start, mention.claim.start - _AS_FAR)
    return next(iter([*_YEAR.finditer(mention.sentence.text, start, mention.claim.start)][::-1]), None)


_AS_FAR = 80

_YEAR = pattern(
    "(?:19|20)\\d\\d年(?P<part>第?[一二三四1-4]季度?|[上下]半年|前?[一二三两]个?季度|[前1-9][^，,。；;]{0,6}月|同期)?"
)


def mentions_of(sentence: Sentence | None) -> list[Mention]:
    """The figures of the sentence, if there is one."""
    return sentence.mentions if sentence is not None else []


def like_of_year(current: Mention, year: int, candidates: Sequence[Mention]) -> Mention | None:
    """The figure of that year that is of the unit and, of several, nearest to the name of the current one.

    审结1390件，标的额1445万元；…，审结1721件，标的额1193万元: of one name, that behind the same other figure.
    """
    found = [m for m in candidates if year and m.year == year and m.unit == current.unit and m is not current]
    found = [m for m in found if m.role in (Role.LEVEL, Role.PREVIOUS)]
    name, beside = cues.subject_of(current.label), _told_with(current)
    return max(found, key=lambda m: (cues.overlap(name, m.label), cues.overlap(beside, _told_with(m))), default=None)


def _told_with(mention: Mention) -> str:
    """The words of the figure in another unit that an item tells in front of this one."""
    front = mention.sentence.mentions[max(0, mention.index - _NEAR_BY) : mention.index]
    other = [m for m in front if m.is_level and m.unit != mention.unit and m.peer == mention.peer and not m.depth]
    return other[-1].lead if other else ""


_NEAR_BY = 3
