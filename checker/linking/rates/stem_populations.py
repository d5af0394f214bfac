"""Bases that words beside the rate single out: 目标人群覆盖率, 有效问卷回收率, 盈利22户、亏损6户，亏损面."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import holds
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.rates.stem_bases import TASK
from checker.linking.reach import has_one_of, narrowing_of, size
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind


def valid_ones(stem: str, keys: Sequence[str], named: Sequence[Mention], amounts: Sequence[Mention]) -> Mention | None:
    """回收600份，有效问卷589份，有效问卷回收率95.0%: of the valid ones, which are told behind all that came back."""
    narrowing = narrowing_of(stem, *keys)
    if not narrowing.startswith(_VALID) or any(_VALID in m.label for m in named):
        return None
    front = named[0]
    found = [m for m in amounts if _VALID in m.label and m.is_level and m.unit == front.unit]
    behind = [
        m for m in found if front.claim.start < m.claim.start and m.depth == front.depth and size(m) <= size(front)
    ]
    return behind[0] if len(behind) == 1 else None


_VALID = "有效"


def of_its_population(rate: Mention, top: Mention, bottom: Mention) -> Relation:
    """家庭普及率, 目标人群覆盖率: the name says whom it reaches, so the larger of the two is what it is over.

    So it is where the rate comes out that way round: 入径8612例，符合入径标准9218例，入径率93.43%.
    """
    if size(top) > size(bottom) and TASK.search(bottom.label) is None:
        turned = rate_over(rate, bottom, top)
        if _REACHES.search(rate.name) is not None or holds(turned):
            return turned
    return rate_over(rate, top, bottom)


_REACHES = pattern("(?:覆盖|普及|渗透|知晓)率$")


def of_the_sample(rate: Mention) -> Relation | None:
    """样本数640，收到答卷602份，有效答卷571份，有效回收率89.2%: over what was drawn, which has no unit of its own."""
    if not rate.name.endswith("回收率"):
        return None
    front = rate.sentence.mentions[: rate.index]
    drawn = [m for m in front if not m.unit and _SAMPLE.search(m.lead) is not None and m.is_level]
    word = _VALID if _VALID in rate.name else "收"
    back = [m for m in front if word in m.lead and m.is_level and not m.depth and m.unit in ("份", "张")]
    return rate_over(rate, back[0], drawn[0]) if len(drawn) == 1 and len(back) == 1 else None


_SAMPLE = pattern("样本[量数]?[为是共达]*$")


def some_of_so_many(rate: Mention, keys: Sequence[str]) -> Relation | None:
    """覆盖41个小区（院落）中的38个，覆盖率92.7%: the verb of both stands in front of the larger one."""
    if rate.index < len(RATE_ROLES) - 1 or rate.depth:
        return None
    bottom, top = rate.sentence.mentions[rate.index - 2 : rate.index]
    alike = bottom.unit == top.unit and bottom.is_level and top.is_level and not bottom.depth and not top.depth
    if not alike or bottom.clause != top.clause or rate.clause != top.clause + 1 or rate.peer != top.peer:
        return None
    between = top.sentence.text[bottom.claim.end : top.claim.start]
    named = has_one_of(bottom.lead, keys) and _SOME_OF.fullmatch(between) is not None
    return rate_over(rate, top, bottom) if named else None


_SOME_OF = pattern("[^，,。；;：:]{0,24}中的?(?:已有|有)?")


def the_others(rate: Mention, top: Mention, bottoms: Sequence[Mention]) -> Mention | None:
    """盈利企业22户，亏损企业6户，亏损面21.4%: those that are not, where nothing is told of all."""
    if not rate.name.endswith("面"):
        return None
    word = next((other for own, other in _OPPOSITES if own in top.label), None)
    return next((m for m in bottoms if word is not None and word in m.lead and m.peer == top.peer), None)


_OPPOSITES = (("亏损", "盈利"), ("盈利", "亏损"))


def goal_behind(rate: Mention, amounts: Sequence[Mention]) -> Mention | None:
    """The figure that the words behind it call the goal: 示范户2300户，完成三年2000户的目标，完成率115%."""
    found = [m for m in amounts if GOAL.match(m.tail.removeprefix("的")) is not None and m.peer == rate.peer]
    found = [m for m in found if _REACHED.match(m.tail) is None]  # 监测31项，有26项指标达到目标要求，达标率83.9%
    return found[0] if found and found[0].sentence is rate.sentence else None


_REACHED = pattern("[^，,。；;、\\d]{0,6}(?:达到|符合|满足)[^，,。；;、\\d]{0,8}(?:目标|要求|标准)")


def over_opening(rate: Mention, top: Mention, left: Mention) -> Relation:
    """债务余额1260万元，年内化解340万元，化解率21.3%: of what there was before, what is left and what is gone."""
    return quotient(RelationKind.RATE, rate, [(1, top)], [(1, left), (1, top)], roles=RATE_ROLES, cue=rate.name)
