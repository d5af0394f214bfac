"""由2021年的36.4亿元以18.2%的复合年增长率增至2025年的71.1亿元: the mean rate between the two figures."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.mean import mean_over_years
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_AT = pattern("(?:^|[^\\W\\d_a-zA-Z，,])以约?$|^[，,\\s]*以约?$")
_RATE = pattern("的?(?:(?:年均)?复合(?:年均?)?(?:增长率|增速)|年均复合增长|年均(?:增长率|增速))")


def link_mean_rates_between(sentence: Sentence) -> Iterator[Proposal]:
    """Every mean rate that stands between the two figures, or right in front of both."""
    for rate in sentence.mentions:
        if rate.claim.kind is not ClaimKind.PERCENT or rate.depth or _RATE.match(rate.tail) is None:
            continue
        if _AT.search(rate.lead) is None:
            continue
        for start, end in _ends(rate):
            if start.unit == end.unit and start.peer == end.peer == rate.peer and _goes_to(start, end):
                yield from mean_over_years(rate, start, end)
                break


def _ends(rate: Mention) -> Iterator[tuple[Mention, Mention]]:
    mentions, at = rate.sentence.mentions, rate.index
    if 0 < at < len(mentions) - 1:
        yield mentions[at - 1], mentions[at + 1]
    if at < len(mentions) - 2:
        yield mentions[at + 1], mentions[at + 2]


def _goes_to(start: Mention, end: Mention) -> bool:
    movement = start.role is Role.PREVIOUS and end.is_level and end.clause - start.clause <= 1
    return movement and not start.depth and not end.depth and cues.CHANGED_TO.search(end.lead) is not None
