"""The one place that chooses among candidates.

A linker proposes: this text asserts something, and it can be read in these ways. Arithmetic then is evidence about
structure : a reading that holds is what the author meant; where none holds, the words decide
whether the likeliest reading is meant and wrong, or was never a relation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from checker.linking.evidence import ALWAYS, chance_of_input_slip
from checker.linking.movements import goes_another_way
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.expression import Quotient, Sum, figures_of, value_as_printed
from checker.model.interval import Interval, exact, magnitude
from checker.model.printing import anchor, cut_off_to, printed
from checker.model.relation import Comparison, Confidence, Relation, RelationKind
from checker.model.repairs import repairs
from checker.model.slips import slip


class Proposal(NamedTuple):
    """One assertion with its readings, the likeliest first.

    ``confidence`` says how sure the words are when no reading holds: HIGH commits the author, MEDIUM needs the
    miss to look like a slip of hand, LOW is only ever shown when a reading holds.
    """

    readings: tuple[Relation, ...]
    confidence: Confidence = Confidence.HIGH
    explicit: bool = False
    """Whether the words name every figure, so that even a change in the other direction is meant."""


def choose(proposals: Iterable[Proposal]) -> Iterator[Relation]:
    """The reading meant by each proposal, with the confidence that an alarm about it would deserve."""
    for proposal in proposals:
        chosen = _choose(proposal)
        if chosen is not None:
            yield chosen


def _choose(proposal: Proposal) -> Relation | None:
    idle: list[Relation] = []
    for reading in proposal.readings:
        if holds(reading):
            if not _proves_nothing(reading, proposal.readings[0]):
                return reading
            idle.append(reading)
    if idle:
        proposal = proposal._replace(readings=tuple(reading for reading in proposal.readings if reading not in idle))
    if not proposal.readings:
        return idle[0] if idle else None
    if proposal.confidence is Confidence.LOW:
        swapped = next((reading for reading in proposal.readings[:_FEW] if _is_swapped(reading)), None)
        return _by_terms(proposal) if swapped is None else swapped._replace(confidence=Confidence.MEDIUM)
    likely = next((reading for reading in proposal.readings if is_cut_off(reading)), None)
    if likely is None:
        likely = next((reading for reading in proposal.readings if misses_by_a_slip(reading)), None)
    return _by_terms(proposal) if likely is None else likely._replace(confidence=proposal.confidence)


def _proves_nothing(reading: Relation, first: Relation) -> bool:
    """Whether a quotient holds only because a term from far away has no bound: 单价万元以上 two sentences in front."""
    stated = reading.stated
    if stated is None or not isinstance(reading.computed, Quotient):
        return False
    unbounded = [c for c in figures_of(reading.computed) if c.values.low is None or c.values.high is None]
    return any(stated.start - claim.end > _FAR_AWAY or _is_told_exactly(claim, first) for claim in unbounded)


def _is_told_exactly(bound: Claim, first: Relation) -> bool:
    """总量突破3万户，达31,208户: whether a figure of the likeliest reading tells right behind it how many there are."""
    return first.computed is not None and any(
        0 < claim.start - bound.end <= _RIGHT_BEHIND and claim.unit == bound.unit
        for claim in figures_of(first.computed)
    )


_RIGHT_BEHIND = 4
_FAR_AWAY = 120
"""What stands so many characters in front is in another sentence."""


def _by_terms(proposal: Proposal) -> Relation:
    """The first reading, and whether a slip in one of its terms, or the words alone, say that it is meant."""
    first = proposal.readings[0]
    if proposal.confidence is Confidence.HIGH:
        doubtful = not proposal.explicit and (goes_another_way(first) or is_far_off(first))
        doubtful = doubtful and first.kind is not RelationKind.RESPECTIVE  # the others come out in each other's place
        sure = not doubtful or any(chance_of_input_slip(first, plain=plain) < ALWAYS for plain in (False, True))
        return first._replace(confidence=Confidence.HIGH if sure else Confidence.LOW)
    slipped = next((r for r in proposal.readings[:_FEW] if _is_term_slip(r, proposal.confidence)), None)
    if slipped is not None:
        return slipped._replace(confidence=Confidence.MEDIUM)
    return first._replace(confidence=Confidence.LOW)


def _is_term_slip(relation: Relation, confidence: Confidence) -> bool:
    """Whether a slip in a term explains the miss, and few other figures would be one slip away."""
    if relation.stated is None:
        return False
    is_long = len(_digits(relation.stated)) >= _FOUR
    if confidence is Confidence.LOW:
        return is_long and chance_of_input_slip(relation, plain=True, most=_RARE) <= _RARE
    most = _UNLIKELY if is_long else _UNLIKELY_OF_SHORT
    return chance_of_input_slip(relation, most=most) <= most or (
        chance_of_input_slip(relation, plain=True, most=_UNLIKELY_PLAIN) <= _UNLIKELY_PLAIN
    )


_RARE = Fraction(1, 400)
_UNLIKELY = Fraction(1, 8)
_UNLIKELY_OF_SHORT = Fraction(1, 40)
_UNLIKELY_PLAIN = Fraction(1, 20)


def is_far_off(relation: Relation) -> bool:
    """Whether stated and computed have no likeness that a person would have overlooked: they never were a relation.

    Real errors that no slip explains (a wrong base, last year's figure) are mostly within a factor of two.
    """
    if relation.stated is None or relation.computed is None or relation.comparison is not Comparison.EQUAL:
        return False
    computed = relation.computed.evaluate()
    if computed is None or computed.low is None or computed.high is None:
        return False
    most = _MOST_OFF_SHARE if relation.kind is RelationKind.SHARE else _MOST_OFF
    stated = magnitude(anchor(relation.stated))
    low, high = sorted((magnitude(computed.low), magnitude(computed.high)))
    return stated * most < low or stated > high * most


_MOST_OFF = 10
_MOST_OFF_SHARE = 3


def holds(relation: Relation) -> bool:
    """Whether the true values of the figures can satisfy the relation."""
    if relation.stated is None or relation.computed is None:
        return True
    computed = relation.computed.evaluate()
    return computed is not None and relation.comparison.allows(relation.stated.values, computed)


def may_be_meant(relation: Relation) -> bool:
    """Whether the figures may be meant for all that they miss: within twofold, or by a slip."""
    computed = relation.computed.evaluate() if relation.computed is not None else None
    if computed is None or computed.low is None or computed.high is None or relation.stated is None:
        return False
    stated = magnitude(anchor(relation.stated))
    return (computed.low <= stated * 2 and stated <= computed.high * 2) or misses_by_a_slip(relation)


def misses_by_a_slip(relation: Relation) -> bool:
    """Whether one typing slip in the stated figure, or in an addend of a long enough sum, explains the miss.

    Only where a slip proves something: of numbers with fewer than three digits nearly every pair is a slip apart.
    """
    if relation.stated is None or relation.computed is None:
        return False
    computed = relation.computed.evaluate()
    if computed is None or computed.low is None or computed.high is None:
        return False
    stated = relation.stated
    is_long = len(_digits(stated)) >= _THREE
    if is_long:
        middle = (Fraction(computed.low) + Fraction(computed.high)) / 2
        if slip(_digits_of(stated), printed(middle, stated)) or _is_shifted(computed, stated, _PLAIN_SHIFTS):
            return True
    if not isinstance(relation.computed, Sum):
        if stated.approximation is not Approximation.EXACT or stated.kind is ClaimKind.FRACTION:
            return False  # 万分之0.3 has no point to be moved
        # 14 for 14207 is no slip of hand
        return _is_shifted(computed, stated, _FURTHER_SHIFTS if is_long else _PLAIN_SHIFTS)
    fixes = [repair.slip for repair in repairs(relation) if repair.slip]
    if "scale" in fixes or fixes.count("transposition") == 1:
        return True
    size = sum(1 for _ in figures_of(relation.computed)) + 1
    if magnitude(anchor(stated)) < (_LONG if size < _MANY else _LONG_OF_MANY) * exact(stated.last_place):
        return False
    return bool(fixes)


_PLAIN_SHIFTS = tuple(Fraction(10) ** places for places in (-4, -1, 1, 4))
_FURTHER_SHIFTS = tuple(Fraction(10) ** places for places in (-3, -2, 2, 3))
"""What a number is multiplied with when its point is moved, or 万 stands for 亿."""


def _is_shifted(computed: Interval, stated: Claim, shifts: Iterable[Fraction]) -> bool:
    """Whether one of the shifts makes the computed figure the stated one."""
    ratio = stated.values / computed
    if ratio is None:
        return any(computed.scaled(shift).meets(stated.values) for shift in shifts)
    return any(shift in ratio for shift in shifts)


def _is_swapped(relation: Relation) -> bool:
    """Whether a quotient is printed with two neighbouring digits of its right value exchanged.

    Of numbers with four digits three in nine thousand are: that convinces even where the words do not.
    """
    if relation.stated is None or relation.computed is None or isinstance(relation.computed, Sum):
        return False
    value = value_as_printed(relation.computed)
    if value is None or value < 0 or len(_digits(relation.stated)) < _FOUR:
        return False
    return slip(_digits_of(relation.stated), printed(value, relation.stated)) == "transposition"


def is_cut_off(relation: Relation) -> bool:
    """Whether the quotient comes out to the last place when it is cut off instead of rounded: 94.7% of 94.78%.

    Of figures of three digits that have nothing to do with each other hardly any are that near.
    """
    if relation.stated is None or not isinstance(relation.computed, Quotient):
        return False
    if relation.comparison is not Comparison.EQUAL or relation.stated.approximation is not Approximation.EXACT:
        return False
    computed = relation.computed.evaluate()
    return (
        computed is not None and len(_digits(relation.stated)) >= _THREE and cut_off_to(relation.stated).meets(computed)
    )


def is_misprinted(relation: Relation) -> bool:
    """Whether one digit of a quotient of three is another than what comes out, or two neighbours are exchanged.

    Not where the last place is one or two off, as that of figures that are nearly these would be.
    """
    if relation.stated is None or relation.computed is None or isinstance(relation.computed, Sum):
        return False
    value = value_as_printed(relation.computed)
    if value is None or value < 0 or len(_digits(relation.stated)) < _THREE:
        return False
    apart = magnitude(value - anchor(relation.stated)) > 2 * exact(relation.stated.last_place)
    return apart and slip(_digits_of(relation.stated), printed(value, relation.stated)) in ("digit", "transposition")


_FEW = 6
_THREE, _FOUR = 3, 4
_LONG = 1000
"""From so many units of its last place on, a number that a slip explains is no accident."""
_MANY = 4
_LONG_OF_MANY = 100
"""From so many figures on, shorter numbers will do: that many do not come near a whole by chance."""


def _digits_of(claim: Claim) -> str:
    return printed(anchor(claim), claim)


def _digits(claim: Claim) -> str:
    return _digits_of(claim).replace(".", "").lstrip("0-")
