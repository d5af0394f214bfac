"""Rates of days: good days over those that were measured, or over the days of the year.

有效监测362天，…。优良天数312天，优良天数比率86.2%；重度污染2天，重度及以上污染天数比率0.6%: both over the 362天.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.months import DAYS_OF_YEAR
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import RATE_ROLES, factor_of, figure, quotient, rate_over, related
from checker.model.expression import Constant, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_OF_DAYS = pattern("优良(?:率|天数(?:比例|比率|率))$")
_MEASURED = pattern("有效|监测")


def rate_of_days(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """优良天数318天，优良率87.1%: over the days that the text tells (全年按366天计), else over those of a year.

    The latter only where it holds, or where one digit is off: not every day has a valid measurement.
    """
    said = _OF_DAYS.search(rate.name)
    if said is None:
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
    over = told[0] if told else _measured(rate, paragraph) or _year_of(rate, paragraph)
    if over is not None and _is_of_a_place(rate, said.start()):
        return Proposal((rate_over(rate, good[0], over),), Confidence.LOW)
    if over is not None:
        above = [(1, m) for m in good]
        over_told = quotient(RelationKind.RATE, rate, above, [(1, over)], roles=RATE_ROLES, cue=rate.name)
        return Proposal((over_told,), Confidence.HIGH)
    if len(good) > 1:
        return None
    over_year = tuple(_over_year(rate, good[0], RelationKind.RATE, "rate"))
    slipped = [] if any(map(holds, over_year)) else [reading for reading in over_year if is_misprinted(reading)]
    return Proposal((slipped[0],), Confidence.MEDIUM) if slipped else Proposal(over_year, Confidence.LOW)


def _is_of_a_place(rate: Mention, end: int) -> bool:
    """市区优良天数比率: whether the name has a word in front that nothing before the rate tells of."""
    place = _PLAIN.sub("", rate.name[:end])
    text = rate.sentence.text[rate.sentence.start : rate.claim.start - len(rate.lead)]
    return len(place) > 1 and place not in text


_PLAIN = pattern("全年|累计|环境|空气|质量|城市|其中|当年|年度")


def _measured(rate: Mention, paragraph: Paragraph) -> Mention | None:
    """The days that were measured, where the sentence or those in front tell of them once."""
    before = paragraph.before(paragraph.number_of(rate.sentence), _FEW)
    for told in (rate.sentence.mentions[: rate.index], [m for s in before for m in s.mentions]):
        found = [m for m in told if m.unit == "天" and m.is_level and _MEASURED.search(m.label) is not None]
        if found:
            return found[0] if len({m.values for m in found}) == 1 and not _OWN_TIME.search(rate.head) else None
    return None


def rate_of_other_days(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """超标42天，超标率15.5%; 重度污染2天，重度及以上污染天数比率0.6%: of the days in front that are called so."""
    said = _OF_OTHER_DAYS.fullmatch(rate.name)
    if said is None or rate.depth:
        return None
    which = said["which"] or ""
    over = _measured(rate, paragraph)
    front = [m for m in rate.sentence.mentions[: rate.index] if m.unit == "天" and m.is_level and m is not over]
    core = which.replace("及以上", "")
    if which and not any(core in m.label for m in front):
        near = paragraph.before(paragraph.number_of(rate.sentence), _TWO)
        front = [m for s in near for m in s.mentions if m.unit == "天" and m.is_level and m is not over]
    if which:
        found = [m for m in front if core in m.label]
        found += [m for m in front if which != core and "严重污染" in m.label and m not in found]
    else:
        found = (
            front[-1:] if front and front[-1].index + 1 == rate.index and rate.clause - front[-1].clause == 1 else []
        )
    if over is None or not found or (len(found) > 1 and which == core):
        return None
    above = [(1, m) for m in found]
    reading = quotient(RelationKind.RATE, rate, above, [(1, over)], roles=RATE_ROLES, cue=rate.name)
    return Proposal((reading,), Confidence.HIGH)


_TWO = 2
_OF_OTHER_DAYS = pattern("(?P<which>达标|超标|(?:[轻中重]度|严重)(?:及以上)?污染|污染)?(?:天数?)?(?:比?率|比例)")


def _of_sentences_in_front(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """全年有效监测365天。…。优良天数313天，比上年增加16天。优良天数比率85.8%: where those in front tell one of each."""
    told = [m for s in paragraph.before(paragraph.number_of(rate.sentence), _FEW) for m in s.mentions if m.unit == "天"]
    told += [m for m in rate.sentence.mentions[rate.index + 1 : rate.index + 2] if m.unit == "天" and not m.depth]
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
