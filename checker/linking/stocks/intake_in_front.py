"""What is carried on, where only what was done and what was carried in stand beside it, and what came in is in front.

收到申请211件，较上年增加34件。其中，当面提交26件，邮寄48件，网上提交137件。本年度办结205件，上年结转3件，结转下年度9件。
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_NEWLY = pattern("(?:新收|收到|接到|接收|收件|收案|(?<!不予)(?<!不)受理)[^，,。；;]*$")
_DONE = pattern("(?:办结|答复|审结|结案|办理完毕|办复|回复|处理完毕)[^，,。；;]*$")
_OTHERWISE = pattern("撤回|撤销|终止|合并|重复|不予|不属|退回|退件|移送|转[送交办]|补正|逾期")
"""Ways to be done with a case that an intake may count, and what was done may leave out."""
_BACK = 3
_STOCKS = (Role.LEVEL, Role.PREVIOUS)


def left_of_intake_in_front(paragraph: Paragraph, number: int, left: Mention) -> Proposal | None:
    """What came in, by one of the sentences in front, with what was carried in, less what was done; or ``None``.

    HIGH where one figure alone came in and nothing was done with otherwise; else told only where it comes out.
    """
    if not number or not left.is_level or left.depth or cues.CARRIED_ON.search(left.lead) is None:
        return None
    beside = [m for m in left.sentence.mentions if m is not left and _counts_beside(m, left) and not _is_part(m)]
    carried = [m for m in beside if cues.CARRIED_IN.search(m.lead)]
    done = [m for m in beside if m not in carried and m.is_level and _DONE.search(m.lead)]
    if len(beside) != len(carried) + len(done) or len(carried) != 1 or len(done) != 1:
        return None
    front = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions if _counts(m, left)]
    came = [m for m in front if m.is_level and not _is_part(m) and _NEWLY.search(m.lead)]
    if not came or any(cues.CARRIED_IN.search(m.lead) or cues.CARRIED_ON.search(m.lead) for m in front):
        return None
    terms: list[Term] = [(1, carried[0]), (-1, done[0])]
    readings = tuple(left_over(left, [(1, m), *terms]) for m in came)
    otherwise = any(_OTHERWISE.search(m.label) for m in front)
    return Proposal(readings, Confidence.LOW if otherwise or len(came) > 1 else Confidence.HIGH)


def _counts(mention: Mention, left: Mention) -> bool:
    return mention.unit == left.unit and mention.role in _STOCKS and not mention.depth


def _counts_beside(mention: Mention, left: Mention) -> bool:
    """办结205件（含上年结转3件）: what was carried in may stand in the bracket of what was done."""
    inside = mention.owner is not None and mention.role in _STOCKS and cues.CARRIED_IN.search(mention.lead) is not None
    return _counts(mention, left) or (mention.unit == left.unit and inside)


def _is_part(mention: Mention) -> bool:
    """Whether the figure came out as a part of another one."""
    return mention.claim.start in mention.sentence.paragraph.wholes
