"""Rates of two balances at one date, where the ledger in front tells the base.

年初缴存余额24.36亿元，当年缴存6.82亿元，提取4.57亿元，年末余额26.61亿元；贷款余额18.05亿元，个贷率67.8%。
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.quotients import rate_over
from checker.linking.stocks.ledgers import is_closing, is_opening
from checker.model.patterns import pattern
from checker.model.relation import Relation

_BALANCE = pattern("余额")
_BARE = pattern(
    "[\\s，,]*(?:(?:(?:19|20)\\d\\d|本|当|今)?年|期|月|季度?)[末底]的?(?:结存)?(?:余额|余额达|余额为|为|达|达到)"
)


def over_closing_balance(rate: Mention, top: Mention, base: Mention) -> Relation | None:
    """The rate over what the base had become: 年末余额26.61亿元 bears the name of 年初缴存余额24.36亿元 in front of it.

    ``None`` unless the base is what there was at the beginning, and the part is a balance told behind the bare one.
    """
    if not is_opening(base) or _BALANCE.search(top.lead) is None or top.sentence is not base.sentence:
        return None
    if is_opening(top):
        return None
    closing = _bare_closing(base, rate.sentence.mentions[base.index + 1 : top.index])
    return rate_over(rate, top, closing) if closing is not None else None


def _bare_closing(opening: Mention, behind: Sequence[Mention]) -> Mention | None:
    """年末余额, 期末为: the one figure that says of itself only when it was counted."""
    bare = [m for m in behind if m.unit == opening.unit and is_closing(m) and _BARE.fullmatch(m.lead) and not m.depth]
    return bare[0] if len(bare) == 1 else None
