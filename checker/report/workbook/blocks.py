"""A relation as rows: a line for each figure, and one that calculates from them and compares.

The figures that are calculated with come first, then the constants, then the figures that the arithmetic does not
take, and the stated figure last, so that it stands above what is computed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Document
from checker.model.expression import (
    Constant,
    Expression,
    Figure,
    MeanGrowth,
    Mixture,
    Product,
    Quotient,
    Sum,
    decimal_text,
    unknown_in,
)
from checker.model.relation import Relation
from checker.model.unknowns import number_behind, settled
from checker.report.place import place_text


@dataclass(frozen=True, slots=True)
class Line:
    """A figure or a constant; ``figure`` is ``None`` for words that carry no number."""

    label: str
    literal: str
    place: str
    figure: Claim | Constant | None
    is_stated: bool = False


class Block(NamedTuple):
    """The lines of a relation, and what is calculated from them; ``reason`` is the word for why nothing can be."""

    lines: tuple[Line, ...]
    computed: Expression | None
    reason: str = ""


def block_of(document: Document, relation: Relation, words: Mapping[str, str]) -> Block:
    """The relation's lines in the order in which they are written."""
    if relation.computed is None:
        lines = [_line(document, member.role, member.claim, words) for member in relation.members]
        is_run = all(member.role == "marker" for member in relation.members)
        return Block((_joined(lines, words),) if is_run else tuple(lines), None, "by its words")
    unknown = unknown_in(relation.computed)
    number = None if unknown is None else number_behind(relation)
    is_open = unknown is not None and number is None
    computed = relation.computed if number is None else settled(relation).computed
    assert computed is not None
    leaves = {} if is_open else dict.fromkeys(_leaves(computed))
    stated = relation.stated
    used: dict[int, list[Claim]] = {}
    for leaf in leaves:
        if isinstance(leaf, Claim) and leaf != stated:
            used.setdefault(leaf.start, []).append(leaf)
    terms, others = [], []
    role_of_stated = "stated"
    for member in relation.members:
        if stated is not None and member.claim.start == stated.start:
            role_of_stated = member.role
        elif member.claim not in leaves:
            others.append(_line(document, member.role, member.claim, words))
        # a figure can be taken in more than one way: 下降5.9% is 5.9, or −5.9
        terms += [_figure(document, member.role, claim, words) for claim in used.pop(member.claim.start, ())]
    terms += [_figure(document, "part", claim, words) for claims in used.values() for claim in claims]
    for leaf in leaves:
        if isinstance(leaf, Constant):
            role = unknown.role if unknown is not None and leaf == Constant(number or 0) else ""
            terms.append(_constant(leaf, role, words))
    compared = () if stated is None else (replace(_figure(document, role_of_stated, stated, words), is_stated=True),)
    return Block((*terms, *others, *compared), computed, "no whole number" if is_open else "")


def _line(document: Document, role: str, claim: Claim, words: Mapping[str, str]) -> Line:
    """The line of a figure that nothing is calculated with; a marker or a date is words."""
    line = _figure(document, role, claim, words)
    return replace(line, figure=None) if claim.kind is ClaimKind.NONE else line


def _figure(document: Document, role: str, claim: Claim, words: Mapping[str, str]) -> Line:
    place = place_text(document.locate(claim.start, claim.end))
    return Line(words.get(f"role.{role}", role), claim.literal, place, claim)


def _joined(lines: list[Line], words: Mapping[str, str]) -> Line:
    """A run of markers in one line: 一是, 二是, 三是 have no arithmetic that would need a cell for each."""
    places = words["list comma"].join(line.place for line in lines)
    return Line(lines[0].label, "  ".join(line.literal for line in lines), places, None)


def _constant(constant: Constant, role: str, words: Mapping[str, str]) -> Line:
    """The line of a constant, or of the number that the text leaves open where it plays a ``role``."""
    if role:
        return Line(words[f"role.{role}"] + words["inferred"], "□", "", constant)
    return Line(words["role.constant"], constant.text or decimal_text(constant.value), "", constant)


def _leaves(expression: Expression) -> Iterator[Claim | Constant]:
    """Every figure and every constant in the expression, in the order in which it is written."""
    match expression:
        case Figure(claim=claim):
            yield claim
        case Constant():
            yield expression
        case Sum(terms=terms):
            for _, term in terms:
                yield from _leaves(term)
        case Quotient(numerator=first, denominator=second) | Product(left=first, right=second):
            yield from _leaves(first)
            yield from _leaves(second)
        case MeanGrowth(end=first, start=second):
            yield from _leaves(first)
            yield from _leaves(second)
        case Mixture(terms=mixed):
            for term in mixed:
                yield from _leaves(term)
