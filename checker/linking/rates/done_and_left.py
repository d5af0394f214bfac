"""Rates over what was done and what is left, where nothing tells both: 已整改391个，整改率97.0%，尚有12个正在推进."""

from __future__ import annotations

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, quotient
from checker.linking.rates.stems import stem_of
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def rate_with_the_rest(rate: Mention) -> Proposal | None:
    """已整改391个，整改率97.0%，尚有12个正在推进: over what was done and what is left, where nothing tells both."""
    mentions = rate.sentence.mentions
    before = mentions[rate.index - 1] if rate.index > 1 else None
    if before is not None and _GOES_ON.fullmatch(before.lead) is not None:  # 办结3285起，结转下年483起，办结率87.2%
        done, left = mentions[rate.index - 2 : rate.index]
    elif 0 < rate.index < len(mentions) - 1:
        done, left = mentions[rate.index - 1], mentions[rate.index + 1]
    else:
        return None
    first, second = sorted((left, rate), key=lambda m: m.index)
    beside = first.clause - done.clause == second.clause - first.clause == 1 and done.peer == rate.peer == left.peer
    if not beside or not done.is_level or not left.is_level or done.unit != left.unit or done.depth or left.depth:
        return None
    if (left.index > rate.index and _STILL.match(left.lead) is None) or stem_of(rate.name)[-2:] not in done.label:
        return None
    if any(m.unit == done.unit and size(m) >= size(done) for m in mentions[: done.index]):
        return None  # what was to be done is told
    both = [(1, done), (1, left)]
    reading = quotient(RelationKind.RATE, rate, [(1, done)], both, roles=RATE_ROLES)
    if holds(reading):
        return Proposal((reading,), Confidence.HIGH)
    return Proposal((reading,), Confidence.MEDIUM) if is_misprinted(reading) else None


_GOES_ON = pattern("[，,、\\s]*(?:尚未办结|未结|在办|结转下[年期]度?|结转)(?:的|案件)?")
_STILL = pattern("\\s*(?:目前)?(?:尚|还|仍)?(?:有|剩余?|余)")
