"""Ledgers of which no word calls the stock at the end so: 会员21.6万人，新增3.8万人、注销0.9万人，年初为18.7万人."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.linking.stocks.flows_beside import BEGINNING, name_of_stock, signed_behind, signed_in_front
from checker.linking.stocks.ledgers import OPENS_PARTS, entries, goes_both_ways
from checker.linking.stocks.signs_of_flows import Term, sign_by_words, sign_of, signs_of
from checker.linking.stocks.stocks_told import is_opening, reached
from checker.model.patterns import pattern

_NEXT = 1


def told_backwards(opening: Mention) -> tuple[Mention, list[Term], bool] | None:
    """The stock at the end and what it comes from, where no word says that it is the one at the end.

    关停门店2家、新开1家，门店由年初的18家调整为17家; 会员21.6万人，新增3.8万人、注销0.9万人，年初为18.7万人. And
    whether the words leave no doubt that the flows are of that stock.
    """
    closing = reached(opening)
    moved = closing is not None and _BEGINS.search(opening.lead) is not None
    moved = moved and _is_of_that_stock(opening)
    if opening.depth or not (moved or (is_opening(opening) and BEGINNING.search(opening.lead) is not None)):
        return None
    if closing is not None and closing.unit == opening.unit:
        further = closing.sentence.mentions[closing.index + 1 : closing.index + 2]
        if moved and any(
            m.unit == closing.unit and OPENS_PARTS.match(m.lead) and m.peer == closing.peer for m in further
        ):
            return None  # 直营门店由142家变为145家，其中加盟转直营1家
        behind = signed_behind(closing)
        if goes_both_ways(behind):
            return closing, [(1, opening), *behind], True
        front = [(sign, m) for sign, m in signed_in_front(opening) if m.peer == opening.peer]
        name = name_of_stock(opening)
        sure = len(name) > _NEXT and any(name in m.lead for _, m in front)
        return (closing, [(1, opening), *front], sure) if goes_both_ways(front) else None
    flows = [(sign, m) for sign, m in signed_in_front(opening) if m.peer == opening.peer]
    if not goes_both_ways(flows) or flows[0][1].index == 0:
        return None
    first = flows[0][1]
    closing = opening.sentence.mentions[first.index - 1]
    if not closing.is_level or closing.unit != opening.unit or closing.depth or first.clause - closing.clause != _NEXT:
        return None
    name = name_of_stock(opening)
    same = len(name) <= _NEXT or cues.overlap(name, closing.label) >= len(name) - 1
    whole = closing.sentence.paragraph.wholes.get(closing.claim.start, closing)
    if sign_of(closing) or sign_of(whole) or is_opening(closing):
        return None  # 新增债券69.6亿元，…，年末余额比年初的448.5亿元: what came in is no stock
    return (closing, [(1, opening), *flows], True) if same else None


_BEGINS = pattern("[由从]$")
"""新开门店4家，撤店2家，门店数由142家变为144家: a movement begins with what was there before."""


def _is_of_that_stock(opening: Mention) -> bool:
    """Whether the flows beside it are of the stock, or of nothing named: not 新建驿站4个，社区由142个增至145个."""
    told = [m for m in opening.sentence.mentions if m.unit == opening.unit and m.is_level and sign_by_words(m)]
    nouns = (_VERB.sub("", m.lead.strip("、，, ")) for m in told)
    return all(len(noun) < _TWO or cues.overlap(noun, opening.head) >= _TWO for noun in nouns)


_VERB = pattern(
    "^(?:年内|全年|本[年月期季]|当年|其中)*(?:新[开增设建签办入]?|增[加设]|注销|关[停闭]|停[航办运]?|撤[并销]?|退[出库]?|报废|购置|拆除)+"
)


def stock_in_front(opening: Mention) -> tuple[Mention, list[list[Term]], bool] | None:
    """档案31.8万卷，本年进馆1.2万卷，去年末为30.6万卷: the stock that no word calls the closing one, the ways to read
    what stands between the two, and whether both what came in and what went out is told.
    """
    if not is_opening(opening) or _BARE_TIME.fullmatch(opening.lead) is None:
        return None
    if opening.depth and (opening.owner is None or opening.owner.depth or not sign_of(opening.owner)):
        return None  # 会员1847家，新增213家、退出64家（上年末1698家）: in a bracket behind what went
    like = [m for m in opening.sentence.mentions[: opening.index] if m.unit == opening.unit and not m.depth]
    like = [m for m in like if m.peer == opening.peer]
    closing = like[0] if like else None
    if closing is None or not closing.is_level or sign_of(closing) or len(like) < _TWO or is_opening(closing):
        return None
    readings, known = entries(opening, closing, like[1:])
    signs = set(signs_of(closing, like[1:]))
    if not known or 0 in signs or (opening.depth and len(signs) < _TWO):
        return None
    return closing, readings, len(signs) > 1 or _is_beyond(closing, readings, signs)


def _is_beyond(closing: Mention, readings: Sequence[Sequence[Term]], signs: set[int]) -> bool:
    """Whether more is there than came in, or less than went out leaves: no figure that is not told explains that."""
    for terms in readings[:1]:
        left = [sign * mention.values.low for sign, mention in terms if mention.values.low is not None]
        more = (closing.values.low or 0) > sum(left)
        return more == (1 in signs)
    return False


_TWO = 2
_BARE_TIME = pattern("\\s*(?:上年|去年|上期|上月|上季度?)[末底](?:为|是|有|实有|存)*")
