"""Counts with a quotient of their own and no printed base: which whole numbers that base can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.linking.cues import subject_of
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import factor_of
from checker.linking.rates.stems import stem_of
from checker.linking.reach import narrowing_of
from checker.linking.shares.parts import numerators
from checker.linking.shares.taken_together import is_together
from checker.linking.unstated.names import is_result, name_of_base, verb_of, words_of_base
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.integers import denominators
from checker.model.interval import Interval, exact
from checker.model.patterns import pattern
from checker.model.printing import anchor

_CLAUSES = 2
"""A quotient stands in the clause of its numerator or in one of the next: 102件，同比增长3%，占44.35%."""


class Pair(NamedTuple):
    """A count and its share or rate. ``bases`` are the whole numbers of which it can be that share."""

    part: Mention
    quotient: Mention
    bases: range
    name: str

    @property
    def counted(self) -> int:
        """The count itself."""
        return int(self.part.claim.written)

    @property
    def window(self) -> Fraction:
        """How wide the stretch of numbers is that the base lies in, whole or not."""
        values = quotient_values(self.quotient.claim)
        assert values.low is not None and values.high is not None
        return Fraction(self.counted) / Fraction(values.low) - Fraction(self.counted) / Fraction(values.high)

    @property
    def can_fail(self) -> bool:
        """Whether there can be no whole number for the base: then that there is one says something."""
        return self.window < 1

    @property
    def is_telling(self) -> bool:
        """Whether the base is known to one part in fifty: 44.35% does, 5% does not."""
        return self.window * _FINE <= Fraction(self.counted) / Fraction(quotient_values(self.quotient.claim).low or 1)


_FINE = 50


def quotient_values(claim: Claim, *, cut: bool = False) -> Interval:
    """The true quotient behind a percentage, as a plain number; ``cut``: were its last place cut off, not rounded."""
    place = exact(claim.last_place)
    written = anchor(claim)
    values = claim.values
    if cut:
        values = Interval(written, written + place, high_open=True)
    elif values.is_point:  # a whole percentage is the result of a division too
        values = Interval.around(written, place / Fraction(2))
    return values.scaled(Fraction(1, factor_of(claim)))


def bases_of(count: int, claim: Claim, *, cut: bool = False) -> range:
    """Every base, from the count itself on, of which the count is the share that the claim prints."""
    found = denominators(count, quotient_values(claim, cut=cut))
    return range(0) if found is None else range(max(count, found.start), max(count, found.stop))


def common(ranges: Iterable[range]) -> range:
    """What all of the ranges have in common."""
    found = list(ranges)
    start = max((each.start for each in found), default=0)
    return range(start, max(start, min((each.stop for each in found), default=0)))


_FEW = 3
"""So few values are still told: 239 or 240."""


def is_few(values: Sequence[int]) -> bool:
    """Whether there are values, and so few of them that they can be told."""
    return 0 < len(values) <= _FEW


IsBound = Callable[[Mention], bool]
"""Whether a printed base was chosen for the quotient."""


_RATE = Role.RATE
_SHARE = Role.SHARE
_COUNT = ClaimKind.COUNT
_EXACT = Approximation.EXACT


def rate_pairs(sentence: Sentence, is_bound: IsBound) -> Iterator[Pair]:
    """Every rate with the count right in front of it that its name speaks of: 调撤…102件，调撤率44.35%."""
    if _RATE not in sentence.roles:
        return
    for before, rate in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if rate.role is not _RATE or is_bound(rate) or before.bracket != rate.bracket:
            continue
        beside = before.peer == rate.peer and rate.clause - before.clause <= 1
        if beside and is_plain_count(before) and _is_quotient(rate) and _is_rate_of(rate, before):
            yield _pair(before, rate)


def _is_rate_of(rate: Mention, part: Mention) -> bool:
    """Whether the rate is called after what the count does, and no more than the words in front say: not 最高溢价率."""
    stem = stem_of(rate.name)
    verb = verb_of(stem, part.label)
    more = narrowing_of(stem.removesuffix(verb))
    before = rate.sentence.text[rate.sentence.start : max(rate.sentence.start, rate.claim.start - len(rate.lead))]
    return bool(verb) and (not more or more in before)


def share_lists(sentence: Sentence, is_bound: IsBound) -> Iterator[list[Pair]]:
    """Shares side by side that say the same of their base, or nothing: A类102件，占44.35%；B类12件，占5.22%.

    A list of which one share has a printed base has one altogether.
    """
    if _SHARE not in sentence.roles:
        return
    shares = [m for m in sentence.mentions if m.role is _SHARE and m.name not in ("base", "target")]
    shares = [m for m in shares if not GOAL.search(m.head) and not is_together(m)]
    run: list[Pair] = []
    free = True
    for share, alternatives in numerators(sentence, shares, ()):
        part = alternatives[0][0]
        fits = len(alternatives[0]) == 1 and _is_beside(part, share)
        if not fits or not is_plain_count(part) or not _is_quotient(share):
            continue
        pair = _pair(part, share)
        if run and not _goes_on(run[-1], pair):
            if free:
                yield run
            run, free = [], True
        run.append(pair)
        free = free and not is_bound(share)
    if run and free:
        yield run


def _pair(part: Mention, quotient: Mention) -> Pair:
    bases = bases_of(int(part.claim.written), quotient.claim)
    return Pair(part, quotient, bases, name_of_base(part, quotient))


def _is_beside(part: Mention, share: Mention) -> bool:
    """Whether nothing but changes stands between the two, and the share speaks of the count: not 电梯类占41.6%."""
    subject = subject_of(share.head)
    if part.clause != share.clause and len(subject) > 1 and subject not in part.label:
        return False
    if part.sentence is not share.sentence or part.peer != share.peer or share.clause - part.clause > _CLAUSES:
        return False
    between = part.sentence.mentions[part.index + 1 : share.index]
    return part.index < share.index and all(m.role in (Role.GROWTH, Role.CHANGE) for m in between)


def is_plain_count(mention: Mention) -> bool:
    """Whether the figure counts whole things one by one, and is no part of a printed whole."""
    claim = mention.claim
    return (
        mention.is_level
        and claim.kind is _COUNT
        and claim.values.is_point
        and claim.approximation is _EXACT
        and claim.written > 0
        and mention.times == 1
        and claim.start not in mention.sentence.paragraph.wholes
        and is_result(mention)
    )


def _is_quotient(mention: Mention) -> bool:
    claim = mention.claim
    if claim.kind not in (ClaimKind.PERCENT, ClaimKind.PERMILLE) or claim.approximation is not _EXACT:
        return False
    return 0 < claim.written < factor_of(claim) and is_result(mention)


_TURNS = pattern("其中|从中|另|包括|包含|含|(?<![持拥享国私占])有(?![效关限色机])")
"""A part of the item in front, or something beside the list: of a base of its own."""


def _goes_on(last: Pair, pair: Pair) -> bool:
    """Whether the pair is the next item of the list that the last one stands in."""
    one, other = last.part, pair.part
    return (
        other.index - last.quotient.index == 1
        and other.unit == one.unit
        and other.bracket == one.bracket
        and last.quotient.depth == pair.quotient.depth
        and last.quotient.name == pair.quotient.name
        and words_of_base(last.quotient) == words_of_base(pair.quotient)
        and _TURNS.search(other.head) is None
        and (other.year == one.year and other.claim.period == one.claim.period)
    )
