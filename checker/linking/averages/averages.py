"""Averages: 人均, 日均, 平均每组, 每千人 …: a total over a count, or over the days, months or years of its period."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.averages.aims_and_peaks import is_average, is_one_of_them
from checker.linking.averages.allotments import is_allotment
from checker.linking.averages.by_count import by_count
from checker.linking.averages.by_period import by_period
from checker.linking.averages.divisors import Divisor, divisor_of
from checker.linking.averages.intensity import is_intensity
from checker.linking.averages.listed import listed_averages
from checker.linking.averages.mean_of_ends import goes_by_mean, over_told_mean
from checker.linking.averages.misprinted import sure_by_slip
from checker.linking.averages.named_averages import of_its_name
from checker.linking.averages.narrowed import is_of_another_sort
from checker.linking.averages.norms import is_norm, is_price_of_item, is_shared_by_two
from checker.linking.averages.products import is_weighted, link_products, pairs_of
from checker.linking.averages.rest_of_period import mean_of_rest
from checker.linking.averages.said_behind import counted_behind, is_untold, said_behind
from checker.linking.averages.terms import counts_of, placed, totals_of
from checker.linking.averages.told_again import link_total_told_again
from checker.linking.averages.unit_prices import is_price_of_sort
from checker.linking.averages.year_by_year import year_by_year
from checker.linking.choice import Proposal, holds
from checker.linking.facts.conversions import Conversion
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_FEW = 3
_AVERAGE = Role.AVERAGE


def link_averages(paragraph: Paragraph, memory: Memory, conversion: Conversion) -> Iterator[Proposal]:
    """Every average whose total and count, or total and period, are told around it."""
    told: list[Relation] = []
    for number, sentence in enumerate(paragraph.sentences):
        if _AVERAGE not in sentence.roles and "/" not in "".join([mention.unit for mention in sentence.mentions]):
            continue
        pairs = pairs_of(sentence)
        yield from link_products(sentence, pairs)
        weighted = [each for _, each in pairs] if is_weighted(pairs) else []
        listed = dict(listed_averages(sentence, conversion)) if cues.gives_each(sentence.words) else {}
        for average in sentence.mentions:
            if (
                not is_average(average)
                or is_one_of_them(average)
                or average in weighted
                or average.claim.start in paragraph.priced
                or goes_by_mean(average)
                or is_intensity(average)
            ):
                continue
            if average in listed:
                yield from listed[average]
                continue
            if (rest := mean_of_rest(paragraph, number, average)) is not None:
                yield rest
                continue
            divisor = divisor_of(average)
            around = placed(paragraph, number, average)
            totals = totals_of(average, divisor, around, conversion)
            totals = [t for t in totals if t.mention.index < average.index or _CAUSED.match(t.mention.lead) is None]
            totals = said_behind(average, totals) or totals
            if divisor.period:
                totals = [t for t in totals if not _is_next_of_list(average, divisor, t.mention)]
                totals = [t for t in totals if not is_norm(average) or is_norm(t.mention)]
                proposal = year_by_year(average, divisor) or by_period(average, divisor, totals, around)
                proposal = sure_by_slip(average, divisor, proposal, totals, ())
            else:
                counts = counts_of(average, divisor, around, memory, conversion)
                counts = over_told_mean(average, counted_behind(average, counts) or counts)
                totals, counts = of_its_name(average, totals, counts, around)
                proposal = by_count(average, divisor, totals, counts)
                proposal = sure_by_slip(average, divisor, proposal, totals, counts)
                unlike = is_norm(average) and bool(totals) and not is_norm(totals[0].mention)
                if unlike or is_untold(average, [*totals, *counts]):
                    proposal = proposal._replace(confidence=Confidence.LOW)
            if is_of_another_sort(average, proposal.readings, told):
                proposal = proposal._replace(confidence=Confidence.LOW)
            if (
                is_price_of_item(average)
                or is_shared_by_two(average)
                or is_allotment(average)
                or (proposal.readings and is_price_of_sort(average, proposal.readings[0]))
            ):  # 每村4名，每个社区3名: each is of a part of the whole
                proposal = proposal._replace(confidence=Confidence.LOW)
            if proposal.readings:
                told += filter(holds, proposal.readings[:_FEW])
                yield proposal
                yield from link_total_told_again(average, proposal)


def _is_next_of_list(average: Mention, divisor: Divisor, mention: Mention) -> bool:
    """年均耕牛存养41.58万头，生猪存养63.27万头，山羊存养28.94万只: whether it is another mean of the same list."""
    if mention.sentence is not average.sentence or mention.index != average.index + 1 or not average.lead:
        return False
    alike = cues.overlap(mention.lead, divisor.subject) > 1 and divisor.subject not in mention.lead
    return alike and mention.clause == average.clause + 1


_CAUSED = pattern(
    "[，,\\s]*(?:[当本今]年)?新增|[，,\\s]*(?:预计|直接|共|累计|有效)*(?:带动|拉动|撬动|引导|拨动|吸引|节约|挽回)"
)
"""发放消费券3轮，每轮2000万元，带动消费4.2亿元: what comes of it is not what was given, nor is what is new all."""
