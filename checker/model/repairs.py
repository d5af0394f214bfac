"""Single changes that make a sum come out: which figure would have to read what, and whether a slip of hand did it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from checker.model.claim import Approximation, Claim
from checker.model.expression import Figure, Sum
from checker.model.interval import Exact, Interval, exact, magnitude
from checker.model.printing import anchor, literal_with, numeral_of, printed
from checker.model.relation import Relation
from checker.model.slips import corrections, slip


class Repair(NamedTuple):
    """Print ``number``, which is ``value``, in place of the claim's own, and the sum comes out.

    ``literal`` is the claim's literal with the change made; ``slip`` is what the hand did, "" when nothing plain.
    """

    claim: Claim
    value: Exact
    number: str
    literal: str
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
    for written, meant, factor in SCALES:
        if written in claim.literal and _is_near(Fraction(value) * factor, anchor(claim)):
            yield Repair(claim, value, numeral_of(claim), claim.literal.replace(written, meant), "scale")
            return
    if claim.unit == "元" and claim.scale == 1 and _is_near(Fraction(value) * _WAN_LOST, anchor(claim)):
        numeral = numeral_of(claim)
        yield Repair(claim, value, numeral, claim.literal.replace(numeral, f"{numeral}万", 1), "scale")
        return
    if value >= 0 and not Fraction(value) % Fraction(claim.last_place):
        right = printed(value, claim)
        yield Repair(claim, value, right, literal_with(claim, value), slip(printed(anchor(claim), claim), right))


def _is_near(value: Fraction, written: Exact) -> bool:
    return abs(value - written) * _FINE < magnitude(written)


def meanings(claim: Claim, slips: Container[str]) -> Iterator[Claim]:
    """What the figure may have been meant to be, had one of the slips been made.

    Only figures that stand for exactly what they say.
    """
    written = printed(anchor(claim), claim)
    if claim.approximation is not Approximation.EXACT or not written[:1].isdigit():
        return
    if "scale" in slips:
        for word, _, factor in SCALES:
            if word in claim.literal:
                yield claim._replace(asserted=claim.asserted.scaled(1 / factor), values=claim.values.scaled(1 / factor))
    for slip_, number in corrections(written):
        if slip_ in slips:
            yield read_as(claim, exact(Decimal(number) * claim.scale))


def count_of_meanings(claim: Claim, slips: Container[str]) -> int:
    """How many ``meanings`` there are."""
    written = printed(anchor(claim), claim)
    if claim.approximation is not Approximation.EXACT or not written[:1].isdigit():
        return 0
    scales = sum(word in claim.literal for word, _, _ in SCALES) if "scale" in slips else 0
    return scales + sum(slip_ in slips for slip_, _ in corrections(written))


def read_as(claim: Claim, value: Exact) -> Claim:
    """The claim, as rounded and as approximate as it is, with another number."""
    moved = Interval.point(value - anchor(claim))
    return claim._replace(asserted=claim.asserted + moved, values=claim.values + moved)


_FINE = 200
"""Rounding may move a sum by this part of a figure; nothing else looks like ten thousand times too much."""
_WAN_LOST = Fraction(1, 10**4)
"""5170元 for 5170万元."""
SCALES = (("亿", "万", Fraction(10**4)), ("万", "亿", Fraction(1, 10**4)))
"""万 for 亿 and the other way round: the word that is written, the one that is meant, and how much it is off."""
