"""Figures told again under one long name: 一般公共预算收入18.6亿元 … 一般公共预算收入18.9亿元."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.facts.headed_bodies import headed_apart
from checker.linking.facts.opened_times import opened_apart
from checker.linking.facts.same_facts import (
    LONG_NOUN,
    MOST,
    NOISE,
    SHORTEST_NAME,
    SHORTEST_NOUN,
    restated_as,
    same_period,
)
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_REFERS = pattern("[前上]述|前文|第[一二三四五六七八九]部分|如前")


def told_again_by_name(mentions: Sequence[Mention], names: Sequence[str]) -> Iterator[Proposal]:
    """Two neighbours of one name and unit, unless words say that the later one is of something else or has moved."""
    told: dict[tuple[str, str], list[Mention]] = {}
    for mention, name in zip(mentions, names, strict=True):
        if len(name) >= SHORTEST_NAME or (len(name) > 2 and _refers(mention)):
            told.setdefault((name, mention.unit), []).append(mention)
    for same in told.values():
        if 1 < len(same) <= MOST:
            for first, second in itertools.pairwise(same):
                refers = _refers(second)
                if (first.sentence is not second.sentence or refers) and same_period(first, second):
                    if _is_planned(first) != _is_planned(second) or _leaves_out(first) != _leaves_out(second):
                        continue
                    if _has_moved(first, second) or _are_among_others(first, second):
                        continue
                    if not refers and opened_apart(first, second):
                        continue
                    if not refers and (headed_apart(first, second) or _are_of_own_figures(first, second)):
                        continue
                    if not refers and _are_in_rows_of_others(first, second):
                        continue
                    yield Proposal((restated_as(first, second),), Confidence.HIGH if refers else Confidence.MEDIUM)


def _is_planned(mention: Mention) -> bool:
    """2025年计划完成营造林10.20万亩，其中退化林修复2.40万亩: what is meant to be, and not what was done."""
    return _PLANNED.search(mention.sentence.text, mention.sentence.start, mention.claim.start) is not None


_PLANNED = pattern("计划(?!投资|总投资)|力争|预计|拟|目标任务|预期目标|要达到")


def _leaves_out(mention: Mention) -> bool:
    """纯利258.6亿元。剔除商誉减值后，纯利253.6亿元: without what the clause in front takes away, or supposes."""
    return _LEFT_OUT.search(mention.sentence.text, mention.sentence.start, mention.claim.start) is not None


def _are_among_others(first: Mention, second: Mention) -> bool:
    """新收案件中，清算案件111件。审结案件中，清算案件121件: among what the one sentence opens with, and the other."""
    one, other = _OPENED_WITH.match(first.sentence.words), _OPENED_WITH.match(second.sentence.words)
    return one is not None and other is not None and one["scope"] != other["scope"]


_OPENED_WITH = pattern("\\s*在?(?P<scope>[^，,。；;：:\\d]{2,16})[中里][，,]")

_LEFT_OUT = pattern(
    "(?:剔除|扣除|不计(?!其)|不考虑|不包括|不含|假[设定如]|如果|倘若|若(?!干))[^，,。；;：:]{1,40}[，,][^，,。；;]*$"
)


def _are_of_own_figures(first: Mention, second: Mention) -> bool:
    """高血压患者8124人，管理6417人，管理率79.0%. 糖尿病患者3476人，管理2711人，管理率78.0%: of others each."""
    one, other = _figure_in_front(first), _figure_in_front(second)
    if one is None or other is None:
        return False
    return one.unit == other.unit != "" and one.claim.values != other.claim.values


def _are_in_rows_of_others(first: Mention, second: Mention) -> bool:
    """对甲公司实际担保600万元，债务余额600万元。对乙公司实际担保900万元，债务余额500万元: rows of other names."""
    if not first.index or first.index != second.index or first.sentence is second.sentence:
        return False
    one, other = (NOISE.sub("", m.sentence.mentions[0].lead) for m in (first, second))
    if one == other or first.sentence.mentions[0].unit != second.sentence.mentions[0].unit:
        return False
    alike = next((at for at in range(min(len(one), len(other))) if one[-at - 1] != other[-at - 1]), 0)
    return alike >= LONG_NOUN and min(len(one), len(other)) - alike >= SHORTEST_NOUN


def _figure_in_front(rate: Mention) -> Mention | None:
    """The figure right in front of a rate, which is of it: 管理6417人，管理率79.0%."""
    front = rate.sentence.mentions[rate.index - 1] if rate.index and rate.role is Role.RATE else None
    return front if front is not None and front.is_level and rate.clause - front.clause == 1 else None


def _has_moved(first: Mention, second: Mention) -> bool:
    """投资500亿元; a year on 投资540亿元，较上年增加40亿元: the change behind the one tells the other."""
    behind = second.sentence.mentions[second.index + 1 : second.index + 2]
    return any(
        m.role is Role.CHANGE
        and m.unit == second.unit
        and m.direction
        and (second.values - m.values if m.direction > 0 else second.values + m.values).meets(first.values)
        for m in behind
    )


def _refers(mention: Mention) -> bool:
    """Whether the words in front say that the figure has been told before: 前述税收收入, 第三部分称."""
    start = max(mention.sentence.start, mention.claim.start - _NEAR)
    return _REFERS.search(mention.sentence.text, start, mention.claim.start) is not None


_NEAR = 24
