"""Rates of days: good days over those that were measured, or over the days of the year."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.months import DAYS_OF_YEAR
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import RATE_ROLES, factor_of, figure, quotient, related
from checker.model.expression import Constant, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_OF_DAYS = pattern("优良(?:率|天数(?:比例|比率|率))$")
_MEASURED = pattern("有效|监测")


def rate_of_days(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """优良天数318天，优良率87.1%: over the days that the text tells (全年按366天计), else over those of a year.

    The latter only where it holds, or where one digit is off: not every day has a valid measurement.
    """
    if _OF_DAYS.search(rate.name) is None:
        return None
    days = [m for m in rate.sentence.mentions if m.unit == "天" and m.peer == rate.peer]
    good = _good(rate, [m for m in days if m.owner is not rate]) or _good(rate, days)
    if not good and not rate.index:
        return _of_sentences_in_front(rate, paragraph)
    if not good:
        return None
    told = [m for m in days if m.tail.startswith("中") and m not in good]  # 上半年181天中，优良天数152天
    told = told or [m for m in days if _MEASURED.search(m.label) and m not in good]
    told.sort(key=lambda m: m.owner is not rate)  # 优良率86.2%（有效天数362天）
    over = told[0] if told else _year_of(rate, paragraph)
    if over is not None:
        above = [(1, m) for m in good]
        over_told = quotient(RelationKind.RATE, rate, above, [(1, over)], roles=RATE_ROLES, cue=rate.name)
        return Proposal((over_told,), Confidence.HIGH)
    if len(good) > 1:
        return None
    over_year = tuple(_over_year(rate, good[0], RelationKind.RATE, "rate"))
    slipped = [] if any(map(holds, over_year)) else [reading for reading in over_year if is_misprinted(reading)]
    return Proposal((slipped[0],), Confidence.MEDIUM) if slipped else Proposal(over_year, Confidence.LOW)


def _of_sentences_in_front(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """全年有效监测365天。…。优良天数313天，比上年增加16天。优良天数比率85.8%: where those in front tell one of each."""
    told = [m for s in paragraph.before(paragraph.number_of(rate.sentence), _FEW) for m in s.mentions if m.unit == "天"]
    good = [m for m in told if m.is_level and "优良" in m.label]
    over = [m for m in told if m.is_level and _MEASURED.search(m.label) is not None]
    if len(good) != 1 or len(over) != 1 or rate.head.strip() != rate.lead.strip() or _OWN_TIME.search(rate.lead):
        return None
    reading = quotient(RelationKind.RATE, rate, [(1, good[0])], [(1, over[0])], roles=RATE_ROLES, cue=rate.name)
    return Proposal((reading,), Confidence.HIGH)


_FEW = 4
_OWN_TIME = pattern("月|季度|半年|上年|去年|其中")
_AROUND = 24


def _year_of(rate: Mention, paragraph: Paragraph) -> Mention | None:
    """The days of the year, as the sentences around the rate tell them: 全年按366天计."""
    at = paragraph.number_of(rate.sentence)
    around = (m for s in paragraph.sentences[max(0, at - _AROUND) : at + _AROUND] for m in s.mentions)
    return next((m for m in around if m.unit == "天" and m.claim.values.low in DAYS_OF_YEAR), None)


def share_of_days(share: Mention) -> Proposal | None:
    """优良天数305天，占83.6%: of the days of the year, shown where it comes out."""
    good = share.sentence.mentions[share.index - 1] if share.index else None
    if good is None or good.unit != "天" or not good.is_level or good.depth or "优良" not in good.label:
        return None
    if share.clause - good.clause > 1 or _OF_YEAR.fullmatch(share.head) is None:
        return None
    return Proposal(tuple(_over_year(share, good, RelationKind.SHARE, "share")), Confidence.LOW)


_OF_YEAR = pattern("\\s*(?:约)?占(?:比|全年(?:总)?(?:天数|日数)?的?|总天数的?)?(?:为|达)?")


def _over_year(stated: Mention, good: Mention, kind: RelationKind, role: str) -> Iterator[Relation]:
    for length in DAYS_OF_YEAR:
        over = Quotient(figure(good), Constant(length, f"{length}天"), factor_of(stated.claim))
        roles = {stated.claim.start: role, good.claim.start: "numerator"}
        yield related(kind, stated.claim, over, roles=roles, cue=stated.name)


def _good(rate: Mention, days: list[Mention]) -> list[Mention]:
    """The good days: one figure in front of the rate or in its bracket, else 优 and 良 side by side."""
    inside = [m for m in days if m.owner is rate and m.claim.values.low not in DAYS_OF_YEAR]
    single = inside or [m for m in days if "优良" in m.label and m.index < rate.index]
    if single:
        return single[-1:]
    for first, second in itertools.pairwise(days):
        if "优" in first.label and "良" in second.label and second.index < rate.index:
            return [first, second]
    return []
