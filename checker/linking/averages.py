"""Averages: 人均, 日均, 户均, 平均每组, 每千人 …"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Constant, Expression, Product, Quotient
from checker.model.relation import Confidence, Relation, RelationKind

_UNITS = {
    "人": ("人", "名", "人次", "位"),
    "户": ("户", "家"),
    "家": ("家", "户"),
    "组": ("组", "个"),
    "村": ("个", "村"),
    "件": ("件",),
    "场": ("场", "场次", "次"),
    "亩": ("亩",),
    "股": ("股",),
    "户居民": ("户",),
}
_EVERY = re.compile("每([万千百十\\d]*)([一-鿿]{1,4})")
_SCALES = {"万": 10000, "千": 1000, "百": 100, "十": 10, "": 1}
_MONTH = re.compile("(\\d{1,2})月(?:份|[^\\d底末日初])")
_MONTHS = re.compile("(?:前|1\\s*[-–—~～至到]\\s*)(\\d{1,2}|[一二三四五六七八九十]+)(?:个)?月")


def link_averages(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every average whose total and count stand in front of it, or whose period names the count."""
    for number, sentence in enumerate(paragraph.sentences):
        earlier = paragraph.sentences[number - 1] if number else None
        for average in sentence.mentions:
            if average.role is Role.AVERAGE:
                readings = tuple(_readings(paragraph, sentence, average, earlier))
                if readings:
                    yield Proposal(readings, Confidence.HIGH if "均" in average.name else Confidence.MEDIUM)


def _readings(
    paragraph: Paragraph, sentence: Sentence, average: Mention, earlier: Sentence | None
) -> Iterator[Relation]:
    before = [m for m in sentence.mentions[: average.index] if m.role in (Role.LEVEL, Role.NET, Role.CHANGE)]
    totals = [m for m in reversed(before) if m.unit == average.unit]
    if not totals and earlier is not None:
        totals = [m for m in reversed(earlier.mentions) if m.role is Role.LEVEL and m.unit == average.unit][:1]
    counts, factor = _counts(before, average)
    for total in _likeliest(paragraph, totals):
        for count in counts:
            if count is not total:
                yield _average(average, total, figure(count), {count.claim.start: "denominator"}, factor)
        for constant in _periods(sentence, average, total):
            yield _average(average, total, constant, {}, 1)


def _likeliest(paragraph: Paragraph, totals: list[Mention]) -> list[Mention]:
    """The nearest total, or rather the whole that it is a part of; then the first one of the sentence."""
    if not totals:
        return []
    nearest = totals[0]
    whole = paragraph.wholes.get(nearest.claim.start, nearest)
    return list({id(m): m for m in (whole, nearest, totals[-1])}.values())


def _counts(before: list[Mention], average: Mention) -> tuple[list[Mention], int]:
    """Figures that can be divided by, nearest first, and what one share of them is: 1000 for 每千人."""
    every = _EVERY.search(average.lead)
    name, factor = average.name, 1
    if every is not None and every.group(1) in _SCALES:
        name, factor = every.group(2), _SCALES[every.group(1)]
    units = next((units for word, units in _UNITS.items() if word in name), ())
    return [m for m in reversed(before) if m.unit in units], factor


def _average(
    average: Mention, total: Mention, count: Expression, roles: dict[int, str], factor: int
) -> Relation:
    scale = common_scale(total, average)
    computed: Expression = Quotient(figure(total, scale=scale), count)
    if factor != 1:
        computed = Product(computed, Constant(factor))
    named = roles | {total.claim.start: "numerator", average.claim.start: "average"}
    return related(RelationKind.AVERAGE, average.claim, computed, roles=named, cue=average.name)


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
    before = sentence.text[sentence.start : average.claim.start]
    peer = before[max(before.rfind("；"), before.rfind(";")) + 1 :]
    return peer if re.search("[年月周季]", peer) else sentence.words


def _days(words: str) -> Iterator[int]:
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
        from checker.linking.counting import number_of

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
    if month is not None and 1 <= int(month.group(1)) <= 12:
        return range(int(month.group(1)), int(month.group(1)) + 1)
    return None


def _months(words: str) -> Iterator[int]:
    months = _month_numbers(words)
    if months is not None and len(months) > 1:
        yield len(months)


