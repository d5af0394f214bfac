"""When the linkers of averages are asked: by the roles and words that a paragraph or a sentence has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.averages.averages import link_averages
from checker.linking.averages.per_piece import link_pieces
from checker.linking.averages.prices import link_prices
from checker.linking.choice import Proposal
from checker.linking.facts.conversions import Conversion
from checker.linking.memory import Memory
from checker.linking.passage import Paragraph, Role, Sentence

_AVERAGE = Role.AVERAGE


def averages_of_paragraph(paragraph: Paragraph, memory: Memory, conversion: Conversion) -> Iterator[Proposal]:
    """What a paragraph may assert of averages."""
    roles, words = paragraph.roles, paragraph.words
    if "价" in words or "标" in words or "每" in words:
        yield from link_prices(paragraph)
    if "每" in words or "各" in words:
        yield from link_pieces(paragraph)
    if "股" in words and ("募集" in words or "派" in words) and len(paragraph.sentences) > 1:
        from checker.linking.averages.issues_and_dividends import link_issues_and_dividends

        yield from link_issues_and_dividends(paragraph)
    yield from link_averages(paragraph, memory, conversion)
    if (_AVERAGE in roles and ("月" in words or "日" in words or "天" in words)) or "到每" in words:
        from checker.linking.averages.site_and_period import link_sites_and_periods

        yield from link_sites_and_periods(paragraph)
    if "强" in words and ("客运强度" in words or "客流强度" in words):
        from checker.linking.averages.intensity import link_intensity

        yield from link_intensity(paragraph)
    if "价" in words or "均" in words:
        from checker.linking.averages.unit_prices import link_unit_prices

        yield from link_unit_prices(paragraph)
    if "均" in words and "平均" in words and ("按" in words or "以" in words):
        from checker.linking.averages.mean_of_ends import link_means_of_ends

        yield from link_means_of_ends(paragraph)
    if "床" in words and "周转" in words:
        from checker.linking.averages.bed_turnover import link_bed_turnover

        yield from link_bed_turnover(paragraph)
    if ("利" in words and "利用" in words) or ("满" in words and ("满发" in words or "满负荷" in words)):
        from checker.linking.averages.utilisation import link_utilisation

        yield from link_utilisation(paragraph)
    if "元" in words or "亡" in words or ("工" in words and "工时" in words):
        from checker.linking.averages.per_so_much import link_per_so_much

        yield from link_per_so_much(paragraph)
    if ("百" in words and ("百公里" in words or "每百" in words)) or ("千" in words and "千升" in words):
        from checker.linking.averages.per_hundred import link_per_hundred

        yield from link_per_hundred(paragraph)
    if "吨" in words:
        from checker.linking.averages.per_ton import link_per_ton

        yield from link_per_ton(paragraph)
    if _AVERAGE in roles and "每" in words:
        from checker.linking.averages.standards import link_standards

        yield from link_standards(paragraph)
    if ("每" in words and "每月" in words) or ("均" in words and ("月均" in words or "月人均" in words)):
        from checker.linking.averages.monthly_standards import link_monthly_standards

        yield from link_monthly_standards(paragraph)
    if _AVERAGE in roles and ("能力" in words or "规模" in words or "负荷" in words):
        from checker.linking.averages.capacities import link_capacities

        yield from link_capacities(paragraph)
    if "月" in words and "个月" in words:
        from checker.linking.averages.reserves import link_reserves

        yield from link_reserves(paragraph)


def averages_of_sentence(sentence: Sentence) -> Iterator[Proposal]:
    """What a sentence may assert of averages."""
    roles, words = sentence.roles, sentence.words
    if "权" in words and ("权重" in words or "加权" in words):
        from checker.linking.averages.weighted import link_weighted

        yield from link_weighted(sentence)
    if _AVERAGE in roles:
        from checker.linking.averages.allotments import link_allotments

        yield from link_allotments(sentence)
