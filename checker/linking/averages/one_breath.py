"""The total and the count right in front of an average, with nothing between: 318人159万元（人均5000元）.

Told so, they are what the average is of, whatever other figures of their units the passage has. The same goes for some
of a whole, each figure in a clause of its own: 其中适用惩罚性赔偿的47件，判赔总额3642.5万元，件均77.5万元.
A second pair has its own: 演出1286场、收入2864万元，场均2.23万元，民营院团4127场、3163万元，场均0.77万元.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.averages.plain import is_plain, is_told_as_figure
from checker.linking.averages.terms import Term
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_BARE = pattern("[，,\\s]*(?:平均)?[人户件案家起场笔批宗村校台辆床]均(?:为|达到?|约|仅|只|有)*")
_TWO = 2
_SHORT = 4


def in_one_breath(average: Mention, totals: Sequence[Term], counts: Sequence[Term]) -> tuple[Term, Term] | None:
    """The total and the count right in front of the average; ``None`` where they are not told like this."""
    if average.index < _TWO or _BARE.fullmatch(average.lead) is None or not is_told_as_figure(average):
        return None
    counted, amount = average.sentence.mentions[average.index - _TWO : average.index]
    listed = counted.clause == amount.clause and amount.separator == "、" and len(amount.lead.strip("、 ")) <= _SHORT
    if not is_plain(average) and not listed:
        return None
    if not (counted.is_level and amount.is_level) or counted.depth != amount.depth or counted.peer != amount.peer:
        return None
    inside = average.owner is amount and average.depth == amount.depth + 1
    if not inside and (average.depth != amount.depth or average.clause != amount.clause + 1):
        return None
    if counted.unit.endswith("次") or counted.times > 1:
        return None  # 15932人次、637万元，人均: one may have come several times
    if not (listed or _side_by_side(counted, amount) or (not inside and _of_some(counted, amount))):
        return None
    total = next((term for term in totals if term.mention is amount), None)
    count = next((term for term in counts if term.mention is counted), None)
    return (total, count) if total is not None and count is not None else None


def _side_by_side(counted: Mention, amount: Mention) -> bool:
    return amount.clause == counted.clause and not amount.lead.strip("、 ")


def _of_some(counted: Mention, amount: Mention) -> bool:
    """其中…的47件，判赔总额3642.5万元: a clause each, and 其中 says that what follows is of those."""
    first = counted.index == 0 or counted.sentence.mentions[counted.index - 1].clause < counted.clause
    return "其中" in counted.head and first and amount.clause == counted.clause + 1 and "总额" in amount.lead
