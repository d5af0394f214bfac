"""Quotients that come out with a figure of another paragraph: 客户贷款21.35亿元，占资本净额的34.73%.

A linker looks for the terms of a quotient around it. A report often tells one of them pages away (资本净额61.48亿元),
and what stands nearest instead does not come out. Where one of few figures elsewhere makes it come out to the last
place, that one was meant: the guess is given up, and the figure is read with the other one, though not for certain.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking.choice import holds
from checker.linking.passage import Mention, Paragraph
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Expression, Figure, Product, Quotient, figures_of, value_as_printed
from checker.model.interval import Exact, magnitude
from checker.model.printing import anchor
from checker.model.relation import Confidence, Member, Relation, RelationKind
from checker.model.slips import slip

_KINDS = frozenset((RelationKind.SHARE, RelationKind.RATE, RelationKind.AVERAGE))
_NO_TERMS = (ClaimKind.NONE, ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.PERMILLE, ClaimKind.RATIO)
_AVERAGE = RelationKind.AVERAGE
_LOW = Confidence.LOW


def with_terms_elsewhere(
    paragraphs: Sequence[Paragraph], claims: Sequence[Claim], relations: Sequence[Relation]
) -> list[Relation]:
    """``relations``, those that do not come out read with a figure of another paragraph with which they do."""
    failing = {id(r) for r in relations if r.kind in _KINDS and r.confidence is not _LOW and not holds(r)}
    if not failing or len(paragraphs) < _SEVERAL:
        return list(relations)
    figures = _by_unit(claims)
    starts = [paragraph.block.span.start for paragraph in paragraphs]
    return [
        _read(r, paragraphs[bisect_right(starts, _place(r)) - 1], figures) if id(r) in failing else r for r in relations
    ]


_SEVERAL = 2
_Figures = dict[str, tuple[list[Exact], list[Claim]]]


def _place(relation: Relation) -> int:
    return relation.stated.start if relation.stated is not None else 0


def _by_unit(claims: Sequence[Claim]) -> _Figures:
    """The figures of each unit in the order of their size, each size once."""
    found: dict[str, dict[Exact, Claim]] = {}
    for claim in claims:
        if claim.kind not in _NO_TERMS and claim.values.low is not None and claim.values.high is not None:
            found.setdefault(claim.unit or "", {}).setdefault(anchor(claim), claim)
    return {unit: (sizes := sorted(sized), [sized[size] for size in sizes]) for unit, sized in found.items()}


def _read(relation: Relation, paragraph: Paragraph, figures: _Figures) -> Relation:
    for term, other, computed in _exchanges(relation, paragraph, figures):
        exchanged = relation._replace(computed=computed)
        if holds(exchanged):
            others = (
                Member(each.role, other if each.claim.start == term.start else each.claim) for each in relation.members
            )
            members = tuple(sorted(others, key=lambda member: member.claim.start))
            return exchanged._replace(members=members, confidence=_LOW)
    return relation


def _exchanges(
    relation: Relation, paragraph: Paragraph, figures: _Figures
) -> Iterator[tuple[Claim, Claim, Expression]]:
    """Each term that the words leave open, each figure elsewhere that is about right in size, and what it gives."""
    stated, computed = relation.stated, relation.computed
    value = value_as_printed(computed) if computed is not None else None
    own = paragraph.mention_at(stated.start) if stated is not None else None
    if stated is None or own is None or computed is None or not value or not anchor(stated):
        return
    width = Fraction(stated.values.width or stated.last_place) / magnitude(anchor(stated))
    told = {claim.start for claim in figures_of(computed)}
    for side, term, times in _terms(relation, computed, Fraction(value) / Fraction(anchor(stated))):
        sizes, claims = figures.get(term.unit or "", ([], []))
        needed = Fraction(anchor(term)) * times
        like = bisect_left(sizes, needed * _ABOUT) - bisect_left(sizes, needed / _ABOUT)
        if needed <= 0 or like * width > _BY_ACCIDENT or _is_beside(paragraph, term, own):
            continue
        first = bisect_left(sizes, needed * (1 - width))
        is_open = _is_in_front(paragraph, term, own)
        for other in claims[first : first + _MOST]:
            if other.start in told or not is_open and _tells(paragraph, other):
                continue
            if not _is_told_again(term, other):
                yield term, other, _exchanged(computed, side, other)


_ABOUT = 4
_MOST = 8
_BY_ACCIDENT = Fraction(1, 5)
"""Figures within fourfold of a size spread over nearly three times as much: so few come so near in one of fifteen."""


def _terms(relation: Relation, computed: Expression, over: Fraction) -> Iterator[tuple[str, Claim, Fraction]]:
    """The base of a part, or either side of an average, each with what it has to be multiplied by to come out."""
    quotient = computed.left if isinstance(computed, Product) else computed
    if not isinstance(quotient, Quotient):
        return
    if isinstance(quotient.denominator, Figure):
        yield "denominator", quotient.denominator.claim, over
    if isinstance(quotient.numerator, Figure) and relation.kind is _AVERAGE:
        yield "numerator", quotient.numerator.claim, 1 / over


def _exchanged(computed: Expression, side: str, other: Claim) -> Expression:
    """The quotient with another figure on one side of it."""
    if isinstance(computed, Product):
        return computed._replace(left=_exchanged(computed.left, side, other))
    assert isinstance(computed, Quotient)
    return computed._replace(**{side: getattr(computed, side)._replace(claim=other)})


def _is_beside(paragraph: Paragraph, term: Claim, stated: Mention) -> bool:
    """Whether the term stands in the clause of the quotient itself, so that no other can be meant: 占新收7513件的."""
    mention = paragraph.mention_at(term.start)
    return mention is not None and mention.sentence is stated.sentence and mention.clause == stated.clause


def _is_told_again(term: Claim, other: Claim) -> bool:
    """Whether the two are one figure, with a digit or two of one of them wrong."""
    return slip(other.number, term.number) in _OF_ONE_LENGTH


_OF_ONE_LENGTH = ("digit", "transposition", "swap")


def _is_in_front(paragraph: Paragraph, term: Claim, stated: Mention) -> bool:
    """Whether the term was looked for in sentences in front, where others may be meant as well."""
    mention = paragraph.mention_at(term.start)
    return mention is None or mention.sentence is not stated.sentence


def _tells(paragraph: Paragraph, other: Claim) -> bool:
    """Whether the paragraph tells a figure of that size itself, so that it was there to be taken.

    Where the term is one of the sentences in front, those around it are as good: 移送起诉629人，提起公诉503人。212人，
    占起诉人数的42.1%.
    """
    same = (m for sentence in paragraph.sentences for m in sentence.mentions if m.unit == (other.unit or ""))
    return any(m.claim.values == other.values for m in same)
