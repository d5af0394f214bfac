"""Parts that overlap by a figure that is told: 处分198人，其中党纪处分172人、政务处分61人，同时受两种处分35人."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_BOTH = pattern("同时|双重|两(?:种|项|类|者|个)(?:都|均|兼)|兼(?:有|具|享|得|报)|重复(?:享受|报名|参保|登记|计算)|交叉")
_TWO = pattern("两[种项类者个]|双重|二者|重复|交叉")
_THREE = 3


def counted_once(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure in front of two parts and of those that are counted in both."""
    if len(sentence.mentions) <= _THREE or _BOTH.search(sentence.words) is None:
        return
    for both in sentence.mentions[_THREE:]:
        words = both.lead + both.tail
        if both.claim.kind is not ClaimKind.COUNT or not both.is_level or _BOTH.search(words) is None:
            continue
        whole, first, second = sentence.mentions[both.index - _THREE : both.index]
        alike = all(m.unit == both.unit and m.is_level and m.peer == both.peer for m in (whole, first, second))
        if alike and not whole.depth and _are_beside(whole, first, second, both):
            terms = ((1, first), (1, second), (-1, both))
            scale = common_scale(whole, first, second, both)
            computed = Sum(tuple((sign, figure(m, scale=scale)) for sign, m in terms))
            roles = {m.claim.start: "part" for _, m in terms} | {whole.claim.start: "whole"}
            relation = related(RelationKind.TOTAL, whole.claim, computed, roles=roles, cue="同时")
            announced = "其中" in first.lead and _TWO.search(words) is not None
            yield Proposal((relation,), Confidence.MEDIUM if announced else Confidence.LOW)


def _are_beside(whole: Mention, first: Mention, second: Mention, both: Mention) -> bool:
    near = whole.clause <= first.clause <= second.clause <= both.clause <= second.clause + 1
    sizes = [m.claim.values.low or 0 for m in (whole, first, second, both)]
    fits = sizes[0] >= max(sizes[1:3]) and sizes[3] <= min(sizes[1:3])
    return near and fits and first.depth == second.depth and both.depth == first.depth
