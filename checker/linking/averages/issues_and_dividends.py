"""What an issue raises and what a dividend comes to, where the terms stand in sentences in front.

发行股票1234.5万股，发行价格为每股18.40元。本次募集资金总额为22714.8万元.
每10股派发现金股利5.20元。以总股本24000万股计算，预计合计派发现金股利12480万元.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.averages.per_piece import ALL_SHARES, ENTITLED, OTHER_PAYMENTS, PAID_OUT, PER_SHARE, paid_on
from checker.linking.averages.prices import made_of
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.passage import Mention, Paragraph
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_RAISED = pattern("募集(?:的)?资金总[额量](?:共计|合计|为|是|计|[：:\\s])*$")
_MEANT_TO_RAISE = pattern("拟|预计|不超过")
_ISSUED = pattern("发行[^，,。；;]{0,24}$")
_AT_PRICE = pattern(
    "(?:发行|认购)(?:认购|的)?价格?(?:均|为|是|[：:\\s])*(?:每股)?(?:为|是)*$|每股(?:发行|认购)[^，,。；;]{0,4}价格?(?:为|是)*$"
)
_TAKES_PART = pattern("(?:享受|参与|享有|有权)[^，,。；;\\d]{0,14}股[数份](?:总数|数量)?(?:为|是|共)*$")
_COUNTED_WITH = pattern("(?:股)?(?:为|作为)?(?:基数)?(?:进行)?(?:计算|测算)")
_FOR_SHARES = pattern("每(?:10|十) ?股")
_LEFT_OUT = pattern("扣除|剔除|回购")
_FAR = 260
"""How many characters in front of the amount its terms may stand."""


def link_issues_and_dividends(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every amount whose shares and whose price, or what ten of them get, were told once in front."""
    told = [m for sentence in paragraph.sentences for m in sentence.mentions if not m.depth]
    last = 0
    for at, amount in enumerate(told):
        if amount.claim.kind is not ClaimKind.MONEY or not amount.is_level:
            continue
        raised = _RAISED.search(amount.lead) is not None and _MEANT_TO_RAISE.search(amount.lead) is None
        if not raised and PAID_OUT.match(amount.lead) is None:
            continue
        front = [m for m in told[last:at] if amount.claim.start - m.claim.start < _FAR]
        last = at + 1
        yield from _raised(amount, front) if raised else _paid(amount, front)


def _raised(amount: Mention, front: Sequence[Mention]) -> Iterator[Proposal]:
    shares = [m for m in front if m.unit == "股" and _ISSUED.search(m.lead) is not None]
    prices = [m for m in front if m.claim.kind is ClaimKind.MONEY and _AT_PRICE.search(m.lead) is not None]
    if len(shares) != 1 or len(prices) != 1 or prices[0].sentence is amount.sentence:
        return
    if shares[0].claim.approximation is Approximation.EXACT:
        made = made_of(amount, [(shares[0], prices[0])])
        yield Proposal((made,), Confidence.HIGH if may_be_meant(made) else Confidence.MEDIUM)


def _paid(amount: Mention, front: Sequence[Mention]) -> Iterator[Proposal]:
    each = [m for m in front if PER_SHARE.search(m.lead) is not None]
    if len(each) != 1 or each[0].sentence is amount.sentence or each[0].claim.approximation is not Approximation.EXACT:
        return
    text = amount.sentence.text
    start = max(amount.sentence.paragraph.sentences[0].start, amount.claim.start - _FAR)
    if len(_FOR_SHARES.findall(text, start, amount.claim.start)) > 1:
        return  # 中期每10股已派发1.00元
    if OTHER_PAYMENTS.search(text, each[0].claim.end, amount.claim.start) is not None:
        return
    entitled = [m for m in front if m.unit == "股" and (ENTITLED.match(m.tail) or _TAKES_PART.search(m.lead))]
    whole = [m for m in front if m.unit == "股" and ALL_SHARES.search(m.lead) and _COUNTED_WITH.match(m.tail)]
    shares = entitled or whole
    if len(shares) != 1:
        return
    paid = paid_on(amount, shares[0], each[0])
    left_out = not entitled and _LEFT_OUT.search(text, each[0].claim.start, amount.claim.start) is not None
    if not left_out or holds(paid):
        yield Proposal((paid,), Confidence.HIGH if may_be_meant(paid) else Confidence.MEDIUM)
