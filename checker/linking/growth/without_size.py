"""A figure that is said to have risen or fallen, by how much is not told: 13.3次，较上年的17.6次明显下降."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.growth.trends import ordered
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import LEVELS
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_FROM = pattern(
    "[，,]?(?:同比|环比)?(?:较|比)(?:上年|去年|上期|上月|上季度|上届|年初|(?:19|20)\\d\\d年)(?:同期|末|底|度)?的?(?:约)?"
)
_MOVED = pattern(
    "(?:有所|出现|明显|显著|大幅度?|略有|略|进一步|持续|稳步|小幅|继续|均|已|又|有)*"
    "(?:(?P<down>下降|减少|降低|缩短|回落|下滑|缩减|压缩)|(?P<up>上升|增加|提高|增长|提升|延长|增多|上涨))(?:了)?"
)


def link_without_size(sentence: Sentence) -> Iterator[Proposal]:
    """Every earlier figure that such words close the clause behind, against the one right in front of it."""
    for current, previous in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if previous.role is not Role.PREVIOUS or previous.depth or current.depth or current.unit != previous.unit:
            continue
        said = _MOVED.fullmatch(previous.tail.strip())
        if said is None or previous.clause - current.clause != 1 or _FROM.fullmatch(previous.head) is None:
            continue
        if current.role in LEVELS and current.claim.approximation not in BOUNDS and _closes(previous):
            word = said["down"] or said["up"]
            up = said["up"] is not None
            yield Proposal((ordered(previous, current, up=up, fact=("direction", word)),), Confidence.HIGH)


def _closes(previous: Mention) -> bool:
    """Whether no size follows: 较上年的17.6次下降，not 较上年的17.6次下降4.3次."""
    end = previous.claim.end + len(previous.tail)
    return previous.sentence.text[end : end + 1] in ("，", "。", "；", ",", ";", "", "\n")
