"""Rates of what was done by now, where earlier years and this one are told apart.

募集资金净额5.20亿元，以前年度已使用2.87亿元，本年度使用1.14亿元，累计投入进度77.1%: of both together.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_BY_NOW = pattern("累计|总体|合计|整体|(?:投入|使用|投资|支出|支付|拨付|建设|完成|工程|实施)(?:总)?进度")
_EARLIER = pattern(
    "(?:以前|以往|往|历)(?:[年期]|年度)|前期|此前|先前|(?:上年度?|去年度?|上期)(?:及?以前|[末底前]|累计)|[年期]初累计|\\d年(?:及以前|[底末])"
)
_THIS = pattern("[本今当](?:年|期|季|月)|报告期|年内")
_GOAL = pattern("计划|任务|目标|其中|剩余|尚|未")
_TOGETHER = "累计"
_TRIED = 3
_TWO = 2


def rate_of_both_periods(rate: Mention) -> Proposal | None:
    """What was done before and in this period, told right in front of the rate, over what was to be done."""
    if rate.depth or (by_now := _BY_NOW.search(rate.name)) is None:
        return None
    paragraph = rate.sentence.paragraph
    number, own = paragraph.number_of(rate.sentence), rate.sentence.mentions[: rate.index]
    front, last = [[], [], *(s.mentions for s in paragraph.sentences[max(0, number - _TWO) : number])][-_TWO:]
    told, earlier = (own, last) if own else (last if not rate.clause else [], front)
    if len(told) < _TWO:
        return None
    before, now = pair = told[-_TWO:]
    if any(m.depth or m.unit != now.unit or m.peer != now.peer or _GOAL.search(m.lead) for m in pair):
        return None
    if _EARLIER.search(before.lead) is None or _THIS.search(now.lead) is None or _THIS.search(before.lead):
        return None
    if now.clause - before.clause != 1 or (own and (rate.clause - now.clause != 1 or rate.peer != now.peer)):
        return None
    bases = _bases(pair, told[:-_TWO]) or _bases(pair, earlier)
    both = [(1, before), (1, now)]
    readings = [quotient(RelationKind.RATE, rate, both, [(1, base)], roles=RATE_ROLES, cue=rate.name) for base in bases]
    if not readings:
        return None
    if by_now.group() != _TOGETHER:
        alone = [reading for base in bases for m in pair if holds(reading := rate_over(rate, m, base))]
        return Proposal((*readings, *alone), Confidence.MEDIUM)
    return Proposal(tuple(readings), Confidence.HIGH if len(bases) == 1 else Confidence.MEDIUM)


def _bases(pair: Sequence[Mention], front: Sequence[Mention]) -> list[Mention]:
    """The figures of the unit that both together may be of, the nearest first."""
    done = sum((size(m) for m in pair), Fraction(0))
    like = [m for m in front if m.unit == pair[0].unit and m.is_level and not m.depth]
    return [m for m in reversed(like) if size(m) >= done][:_TRIED]
