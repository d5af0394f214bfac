"""Rates of growth whose word stands behind them, in the clause behind a figure and its earlier one.

净利润2.94亿元，上年为3.16亿元，同比6.96%的降幅主要缘于原材料涨价; 进出口742.6亿元，上年689.3亿元，7.7%的增幅高于全省.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ALONE = pattern("[，,\\s]*(?:[这此该]一?|同比|其)*(?:近|约|达|有)?")
_NOUN = pattern(
    "的(?:同比)?(?:(?P<up>增幅|升幅|涨幅|增速|增长(?:幅度|率|速度)?|上[升涨]幅度)|[降减跌]幅|[下]?[降跌滑]的?幅度|减少幅度|下降|减少)(?![目预空潜])"
)
_PAIR = 2


def link_nouns_behind(sentence: Sentence) -> Iterator[Proposal]:
    """Every such rate, from the earlier figure right in front to the one before that."""
    for rate in sentence.mentions[_PAIR:]:
        if rate.claim.kind is not ClaimKind.PERCENT or rate.depth or _ALONE.fullmatch(rate.lead) is None:
            continue
        noun = _NOUN.match(rate.tail)
        current, previous = sentence.mentions[rate.index - _PAIR : rate.index]
        if noun is not None and _are_pair(current, previous) and rate.clause - previous.clause == 1:
            if rate.peer == previous.peer and rate.head == rate.lead:
                growth = rate.as_change(1 if noun["up"] else -1)
                yield Proposal((growth_of(growth, current, previous),), Confidence.HIGH)


def _are_pair(current: Mention, previous: Mention) -> bool:
    """Whether the earlier figure stands in the clause behind the other, without a name of its own."""
    earlier = previous.role is Role.PREVIOUS or (previous.role is Role.LEVEL and previous.year > 0 == current.year)
    told = current.is_level and earlier and not current.depth and not previous.depth
    beside = previous.clause - current.clause == 1 and previous.peer == current.peer
    exact = current.claim.approximation not in BOUNDS and previous.claim.approximation not in BOUNDS
    return told and beside and exact and current.unit == previous.unit and _EARLIER.fullmatch(previous.lead) is not None


_EARLIER = pattern(
    "[，,\\s]*(?:而|但)?(?:上一?年|去年|前一年|上年度|(?:19|20)\\d\\d年|上期|上月)(?:同期|末|底|度|同月)?(?:则|仅|约)?[为是有达]?"
)
