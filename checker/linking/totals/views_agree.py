"""Views of one whole that come to the same, and not to it.

光伏装机593.89万千瓦。分类型看，分布式230.00万千瓦、集中式333.89万千瓦；分层级看，市本级263.89万千瓦、县区300.00万千瓦:
both come to 563.89, so that the whole is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.columns import PROVES, adds_up
from checker.linking.totals.relations import sum_of, total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TWO = 2
_NEAR = 1


def link_views_agree(paragraph: Paragraph) -> Iterator[Proposal]:
    """The figure in front of two lists side by side, each opened by a view, that come to one number."""
    before: list[Mention] = []
    for sentence in paragraph.sentences:
        by_peer: dict[int, list[Mention]] = {}
        for mention in sentence.mentions:
            if mention.is_level and not mention.depth:
                by_peer.setdefault(mention.peer, []).append(mention)
        for told in by_peer.values():
            listed = _view(told)
            if before and listed and listed[0].unit == before[0].unit:
                whole = _in_front(paragraph, before[0])
                agree = sum_of(before).meets(sum_of(listed)) and _tells(listed)
                if whole is not None and agree and is_of_the_size(whole, before):
                    total = total_relation(whole, before, "分")
                    if not holds(total):
                        yield Proposal((total,), Confidence.HIGH)
            before = listed


def _view(told: Sequence[Mention]) -> list[Mention]:
    """The items of a stretch that a view opens: all of its levels."""
    first = told[0]
    start = max(first.sentence.start, first.claim.start - len(first.lead) - _VIEW)
    opened = _OPENED.search(first.sentence.text, start, first.claim.start)
    alike = all(m.unit == first.unit and adds_up(m) and "其中" not in m.lead for m in told)
    return list(told) if opened is not None and alike and len(told) >= _TWO else []


_VIEW = 14
_OPENED = pattern("[按分从依就][^，,。；;：:、\\d]{1,8}(?:[分看]|划分|来[分看])[，,：:]")


def _tells(parts: Sequence[Mention]) -> bool:
    """Whether two lists hardly come to one number by accident."""
    return sum(part.values.low or 0 for part in parts) >= PROVES * PROVES * max(part.claim.last_place for part in parts)


def _in_front(paragraph: Paragraph, first: Mention) -> Mention | None:
    """The last figure in front of the first view, in its sentence or the one before it."""
    at = paragraph.number_of(first.sentence)
    told = [m for sentence in paragraph.sentences[max(0, at - _NEAR) : at] for m in sentence.mentions]
    told += first.sentence.mentions[: first.index]
    like = [m for m in told if m.unit == first.unit and m.is_level and not m.depth and adds_up(m)]
    return like[-1] if len(like) == 1 else None
