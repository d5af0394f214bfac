"""What a figure may have been meant to be, and how likely a hand or an eye is to have made that of it.

The weight of a reading is how often people slip that way, over the ways in which they could have done so to this
figure: one exchange in 7149 is one of three, one wrong digit one of thirty-six.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Figure, Quotient, Sum, figures_of, value_as_printed
from checker.model.interval import Interval, magnitude
from checker.model.printing import anchor, literal_with, printed
from checker.model.repairs import SCALES, read_as
from checker.model.slips import every_correction
from checker.reasoning.bounds import SIGNED
from checker.reasoning.system import Constraint, System

HABITS = {
    "digit": Fraction(35, 100),
    "transposition": Fraction(20, 100),
    "dropped": Fraction(8, 100),
    "doubled": Fraction(8, 100),
    "scale": Fraction(5, 100),
    "shift": Fraction(3, 100),
    "swap": Fraction(2, 100),
    "sign": Fraction(1, 100),
    "exchange": Fraction(5, 100),
    "wrong base": Fraction(30, 100),
    "part counted twice": Fraction(2, 100),
}
"""How often each is what went wrong, where something did."""
DIVIDED_WRONGLY = Fraction(90, 100)
ADDED_WRONGLY = Fraction(20, 100)
LEFT_OUT = Fraction(20, 100)
OUT_OF_DATE = Fraction(4, 100)
"""What no slip explains: a result that was worked out wrongly, a part that was not listed, any other figure that
was not brought up to date.

Wrong results are mostly near the right ones: as many within ten units of the last place as from ten to a hundred.
"""
A_DECADE = 10


class Reading(NamedTuple):
    """The figure at ``start`` read as ``claim``, which prints as ``literal``; ``slip`` is what made it what is written.

    ``slip`` is "" when nothing plain explains it. A figure at a negative place is a part that was left out, or one
    that was counted though it is none.
    """

    start: int
    claim: Claim
    literal: str
    slip: str
    weight: Fraction

    @property
    def is_plausible(self) -> bool:
        """Whether a plain slip explains it; that a part was left out explains any gap, and so is the last resort."""
        if self.slip == "digit":
            # of numbers with one or two digits nearly every pair is a digit apart
            return len(printed(anchor(self.claim), self.claim).replace(".", "").lstrip("0-")) > SHORT
        return self.slip not in ("", "part left out")


SHORT = 2


def mistypings(system: System, start: int, printable: Interval) -> Iterator[Reading]:
    """Every reading that a slip explains and whose number is within ``printable``, each number once."""
    claim = system.figures[start]
    if start < 0:
        yield from _parts_amiss(system, start, printable)
        return
    if not is_changeable(claim) or claim.is_in_tenths:
        return  # 四成以上 is a word more than a number: no digit of it was mistyped
    written = printed(anchor(claim), claim)
    found = {Fraction(anchor(claim)), Fraction(0)}  # what is nothing is not written down
    for slip, number, ways in _meant(written, claim):
        value = Fraction(number) * Fraction(claim.scale)
        if value in printable and value not in found:
            found.add(value)
            yield _reading(claim, value, slip, HABITS[slip] / ways)
    yield from of_another_scale(claim)


def of_another_scale(claim: Claim) -> Iterator[Reading]:
    """The reading with 万 for 亿, or the other way round, where one of them is written; its decimals may be finer."""
    for word, meant, factor in SCALES:
        if word in claim.literal:
            scaled = claim._replace(asserted=claim.asserted.scaled(1 / factor), values=claim.values.scaled(1 / factor))
            yield Reading(claim.start, scaled, claim.literal.replace(word, meant), "scale", HABITS["scale"])


def _meant(written: str, claim: Claim) -> Iterator[tuple[str, str, int]]:
    """Slip, bare numeral and ways to slip so, the plainest first."""
    if written[:1] == "-":
        yield "sign", written[1:], 1
        return
    listed = list(every_correction(written))
    ways: dict[str, int] = {}
    for slip, _ in listed:
        ways[slip] = ways.get(slip, 0) + 1
    yield from ((slip, number, ways[slip]) for slip, number in listed)
    if claim.kind in SIGNED:
        yield "sign", f"-{written}", 1


def _parts_amiss(system: System, start: int, printable: Interval) -> Iterator[Reading]:
    """A part counted twice, or one that is none: as much too much as one of the parts is."""
    whole = system.constraints[system.whole_of[start]]
    assert isinstance(whole.computed, Sum)
    parts = [term.claim for sign, term in whole.computed.terms if sign > 0 and isinstance(term, Figure)]
    weight = HABITS["part counted twice"] / len(parts)
    found = {Fraction(0)}
    for part in parts:
        value = -Fraction(anchor(part))
        if part.start >= 0 and value in printable and value not in found:
            found.add(value)
            yield Reading(start, read_as(system.figures[start], value), part.literal, "part counted twice", weight)


def unexplained(system: System, start: int, printable: Interval) -> Iterator[Reading]:
    """The number within ``printable`` that is nearest to what is written, with no slip to explain it.

    For a result it is what its figures come to as they are printed.
    """
    claim = system.figures[start]
    if start < 0:
        if printable.low is not None and printable.low > 0:
            yield _left_out(system, claim, Fraction(printable.low))
        return
    written = Fraction(anchor(claim))
    own = [each for number in system.around[start] if (each := system.constraints[number]).stated.start == start]
    numbers = [number for number in (_as_printed(each) for each in own) if number in printable]
    numbers = numbers or [Fraction(end) for end in (printable.low, printable.high) if end is not None]
    numbers = [number for number in numbers if number != written]
    if not numbers or not is_changeable(claim):
        return
    nearest = min(numbers, key=lambda number: (magnitude(number - written), number))
    turned = _reading(claim, nearest, "wrong base", HABITS["wrong base"])
    if any(_is_of_another_base(each) and each.holds({start: turned.claim}) for each in own):
        yield turned
        return
    habit = OUT_OF_DATE
    if own:
        habit = ADDED_WRONGLY if all(isinstance(each.computed, Sum) for each in own) else DIVIDED_WRONGLY
    yield _reading(claim, nearest, "", habit / _spread(nearest - written, claim))


def _spread(distance: Fraction, claim: Claim) -> Fraction:
    """Over how many numbers a habit is spread so far from the right one: ten times the steps of the last place."""
    return Fraction(A_DECADE * magnitude(distance) / Fraction(claim.last_place))


def _left_out(system: System, claim: Claim, missing: Fraction) -> Reading:
    """That a part of so much was left out: as likely as a whole that is wrong by so much, where a slip says no more."""
    whole = system.constraints[system.whole_of[claim.start]].stated
    weight = LEFT_OUT / _spread(missing, whole)
    return Reading(claim.start, read_as(claim, missing), literal_with(whole, missing), "part left out", weight)


def _as_printed(constraint: Constraint) -> Fraction:
    """What the constraint's other figures come to, printed like the stated one; the stated one when to nothing."""
    stated = constraint.stated
    value = value_as_printed(constraint.computed)
    if value is None:
        return Fraction(anchor(stated))
    return Fraction(printed(value, stated)) * Fraction(stated.scale)


def _is_of_another_base(constraint: Constraint) -> bool:
    """Whether the stated quotient is of the same figures, but upside down, or over another one of them."""
    quotient = constraint.computed
    if not isinstance(quotient, Quotient) or constraint.holds({}):
        return False
    others = [Figure(claim) for claim in figures_of(quotient)]
    turned = Quotient(quotient.denominator, quotient.numerator, quotient.factor)
    tried = [turned, *(Quotient(quotient.numerator, other, quotient.factor) for other in others)]
    return any((v := each.evaluate()) is not None and v.meets(constraint.stated.values) for each in tried)


def exchanged(one: Claim, other: Claim, share: Fraction) -> tuple[Reading, Reading]:
    """Each of two figures with the number of the other; ``share`` is one over the pairs that could have been exchanged.

    The weight is all in the first.
    """
    first = _reading(one, Fraction(anchor(other)), "exchange", HABITS["exchange"] * share)
    return first, _reading(other, Fraction(anchor(one)), "exchange", Fraction(1))


def _reading(claim: Claim, value: Fraction, slip: str, weight: Fraction) -> Reading:
    return Reading(claim.start, read_as(claim, value), literal_with(claim, value), slip, weight)


def is_changeable(claim: Claim) -> bool:
    """Whether the figure has a number that could have been mistyped: no range, no fraction in words."""
    return claim.approximation is not Approximation.RANGE and claim.kind not in (ClaimKind.NONE, ClaimKind.FRACTION)
