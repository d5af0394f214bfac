"""Figures of the sentence in front that have a share of their own: both shares are of one whole, told elsewhere.

五个市场合计463.55亿元，占67.9%；对其余市场218.92亿元。同期，对沿线国家294.18亿元，占43.1%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import holds
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.shares.base_words import BARE_SHARE, base_words
from checker.model.patterns import pattern
from checker.model.relation import RelationKind

_FORE = pattern("^[，,、；;：:\\s]*(?:其中|全[年市县省区国州镇]|今年|共|种植|完成|实现|[，,：:])*")
_MOST_KNOWN = 60
_TELLING = 100
"""A share of two digits comes out right on too many figures."""


def share_behind(figure: Mention, part: Mention) -> Mention | None:
    """The share right behind a figure of an earlier sentence, which goes without words for what it is of.

    ``None`` where the part is a sort of that figure: 水稻28.6万亩，占52.1%。优质水稻14.3万亩，占50.0%.
    """
    mentions = figure.sentence.mentions
    share = mentions[figure.index + 1] if figure.index + 1 < len(mentions) else None
    if figure.sentence is part.sentence or figure.claim.start > part.claim.start or share is None:
        return None
    if share.role is not Role.SHARE or share.name == "base" or share.clause - figure.clause > 1:
        return None
    if share.clause != figure.clause and BARE_SHARE.match(share.lead) is None:
        return None
    name = _FORE.sub("", figure.lead)
    return share if (not name or name not in part.label) and not base_words(share) else None


def bases_of_both(share: Mention, figure: Mention, memory: Memory) -> Iterator[Mention]:
    """The figures of earlier paragraphs on which the share comes out, so that the next one may be of them as well."""
    if share.claim.written < _TELLING * share.claim.last_place:
        return
    for known in memory.recent(figure.unit, _MOST_KNOWN):
        relation = quotient(RelationKind.SHARE, share, [(1, figure)], [(1, known)], roles=SHARE_ROLES, cue="占")
        if holds(relation):
            yield known
            return
