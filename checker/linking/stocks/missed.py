"""What was missed is what was planned less what was done: 计划接收14600轨，成功接收14512轨，漏收88轨.

The verb ties the three: 应检412台，实检389台，漏检23台; 计划发布650条，已发布637条，未发布13条.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.stocks.budgets import left_over
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_MISSED = pattern("(?:漏|未(?:能)?(?:按期|按时|成功)?)(?P<verb>[^\\W\\d_a-zA-Z]{1,2})(?:的|了|有|共|仅|为|[：:])*$")
_DUE = pattern("应|计划|拟|预定")
_DONE = pattern("成功|实际|实|已|完成")
_HINT = pattern("漏|未")
_THREE = 3
_MOST = 24


def link_missed(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of what was missed that stands behind what was due and what was done."""
    if len(sentence.mentions) > _MOST:
        return
    for missed in sentence.mentions[_THREE - 1 :]:
        if not missed.is_level or missed.depth or _HINT.search(missed.lead) is None:
            continue
        said = _MISSED.search(missed.lead)
        like = [m for m in sentence.mentions if m.unit == missed.unit and not m.depth and m.peer == missed.peer]
        if said is None or len(like) != _THREE or like[-1] is not missed:
            continue
        due, done = like[:2]
        if due.is_level and done.is_level and _are_of_verb(due, done, said["verb"]) and _is_enough(due, done):
            yield Proposal((left_over(missed, [(1, due), (-1, done)]),), Confidence.HIGH)


def _are_of_verb(due: Mention, done: Mention, verb: str) -> bool:
    """Whether one was to be done, and the other was, by the verb of what was missed, or by its one character."""
    if _DUE.search(due.lead) is None or _DONE.search(done.lead) is None or _DUE.search(done.lead) is not None:
        return False
    return verb in due.lead and verb in done.lead


def _is_enough(due: Mention, done: Mention) -> bool:
    """Whether both are exact, and no more was done than was due."""
    exactly = due.claim.approximation is done.claim.approximation is Approximation.EXACT
    return exactly and (due.values.low or 0) >= (done.values.high or 0)
