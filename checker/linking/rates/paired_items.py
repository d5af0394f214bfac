"""Rates of a list whose items tell two figures each, in front or behind: what was due, and what was done of it.

就业任务3.2万人，实际3.46万人；再就业任务8000人，实际8912人，两项任务完成率分别为108.1%和111.4%.
健康管理率和规范管理率分别为78.3%和71.7%：前者应管5.86万人、已管4.59万人，后者应管3.74万人、规范管理2.68万人.
收集甲1.27万吨、乙0.84万吨，收集计划分别为1.50万吨、0.90万吨，计划完成率依次是84.7%、93.3%.
The words may differ from item to item. So where they do not say what was due, only what comes out says which is which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.facts.completions import GOAL
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Role
from checker.linking.quotients import rate_over
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_EACH = pattern("分别|依次")
_DUE = pattern("(?<![供反响适效对相照])应(?![用急届对付聘邀变])[^\\W\\d_a-zA-Z]{1,10}$")
_OF_DOING = pattern("(?:完成|达成|实现|兑现|到位)率?$")
_MARKS = "、，,；;：: 　"
_JOINS = "、，, 　和与及"
_AMOUNTS = (Role.LEVEL, Role.BASE)
_FURTHEST = 2
_Pair = tuple[Mention, Mention]


def rates_of_pairs(run: Sequence[Mention]) -> list[Proposal]:
    """The rates by the pairs that stand around them, or that they stand in another order; [] where no pair tells."""
    if len(run) < _TWO or _EACH.search(run[0].head) is None or run[0].depth:
        return []
    if pairs_told := _pairs_of_lists(run):
        singles = [rate_over(rate, done, due) for rate, (due, done) in zip(run, pairs_told, strict=True)]
        return _proposals(singles, run, named=True)
    for pairs in _pairs_around(run):
        told = [_due_first(pair) for pair in pairs]
        named = all(pair is not None for pair in told)
        ways = [told] if named else [[(b, a) for a, b in pairs], pairs]
        for way in ways:
            singles = [rate_over(rate, pair[1], pair[0]) for rate, pair in zip(run, way, strict=True) if pair]
            if len(singles) == len(run) and (found := _proposals(singles, run, named=named)):
                return found
    return []


_TWO = 2


def _proposals(singles: Sequence[Relation], run: Sequence[Mention], *, named: bool) -> list[Proposal]:
    """All of them where what comes out tells their order, or one comes out; or where words name what was due."""
    order = in_order(singles)
    if order is not None:
        return [Proposal((order,), Confidence.HIGH), *(Proposal((each,)) for each in singles if holds(each))]
    comes_out = any(map(holds, singles))
    if not comes_out and not (named and _OF_DOING.search(run[0].name) is not None):
        return []
    if not named and not all(holds(each) or is_misprinted(each) for each in singles):
        return []
    sure = Confidence.HIGH if named and comes_out else Confidence.MEDIUM
    return [Proposal((each,), sure) for each in singles]


def _due_first(pair: _Pair) -> _Pair | None:
    """The pair with what was due in front, where the words of one of the two alone say so."""
    first, second = map(_says_due, pair)
    return None if first == second else pair if first else (pair[1], pair[0])


def _pairs_of_lists(run: Sequence[Mention]) -> list[_Pair]:
    """收集铅蓄电池1.27万吨、矿物油0.84万吨，收集计划分别为1.50万吨、0.90万吨: what was due, and what was done of it.

    Two lists in clauses of their own, the second without names; the words of one alone say what was due.
    """
    size, first = len(run), run[0]
    rows = first.sentence.mentions[max(0, first.index - 2 * size) : first.index]
    one, other = rows[:size], rows[size:]
    if len(rows) != 2 * size or _OF_DOING.search(first.name) is None or not all(map(_is_told, rows)):
        return []
    bare = not any(m.lead.strip(_JOINS) for m in other[1:])
    in_a_row = one[-1].clause + 1 == other[0].clause == other[-1].clause == first.clause - 1
    beside = one[0].peer == other[0].peer == first.peer and one[-1].clause - one[0].clause < size
    alike = [m.unit for m in one] == [m.unit for m in other] and not _is_longer(one)
    is_due = [any(map(_says_due, row)) for row in (one, other)]
    if not (bare and in_a_row and beside and alike) or is_due[0] == is_due[1]:
        return []
    return list(zip(one, other, strict=True) if is_due[0] else zip(other, one, strict=True))


def _is_longer(row: Sequence[Mention]) -> bool:
    """Whether another figure of the unit stands in front of the first in its clause."""
    front = row[0].sentence.mentions[: row[0].index][-1:]
    return any(m.clause == row[0].clause and m.unit == row[0].unit for m in front)


def _says_due(mention: Mention) -> bool:
    return GOAL.search(mention.lead) is not None or _DUE.search(mention.lead) is not None


def _is_told(mention: Mention) -> bool:
    return mention.role in _AMOUNTS and not mention.depth


def _pairs_around(run: Sequence[Mention]) -> Iterator[list[_Pair]]:
    """As many pairs as there are rates: right behind them, right in front, or at the end of the sentence in front."""
    sentence, many = run[0].sentence, 2 * len(run)
    behind = sentence.mentions[run[-1].index + 1 :][:many]
    yield from _as_pairs(behind, len(run))
    front = [m for m in sentence.mentions[: run[0].index] if m.clause != run[0].clause]
    if not front and (at := sentence.paragraph.number_of(sentence)) > 0:
        front = sentence.paragraph.sentences[at - 1].mentions
    elif front and run[0].clause - front[-1].clause > _FURTHEST:
        return
    yield from _as_pairs(front[-many:], len(run))


def _as_pairs(figures: Sequence[Mention], count: int) -> Iterator[list[_Pair]]:
    """The figures two by two, where each two are of one unit and every figure has words of its own."""
    if len(figures) != 2 * count or not all(m.is_level and not m.depth and m.lead.strip(_MARKS) for m in figures):
        return
    pairs = list(zip(figures[::2], figures[1::2], strict=True))
    if all(a.unit == b.unit and b.clause - a.clause <= 1 for a, b in pairs) and all(
        earlier[1].clause < later[0].clause for earlier, later in pairwise(pairs)
    ):
        yield pairs
