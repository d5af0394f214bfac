"""Shares: A占B的x%, （x%） behind a count, and sets of shares that make up 100."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import figure, quotient, related
from checker.model.expression import Constant, Sum
from checker.model.relation import Confidence, Relation, RelationKind

_BACK = 3
"""How many sentences back the base of a share is looked for."""
_MOST_READINGS = 8
_ROLES = ("share", "numerator", "denominator")


def link_shares(paragraph: Paragraph) -> Iterator[Proposal]:
    """Shares with a stated numerator, and sets of shares that exhaust their base."""
    for number, sentence in enumerate(paragraph.sentences):
        shares = [mention for mention in sentence.mentions if mention.role is Role.SHARE]
        if not shares:
            continue
        earlier = paragraph.sentences[max(0, number - _BACK) : number]
        proposals = [
            (share, readings, confidence)
            for share, numerators in _numerators(sentence, shares)
            for readings, confidence in [_readings(paragraph, earlier, share, numerators)]
            if readings
        ]
        bases = _proven_bases(readings for _, readings, _ in proposals)
        for _, readings, confidence in proposals:
            if bases and not any(holds(reading) for reading in readings):
                on_base = tuple(reading for reading in readings if _base(reading) in bases)
                if on_base:
                    yield Proposal(on_base, Confidence.HIGH)
                    continue
            yield Proposal(readings, confidence)
        tied = {share.claim.start for share, _, _ in proposals}
        yield from _hundred([share for share in shares if share.claim.start not in tied])


def _base(reading: Relation) -> tuple[int, ...]:
    return tuple(member.claim.start for member in reading.members if member.role == "denominator")


def _proven_bases(all_readings: Iterator[tuple[Relation, ...]]) -> set[tuple[int, ...]]:
    """The bases on which a neighbouring share comes out right."""
    found = set()
    for readings in all_readings:
        right = next((reading for reading in readings if holds(reading)), None)
        if right is not None:
            found.add(_base(right))
    return found


def _numerators(sentence: Sentence, shares: list[Mention]) -> Iterator[tuple[Mention, list[Mention]]]:
    """Each share with the figures it is the share of: one, or several where the text takes them together."""
    at = 0
    while at < len(shares):
        run = [shares[at]]
        while at + len(run) < len(shares) and shares[at + len(run)].index == run[-1].index + 1 and _same_place(
            run[0], shares[at + len(run)]
        ):
            run.append(shares[at + len(run)])
        at += len(run)
        amounts = _amounts_before(sentence, run[0])
        if len(run) > 1:
            unit = amounts[0].unit if amounts else None
            same = [amount for amount in amounts if amount.unit == unit][: len(run)]
            if len(same) == len(run):
                yield from ((share, [amount]) for share, amount in zip(run, reversed(same), strict=True))
            continue
        share = run[0]
        if not amounts:
            continue
        if any(word in share.head for word in ("合占", "共占", "合计占", "合计", "三项", "两项", "四项", "五项")):
            listed = [amount for amount in amounts if amount.unit == amounts[0].unit and amount.peer == share.peer]
            yield share, listed[:12]
        else:
            yield share, amounts[:1]


def _same_place(first: Mention, second: Mention) -> bool:
    return first.bracket == second.bracket and first.clause == second.clause


def _amounts_before(sentence: Sentence, share: Mention) -> list[Mention]:
    """The figures in front of the share that it can be the share of, the nearest first."""
    if share.bracket:
        inside = [m for m in sentence.mentions[: share.index] if m.bracket == share.bracket and m.role is Role.LEVEL]
        if inside:
            return inside[::-1]
        return [share.owner] if share.owner is not None and share.owner.role in (Role.LEVEL, Role.CHANGE) else []
    found = [m for m in sentence.mentions[: share.index] if m.depth == 0 and m.role in (Role.LEVEL, Role.CHANGE)]
    found.reverse()
    plain = [m for m in found if m.role is Role.LEVEL]
    return plain or found


def _readings(
    paragraph: Paragraph, earlier: Sequence[Sentence], share: Mention, numerators: list[Mention]
) -> tuple[tuple[Relation, ...], Confidence]:
    """The share on every base that its words and its place allow, the likeliest first."""
    part = numerators[0]
    sentence = share.sentence
    named = cues.SHARE_BASE.search(share.head)
    base_words = named.group("base") if named else ""
    before = sentence.mentions[: share.index]
    stated_base = next((m for m in reversed(before) if m.role is Role.BASE and m.clause == share.clause), None)
    if stated_base is not None:
        return _on_bases(share, numerators, [stated_base]), Confidence.HIGH
    candidates = _candidates(earlier, sentence, numerators, share)
    whole = paragraph.wholes.get(part.claim.start)
    by_name = [m for m in candidates if base_words and _names(base_words, m)]
    confidence = Confidence.MEDIUM
    ordered = candidates
    if by_name:
        ordered = by_name + [m for m in candidates if m not in by_name]
        confidence = Confidence.HIGH
    elif whole is not None:
        ordered = [whole, *(m for m in candidates if m is not whole)]
        confidence = Confidence.HIGH
    elif candidates and _among(candidates[0], part):
        confidence = Confidence.HIGH
    if base_words and cues.OWN_BASE.search(base_words) and not by_name:
        confidence = Confidence.LOW
    return _on_bases(share, numerators, ordered), confidence


def _on_bases(share: Mention, numerators: list[Mention], bases: Sequence[Mention]) -> tuple[Relation, ...]:
    return tuple(
        quotient(
            RelationKind.SHARE, share, [(1, each) for each in reversed(numerators)], [(1, base)], roles=_ROLES, cue="占"
        )
        for base in bases[:_MOST_READINGS]
    )


def _candidates(
    earlier: Sequence[Sentence], sentence: Sentence, numerators: list[Mention], share: Mention
) -> list[Mention]:
    """Larger figures of the same unit in front of the numerator, nearest first, then in the sentences before."""
    part = numerators[0]
    size = part.claim.values.low or 0

    def fits(mention: Mention) -> bool:
        high = mention.claim.values.high
        return (
            mention.unit == part.unit
            and mention.role in (Role.LEVEL, Role.BASE, part.role)
            and mention not in numerators
            and high is not None
            and high >= size
        )

    first = numerators[-1].index
    here = [mention for mention in reversed(sentence.mentions[:first]) if fits(mention)]
    opened = [mention for mention in here if _among(mention, part)]
    here = opened + [mention for mention in here if mention not in opened]
    before = [mention for other in reversed(earlier) for mention in other.mentions if fits(mention)]
    return here + before


def _among(whole: Mention, part: Mention) -> bool:
    """Whether 其中 or a bracket stands between the two."""
    if part.owner is whole:
        return True
    if whole.sentence is not part.sentence:
        return False
    return cues.AMONG.search(whole.sentence.text, whole.claim.end, part.claim.start) is not None


def _names(words: str, mention: Mention) -> bool:
    """Whether the words in front of the mention name what the share is of."""
    core = words
    for filler in ("总数", "总量", "总额", "总", "全部", "数", "量", "的", "全", "当月", "本月", "同期"):
        core = core.replace(filler, "")
    label = mention.lead + mention.tail[:8]
    if len(core) < 2:
        return False
    return any(core[i : i + 2] in label for i in range(len(core) - 1))


def _hundred(shares: list[Mention]) -> Iterator[Proposal]:
    """Shares without numerators that follow each other and come near 100 make up a whole."""
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
