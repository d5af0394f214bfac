"""What was missed is what was planned less what was done: 计划接收14600轨，成功接收14512轨，漏收88轨.

The verb ties the three: 应检412台，实检389台，漏检23台; 计划发布650条，已发布637条，未发布13条. Who is absent
has a word of its own: 报名12864人，实考12791人，缺考73人.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.stocks.budgets import left_over
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_MISSED = pattern("(?:漏|未(?:能)?(?:按期|按时|成功)?)(?P<verb>[^\\W\\d_a-zA-Z]{1,2}?)(?:的|了|有|共|仅|为|[：:])*$")
_DUE = pattern("应|计划|拟|预定")
_DONE = pattern("成功|实际|实|已|完成")
_HINT = pattern("漏|未|缺|弃")
_ABSENT = pattern("(?:缺考|缺席|缺勤|弃考|弃赛|缺赛)(?:的|了|有|共|为|约|人数|考生|选手|[：:])*$")
_EXPECTED = pattern("报名|报考|应[考试到参]|应出[勤席]|确认缴费|参会代表")
_CAME = pattern("实考|实到|到考|出勤|出席|(?:实际|到场)参[考赛加]|参考|参加考试|参赛|实际到|起跑")
_THREE = 3
_MOST = 24


def link_missed(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of what was missed that stands behind what was due and what was done."""
    if len(sentence.mentions) > _MOST:
        return
    for missed in sentence.mentions[_THREE - 1 :]:
        if not missed.is_level or missed.depth or _HINT.search(missed.lead) is None:
            continue
        if _ABSENT.search(missed.lead) is not None:
            yield from _absent(missed)
            continue
        said = _MISSED.search(missed.lead)
        like = [m for m in sentence.mentions if m.unit == missed.unit and not m.depth and m.peer == missed.peer]
        if said is None or len(like) != _THREE or like[-1] is not missed:
            continue
        due, done = like[:2]
        if due.is_level and done.is_level and _are_of_verb(due, done, said["verb"]) and _is_enough(due, done):
            yield Proposal((left_over(missed, [(1, due), (-1, done)]),), Confidence.HIGH)


def _absent(missed: Mention) -> Iterator[Proposal]:
    """216名棋手报名，实际参赛207名，缺席9名: who was expected less who came, the two right in front."""
    front = [
        m for m in missed.sentence.mentions[: missed.index] if m.unit == missed.unit and not m.depth and m.is_level
    ]
    if len(front) < _THREE - 1 or any(m.peer != missed.peer for m in front[-2:]):
        return
    due, done = front[-2:]
    expected = _EXPECTED.search(f"{due.lead} {due.tail}") is not None
    if expected and _CAME.search(done.lead) is not None and _is_enough(due, done):
        # 报名4106人，确认缴费3522人，实际参考2958人，缺考564人: of one or the other
        readings = tuple(left_over(missed, [(1, m), (-1, done)]) for m in front[-2::-1][:_THREE])
        yield Proposal(readings, Confidence.HIGH)


def _are_of_verb(due: Mention, done: Mention, verb: str) -> bool:
    """Whether one was to be done, and the other was, by the verb of what was missed, or by its one character."""
    if _DUE.search(due.lead) is None or _DONE.search(done.lead) is None or _DUE.search(done.lead) is not None:
        return False
    return verb in due.lead and verb in done.lead


def _is_enough(due: Mention, done: Mention) -> bool:
    """Whether both are exact, and no more was done than was due."""
    exactly = due.claim.approximation is done.claim.approximation is Approximation.EXACT
    return exactly and (due.values.low or 0) >= (done.values.high or 0)
