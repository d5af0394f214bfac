"""A set of shares as all of one whole, by what leaves nothing out: 家庭占33.9%，政府占55.8%，其他占10.3%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role
from checker.linking.quotients import figure, related
from checker.linking.shares.opposites import are_named_in_a_row, are_opposite
from checker.linking.shares.sums_to_hundred import (
    are_a_slip_away,
    comes_near_hundred,
    likeliest_slip,
    make_hundred,
    rest_of_hundred,
    slips_to_hundred,
)
from checker.linking.totals.closure import covers, leaves_hardly_any
from checker.model.claim import ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_SEVERAL = 3
_VIEW = 20
_TWO = 2
_HUNDRED = 100
_LAST_CLASS = pattern("其他|其它|其余|以上|以下|及以|剩余|余下")
THE_REST = pattern("其他|其它|其余|剩余|余下")
_AND_THE_REST = pattern("(?:[^，,。；;\\d]{1,12}等)?(?:其他|其它|其余|剩余|余下)")
"""吸烟、遗留火种等其他原因占19.6%."""
_MARKS = pattern("岁|女|党员|青年|残疾|脱贫|农民|户籍|学历|文化|高级|持证|在校|未成年|少数民族|首次|初次")
"""What one person, or one case, may bear together with another of these."""


def may_be_complete(shares: Sequence[Mention]) -> bool:
    """Whether the list leaves little out, and is not of marks that may be borne together."""
    if sum(len(set(_MARKS.findall(share.lead))) for share in shares) > 1:
        return False
    return sum(share.claim.values.high or 0 for share in shares) >= _LITTLE_LESS


_LITTLE_LESS = 96
"""按行业分，制造业占41.2%，建筑业占25.1%，餐饮业占24.7% may only be the largest."""
_OF_EACH = pattern(
    "(?:录取|升学|入学|就业|失业|近视|肥胖|超重|合格|达标|优秀|优良|通过|参加|参与|参保|吸烟|饮酒|患病|死亡|满意|知晓|接种|感染)"
    "的?比例[为是达约]*$"
)


def _that_make_it(shares: Sequence[Mention]) -> Sequence[Mention]:
    """费用占总量的10%；家庭占33.9%，政府占55.8%，其他占10.3%: without the first, where the others come out alone."""
    rest = shares[1:]
    apart = len(rest) >= _SEVERAL and rest[0].peer != shares[0].peer
    return rest if apart and not make_hundred(shares) and make_hundred(rest) else shares


def hundred_of(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """The last of the shares, or the one that was mistyped, as what the others leave of 100."""
    if len(shares) < 2 or _are_of_several(shares) or _tell_their_sum(shares):
        return
    if all(_OF_EACH.search(share.lead) is not None for share in shares):
        return  # 男生录取比例为56.9%，女生录取比例为44.1%: each of its own
    shares = _that_make_it(shares)
    if not comes_near_hundred(shares) and not _leave_nothing_out_but_slipped(shares):
        return
    if (of_rate := _of_told_rate(shares)) is not None:
        yield of_rate
        return
    closes = covers(shares)
    if len(shares) >= _SEVERAL:
        closes = closes or _LAST_CLASS.search(shares[-1].head) is not None or _are_all_told(shares[-1])
        slipped = not closes and (_is_too_much(shares) or _are_of_a_structure(shares) or _are_all_answers(shares))
        stated = likeliest_slip(shares) if slipped or not comes_near_hundred(shares) else shares[-1]
        closes = closes or slipped
        confidence = Confidence.HIGH if closes else Confidence.MEDIUM
        others = [share for share in shares if share is not stated]
        yield Proposal((rest_of_hundred(stated, others),), confidence, explicit=closes)
    elif shares[1].index - shares[0].index < _SEVERAL:
        too_much = are_named_in_a_row(shares) and sum(share.claim.values.low or 0 for share in shares) > _HUNDRED
        opposite = are_opposite(shares) or _are_all_told(shares[1]) or (too_much and are_a_slip_away(shares))
        confidence = Confidence.HIGH if opposite or closes else Confidence.LOW
        yield Proposal((rest_of_hundred(shares[1], shares[:1]),), confidence, explicit=opposite or closes)


def _of_told_rate(shares: Sequence[Mention]) -> Proposal | None:
    """去向落实率为96.4%。…。升学占31.2%，签约占52.7%，灵活就业占12.5%: what they come to is a rate told in front."""
    if len(shares) < _SEVERAL or make_hundred(shares):
        return None
    first = shares[0]
    paragraph = first.sentence.paragraph
    front = [first.sentence, *paragraph.before(paragraph.number_of(first.sentence), _BACK)]
    front += paragraph.previous.sentences[-_BACK:] if paragraph.previous is not None else ()
    rates = [m for each in front for m in each.mentions if m.role is Role.RATE and m.claim.start < first.claim.start]
    computed = Sum(tuple((1, figure(share)) for share in shares))
    for rate in rates:
        if rate.claim.kind is ClaimKind.PERCENT and not rate.depth:
            roles = {share.claim.start: "share" for share in shares} | {rate.claim.start: "whole"}
            told = related(RelationKind.TOTAL, rate.claim, computed, roles=roles, cue=rate.lead)
            if holds(told):
                return Proposal((told,), Confidence.HIGH)
    return None


_BACK = 3


def _tell_their_sum(shares: Sequence[Mention]) -> bool:
    """邻里占42%、婚姻占27%、物业占26%，三类合计为95%，其他占5%: whether what those in front come to is told."""
    *_, before, last = shares
    between = last.sentence.mentions[before.index + 1 : last.index] if before.sentence is last.sentence else ()
    return any(m.claim.kind is ClaimKind.PERCENT and "合计" in m.lead for m in between)


def _leave_nothing_out_but_slipped(shares: Sequence[Mention]) -> bool:
    """Whether the words leave no room, and a slip explains how far from 100 they are: 男性占13.1%，女性占68.9%.

    Of two only an exchange: 境内占31.2%，境外占18.8% may be of what is told by region.
    """
    slips = {kind for kind, _ in slips_to_hundred(shares)}
    if len(shares) == _TWO:
        return "transposition" in slips and are_opposite(shares)
    if not slips or any("占" not in share.lead for share in shares):
        return False
    return _AND_THE_REST.match(shares[-1].lead.lstrip("，,；;、 ")) is not None


def _is_too_much(shares: Sequence[Mention]) -> bool:
    """Whether a long list of sorts is more than all, by one slip: 非常满意占62.4%，满意占29.7%，…，未表态占1.5%.

    Or a shorter one of sorts by one name (高级职称占57.6%，中级职称占39.4%，初级职称占3.8%), or named in a row
    (材料、人工、制造费用分别占2.6%、38.7%和66.7%).
    """
    lows = sum(share.claim.values.low or 0 for share in shares)
    if (
        lows <= _HUNDRED
        or not may_be_complete(shares)
        or not (len(shares) > _SEVERAL or _end_alike(shares) or are_named_in_a_row(shares))
    ):
        return False
    return are_a_slip_away(shares)


def _are_all_answers(shares: Sequence[Mention]) -> bool:
    """Whether they are what those asked may answer, and one slip away from all: 同意占81.4%，不同意占11.2%，弃权占4.7%.

    Where none that had no opinion is told, some may have none: then only more than all is too much, or an exchange.
    """
    if not all(_ANSWER.search(share.lead) is not None for share in shares):
        return False
    slips = {kind for kind, _ in slips_to_hundred(shares)}
    abstained = any(_NO_OPINION.search(share.lead) is not None for share in shares)
    lows = sum(share.claim.values.low or 0 for share in shares)
    return bool(slips) and (abstained or lows > _HUNDRED or "transposition" in slips)


_NO_OPINION = pattern("弃权|弃答|没答|说不清|说不好|[不没未]表态|无所谓|不了解|不清楚|没意见|没想好|都行")
_ANSWER = pattern(f"{_NO_OPINION.pattern}|满意|一般|凑合|还行|赞成|同意|反对|支持|认可|愿意|看好|说好|说差")


def _end_alike(shares: Sequence[Mention]) -> bool:
    names = [_SHARES.sub("", share.lead).strip("，,；;、 ") for share in shares]
    return all(cues.common_end(name, names[0]) >= _TWO and len(name) > _TWO for name in names)


_SHARES = pattern("(?:的)?(?:占比?|比重|比例)(?:为|达|约)*$")


def _are_of_a_structure(shares: Sequence[Mention]) -> bool:
    """贷款的构成是：短期占57.6%、中长期占39.4%、票据占3.8%: whether words call it all, but for a slip."""
    first = shares[0]
    start = max(first.sentence.start, first.claim.start - len(first.lead) - _VIEW)
    said = _STRUCTURE.search(first.sentence.text[start : first.claim.start])
    is_all = leaves_hardly_any(shares) if said is None else bool(said["all"]) or may_be_complete(shares)
    return is_all and are_a_slip_away(shares)


_STRUCTURE = pattern(
    "(?:结构|构成|组成)(?:情况)?(?:(?P<all>(?:为|是)[：:，,]?|[：:])|(?:中|里|上|方面)?(?:来?看|分析)?[，,])[^，,。；;：:\\d]*$"
)


def _are_of_several(shares: Sequence[Mention]) -> bool:
    """Whether words say that one may count in several of them: 问卷为多选题."""
    first, last = shares[0], shares[-1]
    start = max(first.sentence.start, first.claim.start - _IN_FRONT)
    around = first.sentence.text[start : min(last.claim.end + _NEAR, last.sentence.end)]
    return _BY_SEVERAL.search(around) is not None


_IN_FRONT = 60
_BY_SEVERAL = pattern("多选|复选|可选多|可重复|可同时")


def _are_all_told(last: Mention) -> bool:
    """Whether the clause behind says that there are no others: 涉外占27.5%，国内占72.5%，无其他类别."""
    start = last.claim.end
    return _NO_OTHERS.match(last.sentence.text, start, min(start + _NEAR, last.sentence.end)) is not None


_NO_OTHERS = pattern(
    "[，,；;（(][^，,。；;\\d]{0,4}(?:(?:无|没有|不存在|别无|再无)其[他它余]"
    "|(?:无|没有?)(?:一?[个份人张票])?(?:弃答|弃权|弃票|漏填|没填|没答|空白|废票))"
)
_NEAR = 20
