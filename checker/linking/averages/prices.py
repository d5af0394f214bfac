"""Amounts that prices and numbers of things make: 成人票2.58万张、优惠票0.84万张，票价分别为60元和30元，票款180万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Figure, Product, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_MONEY = ClaimKind.MONEY

Pair = tuple[Mention, Mention]
"""A number of things and the price of one."""

_PRICE = pattern("(?:票价|单价|售价|定价|价格|标准|每[人户亩张件套台个名辆头只吨株床桌份次袋桶箱盒瓶本])")
_REPEATED = pattern("每[月年日天季]|(?<![全本今当上下半\\d])[月年日天季](?![度内末初])")
"""每人每月300元: how often it was paid is not told by the two alone."""
_AMOUNT = pattern(
    "^[，,\\s]*(?:实现|取得|获得|实际|应|需)*(?:金额|总(?:价值?|值|额|金额)|[价货票]?款|费用|(?:票务?|门票|销售|票款)?收入"
    "|(?:兑付|发放|支付|支出)?(?:补[贴助])?(?:资金|金额|总额)?|奖金|采购(?:金)?额?)(?:合计|共计?|总计|为|约)*$"
)
"""票款收入, 兑付资金, but not 旅游综合收入, which other things go into as well."""
_SUMS = pattern("^[，,\\s]*计$|^\\s*(?:[^，,、全累年市县区]{0,6}?)(?:合计|共计?|总计)[^，,、]{0,6}$")
_EACH = pattern("\\s*每[^\\W\\d_a-zA-Z]$")
_LISTED_IN = pattern("[\\s、和及与]*")


def link_prices(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every amount right behind one or more numbers of things and their prices."""
    for sentence in paragraph.sentences:
        words = sentence.words
        if "价" not in words and "标" not in words and "每" not in words:
            continue
        lists = list(_in_lists(sentence))
        listed = {price.claim.start for pairs in lists for _, price in pairs}
        for pairs in lists:
            paragraph.priced.update(price.claim.start for _, price in pairs)
            amount = _amount_behind(sentence, pairs)
            if amount is not None:
                yield Proposal((made_of(amount, pairs),), Confidence.HIGH)
        for count, price, amount, sure in _of_one_sort(sentence):
            if price.claim.start not in listed:
                made = made_of(amount, [(count, price)])
                if sure or holds(made):
                    paragraph.priced.add(price.claim.start)
                yield Proposal((made,), Confidence.HIGH if sure else Confidence.MEDIUM)


def _of_one_sort(sentence: Sentence) -> Iterator[tuple[Mention, Mention, Mention, bool]]:
    """A number, its price and the amount in a row, and whether words say that the price is fixed.

    新装22盏，单价680元，货款1.496万元; 采购403台，每台8929元，共计359.8387万元; 补贴每亩230元，34990亩，共804.77万元.
    """
    for first, second, amount in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        count, price = (second, first) if first.claim.kind is _MONEY else (first, second)
        if price is first and _is_paid_by_standard(price, count, amount):
            yield count, price, amount, True
            continue
        if not _is_price(price) or not _are_things([count]) or second.clause - first.clause > 1:
            continue
        if _amount_behind(sentence, [(count, price)]) is not amount or second.peer != first.peer:
            continue
        before = sentence.mentions[first.index - 1] if first.index else None
        if before is not None and before.peer == first.peer and _is_price(before):
            continue  # 一类31户，每户1.5万元，二类13户，每户3.5万元，共需92万元: of both
        per = _PER_ONE.search(price.lead)
        if per is not None and per[1] == count.unit and _exactly(count, price):
            yield count, price, amount, _FIXED.search(first.lead + second.lead + amount.lead) is not None
        elif count is first and _EACH_COSTS.search(price.lead) is not None:
            yield count, price, amount, False


def _is_paid_by_standard(price: Mention, count: Mention, amount: Mention) -> bool:
    """按每人1320元的标准，向5717人发放一次性补助754.644万元: all of them at once, and each the same."""
    if not _is_price(price) or not _are_things([count]) or not amount.is_level or amount.claim.kind is not _MONEY:
        return False
    beside = (
        price.peer == count.peer == amount.peer and count.clause - price.clause == 1 and amount.clause == count.clause
    )
    said = _BY_STANDARD.match(price.head) is not None and _STANDARD.fullmatch(price.tail) is not None
    told = (
        beside and said and _TO.fullmatch(count.lead) is not None and _GIVEN.match(count.tail + amount.lead) is not None
    )
    per = _PER_ONE.search(price.lead) if told else None
    return per is not None and per[1] == count.unit and not amount.depth and _exactly(price, count, amount)


_BY_STANDARD = pattern("[，,；;\\s]*(?:统一)?[按以]照?(?=每)")
_STANDARD = pattern("的?(?:统一)?标准")
_TO = pattern("[，,\\s]*(?:共|累计)?(?:为|向|给|对)(?:全[市县区镇])?")
_GIVEN = pattern("[^，,。；;\\d]{0,8}(?:发放|拨付|支付|兑付|给予|补助)")


def _exactly(*mentions: Mention) -> bool:
    return all(m.claim.approximation is Approximation.EXACT for m in mentions)


_PER_ONE = pattern("(?<!均)每([^\\W\\d_a-zA-Z])$")
_FIXED = pattern("补[贴助偿]|津贴|慰问|标准|奖励|[助奖]学金|定额")
_EACH_COSTS = pattern("(?<!平均)(?<!综合)(?:单价|售价|票价)(?:均|各)?(?:为|是)?$")


def _in_lists(sentence: Sentence) -> Iterator[list[Pair]]:
    """The numbers in one list, their prices in another: A票2.58万张、B票0.84万张，票价分别为60元和30元."""
    for first in sentence.mentions:
        if not _is_price(first) or not (cues.RESPECTIVELY.search(first.lead) or _EACH.match(first.lead)):
            continue
        prices = [first]
        for other in sentence.mentions[first.index + 1 :]:
            if other.clause != first.clause or other.unit != first.unit or not _goes_on(first, other):
                break
            prices.append(other)
        size = len(prices)
        counts = sentence.mentions[max(0, first.index - size) : first.index]
        if _EACH.match(first.lead) and not all(
            price.lead.strip()[1:] == m.unit for m, price in zip(counts, prices, strict=False)
        ):
            continue
        if size > 1 and len(counts) == size and _are_things(counts) and first.clause - counts[-1].clause <= 1:
            yield list(zip(counts, prices, strict=True))


def _goes_on(first: Mention, other: Mention) -> bool:
    """Whether the price is the next of a list: 60元和30元, 每袋68元、每桶85元."""
    if _EACH.match(first.lead):
        return other.separator == "、" and _EACH.match(other.lead) is not None
    return _LISTED_IN.fullmatch(other.lead) is not None


def _is_price(mention: Mention) -> bool:
    """Whether the figure is what one thing costs."""
    return (
        mention.claim.kind is _MONEY
        and mention.role in (Role.LEVEL, Role.AVERAGE)
        and _PRICE.search(mention.lead) is not None
        and _REPEATED.search(mention.lead) is None
        and not mention.depth
    )


def _are_things(counts: Sequence[Mention]) -> bool:
    """Whether the figures are numbers of things."""
    return all(m.claim.kind in _THINGS and m.is_level and not m.depth for m in counts)


_THINGS = (ClaimKind.COUNT, ClaimKind.AREA, ClaimKind.MASS, ClaimKind.LENGTH)


def _amount_behind(sentence: Sentence, pairs: Sequence[Pair]) -> Mention | None:
    """What the pairs come to, where it stands right behind the last of them and is called an amount."""
    last = max((m for pair in pairs for m in pair), key=lambda m: m.index)
    for amount in sentence.mentions[last.index + 1 : last.index + 2]:
        named = _SUMS.search(amount.lead) or _AMOUNT.search(amount.lead)
        near = amount.clause - last.clause <= 1 and amount.peer == last.peer and not amount.depth
        if named and near and amount.is_level and amount.claim.kind is _MONEY and not _is_price(amount):
            return amount
    return None


def made_of(amount: Mention, pairs: Sequence[Pair]) -> Relation:
    """The amount as the sum of the numbers times the prices; a price is exactly what it says."""
    scale = common_scale(*(count for count, _ in pairs))
    terms = []
    for count, price in pairs:
        value = price.claim.exactly()
        terms.append((1, Product(figure(count, scale=scale), Figure(value))))
    roles = {m.claim.start: "part" for pair in pairs for m in pair} | {amount.claim.start: "whole"}
    return related(RelationKind.TOTAL, amount.claim, Sum(tuple(terms)), roles=roles, cue=amount.lead)
