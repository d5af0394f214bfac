"""Averages over the years of a list that tells each of them: 关闭93座，2020年37座，2021年31座，2022年25座，年均31座."""

from __future__ import annotations

from checker.linking.averages.divisors import Divisor
from checker.linking.averages.relations import over_constant
from checker.linking.averages.terms import Term
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role
from checker.linking.reach import size
from checker.model.claim import Approximation
from checker.model.expression import Constant
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_OF_YEAR = pattern("[，,、；;：:\\s]*(?:其中)?[，,：:]?(?:19|20)\\d\\d年(?:[^，,。；;、\\d]{0,6})")
_BARE = pattern("[，,\\s]*(?:平均)?(?:年均|每年)(?:[^，,。；;、\\d]{0,4})")
_MOST = 12


def year_by_year(average: Mention, divisor: Divisor) -> Proposal | None:
    """The whole in front of the list over as many years as this tells, all in a row, and right in front of the mean."""
    if divisor.period != "年" or average.depth or _BARE.fullmatch(average.lead) is None:
        return None
    front = average.sentence.mentions[max(0, average.index - _MOST) : average.index][::-1]
    years = 0
    while years < len(front) and _is_of_year(front[years], average) and _follows(front, years):
        years += 1
    whole = front[years] if 1 < years < len(front) else None
    if whole is None or average.clause - front[0].clause != 1 or not whole.is_level or whole.depth or whole.year:
        return None
    if whole.unit != average.unit or whole.claim.approximation is not Approximation.EXACT:
        return None
    reading = over_constant(average, Term(whole, 0, 0, 0), Constant(years, f"{years}年"))
    is_whole = sum(size(m) for m in front[:years]) == size(whole)
    return Proposal((reading,), Confidence.HIGH) if is_whole or holds(reading) else None


def _is_of_year(mention: Mention, average: Mention) -> bool:
    plain = (
        mention.role in (Role.LEVEL, Role.PREVIOUS)
        and not mention.depth
        and mention.unit == average.unit
        and mention.year > 0
    )
    return plain and mention.peer == average.peer and _OF_YEAR.fullmatch(mention.lead) is not None


def _follows(front: list[Mention], at: int) -> bool:
    """Whether the figure is of the year before the one behind it."""
    return at == 0 or front[at].year + 1 == front[at - 1].year
