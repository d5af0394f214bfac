"""Rates and shares of balances at one date, where the ledger in front tells what a balance had become.

年初缴存余额24.36亿元，当年缴存6.82亿元，提取4.57亿元，年末余额26.61亿元；贷款余额18.05亿元，个贷率67.8%。
"""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.linking.quotients import rate_over
from checker.linking.stocks.closed_ledgers import bare_closing, closing_of
from checker.linking.stocks.stocks_told import is_closing, is_opening
from checker.model.patterns import pattern
from checker.model.relation import Relation

_BALANCE = pattern("余额")


def over_closing_balance(rate: Mention, top: Mention, base: Mention) -> Relation | None:
    """The rate over what the base had become: 年末余额26.61亿元 bears the name of 年初缴存余额24.36亿元 in front of it.

    ``None`` unless the base is what there was at the beginning, and the part is a balance told behind the bare one.
    """
    if is_opening(top):
        become = closing_of(top) if is_closing(base) else None
        return rate_over(rate, become, base) if become is not None and become is not base else None
    if not is_opening(base) or _BALANCE.search(top.lead) is None or top.sentence is not base.sentence:
        return None
    closing = bare_closing(base, rate.sentence.mentions[base.index + 1 : top.index])
    return rate_over(rate, top, closing) if closing is not None else None
