"""Averages with a name of their own, which says of what they are: 平均运距, 平均住院日, 班额."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking.averages.said_behind import said_behind
from checker.linking.averages.terms import FRONT, Term
from checker.linking.passage import Mention

_DEFINED = {
    "运距": ("周转量", "运量|发送量|运输量"),
    "行程": ("周转量", "旅客|客运|发送|人次"),
    "乘距": ("周转量|人公里", "旅客|客运|客流|乘客|人次"),
    "住院日": ("床日", "出院"),
    "住院天数": ("床日", "出院"),
    "班额": ("生", "班"),
    "平均票价": ("票款|票务|票房|客票|运费收入", "旅客|客运|客流|乘客|观众|观影|人次"),
    "店平均面积": ("面积", "店"),
}
"""Averages with a name of their own, and what they are: the words of the total and of the count."""


def of_its_name(
    average: Mention, totals: list[Term], counts: list[Term], around: Sequence[Term]
) -> tuple[list[Term], list[Term]]:
    """The totals and counts that an average of its own name is of, if both are told: 平均住院日 is of no beds."""
    for name, (above, below) in _DEFINED.items():
        if average.lead.rstrip("为达约").endswith(name):
            tops = [t for t in totals if re.search(above, t.mention.label) is not None]
            bottoms = [t for t in counts if re.search(below, t.mention.label) is not None]
            others = (t for t in around if t.mention.is_level and t.mention.unit not in ("", average.unit))
            bottoms = bottoms or [t for t in others if t not in tops and re.search(below, t.mention.label)]
            return (tops, bottoms) if tops and bottoms else (totals, counts)
    return totals, counts


def is_defined(average: Mention, total: Term, count: Term) -> bool:
    """Whether its name says what it is of: 货运量8642万吨、货物周转量128.4亿吨公里，平均运距148.6公里."""
    for name, (above, below) in _DEFINED.items():
        if average.lead.rstrip("为达约").endswith(name):
            if re.search(above, total.mention.label) is None or re.search(below, count.mention.label) is None:
                return False
            if count.zone == FRONT and said_behind(average, [total]):
                return True  # 出院24316人次，平均住院日8.2天（按实际占用总床日数计）
            return total.zone == count.zone == FRONT and total.mention.peer == count.mention.peer
    return False
