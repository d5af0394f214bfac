"""Lists and rows that tell the period of each figure: 2021、2022年依次为1842封、2106封; 一季度A，二季度B."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

Period = tuple[str, int]

_FEW = "[一二三四]"
_ONE = (
    f"(?:(?:19|20)\\d\\d年?[底末]?|第?{_FEW}(?:季度|(?=[、和与及至到—－-]))|\\d{{1,2}}月?份?|[上下]半年|前[二两三]个?季度"
    "|全年)"
)
_JOIN = "\\s*(?:、|以及|[和与及至到—–－~-])\\s*"
_NAMES = pattern(f"{_ONE}(?:{_JOIN}{_ONE}){{1,11}}|四个季度")
NAMED = pattern(
    f"(?P<year>(?:19|20)\\d\\d)年|第?(?P<quarter>{_FEW})季度|(?<!\\d)(?P<month>\\d{{1,2}})月|(?P<half>[上下])半年"
    "|前(?P<first>[二两三])个?季度|(?P<all>全年)"
)
_SPLIT = pattern("(以及|[、，和与及至到—–－~-])")
_SPANS = frozenset("至到—–－~-")
RESPECTIVELY = pattern("分别|依次|各|逐[年月季]|[为是有达]$")
AGAINST = pattern("(?:[比较与]|环比)$")
SUM = pattern("合计|累计|共|全年|[上下]半年|总")
_REACH = 160
_NAME = 2
MOVES = (Role.CHANGE, Role.GROWTH, Role.NET)


class Row(NamedTuple):
    """The figures of a unit by the periods that they are told of, in order."""

    values: dict[Period, Mention]
    label: str
    """The words that say what they are figures of."""

    @property
    def run(self) -> list[Mention]:
        return list(self.values.values())


def rows_of(mentions: Sequence[Mention]) -> Iterator[Row]:
    """The lists of a sentence that name the period of each figure, and figures in a row that each name one."""
    taken: set[int] = set()
    for first in mentions:
        if first.index not in taken and (row := _list_from(first)) is not None:
            taken |= {m.index for m in row.values.values()}
            yield _with_one_in_front(row, first)
    singles = [m for m in mentions if m.index not in taken and m.role not in MOVES and not m.depth]
    yield from _told_one_by_one(singles)


def _list_from(first: Mention) -> Row | None:
    """2021、2022、2023年收信依次为A、B、C; 1至3月分别为A、B和C; 2023年、2024年受案分别为A和B."""
    sentence = first.sentence
    run = [first]
    for mention in sentence.mentions[first.index + 1 : first.index + 12]:
        if mention.clause != first.clause or mention.unit != first.unit or mention.depth:
            break
        if mention.lead.strip("、和与及以 ") or mention.role is not first.role:
            break
        run.append(mention)
    if len(run) < _NAME:
        return None
    at = first.index
    while at and sentence.mentions[at - 1].unit in _BARE and sentence.mentions[at - 1].clause == first.clause:
        at -= 1  # 4、5、6月为A、B、C: numbers of months
    start = sentence.mentions[at - 1].claim.end if at else sentence.start
    front = sentence.text[max(start, first.claim.start - _REACH) : first.claim.start]
    if (after := _and_each_after(first, run, front)) is not None:
        return after
    for found in reversed(list(_NAMES.finditer(front))):
        periods = periods_in(found.group())
        behind = front[found.end() :]
        if len(periods) == len(run) and len(set(periods)) == len(run) and "；" not in behind:
            if RESPECTIVELY.search(behind) is None and behind.strip("，, （）()"):
                return None
            if first.role in MOVES and AGAINST.search(front[: found.start()]) is not None:
                return None  # 较一季度和上年分别收窄5和7个基点: the periods that they are counted from
            return Row(dict(zip(periods, run, strict=True)), front[: found.start()] + behind + run[-1].tail)
    return None


_BARE = ("", "年", "月")


def periods_in(words: str) -> list[Period]:
    """The periods of a list of names, spans told in full: 2021、2022年, 1至3月, 一季度、上半年、前三季度和全年."""
    if words == "四个季度":
        return [("quarter", number) for number in range(1, 5)]
    parts = _SPLIT.split(words)
    names, joins = [part.strip() for part in parts[::2]], parts[1::2]
    sort = next((s for s, mark in (("year", "年"), ("quarter", "季"), ("month", "月")) if mark in names[-1]), "")
    periods: list[Period] = []
    for at, name in enumerate(names):
        period = _period(name, sort)
        if period is None:
            return []
        if at and joins[at - 1] in _SPANS and periods[-1][0] == period[0]:
            periods += [(period[0], n) for n in range(periods[-1][1] + 1, min(period[1], periods[-1][1] + 12))]
        periods.append(period)
    return periods


def _period(name: str, sort: str) -> Period | None:
    found = NAMED.match(name)
    if found is not None:
        return period_named(found)
    number = number_of(name.removeprefix("第").removesuffix("份")) if name else 0
    return (sort, int(name) if name.isdecimal() else number) if sort and (number or name.isdecimal()) else None


def period_named(found: re.Match[str]) -> Period:
    """一季度 is a quarter, 上半年 a half; 前三季度 and 全年 count from the beginning."""
    if found["half"]:
        return "half", 1 if found["half"] == "上" else 2
    if found["first"] or found["all"]:
        return "to", number_of(found["first"]) if found["first"] else 4
    sort = next(name for name in ("year", "quarter", "month") if found[name])
    return sort, number_of(found[sort]) if sort == "quarter" else int(found[sort])


def _and_each_after(first: Mention, run: Sequence[Mention], behind: str) -> Row | None:
    """2020年为87家，此后各年末分别是104家、139家、171家: a list that begins the year after the figure in front."""
    front = first.sentence.mentions[first.index - 1] if first.index else None
    if front is None or not front.year or front.unit != first.unit or front.depth or _EACH_AFTER.match(behind) is None:
        return None
    if front.peer != first.peer or f"{front.year}年" not in front.head:
        return None
    values = {("year", front.year + at): mention for at, mention in enumerate((front, *run))}
    return Row(values, front.head + front.tail)


_EACH_AFTER = pattern(
    "[，,\\s]*(?:此|其|之)后(?:[一二两三四五六七八九十]{1,2}年|(?:各|每)年)(?:[末底])?(?:分别|依次|各)"
)


def _with_one_in_front(row: Row, first: Mention) -> Row:
    """2023年，收入完成A，…；2020年至2022年依次为B、C、D: a list without words of its own goes on with it."""
    periods = list(row.values)
    front = next((m for m in reversed(first.sentence.mentions[: first.index]) if m.unit == first.unit), None)
    sort, last = periods[-1]
    if front is None or sort != "year" or not front.is_level or front.depth or front.year != last + 1:
        return row
    if RESPECTIVELY.sub("", row.label).strip("，,；; 由") or front.clause == first.clause:
        return row
    return Row(row.values | {("year", last + 1): front}, front.head + front.tail)


_THEN_AND_NOW = {Role.LEVEL, Role.PREVIOUS}


def _told_one_by_one(mentions: Sequence[Mention]) -> Iterator[Row]:
    """2019年14.2亿元，2020年15.1亿元，…; 二季度67248件，三季度85097件，环比…，四季度回落至76224件."""
    values: dict[Period, Mention] = {}
    label = ""
    for mention in mentions:
        found = list(NAMED.finditer(mention.head))
        told = period_named(found[0]) if len(found) == 1 else None
        first = next(iter(values.values()), None)
        words = mention.head[found[0].end() :] if found else ""
        fits = told is not None and told[0] != "to" and SUM.search(words) is None
        if first is None or told is None:
            goes_on = False
        else:
            sort, number = next(reversed(values))
            stretch = 0 <= mention.peer - next(reversed(values.values())).peer <= 1
            alike = mention.unit == first.unit and stretch
            alike = alike and (mention.role is first.role or {mention.role, first.role} == _THEN_AND_NOW)
            own = cues.subject_of(_REACHED_TO.sub("", words))
            named = len(own) < _NAME or cues.shares_words(own, label)
            goes_on = (
                alike and named and told == (sort, number + 1) and not mention.head[: found[0].start()].strip("，,而 ")
            )
        if goes_on and told is not None:
            values[told] = mention
            continue
        if told is None and first is not None and mention.unit == first.unit and SUM.search(mention.head) is None:
            fits = False
        elif told is None and first is not None:
            continue
        if len(values) >= _NAME:
            yield Row(values, label)
        values = {told: mention} if fits and told is not None else {}
        label = mention.head + mention.tail
    if len(values) >= _NAME:
        yield Row(values, label)


_REACHED_TO = pattern("(?:[升降增减回落提高涨跌长少]+)?(?:到|至|为|是|有|达|仅|则|又)+$")
