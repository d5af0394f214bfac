"""One linear scan over a text: every numeral becomes a claim, or a number that asserts nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from checker.claims.figures import read_figures
from checker.claims.metric import metric_of, subject_of
from checker.claims.not_claims import SPECIAL_AFTER, SPECIAL_BEFORE, NotClaim, hotline_or_name, is_mobile, recognise
from checker.claims.numerals import CIRCLED, NUMERAL, value_of
from checker.claims.period import Periods
from checker.claims.quantities import Quantity
from checker.claims.reading import Numeral, Reading
from checker.claims.words import Lexicon, lexicon
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.interval import Interval
from checker.model.patterns import pattern, places_of

_QUOTED = pattern(
    r"《[^》\n]{0,80}》|“[^”“\n，。；,;]{0,16}”|「[^」\n，。；]{0,16}」|‘[^’\n，。；]{0,16}’|\"[^\"\n，。；,;]{1,12}\""
)
"""Titles, and quotations short enough for a slogan; a sentence in quotation marks states its figures."""

_OPENING = {"《": "title"} | dict.fromkeys('“「‘"', "slogan")

_IDENTIFIER_DIGITS = 16
"""A bare number that long is an account, a case or an order, not a figure."""

_MOBILE_DIGITS = 11

_NOTHING = Interval.point(0)
_ONE = Decimal(1)

_EXACT = Approximation.EXACT
_NO_CLAIM = ClaimKind.NONE
_PERCENT = ClaimKind.PERCENT
_PARTING = frozenset({"date", "marker", "footnote", "document number", "time"})
"""Numbers of which no words belong to what a later figure counts, unlike 110类 or 0—14岁."""


def scan(text: str) -> Iterator[Claim]:
    """The claims of ``text`` in order, not overlapping, those of kind NONE included."""
    quotations = iter(_names_and_quotations(text))
    quote_start, quote_end = next(quotations, (len(text), len(text)))
    known = lexicon()
    periods = Periods(text, known)
    floor = words_from = 0
    inherited = ""
    for match in NUMERAL.finditer(text):
        start, end = match.span()
        if start < floor:
            continue
        while quote_end <= start:
            quote_start, quote_end = next(quotations, (len(text), len(text)))
        if quote_start <= start:
            floor = min(end, quote_end)
            yield _none(text, start, floor, match.group(), _OPENING.get(text[quote_start], "name"))
            continue
        numeral = match.group()
        reason = _reason(text, start, end, numeral, floor, known)
        if reason is not None:
            yield _none(text, reason.start, reason.end, numeral, reason.why)
            floor = reason.end
            if reason.why == "date":
                periods.note(reason.start, floor)
                inherited = subject_of(text, reason.start, known, floor=words_from, inherited=inherited)
            if reason.why in _PARTING:
                words_from = floor
            continue
        for reading in read_figures(Numeral(text, start, end, numeral, floor)):
            floor = reading.end
            found = reading.quantity
            if found is None:
                yield _none(text, reading.start, floor, reading.number, reading.why)
                continue
            metric, passed_on = metric_of(
                text,
                reading.start,
                floor,
                known,
                floor=words_from,
                inherited=inherited,
                is_share=found.kind is _PERCENT,
            )
            yield _claim(text, reading, found, metric, periods.at(reading.start))
            if not reading.is_condition:
                words_from = floor
            if found.unit != "年":  # 六年累计脱贫8239万人 is about people
                inherited = passed_on


def _names_and_quotations(text: str) -> list[tuple[int, int]]:
    """Where numbers state nothing: titles, slogans, and the words that a user named, in order and not overlapping."""
    named = lexicon().not_figures
    quoted: list[tuple[int, int]] = []
    behind = 0
    for at in places_of(text, *_OPENING):
        if at >= behind and (match := _QUOTED.match(text, at)) is not None:  # else it begins inside another one
            behind = match.end()
            quoted.append((at, behind))
    if named is None:
        return quoted
    return _apart(sorted([*quoted, *(match.span() for match in named.finditer(text))]))


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, which are in order, without those that begin inside another one."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _reason(text: str, start: int, end: int, numeral: str, floor: int, known: Lexicon) -> NotClaim | None:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before in SPECIAL_BEFORE or after in SPECIAL_AFTER:
        reason = recognise(text, start, end, floor=floor)
        if reason is not None:
            return reason
    head = numeral[0]
    if head in CIRCLED:
        return NotClaim("marker", start, end)
    if end - start > 1 and numeral.isdecimal() and (head in "0０" or end - start > _IDENTIFIER_DIGITS):
        return NotClaim("code", start, end)
    if end - start == _MOBILE_DIGITS and is_mobile(numeral) and after not in known.unit_lengths:
        return NotClaim("phone", start, end)
    if head in known.name_lengths or numeral in known.hotlines:
        return hotline_or_name(text, start, end, numeral, known)
    return None


def _claim(text: str, reading: Reading, found: Quantity, metric: str, period: str) -> Claim:
    return Claim(
        reading.start,
        reading.end,
        text[reading.start : reading.end],
        reading.number,
        *found,
        metric,
        period,
        "",
        reading.is_condition,
    )


def _none(text: str, start: int, end: int, numeral: str, why: str) -> Claim:
    asserted = _asserted(numeral)
    return Claim(
        start, end, text[start:end], numeral, _NO_CLAIM, None, asserted, asserted, _EXACT, _ONE, _ONE, "", "", why
    )


@lru_cache(maxsize=4096)
def _asserted(numeral: str) -> Interval:
    """The point that the numeral says, whatever it counts."""
    number = value_of(numeral)
    return _NOTHING if number is None else Interval.point(number.low)
