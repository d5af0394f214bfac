"""Lists in which each figure has last year's beside it, as the whole has, where last year's come to their whole.

订单58.48万单（上年38.82万单），其中完成5.95万单（上年4.05万单），取消45.53万单（上年34.77万单）: so do this year's.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.totals.columns import PROVES, adds_up
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.relation import Confidence

_TWO, _MOST = 2, 12
_Pair = tuple[Mention, Mention]


def link_columns_of_two_years(paragraph: Paragraph) -> Iterator[Proposal]:
    """Both columns behind each figure, where last year's comes out in full."""
    pairs = list(_pairs(paragraph))
    for at, (whole, before) in enumerate(pairs):
        if (before.values.low or 0) < PROVES * PROVES * before.claim.last_place:
            continue  # a sum of so little may come out by accident
        parts: list[_Pair] = []
        for current, earlier in pairs[at + 1 : at + 1 + _MOST]:
            if current.unit != whole.unit or not _is_near(whole, current):
                break
            parts.append((current, earlier))
            last = total_relation(before, [each for _, each in parts], "上年")
            if len(parts) >= _TWO and holds(last):
                now = [each for each, _ in parts]
                total = total_relation(whole, now, "上年")
                yield Proposal((last,), Confidence.HIGH)
                yield Proposal((total,), Confidence.HIGH if is_of_the_size(whole, now) else Confidence.MEDIUM)
                break


def _is_near(whole: Mention, part: Mention) -> bool:
    """Whether the part stands in the sentence of its whole or in the next one."""
    paragraph = whole.sentence.paragraph
    return paragraph.number_of(part.sentence) - paragraph.number_of(whole.sentence) <= 1


def _pairs(paragraph: Paragraph) -> Iterator[_Pair]:
    """The figures of the paragraph with last year's right behind them."""
    for sentence in paragraph.sentences:
        for current, before in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if not current.is_level or current.depth or before.role is not Role.PREVIOUS or not adds_up(current):
                continue
            if before.unit == current.unit and (before.owner is current or before.clause - current.clause == 1):
                yield current, before
