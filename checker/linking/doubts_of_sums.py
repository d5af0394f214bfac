"""What speaks against a sum that does not come out: the figures around say what it was read without, or as what.

That the gap of a sum is to the last place a figure that stands beside its list is no accident, nor that a ledger comes
out once one of its movements goes the other way. Either says how the passage is meant, and neither that it is wrong.
"""

from __future__ import annotations

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.passage import Mention, Paragraph
from checker.linking.stocks.signs_of_flows import sign_of
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Relation, RelationKind


def is_doubtful_sum(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether a sum that does not hold was never meant in this way."""
    if relation.kind is RelationKind.TOTAL:
        return _goes_on_beside(paragraph, relation)
    if relation.kind is RelationKind.PART:
        return _goes_past_semicolon(paragraph, relation) or _is_highest(paragraph, relation)
    return relation.kind is RelationKind.STOCK_FLOW and _holds_the_other_way(paragraph, relation)


def _goes_on_beside(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether the list comes out with the figure behind it, or one that stands in it and is no part of an item.

    造林6.42万亩、封育3.85万亩、修复9.16万亩、提升2.07万亩.
    """
    whole, parts = _whole_and_parts(paragraph, relation)
    if whole is None or len(parts) < _FEW or not isinstance(relation.computed, Sum) or misses_by_a_slip(relation):
        return False
    first, last = (end(parts, key=lambda m: m.claim.start) for end in (min, max))
    like = [m for m in last.sentence.mentions if m.unit == last.unit and not m.depth and m not in (whole, *parts)]
    inside = [m for m in like if first.sentence is last.sentence and first.index < m.index < last.index]
    inside = [m for m in inside if paragraph.wholes.get(m.claim.start) not in parts]
    behind = [m for m in like if m.index > last.index][:1] if not last.depth else []
    beside = [*inside, *(m for m in behind if m.clause - last.clause <= 1)]
    return any(holds(relation._replace(computed=Sum((*relation.computed.terms, (1, Figure(m.claim)))))) for m in beside)


_FEW = 2


def _goes_past_semicolon(paragraph: Paragraph, relation: Relation) -> bool:
    """研发经费14.85亿元，其中规上企业10.92亿元，占73.5%；生物医药企业4.37亿元: by another view behind the semicolon.

    Words of the first part pick some of the whole; what stands behind its stretch is of the whole only where it fits.
    """
    whole, parts = _whole_and_parts(paragraph, relation)
    if whole is None or len(parts) < _FEW or relation.comparison is Comparison.EQUAL or misses_by_a_slip(relation):
        return False
    if any((m.values.low or 0) > (whole.values.high or 0) for m in parts):
        return False  # 执业律师462名，其中合伙制所律师479名: one alone is too much
    text = whole.sentence.text[whole.claim.end : parts[0].claim.start]
    return len({m.peer for m in parts}) > 1 and "：" not in text and ":" not in text


def _is_highest(paragraph: Paragraph, relation: Relation) -> bool:
    """得分89.73分，其中安全感受93.41分最高: what marks are the highest is above their mean, and no part of it."""
    whole, parts = _whole_and_parts(paragraph, relation)
    return whole is not None and whole.unit == "分" and any(_RANKED.match(m.tail) is not None for m in parts)


_RANKED = pattern("(?:为)?(?:最[高低]|居首|居末|垫底)")


def _holds_the_other_way(paragraph: Paragraph, relation: Relation) -> bool:
    """年初应收46283.7万元，新增17845.2万元，收回11536.4万元，年末52592.5万元: 收回 is what went of a claim.

    Or a movement beside the others was left out: 年末基金47个，其中年内新设9个、终止3个，上年末为41个.
    """
    computed = relation.computed
    if not isinstance(computed, Sum):
        return False
    if _lacks_a_movement(paragraph, relation, computed):
        return True
    stated = paragraph.mention_at(relation.stated.start) if relation.stated is not None else None
    if stated is not None and "净减" in stated.lead:  # 净额分别为12846.3、-9318.7和-6024.5万元，净减少2496.9万元
        return holds(relation._replace(computed=Sum(tuple((-sign, term) for sign, term in computed.terms))))
    for place, (sign, term) in enumerate(computed.terms):
        mention = paragraph.mention_at(term.claim.start) if isinstance(term, Figure) else None
        if mention is not None and _EITHER_WAY.search(mention.lead) is not None:
            turned = (*computed.terms[:place], (-sign, term), *computed.terms[place + 1 :])
            if holds(relation._replace(computed=Sum(turned))):
                return True
    return False


def _lacks_a_movement(paragraph: Paragraph, relation: Relation, computed: Sum) -> bool:
    members = [paragraph.mention_at(member.claim.start) for member in relation.members]
    told = [m for m in members if m is not None]
    if len(told) != len(members) or len({m.sentence for m in told}) != 1:
        return False
    first, last = (end(told, key=lambda m: m.index) for end in (min, max))
    between = told[0].sentence.mentions[first.index + 1 : last.index]
    moved = ((sign_of(m), m) for m in between if m not in told and m.unit == first.unit and not m.depth)
    signed = ((sign, Figure(m.claim)) for sign, m in moved if sign)
    return any(holds(relation._replace(computed=Sum((*computed.terms, term)))) for term in signed)


_EITHER_WAY = pattern("收回|回收|归还|偿还|返还|收储|回购|转回")
"""What comes in for one side and goes for the other."""


def _whole_and_parts(paragraph: Paragraph, relation: Relation) -> tuple[Mention | None, list[Mention]]:
    """The stated figure and its parts, as they stand in the paragraph; none where one of them does not."""
    stated = paragraph.mention_at(relation.stated.start) if relation.stated is not None else None
    parts = [paragraph.mention_at(member.claim.start) for member in relation.members if member.role == "part"]
    found = [m for m in parts if m is not None]
    return (stated, found) if len(found) == len(parts) else (None, [])
