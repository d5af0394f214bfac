"""Failing relations that one wrong figure explains, and what that figure may have been meant to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Figure, Sum
from checker.model.relation import Confidence, Relation
from checker.model.report import Judged
from checker.model.verdict import Outcome

if TYPE_CHECKING:
    from checker.reasoning.defects import Defect
    from checker.reasoning.mistypings import Reading

_CERTAINTY = {confidence: rank for rank, confidence in enumerate(Confidence)}
"""From the surest on; of two that are as sure the first one in the text comes first."""


class Group(NamedTuple):
    """Failing relations of one defect, the one that shows it best first."""

    judged: tuple[Judged, ...]
    defect: Defect | None = None
    is_decided: bool = True
    """False when it was looked for which figure is wrong, and not found within the bounds."""


def groups_of(judged: tuple[Judged, ...], failing: list[Judged]) -> Iterator[Group]:
    """One group for each wrong figure, as far as arithmetic can tell; the rest by the figures that they share."""
    from checker.reasoning.defects import defects  # nothing of it is needed where all is well

    system = [each for each in judged if _is_arithmetic(each)]
    solved = {each.id for each in system}
    left = [each for each in failing if each.id not in solved]
    undecided: set[str] = set()
    for defect in defects([each.relation for each in system]) if len(left) < len(failing) else ():
        broken = [system[number] for number in defect.broken]
        suspects = {reading.start for reading in (*defect.exchange, *defect.readings)}
        if not suspects:
            undecided |= {each.id for each in broken}
            left += broken
            continue
        first = (defect.exchange or defect.readings)[0].start
        others = [each for each in left if not suspects.isdisjoint(_figures(each.relation))]
        left = [each for each in left if each not in others]
        yield Group((*_best_first(broken, first), *others), defect)
    for group in grouped(left):
        yield Group(tuple(group), is_decided=undecided.isdisjoint(each.id for each in group))


_PLAIN = frozenset({"transposition", "scale", "exchange"})
"""Slips with so few ways to happen that they prove something of a term of a quotient."""
_EXPLAINED = frozenset({"GJ202", "GJ203", "GJ250", "GJ302", "GJ303", "GJ304", "GJ406", "GJ502", "GJ701"})
"""Rules that say which figure is wrong, and why: there is nothing left to be found out."""


def _is_arithmetic(judged: Judged) -> bool:
    """Whether the relation is one that can be solved for its figures, and was not only arranged like one."""
    relation, verdict = judged.relation, judged.verdict
    if relation.stated is None or relation.computed is None or verdict.rule in _EXPLAINED:
        return False
    if verdict.outcome is Outcome.INCONSISTENT and relation.confidence is Confidence.LOW:
        return False
    values = relation.computed.evaluate()
    if values is None:
        return False
    holds = relation.comparison.allows(relation.stated.values, values)
    return verdict.outcome is (Outcome.CONSISTENT if holds else Outcome.INCONSISTENT)


def grouped(failing: list[Judged]) -> list[list[Judged]]:
    """Failing relations that one wrong figure explains, the one that shows it best first.

    Only figures that two failing relations share are suspects: the one that most of them share takes them all.
    """
    left = list(failing)
    groups: list[list[Judged]] = []
    while left:
        counts = Counter(start for each in left for start in _figures(each.relation))
        suspect, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        if count < 2:
            groups.extend([each] for each in left)
            break
        group = [each for each in left if suspect in _figures(each.relation)]
        left = [each for each in left if each not in group]
        groups.append(_best_first(group, suspect))
    return groups


def _best_first(group: list[Judged], suspect: int) -> list[Judged]:
    """The relation that computes the suspected figure first, else the surest."""
    stated = [each for each in group if each.relation.stated is not None and each.relation.stated.start == suspect]
    best = min(stated or group, key=lambda each: _CERTAINTY[each.relation.confidence])
    return [best, *(each for each in group if each is not best)]


def _figures(relation: Relation) -> set[int]:
    """Where the relation's figures stand; markers and words are not figures that one slip could explain."""
    return {member.claim.start for member in relation.members if member.claim.kind is not ClaimKind.NONE}


def result_of(relation: Relation) -> Claim:
    return relation.stated if relation.stated is not None else relation.members[-1].claim


def suspect_of(relation: Relation, defect: Defect | None) -> tuple[Claim, Reading | None]:
    """Where the finding is shown, and what should stand there when a slip says so.

    Without one it is shown at the result, the quotient or the whole; so is a quotient with a term of which a slip that
    has many ways to happen is only the likeliest: of so many numbers one comes out by chance now and then.
    """
    result = result_of(relation)
    if defect is None:
        return result, None
    named = defect.exchange[0] if defect.exchange else defect.likeliest
    figures = {member.claim.start: member.claim for member in relation.members}
    is_quotient = not isinstance(relation.computed, Sum | Figure)
    if named is not None and is_quotient and named.start != result.start and named.slip not in _PLAIN:
        return result, None
    if named is not None and named.start in figures:
        return figures[named.start], named
    return result, None
