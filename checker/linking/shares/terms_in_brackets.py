"""Shares whose part and whole stand in a bracket behind them: 83.3%（18个断面中15个）, 公办园占比（公办A、民办B）."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.cues import subject_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import among
from checker.linking.shares.bases_found import Bases
from checker.linking.shares.lists import Asked
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_IN_PERCENT = ClaimKind.PERCENT


def counted_in_brackets(sentence: Sentence) -> Iterator[Proposal]:
    """优良比例从83.3%（18个断面中15个）升到94.4%（18个中17个）: so many of so many is what the percentage is."""
    for percent in sentence.mentions[:-2]:
        if percent.role not in _COUNTED or percent.claim.kind is not _IN_PERCENT:
            continue
        whole, part = sentence.mentions[percent.index + 1 : percent.index + 3]
        inside = whole.owner is percent and part.owner is percent and whole.bracket == part.bracket
        if inside and whole.unit == part.unit and _OF_SO_MANY.search(whole.tail + part.lead):
            yield Proposal((quotient(RelationKind.SHARE, percent, [(1, part)], [(1, whole)], roles=SHARE_ROLES),))


_COUNTED = (Role.PERCENT, Role.PREVIOUS, Role.RATE)
_OF_SO_MANY = pattern("(?:当)?中|里|其中")


def terms_in_bracket(share: Mention) -> Asked | None:
    """公办园占比54.5%（公办园7461人，民办园6218人）: part and whole, or all the parts, in a bracket of their own."""
    inside = [m for m in share.sentence.mentions[share.index + 1 :] if m.owner is share and m.is_level]
    if len(inside) != 2 or inside[0].unit != inside[1].unit:
        return None
    first, second = inside
    if among(first, second):
        part, wholes = second, [[first]]
    else:
        subject = subject_of(share.head)[:2]
        part, other = inside if subject in first.label else inside[::-1]
        if len(subject) < 2 or subject not in part.label or subject in other.label:
            return None
        wholes = [[part, other], [other]]
    readings = tuple(
        quotient(RelationKind.SHARE, share, [(1, part)], [(1, m) for m in whole], roles=SHARE_ROLES, cue="占")
        for whole in wholes
    )
    return Asked(share, part, readings, Bases([], Confidence.HIGH))
