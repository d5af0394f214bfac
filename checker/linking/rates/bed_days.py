"""Occupied beds: 实际开放床位680张，实际占用总床日数218416床日，病床使用率88.0%.

The rate is of the days that all beds together were open. Where the text tells the beds and not those days, they are
the beds times the days of the period; where it tells them, the rate's definition has both of its terms, of which the
second may stand in the rate's bracket: 床位使用率88.1%（年度开放总床日数226300天）.
"""

from __future__ import annotations

from checker.linking.averages.durations import days_of
from checker.linking.choice import Proposal
from checker.linking.months import DAYS_OF_YEAR
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import factor_of, figure, related
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_BEDS = pattern("(?:病床|床位)(?:使用|利用|占用)率$")
_BED_DAYS = pattern("占用[^，,。；;]{0,6}床日")
_OF_PATIENTS = pattern("出院|人均|平均")
"""出院者占用总床日数 is what those who left had used, and no use of the beds that are open."""
_OPEN_DAYS = pattern("开放[^，,。；;]{0,6}床日")
_OPEN = pattern("开放")
_PLANNED = pattern("编制|核定")
_AROUND = 12
"""So many sentences in front and behind tell what beds were open."""


def rate_of_beds(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """The bed-days over the open beds times the days of the year that the sentence is about."""
    if _OF_BEDS.search(rate.name) is None or "床日" not in rate.sentence.words:
        return None
    front = [m for m in rate.sentence.mentions[: rate.index] if m.is_level]
    front = [m for m in front if _OF_PATIENTS.search(m.lead) is None]
    days = [m for m in front if _BED_DAYS.search(m.head + m.unit) is not None]  # 全年365天占用总床日366905天
    days = days or [m for m in front if _BED_DAYS.search(m.head + m.unit + m.tail) is not None]
    at = paragraph.number_of(rate.sentence)
    around = (m for s in paragraph.sentences[max(0, at - _AROUND) : at + _AROUND] for m in s.mentions)
    told = [m for m in around if m.is_level and m not in days]
    behind = rate.sentence.mentions[rate.index + 1 : rate.index + 2]
    noted = [m for m in behind if m.owner is rate and _OPEN_DAYS.search(m.head + m.unit + m.tail)]
    if len(days) == len(noted) == 1:
        roles = {rate.claim.start: "rate", days[0].claim.start: "numerator", noted[0].claim.start: "denominator"}
        over = Quotient(figure(days[0]), figure(noted[0]), factor_of(rate.claim))
        return Proposal((related(RelationKind.RATE, rate.claim, over, roles=roles, cue=rate.name),))
    days = days or [m for m in behind if m.owner is rate and _BED_DAYS.search(m.head + m.unit + m.tail)]
    told = [m for m in told if m not in days]
    if len(days) != 1 or any(_OPEN_DAYS.search(m.head + m.unit + m.tail) for m in told):
        return None
    beds = [m for m in told if m.unit == "张" and m.claim.start < rate.claim.start]
    beds = [m for m in beds if "床" in m.lead or _OPEN.search(m.lead) is not None]
    opened = [m for m in beds if _OPEN.search(m.lead)]
    beds = opened or [m for m in beds if _PLANNED.search(m.lead) is None]
    if len(beds) != 1:
        return None
    covered = days_of(rate.sentence.words)
    roles = {rate.claim.start: "rate", days[0].claim.start: "numerator", beds[0].claim.start: "denominator"}
    readings = tuple(
        related(
            RelationKind.RATE,
            rate.claim,
            Quotient(figure(days[0]), Product(figure(beds[0]), Constant(length, f"{length}天")), factor_of(rate.claim)),
            roles=roles,
            cue=rate.name,
        )
        for length in covered or DAYS_OF_YEAR
    )
    return Proposal(readings, Confidence.HIGH if opened and covered else Confidence.LOW)
