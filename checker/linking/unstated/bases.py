"""Bases that nobody printed: what several figures on one base say of it, and what then follows for others.

调撤一审行政诉讼案件102件，调撤率44.35% admits no other number of cases than 230. A rate of the same cases elsewhere
then has a numerator, their growth an earlier figure, and a ratio another term. Nothing here is held against a figure,
but for lists of which all items but one agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from checker.linking.choice import holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.unstated.lists import base_of, joint, on_base, unit_of
from checker.linking.unstated.pairs import Pair, common, is_few, rate_pairs, share_lists
from checker.linking.unstated.terms import Base, growth_of, rates_of, ratios_of, told_elsewhere
from checker.model.claim import ClaimKind
from checker.model.expression import MeanGrowth, Product, Quotient
from checker.model.relation import Confidence, Relation

_MOST = 24
"""So many named bases, and rates of them, are carried through a document."""


_COUNT = ClaimKind.COUNT


def link_hidden_bases(paragraphs: Sequence[Paragraph], chosen: Sequence[Relation]) -> list[Relation]:
    """The relations on unstated bases, and all of ``chosen`` but the guesses at a base that they take the place of."""
    bound = {r.stated.start: r for r in chosen if r.stated is not None and _has_base(r)}
    lists = list(_lists(paragraphs, bound))
    if not lists:
        return list(chosen)
    found: list[Relation] = []
    named: dict[str, list[Pair]] = {}
    printed = {int(m.claim.written) for m in _mentions(paragraphs) if m.claim.kind is _COUNT}
    for pairs in lists:
        found += joint(pairs, printed) if len(pairs) > 1 else _alone(pairs[0], printed)
        _remember(pairs, named)
    told = {relation.stated.start for relation in found if relation.stated is not None}
    bases = list(_known(named, printed))
    if bases:
        free = [m for m in _mentions(paragraphs) if m.claim.start not in bound and m.claim.start not in told]
        rates = list(rates_of(bases, free))
        outcomes = {(outcome.words, outcome.base.name): outcome for _, outcome in reversed(rates[:_MOST])}
        found += [relation for relation, _ in rates]
        found += growth_of(bases, free)
        found += ratios_of(bases, free)
        found += told_elsewhere(list(outcomes.values()), free)
    return [r for r in chosen if not (r.stated is not None and r.stated.start in told and _is_guess(r))] + found


def _lists(paragraphs: Sequence[Paragraph], bound: Mapping[int, Relation]) -> Iterator[list[Pair]]:
    """The lists of shares, and the rates, each of one, whose base no relation that was chosen (``bound``) tells."""
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            if sentence.roles.isdisjoint(_OF_BASES):
                continue
            for pairs in share_lists(sentence, lambda m: not _is_guess(bound.get(m.claim.start))):
                if len(pairs) > 1 or pairs[0].quotient.claim.start not in bound:
                    yield pairs
            for pair in rate_pairs(sentence, lambda m: m.claim.start in bound):
                yield [pair]


_OF_BASES = (Role.SHARE, Role.RATE)


def _has_base(relation: Relation) -> bool:
    return isinstance(relation.computed, Quotient | Product | MeanGrowth)


def _is_guess(relation: Relation | None) -> bool:
    """Whether nothing was chosen, or a base by place alone on which the figure does not come out."""
    return relation is None or (_has_base(relation) and relation.confidence is Confidence.LOW and not holds(relation))


def _alone(pair: Pair, printed: Set[int]) -> Iterator[Relation]:
    """A single pair whose base is all but known: a check only where the figures might have left none.

    Where a number that it can be is printed, in whatever unit (312件次), the base is not hidden.
    """
    if is_few(pair.bases) and printed.isdisjoint(pair.bases):
        yield on_base(pair, pair.bases)._replace(derived=(base_of([pair], pair.bases),), is_check=pair.can_fail)


def _remember(pairs: Sequence[Pair], named: dict[str, list[Pair]]) -> None:
    for pair in pairs:
        if pair.name and (pair.name in named or len(named) < _MOST):
            named.setdefault(pair.name, []).append(pair)


def _known(named: dict[str, list[Pair]], printed: Set[int]) -> Iterator[Base]:
    """The bases that all the pairs of their name admit."""
    for name, pairs in named.items():
        bases = common(pair.bases for pair in pairs)
        if is_few(bases) and printed.isdisjoint(bases) and len({pair.part.unit for pair in pairs}) == 1:
            yield Base(name, bases, unit_of(pairs[0]), pairs[0].part)


def _mentions(paragraphs: Sequence[Paragraph]) -> Iterator[Mention]:
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            yield from sentence.mentions
