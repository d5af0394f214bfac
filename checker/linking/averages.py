"""Averages: 人均, 日均, 户均, 平均每组, 每千人 …"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import Approximation
from checker.model.expression import Constant, Expression, Product, Quotient
from checker.model.relation import Confidence, Relation, RelationKind

_UNITS = {
    "人": ("人", "人次"),
    "户": ("户", "家"),
    "家": ("家", "户", "个"),
    "案": ("件", "起", "宗", "案"),
    "组": ("组", "个"),
    "村": ("个", "村"),
    "校": ("所", "个"),
    "站": ("个", "站"),
    "车": ("辆", "辆次", "台"),
    "场": ("场", "次"),
    "次": ("次",),
    "机": ("台",),
}
"""What is counted where an average is by the head, the household, the case; any other word is its own unit."""
_EVERY = re.compile("每([万千百十\\d]*)([一-鿿]{1,4})")
_SCALES = {"万": 10000, "千": 1000, "百": 100, "十": 10, "": 1}
_BACK = 3
_NOTE = 16
"""How far behind an average a bracket may say what it was taken over."""
_MONTH = re.compile("(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|[^\\d底末日初])")
_DAY_RUN = re.compile("(\\d{1,2})月(\\d{1,2})日?\\s*[-–—~～至到]+\\s*(?:(\\d{1,2})月)?(\\d{1,2})日")
_SAID_DAYS = re.compile("按(?:全年)?(\\d+)个?(?:工作日|天|日)")
_MONTHS = re.compile("(?:前|1\\s*[-–—~～至到]\\s*)(\\d{1,2}|[一二三四五六七八九十]+)(?:个)?月")


def link_averages(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Every average whose total and count stand in front of it, or whose period names the count."""
    for number, sentence in enumerate(paragraph.sentences):
        for average in sentence.mentions:
            if average.role is Role.AVERAGE:
                readings = tuple(_readings(paragraph, sentence, average, paragraph.before(number, _BACK), memory))
                if readings:
                    yield Proposal(readings, _confidence(average, readings[0]))


def _readings(
    paragraph: Paragraph, sentence: Sentence, average: Mention, earlier: Sequence[Sentence], memory: Memory
) -> Iterator[Relation]:
    front = [m for m in sentence.mentions[: average.index] if _is_total(m)]
    back = [m for m in sentence.mentions[average.index + 1 :] if _is_total(m) and m.peer == average.peer]
    past = [m for other in reversed(earlier) for m in other.mentions if _is_total(m)]
    totals = [m for m in reversed(front) if m.unit == average.unit]
    totals = (
        totals or [m for m in back if m.unit == average.unit] or [m for m in reversed(past) if m.unit == average.unit]
    )
    counts, factor = _counts(front, average)
    if not counts:
        counts, factor = _counts([*past, *back], average)
    if not counts and factor > 1:
        counts = memory.people()[:3]
    least = average.claim.values.low or 0
    totals = [m for m in totals if (m.claim.values.high or 0) >= least]  # 高于全市均值2.1分 is no total
    for total in _likeliest(paragraph, totals, average):
        counts = list({id(m): m for m in (paragraph.wholes.get(m.claim.start, m) for m in counts)}.values())
        beside = [m for m in counts if m.sentence is total.sentence and m.clause == total.clause]
        for count in beside or [m for m in counts if m.unit != "人次"]:
            if count is not total:
                for months in (1, 12) if "月" in average.name else (1,):
                    yield _average(average, total, count, factor, months)
        for constant in _periods(sentence, average, total):
            yield _average(average, total, constant, 1, 1)


def _confidence(average: Mention, reading: Relation) -> Confidence:
    if _is_plain(average, reading):
        return Confidence.HIGH
    return Confidence.MEDIUM if "均" in average.name else Confidence.LOW


def _is_plain(average: Mention, reading: Relation) -> bool:
    """Whether the average can be no other: it stands alone, and its figures stand in its own sentence."""
    neighbours = average.sentence.mentions[max(0, average.index - 1) : average.index + 2]
    alone = not any(m is not average and m.role is Role.AVERAGE and m.clause == average.clause for m in neighbours)
    start, end = average.sentence.start, average.sentence.end
    start = start if cues.overlap(average.lead, _total_label(average, reading)) < 2 else 0
    here = all(start <= member.claim.start < end for member in reading.members)
    after = "总" not in _total_label(average, reading) and any(
        m.role == "numerator" and m.claim.start > average.claim.start for m in reading.members
    )
    by_head = "均" in average.name or re.match("每[百千万\\d]+", average.name) is not None
    return (
        alone
        and here
        and _are_near(average, reading)
        and not after
        and by_head
        and average.claim.approximation in _STATED
    )


def _total_label(average: Mention, reading: Relation) -> str:
    """The words around the total that the average divides."""
    start = next((m.claim.start for m in reading.members if m.role == "numerator"), -1)
    mentions = (m for sentence in average.sentence.paragraph.sentences for m in sentence.mentions)
    return next((m.label for m in mentions if m.claim.start == start), "")


def _are_near(average: Mention, reading: Relation) -> bool:
    """Whether total and count stand in clauses next to each other: 52.6万人次 of visitors divide no stock of books."""
    starts = {member.claim.start for member in reading.members if member.role in ("numerator", "denominator")}
    placed = [m for m in average.sentence.mentions if m.claim.start in starts]
    apart = max((m.clause for m in placed), default=0) - min((m.clause for m in placed), default=0)
    return len(placed) < 2 or (apart <= _APART and len({m.peer for m in placed}) == 1)


_APART = 2
_STATED = (Approximation.EXACT, Approximation.ABOUT, Approximation.NEARLY, Approximation.OVER)


def _is_total(mention: Mention) -> bool:
    return mention.role in (Role.LEVEL, Role.NET, Role.CHANGE, Role.PREVIOUS)


def _likeliest(paragraph: Paragraph, totals: list[Mention], average: Mention) -> list[Mention]:
    """The total that the average's own words name; else the nearest, or rather the whole it is part of, or the
    first.
    """
    if not totals:
        return []
    totals = [m for m in totals if m.sentence is average.sentence and m.peer == average.peer] or totals
    nearest = max(totals, key=lambda m: cues.overlap(average.lead, m.label) if len(average.lead) > 2 else 0)
    whole = paragraph.wholes.get(nearest.claim.start, nearest)
    return list({id(m): m for m in (whole, nearest, totals[-1])}.values())


def _counts(amounts: list[Mention], average: Mention) -> tuple[list[Mention], int]:
    """Figures that can be divided by, nearest first, and what one share of them is: 1000 for 每千人."""
    every = _EVERY.search(average.lead)
    if every is not None and every.group(1):
        digits, noun = every.groups()
        factor = int(digits) if digits.isdecimal() else _SCALES.get(digits, 1)
        if noun.startswith("人"):
            return [m for m in reversed(amounts) if m.unit == "人" and "人口" in m.label], factor
        return [m for m in reversed(amounts) if m.unit and noun.startswith(m.unit)], factor
    key = average.name.removeprefix("平均").removeprefix("每").removesuffix("均").lstrip("个")
    key = key.lstrip("月年") or key
    units = _PERIODS.get(key) or _units_of(key)
    found = [m for m in reversed(amounts) if m.unit in units]
    named = [m for m in found if cues.shares_words(key, m.label)]
    return named or found, 1


def _units_of(key: str) -> tuple[str, ...]:
    """The units that the word for one of them stands for: 户 -> 户 and 家, 架次 -> 架次, 期参训 -> 期."""
    if key in _UNITS:
        return _UNITS[key]
    return tuple(key[:size] for size in range(len(key), 0, -1)) if key[:2] not in _UNITS else _UNITS[key[:2]]


_PERIODS = {"日": ("天", "日"), "天": ("天", "日"), "月": ("个月",), "年": ("年",)}


def _average(average: Mention, total: Mention, count: Mention | Constant, factor: int, months: int) -> Relation:
    scale = common_scale(total, average)
    roles = {total.claim.start: "numerator", average.claim.start: "average"}
    below: Expression = count if isinstance(count, Constant) else figure(count)
    if isinstance(count, Mention):
        roles[count.claim.start] = "denominator"
    if months != 1:
        below = Product(below, Constant(months))
    computed: Expression = Quotient(figure(total, scale=scale), below)
    if factor != 1:
        computed = Product(computed, Constant(factor))
    return related(RelationKind.AVERAGE, average.claim, computed, roles=roles, cue=average.name)


def _periods(sentence: Sentence, average: Mention, total: Mention) -> Iterator[Constant]:
    """How many days, months or years the total covers, in every reading that the words allow."""
    words = _peer(sentence, average)
    if average.name in ("日均", "天均") or "每天" in average.lead or "每日" in average.lead:
        for days in _days(words):
            yield Constant(days, f"{days}天")
    elif average.name == "月均":
        for months in _months(words):
            yield Constant(months, f"{months}个月")
    elif average.name == "年均":
        span = cues.year_span(words)
        if span is not None:
            between = span[1] - span[0]
            change = total.role is not Role.LEVEL
            for years in (between, between + 1) if change else (between + 1,):
                if years > 0:
                    yield Constant(years, f"{years}年")
        said = re.search("([一二两三四五六七八九十\\d]+)年(?:来|间|累计|共|以来)?", words)
        if said is not None and span is None:
            years = cues.years_between(words)
            if years:
                yield Constant(years, f"{years}年")


def _peer(sentence: Sentence, average: Mention) -> str:
    """The stretch between semicolons that the average stands in, or the sentence when it names no period."""
    before = sentence.text[sentence.start : min(average.claim.end + _NOTE, sentence.end)]
    peer = before[max(before.rfind("；"), before.rfind(";")) + 1 :]
    return peer if re.search("[年月周季]", peer) else sentence.words


def _days(words: str) -> Iterator[int]:
    said_days = _SAID_DAYS.search(words)
    if said_days is not None:
        yield int(said_days.group(1))
        return
    run = _DAY_RUN.search(words)
    if run is not None:
        first, day, last, end = (int(group) if group else 0 for group in run.groups())
        if last in (0, first) and end > day:
            yield end - day + 1
            return
    year = re.search("((?:19|20)\\d\\d)年", words)
    years = [int(year.group(1))] if year else [2023, 2024]
    if re.search("周", words):
        yield 7
    months = _month_numbers(words)
    if months:
        seen = set()
        for each in years:
            days = sum(calendar.monthrange(each, month)[1] for month in months)
            if days not in seen:
                seen.add(days)
                yield days
    said = re.search("(?:历时|共|为期)(\\d+)天", words)
    if said:
        yield int(said.group(1))


def _month_numbers(words: str) -> range | None:
    run = _MONTHS.search(words)
    if run is not None:
        last = number_of(run.group(1))
        return range(1, last + 1) if 0 < last <= 12 else None
    for name, months in (
        ("前三季度", range(1, 10)),
        ("上半年", range(1, 7)),
        ("下半年", range(7, 13)),
        ("一季度", range(1, 4)),
        ("二季度", range(4, 7)),
        ("三季度", range(7, 10)),
        ("四季度", range(10, 13)),
        ("全年", range(1, 13)),
        ("年度", range(1, 13)),
    ):
        if name in words:
            return months
    month = _MONTH.search(words)
    number = number_of(month.group(1)) if month is not None else 0
    return range(number, number + 1) if 1 <= number <= 12 else None


def _months(words: str) -> Iterator[int]:
    months = _month_numbers(words)
    if months is not None and len(months) > 1:
        yield len(months)
