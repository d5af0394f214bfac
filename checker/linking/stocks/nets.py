"""Nets: 净增 and 比年初多 as what came less what went."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.reach import not_among
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.closing import can_be_left
from checker.linking.stocks.exchanges import COMES, GOES, TAKES_IN, borne_out_exchange, exchange_of, is_of_some
from checker.linking.stocks.net_flows import (
    can_have_flows,
    flows_behind,
    flows_in_front_of,
    is_of_another_time,
)
from checker.linking.stocks.offsets import offset_changes, plain_moves
from checker.linking.stocks.signs_of_flows import Term, is_net, sign_of, signs_of
from checker.linking.stocks.stocks_told import is_closing, is_opening
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_TWO = 2
_AMONG = pattern("\\s*其中")


SINCE_THEN = pattern("[比较](?:上?[年月季期]初|上[年月季期]度?末|去年底)[^，,。；;]{0,6}$")


def more_than_then(change: Mention) -> Iterator[Proposal]:
    """全年新增231户、退出187户，年末户数比年初多44户: all that came, less all that went, where the words sign each."""
    front = [m for m in change.sentence.mentions[: change.index] if m.unit == change.unit and not m.depth]
    front = [m for m in front if m.is_level and m.peer == change.peer and not _AMONG.match(m.lead)]
    wholes = [change.sentence.paragraph.wholes.get(m.claim.start) for m in front]
    front = [m for m in front if m not in wholes]  # 进出中心46.3亿元，入25.7亿元、出20.6亿元，期末库存较期初增加
    flows = [(sign_of(m), m) for m in front if not is_closing(m) and not is_opening(m)]
    if {sign for sign, _ in flows} == {1, -1} and change.direction:
        beside = len(flows) == _TWO and flows[-1][1].clause + 1 >= change.clause
        behind = change.sentence.mentions[change.index + 1 : change.index + 2]
        beside = beside and not any(m.unit == change.unit and m.is_level and m.peer == change.peer for m in behind)
        direction = (
            -change.direction if "缺口" in change.head else change.direction
        )  # what is short grows by who leaves
        terms = [(direction * sign, m) for sign, m in flows]
        yield Proposal((left_over(change, terms),), Confidence.HIGH if beside else Confidence.MEDIUM)


def net_change(paragraph: Paragraph, sentence: Sentence, net: Mention) -> Iterator[Proposal]:
    """净增N, 净核减N: the difference of the two figures in front of it."""
    if _is_of_other_moves(net):
        return
    if (offset := offset_changes(net) or plain_moves(net)) is not None:
        yield Proposal((left_over(net, offset),), Confidence.HIGH, explicit=True)
        return
    behind = flows_behind(net) if can_have_flows(net) else None
    if behind is not None and can_be_left(_signed_as(net, behind)) and not is_of_another_time(net, behind):
        yield Proposal((_net_of(net, behind),), Confidence.HIGH, explicit=True)
        return
    yield from _net_of_behind(sentence, net)
    if (since := _since_level_behind(net)) is not None:
        yield Proposal((left_over(net, since),), Confidence.HIGH, explicit=True)
        return
    front = [m for m in sentence.mentions[: net.index] if m.unit == net.unit and not m.depth]
    if (grown := _since_first_level(net, front)) is not None:
        yield Proposal((grown,), Confidence.HIGH)
        return
    if any(m.role is Role.PREVIOUS and (m.clause == net.clause or m is front[-1]) for m in front):
        # 首次突破200万人次，较上年的176.8万人次净增26.7万人次, 比上年同期的2974.8亿元增长7.2%，净增210余亿元
        return  # from that year, and no difference of flows
    amounts = [m for m in front if m.is_level and m.claim.approximation not in BOUNDS]
    if len(front) < 2 and net.name == "balance":
        number = paragraph.number_of(sentence)
        past = [m for other in reversed(paragraph.before(number, 1)) for m in other.mentions if m.unit == net.unit]
        front = not_among([m for m in past if m.is_level and not m.depth])[-2:]
        amounts = front
    if any(is_net(m) for m in amounts[-2:]):
        return  # 养老当期结余1.2亿元，医疗当期结余0.8亿元，失业当期缺口0.1亿元: each has its own
    moves = [m for m in front if m.role in (Role.LEVEL, Role.NET) and not (len(front) > _TWO and is_closing(m))]
    signed = [(m.direction if m.role is Role.NET else 1, m) for m in moves]
    readings = [left_over(net, signed)] if len(signed) > 2 else []
    own = {m.index for m in sentence.mentions[: net.index] if m.role is Role.NET and m.unit == net.unit}
    for first, second in list(itertools.pairwise(amounts))[::-1][:3]:
        if second.index + 1 == net.index and not own.isdisjoint(range(first.index, second.index)):
            continue  # 存款余额196.4亿元，净增17.3亿元；贷款余额161.8亿元，净增14.6亿元: each has its own
        for terms in ([(1, first), (-1, second)], [(1, second), (-1, first)]):
            if can_be_left(terms):
                readings.append(left_over(net, terms))
    every = [(net.direction * sign, m) for sign, m in _signed(front)]
    if net.unit == "元" and len(amounts) > _TWO and len(amounts) == len(front):
        # 收到捐赠862万元、利息12万元，支付助学款312万元、助医款286万元，净增276万元
        every = [(net.direction * sign, m) for sign, m in zip(signs_of(net, front), front, strict=True)]
    if len(every) > 2 and {sign for sign, _ in every} == {1, -1} and all(sign for sign, _ in every):
        readings.append(left_over(net, every))  # 成立9家，注销6家，撤销2家，…净增1家
    if (short := _short_of(net)) is not None:
        yield Proposal((left_over(net, short),), Confidence.HIGH)
    elif (beside := _all_beside(net)) is not None:
        yield beside
    elif (exchange := exchange_of(net)) is not None:
        yield Proposal((left_over(net, exchange), *readings), Confidence.HIGH, explicit=True)
    elif (told := borne_out_exchange(net)) is not None:
        yield Proposal((left_over(net, told),), Confidence.HIGH, explicit=True)
    elif readings:
        known = net.name == "balance" or any(cues.GOES_OUT.search(m.label) for m in amounts)
        direct = known and len(amounts) == len(signed) == _TWO and net.clause - amounts[-1].clause <= 1
        direct = direct or (_CASH.search(net.head) is not None and _are_cash_flows([m for _, m in signed]))
        apart = bool(amounts) and amounts[-1].sentence is net.sentence and amounts[-1].peer != net.peer
        loose = Confidence.LOW if apart and net.name == "balance" else Confidence.MEDIUM
        yield Proposal(tuple(readings), Confidence.HIGH if direct and not apart else loose)


def _all_beside(net: Mention) -> Proposal | None:
    """All that came and went right in front; or what lies between the two stocks that are told with it."""
    told = flows_in_front_of(net) if can_have_flows(net) else None
    if told is None or TAKES_IN.match(net.sentence.text, net.claim.end) is not None:
        return None
    terms, opening, sure = told
    if not sure:
        return None
    came = next(m for sign, m in terms if sign > 0)
    if is_of_some(net, came) or is_of_another_time(net, terms) or not can_be_left(_signed_as(net, terms)):
        return None
    readings = [_net_of(net, terms)]
    if opening is not None and exchange_of(net) is None:  # 新登记230户，注销85户，净增145户: the words say of what
        around = net.sentence.mentions[terms[-1][1].index + 1 : net.index + _TWO]
        stocks = [m for m in around if m.unit == net.unit and m.is_level and not m.depth and is_closing(m)]
        readings += [_net_of(net, [(1, stock), (-1, opening[1])]) for stock in stocks[:1]]
    return Proposal(tuple(readings), Confidence.HIGH, explicit=True)


def _net_of(net: Mention, terms: Sequence[Term]) -> Relation:
    return left_over(net, _signed_as(net, terms))


def _signed_as(net: Mention, terms: Sequence[Term]) -> list[Term]:
    """净减12家（新开29家、关闭41家）: what went is more."""
    return [((net.direction or 1) * sign, m) for sign, m in terms]


def _signed(flows: Sequence[Mention]) -> list[Term]:
    """What came and what went, by its words; 净转出0.19万名 went."""
    told = [m for m in flows if m.role in (Role.LEVEL, Role.NET) and not _AMONG.match(m.lead)]
    told = [m for m in told if not is_closing(m) and not is_opening(m)]
    return [(m.direction if m.role is Role.NET else sign_of(m), m) for m in told]


def _are_cash_flows(flows: Sequence[Mention]) -> bool:
    """Whether the figures are the cash flows that a net change is made of: 经营活动, 投资活动, 筹资活动."""
    return all(any(word in m.head for m in flows) for word in ("经营", "投资", "筹资"))


_CASH = pattern("现金(?:及现金等价物)?净[增减]")


_MOVED_NET = pattern("净([迁调转移流])[入出]")


def _is_of_other_moves(net: Mention) -> bool:
    """Whether what came and went in front did so in another way: 新注册4.86万辆、注销2.13万辆，…净转出0.41万辆."""
    moved = _MOVED_NET.search(net.lead)
    front = net.sentence.mentions[max(0, net.index - _TWO) : net.index]
    if moved is None or any(moved.group(1) in m.lead for m in front):
        return False
    return any(COMES.search(m.lead) or GOES.search(m.lead) for m in front)


def _short_of(net: Mention) -> list[Term] | None:
    """累计3017.9万吨，为年计划3200万吨的94.3%，缺口182.1万吨: what is not done of what a share has for its base."""
    mentions = net.sentence.mentions
    share = mentions[net.index - 1] if net.index > _TWO else None
    if share is None or share.role is not Role.SHARE or "缺" not in net.lead or net.clause - share.clause != 1:
        return None
    done, base = mentions[net.index - 3], mentions[net.index - 2]
    if base.role is not Role.BASE or base.clause != share.clause or not done.unit == base.unit == net.unit:
        return None
    return [(1, base), (-1, done)]


_REACHED = pattern("[，,\\s]*(?:总数|总量|累计|年末|现)?(?:达到?|增至|增加到|为)(?:了|约)*")


def _since_first_level(net: Mention, front: Sequence[Mention]) -> Relation | None:
    """年初存栏3365只，繁殖445只，死亡244只，年末存栏3554只，比年初净增189只: the last level less the first."""
    if len(front) < _TWO or SINCE_THEN.search(net.lead) is None or not net.direction:
        return None
    first, last = front[0], front[-1]
    if not (first.is_level and last.is_level and _ENDS.search(last.head)) or net.clause - last.clause > 1:
        return None
    begins = first.sentence.text[first.sentence.start : first.claim.start]
    told = left_over(net, [(net.direction, last), (-net.direction, first)])
    return told if holds(told) or _BEGINS.search(begins) is not None else None


_ENDS = pattern("[年期月季][末底]")
_BEGINS = pattern("[年期月季]初|上[年月季期]度?[末底]|去年[末底]")


def _since_level_behind(net: Mention) -> list[Term] | None:
    """净增27家，达到184家，比上年末的157家增长17.2%: the level that follows less the one that it is compared with."""
    level, before = (*net.sentence.mentions[net.index + 1 : net.index + 3], None, None)[:_TWO]
    if level is None or before is None or net.depth or not level.unit == before.unit == net.unit:
        return None
    beside = level.clause - net.clause == 1 == before.clause - level.clause and before.peer == net.peer
    plain = level.is_level and _REACHED.fullmatch(level.lead) is not None and before.role is Role.PREVIOUS
    if not beside or not plain or not net.direction or _ENDED.search(before.lead) is None:
        return None
    return [(net.direction, level), (-net.direction, before)]


_ENDED = pattern("[比较](?:上年末|上年底|去年末|去年底|年初|上年|去年)的?$")


_BARE_NET = pattern("[，,\\s]*(?:实际|全年|当年|年内)?净[增减](?:加|少)?")


def _less_noted(net: Mention) -> Term | None:
    """净增4家（退出2家）: what went, or came, is noted behind the difference."""
    behind = net.sentence.mentions[net.index + 1 : net.index + 3]
    noted = [m for m in behind if m.owner is net and m.is_level and m.unit == net.unit]
    went = GOES if net.direction > 0 else COMES
    return (-1, noted[0]) if len(noted) == 1 and went.search(noted[0].lead) is not None else None


def _net_of_behind(sentence: Sentence, net: Mention) -> Iterator[Proposal]:
    """净增5个，其中新开9个、停航4个: what came and what went is told behind the difference."""
    behind = sentence.mentions[net.index + 1 : net.index + 3]
    if (noted := _less_noted(net)) is not None:
        # 新增“四上”企业6家，总数达到43家，净增4家（退出2家）
        moved = COMES if net.direction > 0 else GOES
        front = [m for m in sentence.mentions[: net.index] if m.unit == net.unit and m.is_level and not m.depth]
        moves = [m for m in front if m.peer == net.peer and moved.search(m.lead) is not None]
        named = _BARE_NET.match(net.lead)
        # 新开户单位518家，净增缴存单位395家: of the same
        if len(moves) == 1 and named is not None and net.lead[named.end() :][-2:] in moves[0].lead:
            yield Proposal((left_over(net, [(1, moves[0]), noted]),), Confidence.HIGH, explicit=True)
    told = [m for m in behind if m.unit == net.unit and m.role is Role.LEVEL and (m.owner is net or not m.depth)]
    listed = sentence.text[net.claim.end : net.claim.end + 1] in ("：", ":")
    if len(told) == 2 and net.name != "balance" and (told[0].owner is net or "其中" in told[0].lead or listed):
        first, second = told if net.direction >= 0 else told[::-1]
        further = sentence.mentions[net.index + 3 : net.index + 4]
        said = COMES.search(first.lead) is not None and GOES.search(second.lead) is not None
        said = said and not any(m.unit == net.unit and m.peer == told[1].peer for m in further)
        relation = left_over(net, [(1, first), (-1, second)])
        yield Proposal((relation,), Confidence.HIGH if said else Confidence.MEDIUM, explicit=said)
