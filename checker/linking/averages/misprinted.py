"""Averages whose terms words and place leave open, told where one slip parts them from the likeliest.

门诊量103.5万人次、收入9.37亿元，…，平均客单价955元: other figures may be meant, but of those that are not few come
within a stroke of what is printed. So of the likeliest reading any one digit is asked, of others an exchange or 万 for
亿, and only of what is told as a mean of its own time; where it comes out over any other figures around, it is of
these.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.linking.averages.divisors import Divisor
from checker.linking.averages.plain import is_told_as_figure
from checker.linking.averages.terms import BEHIND, FRONT, SENTENCE, Term
from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.far.names import is_of_other_staff, named_years
from checker.linking.near_misses import is_one_slip_away, is_plainly_slipped
from checker.linking.passage import Mention, Role
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_AVERAGE = Role.AVERAGE


def sure_by_slip(
    average: Mention, divisor: Divisor, proposal: Proposal, totals: Sequence[Term], counts: Sequence[Term]
) -> Proposal:
    """The proposal, or the one of its readings that a slip of the hand alone keeps from coming out."""
    if proposal.confidence is Confidence.HIGH or not proposal.readings or any(map(holds, proposal.readings)):
        return proposal
    if not _is_of_its_time(average) or _is_of_a_list(average) or not is_told_as_figure(average):
        return proposal
    for reading in proposal.readings[:_FEW]:
        is_likeliest = reading is proposal.readings[0]
        total = _term_of(reading, totals, "numerator")
        if total is None or not _is_in_front(average, total) or not _is_near(reading, is_likeliest=is_likeliest):
            continue
        if divisor.period:
            if _OWN_DAYS.search(average.head) is None:
                return Proposal((reading,), Confidence.HIGH, explicit=True)
            continue
        count = _term_of(reading, counts, "denominator")
        alone = len(proposal.readings) == len(totals) == len(counts) == 1 and count is not None and _is_count(count)
        if count is None or not _may_be_over(average, divisor, total, count, alone=alone):
            continue
        if max(total.zone, count.zone) <= SENTENCE or is_misprinted(reading) or is_plainly_slipped(reading):
            return Proposal((reading,), Confidence.HIGH, explicit=True)
    return proposal


def _is_near(reading: Relation, *, is_likeliest: bool) -> bool:
    """Whether a slip explains the miss: a plain one of a total and a count, any one where these are the likeliest."""
    if is_likeliest:
        return is_one_slip_away(reading, most=_UNLIKELY)
    return len(reading.members) == _TERMS and is_plainly_slipped(reading)


def _is_count(term: Term) -> bool:
    """全程128公里，用时3小时: hours are told with their minutes, and count nothing."""
    return term.mention.claim.kind is ClaimKind.COUNT and term.mention.unit not in ("小时", "分钟", "分", "秒")


_UNLIKELY = Fraction(1, 10)
_TERMS = 3
"""The average, its total and its count."""
_FEW = 6


def _term_of(reading: Relation, terms: Sequence[Term], role: str) -> Term | None:
    starts = {member.claim.start for member in reading.members if member.role == role}
    return next((term for term in terms if term.mention.claim.start in starts), None)


def _is_of_its_time(average: Mention) -> bool:
    """Whether neither its words nor a figure right in front tell of another time: 上年法官为28名，人均结案220.6件."""
    front = average.sentence.mentions[max(0, average.index - 1) : average.index]
    if any(m.role is Role.PREVIOUS and average.clause - m.clause <= 1 for m in front):
        return False
    start = max(average.sentence.start, average.claim.start - _FAR)
    words = average.sentence.text[start : average.claim.start]
    return (
        _OTHER_TIME.search(average.head) is None
        and _LEFT_OUT.search(words) is None
        and _OPENS_EARLIER.match(average.sentence.words) is None
    )


_OTHER_TIME = pattern("去年|上年|前年|同期|此前|过去|原来?的?|(?:19|20)\\d\\d年|增加|增长|减少|下降|提高")
_FAR = 120
_LEFT_OUT = pattern("除[^，,。；;]{1,12}外")
_OPENS_EARLIER = pattern("\\s*(?:而|但)?(?:去年|上年|前年)")


def _is_in_front(average: Mention, term: Term) -> bool:
    """Whether it stands in front, of its words or beside, or in the average's bracket: 人均116元（人口98.6万人）."""
    if term.zone == BEHIND:
        return term.mention.owner is average
    return term.fit > 0 or term.zone == FRONT


def _is_of_a_list(average: Mention) -> bool:
    """平均班额41.5人、46.5人和47.0人: each is of an item, and none of all."""
    mentions = average.sentence.mentions
    beside = ((average, mentions[max(0, average.index - 1) : average.index]), (None, mentions[average.index + 1 :][:1]))
    for later, others in beside:
        for other in others:
            alike = other.role is _AVERAGE and other.unit == average.unit and other.clause == average.clause
            if alike and not (later or other).lead.strip("、和及与 "):
                return True
    return False


def _may_be_over(average: Mention, divisor: Divisor, total: Term, count: Term, *, alone: bool) -> bool:
    """Whether nothing in the words keeps average, total and count apart, and they are ``alone`` or named."""
    if not _is_in_front(average, count) or _WEIGHTED.search(average.head):
        return False
    if not (count.fit if divisor.noun else alone or _PRICE.search(average.lead)):
        return False
    if len(named_years(average, total.mention, count.mention)) > 1:
        return False
    if divisor.share > 1 and divisor.noun == "人" and not count.is_said and "人口" not in count.mention.label:
        return False  # 每千人 is of the population
    return not is_of_other_staff(average, total.mention, count.mention)


_PRICE = pattern("(?:单价|票价|票款|售价|均价)(?:为|达|约)*$")
"""What is paid for each of what was sold, which no word of it counts."""
_WEIGHTED = pattern("折合(?:成|为)?生均")
"""Over so many pupils as the kinds of them are weighed to be."""
_OWN_DAYS = pattern("其余|其他|剩余|余下|平[时日]|周[末日]|工作日|假期|节[前后日]|高峰|季度|半年|\\d月|当[日天]")
"""What an average of some of the days only is of is not told."""
