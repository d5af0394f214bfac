"""What two sorts of people get in a year by two monthly standards, and the standards given to the wrong sort.

集中养育84人、社会散居232人。…标准每人每月分别为1900元和1400元，全年应发放581.28万元. How many there were each month is
mostly not told. So an amount that comes out is shown, and one that comes out to its last digit only with the standards
exchanged is an error; nothing else is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Constant, Figure, Product, Sum
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Relation, RelationKind

_MONTHLY = pattern("每月|月人均|月均|/月")
_ALL_YEAR = pattern("全年|一年|年度|年(?:应|共|需)?(?:发放|支出)")
_LISTED = pattern("[、和及与\\s]*(?:每人|每户)?(?:每月)?")
_MONTHS = 12
_DIGITS = 4
_BACK = 12
_AHEAD = 3


def link_monthly_standards(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every amount of a year behind two monthly standards, with the two numbers of people in front of them."""
    for number, sentence in enumerate(paragraph.sentences):
        if "月" not in sentence.words or cues.RESPECTIVELY.search(sentence.words) is None:
            continue
        for prices in pairwise(sentence.mentions):
            if not _are_standards(*prices):
                continue
            amount = _amount_behind(prices[1])
            counts = _counts_in_front(paragraph.sentences[number - 1] if number else None, prices[0])
            if amount is not None and counts is not None:
                right, exchanged = _made_of(amount, counts, prices), _made_of(amount, counts, prices[::-1])
                if holds(right) or holds(exchanged):
                    yield Proposal((right,), Confidence.HIGH)


def _are_standards(first: Mention, second: Mention) -> bool:
    """Whether the two are a list of what each gets a month: 每人每月分别为1900元和1400元."""
    money = first.claim.kind is second.claim.kind is ClaimKind.MONEY and first.clause == second.clause
    told = money and cues.RESPECTIVELY.search(first.lead) is not None and _MONTHLY.search(first.lead) is not None
    exact = first.claim.approximation is second.claim.approximation is Approximation.EXACT
    return told and exact and not first.depth and not second.depth and _LISTED.fullmatch(second.lead) is not None


def _amount_behind(price: Mention) -> Mention | None:
    for amount in price.sentence.mentions[price.index + 1 : price.index + 1 + _AHEAD]:
        if amount.claim.kind is ClaimKind.MONEY and amount.is_level and _ALL_YEAR.search(amount.lead) is not None:
            digits = printed(anchor(amount.claim), amount.claim).replace(".", "").strip("0")
            return amount if len(digits) >= _DIGITS and not amount.depth else None
    return None


def _counts_in_front(before: Sentence | None, price: Mention) -> tuple[Mention, Mention] | None:
    """The nearest two numbers of people in one list: 集中养育84人、社会散居232人."""
    front = [*(before.mentions if before is not None else ())][-_BACK:]
    front += price.sentence.mentions[max(0, price.index - _BACK) : price.index]
    for second, first in pairwise(reversed(front)):
        if _are_listed(first, second):
            return first, second
    return None


def _are_listed(first: Mention, second: Mention) -> bool:
    people = first.unit == second.unit in ("人", "户") and first.role is second.role is Role.LEVEL
    beside = first.sentence is second.sentence and first.clause == second.clause and first.bracket == second.bracket
    exact = first.claim.approximation is second.claim.approximation is Approximation.EXACT
    return people and beside and exact and second.separator == "、" and second.index == first.index + 1


def _made_of(amount: Mention, counts: Sequence[Mention], prices: Sequence[Mention]) -> Relation:
    """The amount as what each sort gets in twelve months."""
    scale = common_scale(*counts)
    pairs = zip(counts, prices, strict=True)
    each = [Product(figure(count, scale=scale), Figure(price.claim.exactly())) for count, price in pairs]
    roles = {m.claim.start: "part" for m in (*counts, *prices)} | {amount.claim.start: "whole"}
    computed = Sum(tuple((1, Product(term, Constant(_MONTHS))) for term in each))
    return related(RelationKind.TOTAL, amount.claim, computed, roles=roles, cue=amount.lead)
