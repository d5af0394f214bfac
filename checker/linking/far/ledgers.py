"""Ledgers over several sentences, whose stocks bear one name and whose flows bear words that sign them.

年初，住房公积金缴存余额186.42亿元，缴存单位6214家。…当年归集住房公积金58.37亿元；提取41.95亿元，其中…。年末缴存余额202.84亿元.
年初储备粮库存86240吨。…全年轮出21500吨，其中小麦14200吨。…轮入20860吨。…年末库存85600吨.

The time of a stock may stand at the head of its sentence, and other figures of its unit in between.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.far.times import Times, core, is_planned, same_body
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term, is_net, sign_of, signs_of
from checker.linking.stocks.stocks_told import is_closing, is_opening
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_STARTS = pattern("年初|期初|月初|季初|上一?年度?末|去年[末底]|上[月季期]末")
_BACK = 7
_MOST = 6
_NAME = 2


def link_far_ledgers(paragraph: Paragraph, taken: set[int], times: Times) -> Iterator[Proposal]:
    """Every stock at the end that no linker nearby tied, with the one of its name at the beginning."""
    sentences = paragraph.sentences
    words = paragraph.words
    if len(sentences) < _TWO or not ("初" in words or "末" in words or "底" in words) or _STARTS.search(words) is None:
        return
    for number, sentence in enumerate(sentences):
        for closing in sentence.mentions:
            if closing.is_level and not closing.depth and closing.claim.start not in taken:
                yield from _ledger(paragraph, number, closing, times)


_TWO = 2


def _ledger(paragraph: Paragraph, number: int, closing: Mention, times: Times) -> Iterator[Proposal]:
    if not (is_closing(closing) or times.own(closing).kind == "end") or is_opening(closing) or not _is_stock(closing):
        return
    name = times.name(closing)
    told = [m for s in paragraph.sentences[max(0, number - _BACK) : number + 1] for m in s.mentions]
    told = [m for m in told if m.unit == closing.unit and m.claim.start < closing.claim.start and not m.depth]
    alone = _BARE.fullmatch(closing.lead) is not None and closing.unit != "元"  # 年末在册430人: of what began
    openings = [m for m in told if _begins(m, times) and (alone or _is_called(times.name(m), name))]
    if len(openings) != 1 or not same_body(openings[0], closing):
        return
    opening = openings[0]
    between = [m for m in told if m.claim.start > opening.claim.start and not _begins(m, times)]
    if any(_ends(m, times) and _is_called(times.name(m), times.name(opening)) for m in between):
        return
    left = [m for m in between if is_net(m) and m.is_level]
    moved = [m for m in between if _flows(m, paragraph)]
    flows = list(zip(signs_of(closing, moved), moved, strict=True))
    signed = [(sign, m) for sign, m in flows if sign]
    if len(left) == 1 and not signed:  # 当年收支结余0.45亿元
        yield Proposal((left_over(closing, [(1, opening), (1, left[0])]),), Confidence.HIGH)
        return
    if not 0 < len(signed) <= _MOST or {sign for sign, _ in signed} != {1, -1}:
        return
    words = times.name(opening)
    own = [(sign, m) for sign, m in signed if _is_of_stock(m, words)]
    named = own if {sign for sign, _ in own} == {1, -1} else signed
    readings = [
        left_over(closing, [(1, opening), *terms]) for terms in ([named, signed] if named != signed else [named])
    ]
    further = [] if any(map(holds, readings)) else list(_otherwise(closing, opening, flows))
    sure = named is own and len(own) == len(signed) == len(flows) == _TWO
    yield Proposal((*readings, *further), Confidence.HIGH if sure else Confidence.MEDIUM)


def _begins(mention: Mention, times: Times) -> bool:
    if mention.role not in (Role.LEVEL, Role.PREVIOUS) or mention.claim.approximation in BOUNDS:
        return False
    return times.own(mention).kind in ("start", "last_end") and _is_stock(mention) and "其中" not in mention.lead


def _is_stock(mention: Mention) -> bool:
    """Whether the words are those of what is there, and not of what comes or goes: 缴存余额, but not 缴存."""
    return _STOCK.search(mention.lead) is not None or not sign_of(mention)


def _ends(mention: Mention, times: Times) -> bool:
    return mention.is_level and times.own(mention).kind == "end"


def _is_called(opening: str, closing: str) -> bool:
    """Whether the two are names of one stock: 储备粮库存 and 库存."""
    shorter, longer = sorted((opening, closing), key=len)
    if len(shorter) < _NAME:
        return False
    if longer.endswith(shorter):
        return True
    noun = shorter[-_NAME:]
    return noun in _NOUNS and longer.endswith(noun) and len(shorter) > _NAME and _in_order(shorter, longer)


_STOCK = pattern("(?:余额|结余|库存|存量|[结滚]存|总[数量额])(?:为|达到?|是|有|共|约)*$")
_NOUNS = ("余额", "结余", "库存", "存量")


def _in_order(shorter: str, longer: str) -> bool:
    """Whether all of the shorter name stands in the longer one, word by word: 基金结余 in 医保基金累计结余."""
    return shorter[:-_NAME] in longer


def _flows(mention: Mention, paragraph: Paragraph) -> bool:
    """Whether the figure can be a flow: a level of its own, no part and no stock."""
    if not mention.is_level or mention.claim.start in paragraph.wholes or "其中" in mention.head:
        return False
    return mention.claim.approximation not in BOUNDS and not is_planned(mention) and not is_net(mention)


def _otherwise(closing: Mention, opening: Mention, flows: Sequence[Term]) -> Iterator[Relation]:
    """Some of the flows alone, and those without words either way: shown only where they come out."""
    if len(flows) > _MOST:
        return
    choices = [(sign, 0) if sign else (0, 1, -1) for sign, _ in flows]
    for signs in itertools.islice(itertools.product(*choices), _TRIED):
        terms: list[Term] = [(sign, m) for sign, (_, m) in zip(signs, flows, strict=True) if sign]
        if terms and holds(relation := left_over(closing, [(1, opening), *terms])):
            yield relation


_BARE = pattern(
    "(?:至|截至|到)?(?:[年期][末底])(?:仍|尚|实际)?(?:在册|实有|结存|库存|在[库站院校园矫]|未结|尚有|共有)(?:有|为|共)*"
)
_TRIED = 243
_VERB = pattern(
    "(?:归集|提取|[收支][入出]|轮[入出]|购[入进]|售出|销售|[入出]库|新增|新收|新开户?|注销|核销|增加|减少|转[入出]|调[入出]|[迁流进]入|[迁流退]出|收储|供应|支付|征缴|拨付)"
)


def _is_of_stock(flow: Mention, words: str) -> bool:
    """Whether the flow is named by nothing but its verb and words of the stock: 归集住房公积金, 基金支出, 轮出."""
    name = core(flow.lead)
    said = _VERB.search(name)
    rest = name[: said.start()] + name[said.end() :] if said is not None else name
    return said is not None and (not rest or any(rest[i : i + 2] in words for i in range(len(rest) - 1)))
