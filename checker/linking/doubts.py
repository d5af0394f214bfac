"""What the figures that agree say against a relation that does not: it was never meant, and is not shown.

Linkers read one assertion at a time. Once a paragraph is read, relations that hold tell how its figures stand to
each other, and a reading that contradicts them is a guess of place.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import holds
from checker.linking.doubts_of_balances import holds_without_one, is_accident, is_confirmed, is_of_compared
from checker.linking.doubts_of_parts import (
    are_shares_of_another,
    are_two_lists,
    has_another_whole,
    is_cut_short,
    is_nested,
    is_within,
    overlap_in_both_columns,
)
from checker.linking.doubts_of_quotients import (
    ends_of_other_parts,
    is_beyond_all,
    is_of_another,
    is_of_both_outcomes,
    is_of_proven_whole,
    is_of_the_sum,
    is_second_of_its_name,
    is_slip,
    is_told_already,
)
from checker.linking.doubts_of_sums import is_doubtful_sum
from checker.linking.held import SUMS, Held, each_inside, lists_of_parts, shared_together
from checker.linking.other_readings import starts
from checker.linking.passage import Paragraph
from checker.model.expression import Quotient
from checker.model.relation import Comparison, Confidence, Relation, RelationKind

_LOW = Confidence.LOW


def without_doubtful(paragraph: Paragraph, relations: Sequence[Relation]) -> list[Relation]:
    """The relations of a paragraph, those of LOW confidence that its other figures speak against."""
    failing = [r for r in relations if r.confidence is not _LOW and not holds(r)]
    if not failing:
        return list(relations)
    held = [r for r in relations if holds(r) and r.stated is not None and r.computed is not None]
    inside, shared, known = set(each_inside(held)), set(shared_together(held)), Held(held)
    wrong = {r.stated.start for r in failing if r.stated is not None}
    lists = lists_of_parts(relations)
    too_much = {starts(r, "whole", "part") for r in relations if r.comparison is not Comparison.EQUAL and not holds(r)}
    doubtful = {
        id(r)
        for r in failing
        if (
            r.kind in SUMS
            and (
                is_nested(r, inside, shared, known)
                or is_cut_short(r, known)
                or is_within(r, lists)
                or has_another_whole(paragraph, r)
                or are_two_lists(paragraph, r)
                or are_shares_of_another(r, known)
                or overlap_in_both_columns(paragraph, r, too_much)
            )
        )
        or (
            r.kind is RelationKind.STOCK_FLOW
            and (
                is_accident(r)
                or holds_without_one(paragraph, r)
                or is_confirmed(r, known)
                or is_of_compared(paragraph, r)
            )
        )
        or is_doubtful_sum(paragraph, r)
        or (
            r.kind is RelationKind.RATE
            and (is_second_of_its_name(paragraph, r, known) or is_of_both_outcomes(paragraph, r))
        )
        or (
            r.confidence is Confidence.MEDIUM
            and isinstance(r.computed, Quotient)
            and r.stated is not None
            and (r.kind, r.stated.start) in known.stated
            and len(r.stated.number) > _THREE
        )
        or (
            r.comparison is Comparison.EQUAL
            and (not is_slip(r) or is_beyond_all(r) or is_of_the_sum(paragraph, r))
            and not (r.kind is RelationKind.SHARE and is_of_proven_whole(r, known))
            and (
                is_of_another(paragraph, r, ends_of_other_parts(paragraph, r, known))
                or is_told_already(paragraph, r, wrong)
            )
        )
    }
    return [r._replace(confidence=_LOW) if id(r) in doubtful else r for r in relations]


_THREE = 3
