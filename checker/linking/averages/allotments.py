"""Wholes that are told by the piece: 网格员63名：14个村每村4名，2个社区每个社区3名，还有1名机动."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.averages.divisors import divisor_of, fit
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import figure, related
from checker.model.expression import Expression, Product, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_EACH = pattern("每")
_FEW = 2
_MOST = 8


def is_allotment(average: Mention) -> bool:
    """Whether the figure is one of several that tell how many each sort of receiver gets: 每村4名，每个社区3名."""
    like = [m for m in average.sentence.mentions if m.unit == average.unit]
    beside = like[max(0, like.index(average) - 1) : like.index(average) + 2]
    return _is_each(average) and any(
        m is not average
        and _is_each(m)
        and m.unit == average.unit
        and abs(m.clause - average.clause) <= 1
        and m.name != average.name
        for m in beside
    )


def _is_each(mention: Mention) -> bool:
    return mention.role is Role.AVERAGE and _EACH.search(mention.lead) is not None and "平均" not in mention.lead


def link_allotments(sentence: Sentence) -> Iterator[Proposal]:
    """Every whole with a list behind it in which each sort of receiver has its number."""
    if Role.AVERAGE not in sentence.roles:
        return
    for whole in sentence.mentions:
        behind = sentence.mentions[whole.index + 1 : whole.index + 1 + _MOST]
        opened = whole.is_level and not whole.depth and whole.tail == "" and bool(behind)
        if not opened or sentence.text[whole.claim.end : whole.claim.end + 1] not in ("：", ":"):
            continue
        items = [m for m in behind if m.unit == whole.unit and m.peer == whole.peer and not m.depth]
        if len(items) < _FEW or sum(map(_is_each, items)) < _FEW:
            continue
        terms = [_term(item, sentence.mentions[: item.index]) for item in items]
        told = [term for term in terms if term is not None]
        if len(told) == len(items):
            roles = {item.claim.start: "part" for item in items} | {whole.claim.start: "whole"}
            computed = Sum(tuple((1, term) for term in told))
            relation = related(RelationKind.TOTAL, whole.claim, computed, roles=roles, cue="每")
            yield Proposal((relation,), Confidence.HIGH)


def _term(item: Mention, front: Sequence[Mention]) -> Expression | None:
    """What the item comes to: its number as often as there are receivers, where one figure in front counts these."""
    if item.role is not Role.AVERAGE:
        return figure(item) if item.is_level else None
    divisor = divisor_of(item)
    fits = [(fit(divisor, m), m) for m in front if m.is_level and m.unit != item.unit]
    fits = [(how, m) for how, m in fits if how]
    best = max((how for how, _ in fits), default=0)
    found = [m for how, m in fits if how == best]
    named = [m for m in found if divisor.noun.lstrip("个名家座所") in m.lead + m.tail]  # 每村 of 14个行政村, 2个社区
    found = named or found
    return Product(figure(found[0]), figure(item)) if len(found) == 1 else None
