"""What is left of the figures in front: 其余, 尚有, 未办结, 结转下年, and the others that are told last."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, is_far_off
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.stocks.balances import IS_USED
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.closed_ledgers import is_closed
from checker.linking.stocks.closing import can_be_left
from checker.linking.stocks.due_parts import besides_those_among, is_within_time, left_of_due
from checker.linking.stocks.last_items import is_last_item
from checker.linking.stocks.outcomes import results_begin
from checker.linking.stocks.signs_of_flows import Term, is_net, sign_of, signs_of
from checker.linking.stocks.stocks_told import begins_movement, is_closing, reached
from checker.linking.totals.carried_unsaid import is_in_stock, may_have_been_there, more_than_left
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
_TWO = 2
_AMONG = pattern("\\s*其中")
_CLOSED = pattern("结(?!果|转)")
"""审结, 结案: 尚未审结 is what of these is left, and no 结果维持."""
_DENIED = pattern("(?:未|没有)([^\\W\\d_a-zA-Z]{1,4})")


LEFT = pattern("[余它剩转尚还仍未逾在没末存终滞闲淀]")
LEFT_AFTER = pattern("[在未转待]")
"""One of these is in every word for what is left; cheap to find."""


def is_left(mention: Mention) -> bool:
    """Whether the figure's own words say that it is what is left, and not an item of a list."""
    if LEFT.search(mention.lead) is None and LEFT_AFTER.search(mention.tail) is None:
        return False
    if IS_USED.search(mention.lead) is not None:
        return False
    if mention.index == 0 and not (cues.CARRIED_OUT.search(mention.lead) or _DENIED.search(mention.lead)):
        return _STILL_THERE.fullmatch(mention.lead) is not None and _STILL_DONE.match(mention.tail) is not None
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


_STILL_THERE = pattern(
    "[，,\\s]*(?:截[至止]?到?)?(?:目前|现在|[年期月季][末底]|\\d+月[末底]|\\d+日)?[，,]?(?:尚|还|仍)有"
)
_STILL_DONE = pattern("(?:案件|事项|问题)?(?:正在|尚在|仍在|还在|在)(?:办|审|处|整改|进一步)")
"""受理9876件，办结9534件。截至年底，尚有342件正在办理: of the sentence in front."""


def what_is_left(
    paragraph: Paragraph, sentence: Sentence, left: Mention, earlier: Sentence | None
) -> Iterator[Proposal]:
    """What the figure is left of, in its sentence or those in front: 新收64件，上年结转3件，办结61件，未结6件."""
    if (of_due := left_of_due(left)) is not None:
        yield of_due
        return
    amounts = [m for m in sentence.mentions[: left.index] if _counts(m, left)]
    if (
        len(amounts) < _TWO
        or _is_after_all_outcomes(left, amounts)
        or (_YEAR_END.search(left.lead) and all(map(_is_of_a_whole, amounts)))
    ):
        number = paragraph.number_of(sentence)
        told = paragraph.before(number, _BACK)
        if earlier is None and told and cues.CARRIED_ON.search(left.lead):
            earlier = told[0]  # 总计219件。⏎本年度办理211件，其中…。⏎结转下年度继续办理8件
            if len(told) < _BACK and earlier.paragraph.previous is not None:
                told = [*told, *earlier.paragraph.previous.sentences[::-1][: _BACK - len(told)]]
        past = [m for other in reversed(told) for m in other.mentions if _counts(m, left)]
        whole_of_flows = [_whole_of(m) for m in past if _is_flow(m)]  # 新收214件，上年结转5件，总计219件
        amounts = [m for m in past if earlier is m.sentence or _is_flow(m) or m in whole_of_flows] + amounts
    # 受理216件，其中网络58件、涉外7件；加上年初未结53件: all of a list behind 其中 is inside, where the flows go on
    is_ledger = any(cues.CARRIED_IN.search(m.lead) for m in amounts)
    amounts = [
        m
        for m in amounts
        if _whole_of(m) is None
        and (not _AMONG.match(m.head if is_ledger else m.lead) or cues.CARRIED_IN.search(m.lead))
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
            readings += [[(1, part), *last] for part in _taken_in(paragraph, sentence, first)]
            readings += carried
    if is_net(left) and len(flows) > _TWO and all(signs := signs_of(left, flows)):
        # 收入承包款16.2万元、租金4.8万元，支出12.4万元，当年结余8.6万元: all the items of the two lists
        readings.insert(0, list(zip(signs, flows, strict=True)))
    for start in opening:
        net = [m for m in amounts if m.role is Role.NET]
        readings += [[(1, start), (m.direction, m)] for m in net[-1:]]
    sure = bool(readings)
    denied = _DENIED.search(left.lead)
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
    direct = 0 <= left.clause - amounts[-1].clause - _clauses_of_quotients(amounts[-1], left) <= 1
    stock, dealt, confirmed = cues.STOCK.search(left.lead) is not None, False, False
    if len(top) > 1 and not (stock and not outs):
        rest: list[list[Term]] = [[(1, top[0]), *((-1, m) for m in top[1:])]]
        if not _is_of_one_list(top[-2], top[-1]):
            rest.append([(1, top[-2]), (-1, top[-1])])
        # 受理83件，立案19件，处罚6件、惩戒11件，其余2件: of the one that those behind it are parts of
        rest += [[(1, m), *((-1, part) for part in top[at + 1 :])] for at, m in enumerate(top[1:-2], 1)]
        if _ALL_OF_IT.fullmatch(top[-1].lead) is not None:
            # 累计完成112根，设计总数148根，剩余36根
            rest += [[(1, top[-1]), *((-1, m) for m in top[start:-1])] for start in (0, len(top) - _TWO)]
        results = results_begin(left)  # 办理结果：…，无法提供52件，其他处理6件；结转下年度6件: none of them came in
        left_whole = [
            terms for terms in rest if _can_be_whole(terms[0][1]) and not _is_result(terms[0][1], left, results)
        ]
        readings += [
            terms for terms in left_whole if not (_AT_THE_END.search(left.lead) and _SPENT.search(terms[0][1].lead))
        ]
        if not readings and _REST.match(left.lead) and all(cues.GOES_OUT.search(m.lead) is None for m in top[1:]):
            readings, dealt = rest[:1], True  # 发放个贷2318笔；首套2014笔，其余304笔为二套: of what was given out
            confirmed = len(top) == _TWO and (
                _has_share_of(top[1], top[0]) or _is_going_on(left, top[1], direct=direct)
            )
    found = [terms for terms in _distinct(readings) if not (_are_balanced_totals(terms) or any(map(_is_limit, terms)))]
    if found and len(top) > 1 and _can_be_whole(top[0]):
        # 18座，已完工11座，验收7座，余下7座: of the first of two steps
        found = _distinct([*found, [(1, top[0]), (-1, top[1])]])
    if found:
        found = _distinct([*found[:_OWN_LAST], *_of_one_in_front(left, flows)])
    found += [terms for terms in besides_those_among(left) if holds(left_over(left, terms))]
    if not found and opening and cues.CARRIED_OUT.search(left.lead):
        found = readings[-1:]  # every term is named: that more went out than there was is the author's slip
    if _is_overdrawn(left, top) or is_last_item(left, top) or _is_amid_list(left):
        found = [terms for terms in found if holds(left_over(left, terms))]
    if found:
        relations = tuple(left_over(left, terms) for terms in found[:8])
        relations = tuple(sorted(relations, key=is_far_off))  # 128个，已整改113个；推进中11个，其余5个: of all told
        sure = sure or (direct and cues.REMAINDER.search(left.lead) is not None)
        beside = sentence.mentions[left.index - 1] if left.index else None
        own = beside is not None and beside.clause == left.clause and beside.peer != amounts[-1].peer
        own = own or _has_other_business(left, amounts[-1])
        if dealt:
            yield Proposal(relations, Confidence.HIGH if confirmed else Confidence.MEDIUM)
        elif (
            (stock and not opening and not _is_all_in_hand(left, top))
            or _has_unread_entries(left, opening, flows)
            or _OF_SOME.search(left.lead)
            or own
            or _may_hold_more(left, found)
            or _is_last_of_flat_list(left, top)
        ):
            # 6家单位结余资金1842.3万元
            yield Proposal(relations, Confidence.LOW)  # what was there before is not told
        else:
            sure = sure and not inside and _MAY_BE_SOME.search(left.lead) is None and not is_within_time(left)
            yield Proposal(relations, Confidence.HIGH if sure else Confidence.MEDIUM)


def _is_limit(term: Term) -> bool:
    """控制在限额42.60亿元以内: anything may be left of it."""
    return term[1].claim.approximation in (Approximation.AT_MOST, Approximation.LESS_THAN)


def _is_amid_list(left: Mention) -> bool:
    """已投产2个、在建4个、筹备1个: an item of a list that goes on behind it is not all that is left."""
    behind = left.sentence.mentions[left.index + 1 : left.index + 2]
    if left.separator == "、" and _MAY_BE_SOME.search(left.lead) is not None:
        return True  # 处置批而未供土地400公顷、闲置土地120公顷: the next item of a list
    joined = left.separator == "、" and bool(behind) and behind[0].separator == "、"
    return joined and behind[0].unit == left.unit and behind[0].is_level and behind[0].clause == left.clause


def _is_all_in_hand(left: Mention, top: Sequence[Mention]) -> bool:
    """案件7150件，其中新收6418件、旧存732件；审结6583件，未结567件: what was there before is a part of what is told.

    共筹得1300.48万元，支出1062.49万元，余额237.99万元: or all that ever came in is told.
    """
    if top and _RAISED.match(top[0].head) is not None:
        return True
    wholes = left.sentence.paragraph.wholes
    told = (m for s in {m.sentence: None for m in top} for m in s.mentions)
    return any(wholes.get(m.claim.start) is top[0] and cues.CARRIED_IN.search(m.lead) for m in told)


_RAISED = pattern("[，,；;\\s]*(?:[^，,。；;、\\d年月季]{0,6})?(?:共|累计)(?:筹[得集措]?|募[集得]?|收到|争取)")


def _is_going_on(left: Mention, done: Mention, *, direct: bool) -> bool:
    """移送391人，主管机关已处罚342人，其余49人正在处理: what was done of all, and what is still to be done."""
    return direct and "已" in done.lead and cues.REMAINDER_AFTER.match(left.tail) is not None


def _is_last_of_flat_list(left: Mention, top: Sequence[Mention]) -> bool:
    """6时至9时84起，9时至16时132起，16时至20时156起，20时至24时148起，其余78起: none can be what the others are of."""
    if len(top) < _FLAT or _REST.match(left.lead) is None:
        return False
    size = left.values.low or 0
    return all((m.values.high or 0) < (after.values.low or 0) + size for m, after in itertools.pairwise(top))


_FLAT = 4


def _is_of_one_list(one: Mention, other: Mention) -> bool:
    """三类分别为142件、86件、75件，其余109件: whether the second has no words of its own, and the first is no whole."""
    beside = other.separator == "、" and one.clause == other.clause and one.sentence is other.sentence
    return beside and not other.lead.strip()


_MAY_BE_SOME = pattern("滞留|沉淀|闲置")
"""下达3860万元，拨付2974万元，滞留886万元: all of it, or what should have moved by then."""


def _is_overdrawn(left: Mention, top: Sequence[Mention]) -> bool:
    """Whether more is told to be done in its own stretch than there was: 包案41件；交办52件，已化解58件，其余4件.

    What is left is then of no figure of another stretch.
    """
    own = [m for m in top if m.sentence is left.sentence and m.peer == left.peer]
    if len(own) != _TWO or own[0] is top[0] or cues.GOES_OUT.search(own[1].lead) is None:
        return False
    return not can_be_left([(1, own[0]), (-1, own[1])])


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
    if cues.CARRIED_ON.search(left.lead) is None:
        return False
    own = [m for m in amounts if _whole_of(m) is None]
    return len(own) == 1 and (cues.GOES_OUT.search(own[0].label) is not None or _sums_up_outcomes(own[0], left))


def _sums_up_outcomes(total: Mention, left: Mention) -> bool:
    """予以公开48件、…、其他处理2件，总计118件，结转下年度4件: the sum right in front of what is carried on."""
    right_behind = total.sentence is left.sentence and total.index + 1 == left.index
    return right_behind and cues.CARRIED_ON.search(left.lead) is not None and _SUM.fullmatch(total.lead) is not None


_SUM = pattern("\\s*(?:总计|合计|共计|小计)(?:办理|办结|处理|答复)?")


def _clauses_of_quotients(last: Mention, left: Mention) -> int:
    """How many clauses between the two only tell its share, rate or parts: 已开工76个，开工率92.7%，其余6个."""
    if _OTHERS_LEFT.match(left.lead) is None:
        return 0
    between = left.sentence.mentions[last.index + 1 : left.index] if last.sentence is left.sentence else []
    opens = not any(m.peer == left.peer for m in between)  # 已回复2861条，回复率98.08%；其余56条
    inside = [m for m in between if last.clause < m.clause < left.clause and (opens or m.peer == left.peer)]
    of_it = [m for m in inside if m.role in _QUOTIENTS or (opens and _whole_of(m) is last)]
    return len({m.clause for m in of_it} - {m.clause for m in inside if m not in of_it})


_QUOTIENTS = (Role.RATE, Role.SHARE)
_OTHERS_LEFT = pattern("\\s*(?:其余|余下|剩余|剩下|尚有|尚余|还剩|还有|仍有|余$)")


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


_YEAR_END = pattern("[年期]末(?:未结|未办结|未审结|尚未)")


def _has_share_of(part: Mention, whole: Mention) -> bool:
    """Whether the share right behind the figure says that it is a part of the other: 首套2014笔，占86.9%."""
    behind = part.sentence.mentions[part.index + 1 : part.index + 2]
    share = next((m for m in behind if m.role is Role.SHARE and m.clause - part.clause == 1), None)
    if share is None:
        return False
    return holds(quotient(RelationKind.SHARE, share, [(1, part)], [(1, whole)], roles=SHARE_ROLES))


def _is_of_a_whole(mention: Mention) -> bool:
    """Whether the figure is a part, or in a bracket of one: 审结851件。调解396件、裁决288件（终局121件）."""
    return _whole_of(mention) is not None or (mention.owner is not None and _is_of_a_whole(mention.owner))


def _whole_of(mention: Mention) -> Mention | None:
    """The whole that the figure came out as a part of, in its own paragraph."""
    return mention.sentence.paragraph.wholes.get(mention.claim.start)


_REST = pattern("\\s*其(?:余|他|它)")
_OF_SOME = pattern("[且并](?:正在|尚|仍)|因[^，,。；;]{1,12}[未尚]|其余[^，,。；;、\\d]{0,8}中|本?标段|[本该][段区片]")
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
        and (mention.role is not Role.PREVIOUS or _OF_A_YEAR.search(mention.lead) is None)
    )


_OF_A_YEAR = pattern("[由从](?:(?:19|20)\\d\\d年|上年|去年)的?$")
"""新收5777件，新收数由2020年的1486件增至2318件: where a movement begins is no flow of the whole time."""


def _distinct(readings: Sequence[list[Term]]) -> list[list[Term]]:
    seen: set[tuple[tuple[int, int], ...]] = set()
    kept = []
    for terms in readings:
        key = tuple((sign, mention.claim.start) for sign, mention in terms)
        if len(terms) > 1 and key not in seen and can_be_left(terms):
            seen.add(key)
            kept.append(terms)
    return kept


def _is_flow(mention: Mention) -> bool:
    return bool(cues.CARRIED_IN.search(mention.label) or _NEW.search(mention.label))


_NEW = pattern("新收|收案|受理|收到")
_BACK = 3


OTHERS = ("另", "另有", "另外", "另外有", "其余", "剩余", "余下", "剩下")
_PAIRS = 4


def the_others(paragraph: Paragraph, number: int, left: Mention) -> Iterator[Proposal]:
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


def _are_balanced_totals(terms: Sequence[Term]) -> bool:
    """收入总计1286.4万元，支出总计1286.4万元，结转下年86.2万元: what is carried on is in the latter."""
    if len(terms) != _TWO or not all("总计" in mention.lead for _, mention in terms):
        return False
    (_, first), (_, second) = terms
    return first.claim.values == second.claim.values


def _can_be_whole(mention: Mention) -> bool:
    """Whether something can be left of it: 已办结71件，办理中22件，未办理3件 are all parts."""
    return (
        cues.GOES_OUT.search(_TAKEN_UP.sub("", mention.lead)) is None or cues.COMES_IN.search(mention.lead) is not None
    )


def _is_result(mention: Mention, left: Mention, begin: int | None) -> bool:
    """Whether the figure is an item of the list of results that begins there, and no intake."""
    inside = begin is not None and mention.sentence is left.sentence and mention.claim.start >= begin
    return inside and cues.COMES_IN.search(mention.lead) is None


_AT_THE_END = pattern("[年期月季]末|累计结[余存]|滚存")
_SPENT = pattern("(?<!预算)(?<!计划)(?:支出|支付|列支)[共计合总额为达约]*$")
"""年初结余A，项目支出B，管理费用C，年末结余D: nothing is left of what was spent."""

_TAKEN_UP = pattern("(?:纳入|列入)[^，,。；;\\d]{2,8}的$")
"""纳入整改的152个问题: all that is to be dealt with."""
