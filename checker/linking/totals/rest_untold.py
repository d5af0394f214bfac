"""A part behind its whole, where words say that there is more of it: 资金1350万元，投到产业上的1035万元，余下的修路.

What leaves a rest is at most the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.linking.choice import Proposal
from checker.linking.passage import Sentence
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_REST = pattern("[^，,。；;：:、\\d]{0,12}[，,；;]\\s*(?:余下|剩下|其余|剩余)的?[^\\d占]{0,16}(?:[，,。；;]|$)")
_NONE = pattern("其余[^，,。；;\\d]{0,6}(?:一[^\\W\\d_a-zA-Z](?:也|都)?|都|均|全)没")
_NEAR = 24
_APART = pattern("其中|另|[加还]|[上去前]年|计划|目标|每|平均|比|较|同比")


def link_rests_untold(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure right behind one of its unit, if the clause behind it tells what was done with the rest."""
    for whole, part in pairwise(sentence.mentions):
        alike = whole.unit == part.unit and whole.is_level and part.is_level and not whole.depth and not part.depth
        if not alike or part.clause - whole.clause != 1 or part.peer != whole.peer or part.separator == "、":
            continue
        front = sentence.mentions[whole.index - 1] if whole.index else None
        if (
            front is not None
            and front.unit == whole.unit
            and front.clause == whole.clause - 1
            and _NONE.search(sentence.text, part.claim.end, min(part.claim.end + _NEAR, sentence.end))
        ):
            continue  # 一组5户，二组7户，三组9户，其余组一户没有
        if part.claim.approximation is not Approximation.EXACT or _APART.search(part.lead) is not None:
            continue
        behind = sentence.mentions[part.index + 1 : part.index + 2]
        end = behind[0].claim.start if behind else sentence.end  # 其余两件: told in words
        if _REST.match(sentence.text, part.claim.end, end) is not None and not (behind and "余" in behind[0].lead):
            near = (part.values.low or 0) * 2 <= (whole.values.high or 0) * 3
            within = total_relation(whole, [part], "余下", kind=RelationKind.PART)
            yield Proposal((within,), Confidence.HIGH if near else Confidence.LOW)
