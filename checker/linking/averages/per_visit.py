"""What a visit or a stay in hospital costs: 门诊收入3.21亿元，住院收入4.16亿元。出院4.22万人次，次均费用9862元.

The ward is named by the average, or by the count right in front of it; money and visits of that ward are told once
each.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.averages.plain import is_told_as_figure
from checker.linking.averages.terms import EARLIER, Term
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_MEAN = pattern("次均|人次均|每(?:门急?诊|出院|住院)?人次|例均")
_IN, _OUT = pattern("住院|出院"), pattern("门急诊|门诊")
_OPENING = "[，,；;、（(\\s]*(?:其中|全年|完成|实现|医疗收入|医疗总?费用)*"
_MONEY_IN = pattern(f"{_OPENING}住院(?:患者|病人)?(?:医疗)?(?:总?(?:收入|费用))?(?:为|达|共)*")
_MONEY_OUT = pattern(f"{_OPENING}门急?诊(?:患者|病人)?(?:医疗)?(?:总?(?:收入|费用))?(?:为|达|共)*")
_VISITS_IN = pattern(f"{_OPENING}(?:住院|出院)(?:患者|病人)?(?:人次|人数|数)?(?:为|达|共)*")
_VISITS_OUT = pattern(f"{_OPENING}门急?诊(?:患者|病人)?(?:人次|人数|数|量)?(?:为|达|共)*")


def visit_pair(average: Mention, totals: Sequence[Term], counts: Sequence[Term]) -> tuple[Term, Term] | None:
    """The money and the visits of the one ward that the words name; ``None`` where either is told twice, or not."""
    if average.unit != "元" or _MEAN.search(average.lead) is None or not is_told_as_figure(average):
        return None
    own = _words_of_ward(average)
    is_in, is_out = _IN.search(own) is not None, _OUT.search(own) is not None
    if is_in is is_out:
        return None
    money, visits = (_MONEY_IN, _VISITS_IN) if is_in else (_MONEY_OUT, _VISITS_OUT)
    total = _only([t for t in totals if t.zone <= EARLIER and t.mention.is_level and money.fullmatch(t.mention.lead)])
    count = _only([c for c in counts if c.zone <= EARLIER and c.mention.is_level and visits.fullmatch(c.mention.lead)])
    return (total, count) if total is not None and count is not None else None


def _words_of_ward(average: Mention) -> str:
    """The average's own words where they name a ward, else those of the count right in front."""
    before = average.sentence.mentions[average.index - 1] if average.index else None
    if before is None or _IN.search(average.lead) or _OUT.search(average.lead):
        return average.lead
    return before.lead if before.clause == average.clause - 1 and before.peer == average.peer else ""


def _only(terms: Sequence[Term]) -> Term | None:
    return terms[0] if len(terms) == 1 else None
