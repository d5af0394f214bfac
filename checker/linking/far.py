"""What words tie over sentences, asked when all that stands near each other has been tied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, choose, holds
from checker.linking.far_growth import link_far_growth
from checker.linking.far_ledgers import link_far_ledgers
from checker.linking.far_parts import link_far_parts
from checker.linking.passage import Paragraph
from checker.linking.told_again import link_told_again
from checker.model.relation import Confidence, Relation, RelationKind

_MOVES = (RelationKind.GROWTH, RelationKind.DIFFERENCE, RelationKind.STOCK_FLOW)


def link_far(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Relation]:
    """What the figures that none of the ``chosen`` relations states have in common with others by name and time."""
    if not paragraph.sentences:
        return
    sure = [r for r in chosen if r.stated is not None and (r.confidence is not Confidence.LOW or holds(r))]
    moves = {r.stated.start for r in sure if r.stated is not None and r.kind in _MOVES}
    stocks = {r.stated.start for r in sure if r.stated is not None and r.kind is RelationKind.STOCK_FLOW}
    yield from choose(_proposals(paragraph, moves, stocks, sure))


def _proposals(paragraph: Paragraph, moves: set[int], stocks: set[int], sure: Sequence[Relation]) -> Iterator[Proposal]:
    yield from link_far_growth(paragraph, moves)
    yield from link_far_ledgers(paragraph, stocks)
    yield from link_told_again(paragraph)
    yield from link_far_parts(paragraph)
