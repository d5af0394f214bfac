"""Rates and shares that other relations speak against: 综合成本率94.6%；综合费用率27.3% tells the same quotient."""

from __future__ import annotations

from collections.abc import Set
from fractions import Fraction
from itertools import islice

from checker.linking.choice import misses_by_a_slip
from checker.linking.held import ALL, BOTTOMS, TOPS, Held
from checker.linking.other_readings import PARTS_OF_WHOLES, of_its_list, of_the_sum, other_readings, starts
from checker.linking.passage import Paragraph, Role
from checker.model.expression import Quotient, figures_of, value_as_printed
from checker.model.interval import exact, magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Relation, RelationKind

_TWO, _THREE = 2, 3


def is_slip(relation: Relation) -> bool:
    """Whether a slip of hand explains the miss, and not the last place alone, which many figures would share."""
    stated = relation.stated
    value = value_as_printed(relation.computed) if relation.computed is not None else None
    if stated is None or value is None:
        return False
    return misses_by_a_slip(relation) and magnitude(value - anchor(stated)) > 2 * exact(stated.last_place)


def is_beyond_all(relation: Relation) -> bool:
    """Whether a rate within 100 is read as more than all: 规章2件、文件23件，报备25件，报备率100%."""
    stated = relation.stated
    value = value_as_printed(relation.computed) if relation.computed is not None else None
    return (
        relation.kind is RelationKind.RATE
        and value is not None
        and stated is not None
        and anchor(stated) <= ALL < value
    )


def is_of_proven_whole(relation: Relation, held: Held) -> bool:
    """Whether part and base came out as part and whole, and another part's share of that base did, too.

    支出1562万元，其中基本支出1204万元，占77.1%；项目支出358万元，占29.7%: the one part is no base of the other.
    """
    tops, bottoms = starts(relation, *TOPS), starts(relation, *BOTTOMS)
    if len(tops) != 1 or len(bottoms) != 1:
        return False
    parts = frozenset().union(*(parts for parts in held.wholes.get(bottoms, ()) if tops <= parts))
    return tops <= parts and any(others <= parts for others in held.shares.get(bottoms, ()))


def ends_of_other_parts(paragraph: Paragraph, relation: Relation, held: Held) -> frozenset[int]:
    """Where the other parts of the share's base end, by any view, where its own part is proven to be one of them.

    自然人153件，法人19件，共计172件；从渠道看，网上121件，占79.1%，信函38件，当面13件: 121 are of no 153.
    """
    views = held.wholes.get(starts(relation, *BOTTOMS), ())
    tops = starts(relation, *TOPS)
    share = paragraph.mention_at(relation.stated.start) if relation.stated is not None else None
    if relation.kind is not RelationKind.SHARE or share is None or not any(tops <= parts for parts in views):
        return frozenset()
    if share.lead.strip("，, ") not in ("占", "占比", "占比为", "占了"):
        return frozenset()  # 调出2053万元，调出比例30.0%: words of its own have a base of their own
    others = map(paragraph.mention_at, frozenset().union(*views) - tops)
    return frozenset(other.claim.end for other in others if other is not None)


def is_of_another(paragraph: Paragraph, relation: Relation, siblings: frozenset[int]) -> bool:
    """Whether the quotient comes out with another figure in place of one of its terms, and the words allow it.

    压减37户，累计压减126户，占任务150户的84.0%: of the nearer one. Few figures would come out so by accident.
    The other parts of its base are no base of it.
    """
    stated, computed = relation.stated, relation.computed
    mention = paragraph.mention_at(stated.start) if stated is not None else None
    if stated is None or computed is None or mention is None or not anchor(stated):
        return False
    if stated.values.low is None or stated.values.high is None:
        return False  # 七成以上: too many figures would come out
    width = Fraction(stated.values.width or stated.last_place) / magnitude(anchor(stated))
    most = int(_BY_ACCIDENT / width)
    for reading in islice(other_readings(paragraph, relation, computed, mention), most):
        value = reading.evaluate()
        if value is not None and stated.values.meets(value):
            base = reading.denominator if isinstance(reading, Quotient) else None
            # an exchanged figure starts where the other one does, and ends where it ends itself
            ends = {claim.end for claim in figures_of(base)} if base is not None else set()
            if not ends or not ends <= siblings:
                return True
    return False


_BY_ACCIDENT = Fraction(1, 5)


def is_of_both_outcomes(paragraph: Paragraph, relation: Relation) -> bool:
    """登记的1864处中，复查确认现存1718处，复查率100%，认定消失146处: all were, and the figures tell how it came out."""
    told, computed = relation.stated, relation.computed
    if told is None or told.written != ALL or not isinstance(computed, Quotient):
        return False
    stated, bases = paragraph.mention_at(told.start), list(figures_of(computed.denominator))
    part = paragraph.mention_at(next(figures_of(computed.numerator)).start)
    if stated is None or part is None or len(bases) != 1 or part.index + 1 != stated.index:
        return False
    behind = stated.sentence.mentions[stated.index + 1 : stated.index + 2]
    rest = [m for m in behind if m.unit == part.unit and _NOT_DONE.search(m.lead) is None]
    return any(m.claim.written + part.claim.written == bases[0].written for m in rest)


_NOT_DONE = pattern("[未无没剩余待欠漏差缺]|尚|还有|不予|不能")


def is_second_of_its_name(paragraph: Paragraph, relation: Relation, held: Held) -> bool:
    """Whether a rate in front came out over the same two figures, and this one has figures of its own behind that.

    产量8.61万辆、销量8.42万辆，产销率97.8%，其中新能源车产3.12万辆、销3.08万辆，产销率98.7%.
    """
    stated = paragraph.mention_at(relation.stated.start) if relation.stated is not None else None
    if stated is None:
        return False
    tops = starts(relation, *TOPS)
    for other in held.rates.get(starts(relation, *BOTTOMS), ()):
        same = starts(other, *TOPS) == tops
        first = paragraph.mention_at(other.stated.start) if same and other.stated is not None else None
        if first is not None and first.sentence is stated.sentence and first.index < stated.index:
            units = {member.claim.unit for member in relation.members if member.role == "denominator"}
            own = stated.sentence.mentions[first.index + 1 : stated.index]
            if sum(m.is_level and m.claim.unit in units for m in own) >= _TWO:
                return True
    return False


def is_told_already(paragraph: Paragraph, relation: Relation, wrong: Set[int]) -> bool:
    """Whether what the figures come to is told under another name: 综合成本率94.6%；其中综合费用率27.3%.

    Two figures that merely are exchanged are both wrong; so the other one may not fail itself (``wrong`` are those
    that do). Only the sentences around are asked.
    """
    stated, computed = relation.stated, relation.computed
    if stated is None or relation.kind is not RelationKind.RATE or not isinstance(computed, Quotient):
        return False
    value = computed.evaluate()
    if value is None:
        return False
    at = paragraph.number_at(stated.start)
    around = paragraph.sentences[max(0, at - _AROUND) : at + _AROUND + 1]
    rates = (m for s in around for m in s.mentions if m.role is Role.RATE and m.claim.start not in wrong)
    return any(m.unit == stated.unit and m.values.meets(value) and len(m.claim.number) >= _THREE for m in rates)


_AROUND = 24


def is_of_the_sum(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether the rate is of the figure right in front of it that sums up: no slip says as much."""
    computed, stated = relation.computed, relation.stated
    mention = paragraph.mention_at(stated.start) if stated is not None and relation.kind in PARTS_OF_WHOLES else None
    if mention is None or stated is None or not isinstance(computed, Quotient):
        return False
    rates = of_its_list(paragraph, relation, computed) if relation.kind is RelationKind.RATE else iter(())
    values = (reading.evaluate() for reading in (*of_the_sum(computed, mention), *rates))
    return any(value is not None and stated.values.meets(value) for value in values)
