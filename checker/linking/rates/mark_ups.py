"""Rates of what a price was put up by, from buying to selling: 以每箱45元购进脐橙，以每箱72元售出，进销差价率60%."""

from __future__ import annotations

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role
from checker.linking.quotients import RATE_ROLES, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_NAMES = ("差价率", "加价率")
_BOUGHT = pattern("购进|买进|进货|进价|采购|批发|购入|买入")
_SOLD = pattern("售|销|卖|标价")


def rate_of_mark_up(rate: Mention) -> Proposal | None:
    """The price of one unit at which it was sold, nearest in front, over that at which it was bought."""
    if not rate.name.endswith(_NAMES) or rate.depth:
        return None
    front = rate.sentence.mentions[max(0, rate.index - _MOST) : rate.index][::-1]
    prices = [m for m in front if m.role is Role.AVERAGE and m.name.startswith("每") and not m.depth]
    sold = next((m for m in prices if _SOLD.search(m.lead + m.tail) and not _BOUGHT.search(m.lead)), None)
    if sold is None or sold.peer != rate.peer:
        return None
    like = [m for m in prices if m.index < sold.index and m.name == sold.name and m.unit == sold.unit]
    bought = next(iter(like), None)
    if bought is None or _BOUGHT.search(bought.lead + bought.tail) is None:
        return None
    sold, bought = (price.with_claim(price.claim.exactly()) for price in (sold, bought))  # a price is what it says
    above = [(1, sold), (-1, bought)]
    reading = quotient(RelationKind.RATE, rate, above, [(1, bought)], roles=RATE_ROLES, cue=rate.name)
    return Proposal((reading,), Confidence.HIGH)


_MOST = 12
