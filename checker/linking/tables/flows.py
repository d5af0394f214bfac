"""Columns that are what is left: 期初 + 增加 − 减少 = 期末, with any number of columns in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from checker.linking.tables.lines import Line, Sort
from checker.linking.tables.products import Made
from checker.linking.tables.tables import View
from checker.model.claim import Claim
from checker.model.expression import Expression, Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import RelationKind

_OPENING = pattern("期初|年初|月初|上[年期]末?滚?存?结|旧存|上年末|结转")
_IN = pattern(
    "新收|增加|新增|收入|受理|转入|购入|购进|采购|调入|拨入|借入|发行|接收|收案|出生|迁入|借方|入库|轮入|进货|补充|入栏"
)
_OUT = pattern(
    "审结|办结|减少|支出|转出|结案|核销|偿还|归还|调出|发放|领用|销售|处置|报废|死亡|迁出|注销|贷方|出库|退出|轮出|耗用|消耗|领出"
)
_CLOSING = pattern("期末|年末|月末|未结|结余|结存|余额|尚存")
_MOST_BETWEEN = 5
_MOST_UNNAMED = 2


def flows(view: View, column: Line, lines: Sequence[Line]) -> Iterator[Made]:
    """期初 + 增加 − 减少: of what stands between opening and closing all, or what words name first."""
    if not _CLOSING.search(column.name):
        return
    values = [line for line in lines if line.group == column.group or not line.group]
    values = [line for line in values if line is not column and line.sort is not Sort.OF_WHICH]
    opening = [line for line in values if _OPENING.search(line.name)]
    into = [line for line in values if _IN.search(line.name) and line not in opening]
    out = [line for line in values if _OUT.search(line.name) and line not in opening and line not in into]
    for first in opening:
        if into and out:
            yield _flow(view, [(1, first), (1, into[0]), (-1, out[0])])
            yield _flow(view, [(1, first), *((1, line) for line in into), *((-1, line) for line in out)])
    before = [line for line in values if line.number < column.number]
    for at, first in enumerate(before):
        if first in opening or _CLOSING.search(first.name):
            yield from (_flow(view, [(1, first), *terms]) for terms in _between(before[at + 1 :]))


def _between(lines: Sequence[Line]) -> Iterator[list[tuple[int, Line]]]:
    """The lines with the signs that their names say; one that says none is tried with both."""
    signs = [(1,) if _IN.search(line.name) else (-1,) if _OUT.search(line.name) else (1, -1) for line in lines]
    if 1 < len(lines) <= _MOST_BETWEEN and sum(len(each) > 1 for each in signs) <= _MOST_UNNAMED:
        yield from (list(zip(each, lines, strict=True)) for each in product(*signs))


def _flow(view: View, terms: Sequence[tuple[int, Line]]) -> Made:
    def made(row: Line) -> tuple[RelationKind, list[tuple[str, Claim]], Expression] | None:
        claims = [(sign, line, view.at(line, row)) for sign, line in terms]
        if any(claim is None and (line.number, row.number) not in view.empty for _, line, claim in claims):
            return None
        found = [(sign, claim) for sign, _, claim in claims if claim is not None]
        if len(found) < 2 or claims[0][2] is None or len({claim.unit for _, claim in found}) > 1:
            return None
        roles = ["opening", *("in" if sign > 0 else "out" for sign, _ in found[1:])]
        computed = Sum(tuple((sign, Figure(claim, claim.scale)) for sign, claim in found))
        named = [(role, claim) for role, (_, claim) in zip(roles, found, strict=True)]
        return RelationKind.STOCK_FLOW, named, computed

    return made
