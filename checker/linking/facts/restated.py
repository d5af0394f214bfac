"""The same fact told twice in one document must have one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.facts.deeds_again import told_deeds
from checker.linking.facts.headed_bodies import headed_apart
from checker.linking.facts.rescaled import link_rescaled
from checker.linking.facts.restated_by_name import told_again_by_name
from checker.linking.facts.restated_by_noun import all_of_them, pointed_at, told_again_by_noun
from checker.linking.facts.restated_digits import told_again_in_digits
from checker.linking.facts.restated_sums import told_again_as_sum
from checker.linking.facts.same_facts import NOISE, SHORTEST_NOUN, restated_as
from checker.linking.facts.stocks_again import stocks_told_again
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.claim import Approximation
from checker.model.relation import Confidence

_EXACT = Approximation.EXACT
_RATE = Role.RATE


def link_restated(paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Figures of one unit with the same long name, or in the same digits, in the same scope and period."""
    mentions = [
        mention
        for paragraph in paragraphs
        for sentence in paragraph.sentences
        for mention in sentence.mentions
        if (mention.is_level or mention.role is _RATE) and mention.claim.approximation is _EXACT
    ]
    names = [_name_of(mention) for mention in mentions]
    for paragraph in paragraphs:
        yield from told_again_as_sum(paragraph)
    yield from told_again_by_name(mentions, names)
    yield from told_again_by_noun(mentions, names)
    yield from pointed_at(mentions)
    yield from told_again_in_digits(mentions)
    yield from link_rescaled(mentions)
    deeds = (pair for pair in told_deeds(mentions) if not headed_apart(*pair))
    yield from (Proposal((restated_as(*pair),), Confidence.MEDIUM) for pair in deeds)
    stocks = (pair for pair in stocks_told_again(mentions) if not headed_apart(*pair))
    yield from (Proposal((restated_as(*pair),), Confidence.HIGH) for pair in stocks)
    for paragraph in paragraphs:
        yield from all_of_them(paragraph)


def _name_of(mention: Mention) -> str:
    """The words of the figure without time and place; what 按…计算 counts by is what it has been told as before."""
    if len(mention.lead) <= SHORTEST_NOUN:
        return mention.lead
    name = NOISE.sub("", mention.lead)
    return name[1:] if mention.tail.startswith(_COUNTED) and name[:1] in ("按", "以") else name


_COUNTED = ("计", "测算")
"""按年末常住人口312.85万人计算: said of it in the clause in front of the average."""
