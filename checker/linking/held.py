"""What the relations of a paragraph that hold say: which figure is a part of which, and which share is of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.other_readings import PARTS_OF_WHOLES, starts
from checker.model.expression import Figure, Quotient
from checker.model.relation import Confidence, Relation, RelationKind

SUMS = frozenset((RelationKind.TOTAL, RelationKind.PART))
TOPS, BOTTOMS = ("numerator", "part"), ("denominator", "whole")


class Held:
    """The relations that hold, by the figures that are asked for."""

    def __init__(self, held: Sequence[Relation]) -> None:
        self.differences: dict[int, list[frozenset[int]]] = {}
        """By figure the two figures of each difference that it is in."""
        self.totals: dict[int, list[Relation]] = {}
        """By the figure that is stated."""
        self.wholes: dict[frozenset[int], list[frozenset[int]]] = {}
        """By whole the parts of each total of it."""
        self.shares: dict[frozenset[int], list[frozenset[int]]] = {}
        """By their base what the shares are of."""
        self.bases: dict[frozenset[int], set[frozenset[int]]] = {}
        """By what the shares are of their bases."""
        self.rates: dict[frozenset[int], list[Relation]] = {}
        """By their base."""
        self.stated = {(r.kind, r.stated.start) for r in held if r.stated is not None}
        """What is stated, by kind: 以平均人数1726人为基数，离职率12.3% is of no other figure."""
        self.rests: dict[frozenset[int], list[frozenset[int]]] = {}
        """By what came in all that went out of it and what is left."""
        for relation in held:
            if relation.kind is RelationKind.STOCK_FLOW and relation.stated is not None:
                rest = starts(relation, "out") | {relation.stated.start}
                self.rests.setdefault(starts(relation, "in"), []).append(rest)
            elif relation.kind is RelationKind.DIFFERENCE:
                pair = starts(relation, "previous", "current")
                for start in pair:
                    self.differences.setdefault(start, []).append(pair)
            elif relation.kind is RelationKind.TOTAL and relation.stated is not None:
                self.totals.setdefault(relation.stated.start, []).append(relation)
                self.wholes.setdefault(starts(relation, "whole"), []).append(starts(relation, "part"))
            elif relation.kind is RelationKind.SHARE:
                tops, bottoms = starts(relation, *TOPS), starts(relation, *BOTTOMS)
                self.shares.setdefault(bottoms, []).append(tops)
                self.bases.setdefault(tops, set()).add(bottoms)
            elif relation.kind is RelationKind.RATE:
                self.rates.setdefault(starts(relation, *BOTTOMS), []).append(relation)


def each_inside(held: Sequence[Relation]) -> Iterator[tuple[int, int]]:
    """Each figure that is a part of another one, with the one it is in."""
    for relation in held:
        computed = relation.computed
        over = (
            relation.kind in PARTS_OF_WHOLES
            and isinstance(computed, Quotient)
            and isinstance(computed.denominator, Figure)
        )
        if (over and len(relation.members) == _THREE) or relation.kind is RelationKind.TOTAL:
            for whole in starts(relation, *BOTTOMS):
                for part in starts(relation, *TOPS):
                    yield part, whole


_THREE = 3


def shared_together(held: Sequence[Relation]) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
    """The figures that together are a share of another one: 三项合计占民生支出的60.1%."""
    for relation in held:
        if (
            relation.kind in PARTS_OF_WHOLES
            and relation.stated is not None
            and (relation.stated.values.high or ALL) < ALL
        ):
            yield starts(relation, *TOPS), starts(relation, *BOTTOMS)


ALL = 100


def lists_of_parts(relations: Sequence[Relation]) -> dict[int, list[frozenset[int]]]:
    """The parts of each whole that words commit, by every one of them."""
    found: dict[int, list[frozenset[int]]] = {}
    for relation in relations:
        if relation.kind in SUMS and relation.confidence is Confidence.HIGH:
            parts = starts(relation, "part")
            for part in parts:
                found.setdefault(part, []).append(parts)
    return found
