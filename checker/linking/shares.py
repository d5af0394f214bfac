"""Shares: A占B的x%, （x%） behind a count, A完成目标B的x%, and sets of shares that make up 100."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.completions import GOAL, completion, is_of_target
from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import figure, quotient, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Sum
from checker.model.relation import Confidence, Relation, RelationKind

_BACK = 3
"""How many sentences back the base of a share is looked for."""
_MOST_READINGS = 8
_SHARE = ("share", "numerator", "denominator")
_TARGET = ("share", "actual", "target")


@dataclass(slots=True)
class _Asked:
    """A share with the ways to read it."""

    share: Mention
    readings: tuple[Relation, ...]
    confidence: Confidence


def link_shares(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Shares with a stated numerator, and sets of shares that exhaust their base."""
    for number, sentence in enumerate(paragraph.sentences):
        shares = [mention for mention in sentence.mentions if mention.role is Role.SHARE]
        if not shares:
            continue
        around = [
            *reversed(paragraph.sentences[max(0, number - _BACK) : number]),
            *paragraph.sentences[number + 1 :][:1],
        ]
        completed = [share for share in shares if is_of_target(share)]
        yield from (done for share in completed if (done := completion(paragraph, number, share)) is not None)
        shares = [share for share in shares if share not in completed]
        listed = list(_numerators(sentence, shares))
        asked = [
            each
            for share, numerators in listed
            if (each := _asked(paragraph, around, memory, share, numerators)) is not None
        ] or _of_their_sum(listed)
        bases = _proven_bases(asked)
        for each in asked:
            on_base = tuple(reading for reading in each.readings if _base(reading) in bases)
            meant = on_base and each.confidence is not Confidence.LOW
            if meant and not any(holds(reading) for reading in each.readings):
                yield Proposal(on_base, Confidence.HIGH)
            else:
                yield Proposal(each.readings, each.confidence)
        tied = {each.share.claim.start for each in asked}
        yield from _hundred([share for share in shares if share.claim.start not in tied])


def _base(reading: Relation) -> tuple[int, ...]:
    return tuple(member.claim.start for member in reading.members if member.role == "denominator")


def _proven_bases(asked: Sequence[_Asked]) -> set[tuple[int, ...]]:
    """The bases on which a neighbouring share comes out right."""
    found = set()
    for each in asked:
        right = next((reading for reading in each.readings if holds(reading)), None)
        if right is not None:
            found.add(_base(right))
    return found


def _numerators(sentence: Sentence, shares: list[Mention]) -> Iterator[tuple[Mention, list[list[Mention]]]]:
    """Each share with the figures that it can be the share of: alternatives of one figure, or of several together."""
    at = 0
    while at < len(shares):
        run = [shares[at]]
        while at + len(run) < len(shares) and _follows(run[-1], shares[at + len(run)]):
            run.append(shares[at + len(run)])
        at += len(run)
        amounts = _amounts_before(sentence, run[0])
        if len(run) > 1:
            unit = amounts[0].unit if amounts else None
            same = [amount for amount in amounts if amount.unit == unit][: len(run)]
            if len(same) == len(run):
                yield from ((share, [[amount]]) for share, amount in zip(run, reversed(same), strict=True))
            continue
        own = [m for m in amounts if m.clause == run[0].clause or len(cues.subject_of(run[0].head)) < 2]
        behind = sentence.mentions[run[0].index + 1 : run[0].index + 2]
        told_after = [m for m in behind if m.role is Role.LEVEL and m.lead.strip() in ("为", "即", "达", "共")]
        told_after = [m for m in told_after if m.peer == run[0].peer and run[0].name != "base"]
        if told_after and not own:
            yield run[0], [[m] for m in told_after]
        elif amounts:
            yield run[0], _alternatives(run[0], amounts)


def _follows(first: Mention, second: Mention) -> bool:
    return first.bracket == second.bracket and first.clause == second.clause and first.index + 1 == second.index


_TOGETHER = ("合占", "共占", "合计占", "一共占", "总计占", "两项占", "三项占", "四项占", "五项占")


def _alternatives(share: Mention, amounts: list[Mention]) -> list[list[Mention]]:
    """The nearest figure, or the whole list that ends with it; the list first where words take it together."""
    nearest = amounts[0]
    if any(word in share.head for word in _TOGETHER):
        same = [m for m in amounts if m.unit == nearest.unit and m.peer == share.peer and m.sentence is share.sentence]
        return [[m for m in same[:12] if not _among(nearest, m)]]
    listed = [nearest]
    for amount in amounts[1:12]:
        if amount.unit != nearest.unit or amount.peer != nearest.peer or listed[-1].separator != "、":
            break
        listed.append(amount)
    subject = cues.subject_of(share.head)
    if len(subject) > 1 and share.depth == 0 and not share.name:
        named = [amount for amount in amounts if cues.overlap(subject, amount.label) * 2 >= len(subject)]
        if named and nearest not in named:
            return [[amount] for amount in named[:3]]
    return [[nearest], listed] if len(listed) > 1 else [[nearest]]


def _amounts_before(sentence: Sentence, share: Mention) -> list[Mention]:
    """The figures in front of the share that it can be the share of, the nearest first."""
    if share.bracket:
        inside = [m for m in sentence.mentions[: share.index] if m.bracket == share.bracket and m.role is Role.LEVEL]
        if inside:
            return inside[::-1]
        return [share.owner] if share.owner is not None and share.owner.role in (Role.LEVEL, Role.CHANGE) else []
    found = [m for m in sentence.mentions[: share.index] if m.depth == 0 and m.role in (Role.LEVEL, Role.CHANGE)]
    found.reverse()
    return [m for m in found if m.role is Role.LEVEL] or found


def _asked(
    paragraph: Paragraph,
    around: Sequence[Sentence],
    memory: Memory,
    share: Mention,
    alternatives: list[list[Mention]],
) -> _Asked | None:
    """The share on every base that its words and its place allow, the likeliest first."""
    part = alternatives[0][0]
    before = share.sentence.mentions[: share.index]
    if share.name == "base" or (before and before[-1].role is Role.BASE and before[-1].clause == share.clause):
        return _Asked(share, _on_bases(share, alternatives, [before[-1]]), Confidence.HIGH)
    named = cues.SHARE_BASE.search(share.head)
    words = named.group("base") if named else ""
    siblings = _siblings(share)
    candidates = [m for m in _candidates(around, alternatives[0]) if m not in siblings or _among(m, part)]
    core = core_of(words)
    by_name = [m for m in candidates if len(core) > 1 and core in m.label]
    if by_name:
        # the text says what the share is of: no other base will do
        sure = _is_about(share, part)
        return _Asked(share, _on_bases(share, alternatives, by_name), Confidence.HIGH if sure else Confidence.LOW)
    told = [*memory.named(core, part.unit), *_partly_named(core, candidates)]
    if told:
        return _Asked(share, _on_bases(share, alternatives, told), Confidence.MEDIUM)
    whole = paragraph.wholes.get(part.claim.start)
    confidence = Confidence.MEDIUM
    if whole is not None:
        candidates = [whole, *(m for m in candidates if m is not whole)]
        confidence = Confidence.HIGH
    elif candidates and _among(candidates[0], part):
        confidence = Confidence.HIGH
    if len(core) > 1 or not _is_about(share, part):
        confidence = Confidence.LOW
    elif words and any(word in words for word in ("总量", "总数", "总额")) and candidates:
        candidates = sorted(candidates, key=lambda m: (m.sentence is not share.sentence, -(m.claim.values.low or 0)))
        confidence = Confidence.HIGH if candidates[0].sentence is share.sentence else confidence
    readings = _on_bases(share, alternatives, [*candidates, *memory.recent(part.unit, _BACK)])
    return _Asked(share, readings, confidence) if readings else None


def _of_their_sum(listed: Sequence[tuple[Mention, list[list[Mention]]]]) -> list[_Asked]:
    """Where no base stands in the text: each share is of the sum of all that the list divides."""
    parts = [alternatives[0][0] for _, alternatives in listed]
    if len({id(part) for part in parts}) < 2 or len({part.unit for part in parts}) > 1:
        return []
    whole = [(1, part) for part in parts]
    return [
        _Asked(
            share,
            (quotient(RelationKind.SHARE, share, [(1, part)], whole, roles=_SHARE, cue="占"),),
            Confidence.LOW,
        )
        for (share, _), part in zip(listed, parts, strict=True)
    ]


def _siblings(share: Mention) -> list[Mention]:
    """Figures with a share of their own in the same list: none of them is what the others are shares of."""
    mentions = share.sentence.mentions
    pairs = itertools.pairwise(mentions)
    return [m for m, after in pairs if after.role is Role.SHARE and after.name != "base" and m.role is Role.LEVEL]


def _is_about(share: Mention, part: Mention) -> bool:
    """Whether the share's own subject, if it has one, is what the figure counts."""
    subject = cues.subject_of(share.head)
    if share.name or (part.sentence is share.sentence and part.clause == share.clause):
        return True
    return len(subject) < 2 or cues.overlap(subject, part.label) * 2 >= len(subject)


def _on_bases(
    share: Mention, alternatives: Sequence[Sequence[Mention]], bases: Sequence[Mention]
) -> tuple[Relation, ...]:
    target = GOAL.search(share.head) is not None
    kind, roles = (RelationKind.TARGET, _TARGET) if target else (RelationKind.SHARE, _SHARE)
    found = [
        quotient(kind, share, [(1, m) for m in reversed(numerators)], [(1, base)], roles=roles, cue="占")
        for base in bases
        for numerators in alternatives
        if base not in numerators and base.unit == numerators[0].unit and _fits(base, numerators)
    ]
    return tuple(found[:_MOST_READINGS])


def _fits(base: Mention, numerators: Sequence[Mention]) -> bool:
    """Whether the base is not less than a single numerator: shares above 100 are of targets only."""
    high, low = base.claim.values.high, numerators[0].claim.values.low
    target = base.role is not Role.LEVEL or GOAL.search(base.label) is not None
    return target or high is None or low is None or high >= low


def _candidates(around: Sequence[Sentence], numerators: Sequence[Mention]) -> list[Mention]:
    """Larger figures of the same unit in front of the numerator, nearest first, then in the sentences around."""
    part = numerators[0]
    size = part.claim.values.low or 0
    whole = part.owner

    def fits(mention: Mention) -> bool:
        high = mention.claim.values.high
        return (
            mention.unit == part.unit
            and mention.role in (Role.LEVEL, Role.BASE, part.role)
            and mention not in numerators
            and high is not None
            and high >= size
            and (mention.claim.values != part.claim.values or whole is mention)
            and not _side_by_side(mention, part)
        )

    first = numerators[-1].index
    here = [mention for mention in reversed(part.sentence.mentions[:first]) if fits(mention)]
    opened = [mention for mention in here if _among(mention, part)]
    here = opened + [mention for mention in here if mention not in opened]
    return here + [mention for other in around for mention in other.mentions if fits(mention)]


def _side_by_side(first: Mention, second: Mention) -> bool:
    """Whether the two are items of one list: 酒驾843起、醉驾167起."""
    return (
        second.separator == "、"
        and first.sentence is second.sentence
        and first.clause == second.clause
        and first.bracket == second.bracket
        and not _among(first, second)
    )


def _among(whole: Mention, part: Mention) -> bool:
    """Whether 其中 or a bracket stands between the two."""
    if part.owner is whole:
        return True
    if whole.sentence is not part.sentence:
        return False
    return cues.AMONG.search(whole.sentence.text, whole.claim.end, part.claim.start) is not None


def _partly_named(core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """The figures whose own words are nearest to those that say what the share is of."""
    if len(core) < 2:
        return []
    near = [(cues.overlap(core, m.label), m) for m in candidates]
    best = max((size for size, _ in near), default=0)
    return [m for size, m in near if size == best] if best * 2 >= len(core) and best > 1 else []


def _hundred(shares: list[Mention]) -> Iterator[Proposal]:
    """Shares without numerators that follow each other and come near 100 make up a whole."""
    shares = [share for share in shares if share.claim.kind is ClaimKind.PERCENT]
    if len(shares) < 3:
        return
    low = sum(share.claim.values.low or 0 for share in shares)
    high = sum(share.claim.values.high or 0 for share in shares)
    if high < 90 or low > 110:
        return
    *others, last = shares
    rest = Sum(((1, Constant(100)), *((-1, figure(share)) for share in others)))
    roles = {share.claim.start: "share" for share in shares}
    relation = related(RelationKind.SHARE, last.claim, rest, roles=roles, facts=(("form", "hundred"),))
    yield Proposal((relation,), Confidence.MEDIUM)
