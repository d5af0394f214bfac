"""A grade that is said not to have come about, where the grades that are told leave nothing of their whole for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.linking.choice import holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.words import word_claim
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Member, Relation, RelationKind

_GRADE = pattern("特别重大|重大|较大|一般|甲类|乙类|丙类|特大")


_COUNTS = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.DURATION)


def is_count(mention: Mention) -> bool:
    return mention.is_level and mention.claim.kind in _COUNTS


MOST_GRADED = 10
_Graded = tuple[Mention, list[Mention], set[str]]
"""A whole, its parts, and the grades that they are called by."""


def graded_wholes(paragraph: Paragraph) -> Iterator[_Graded]:
    """The wholes of the paragraph that are divided by grade: 火灾162次，较大80次、一般82次."""
    wholes: dict[Mention, list[Mention]] = {}
    for sentence in paragraph.sentences if paragraph.wholes else ():
        for mention in sentence.mentions:
            whole = paragraph.wholes.get(mention.claim.start)
            if whole is not None and is_count(mention):
                wholes.setdefault(whole, []).append(mention)
    for whole, parts in wholes.items():
        grades = [found.group() for part in parts if (found := _GRADE.search(part.lead)) is not None]
        if len(parts) > 1 and len(grades) == len(parts):
            yield whole, parts, set(grades)


def nothing_left(graded: Sequence[_Graded], text: str, start: int, end: int) -> Relation | None:
    """没有发生重大火灾, where 较大80次、一般82次 leave nothing of the 162 fires for another grade."""
    denied = set(_GRADE.findall(text, start, end))
    for whole, parts, grades in graded if denied else ():
        if grades & denied:
            continue
        words = denying_words(text, start, end)
        members = [Member("absence", words), *(Member("count", mention.claim) for mention in (whole, *parts))]
        rest = Sum(((1, Figure(whole.claim)), *((-1, Figure(part.claim)) for part in parts)))
        relation = Relation(RelationKind.ABSENCE, in_order(members), words, rest, facts=(("words", words.literal),))
        return relation if holds(relation) else None
    return None


_LONGEST = 15
"""Of longer words only the denying ones are pointed at."""
_DENYING = pattern("未曾?(?:有|发生|发现|出现)|没有(?:发生|出现)?|无一.|无")


def denying_words(text: str, start: int, end: int) -> Claim:
    """The words of a denial, or of a long one those that deny."""
    denying = _DENYING.match(text, start)
    last = denying.end() if denying is not None and end - start > _LONGEST else end
    return word_claim(text, start, last, why="absence")


def in_order(members: Iterable[Member]) -> tuple[Member, ...]:
    return tuple(sorted(members, key=lambda member: member.claim.start))


def graver_names(part: str, name: str) -> Iterator[str]:
    """较大及以上火灾 are 重大火灾 and 特大火灾 as well."""
    said = _OR_GRAVER.match(part)
    grades = _GRADES[_GRADES.index(said.group(1)) + 1 :] if said is not None else ()
    grades = tuple(grade for grade in grades if said is None or (grade in _GRADES[_POLLUTED:]) == _is_of_air(said))
    if said is not None:
        yield from (grade + name.removeprefix(said.group(1)) for grade in grades)


def _is_of_air(said: re.Match[str]) -> bool:
    return said.group(1) in _GRADES[_POLLUTED:]


_GRADES = ("一般", "较大", "重大", "特大", "特别重大", "中度", "重度", "严重")
_OR_GRAVER = pattern("(?:一天)?(一般|较大|重大|中度|重度)及?以上")
_POLLUTED = 5
"""From here on the grades are those of the air."""
