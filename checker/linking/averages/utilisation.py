"""Hours that a plant ran at its full power: what it made over what it can make.

装机38.5万千瓦，全年发电14.62亿千瓦时，机组平均利用3797小时. Where several figures may be meant, or power was added in
the year, they are only ever verified.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_HOURS = pattern("利用(?:小时数?)?(?:为|达到?|约)*$")
_ENERGY = {"千瓦时": "千瓦", "度": "千瓦"}
_GROWS = pattern("新增|新投|投产|并网|扩建|扩容|新建|[年月季]末|[年月]底")
_NOT_MADE = pattern("上网|外送|外供|送出|[售购用供]电|交易|消纳")
"""上网电量 is less than what was made, by what the plant uses itself."""
_BACK = 2
_ROLES = ("average", "numerator", "denominator")


def link_utilisation(paragraph: Paragraph) -> Iterator[Proposal]:
    """Hours of use with the energy and the power in front of them, where one pair comes out."""
    for number, sentence in enumerate(paragraph.sentences):
        if "利用" not in sentence.words:
            continue
        for hours in sentence.mentions:
            if hours.unit != "小时" or _HOURS.search(hours.lead) is None:
                continue
            earlier = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in other.mentions]
            front = [m for m in (*earlier, *sentence.mentions[: hours.index]) if m.is_level]
            found = [
                quotient(RelationKind.AVERAGE, hours, [(1, energy)], [(1, power)], roles=_ROLES, cue="利用小时")
                for energy, power in _pairs(front)
            ]
            here = [m for m in front if m.sentence is sentence and m.peer == hours.peer and not m.depth]
            here = [m for m in here if m.claim.start not in paragraph.wholes]
            made = not any(_NOT_MADE.search(m.lead) for m in here if m.unit in _ENERGY)
            if made and len(list(_pairs(here))) == len(found) == 1 and _GROWS.search(sentence.words) is None:
                yield Proposal(tuple(found), Confidence.MEDIUM)
            else:
                yield Proposal(tuple(filter(holds, found)), Confidence.LOW)


def _pairs(front: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    for energy in reversed(front):
        unit = _ENERGY.get(energy.unit)
        yield from ((energy, power) for power in reversed(front) if unit is not None and power.unit == unit)
