"""A share as its part over each figure that it can be of, counted alike and large enough: 起 of 件, no 人 of 户."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.counting import like
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import size
from checker.linking.shares.base_candidates import counts_without_unit
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_MOST_READINGS = 8
_TARGET = ("share", "actual", "target")


def over_bases(
    share: Mention,
    alternatives: Sequence[Sequence[Mention]],
    bases: Sequence[Mention],
    *,
    is_slip: bool = False,
) -> tuple[Relation, ...]:
    target = GOAL.search(share.head) is not None
    kind, roles = (RelationKind.TARGET, _TARGET) if target else (RelationKind.SHARE, SHARE_ROLES)
    found = [
        quotient(kind, share, [(1, m) for m in reversed(parts)], [(1, base)], roles=roles, cue="占")
        for base in bases
        for parts in alternatives
        if base not in parts and _is_like(base, parts[0]) and (_is_near(base, parts) if is_slip else _fits(base, parts))
        if not _counts_what_is_told(share, parts[0], base)
    ]
    return tuple(found[:_MOST_READINGS])


def _counts_what_is_told(share: Mention, part: Mention, base: Mention) -> bool:
    """两项基金收入合计79.63亿元，占五项收入的36.0%: so many items of both, and the share is of their amounts."""
    if base.clause == share.clause and base.index + 1 == share.index and _OF_THEIR_AMOUNT.search(base.tail) is not None:
        return base.claim.kind is ClaimKind.COUNT  # 增收1208万元，占三条路段增收额的63.2%
    if base.unit not in _SORTS or base.clause != share.clause:
        return False
    if part.sentence is not base.sentence and base.tail.strip():
        return True  # 五项基金总收入198.46亿元。…，收入占五项总收入的71.7%
    counted = base.index + 1 == share.index and part.index + 1 < base.index
    between = part.sentence.mentions[part.index + 1 : base.index] if counted and part.sentence is base.sentence else ()
    return any(m.is_level and m.unit != part.unit and m.clause == part.clause for m in between)


_OF_THEIR_AMOUNT = pattern("(?:[增减]收额|收入|支出|金额|总额|产值|面积|里程|[产销运]量)的$")
_SORTS = ("项", "类", "种", "样", "个", "大类")


def _is_like(base: Mention, part: Mention) -> bool:
    """Whether the two are counted alike: 户 of 户, 起 of 件, but not 人 of 户."""
    if counts_without_unit(base, part):
        return True
    return like(base.unit) == like(part.unit) and (base.claim.kind is part.claim.kind or like(base.unit) == "吨")


def _is_near(base: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a part above its base may be a slip: a digit lost or a unit too large makes ten times as much at most."""
    return size(parts[0]) <= size(base) * _TENFOLD


_TENFOLD = 10


def _fits(base: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the base is not less than a single numerator: shares above 100 are of targets only."""
    high, low = base.claim.values.high, parts[0].claim.values.low
    if parts[0].owner is base:
        return True  # 随迁子女1.68万人（公办学校就读1.72万人，占92.5%）: a slip
    target = not base.is_level or GOAL.search(base.label) is not None
    return target or high is None or low is None or high >= low
