"""Lists whose items are paragraphs of their own: …7.82万元。其中： / 1.甲费0万元… / 2.乙费6.24万元…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.document import Document
from checker.model.expression import total_of
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_OPENS = re.compile("(?:其中|包括|具体如下|分项如下)[：:]\\s*$")
_ITEM = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、]|[①-⑳])")
_MOST = 30


def link_itemised(document: Document, paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Every whole whose parts are the first figures of the numbered paragraphs behind it."""
    text = document.text
    for at, paragraph in enumerate(paragraphs):
        if _OPENS.search(
            text, max(paragraph.block.span.start, paragraph.block.span.end - 12), paragraph.block.span.end
        ):
            items = list(_items(text, paragraphs[at + 1 : at + 1 + _MOST]))
            wholes = [m for m in paragraph.sentences[-1].mentions if m.role is Role.LEVEL]
            wholes = wholes or [m for s in paragraph.sentences for m in s.mentions if m.role is Role.LEVEL]
            readings = tuple(_readings(wholes, items))
            if readings:
                yield Proposal(readings, Confidence.MEDIUM)


def _items(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Mention]:
    """The first figure of each numbered paragraph."""
    for paragraph in paragraphs:
        if not _ITEM.match(text, paragraph.block.span.start):
            return
        first = next((m for s in paragraph.sentences for m in s.mentions if m.role is Role.LEVEL), None)
        if first is None:
            return
        yield first


def _readings(wholes: Sequence[Mention], items: Sequence[Mention]) -> Iterator[Relation]:
    for whole in reversed(wholes):
        parts = [item for item in items if item.unit == whole.unit]
        for kind, comparison in ((RelationKind.TOTAL, Comparison.EQUAL), (RelationKind.PART, Comparison.AT_LEAST)):
            if len(parts) > 1:
                members = (Member("whole", whole.claim), *(Member("part", part.claim) for part in parts))
                computed = total_of([part.claim for part in parts], unit_scale=whole.claim.scale)
                yield Relation(kind, members, whole.claim, computed, comparison, cue="其中")
