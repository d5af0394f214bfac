"""What a fund's balance rose by, and what its loans came to, where the flows stand in the sentence in front.

缴存额18.65亿元；提取额12.94亿元。年末缴存余额62.18亿元，比上年末净增5.71亿元: what was paid in less what was drawn.
发放贷款7.15亿元；收回3.96亿元。年末个贷余额41.72亿元（上年末38.53亿元）: what was lent, less what was paid back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.stocks.budgets import left_over
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_PAID_IN = pattern("(?<!累计)(?<!历年)(?:缴存|归集)(?:住房公积金|资金)?额?(?:为|达|共)*$")
_DRAWN = pattern("(?<!累计)(?<!历年)提取(?:住房公积金|资金)?额?(?:为|达|共)*$")
_LENT = pattern("(?:发放|投放)[^，,。；;、累]{0,12}$")
_PAID_BACK = pattern("(?:收回|回收)[^，,。；;、累]{0,12}$")
_OF_SAVERS = pattern("(?:缴存|归集)余额")
_OF_LOANS = pattern("贷(?:款)?余额")
_LAST = pattern("(?:上年|去年|上期|上月)(?:年)?[末底]?")


def link_fund_flows(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every such balance with one flow each way in the sentence in front."""
    for number, sentence in enumerate(paragraph.sentences[1:], 1):
        if "余额" not in sentence.words:
            continue
        earlier = paragraph.sentences[number - 1]
        for before, mention in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if mention.unit != before.unit or mention.claim.kind is not ClaimKind.MONEY:
                continue
            if _OF_SAVERS.search(before.lead) and _rises(mention):
                yield from _net_of(mention, earlier)
            elif _OF_LOANS.search(before.lead) and mention.owner is before and _LAST.search(mention.lead):
                yield from _come_to(before, mention, earlier)


def _rises(mention: Mention) -> bool:
    """Whether the figure is how much a balance has grown: 比上年末净增5.71亿元."""
    return mention.role in (Role.NET, Role.CHANGE) and mention.direction > 0 and not mention.depth


def _net_of(net: Mention, earlier: Sentence) -> Iterator[Proposal]:
    ins, outs = _of_name(_PAID_IN, net, earlier), _of_name(_DRAWN, net, earlier)
    if len(ins) == len(outs) == 1:
        yield Proposal((left_over(net, [(1, ins[0]), (-1, outs[0])]),), Confidence.MEDIUM)


def _come_to(closing: Mention, opening: Mention, earlier: Sentence) -> Iterator[Proposal]:
    """What was lent may stand behind the number of loans: 发放1862笔7.15亿元."""
    outs = _of_name(_PAID_BACK, closing, earlier)
    ins = [m for m in earlier.mentions if _is_flow(m, closing) and m not in outs and _was_lent(m)]
    if len(ins) == len(outs) == 1 and cues.CARRIED_IN.search(ins[0].lead) is None:
        terms = [(1, opening), (1, ins[0]), (-1, outs[0])]
        yield Proposal((left_over(closing, terms),), Confidence.MEDIUM)


def _was_lent(mention: Mention) -> bool:
    before = mention.sentence.mentions[mention.index - 1] if mention.index and not mention.lead.strip() else None
    told = mention if before is None or before.clause != mention.clause else before
    return _LENT.search(told.lead) is not None


def _of_name(name: re.Pattern[str], stock: Mention, earlier: Sentence) -> Sequence[Mention]:
    return [m for m in earlier.mentions if _is_flow(m, stock) and name.search(m.lead) is not None]


def _is_flow(mention: Mention, stock: Mention) -> bool:
    return mention.unit == stock.unit and mention.role is Role.LEVEL and not mention.depth
