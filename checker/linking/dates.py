"""Dates: as-of dates against the signing date, weekdays, days that do not exist, ranges and spans."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from checker.linking.counting import number_of
from checker.linking.words import word_claim
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.relation import Confidence, Member, Relation, RelationKind

_DAY = re.compile(r"月(\d{1,2})[日号](?:\s*[（(]?(?:星期|周|礼拜)([一二三四五六日天])[)）]?)?")
_MONTH = re.compile(r"(?:((?:19|20)\d\d)年)?(\d{1,2})$")
_SIGNED = re.compile(r"\s*((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日\s*")
_AS_OF = re.compile(r"(?:截至|截止到?|截止至)(?:目前)?\s*((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})[日号]|底|末|份)?")
_WEEKDAYS = "一二三四五六日"


def link_dates(document: Document) -> Iterator[Relation]:
    """Every date of the text that can be judged by the calendar or by the signing date."""
    text = document.text
    yield from _days(text)
    yield from _spans(text)
    yield from _as_of(document)


def _days(text: str) -> Iterator[Relation]:
    """Days that do not exist, and weekdays that are not theirs."""
    for found in _DAY.finditer(text):
        before = _MONTH.search(text, max(0, found.start() - 7), found.start())
        if before is None:
            continue
        (year, month), (day, weekday) = before.groups(), found.groups()
        possible = _is_day(int(year) if year else 2024, int(month), int(day))
        if possible and not (year and weekday):
            continue
        claim = word_claim(text, before.start(), found.end(), why="date")
        facts: tuple[tuple[str, str | int], ...] = (("form", "day"), ("possible", int(possible)))
        if possible:
            right = _WEEKDAYS[date(int(year), int(month), int(day)).weekday()]
            said = "日" if weekday == "天" else weekday
            facts = (("form", "weekday"), ("said", said), ("right", right))
        yield _relation(claim, (Member("date", claim),), facts)


_YEARS = re.compile(r"[（(]\s*((?:19|20)\d\d)\s*年?\s*[-–—~～至到]+\s*((?:19|20)\d\d)\s*年?[)）]")
_LENGTH = re.compile(r"([一二两三四五六七八九十]{1,3}|\d{1,2})年[^，,。；;（(\d]{0,12}$")


def _spans(text: str) -> Iterator[Relation]:
    """三年行动（2022—2024年）: the years of a plan and its length."""
    for found in _YEARS.finditer(text):
        said = _LENGTH.search(text, max(0, found.start() - 16), found.start())
        length = number_of(said.group(1)) if said is not None else 0
        first, last = int(found.group(1)), int(found.group(2))
        if said is not None and length and last >= first:
            claim = word_claim(text, said.start(1), said.end(1) + 1, why="span")
            years = word_claim(text, found.start(1), found.end(2), why="date")
            facts = (("form", "span"), ("length", length), ("first", first), ("last", last))
            yield _relation(claim, (Member("span", claim), Member("date", years)), facts)


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _as_of(document: Document) -> Iterator[Relation]:
    """Figures as of a day cannot be later than the signature below them."""
    signed = _signature(document)
    if signed is None:
        return
    signature, day = signed
    for found in _AS_OF.finditer(document.text, 0, signature.start):
        year, month = int(found.group(1)), int(found.group(2))
        if not 1 <= month <= 12:
            continue
        # 11月底 is at least the month's first day: only a later month is later for certain
        as_of = date(year, month, 1)
        if found.group(3) and _is_day(year, month, int(found.group(3))):
            as_of = date(year, month, int(found.group(3)))
        claim = word_claim(document.text, found.start(), found.end(), why="date")
        facts = (("form", "as_of"), ("late", int(as_of > day)), ("signed", signature.literal))
        yield _relation(claim, (Member("date", claim), Member("date", signature)), facts)


def _signature(document: Document) -> tuple[Claim, date] | None:
    """The date that stands alone on one of the last lines."""
    for block in reversed(document.blocks[-4:]):
        found = _SIGNED.fullmatch(document.text, block.span.start, block.span.end)
        if found is not None:
            year, month, day = (int(group) for group in found.groups())
            if _is_day(year, month, day):
                start = found.start(1)
                return word_claim(document.text, start, found.end(3) + 1, why="date"), date(year, month, day)
    return None


def _relation(stated: Claim, members: tuple[Member, ...], facts: tuple[tuple[str, str | int], ...]) -> Relation:
    return Relation(RelationKind.DATE, members, stated=stated, confidence=Confidence.HIGH, facts=facts)
