"""Relations that a table states itself: 3=1+2 in the row that numbers its columns, 执行率（B/A） in a header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.tables.formula_trees import Added, Number, Over, Term, Times, Tree, signs_in, tree_of
from checker.linking.tables.lines import Line
from checker.linking.tables.tables import View, relation
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Constant, Expression, Figure, Product, Quotient, Sum
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_QUOTIENTS = (ClaimKind.PERCENT, ClaimKind.PERMILLE)
_HUNDRED = 100


def link_table_formulas(view: View, *, across: bool) -> Iterator[Relation]:
    """Every relation that the numbers of the view's lines state, at each place."""
    by_sign = {said.sign: number for number, said in view.numbers if said.sign}
    lines = {line.number: line for line in view.lines}
    for number, said in view.numbers:
        tree = tree_of(said.formula, by_sign) if said.formula else None
        if tree is None or number not in lines or any(by_sign[sign] not in lines for sign in signs_in(tree)):
            continue
        terms = {sign: lines[by_sign[sign]] for sign in signs_in(tree)}
        if lines[number] not in terms.values():
            found = at_places(view, lines[number], tree, terms, across=across)
            if said.is_sure or any(holds(each) for each, _ in found):
                yield from sure(found)


def at_places(
    view: View, line: Line, tree: Tree, terms: dict[str, Line], *, across: bool
) -> list[tuple[Relation, bool]]:
    """What the tree says that the line is, at each place, and whether all that it is made of is told there."""
    made = (_made(view, line, tree, terms, place, across=across) for place in view.places)
    return [each for each in made if each is not None]


def sure(found: Sequence[tuple[Relation, bool]]) -> Iterator[Relation]:
    """What a table states of several places: believed where it comes out at one, or a slip tells why it does not.

    Where something is not told it counts as nothing, which is sure only if that comes out elsewhere.
    """
    holding = [holds(each) for each, _ in found]
    is_meant = any(holding) or len(found) == 1 or any(misses_by_a_slip(each) for each, _ in found)
    blank_is_nothing = sum(ok and not is_full for ok, (_, is_full) in zip(holding, found, strict=True)) > 1
    for (each, is_full), comes_out in zip(found, holding, strict=True):
        if comes_out or is_meant and (is_full or blank_is_nothing):
            yield each
        elif is_full:
            yield each._replace(confidence=Confidence.LOW)


def _made(
    view: View, line: Line, tree: Tree, terms: dict[str, Line], place: Line, *, across: bool
) -> tuple[Relation, bool] | None:
    stated = view.at(line, place)
    if stated is None:
        return None
    claims = {sign: view.at(each, place) for sign, each in terms.items()}
    told = [claim for claim in claims.values() if claim is not None]
    is_missing = any(not view.is_without(terms[sign], place) for sign, claim in claims.items() if claim is None)
    if is_missing or not told or not _fits(stated, told, tree) or all(anchor(claim) == 0 for claim in told):
        return None
    computed = _expression(tree, claims, stated)
    if computed is None or computed.evaluate() is None:
        return None
    kind, role, others = _KINDS[_sort(tree, stated)]
    where = (place.name, line.name) if across else (line.name, place.name)
    roles = dict(_roles(tree, others))
    members = [(roles[sign], claim) for sign, claim in claims.items() if claim is not None]
    found = relation(kind, (role, stated), members, computed, where=where, confidence=Confidence.HIGH)
    return found, not any((each.number, place.number) in view.blank for each in terms.values())


_KINDS = {
    "sum": (RelationKind.TOTAL, "whole", "part"),
    "difference": (RelationKind.DIFFERENCE, "change", "in"),
    "rate": (RelationKind.RATE, "rate", "numerator"),
    "made": (RelationKind.AVERAGE, "average", "count"),
}


def _roles(tree: Tree, role: str) -> Iterator[tuple[str, str]]:
    """The part that each term plays; of one that stands twice the last."""
    match tree:
        case Term(sign=sign):
            yield sign, role
        case Added(terms=terms):
            for turn, each in terms:
                yield from _roles(each, "out" if turn < 0 and role == "in" else role)
        case Times(left=first, right=second):
            yield from (*_roles(first, role), *_roles(second, role))
        case Over(above=first, below=second):
            yield from (*_roles(first, "numerator"), *_roles(second, "denominator"))


def _sort(tree: Tree, stated: Claim) -> str:
    if isinstance(tree, Added):
        return "sum" if all(sign > 0 and isinstance(each, Term) for sign, each in tree.terms) else "difference"
    return "rate" if stated.kind in _QUOTIENTS else "made"


def _fits(stated: Claim, told: Sequence[Claim], tree: Tree) -> bool:
    """Whether the units allow what the formula says: what is added is of one, and so is what a percentage is of."""
    units = {(claim.kind, claim.unit) for claim in told}
    if isinstance(tree, Added):
        return units == {(stated.kind, stated.unit)}
    return stated.kind not in _QUOTIENTS or len(units) == 1


def _expression(tree: Tree, claims: dict[str, Claim | None], stated: Claim) -> Expression | None:
    """The formula at a place, with nothing for what is not told; ``None`` where it divides by that."""
    match tree:
        case Term(sign=sign):
            claim = claims[sign]
            return (
                Constant(0)
                if claim is None
                else Figure(claim, stated.scale if claim.unit == stated.unit else claim.scale)
            )
        case Number(value=value):
            return Constant(value)
        case Added(terms=terms):
            found = [(sign, _expression(each, claims, stated)) for sign, each in terms]
            added = [(sign, each) for sign, each in found if each is not None and each != Constant(0)]
            return Sum(tuple(added)) if added and all(each is not None for _, each in found) else None
        case Times(left=first, right=second):
            left, right = _expression(first, claims, stated), _expression(second, claims, stated)
            return None if left is None or right is None else Product(left, right)
        case Over(above=first, below=second, factor=factor):
            above, below = _expression(first, claims, stated), _expression(second, claims, stated)
            factor = _HUNDRED if stated.kind is ClaimKind.PERCENT else factor
            return None if above is None or below is None else Quotient(above, below, factor)
    return None
