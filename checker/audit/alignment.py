"""What two sequences have in common, in order; in bounded time whatever they hold."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

_MOST = 4_000_000
"""Pairs of items that are looked at exactly: two megabytes of bits, a hundredth of a second."""
_DEEPEST = 8


def in_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of equal items, ascending on both sides: as many as there are, or those that surely belong together.

    Long sequences are cut at items that are there once on either side; where a part stays long for want of them, only
    what it begins and ends with is told.
    """
    return list(_within(old, new, 0, len(old), 0, len(new), 0))


def _within(
    old: Sequence[Hashable], new: Sequence[Hashable], start: int, end: int, first: int, last: int, depth: int
) -> Iterator[tuple[int, int]]:
    while start < end and first < last and old[start] == new[first]:
        yield start, first
        start, first = start + 1, first + 1
    tail = 0
    while start < end - tail and first < last - tail and old[end - tail - 1] == new[last - tail - 1]:
        tail += 1
    end, last = end - tail, last - tail
    if start < end and first < last:
        if (end - start) * (last - first) <= _MOST:
            yield from _longest(old[start:end], new[first:last], start, first)
        elif depth < _DEEPEST:
            anchors = _anchors(old, new, start, end, first, last)
            for at, to in (*anchors, (end, last)) if anchors else ():
                yield from _within(old, new, start, at, first, to, depth + 1)
                if at < end:
                    yield at, to
                start, first = at + 1, to + 1
    for number in range(tail):
        yield end + number, last + number


def _longest(old: Sequence[Hashable], new: Sequence[Hashable], start: int, first: int) -> Iterator[tuple[int, int]]:
    """A longest common subsequence; of difflib's longest blocks nobody can say how long they take."""
    from rapidfuzz.distance import LCSseq

    for block in LCSseq.editops(old, new).as_matching_blocks():
        for number in range(block.size):
            yield start + block.a + number, first + block.b + number


def _anchors(
    old: Sequence[Hashable], new: Sequence[Hashable], start: int, end: int, first: int, last: int
) -> list[tuple[int, int]]:
    """The items that are there once on either side, as many as ascend on both: the longest run by patience sorting."""
    counts = Counter(old[start:end])
    places = {}
    counts_new = Counter(new[first:last])
    for at in range(start, end):
        if counts[old[at]] == 1 and counts_new[old[at]] == 1:
            places[old[at]] = at
    pairs = [(places[new[to]], to) for to in range(first, last) if new[to] in places]
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (at, _) in enumerate(pairs):
        pile = bisect_left(tops, at)
        before.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(at)
            piles.append(number)
        else:
            tops[pile], piles[pile] = at, number
    run: list[tuple[int, int]] = []
    number = piles[-1] if piles else -1
    while number >= 0:
        run.append(pairs[number])
        number = before[number]
    return run[::-1]
