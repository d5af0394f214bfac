"""What so many things with so much each come to.

以总股本51200万股为基数，每10股派发现金红利1.5元，共计派发7680万元: what a share gets is fixed, and no rounded mean.
采集全血36580单位（每单位200毫升），人均341毫升: an average over what they come to.
资金4800万元，支持12个乡镇各200万元、8个村各300万元: a whole told by the receivers.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.linking.averages.divisors import divisor_of, fit
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Constant, Expression, Figure, Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_COUNT = ClaimKind.COUNT
_EXACT = Approximation.EXACT

Pair = tuple[Mention, Mention]

PER_SHARE = pattern("每(?P<ten>10|十)?股(?:拟|现金|送?红股|分别)*(?:派[发送现]?|分配|分红|转增|送)")
ALL_SHARES = pattern("总?股本|股份总数|总股数")
PAID_OUT = pattern(
    "^[，,\\s]*(?:本次|预计|拟)*(?:合计|共计?|总计|累计)(?:拟|将)?(?:派[发送现]|分配|分红|转增)(?:现金)?(?:红利|股利|金额|股本|股份)*(?:总额)?[为约]*$"
)
OTHER_PAYMENTS = pattern(
    "中期|年中|[前一二三]季度|半年度|连同|加上|此前|特别|每(?:10|十)?股(?![^，,。；;]{0,4}(?:转增|送))"
)
"""连同中期分红每10股0.5元，合计派发10240万元: of more than one payment."""
ENTITLED = pattern("(?:股份)?(?:作?为|计算的?)?(?:利润分配|分配|分红|派息|股份)?(?:的)?基数")
_CORRECTED = pattern("扣除|剔除|回购")


def link_pieces(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every total and every average over so many things with so much each."""
    for sentence in paragraph.sentences:
        words = sentence.words
        if "股" in words and "每" in words:
            yield from _dividends(paragraph, sentence)
        if "均" in words and "每" in words:
            yield from _means(sentence)
        if "各" in words:
            yield from _by_receivers(sentence)


def _dividends(paragraph: Paragraph, sentence: Sentence) -> Iterator[Proposal]:
    """What all shares get, from what ten of them do."""
    for each in sentence.mentions[1:-1]:
        per = PER_SHARE.search(each.lead)
        if per is None or each.claim.approximation is not _EXACT:
            continue
        shares = [m for m in sentence.mentions[: each.index] if m.unit == "股" and ALL_SHARES.search(m.lead)]
        entitled = [m for m in sentence.mentions[: each.index] if m.unit == "股" and ENTITLED.match(m.tail)]
        shares = entitled or shares  # 总股本…扣除回购专户持有的…后的1198000000股为基数
        behind = sentence.mentions[each.index + 1 :]
        paid = [m for m in behind if m.unit == each.unit and m.peer == each.peer and PAID_OUT.match(m.lead)]
        if len(shares) != 1 or not paid:
            continue
        amount = paid[0]
        paragraph.priced.add(each.claim.start)
        if any(
            PER_SHARE.search(m.lead) for m in sentence.mentions[: amount.index] if m is not each and m.unit == each.unit
        ):
            continue  # 2023年度每10股派2元，2024年度每10股派3元，两年累计派发43000万元
        if OTHER_PAYMENTS.search(sentence.text, each.claim.end, amount.claim.start) is not None:
            continue
        relation = paid_on(amount, shares[0], each)
        corrected = not entitled and _CORRECTED.search(sentence.text, sentence.start, sentence.end) is not None
        corrected = corrected or _CORRECTED.search(sentence.text, shares[0].claim.end, amount.claim.end) is not None
        if not corrected or holds(relation):  # which shares are left out is mostly not told
            yield Proposal((relation,), Confidence.HIGH)


def paid_on(amount: Mention, shares: Mention, each: Mention) -> Relation:
    """What is paid on all the shares, from what one of them gets, or ten."""
    computed: Expression = Product(figure(shares, scale=common_scale(shares, amount)), _fixed(each))
    per = PER_SHARE.search(each.lead)
    if per is not None and per.group("ten"):
        computed = Quotient(computed, Constant(10))
    roles = {shares.claim.start: "part", each.claim.start: "part", amount.claim.start: "whole"}
    return related(RelationKind.TOTAL, amount.claim, computed, roles=roles, cue=amount.lead)


def _fixed(mention: Mention, *, scale: Decimal | None = None) -> Figure:
    """The figure as it is written, in units of its own scale or of ``scale``: what is paid for each is exact."""
    claim = mention.claim
    return Figure(claim.exactly(), claim.scale if scale is None else scale)


def _means(sentence: Sentence) -> Iterator[Proposal]:
    """An average over what the pieces come to, where nothing else is told of its unit."""
    for count, each in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if not _is_piece(count, each):
            continue
        for average in sentence.mentions[each.index + 1 :]:
            if average.role is not Role.AVERAGE or "均" not in average.name or average.unit != each.unit:
                continue
            front = sentence.mentions[: average.index]
            if average.depth or any(m.unit == each.unit for m in front if m is not each):
                break
            divisor = divisor_of(average)
            receivers = [m for m in front if m is not count and m.is_level and fit(divisor, m)]
            if len(receivers) == 1:
                top = Product(figure(count), _fixed(each))
                roles = {count.claim.start: "numerator", each.claim.start: "numerator"}
                roles |= {receivers[0].claim.start: "denominator", average.claim.start: "average"}
                computed = Quotient(top, figure(receivers[0]))
                relation = related(RelationKind.AVERAGE, average.claim, computed, roles=roles, cue=average.name)
                yield Proposal((relation,), Confidence.HIGH)
            break


def _is_piece(count: Mention, each: Mention) -> bool:
    """Whether the second figure is what one of the first has: 36580单位（每单位200毫升）, 1240袋，每袋10公斤."""
    if each.role is not Role.AVERAGE or not count.is_level or count.claim.kind is not _COUNT:
        return False
    exactly = count.claim.approximation is each.claim.approximation is _EXACT
    return exactly and each.lead.strip("，,、 ") == f"每{count.unit}" and each.clause - count.clause <= 1


_EACH = pattern("各(?:给予|补助|奖励|安排|拨付|配备|配发|分配|投入|落实)?$")
_BEHIND = pattern("^[，,\\s]*(?:合计|共计?|总计)")
_SOME = pattern("首批|先期|第一批|已|其中|重点|主要")
_FEW = 2


def is_each(mention: Mention) -> bool:
    """Whether the figure is what each of several gets: 10个县各300万元."""
    return _EACH.search(mention.lead) is not None


def _by_receivers(sentence: Sentence) -> Iterator[Proposal]:
    """A whole beside a list of receivers that get so much each."""
    pairs: list[Pair] = []
    for count, each in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        goes_on = not pairs or (count.index == pairs[-1][1].index + 1 and each.unit == pairs[-1][1].unit)
        if _gets(count, each):
            pairs = [*pairs, (count, each)] if goes_on else [(count, each)]
    if len(pairs) < _FEW:
        return
    first, last = pairs[0][0], pairs[-1][1]
    front = sentence.mentions[first.index - 1 : first.index] if first.index else []
    behind = [m for m in sentence.mentions[last.index + 1 : last.index + 2] if _BEHIND.match(m.lead)]
    for whole in [*behind, *front]:
        near = whole.is_level and whole.unit == last.unit and whole.peer == last.peer and not whole.depth
        if near and abs(whole.clause - (last if whole in behind else first).clause) <= 1:
            relation = _of_receivers(whole, pairs)
            value = relation.computed.evaluate() if relation.computed is not None else None
            above = value is not None and (value.low or 0) > (whole.values.high or 0)
            rest = [m for m in sentence.mentions[last.index + 1 :] if m.unit == last.unit and m not in behind]
            if whole not in behind and not above and (rest or _SOME.search(first.lead) is not None):
                return  # 支持12个乡镇各200万元、8个村各200万元，另有800万元用于配套; 首批支持…
            sure = whole in behind or above
            yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM)
            return


def _gets(count: Mention, each: Mention) -> bool:
    """Whether the second figure is what each of the first gets: 12个乡镇各200万元."""
    if count.claim.kind is not _COUNT or not count.is_level or not each.is_level or each.times > 1:
        return False
    if each.claim.approximation is not _EXACT:
        return False
    inside = count.clause == each.clause and count.depth == each.depth == 0
    return inside and _EACH.search(count.tail) is not None and count.unit != each.unit


def _of_receivers(whole: Mention, pairs: list[Pair]) -> Relation:
    scale = common_scale(whole, *(each for _, each in pairs))
    terms = tuple((1, Product(figure(count), _fixed(each, scale=scale))) for count, each in pairs)
    roles = {m.claim.start: "part" for pair in pairs for m in pair} | {whole.claim.start: "whole"}
    return related(RelationKind.TOTAL, whole.claim, Sum(terms), roles=roles, cue="各")
