"""Percentages of percentages: a part's share of a share, and the growth of years on top of each other.

Printed percentages are multiplied as they are, roundings included. The text has to say the chain: 即占, 相当于, or the
same base named twice; 两年累计 behind as many yearly rates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.memory import core_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import figure, related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Constant, Expression, MeanGrowth, Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_SHARES = (Role.SHARE, Role.PERCENT)


def link_chains(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage that follows from other percentages of its sentence."""
    for sentence in paragraph.sentences:
        if Role.SHARE in sentence.roles:
            yield from _shares_of_shares(sentence)
        if Role.GROWTH in sentence.roles:
            yield from _growth_on_growth(sentence)


def _shares_of_shares(sentence: Sentence) -> Iterator[Proposal]:
    """工业占投资的34.2%，其中技改占工业的41.5%，折合占投资的14.2%: the last is what the first two multiply to."""
    shares = [m for m in sentence.mentions if _is_printed(m) and m.role in _SHARES]
    for first, second, third in zip(shares, shares[1:], shares[2:], strict=False):
        if len({first.peer, second.peer, third.peer}) > 1 or not first.clause < second.clause < third.clause:
            continue
        whole, base, again = _base_of(first), _base_of(second), _base_of(third)
        if whole is None or base is None or again is None or _CHANGED.search(_between(first, third)):
            continue
        told = _TOLD.match(third.lead)
        if _is_of(base, first) and (_same(whole, again) if told is None else _may_be(whole, again)):
            if _says_more(third, told is not None):
                continue
            confidence = Confidence.MEDIUM if told is None else Confidence.HIGH
            yield Proposal((_product(first, second, third),), confidence, explicit=told is not None)
        elif told is None and _same(whole, base) and _is_of(again, first) and not _says_more(third, False):
            yield Proposal((_product(first, third, second, stated=third),), Confidence.MEDIUM)
