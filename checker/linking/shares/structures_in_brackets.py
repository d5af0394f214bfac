"""Shares in brackets behind the items of a structure, which come to 100.

来源分布：电话（35.2%）、网络（48.4%）、其他（16.4%）.
What an item 其他 does not close may leave others out, and is told only where a slip explains what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.shares.sums_to_hundred import (
    are_a_slip_away,
    comes_near_hundred,
    likeliest_slip,
    make_hundred,
    rest_of_hundred,
)
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_FEWEST = 3
_STRUCTURE = pattern(
    "(?:分布|结构|构成|组成)(?:情况|比例|占比)?(?:分别|依次)?(?:[为是]|看|来看)?[：:，,]?(?:分别|依次)?[为是]?"
    "(?P<first>[^，,。；;：:、（）()\\d]{1,16})[（(](?:占|占比)?$"
)
_NEXT = pattern("[）)](?:[、，,]|[和与及]|以及)(?P<name>[^，,。；;：:、（）()\\d]{1,16})[（(](?:占|占比)?")
_GOES_ON = pattern("[）)](?:等|、)")


def link_structures_in_brackets(sentence: Sentence) -> Iterator[Proposal]:
    """Every row of items of the sentence that words call a structure, each with its share in a bracket."""
    row: list[Mention] = []
    for mention in (*sentence.mentions, None):
        if mention is not None and row and _follows(row[-1], mention):
            row.append(mention)
            continue
        if len(row) >= _FEWEST:
            yield from _hundred(row)
        row = [mention] if mention is not None and _opens(mention) else []


def _is_share(mention: Mention) -> bool:
    percent = mention.role in (Role.PERCENT, Role.SHARE) and mention.claim.kind is ClaimKind.PERCENT
    return percent and mention.depth == 1 and mention.sentence.text[mention.claim.end : mention.claim.end + 1] in "）)"


def _opens(mention: Mention) -> bool:
    sentence = mention.sentence
    return _is_share(mention) and _STRUCTURE.search(sentence.text, sentence.start, mention.claim.start) is not None


def _follows(last: Mention, mention: Mention) -> bool:
    between = _NEXT.fullmatch(mention.sentence.text, last.claim.end, mention.claim.start)
    return _is_share(mention) and between is not None and mention.index == last.index + 1


def _hundred(row: Sequence[Mention]) -> Iterator[Proposal]:
    text, first, last = row[0].sentence.text, row[0], row[-1]
    said = text[row[0].sentence.start : first.claim.start]
    if not comes_near_hundred(row) or _GOES_ON.match(text, last.claim.end) is not None or "主要" in said:
        return
    if not make_hundred(row) and not are_a_slip_away(row):
        return
    name = text[row[-2].claim.end : last.claim.start]
    closed = make_hundred(row) or cues.THE_REST.search(name) is not None
    stated = last if make_hundred(row) else likeliest_slip(row)
    rest = rest_of_hundred(stated, [share for share in row if share is not stated])
    yield Proposal((rest,), Confidence.HIGH if closed else Confidence.MEDIUM)
