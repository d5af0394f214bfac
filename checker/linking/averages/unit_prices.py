"""What one of what was sold brought on the average: 快递业务量1.86亿件，…；业务收入13.24亿元，增幅9.7%。平均单价7.12元.

The money is what was taken in right in front; what it was taken for goes by its name, or stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.linking.choice import Proposal, may_be_meant
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, figure, related
from checker.linking.reach import joins_list
from checker.model.claim import ClaimKind
from checker.model.expression import Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_PRICE = pattern(
    "[，,；;、\\s]*(?:全年|综合|快递|快件|折合)*(?:平均(?:每?(?:单|票|售|电|水|气|运|电影票)价|(?:每[件单票张份袋箱套笔])(?:价格|收入|单价)?)"
    "|客单价|票均|[件单笔]均|小时单价|人次平均|均价)(?:约|为|是|达到?)*"
)
_TAKEN_IN = pattern(
    "(?P<stem>[^，,、；;\\d]{0,8}?)(?:总?收入|销售额|销售收入|营收|票房(?:收入)?|交易额|成交额|货款|票款|报酬|租金|电费|水费|产值|销售)"
    "(?:共计|合计|约|为|是|达到?|完成|实现)*$"
)
_TOLD_OF_IT = (Role.GROWTH, Role.CHANGE, Role.PREVIOUS, Role.SHARE, Role.PERCENT, Role.RATE)
_MEASURED = (ClaimKind.COUNT, ClaimKind.AREA, ClaimKind.MASS, ClaimKind.DURATION, ClaimKind.OTHER)
_SELL = pattern("[销出售卖]|订单|工时|购票|成交|交易|业务量|运送|发送|完成|输送")
_BACK = 2
_SHORT = 2
_NEAR = 2


def link_unit_prices(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every mean price behind what was taken in, over what bears its name or was sold right beside it."""
    for number, sentence in enumerate(paragraph.sentences):
        for price in sentence.mentions:
            if price.claim.kind is not ClaimKind.MONEY or price.depth or _PRICE.fullmatch(price.lead) is None:
                continue
            told = [m for each in paragraph.sentences[max(0, number - _BACK) : number] for m in each.mentions]
            told = [m for m in (*told, *sentence.mentions[: price.index]) if not m.depth]
            total = _total(told, price)
            if total is None:
                continue
            count, sure = _count(told, total, price)
            if count is not None:
                relation = _over(price, total, count)
                sure = sure if may_be_meant(relation) else Confidence.LOW
                yield Proposal((relation,), sure)


def _total(told: Sequence[Mention], price: Mention) -> Mention | None:
    """The nearest amount in front, past what is told of it and what it was taken for."""
    passed = 0
    for mention in reversed(told):
        if mention.claim.kind is ClaimKind.MONEY and mention.is_level:
            near = mention.sentence is not price.sentence or price.clause - mention.clause <= _NEAR + passed
            return mention if near and _TAKEN_IN.search(mention.lead) is not None else None
        if mention.role not in _TOLD_OF_IT:
            passed += 1
            if passed > 1 or mention.claim.kind not in _MEASURED:
                return None
        else:
            passed += mention.sentence is price.sentence
    return None


def _count(told: Sequence[Mention], total: Mention, price: Mention) -> tuple[Mention | None, Confidence]:
    """What bears the name of the amount, else what stands right beside it and is sold."""
    wholes = price.sentence.paragraph.wholes
    counted = [m for m in told if m.claim.kind in _MEASURED and m.is_level]
    said = _TAKEN_IN.search(total.lead)
    stem = _OPENING.sub("", said["stem"]) if said is not None else ""
    if len(stem) >= _SHORT:
        named = [m for m in counted if stem in m.lead and m.claim.start not in wholes and "其中" not in m.head]
        if len(named) == 1:
            return named[0], Confidence.HIGH
    if "其中" in total.head:
        return None, Confidence.LOW  # 快递业务量3.18亿件，其中国际业务收入2.9亿元，平均单价91.3元
    at = told.index(total)
    front = next((m for m in reversed(told[:at]) if m.role not in _TOLD_OF_IT), None)
    behind = next((m for m in told[at + 1 :] if m.role not in _TOLD_OF_IT), None)
    beside = [m for m in (front, behind) if m is not None and m in counted and _is_sold_beside(m, total)]
    if len(beside) != 1 or any(m is not beside[0] and m.unit == beside[0].unit and joins_list(m) for m in counted):
        return None, Confidence.LOW
    alone = sum(m.sentence is total.sentence and m.unit != beside[0].unit for m in counted) == 0
    return beside[0], Confidence.HIGH if alone else Confidence.MEDIUM


_OPENING = pattern("^(?:其中|全年|全[市县区省]|实现|完成|共)*")


def _is_sold_beside(count: Mention, total: Mention) -> bool:
    near = count.sentence is total.sentence and count.peer == total.peer
    return near and abs(count.clause - total.clause) <= _NEAR and _SELL.search(count.lead + count.tail) is not None


def _over(price: Mention, total: Mention, count: Mention) -> Relation:
    scale = common_scale(total, price)
    computed = Quotient(figure(total, scale=scale), figure(count, scale=Decimal(1)))
    roles = {total.claim.start: "numerator", count.claim.start: "denominator", price.claim.start: "average"}
    return related(RelationKind.AVERAGE, price.claim, computed, roles=roles, cue=price.name)


def is_price_of_sort(average: Mention, reading: Relation) -> bool:
    """住宅均价 of all houses, 小麦均价 of what was paid for wheat and maize: of a sort that a term is not of."""
    said = _OF_SORT.search(average.lead)
    if "价" not in average.lead or (said is None and "其中" not in average.lead):
        return False
    paragraph = average.sentence.paragraph
    terms = [m for each in reading.members if (m := paragraph.mention_at(each.claim.start)) not in (None, average)]
    sort = said["sort"] if said is not None else average.lead
    bearing = [m for m in terms if m is not None and sort in m.label]
    if not bearing:
        return True
    others = [m for m in bearing if _is_one_of_row(m)]
    return len(bearing) < len(terms) and bool(others)


_OF_SORT = pattern(
    "(?P<sort>(?!全年|平均|综合|销售|成交|折合|每)[^\\W\\d_a-zA-Z]{2}|[^\\W\\d_a-zA-Z]{3,5})(?:平均)?(?:均价|票价)"
)


def _is_one_of_row(mention: Mention) -> bool:
    mentions = mention.sentence.mentions
    behind = mentions[mention.index + 1 : mention.index + 2]
    return any(m.unit == mention.unit and joins_list(m) for m in (mention, *behind))
