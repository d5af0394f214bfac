"""Sets of shares that make up 100: of one list, of one sentence, of two opposites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role
from checker.linking.quotients import figure, related
from checker.linking.totals.closure import covers, leaves_hardly_any
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Sum, value_as_printed
from checker.model.patterns import pattern
from checker.model.printing import printed
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.slips import slip

_LEAST, _MOST = 90, 110
_SEVERAL = 3
_ONE_OF_A_PART = pattern("其中")
_LAST_CLASS = pattern("其他|其它|其余|以上|以下|及以|剩余|余下")
_OPPOSITES = (
    *(("男", "女"), ("城镇", "乡村"), ("城镇", "农村"), ("公立", "民营"), ("公办", "民办"), ("境内", "境外")),
    *(("国内", "国外"), ("内销", "外销"), ("汉族", "少数民族"), ("线上", "线下"), ("汉族", "各少数民族")),
    *(("涉外", "国内"), ("国内", "涉外"), ("农业户籍", "非农业户籍"), ("低收入", "高收入"), ("首套", "二套及以上")),
)
"""Two that leave nothing out."""


def link_hundreds(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """Shares without numerators that follow each other and come near 100 make up a whole."""
    shares = [share for share in shares if share.claim.kind is ClaimKind.PERCENT]
    if any(map(_is_below_nothing, shares)):
        return
    yield from _sets_in_brackets(shares)
    yield from _both_sexes(shares)
    shares = [share for share in shares if not share.depth and not _ONE_OF_A_PART.search(share.head)]
    runs = _runs(shares)
    listed = [run for run in runs if len(run) > 1]
    if listed and (len(listed) > 1 or len(listed[0]) < len(shares)):
        for run in listed:  # 抽查批次分别占76.4%、15.6%、8.1%；企业数分别占1.9%、5.2%、93.0%
            yield from _set(run)
        shares = [run[0] for run in runs if len(run) == 1]
    peers = {share.peer for share in shares}
    if len(peers) > 1 and not comes_near_hundred(shares):  # 40岁以下占80.2%，40岁以上占19.8%；首套占83.5%，二套占16.5%
        sets = [[share for share in shares if share.peer == peer] for peer in sorted(peers)]
        complete = [make_hundred(each) and len(each) > 1 for each in sets]
        for at, each in enumerate(sets):
            yield from _set_of_peer(each, beside_complete=any(complete[:at] + complete[at + 1 :]))
        return
    # 35岁及以下占28.6%，…，56岁及以上占10.7%，大专以上学历占63.4%: what covers everything, and what is told behind it
    if not comes_near_hundred(shares):
        closed = next((end for end in range(_SEVERAL, len(shares)) if _is_closed(shares[:end])), len(shares))
        shares = shares[:closed]
    yield from _set(shares)


def _is_closed(shares: Sequence[Mention]) -> bool:
    """Whether what the shares are of covers everything by name, or goes from a lowest step up to a highest."""
    return covers(shares) or bool(_LOWEST.search(shares[0].head) and _HIGHEST.search(shares[-1].head))


_LOWEST = pattern("\\d(?:周?岁|分|万?元|年|人|亩)(?:及?其?以下|以内)的?(?:占比?|比[例重])")
_HIGHEST = pattern("\\d(?:周?岁|分|万?元|年|人|亩)(?:及?其?以上)的?(?:占比?|比[例重])")


def _is_below_nothing(share: Mention) -> bool:
    """债券占比-2.7%: what went down is a part with a minus, which the others exceed 100 by."""
    return _MINUS.search(share.lead) is not None


_MINUS = pattern("(?:占比?|比重|为|是)[-−－﹣]$")


def _sets_in_brackets(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """4104名（35岁及以下占46.8%、36岁至50岁占20.8%、51岁及以上占32.4%）: only where the sorts leave nothing out."""
    inside: dict[int, list[Mention]] = {}
    for share in shares:
        if share.bracket and share.owner is not None and share.owner.is_level:
            inside.setdefault(share.bracket, []).append(share)
    yield from (each for run in inside.values() for each in _set(run) if each.confidence is Confidence.HIGH)


def _both_sexes(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """其中男生占48.1%，女生占51.9%; 男女分别占48.1%和51.9%: of the same, whatever that is."""
    for one, other in pairwise(shares):
        if one.depth or other.depth or one.index + 1 != other.index or not comes_near_hundred([one, other]):
            continue
        together = _SEXES.search(one.lead) is not None and other.lead.strip() in _AND
        said, more = _ONE_SEX.fullmatch(one.lead), _ONE_SEX.fullmatch(other.lead)
        apart = said is not None and more is not None and {said["sex"], more["sex"]} == {"男", "女"}
        if together or (apart and said is not None and said["of"] is not None and other.clause == one.clause + 1):
            yield Proposal((rest_of_hundred(other, [one]),), Confidence.HIGH, explicit=True)


_AND = frozenset(("和", "、", "与", "及"))
_SEXES = pattern("男女(?:[性生]|教师|学生|职工|比例|占比)*分别(?:占|为)(?:比?为)?$")
_ONE_SEX = pattern(
    "[，,、\\s]*(?P<of>其中[，,：:]?)?(?P<sex>男|女)[性生]?(?:学生|教师|教职工|职工|员工|人数|人口)?(?:所?占比?|的?比例|的?比重)[为是达约]*"
)


def _runs(shares: Sequence[Mention]) -> list[list[Mention]]:
    """The shares, those together that follow each other in one clause without words of their own."""
    runs: list[list[Mention]] = []
    for share in shares:
        last = runs[-1][-1] if runs else None
        beside = last is not None and last.clause == share.clause and last.index + 1 == share.index
        if beside and "占" not in share.lead:
            runs[-1].append(share)
        else:
            runs.append([share])
    return runs


def summed_share(total: Mention) -> Proposal | None:
    """调解占35%、和解占12%、裁决占53%，合计为100%: a percentage that sums up those of the clauses right in front."""
    if total.depth or total.claim.kind is not ClaimKind.PERCENT or _SUMS_UP.match(total.head) is None:
        return None
    run: list[Mention] = []
    for share in reversed([m for m in total.sentence.mentions[: total.index] if m.clause < total.clause]):
        alike = share.role is Role.SHARE and share.claim.kind is ClaimKind.PERCENT and share.peer == total.peer
        if not alike or share.depth or (run and run[-1].clause - share.clause > 1):
            break
        run.append(share)
    if len(run) < 2 or total.clause - run[0].clause != 1:
        return None
    run = run[::-1]
    computed = Sum(tuple((1, figure(share)) for share in run))
    roles = {share.claim.start: "share" for share in run} | {total.claim.start: "whole"}
    return Proposal((related(RelationKind.TOTAL, total.claim, computed, roles=roles, cue=total.lead),), Confidence.HIGH)


_SUMS_UP = pattern(
    "\\s*(?:[两二三四五六七八九十]?[者项类种级地]?(?:部分|方面)?)?(?:合计|共计|总计|之和|相加)(?:为|是|达|占|占比|正好|恰好)*$"
)


def _set_of_peer(shares: Sequence[Mention], *, beside_complete: bool) -> Iterator[Proposal]:
    """A set between semicolons, sure only where its sorts cover everything, or it ends with all others.

    50岁以上占30.8%，初中文化程度占52.6%，大专及以上占16.3% come near 100 by accident. A list that words call one view
    (按结果分), or a long one beside a set that makes 100, needs a slip.
    """
    for proposal in _set(shares):
        if covers(shares) or _are_opposite(shares) or (len(shares) >= _SEVERAL and _THE_REST.search(shares[-1].head)):
            yield proposal._replace(confidence=Confidence.HIGH, explicit=True)
        elif _is_view(shares) or (beside_complete and len(shares) > _SEVERAL):
            meant = make_hundred(shares) or (_may_be_complete(shares) and _are_a_slip_away(shares))
            yield proposal._replace(confidence=Confidence.HIGH if meant else Confidence.LOW, explicit=meant)
        else:
            yield proposal._replace(confidence=Confidence.LOW, explicit=False)


_THE_REST = pattern("其他|其它|其余|剩余|余下")
_MARKS = pattern("岁|女|党员|青年|残疾|脱贫|农民|户籍|学历|文化|高级|持证|在校|未成年|少数民族|首次|初次")
"""What one person, or one case, may bear together with another of these."""


def _may_be_complete(shares: Sequence[Mention]) -> bool:
    """Whether the list leaves little out, and is not of marks that may be borne together."""
    if sum(len(set(_MARKS.findall(share.lead))) for share in shares) > 1:
        return False
    return sum(share.claim.values.high or 0 for share in shares) >= _LITTLE_LESS


_LITTLE_LESS = 96
"""按行业分，制造业占41.2%，建筑业占25.1%，餐饮业占24.7% may only be the largest."""


def _are_a_slip_away(shares: Sequence[Mention]) -> bool:
    """Whether one slip of hand in any of the shares keeps them from making 100."""
    return next(_slips(shares), None) is not None


def _likeliest(shares: Sequence[Mention]) -> Mention:
    """The share that was mistyped: two of its digits exchanged rather than one of them another, the last of these."""
    found = list(_slips(shares))
    return next((share for kind, share in found if kind == "transposition"), found[-1][1])


def _slips(shares: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Each share that one slip of hand keeps from making 100 with the others, and what slip."""
    gap = _HUNDRED - sum(Fraction(share.claim.written) for share in shares)
    for share in shares:
        claim = share.claim
        right = claim.written + gap
        kind = slip(printed(claim.written, claim), printed(right, claim)) if right > 0 else None
        if kind:
            yield kind, share


def _is_view(shares: Sequence[Mention]) -> bool:
    """按结果分，属实占31.2%，部分属实占22.6%，不属实占46.2%: whether words open the list as one view of all."""
    first = shares[0]
    start = max(first.sentence.start, first.claim.start - len(first.head) - _VIEW)
    words = first.sentence.text[start : first.claim.start]
    peer = words[max(words.rfind("；"), words.rfind(";")) + 1 :]
    return len(shares) >= _SEVERAL and cues.view_of(peer) is not None


_VIEW = 20


def _are_opposite(shares: Sequence[Mention]) -> bool:
    """Whether the two shares are of sorts that leave nothing out."""
    if len(shares) != _TWO or shares[1].index - shares[0].index >= _SEVERAL:
        return False
    two = _names_in_a_row(shares)
    if len(two) == _TWO:  # 税收收入、非税收入分别占86.5%和13.5%
        return any((one in two[0] and other in two[1]) or _is_denied(*two) for one, other in _OPPOSITES)
    if any(one in shares[0].head and other in shares[1].lead for one, other in _OPPOSITES):
        return True
    denied = _DENIED.search(shares[1].lead)
    return denied is not None and denied.group(1) in shares[0].head and denied.group() not in shares[0].head


def _is_denied(name: str, other: str) -> bool:
    """Whether the other is what is not called so: 税收收入 and 非税收入."""
    return other.startswith("非") and name[:_TWO] == (other[1:_SEVERAL] + name[1:])[:_TWO]


_OF_EACH = pattern(
    "(?:录取|升学|入学|就业|失业|近视|肥胖|超重|合格|达标|优秀|优良|通过|参加|参与|参保|吸烟|饮酒|患病|死亡|满意|知晓|接种|感染)"
    "的?比例[为是达约]*$"
)
_TWO = 2
_DENIED = pattern("非([^\\W\\d_a-zA-Z]{2,6}?)(?:[^\\W\\d_a-zA-Z]{0,4})占$")
"""非住房消费提取占 behind 住房消费提取占."""


def _that_make_it(shares: Sequence[Mention]) -> Sequence[Mention]:
    """费用占总量的10%；家庭占33.9%，政府占55.8%，其他占10.3%: without the first, where the others come out alone."""
    rest = shares[1:]
    apart = len(rest) >= _SEVERAL and rest[0].peer != shares[0].peer
    return rest if apart and not make_hundred(shares) and make_hundred(rest) else shares


def _set(shares: Sequence[Mention]) -> Iterator[Proposal]:
    if len(shares) < 2 or _are_of_several(shares) or _tell_their_sum(shares):
        return
    if all(_OF_EACH.search(share.lead) is not None for share in shares):
        return  # 男生录取比例为56.9%，女生录取比例为44.1%: each of its own
    shares = _that_make_it(shares)
    if not comes_near_hundred(shares) and not _leave_nothing_out_but_slipped(shares):
        return
    closes = covers(shares)
    if len(shares) >= _SEVERAL:
        closes = closes or _LAST_CLASS.search(shares[-1].head) is not None or _are_all_told(shares[-1])
        slipped = not closes and (_is_too_much(shares) or _are_of_a_structure(shares))
        stated = _likeliest(shares) if slipped else shares[-1]
        closes = closes or slipped
        confidence = Confidence.HIGH if closes else Confidence.MEDIUM
        others = [share for share in shares if share is not stated]
        yield Proposal((rest_of_hundred(stated, others),), confidence, explicit=closes)
    elif shares[1].index - shares[0].index < _SEVERAL:
        too_much = _are_named_in_a_row(shares) and sum(share.claim.values.low or 0 for share in shares) > _HUNDRED
        opposite = _are_opposite(shares) or _are_all_told(shares[1]) or (too_much and _are_a_slip_away(shares))
        confidence = Confidence.HIGH if opposite or closes else Confidence.LOW
        yield Proposal((rest_of_hundred(shares[1], shares[:1]),), confidence, explicit=opposite or closes)


def _tell_their_sum(shares: Sequence[Mention]) -> bool:
    """邻里占42%、婚姻占27%、物业占26%，三类合计为95%，其他占5%: whether what those in front come to is told."""
    *_, before, last = shares
    between = last.sentence.mentions[before.index + 1 : last.index] if before.sentence is last.sentence else ()
    return any(m.claim.kind is ClaimKind.PERCENT and "合计" in m.lead for m in between)


def _leave_nothing_out_but_slipped(shares: Sequence[Mention]) -> bool:
    """Whether the words leave no room, and a slip explains how far from 100 they are: 男性占13.1%，女性占68.9%.

    Of two only an exchange: 境内占31.2%，境外占18.8% may be of what is told by region.
    """
    slips = {kind for kind, _ in _slips(shares)}
    if len(shares) == _TWO:
        return "transposition" in slips and _are_opposite(shares)
    return (
        bool(slips)
        and all("占" in share.lead for share in shares)
        and _THE_REST.match(shares[-1].lead.lstrip("，,；;、 ")) is not None
    )


def _is_too_much(shares: Sequence[Mention]) -> bool:
    """Whether a long list of sorts is more than all, by one slip: 非常满意占62.4%，满意占29.7%，…，未表态占1.5%.

    Or a shorter one of sorts by one name (高级职称占57.6%，中级职称占39.4%，初级职称占3.8%), or named in a row
    (材料、人工、制造费用分别占2.6%、38.7%和66.7%).
    """
    lows = sum(share.claim.values.low or 0 for share in shares)
    if (
        lows <= _HUNDRED
        or not _may_be_complete(shares)
        or not (len(shares) > _SEVERAL or _end_alike(shares) or _are_named_in_a_row(shares))
    ):
        return False
    return _are_a_slip_away(shares)


def _are_named_in_a_row(shares: Sequence[Mention]) -> bool:
    """Whether as many names as shares stand in front of them, and nothing says that they were chosen."""
    return len(_names_in_a_row(shares)) == len(shares) and _CHOSEN.search(shares[0].sentence.words) is None


def _names_in_a_row(shares: Sequence[Mention]) -> list[str]:
    """The names in front of the first share, where the others have none of their own; else none."""
    names = _NAMED_IN_A_ROW.search(shares[0].head)
    bare = all(not share.lead.strip("、和及与 ") for share in shares[1:])
    return _JOIN.split(names["names"]) if names is not None and bare else []


_NAMED_IN_A_ROW = pattern(
    "(?P<names>[^，,。；;：:\\d占]{4,40})(?:分别|依次)?占(?:[^，,。；;：:\\d]{0,12}的(?:比重|比例))?[^，,。；;：:\\d]{0,3}$"
)
_JOIN = pattern("、|[和与及]")
_CHOSEN = pattern("问卷|受访|选择|认为|关注|反映|希望|多项")


def _end_alike(shares: Sequence[Mention]) -> bool:
    names = [_SHARES.sub("", share.lead).strip("，,；;、 ") for share in shares]
    return all(cues.common_end(name, names[0]) >= _TWO and len(name) > _TWO for name in names)


_SHARES = pattern("(?:的)?(?:占比?|比重|比例)(?:为|达|约)*$")


def _are_of_a_structure(shares: Sequence[Mention]) -> bool:
    """贷款的构成是：短期占57.6%、中长期占39.4%、票据占3.8%: whether words call it all, but for a slip."""
    first = shares[0]
    start = max(first.sentence.start, first.claim.start - len(first.lead) - _VIEW)
    said = _STRUCTURE.search(first.sentence.text[start : first.claim.start])
    is_all = leaves_hardly_any(shares) if said is None else bool(said["all"]) or _may_be_complete(shares)
    return is_all and _are_a_slip_away(shares)


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


_NO_OTHERS = pattern("[，,；;（(][^，,。；;\\d]{0,4}(?:无|没有|不存在|别无|再无)其[他它余]")
_NEAR = 20


def comes_near_hundred(shares: Sequence[Mention]) -> bool:
    """Whether the shares add up to 100 give or take a tenth, so that they may well be meant to."""
    low = sum(share.claim.values.low or 0 for share in shares)
    high = sum(share.claim.values.high or 0 for share in shares)
    return high >= _LEAST and low <= _MOST


def make_hundred(shares: Sequence[Mention]) -> bool:
    """Whether the shares can add up to 100 as they are printed."""
    low = sum(share.claim.values.low or 0 for share in shares)
    high = sum(share.claim.values.high or 0 for share in shares)
    return low <= _HUNDRED <= high


_HUNDRED = 100


def evened_out(shares: Sequence[Relation]) -> Relation | None:
    """The one term that is printed a step of its last place off, so that a structure makes 100; or ``None``.

    9.2∶41.2∶49.6 of 9.22, 41.24 and 49.54, which plainly rounded come to 99.9. A round term may stand without its
    zero: 12.7∶37.3∶50.
    """
    terms = [share.stated for share in shares if share.stated is not None]
    values = [value_as_printed(share.computed) for share in shares if share.computed is not None]
    if not terms or len(terms) != len(values):
        return None
    finest = min(terms, key=lambda term: term.last_place)
    if sum(Fraction(term.written) for term in terms) != _HUNDRED:
        return None
    off = [
        share
        for share, term, value in zip(shares, terms, values, strict=True)
        if value is None or Fraction(printed(value, finest)) != term.written
    ]
    if len(off) != 1 or (stated := off[0].stated) is None or (value := values[shares.index(off[0])]) is None:
        return None  # the others as rounded, so that the one alone makes 100
    return off[0] if abs(Fraction(printed(value, finest)) - Fraction(stated.written)) == finest.last_place else None


def rest_of_hundred(share: Mention, others: Sequence[Mention]) -> Relation:
    """The share as what the others leave of 100."""
    rest = Sum(((1, Constant(100)), *((-1, figure(other)) for other in others)))
    roles = {each.claim.start: "share" for each in (*others, share)}
    return related(RelationKind.SHARE, share.claim, rest, roles=roles, facts=(("form", "hundred"),))
