"""What words tie over sentences, asked when all that stands near each other has been tied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, choose, holds
from checker.linking.facts.conversions import Conversion
from checker.linking.far.growth import MOVES, link_far_growth
from checker.linking.far.ledgers import link_far_ledgers
from checker.linking.far.means import link_far_means
from checker.linking.far.parts import link_far_parts
from checker.linking.far.rates import link_far_rates
from checker.linking.far.restated import link_far_restated
from checker.linking.far.times import Times
from checker.linking.passage import Paragraph, Role
from checker.model.relation import Confidence, Relation, RelationKind

_TWO = 2
_MOVES = (RelationKind.GROWTH, RelationKind.DIFFERENCE, RelationKind.STOCK_FLOW)
_QUOTIENTS = frozenset((Role.RATE, Role.PERCENT, Role.AVERAGE))


_LOW = Confidence.LOW
_STOCK_FLOW = RelationKind.STOCK_FLOW


def link_far(paragraph: Paragraph, near: Sequence[Relation], conversion: Conversion) -> list[Relation]:
    """The relations ``near`` each other with those over sentences.

    Where a quotient failed on weak words, it gives way to what is tied by name.
    """
    if not paragraph.sentences:
        return list(near)
    sure = [r for r in near if r.stated is not None and (r.confidence is not _LOW or holds(r))]
    far = list(choose(_moves(paragraph, sure)))
    if len(paragraph.sentences) < _TWO or not any(_QUOTIENTS & sentence.roles for sentence in paragraph.sentences[1:]):
        return [*near, *far]
    known = {id(r) for r in sure}
    tied = {r.stated.start for r in sure if r.stated is not None and r.computed is not None}
    quotients = list(choose([*link_far_rates(paragraph, tied), *link_far_means(paragraph, tied, conversion)]))
    told = {r.stated.start for r in quotients if r.stated is not None}
    kept = [r for r in near if id(r) in known or r.stated is None or r.stated.start not in told]
    return [*kept, *quotients, *far]


def _moves(paragraph: Paragraph, sure: Sequence[Relation]) -> Iterator[Proposal]:
    if len(paragraph.sentences) < _TWO and paragraph.roles.isdisjoint(MOVES):
        return
    moves = {r.stated.start for r in sure if r.stated is not None and r.kind in _MOVES}
    stocks = {r.stated.start for r in sure if r.stated is not None and r.kind is _STOCK_FLOW}
    times = Times(paragraph)
    yield from link_far_growth(paragraph, moves, times)
    if len(paragraph.sentences) > 1:
        yield from link_far_ledgers(paragraph, stocks, times)
        yield from link_far_restated(paragraph, times)
        yield from link_far_parts(paragraph)
