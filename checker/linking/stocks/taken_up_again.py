"""What is carried on, where what came in is told in front and only named again.

依法受理221件，不予受理14件。受理案件连同上年结转的19件，审结217件，结转下年23件。
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TOGETHER = pattern("连同|加上?|算上|合并|包括")
_VERB = 2


def left_with_carried_in(paragraph: Paragraph, number: int, left: Mention) -> Proposal | None:
    """What came in, by the sentence in front, with what was carried in, less what was closed; or ``None``.

    HIGH where the carried-in cases stand beside the name of those that came in; else told only where it comes out:
    收到1127件，受理934件。连同上年结转87件，审结918件，结转下年103件.
    """
    if not number or not left.is_level or left.depth or cues.CARRIED_ON.search(left.lead) is None:
        return None
    front = [m for m in left.sentence.mentions[: left.index] if m.unit == left.unit and not m.depth]
    if len(front) < _VERB or cues.CARRIED_IN.search(front[0].lead) is None or _TOGETHER.search(front[0].lead) is None:
        return None
    closed = [m for m in front[1:] if m.is_level and m.claim.start not in paragraph.wholes]
    if len(closed) != 1 or cues.GOES_OUT.search(closed[0].lead) is None:
        return None
    came = _came_in(paragraph.sentences[number - 1], left)
    named = [m for m in came if m.lead[-_VERB:] in front[0].lead]
    terms: list[Term] = [(1, front[0]), (-1, closed[0])]
    readings = [left_over(left, [(1, m), *terms]) for m in (named or came)]
    if len(named) == 1:
        return Proposal((readings[0],), Confidence.HIGH)
    found = tuple(filter(holds, readings))
    return Proposal(found, Confidence.LOW) if found else None


def _came_in(sentence: Sentence, left: Mention) -> list[Mention]:
    """The figures of the sentence that words say came in; 不予受理 did not."""
    told = [m for m in sentence.mentions if m.unit == left.unit and m.is_level and not m.depth]
    return [m for m in told if cues.COMES_IN.search(m.lead) is not None and "不" not in m.lead]
