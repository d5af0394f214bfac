"""The rate by its own words, where they are sure enough: 已覆盖164个村，覆盖率72.6%，全县共226个村."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import rate_over
from checker.linking.rates.by_stem import readings_by_stem
from checker.linking.rates.other_terms import single_terms
from checker.linking.rates.sureness import commits, opens_its_stretch
from checker.linking.reach import DUE, size
from checker.model.patterns import pattern
from checker.model.relation import Confidence


def rate_by_stem(
    rate: Mention, amounts: Sequence[Mention], paragraph: Paragraph, behind: Sequence[Mention] = ()
) -> Iterator[Proposal]:
    """A rate by its own words: the figures that its stem names over a larger one that they are taken from."""
    amounts = [m for m in amounts if m.owner is not rate or _IS_LEFT.match(m.lead) is None]
    if _takes_others_in(rate):
        return
    readings, is_named, is_sure = readings_by_stem(rate, amounts, paragraph)
    tops = dict.fromkeys(top for reading in readings if (top := single_terms(reading, amounts)[0]) is not None)
    bases = [m for m in behind[:_NEXT] if m.is_level and (m.owner is not rate or _IS_LEFT.match(m.lead) is None)]
    readings += filter(
        holds, [rate_over(rate, top, m) for top in tops for m in bases if m.unit == top.unit]
    )  # 村级覆盖164个，覆盖率72.6%，全县共226个村
    if not readings:
        return
    on_time = _ON_TIME.search(rate.name)
    told = on_time is None or any(on_time.group() in m.label or DUE.search(m.lead) for m in amounts)
    if not ((is_named or is_sure) and told) and not any(map(holds, readings)):
        return  # two figures that merely stand there, or 期限内办结率 where nobody says what was in time
    confidence = Confidence.MEDIUM if is_named or is_sure else Confidence.LOW
    told_apart = opens_its_stretch(rate, readings[0])
    if is_sure and (told_apart or commits(rate, readings[0], is_defined=False)):
        confidence = Confidence.HIGH
    if rate.name.endswith("满意度") and confidence is Confidence.HIGH:
        confidence = Confidence.MEDIUM  # it may be weighted
    if rate.unit == "‰" or _IN_ALL.match(rate.lead) is not None:
        confidence = Confidence.LOW  # over a population that the text seldom tells; 总深造率 of several sorts together
    yield Proposal(tuple(readings), confidence)


def _takes_others_in(rate: Mention) -> bool:
    """持证121人，一线人员持证率100%（另17人为管理人员）: what is in front holds others as well."""
    rest = next(iter(rate.sentence.mentions[rate.index + 1 : rate.index + 2]), None)
    front = rate.sentence.mentions[max(0, rate.index - _FEW_IN_FRONT) : rate.index]
    if rest is None or not front or rest.owner is not rate or _IS_LEFT.match(rest.lead) is None:
        return False
    alike = [m for m in front[:-1] if m.is_level and m.unit == rest.unit == front[-1].unit]
    return any(size(m) + size(rest) == size(front[-1]) for m in alike)


_FEW_IN_FRONT = 8
_NEXT = 2
_IS_LEFT = pattern("\\s*(?:余下|剩余|剩下|其余|其他|另外?|未)")
"""持证率100%（余下16人为管理岗人员）: those in the bracket are others than the rate is of."""
_IN_ALL = pattern("[，,\\s]*总(?![体公])")
_ON_TIME = pattern("按期|按时|及时|期限内|限时|如期|准时")
