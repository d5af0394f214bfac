"""Single changes that make a sum come out: which figure would have to read what, and whether a slip of hand did it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from checker.model.claim import Claim
from checker.model.expression import Figure, Sum
from checker.model.interval import Exact
from checker.model.printing import anchor, printed
from checker.model.relation import Relation
from checker.model.slips import slip


@dataclass(frozen=True, slots=True)
class Repair:
    """Print ``number``, which is ``value``, in place of the claim's own, and the sum comes out; ``slip`` may be ""."""

    claim: Claim
    value: Exact
    number: str
    slip: str


def repairs(relation: Relation) -> Iterator[Repair]:
    """Every figure of a sum with the one number, not negative, that would make the sum come out exactly.

    Nothing for relations that are no sums, and for figures that cannot be printed so with their own decimals.
    """
    stated = relation.stated
    if stated is None or not isinstance(relation.computed, Sum):
        return
    terms = [(sign, term.claim) for sign, term in relation.computed.terms if isinstance(term, Figure)]
    if len(terms) != len(relation.computed.terms):
        return
    gap = Fraction(anchor(stated)) - sum(sign * Fraction(anchor(claim)) for sign, claim in terms)
    yield from _repair(stated, anchor(stated) - gap)
    for sign, claim in terms:
        yield from _repair(claim, anchor(claim) + sign * gap)


def _repair(claim: Claim, value: Exact) -> Iterator[Repair]:
    if value >= 0 and not Fraction(value) % Fraction(claim.last_place):
        right = printed(value, claim)
        yield Repair(claim, value, right, slip(printed(anchor(claim), claim), right))
