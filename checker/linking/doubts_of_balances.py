"""Balances that other figures speak against: one that comes out without its last flow, or over the opening figure."""

from __future__ import annotations

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.held import Held
from checker.linking.passage import Mention, Paragraph
from checker.linking.stocks.signs_of_flows import sign_of
from checker.model.expression import Sum, figures_of
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation
from checker.model.repairs import repairs


def is_confirmed(relation: Relation, held: Held) -> bool:
    """Whether the stock comes out over the one at the beginning, where words do not commit what came and went to it.

    年初12.84万户，新设2.36万户，注销1.12万户，年末14.28万户，净增1.44万户: there is more that went.
    """
    if relation.confidence is not Confidence.MEDIUM or relation.stated is None:
        return False
    members = {member.claim.start for member in relation.members}
    return any(pair <= members for pair in held.differences.get(relation.stated.start, ()))


def is_of_compared(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether the two figures are told of two sides, so that neither is what is left of the other.

    同意的36户，反对的9户，同意的比反对的多27户，还有5户没表态: sorts side by side, and one more. By their words, or by
    how many more the one is than the other.
    """
    computed, stated = relation.computed, relation.stated
    left = paragraph.mention_at(stated.start) if stated is not None else None
    if left is None or not isinstance(computed, Sum) or [sign for sign, _ in computed.terms] != [1, -1]:
        return False
    if _are_sides(*(paragraph.mention_at(claim.start) for claim in figures_of(computed))):
        return True
    gap = computed.evaluate()
    front = left.sentence.mentions[max(0, left.index - _TWO) : left.index]
    told = (m for m in front if m.unit == left.unit and _COMPARED.search(m.head) is not None)
    return gap is not None and any(m.values.meets(gap) for m in told)


_COMPARED = pattern("比|多|少")


def _are_sides(one: Mention | None, other: Mention | None) -> bool:
    """要搬的47家，不搬的19家 / 赞成的63人，反对的21人 / 东坡得56票，西坡得37票 / 投东坡的56票，投西坡的37票."""
    if one is None or other is None or one.sentence is not other.sentence:
        return False
    words = [_ITS_FORM.sub("", m.lead) for m in (one, other)]
    first, second = words
    if min(map(len, words)) < _TWO:
        return False
    if {found.lastgroup for word in words if (found := _SIDE.search(word)) is not None} == {"yes", "no"}:
        return True
    denied = [word.replace("不", "", 1) for word in words]
    if sum("不" in word for word in words) == 1 and denied[0][-1] == denied[1][-1]:
        return True
    return len(first) == len(second) and (first[-1] == second[-1] == "得" or first[0] == second[0] == "投")


_ITS_FORM = pattern("[，,、；;：:\\s]|的?有?$")
_SIDE = pattern(
    "(?P<no>不(?:赞成|同意|支持|愿意?|答应|肯|想)|反对|摇头|否决)|(?P<yes>赞成|同意|支持|点头|愿意|答应|拥护|认可)"
)


def is_accident(relation: Relation) -> bool:
    """Whether what is left of one figure and another is neither a slip of hand away nor comes out with another sign.

    教育支出1388万元，文化支出1102万元，收支缺口831万元: three figures look like a stock far more often than one is put
    wrong so far off. Of short numbers nobody can tell.
    """
    computed, stated = relation.computed, relation.stated
    if stated is None or not isinstance(computed, Sum) or [sign for sign, _ in computed.terms] != [1, -1]:
        return False
    if len(stated.number) < _THREE or misses_by_a_slip(relation) or any(repair.slip for repair in repairs(relation)):
        return False
    (_, came), (_, went) = computed.terms
    sums = [Sum(terms).evaluate() for terms in (((1, came), (1, went)), ((-1, came), (1, went)))]
    return not any(values is not None and stated.values.meets(values) for values in sums)


_TWO, _THREE = 2, 3


def holds_without_one(paragraph: Paragraph, relation: Relation) -> bool:
    """Whether a balance comes out once the last flow is left away: 年初1793人，接收1421人，解除1338人；再犯罪4人.

    What words sign and a comma alone parts from the flow in front goes in: 出栏21.9万头，死亡淘汰0.8万头.
    """
    computed = relation.computed
    if not isinstance(computed, Sum) or len(computed.terms) <= _THREE:
        return False
    last = max(figures_of(computed), key=lambda claim: claim.start)
    mention = paragraph.mention_at(last.start)
    if mention is not None and sign_of(mention) and mention.separator in ("，", ",", "、"):
        before = mention.sentence.mentions[mention.index - 1]
        if before.unit == mention.unit and before.peer == mention.peer and mention.clause - before.clause < _TWO:
            return False
    rest = tuple(term for term in computed.terms if last not in figures_of(term[1]))
    return holds(relation._replace(computed=Sum(rest)))
