"""The growth of a whole lies between the growth of its parts: 零售额214亿元，增长4.7%，城镇…增长4.4%，乡村…增长6.3%.

What the parts were before need not be told: the growth of all is their mean, weighted by it. But the parts have to
come to the whole, and each has to have its own growth, from the same period and in the same prices.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import same_words
from checker.linking.quotients import figure, related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Mixture
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind


def link_overall_growth(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate of growth of a figure whose parts came out, each with its own growth right behind it."""
    if not any(Role.GROWTH in sentence.roles for sentence in paragraph.sentences):
        return
    by_start = {m.claim.start: m for sentence in paragraph.sentences for m in sentence.mentions}
    parts: dict[tuple[int, tuple[int, int]], list[Mention]] = {}
    for start, whole in paragraph.wholes.items():
        part = by_start.get(start)
        if part is not None and part.is_level and part.unit == whole.unit:
            # two splits of one whole stand in stretches of their own
            parts.setdefault((whole.claim.start, (part.sentence.start, part.peer)), []).append(part)
    for (start, _), split in parts.items():
        relation = _between(by_start[start], split) if start in by_start and len(split) > 1 else None
        if relation is not None:
            yield Proposal((relation,), Confidence.HIGH, explicit=True)


def _between(whole: Mention, parts: list[Mention]) -> Relation | None:
    overall = _growth_of(whole)
    if overall is None or not _come_to(whole, parts):
        return None
    growths = [growth for part in parts if (growth := _growth_of(part)) is not None]
    if len(growths) < len(parts) or any(g.direction != overall.direction for g in growths):
        return None
    if any(not same_words(g, overall) or _OTHER.search(g.head) for g in (*growths, overall)):
        return None
    roles = {g.claim.start: "part" for g in growths} | {overall.claim.start: "growth"}
    mixture = Mixture(tuple(figure(g) for g in growths))
    facts = (("form", "range"),)
    return related(RelationKind.GROWTH, overall.claim, mixture, roles=roles, cue=overall.lead, facts=facts)


def _growth_of(level: Mention) -> Mention | None:
    """The growth that stands right behind the figure: 城镇178.92亿元，增长4.4%."""
    behind = level.sentence.mentions[level.index + 1 : level.index + 2]
    for growth in behind:
        beside = growth.clause - level.clause <= 1 and growth.peer == level.peer and growth.depth == level.depth
        plain = growth.claim.kind is ClaimKind.PERCENT and growth.claim.approximation is Approximation.EXACT
        own = len(cues.subject_of(growth.head)) < _NAMED or growth.clause == level.clause
        if growth.role is Role.GROWTH and not growth.name and growth.direction and beside and plain and own:
            return growth
    return None


_NAMED = 2
_OTHER = pattern("可比|不变价|同口径|剔除|扣除|名义|实际增|年均|两年|累计|拉动|贡献|环比")
"""Growth in other prices or over other years may lie elsewhere."""


def _come_to(whole: Mention, parts: list[Mention]) -> bool:
    """Whether the parts of the stretch are all of the whole."""
    total = parts[0].values
    for part in parts[1:]:
        total = total + part.values
    return total.meets(whole.values)
