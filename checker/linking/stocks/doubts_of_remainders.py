"""What speaks for what is left being of other figures than those in front, or more than they leave.

已投产2个、在建4个、筹备1个: an item of a list that goes on behind it is not all that is left.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.passage import Mention, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.stocks.closing import can_be_left
from checker.linking.stocks.everyday_flows import is_thing_there, sign_in_plain_words
from checker.linking.stocks.said_to_be_left import REST
from checker.linking.stocks.signs_of_flows import Term, sign_of
from checker.linking.stocks.stocks_told import is_closing
from checker.linking.totals.carried_unsaid import is_in_stock, may_have_been_there, more_than_left
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import RelationKind

_TWO = 2


def is_limit(term: Term) -> bool:
    """控制在限额42.60亿元以内: anything may be left of it."""
    return term[1].claim.approximation in (Approximation.AT_MOST, Approximation.LESS_THAN)


def is_amid_list(left: Mention) -> bool:
    """已投产2个、在建4个、筹备1个: an item of a list that goes on behind it is not all that is left."""
    behind = left.sentence.mentions[left.index + 1 : left.index + 2]
    if left.separator == "、" and MAY_BE_SOME.search(left.lead) is not None:
        return True  # 处置批而未供土地400公顷、闲置土地120公顷: the next item of a list
    joined = left.separator == "、" and bool(behind) and behind[0].separator == "、"
    return joined and behind[0].unit == left.unit and behind[0].is_level and behind[0].clause == left.clause


def is_all_in_hand(left: Mention, top: Sequence[Mention]) -> bool:
    """案件7150件，其中新收6418件、旧存732件；审结6583件，未结567件: what was there before is a part of what is told.

    共筹得1300.48万元，支出1062.49万元，余额237.99万元: or all that ever came in is told.
    """
    if top and _RAISED.match(top[0].head) is not None:
        return True
    wholes = left.sentence.paragraph.wholes
    told = (m for s in {m.sentence: None for m in top} for m in s.mentions)
    return any(wholes.get(m.claim.start) is top[0] and cues.CARRIED_IN.search(m.lead) for m in told)


_RAISED = pattern("[，,；;\\s]*(?:[^，,。；;、\\d年月季]{0,6})?(?:共|累计)(?:筹[得集措]?|募[集得]?|收到|争取)")


def is_going_on(left: Mention, done: Mention, *, direct: bool) -> bool:
    """移送391人，主管机关已处罚342人，其余49人正在处理: what was done of all, and what is still to be done."""
    return direct and "已" in done.lead and cues.REMAINDER_AFTER.match(left.tail) is not None


def is_last_of_flat_list(left: Mention, top: Sequence[Mention]) -> bool:
    """6时至9时84起，9时至16时132起，16时至20时156起，20时至24时148起，其余78起: none can be what the others are of."""
    if len(top) < _FLAT or REST.match(left.lead) is None:
        return False
    size = left.values.low or 0
    return all((m.values.high or 0) < (after.values.low or 0) + size for m, after in itertools.pairwise(top))


_FLAT = 4


def is_of_one_list(one: Mention, other: Mention) -> bool:
    """三类分别为142件、86件、75件，其余109件: whether the second has no words of its own, and the first is no whole."""
    beside = other.separator == "、" and one.clause == other.clause and one.sentence is other.sentence
    return beside and not other.lead.strip()


MAY_BE_SOME = pattern("滞留|沉淀|闲置")
"""下达3860万元，拨付2974万元，滞留886万元: all of it, or what should have moved by then."""


def is_overdrawn(left: Mention, top: Sequence[Mention]) -> bool:
    """Whether more is told to be done in its own stretch than there was: 包案41件；交办52件，已化解58件，其余4件.

    What is left is then of no figure of another stretch.
    """
    own = [m for m in top if m.sentence is left.sentence and m.peer == left.peer]
    if len(own) != _TWO or own[0] is top[0] or cues.GOES_OUT.search(own[1].lead) is None:
        return False
    return not can_be_left([(1, own[0]), (-1, own[1])])


def has_unread_entries(left: Mention, opening: Sequence[Mention], flows: Sequence[Mention]) -> bool:
    """Whether a ledger has entries that no word signs: read by two of its figures it would be torn apart."""
    if not opening or not is_closing(left):
        return False
    return sum(1 for m in flows if m.is_level and not sign_of(m)) > 1


def may_hold_more(left: Mention, readings: Sequence[Sequence[Term]]) -> bool:
    """Whether what is left may hold what was there before anything came in, by every reading."""
    if is_in_stock(left):  # 购入126万元，领用87万元，结存52万元
        return all(more_than_left(left, terms) for terms in readings)
    return all(may_have_been_there(left, terms[0][1], [m for sign, m in terms if sign < 0]) for terms in readings)


def has_share_of(part: Mention, whole: Mention) -> bool:
    """Whether the share right behind the figure says that it is a part of the other: 首套2014笔，占86.9%."""
    behind = part.sentence.mentions[part.index + 1 : part.index + 2]
    share = next((m for m in behind if m.role is Role.SHARE and m.clause - part.clause == 1), None)
    if share is None:
        return False
    return holds(quotient(RelationKind.SHARE, share, [(1, part)], [(1, whole)], roles=SHARE_ROLES))


def has_other_business(left: Mention, last: Mention) -> bool:
    """Whether a semicolon and amounts of another sort part the figure from those it might be left of.

    申请3642人，审批3587人；到期应还1836.4万元，实际回收1812.7万元，逾期人数41人.
    """
    between = left.sentence.mentions[last.index + 1 : left.index] if last.sentence is left.sentence else []
    return last.peer != left.peer and any(m.peer == left.peer and m.unit != left.unit for m in between)


def are_balanced_totals(terms: Sequence[Term]) -> bool:
    """收入总计1286.4万元，支出总计1286.4万元，结转下年86.2万元: what is carried on is in the latter."""
    if len(terms) != _TWO or not all("总计" in mention.lead for _, mention in terms):
        return False
    (_, first), (_, second) = terms
    return first.claim.values == second.claim.values


def takes_off_what_came(terms: Sequence[Term]) -> bool:
    """柜里有96本，又收进17本，领走21本，还有92本: whether what came is taken off, or of what went something is left."""
    (_, base), *others = terms
    if is_thing_there(base):
        return any(sign < 0 and sign_in_plain_words(m) > 0 for sign, m in others)
    front = base.sentence.mentions[: base.index]
    went = sign_in_plain_words(base) < 0 and bool(front)
    return went and any(is_thing_there(m) and m.unit == base.unit for m in front)
