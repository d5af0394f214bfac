"""How long a stock lasts: 支出24.6亿元，滚存结余36.9亿元，可支付18个月 is what is left over what is spent in a month.

待售面积193.5万平方米，按近12个月月均销售23.9万平方米计算，去化周期8.1个月: what goes in a month may be told itself,
or be the twelfth of what the year sold: 销售面积186.5万平方米。待售面积312.4万平方米，按近12个月月均销售量测算.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_LASTS = pattern(
    "(?:(?:可|能够?|足以)(?:支付|维持|保障支付|支撑)(?:能力|月数|时间)?|去化(?:周期)?)(?:约|达到?|为|近|是|需)*$"
)
_LEFT = pattern(
    "(?:累计|滚存|历年|[年期]末)[^，,。；;]{0,6}(?:结余|结存|余额)|滚存(?:为|达|约|共)*$|[年期]末[^，,。；;\\d]{2,8}累计(?:为|达|约|共)*$"
)
_TO_SELL = pattern("(?:库存|待售|可售)[^，,。；;\\d]{0,6}$")
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
    before = [m for m in sentence.mentions[: months.index] if _is_amount(m)]
    if (monthly := _told_by_month(months, before)) is not None:
        yield from _over_month(paragraph, number, months, monthly, before)
        return
    if (sold := _by_what_was_sold(paragraph, number, months)) is not None:
        yield sold
        return
    before = [m for m in before if m.claim.kind is ClaimKind.MONEY]
    front = [m for m in before if m.peer == months.peer]
    if not (_balances(front) and _spendings(front)):
        earlier = paragraph.sentences[max(0, number - _BACK) : number]
        front = [*(m for each in earlier for m in each.mentions if _is_money(m)), *before]
        if any(_PART_OF_YEAR.search(each.words) for each in earlier) and _QUARTER_MEAN.search(months.lead) is None:
            return
    left, spent = _balances(front), _spendings(front)
    if len(left) != 1 or len(spent) != 1:
        return
    is_monthly = _MONTHLY.search(spent[0].lead) is not None
    told = months.sentence.text[months.sentence.start : months.claim.start]
    by_quarter = _QUARTER_MEAN.search(months.lead) is not None and "季度" in spent[0].sentence.words
    if not is_monthly and _PART_OF_YEAR.search(told) is not None and not by_quarter:
        return  # 上半年支出12.3亿元: not of a year
    times = 1 if is_monthly else _QUARTER if by_quarter else _YEAR
    sure = is_monthly or by_quarter or _OF_YEAR.search(spent[0].lead) is not None
    is_year = _IN_YEAR.search(spent[0].sentence.words) is not None or "年末" in left[0].lead
    sure = sure or (_YEAR_MEAN.search(months.lead) is not None and is_year)
    yield _over(months, left[0], spent[0], times, Confidence.HIGH if sure else Confidence.MEDIUM)


def _by_what_was_sold(paragraph: Paragraph, number: int, months: Mention) -> Proposal | None:
    """The one stock over the twelfth of the one figure that tells what was sold in the year."""
    text, sentence = months.sentence.text, months.sentence
    behind = text[months.claim.end : min(months.claim.end + _NOTE, sentence.end)]
    said = _BY_MONTHS_SOLD.search(text, sentence.start, months.claim.start)
    if said is None and not (behind[:1] in ("（", "(") and _BY_MONTHS_SOLD.search(behind)):
        return None
    before = [m for each in paragraph.sentences[max(0, number - _BACK) : number] for m in each.mentions]
    before = [m for m in (*before, *sentence.mentions[: months.index]) if _is_amount(m) and m.is_level]
    left = [m for m in before if _IN_STOCK.search(m.lead) is not None and _AT_FIRST.search(m.lead) is None]
    sold = [m for m in before if left and m.unit == left[0].unit and _is_sold_in_year(m)]
    sort = _OF_SORT.match(months.lead)
    if len(left) != 1 or len(sold) != 1 or (sort is not None and sort["sort"] not in left[0].lead):
        return None  # 住宅去化周期 is of no other houses
    return _over(months, left[0], sold[0], _YEAR, Confidence.HIGH)


def _is_sold_in_year(mention: Mention) -> bool:
    words = mention.sentence.text[mention.sentence.start : mention.claim.start]
    is_sold = _SOLD.search(mention.lead) is not None and _IN_STOCK.search(mention.lead) is None
    return is_sold and _PART_OF_YEAR.search(words) is None and "其中" not in mention.head


_NOTE = 24
_BY_MONTHS_SOLD = pattern("月均(?:的)?(?:销售|销量|成交|去化|出库|消费)")
_OF_SORT = pattern("[，,\\s]*(?P<sort>[^\\W\\d_a-zA-Z]{2,8}?)(?:库存)?去化")
_IN_STOCK = pattern("库存|待售|可售")
_SOLD = pattern("销售|销量|成交|售出|出库")
_FROM = pattern("[由从](?:年初|期初|上年末|去年末)?的?$")


def _told_by_month(months: Mention, before: Sequence[Mention]) -> Mention | None:
    """按近12个月月均销售23.9万平方米计算，去化周期8.1个月: what goes in a month, in the clause right in front."""
    last = before[-1] if before else None
    if last is None or months.clause - last.clause != 1 or last.index + 1 != months.index:
        return None
    return last if _MONTHLY.search(last.lead) is not None and _RECKONED.match(last.tail) is not None else None


def _over_month(
    paragraph: Paragraph, number: int, months: Mention, monthly: Mention, before: Sequence[Mention]
) -> Iterator[Proposal]:
    """The one stock that lasts, of the sentence or of the one in front, over what goes in a month."""
    earlier = paragraph.sentences[max(0, number - 1) : number]
    for front in (before, [m for each in earlier for m in each.mentions if _is_amount(m)]):
        alike = [m for m in front if m.unit == monthly.unit and m is not monthly]
        left = [m for m in alike if m.is_level and _AT_FIRST.search(m.lead) is None]
        left = [m for m in left if _TO_SELL.search(m.lead) is not None or _LEFT.search(m.lead) is not None]
        if left:
            if len(left) == 1:
                yield _over(months, left[0], monthly, 1, Confidence.HIGH)
            return


def _over(months: Mention, left: Mention, spent: Mention, times: int, confidence: Confidence) -> Proposal:
    scale = common_scale(left, spent)
    computed = Quotient(figure(left, scale=scale), figure(spent, scale=scale))
    expression = computed if times == 1 else Product(computed, Constant(times))
    roles = {left.claim.start: "numerator", spent.claim.start: "denominator", months.claim.start: "average"}
    relation = related(RelationKind.AVERAGE, months.claim, expression, roles=roles, cue=months.lead)
    return Proposal((relation,), confidence)


_RECKONED = pattern("(?:来|进行)?(?:计算|测算|估算|推算|计)")
_QUARTER_MEAN = pattern("季度月均")
_YEAR_MEAN = pattern("(?:当年|本年|全年|年度)月均|^[，,\\s]*可支付月数|^[，,\\s]*可支付$")
_IN_YEAR = pattern("全年|当年|本年|年度|(?:19|20)\\d\\d年(?!\\d{1,2}月|[末底初])")
_QUARTER = 3


def _balances(front: Sequence[Mention]) -> list[Mention]:
    """What is left at the end; of what moved, what it came to: 滚存结余由88.92亿元减至82.28亿元."""
    found = []
    for at, mention in enumerate(front):
        words = _FROM.sub("由", mention.lead)
        if _LEFT.search(words.removesuffix("由")) is None or _AT_FIRST.search(words) is not None:
            continue
        behind = front[at + 1] if at + 1 < len(front) else None
        moved = behind is not None and _FROM.search(mention.lead) is not None and behind.clause == mention.clause
        found.append(behind if moved and behind is not None else mention)
    return found


def _spendings(front: Sequence[Mention]) -> list[Mention]:
    return [m for m in front if _SPENT.search(m.lead) and _LEFT.search(m.lead) is None]


def _is_amount(mention: Mention) -> bool:
    return not mention.depth and mention.role not in (Role.SHARE, Role.GROWTH, Role.RATE)


def _is_money(mention: Mention) -> bool:
    return mention.claim.kind is ClaimKind.MONEY and not mention.depth
