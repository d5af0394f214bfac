"""By how much in percent a figure differs from one that stands beside the percentage: 比计划4.0万亩超12.5%."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import Interval, exact
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_PERCENT = ClaimKind.PERCENT

_ROLES = ("growth", "current", "previous")


def link_against(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage behind the figure that another one is compared with in its own clause."""
    for sentence in paragraph.sentences:
        for inside, percent in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if percent.claim.kind is _PERCENT and inside.clause == percent.clause:
                if percent.role in (Role.PERCENT, Role.GROWTH) and _COMPARES.search(inside.lead) is not None:
                    yield from _compared(inside, percent)


_COMPARES = pattern(
    "(?:比|较)[^，,。；;]{0,10}(?:计划|目标|任务|指标|预算|概算|定额|限价|控制价|评估价|起始价|起拍价|标底|基价|挂牌价|最高价|底价|原价|标准|基数)[价值数额]?$"
)
_BEYOND = pattern("^\\s*(?:超出?|溢价|高出?|多|增加)(?:了|约)?$")
_BELOW = pattern("^\\s*(?:节[约省支]|下浮|低|少|压[减缩]|降低|下降|减少|核减)(?:资金)?(?:了|约)?$")
_SAVED = pattern("节[约省支]|压[减缩]|核减|下浮")


def _compared(inside: Mention, percent: Mention) -> Iterator[Proposal]:
    """The figure in front, or what was saved, against the one inside the clause."""
    word = percent.lead
    if percent.claim.approximation is Approximation.MORE_THAN and percent.claim.literal.startswith("超"):
        word += "超"  # 比计划4.0万亩超12.5% is no bound
        percent = _as_printed(percent)
    beyond = _BEYOND.match(word) is not None
    if not beyond and _BELOW.match(word) is None:
        return
    mentions = percent.sentence.mentions
    near = [m for m in mentions if m.peer == percent.peer and m.unit == inside.unit and m.is_level and not m.depth]
    near = [m for m in near if m is not inside and m.values != inside.values]  # 预算3.6亿元，中标价较预算3.6亿元低
    front = [m for m in near if 0 < inside.clause - m.clause <= _NEAR]
    behind = [m for m in near if 0 < m.clause - inside.clause <= _NEAR]
    told = [m for m in behind if _DONE.match(m.lead)]
    behind = told or behind
    readings = [_reading(percent, inside, level, beyond=beyond) for level in (front[::-1] or behind)[:_FEW]]
    if readings:
        done = not front and len(behind) == 1 and bool(told)
        yield Proposal(tuple(readings), Confidence.HIGH if len(front) == 1 or done else Confidence.MEDIUM)


def _reading(percent: Mention, inside: Mention, level: Mention, *, beyond: bool) -> Relation:
    if not beyond and _SAVED.search(level.lead):
        terms = [(1, level)]
    else:
        terms = [(1, level), (-1, inside)] if beyond else [(1, inside), (-1, level)]
    return quotient(RelationKind.GROWTH, percent, terms, [(1, inside)], roles=_ROLES, cue=percent.lead)


_DONE = pattern("\\s*(?:实际|最终)")
_NEAR = 2
_FEW = 2


def _as_printed(percent: Mention) -> Mention:
    claim = percent.claim
    values = Interval.around(exact(claim.written), exact(claim.last_place) / Fraction(2))
    exactly = Mention(
        claim._replace(approximation=Approximation.EXACT, values=values, asserted=values),
        percent.head,
        percent.lead,
        percent.separator,
        percent.clause,
        percent.peer,
        percent.depth,
        percent.owner,
        percent.sentence,
    )
    exactly.index, exactly.unit = percent.index, percent.unit
    return exactly
