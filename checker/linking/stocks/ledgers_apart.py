"""Ledgers whose one stock has a sentence of its own, or both have.

年初饲养动物2314只。全年繁殖217只、引进46只，死亡139只、调出58只，年末存栏2380只: the stock at the beginning.
年初有合作社37014家。年内新成立2415家，注销1800家。年末登记在册37629家: both.
月末在所398人。月初在所412人，月内新收37人，解除45人、转往外所6人: the stock at the end.
在建工程期初余额1264万元，本期投入892万元。转入固定资产1048万元，其他减少74万元。期末余额1034万元: flows in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.ledgers import entries, goes_both_ways
from checker.linking.stocks.signs_of_flows import Term
from checker.linking.stocks.stocks_told import OPENING, is_closing, is_opening
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BEGINNING = pattern("[年期月季]初|上(?:年|月|季度?|期)[末底]")
_END = pattern("[年期月季][末底]|季度末")
_TIME = pattern("[，,\\s]|截至|全[市县区省园场所]|本|当|[年期月季][末底初]|上(?:年|月|季度?|期)[末底]|共有?|实有|现有")
_KEPT = pattern(
    "(?:存栏|(?:登记)?在[库册栏园馆所校院岗]|结存|库存|实有|现有|存有|尚存|留存)?(?:总?数量?)?(?:为|达|是|有)*"
)
_LEAST = 3
_BACK = 3
_MOST = 12


def ledger_apart(paragraph: Paragraph, number: int, mention: Mention) -> Proposal | None:
    """What the figure is, or begins with, where the other stock is all that the sentence in front tells of its unit."""
    if not number or mention.depth or len(mention.sentence.mentions) > _MOST:
        return None
    if _END.search(mention.lead) is None and (mention.index or _BEGINNING.search(mention.lead) is None):
        return None
    like = [m for m in mention.sentence.mentions if m.unit == mention.unit and not m.depth]
    if len(like) == 1 and number > 1:
        return _all_apart(mention, paragraph.sentences[max(0, number - _BACK) : number])
    told = [m for m in paragraph.sentences[number - 1].mentions[: _MOST + 1] if m.unit == mention.unit]
    if len(like) < _LEAST or len(told) != 1 or told[0].depth or any(m.peer != mention.peer for m in like):
        return None
    other = told[0]
    if mention is like[-1] and is_closing(mention) and _END.search(mention.lead):
        begins = is_opening(other) and _BEGINNING.search(other.lead) is not None
        if begins and not any(map(is_opening, like)) and _is_of(mention, other):
            return _of_flows(other, mention, like[:-1])
    elif mention is like[0] and is_opening(mention) and _BEGINNING.search(mention.lead) and mention.index == 0:
        ends = other.is_level and _END.search(other.lead) is not None and OPENING.search(other.lead) is None
        name = _TIME.sub("", mention.lead)
        if ends and not any(map(is_closing, like)) and (not name or _TIME.sub("", other.lead).startswith(name)):
            return _of_flows(mention, other, like[1:])
    return None


def _all_apart(closing: Mention, earlier: Sequence[Sentence]) -> Proposal | None:
    """What the figure is, where sentences in front tell what there was, and then all that came and went."""
    if not is_closing(closing) or _END.search(closing.lead) is None or closing.index:
        return None
    told = [[m for m in sentence.mentions if m.unit == closing.unit and not m.depth] for sentence in earlier]
    at = next((at for at in range(len(told) - 2, -1, -1) if told[at] and is_opening(told[at][0])), None)
    if at is None or not told[-1]:
        return None
    (opening, *first), *others = told[at:]
    flows = [m for m in (*first, *chain.from_iterable(others)) if _AMONG.match(m.lead) is None]
    begins = _BEGINNING.search(opening.lead) is not None and not any(is_opening(m) or is_closing(m) for m in flows)
    alone = not opening.index or not first
    if not (begins and alone and _is_of(closing, opening)) or _are_of_another(flows, opening):
        return None
    return _of_flows(opening, closing, flows)


def _are_of_another(flows: Sequence[Mention], opening: Mention) -> bool:
    """一般债务年初余额5.2亿元。专项债务新增1.4亿元，偿还0.8亿元: whether a flow is of its noun under another name."""
    name = _BALANCE.sub("", _TIME.sub("", opening.lead))
    return len(name) > _PAIR and any(name[-_PAIR:] in m.lead and name not in m.lead for m in flows)


_PAIR = 2


_AMONG = pattern("[，,\\s]*(?:其中|含)")
"""本期投入892万元，其中厂房400万元: what is among a flow is in it already."""
_BALANCE = pattern("(?:账面)?(?:余额|结余|净值|原值|价值|余值)(?:为|达|是|有)*$")


def _is_of(closing: Mention, opening: Mention) -> bool:
    """Whether the stock at the end has the name of that at the beginning, or none: 年末存栏."""
    name = _TIME.sub("", closing.lead)
    if _BALANCE.fullmatch(name) is not None:  # 期末余额 is of what had a 期初余额
        return opening.lead.endswith(name)
    return _KEPT.fullmatch(name) is not None or name == _TIME.sub("", opening.lead)


def _of_flows(opening: Mention, closing: Mention, flows: list[Mention]) -> Proposal | None:
    """The ledger where words sign every flow, and some came and some went."""
    readings, known = entries(opening, closing, flows)
    terms: list[Term] = readings[0] if readings else []
    if not known or len(terms) != len(flows) + 1 or not goes_both_ways(terms[1:]):
        return None
    return Proposal((left_over(closing, terms),), Confidence.HIGH)
