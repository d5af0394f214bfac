"""Changes that make up a change: 增加78.0亿，其中地表水增加66.1亿，地下水减少25.6亿."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.columns import MOST_PARTS, opener
from checker.linking.totals.relations import sum_of
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind


def signed_changes(sentence: Sentence, earlier: Sentence | None) -> Iterator[Proposal]:
    """Changes that make up a change: 增加78.0亿：地表水增加66.1亿，地下水减少25.6亿 …

    They may stand in the sentence behind it: 收入增加2.25亿元。其中：地方收入增加2.79亿元；上划收入减少0.46亿元.
    """
    yield from _in_brackets(sentence)
    changes = _changes(sentence)
    if len(changes) < 2:
        return
    same = [part for part in changes[1:MOST_PARTS] if part.unit == changes[0].unit]
    cue = opener(changes[0], same[0]) if len(same) > 1 else ""
    if cue:
        relation = _sum_of_changes(changes[0], same, cue)
        partial = cues.PARTIAL.search(sentence.text[changes[0].claim.end : same[0].claim.start])
        sure = cue[:1] in "：:" or _turns_out(relation)
        confidence = Confidence.HIGH if sure and not partial else Confidence.MEDIUM
        yield Proposal((relation,), Confidence.LOW if _is_of_some(changes[0], same) else confidence)
    elif earlier is not None and _OPENS.match(sentence.words):
        whole = next((m for m in _changes(earlier) if m.unit == changes[0].unit), None)
        parts = [m for m in changes if whole is not None and m.unit == whole.unit]
        if whole is not None and len(parts) > 1:
            relation = _sum_of_changes(whole, parts, "其中")
            if holds(relation) or misses_by_a_slip(relation) or _turns_out(relation):
                yield Proposal((relation,), Confidence.MEDIUM if not _turns_out(relation) else Confidence.HIGH)


def _is_of_some(whole: Mention, parts: Sequence[Mention]) -> bool:
    """存款287亿元，增加35亿元，其中住户135亿元，增加15亿元；企业…: whether what grew leaves a rest."""
    grown = [_grown(change) for change in (whole, *parts)]
    told = [m for m in grown if m is not None]
    if len(told) < len(grown):
        return False
    first, *others = told
    return not sum_of(others).meets(first.claim.values)


def _grown(change: Mention) -> Mention | None:
    """The level right in front of the change, which says how much there is now."""
    level = change.sentence.mentions[change.index - 1] if change.index else None
    beside = level is not None and level.is_level and level.unit == change.unit and change.clause - level.clause <= 1
    return level if beside else None


def _in_brackets(sentence: Sentence) -> Iterator[Proposal]:
    """增加455件（来信增加230件、来访增加150件、网上信访增加75件）: the changes in the bracket of a change."""
    inside: dict[int, list[Mention]] = {}
    for part in sentence.mentions if not sentence.roles.isdisjoint(_CHANGES) else ():
        if part.bracket and part.owner is not None and part.role in _CHANGES and part.owner.role in _CHANGES:
            if part.owner.unit == part.unit:
                inside.setdefault(part.bracket, []).append(part)
    for parts in inside.values():
        whole, head = parts[0].owner, parts[0].head
        named = all(cues.subject_of(part.lead) for part in parts) and cues.OUTSIDE.search(head) is None
        if whole is not None and len(parts) > 1 and named and all(part.direction for part in parts):
            relation = _sum_of_changes(whole, parts, "（")
            partial = cues.PARTIAL.search(sentence.text[whole.claim.end : parts[-1].claim.end])
            sure = (len(parts) > 2 or _turns_out(relation)) and not partial
            yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM)


_OPENS = pattern("\\s*(?:其中|分[^\\W\\d_a-zA-Z]{1,6}看|按[^\\W\\d_a-zA-Z]{1,8}分)")


def _changes(sentence: Sentence) -> list[Mention]:
    if sentence.roles.isdisjoint(_CHANGES):
        return []
    return [m for m in sentence.mentions if m.role in _CHANGES and not m.depth and m.claim.unit != "百分点"]


_CHANGES = (Role.CHANGE, Role.NET)


def _sum_of_changes(whole: Mention, parts: Sequence[Mention], cue: str) -> Relation:
    sign, scale = whole.direction or 1, whole.claim.scale
    computed = Sum(tuple((sign * (part.direction or 1), Figure(part.claim, scale)) for part in parts))
    members = sorted(
        (Member("whole", whole.claim), *(Member("part", part.claim) for part in parts)),
        key=lambda member: member.claim.start,
    )
    return Relation(RelationKind.TOTAL, tuple(members), whole.claim, computed, cue=cue)


def _turns_out(relation: Relation) -> bool:
    """Whether one part with the other direction word makes the sum come out: 减少9.9亿 for 增加9.9亿."""
    if holds(relation) or not isinstance(relation.computed, Sum):
        return False
    terms = relation.computed.terms
    turned = (Sum((*terms[:at], (-sign, term), *terms[at + 1 :])) for at, (sign, term) in enumerate(terms))
    return any(holds(relation._replace(computed=each)) for each in turned)
