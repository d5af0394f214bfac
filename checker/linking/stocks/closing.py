"""What a ledger comes to: the stock at its end, from that at its beginning and what moved (年初 + 新收 − 办结)."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.stocks.balances import IS_USED, has_own_sides
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.closed_ledgers import is_closed, net_of_year
from checker.linking.stocks.flows_beside import flows_in_front
from checker.linking.stocks.ledgers import ADDED_TO, entries, goes_both_ways, left_of_all, net_in_front
from checker.linking.stocks.ledgers_backwards import stock_in_front
from checker.linking.stocks.month_ends import ended_before
from checker.linking.stocks.opening_stocks import ended_year_before, is_of_another_name, opening_of
from checker.linking.stocks.signs_of_flows import Term, is_net, net_term, sign_of
from checker.linking.stocks.stocks_told import is_closing, is_opening
from checker.linking.stocks.told_flows import is_of_movement, is_stock_itself, without_sums_and_parts
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
_BACK = 3


def ledger_to_end(paragraph: Paragraph, number: int, closing: Mention) -> Proposal | None:
    """年初612户，新纳入147户，消除289户，年末561户: the stock at the end, where the one at the beginning is told."""
    if closing.depth or not is_closing(closing) or closing.claim.start in paragraph.wholes:
        return None
    if IS_USED.search(closing.lead) is not None:
        return None  # 年中追加6350万元，清理收回结余9128万元
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
    if opening is None or is_closed(opening, closing) or _is_of_list(opening):
        return None
    at = mentions.index(opening)
    limit = mentions.index(closing)
    told = mentions[at + 1 : limit] if at < limit else _apart_from_other_ledgers(opening, closing, mentions)
    taken_in = at < limit and not told and ADDED_TO.match(opening.lead) is not None
    if taken_in:  # 购进4.2万吨，销出3.7万吨，连同年初库存0.9万吨，仍有1.4万吨
        told = [m for m in mentions[:limit] if m is not opening]
    elif opening.depth and any(m.unit == closing.unit for m in mentions[:limit] if not m.depth):
        told = mentions[:limit]
    if (terms := left_of_all(opening, closing, told)) is not None:
        return Proposal((left_over(closing, terms),), Confidence.HIGH)
    if at < limit:
        told = without_sums_and_parts(opening, told)
    told = [m for m in told if not is_stock_itself(m) and not (m.peer != closing.peer and is_of_movement(m))]
    readings, known = entries(opening, closing, told)
    wholes = paragraph.wholes
    apart = [m for m in told if m.claim.start not in wholes]
    if len(apart) < len(told):
        others, all_signed = entries(opening, closing, apart)
        inside = all(wholes[m.claim.start] in apart for m in told if m.claim.start in wholes)
        before = flows_in_front(opening) if at < limit and not taken_in else []
        if inside and all_signed and any(goes_both_ways([*before, *terms[1:]]) for terms in others):
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
    known = known and (
        sided
        or at > limit
        or not (
            _LAST_END.search(_time_of(opening)) or ended_before(opening, closing) or ended_year_before(opening, closing)
        )
    )
    if not told and (net := net_in_front(opening, closing, paragraph.before(number, 1))) is not None:
        readings, known, sided = [[(1, opening), net_term(net)]], True, True
    elif not told and (left_over_behind := _net_behind(closing)) is not None:
        readings, sided = [[(1, opening), net_term(left_over_behind)]], True
    elif not readings and (net := net_of_year(opening, closing, paragraph.before(number, 1))) is not None:
        readings, sided = [[(1, opening), net_term(net)]], True
    if at < limit and not sided and (net := _net_beside(opening, mentions[:at])) is not None:
        if not told:  # 当年结余6.38亿元；年初滚存结余72.15亿元，年末滚存结余78.53亿元
            readings, known = [[(1, opening)]], True
        readings = [*([*terms, net_term(net)] for terms in readings), *(readings if told else ())]
    if at < limit and not taken_in and (before := flows_in_front(opening)):
        # 本年收入2981.16万元，年初结转287.29万元，本年支出2846.92万元，年末结转421.53万元
        whole = [[terms[0], *before, *terms[1:]] for terms in readings]
        if not told and goes_both_ways(before):  # 本年收入A，支出B，上年结转C，期末结余D
            whole, known = [[(1, opening), *before]], True
        readings = [*readings, *whole] if sided else [*whole, *readings]
    relations = tuple(left_over(closing, terms) for terms in readings if can_be_left(terms))
    if not relations:
        return _with_intake_in_front(paragraph, number, closing, readings)
    behind = closing.sentence.mentions[closing.index + 1 : closing.index + 2]
    net_behind = [m for m in behind if m.role is Role.NET and m.unit == closing.unit and m.clause == closing.clause + 1]
    if net_behind and not sided and not opening.depth:  # 年初198亿元，回收23亿元，年末213亿元，比年初净增14亿元
        relations += tuple(filter(holds, (left_over(closing, [(1, opening), net_term(m)]) for m in net_behind)))
    beyond = [(1, m) for m in behind if m.owner is closing and m.unit == closing.unit and _TAKES_IN.match(m.lead)]
    if beyond:  # 年末1362家（含吊转注4家): what came in otherwise, where it makes up the difference
        relations += tuple(filter(holds, (left_over(closing, [*terms, *beyond]) for terms in readings)))
    if not sided and at < limit and ended_before(opening, closing):
        return Proposal(
            relations, Confidence.LOW
        )  # 1月末库存86万吨，2月份销售42万吨，2月末库存62万吨: what came in is not told
    if is_of_another_name(opening, closing, told) or _is_net_of_others(opening, closing, readings):
        return Proposal(relations, Confidence.LOW)
    # 2023年末债务余额48.63亿元，…。2024年新增7.80亿元，…，年末余额: of which stock a bare 余额 is does not stand there
    known = known and not (opening.sentence is not closing.sentence and _BARE.fullmatch(closing.lead))
    return Proposal(relations, Confidence.HIGH if known else Confidence.MEDIUM)


def _apart_from_other_ledgers(opening: Mention, closing: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    """The figures but the stock at the end, and those of a stretch that has stocks of its own.

    未结案件2400宗，比年初的698宗增加1702宗；申请收案4074宗，结案3294宗，旧存613宗，未结1393宗.
    """
    own = (opening.peer, closing.peer)
    apart = [m for m in mentions if m.sentence is closing.sentence and m.peer not in own and m.unit == closing.unit]
    others = {m.peer for m in apart if is_opening(m) or is_closing(m)}
    return [m for m in mentions if m is not closing and not (m in apart and m.peer in others)]


def _net_behind(closing: Mention) -> Mention | None:
    """滚存结余由年初的311.64万元增加到年末的374.77万元，当年结余63.13万元: what the period left over, right behind."""
    behind = closing.sentence.mentions[closing.index + 1 : closing.index + 2]
    nets = [m for m in behind if is_net(m) and m.unit == closing.unit and not m.depth and m.peer == closing.peer]
    return next((m for m in nets if m.clause == closing.clause + 1), None)


_BARE = pattern("[，,\\s]*[年期月季][末底](?:余额|结余)(?:为|达|是)?")


def _is_of_list(opening: Mention) -> bool:
    """甲、乙两公司年初资产12亿元、18亿元，年末资产14亿元、19亿元: whether the next figure is another one's stock."""
    behind = opening.sentence.mentions[opening.index + 1 : opening.index + 2]
    return any(m.separator == "、" and not m.lead.strip() and m.unit == opening.unit and not m.depth for m in behind)


def _with_intake_in_front(
    paragraph: Paragraph, number: int, closing: Mention, readings: Sequence[Sequence[Term]]
) -> Proposal | None:
    """接收捐赠A：…。年初结余B，项目支出C，管理费用D，年末结余E: more is spent than there was, and so of what came in.

    That opens the sentence right in front, and is the only figure of its unit there that is no part of it.
    """
    spent = [terms for terms in readings if len(terms) > 1 and all(sign < 0 for sign, _ in terms[1:])]
    front = [s for s in paragraph.before(number, 1) if s.paragraph is paragraph]
    if not spent or not front or closing.unit != "元":
        return None
    told = [m for m in front[0].mentions if m.unit == closing.unit and not m.depth]
    apart = [m for m in told if m.is_level and m.claim.start not in paragraph.wholes]
    if len(apart) != 1 or apart[0] is not told[0] or sign_of(apart[0]) <= 0:
        return None
    own = tuple(left_over(closing, [terms[0], (1, apart[0]), *terms[1:]]) for terms in spent)
    return Proposal(own, Confidence.MEDIUM)


_TAKES_IN = pattern("\\s*(?:含|包括|包含)")


def _net_beside(opening: Mention, front: Sequence[Mention]) -> Mention | None:
    """当期结余12.6万元，上年结转42.3万元，提取基金3.2万元，期末结余51.7万元: what the period left, right in front."""
    last = front[-1] if front else None
    if last is None or last.unit != opening.unit or last.depth or opening.clause - last.clause != 1:
        return None
    told = is_net(last) or (_OF_PERIOD.fullmatch(last.lead) is not None and has_own_sides(last))
    return last if told else None


_OF_PERIOD = pattern("[，,\\s]*(?:结余|盈余)(?:为|达)?")
"""总收入A，总支出B，结余C，上年结余D，累计结余E."""
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


def ledger_in_front(opening: Mention) -> Proposal | None:
    """在押2136人，年内新收318人，释放402人，上年末为2220人: the stock that opens the stretch."""
    found = stock_in_front(opening) if opening.role in _STOCKS else None
    if found is None:
        return None
    closing, readings, both_ways = found
    relations = tuple(left_over(closing, terms) for terms in readings if can_be_left(terms))
    return Proposal(relations, Confidence.HIGH if both_ways else Confidence.MEDIUM) if relations else None


def _is_net_of_others(opening: Mention, closing: Mention, readings: Sequence[Sequence[Term]]) -> bool:
    """年末用户486.2万户，净增5G用户7.8万户，上年末用户478.4万户: whether what was added has a name of its own."""
    nets = [terms[1][1] for terms in readings[:1] if len(terms) == _TWO]
    words = opening.label + closing.label
    return any(not set(_NET_OF.sub("", net.lead)) <= set(words) for net in nets if _NET_OF.match(net.lead))


_NET_OF = pattern("[，,\\s]*(?:全年|年内|当年|本[年期月])?净[增减](?:加|少)?(?:了)?|[数量额为达共约]+$")


def _is_of_net(terms: Sequence[Term]) -> bool:
    """Whether all that moved is told as one figure."""
    return len(terms) == _TWO and (terms[1][1].role is Role.NET or is_net(terms[1][1]))


_LAST_END = pattern("(?:上一?[年月季期]|去年年?|上一?年度|上季度|上学期|学年)[末底]")
"""上年末余额12.4亿元，新增贷款8.6亿元，年末余额17.1亿元: what was paid back is not told."""
_TWO = 2


def _time_of(opening: Mention) -> str:
    """The words in front of the stock, with a time that has a clause of its own where the sentence opens."""
    return opening.lead if opening.index else opening.sentence.text[opening.sentence.start : opening.claim.start]


def _are_of_stock(told: Sequence[Mention], closing: Mention) -> bool:
    """Whether what moved stands in front of the stock, and is called so or not at all.

    新增贷款客户9户、清退4户，年末存款客户36户（上年末31户）: the 贷款客户 are others.
    """
    nouns = (MOVED.sub("", m.lead) for m in told if m.unit == closing.unit and m.is_level and not m.depth)
    if closing.unit == "元":
        return True
    if len(_STATE.sub("", closing.lead)) < _TWO and told:  # 制定规范性文件4件，废止2件，年末现行有效41件（年初39件）
        return all(m.index < closing.index and closing.clause - m.clause <= len(told) for m in told)
    return all(m.index < closing.index for m in told) and all(
        len(noun) < _TWO or noun[:_TWO] in closing.lead for noun in nouns
    )


_STATE = pattern("[年期月季]末|[年月季]底|现行有效|继续有效|目前|实有|现有|[贮库结]存|在[册库编]|[、，,\\s]")
MOVED = pattern(
    "年内|全年|本[年月期季]|当[年期]|新[开增设建签办入]?|增[加设]|注销|关[停闭]|停[航办运]?|撤[并销]|退[出库]?|报废|购置|其中|[、，,\\s]"
)


def can_be_left(terms: Sequence[Term]) -> bool:
    """Whether something can be left at all: what goes out is not more than what was there."""
    most = sum((m.claim.values.high or 0) if sign > 0 else -(m.claim.values.low or 0) for sign, m in terms)
    return most >= 0
