"""人均, 户均, 平均每组: a total over a count, the likeliest pair first: 户数9640户，…42.8亿元，户均44.4万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.averages.confidence import confidence_of, is_about, is_in_own_stretch, passes_over_own
from checker.linking.averages.divisors import Divisor
from checker.linking.averages.months_and_days import month_factors, without_months
from checker.linking.averages.one_breath import in_one_breath
from checker.linking.averages.per_visit import visit_pair
from checker.linking.averages.plain import is_plain
from checker.linking.averages.relations import average_over
from checker.linking.averages.sure_pairs import sure_pair
from checker.linking.averages.terms import SENTENCE, Term, is_named_in_full, sums_of
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.passage import Mention
from checker.model.relation import Confidence, Relation

_FEW = 3
_SEVERAL = 6


def by_count(average: Mention, divisor: Divisor, totals: list[Term], counts: list[Term]) -> Proposal:
    """The average as a total over a count, the likeliest pair first."""
    if totals and is_named_in_full(average, divisor.subject, totals[0].mention):
        # 车均运行费 is of 运行维护费9.86万元, and of nothing whose words tell otherwise
        totals = [total for total in totals if total.fit]
    if (breath := in_one_breath(average, totals, counts)) is not None:
        told = _over_counts(average, divisor, [breath])
        others = [(t, c) for t in totals[:_SEVERAL] for c in counts[:_SEVERAL] if t.mention is not c.mention]
        others += _their_wholes(*breath)
        return Proposal((*told, *filter(holds, _over_counts(average, divisor, others))), Confidence.HIGH)
    about = [total for total in totals if counts and is_about(total, counts[0])]
    likely = dict.fromkeys((*_first(totals), *about[:_FEW]))
    pairs = [(total, count) for total in likely for count in _beside(total, counts)]
    further = [
        (total, count)
        for total in totals[:_SEVERAL]
        for count in counts[:_SEVERAL]
        if count.mention is not total.mention and (total, count) not in pairs
    ]
    if pairs and passes_over_own(average, *pairs[0], counts):
        own = [(total, count) for total, count in (*pairs, *further) if is_in_own_stretch(average, total, count)]
        pairs = list(dict.fromkeys((*own, *pairs))) if len(own) == 1 else pairs
    readings = [*_over_counts(average, divisor, pairs), *filter(holds, _over_counts(average, divisor, further))]
    forgotten = without_months(average, divisor, [*pairs, *further]) if not any(map(holds, readings)) else None
    if forgotten is not None and is_plain(average):
        return Proposal((forgotten,), Confidence.HIGH, explicit=True)
    if not pairs or divisor.noun:
        readings += _summed(average, divisor, totals, counts)
    confidence = confidence_of(average, divisor, pairs[0], totals, counts) if pairs else Confidence.LOW
    if confidence is not Confidence.HIGH:
        sure = visit_pair(average, totals, counts) or sure_pair(average, divisor, totals, counts)
        told = _over_counts(average, divisor, [sure]) if sure is not None else []
        if told and may_be_meant(told[0]):
            return Proposal((*told, *filter(holds, readings)), Confidence.HIGH)
    return Proposal(tuple(readings), confidence)


def _their_wholes(total: Term, count: Term) -> list[tuple[Term, Term]]:
    """低保8914户13206人，城市2351户3108人，农村6563户10098人，户均1.48人: what the last of two columns is a part of."""
    wholes = total.mention.sentence.paragraph.wholes
    whole, of_counts = wholes.get(total.mention.claim.start), wholes.get(count.mention.claim.start)
    if whole is None or of_counts is None:
        return []
    return [(total._replace(mention=whole), count._replace(mention=of_counts))]


def _over_counts(average: Mention, divisor: Divisor, pairs: Sequence[tuple[Term, Term]]) -> list[Relation]:
    return [
        average_over(average, divisor, (total,), (count,), months)
        for total, count in pairs
        for months in month_factors(average, divisor, total, count)
    ]


def _first(terms: Sequence[Term]) -> list[Term]:
    """The likeliest figures, and the likeliest wholes."""
    wholes = [term for term in terms if not term.is_part]
    return list({id(term): term for term in (*terms[:_FEW], *wholes[:_FEW])}.values())


def _beside(total: Term, counts: Sequence[Term]) -> list[Term]:
    """The counts that go with the total: those of its clause where there are any, then those that name its subject."""
    counts = [count for count in counts if count.mention is not total.mention]
    here = [count for count in counts if _is_beside(total, count) and count.fit >= counts[0].fit - 1]
    if len(here) == 1 and abs(here[0].mention.index - total.mention.index) == 1:
        return here
    about = [count for count in counts if is_about(total, count)]
    return list(dict.fromkeys((*about[:_FEW], *_first(counts))))


def _is_beside(total: Term, count: Term) -> bool:
    return total.mention.sentence is count.mention.sentence and total.mention.clause == count.mention.clause


def _summed(average: Mention, divisor: Divisor, totals: list[Term], counts: list[Term]) -> Iterator[Relation]:
    """Readings over figures side by side: 社区47个、行政村186个 of 平均每个村（社区）."""
    for terms, others in ((totals, counts), (counts, totals)):
        for run in sums_of([term for term in terms if term.zone <= SENTENCE]):
            for other in others[:2]:
                if other not in run:
                    top, bottom = (run, (other,)) if terms is totals else ((other,), run)
                    yield average_over(average, divisor, top, bottom, 1)
