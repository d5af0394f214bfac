"""生产总值 is the sum of three industries, told in a list of their own or one by one, in its sentence or behind it.

地区生产总值312.6亿元，按可比价格计算增长6.1%。三次产业增加值分别为41.3亿元、128.5亿元、142.8亿元.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_VALUE = "(?:实现|完成)?(?:增加值)?(?:分别|依次|各)?(?:实现|完成|为|是|达到?|有|约)*"
_LIST = pattern(
    f"[，,；;：:\\s]*(?:其中[，,：:]?)?(?:全[市县区省州国])?(?:三次产业|三大产业|三次?产|[第]?一、二、三(?:次?产业?))的?{_VALUE}"
)
_EACH = tuple(
    pattern(f"[，,；;：:\\s]*(?:其中[，,：:]?)?(?:全[市县区省州国])?(?:第{number}产业|{number}产){_VALUE}")
    for number in "一二三"
)
_WHOLE = pattern("(?:生产总值|GDP)(?:[（(]GDP[）)])?(?:预计|初步核算|总量)?(?:实现|完成|达到?|为|是|约)*$")
_EARLIER = 2
_INDUSTRIES = 3
_MOST = 12


def link_three_industries(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every 生产总值 whose three industries follow it, or stand in front of it and behind no other."""
    for number, sentence in enumerate(paragraph.sentences):
        for first in sentence.mentions:
            if first.claim.kind is not ClaimKind.MONEY or not first.is_level or first.depth:
                continue
            parts = _industries(first, sentence.mentions)
            if not parts:
                continue
            before = [m for s in paragraph.sentences[max(0, number - _EARLIER) : number] for m in s.mentions]
            front = [*before, *sentence.mentions[: first.index]]
            whole = next((m for m in reversed(front) if _WHOLE.search(m.lead) is not None), None)
            if whole is None:  # …第三产业331.8亿元。三次产业结构为13.5∶40.2∶46.4，生产总值715.5亿元
                after = [m for s in paragraph.sentences[number : number + _EARLIER] for m in s.mentions]
                behind = [m for m in after if m.claim.start > parts[-1].claim.end]
                whole = next((m for m in behind if _WHOLE.search(m.lead) is not None), None)
            if whole is None or not whole.is_level or whole.depth or whole.unit != first.unit:
                continue
            if is_of_the_size(whole, parts):
                yield Proposal((total_relation(whole, parts, "产业"),), Confidence.HIGH)


def _industries(first: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    behind = [m for m in mentions[first.index + 1 : first.index + _MOST] if m.is_level and not m.depth]
    behind = [m for m in behind if m.unit == first.unit]
    if _LIST.fullmatch(first.lead) is not None:
        parts = [first, *behind[: _INDUSTRIES - 1]]
        listed = len(parts) == _INDUSTRIES and all(not m.lead.strip("、，,和与 ") for m in parts[1:])
        return parts if listed and parts[-1].clause == first.clause else []
    if _EACH[0].fullmatch(first.lead) is None:
        return []
    second = next((m for m in behind if _EACH[1].fullmatch(m.lead) is not None), None)
    third = next((m for m in behind if _EACH[2].fullmatch(m.lead) is not None), None)
    return [first, second, third] if second is not None and third is not None and second.index < third.index else []
