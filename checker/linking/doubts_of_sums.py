"""What speaks against a sum that does not come out: the figures around say what it was read without, or as what.

That the gap of a sum is to the last place a figure that stands beside its list is no accident, nor that a ledger comes
out once one of its movements goes the other way. Either says how the passage is meant, and neither that it is wrong.
"""

from __future__ import annotations

from checker.linking.choice import holds
from checker.linking.passage import Mention, Paragraph
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Relation, RelationKind


def is_doubtful_sum(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether a sum that does not hold was never meant in this way."""
    if relation.kind is RelationKind.TOTAL:
        return _goes_on_beside(paragraph, relation)
    if relation.kind is RelationKind.PART:
        return _goes_past_semicolon(paragraph, relation)
    return relation.kind is RelationKind.STOCK_FLOW and _holds_the_other_way(paragraph, relation)


def _goes_on_beside(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether the list comes out with the figure behind it: 造林6.42万亩、封育3.85万亩、修复9.16万亩、提升2.07万亩."""
    whole, parts = _whole_and_parts(paragraph, relation)
    if whole is None or len(parts) < _FEW or not isinstance(relation.computed, Sum):
        return False
    last = max(parts, key=lambda m: m.claim.start)
    behind = [m for m in last.sentence.mentions[last.index + 1 :] if m.unit == last.unit and not m.depth]
    beside = behind[:1] if last.depth == 0 else []
    if not beside or beside[0] is whole or beside[0].clause - last.clause > 1:
        return False
    terms = (*relation.computed.terms, (1, Figure(beside[0].claim)))
    return holds(relation._replace(computed=Sum(terms)))


_FEW = 2


def _goes_past_semicolon(paragraph: Paragraph, relation: Relation) -> bool:
    """研发经费14.85亿元，其中规上企业10.92亿元，占73.5%；生物医药企业4.37亿元: by another view behind the semicolon.

    Words of the first part pick some of the whole; what stands behind its stretch is of the whole only where it fits.
    """
    whole, parts = _whole_and_parts(paragraph, relation)
    if whole is None or len(parts) < _FEW or relation.comparison is Comparison.EQUAL:
        return False
    if any((m.values.low or 0) > (whole.values.high or 0) for m in parts):
        return False  # 执业律师462名，其中合伙制所律师479名: one alone is too much
    text = whole.sentence.text[whole.claim.end : parts[0].claim.start]
    return len({m.peer for m in parts}) > 1 and "：" not in text and ":" not in text


def _holds_the_other_way(paragraph: Paragraph, relation: Relation) -> bool:
    """年初应收46283.7万元，新增17845.2万元，收回11536.4万元，年末52592.5万元: 收回 is what went of a claim."""
    computed = relation.computed
    if not isinstance(computed, Sum) or len(computed.terms) <= _FEW:
        return False
    for place, (sign, term) in enumerate(computed.terms):
        mention = paragraph.mention_at(term.claim.start) if isinstance(term, Figure) else None
        if mention is not None and _EITHER_WAY.search(mention.lead) is not None:
            turned = (*computed.terms[:place], (-sign, term), *computed.terms[place + 1 :])
            if holds(relation._replace(computed=Sum(turned))):
                return True
    return False


_EITHER_WAY = pattern("收回|回收|归还|偿还|返还|收储|回购|转回")
"""What comes in for one side and goes for the other."""


def _whole_and_parts(paragraph: Paragraph, relation: Relation) -> tuple[Mention | None, list[Mention]]:
    """The stated figure and its parts, as they stand in the paragraph; none where one of them does not."""
    stated = paragraph.mention_at(relation.stated.start) if relation.stated is not None else None
    parts = [paragraph.mention_at(member.claim.start) for member in relation.members if member.role == "part"]
    found = [m for m in parts if m is not None]
    return (stated, found) if len(found) == len(parts) else (None, [])
