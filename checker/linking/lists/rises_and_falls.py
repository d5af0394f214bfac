"""Rises and falls that are counted: 八大类价格六涨两降：食品上涨1.3%，…，居住下降0.1%; “七涨一平”.

What is counted is a direction, and the figures behind tell theirs. Only a list that tells all that is counted says
anything, and the sorts that are counted in front (八大类) are as many as rise, fall and stay together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.claim import Claim, ClaimKind
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_NUMBER = "[一二两三四五六七八九十]{1,2}"
_PHRASE = pattern(
    # one character class in front lets the search skip all other characters at full speed
    f"[一二两三四五六七八九十](?:(?<![一二两三四五六七八九十].)[一二三四五六七八九]?(?P<first>[涨升增降跌减平])、?"
    f"(?P<second>{_NUMBER})(?P<next>[涨升增降跌减平])(?:、?(?P<third>{_NUMBER})(?P<last>[涨升增降跌减平]))?)"
)
_UP, _DOWN = frozenset("涨升增"), frozenset("降跌减")
_SORTS = ("类", "大类", "种", "个", "项", "大")
_FLAT = pattern("持平|无变化|不变")
_TOLD = (Role.GROWTH,)


def link_rises_and_falls(paragraph: Paragraph) -> Iterator[Relation]:
    """The counts of a phrase with the directions of the figures behind it, and with the sorts in front of it."""
    for number, sentence in enumerate(paragraph.sentences):
        words = sentence.words
        if "降" not in words and "减" not in words and "跌" not in words and "平" not in words:
            continue  # of the two ways that a phrase tells, one is not up
        for said in _PHRASE.finditer(sentence.text, sentence.start, sentence.end):
            counts = _counts(said)
            if len({_way(word) for word, _, _ in counts}) < len(counts):
                continue  # 三升三降 counts, 一增一减一增 does not
            yield from _of_sorts(sentence, said, counts)
            told = [m for m in sentence.mentions if m.claim.start >= said.end()]
            end = sentence.end
            if not told and number + 1 < len(paragraph.sentences):
                told, end = paragraph.sentences[number + 1].mentions, paragraph.sentences[number + 1].end
            yield from _of_list(sentence.text, said.end(), end, counts, told)


_Count = tuple[str, int, Claim]
"""涨, 降 or 平, how many, and the words that say so."""


def _counts(said: re.Match[str]) -> list[_Count]:
    places = [(said.start(), said.end("first")), (said.start("second"), said.end("next"))]
    if said["third"]:
        places.append((said.start("third"), said.end("last")))
    found = []
    for start, end in places:
        literal = said.string[start:end]
        size = number_of(literal[:-1])
        point = Interval.point(size)
        claim = Claim(start, end, literal, literal[:-1], ClaimKind.NONE, None, point, point, why="count")
        found.append((literal[-1], size, claim))
    return found


def _way(word: str) -> int:
    return 1 if word in _UP else -1 if word in _DOWN else 0


def _of_sorts(sentence: Sentence, said: re.Match[str], counts: Sequence[_Count]) -> Iterator[Relation]:
    """八大类价格六涨两降: right in front of the phrase, in its clause."""
    front = [m for m in sentence.mentions if m.claim.end <= said.start() and m.is_level and m.unit in _SORTS]
    if not front or said.start() - front[-1].claim.end > _NEAR:
        return
    sorts = front[-1]
    if _MARK.search(sentence.text, sorts.claim.end, said.start()) is not None or sorts.claim.values.high is None:
        return
    items = sum(size for _, size, _ in counts)
    is_open = all(_way(word) for word, _, _ in counts)  # what stayed as it was may not be told
    yield _relation(sorts.claim, items, [claim for _, _, claim in counts], is_open=is_open)


_NEAR = 24
_MARK = pattern("[，,；;：:。]")


def _of_list(text: str, start: int, end: int, counts: Sequence[_Count], told: Sequence[Mention]) -> Iterator[Relation]:
    if _is_mixed(text, start, end) or any("其中" in m.lead for m in told[1:]):
        return  # 食品上涨1.3%，其中粮食上涨0.6%: what is part of an item is none
    items = {m.clause if m.separator != "、" else -m.index: m for m in reversed(told) if _is_item(m)}
    ways = [m.direction for m in items.values()]
    flat = len(_FLAT.findall(text, start, end))
    if len(ways) + flat != sum(size for _, size, _ in counts):
        return
    relations = []
    for word, size, claim in counts:
        way = _way(word)
        beside = [m.claim for m in items.values() if m.direction == way]
        if way and len(beside) != size:
            yield _relation(claim, len(beside), beside)
            return  # one that rose and did not fall is too many here and too few there
        relations += [_relation(claim, len(beside), beside)] if way else []
    yield from relations


def _is_mixed(text: str, start: int, end: int) -> bool:
    """白菜环比上涨12%，同比下降8%: each is told twice, from different times."""
    return text.find("环比", start, end) >= 0 and text.find("同比", start, end) >= 0


def _is_item(mention: Mention) -> bool:
    return mention.role in _TOLD and not mention.depth and mention.direction != 0


def _relation(stated: Claim, items: int, beside: Sequence[Claim], *, is_open: bool = False) -> Relation:
    members = sorted((Member("count", stated), *(Member("item", each) for each in beside)), key=lambda m: m.claim.start)
    facts = (("items", items), ("open", int(is_open)), ("form", "directions"))
    return Relation(RelationKind.ENUMERATION, tuple(members), stated=stated, confidence=Confidence.HIGH, facts=facts)
