"""When the linkers of facts are asked: by the roles and words that a paragraph or a sentence has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.facts.completions import link_surpassed
from checker.linking.facts.conversions import Conversion, link_conversions
from checker.linking.facts.told_conversions import link_told_conversions
from checker.linking.passage import Paragraph, Role

_PERCENT = Role.PERCENT
_SHARE = Role.SHARE


def facts_of_paragraph(paragraph: Paragraph, conversion: Conversion) -> Iterator[Proposal]:
    """What a paragraph may assert of facts."""
    roles, words = paragraph.roles, paragraph.words
    if _PERCENT in roles:
        yield from link_surpassed(paragraph)
    if _SHARE in roles and ("分别" in words or "依次" in words) and ("（" in words or "(" in words):
        from checker.linking.facts.noted_plans import link_noted_plans

        yield from link_noted_plans(paragraph)
    yield from link_conversions(paragraph, conversion)
    if "合" in words or "折" in words or "即" in words or ("当" in words and "相当于" in words):
        yield from link_told_conversions(paragraph, conversion)
