"""Lists of last year's figures that 其中 announces: 受理诉求1286件；上年为1183件，其中咨询742件、投诉441件."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.announced import read_announced
from checker.linking.totals.columns import MOST_PARTS, adds_up
from checker.linking.totals.extents import extents
from checker.model.patterns import pattern

_OF_WHICH = pattern("[，,]?\\s*其中[，,：:]?")


def link_of_last_year(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of last year that opens a stretch and that the figures of last year right behind it divide."""
    mentions = sentence.mentions
    for first in mentions[1:]:
        whole = mentions[first.index - 1]
        if whole.role is not Role.PREVIOUS or not _is_told(whole) or not _is_told(first) or first.peer != whole.peer:
            continue
        if whole.unit != first.unit or _OF_WHICH.match(first.lead) is None or not _opens_stretch(whole):
            continue
        run = [first]
        for mention in mentions[first.index + 1 : first.index + MOST_PARTS]:
            if not _is_told(mention) or mention.unit != first.unit or mention.peer != first.peer:
                break
            run.append(mention)
        if len(run) > 1:
            yield from read_announced(whole, extents(run, "其中"), "其中")


def _is_told(mention: Mention) -> bool:
    """Whether the figure may be of last year: what stands in a stretch that 上年 opens is."""
    return mention.role in (Role.PREVIOUS, Role.LEVEL) and not mention.depth and adds_up(mention)


def _opens_stretch(whole: Mention) -> bool:
    """Whether no other figure of the stretch stands in front of it, so that the stretch is about last year."""
    before = whole.sentence.mentions[whole.index - 1] if whole.index else None
    return before is None or before.peer != whole.peer
