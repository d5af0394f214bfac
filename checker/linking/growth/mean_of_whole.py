"""A mean growth beside the growth over all its years: 年均增长6.35%，2022年为8.62亿元，比2018年增长27.93%.

The year that is reached and the one that it is compared with tell how many years the mean is over. A mean that does not
come out is told where one slip explains it, so that both may be of other prices.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import CHAIN, figure, is_percentage, related
from checker.model.expression import Constant, MeanGrowth, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_SINCE = pattern("^[，,]?\\s*(?:比|较)(?P<year>20\\d\\d|19\\d\\d)年(?:实?际?)?(?:增长|提高|上升)(?:了)?$")
_YEARLY = pattern("年均(?:实际)?(?:增长|增速为?|增幅为?)(?:了)?$")
_OTHER_YEARS = pattern("近|[两二三四五六七八九十]年|\\d年|以来|同期|分别")
_FEWEST, _MOST = 2, 20


def link_mean_of_whole(sentence: Sentence) -> Iterator[Proposal]:
    """Every mean right in front of or behind a level and its growth since a year."""
    for whole in sentence.mentions[1:]:
        said = _SINCE.match(whole.lead) if whole.role is Role.GROWTH and is_percentage(whole) else None
        level = sentence.mentions[whole.index - 1]
        reached = level.is_level or level.role is Role.AVERAGE
        if said is None or not reached or not level.year or level.peer != whole.peer or whole.depth:
            continue
        years = level.year - int(said["year"])
        if not _FEWEST <= years <= _MOST or whole.clause - level.clause != 1:
            continue
        around = [*sentence.mentions[max(0, level.index - 1) : level.index], *sentence.mentions[whole.index + 1 :][:1]]
        for mean in around:
            if _is_mean(mean, level, whole):
                yield from _mean_over(mean, whole, years)


def _is_mean(mean: Mention, level: Mention, whole: Mention) -> bool:
    beside = level.clause - mean.clause == 1 or mean.clause - whole.clause == 1
    plain = mean.role is Role.GROWTH and is_percentage(mean) and mean.peer == whole.peer and not mean.depth
    return beside and plain and _YEARLY.search(mean.lead) is not None and _OTHER_YEARS.search(mean.lead) is None


def _mean_over(mean: Mention, whole: Mention, years: int) -> Iterator[Proposal]:
    grown = Sum(((1, Constant(100)), (whole.direction or 1, figure(whole))))
    computed = MeanGrowth(grown, Constant(100), years)
    roles = {mean.claim.start: "growth", whole.claim.start: "growth"}
    relation = related(RelationKind.GROWTH, mean.claim, computed, roles=roles, cue="年均", facts=CHAIN)
    if holds(relation) or misses_by_a_slip(relation):
        yield Proposal((relation,), Confidence.HIGH)
