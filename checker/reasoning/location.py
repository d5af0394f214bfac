"""Which figure of a sum that does not come out was mistyped, where one slip of hand alone explains it."""

from __future__ import annotations

from checker.model.relation import Relation
from checker.model.repairs import Repair, repairs

_RANK = {"scale": 0, "transposition": 0, "swap": 1, "digit": 1, "shift": 1, "dropped": 2, "doubled": 2}
"""Swapped neighbours prove more than a changed digit: fewer numbers are one swap apart."""


def likeliest_repair(relation: Relation) -> Repair | None:
    """The one figure whose plainest slip explains the gap; ``None`` for other relations, and where several do."""
    slips = [repair for repair in repairs(relation) if repair.slip in _RANK and _tells(repair)]
    best = min((_RANK[repair.slip] for repair in slips), default=None)
    first = [repair for repair in slips if _RANK[repair.slip] == best]
    return first[0] if len(first) == 1 else None


def _tells(repair: Repair) -> bool:
    """Whether the slip says anything: of numbers with one or two digits nearly every pair is a digit apart."""
    return repair.slip != "digit" or len(repair.number.replace(".", "")) > 2
