"""Sums whose parts are written without the zeros at their end: 租金28.4万元、分红16.35万元、补助7万元，合计51.75万元.

Of a sum that is told to the last place of its finest part the others are told to it, too: 7万元 is 7.00万元, and leaves
no room for rounding.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.linking.choice import holds
from checker.model.claim import Approximation, Claim
from checker.model.expression import Figure, Sum, value_as_printed, with_claims
from checker.model.printing import anchor, printed
from checker.model.relation import Comparison, Confidence, Relation, RelationKind
from checker.model.slips import slip

_FEWEST = 3


def with_trailing_zeros(relations: Iterable[Relation]) -> list[Relation]:
    """The relations; a total that comes out by rounding alone is a miss where two digits are exchanged."""
    return [_to_the_last_place(relation) for relation in relations]


def _to_the_last_place(relation: Relation) -> Relation:
    """The total at its parts as written, where they miss it by a slip; else the relation as it is."""
    stated, computed = relation.stated, relation.computed
    if (
        relation.kind is not RelationKind.TOTAL
        or relation.confidence is not Confidence.HIGH
        or relation.comparison is not Comparison.EQUAL
        or stated is None
        or not isinstance(computed, Sum)
        or len(computed.terms) < _FEWEST
    ):
        return relation
    parts = [term.claim for sign, term in computed.terms if sign > 0 and isinstance(term, Figure)]
    if len(parts) < len(computed.terms) or not _leaves_zeros_out(stated, parts) or not holds(relation):
        return relation
    written = relation._replace(computed=with_claims(computed, Claim.exactly), stated=stated.exactly())
    return written if _is_exchanged(written) else relation


def _is_exchanged(written: Relation) -> bool:
    """Whether two digits that stand beside each other in the total have changed places, and nothing else is amiss.

    A miss by one digit is what rounding looks like: 1.2亿、3.46亿、8.07亿，共12.72亿.
    """
    stated, computed = written.stated, written.computed
    value = value_as_printed(computed) if computed is not None else None
    if stated is None or value is None:
        return False
    return slip(printed(anchor(stated), stated), printed(value, stated)) == "transposition"


def _leaves_zeros_out(stated: Claim, parts: list[Claim]) -> bool:
    told = (stated, *parts)
    if stated.last_place * 100 > stated.scale or any(claim.approximation is not Approximation.EXACT for claim in told):
        return False
    places = [part.last_place for part in parts]
    return len({claim.scale for claim in told}) == 1 and min(places) == stated.last_place < max(places)
