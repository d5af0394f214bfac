"""Ledgers told twice: 年初4312户6876人，新纳入268户431人，退出395户602人，年末4185户6705人.

Where every figure of a ledger has one in another unit beside it, what holds for 户 must hold for 人.
"""

from __future__ import annotations

from fractions import Fraction

from checker.linking.choice import Proposal, holds
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention, Paragraph
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term
from checker.linking.totals.figures_beside import beside
from checker.model.expression import Figure, Sum
from checker.model.relation import Confidence, Relation


def second_ledger(paragraph: Paragraph, closing: Mention, ledger: Proposal) -> Proposal | None:
    """The ledger of the figures beside those of ``ledger``; ``None`` where one of them has none."""
    second = beside(closing)
    if second is None:
        return None
    held = next(filter(holds, ledger.readings), None)
    terms = _beside_terms(paragraph, held or ledger.readings[0], second.unit)
    if terms is None:
        return None
    relation = left_over(second, terms)
    # not all that moved may be told, and who joins a household that is there already mostly is not
    likely = held is not None and chance_of_slip(relation, most=_RARE) <= _RARE
    return Proposal((relation,), Confidence.MEDIUM if likely else Confidence.LOW)


_RARE = Fraction(1, 60)


def _beside_terms(paragraph: Paragraph, told: Relation, unit: str) -> list[Term] | None:
    computed = told.computed
    if not isinstance(computed, Sum):
        return None
    terms: list[Term] = []
    for sign, term in computed.terms:
        first = paragraph.mention_at(term.claim.start) if isinstance(term, Figure) else None
        second = beside(first, unit=unit) if first is not None else None
        if second is None or second.lead.strip("、 和及"):
            return None
        terms.append((sign, second))
    return terms
