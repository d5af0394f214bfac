"""Relations that words beside a table state: 第一项加第二项之和，等于第三项加第四项之和, in its corner or in a note.

An item is the row with its mark (一、), or, where the item has several rows, its total; 栏 and 行 go by the numbers
that the table gives its columns and rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking.choice import holds
from checker.linking.tables.formula_trees import Added, Term
from checker.linking.tables.formulas import at_places, sure
from checker.linking.tables.lines import Line, Sort, mark_level, mark_number
from checker.linking.tables.tables import View
from checker.model.patterns import pattern
from checker.model.relation import Relation

_EQUALS = pattern("应?当?等于|[=＝]")
_WORDS = frozenset("第一二三四五六七八九十0123456789项栏行列加上减去扣除+＋-－−、和与及，,之差的总合计数 \t\u3000")
_MOST_WORDS = 80
_TERM = pattern("(加上?|[+＋])|(减去?|扣除|[-－−])|([一二三四五六七八九十]{1,3}|\\d{1,3})(?=(.?))")
_DIFFERENCE = pattern("[之的]差")
_MOST_TERMS = 12


class _Side(NamedTuple):
    """One side of an equation: signs and numbers, and what they number, 项, 栏 or 行."""

    terms: tuple[tuple[int, int], ...]
    of: str


def link_stated(down: View, across: View) -> Iterator[Relation]:
    """Every relation that the words beside the table state, at each place."""
    for words in down.says:
        for equals in _EQUALS.finditer(words):
            left, right = _side(_run(words[: equals.start()][::-1])[::-1]), _side(_run(words[equals.end() :]))
            if left is None or right is None:
                continue
            of = left.of or right.of
            view = across if of in "栏列" else down
            lines = _numbered(view, of, [number for _, number in (*left.terms, *right.terms)])
            if of and lines is not None:
                yield from _told(view, left, right, lines, across=view is across)


def _run(words: str) -> str:
    return words[: next((at for at, each in enumerate(words[:_MOST_WORDS]) if each not in _WORDS), _MOST_WORDS)]


def _side(words: str) -> _Side | None:
    """What the words add up and take away: 第一项减第二项, 第一、二项之和, 第一项与第二项之差."""
    taken = -1 if _DIFFERENCE.search(words) else 1
    terms: list[tuple[int, int]] = []
    sign, of = 0, next((each for each in words if each in "项栏行列"), "")
    for found in _TERM.finditer(words):
        plus, minus, number, _ = found.groups()
        if number is None:
            sign = 1 if plus else -1 if minus else sign
            continue
        terms.append((sign or (taken if terms else 1), mark_number(number)))
        sign = 0
    return _Side(tuple(terms), of) if 0 < len(terms) <= _MOST_TERMS else None


def _numbered(view: View, of: str, numbers: Sequence[int]) -> dict[int, Line] | None:
    """The line of each number; ``None`` where one has none."""
    if of == "项":
        for level in range(1, 5):
            items = {number: _item(view.lines, level, number) for number in numbers}
            if all(line is not None for line in items.values()):
                return {number: line for number, line in items.items() if line is not None}
        return None
    by_sign = {sign: number for number, sign in view.signs}
    lines = {line.number: line for line in view.lines}
    found = {number: lines.get(by_sign.get(str(number), -1)) for number in numbers}
    told = {number: line for number, line in found.items() if line is not None}
    return told if len(told) == len(found) else None


def _item(lines: Sequence[Line], level: int, number: int) -> Line | None:
    """The row with the mark, or the total of the rows up to the next mark of its level."""
    rows: list[Line] = []
    for line in lines:
        marked = next((each for each in (*line.group, line.name) if mark_level(each) == level), "")
        if rows and marked and mark_number(marked) != number:
            break
        if rows or marked and mark_number(marked) == number:
            rows.append(line)
    own = [line for line in rows if mark_level(line.name) == level]
    totals = [line for line in rows if line.sort is Sort.TOTAL]
    return own[0] if len(own) == 1 else totals[-1] if totals else None


def _told(view: View, left: _Side, right: _Side, lines: dict[int, Line], *, across: bool) -> Iterator[Relation]:
    """The equation solved for the side with one term, else for the last term of the right one."""
    if len(left.terms) == 1:
        left, right = right, left
    if len(right.terms) == 1:
        stated, rest = right.terms[0][1], left.terms
    else:
        stated = right.terms[-1][1]
        turn = -1 if right.terms[-1][0] > 0 else 1
        moved = (*left.terms, *((-sign, number) for sign, number in right.terms[:-1]))
        rest = tuple((-turn * sign, number) for sign, number in moved)
    line = lines[stated]
    terms = {str(number): lines[number] for _, number in rest}
    if line in terms.values() or len(set(terms.values())) < len(terms) or len(rest) < 2:
        return
    tree = Added(tuple((sign, Term(str(number))) for sign, number in rest))
    found = at_places(view, line, tree, terms, across=across)
    if any(holds(each) for each, _ in found) or len(found) > 1:
        yield from sure(found)
