"""Stocks and flows: what came in, less what went out, is what is left (旧存 + 新收 − 审结 = 未结)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.averages.per_piece import is_each
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import quotient
from checker.linking.roles import BOUNDS
from checker.linking.stocks.balances import balance_of, carried_of, turnout_of
from checker.linking.stocks.budgets import adjusted_budget, left_of_plan, left_over
from checker.linking.stocks.closed_ledgers import is_closed, net_of_year
from checker.linking.stocks.due_parts import besides_those_among, is_within_time, left_of_due
from checker.linking.stocks.exchanges import COMES, GOES, exchange_of, exchange_of_several
from checker.linking.stocks.ledger_pairs import second_ledger
from checker.linking.stocks.ledgers import (
    Term,
    begins_movement,
    entries,
    flows_in_front,
    goes_both_ways,
    is_closing,
    is_net,
    is_opening,
    left_of_all,
    net_in_front,
    net_term,
    opening_of,
    reached,
    sign_of,
    signs_of,
    stock_in_front,
    tells_stocks,
    told_backwards,
)
from checker.linking.stocks.ledgers_apart import ledger_apart
from checker.linking.stocks.outcomes import goes_on, left_of_outcomes
from checker.linking.stocks.taken_up_again import left_with_carried_in
from checker.linking.stocks.told_flows import without_sums_and_parts
from checker.linking.totals.carried_unsaid import is_in_stock, may_have_been_there, more_than_left
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_AMONG = pattern("\\s*其中")
_DENIED = pattern("(?:未|没有)([^\\W\\d_a-zA-Z]{1,4})")


_STOCKS = (Role.LEVEL, Role.PREVIOUS)


_BEGINS = pattern("[由从]$")
_ONE_OF_TWO = ("前者", "后者")
_OF_STOCKS = pattern("[结余存剩实差净编岗权口赤自毛减节初末底]")
"""One of these is in every word for a stock, a balance, and who came; cheap to find."""


def link_flows(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure that says what is left, with what it is left of."""
    for number, sentence in enumerate(paragraph.sentences):
        earlier = paragraph.sentences[number - 1] if number else None
        last: dict[tuple[str, bool], Mention] = {}
        tells_stock = tells_stocks(sentence)
        for mention in sentence.mentions:
            if mention.lead.lstrip("，, ").startswith(_ONE_OF_TWO):
                continue  # 职工医保收A、支B，居民医保收C、支D，前者结余E
            if tells_stock and _is_part_of_stock(mention):
                continue
            has_word = _OF_STOCKS.search(mention.lead) is not None
            proposal = left_of_outcomes(paragraph, number, mention) if has_word else None
            proposal = proposal or (carried_of(paragraph, number, mention) if has_word else None)
            proposal = proposal or (left_with_carried_in(paragraph, number, mention) if has_word else None)
            if proposal is None and tells_stock and (proposal := _ledger(paragraph, number, mention)) is not None:
                if (second := second_ledger(paragraph, mention, proposal)) is not None:
                    yield second
            proposal = proposal or (adjusted_budget(mention) if "预算" in mention.head else None)
            if tells_stock and proposal is None:
                proposal = ledger_apart(paragraph, number, mention)
            if has_word and proposal is None:
                proposal = left_of_plan(mention) or balance_of(paragraph, number, mention) or turnout_of(mention)
            if proposal is not None:
                yield proposal
                continue
            if (going := goes_on(mention)) is not None:
                yield going
            if mention.is_level and not mention.depth and _OTHERS.search(mention.lead) is not None:
                yield from _others(paragraph, number, mention)
            backwards = told_backwards(mention) if has_word or _BEGINS.search(mention.lead) else None
            in_front = _stock_in_front(mention) if tells_stock else None
            if (backwards or in_front) and any(is_closing(m) and m.unit == mention.unit for m in sentence.mentions):
                backwards = in_front = None
            if in_front is not None and backwards is None:
                yield in_front
                continue
            if backwards is not None:
                closing, terms, sure = backwards
                # 门店186家，其中直营62家、加盟124家，新开…，季初179家
                whole = paragraph.wholes.get(closing.claim.start)
                ends = [closing] if whole is None or whole.sentence is not sentence else [whole, closing]
                readings = tuple(left_over(end, terms) for end in ends)
                readings = (*(in_front.readings if in_front is not None else ()), *readings)
                yield Proposal(readings, Confidence.HIGH if sure else Confidence.MEDIUM)
                continue
            if mention.role in _STOCKS and not mention.depth and _is_left(mention):
                key = mention.unit, cues.STOCK.search(mention.lead) is not None
                if key not in last or _AMONG.match(mention.head) is None:
                    last[key] = mention  # 结余3609万元，其中超过两年未使用的1120万元 is a part of what is left
            elif mention.role is Role.NET and not mention.depth:
                yield from _net(paragraph, sentence, mention)
            elif mention.role is Role.CHANGE and not mention.depth and _SINCE_THEN.search(mention.lead):
                yield from _since(mention)
        for left in last.values():
            if left.claim.start not in paragraph.wholes and not any(
                is_each(m) for m in sentence.mentions[: left.index]
            ):
                yield from _readings(paragraph, sentence, left, earlier)


def _is_part_of_stock(mention: Mention) -> bool:
    """期末结余5.66万元，其中伙食费结余5.1万元: of the stock right in front."""
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    among = before is not None and before.unit == mention.unit and _AMONG.match(mention.head) is not None
    return among and before is not None and is_closing(before)


def _ledger(paragraph: Paragraph, number: int, closing: Mention) -> Proposal | None:
    """年初612户，新纳入147户，消除289户，年末561户: the stock at the end, where the one at the beginning is told."""
    if closing.depth or not is_closing(closing) or closing.claim.start in paragraph.wholes:
        return None
    mentions = list(closing.sentence.mentions)
    opening = opening_of(closing, mentions)
    if opening is None:
        for earlier in paragraph.before(number, _BACK):
            if earlier.paragraph is not paragraph:
                break
            mentions = [*earlier.mentions, *mentions]
            opening = opening_of(closing, earlier.mentions, named=True)
            if opening is not None:
                break
    if opening is None or is_closed(opening, closing):
        return None
    at = mentions.index(opening)
    limit = mentions.index(closing)
    told = mentions[at + 1 : limit] if at < limit else [m for m in mentions if m is not closing]
    taken_in = at < limit and not told and _TAKEN_IN.match(opening.lead) is not None
    if taken_in:  # 购进4.2万吨，销出3.7万吨，连同年初库存0.9万吨，仍有1.4万吨
        told = [m for m in mentions[:limit] if m is not opening]
    elif opening.depth and any(m.unit == closing.unit for m in mentions[:limit] if not m.depth):
        told = mentions[:limit]
    if (terms := left_of_all(opening, closing, told)) is not None:
        return Proposal((left_over(closing, terms),), Confidence.HIGH)
    if at < limit:
        told = without_sums_and_parts(opening, told)
    readings, known = entries(opening, closing, told)
    wholes = paragraph.wholes
    apart = [m for m in told if m.claim.start not in wholes]
    if len(apart) < len(told):
        others, all_signed = entries(opening, closing, apart)
        inside = all(wholes[m.claim.start] in apart for m in told if m.claim.start in wholes)
        if inside and all_signed and any(goes_both_ways(terms[1:]) for terms in others):
            # 新立512件，处罚463件，不予处罚19件，移送5件，合计办结487件，尚有63件未结
            readings, known = [*others, *filter(lambda terms: holds(left_over(closing, terms)), readings)], True
        else:
            readings += others
            known = known and any(m.role is Role.NET or is_net(m) for m in told)
    if (taken := _taken_away(paragraph, number, closing)) is not None and taken not in told:
        readings = [[*terms, (-1, taken)] for terms in readings]
    sided = any(goes_both_ways(terms[1:]) or _is_of_net(terms) for terms in readings)
    if opening.depth and not sided:
        return None  # 新增就业0.5万人，年末从业人员3.2万人（上年末3.1万人）
    known = known and not (opening.depth and not _are_of_stock(told, closing))
    known = known and (sided or at > limit or _LAST_END.search(opening.lead) is None)
    if not told and (net := net_in_front(opening, closing, paragraph.before(number, 1))) is not None:
        readings, known, sided = [[(1, opening), net_term(net)]], True, True
    elif not readings and (net := net_of_year(opening, closing, paragraph.before(number, 1))) is not None:
        readings, sided = [[(1, opening), net_term(net)]], True
    if at < limit and not sided and (net := _net_beside(opening, mentions[:at])) is not None:
        readings = [*([*terms, net_term(net)] for terms in readings), *readings]
    if at < limit and not taken_in and (before := flows_in_front(opening)):
        # 本年收入2981.16万元，年初结转287.29万元，本年支出2846.92万元，年末结转421.53万元
        whole = [[terms[0], *before, *terms[1:]] for terms in readings]
        if not told and goes_both_ways(before):  # 本年收入A，支出B，上年结转C，期末结余D
            whole, known = [[(1, opening), *before]], True
        readings = [*readings, *whole] if sided else [*whole, *readings]
    relations = tuple(left_over(closing, terms) for terms in readings if _can_be_left(terms))
    if not relations:
        return None
    behind = closing.sentence.mentions[closing.index + 1 : closing.index + 2]
    beyond = [(1, m) for m in behind if m.owner is closing and m.unit == closing.unit and _TAKES_IN.match(m.lead)]
    if beyond:  # 年末1362家（含吊转注4家): what came in otherwise, where it makes up the difference
        relations += tuple(filter(holds, (left_over(closing, [*terms, *beyond]) for terms in readings)))
    return Proposal(relations, Confidence.HIGH if known else Confidence.MEDIUM)


_TAKES_IN = pattern("\\s*(?:含|包括|包含)")


def _net_beside(opening: Mention, front: Sequence[Mention]) -> Mention | None:
    """当期结余12.6万元，上年结转42.3万元，提取基金3.2万元，期末结余51.7万元: what the period left, right in front."""
    last = front[-1] if front else None
    beside = last is not None and last.unit == opening.unit and is_net(last) and not last.depth
    return last if beside and last is not None and opening.clause - last.clause == 1 else None


_TAKEN = pattern(
    "[，,]\\s*再?(?:减去|扣除|扣减|剔除)(?P<name>[^，,。；;\\d]{2,8}?)(?:部分|的?数|的?面积|的?金额)?[，,]"
)


def _taken_away(paragraph: Paragraph, number: int, closing: Mention) -> Mention | None:
    """供应1120亩。收储945亩，加上期初存量2860亩，减去供应部分，期末结存2685亩: named again, without its number."""
    sentence = closing.sentence
    start = sentence.mentions[closing.index - 1].claim.end if closing.index else sentence.start
    said = _TAKEN.search(sentence.text, start, closing.claim.start)
    if said is None:
        return None
    told = [m for other in paragraph.sentences[max(0, number - _BACK) : number + 1] for m in other.mentions]
    like = [m for m in told if m.is_level and m.unit == closing.unit and said["name"] in m.lead]
    like = [m for m in like if m.claim.end <= said.start()]
    return like[0] if len(like) == 1 else None


_TAKEN_IN = pattern("\\s*(?:连同|加上?|算上|计入|另加|并入)")


def _stock_in_front(opening: Mention) -> Proposal | None:
    """在押2136人，年内新收318人，释放402人，上年末为2220人: the stock that opens the stretch."""
    found = stock_in_front(opening) if opening.role in _STOCKS else None
    if found is None:
        return None
    closing, readings, both_ways = found
    relations = tuple(left_over(closing, terms) for terms in readings if _can_be_left(terms))
    return Proposal(relations, Confidence.HIGH if both_ways else Confidence.MEDIUM) if relations else None


def _is_of_net(terms: Sequence[Term]) -> bool:
    """Whether all that moved is told as one figure."""
    return len(terms) == _TWO and (terms[1][1].role is Role.NET or is_net(terms[1][1]))


_LAST_END = pattern("(?:上[年月季期]|去年|上年度)[末底]")
"""上年末余额12.4亿元，新增贷款8.6亿元，年末余额17.1亿元: what was paid back is not told."""
_TWO = 2


def _are_of_stock(told: Sequence[Mention], closing: Mention) -> bool:
    """Whether what moved stands in front of the stock, and is called so or not at all.

    新增贷款客户9户、清退4户，年末存款客户36户（上年末31户）: the 贷款客户 are others.
    """
    nouns = (_MOVED.sub("", m.lead) for m in told if m.unit == closing.unit and m.is_level and not m.depth)
    if closing.unit == "元":
        return True
    return all(m.index < closing.index for m in told) and all(
        len(noun) < _TWO or noun[:_TWO] in closing.lead for noun in nouns
    )


_MOVED = pattern(
    "年内|全年|本[年月期季]|当年|新[开增设建签办入]?|增[加设]|注销|关[停闭]|停[航办运]?|撤[并销]|退[出库]?|报废|购置|其中|[、，,\\s]"
)
_LEFT = pattern("[余它剩转尚还仍未逾在没末存终滞闲淀]")
_LEFT_AFTER = pattern("[在未转待]")
"""One of these is in every word for what is left; cheap to find."""


def _is_left(mention: Mention) -> bool:
    if _LEFT.search(mention.lead) is None and _LEFT_AFTER.search(mention.tail) is None:
        return False
    if mention.index == 0 and not (cues.CARRIED_OUT.search(mention.lead) or _DENIED.search(mention.lead)):
        return False
    if (
        begins_movement(mention)
        or cues.CARRIED_IN.search(mention.lead)
        or (mention.separator == "、" and _REST.match(mention.lead))
    ):
        return False  # 大学5000元、高中2000元、其余1000元: an item of the list
    return bool(
        cues.REMAINDER.search(mention.lead)
        or cues.CARRIED_OUT.search(mention.lead)
        or cues.REMAINDER_AFTER.search(mention.tail)
    )


def _readings(paragraph: Paragraph, sentence: Sentence, left: Mention, earlier: Sentence | None) -> Iterator[Proposal]:
    if (of_due := left_of_due(left)) is not None:
        yield of_due
        return
    amounts = [m for m in sentence.mentions[: left.index] if _counts(m, left)]
    if (
        len(amounts) < _PAIR
        or _is_after_all_outcomes(left, amounts)
        or (_YEAR_END.search(left.lead) and all(map(_is_of_a_whole, amounts)))
    ):
        number = paragraph.sentences.index(sentence)
        told = paragraph.before(number, _BACK)
        if earlier is None and told and _CARRIED_ON.search(left.lead):
            earlier = told[0]  # 总计219件。⏎本年度办理211件，其中…。⏎结转下年度继续办理8件
            if len(told) < _BACK and earlier.paragraph.previous is not None:
                told = [*told, *earlier.paragraph.previous.sentences[::-1][: _BACK - len(told)]]
        past = [m for other in reversed(told) for m in other.mentions if _counts(m, left)]
        whole_of_flows = [_whole_of(m) for m in past if _is_flow(m)]  # 新收214件，上年结转5件，总计219件
        amounts = [m for m in past if earlier is m.sentence or _is_flow(m) or m in whole_of_flows] + amounts
    amounts = [
        m for m in amounts if _whole_of(m) is None and (not _AMONG.match(m.lead) or cues.CARRIED_IN.search(m.lead))
    ]  # 办结211件，其中含上年结转5件: was there before, wherever it is told
    if not amounts:
        return
    behind = sentence.mentions[left.index + 1 : left.index + 2]
    amounts += [m for m in behind if _counts(m, left) and cues.CARRIED_IN.search(m.lead)]
    whole = _whole_noted(left)
    if whole is not None and left.clause - amounts[-1].clause <= 1 and _DONE.search(amounts[-1].lead):
        yield Proposal((left_over(left, [(1, whole), (-1, amounts[-1])]),), Confidence.HIGH)
        return
    opening = [m for m in amounts if cues.CARRIED_IN.search(m.lead) or cues.CARRIED_IN.search(m.tail[:4])]
    opening = [m for m in opening if reached(m) in (None, left) and not is_closed(m, left)]
    inside = [m for m in opening if m.depth or cues.AMONG.search(m.lead)]
    flows = [m for m in amounts if m not in opening and not m.depth]
    if is_net(left):
        opening = []  # 上年结余8.6万元，拨入12.4万元，支出14.2万元，本年收支结余-1.8万元
    outs = [m for m in flows if cues.GOES_OUT.search(m.label) or _sums_up_outcomes(m, left)]
    ins = [m for m in flows if m not in outs and cues.COMES_IN.search(m.label) and "不予" not in m.label]
    readings: list[list[Term]] = []
    for first in ins[-1:]:
        if outs:
            spent: list[Term] = [(-1, m) for m in outs if m.index > first.index or m.sentence is not first.sentence]
            last = spent[-1:]
            every: list[Term] = [(-1, m) for m in flows if m.index > first.index and m.sentence is first.sentence]
            carried = [[(1, start), (1, first), *terms] for start in opening for terms in (last, spent, every)]
            if _CARRIED_ON.search(left.lead):  # what was carried in was there to be carried on
                readings, carried = carried, []
            readings += [[(1, first), *last], [(1, first), *spent], [(1, first), *every]]
            readings += [[(1, part), *last] for part in _taken_in(paragraph, sentence, first)]
            readings += carried
    if is_net(left) and len(flows) > _PAIR and all(signs := signs_of(left, flows)):
        # 收入承包款16.2万元、租金4.8万元，支出12.4万元，当年结余8.6万元: all the items of the two lists
        readings.insert(0, list(zip(signs, flows, strict=True)))
    for start in opening:
        net = [m for m in amounts if m.role is Role.NET]
        readings += [[(1, start), (m.direction, m)] for m in net[-1:]]
    sure = bool(readings)
    denied = _DENIED.search(left.lead)
    if denied is not None:
        verb = denied.group(1)[:2]
        done = [m for m in amounts if verb in m.label or (verb[-1] in "结决" and "结" in m.label)]
        amounts = [m for m in amounts if not done or m.index <= done[-1].index]
        flows = [m for m in flows if m in amounts]
        if not done:
            return
    top = [m for m in flows if m.role is left.role] if left.role is Role.PREVIOUS else [m for m in flows if m.is_level]
    if left.name == "balance" or not cues.REMAINDER.search(left.lead):
        top = [m for m in top if m.peer == left.peer or m.sentence is not sentence]  # 4个项目正在推进
    stock, dealt, confirmed = cues.STOCK.search(left.lead) is not None, False, False
    if len(top) > 1 and not (stock and not outs):
        rest: list[list[Term]] = [[(1, top[0]), *((-1, m) for m in top[1:])], [(1, top[-2]), (-1, top[-1])]]
        # 受理83件，立案19件，处罚6件、惩戒11件，其余2件: of the one that those behind it are parts of
        rest += [[(1, m), *((-1, part) for part in top[at + 1 :])] for at, m in enumerate(top[1:-2], 1)]
        if _ALL_OF_IT.fullmatch(top[-1].lead) is not None:
            # 累计完成112根，设计总数148根，剩余36根
            rest += [[(1, top[-1]), *((-1, m) for m in top[start:-1])] for start in (0, len(top) - _PAIR)]
        readings += [terms for terms in rest if _can_be_whole(terms[0][1])]
        if not readings and _REST.match(left.lead) and all(cues.GOES_OUT.search(m.lead) is None for m in top[1:]):
            readings, dealt = rest[:1], True  # 发放个贷2318笔；首套2014笔，其余304笔为二套: of what was given out
            confirmed = len(top) == _PAIR and _has_share_of(top[1], top[0])
    found = _distinct(readings)
    if found and len(top) > 1 and _can_be_whole(top[0]):
        # 18座，已完工11座，验收7座，余下7座: of the first of two steps
        found = _distinct([*found, [(1, top[0]), (-1, top[1])]])
    if found:
        found = _distinct([*found[:_OWN_LAST], *_of_one_in_front(left, flows)])
    found += [terms for terms in besides_those_among(left) if holds(left_over(left, terms))]
    if not found and opening and cues.CARRIED_OUT.search(left.lead):
        found = readings[-1:]  # every term is named: that more went out than there was is the author's slip
    if _is_overdrawn(left, top):
        found = [terms for terms in found if holds(left_over(left, terms))]
    if found:
        relations = tuple(left_over(left, terms) for terms in found[:8])
        direct = 0 <= left.clause - amounts[-1].clause - _clauses_of_quotients(amounts[-1], left) <= 1
        sure = sure or (direct and cues.REMAINDER.search(left.lead) is not None)
        beside = sentence.mentions[left.index - 1] if left.index else None
        own = beside is not None and beside.clause == left.clause and beside.peer != amounts[-1].peer
        own = own or _has_other_business(left, amounts[-1])
        if dealt:
            yield Proposal(relations, Confidence.HIGH if confirmed else Confidence.MEDIUM)
        elif (
            (stock and not opening)
            or _has_unread_entries(left, opening, flows)
            or _OF_SOME.search(left.lead)
            or own
            or _may_hold_more(left, found)
        ):
            # 6家单位结余资金1842.3万元
            yield Proposal(relations, Confidence.LOW)  # what was there before is not told
        else:
            sure = sure and not inside and _MAY_BE_SOME.search(left.lead) is None and not is_within_time(left)
            yield Proposal(relations, Confidence.HIGH if sure else Confidence.MEDIUM)


_MAY_BE_SOME = pattern("滞留|沉淀|闲置")
"""下达3860万元，拨付2974万元，滞留886万元: all of it, or what should have moved by then."""


def _is_overdrawn(left: Mention, top: Sequence[Mention]) -> bool:
    """Whether more is told to be done in its own stretch than there was: 包案41件；交办52件，已化解58件，其余4件.

    What is left is then of no figure of another stretch.
    """
    own = [m for m in top if m.sentence is left.sentence and m.peer == left.peer]
    if len(own) != _PAIR or own[0] is top[0] or cues.GOES_OUT.search(own[1].lead) is None:
        return False
    return not _can_be_left([(1, own[0]), (-1, own[1])])


def _of_one_in_front(left: Mention, flows: Sequence[Mention]) -> Iterator[list[Term]]:
    """28支报名，26支参赛，2支弃赛；一等奖2支、二等奖4支，其余20支获优秀奖: what its stretch leaves of one in front."""
    here = [m for m in left.sentence.mentions[: left.index] if m.unit == left.unit and m.is_level and not m.depth]
    own = [m for m in here if m.peer == left.peer]
    front = [m for m in dict.fromkeys((*flows, *here)) if m not in own]
    if len(own) > 1 and len(front) > 1:
        for base in front[:_FRONT]:
            yield [(1, base), *((-1, m) for m in own)]


_FRONT = 3
_OWN_LAST = 5


def _is_after_all_outcomes(left: Mention, amounts: Sequence[Mention]) -> bool:
    """当年办理完毕409件，其中予以公开187件、…，结转下年度26件: one figure, parts aside, tells what was done."""
    if _CARRIED_ON.search(left.lead) is None:
        return False
    own = [m for m in amounts if _whole_of(m) is None]
    return len(own) == 1 and (cues.GOES_OUT.search(own[0].label) is not None or _sums_up_outcomes(own[0], left))


def _sums_up_outcomes(total: Mention, left: Mention) -> bool:
    """予以公开48件、…、其他处理2件，总计118件，结转下年度4件: the sum right in front of what is carried on."""
    right_behind = total.sentence is left.sentence and total.index + 1 == left.index
    return right_behind and _CARRIED_ON.search(left.lead) is not None and _SUM.fullmatch(total.lead) is not None


_SUM = pattern("\\s*(?:总计|合计|共计|小计)(?:办理|办结|处理|答复)?")


def _clauses_of_quotients(last: Mention, left: Mention) -> int:
    """How many clauses between the two only tell a share or rate: 已开工76个，开工率92.7%，其余6个."""
    if _OTHERS_LEFT.match(left.lead) is None:
        return 0
    between = left.sentence.mentions[last.index + 1 : left.index] if last.sentence is left.sentence else []
    inside = [m for m in between if last.clause < m.clause < left.clause and m.peer == left.peer]
    quotients = {m.clause for m in inside if m.role in _QUOTIENTS}
    return len(quotients - {m.clause for m in inside if m.role not in _QUOTIENTS})


_QUOTIENTS = (Role.RATE, Role.SHARE)
_OTHERS_LEFT = pattern("\\s*(?:其余|余下|剩余|剩下|尚有|还有|仍有)")


def _has_unread_entries(left: Mention, opening: Sequence[Mention], flows: Sequence[Mention]) -> bool:
    """Whether a ledger has entries that no word signs: read by two of its figures it would be torn apart."""
    if not opening or not is_closing(left):
        return False
    return sum(1 for m in flows if m.is_level and not sign_of(m)) > 1


def _may_hold_more(left: Mention, readings: Sequence[Sequence[Term]]) -> bool:
    """Whether what is left may hold what was there before anything came in, by every reading."""
    if is_in_stock(left):  # 购入126万元，领用87万元，结存52万元
        return all(more_than_left(left, terms) for terms in readings)
    return all(may_have_been_there(left, terms[0][1], [m for sign, m in terms if sign < 0]) for terms in readings)


_CARRIED_ON = pattern("结转(?:至|到)?(?:下[年期]|次年)|转[入至](?:下[年期]|次年)")


_YEAR_END = pattern("[年期]末(?:未结|未办结|未审结|尚未)")


def _has_share_of(part: Mention, whole: Mention) -> bool:
    """Whether the share right behind the figure says that it is a part of the other: 首套2014笔，占86.9%."""
    behind = part.sentence.mentions[part.index + 1 : part.index + 2]
    share = next((m for m in behind if m.role is Role.SHARE and m.clause - part.clause == 1), None)
    return share is not None and holds(quotient(RelationKind.SHARE, share, [(1, part)], [(1, whole)], roles=_SHARE))


_SHARE = ("share", "numerator", "denominator")


def _is_of_a_whole(mention: Mention) -> bool:
    """Whether the figure is a part, or in a bracket of one: 审结851件。调解396件、裁决288件（终局121件）."""
    return _whole_of(mention) is not None or (mention.owner is not None and _is_of_a_whole(mention.owner))


def _whole_of(mention: Mention) -> Mention | None:
    """The whole that the figure came out as a part of, in its own paragraph."""
    return mention.sentence.paragraph.wholes.get(mention.claim.start)


_REST = pattern("\\s*其(?:余|他|它)")
_OF_SOME = pattern("[且并](?:正在|尚|仍)|其余[^，,。；;、\\d]{0,8}中|本?标段|[本该][段区片]")
"""已采纳且正在办理34件: some of what is left, for others may be neither."""


def _whole_noted(left: Mention) -> Mention | None:
    """累计2745米，剩余1235米（设计全长3980米）: the bracket tells what all of it is."""
    behind = left.sentence.mentions[left.index + 1 : left.index + 2]
    return next((m for m in behind if m.owner is left and m.unit == left.unit and _ALL_OF_IT.fullmatch(m.lead)), None)


_DONE = pattern(f"已|累计|{cues.GOES_OUT.pattern}")
_ALL_OF_IT = pattern(
    "\\s*(?:设计|规划|计划|年度|项目|工程|全线|任务)*(?:全[长程部]|总[^\\W\\d_a-zA-Z]{1,4}|共|计划|任务|设计)[数量]?(?:为|约)?"
)


def _taken_in(paragraph: Paragraph, sentence: Sentence, first: Mention) -> list[Mention]:
    """收到84件，受理71件、不予受理13件；办结68件，尚在办理3件: the part of what came in that was dealt with."""
    parts = [m for m in sentence.mentions if paragraph.wholes.get(m.claim.start) is first]
    return [m for m in parts if cues.COMES_IN.search(m.label) and "不予" not in m.label]


def _counts(mention: Mention, left: Mention) -> bool:
    return (
        mention is not left
        and mention.unit == left.unit
        and mention.role
        in (
            Role.LEVEL,
            Role.NET,
            Role.PREVIOUS,
            Role.CHANGE,
        )
    )


def _distinct(readings: Sequence[list[Term]]) -> list[list[Term]]:
    seen: set[tuple[tuple[int, int], ...]] = set()
    kept = []
    for terms in readings:
        key = tuple((sign, mention.claim.start) for sign, mention in terms)
        if len(terms) > 1 and key not in seen and _can_be_left(terms):
            seen.add(key)
            kept.append(terms)
    return kept


def _is_flow(mention: Mention) -> bool:
    return bool(cues.CARRIED_IN.search(mention.label) or _NEW.search(mention.label))


_NEW = pattern("新收|收案|受理|收到")
_BACK = 3


_SINCE_THEN = pattern("[比较](?:上?[年月季期]初|上[年月季期]度?末|去年底)[^，,。；;]{0,6}$")


def _since(change: Mention) -> Iterator[Proposal]:
    """全年新增231户、退出187户，年末户数比年初多44户: all that came, less all that went, where the words sign each."""
    front = [m for m in change.sentence.mentions[: change.index] if m.unit == change.unit and not m.depth]
    front = [m for m in front if m.is_level and m.peer == change.peer and not _AMONG.match(m.lead)]
    wholes = [change.sentence.paragraph.wholes.get(m.claim.start) for m in front]
    front = [m for m in front if m not in wholes]  # 进出中心46.3亿元，入25.7亿元、出20.6亿元，期末库存较期初增加
    flows = [(sign_of(m), m) for m in front if not is_closing(m) and not is_opening(m)]
    if {sign for sign, _ in flows} == {1, -1} and change.direction:
        beside = len(flows) == _PAIR and flows[-1][1].clause + 1 >= change.clause
        behind = change.sentence.mentions[change.index + 1 : change.index + 2]
        beside = beside and not any(m.unit == change.unit and m.is_level and m.peer == change.peer for m in behind)
        terms = [(change.direction * sign, m) for sign, m in flows]
        yield Proposal((left_over(change, terms),), Confidence.HIGH if beside else Confidence.MEDIUM)


_PAIR = 2


def _net(paragraph: Paragraph, sentence: Sentence, net: Mention) -> Iterator[Proposal]:
    """净增N, 净核减N: the difference of the two figures in front of it."""
    if _is_of_other_moves(net):
        return
    yield from _net_of_behind(sentence, net)
    front = [m for m in sentence.mentions[: net.index] if m.unit == net.unit and not m.depth]
    if any(m.role is Role.PREVIOUS and m.clause == net.clause for m in front):
        return  # 首次突破200万人次，较上年的176.8万人次净增26.7万人次: from that year, and no difference of flows
    amounts = [m for m in front if m.is_level and m.claim.approximation not in BOUNDS]
    if len(front) < 2 and net.name == "balance":
        number = paragraph.sentences.index(sentence)
        past = [m for other in reversed(paragraph.before(number, 1)) for m in other.mentions if m.unit == net.unit]
        front = [m for m in past if m.is_level and not m.depth][-2:]
        amounts = front
    if _OFFSET.search(net.lead):
        changes = [(net.direction * (m.direction or 1), m) for m in front if m.role is Role.CHANGE]
        if len(changes) > 1:  # 增加2.64万亩、0.73万亩，减少1.49万亩，三项相抵净增1.88万亩
            yield Proposal((left_over(net, changes),), Confidence.HIGH)
            return
    if any(is_net(m) for m in amounts[-2:]):
        return  # 养老当期结余1.2亿元，医疗当期结余0.8亿元，失业当期缺口0.1亿元: each has its own
    signed = [(m.direction if m.role is Role.NET else 1, m) for m in front if m.role in (Role.LEVEL, Role.NET)]
    readings = [left_over(net, signed)] if len(signed) > 2 else []
    own = {m.index for m in sentence.mentions[: net.index] if m.role is Role.NET and m.unit == net.unit}
    for first, second in list(itertools.pairwise(amounts))[::-1][:3]:
        if second.index + 1 == net.index and not own.isdisjoint(range(first.index, second.index)):
            continue  # 存款余额196.4亿元，净增17.3亿元；贷款余额161.8亿元，净增14.6亿元: each has its own
        for terms in ([(1, first), (-1, second)], [(1, second), (-1, first)]):
            if _can_be_left(terms):
                readings.append(left_over(net, terms))
    every = [(net.direction * sign, m) for sign, m in _signed(front)]
    if net.unit == "元" and len(amounts) > _PAIR and len(amounts) == len(front):
        # 收到捐赠862万元、利息12万元，支付助学款312万元、助医款286万元，净增276万元
        every = [(net.direction * sign, m) for sign, m in zip(signs_of(net, front), front, strict=True)]
    if len(every) > 2 and {sign for sign, _ in every} == {1, -1} and all(sign for sign, _ in every):
        readings.append(left_over(net, every))  # 成立9家，注销6家，撤销2家，…净增1家
    if (short := _short_of(net)) is not None:
        yield Proposal((left_over(net, short),), Confidence.HIGH)
    elif (several := exchange_of_several(net)) is not None:
        yield Proposal((left_over(net, several),), Confidence.HIGH, explicit=True)
    elif (exchange := exchange_of(net)) is not None:
        yield Proposal((left_over(net, exchange), *readings), Confidence.HIGH, explicit=True)
    elif readings:
        known = net.name == "balance" or any(cues.GOES_OUT.search(m.label) for m in amounts)
        direct = known and net.clause - amounts[-1].clause <= 1 and len(amounts) == len(signed) == 2
        direct = direct or (_CASH.search(net.head) is not None and _are_cash_flows([m for _, m in signed]))
        apart = amounts[-1].sentence is net.sentence and amounts[-1].peer != net.peer
        loose = Confidence.LOW if apart and net.name == "balance" else Confidence.MEDIUM
        yield Proposal(tuple(readings), Confidence.HIGH if direct and not apart else loose)


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


_OFFSET = pattern("相抵|抵消|互抵")


def _net_of_behind(sentence: Sentence, net: Mention) -> Iterator[Proposal]:
    """净增5个，其中新开9个、停航4个: what came and what went is told behind the difference."""
    behind = sentence.mentions[net.index + 1 : net.index + 3]
    told = [m for m in behind if m.unit == net.unit and m.role is Role.LEVEL and (m.owner is net or not m.depth)]
    listed = sentence.text[net.claim.end : net.claim.end + 1] in ("：", ":")
    if len(told) == 2 and net.name != "balance" and (told[0].owner is net or "其中" in told[0].lead or listed):
        first, second = told if net.direction >= 0 else told[::-1]
        further = sentence.mentions[net.index + 3 : net.index + 4]
        said = COMES.search(first.lead) is not None and GOES.search(second.lead) is not None
        said = said and not any(m.unit == net.unit and m.peer == told[1].peer for m in further)
        relation = left_over(net, [(1, first), (-1, second)])
        yield Proposal((relation,), Confidence.HIGH if said else Confidence.MEDIUM, explicit=said)


_OTHERS = pattern("(?:另|另有|另外|另外有|其余|剩余|余下|剩下)$")
_PAIRS = 4


def _others(paragraph: Paragraph, number: int, left: Mention) -> Iterator[Proposal]:
    """另6家延期, 其余9个标段: what the figures in front leave, shown where it comes out. 另 may also be besides them.

    The others may be counted by another word than those that they are left of: 开标11次，流标2次，其余9个标段.
    """
    sentence = left.sentence
    if left.claim.start in paragraph.wholes:
        return
    front = [m for m in sentence.mentions[: left.index] if m.role in _STOCKS and not m.depth]
    like = [m for m in front if m.unit == left.unit]
    if len(like) < _TWO and number:
        like = [m for m in paragraph.sentences[number - 1].mentions if m.is_level and m.unit == left.unit] + like
    if "另" not in left.lead:
        if like:
            return  # 收到286条，采纳243条，剩余43条: read as what is left
        last = front[-_TWO:]
        like = last if len({m.unit for m in last}) == 1 and all(m.claim.kind is left.claim.kind for m in last) else []
    pairs = [[(1, first), (-1, second)] for first, second in itertools.pairwise(like)][:_PAIRS]
    if len(like) > _TWO:
        pairs.append([(1, like[0]), *((-1, m) for m in like[1:])])
    found = [relation for terms in _distinct(pairs) if holds(relation := left_over(left, terms))]
    if found:
        yield Proposal(tuple(found), Confidence.LOW)


def _has_other_business(left: Mention, last: Mention) -> bool:
    """Whether a semicolon and amounts of another sort part the figure from those it might be left of.

    申请3642人，审批3587人；到期应还1836.4万元，实际回收1812.7万元，逾期人数41人.
    """
    between = left.sentence.mentions[last.index + 1 : left.index] if last.sentence is left.sentence else []
    return last.peer != left.peer and any(m.peer == left.peer and m.unit != left.unit for m in between)


def _can_be_whole(mention: Mention) -> bool:
    """Whether something can be left of it: 已办结71件，办理中22件，未办理3件 are all parts."""
    return (
        cues.GOES_OUT.search(_TAKEN_UP.sub("", mention.lead)) is None or cues.COMES_IN.search(mention.lead) is not None
    )


_TAKEN_UP = pattern("(?:纳入|列入)[^，,。；;\\d]{2,8}的$")
"""纳入整改的152个问题: all that is to be dealt with."""


def _can_be_left(terms: Sequence[Term]) -> bool:
    """Whether something can be left at all: what goes out is not more than what was there."""
    most = sum((m.claim.values.high or 0) if sign > 0 else -(m.claim.values.low or 0) for sign, m in terms)
    return most >= 0
