"""Values told 分别 that come out one for one, but in another order than the figures that they are of.

抽检食用油312批次、粮食458批次，合格303批次、451批次，合格率分别为98.5%、97.1%: each comes out, in the other's place.
公路1286万人次、铁路946万人次，上年分别为1412万人次、873万人次，公路、铁路分别增长8.4%和下降8.9%: so it is by the names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.lists.respective import in_order, items_of, names_and_values
from checker.linking.passage import Mention, Paragraph
from checker.model.claim import Claim
from checker.model.expression import Product, Quotient, figures_of
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_KINDS = (RelationKind.RATE, RelationKind.GROWTH, RelationKind.AVERAGE, RelationKind.SHARE, RelationKind.RATIO)
_MOST = 4
_TWO = 2
_JOINED = pattern("[、，, 　和及与]*(?:同比)?(?:增长|下降|上升|提高|减少|增加|上涨|下跌|回落|下滑|降低|为|达)?")


def without_exchanged(paragraph: Paragraph, chosen: Sequence[Relation]) -> list[Relation]:
    """``chosen``, where lists whose values come out in another order than their terms stand in say so instead."""
    chosen = [r for r in chosen if not _is_named_so(r, paragraph)]
    of = {r.stated.start: r for r in chosen if r.stated is not None and r.kind in _KINDS and _is_quotient(r)}
    dropped: set[int] = set()
    found: list[Relation] = []
    for run in _runs(paragraph):
        relations = [of[m.claim.start] for m in run if m.claim.start in of]
        if len(relations) == len(run) and (order := _exchanged(run, relations, paragraph)) is not None:
            found.append(order)
            dropped |= {m.claim.start for m in run}
    if not found:
        return chosen
    return [*(r for r in chosen if r.stated is None or r.stated.start not in dropped), *found]


def _is_named_so(relation: Relation, paragraph: Paragraph) -> bool:
    """Whether values are said to be exchanged, and the names in front of them tell them in just that order.

    立案312件，结案287件；报案4186件，破案1924件，破案率、结案率分别为46.0%、92.0%.
    """
    if relation.kind is not RelationKind.RESPECTIVE or relation.fact("values") == relation.fact("right"):
        return False
    start, own = relation.stated.start if relation.stated is not None else -1, _terms(relation)
    run = next((run for run in _runs(paragraph) if any(m.claim.start == start for m in run)), [])
    named = items_of(run[0]) if run else []
    if not run or not own or len(named) != len(run):
        return False
    name = next(name for name, m in zip(named, run, strict=True) if m.claim.start == start)
    values = {m.claim.start for m in run}
    told = [member.claim for member in relation.members if member.claim.start not in values]
    fits = [(cues.overlap(name, _words_of(claim, paragraph)), claim) for claim in told]
    best = max((fit for fit, _ in fits), default=0)
    return best >= _TWO and all(claim not in own for fit, claim in fits if fit == best)


def _is_quotient(relation: Relation) -> bool:
    return isinstance(relation.computed, (Quotient, Product)) and holds(relation)


def _runs(paragraph: Paragraph) -> Iterator[list[Mention]]:
    """The values behind every 分别: 98.5%、97.1%, or 增长8.4%和下降8.9%."""
    for sentence in paragraph.sentences:
        for first in sentence.mentions:
            if cues.RESPECTIVELY.search(first.lead) is None:
                continue
            run = [first]
            for mention in sentence.mentions[first.index + 1 :]:
                if mention.depth > first.depth:
                    continue
                beside = mention.clause == first.clause and mention.claim.kind is first.claim.kind
                if not beside or _JOINED.fullmatch(mention.lead) is None:
                    break
                run.append(mention)
            if _TWO <= len(run) <= _MOST:
                yield run


def _exchanged(run: Sequence[Mention], relations: Sequence[Relation], paragraph: Paragraph) -> Relation | None:
    """The relation that says that the values belong elsewhere; ``None`` where places or names do not say so."""
    if len({(r.kind, len(_terms(r))) for r in relations}) > 1:
        return None
    columns = list(zip(*map(_terms, relations), strict=True))
    own = [column for column in columns if len({claim.start for claim in column}) == len(run)]
    named = items_of(run[0]) or _two_names(run[0])
    if not own:
        return None
    order = _by_name(named, relations, paragraph) if len(named) == len(run) else _by_place(own, paragraph)
    if order is None or order == tuple(range(len(run))):
        return None
    return in_order([relations[i]._replace(stated=m.claim) for m, i in zip(run, order, strict=True)])


def _two_names(first: Mention) -> list[str]:
    """货物和旅客同比分别下降7.6%、增长8.2%: two names that a word joins; [] where nothing is named so."""
    said = cues.RESPECTIVELY.search(first.lead)
    own = _SAME_TIME.sub("", first.lead[: said.start()]).strip("，,；; ") if said is not None else ""
    names = _JOINT.split(own)
    return names if len(names) == _TWO and all(names) else []


_JOINT = pattern("(?<![占共总])[和与及]")
_SAME_TIME = pattern("同比|环比|[比较](?:上年|去年)(?:同期)?")


def _by_place(columns: Sequence[Sequence[Claim]], paragraph: Paragraph) -> tuple[int, ...] | None:
    """The one order in which all the figures stand that the values are of; each kind of them in one sentence."""
    sentences = [{paragraph.number_at(claim.start) for claim in column} for column in columns]
    if any(len(each) > 1 for each in sentences):
        return None
    orders = {tuple(at for _, at in sorted((claim.start, at) for at, claim in enumerate(column))) for column in columns}
    return orders.pop() if len(orders) == 1 else None


def _by_name(names: Sequence[str], relations: Sequence[Relation], paragraph: Paragraph) -> tuple[int, ...] | None:
    """The order in which the names in front of the values stand at the figures that those are of."""
    words = [" ".join(_words_of(claim, paragraph) for claim in _terms(relation)) for relation in relations]
    order: list[int] = []
    for name in names:
        fits = [cues.overlap(name, each) for each in words]
        if max(fits) < _TWO or fits.count(max(fits)) > 1:
            return None
        order.append(fits.index(max(fits)))
    return tuple(order) if len(set(order)) == len(names) else None


def _words_of(claim: Claim, paragraph: Paragraph) -> str:
    mention = paragraph.mention_at(claim.start)
    if mention is None:
        return ""
    own = {value.claim.start: name for name, value in names_and_values(mention.sentence.mentions)}
    return own.get(claim.start, "" if "、" in mention.lead else mention.lead)


def _terms(relation: Relation) -> list[Claim]:
    """The figures that the value is of, in the order of the text."""
    if relation.computed is None:
        return []
    return sorted(set(figures_of(relation.computed)), key=lambda claim: claim.start)
