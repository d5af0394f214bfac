"""When the linkers of ratios are asked: by the roles and words that a paragraph or a sentence has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Paragraph, Role, Sentence
from checker.linking.ratios.proportions import link_proportions
from checker.linking.ratios.ratios import link_contributions, link_ratios

_RATIO = Role.RATIO
_RATIOS = frozenset((Role.MULTIPLE, _RATIO))


def ratios_of_paragraph(paragraph: Paragraph) -> Iterator[Proposal]:
    """What a paragraph may assert of ratios."""
    roles, words = paragraph.roles, paragraph.words
    if ("）" in words or ")" in words) and ("/" in words or "／" in words or "÷" in words or "除以" in words):
        from checker.linking.ratios.formulas import link_formulas

        yield from link_formulas(paragraph)
    if "按" in words:
        yield from link_proportions(paragraph)
    if not roles.isdisjoint(_RATIOS) or "比" in words:
        yield from link_ratios(paragraph)
    if not roles.isdisjoint(_RATIOS) and ("比" in words or "额" in words):
        from checker.linking.ratios.of_counts import link_of_counts

        yield from link_of_counts(paragraph)
    if "倍" in words and ("的" in words or "为其" in words) and Role.MULTIPLE in roles:
        from checker.linking.ratios.named_multiples import link_named_multiples

        yield from link_named_multiples(paragraph)
    if "比" in words and "与" in words and ("之比" in words or "比例" in words or "比值" in words):
        from checker.linking.ratios.named_pairs import link_named_pairs

        yield from link_named_pairs(paragraph)
    if "献" in words or ("拉" in words and "拉动" in words):
        yield from link_contributions(paragraph)


def ratios_of_sentence(sentence: Sentence) -> Iterator[Proposal]:
    """What a sentence may assert of ratios."""
    roles = sentence.roles
    if _RATIO in roles:
        from checker.linking.ratios.shared_out import link_shared_out

        yield from link_shared_out(sentence)
