"""What is left of the figures in front: 其余, 尚有, 未办结, 结转下年, and the others that are told last."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds, is_far_off
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.stocks.bases_of_remainders import (
    ALL_OF_IT,
    can_be_whole,
    clauses_of_quotients,
    counts_with_it,
    distinct_readings,
    is_after_all_outcomes,
    is_flow,
    is_of_a_whole,
    is_result,
    of_one_in_front,
    sums_up_outcomes,
    taken_in,
    whole_noted,
    whole_of,
)
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.closed_ledgers import is_closed
from checker.linking.stocks.doubts_of_remainders import (
    MAY_BE_SOME,
    are_balanced_totals,
    has_other_business,
    has_share_of,
    has_unread_entries,
    is_all_in_hand,
    is_amid_list,
    is_going_on,
    is_last_of_flat_list,
    is_limit,
    is_of_one_list,
    is_overdrawn,
    may_hold_more,
    takes_off_what_came,
)
from checker.linking.stocks.due_parts import besides_those_among, is_within_time, left_of_due
from checker.linking.stocks.last_items import is_last_item
from checker.linking.stocks.outcomes import results_begin
from checker.linking.stocks.said_to_be_left import DENIED, REST
from checker.linking.stocks.signs_of_flows import Term, is_net, signs_of
from checker.linking.stocks.stocks_told import reached
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TWO = 2
_AMONG = pattern("\\s*其中")
_CLOSED = pattern("结(?!果|转)")
"""审结, 结案: 尚未审结 is what of these is left, and no 结果维持."""


def what_is_left(
    paragraph: Paragraph, sentence: Sentence, left: Mention, earlier: Sentence | None
) -> Iterator[Proposal]:
    """What the figure is left of, in its sentence or those in front: 新收64件，上年结转3件，办结61件，未结6件."""
    if (of_due := left_of_due(left)) is not None:
        yield of_due
        return
    amounts = [m for m in sentence.mentions[: left.index] if counts_with_it(m, left)]
    if (
        len(amounts) < _TWO
        or is_after_all_outcomes(left, amounts)
        or (_YEAR_END.search(left.lead) and all(map(is_of_a_whole, amounts)))
    ):
        number = paragraph.number_of(sentence)
        told = paragraph.before(number, _BACK)
        if earlier is None and told and cues.CARRIED_ON.search(left.lead):
            earlier = told[0]  # 总计219件。⏎本年度办理211件，其中…。⏎结转下年度继续办理8件
            if len(told) < _BACK and earlier.paragraph.previous is not None:
                told = [*told, *earlier.paragraph.previous.sentences[::-1][: _BACK - len(told)]]
        past = [m for other in reversed(told) for m in other.mentions if counts_with_it(m, left)]
        whole_of_flows = [whole_of(m) for m in past if is_flow(m)]  # 新收214件，上年结转5件，总计219件
        amounts = [m for m in past if earlier is m.sentence or is_flow(m) or m in whole_of_flows] + amounts
    # 受理216件，其中网络58件、涉外7件；加上年初未结53件: all of a list behind 其中 is inside, where the flows go on
    is_ledger = any(cues.CARRIED_IN.search(m.lead) for m in amounts)
    amounts = [
        m
        for m in amounts
        if whole_of(m) is None and (not _AMONG.match(m.head if is_ledger else m.lead) or cues.CARRIED_IN.search(m.lead))
    ]  # 办结211件，其中含上年结转5件: was there before, wherever it is told
    if not amounts:
        return
    behind = sentence.mentions[left.index + 1 : left.index + 2]
    amounts += [m for m in behind if counts_with_it(m, left) and cues.CARRIED_IN.search(m.lead)]
    whole = whole_noted(left)
    if whole is not None and left.clause - amounts[-1].clause <= 1 and _DONE.search(amounts[-1].lead):
        yield Proposal((left_over(left, [(1, whole), (-1, amounts[-1])]),), Confidence.HIGH)
        return
    opening = [m for m in amounts if cues.CARRIED_IN.search(m.lead) or cues.CARRIED_IN.search(m.tail[:4])]
    opening = [m for m in opening if reached(m) in (None, left) and not is_closed(m, left)]
    inside = [m for m in opening if m.depth or cues.AMONG.search(m.lead)]
    flows = [m for m in amounts if m not in opening and not m.depth]
    if is_net(left):
        opening = []  # 上年结余8.6万元，拨入12.4万元，支出14.2万元，本年收支结余-1.8万元
    outs = [m for m in flows if cues.GOES_OUT.search(m.label) or sums_up_outcomes(m, left)]
    ins = [m for m in flows if m not in outs and cues.COMES_IN.search(m.label) and "不予" not in m.label]
    ins = [m for m in ins if m.is_level or m.role is left.role] or ins  # 新收5777件，审结5625件，由2020年的1486件增至
    readings: list[list[Term]] = []
    for first in ins[-1:]:
        if outs:
            spent: list[Term] = [(-1, m) for m in outs if m.index > first.index or m.sentence is not first.sentence]
            if not spent:
                continue
            last = spent[-1:]
            every: list[Term] = [(-1, m) for m in flows if m.index > first.index and m.sentence is first.sentence]
            carried = [[(1, start), (1, first), *terms] for start in opening for terms in (last, spent, every)]
            if any(cues.CARRIED_ON.search(words) for words in (left.lead, left.tail)):
                # what was carried in was there to be carried on
                readings, carried = carried, []
            readings += [[(1, first), *last], [(1, first), *spent], [(1, first), *every]]
            readings += [[(1, part), *last] for part in taken_in(paragraph, sentence, first)]
            readings += carried
    if is_net(left) and len(flows) > _TWO and all(signs := signs_of(left, flows)):
        # 收入承包款16.2万元、租金4.8万元，支出12.4万元，当年结余8.6万元: all the items of the two lists
        readings.insert(0, list(zip(signs, flows, strict=True)))
    for start in opening:
        net = [m for m in amounts if m.role is Role.NET]
        readings += [[(1, start), (m.direction, m)] for m in net[-1:]]
    sure = bool(readings)
    denied = DENIED.search(left.lead)
    if denied is not None:
        verb = denied.group(1)[:2]
        done = [m for m in amounts if verb in m.label or (verb[-1] in "结决" and _CLOSED.search(m.label))]
        amounts = [m for m in amounts if not done or m.claim.start <= done[-1].claim.start]
        flows = [m for m in flows if m in amounts]
        if not done:
            return
        if len(done) == 1 == len(flows) - 1 and flows[-1] is done[0] and flows[0].sentence is sentence:
            sure = True  # 应回复57件，已回复52件，未回复5件
    top = [m for m in flows if m.role is left.role] if left.role is Role.PREVIOUS else [m for m in flows if m.is_level]
    if left.name == "balance" or not cues.REMAINDER.search(left.lead):
        top = [m for m in top if m.peer == left.peer or m.sentence is not sentence]  # 4个项目正在推进
    direct = 0 <= left.clause - amounts[-1].clause - clauses_of_quotients(amounts[-1], left) <= 1
    stock, dealt, confirmed = cues.STOCK.search(left.lead) is not None, False, False
    if len(top) > 1 and not (stock and not outs):
        rest: list[list[Term]] = [[(1, top[0]), *((-1, m) for m in top[1:])]]
        if not is_of_one_list(top[-2], top[-1]):
            rest.append([(1, top[-2]), (-1, top[-1])])
        # 受理83件，立案19件，处罚6件、惩戒11件，其余2件: of the one that those behind it are parts of
        rest += [[(1, m), *((-1, part) for part in top[at + 1 :])] for at, m in enumerate(top[1:-2], 1)]
        if ALL_OF_IT.fullmatch(top[-1].lead) is not None:
            # 累计完成112根，设计总数148根，剩余36根
            rest += [[(1, top[-1]), *((-1, m) for m in top[start:-1])] for start in (0, len(top) - _TWO)]
        results = results_begin(left)  # 办理结果：…，无法提供52件，其他处理6件；结转下年度6件: none of them came in
        left_whole = [
            terms for terms in rest if can_be_whole(terms[0][1]) and not is_result(terms[0][1], left, results)
        ]
        readings += [
            terms for terms in left_whole if not (_AT_THE_END.search(left.lead) and _SPENT.search(terms[0][1].lead))
        ]
        if not readings and REST.match(left.lead) and all(cues.GOES_OUT.search(m.lead) is None for m in top[1:]):
            readings, dealt = rest[:1], True  # 发放个贷2318笔；首套2014笔，其余304笔为二套: of what was given out
            confirmed = len(top) == _TWO and (has_share_of(top[1], top[0]) or is_going_on(left, top[1], direct=direct))
    found = [
        terms for terms in distinct_readings(readings) if not (are_balanced_totals(terms) or any(map(is_limit, terms)))
    ]
    if found and len(top) > 1 and can_be_whole(top[0]):
        # 18座，已完工11座，验收7座，余下7座: of the first of two steps
        found = distinct_readings([*found, [(1, top[0]), (-1, top[1])]])
    if found:
        found = distinct_readings([*found[:_OWN_LAST], *of_one_in_front(left, flows)])
    found += [terms for terms in besides_those_among(left) if holds(left_over(left, terms))]
    if not found and opening and cues.CARRIED_OUT.search(left.lead):
        found = readings[-1:]  # every term is named: that more went out than there was is the author's slip
    found = [terms for terms in found if not takes_off_what_came(terms) or holds(left_over(left, terms))]
    if is_overdrawn(left, top) or is_last_item(left, top) or is_amid_list(left):
        found = [terms for terms in found if holds(left_over(left, terms))]
    if found:
        relations = tuple(left_over(left, terms) for terms in found[:8])
        relations = tuple(sorted(relations, key=is_far_off))  # 128个，已整改113个；推进中11个，其余5个: of all told
        sure = sure or (direct and cues.REMAINDER.search(left.lead) is not None)
        beside = sentence.mentions[left.index - 1] if left.index else None
        own = beside is not None and beside.clause == left.clause and beside.peer != amounts[-1].peer
        own = own or has_other_business(left, amounts[-1])
        if dealt:
            yield Proposal(relations, Confidence.HIGH if confirmed else Confidence.MEDIUM)
        elif (
            (stock and not opening and not is_all_in_hand(left, top))
            or has_unread_entries(left, opening, flows)
            or _OF_SOME.search(left.lead)
            or own
            or may_hold_more(left, found)
            or is_last_of_flat_list(left, top)
        ):
            # 6家单位结余资金1842.3万元
            yield Proposal(relations, Confidence.LOW)  # what was there before is not told
        else:
            sure = sure and not inside and MAY_BE_SOME.search(left.lead) is None and not is_within_time(left)
            yield Proposal(relations, Confidence.HIGH if sure else Confidence.MEDIUM)


_OWN_LAST = 5
_YEAR_END = pattern("[年期]末(?:未结|未办结|未审结|尚未)")
_OF_SOME = pattern("[且并](?:正在|尚|仍)|因[^，,。；;]{1,12}[未尚]|其余[^，,。；;、\\d]{0,8}中|本?标段|[本该][段区片]")
"""已采纳且正在办理34件: some of what is left, for others may be neither."""
_DONE = pattern(f"已|累计|{cues.GOES_OUT.pattern}")
_BACK = 3
_AT_THE_END = pattern("[年期月季]末|累计结[余存]|滚存")
_SPENT = pattern("(?<!预算)(?<!计划)(?:支出|支付|列支)[共计合总额为达约]*$")
"""年初结余A，项目支出B，管理费用C，年末结余D: nothing is left of what was spent."""
