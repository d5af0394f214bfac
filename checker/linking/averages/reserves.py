"""How long a fund lasts: 支出24.6亿元，滚存结余36.9亿元，可支付18个月 is what is left over what is spent in a month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_LASTS = pattern("(?:可|能够?|足以)(?:支付|维持|保障支付|支撑)(?:能力|月数|时间)?(?:约|达到?|为|近)*$")
_LEFT = pattern("(?:累计|滚存|历年|[年期]末)[^，,。；;]{0,6}(?:结余|结存|余额)|滚存(?:为|达|约|共)*$")
_AT_FIRST = pattern("年初|期初|上年|去年")
_BACK = 2
_SPENT = pattern("支出|支付|发放")
_MONTHLY = pattern("月均|每月")
_PART_OF_YEAR = pattern("上半年|下半年|季度|[1-9一二三四五六七八九十]月(?!末|底)")
_OF_YEAR = pattern("当年|全年|本年|年度")
_YEAR = 12


def link_reserves(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every number of months that a balance is said to pay for."""
    for number, sentence in enumerate(paragraph.sentences):
        for months in sentence.mentions:
            if months.unit == "个月" and _LASTS.search(months.lead) is not None:
                yield from _lasting(paragraph, number, months)


def _lasting(paragraph: Paragraph, number: int, months: Mention) -> Iterator[Proposal]:
    """The one balance over what was spent: of its stretch, or else of its sentence and the two in front."""
    sentence = months.sentence
    before = [m for m in sentence.mentions[: months.index] if _is_money(m)]
    front = [m for m in before if m.peer == months.peer]
    if not (_balances(front) and _spendings(front)):
        earlier = paragraph.sentences[max(0, number - _BACK) : number]
        front = [*(m for each in earlier for m in each.mentions if _is_money(m)), *before]
        if any(_PART_OF_YEAR.search(each.words) for each in earlier):
            return
    left, spent = _balances(front), _spendings(front)
    if len(left) != 1 or len(spent) != 1:
        return
    scale = common_scale(left[0], spent[0])
    computed = Quotient(figure(left[0], scale=scale), figure(spent[0], scale=scale))
    is_monthly = _MONTHLY.search(spent[0].lead) is not None
    if not is_monthly and _PART_OF_YEAR.search(sentence.words) is not None:
        return  # 上半年支出12.3亿元: not of a year
    expression = computed if is_monthly else Product(computed, Constant(_YEAR))
    roles = {left[0].claim.start: "numerator", spent[0].claim.start: "denominator", months.claim.start: "average"}
    relation = related(RelationKind.AVERAGE, months.claim, expression, roles=roles, cue=months.lead)
    sure = is_monthly or _OF_YEAR.search(spent[0].lead) is not None
    yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM)


def _balances(front: Sequence[Mention]) -> list[Mention]:
    return [m for m in front if _LEFT.search(m.lead) and _AT_FIRST.search(m.lead) is None]


def _spendings(front: Sequence[Mention]) -> list[Mention]:
    return [m for m in front if _SPENT.search(m.lead) and _LEFT.search(m.lead) is None]


def _is_money(mention: Mention) -> bool:
    return mention.claim.kind is ClaimKind.MONEY and not mention.depth
