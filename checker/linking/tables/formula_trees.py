"""Formulas as headers state them, 3=1+2, 5=(4-3)/3*100%, read into terms and operators."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from checker.model.patterns import pattern

_TOKEN = pattern(r"\d{1,5}|[A-Z①-⑳]|[-+*/()]")
_FACTORS = ("100", "1000", "10000")
"""Numbers that a formula multiplies with; any other is the number of a column."""


class Term(NamedTuple):
    """The column with this sign."""

    sign: str


class Number(NamedTuple):
    """A number that is meant as one."""

    value: int


class Added(NamedTuple):
    """Terms with their signs."""

    terms: tuple[tuple[int, Tree], ...]


class Times(NamedTuple):
    """A product."""

    left: Tree
    right: Tree


class Over(NamedTuple):
    """A quotient, in hundredths and the like by ``factor``."""

    above: Tree
    below: Tree
    factor: int = 1


Tree = Term | Number | Added | Times | Over


def tree_of(formula: str, signs: Collection[str]) -> Tree | None:
    """What the formula says, ``None`` where it is none, or names a column that there is not."""
    tree = _parsed(formula)
    return _resolved(tree, signs) if tree is not None else None


@lru_cache(maxsize=256)
def _parsed(formula: str) -> Tree | None:
    text = formula.replace("%", "")
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != text or len(tokens) < _SHORTEST:
        return None
    tree, rest = _sum(tokens, 0)
    return tree if rest == len(tokens) else None


_SHORTEST = 3
_DEEPEST = 6


def _sum(tokens: list[str], at: int, depth: int = 0) -> tuple[Tree | None, int]:
    terms: list[tuple[int, Tree]] = []
    sign = 1
    while True:
        tree, at = _product(tokens, at, depth)
        if tree is None:
            return None, at
        terms.append((sign, tree))
        if at == len(tokens) or tokens[at] not in "+-":
            return (terms[0][1] if len(terms) == 1 else Added(tuple(terms))), at
        sign = 1 if tokens[at] == "+" else -1
        at += 1


def _product(tokens: list[str], at: int, depth: int) -> tuple[Tree | None, int]:
    tree, at = _factor(tokens, at, depth)
    while tree is not None and at < len(tokens) and tokens[at] in "*/":
        by, behind = _factor(tokens, at + 1, depth)
        if by is None:
            return None, behind
        tree = Times(tree, by) if tokens[at] == "*" else Over(tree, by)
        at = behind
    return tree, at


def _factor(tokens: list[str], at: int, depth: int) -> tuple[Tree | None, int]:
    if at == len(tokens):
        return None, at
    token = tokens[at]
    if token == "(" and depth < _DEEPEST:
        tree, at = _sum(tokens, at + 1, depth + 1)
        return (tree, at + 1) if at < len(tokens) and tokens[at] == ")" else (None, at)
    if token in "+-*/()":
        return None, at
    return Term(token), at + 1


def _resolved(tree: Tree, signs: Collection[str]) -> Tree | None:
    """The tree with its numbers told from columns, and hundreds made the factors of the quotients beside them."""
    match tree:
        case Term(sign=sign):
            plain = str(ord(sign) - ord("①") + 1) if "①" <= sign <= "⑳" else sign
            if plain in signs:
                return Term(plain)
            return Number(int(plain)) if plain in _FACTORS else None
        case Added(terms=terms):
            found = [(sign, _resolved(each, signs)) for sign, each in terms]
            if any(each is None for _, each in found):
                return None
            return Added(tuple((sign, each) for sign, each in found if each is not None))
        case Times(left=first, right=second):
            left, right = _resolved(first, signs), _resolved(second, signs)
            if left is None or right is None:
                return None
            return _times(left, right)
        case Over(above=first, below=second):
            above, below = _resolved(first, signs), _resolved(second, signs)
            if above is None or below is None:
                return None
            if isinstance(above, Times) and isinstance(above.right, Number):
                return Over(above.left, below, above.right.value)
            return Over(above, below)
    return None


def _times(left: Tree, right: Tree) -> Tree:
    if isinstance(left, Number):
        left, right = right, left
    if isinstance(left, Over) and isinstance(right, Number):
        return left._replace(factor=left.factor * right.value)
    return Times(left, right)


def signs_in(tree: Tree) -> list[str]:
    """The columns that the tree is made of, as often as it names them."""
    match tree:
        case Term(sign=sign):
            return [sign]
        case Added(terms=terms):
            return [sign for _, each in terms for sign in signs_in(each)]
        case Times(left=first, right=second) | Over(above=first, below=second):
            return [*signs_in(first), *signs_in(second)]
    return []
