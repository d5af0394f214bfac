"""Rates of what one figure is beside another, which the clause in front says it is held against.

支付赔款193.2万元；与收取的保费220.8万元相比，简单赔付率为87.5%. What stands above the line is told in front, and
has the first sign of the rate's own verb: 赔款 of 赔付率.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import is_percentage, rate_over
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import is_extended
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_HELD = pattern("[，,\\s]*(?:若|如)?[与同和跟对](?P<what>[^，,。；;：:\\d]{2,16})")
_AGAINST = pattern("[^，,。；;：:\\d]{0,6}?(?:相比|之比|对比|比较|相较)(?:较)?")
_OTHER_TIME = pattern("[上去前往历]年|同期|[年期月季]初|上[期月季]|以前|原来|全[国省市县]|其[他它]|平均")
_MOST = 8


def link_rates_compared_with(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate right behind such a clause, over the figure in it, of the one in front that its name has a sign of."""
    for sentence in paragraph.sentences:
        if "比" not in sentence.words or Role.RATE not in sentence.roles:
            continue
        for base, rate in zip(sentence.mentions[1:], sentence.mentions[2:], strict=False):
            if rate.role is Role.RATE and is_percentage(rate) and not rate.depth and not is_extended(rate):
                top = _top_of(rate, base)
                if top is not None:
                    yield Proposal((rate_over(rate, top, base),), Confidence.HIGH)


def _top_of(rate: Mention, base: Mention) -> Mention | None:
    said = _HELD.fullmatch(base.head)
    if said is None or _OTHER_TIME.search(said["what"]) is not None or _AGAINST.fullmatch(base.tail) is None:
        return None
    if base.depth or base.peer != rate.peer or rate.clause - base.clause != 1 or rate.head != rate.lead:
        return None
    signs = {key[0] for key in keys_of(stem_of(rate.name))}  # 赔 of 赔付: 支付工资 has no more than 付
    front = rate.sentence.mentions[max(0, base.index - _MOST) : base.index]
    like = [m for m in front if m.is_level and not m.depth and m.unit == base.unit and base.index - m.index <= _MOST]
    named = [m for m in like if not signs.isdisjoint(m.lead[-_MOST:])]
    exact = len(named) == 1 and named[0].claim.approximation is Approximation.EXACT
    return named[0] if exact and signs.isdisjoint(said["what"]) else None
