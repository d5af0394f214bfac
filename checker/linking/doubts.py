"""What the figures that agree say against a relation that does not: it was never meant, and is not shown.

Linkers read one assertion at a time. Once a paragraph is read, relations that hold tell how its figures stand to
each other, and a reading that contradicts them is a guess of place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.divisors import divisor_of
from checker.linking.mean_terms import is_named_in_full
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import factor_of
from checker.linking.share_bases import base_words
from checker.linking.share_parts import is_together
from checker.linking.told_bases import names_base
from checker.model.claim import Claim
from checker.model.expression import (
    Expression,
    Figure,
    Quotient,
    Sum,
    figures_of,
    total_of,
    value_as_printed,
    with_claim,
)
from checker.model.interval import exact, magnitude
from checker.model.printing import anchor
from checker.model.relation import Comparison, Confidence, Relation, RelationKind

_SUMS = frozenset((RelationKind.TOTAL, RelationKind.PART))
_PARTS = frozenset((RelationKind.SHARE, RelationKind.RATE))


def without_doubtful(paragraph: Paragraph, relations: Sequence[Relation]) -> list[Relation]:
    """The relations of a paragraph, those of LOW confidence that its other figures speak against."""
    failing = [r for r in relations if r.confidence is not Confidence.LOW and not holds(r)]
    if not failing:
        return list(relations)
    held = [r for r in relations if holds(r) and r.stated is not None and r.computed is not None]
    inside, shared = set(_inside(held)), set(_shared(held))
    doubtful = {
        id(r)
        for r in failing
        if (r.kind in _SUMS and (_is_nested(r, inside, shared) or _has_another_whole(paragraph, r)))
        or (r.kind is RelationKind.STOCK_FLOW and _holds_without_one(r))
        or (r.comparison is Comparison.EQUAL and not _is_slip(r) and _is_of_another(paragraph, r))
    }
    return [r._replace(confidence=Confidence.LOW) if id(r) in doubtful else r for r in relations]


def _starts(relation: Relation, *roles: str) -> frozenset[int]:
    return frozenset([member.claim.start for member in relation.members if member.role in roles])


_TOPS, _BOTTOMS = ("numerator", "part"), ("denominator", "whole")


def _inside(held: Sequence[Relation]) -> Iterator[tuple[int, int]]:
    """Each figure that is a part of another one, with the one it is in."""
    for relation in held:
        computed = relation.computed
        over = relation.kind in _PARTS and isinstance(computed, Quotient) and isinstance(computed.denominator, Figure)
        if (over and len(relation.members) == _THREE) or relation.kind is RelationKind.TOTAL:
            for whole in _starts(relation, *_BOTTOMS):
                for part in _starts(relation, *_TOPS):
                    yield part, whole


_THREE = 3


def _shared(held: Sequence[Relation]) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
    """The figures that together are a share of another one: 三项合计占民生支出的60.1%."""
    for relation in held:
        if relation.kind in _PARTS and relation.stated is not None and (relation.stated.values.high or _ALL) < _ALL:
            yield _starts(relation, *_TOPS), _starts(relation, *_BOTTOMS)


_ALL = 100


def _is_nested(
    relation: Relation, inside: set[tuple[int, int]], shared: set[tuple[frozenset[int], frozenset[int]]]
) -> bool:
    """Whether one addend is a part of another one, or all of them are known to be less than the whole."""
    parts = _starts(relation, "part")
    if any((one, other) in inside for one in parts for other in parts):
        return True
    return relation.comparison is Comparison.EQUAL and (parts, _starts(relation, "whole")) in shared


def _is_slip(relation: Relation) -> bool:
    """Whether a slip of hand explains the miss, and not the last place alone, which many figures would share."""
    stated = relation.stated
    value = value_as_printed(relation.computed) if relation.computed is not None else None
    if stated is None or value is None:
        return False
    return misses_by_a_slip(relation) and magnitude(value - anchor(stated)) > 2 * exact(stated.last_place)


def _has_another_whole(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether the parts come to another figure in front exactly: 立案163件，办结157件；立案案件里网络42件、…."""
    stated, parts = relation.stated, _starts(relation, "part")
    if stated is None or stated.start in parts or len(parts) < _THREE or min(parts) < stated.start:
        return False
    mention = _mention_of(paragraph, stated)
    first = next((m for s in paragraph.sentences for m in s.mentions if m.claim.start == min(parts)), None)
    if mention is None or first is None or (first.sentence is mention.sentence and first.index == mention.index + 1):
        return False  # 新收的398件中，公安147件、…: the words leave no other
    here, front = _around(paragraph, first)
    others = [m.claim for m in (*here, *front) if m.unit == mention.unit and m is not mention]
    exact_sum = relation._replace(comparison=Comparison.EQUAL)
    return any(holds(exact_sum._replace(stated=other)) for other in others)


def _holds_without_one(relation: Relation) -> bool:
    """Whether a balance comes out once the last flow is left away: 年初1793人，接收1421人，解除1338人；再犯罪4人."""
    computed = relation.computed
    if not isinstance(computed, Sum) or len(computed.terms) <= _THREE:
        return False
    last = max(figures_of(computed), key=lambda claim: claim.start)
    rest = tuple(term for term in computed.terms if last not in figures_of(term[1]))
    return holds(relation._replace(computed=Sum(rest)))


def _is_of_another(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether the quotient comes out with another figure in place of one of its terms, and the words allow it.

    压减37户，累计压减126户，占任务150户的84.0%: of the nearer one. Few figures would come out so by accident.
    """
    stated, computed = relation.stated, relation.computed
    mention = _mention_of(paragraph, stated) if stated is not None else None
    if stated is None or computed is None or mention is None or not anchor(stated):
        return False
    readings = list(_other_readings(paragraph, relation, computed, mention))
    width = Fraction(stated.values.width or stated.last_place) / magnitude(anchor(stated))
    if len(readings) * width > _BY_ACCIDENT:
        return False
    values = (reading.evaluate() for reading in readings)
    return any(value is not None and stated.values.meets(value) for value in values)


_BY_ACCIDENT = Fraction(1, 5)


def _other_readings(
    paragraph: Paragraph, relation: Relation, computed: Expression, stated: Mention
) -> Iterator[Expression]:
    """The quotient with one term exchanged for its like around."""
    here, front = _around(paragraph, stated)
    roles = {member.claim.start: member.role for member in relation.members}
    for term in {claim.start: claim for claim in figures_of(computed)}.values():
        for other, is_near in (*((m, True) for m in here), *((m, False) for m in front)):
            like = other.claim.kind is term.kind and other.claim.unit == term.unit and other.claim.start not in roles
            if other.claim.number == term.number:
                continue  # 预算15.39亿元，完成15.39万元: the same figure, and a slip
            if like and _is_open(relation, roles.get(term.start, ""), stated, is_near=is_near):
                yield with_claim(computed, other.claim._replace(start=term.start))
    if relation.kind is RelationKind.RATE:
        yield from _with_neighbours(relation, computed, [*front, *here])
    if (
        relation.kind is RelationKind.SHARE
        and not is_together(stated)
        and _is_open(relation, "denominator", stated, is_near=True)
    ):
        yield from _of_lists(paragraph, relation, here, factor_of(stated.claim))


def _with_neighbours(relation: Relation, computed: Expression, around: Sequence[Mention]) -> Iterator[Expression]:
    """A term together with the figure beside it: 利用A、处置B，利用处置率 of both; 上网A，自用B，自用率 of A + B."""
    if not isinstance(computed, Quotient) or len(relation.members) != _THREE or isinstance(computed.numerator, Sum):
        return  # (90 − 1) ÷ 90 is of two figures already
    for before, after in pairwise(around):
        if "累计" in after.lead:
            continue  # 本周化解45件，累计化解638件: the one is in the other
        if before.unit == after.unit and after.index == before.index + 1 and before.clause - after.clause in (0, -1):
            both = _sum((before, after))
            starts = {before.claim.start, after.claim.start}
            above = _starts(relation, "numerator")
            below = _starts(relation, "denominator")
            if starts == above | below and after.claim.start in above and _is_more(after, before):
                continue  # 14个行业中27个实现增长: more than there are
            if starts & above:
                yield Quotient(both, computed.denominator, computed.factor)
            if starts & below:
                yield Quotient(computed.numerator, both, computed.factor)


def _is_more(one: Mention, other: Mention) -> bool:
    return (one.values.low or 0) > (other.values.high or 0)


def _of_lists(paragraph: Paragraph, relation: Relation, here: Sequence[Mention], factor: int) -> Iterator[Expression]:
    """The first or the last items of the part's list over its whole, or over all of it.

    正高412人、副高2186人、中级6045人，高级占30.1%.
    """
    part = next((m for m in reversed(here) if m.claim.start in _starts(relation, "numerator")), None)
    if part is None:
        return
    like = [m for m in here if m.unit == part.unit and m.is_level]
    whole = paragraph.wholes.get(part.claim.start)
    if whole is not None:
        row = [m for m in like if paragraph.wholes.get(m.claim.start) is whole]
    else:
        row = [m for m in like if m.clause == part.clause]
    if not row:
        return
    before = [m for m in here if m.unit == part.unit and m.index < row[0].index]
    bases = [[m] for m in dict.fromkeys((whole, *before[-1:])) if m is not None] + [row]
    for base in bases:
        for size in range(1, len(row) + (base is not row)):
            for run in (row[:size], row[-size:]):
                yield Quotient(_sum(run), _sum(base), factor)


def _sum(mentions: Sequence[Mention]) -> Expression:
    return total_of([mention.claim for mention in mentions])


def _is_open(relation: Relation, role: str, stated: Mention, *, is_near: bool) -> bool:
    """Whether the words leave open which figure plays the role: those that name a base mean it."""
    match relation.kind:
        case RelationKind.TARGET:
            return role == "actual" and is_near
        case RelationKind.SHARE:
            return role == "denominator" and not base_words(stated) and stated.name != "base"
        case RelationKind.RATE:
            return role == "denominator" and not is_near and not names_base(stated)
        case RelationKind.AVERAGE:
            return role != "numerator" or not _names_its_total(relation, stated)
        case RelationKind.GROWTH:
            return role == "current" and is_near
        case _:
            return False


def _names_its_total(relation: Relation, average: Mention) -> bool:
    """Whether the average's words name in full what is divided: 运行维护费9.86万元，…车均运行费."""
    tops = _starts(relation, "numerator")
    totals = (m for s in average.sentence.paragraph.sentences for m in s.mentions if m.claim.start in tops)
    return any(is_named_in_full(average, divisor_of(average).subject, total) for total in totals)


def _mention_of(paragraph: Paragraph, claim: Claim) -> Mention | None:
    return next((m for s in paragraph.sentences for m in s.mentions if m.claim.start == claim.start), None)


_NEAR = 8
_BACK = 3
_AMOUNTS = frozenset((Role.LEVEL, Role.BASE, Role.PREVIOUS, Role.CHANGE, Role.NET))


def _around(paragraph: Paragraph, stated: Mention) -> tuple[list[Mention], list[Mention]]:
    """The nearest figures in front in the sentence, and those that sentences before it open with or divide."""
    at = paragraph.sentences.index(stated.sentence)
    here = [m for m in stated.sentence.mentions[: stated.index] if m.role in _AMOUNTS]
    wholes = {whole.claim.start for whole in paragraph.wholes.values()}
    front = [
        m
        for sentence in paragraph.sentences[max(0, at - _BACK) : at]
        for m in sentence.mentions
        if m.role in _AMOUNTS and (m.index == 0 or m.claim.start in wholes)
    ]
    return here[-_NEAR:], front[-_NEAR:]
