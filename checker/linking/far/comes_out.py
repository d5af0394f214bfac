"""Quotients that nothing tied, told where exactly one reading that their words allow comes out to the last digit.

复线率65.0%，电气化率83.0%，复线2046公里、电气化2613公里, and 营业里程3148公里 in front: no one place tells the terms, but
few other figures would come out. Such a reading is told as verified; one that does not come out is told by nobody. The
more readings there are, the more digits the quotient needs: one in sixteen may come out by accident.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from checker.linking.choice import holds
from checker.linking.facts.conversions import Conversion
from checker.linking.far.comes_out_means import mean_readings
from checker.linking.far.comes_out_terms import joint_readings, plain_readings, pool_of, words_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, SHARE_ROLES, quotient
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_IS_RULE = pattern("高于|低于|超过|要求|目标|考核|标准|规定|上限|下限|按|以|计$|计算|利率|税率|费率")
"""What is compared with or reckoned with is no quotient of what is told: 较考核要求的90%高3.4个百分点."""
ASKED = frozenset((Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE, Role.MULTIPLE))
_PERCENTAGES = frozenset((Role.RATE, Role.SHARE, Role.PERCENT))
_KINDS = {Role.SHARE: (RelationKind.SHARE, SHARE_ROLES), Role.MULTIPLE: (RelationKind.RATIO, ("ratio", *RATE_ROLES[1:]))}
_CHANCE, _CHANCE_OF_SUMS = Fraction(1, 16), Fraction(1, 24)
_ALL = 100


def link_what_comes_out(
    paragraph: Paragraph, chosen: Sequence[Relation], conversion: Conversion
) -> Iterator[Relation]:
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
    words, pool = words_of(stated), pool_of(paragraph, number, stated)
    kind, roles = _KINDS.get(stated.role, (RelationKind.RATE, RATE_ROLES))
    plain = (
        quotient(kind, stated, reading.top, reading.bottom, roles=roles, cue=stated.name)
        for reading in plain_readings(paragraph, stated, pool, words)
    )
    if (found := _only(stated, plain, _CHANCE)) is not None:
        return found
    joint = (
        quotient(kind, stated, reading.top, reading.bottom, roles=roles, cue=stated.name)
        for reading in joint_readings(paragraph, stated, pool, words)
    )
    return _only(stated, joint, _CHANCE_OF_SUMS)


def _of_average(paragraph: Paragraph, number: int, average: Mention, conversion: Conversion) -> Relation | None:
    return _only(average, mean_readings(paragraph, number, average, conversion), _CHANCE)


def _only(stated: Mention, readings: Iterable[Relation], chance: Fraction) -> Relation | None:
    """The one reading that comes out, where few enough were tried for that to be no accident."""
    value = magnitude(anchor(stated.claim))
    if not value:
        return None
    each = Fraction(stated.claim.values.width or stated.claim.last_place) / value
    told, tried = {}, set()
    for relation in readings:
        figures = tuple((m.role, m.claim.values) for m in relation.members)
        if figures in tried:
            continue
        tried.add(figures)
        if len(tried) * each > chance:
            return None
        if holds(relation):
            told[figures] = relation
    return next(iter(told.values())) if len(told) == 1 else None
