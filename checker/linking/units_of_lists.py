"""Figures without a unit that have that of their list, or of the sentence in front: 1.86万、3.42万和1.35万人次."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from fractions import Fraction

from checker.linking.passage import Mention, Sentence
from checker.model.claim import Claim, ClaimKind

_OTHER = ClaimKind.OTHER


def share_units(mentions: Sequence[Mention]) -> None:
    """Give figures without a unit that of the last of their list: 1.86万、3.42万和1.35万人次."""
    behind: Mention | None = None
    for mention in reversed(mentions):
        is_bare = mention.claim.kind is _OTHER and not mention.claim.unit
        if (
            is_bare
            and behind is not None
            and mention.clause == behind.clause
            and mention.depth == behind.depth
            and not mention.tail.strip("和及与 ")
        ):
            if _shares_unit(mention, behind):
                mention.claim = _in_unit_of(mention.claim, behind.claim)
        behind = mention


def _in_unit_of(bare: Claim, measured: Claim) -> Claim:
    """The figure in the unit behind it, with the 万 of that if it has none: 甲、乙分别为12.5、14.8万元."""
    named = bare._replace(kind=measured.kind, unit=measured.unit)
    if bare.scale != 1 or measured.scale == 1:
        return named
    factor = Fraction(measured.scale)
    asserted, values = bare.asserted.scaled(factor), bare.values.scaled(factor)
    place = bare.last_place * measured.scale
    scaled = named._replace(asserted=asserted, values=values, last_place=place, scale=measured.scale)
    return scaled.rounded() if values.is_point and not measured.values.is_point else scaled


def take_over_unit(sentence: Sentence) -> None:
    """Give a list of numbers in 万 or 亿 without any unit that of the one measured figure in the sentence in front.

    全社会用电17.32亿千瓦时。分产业看，一产0.41亿、二产11.56亿、三产2.83亿，居民生活2.52亿.
    """
    bare = [m for m in sentence.mentions if not m.claim.unit and _is_scaled(m) and not m.tail.strip("和及与 ")]
    if len(bare) < _TWO:
        return
    listed = any(b.separator == "、" and b.clause == a.clause for a, b in itertools.pairwise(bare))
    if not listed or not sentence.paragraph.sentences or any(_is_scaled(m) and m.claim.unit for m in sentence.mentions):
        return
    front = sentence.paragraph.sentences[-1].mentions
    measured = [m for m in front if _is_scaled(m) and m.claim.unit and m.claim.kind in _MEASURED]
    if len({m.unit for m in measured}) != 1 or measured[0].claim.scale not in {m.claim.scale for m in bare}:
        return
    for mention in bare:
        mention.claim = mention.claim._replace(kind=measured[0].claim.kind, unit=measured[0].claim.unit)


_TWO = 2


def _is_scaled(mention: Mention) -> bool:
    return mention.claim.scale > 1 and mention.claim.kind in _MEASURED


def _shares_unit(bare: Mention, behind: Mention) -> bool:
    """Whether the figure behind gives the unit of a bare one: 3.42万和1.35万人次, 农业1.35亿、工业0.31亿立方米."""
    if not behind.lead.strip("、和及与 "):
        return bool(behind.claim.unit) and behind.claim.kind in (*_MEASURED, ClaimKind.POINTS)
    scaled = bare.claim.scale != 1 and bare.claim.scale == behind.claim.scale
    return scaled and behind.separator == "、" and behind.claim.unit is not None and behind.claim.kind in _MEASURED


_MEASURED = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.AREA, ClaimKind.MASS, ClaimKind.LENGTH, ClaimKind.OTHER)
