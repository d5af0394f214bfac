"""Lists that state how many items they have: 等5个中心, 三个方面：一是…, 甲、乙、丙三市."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.document import Block, BlockKind, Document
from checker.model.relation import Confidence, Member, Relation, RelationKind

_ASPECT = re.compile(
    r"(?:个|大|项|类|点)?(?:主要)?(?:方面|问题|措施|任务|原因|特点|环节|重点|工作|举措|困难|不足|短板)"
)
_LIST_BEFORE = re.compile(r"([^，,。；;：:！？\n（）()]{2,120})$")
_QUOTED = re.compile(r"《[^》\n]{0,80}》|“[^”\n]{0,60}”|[（(][^（）()\n]{0,60}[）)]")
_JOIN = re.compile(r"、|和|及|以及")
_LONGEST = 8
"""Items longer than this may be phrases with a 、 of their own."""


def link_enumerations(document: Document, claims: tuple[Claim, ...]) -> Iterator[Relation]:
    """Counts with the items that they count, where the list is clear enough to be counted."""
    text = document.text
    markers = [claim for claim in claims if claim.why == "marker"]
    at = 0
    block_at = 0
    for claim in claims:
        if claim.kind is not ClaimKind.COUNT or claim.approximation is not Approximation.EXACT:
            continue
        size = claim.values.low
        if not isinstance(size, int) or not 1 < size <= 40:
            continue
        while block_at + 1 < len(document.blocks) and document.blocks[block_at].span.end <= claim.start:
            block_at += 1
        while at < len(markers) and markers[at].start < claim.end:
            at += 1
        block = document.blocks[block_at]
        relation = (
            _marked(text, claim, markers[at : at + 42], block)
            or _listed_before(text, claim)
            or _listed_behind(text, claim)
        )
        if relation is not None:
            yield relation


def _marked(text: str, claim: Claim, markers: list[Claim], block: Block) -> Relation | None:
    """有三个方面：一是…；二是…；三是…。"""
    if not markers or block.kind is BlockKind.TABLE:
        return None
    aspect = _ASPECT.match(text, claim.end)
    between = text[claim.end : markers[0].start]
    if aspect is None or len(between) > 14 or not re.search(r"[：:。，,]\s*$", between):
        return None
    if not markers[0].literal.startswith("一") or "\n" in between:
        return None
    items: list[Claim] = []
    for marker in markers:
        if marker.start >= block.span.end or (items and marker.asserted.low == 1):
            break
        if marker.literal[-1:] != markers[0].literal[-1:]:
            break
        items.append(marker)
    if len(items) < 2:
        return None
    members = (Member("count", claim), *(Member("item", item) for item in items))
    facts = (("items", len(items)), ("open", 0), ("form", "markers"))
    return Relation(RelationKind.ENUMERATION, members, stated=claim, confidence=Confidence.HIGH, facts=facts)


_TITLES = re.compile(r"(?:《[^《》\n]{1,80}》、?){2,20}$")


def _of_titles(claim: Claim, count: int, *, is_open: bool) -> Relation | None:
    """《甲》《乙》等6个文件: titles that follow each other."""
    size = claim.values.low
    if not isinstance(size, int) or (not is_open and count != size):
        return None
    facts = (("items", count), ("open", int(is_open)), ("form", "titles"))
    return Relation(RelationKind.ENUMERATION, (Member("count", claim),), stated=claim, facts=facts)


_BEHIND = re.compile(r"[^，,。；;：:（(\d\n]{0,14}[（(]([^（）()\n]{4,80})[）)]")


def _listed_behind(text: str, claim: Claim) -> Relation | None:
    """2个区级部门（甲局、乙局）: the items in a bracket, where they are as many as the figure says."""
    found = _BEHIND.match(text, claim.end)
    if found is None or any(c.isdecimal() for c in found.group(1)):
        return None
    items = found.group(1).split("、")
    if len(items) != claim.values.low:
        return None
    facts = (("items", len(items)), ("open", 0), ("form", "bracket"))
    return Relation(RelationKind.ENUMERATION, (Member("count", claim),), stated=claim, facts=facts)


_CLOSE = 60
"""A list that a figure counts has a separator at most so far in front of it."""


def _listed_before(text: str, claim: Claim) -> Relation | None:
    """A、B、C等5个中心: a list that ends in 等 has at most N items, one without it exactly N."""
    start = max(0, claim.start - 160)
    near = max(start, claim.start - _CLOSE)
    if text.find("、", near, claim.start) < 0 and text.find("》", near, claim.start) < 0:
        return None
    window = _QUOTED.sub(lambda found: "口" * len(found.group()), text[start : claim.start])
    open_list = window.endswith("等")
    titles = _TITLES.search(text[start : claim.start].removesuffix("等"))
    if titles is not None:
        return _of_titles(claim, titles.group().count("《"), is_open=open_list)
    found = _LIST_BEFORE.search(window.removesuffix("等").rstrip())
    if found is None or "、" not in found.group(1) or any(c.isdecimal() for c in found.group(1)):
        return None
    items = [item for item in _JOIN.split(found.group(1)) if item]
    listed = len(found.group(1).split("、"))
    size = claim.values.low
    assert isinstance(size, int)
    if open_list:
        count = listed if listed > size else min(listed, size)
        plain = all(len(item) <= _LONGEST for item in items[1:])
        confidence = Confidence.HIGH if listed <= size or plain else Confidence.LOW
    else:
        if len(items) != size and listed != size:
            return None
        count, confidence = size, Confidence.HIGH
    facts = (("items", count), ("open", int(open_list)), ("form", "list"))
    return Relation(
        RelationKind.ENUMERATION, (Member("count", claim),), stated=claim, confidence=confidence, facts=facts
    )
