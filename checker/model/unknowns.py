"""What a relation leaves open: the whole numbers that can stand where the text tells nothing.

People, cases and bodies come in whole numbers. So a rate of 28.13 % of 32 cases is of 9, one of 64 % of 4 cases is of
none, and 13 works after a growth of 117 % were 6 before.
"""

from __future__ import annotations

from fractions import Fraction

from checker.model.expression import Expression, Figure, Quotient, Sum, Unknown, filled, unknown_in
from checker.model.integers import (
    bases_of_change,
    denominators,
    numerators,
    tells_bases_of_change,
    tells_denominators,
    tells_numerators,
)
from checker.model.interval import Interval
from checker.model.printing import anchor
from checker.model.relation import Relation


def possible_numbers(expression: Expression, printed: Interval) -> range | None:
    """Every number that makes the expression come out in ``printed``; ``None`` when there is no end to them.

    The expression leaves one term of a quotient open, or the earlier figure of a growth.
    """
    form, known, quotient = _form(expression, printed)
    if form == _NUMERATOR:
        return numerators(known, quotient)
    return denominators(known, quotient) if form == _DENOMINATOR else bases_of_change(known, quotient)


def tells(expression: Expression, printed: Interval) -> bool:
    """Whether ``printed`` can be impossible: less than one number is to be expected where any quotient may be meant."""
    form, known, quotient = _form(expression, printed)
    if form == _NUMERATOR:
        return tells_numerators(known, quotient)
    return tells_denominators(known, quotient) if form == _DENOMINATOR else tells_bases_of_change(known, quotient)


def settled(relation: Relation) -> Relation:
    """The relation with the one number that explains the printed figure in place of what is left open.

    The relation as it is where none does, or nothing is open.
    """
    number = number_behind(relation)
    if number is None or relation.computed is None:
        return relation
    return relation._replace(computed=filled(relation.computed, number))


def number_behind(relation: Relation) -> int | None:
    """The number left open that rounding explains the printed figure by, or else cutting digits off; else ``None``."""
    stated, computed = relation.stated, relation.computed
    if stated is None or computed is None or unknown_in(computed) is None:
        return None
    for printed in (stated.values, cut_off(relation)):
        found = possible_numbers(computed, printed)
        if found:
            return found[0]
    return None


def cut_off(relation: Relation) -> Interval:
    """Every value from which cutting digits off leads to the printed figure: 95.15 -> [95.15, 95.16)."""
    stated = relation.stated
    assert stated is not None
    low = anchor(stated)
    return Interval(low, low + Fraction(stated.last_place), False, True)


def nearest_numbers(relation: Relation) -> tuple[tuple[int, Fraction], ...]:
    """The numbers next to where the one left open would have to be, with what each makes: 2 (50) and 3 (75)."""
    stated, computed = relation.stated, relation.computed
    assert stated is not None and computed is not None
    form, known, quotient = _form(computed, Interval.point(anchor(stated)))
    assert quotient.low is not None
    value = Fraction(quotient.low)
    if form == _NUMERATOR:
        exact = value * known
    else:
        divisor = value if form == _DENOMINATOR else value + 1
        if divisor <= 0:
            raise ValueError("a fall of all of it leaves every earlier number possible")
        exact = known / divisor
    least = 0 if form == _NUMERATOR else 1
    first = max(least, int(exact))
    found = []
    for number in (first, first + 1):
        result = filled(computed, number).evaluate()
        if result is not None and result.is_point and result.low is not None:
            found.append((number, Fraction(result.low)))
    return tuple(found)


_NUMERATOR, _DENOMINATOR, _EARLIER = "numerator", "denominator", "previous"


def _form(expression: Expression, printed: Interval) -> tuple[str, int, Interval]:
    """Which term is left open, the number that is known, and the plain quotient (0.2813 of 28.13 %).

    A fall, (□ − c) ÷ □, is a growth by less than nothing.
    """
    if isinstance(expression, Quotient):
        quotient = printed.scaled(Fraction(1, expression.factor))
        match expression:
            case Quotient(numerator=Unknown(), denominator=Figure() as known):
                return _NUMERATOR, _number(known), quotient
            case Quotient(numerator=Figure() as known, denominator=Unknown()):
                return _DENOMINATOR, _number(known), quotient
            case Quotient(numerator=Sum(terms=((1, Figure() as known), (-1, Unknown()))), denominator=Unknown()):
                return _EARLIER, _number(known), quotient
            case Quotient(numerator=Sum(terms=((1, Unknown()), (-1, Figure() as known))), denominator=Unknown()):
                return _EARLIER, _number(known), -quotient
    raise ValueError(f"nothing to look for in {expression.render()}")


def _number(figure: Figure) -> int:
    value = figure.claim.written
    if not figure.claim.values.is_point or value.denominator != 1:
        raise ValueError(f"{figure.claim.literal} is no whole number")
    return value.numerator
