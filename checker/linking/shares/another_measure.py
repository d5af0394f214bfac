"""Shares of what stands right in front of them, in a measure in which their part is not told.

吞吐量1.436亿吨，其中外贸5127万吨，占35.7%；集装箱312.8万标箱，外贸箱占43%: of the boxes, and not of the tons.
水库10座拦蓄洪水2.46亿立方米，其中大型3座拦蓄1.72亿、中型7座拦蓄0.74亿，大型占69.9%: of the reservoirs or of the water.
"""

from __future__ import annotations

from checker.linking.counting import like
from checker.linking.passage import Mention, Paragraph
from checker.linking.shares.base_words import base_words


def is_of_another_measure(share: Mention, part: Mention) -> bool:
    """Whether another stretch tells the part, and the figure in front of the share is counted in another unit."""
    if not share.index or share.depth or share.name or base_words(share):
        return False
    if part.sentence is share.sentence and part.peer == share.peer:
        return False
    front = share.sentence.mentions[share.index - 1]
    beside = front.is_level and not front.depth and front.peer == share.peer and share.clause - front.clause == 1
    return beside and front is not part and like(front.unit) != like(part.unit)


def measured_beside(part: Mention, paragraph: Paragraph) -> list[tuple[Mention, Mention]]:
    """What the item is told to have beside its number, with the whole of that: 大型水库3座拦蓄1.72亿立方米."""
    behind = part.sentence.mentions[part.index + 1 : part.index + 2]
    if not behind or part.depth or behind[0].depth or not behind[0].is_level:
        return []
    measure = behind[0]
    whole = paragraph.wholes.get(measure.claim.start)
    beside = measure.clause == part.clause and measure.claim.start - len(measure.lead) == part.claim.end
    if whole is None or not beside or like(measure.unit) == like(part.unit):
        return []
    return [(measure, whole)]
