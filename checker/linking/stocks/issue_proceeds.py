"""What is left of the money that a company raised: 净额 less what was used, with the interest.

募集资金净额A。累计使用B；累计取得利息收入C。截至期末，募集资金专户余额D. What lies in deposits is taken off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_BALANCE = pattern("(?:募集资金|专户|专项账户)[^，,。；;（(]{0,12}余额[^，,。；;]{0,6}$")
_ACCOUNT = pattern("(?:专户|专项账户)[^，,。；;（(]{0,6}余额")
_WITH_INTEREST = pattern("[（(]\\s*(?:含|包含|包括|其中)[^（()）]{0,12}利息")
_INTEREST = pattern("利息|收益")
_NET = pattern("净额(?:为|是|系|人民币|共|计|[：:\\s])*$")
_USED = pattern("累计(?:已)?(?:直接)?(?:使用|投入|支付|支出|投资)[^，,。；;]{0,16}$")
_IDLE = pattern("现金管理|理财|结构性存款|定期存款|大额存单|补充流动|补流|转出|转入|划转|置换|尚未归还|未到期")
_OTHERWISE = pattern(
    "补充流动|补流|转出|注销|销户|置换|理财|现金管理|结构性存款|定期存款|大额存单|尚未支付|终止|变更|结余资金"
)
_FAR = 400
"""How many characters in front of the balance its terms may stand."""


def link_issue_proceeds(paragraph: Paragraph) -> Iterator[Proposal]:
    """The one balance of the paragraph, where its net proceeds, their use and the interest have one figure each."""
    money = [m for s in paragraph.sentences for m in s.mentions if m.claim.kind is ClaimKind.MONEY and m.is_level]
    told = [m for m in money if not m.depth]
    balances = [m for m in told if _BALANCE.search(m.lead) is not None and _NET.search(m.lead) is None]
    if len(balances) != 1:
        return
    left = balances[0]
    front = [m for m in told if left.claim.start - _FAR < m.claim.start < left.claim.start]
    net = [m for m in front if _NET.search(m.lead) and _INTEREST.search(m.lead) is None]
    used = [m for m in front if _USED.search(m.lead) and _IDLE.search(m.lead) is None]
    idle = [m for m in front if _IDLE.search(m.lead) is not None and _INTEREST.search(m.lead) is None]
    inside = [m for m in money if m.owner is left and _INTEREST.search(m.lead)]
    interest = inside or [m for m in front if _INTEREST.search(m.lead) is not None]
    if not len(net) == len(used) == len(interest) == 1 or net[0].unit != left.unit:
        return
    terms: list[Term] = [(1, net[0]), (-1, used[0]), (1, interest[0])]
    yield Proposal(*_read(left, terms, idle))


def _read(left: Mention, terms: list[Term], idle: Sequence[Mention]) -> tuple[tuple[Relation, ...], Confidence]:
    """The ways to come to the balance, and how sure the words are of the first."""
    text = left.sentence.text
    spent: list[Term] = [(-1, m) for m in idle]
    readings = [[*terms, *spent]]
    if spent:
        readings.append(terms)
    with_interest = _WITH_INTEREST.match(text, left.claim.end) is not None or _ACCOUNT.search(left.lead) is not None
    if not with_interest:
        readings += [[*terms[:-1], *spent], terms[:-1]]
    relations = tuple(left_over(left, each) for each in readings if len(each) > 1)
    otherwise = _OTHERWISE.search(text, terms[0][1].claim.start, left.claim.end) is not None
    if otherwise or not with_interest:
        return relations, Confidence.MEDIUM if spent else Confidence.LOW
    # a deposit that is not told explains less than there should be, but not more, and not just the interest
    forgotten = holds(left_over(left, terms[:-1])) or not _may_lack_a_deposit(left, terms)
    return relations, Confidence.HIGH if forgotten else Confidence.MEDIUM


def _may_lack_a_deposit(left: Mention, terms: Sequence[Term]) -> bool:
    return (left.values.high or 0) < sum(sign * (m.values.low or 0) for sign, m in terms)
