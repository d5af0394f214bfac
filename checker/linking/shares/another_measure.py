"""Shares of what stands right in front of them, in a measure in which their part is not told.

吞吐量1.436亿吨，其中外贸5127万吨，占35.7%；集装箱312.8万标箱，外贸箱占43%: of the boxes, and not of the tons.
"""

from __future__ import annotations

from checker.linking.counting import like
from checker.linking.passage import Mention
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
