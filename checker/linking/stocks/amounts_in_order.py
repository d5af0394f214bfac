"""Amounts of which the one is in the other by what they are called: 受灾2.1万亩，成灾0.9万亩，绝收0.18万亩.

What was burnt holds what of it was harmed (过火面积26.4公顷，受害森林面积8.7公顷), what was stopped what was
given back (止付3127万元，返还618.9万元), what was wrongly paid what was recovered (违规发放1863万元，追回1570万元).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


class _Pair(NamedTuple):
    """What the larger and the smaller amount are called."""

    larger: re.Pattern[str]
    smaller: re.Pattern[str]


_ENDS = "(?:面积|金额|资金|款)?(?:为|达|约|共|计)*$"
_PAIRS = (
    _Pair(pattern(f"受灾{_ENDS}"), pattern(f"(?:成灾|绝收){_ENDS}")),
    _Pair(pattern(f"成灾{_ENDS}"), pattern(f"绝收{_ENDS}")),
    _Pair(pattern(f"过火(?:总|森林)?{_ENDS}"), pattern(f"受害(?:森林|林地)?{_ENDS}")),
    _Pair(
        pattern(f"(?:止付|冻结)[^，,。；;\\d]{{0,8}}?{_ENDS}"),
        pattern("(?:返还|发还)[^，,。；;\\d]{0,8}$"),
    ),
    _Pair(
        pattern("(?:违规|多[发付报]|骗取|冒领|套取)[^，,。；;\\d]{0,8}$"),
        pattern("(?:追回|追缴|收回|退回)[^，,。；;\\d]{0,6}$"),
    ),
)
_OTHER = pattern("[上去前往]年|同期|累计|历年|[比较]|另|其中")
_REACH = 3


def link_amounts_in_order(sentence: Sentence) -> Iterator[Proposal]:
    """Every amount so called with the nearest one in front that holds it by its name."""
    for inner in sentence.mentions[1:]:
        pairs = [pair for pair in _PAIRS if _is_amount(inner) and pair.smaller.search(inner.lead) is not None]
        if not pairs or _OTHER.search(inner.head):
            continue
        front = [m for m in reversed(sentence.mentions[: inner.index]) if inner.clause - m.clause <= _REACH]
        for whole in front:
            pair = next((pair for pair in pairs if pair.larger.search(whole.lead) is not None), None)
            if pair is not None and whole.unit == inner.unit and _is_amount(whole) and not _OTHER.search(whole.head):
                relation = total_relation(whole, [inner], inner.lead, kind=RelationKind.PART)
                yield Proposal((relation,), Confidence.HIGH)
                break


def _is_amount(mention: Mention) -> bool:
    exact = mention.claim.approximation is Approximation.EXACT and mention.claim.kind is not ClaimKind.COUNT
    return exact and mention.is_level and not mention.depth
