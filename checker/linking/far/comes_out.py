"""Quotients that nothing tied, told where exactly one reading that their words allow comes out to the last digit.

复线率65.0%，电气化率83.0%，复线2046公里、电气化2613公里, and 营业里程3148公里 in front: no one place tells the terms,
but few other figures would come out. Such a reading is told as verified; one that does not come out is told by nobody,
but for a slip in a mean of five digits (人均地区生产总值63234元, of two years' populations). The more readings there
are, the more digits the quotient needs: one in sixteen may come out by accident.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import islice

from checker.linking.choice import holds, is_misprinted
from checker.linking.facts.conversions import Conversion
from checker.linking.far.comes_out_means import mean_readings
from checker.linking.far.comes_out_terms import (
    Reading,
    left_over,
    may_come_out,
    over_several,
    plain_readings,
    pool_of,
    sums_over,
    times_readings,
    words_of,
)
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, SHARE_ROLES, quotient
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Relation, RelationKind

_IS_RULE = pattern("高于|低于|超过|要求|目标|考核|标准|规定|上限|下限|按|以|计$|计算|利率|税率|费率")
"""What is compared with or reckoned with is no quotient of what is told: 较考核要求的90%高3.4个百分点."""
_IS_COMPARED = pattern("恢复[至到]|[为是](?:年初|上年|去年|其|\\d+年)[^，,。；;]{0,6}的|相当于|之比")
ASKED = frozenset((Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE, Role.MULTIPLE))
_PERCENTAGES = frozenset((Role.RATE, Role.SHARE, Role.PERCENT))
_KINDS = {
    Role.SHARE: (RelationKind.SHARE, SHARE_ROLES),
    Role.MULTIPLE: (RelationKind.RATIO, ("ratio", *RATE_ROLES[1:])),
}
_CHANCE, _CHANCE_OF_SUMS = Fraction(1, 16), Fraction(1, 24)
_ALL = 100


def link_what_comes_out(paragraph: Paragraph, chosen: Sequence[Relation], conversion: Conversion) -> Iterator[Relation]:
    """The one reading of each quotient that none of the ``chosen`` relations makes come out."""
    tied = {
        r.stated.start
        for r in chosen
        if r.stated is not None and r.computed is not None and (r.confidence is not Confidence.LOW or holds(r))
    }
    for number, sentence in enumerate(paragraph.sentences):
        if ASKED.isdisjoint(sentence.roles):
            continue
        for mention in sentence.mentions:
            if mention.role in ASKED and mention.claim.start not in tied and _is_asked(mention):
                found = _of_average(paragraph, number, mention, conversion)
                if mention.role is not Role.AVERAGE:
                    found = _of_percentage(paragraph, number, mention)
                if found is not None:
                    yield found


def _is_asked(mention: Mention) -> bool:
    claim = mention.claim
    if claim.approximation not in (Approximation.EXACT, Approximation.ABOUT) or claim.written <= 0:
        return False
    if mention.role in _PERCENTAGES:
        if mention.role is Role.PERCENT and _IS_RULE.search(mention.lead + mention.tail[:6]) is not None:
            return False
        return claim.kind in (ClaimKind.PERCENT, ClaimKind.PERMILLE) and anchor(claim) != _ALL
    return claim.kind is ClaimKind.MULTIPLE or mention.role is Role.AVERAGE


def _of_percentage(paragraph: Paragraph, number: int, stated: Mention) -> Relation | None:
    width = _width(stated)
    if width > _CHANCE:
        return None
    is_short = len(_digits_of(stated.claim)) < _THREE
    words = words_of(stated)
    kind, roles = _KINDS.get(stated.role, (RelationKind.RATE, RATE_ROLES))
    if stated.role is Role.MULTIPLE or _IS_COMPARED.search(stated.lead) is not None:
        each: Iterable[tuple[Iterator[Reading], Fraction]] = (
            (times_readings(paragraph, number, stated, words), _CHANCE),
        )
    else:
        pool = pool_of(paragraph, number, stated)
        each = (
            (plain_readings(paragraph, stated, pool, words), _CHANCE),
            (sums_over(stated, pool, words), _CHANCE_OF_SUMS),
            (left_over(paragraph, stated, pool, words), _CHANCE_OF_SUMS),
            (over_several(stated, pool, words), _CHANCE_OF_SUMS),
        )
    for readings, chance in each:
        few = islice(readings, min(_FEW_OF_SHORT, int(chance / width)) if is_short else int(chance / width))
        relations = (
            quotient(kind, stated, reading.top, reading.bottom, roles=roles, cue=stated.name)
            for reading in few
            if may_come_out(reading, stated)
        )
        if (found := _only(relations)) is not None:
            return found
    return None


def _of_average(paragraph: Paragraph, number: int, average: Mention, conversion: Conversion) -> Relation | None:
    width = _width(average)
    if width > _CHANCE:
        return None
    readings = list(islice(mean_readings(paragraph, number, average, conversion), int(_CHANCE / width)))
    found = _only(readings)
    if found is None and len(_digits_of(average.claim)) >= _LONG:
        missed = [reading for reading in readings[:_FIRST] if is_misprinted(reading)]
        if len(missed) == 1 and not any(map(holds, readings)):
            return missed[0]._replace(confidence=Confidence.MEDIUM)
    return found


def _width(stated: Mention) -> Fraction:
    """Which part of all figures of its size would be printed like it: so many come out by accident."""
    value = magnitude(anchor(stated.claim))
    return Fraction(stated.claim.values.width or stated.claim.last_place) / value if value else Fraction(1)


def _only(readings: Iterable[Relation]) -> Relation | None:
    """The one reading that comes out; of figures told twice the first."""
    told = {tuple((m.role, m.claim.values) for m in r.members): r for r in reversed(list(filter(holds, readings)))}
    return next(iter(told.values())) if len(told) == 1 else None


def _digits_of(claim: Claim) -> str:
    """The digits that a figure is written with, without those that only tell its size."""
    return printed(anchor(claim), claim).replace(".", "").lstrip("0-")


_THREE, _FEW_OF_SHORT = 3, 2
_LONG = 5
"""Of numbers of five digits one in two thousand is a slip of hand from another."""
_FIRST = 4
