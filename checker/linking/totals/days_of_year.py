"""The days of a year in two: 全年365夜中，可观测263夜，不可观测102夜; 全年停航检修12天，通航353天.

Where the number of days is told and one half denies the other, the words commit the author; else what comes to a
year is only verified.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.months import DAYS_OF_YEAR
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import factor_of, figure, is_percentage, related
from checker.model.expression import Constant, Expression, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_UNITS = ("天", "日", "夜", "晚")
_TOLD = pattern("(?P<days>36[56])(?P<unit>[天日夜晚])(?:当中|里|中|内)?[，,：:]")
_LENGTHS = ("365", "366")
_DENIED = pattern("(?:不|未|无法)(?P<verb>[^\\W\\d_a-zA-Z]{2,4})(?:的|有|为|共|[：:])*$")
_ONE_OF_TWO = pattern("停|休|闭|不|未|故障|检修|中断")


def link_days_of_year(sentence: Sentence) -> Iterator[Proposal]:
    """The two figures of days of the sentence as what a year has."""
    days = [m for m in sentence.mentions if m.unit in _UNITS and m.is_level and not m.depth]
    days = [m for m in days if m.claim.number not in _LENGTHS]
    yield from _by_quality(days)
    if len(days) != len(DAYS_OF_YEAR) or days[0].unit != days[1].unit or days[0].peer != days[1].peer:
        return
    first, second = days
    said = _TOLD.search(sentence.text, sentence.start, first.claim.start)
    denied = _DENIED.search(second.lead)
    if said is not None and said["unit"] == first.unit and denied is not None:
        if _ends_with(first, denied["verb"]) and second.clause - first.clause == 1:
            yield Proposal((_of_year(first, second, int(said["days"])),), Confidence.HIGH)
        return
    if "年" in sentence.words and any(_ONE_OF_TWO.search(m.lead) for m in days):
        for length in DAYS_OF_YEAR:
            if holds(halves := _of_year(first, second, length)):
                yield Proposal((halves,), Confidence.LOW)
                yield from _rates(days, length)


_QUALITY = pattern("优良?|良|[轻中重]度污染|严重污染")


def _by_quality(days: Sequence[Mention]) -> Iterator[Proposal]:
    """优良天数318天；轻度污染41天、中度污染5天、重度污染1天: every day is one of them, where all were measured."""
    graded = [m for m in days if _QUALITY.search(m.lead) is not None]
    if len(graded) <= len(DAYS_OF_YEAR) or not any("污染" in m.lead for m in graded):
        return
    first, *others = graded
    for length in DAYS_OF_YEAR:
        terms: list[tuple[int, Expression]] = [(1, Constant(length, f"{length}{first.unit}"))]
        terms += [(-1, figure(m)) for m in others]
        roles = {m.claim.start: "part" for m in others} | {first.claim.start: "whole"}
        all_days = related(RelationKind.TOTAL, first.claim, Sum(tuple(terms)), roles=roles, cue=first.lead)
        if holds(all_days):
            yield Proposal((all_days,), Confidence.LOW)


def _ends_with(mention: Mention, verb: str) -> bool:
    """Whether the figure is of that verb, and nothing denies it."""
    front, found, behind = mention.lead.rpartition(verb)
    return bool(found) and not behind.strip("的有为共：:") and not front.endswith(("不", "未", "无法"))


def _rates(days: Sequence[Mention], length: int) -> Iterator[Proposal]:
    """通航353天，通航率96.7%: what one of the halves is of the year that both make up."""
    last = days[-1]
    for rate in last.sentence.mentions[last.index + 1 : last.index + 2]:
        if rate.role is not Role.RATE or not is_percentage(rate) or rate.clause - last.clause != 1:
            continue
        stem = rate.name.removesuffix("率")
        above = [m for m in days if stem and rate.lead.strip("，, 为达") == rate.name and _ends_with(m, stem)]
        if len(above) == 1:
            whole = Constant(length, f"{length}{last.unit}")
            roles = {rate.claim.start: "rate", above[0].claim.start: "numerator"}
            computed = Quotient(figure(above[0]), whole, factor_of(rate.claim))
            relation = related(RelationKind.RATE, rate.claim, computed, roles=roles, cue=rate.name)
            yield Proposal((relation,), Confidence.MEDIUM)


def _of_year(first: Mention, second: Mention, length: int) -> Relation:
    computed = Sum(((1, Constant(length, f"{length}{first.unit}")), (-1, figure(first))))
    roles = {first.claim.start: "part", second.claim.start: "whole"}
    return related(RelationKind.TOTAL, second.claim, computed, roles=roles, cue=second.lead)
