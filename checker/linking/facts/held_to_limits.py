"""Figures whose own clause says on which side of a limit they are: 债务余额43.17亿元，低于限额46.2亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.facts.limit_words import (
    ABOVE,
    BELOW,
    BETTER,
    CEILINGS,
    FASTER,
    INSIDE,
    INSIDE_IT,
    LIMIT_BEHIND,
    SET_BY_RULE,
    SPANS,
)
from checker.linking.facts.listed_targets import each_in_its_place, item_named
from checker.linking.facts.target_relations import verdict_relation
from checker.linking.facts.target_words import (
    CEILING,
    LESS_IS_BETTER,
    LONG_ENOUGH,
    MEASURED,
    MORE_IS_BETTER,
    TARGET,
    is_less_better,
    is_target,
)
from checker.linking.facts.verdict_words import Verdict
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.relation import Relation


def figures_held_to_limits(paragraph: Paragraph, sentence: Sentence) -> Iterator[Relation]:
    """债务余额43.17亿元，低于限额46.2亿元: the words between the figure and its limit have no subject of their own."""
    for goal in sentence.mentions[1:]:
        words = goal.lead + goal.claim.literal
        around = words + goal.tail[:10]
        inside = INSIDE_IT.match(goal.tail) if INSIDE.match(goal.lead) is not None else None
        below = BELOW.match(words) or (FASTER.match(words) if goal.unit in SPANS else None) or inside
        better = BETTER.match(words)
        said = below or ABOVE.match(words) or better
        if "差距" in goal.tail:
            continue  # 达到七成以上要求的差距为3.1个百分点
        behind = sentence.text[goal.claim.end : min(goal.claim.end + LONG_ENOUGH, sentence.end)]
        shared = goal.role is Role.SHARE and not ("占" not in goal.lead and LIMIT_BEHIND.match(behind) is not None)
        if said is None or shared or goal.role is Role.BASE or goal.depth or _is_base(goal):
            continue
        limited = LIMIT_BEHIND.match(behind) is not None or SET_BY_RULE.search(goal.lead) is not None
        limited = limited and _is_alone(goal)
        if limited and below is None and goal.claim.approximation in CEILING:
            continue  # 高于省厅不超过2500人的标准
        if not limited and TARGET.search(around) is None and said.group("words") != "控制在":
            continue
        if _NOT_DONE.search(goal.lead) is not None:
            continue  # 74个问题已整改60个，尚未完成的14个: they are what is left
        if any(m.unit == goal.unit and is_target(m) and m.peer == goal.peer for m in sentence.mentions[: goal.index]):
            continue  # 限额62.7亿元，余额61.94亿元，低于限额0.76亿元: by how much
        actual = compared_in_front(goal)
        if actual is not None and actual.claim.start in paragraph.wholes:
            actual = paragraph.wholes[actual.claim.start]  # 余额28.74亿元，其中一般债务…、专项债务…，控制在限额…
        elif actual is not None and "其中" in actual.head:
            continue  # 新增6238个，其中充电车位873个，超额完成5000个的目标: of the whole, or of the part
        if actual is not None and below is not None and not limited and _is_how_far(actual, goal):
            continue  # 余额98.62亿元，低于限额1.93亿元
        ceiling = below is not None or goal.claim.approximation in CEILING  # 达到不高于36微克的目标
        if actual is not None and _is_how_much_of_it(actual, goal):
            continue  # 到账26.4亿元，同比增长6.3%，完成年度目标58.4%
        if actual is not None and actual.separator == "、":
            actual = item_named(actual, goal)  # 造林1.55万亩、封育1.42万亩，超额完成造林任务1.5万亩
        if better is not None and actual is not None:
            ceiling = is_less_better(actual.head) or CEILINGS.match(behind) is not None
            if not ceiling and MORE_IS_BETTER.search(actual.head) is None:
                continue
        elif actual is not None and not ceiling and LESS_IS_BETTER.search(actual.head):
            continue
        if actual is not None:
            front = goal.claim.end if inside is not None else goal.claim.start - len(goal.lead)
            start = front + said.start("words")
            verdict = Verdict(start, start + len(said.group("words")), is_met=True)
            for each, limit in each_in_its_place(actual, goal):
                yield verdict_relation(sentence, each.claim, limit, verdict, at_least=not ceiling)


def _is_how_far(actual: Mention, goal: Mention) -> bool:
    """Whether what is told below a limit is so small beside it that it can only be the room that is left."""
    return magnitude(goal.claim.written) * 2 < magnitude(actual.claim.written)


_NOT_DONE = pattern("未(?:完成|整改|达标|达到|办结)的$")


def _is_alone(goal: Mention) -> bool:
    """Whether no figure stands in front of the limit in its clause: 平均36平方米，有12户低于15平方米的标准."""
    before = goal.sentence.mentions[goal.index - 1]
    return before.clause != goal.clause


def _is_base(goal: Mention) -> bool:
    """Whether the figure only says what a share is of: 完成年度目标200公里的81.5%, 完成预算15.2亿元的一半."""
    if goal.tail.startswith(("的一半", "的一多半", "的大半")):
        return True
    behind = goal.sentence.mentions[goal.index + 1 : goal.index + 2]
    return bool(behind) and behind[0].role is Role.SHARE and behind[0].clause == goal.clause


def _is_how_much_of_it(grown: Mention, goal: Mention) -> bool:
    """Whether the percentage is how much of the goal the amount is whose growth stands between: 完成年度目标58.4%."""
    if grown.role is not Role.GROWTH or _DOES_ALL.fullmatch(goal.lead) is None:
        return False
    told = grown.sentence.mentions[grown.index - 1] if grown.index else None
    return told is not None and told.role is Role.LEVEL and told.peer == goal.peer and told.unit != goal.unit


_DOES_ALL = pattern(
    "[，,\\s]*(?:已|累计|共)*完成了?(?:全年|年度|年初|当年|本年度?)(?:目标|任务|计划|指标|目标任务)(?:任务)?"
)
"""No 年度增长目标: that is one of a growth."""


def compared_in_front(goal: Mention) -> Mention | None:
    """The figure that is compared: the nearest of its unit in front, a growth only where there is no other."""
    near = [
        m
        for m in reversed(goal.sentence.mentions[: goal.index])
        if m.unit == goal.unit
        and m.peer == goal.peer
        and goal.clause - m.clause < 3
        and not m.depth
        and not is_target(m)
    ]
    if (divided := whole_divided(goal.sentence, goal)) is not None:
        return divided
    measured = next((m for m in near if m.role in MEASURED or m.lead.startswith("占上年")), None)
    grown = next((m for m in near if m.role is Role.GROWTH), None)
    if measured is None and grown is not None and grown.direction == (goal.direction or 1):
        return grown
    return measured


def limits_within_brackets(sentence: Sentence, verdicts: Sequence[Verdict]) -> Iterator[Relation]:
    """事故11起、死亡9人，均控制在年度指标（不超过15起、12人）以内: each limit holds the figure of its unit in front."""
    for verdict in verdicts:
        inside = [m for m in sentence.mentions if verdict.start < m.claim.start < verdict.end and m.depth]
        front = [m for m in sentence.mentions if m.claim.end <= verdict.start and not m.depth]
        for limit in inside if verdict.is_within and len({m.unit for m in inside}) == len(inside) else ():
            like = [m for m in front if m.unit == limit.unit and m.role in MEASURED and m.peer == limit.peer]
            if len(like) == 1 or (like and like[-1].clause == limit.clause - 1):
                yield verdict_relation(sentence, like[-1].claim, limit, verdict, at_least=False)


def whole_divided(sentence: Sentence, target: Mention) -> Mention | None:
    """The figure that the sentence divides: in 6218人当中，失业人员2105人，完成6000人的任务 all of them did."""
    opening = sentence.mentions[0]
    if opening.unit != target.unit or not opening.is_level or _DIVIDED.match(opening.tail) is None:
        return None
    return opening if opening.peer == target.peer and opening is not target else None


_DIVIDED = pattern("(?:当中|之中|中|里)$")
