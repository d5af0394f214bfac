"""A multiple over its two figures: 增长3.1倍 is (c − p) ÷ p, 是上年的3.1倍 is c ÷ p, 翻两番 is about 4."""

from __future__ import annotations

from fractions import Fraction

from checker.linking import cues
from checker.linking.passage import Mention
from checker.linking.quotients import quotient
from checker.model.claim import Approximation
from checker.model.interval import Interval
from checker.model.printing import anchor
from checker.model.relation import Relation, RelationKind

_ROLES = ("ratio", "current", "previous")


def is_multiple_of_growth(multiple: Mention) -> bool:
    """增长3.1倍, and not 增长到3.1倍: whether the multiple is of what was added."""
    return multiple.direction > 0 and cues.CHANGED_TO.search(multiple.lead) is None


def reading_of(multiple: Mention, current: Mention, previous: Mention) -> Relation:
    """The multiple over the two figures, as growth or as a ratio."""
    is_growth = is_multiple_of_growth(multiple)
    top = [(1, current), (-1, previous)] if is_growth else [(1, current)]
    kind = RelationKind.GROWTH if is_growth else RelationKind.RATIO
    roles = ("growth", "current", "previous") if is_growth else _ROLES
    return bounded(quotient(kind, multiple, top, [(1, previous)], roles=roles, cue="倍"))


_LEAST, _MOST = Fraction(19, 20), Fraction(5, 4)
"""翻了一番 is said of what comes near the double, or goes beyond it."""


def bounded(relation: Relation) -> Relation:
    """番 without a bound takes in what lies near the power of two."""
    stated = relation.stated
    if stated is None or "番" not in stated.literal or stated.approximation is not Approximation.EXACT:
        return relation
    value = Fraction(anchor(stated))
    return relation._replace(stated=stated._replace(values=Interval(value * _LEAST, value * _MOST)))
