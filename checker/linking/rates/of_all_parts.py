"""Rates of all that sorts come to, where these alone bear the rate's verb: 坏账准备4181万元，其中单项计提A、组合计提B，
综合计提比例9.90%; 受理1200件，其中网上办结812件、窗口办结288件，综合办结率91.7%;
派单486件，按时结案479件，超时办理7件，结案率100%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import has_word, joins_list, size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_ALL = pattern("(?:综合|总体|整体|平均|合计|全部|总)(?!体重|理)[^\\W\\d_a-zA-Z]{2}")
_FEW = 2


def rate_of_all_parts(rate: Mention, amounts: Sequence[Mention]) -> Proposal | None:
    """A rate that is called one of all, behind sorts of one whole that bear its verb; ``None`` where none do.

    It is of what the sorts leave of the whole, or, where they are all of it, of the whole over what this is taken from.
    """
    if _OF_ALL.match(rate.name) is None or not rate.index or rate.depth:
        return None
    wholes = rate.sentence.paragraph.wholes
    whole, parts = _whole_and_parts(rate)
    if whole is None:
        return None
    keys = keys_of(stem_of(rate.name))
    if len(parts) < _FEW or not all(any(has_word(m.label, key) for key in keys) for m in parts):
        return None
    if any(has_word(whole.label, key) for key in keys):
        return None  # 通过考核1080人，其中理论通过520人、实操通过560人: the whole has the word itself
    if not _come_to(parts, whole) or rate.claim.number.startswith("100"):
        tops = [(1, m) for m in reversed(parts)]
        reading = quotient(RelationKind.RATE, rate, tops, [(1, whole)], roles=RATE_ROLES, cue=rate.name)
        return Proposal((reading,), Confidence.HIGH)
    above = wholes.get(whole.claim.start)
    bases = [above] if above is not None else _in_front_of(whole, amounts)
    told = Confidence.HIGH if above is not None else Confidence.MEDIUM
    return Proposal(tuple(rate_over(rate, whole, base) for base in bases), told)


def rate_of_those_late_too(rate: Mention) -> Proposal | None:
    """派单486件，按时结案479件，超时办理7件，结案率100%: what was done in time or late, over all in front."""
    if rate.index <= _FEW or rate.depth or _IN_TIME.search(rate.name) is not None:
        return None
    whole, done, late = rate.sentence.mentions[rate.index - 1 - _FEW : rate.index]
    plain = all(m.is_level and not m.depth and m.unit == late.unit and m.peer == rate.peer for m in (whole, done, late))
    beside = late.clause - done.clause <= 1 and rate.clause - late.clause == 1
    if not plain or not beside or _IN_TIME.search(done.lead) is None or _LATE.search(late.lead) is None:
        return None
    if not any(has_word(done.label, key) for key in keys_of(stem_of(rate.name))):
        return None
    reading = quotient(RelationKind.RATE, rate, [(1, done), (1, late)], [(1, whole)], roles=RATE_ROLES, cue=rate.name)
    return Proposal((reading,), Confidence.HIGH)


_IN_TIME = pattern("按[时期]|及时|如期|准时|期限内|限时")
_LATE = pattern("(?:超[时期]|逾期|延[期时])(?:办理|办结|结案|完成|回复|答复|处置|处理|反馈)(?![中的])")
"""What was done all the same; 逾期未办结 was not."""


def _whole_and_parts(rate: Mention) -> tuple[Mention | None, list[Mention]]:
    """What the list in front of the rate was found or is said to be of, and its items."""
    mentions, wholes = rate.sentence.mentions, rate.sentence.paragraph.wholes
    whole = wholes.get(mentions[rate.index - 1].claim.start)
    if whole is not None:
        inside = whole.sentence is rate.sentence
        parts = [m for m in mentions[whole.index + 1 : rate.index] if wholes.get(m.claim.start) is whole]
        return (whole, parts) if inside else (None, [])
    first = rate.index - 1
    while first and joins_list(mentions[first]):
        first -= 1
    whole, parts = mentions[first - 1] if first else None, mentions[first : rate.index]
    if whole is None or "其中" not in parts[0].lead or not whole.is_level or whole.depth or whole.peer != rate.peer:
        return None, []
    alike = all(m.unit == whole.unit and m.is_level and not m.depth for m in parts)
    return (whole, list(parts)) if alike and sum(map(size, parts)) <= size(whole) else (None, [])


def _come_to(parts: Sequence[Mention], whole: Mention) -> bool:
    """Whether the parts add up to the whole, as far as they are rounded."""
    low, high = sum(m.values.low or 0 for m in parts), sum(m.values.high or 0 for m in parts)
    return low <= (whole.values.high or 0) and high >= (whole.values.low or 0)


def _in_front_of(whole: Mention, amounts: Sequence[Mention]) -> list[Mention]:
    """What the whole can be taken from: larger figures in front of it that are no part of another one."""
    wholes = whole.sentence.paragraph.wholes
    front = [m for m in amounts if m.claim.start < whole.claim.start and m.unit == whole.unit and m.is_level]
    return [m for m in front if size(m) >= size(whole) and m.claim.start not in wholes]
