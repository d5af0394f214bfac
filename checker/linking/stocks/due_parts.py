"""What is left where only some of what came in was due.

发出建议85份，其中到期应回复80份，已回复77份，回复率96.25%，另5份尚在回复期内。
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.reach import size
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_IS_DUE = pattern(
    "(?<![响供相反对适效回呼答顺感])应(?![急用届聘付收])[^\\W\\d_a-zA-Z]{0,9}$|需[^\\W\\d_a-zA-Z]{0,4}$|(?<!未)到期(?:的|数)?$"
)
_BESIDES = pattern("\\s*(?:另|此外)")


def left_of_due(left: Mention) -> Proposal | None:
    """What is left of all but those that were due, of the due ones that are not done, or of all that are not done.

    ``None`` unless the stretch tells all, what was due and what was done, in this order. 另5份 stands besides what is
    told, so that a miss is believed only if it is a slip.
    """
    front = [m for m in left.sentence.mentions[: left.index] if m.unit == left.unit and m.peer == left.peer]
    if _NOT_DUE.match(left.lead) is not None and (of_all := _all_but_due(left, front)) is not None:
        return of_all
    front = [m for m in front if m.is_level and not m.depth]
    at = next((at for at, m in enumerate(front) if at and _IS_DUE.search(m.lead) is not None), None)
    if at is None or at + 1 >= len(front):
        return None
    whole, due, done = front[at - 1], front[at], front[at + 1]
    if not size(done) <= size(due) <= size(whole):
        return None
    not_due: list[Term] = [(1, whole), (-1, due)]
    not_done: list[Term] = [(1, due), (-1, done)]
    besides = _BESIDES.match(left.lead) is not None
    order = [not_due, not_done] if besides else [not_done, not_due]
    readings = tuple(left_over(left, terms) for terms in [*order, [(1, whole), (-1, done)]])
    return Proposal(readings, Confidence.MEDIUM if besides else Confidence.HIGH)


_NOT_DUE = pattern(
    "\\s*(?:其余|另有?|尚有|还有)?(?:尚|还|仍)?未(?:到期|届期|届满|到[^，,。；;\\d]{0,6}期限?)(?!的?(?:债|贷|本金))"
)


def _all_but_due(left: Mention, front: Sequence[Mention]) -> Proposal | None:
    """受理358件，办结241件，按期办结率80.3%（到期应办300件），未到期58件: of all but those that a bracket calls due."""
    due = [m for m in front if m.depth and m.is_level and _IS_DUE.search(m.lead) is not None]
    if len(due) != 1:
        return None
    came = [m for m in front if m.is_level and not m.depth and m.index < due[0].index]
    carried: list[Term] = [(1, m) for m in came if cues.CARRIED_IN.search(m.label) is not None]
    came = [m for m in came if cues.CARRIED_IN.search(m.label) is None]
    starts: list[list[Term]] = [[*carried, (1, m)] for m in came if carried or size(m) >= size(due[0])]
    readings = tuple(left_over(left, [*terms, (-1, due[0])]) for terms in starts)
    return Proposal(readings, Confidence.HIGH if len(readings) == 1 else Confidence.MEDIUM) if readings else None


def besides_those_among(left: Mention) -> Iterator[list[Term]]:
    """合同2864份，其中进入还款期1742份，按时还款1716份，其余1122份仍在校: all but those that 其中 picks."""
    front = [m for m in left.sentence.mentions[: left.index] if m.unit == left.unit and not m.depth and m.is_level]
    for whole, among in itertools.pairwise(front):
        if _AMONG.match(among.lead) and among.peer == whole.peer == left.peer:
            yield [(1, whole), (-1, among)]


_AMONG = pattern("\\s*其中")


def is_within_time(left: Mention) -> bool:
    """发出85份，已回复77份，另5份尚在回复期内; 未到期5份: the rest may be overdue."""
    if _NOT_DUE.match(left.lead) is not None and not left.lead.lstrip().startswith("其余"):
        return True
    return _BESIDES.match(left.lead) is not None and _IN_TIME.match(left.tail) is not None


_IN_TIME = pattern("(?:尚|仍|还)?(?:在|未[到满超])[^，,。；;\\d]{0,8}(?:期|限)")
