"""Bases that stand in the words of the share, or in a bracket behind it: 占19个派出所的63.2%, 占93%（审结3959人）."""

from __future__ import annotations

from checker.linking.passage import Mention, Role
from checker.linking.reach import size
from checker.linking.shares.base_words import base_words
from checker.linking.shares.bases_found import Bases, Named
from checker.linking.shares.noted_bases import base_noted
from checker.model.patterns import pattern
from checker.model.relation import Confidence


def stated_base(share: Mention, part: Mention, named: Named) -> Bases | None:
    """The base that stands inside the share's own words or in a bracket behind it."""
    before = share.sentence.mentions[: share.index]
    if (noted := base_noted(share)) is not None and noted.unit == part.unit:
        named.learn(share, "", noted)
        return Bases([noted], Confidence.HIGH, explicit=True)
    if share.name == "base" or (before and before[-1].role is Role.BASE and before[-1].clause == share.clause):
        named.learn(share, "", before[-1])
        return Bases([before[-1]], Confidence.HIGH)
    bracketed = [m for m in share.sentence.mentions[share.index + 1 :] if m.owner is share and m.unit == part.unit]
    bracketed = [m for m in bracketed if _stands_at(m, share)]
    if bracketed and part not in bracketed and size(bracketed[0]) >= size(part):
        return Bases(bracketed[:1], Confidence.HIGH)  # 占同期审结人数的93.1%（同期审结3959人）
    noted = next((m for m in before[part.index + 1 :] if m.owner is part and m.unit == part.unit), None)
    if noted is not None and part.sentence is share.sentence and _IN_ALL.search(noted.lead) and not base_words(share):
        return Bases([noted], Confidence.HIGH)  # 2023年优良天数299天（全年365天），占比81.9%
    return None


def _stands_at(noted: Mention, share: Mention) -> bool:
    """占举报的54.2%，同比上年（6318件）下降11.1%: whether no mark parts the bracket from the share."""
    at = min(cut for mark in "（(" if (cut := share.sentence.text.find(mark, share.claim.end, noted.claim.start)) >= 0)
    return _MARK.search(share.sentence.text, share.claim.end, at) is None


_MARK = pattern("[，,；;、]")
_IN_ALL = pattern("全年|[应总]|(?<!公)共")
