"""A figure with one slip of hand in it: how it then reads, and which true values then stand behind it.

Only figures that are written in digits and stand for exactly what they say (no 余, 约, 翻番) are altered.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from checker.model.claim import Approximation, Claim
from checker.model.expression import Expression, Figure, MeanGrowth, Product, Quotient, Sum
from checker.model.interval import Interval, magnitude
from checker.model.printing import numeral_of
from checker.model.relation import Comparison, Relation


class Slip(StrEnum):
    """What the hand did."""

    DIGIT = "one digit"
    TRANSPOSITION = "transposition"
    UNIT = "万 for 亿"
    DROPPED = "dropped part"


@dataclass(frozen=True, slots=True)
class Alteration:
    """``literal`` in place of the claim's own; ``claim`` is the claim with the values that it then has."""

    slip: Slip
    literal: str
    claim: Claim


def alterations(claim: Claim) -> Iterator[Alteration]:
    """Every slip of one digit, of two neighbouring digits and between 万 and 亿; none for figures left alone."""
    written = numeral_of(claim)
    value = _value_of(written)
    asserted = claim.asserted.low
    at = claim.literal.find(written)
    if value is None or asserted is None or at < 0 or claim.approximation is not Approximation.EXACT:
        return
    if magnitude(asserted) != value * Fraction(claim.scale):
        return  # the value is not the number times its scale: 五成
    direction = -1 if asserted < 0 else 1
    before, behind = claim.literal[:at], claim.literal[at + len(written) :]
    for slip, number in (*_other_digits(written), *_swapped_digits(written)):
        altered = _value_of(number)
        assert altered is not None
        moved = Interval.point(direction * (altered - value) * Fraction(claim.scale))
        read = claim._replace(asserted=claim.asserted + moved, values=claim.values + moved)
        yield Alteration(slip, before + number + behind, read)
    for scale, other, factor in (("万", "亿", Fraction(10_000)), ("亿", "万", Fraction(1, 10_000))):
        if scale in behind and other not in behind:
            read = claim._replace(asserted=claim.asserted.scaled(factor), values=claim.values.scaled(factor))
            yield Alteration(Slip.UNIT, before + written + behind.replace(scale, other), read)


def still_holds(relation: Relation, altered: Claim) -> bool | None:
    """Whether the relation holds with ``altered`` in place of the claim that starts where it does.

    ``None`` when nothing can be computed any more: a denominator that may be 0.
    """
    if relation.stated is None or relation.computed is None:
        return None
    stated = altered if relation.stated.start == altered.start else relation.stated
    computed = with_claim(relation.computed, altered).evaluate()
    return None if computed is None else compares(stated.values, computed, relation.comparison)


def compares(stated: Interval, computed: Interval, comparison: Comparison) -> bool:
    """Whether some stated value lies to some computed value as the relation says."""
    match comparison:
        case Comparison.AT_LEAST:
            return not stated.ends_before(computed)
        case Comparison.AT_MOST:
            return not computed.ends_before(stated)
        case Comparison.EQUAL:
            return stated.meets(computed)


def with_claim(expression: Expression, altered: Claim) -> Expression:
    """The expression with ``altered`` in place of the claim that starts where it does."""
    match expression:
        case Figure(claim=claim):
            return expression._replace(claim=altered) if claim.start == altered.start else expression
        case Sum(terms=terms):
            return Sum(tuple((sign, with_claim(term, altered)) for sign, term in terms))
        case Quotient(numerator=top, denominator=bottom):
            return expression._replace(numerator=with_claim(top, altered), denominator=with_claim(bottom, altered))
        case Product(left=left, right=right):
            return Product(with_claim(left, altered), with_claim(right, altered))
        case MeanGrowth(end=end, start=start):
            return expression._replace(end=with_claim(end, altered), start=with_claim(start, altered))
        case _:
            return expression


def without_term(total: Sum, dropped: Claim) -> Sum:
    """The sum without the figure ``dropped``."""
    kept = tuple((sign, term) for sign, term in total.terms if not (isinstance(term, Figure) and term.claim is dropped))
    return Sum(kept)


def _value_of(number: str) -> Fraction | None:
    plain = unicodedata.normalize("NFKC", number).replace(",", "").replace(" ", "")
    if not plain.replace(".", "", 1).isdecimal() or not plain[0].isdecimal() or not plain[-1].isdecimal():
        return None
    return Fraction(plain)


def _other_digits(number: str) -> Iterator[tuple[Slip, str]]:
    for at in _digit_places(number):
        zero = ord(number[at]) - int(number[at])  # full-width digits stay full-width
        for digit in range(10):
            if digit != int(number[at]) and not (digit == 0 and _leads(number, at)):
                yield Slip.DIGIT, number[:at] + chr(zero + digit) + number[at + 1 :]


def _swapped_digits(number: str) -> Iterator[tuple[Slip, str]]:
    places = _digit_places(number)
    for one, other in pairwise(places):
        if number[one] != number[other] and not (int(number[other]) == 0 and _leads(number, one)):
            between = number[one + 1 : other]
            yield Slip.TRANSPOSITION, number[:one] + number[other] + between + number[one] + number[other + 1 :]


def _digit_places(number: str) -> list[int]:
    return [at for at, character in enumerate(number) if character.isdecimal()]


def _leads(number: str, at: int) -> bool:
    """Whether a 0 at this place would be a 0 that nobody writes: 012, but not 0.12 or 0."""
    return at == 0 and len(number) > 1 and number[1] not in ".．"
