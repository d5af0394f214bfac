"""Which linkers a paragraph and its sentences are asked by; each room says in its asked.py for which roles and words.

A linker that few paragraphs have words for is imported where it is first asked. Who widens the words of a linker widens
them there, too. One character is found in a passage twenty times as fast as a word of two: a gate asks for it first.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.averages.asked import averages_of_paragraph, averages_of_sentence
from checker.linking.choice import Proposal
from checker.linking.facts.asked import facts_of_paragraph
from checker.linking.facts.conversions import Conversion
from checker.linking.growth.asked import growth_of_paragraph, growth_of_sentence
from checker.linking.memory import Memory
from checker.linking.passage import Paragraph, Sentence
from checker.linking.rates.asked import rates_of_paragraph
from checker.linking.ratios.asked import ratios_of_paragraph, ratios_of_sentence
from checker.linking.shares.asked import shares_of_paragraph, shares_of_sentence
from checker.linking.stocks.asked import stocks_of_paragraph, stocks_of_sentence
from checker.linking.totals.asked import totals_of_paragraph, totals_of_sentence


def proposals_of(paragraph: Paragraph, memory: Memory, conversion: Conversion) -> Iterator[Proposal]:
    """What a paragraph and its sentences assert; of two proposals alike the first is kept."""
    yield from totals_of_paragraph(paragraph, memory)
    yield from shares_of_paragraph(paragraph, memory)
    yield from growth_of_paragraph(paragraph, memory)
    yield from rates_of_paragraph(paragraph, memory)
    yield from averages_of_paragraph(paragraph, memory, conversion)
    yield from stocks_of_paragraph(paragraph)
    yield from ratios_of_paragraph(paragraph)
    yield from facts_of_paragraph(paragraph, conversion)
    for sentence in paragraph.sentences:
        yield from _of_sentence(sentence)


def _of_sentence(sentence: Sentence) -> Iterator[Proposal]:
    yield from stocks_of_sentence(sentence)
    yield from totals_of_sentence(sentence)
    yield from growth_of_sentence(sentence)
    yield from averages_of_sentence(sentence)
    yield from shares_of_sentence(sentence)
    yield from ratios_of_sentence(sentence)
