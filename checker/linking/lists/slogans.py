"""Slogans that state their own counts: “1+12+147”, 即1个中心、12个分中心、147个站点."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from checker.linking.words import word_claim
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.document import Document
from checker.model.patterns import pattern, places_of
from checker.model.relation import Confidence, Member, Relation, RelationKind

_SLOGAN = pattern(
    # one character class in front lets the search skip all other characters at full speed
    r"\d(?:(?<![\d+.]\d)\d{0,2}(?:\s?\+\s?\d{1,5}){1,5}(?![\d.%])(?:\s?\+\s?[NnXx])?"
    r"|(?<=[“\"][1-9])[1-9]{2,4}(?=[”\"]))"
)
_MARKS = ("+", "”", '"')
"""A number of a slogan stands in front of one of these; they are cheap to find."""
_BEGINS, _ENDS = 6, 64
"""A slogan begins so far in front of its first mark at most, and ends so far behind it."""
_EXPLAINED = pattern(r"即|：|:|（|\(|——|是指|就是|包括|分别")
_SENTENCE_END = pattern(r"[。！？\n]")
_NEAR, _FAR = 40, 160


def link_slogans(document: Document, claims: Sequence[Claim]) -> Iterator[Relation]:
    """Every slogan of numbers with the counts that spell it out behind it, where all or all but one agree."""
    text = document.text
    if "+" not in text and "”" not in text:
        return
    for found in _slogans(text):
        words = found.group()  # “123”: 1个核心、2项先行、3大突破
        numbers = [int(number) for number in (re.findall(r"\d+", words) if "+" in words else words)]
        end = _SENTENCE_END.search(text, found.end(), found.end() + _FAR)
        limit = end.start() if end is not None else found.end() + _FAR
        first = bisect_left(claims, found.end(), key=_start_of)
        last = bisect_left(claims, limit, key=_start_of)
        counts = list(islice((claim for claim in claims[first:last] if _is_count(claim)), len(numbers)))
        if len(counts) < len(numbers) or counts[0].start - found.end() > _NEAR:
            continue
        odd = [at for at, claim in enumerate(counts) if claim.values.low != numbers[at]]
        explained = _EXPLAINED.search(text, found.end(), counts[0].start) is not None
        if len(odd) > 1 or (odd and not (explained or len(numbers) > 2)):
            continue
        at = odd[0] if odd else -1
        slogan = word_claim(text, found.start(), found.end(), why="slogan")
        facts = (("items", numbers[at]), ("open", 0), ("form", "slogan"), ("slogan", words))
        members = (Member("stated", slogan), *(Member("count", claim) for claim in counts))
        yield Relation(RelationKind.ENUMERATION, members, stated=counts[at], confidence=Confidence.HIGH, facts=facts)


def _slogans(text: str) -> Iterator[re.Match[str]]:
    """The slogans, in order and not overlapping."""
    behind = 0
    for at in places_of(text, *_MARKS):
        before = text[at - 1 : at]
        if not before.isdecimal() and not (before.isspace() and text[at - 2 : at - 1].isdecimal()):
            continue  # no number stands in front of it
        found = _SLOGAN.search(text, max(behind, at - _BEGINS), at + _ENDS)
        if found is not None and found.start() < at:  # one further on is found by its own mark
            behind = found.end()
            yield found


def _start_of(claim: Claim) -> int:
    return claim.start


def _is_count(claim: Claim) -> bool:
    return claim.kind is ClaimKind.COUNT and claim.approximation is Approximation.EXACT
