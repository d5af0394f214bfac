"""Hours that a plant ran at its full power: what it made over what it can make.

装机38.5万千瓦，全年发电14.62亿千瓦时，机组平均利用3797小时. Only verified: the power may be that of the year's end.
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
            told = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in other.mentions]
            front = [m for m in (*told, *sentence.mentions[: hours.index]) if m.is_level]
            found = [
                quotient(RelationKind.AVERAGE, hours, [(1, energy)], [(1, power)], roles=_ROLES, cue="利用小时")
                for energy, power in _pairs(front)
            ]
            yield Proposal(tuple(filter(holds, found)), Confidence.LOW)


def _pairs(front: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    for energy in reversed(front):
        unit = _ENERGY.get(energy.unit)
        yield from ((energy, power) for power in reversed(front) if unit is not None and power.unit == unit)
