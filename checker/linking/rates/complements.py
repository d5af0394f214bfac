"""Complements: rates of one base that make up 100: X率 and 不X率, 满意率 and 基本满意率 and 不满意率."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role
from checker.linking.quotients import common_scale, figure, related
from checker.linking.rates.rest_of_those import rest_of_those
from checker.linking.reach import narrowing_of
from checker.linking.shares.sums_to_hundred import rest_of_hundred
from checker.model.expression import Constant, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_DENIAL = pattern("不予|不|未|非")
_BEYOND = pattern("超(?=标$)")
_PAIRS = (("批捕", "不捕"), ("起诉", "不诉"), ("逮捕", "不捕"), ("达标", "超标"))
"""The two outcomes of one decision, where the second is no denial of the first word for word."""
_IN_TIME = pattern("^(?P<prefix>.*?)(?:按期|按时|及时|准时|如期|准点|正点)(?P<work>[^\\W\\d_a-zA-Z]{2})?$")
_LATE = pattern("^(?P<prefix>.*?)(?:逾期|超期|超时|延误|晚点|延期)未?(?P<work>[^\\W\\d_a-zA-Z]{2})?$")
"""按期办结率 and 逾期率: what is not in time is late, or not yet due."""
_CLAUSES = 4


_RATE = Role.RATE


def complements(rate: Mention) -> Iterator[Proposal]:
    """The rate as what the other rates of its base leave of 100."""
    others = [
        m
        for m in rate.sentence.mentions[: rate.index]
        if m.role is _RATE and m.unit == rate.unit and m.peer == rate.peer and rate.clause - m.clause <= _CLAUSES
    ]
    for other in others:
        if _is_in_time_and_late(other, rate):
            # what is neither may not be due yet: together they are at most 100
            over = (other.claim.values.low or 0) + (rate.claim.values.low or 0) > _ALL
            yield Proposal((_rest(rate, [other]),), Confidence.HIGH if over else Confidence.MEDIUM)
            return
        if not _are_opposite(other.name, rate.name):
            continue
        readings = [_rest(rate, [other])]
        plain = min(_stem(other.name), _stem(rate.name), key=len)
        more = [m for m in others if _stem(m.name).endswith(plain)]
        if len(more) > 1:  # 满意率96.8%，基本满意率2.1%，不满意率1.1%: each of its own share of the answers
            readings = [_rest(rate, more)]
        elif _has_between(rate, plain):
            return
        yield Proposal(tuple(readings), Confidence.HIGH if len(more) < 2 else Confidence.MEDIUM)
        return


def _has_between(rate: Mention, plain: str) -> bool:
    """Whether a degree between the two outcomes is counted, too: 满意792件，基本满意41件，不满意27件."""
    return any(f"{degree}{plain[-_TWO:]}" in rate.sentence.words for degree in _DEGREES)


_DEGREES = ("基本", "比较", "较", "部分")


def complement_of_last(rate: Mention) -> Proposal | None:
    """上月合格率98.4%，不合格率1.6%: two opposite rates of one earlier time, the first right in front."""
    before = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if before is None or before.role is not Role.PREVIOUS or before.unit != rate.unit or before.peer != rate.peer:
        return None
    named = [_NAME_OF_RATE.search(m.lead) for m in (before, rate)]
    if rate.clause - before.clause != 1 or before.depth or rate.depth or named[0] is None or named[1] is None:
        return None
    if named[1].start() or not _are_opposite(named[0].group(), named[1].group()):
        return None  # 上年合格率98.4%，今年不合格率1.2%
    return Proposal((_rest(rate, [before]),), Confidence.HIGH)


_NAME_OF_RATE = pattern("[^\\W\\d_a-zA-Z，]{2,12}率$")


def rest_of_rate(share: Mention) -> Proposal | None:
    """电子渠道分流率94.6%，其余6.4%在柜面完成: what the rate or share right in front leaves of 100."""
    before = share.sentence.mentions[share.index - 1] if share.index else None
    if before is None or _REST.match(share.lead) is None:
        return _still_left(share, before) if before is not None and _STILL.fullmatch(share.lead) is not None else None
    last = share.clause
    if _is_gap(before) and before.index and last - before.clause == 1:  # …占4.1%，两者相差89.5个百分点，其余2.3%
        last = before.clause
        before = share.sentence.mentions[before.index - 1]
    if before.unit != share.unit or before.peer != share.peer:
        return None
    beside = last - before.clause == 1 and before.role in (_RATE, Role.SHARE, Role.PERCENT)
    alone = not any(m.unit == share.unit and m.peer == share.peer for m in share.sentence.mentions[: before.index])
    if beside and not alone:
        return _rest_of_several(share, last)
    return Proposal((_rest(share, [before]),), Confidence.HIGH) if beside else None


def _rest_by_place(share: Mention) -> Proposal | None:
    """网办率83.4%，窗口办理的占16.6%；…，其余均在窗口办理: the share whose subject the words behind call the rest."""
    before = share.sentence.mentions[share.index - 1] if share.index else None
    if before is None or before.role is not _RATE or before.unit != share.unit or before.peer != share.peer:
        return None
    subject = _OF_PLACE.fullmatch(share.head)
    if subject is None or share.clause - before.clause != 1 or share.depth or before.depth:
        return None
    told = _THE_REST_IS.search(share.sentence.text, share.claim.end, share.sentence.end)
    if told is None or told["name"][:_TWO] != subject["name"][:_TWO]:
        return None
    return Proposal((_rest(share, [before]),), Confidence.HIGH)


_OF_PLACE = pattern("[，,\\s]*(?P<name>[^\\W\\d_a-zA-Z]{2,8}?)的?占(?:比)?(?:为|约)?")
_THE_REST_IS = pattern(
    "其余的?(?:[^，,。；;：:\\d]{0,4}?)(?:均|都|全部|全|则)?(?:在|由|通过|经|从|为|是|到|走)(?P<name>[^，,。；;：:\\d]{2,10})(?=[，,。；;]|$)"
)


def _still_left(share: Mention, rate: Mention) -> Proposal | None:
    """改造率88.2%，尚有11.8%的用户仍合用总表: what the rate leaves, surely where the words deny it (未改造)."""
    if rate.role is not _RATE or rate.unit != share.unit or rate.peer != share.peer or share.clause - rate.clause != 1:
        return None
    if _DENIAL.search(rate.name) is not None or share.depth or rate.depth:
        return None
    denied = _NOT_DONE.search(share.tail)
    if denied is None or not _stem(rate.name).endswith(denied["stem"]):
        return Proposal((_rest(share, [rate]),), Confidence.LOW)
    noun = share.tail[: denied.start()].strip("的")
    same = len(noun) >= _TWO and noun in rate.head  # 尚有14.6%的山区村未覆盖: of a base of its own
    return Proposal((_rest(share, [rate]),), Confidence.HIGH if same else Confidence.MEDIUM)


_STILL = pattern("[，,\\s]*(?:目前)?(?:尚|还|仍)有(?:约)?")
_NOT_DONE = pattern(
    "(?:未|没有)(?:能|进行|完成|实行|实施|实现|得到|参加|接受)?(?P<stem>[^\\W\\d_a-zA-Z]{2})(?=$|的|到位)"
)


def _is_gap(mention: Mention) -> bool:
    """Whether the figure only tells how far the shares in front are apart: 两者相差89.5个百分点."""
    return mention.role is Role.CHANGE and mention.unit == "百分点" and not mention.depth


def _rest_of_several(share: Mention, last: int) -> Proposal | None:
    """满意的占87.4%，不满意的占8.2%，其余4.4%表示说不清: what all the shares in front leave of 100.

    They are a list that comes near 100, none of them among others; ``last`` is the clause that it goes on in.
    """
    front = [m for m in share.sentence.mentions[: share.index] if m.peer == share.peer and m.unit == share.unit]
    clauses = [*(m.clause for m in front), last]
    apart = [later - earlier for earlier, later in itertools.pairwise(clauses)]
    if max(apart) > _TWO or min(apart) < 1 or apart[-1] != 1:
        return None
    heads = [m.head for m in front]
    if _opens_list(front[0]):  # 回收2450份，其中满意的占…: among all, and not among a share
        heads[0] = heads[0].replace("其中", "", 1)
    if any(m.role not in _SHARES or m.depth for m in front) or any(map(_AMONG.search, heads)):
        return None
    low = sum(m.claim.values.low or 0 for m in front)
    if low >= _ALL or not _ALL - _NEAR <= low + (share.claim.values.low or 0) <= _ALL + _NEAR:
        return None
    return Proposal((rest_of_hundred(share, front),), Confidence.HIGH)


def _opens_list(first: Mention) -> bool:
    """Whether the first share of the list stands right behind the count that it divides."""
    before = first.sentence.mentions[first.index - 1] if first.index else None
    return before is not None and before.is_level and not before.depth and before.peer == first.peer


_SHARES = (Role.SHARE, Role.PERCENT)
_NEAR = 10
_AMONG = pattern("其中|[率均增降升减涨跌超]")
"""办结率98%，满意率97%，其余2%: rates and changes are no shares of one list."""


_REST = pattern("\\s*(?:其余|剩余|余下)(?:的|部分|占|为|约)*$")
_DENIED = pattern("(?:尚未|暂未|仍未|未能|没有|不|未)(?P<stem>[^\\W\\d_a-zA-Z]{2})[^\\W\\d_a-zA-Z]{0,4}$")


def denied_share(share: Mention) -> Proposal | None:
    """落实率93.6%，暂未落实的占7.4%: a share without a figure of its own, of those that a rate in front leaves."""
    denied = _DENIED.search(share.head[: share.head.rfind("占")].rstrip("的人员件户")) if "占" in share.head else None
    if (of_those := rest_of_those(share)) is not None:
        return of_those
    if denied is None:
        return _rest_by_place(share)
    for rate in reversed(share.sentence.mentions[: share.index]):
        if rate.role is _RATE and rate.unit == share.unit and rate.peer == share.peer:
            plain = _stem(rate.name).endswith(denied.group("stem")) and _DENIAL.search(rate.name) is None
            return Proposal((_rest(share, [rate]),), Confidence.HIGH) if plain else None
    return None


def _stem(name: str) -> str:
    return name.removesuffix("率")


def _are_opposite(first: str, second: str) -> bool:
    """Whether one name denies the other, and neither is of a narrower base than the other; in the order of the text."""
    first, second = _stem(first), _stem(second)
    for plain, negative in ((first, second), (second, first)):
        denial = _DENIAL.search(negative) or _BEYOND.search(negative)
        if denial is None or _DENIAL.search(plain) is not None:
            continue
        before, word = negative[: denial.start()], negative[denial.end() :]
        if len(word) == 1 and word == plain[:1] and len(plain) == len(word) + 1:
            return not before  # 破案率, 未破率
        for one, other in (*_PAIRS, (word, negative[denial.start() :])):
            if one and plain.endswith(one) and negative.endswith(other):
                prefixes = plain.removesuffix(one), negative.removesuffix(other)
                return _same_base(*(prefixes if plain is first else prefixes[::-1]))
    return first.endswith("就诊") and second in ("外转", "患者外转")


def _is_in_time_and_late(first: Mention, second: Mention) -> bool:
    """Whether one rate is of what was done in time, and the other of what was late: 按期办结率98.3%，逾期率1.7%."""
    one, other = _stem(first.name), _stem(second.name)
    found = (
        (_IN_TIME.match(one), _LATE.match(other)) if _IN_TIME.match(one) else (_LATE.match(one), _IN_TIME.match(other))
    )
    if found[0] is None or found[1] is None:
        return False
    work = {each.group("work") for each in found if each is not None} - {None}
    return len(work) < _TWO and _same_base(found[0].group("prefix"), found[1].group("prefix"))  # no 超时预警率


_TWO = 2


_ALL = 100


def _same_base(first: str, second: str) -> bool:
    """食品抽检 and 药品 are two bases; 抽检样品 and, behind it, no word at all are one."""
    first, second = narrowing_of(first), narrowing_of(second)
    return not second or second in first


def _rest(rate: Mention, others: Sequence[Mention]) -> Relation:
    scale = common_scale(*others, rate)
    computed = Sum(((1, Constant(100)), *((-1, figure(other, scale=scale)) for other in others)))
    roles = {other.claim.start: "part" for other in others} | {rate.claim.start: "rate"}
    return related(RelationKind.COMPLEMENT, rate.claim, computed, roles=roles, cue=rate.name)
