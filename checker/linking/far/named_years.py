"""Changes that name the year which they are counted from, of a figure that goes by less than its name there.

2023年全区学位1.48万个，…。2025年再新增0.14万个，总量达到1.77万个，比2023年增长19.6%: no other is of that year.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.far.times import MEASURED, Times, base_of, is_planned, same_body
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import is_amount
from checker.linking.reach import size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BARE = pattern(
    "[，,\\s]*(?:(?:19|20)\\d\\d年|到|至|年?[末底])*(?:全[市县区省州镇]|累计)?(?:总[量数额]|总规模|规模|总计)?(?:已|就|将)?"
    "(?:达到?|增[加长]?[到至]|升[到至]|扩大[到至]|提高[到至]|降[到至]|减[少]?[到至]|为|是)"
)
_SAID = pattern(
    "[，,\\s]*(?:比|较|与|相比)(?:19|20)\\d\\d年(?:末|底)?(?:相比)?[，,]?(?:共|累计|净|总共|已)*[增升提扩上减下降回多少翻][^，,。；;]{0,4}"
)
_MOVES = pattern("新[增建投开设]|增[加设]|再|净|减少|关停|撤并|其中|含")
_BACK = 6
_MOST = 5
_NEAR = 2


def from_named_year(paragraph: Paragraph, number: int, change: Mention, times: Times) -> Iterator[Proposal]:
    """The change between the figure right in front and the only one of its unit that the named year has."""
    kind, year = base_of(change)
    current = change.sentence.mentions[change.index - 1] if change.index else None
    if current is None or kind != "year" or not number or _SAID.fullmatch(change.head) is None:
        return
    if current.depth or not current.is_level or current.claim.approximation in BOUNDS or not is_amount(current):
        return
    if change.clause - current.clause > 1 or change.peer != current.peer or _MOVES.search(current.lead):
        return
    if change.role is not Role.GROWTH and change.unit != current.unit or current.claim.kind is ClaimKind.DURATION:
        return
    bare, name = _BARE.fullmatch(current.lead) is not None, times.name(current)
    if not bare and len(name) < _NEAR:
        return
    told = [
        m
        for sentence in paragraph.sentences[max(0, number - _BACK) : number + 1]
        for m in sentence.mentions
        if m.claim.start < current.claim.start and m.unit == current.unit and m.role in MEASURED and not m.depth
    ]
    told = [m for m in told if _MOVES.search(m.lead) is None]
    of_year = [m for m in told if (when := times.own(m)).kind == "year" and when.year == year and not when.parts]
    if len(of_year) != 1 or of_year[0].sentence is current.sentence or is_planned(of_year[0]) or is_planned(current):
        return
    previous = of_year[0]
    own = times.name(previous)
    one_thing = all(_go_together(times.name(m), own) for m in told) if bare else own.endswith(name)
    if not one_thing or not same_body(previous, current) or not _are_as_large(current, previous):
        return
    reading = growth_of if change.role is Role.GROWTH else difference
    sure = bare or name == own or name.startswith("总")
    yield Proposal((reading(change, current, previous),), Confidence.HIGH if sure else Confidence.MEDIUM)


def _go_together(one: str, other: str) -> bool:
    """Whether the two can be names of one thing: 学位, 全区公办幼儿园学位, or none at all."""
    return not one or one.endswith(other) or other.endswith(one)


def _are_as_large(current: Mention, previous: Mention) -> bool:
    now, then = size(current), size(previous)
    return now <= _MOST * then and then <= _MOST * now
