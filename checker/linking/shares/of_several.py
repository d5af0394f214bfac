"""Shares of several items of a list: 水稻9个、油菜5个、蔬菜11个；国家级审定6个，占水稻、油菜品种数的42.9%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_BASE = pattern("占(?P<names>[^，,。；;：:占的\\d]{4,28})的$")
_MARK = pattern("、|[和与及]")
_AROUND = "，,、；;：: 　其中含有为达约"
_NAME = 2
_BACK = 3
"""So many sentences in front may tell the items."""


def over_several(share: Mention, part: Mention, paragraph: Paragraph) -> tuple[Relation, ...] | None:
    """The share over the sum of the items that its words name, where the nearest sentence that tells one tells all.

    ``None`` where the words name no items, and nothing where one of them has no figure.
    """
    said = _BASE.search(share.head)
    names = _MARK.split(said["names"]) if said is not None else []
    if len(names) < _NAME or any(len(name) < _NAME for name in names):
        return None
    number = paragraph.number_of(share.sentence)
    for sentence in paragraph.sentences[max(0, number - _BACK) : number + 1][::-1]:
        levels = [m for m in sentence.mentions if m.is_level and m.unit == part.unit and m is not part]
        levels = [m for m in levels if m.claim.start < share.claim.start]
        found = [_called(name, levels, is_last=name is names[-1]) for name in names]
        items = [m for m in found if m is not None]
        if items:
            if not len(items) == len(names) == len({id(m) for m in items}):
                return ()
            base = [(1, m) for m in items]
            return (quotient(RelationKind.SHARE, share, [(1, part)], base, roles=SHARE_ROLES, cue="占"),)
    return None


def _called(name: str, levels: Sequence[Mention], *, is_last: bool) -> Mention | None:
    """The one figure of that name; behind the last name may stand what all of them count: 油菜品种数."""
    called = [(m.lead.strip(_AROUND), m) for m in levels]
    found = [m for own, m in called if own == name or (is_last and len(own) >= _NAME and name.startswith(own))]
    return found[0] if len(found) == 1 else None
