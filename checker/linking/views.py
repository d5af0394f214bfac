"""Views of one whole side by side: 按来源，中央…；按投向，产业…，占63.5%. An item of one is no whole of another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention


def without_other_views(later: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    """The figures but for items of another view than the one behind a semicolon that the later figure is an item of."""
    if not later.peer or not _is_viewed(later):
        return list(mentions)
    sentence = later.sentence
    return [m for m in mentions if m.sentence is not sentence or m.peer >= later.peer or not _is_viewed(m)]


def _is_viewed(mention: Mention) -> bool:
    """Whether its stretch between semicolons opens with a view (按投向) in front of the figure."""
    mentions, text, start = mention.sentence.mentions, mention.sentence.text, mention.sentence.start
    first = mentions[bisect_left(mentions, mention.peer, key=lambda m: m.peer)]
    at = max(text.rfind(mark, start, first.claim.start - len(first.head)) for mark in "；;")
    opening = at if at >= 0 else max(0, start - 1)  # with the mark in front of it
    return cues.view_of(text, opening, min(mention.claim.start, opening + _NEAR)) is not None


_NEAR = 80
