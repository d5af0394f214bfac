"""Targets that only an ought sets: 建档率应达到80%，…，建档率82.4%，距目标还有差距; 复检率须不低于95%.

No word calls the figure a target, so that what is held to it must bear its name, or be nameless and alone.
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.conditions import BOUNDS
from checker.linking.passage import Mention, Role
from checker.model.claim import Approximation
from checker.model.patterns import pattern

_OUGHT = "(?:(?<![响供效反适对相感顺呼])应(?:当|该)?|须|要求)"
_REACHES = pattern(f"{_OUGHT}(?:达到?|提高到|提升到|保持在|控制在|降到|降至)$")
_BOUNDED = pattern(f"{_OUGHT}$")
_FLOOR_OR_CEILING = (Approximation.AT_LEAST, Approximation.AT_MOST)
_ROLES = (Role.LEVEL, Role.RATE, Role.PERCENT, Role.AVERAGE, Role.CONDITION)
_MEASURED = (Role.LEVEL, Role.RATE, Role.PERCENT, Role.AVERAGE)
_SAID = pattern(
    "[，,\\s]|全[年市县区省]|[我本该][市县区省]|今年|本年|目前|截至|实际|实测|已经?|现|达到?|为|是|仅|[约近]"
)
_OTHERS = pattern("其中|年初|此前|原[来先有]?|同期|[一二三四]季度|半年|\\d月")
_MOST = 24
_BETWEEN = pattern("[^；;。\\d]{0,20}")


def is_ought(mention: Mention) -> bool:
    """Whether the words in front of the figure say what it ought to be: 应达到, 须不低于."""
    if mention.role not in _ROLES or mention.depth:
        return False
    if mention.claim.approximation in _FLOOR_OR_CEILING and _BOUNDED.search(mention.lead) is not None:
        return True
    return _REACHES.search(mention.lead) is not None


def measured(target: Mention, verdict: int) -> Mention | None:
    """The one figure of the target's name behind it, where the verdict follows right behind that."""
    behind = target.sentence.mentions[target.index + 1 : target.index + _MOST]
    like = [
        m
        for m in behind
        if m.unit == target.unit and m.claim.kind is target.claim.kind and m.role in _MEASURED and not m.depth
    ]
    if any(is_ought(m) for m in like) or len(like) != 1 or like[0].claim.end > verdict:
        return None
    done = like[0]
    if done.claim.approximation in BOUNDS or _OTHERS.search(done.head) or cues.PREVIOUS.search(done.head):
        return None
    name = _SAID.sub("", done.lead)
    said = target.lead + target.tail
    if name and name not in said and not (len(name) > _NAME and name[-_NAME:] in said):
        return None
    return done if _BETWEEN.fullmatch(target.sentence.text, done.claim.end, verdict) is not None else None


_NAME = 3
