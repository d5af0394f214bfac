"""A list of figures as shares of a list of bases: 分别完成6820人、1935人，为年度目标6500人、1800人的104.9%、107.5%.

Each figure may have a clause of its own: 失业参保5.8万人，工伤参保6.7万人，分别完成计划5.7万人、6.6万人的102%、101%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.facts.completions import GOAL
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import quotient
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_JOINS = "、，, 和及与 　"
_OF = pattern("\\s*的(?:比重|比例)?(?:分别|依次)?")
_TO_BASES = pattern("占|为|达|完成|相当于")
_MOST = 6
_AMOUNTS = (Role.LEVEL, Role.BASE)


def link_two_lists(sentence: Sentence) -> Iterator[Proposal]:
    """Every list of percentages with as many bases in front of it in its clause, and as many parts before."""
    for first in sentence.mentions:
        if first.claim.kind is not ClaimKind.PERCENT or _OF.fullmatch(first.lead) is None:
            continue
        relations = _relations(first)
        order = in_order(relations) if relations else None
        if order is not None and order.fact("values") != order.fact("right"):
            yield Proposal((order,), Confidence.HIGH)
        else:
            yield from (Proposal((relation,), Confidence.HIGH, explicit=True) for relation in relations)


def is_of_each_base(share: Mention) -> bool:
    """Whether one percentage is told of each of two bases: 完成12项、8项，占任务15项、10项的80%."""
    if share.index < 2 * _TWO or share.claim.kind is not ClaimKind.PERCENT or _OF.fullmatch(share.lead) is None:
        return False
    mentions = share.sentence.mentions
    parts, bases = mentions[share.index - 2 * _TWO : share.index - _TWO], mentions[share.index - _TWO : share.index]
    listed = all(_is_list(each, units=[bases[-1].unit] * _TWO) for each in (parts, bases))
    beside = bases[0].clause == share.clause == parts[0].clause + 1
    behind = mentions[share.index + 1 : share.index + 2]
    alone = not behind or behind[0].claim.kind is not ClaimKind.PERCENT or behind[0].clause != share.clause
    return listed and beside and alone


def _relations(first: Mention) -> Sequence[Relation]:
    mentions = first.sentence.mentions
    shares = _run(first, mentions[first.index : first.index + _MOST])
    size = len(shares)
    if size < _TWO or first.index < 2 * size:
        return ()
    bases = mentions[first.index - size : first.index]
    parts = mentions[first.index - 2 * size : first.index - size]
    units = [m.unit for m in bases]
    apart = _are_clauses(parts, units=units) and cues.RESPECTIVELY.search(bases[0].lead) is not None
    listed = _is_list(bases, units=units) and (apart or _is_list(parts, units=units))
    beside = bases[0].clause == first.clause and parts[-1].clause + 1 == first.clause
    before = mentions[parts[0].index - 1] if parts[0].index else None
    longer = before is not None and before.unit in units and before.clause >= parts[0].clause - apart
    longer = longer and before is not None and before.peer == parts[0].peer
    if not (listed and beside) or longer or _TO_BASES.search(bases[0].lead) is None:
        return ()
    kind, top, bottom = RelationKind.SHARE, "numerator", "denominator"
    if GOAL.search(bases[0].lead) is not None:
        kind, top, bottom = RelationKind.TARGET, "actual", "target"
    return [
        quotient(kind, share, [(1, part)], [(1, base)], roles=("share", top, bottom), cue=bases[0].lead)
        for share, part, base in zip(shares, parts, bases, strict=True)
    ]


_TWO = 2


def _run(first: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    """The percentages that follow each other without words between them."""
    run = [first]
    for mention in mentions[1:]:
        alike = mention.claim.kind is ClaimKind.PERCENT and mention.clause == first.clause
        if not alike or mention.lead.strip(_JOINS):
            break
        run.append(mention)
    return run


def _is_list(figures: Sequence[Mention], *, units: Sequence[str]) -> bool:
    """Whether the figures are one list in one clause, in these units, and only its first has words that are no name."""
    plain = [m.unit for m in figures] == units and all(m.role in _AMOUNTS and not m.depth for m in figures)
    return (
        plain and len({m.clause for m in figures}) == 1 and all(m.separator == "、" or _joined(m) for m in figures[1:])
    )


def _are_clauses(figures: Sequence[Mention], *, units: Sequence[str]) -> bool:
    """Whether each figure has a clause and a name of its own, one clause behind the other."""
    plain = all(m.is_level and not m.depth and len(m.lead.strip(_JOINS)) > 1 for m in figures)
    plain = plain and [m.unit for m in figures] == units
    clauses = [m.clause for m in figures]
    return plain and clauses == list(range(clauses[0], clauses[0] + len(clauses)))


def _joined(mention: Mention) -> bool:
    return mention.lead.strip()[:1] in ("和", "及", "与")
