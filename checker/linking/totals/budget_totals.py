"""All that a budget took in or paid out, behind its accounts or in front of them.

    一般公共预算收入27.7亿元、下降7.3%，上级补助收入38.4亿元，调入资金1.2亿元，上年结转5.5亿元，预算总收入72.8亿元.
    预算总收入27.1亿元，其中：一般公共预算收入3.0亿元，同比增长11.0%。上级补助收入15.3亿元，债券转贷收入4.7亿元；….

Behind them the total closes the list that begins with the budget's own income or expenditure. In front of them a stop
may part the first account, which has growth and parts of its own, from the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TOTAL = pattern(
    "[，,；;\\s]*(?:(?:19|20)\\d\\d年，?)?[^，,。；;：:、\\d]{0,16}?(?:预算|基金|资金|财政)[^，,。；;：:、\\d]{0,6}?总(?P<side>收入|支出)"
    "(?:累计|预计)?(?:完成|实现|为|达到?)?"
)
_NO_ACCOUNT = pattern("其中|总[收支计]|合计|[收支]相抵|结余分配|累计|比|余额|限额")
_PARTS = (Role.LEVEL, Role.PREVIOUS)
_FEWEST = 2
_SURE = 3


def link_budget_totals(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every 总收入 and 总支出 of a budget with its accounts."""
    for number, sentence in enumerate(paragraph.sentences):
        if "总收入" not in sentence.words and "总支出" not in sentence.words:
            continue
        for whole in sentence.mentions:
            said = _TOTAL.fullmatch(whole.head) if whole.is_level and not whole.depth else None
            if said is None:
                continue
            accounts = _in_front(whole, said["side"])
            if len(accounts) >= _FEWEST:
                relation = total_relation(whole, accounts, "总")
                sure = holds(relation) or (len(accounts) >= _SURE and nearly_all(whole, accounts))
                yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM)
            elif not accounts and number + 1 < len(paragraph.sentences):
                yield from _over_the_stop(whole, paragraph.sentences[number + 1])


def _is_account(mention: Mention, whole: Mention) -> bool:
    return mention.unit == whole.unit and not mention.depth and mention.role in _PARTS


def _in_front(whole: Mention, side: str) -> list[Mention]:
    """The figures of the stretch from the budget's own 收入 or 支出 to the total right behind them."""
    before = [m for m in whole.sentence.mentions[: whole.index] if m.peer == whole.peer and m.unit == whole.unit]
    first = next((m for m in before if side in m.head), None)
    accounts = before[before.index(first) :] if first is not None else []
    if not accounts or not all(_is_account(m, whole) and _NO_ACCOUNT.search(m.head) is None for m in accounts):
        return []
    return accounts if whole.clause - accounts[-1].clause <= 1 + (accounts[-1].index + 1 < whole.index) else []


def _over_the_stop(whole: Mention, following: Sentence) -> Iterator[Proposal]:
    """总收入A，其中：本级收入B（其中…）。补助收入C，债券收入D；上年结余E: what goes on without a name for it all."""
    behind = [m for m in whole.sentence.mentions[whole.index + 1 :] if _is_account(m, whole)]
    if not behind or "其中" not in whole.sentence.text[whole.claim.end : behind[0].claim.start]:
        return
    rest: Sequence[Mention] = [m for m in following.mentions if m.unit == whole.unit]
    if len(rest) < _FEWEST or any(not _is_account(m, whole) or _NO_ACCOUNT.search(m.head) for m in rest):
        return
    relation = total_relation(whole, [behind[0], *rest], "其中")
    if holds(relation):
        yield Proposal((relation,), Confidence.HIGH)
    elif len(rest) >= _SURE:
        yield Proposal((relation,), Confidence.MEDIUM)
