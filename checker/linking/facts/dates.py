"""Dates: as-of dates against the signing date, weekdays, days that do not exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from checker.linking.facts.ages import link_ages
from checker.linking.facts.overdue import link_overdue
from checker.linking.facts.spans import link_spans
from checker.linking.months import days_in
from checker.linking.words import word_claim
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_DAY = pattern(r"月(\d{1,2})[日号](?:\s*[（(]?((?:星期|周|礼拜)([一二三四五六日天]))[)）]?)?")
_MONTH = pattern(r"(?:((?:19|20)\d\d)年)?(\d{1,2})$")
_DATE = r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日"
_SIGNED = pattern(rf"\s*[（(]?(?:报告日期[：:])?\s*{_DATE}[)）]?\s*")
_SIGNS, _TIMES = ("报告", "填报", "成文", "发文", "印发", "制表"), ("日期", "时间")
_SIGNED_BY_NAME = pattern(rf"(?:{'|'.join(_SIGNS)})(?:{'|'.join(_TIMES)})[：:]?\s*{_DATE}")
_PAPER = "(?:简报|专报|通报|报告|[年月周季快公]报|本刊|专刊|本期|分析|总结)"
_ISSUED = "(?:签发|印发|发布|出具|编制|编印|刊发|出刊|定稿|成稿|填报)"
_SIGNED_IN_WORDS = pattern(
    f"(?:{_PAPER}的?{_ISSUED}(?:日期|时间)?[为是于：:]?\\s*|(?:^|\\n|[（(]){_ISSUED}(?:日期|时间)[为是：:]?\\s*|{_PAPER}于?\\s*(?={_DATE}{_ISSUED})){_DATE}"
    f"(?=[，,。；;：:）)\\s]|{_ISSUED}|$)"
)
"""本简报签发日期2024年6月28日, 本期专报于2024年3月8日签发; a permit that is 签发 is no paper with figures."""
_EXPECTED = pattern("预计|力争|计划|将|拟|有望|目标|确保|应[当该]|必须")
_AS_OF = pattern(
    r"(?:截至|截止到?|截止至|统计(?:期限|时段|周期|区间|时间)(?:为|是|自|从)*(?:\d{4}年)?\d{1,2}月\d{1,2}日起?[，,]?至)(?:目前)?"
    r"\s*((?:19|20)\d\d)年(\d{1,2})月(?>(?:(\d{1,2})[日号]|底|末|份)?)(?!前|之前|以前)"
)
_WEEKDAYS = "一二三四五六日"


def link_dates(document: Document) -> Iterator[Relation]:
    """Every date of the text that can be judged by the calendar or by the signing date."""
    text = document.text
    yield from _days(text)
    yield from link_spans(text)
    yield from link_ages(text)
    yield from link_overdue(text)
    yield from _as_of(document)


def _days(text: str) -> Iterator[Relation]:
    """Days that do not exist, and weekdays that are not theirs."""
    for found in _DAY.finditer(text):
        before = _MONTH.search(text, max(0, found.start() - 7), found.start())
        if before is None:
            continue
        (year, month), (day, _, weekday) = before.groups(), found.groups()
        possible = _is_day(int(year) if year else 2024, int(month), int(day))
        if possible and not (year and weekday):
            continue
        claim = word_claim(text, before.start(), found.end(), why="date")
        facts: tuple[tuple[str, str | int], ...] = (("form", "day"), ("possible", int(possible)))
        if possible:
            right = _WEEKDAYS[date(int(year), int(month), int(day)).weekday()]
            said = "日" if weekday == "天" else weekday
            facts = (("form", "weekday"), ("said", said), ("right", right))
        if not possible:
            yield _relation(claim, (Member("date", claim),), facts)
            continue
        day_claim = word_claim(text, before.start(), found.end(1) + 1, why="date")
        weekday_claim = word_claim(text, found.start(2), found.end(2), why="date")
        facts = (*facts, ("day", day_claim.literal))
        yield _relation(weekday_claim, (Member("date", day_claim), Member("date", weekday_claim)), facts)


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def _as_of(document: Document) -> Iterator[Relation]:
    """Figures as of a day cannot be later than the signature below them; several that are have one cause."""
    signed = _signature(document)
    if signed is None:
        return
    signature, day = signed
    late: list[Claim] = []
    for found in _AS_OF.finditer(document.text):
        year, month = int(found.group(1)), int(found.group(2))
        if not 1 <= month <= 12:
            continue
        # 11月底 is at least the month's first day: only a later month is later for certain
        as_of = date(year, month, 1)
        if found.group(3) and _is_day(year, month, int(found.group(3))):
            as_of = date(year, month, int(found.group(3)))
        claim = word_claim(document.text, found.start(), found.end(), why="date")
        if as_of > day and _EXPECTED.search(document.text, found.end(), found.end() + _CLAUSE) is not None:
            continue  # 截至2024年12月31日，预计完成投资3.2亿元
        if as_of > day:
            late.append(claim)
        else:
            yield _dated([claim], signature, is_late=False)
    if late:
        yield _dated(late, signature, is_late=True)


def _dated(claims: Sequence[Claim], signature: Claim, *, is_late: bool) -> Relation:
    facts = (("form", "as_of"), ("late", int(is_late)), ("signed", signature.literal))
    return _relation(claims[0], tuple(Member("date", claim) for claim in (*claims, signature)), facts)


def _signature(document: Document) -> tuple[Claim, date] | None:
    """The date that stands alone on one of the last lines, or under the name of the report's date."""
    text = document.text
    found = next(
        (f for b in reversed(document.blocks[-4:]) if (f := _SIGNED.fullmatch(text, b.span.start, b.span.end))), None
    )
    if found is None and any(part.endswith(_SIGNS) for word in _TIMES for part in text.split(word)[:-1]):
        found = _SIGNED_BY_NAME.search(text)
    if found is None:
        stated = list(islice(_SIGNED_IN_WORDS.finditer(text), 2))
        found = stated[0] if len(stated) == 1 else None  # of two papers neither is this one
    if found is None:
        return None
    year, month, day = (int(group) for group in found.groups()[-3:])
    if not _is_day(year, month, day):
        return None
    last = len(found.groups())
    return word_claim(text, found.start(last - 2), found.end(last) + 1, why="date"), date(year, month, day)


_CLAUSE = 24


def _relation(stated: Claim, members: tuple[Member, ...], facts: tuple[tuple[str, str | int], ...]) -> Relation:
    return Relation(RelationKind.DATE, members, stated=stated, confidence=Confidence.HIGH, facts=facts)
