"""Rates of days: good days over those that were measured, or over the days of the year."""

from __future__ import annotations

import itertools

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import factor_of, figure, quotient, related
from checker.model.expression import Constant, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_ROLES = ("rate", "numerator", "denominator")
_OF_DAYS = pattern("优良(?:率|天数(?:比例|比率|率))$")
_MEASURED = pattern("有效|监测")
_YEAR = (365, 366)


def rate_of_days(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """优良天数318天，优良率87.1%: over the days that the text tells (全年按366天计), else over those of a year.

    The latter only where it holds: not every day has a valid measurement.
    """
    if _OF_DAYS.search(rate.name) is None:
        return None
    days = [m for m in rate.sentence.mentions if m.unit == "天" and m.peer == rate.peer]
    good = _good(rate, days)
    if not good:
        return None
    told = [m for m in days if _MEASURED.search(m.label) and m not in good]
    told += [m for s in paragraph.sentences for m in s.mentions if m.unit == "天" and m.claim.values.low in _YEAR]
    if told:
        above = [(1, m) for m in good]
        over_told = quotient(RelationKind.RATE, rate, above, [(1, told[0])], roles=_ROLES, cue=rate.name)
        return Proposal((over_told,), Confidence.HIGH)
    if len(good) > 1:
        return None
    readings = tuple(
        related(
            RelationKind.RATE,
            rate.claim,
            Quotient(figure(good[0]), Constant(length, f"{length}天"), factor_of(rate.claim)),
            roles={rate.claim.start: "rate", good[0].claim.start: "numerator"},
            cue=rate.name,
        )
        for length in _YEAR
    )
    return Proposal(readings, Confidence.LOW)


def _good(rate: Mention, days: list[Mention]) -> list[Mention]:
    """The good days: one figure in front of the rate or in its bracket, else 优 and 良 side by side."""
    inside = [m for m in days if m.owner is rate and m.claim.values.low not in _YEAR]
    single = inside or [m for m in days if "优良" in m.label and m.index < rate.index]
    if single:
        return single[-1:]
    for first, second in itertools.pairwise(days):
        if "优" in first.label and "良" in second.label and second.index < rate.index:
            return [first, second]
    return []
