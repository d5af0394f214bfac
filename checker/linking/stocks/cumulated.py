"""What is left of all that came so far less all that went: 累计发放58.61亿元；累计回收30.27亿元，贷款余额28.34亿元."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.passage import Mention, Paragraph
from checker.linking.stocks.budgets import left_over
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ALL = "(?:累计|历年)(?:共|已)?"
_CAME = pattern(f"{_ALL}(?:发放|投放|募集|筹集|接收|收入|归集|到位|发行)[^，,。；;、\\d]{{0,8}}$")
_WENT = pattern(f"{_ALL}(?:回收|收回|支出|拨付|偿还|归还|还款|使用|支付|兑付)[^，,。；;、\\d]{{0,8}}$")
_LEFT = pattern("(?:余额|结余)(?:为|达|共|尚有)*$")
_OTHERS = pattern("其中|净|比|较|年初|上年|去年|同期|当年|本年|限额|占")


def link_cumulated(paragraph: Paragraph) -> Iterator[Proposal]:
    """The one balance of a passage that tells one figure of all that came and one of all that went, in its unit."""
    told = [m for sentence in paragraph.sentences for m in sentence.mentions if _is_plain(m)]
    came = [m for m in told if _CAME.search(m.lead) is not None]
    went = [m for m in told if _WENT.search(m.lead) is not None]
    if len(came) != 1 or len(went) != 1 or came[0].unit != went[0].unit:
        return
    left = [m for m in told if m.unit == came[0].unit and _LEFT.search(m.lead) is not None and not _is_other(m)]
    at = [paragraph.number_of(m.sentence) for m in (came[0], went[0], *left[:1])]
    if len(left) == 1 and max(at) - min(at) <= 1:
        yield Proposal((left_over(left[0], [(1, came[0]), (-1, went[0])]),), Confidence.MEDIUM)


def _is_plain(mention: Mention) -> bool:
    return mention.is_level and not mention.depth and mention.claim.approximation not in BOUNDS


def _is_other(mention: Mention) -> bool:
    return _OTHERS.search(mention.lead) is not None
