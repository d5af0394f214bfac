"""What a budget carries on, of all that came in: 收入总计2.86亿元，支出1.42亿元，调出资金0.98亿元，结转下年0.46亿元.

Only of an income that is told as all of it: one that is not may leave out what was carried in.
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ALL = pattern("(?:收入总[计量]|总财力|可用财力|可用资金)(?:总[计量]|合计)?(?:为|达|是|共)*$")
_LEFT = pattern(
    "^[，,；;\\s]*(?:年终|年末|期末)?(?:结转|结余|结转和?结余)(?:下年|次年|下年度|至下年|资金|支出|使用|[为是共])*$"
)
_SPENT = pattern(
    "支出|调出|调入(?:一般|其他)公共|调入一般|上解|还本|补助下级|转移支付|补充(?:预算)?稳定调节基金|安排预算稳定"
)
_NO_SUM = pattern("其中|累计|滚存|支出总[计量]|总支出|支出合计|增|减|比|占")
_FEWEST = 2
_MOST = 8


def carried_on_of_income(left: Mention) -> Proposal | None:
    """All that came in, less every way in which it went, in one sentence; ``None`` where others stand between."""
    if left.depth or not left.is_level or left.claim.kind is not ClaimKind.MONEY or _LEFT.match(left.lead) is None:
        return None
    terms: list[Term] = []
    for mention in reversed(left.sentence.mentions[max(0, left.index - _MOST) : left.index]):
        if mention.unit != left.unit or not mention.is_level or mention.depth:
            if mention.claim.kind is ClaimKind.MONEY and not mention.depth:
                return None
            continue  # 增长3.2%
        if _ALL.search(mention.lead) is not None:
            terms.append((1, mention))
            break
        if _SPENT.search(mention.lead) is None or _NO_SUM.search(mention.lead) is not None:
            return None
        if cues.CARRIED_IN.search(mention.lead) is not None:
            return None
        terms.append((-1, mention))
    if len(terms) <= _FEWEST or terms[-1][0] < 0:
        return None
    return Proposal((left_over(left, terms[::-1]),), Confidence.HIGH)
