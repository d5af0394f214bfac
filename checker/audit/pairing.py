"""Which figure of the new draft is which of the old one: passages are paired first, and figures within them.

What did not change is paired in order, what was moved wherever it is; then what has the same words and other figures;
then what was edited, split or merged, by how much of the words is the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checker.audit.alignment import in_order
from checker.audit.passages import Passage, masked, plain
from checker.model.claim import Claim

_LIKE = 0.6
"""The part of two sentences that must be the same for one to be the other, edited."""
_ALIKE = 0.8
"""The same, where they do not stand between the same neighbours."""
_ALONE = 0.4
"""The same, where nothing else stands there."""
_CONTAINED = 0.75
_FEWEST_LETTERS = 6
"""Letters: less than that is found in any text."""
_LONGEST = 1_000
"""Letters of a passage that are compared when its partner is looked for."""
_MOST_IN_A_GAP = 144
_MOST_WITH_A_PIECE = 12
_PIECE = 4


@dataclass(slots=True)
class _Side:
    """One draft: its passages, and of those that are looked at closely the words with figures masked."""

    passages: Sequence[Passage]
    claims: Sequence[Claim]
    skeletons: dict[int, str] = field(default_factory=dict)
    letters: dict[int, int] = field(default_factory=dict)

    def mask(self, numbers: Iterable[int], masks: dict[str, str]) -> None:
        for number in numbers:
            passage = self.passages[number]
            found = masked(passage, self.claims, masks, literal=False)
            words = "".join(letter for letter, _ in found)
            self.skeletons[number] = f"{passage.title}\t{words}" if passage.title else words
            self.letters[number] = len(passage.title) + sum(1 for _, claim in found if claim < 0)


Group = tuple[list[int], list[int]]
"""Passages of the old draft and of the new one that say the same, or did."""


def paired(
    old: Sequence[Passage], old_claims: Sequence[Claim], new: Sequence[Passage], new_claims: Sequence[Claim]
) -> dict[int, int]:
    """The numbers of the old claims that are in the new draft, changed or not, with the numbers they have there."""
    claims: dict[int, int] = {}
    for olds, news in _groups(_Side(old, old_claims), _Side(new, new_claims)):
        left, right = [old[number] for number in olds], [new[number] for number in news]
        ours = [number for passage in left for number in passage.claims]
        theirs = [number for passage in right for number in passage.claims]
        if left[0].words == right[0].words and list(map(_written(old_claims), ours)) == list(
            map(_written(new_claims), theirs)
        ):
            claims.update(zip(ours, theirs, strict=True))
            continue
        claims.update(_figures(left, old_claims, right, new_claims))
    return claims


def _written(claims: Sequence[Claim]) -> Callable[[int], str]:
    return lambda number: plain(claims[number].literal)


def _groups(old: _Side, new: _Side) -> Iterator[Group]:
    old_words, new_words = [each.words for each in old.passages], [each.words for each in new.passages]
    anchors = in_order(old_words, new_words)
    yield from (([before], [after]) for before, after in anchors)
    gaps = _gaps(len(old_words), len(new_words), anchors)
    yield from _moved(gaps, old_words.__getitem__, new_words.__getitem__)
    masks: dict[str, str] = {}
    for gap in gaps:
        old.mask(gap.olds, masks)
        new.mask(gap.news, masks)
        yield from gap.take(
            in_order([old.skeletons[each] for each in gap.olds], [new.skeletons[each] for each in gap.news])
        )
    yield from _edited(gaps, old, new)


@dataclass(slots=True)
class _Gap:
    """The passages between two that did not change, as far as they have no partner."""

    olds: list[int]
    news: list[int]

    def take(self, pairs: Iterable[tuple[int, int]]) -> Iterator[Group]:
        """The pairs, given as places in the gap, which leave it."""
        found = [(self.olds[before], self.news[after]) for before, after in pairs]
        self.drop({before for before, _ in found}, {after for _, after in found})
        yield from (([before], [after]) for before, after in found)

    def drop(self, olds: set[int], news: set[int]) -> None:
        if olds:
            self.olds = [number for number in self.olds if number not in olds]
        if news:
            self.news = [number for number in self.news if number not in news]


def _gaps(olds: int, news: int, anchors: Iterable[tuple[int, int]]) -> list[_Gap]:
    gaps: list[_Gap] = []
    start = first = 0
    for before, after in (*anchors, (olds, news)):
        if start < before or first < after:
            gaps.append(_Gap(list(range(start, before)), list(range(first, after))))
        start, first = before + 1, after + 1
    return gaps


def _moved(gaps: list[_Gap], of_old: Callable[[int], Hashable], of_new: Callable[[int], Hashable]) -> Iterator[Group]:
    """What stands elsewhere as it was; of equal ones the first is the first."""
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for gap in reversed(gaps):
        for number in reversed(gap.olds):
            waiting[of_old(number)].append(number)
    taken: set[int] = set()
    for gap in gaps:
        found: set[int] = set()
        for number in gap.news:
            if places := waiting.get(of_new(number)):
                taken.add(places[-1])
                found.add(number)
                yield [places.pop()], [number]
        gap.drop(set(), found)
    for gap in gaps:
        gap.drop(taken.intersection(gap.olds), set())


def _edited(gaps: list[_Gap], old: _Side, new: _Side) -> Iterator[Group]:
    """The passages that are left and have most of their words in common, and what was split off or merged."""
    gap_of_old = {number: at for at, gap in enumerate(gaps) for number in gap.olds}
    gap_of_new = {number: at for at, gap in enumerate(gaps) for number in gap.news}
    scores: list[tuple[float, int, int]] = []
    pieces: list[tuple[float, int, int]] = []
    for before, after in _candidates(gaps, old.skeletons, new.skeletons):
        at = gap_of_old[before]
        is_here = at == gap_of_new[after]
        is_alone = is_here and len(gaps[at].olds) == len(gaps[at].news) == 1
        few = min(old.letters[before], new.letters[after]) < _FEWEST_LETTERS
        if few and not is_here:
            continue
        likeness = _likeness(old.skeletons[before], new.skeletons[after], few=few)
        if likeness >= (_ALONE if is_alone else _LIKE if is_here else _ALIKE):
            scores.append((likeness + 0.05 * is_here, before, after))
        elif is_here:
            pieces.append((likeness, before, after))
    groups_of_old: dict[int, Group] = {}
    groups_of_new: dict[int, Group] = {}
    rest: list[tuple[int, int]] = []
    for _, before, after in sorted(scores, key=lambda score: (-score[0], score[2], score[1])):
        if before not in groups_of_old and after not in groups_of_new:
            groups_of_old[before] = groups_of_new[after] = ([before], [after])
        else:
            rest.append((before, after))
    rest += [(before, after) for _, before, after in sorted(pieces, key=lambda score: (-score[0], score[2], score[1]))]
    for before, after in rest:
        if (
            before in groups_of_old
            and after not in groups_of_new
            and _adds(old.skeletons[before], groups_of_old[before][1], after, new.skeletons)
        ):
            groups_of_new[after] = groups_of_old[before]
            groups_of_old[before][1].append(after)
        elif (
            after in groups_of_new
            and before not in groups_of_old
            and _adds(new.skeletons[after], groups_of_new[after][0], before, old.skeletons)
        ):
            groups_of_old[before] = groups_of_new[after]
            groups_of_new[after][0].append(before)
    done: set[int] = set()
    for _, (olds, news) in sorted(groups_of_old.items()):
        if olds[0] not in done:
            done.add(olds[0])
            yield sorted(olds), sorted(news)


def _candidates(gaps: list[_Gap], old: dict[int, str], new: dict[int, str]) -> list[tuple[int, int]]:
    """Pairs that are worth a look: all of a small gap, and elsewhere what has a rare piece of its words in common."""
    found: dict[tuple[int, int], None] = {}
    for gap in gaps:
        if len(gap.olds) * len(gap.news) <= _MOST_IN_A_GAP:
            found.update(((before, after), None) for before in gap.olds for after in gap.news)
    having: defaultdict[str, list[int]] = defaultdict(list)
    for gap in gaps:
        for number in gap.olds:
            for piece in _pieces(old[number]):
                having[piece].append(number)
    for gap in gaps:
        for number in gap.news:
            common: Counter[int] = Counter()
            for piece in _pieces(new[number]):
                places = having.get(piece, ())
                if len(places) <= _MOST_WITH_A_PIECE:
                    common.update(places)
            found.update(((before, number), None) for before, _ in common.most_common(4))
    return list(found)


def _pieces(words: str) -> set[str]:
    words = words[:_LONGEST]
    return {words[at : at + _PIECE] for at in range(max(len(words) - _PIECE + 1, 0))}


def _likeness(old: str, new: str, *, few: bool) -> float:
    """The part of both that is the same, or of the shorter where that is a stretch of the longer."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel

    old, new = old[:_LONGEST], new[:_LONGEST]
    whole: float = Indel.normalized_similarity(old, new)
    if few or whole >= _ALIKE or 2 * min(len(old), len(new)) > max(len(old), len(new)) * 1.6:
        return whole
    short, long = sorted((old, new), key=len)
    return max(whole, 0.9 * fuzz.partial_ratio(short[: _LONGEST // 4], long) / 100)


def _adds(whole: str, parts: list[int], part: int, skeletons: dict[int, str]) -> bool:
    """Whether the passage ``part`` says what the ``whole`` does and ``parts`` do not: it was split off, or merged."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import LCSseq

    if len(parts) >= _MOST_WITH_A_PIECE:
        return False
    words = skeletons[part][:_LONGEST]
    whole = whole[:_LONGEST]
    if len(words) < _FEWEST_LETTERS or fuzz.partial_ratio(words[: _LONGEST // 4], whole) < 100 * _CONTAINED:
        return False
    without = "".join(skeletons[each][:_LONGEST] for each in sorted(parts))
    together = "".join(skeletons[each][:_LONGEST] for each in sorted((*parts, part)))
    gain: int = LCSseq.similarity(whole, together) - LCSseq.similarity(whole, without)
    return gain >= _LIKE * len(words)


def _figures(
    old: list[Passage], old_claims: Sequence[Claim], new: list[Passage], new_claims: Sequence[Claim]
) -> Iterator[tuple[int, int]]:
    """The claims that stand between the same words."""
    masks: dict[str, str] = {}
    left = [each for passage in old for each in masked(passage, old_claims, masks, literal=True)]
    right = [each for passage in new for each in masked(passage, new_claims, masks, literal=True)]
    start = first = 0
    pairs = in_order("".join(letter for letter, _ in left), "".join(letter for letter, _ in right))
    for before, after in (*pairs, (len(left), len(right))):
        yield from _between(_spots(left, start, before, old_claims), _spots(right, first, after, new_claims))
        if before < len(left) and left[before][1] >= 0 and right[after][1] >= 0:
            yield left[before][1], right[after][1]
        start, first = before + 1, after + 1


@dataclass(frozen=True, slots=True)
class _Spot:
    """A claim, what it counts in, and the two letters in front of it."""

    number: int
    sort: tuple[str, str | None]
    lead: str


def _spots(letters: list[tuple[str, int]], start: int, end: int, claims: Sequence[Claim]) -> list[_Spot]:
    return [
        _Spot(
            letters[at][1],
            (claims[letters[at][1]].kind, claims[letters[at][1]].unit),
            "".join(letter for letter, number in letters[max(at - 2, 0) : at] if number < 0),
        )
        for at in range(start, end)
        if letters[at][1] >= 0
    ]


def _between(old: list[_Spot], new: list[_Spot]) -> Iterator[tuple[int, int]]:
    """The claims between two letters that did not change: by what leads them, else by their number."""
    if not old or not new:
        return
    pairs = in_order([(each.lead, each.sort) for each in old], [(each.lead, each.sort) for each in new])
    start = first = 0
    for before, after in (*pairs, (len(old), len(new))):
        ours, theirs = old[start:before], new[first:after]
        if len(ours) == len(theirs):
            for one, other in zip(ours, theirs, strict=True):
                if one.sort == other.sort or (len(ours) == 1 and one.sort[0] == other.sort[0]):
                    yield one.number, other.number
        if before < len(old):
            yield old[before].number, new[after].number
        start, first = before + 1, after + 1
