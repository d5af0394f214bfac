"""The figures of a sentence that tells of an earlier time alone, which divide each other as current ones do.

上周卖出98箱，东街卖了25箱，西街卖了43箱，南街卖了30箱: all of them are of that week.
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.model.patterns import pattern

_FEW = 3
_IS_NOW = pattern("[今本][年月周天期日季]|现在|眼下|目前|[比较]")


def earlier_figures(sentence: Sentence) -> dict[str, list[Mention]]:
    """By unit, more than three of each; none where something in the sentence is of the current time."""
    mentions = sentence.mentions
    if len(mentions) <= _FEW or mentions[0].role is not Role.PREVIOUS:
        return {}
    if cues.OPENS_EARLIER.match(sentence.words) is None or _IS_NOW.search(sentence.words) is not None:
        return {}
    if any(m.is_level or m.separator == "；" for m in mentions):
        return {}
    told: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.role is Role.PREVIOUS and not mention.depth:
            told.setdefault(mention.unit, []).append(mention)
    return {unit: found for unit, found in told.items() if len(found) > _FEW}
