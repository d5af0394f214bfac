"""What arithmetic says of structure: how easily figures that have nothing to do with each other would look like this.

A list that misses its whole by one slip of hand is meant, and wrong, only where few unrelated lists would come as
near. How many would is counted: the slips that could have been made, against the numbers that the whole could be.
"""

from __future__ import annotations

from fractions import Fraction

from checker.model.claim import Claim
from checker.model.expression import Expression, Figure, MeanGrowth, Product, Quotient, Sum, figures_of, with_claim
from checker.model.interval import Interval, exact, magnitude
from checker.model.printing import anchor, printed
from checker.model.relation import Comparison, Relation
from checker.model.repairs import count_of_meanings, meanings, repairs

_ORDER = ("scale", "transposition", "swap", "shift", "doubled", "digit", "dropped")
"""Slips from the one with the fewest ways to happen to the one with the most."""

ALWAYS = Fraction(1)


def chance_of_slip(relation: Relation, *, most: Fraction = ALWAYS) -> Fraction:
    """How likely figures that are no sum would be a single slip away from one: 0 to 1, 1 where no slip explains it.

    The ways to slip, up to the plainest that explains the miss, over the numbers that the whole could have been; 1,
    too, where even the plainest would be likelier than ``most``.
    """
    stated, computed = relation.stated, relation.computed
    if stated is None or not isinstance(computed, Sum):
        return ALWAYS
    figures = [stated, *(term.claim for _, term in computed.terms if isinstance(term, Figure))]
    fewest = sum(_ways(claim, _ORDER[0]) for claim in figures) or sum(_ways(claim, _ORDER[1]) for claim in figures)
    numbers = _numbers(stated, figures)
    if fewest > most * numbers:
        return ALWAYS
    found = {repair.slip for repair in repairs(relation)} & set(_ORDER)
    if not found:
        return ALWAYS
    plainest = min(map(_ORDER.index, found))
    ways = sum(_ways(claim, kind) for claim in figures for kind in _ORDER[: plainest + 1])
    return min(ALWAYS, ways / numbers)


def chance_of_sum(relation: Relation) -> Fraction:
    """How likely figures that are no sum would come out as one by accident: 0 to 1."""
    stated, computed = relation.stated, relation.computed
    if stated is None or not isinstance(computed, Sum):
        return ALWAYS
    figures = [stated, *(term.claim for _, term in computed.terms if isinstance(term, Figure))]
    return min(ALWAYS, 1 / _numbers(stated, figures))


_PLAIN = ("scale", "transposition")
_ANY = ("scale", "transposition", "doubled", "digit")


def chance_of_input_slip(relation: Relation, *, plain: bool = False, most: Fraction = ALWAYS) -> Fraction:
    """How likely figures that are no quotient would have a term one slip away from what makes them one.

    1 where no slip in a term explains the miss, or where more than ``most`` of such figures would be one away.
    ``plain`` tries only the slips with few ways to happen.
    """
    stated, computed = relation.stated, relation.computed
    if stated is None or not isinstance(computed, Quotient | Product | MeanGrowth) or not anchor(stated):
        return ALWAYS
    if relation.comparison is not Comparison.EQUAL:
        return ALWAYS
    slips = _PLAIN if plain else _ANY
    claims = {claim.start: claim for claim in figures_of(computed)}.values()
    width = Fraction(stated.values.width or stated.last_place) / magnitude(anchor(stated))
    width += sum(_blur(claim) for claim in claims)
    chance = sum(count_of_meanings(claim, slips) for claim in claims) * width
    if chance >= ALWAYS or chance > most:
        return ALWAYS
    tried = [sorted(meanings(claim, slips), key=lambda meant: meant.asserted.low or 0) for claim in claims]
    return chance if any(_reaches(computed, stated.values, meant) for meant in tried if meant) else ALWAYS


def _blur(claim: Claim) -> Fraction:
    """How far the figure may be from what is written, as a share of it; of figures with three digits hardly at all."""
    blur = Fraction(claim.values.width or 0) / (magnitude(anchor(claim)) or 1)
    return blur if blur > _HARDLY else Fraction(0)


_HARDLY = Fraction(1, 100)


def _reaches(computed: Expression, stated: Interval, meant: list[Claim]) -> bool:
    """Whether one of the meanings of a figure, in rising order, makes the quotient come out as stated.

    A quotient only rises or only falls with each of its figures, so that the place is found by halving.
    """
    first, last = 0, len(meant) - 1
    at_first, at_last = _side(computed, stated, meant[first]), _side(computed, stated, meant[last])
    if at_first == at_last:
        return at_first == 0
    while at_first and at_last and last - first > 1:
        middle = (first + last) // 2
        at_middle = _side(computed, stated, meant[middle])
        if at_middle == 0:
            return True
        first, last = (middle, last) if at_middle == at_first else (first, middle)
    return not (at_first and at_last)


def _side(computed: Expression, stated: Interval, meant: Claim) -> int:
    """−1 where the expression is less than stated for this meaning, 1 where it is more or none, 0 where they meet."""
    values = with_claim(computed, meant).evaluate()
    if values is None or stated.ends_before(values):
        return 1
    return -1 if values.ends_before(stated) else 0


def _numbers(stated: Claim, figures: list[Claim]) -> Fraction:
    """How many numbers from 0 up to the stated one can be told apart, when all figures are as rounded as they are."""
    blur = sum((Fraction(claim.values.width or 0) for claim in figures), Fraction(0))
    step = max(blur, max(Fraction(exact(claim.last_place)) for claim in figures))
    return max(Fraction(1), Fraction(magnitude(anchor(stated))) / step)


def _ways(claim: Claim, kind: str) -> int:
    """In how many ways the slip can happen to the figure."""
    if kind == "scale":
        return int("万" in claim.literal or "亿" in claim.literal)
    digits = len(printed(anchor(claim), claim).replace(".", "").lstrip("0-")) or 1
    match kind:
        case "transposition":
            return digits - 1
        case "swap":
            return (digits - 1) * (digits - 2) // 2
        case "shift":
            return 2
        case "doubled":
            return digits
        case "digit":
            return 9 * digits
        case _:
            return 10 * (digits + 1)
