"""Conversion pairs: one quantity in two units, 7.89万公顷（118.4万亩） or 3469.56万元，约0.35亿元."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import related
from checker.model.claim import Approximation
from checker.model.expression import Constant, Figure, Product
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_ABOUT = Approximation.ABOUT
_CONDITION = Role.CONDITION
Conversion = Callable[[str], tuple[str, Fraction]]
"""Unit name -> its dimension and what one of it is in the dimension's base unit."""

_SAME = pattern(r"^(?!合计)(?:约|即|合|折合|折算为?|换算为?|折|约合|相当于|也就是|计)+$")
_BEGINS = frozenset("约即合折换相也计")
"""The characters that such words begin with."""


def link_conversions(paragraph: Paragraph, conversion: Conversion) -> Iterator[Proposal]:
    """Every figure that repeats the one in front of it in another unit or scale."""
    for sentence in paragraph.sentences:
        for first, second in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if not _repeats(first, second) or first.role is second.role is _CONDITION:
                continue
            factor = _factor(first, second, conversion)
            if factor is not None:
                same = first.unit == second.unit
                computed = Figure(first.claim, second.claim.scale if same else first.claim.scale)
                expression = computed if factor == 1 else Product(computed, Constant(factor))
                roles = {first.claim.start: "other", second.claim.start: "stated"}
                relation = related(RelationKind.UNIT, second.claim, expression, roles=roles)
                yield Proposal((relation,), Confidence.HIGH)


def _repeats(first: Mention, second: Mention) -> bool:
    """Whether nothing but a bracket or a word like 约合 stands between the two."""
    lead = second.lead.strip()
    if lead and lead[0] not in _BEGINS:
        return False
    if second.owner is first and second.depth == first.depth + 1:
        return not lead or _SAME.match(lead) is not None
    if second.clause - first.clause > 1 or second.depth != first.depth:
        return False
    about = second.claim.approximation is _ABOUT and second.clause != first.clause
    return _SAME.match(lead) is not None or (not lead and about)


def _factor(first: Mention, second: Mention, conversion: Conversion) -> Fraction | None:
    """What ``first``'s unit is in ``second``'s, or ``None`` when they are no two ways to write one quantity."""
    if first.unit == second.unit:
        same_scale = first.claim.scale == second.claim.scale
        return None if same_scale or not first.unit else Fraction(1)
    (dimension, size), (other, other_size) = _size(first.unit, conversion), _size(second.unit, conversion)
    return size / other_size if dimension == other and dimension else None


def _size(unit: str, conversion: Conversion) -> tuple[str, Fraction]:
    """The dimension and size of a unit, or of one unit over another: 5506公斤/公顷（367公斤/亩）."""
    above, slash, below = unit.partition("/")
    if not slash:
        return conversion(unit)
    (dimension, size), (other, other_size) = conversion(above), conversion(below)
    return f"{dimension}/{other}", size / other_size
