"""What a year leaves to be shared out: 净利润A，提取盈余公积B，加年初未分配利润C，减已分配股利D，可供分配利润E."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.stocks.budgets import left_over
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_LEFT = pattern(
    "可供?(?:全体|公司)?(?:普通股)?(?:股东|投资者|所有者)?分配的?(?:净)?利润(?:总?额)?(?:余额)?[为是计共：:]*$"
)
_PROFIT = pattern("净利润[^，,。；;、\\d]{0,6}$")
_AT_FIRST = pattern(
    "(?:[年期]初|上年度?(?:末|结[余转存]))[^，,。；;\\d]{0,6}未分配(?:的?净?)?利润[^，,。；;、\\d]{0,6}$"
)
_SET_ASIDE = pattern(
    "(?:提取|计提)[^，,。；;\\d]{0,16}(?:公积金?|储备金?|风险准备金?|基金)[^，,。；;、\\d]{0,4}$|盈余公积金?$"
)
_PAID = pattern(
    "(?:股利|红利|分红|派现)[^，,。；;、\\d]{0,8}$|(?:分配|派发|支付)[^，,。；;\\d]{0,14}利润[^，,。；;、\\d]{0,4}$"
)
_NO_TERM = pattern("拟|预计|其中|合并|归属|归母|每")
_LEAST = 3


def link_profits_to_share(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of what can be shared out, where the words of all figures in front say what went into it."""
    for left in sentence.mentions[_LEAST:]:
        if left.depth or _LEFT.search(left.lead) is None or left.claim.approximation is not Approximation.EXACT:
            continue
        front = [m for m in sentence.mentions[: left.index] if m.unit == left.unit and not m.depth]
        terms = _terms(front)
        if terms is not None:
            yield Proposal((left_over(left, terms),), Confidence.MEDIUM)


def _terms(front: Sequence[Mention]) -> list[tuple[int, Mention]] | None:
    """The nearest profit and what follows it, each with its sign; nothing where one has other words or comes twice."""
    terms: list[tuple[int, Mention]] = []
    for mention in reversed(front):
        if _NO_TERM.search(mention.lead) is not None or mention.claim.approximation is not Approximation.EXACT:
            return None
        if _AT_FIRST.search(mention.lead) is not None:
            terms.append((1, mention))
        elif _SET_ASIDE.search(mention.lead) is not None or _PAID.search(mention.lead) is not None:
            terms.append((-1, mention))
        elif _PROFIT.search(mention.lead) is not None:
            terms.append((1, mention))
            return terms[::-1] if sum(sign > 0 for sign, _ in terms) == 2 else None
        else:
            return None
    return None
