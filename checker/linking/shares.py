"""Shares: A占B的x%, （x%） behind a count, and lists of them on one base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.linking.choice import Proposal, holds
from checker.linking.completions import GOAL, completion, is_of_target
from checker.linking.cues import subject_of
from checker.linking.hundreds import link_hundreds, rest_of_hundred
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.linking.reach import is_extended
from checker.linking.share_bases import Bases, Named, bases_of, like
from checker.linking.share_parts import among, numerators
from checker.model.expression import Quotient, figures_of
from checker.model.interval import magnitude
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_BACK = 5
"""How many sentences back the base of a share is looked for."""
_MOST_READINGS = 8
_SHARE = ("share", "numerator", "denominator")
_TARGET = ("share", "actual", "target")


@dataclass(slots=True)
class _Asked:
    """A share with its numerator, the ways to read it, and the words and figures that its base can be."""

    share: Mention
    part: Mention
    readings: tuple[Relation, ...]
    found: Bases


def link_shares(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Shares with a stated numerator, and sets of shares that exhaust their base."""
    named = Named()
    for number, sentence in enumerate(paragraph.sentences):
        shares = [mention for mention in sentence.mentions if mention.role is Role.SHARE]
        if not shares:
            continue
        completed = [share for share in shares if is_of_target(share)]
        yield from (done for share in completed if (done := completion(paragraph, number, share)) is not None)
        shares = [share for share in shares if share not in completed]
        asked = _asked(paragraph, number, shares, memory, named)
        yield from _proposals(asked, named)
        tied = {each.share.claim.start for each in asked}
        yield from link_hundreds([share for share in shares if share.claim.start not in tied])


def _asked(paragraph: Paragraph, number: int, shares: Sequence[Mention], memory: Memory, named: Named) -> list[_Asked]:
    """Every share of the sentence that has a numerator, with the ways to read it."""
    sentence = paragraph.sentences[number]
    earlier = paragraph.sentences[max(0, number - _BACK) : number][::-1]
    around = [*earlier, *paragraph.sentences[number + 1 :][:1]]
    asked = [each for share in shares if (each := _told_in_bracket(share)) is not None]
    shares = [share for share in shares if all(each.share is not share for each in asked)]
    for share, alternatives in numerators(sentence, shares, earlier):
        parts = alternatives[0]
        found = bases_of(share, parts, paragraph=paragraph, around=around, memory=memory, named=named)
        if is_extended(share):
            found.confidence = Confidence.LOW
        readings = _on_bases(share, alternatives, found.bases)
        for other in alternatives:
            if other[0].unit != parts[0].unit:
                more = bases_of(share, other, paragraph=paragraph, around=around, memory=memory, named=named)
                readings += _on_bases(share, [other], more.bases)
        asked.append(_Asked(share, parts[0], readings, found))
    for run in _lists(asked):
        _add_readings_of_list(run)
    return [each for each in asked if each.readings]


def _told_in_bracket(share: Mention) -> _Asked | None:
    """公办园占比54.5%（公办园7461人，民办园6218人）: part and whole, or all the parts, in a bracket of their own."""
    inside = [m for m in share.sentence.mentions[share.index + 1 :] if m.owner is share and m.role is Role.LEVEL]
    if len(inside) != 2 or inside[0].unit != inside[1].unit:
        return None
    first, second = inside
    if among(first, second):
        part, wholes = second, [[first]]
    else:
        subject = subject_of(share.head)[:2]
        part, other = inside if subject in first.label else inside[::-1]
        if len(subject) < 2 or subject not in part.label or subject in other.label:
            return None
        wholes = [[part, other], [other]]
    readings = tuple(
        quotient(RelationKind.SHARE, share, [(1, part)], [(1, m) for m in whole], roles=_SHARE, cue="占")
        for whole in wholes
    )
    return _Asked(share, part, readings, Bases([], Confidence.HIGH))


def _on_bases(
    share: Mention, alternatives: Sequence[Sequence[Mention]], bases: Sequence[Mention]
) -> tuple[Relation, ...]:
    target = GOAL.search(share.head) is not None
    kind, roles = (RelationKind.TARGET, _TARGET) if target else (RelationKind.SHARE, _SHARE)
    found = [
        quotient(kind, share, [(1, m) for m in reversed(parts)], [(1, base)], roles=roles, cue="占")
        for base in bases
        for parts in alternatives
        if base not in parts and _is_like(base, parts[0]) and _fits(base, parts)
    ]
    return tuple(found[:_MOST_READINGS])


def _is_like(base: Mention, part: Mention) -> bool:
    """Whether the two are counted alike: 户 of 户, 起 of 件, but not 人 of 户."""
    return base.claim.kind is part.claim.kind and like(base.unit) == like(part.unit)


def _fits(base: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the base is not less than a single numerator: shares above 100 are of targets only."""
    high, low = base.claim.values.high, parts[0].claim.values.low
    target = base.role is not Role.LEVEL or GOAL.search(base.label) is not None
    return target or high is None or low is None or high >= low


def _lists(asked: Sequence[_Asked]) -> list[list[_Asked]]:
    """Shares side by side whose numerators are different figures of one unit: 男性…，占…；女性…，占…."""
    runs: list[list[_Asked]] = []
    for each in asked:
        last = runs[-1][-1].part if runs else None
        if (
            last is not None
            and last is not each.part
            and last.sentence is each.part.sentence
            and last.unit == each.part.unit
            and last.depth == each.part.depth
            and each.part.index - last.index < _NEXT
        ):
            runs[-1].append(each)
        else:
            runs.append([each])
    return [run for run in runs if len(run) > 1]


_NEXT = 6


def _add_readings_of_list(run: Sequence[_Asked]) -> None:
    """The shares of a list as those of the sum of all that it divides, where that shows in all but one of them, or
    where no other base is told; and a last place that was moved by one so that the list prints 100.
    """
    whole = [(1, each.part) for each in run]
    sums = [quotient(RelationKind.SHARE, each.share, [(1, each.part)], whole, roles=_SHARE, cue="占") for each in run]
    shows = sum(holds(reading) for reading in sums) >= len(run) - 1
    for each, reading in zip(run, sums, strict=True):
        if not each.readings:
            each.found.confidence = Confidence.LOW
        rest = _rounded_to_hundred(each, run)
        if shows or not each.readings:
            each.readings += (reading,)
        if rest is not None:
            each.readings += (rest,)


def _rounded_to_hundred(asked: _Asked, run: Sequence[_Asked]) -> Relation | None:
    if len(run) < 3 or not asked.readings or sum(anchor(each.share.claim) for each in run) != 100:
        return None
    computed = asked.readings[0].computed
    values = computed.evaluate() if computed is not None else None
    if values is None or values.low is None:
        return None
    gap = magnitude(Fraction(values.low) - anchor(asked.share.claim))
    if gap > Fraction(asked.share.claim.last_place) * Fraction(3, 2):
        return None
    return rest_of_hundred(asked.share, [each.share for each in run if each is not asked])


def _proposals(asked: Sequence[_Asked], named: Named) -> Iterator[Proposal]:
    """Each share with its readings; one that fails is held to the base on which its neighbours come out right."""
    proven = _proven_bases(asked, named)
    for each in asked:
        on_base = tuple(reading for reading in each.readings if _base(reading) in proven)
        sure = each.found.confidence is not Confidence.LOW or any(len(_base(reading)) > 1 for reading in on_base)
        if on_base and sure and not any(holds(reading) for reading in each.readings):
            yield Proposal(on_base, Confidence.HIGH)
        else:
            yield Proposal(each.readings, each.found.confidence)


def _base(reading: Relation) -> tuple[int, ...]:
    """The figures below the line, by their places."""
    if not isinstance(reading.computed, Quotient):
        return ()
    return tuple(sorted(claim.start for claim in figures_of(reading.computed.denominator)))


def _proven_bases(asked: Sequence[_Asked], named: Named) -> set[tuple[int, ...]]:
    """The bases on which a share of the list comes out right; what names one is remembered."""
    found = set()
    for each in asked:
        right = next((reading for reading in each.readings if holds(reading)), None)
        base = _base(right) if right is not None else ()
        if base:
            found.add(base)
            if each.found.words:
                figure = next((m for m in each.found.bases if base == (m.claim.start,)), None)
                if figure is not None:
                    named.proven.setdefault(each.found.words, figure)
    return found
