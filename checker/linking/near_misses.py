"""Quotients that one slip of the hand keeps from coming out, and that hardly any other figures would look like.

What place or words leave open may be of other figures. Of two numbers with nothing in common few stand to each other
just as a third one says but for two digits exchanged or 万 for 亿; more are one digit away, so that such a digit proves
something only where nothing but the place of the figures is in doubt.
"""

from __future__ import annotations

from fractions import Fraction

from checker.linking.choice import is_misprinted
from checker.linking.evidence import chance_of_input_slip
from checker.model.claim import Approximation
from checker.model.expression import Sum, value_as_printed
from checker.model.interval import exact, magnitude
from checker.model.printing import anchor, printed
from checker.model.relation import Comparison, Relation
from checker.model.slips import slip


def is_plainly_slipped(relation: Relation) -> bool:
    """Whether an exchange of digits or 万 for 亿, in the quotient or in a term of it, explains the miss."""
    stated, computed = relation.stated, relation.computed
    if stated is None or computed is None or isinstance(computed, Sum):
        return False
    if relation.comparison is not Comparison.EQUAL or stated.approximation is not Approximation.EXACT:
        return False
    value, values = value_as_printed(computed), computed.evaluate()
    if value is None or value < 0 or values is None:
        return False
    written = printed(anchor(stated), stated)
    if len(written.replace(".", "").lstrip("0-")) >= _FEWEST:
        if is_apart(relation) and slip(written, printed(value, stated)) == "transposition":
            return True
        if any(values.scaled(scale).meets(stated.values) for scale in _SCALES):
            return True
    return chance_of_input_slip(relation, plain=True, most=_UNLIKELY_PLAIN) <= _UNLIKELY_PLAIN


def is_one_slip_away(relation: Relation, *, most: Fraction) -> bool:
    """Whether any one slip does, be it that ``most`` of the figures that have nothing in common would look so."""
    return (
        is_misprinted(relation)
        or is_plainly_slipped(relation)
        or (is_apart(relation) and chance_of_input_slip(relation, most=most) <= most)
    )


def is_near(relation: Relation) -> bool:
    """Whether a percentage and what it comes to are twelve points apart at most, and a fifth of the larger.

    Shares and rates that are of other figures than those right in front of them hardly ever are.
    """
    value = value_as_printed(relation.computed) if relation.computed is not None else None
    if value is None or relation.stated is None:
        return False
    stated = anchor(relation.stated)
    gap = magnitude(Fraction(value) - Fraction(stated))
    return gap <= _POINTS and gap * _FIFTH <= max(magnitude(value), magnitude(stated))


def is_apart(relation: Relation) -> bool:
    """Whether a quotient misses by more than two of its last place, as that of figures nearly these would not."""
    stated = relation.stated
    value = value_as_printed(relation.computed) if relation.computed is not None else None
    return value is not None and stated is not None and magnitude(value - anchor(stated)) > 2 * exact(stated.last_place)


_POINTS, _FIFTH = 12, 5
_FEWEST = 2
_UNLIKELY_PLAIN = Fraction(1, 20)
_SCALES = (Fraction(1, 10**4), Fraction(10**4))
