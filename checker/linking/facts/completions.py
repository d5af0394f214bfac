"""Completion: how much of a target was done (完成预算的102.3%), and by how much it was surpassed (超计划4.66%)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.facts.named_goals import goal_alone, named_goal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.linking.shares.noted_bases import base_noted
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_ROLES = ("share", "actual", "target")
_BACK = 3

GOAL = pattern("目标|指标|任务|计划|(?<!公共)(?<!基金)(?<!经营)预算(?!内|外|收入|支出|单位|执行)")
"""The figure is a target. 一般公共预算收入 is none, 一般公共预算收入年初预算 is."""
_HOW_MANY_INDICATORS = pattern("指标(?:总数|总量|数|个数)")
"""17项和4项，二者合占指标总数的87.5%: of how many there are."""
_SURPASSED = pattern("(?:超额?完成?|超过|超出|超)[^，,。；;\\d]{0,6}(?:任务|目标|计划|预算)数?(?:的?幅度为?|约)?$")
_BARELY_SURPASSED = pattern("[，,\\s]*(?:实际|已)?超额(?:完成|实现)(?:了|约|近)*")
_AHEAD = pattern("(?:超额|超过|超出|超)(?:了|约|近)?$")
_OF_TASK = pattern("(?:地|的幅度)?(?:超额|提前)?(?:完成|实现|达到)[^，,。；;\\d]{0,6}(?:任务|目标|计划|预算|指标)")
_APART = pattern(
    "超[收支]|超额(?!完成[^，,。；;\\d]{0,6}(?:计划|任务|目标|指标))|短[收支]|[增减节]收|[多少差欠缺超](?:于|出|支|额)?$|结余|剩余|尚|余"
)
"""How far the figure is from its target, and not the figure itself: 超收0.32亿元."""
_DONE = pattern("实际|完成|决算|执行|实现|支出|到位|落实|已|达")


def is_of_target(share: Mention) -> bool:
    """Whether the words say that the percentage is of a target: 完成年初预算的, 占计划的, 为年度目标的."""
    if share.name == "target":
        return True
    before = share.sentence.mentions[: share.index][-1:]
    if before and before[0].role is Role.BASE and before[0].clause == share.clause:
        return False  # 占控制数160起的25.63%: the target stands beside it
    named = cues.SHARE_BASE.search(share.head)
    base = named.group("base") if named is not None else ""
    return share.name != "base" and GOAL.search(_HOW_MANY_INDICATORS.sub("", base)) is not None


def completion(paragraph: Paragraph, number: int, share: Mention) -> Proposal | None:
    """The percentage as what was done over its target, where both stand in front of it."""
    goals, is_near = goals_before(paragraph, number, share)
    words = share.lead if share.lead and _KIND_OF_GOAL.search(share.lead) else ""
    words = words or (cues.COMPLETED.search(share.head) or cues.SHARE_BASE.search(share.head) or [""])[0]
    pair = None if is_near else named_goal(paragraph, number, share) or goal_alone(paragraph, number, share)
    if pair is not None:
        done, goal = pair
        told = quotient(RelationKind.TARGET, share, [(1, done)], [(1, goal)], roles=_ROLES, cue="完成")
        return Proposal((told,), Confidence.HIGH)
    if not is_near and (by_distance := tuple(_by_distance(share))):
        return Proposal(by_distance, Confidence.HIGH)
    named = [goal for goal in goals if any(kind in goal.label and kind in words for kind in ("调整", "年初", "变动"))]
    readings = [
        quotient(RelationKind.TARGET, share, [(1, actual)], [(1, goal)], roles=_ROLES, cue="完成")
        for goal in (named or goals)
        for actual in actuals_of(share, goal)[:1]
    ]
    sure = is_near and len(readings) == 1
    readings += [  # 计划4600人，实际录取4583人，报到4327人，完成计划的94.1%: of any of them
        reading
        for goal in (named or goals)[:1]
        for actual in actuals_of(share, goal)[1:_BACK]
        if holds(reading := quotient(RelationKind.TARGET, share, [(1, actual)], [(1, goal)], roles=_ROLES, cue="完成"))
    ]
    if not readings:
        readings = list(_by_distance(share))
        sure = True
    return Proposal(tuple(readings), Confidence.HIGH if sure else Confidence.LOW) if readings else None


_KIND_OF_GOAL = pattern("年初|调整|变动")
_SHORT_OF = pattern("(?:短[收支]|欠收|少收|(?:低于|少于|小于)(?:年初|全年|年度|调整)?预算数?)(?:了|约)?$")
_BEYOND = pattern("(?:超[收支]|(?:超出?|超过|高于|多于|大于)(?:年初|全年|年度|调整)?预算数?)(?:了|约)?$")


def _by_distance(share: Mention) -> Iterator[Relation]:
    """收入36.9亿元，为年初预算的82.0%，短收8.1亿元: the target is what was done, and what it is off by."""
    behind = share.sentence.mentions[share.index + 1 : share.index + 2]
    front = [m for m in share.sentence.mentions[: share.index] if m.peer == share.peer and m.role is Role.LEVEL]
    for off in behind:
        done = next((m for m in reversed(front) if m.unit == off.unit and share.clause - m.clause <= 1), None)
        sign = 1 if _SHORT_OF.search(off.lead) else -1 if _BEYOND.search(off.lead) else 0
        if done is not None and sign and off.clause == share.clause + 1:
            target = [(1, done), (sign, off)]
            yield quotient(RelationKind.TARGET, share, [(1, done)], target, roles=_ROLES, cue="完成")


_COMPLETED = pattern("[，,\\s]*(?:已|累计|实际|实|共)*(?:完成|达成)(?:率|比例)?(?:了|为|达到?)*$")


def _plainly_completed(share: Mention) -> Proposal | None:
    """定下投放45亿元的计划，累放42.84亿元，完成95.2%: what stands right in front, over the one target there."""
    front = share.sentence.mentions[: share.index]
    if not front or _COMPLETED.fullmatch(share.head) is None:
        return None
    done = front[-1]
    if _is_set(done) and len(front) > 1:
        return _done_before(share, done, front[-2])
    goals = [m for m in front[:-1] if m.peer == share.peer and m.unit == done.unit and _is_set(m)]
    beside = done.peer == share.peer and share.clause - done.clause == 1 and done.is_level and not done.depth
    if not goals or not beside or _is_set(done) or _APART.search(done.lead) or "其中" in done.head:
        return None
    readings = tuple(
        quotient(RelationKind.TARGET, share, [(1, done)], [(1, goal)], roles=_ROLES, cue="完成")
        for goal in reversed(goals)
    )
    others = [m for m in front[:-1] if m.peer == share.peer and m.unit == done.unit and m not in goals]
    sure = len(goals) == 1 and not others and done.clause - goals[0].clause == 1 and not goals[0].depth
    sure = sure and share.claim.number != "100" and (_OF_YEAR.search(done.lead) is None or _is_of_year(goals[0]))
    return Proposal(readings, Confidence.HIGH if sure else Confidence.LOW)


def _done_before(share: Mention, goal: Mention, done: Mention) -> Proposal | None:
    """修路38.4公里，计划45公里，完成85.3%: what was done stands in front of its target, which no more is said of."""
    beside = done.peer == share.peer and goal.clause - done.clause == 1 == share.clause - goal.clause
    if not beside or done.unit != goal.unit or not done.is_level or done.depth or goal.depth:
        return None
    reading = quotient(RelationKind.TARGET, share, [(1, done)], [(1, as_set(goal))], roles=_ROLES, cue="完成")
    bare = _BARE_GOAL.fullmatch(goal.lead) is not None and not goal.tail.strip() and "其中" not in done.head
    sure = bare and done.lead.strip("，, ") and _APART.search(done.lead) is None
    return Proposal((reading,), Confidence.HIGH if sure else Confidence.LOW)


_BARE_GOAL = pattern("[，,\\s]*(?:年度|全年|年初|原)?(?:计划|任务|目标)数?为?")


_OF_YEAR = pattern("今年|本年|当年|年内|本月|当月|\\d月份|本期")


def _is_of_year(goal: Mention) -> bool:
    """Whether the target is that of the year: of 总任务260栋，今年开工120栋，完成100% the year's own is not told."""
    return re.search("今年|年度|全年|当年|本年|年初", goal.head) is not None


_OF_A_GOAL = pattern("的(?:目标|任务|计划|指标)(?:任务)?$")


def _is_set(mention: Mention) -> bool:
    """Whether the figure is a target: 计划签约12000人, 定下投放45亿元的计划."""
    return is_goal(mention) or _is_given(mention) or (mention.is_level and _OF_A_GOAL.match(mention.tail) is not None)


def link_surpassed(paragraph: Paragraph) -> Iterator[Proposal]:
    """计划脱贫3260人，实际脱贫3412人，超额完成计划4.66%: what was done beyond the target, over the target.

    Or plainly what was done over the target that stands in front of it: 完成95.2%.
    """
    for number, sentence in enumerate(paragraph.sentences):
        for share in sentence.mentions[2:] if Role.PERCENT in sentence.roles else ():
            if share.role is Role.PERCENT and (done := _plainly_completed(share)) is not None:
                yield done
                continue
            ahead = _AHEAD.search(share.lead) and _OF_TASK.match(share.tail)  # 超额5.8%完成任务
            barely = _BARELY_SURPASSED.fullmatch(share.lead)
            if share.role is Role.PERCENT and (ahead or barely or _SURPASSED.search(share.lead)):
                goals, is_near = goals_before(paragraph, number, share)
                readings = tuple(
                    _beyond(share, actual, goal) for goal in goals for actual in actuals_of(share, goal)[:1]
                )
                if barely:  # 超额完成130.4% may be meant for how much of it was done
                    readings += tuple(filter(holds, _in_full(share, goals)))
                if readings:
                    sure = is_near and len(goals) == 1
                    yield Proposal(readings, Confidence.HIGH if sure else Confidence.LOW)


def _in_full(share: Mention, goals: Sequence[Mention]) -> Iterator[Relation]:
    for goal in goals:
        for actual in actuals_of(share, goal)[:1]:
            yield quotient(RelationKind.TARGET, share, [(1, actual)], [(1, as_set(goal))], roles=_ROLES, cue="完成")


def _beyond(share: Mention, actual: Mention, goal: Mention) -> Relation:
    goal = as_set(goal)
    beyond = [(1, actual), (-1, goal)]
    return quotient(RelationKind.TARGET, share, beyond, [(1, goal)], roles=_ROLES, cue="超额完成")


def as_set(goal: Mention) -> Mention:
    """A round goal is the number itself, and no measurement that was rounded: 目标60亿元 is not 60.4亿元."""
    claim = goal.claim
    if claim.approximation is not Approximation.EXACT or not _ROUND.fullmatch(claim.number):
        return goal
    return goal.with_claim(claim.exactly())


_ROUND = pattern("(?:[1-9]0*)[万亿]?")


def goals_before(paragraph: Paragraph, number: int, share: Mention) -> tuple[list[Mention], bool]:
    """The targets told in front of the percentage, the nearest first, and whether they stand in its own stretch."""
    if (noted := base_noted(share)) is not None:
        return [as_set(noted)], True  # 无障碍改造210户，完成年度任务（200户）的105%
    if (noted := _goal_noted(share)) is not None:
        return [noted], True
    sentence = share.sentence
    here = [m for m in reversed(sentence.mentions[: share.index]) if m.peer == share.peer and is_goal(m)]
    here = here or [m for m in reversed(sentence.mentions[: share.index]) if m.peer == share.peer and _is_given(m)]
    if here:
        return here, True
    compared = [m for m in sentence.mentions[share.index + 1 :] if _COMPARED.search(m.lead) is not None]
    if compared and "预算" in share.head:
        return compared[:1], True
    behind = [m for m in sentence.mentions[share.index + 1 : share.index + 2] if m.peer == share.peer and is_goal(m)]
    back = behind + [m for m in reversed(sentence.mentions[: share.index]) if is_goal(m)]
    for earlier in reversed(paragraph.sentences[max(0, number - _BACK) : number]):
        back += [m for m in reversed(earlier.mentions) if is_goal(m) or "要求" in m.head]
    return back, False


def _is_given(mention: Mention) -> bool:
    """给我们定的招商数是6000万元; 全年要办的实事50件: what others want done, where no word for a goal is told."""
    return mention.role in (Role.LEVEL, Role.BASE) and not mention.depth and _GIVEN.search(mention.lead) is not None


_GIVEN = pattern(
    "(?:给|对|向|往)[^，,。；;\\d]{1,8}(?:定|派|分|压|摊|布置|交[代办给]|下达?)下?[来了]?的[^，,。；;\\d]{1,12}$"
    "|(?:上[头面级边]|[县镇市省乡区局厂街村][上里]|公司|总部|领导|老板)[^，,。；;\\d]{0,4}"
    "(?:定|派|分|压|摊|布置|交[代办给]|下达?|要求?)下?[来了]?的[^，,。；;\\d]{1,10}(?:[数量额]|活儿?|面积|产值|里程|人头)[是为]?$"
    "|(?:说|讲|商|约|谈)(?:好|定|下来?)了?(?:的|要)[^，,。；;\\d]{1,10}$"
    "|(?:全年|今年|年内|本月|这个月|这一季)(?:里|我们)?(?:[一总]共)?(?:要|得|该)[^，,。；;\\d的]{1,6}的[^，,。；;\\d]{1,8}$"
)


def _goal_noted(share: Mention) -> Mention | None:
    """完成预算的101.8%（预算15亿元）; 完成年度任务的110%，任务数为1.2万人: the target told right behind, or ``None``.

    Not where it is another one than the words name: 为调整预算的95%（年初预算15亿元）.
    """
    behind = share.sentence.mentions[share.index + 1 : share.index + 3]
    if len(behind) > 1 and behind[0].name == "gap" and behind[1].owner is behind[0] and not behind[0].depth:
        noted = is_goal(behind[1]) and behind[0].clause - share.clause == 1 and behind[0].peer == share.peer
        return as_set(behind[1]) if noted else None  # 完成预算的107.5%，超预算11.55万元（预算153.96万元）
    goal = behind[0] if behind and behind[0].is_level and behind[0].times == 1 else None
    beside = goal is not None and (goal.owner is share or (goal.depth == 0 == share.depth))
    if goal is None or not beside or goal.peer != share.peer or goal.clause - share.clause > 1:
        return None
    named = (_NOTED_GOAL if goal.owner is share else _GOAL_BEHIND).fullmatch(goal.lead)
    kinds = set(_KIND_OF_GOAL.findall(goal.lead)) - set(_KIND_OF_GOAL.findall(share.head))
    told = any(kind in share.head for kind in ("年初", "调整", "变动"))
    if named is None and goal.owner is share and not goal.lead.strip() and not told:
        front = [
            m for m in share.sentence.mentions[: share.index] if m.peer == share.peer
        ]  # 占年度计划的95.3%（118亿元）
        named = None if any(map(is_goal, front)) else _BARE.match(goal.lead)
    away = _GOAL_FROM.fullmatch(goal.lead) is not None and _IS_AWAY.match(goal.tail) is not None
    if away and goal.clause - share.clause == 1:
        return as_set(goal)  # 完成年度任务的63.7%，距年度任务291.55万份还差105.83万份
    if named is None or (kinds and told) or _ENDS_OF_NOTE.match(goal.tail) is None:
        return None
    return as_set(goal)


_BARE = pattern("\\s*")
_OF_TIME = "(?:全年|年度|年初|本年度?|当年|月度?|季度|阶段|调整后?的?|变动|考核|目标)*"
_NOTED_GOAL = pattern(f"\\s*{_OF_TIME}(?:预算|计划|任务|目标)(?:数|值|量|任务|指标)?(?:为|是|[：:])?\\s*")
_GOAL_BEHIND = pattern(f"[，,\\s]*{_OF_TIME}(?:预算|计划|任务|目标)(?:(?:数|值|任务数)(?:为|是)?|为)\\s*")
_GOAL_FROM = pattern(f"[，,\\s]*(?:距离?|离){_OF_TIME}(?:预算|计划|任务|目标)[数值]?(?:的|为)?\\s*")
_IS_AWAY = pattern("的?(?:目标|任务|计划)?[还尚仍]?(?:差|有)")
_ENDS_OF_NOTE = pattern("\\s*(?:[，,。；;）)]|$)")


def is_goal(mention: Mention) -> bool:
    """Whether words beside the figure call it what was to be done, and not how far it is from that."""
    compared = mention.role is Role.PREVIOUS and _THAN_GOAL.fullmatch(mention.lead) is not None
    beyond = _BEYOND_GOAL.search(mention.lead) is not None
    reached = beyond and mention.name == "gap" and "完成" in mention.lead  # 超额完成计划339.75万千瓦，完成计划的111.0%
    if mention.role not in (Role.LEVEL, Role.BASE, Role.CONDITION) and not compared and not reached:
        return False
    if mention.claim.kind is ClaimKind.PERCENT or (beyond and _is_short_of_half(mention)):
        return False
    if mention.lead.startswith("距") or _APART.search(mention.lead):
        return False  # 距年度任务尚差20万亩
    if _ADJUSTED.fullmatch(mention.lead) is not None:  # 年初预算为26.5亿元，执行中调整为21.8亿元
        front = mention.sentence.mentions[mention.index - 1] if mention.index else None
        beside = front is not None and front.unit == mention.unit and mention.clause - front.clause == 1
        return front is not None and beside and is_goal(front)
    return GOAL.search(mention.lead) is not None or GOAL.match(mention.tail) is not None


def _is_short_of_half(mention: Mention) -> bool:
    """完成1269.84万人次，超额完成计划318.65万人次: whether it is so small that it tells how far."""
    before = next((m for m in reversed(mention.sentence.mentions[: mention.index]) if m.unit == mention.unit), None)
    return before is not None and 2 * magnitude(mention.claim.written) < magnitude(before.claim.written)


_BEYOND_GOAL = pattern("超额?(?:完成|实现)?[^，,。；;\\d]{0,6}(?:计划|任务|目标|指标|预算)数?的?$")
_THAN_GOAL = pattern("[，,\\s]*[比较与][^，,。；;\\d]{0,6}(?:计划|任务|目标|指标|预算)数?的?")
"""比年初计划的196.80万吨增加28.93万吨，完成计划的114.7%."""
_COMPARED = pattern("决算数?(?:小于|大于|低于|高于|等于|少于|多于)(?:年初|全年|调整)?预算数?$")
"""完成预算的92.59%，…，决算数小于预算数34.00万元的主要原因是…: told where the difference is explained."""
_ADJUSTED = pattern(
    "[，,\\s]*(?:[年执][度中内行]{1,3}|后|后来|经[^，,。；;\\d]{2,10}?(?:批准|审议|同意|通过)[，,]?)*"
    "(?:预算)?(?:调整?|变动|核定|追加|[增减])[减增整]?(?:预算)?数?[为至到]"
)


def actuals_of(share: Mention, goal: Mention) -> Sequence[Mention]:
    """What was done, the nearest first; what the words call done before all others."""
    found = [
        m
        for m in reversed(share.sentence.mentions[: share.index])
        if m.peer == share.peer
        and m.unit == goal.unit
        and m.depth == share.depth
        and m is not goal
        and (m.is_level or (m.role is Role.PREVIOUS and m.index + 1 == goal.index))  # 去年4.07万人，完成目标3.8万人的
        and not is_goal(m)
        and _APART.search(m.lead) is None
    ]
    named = _SUBJECT.match(share.head)
    shared = [cues.overlap(named.group(1), m.label) if named is not None else 0 for m in found]
    best = max(shared, default=0)
    called = [m for m, size in zip(found, shared, strict=True) if size == best > 1]
    return sorted(called or found, key=lambda m: _DONE.search(m.lead) is None)


_SUBJECT = pattern(
    "\\s*([^\\W\\d_a-zA-Z]{2,8}?)(?:的?[数量额]|户数|件数|人数|面积)?(?:已|共|约)*(?:完成|达到?|为|是|占|相当于)"
)
"""竣工数为目标的114.2%: of 竣工137部、在建46部 the first."""
