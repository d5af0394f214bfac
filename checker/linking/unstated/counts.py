"""The count that a rate, a share or a growth goes with, and what is left open beside it."""

from __future__ import annotations

from fractions import Fraction

from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Expression
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.unknowns import cut_off, possible_numbers, tells

DIGITS = pattern("\\d")


def is_whole_count(mention: Mention) -> bool:
    """Whether the figure counts whole things, one by one: no money, nothing in 万, no 四项 that sums up names."""
    claim = mention.claim
    exact = claim.values.is_point and claim.scale == 1 and claim.approximation is Approximation.EXACT
    return (
        claim.kind is ClaimKind.COUNT
        and exact
        and mention.is_level
        and mention.role is Role.LEVEL
        and mention.times == 1
        and mention.unit in _WHOLE
        and claim.written > 1
        and DIGITS.match(claim.number) is not None
        and _NOT_OF_THE_PERIOD.search(mention.label) is None
    )


_WHOLE = frozenset("件起宗例人户家所个项份本册篇部条次场期批处座台辆艘栋套间")
_WHOLE |= {"案件", "件次", "人次", "户次", "家次", "项次", "条次", "场次", "批次"}
_NOT_OF_THE_PERIOD = pattern(
    "累计|历年|旧存|结转|积存|平均|计划|目标|力争|预计|预期|拟|应[到缴收交办清还考参付退出]|上年|去年|同期|(?<!规模)(?<!级)以上|以来"
)
"""累计受理34件，同比增长7%: the growth may be of this year's."""


def count_in_front(stated: Mention, passing: tuple[Role, ...]) -> Mention | None:
    """The whole count that stands in front, past brackets and other figures of the roles ``passing``."""
    for other in reversed(stated.sentence.mentions[: stated.index]):
        if other.peer != stated.peer:
            return None
        if other.depth > stated.depth and other.role in _HARMLESS or other.role in passing:
            continue
        beside = other is stated.owner or not stated.depth
        return other if beside and not other.depth and is_whole_count(other) else None
    return None


_HARMLESS = (Role.LEVEL, Role.SHARE, Role.PERCENT)
"""Figures in a bracket behind the count that say nothing of an earlier one."""


def others_in_front(sentence: Sentence, count: Mention) -> list[Mention]:
    """The other figures in front of the count that something may be said of, brackets aside."""
    front = sentence.mentions[: count.index]
    return [m for m in front if not m.depth and m.role not in (Role.RATE, Role.SHARE, Role.GROWTH, Role.PERCENT)]


def is_among(mention: Mention) -> bool:
    """Whether 其中 stands between the figure in front and this one: 投诉20起，其中，针对律师的13起."""
    sentence = mention.sentence
    start = sentence.mentions[mention.index - 1].claim.end if mention.index else sentence.start
    return "其中" in sentence.text[start : mention.claim.start]


def rivals(stated: Mention, count: Mention) -> list[Mention]:
    """The other figures of the count's unit in its sentence, brackets aside."""
    around = stated.sentence.mentions
    return [m for m in around if m is not count and m.unit == count.unit and not m.depth]


def open_relation(kind: RelationKind, stated: Mention, count: Mention, computed: Expression, role: str) -> Relation:
    roles = {stated.claim.start: _STATED[kind], count.claim.start: role}
    return related(kind, stated.claim, computed, roles=roles, cue=stated.name or stated.lead)


_STATED = {RelationKind.RATE: "rate", RelationKind.SHARE: "share", RelationKind.GROWTH: "growth"}


def with_confidence(relation: Relation, confidence: Confidence, *, least: int = 0) -> Relation:
    """The relation with its confidence and, where its figure is of a part of the count, the least possible base."""
    facts: tuple[tuple[str, str | int], ...] = (("base", "at_most"), ("least", least)) if least else ()
    return relation._replace(confidence=confidence, facts=facts)


def may_be_cut_off(relation: Relation) -> bool:
    """Whether only truncation explains the figure, and may do so by chance: that is no reason to doubt it."""
    assert relation.stated is not None and relation.computed is not None
    if possible_numbers(relation.computed, relation.stated.values):
        return False
    cut = cut_off(relation)
    return bool(possible_numbers(relation.computed, cut)) and not is_rare(relation.computed, cut)


def is_rare(computed: Expression, printed: Interval) -> bool:
    """Whether a number would hardly be found by chance: less than one in eight."""
    widened = Interval(printed.low, printed.high)
    assert widened.width is not None and widened.low is not None
    return tells(computed, Interval(widened.low, widened.low + Fraction(widened.width) * 8))
