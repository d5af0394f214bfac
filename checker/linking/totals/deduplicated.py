"""Totals without what was counted twice: 党纪处分38人、政务处分17人，6人同时受两种处分，剔除重复，实为49人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_TWICE = pattern("同时|重复|交叉|兼[有得具任]|重叠|重合|[两三][项者种类]?[都均皆]|都[领享获有]|双重|既")
_FEW = 2
_MOST = 6


def link_deduplicated(sentence: Sentence) -> Iterator[Proposal]:
    """Every total that words say leaves out what stands in two of its parts."""
    if (
        sentence.text.find("重", sentence.start, sentence.end) < 0
        and sentence.text.find("交叉", sentence.start, sentence.end) < 0
    ):
        return
    once = cues.COUNTED_ONCE.search(sentence.text, sentence.start, sentence.end)
    if once is None:
        return
    whole = next((m for m in sentence.mentions if m.claim.start > once.start() and m.is_level and not m.depth), None)
    front = [m for m in sentence.mentions if whole is not None and m.index < whole.index and m.unit == whole.unit]
    front = [m for m in front if m.is_level and not m.depth]
    twice = next((m for m in reversed(front) if _is_twice(m, once.start())), None)
    if whole is None or twice is None or sentence.text.find("；", twice.claim.end, whole.claim.start) >= 0:
        return
    parts = [m for m in front if m is not twice and m.peer == twice.peer][-_MOST:]
    runs = [parts[-size:] for size in range(_FEW, len(parts) + 1)]
    together = [m for m in parts if m.clause == parts[-1].clause] if parts else []
    runs.sort(key=lambda run: len(run) != len(together))  # the list of one clause first
    if runs:
        readings = tuple(_less(whole, run, twice, once.group()) for run in runs)
        sure = len(together) >= _FEW or len(runs) == 1
        yield Proposal(readings, Confidence.HIGH if sure else Confidence.MEDIUM)


def _is_twice(mention: Mention, once: int) -> bool:
    """Whether the figure tells how many were counted twice: 6人同时受到两种处分, 扣除重复的6人."""
    words = mention.head + mention.tail
    return _TWICE.search(words) is not None or (mention.claim.start > once and "重" in mention.lead)


def _less(whole: Mention, parts: Sequence[Mention], twice: Mention, cue: str) -> Relation:
    scale = common_scale(whole, *parts, twice)
    computed = Sum((*((1, figure(part, scale=scale)) for part in parts), (-1, figure(twice, scale=scale))))
    roles = {whole.claim.start: "whole"} | {m.claim.start: "part" for m in (*parts, twice)}
    return related(RelationKind.TOTAL, whole.claim, computed, roles=roles, cue=cue)
