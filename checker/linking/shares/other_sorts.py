"""Sorts side by side, of which none is a share of another: 男性862人，女性714人，女性占45.3% is of both together.

公司存款369.79亿元，个人存款575.99亿元，个人存款占比59.48%: of a total that has other sorts as well.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.passage import Mention
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import among, size
from checker.linking.shares.base_words import base_words
from checker.linking.totals.closure import covers, mostly_covers
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_MOST = 6
_NAME = 2
_ADDED_UP = pattern("(?:合计|共计?|总计|分别|[为是达约有])+$")
_MARKS = "，,、；;：: 　"


def sorts_in_front(part: Mention) -> list[Mention]:
    """The figures right in front of the part in its stretch that are counted alike, the nearest first."""
    found: list[Mention] = []
    for m in reversed(part.sentence.mentions[max(0, part.index - _MOST) : part.index]):
        if m.peer != part.peer or m.depth != part.depth or m.unit != part.unit or not m.is_level or among(m, part):
            break
        found.append(m)
    return found


def closed_sorts(share: Mention, part: Mention) -> list[Mention]:
    """The sorts in front of the part that leave nothing out together with it; [] behind words for a base."""
    return _closing(part, covers) if _goes_without_base(share, part) else []


def _goes_without_base(share: Mention, part: Mention) -> bool:
    beside = part.sentence is share.sentence and part.index + 1 == share.index and share.clause - part.clause <= 1
    return beside and not base_words(share) and not part.depth


def _closing(part: Mention, leave_nothing_out: Callable[[Sequence[Mention]], bool]) -> list[Mention]:
    front = sorts_in_front(part)
    for length in range(1, len(front) + 1):
        if leave_nothing_out([*front[:length][::-1], part]):
            return front[:length]
    return []


def is_sort_beside(mention: Mention, part: Mention) -> bool:
    """Whether both are sorts of one noun, by what stands in front of it: 公司存款 and 个人存款."""
    one, other = _name_of(mention), _name_of(part)
    alike = cues.common_end(one, other)
    own, others = one[: len(one) - alike], other[: len(other) - alike]
    return alike >= _NAME and len(own) >= _NAME and len(others) >= _NAME and set(own).isdisjoint(others)


def _name_of(mention: Mention) -> str:
    return _ADDED_UP.sub("", mention.lead.rpartition("其中")[2].strip(_MARKS))


def of_all_sorts(share: Mention, part: Mention, bases: Sequence[Mention]) -> tuple[Relation | None, bool]:
    """The share of the part and the sorts in front of it together, and whether it can be of nothing else."""
    if not _goes_without_base(share, part):
        return None, False
    closed = _closing(part, covers)
    beside = [m for m in sorts_in_front(part)[:1] if is_sort_beside(m, part)]
    sorts = closed or _closing(part, mostly_covers) or beside
    if not sorts:
        return None, False
    below = [(1, m) for m in (*sorts[::-1], part)]
    reading = quotient(RelationKind.SHARE, share, [(1, part)], below, roles=SHARE_ROLES, cue="占")
    alone = bool(closed) and not any(size(m) >= size(part) for m in bases)
    return (reading, alone) if alone or holds(reading) else (None, False)
