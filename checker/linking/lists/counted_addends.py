"""Counts of the items that a total or a share takes together: 甲41件、乙38件、丙22件，以上三类占投诉总量的80.2%.

Asked when the sums are known: that three figures come to the whole, or to the share, tells how many are meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.linking.choice import holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_KINDS = {RelationKind.TOTAL: "part", RelationKind.SHARE: "numerator"}
_UNITS = frozenset(("类", "项", "个", "种", "条", "家", "笔", "部分", "方面", "大类", "者", "处", "所"))
_OF_TIME = frozenset(("年",))
_MOST = 12
_TAKES = pattern("[^，,。；;、\\d]{0,12}(?:合计|共计|共|总计|累计|相加|总|占|之和)|相加")
_MARKS = "，,、；;：: 　和与及"
_NAME = 2


def link_counted_addends(paragraph: Paragraph, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The count right in front of a whole or share that comes out, with the figures that were taken together."""
    seen: set[int] = set()
    for relation in relations:
        role = _KINDS.get(relation.kind)
        if role is None or relation.stated is None or not holds(relation):
            continue
        parts = [member.claim for member in relation.members if member.role == role]
        stated = paragraph.mention_at(relation.stated.start) if 1 < len(parts) <= _MOST else None
        count = _count_in_front(stated) if stated is not None else None
        if stated is None or count is None or count.claim.start in seen or count.claim in parts:
            continue
        size, items = count.claim.values.low, len(parts)
        if size == items or (_is_plain(stated, count, parts) and size in (items - 1, items + 1)):
            seen.add(count.claim.start)
            yield _counted(count.claim, parts, Confidence.HIGH if size == items else Confidence.MEDIUM)
    for sentence in paragraph.sentences:
        for count, whole in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if count.unit in _UNITS and count.claim.start not in seen and _count_in_front(whole) is count:
                yield from _miscounted(count, whole)


def _miscounted(count: Mention, whole: Mention) -> Iterator[Relation]:
    """到款1206.8万元、923.2万元、1864.5万元，四项收入共计3994.5万元: one more or less comes to it exactly."""
    size = count.claim.values.low
    if not isinstance(size, int) or len(whole.claim.number.replace(",", "").replace(".", "")) < _LONG:
        return
    front = [
        m
        for m in whole.sentence.mentions[max(0, count.index - _FAR) : count.index]
        if m.unit == whole.unit and m.is_level and not m.depth
    ]
    for items in (size - 1, size + 1):
        parts = front[-items:]
        if items > 1 and len(parts) == items and holds(total_relation(whole, parts, "")):
            claims = [m.claim for m in parts]
            if _is_plain(whole, count, claims):
                yield _counted(count.claim, claims, Confidence.MEDIUM)
            return


_LONG = 4
_FAR = 40


def _count_in_front(stated: Mention) -> Mention | None:
    """The small number right in front of the figure in its clause, of which the words behind it take all together."""
    count = stated.sentence.mentions[stated.index - 1] if stated.index else None
    if count is None or count.clause != stated.clause or count.depth != stated.depth:
        return None
    size = count.claim.values.low
    small = count.claim.kind is ClaimKind.COUNT and isinstance(size, int) and 1 < size <= _MOST
    if not small and count.unit not in _OF_TIME or count.claim.approximation is not Approximation.EXACT:
        return None
    words = stated.sentence.text[count.claim.end : stated.claim.start]
    known = count.unit in _UNITS or count.unit in _OF_TIME
    rest = count.lead.strip(_MARKS).endswith(("前", "后", "余", "他"))
    return count if known and _TAKES.match(words) is not None and not rest else None


def _is_plain(stated: Mention, count: Mention, parts: Sequence[Claim]) -> bool:
    """Whether the parts are the one list in front, each an item with a name of its own."""
    if count.unit in _OF_TIME or stated.claim.start < parts[-1].start:
        return False
    starts = {claim.start for claim in parts}
    items = [m for m in stated.sentence.mentions[max(0, count.index - _FAR) : count.index] if m.claim.start in starts]
    if len(items) != len(parts) or any(m.depth or m.times > 1 or m.unit != items[0].unit for m in items):
        return False
    between = stated.sentence.mentions[items[0].index : items[-1].index + 1]
    others = [m for m in between if m not in items and m.is_level and m.unit == items[0].unit]
    clauses = [m.clause for m in items]
    even = len(set(clauses)) in (1, len(clauses))
    named = all(len(m.lead.strip(_MARKS)) >= _NAME for m in items)
    return even and named and not others and stated.clause - clauses[-1] <= _NAME and "、" not in count.lead


def _counted(count: Claim, parts: Sequence[Claim], confidence: Confidence) -> Relation:
    members = sorted((Member("count", count), *(Member("item", part) for part in parts)), key=lambda m: m.claim.start)
    facts = (("items", len(parts)), ("open", 0), ("form", "list"))
    return Relation(RelationKind.ENUMERATION, tuple(members), stated=count, confidence=confidence, facts=facts)
