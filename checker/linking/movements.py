"""Changes whose two figures move against the words: one of another figure, or a slip of hand in one of the two."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.model.claim import Claim
from checker.model.interval import Interval, exact
from checker.model.printing import anchor, printed
from checker.model.relation import Relation, RelationKind
from checker.model.repairs import repairs

_CHANGES = (RelationKind.GROWTH, RelationKind.DIFFERENCE)


def goes_another_way(relation: Relation) -> bool:
    """Whether the figures of a change move against its words, by another amount, and no slip in one of them did it.

    An author knows which way it went: such a change is of another figure (余额1047.62亿元，新增192亿元，增长22.44%).
    """
    if relation.kind not in _CHANGES or relation.stated is None or relation.computed is None:
        return False
    computed, stated = relation.computed.evaluate(), relation.stated.values
    if computed is None or computed.high is None or stated.low is None or computed.high >= 0 or stated.low <= 0:
        return False
    if stated.meets(-computed):
        return False
    if relation.kind is RelationKind.DIFFERENCE:
        return not any(repair.slip for repair in repairs(relation))
    return not any(_slips_into(claim, low, high) for claim, low, high in _needed(relation, stated))


def _needed(relation: Relation, stated: Interval) -> Iterator[tuple[Claim, Fraction, Fraction]]:
    """What each figure would have to be for the rate of growth to come out, up or down."""
    claims = {member.role: member.claim for member in relation.members}
    current, previous, change = (claims.get(role) for role in ("current", "previous", "change"))
    factor = 1 if relation.stated is None or relation.stated.unit != "%" else 100
    ends = [Fraction(end) / factor for end in (stated.low, stated.high) if end is not None]
    for sign in (1, -1):
        rates = [sign * end for end in ends]
        if current is not None and previous is not None:
            yield _between(current, [anchor(previous) * (1 + rate) for rate in rates])
            yield _between(previous, [anchor(current) / (1 + rate) for rate in rates if rate != -1])
        elif current is not None and change is not None:
            yield _between(current, [anchor(change) / rate + sign * anchor(change) for rate in ends if rate])
            yield _between(
                change,
                [anchor(current) * end / (1 + rate) for end, rate in zip(ends, rates, strict=True) if rate != -1],
            )


def _between(claim: Claim, values: list[Fraction]) -> tuple[Claim, Fraction, Fraction]:
    half = exact(claim.last_place) / Fraction(2)
    return claim, min(values, default=Fraction(-1)) - half, max(values, default=Fraction(-1)) + half


def _slips_into(claim: Claim, low: Fraction, high: Fraction) -> bool:
    """Whether one digit changed, two neighbours exchanged or 万 for 亿 bring the claim between the two."""
    value = Fraction(anchor(claim))
    if high <= 0:
        return False
    if any(low <= value * power <= high for power in (10**4, Fraction(1, 10**4), 10, Fraction(1, 10))):
        return True
    text = printed(value, claim)
    if sum(character.isdecimal() for character in text) < 2:
        return False
    scale = Fraction(claim.scale)
    return any(low <= Fraction(variant) * scale <= high for variant in _variants(text))


def _variants(text: str) -> Iterator[str]:
    for at, character in enumerate(text):
        if not character.isdecimal():
            continue
        yield from (text[:at] + digit + text[at + 1 :] for digit in "0123456789")
        behind = at + 2 if text[at + 1 : at + 2] == "." else at + 1
        if text[behind : behind + 1].isdecimal():
            yield text[:at] + text[behind] + text[at + 1 : behind] + character + text[behind + 1 :]
