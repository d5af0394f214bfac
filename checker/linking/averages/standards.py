"""What so many get by a standard: 标准为每人每年600元。核定移民18250人，按标准足额发放直补资金1095万元."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.linking.averages.divisors import divisor_of, fit
from checker.linking.averages.products import fixed_term, told_product
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Product
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_STANDARD = pattern("标准[^，,。；;\\d]{0,10}每(?:人|户|名|位|头|只|亩)(?:每年|一次性)?$|每(?:人|户|头|亩)每年$")
_PAID = pattern("发放|补[助贴偿]|资金|兑[付现]|拨付")
_BY_IT = pattern(
    "[，,\\s]*(?:均|全部)?(?:按(?:照|此|该|上述|规定)?标准|据此|按此)(?:足额|全额|如数)?(?:共计?|合计)?(?:发放|兑[付现]|拨付)"
)
_OF_SOME = pattern("已|首批|其中|第[一二]|上半年|季度|月|预|补发|结余|省级|市级|县级|中央|各级|财政")
_MOST = 24


def link_standards(paragraph: Paragraph) -> Iterator[Proposal]:
    """What is paid to so many, where one standard is told in the sentence or in the one in front."""
    for number, sentence in enumerate(paragraph.sentences):
        for count, paid in pairwise(sentence.mentions[:_MOST]):
            if not _is_paid(count, paid):
                continue
            told = [m for s in paragraph.sentences[max(0, number - 1) : number] for m in s.mentions[:_MOST]]
            told = [m for m in [*told, *sentence.mentions[: count.index]] if m.unit == paid.unit]
            if len(told) == 1 and _is_standard(told[0]) and fit(divisor_of(told[0]), count) > 1:
                each = told[0]
                relation = told_product(paid, Product(fixed_term(count), fixed_term(each)), [(count, each)])
                plain = _BY_IT.match(paid.lead) is not None and _OF_SOME.search(_around(sentence, paid)) is None
                yield Proposal((relation,), Confidence.HIGH if plain else Confidence.LOW)


def _around(sentence: Sentence, paid: Mention) -> str:
    """The words of the sentence up to the amount."""
    return sentence.text[sentence.start : paid.claim.start]


def _is_standard(each: Mention) -> bool:
    exactly = each.claim.approximation is Approximation.EXACT and not each.depth
    return each.role is Role.AVERAGE and exactly and _STANDARD.search(each.lead) is not None


def _is_paid(count: Mention, paid: Mention) -> bool:
    """Whether an amount stands right behind those who get it."""
    if paid.claim.kind is not ClaimKind.MONEY or not paid.is_level or paid.depth or count.depth:
        return False
    near = count.peer == paid.peer and 0 <= paid.clause - count.clause <= 1
    whole = count.is_level and count.claim.kind is ClaimKind.COUNT
    exactly = count.claim.approximation is Approximation.EXACT
    return near and whole and exactly and _PAID.search(paid.lead) is not None
