"""By how much one thing that the sentence tells is more or less than another: 甲厂1200吨，乙厂1500吨，乙厂比甲厂多25%.

Both are called by their names, each of which one figure bears.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, may_be_meant
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_DEED = "(?:卖|收|来|接|打|拉|送|做|产|销|发|办|摘|捞|浇|种|修|建|用|花|挣|赚|拿|得|招|栽)?"
_SAID = pattern(
    f"[，,\\s]*(?P<one>{cues.HAN}{{2,8}}?)(?:要|还|又|反而|就|却|则)?[比较](?P<other>{cues.HAN}{{2,8}}?)(?:要|还|又|就)?"
    f"(?:[多少]{_DEED}|高|低|贵|便宜|增[加长]?|减少?)(?:了|出)?(?:约|近)?"
)
_NO_THING = pattern("预算|计划|目标|任务|同期|平均|全[国省市县区]|标准|规定|要求|定额|其|总")
_REACH = 12


def link_side_by_side(sentence: Sentence) -> Iterator[Proposal]:
    """Every such change over the two figures that bear the names."""
    for change in sentence.mentions[2:]:
        if change.role not in (Role.GROWTH, Role.CHANGE) or change.depth or not change.direction:
            continue
        said = _SAID.fullmatch(change.head)
        if said is None or _NO_THING.search(said[0]) or cues.PREVIOUS.search(said[0]) or cues.CURRENT.search(said[0]):
            continue
        front = sentence.mentions[max(0, change.index - _REACH) : change.index]
        one, other = _called(said["one"], front), _called(said["other"], front)
        if len(one) != 1 or len(other) != 1 or one[0] is other[0] or one[0].unit != other[0].unit:
            continue
        current, earlier = one[0], other[0]
        if change.role is Role.CHANGE and change.unit != current.unit:
            continue
        told = growth_of if change.role is Role.GROWTH else difference
        reading = told(change, current, earlier)
        moved = (size(current) > size(earlier)) is (change.direction > 0)
        sure = moved and may_be_meant(reading) and not any(_has_second_measure(m) for m in (current, earlier))
        yield Proposal((reading,), Confidence.HIGH if sure else Confidence.LOW)


def _called(name: str, front: Sequence[Mention]) -> list[Mention]:
    """The figures that open their clause with the name; two, where the second one is of another measure."""
    return [
        m
        for m in front
        if m.is_level
        and not m.depth
        and m.claim.approximation not in BOUNDS
        and m.lead.lstrip("，,；; ").startswith(name)
    ]


def _has_second_measure(mention: Mention) -> bool:
    """甲厂产煤1200吨、产值340万元: whether its clause tells another figure of the thing, which may be meant as well."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return any(m.is_level and m.clause == mention.clause for m in behind)
