"""Balances that other figures speak against: one that comes out without its last flow, or over the opening figure."""

from __future__ import annotations

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.held import Held
from checker.linking.passage import Paragraph
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


def is_of_compared(paragraph: Paragraph, relation: Relation, held: Held) -> bool:
    """Whether words compare the two figures, so that neither is what is left of the other.

    同意的36户，反对的9户，同意的比反对的多27户，还有5户没表态: sorts side by side, and one more.
    """
    computed, stated = relation.computed, relation.stated
    if stated is None or not isinstance(computed, Sum) or len(computed.terms) != _TWO:
        return False
    pair = frozenset(claim.start for claim in figures_of(computed))
    gaps = (paragraph.mention_at(start) for start in held.gaps.get(pair, ()))
    return any(gap is not None and _COMPARED.search(gap.head) is not None for gap in gaps)


_COMPARED = pattern("比")


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
