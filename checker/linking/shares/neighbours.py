"""Shares that come out on no figure, on the base of those beside them: 占增支额的36.8%；社保…，占增支额的37.8%."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.lists.respective import in_order
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.shares.base_words import base_words
from checker.linking.shares.bases_found import Named
from checker.linking.shares.lists import Asked, base_of, base_that_holds, figure_of
from checker.linking.shares.misprinted import misprinted
from checker.linking.shares.scope_in_front import scope_in_front
from checker.model.relation import Confidence, Relation, RelationKind

_WORD = 2


def held_to_neighbours(asked: Sequence[Asked], named: Named) -> Iterator[Proposal]:
    """Each share with its readings; one that fails is held to the base on which its neighbours come out right."""
    proven, by_words = _proven_bases(asked, named), _bases_by_words(asked)
    swapped: set[int] = set()
    for run in _in_one_clause(asked):
        order = in_order([each.readings[0] for each in run])
        if order is not None and order.fact("values") != order.fact("right"):
            yield Proposal((order,), Confidence.HIGH)
            swapped |= {each.share.claim.start for each in run}
    by_run = _on_bases_of_runs(asked)
    for each in asked:
        if each.share.claim.start in swapped:
            continue
        on_base = tuple(reading for reading in each.readings if base_of(reading) in proven)
        if each.found.words and each.found.confidence is not Confidence.HIGH:
            on_base = ()  # what it is of has a name of its own
        if on_base and scope_in_front(each.share):
            on_base = ()
        sure = each.found.confidence is not Confidence.LOW or any(len(base_of(reading)) > 1 for reading in on_base)
        same = by_run.get(each.share.claim.start) or _on_base_of_same_words(each, by_words)
        if same is not None:
            yield Proposal((same,), Confidence.HIGH, explicit=True)
        elif on_base and sure and not any(holds(reading) for reading in each.readings):
            yield Proposal(on_base, Confidence.HIGH, explicit=True)
        elif not sure and (slipped := misprinted(each.share, each.part, each.readings, each.found.words)) is not None:
            yield Proposal((slipped,), Confidence.MEDIUM)
        else:
            yield Proposal(each.readings, each.found.confidence, explicit=each.found.explicit)


def _on_bases_of_runs(asked: Sequence[Asked]) -> dict[int, Relation]:
    """各占商品类投诉的16.3%和14.7%: each that fails on the named base of the others."""
    found: dict[int, Relation] = {}
    for run in _in_one_clause(asked):
        proven = {base for each in run if (base := base_that_holds(each))}
        if len(proven) != 1 or not run[0].found.words:
            continue
        (base,) = proven
        for each in run:
            on_base = next((reading for reading in each.readings if base_of(reading) == base), None)
            if on_base is not None and not any(map(holds, each.readings)):
                found[each.share.claim.start] = on_base
    return found


def _bases_by_words(asked: Sequence[Asked]) -> dict[str, tuple[int, ...]]:
    """The base on which the first share that calls it so comes out right: 占增支额的36.8%."""
    found: dict[str, tuple[int, ...]] = {}
    for each in asked:
        words = each.found.words
        if len(words) < _WORD or base_words(each.share)[:1] in _EACH_ITS_OWN:
            continue
        if base := base_that_holds(each):
            found.setdefault(words, base)
    return found


def _on_base_of_same_words(each: Asked, by_words: dict[str, tuple[int, ...]]) -> Relation | None:
    """The share on the base that a neighbour showed to be called so, where no reading comes out.

    教育增加1.26亿元，占增支额的36.8%；社保增加0.95亿元，占增支额的37.8%: of one 增支额.
    """
    base = by_words.get(each.found.words)
    right_behind = each.share.index == each.part.index + 1 and each.share.clause - each.part.clause <= 1
    if base is None or not right_behind or not each.share.lead.lstrip("，, ").startswith("占"):
        return None
    if any(holds(reading) for reading in each.readings):
        return None
    told = next((reading for reading in each.readings if base_of(reading) == base), None)
    if told is None and len(base) > 1:  # 占财政总收入的53.79%; …，占财政总收入46.21%: of both together
        both = [each.share.sentence.paragraph.mention_at(start) for start in base]
        if (terms := [(1, m) for m in both if m is not None]) and len(terms) == len(base):
            return quotient(RelationKind.SHARE, each.share, [(1, each.part)], terms, roles=SHARE_ROLES, cue="占")
    return told


_EACH_ITS_OWN = tuple("该此这其本同各当")
"""占该类的, 占同期的: of another figure each time."""


def _in_one_clause(asked: Sequence[Asked]) -> Iterator[list[Asked]]:
    """Shares that follow each other directly: 占比分别为64.0%和36.0%."""
    run: list[Asked] = []
    for each in asked:
        if run and (each.share.clause != run[-1].share.clause or each.share.index != run[-1].share.index + 1):
            if len(run) > 1:
                yield run
            run = []
        run.append(each)
    if len(run) > 1:
        yield run


_EACH_OTHER = 2
_FEW_ON_IT = 3


def _proven_bases(asked: Sequence[Asked], named: Named) -> set[tuple[int, ...]]:
    """The bases on which a share of the list comes out right; what names one is remembered."""
    found = set()
    for each in asked:
        base = base_that_holds(each)
        if base:
            found.add(base)
    # 甲类38件，占9%；乙类141件，占34%；丙类137件，占33%；丁类124件，占30%: of something untold, where most miss
    tried: Counter[tuple[int, ...]] = Counter()
    shown: Counter[tuple[int, ...]] = Counter()
    for reading in (reading for each in asked for reading in each.readings):
        tried[base_of(reading)] += 1
        shown[base_of(reading)] += holds(reading)
    found = {base for base in found if tried[base] <= _FEW_ON_IT or shown[base] * _EACH_OTHER >= tried[base]}
    for each in asked:
        base = base_that_holds(each)
        if base in found:
            if each.found.words and (figure := figure_of(base, [each])) is not None:
                named.proven.setdefault(each.found.words, figure)
    return found
