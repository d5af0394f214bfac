"""Hours that a plant ran at its full power: what it made over what it can make.

装机38.5万千瓦，全年发电14.62亿千瓦时，机组平均利用3797小时. Where several figures may be meant, or power was added in
the year, they are only ever verified.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import figure, quotient, related
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_HOURS = pattern("(?:利用|满发|满负荷)(?:小时数?)?(?:为|达到?|约)*$")
_EQUIVALENT = pattern("等效|折合|满发|满负荷|^[，,\\s]*利用小时")
"""Hours that are worked out from the two, and not those that the sets were counted to run."""
_ENERGY = ("千瓦时", "度")
_POWER = {"千瓦": 1, "兆瓦": 1000}
"""What one of the unit makes in an hour, in 千瓦时."""
_GROWS = pattern("新增|新投|投产|并网(?!容量|装机|规模)|扩建|扩容|新建|[年月季]末|[年月]底")
_NOT_MADE = pattern("上网|外送|外供|送出|[售购用供]电|交易|消纳")
"""上网电量 is less than what was made, by what the plant uses itself."""
_NORM = pattern("设计|计划|预[计期]|目标|理论|核定|保障")
_BACK = 2
_ROLES = ("average", "numerator", "denominator")


def link_utilisation(paragraph: Paragraph) -> Iterator[Proposal]:
    """Hours of use with the energy and the power in front of them, where one pair comes out."""
    for number, sentence in enumerate(paragraph.sentences):
        if "利用" not in sentence.words and "满" not in sentence.words:
            continue
        for hours in sentence.mentions:
            if hours.unit != "小时" or _HOURS.search(hours.lead) is None or _NORM.search(hours.lead) is not None:
                continue
            earlier = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in other.mentions]
            front = [m for m in (*earlier, *sentence.mentions[: hours.index]) if m.is_level]
            found = [_over(hours, energy, power) for energy, power in _pairs(front)]
            here = [m for m in front if m.sentence is sentence and m.peer == hours.peer and not m.depth]
            here = [m for m in here if m.claim.start not in paragraph.wholes]
            made = not any(_NOT_MADE.search(m.lead) for m in here if m.unit in _ENERGY)
            only = list(_pairs(here))
            plainly = len(only) == 1 and _GROWS.search(sentence.words) is None
            equivalent = _EQUIVALENT.search(hours.lead) is not None
            if plainly and (equivalent or (made and len(found) == 1)):
                sure = Confidence.HIGH if equivalent and made else Confidence.MEDIUM
                yield Proposal((_over(hours, *only[0]), *filter(holds, found)), sure)
            else:
                yield Proposal(tuple(filter(holds, found)), Confidence.LOW)


def _over(hours: Mention, energy: Mention, power: Mention) -> Relation:
    below = figure(power, scale=power.claim.scale)
    size = _POWER[power.unit]
    if size == 1:
        return quotient(RelationKind.AVERAGE, hours, [(1, energy)], [(1, power)], roles=_ROLES, cue="利用小时")
    computed = Quotient(figure(energy), Product(below, Constant(size)))
    starts = (hours.claim.start, energy.claim.start, power.claim.start)
    roles = dict(zip(starts, _ROLES, strict=True))
    return related(RelationKind.AVERAGE, hours.claim, computed, roles=roles, cue="利用小时")


def _pairs(front: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    for energy in reversed(front):
        if energy.unit in _ENERGY:
            yield from ((energy, power) for power in reversed(front) if power.unit in _POWER)
