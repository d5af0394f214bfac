"""Misses in a whole report that nobody would have overlooked: 其余7人, where the figures around leave 12.

A report tells hundreds of figures, and nearly all of them agree. Where a reading of it misses by more than a tenth and
no slip of hand explains that, the figures were more likely never meant for each other than wrong: the reading stays as
a weak one. A slip explains little in a number of two digits, which is one slip from every fifth other; and nothing
where the figures stand in several sentences and one is twice what the others make it. Growth over this year's figure
and a margin on costs are mistakes that people make, and are shown. In a paragraph by itself there is little else that
the figures could be meant for, and what misses is shown, too.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from fractions import Fraction
from itertools import islice

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.passage import Paragraph
from checker.model.claim import Claim
from checker.model.expression import Expression, Quotient, Sum, figures_of, with_claim
from checker.model.interval import magnitude
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.repairs import meanings
from checker.model.slips import slip

_KINDS = frozenset(
    (
        RelationKind.TOTAL,
        RelationKind.PART,
        RelationKind.SHARE,
        RelationKind.RATE,
        RelationKind.RATIO,
        RelationKind.GROWTH,
        RelationKind.AVERAGE,
        RelationKind.STOCK_FLOW,
        RelationKind.DIFFERENCE,
        RelationKind.TARGET,
    )
)
_LOW = Confidence.LOW
_FIGURES = 40
_PARAGRAPHS = 6
_MOST_OFF = Fraction(11, 10)
_MANY_DIGITS = 3


def without_wild_misses(paragraphs: Sequence[Paragraph], figures: int, relations: Sequence[Relation]) -> list[Relation]:
    """``relations``, in a report those of LOW confidence that are off by more than a tenth without a slip."""
    if figures < _FIGURES or len(paragraphs) < _PARAGRAPHS:
        return list(relations)
    ends = [sentence.end for paragraph in paragraphs for sentence in paragraph.sentences]
    return [
        r._replace(confidence=_LOW) if r.confidence is not _LOW and not holds(r) and _is_wild(r, ends) else r
        for r in relations
    ]


def _is_wild(relation: Relation, ends: Sequence[int]) -> bool:
    """Whether the figures of ``relation`` were hardly meant for each other; sentences end at ``ends``."""
    told, computed = relation.stated, relation.computed
    if relation.kind not in _KINDS or told is None or computed is None:
        return False
    values = computed.evaluate()
    if values is None or values.low is None or values.high is None:
        return False
    low, high = sorted((magnitude(values.low), magnitude(values.high)))
    stated = magnitude(anchor(told))
    if stated * _MOST_OFF >= low and stated <= high * _MOST_OFF:
        return False
    is_twice = stated * 2 < low or stated > high * 2
    if is_twice and not _is_in_one_sentence(relation, ends):
        return True
    right = printed((Fraction(values.low) + Fraction(values.high)) / 2, told)
    written = printed(anchor(told), told)
    if (slip(written, right) and _digits(written) >= _MANY_DIGITS) or misses_by_a_slip(relation):
        return False
    if isinstance(computed, Quotient) and _is_over_the_other(computed, told):
        return False
    return not _comes_out_by_a_term(computed, told)


def _is_in_one_sentence(relation: Relation, ends: Sequence[int]) -> bool:
    starts = [member.claim.start for member in relation.members]
    return bisect(ends, min(starts)) == bisect(ends, max(starts))


def _digits(number: str) -> int:
    return sum(map(str.isdigit, number))


def _is_over_the_other(computed: Quotient, told: Claim) -> bool:
    """Whether a difference over the other of its figures is what is stated: growth over this year, margin on costs."""
    if not isinstance(computed.numerator, Sum):
        return False
    difference, base = computed.numerator.evaluate(), computed.denominator.evaluate()
    if difference is None or base is None:
        return False
    found = (difference / other for other in (base + difference, base - difference))
    return any(way is not None and way.scaled(computed.factor).meets(told.values) for way in found)


def _comes_out_by_a_term(computed: Expression, told: Claim) -> bool:
    """Whether one slip in one of few terms explains the miss: 应检78420人 for 38420人."""
    for term in dict.fromkeys(islice(figures_of(computed), _MOST_TERMS)):
        for meant in meanings(term, _SLIPS):
            values = with_claim(computed, meant).evaluate()
            if values is not None and told.values.meets(values):
                return True
    return False


_SLIPS = ("digit", "transposition", "scale")
_MOST_TERMS = 4
