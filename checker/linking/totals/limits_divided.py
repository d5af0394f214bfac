"""Limits that are shared out: 不超过642.5万份，其中首批516.5万份，留存126万份; 不超过7亿元，其中甲不超过5亿元，…."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SUMS = (Approximation.EXACT, Approximation.AT_MOST)
_AMONG = pattern(
    "[^，,。；;：:\\d]{0,12}(?:[，,][^，,。；;：:\\d]{0,12})?[，,。]\\s*其中[：:，,]?[^，,。；;：:\\d]{1,30}"
)
_NO_ITEM = pattern("单[笔项个只]|每|任一|任意|其他|累计|余额|已|尚|剩余|占")


def link_limits_divided(sentence: Sentence) -> Iterator[Proposal]:
    """Every limit with 其中 right behind it, and all figures of its unit up to the end of the sentence."""
    for whole in sentence.mentions:
        if whole.claim.approximation is not Approximation.AT_MOST or whole.depth:
            continue
        behind = [m for m in sentence.mentions[whole.index + 1 :] if not m.depth]
        parts = [m for m in behind if m.unit == whole.unit and m.claim.approximation in _SUMS]
        if len(parts) < 2 or any(m.unit == whole.unit and m not in parts for m in behind):
            continue
        between = sentence.text[whole.claim.end : parts[0].claim.start]
        plain = all(m.is_level and _NO_ITEM.search(m.lead) is None for m in parts)
        less = max(m.claim.written for m in parts) < whole.claim.written
        if plain and less and _AMONG.fullmatch(between) is not None:
            read = [_as_printed(m) for m in (whole, *parts)]
            yield Proposal((total_relation(read[0], read[1:], "其中"),), Confidence.MEDIUM)


def _as_printed(mention: Mention) -> Mention:
    """A limit as the number that is shared out, and any other figure as it is."""
    return (
        mention if mention.claim.approximation is Approximation.EXACT else mention.with_claim(mention.claim.rounded())
    )
