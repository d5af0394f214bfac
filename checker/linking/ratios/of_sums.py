"""Ratios of two names that several figures bear each: 海水养殖A、海洋捕捞B、淡水养殖C、淡水捕捞D，养殖与捕捞产量之比为
2.70∶1 is (A + C) to (B + D). What the two are counted by must be what the figures count.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.linking.passage import Mention
from checker.linking.quotients import quotient
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_HAN = "[^\\W\\d_a-zA-Z]"
_SAID = pattern(
    f"(?:^|[，,；;、\\s])\\s*(?:(?P<top>{_HAN}{{2,6}}?)[与和同](?P<rest>{_HAN}{{2,10}}?)"
    f"|(?P<both>{_HAN}{{2}})[两二](?:季|类|者|地|级|种|端|侧)(?P<measure>{_HAN}{{0,6}}?))"
    "(?:之比|的比例|的比|比)(?:约)?(?:为|是|达到?)?\\s*$"
)
_KINDS = (
    (pattern("(?:总|人均)?(?:产值|金额|收入|支出|投资|资金|费用|价值|销售额|成交额|[^\\W\\d_]?额)$"), ClaimKind.MONEY),
    (pattern("(?:总)?面积$"), ClaimKind.AREA),
    (pattern("(?:总)?(?:产量|重量|吨位)$"), ClaimKind.MASS),
    (pattern("[^\\W\\d_]{0,3}(?:[人户件套宗起家]|项目|案件)数$"), ClaimKind.COUNT),
)
_PEOPLE = ("学生", "人员", "人口", "人数", "职工", "数", "数量", "量")
_MOST = 16
_TWO = 2
_ROLES = ("ratio", "numerator", "denominator")


class _Terms(NamedTuple):
    above: str
    below: str
    measure: str


def ratio_of_sums(ratio: Mention) -> Relation | None:
    """The ratio of what the figures of its one name come to, and as many of the other."""
    for terms in _terms_of(ratio):
        items = _items(ratio, terms.measure)
        tops = [m for m in items if terms.above in m.lead and terms.below not in m.lead]
        bases = [m for m in items if terms.below in m.lead and terms.above not in m.lead]
        fewest = 1 if len(terms.above) == 1 and terms.measure else _TWO  # 春秋两季植树之比
        if len(tops) == len(bases) >= fewest and len({m.unit for m in (*tops, *bases)}) == 1:
            above, below = ([(1, m) for m in side] for side in (tops, bases))
            return quotient(RelationKind.RATIO, ratio, above, below, roles=_ROLES, cue="比")
    return None


def is_of_another_measure(ratio: Mention) -> bool:
    """新建86.4万平方米、二手64.2万平方米，新建与二手成交套数之比: whether no figure in front counts so."""
    said = _SAID.search(ratio.head)
    kind = _kind_of(said["rest"] or said["measure"] or "") if said is not None else None
    front = ratio.sentence.mentions[: ratio.index]
    return kind is not None and bool(front) and all(m.claim.kind is not kind for m in front)


def _terms_of(ratio: Mention) -> list[_Terms]:
    """The names of the two and what they are counted by; the longest second name first."""
    said = _SAID.search(ratio.head)
    if said is None:
        return []
    if said["both"]:
        return [_Terms(said["both"][0], said["both"][1], said["measure"])]
    rest = said["rest"]
    return [_Terms(said["top"], rest[:at], rest[at:]) for at in range(len(rest), 1, -1)]


def _items(ratio: Mention, measure: str) -> Sequence[Mention]:
    """The figures in front that count what the words say."""
    near = ratio.sentence.mentions[max(0, ratio.index - _MOST) : ratio.index]
    items = [m for m in near if m.is_level and not m.depth and m.peer == ratio.peer]
    if not near and (before := ratio.sentence.paragraph.before(ratio.sentence.paragraph.number_of(ratio.sentence), 1)):
        items = [m for m in before[0].mentions[-_MOST:] if m.is_level and not m.depth]
    if not measure or measure in _PEOPLE:
        return items
    stem = measure.removesuffix("量").removesuffix("数")
    if len(stem) >= _TWO and any(stem in m.lead for m in items) and measure not in ("产量",):
        return [m for m in items if stem in m.lead]
    kind = _kind_of(measure)
    return [m for m in items if m.claim.kind is kind] if kind is not None else []


def _kind_of(measure: str) -> ClaimKind | None:
    return next((kind for words, kind in _KINDS if words.search(measure) is not None), None)
