"""Parts that overlap by a figure that is told: 处分198人，其中党纪处分172人、政务处分61人，同时受两种处分35人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.linking.stocks.budgets import left_over
from checker.model.claim import ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_BOTH = pattern(
    "同时|双重|两(?:种|项|类|者|个)(?:[都均兼]|同享)|兼(?:有|具|享|得|报|领)|重复(?:享受|报名|参保|登记|计算|$)|交叉|重叠|同享"
)
_TWO = pattern("两[种项类者个]|双重|二者|重复|交叉|重叠")
_TOGETHER = pattern("\\s*(?:[^，,。；;\\d]{0,6}?)(?:实际|受益|受惠|惠及|覆盖|去重后?|合计|共|总)[^，,。；;\\d]{0,6}")
"""实际受益7779人: what both sorts come to when nobody is counted twice."""
_BETWEEN_BOTH = pattern("(?:两[种项类者个]|二者)(?:之间)?有?(?:重叠|重复|交叉)")
_PARTY, _OFFICE, _PUNISHED = "党纪", "政务", "处分"
_SORTS = ("种", "项", "类", "者", "个")
_NEAR = 16
"""So many characters in front of a figure say what it counts: 同时受到两种处分的."""
_THREE = 3


def counted_once(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure in front of two parts and of those that are counted in both, or behind them."""
    if len(sentence.mentions) < _THREE or _BOTH.search(sentence.words) is None:
        return
    mentions = [m for m in sentence.mentions if not (m.unit in _SORTS and m.claim.values.low == 2)]  # 两种处分
    for at, both in enumerate(mentions[2:], 2):
        words = both.head[-_NEAR:] + both.tail
        if both.claim.kind is not ClaimKind.COUNT or not both.is_level or _BOTH.search(words) is None:
            continue
        first, second = mentions[at - 2 : at]
        if not all(m.unit == both.unit and m.is_level and m.peer == both.peer for m in (first, second)):
            continue
        whole = mentions[at - _THREE] if at >= _THREE else None
        if whole is not None and _counts_alike(whole, both):
            relation = _once(whole, first, second, both)
            if _are_punishments(whole, first, second):
                yield Proposal((relation,), Confidence.HIGH)
                continue
            if _are_beside(whole, first, second, both):
                announced = ("其中" in first.lead or _BETWEEN_BOTH.search(both.lead) is not None) and _TWO.search(
                    words
                ) is not None
                yield Proposal((relation,), Confidence.MEDIUM if announced else Confidence.LOW)
                if holds(relation):
                    continue
        behind = mentions[at + 1] if at + 1 < len(mentions) else None
        if behind is not None and _counts_alike(behind, both) and _is_sum_of_both(behind, first, second, both):
            sure = Confidence.HIGH if _TWO.search(words) is not None else Confidence.MEDIUM
            yield Proposal((_once(behind, first, second, both),), sure)


def _counts_alike(whole: Mention, part: Mention) -> bool:
    return whole.unit == part.unit and whole.is_level and not whole.depth and whole.peer == part.peer


def _once(whole: Mention, first: Mention, second: Mention, both: Mention) -> Relation:
    terms = ((1, first), (1, second), (-1, both))
    scale = common_scale(whole, first, second, both)
    computed = Sum(tuple((sign, figure(m, scale=scale)) for sign, m in terms))
    roles = {m.claim.start: "part" for _, m in terms} | {whole.claim.start: "whole"}
    return related(RelationKind.TOTAL, whole.claim, computed, roles=roles, cue="同时")


def _are_punishments(whole: Mention, first: Mention, second: Mention) -> bool:
    """处分386人，党纪处分317人、政务处分112人: the only two sorts that there are."""
    told = _PARTY in first.lead and _OFFICE in second.lead and _PUNISHED in first.lead
    near = whole.clause <= first.clause <= whole.clause + 1 and first.depth == second.depth
    return told and near and whole.lead.rstrip("了共 ").endswith(_PUNISHED) and second.clause <= first.clause + 1


def _is_sum_of_both(whole: Mention, first: Mention, second: Mention, both: Mention) -> bool:
    """领取补贴8921人、4097人，两项兼领的2736人，实际受益10282人: what words call those that are left."""
    near = both.clause <= second.clause + 1 and whole.clause == both.clause + 1 and first.depth == second.depth
    fits = (both.values.low or 0) <= min(first.values.high or 0, second.values.high or 0)
    return near and fits and _TOGETHER.fullmatch(whole.head) is not None


def _are_beside(whole: Mention, first: Mention, second: Mention, both: Mention) -> bool:
    near = whole.clause <= first.clause <= second.clause <= both.clause <= second.clause + 1
    sizes = [m.claim.values.low or 0 for m in (whole, first, second, both)]
    fits = sizes[0] >= max(sizes[1:3]) and sizes[3] <= min(sizes[1:3])
    return near and fits and first.depth == second.depth and both.depth == first.depth


def less_what_is_twice(whole: Mention, parts: Sequence[Mention]) -> Proposal | None:
    """地下水31.26亿方，其中平原区13.64亿方，山丘区19.08亿方，两者重复计算量1.46亿方: to be taken off."""
    if len(parts) < 2 or _TAKEN_OFF.search(parts[-1].lead) is None:
        return None
    once = left_over(whole, [*((1, part) for part in parts[:-1]), (-1, parts[-1])])
    return Proposal(
        (once,), Confidence.HIGH if holds(once) else Confidence.MEDIUM if misses_by_a_slip(once) else Confidence.LOW
    )


_TAKEN_OFF = pattern("(?<!不)重复(?:计算|统计|计列)?(?:的|量|数|部分|者|面积|为)*$")
