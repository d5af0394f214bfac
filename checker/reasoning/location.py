"""Which figure of a sum that does not come out was mistyped, where one slip of hand alone explains it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.model.claim import Claim
from checker.model.expression import Figure, Sum
from checker.model.interval import Exact
from checker.model.printing import anchor, printed
from checker.model.relation import Relation
from checker.model.slips import slip

_RANK = {"transposition": 0, "digit": 1, "shift": 1, "dropped": 2, "doubled": 2}
"""Swapped neighbours prove more than a changed digit: fewer numbers are one swap apart."""


@dataclass(frozen=True, slots=True)
class Repair:
    """Print ``number``, which is ``value``, in place of the claim's own, and the sum comes out."""

    claim: Claim
    value: Exact
    number: str
    slip: str


def likeliest_repair(relation: Relation) -> Repair | None:
    """The one figure whose plainest slip explains the gap; ``None`` for other relations, and where several do.

    Every term of the sum and the stated figure are tried; of two slips, the rarer one counts.
    """
    stated = relation.stated
    if stated is None or not isinstance(relation.computed, Sum):
        return None
    terms = [(sign, term.claim) for sign, term in relation.computed.terms if isinstance(term, Figure)]
    if len(terms) != len(relation.computed.terms):
        return None
    gap = Fraction(anchor(stated)) - sum(sign * Fraction(anchor(claim)) for sign, claim in terms)
    repairs = [repair for sign, claim in terms if (repair := _repair(claim, anchor(claim) + sign * gap)) is not None]
    own = _repair(stated, anchor(stated) - gap)
    repairs += [own] if own is not None else []
    if not repairs:
        return None
    best = min(_RANK[repair.slip] for repair in repairs)
    first = [repair for repair in repairs if _RANK[repair.slip] == best]
    return first[0] if len(first) == 1 else None


def _repair(claim: Claim, value: Exact) -> Repair | None:
    if value < 0:
        return None
    if Fraction(value) % Fraction(claim.last_place):
        return None  # it cannot be printed with the decimals of the claim
    right = printed(value, claim)
    kind = slip(printed(anchor(claim), claim), right)
    return Repair(claim, value, right, kind) if kind in _RANK else None
