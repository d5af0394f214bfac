"""Ledgers: a stock at the beginning, what came in, what went out, and the stock at the end."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from checker.linking.passage import Mention, Role, Sentence
from checker.linking.stocks.flows_beside import can_move
from checker.linking.stocks.signs_of_flows import (
    NET,
    TAKEN_UP,
    Term,
    is_net,
    net_term,
    sign_by_words,
    sign_of,
    signs_of,
)
from checker.linking.stocks.stocks_told import TIME, is_closing, is_opening
from checker.linking.totals.relations import sum_of
from checker.model.patterns import pattern

OPENS_PARTS = pattern("\\s*(?:其中|含)")
_MOST = 12
_FEW = 4


def entries(opening: Mention, closing: Mention, mentions: Sequence[Mention]) -> tuple[list[list[Term]], bool]:
    """The ways to read what stands between the two stocks, and whether words sign every one of its figures.

    ``mentions`` are in the order of the text, and may be of several sentences.
    """
    between = [m for m in mentions if m is not opening and m is not closing and _is_entry(m, closing, opening)]
    if not 0 < len(between) <= _MOST:
        return [], False
    signs = signs_of(closing, between, opening=opening)
    known = all(sign or is_net(m) for sign, m in zip(signs, between, strict=True))
    gross = [(sign, m) for sign, m in zip(signs, between, strict=True) if m.role is not Role.NET and not is_net(m)]
    readings: list[list[Term]] = []
    if gross and all(sign for sign, _ in gross):
        readings.append([(1, opening), *gross])
    taken = [term for term in gross if TAKEN_UP.search(term[1].lead) is not None]
    if taken and goes_both_ways(gross):
        # 旧存38件，受理90件，审结47件，未结43件: a court may count among those it has taken up what was there before
        readings.append([term for term in gross if term[0] < 0 or term in taken])
    net = [m for m in between if m.role is Role.NET or is_net(m)]
    if net:
        # 支出合计54.19亿元，本年收支结余4.55亿元: what went out is in what is left of the year
        own = [(1, opening), net_term(net[-1])]
        readings.insert(len(readings) if goes_both_ways(gross) else 0, own)
    if not known and len(between) <= _FEW:
        choices = [(sign,) if sign else (1, -1, 0) for sign in signs]  # 到期复查14项 neither comes nor goes
        for combination in itertools.product(*choices):
            terms = [(sign, m) for sign, m in zip(combination, between, strict=True) if sign]
            if terms:
                readings.append([(1, opening), *terms])
    return readings, known


def left_of_all(opening: Mention, closing: Mention, told: Sequence[Mention]) -> list[Term] | None:
    """新收389件，上年结转43件，共432件；审结401件，结转下年度31件: all there was, less what has gone; or ``None``."""
    wholes = opening.sentence.paragraph.wholes
    whole = wholes.get(opening.claim.start) or _all_in_hand(opening, told)
    if whole is None or whole not in told:
        return None
    behind = [m for m in told[told.index(whole) + 1 :] if _is_entry(m, closing, opening)]
    if any(OPENS_PARTS.match(m.head) for m in told[told.index(whole) + 1 :] if m.claim.start not in wholes):
        return None  # 共432人，其中离职12人、退休9人: what 其中 opens goes on over the list
    gone = [(sign_of(m), m) for m in behind if m.claim.start not in wholes]
    return [(1, whole), *gone] if gone and all(sign < 0 for sign, _ in gone) else None


def _all_in_hand(opening: Mention, told: Sequence[Mention]) -> Mention | None:
    """新收356件；加上上年结转18件，应办理374件: what came in and what was there, which words put together."""
    whole = told[0] if told else None
    if whole is None or whole.clause != opening.clause + 1 or whole.unit != opening.unit:
        return None
    if ADDED_TO.match(opening.lead) is None:
        return None
    front = [m for m in opening.sentence.mentions[: opening.index] if m.unit == opening.unit and m.is_level]
    return whole if front and sum_of((front[-1], opening)).meets(whole.values) else None


ADDED_TO = pattern("[，,；;\\s]*(?:连同|加上?|算上|计入|另加|并入)")
"""连同年初库存, 加上上年结转: what was there is put to what came in."""


def goes_both_ways(terms: Sequence[Term]) -> bool:
    """Whether some of the terms came in and others went out."""
    return {sign > 0 for sign, _ in terms} == {True, False}


def net_in_front(opening: Mention, closing: Mention, earlier: Sequence[Sentence]) -> Mention | None:
    """当期结余1.67亿元。年初滚存结余16.86亿元，年末滚存结余18.53亿元: the one balance of the sentence in front.

    Only where nothing else of the unit is told with the two stocks, and all three are called alike.
    """
    inside = [m for m in closing.sentence.mentions if m.unit == closing.unit and m.index < closing.index]
    if not earlier or inside != [opening] or "结余" not in opening.lead or "结余" not in closing.lead:
        return None
    nets = [m for m in earlier[0].mentions if m.unit == closing.unit and is_net(m) and not m.depth]
    nets = [m for m in nets if TIME.sub("", NET.split(m.lead)[0]) in opening.head]
    return nets[0] if len(nets) == 1 and not any(map(is_closing, earlier[0].mentions)) else None


def _is_entry(mention: Mention, closing: Mention, opening: Mention) -> bool:
    if mention.role is Role.PREVIOUS and _YEARS_AGO.search(opening.lead) and not is_opening(mention):
        return mention.unit == closing.unit and sign_by_words(mention) != 0  # 两年前有94个，去年新建61个，今年43个
    return OPENS_PARTS.match(mention.lead) is None and can_move(mention, closing)


_YEARS_AGO = pattern("年前")
