"""Averages over the mean of what there was first and last: 年末268.41万人，上年末269.37万人，按年平均人口计算，人均.

The earlier figure is told beside the later one, or the change since: 比上年末减少0.28万人.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.averages.terms import Term
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Constant, Expression, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_SAID = pattern(
    "(?:按照?|以)(?:全?年|本?期)?平均(?P<of>(?:常住|户籍|总|在岗|从业|在册|在职)*)(?P<noun>人口|人数|职工|户数|人员)"
    "(?:人?数)?(?:计算?|测算|折算|为基数)?(?=[，,）)]|$)"
)
_EACH = pattern("(?P<noun>[人户])均(?P<subject>[^\\W\\d_a-zA-Z]{2,10}?|GDP)(?:达到?|为|约)*(?=[（(]|$)")
_GDP = pattern("生产总值|GDP")
_AT_END = pattern("末|底")
_AT_START = pattern("(?:上年|去年|上期)[末底]|[年期]初")
_REACH = 60
_BEHIND = 24
_LEVELS = (Role.LEVEL, Role.AVERAGE, Role.PREVIOUS)


def goes_by_mean(average: Mention) -> bool:
    """Whether the words say that the average is over a mean that no figure tells: 按年平均人口计算."""
    if _said(average) is None:
        return False
    return not any(_TOLD.search(m.lead) for s in average.sentence.paragraph.sentences for m in s.mentions)


_TOLD = pattern("平均[^，,。；;\\d]{0,6}(?:人口|人数|职工|户数|人员)(?:数|总数)?(?:为|约|达|有)*$")


def over_told_mean(average: Mention, counts: list[Term]) -> list[Term]:
    """Of the counts the mean that is told, where the words say that the average is over one."""
    means = [count for count in counts if _TOLD.search(count.mention.lead) is not None]
    return means if means and _said(average) is not None else counts


def link_means_of_ends(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every average over such a mean, where one figure bears its name and one stock is told at both ends."""
    told = [m for sentence in paragraph.sentences for m in sentence.mentions if not m.depth]
    for average in told:
        each = _EACH.search(average.lead) if average.role in (Role.LEVEL, Role.AVERAGE) else None
        said = _said(average) if each is not None else None
        if each is None or said is None or not goes_by_mean(average):
            continue
        totals = [m for m in told if m is not average and m.is_level and _is_of(m, average, each["subject"])]
        stocks = [m for m in told if m.is_level and m.unit == each["noun"] and _AT_END.search(m.lead) is not None]
        ends = [found for stock in stocks if (found := _mean(stock, *said)) is not None]
        if len(totals) == 1 and len(ends) == 1:
            yield Proposal((_over(average, totals[0], *ends[0]),), Confidence.HIGH)


def _said(average: Mention) -> tuple[str, str] | None:
    """The sort and the noun of the mean, from the words in front of the average or in a bracket at it."""
    text, start, end = average.sentence.text, average.claim.start, average.claim.end
    said = _SAID.search(text, end, min(end + _BEHIND, average.sentence.end)) if text[end : end + 1] in "（(" else None
    if said is None:
        found = list(_SAID.finditer(text, max(average.sentence.start, start - _REACH), start))
        said = found[-1] if found and "；" not in text[found[-1].end() : start] else None
    return (said["of"], said["noun"]) if said is not None else None


def _is_of(total: Mention, average: Mention, subject: str) -> bool:
    if total.unit != average.unit or (total.claim.values.low or 0) <= (average.claim.values.high or 0):
        return False
    if _GDP.search(subject) is not None:
        return _GDP.search(total.lead) is not None
    return cues.overlap(subject, total.lead) >= min(len(subject), 3)


def _mean(stock: Mention, sort: str, noun: str) -> tuple[list[Mention], Expression] | None:
    """The mean of the stock and what it was before, by the figure beside it."""
    words = stock.lead
    if (noun == "人口" and "人口" not in words) or ("常住" in sort and "户籍" in words) or _AT_START.search(words):
        return None
    mentions = stock.sentence.mentions
    for other in (*mentions[stock.index + 1 : stock.index + 2], *mentions[max(stock.index - 1, 0) : stock.index]):
        if other.unit != stock.unit or other.depth or abs(other.clause - stock.clause) > 1:
            continue
        scale = common_scale(stock, other)
        now, then = figure(stock, scale=scale), figure(other, scale=scale)
        if other.role in _LEVELS and _AT_START.search(other.lead) is not None:
            return [stock, other], Quotient(Sum(((1, now), (1, then))), Constant(2))
        if other.role is Role.CHANGE and other.direction and _AT_START.search(other.lead) is not None:
            return [stock, other], Sum(((1, now), (-other.direction, Quotient(then, Constant(2)))))
    return None


def _over(average: Mention, total: Mention, ends: list[Mention], mean: Expression) -> Relation:
    roles = {m.claim.start: "denominator" for m in ends}
    roles |= {total.claim.start: "numerator", average.claim.start: "average"}
    above = figure(total, scale=common_scale(total, average))
    return related(RelationKind.AVERAGE, average.claim, Quotient(above, mean), roles=roles, cue=average.name)
