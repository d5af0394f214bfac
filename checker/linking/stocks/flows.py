"""Stocks and flows: what came in, less what went out, is what is left (旧存 + 新收 − 审结 = 未结)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.averages.per_piece import is_each
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.stocks.allotments import left_of_allotment
from checker.linking.stocks.balances import balance_of, carried_of, turnout_of
from checker.linking.stocks.budget_closing import carried_on_of_income
from checker.linking.stocks.budgets import adjusted_budget, left_of_plan, left_over
from checker.linking.stocks.closing import ledger_in_front, ledger_to_end
from checker.linking.stocks.intake_in_front import left_of_intake_in_front
from checker.linking.stocks.ledger_pairs import second_ledger
from checker.linking.stocks.ledgers_apart import ledger_apart
from checker.linking.stocks.ledgers_backwards import told_backwards
from checker.linking.stocks.nets import SINCE_THEN, more_than_then, net_change
from checker.linking.stocks.offsets import offset_changes
from checker.linking.stocks.outcomes import goes_on, left_of_outcomes
from checker.linking.stocks.remainders import what_is_left
from checker.linking.stocks.room_left import room_left
from checker.linking.stocks.said_to_be_left import LEFT, LEFT_AFTER, is_left
from checker.linking.stocks.stocks_told import is_closing, tells_stocks
from checker.linking.stocks.taken_up_again import left_with_carried_in
from checker.linking.stocks.the_others import OTHERS, the_others
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_AMONG = pattern("\\s*其中")


_ADJUSTED = ("调整", "变动")
_CHANGE = Role.CHANGE
_NET = Role.NET
_STOCKS = (Role.LEVEL, Role.PREVIOUS)
_MOVES = (_CHANGE, _NET)


_BEGINS = ("由", "从")
_ONE_OF_TWO = ("前者", "后者")
_OF_STOCKS = pattern("[结余存剩大敷实差净编岗权口赤自毛减节初末底值益溢级抵绩损]")
"""One of these is in every word for a stock, a balance, and who came; cheap to find."""
_MAY_TELL = pattern(f"[{_OF_STOCKS.pattern[1:-1]}{LEFT.pattern[1:-1]}在另由从]")
"""One of these is in front of every figure that begins a movement, goes on or is left of something."""


def link_flows(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure that says what is left, with what it is left of."""
    for number, sentence in enumerate(paragraph.sentences):
        earlier = paragraph.sentences[number - 1] if number else None
        last: dict[tuple[str, bool, int], Mention] = {}
        tells_stock = tells_stocks(sentence)
        adjusts = cues.has_any(sentence.words, _ADJUSTED)
        for mention in sentence.mentions:
            lead = mention.lead
            if not (tells_stock or adjusts or mention.role in _MOVES or _may_be_left(mention)):
                continue
            if "者" in lead and lead.lstrip("，, ").startswith(_ONE_OF_TWO):
                continue  # 职工医保收A、支B，居民医保收C、支D，前者结余E
            if tells_stock and _is_part_of_stock(mention):
                continue
            has_word = _OF_STOCKS.search(lead) is not None
            proposal = _by_its_words(paragraph, number, mention) if has_word else None
            if proposal is None and tells_stock and (proposal := ledger_to_end(paragraph, number, mention)) is not None:
                if (second := second_ledger(paragraph, mention, proposal)) is not None:
                    yield second
            if adjusts and proposal is None and cues.has_any(mention.head, _ADJUSTED):
                proposal = adjusted_budget(mention)
            if tells_stock and proposal is None:
                proposal = ledger_apart(paragraph, number, mention)
            if has_word and proposal is None:
                proposal = (
                    left_of_plan(mention)
                    or left_of_allotment(mention)
                    or room_left(mention)
                    or balance_of(paragraph, number, mention)
                    or turnout_of(mention)
                )
            if proposal is not None:
                yield proposal
                continue
            if "在" in lead and (going := goes_on(mention)) is not None:
                yield going
            if (has_word or "另" in lead) and mention.is_level and not mention.depth and lead.endswith(OTHERS):
                yield from the_others(paragraph, number, mention)
            backwards = told_backwards(mention) if has_word or lead.endswith(_BEGINS) else None
            in_front = ledger_in_front(mention) if tells_stock else None
            if (backwards or in_front) and any(is_closing(m) and m.unit == mention.unit for m in sentence.mentions):
                backwards = in_front = None
            if in_front is not None and backwards is None:
                yield in_front
                continue
            if backwards is not None:
                closing, terms, sure = backwards
                # 门店186家，其中直营62家、加盟124家，新开…，季初179家
                whole = paragraph.wholes.get(closing.claim.start)
                ends = [closing] if whole is None or whole.sentence is not sentence else [whole, closing]
                readings = tuple(left_over(end, terms) for end in ends)
                readings = (*(in_front.readings if in_front is not None else ()), *readings)
                yield Proposal(readings, Confidence.HIGH if sure else Confidence.MEDIUM)
                continue
            if mention.role in _STOCKS and not mention.depth and is_left(mention):
                key = mention.unit, cues.STOCK.search(mention.lead) is not None, _own_stretch(mention)
                if key not in last or _AMONG.match(mention.head) is None:
                    last[key] = mention  # 结余3609万元，其中超过两年未使用的1120万元 is a part of what is left
            elif mention.role is _NET and not mention.depth:
                yield from net_change(paragraph, sentence, mention)
            elif (
                mention.role is _CHANGE and "抵" in sentence.words and (changes := offset_changes(mention)) is not None
            ):
                yield Proposal((left_over(mention, changes),), Confidence.HIGH, explicit=True)
            elif mention.role is _CHANGE and not mention.depth and SINCE_THEN.search(mention.lead):
                yield from more_than_then(mention)
        for left in last.values():
            if (
                left.claim.start not in paragraph.wholes
                and not _is_of_ledgers(left, earlier)
                and not any(is_each(m) for m in sentence.mentions[: left.index])
            ):
                yield from what_is_left(paragraph, sentence, left, earlier)


def _is_of_ledgers(left: Mention, earlier: Sentence | None) -> bool:
    """现金…，结余96.4万元；物资…，结余8.2万元。款物结余共104.6万元: of all that the ledgers leave."""
    if left.index or earlier is None:
        return False
    closed = {m.peer for m in earlier.mentions if m.unit == left.unit and not m.depth and is_closing(m)}
    return len(closed) >= len(_ONE_OF_TWO)


def _own_stretch(left: Mention) -> int:
    """The stretch of the figure where that tells two others of its unit in front, a ledger of its own; else -1."""
    front = left.sentence.mentions[max(0, left.index - _REACH) : left.index]
    told = [m for m in front if m.unit == left.unit and m.is_level and not m.depth and m.peer == left.peer]
    return left.peer if len(told) > 1 and left.peer > 0 and _AMONG.match(told[0].head) is None else -1


_REACH = 6


def _may_be_left(mention: Mention) -> bool:
    return _MAY_TELL.search(mention.lead) is not None or LEFT_AFTER.search(mention.tail) is not None


def _by_its_words(paragraph: Paragraph, number: int, mention: Mention) -> Proposal | None:
    """What the figure's own words say that it is left of: the outcomes of a list, what was carried on or in."""
    return (
        left_of_outcomes(paragraph, number, mention)
        or carried_of(paragraph, number, mention)
        or left_with_carried_in(paragraph, number, mention)
        or left_of_intake_in_front(paragraph, number, mention)
        or carried_on_of_income(mention)
    )


def _is_part_of_stock(mention: Mention) -> bool:
    """期末结余5.66万元，其中伙食费结余5.1万元: of the stock right in front."""
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    among = before is not None and before.unit == mention.unit and _AMONG.match(mention.head) is not None
    return among and before is not None and is_closing(before)
