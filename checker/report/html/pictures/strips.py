"""The bars of a relation: which figures lie end to end, which beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from checker.model.expression import (
    Constant,
    Expression,
    Figure,
    MeanGrowth,
    Quotient,
    Sum,
    figures_of,
    unknown_in,
    value_as_printed,
)
from checker.model.interval import Exact, Interval
from checker.model.printing import with_unit
from checker.model.relation import Comparison, Relation, RelationKind
from checker.report.html.pictures.bars import Strip
from checker.report.html.ranges import range_text

Words = Mapping[str, str]

COMPARED = {Comparison.EQUAL: "computed value", Comparison.AT_LEAST: "at least", Comparison.AT_MOST: "at most"}
"""The word for the computed side."""

_MOST_STRIPS = 6
"""More parts than this share one row."""


def strips_of(relation: Relation, has_open: bool, words: Words) -> list[Strip]:
    """The relation's bars, the two that are compared last; none where its figures have no common length.

    ``has_open`` says that one of the numbers is not from the text.
    """
    stated, computed = relation.stated, relation.computed
    if stated is None or computed is None or unknown_in(computed) is not None:
        return []
    match computed:
        case Sum():
            return _sum(relation, computed, words)
        case Figure() | Constant() if relation.comparison is not Comparison.EQUAL:
            value = value_as_printed(computed)
            name = words[COMPARED[relation.comparison]]
            return (
                [] if value is None else [Strip(name, 0, value, _text(computed), "computed"), _stated(relation, words)]
            )
        case Quotient():
            return _quotient(relation, computed, has_open, words)
        case MeanGrowth(end=end, start=start, years=years):
            first, last = value_as_printed(start), value_as_printed(end)
            if first is None or last is None or first < 0 or last < 0:
                return []
            implied = first * (1 + Fraction(stated.written) / 100) ** years
            return _from_base(relation, (first, _text(start)), (last, _text(end)), implied, words)
    return []


def _sum(relation: Relation, computed: Sum, words: Words) -> list[Strip]:
    """The terms end to end, subtrahends backwards, then what they come to and what is stated."""
    stated = relation.stated
    assert stated is not None
    roles = {member.claim.start: member.role for member in relation.members}
    strips: list[Strip] = []
    at: Exact = 0
    for sign, term in computed.terms:
        value = value_as_printed(term)
        if value is None or not isinstance(term, Figure | Constant):
            return []
        name = words.get(f"role.{roles.get(term.claim.start, 'part')}", "") if isinstance(term, Figure) else ""
        text = _text(term) if isinstance(term, Figure) else with_unit(term.render(), stated)
        strips.append(Strip(name, at, at + sign * value, text, "part" if sign > 0 else "minus"))
        at = strips[-1].end
    if len(strips) > _MOST_STRIPS:
        if any(strip.look == "minus" for strip in strips):
            return []
        seams = tuple(strip.end for strip in strips[:-1])
        strips = [Strip(words["terms"].format(count=len(strips)), 0, at, "", "part", seams)]
    elif len(strips) == 1:
        strips = []  # one term is its own sum
    total = with_unit(range_text(Interval.point(at), stated.scale), stated)
    return [*strips, Strip(words[COMPARED[relation.comparison]], 0, at, total, "computed"), _stated(relation, words)]


def _stated(relation: Relation, words: Words) -> Strip:
    assert relation.stated is not None
    return Strip(words["stated"], 0, relation.stated.written, relation.stated.literal, "stated")


def _quotient(relation: Relation, computed: Quotient, has_open: bool, words: Words) -> list[Strip]:
    """Denominator, numerator, and how long the numerator is by the stated quotient; a growth from its base.

    None where the two are counted in different units: 元 and 人 have no common length, nor have 个 and days.
    """
    stated = relation.stated
    assert stated is not None
    sides = (computed.numerator, computed.denominator)
    if relation.kind is RelationKind.AVERAGE or not (has_open or all(any(figures_of(side)) for side in sides)):
        return []
    top, bottom = value_as_printed(computed.numerator), value_as_printed(computed.denominator)
    if len({claim.unit for claim in figures_of(computed)}) != 1 or top is None or not bottom or bottom < 0:
        return []
    quotient = Fraction(stated.written) / computed.factor
    current = _current(relation, computed)
    if current is not None:
        now = Fraction(current.claim.written)
        falls = top != now - bottom
        if falls and top != bottom - now:
            return []
        base = _text(computed.denominator, has_open)
        base = base or with_unit(range_text(Interval.point(bottom), current.claim.scale), current.claim)
        implied = bottom * (1 - quotient if falls else 1 + quotient)
        return _from_base(relation, (bottom, base), (now, current.claim.literal), implied, words)
    if top < 0:
        return []
    whole, part = computed.denominator, computed.numerator
    return [
        Strip(_name(relation, whole, "denominator", words), 0, bottom, _text(whole, has_open), "part"),
        Strip(_name(relation, part, "numerator", words), 0, top, _text(part, has_open), "computed"),
        Strip(words["implied"], 0, bottom * quotient, stated.literal, "implied"),
    ]


def _current(relation: Relation, computed: Quotient) -> Figure | None:
    """The later figure of a growth: (c − p) ÷ p, (p − c) ÷ p, d ÷ (c − d); ``None`` for another quotient."""
    sides = [computed.numerator, computed.denominator]
    terms = [term for side in sides if isinstance(side, Sum) for _, term in side.terms]
    later = {member.claim.start for member in relation.members if member.role == "current"}
    return next((term for term in terms if isinstance(term, Figure) and term.claim.start in later), None)


def _from_base(
    relation: Relation, base: tuple[Exact, str], now: tuple[Exact, str], implied: Exact, words: Words
) -> list[Strip]:
    """The earlier figure, the later one, and where the later one would be by the stated growth."""
    assert relation.stated is not None
    return [
        Strip(words["role.previous"], 0, base[0], base[1], "part"),
        Strip(words["role.current"], 0, now[0], now[1], "computed"),
        Strip(words["implied"], 0, implied, relation.stated.literal, "implied"),
    ]


def _name(relation: Relation, side: Expression, role: str, words: Words) -> str:
    """The part that the side plays, its own one when it is a figure of the text."""
    if isinstance(side, Figure):
        role = next((member.role for member in relation.members if member.claim.start == side.claim.start), role)
    return words.get(f"role.{role}", role)


def _text(side: Expression, has_open: bool = False) -> str:
    """The figure as written; a number that the text does not tell as "□ = 413"."""
    if isinstance(side, Figure):
        return side.claim.literal
    if isinstance(side, Constant) and has_open:
        return f"□ = {side.render()}"
    return "" if isinstance(side, Sum) else side.render()
