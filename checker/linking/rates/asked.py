"""When the linkers of rates are asked: by the roles and words that a paragraph or a sentence has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.memory import Memory
from checker.linking.passage import Paragraph, Role
from checker.linking.rates.overall import link_overall_rates
from checker.linking.rates.rates import link_rates
from checker.linking.rates.told_first import link_told_first

_PERCENT = Role.PERCENT
_PREVIOUS = Role.PREVIOUS
_RATE = Role.RATE
_SHARE = Role.SHARE
_COEFFICIENTS = ("系数", "倍数", "乘数", "倍率", "比率", "债比", "现比", "容积率")


def rates_of_paragraph(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """What a paragraph may assert of rates."""
    roles, words = paragraph.roles, paragraph.words
    if _RATE in roles or _PREVIOUS in roles:
        yield from link_rates(paragraph)
    if _RATE in roles:
        yield from link_told_first(paragraph)
        if "比" in words and ("相比" in words or "之比" in words or "对比" in words or "比较" in words):
            from checker.linking.rates.compared_with import link_rates_compared_with

            yield from link_rates_compared_with(paragraph)
    if (_PERCENT in roles or _SHARE in roles) and (
        "含" in words or "加上" in words or "以上" in words or "合计" in words
    ):
        from checker.linking.rates.cumulated_grades import link_cumulated_grades

        yield from link_cumulated_grades(paragraph)
    if "/" in words or "／" in words or ("活" in words and "活产" in words):
        from checker.linking.rates.incidence import link_incidence

        yield from link_incidence(paragraph, memory)
    on_basis = "率" in words and ("率按" in words or "率以" in words)
    if _RATE in roles or on_basis or ("待" in words and _SHARE in roles):
        from checker.linking.rates.told_around import link_told_around

        yield from link_told_around(paragraph)
    if ("比" in words and ("之比）" in words or "之比)" in words)) or (
        "率" in words and ("率（" in words or "率(" in words)
    ):
        from checker.linking.rates.named_in_full import link_named_in_full

        yield from link_named_in_full(paragraph, memory)
    if "出生率" in words and "死亡率" in words:
        from checker.linking.rates.births_and_deaths import link_births_and_deaths

        yield from link_births_and_deaths(paragraph)
    if ("数" in words or "率" in words or "比" in words) and cues.has_any(words, _COEFFICIENTS):
        from checker.linking.rates.plain_numbers import link_plain_numbers

        yield from link_plain_numbers(paragraph)
    if "最" in words and "率" in words and len(paragraph.sentences) > 1:
        from checker.linking.rates.ranked_items import link_ranked_items

        yield from link_ranked_items(paragraph)
    if _RATE in roles:
        yield from link_overall_rates(paragraph)
        if "（" in words or "(" in words:
            from checker.linking.rates.bracketed_bases import link_bracketed_bases

            yield from link_bracketed_bases(paragraph)
    counted = "计" in words or "算" in words or ("基" in words and "基数" in words)
    if ("按" in words or "以" in words) and (counted or ("母" in words and "分母" in words)):
        from checker.linking.rates.stated_bases import link_on_stated_bases

        yield from link_on_stated_bases(paragraph)
