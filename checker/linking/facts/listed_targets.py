"""Several figures with several targets, each held to the one in its place: 分别为3.6天和24天，低于规定的5天和40天."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.facts.target_words import MEASURED
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern


def each_in_its_place(last: Mention, goal: Mention) -> Sequence[tuple[Mention, Mention]]:
    """分别为3.6天和24天，低于规定的5天和40天: each figure with its limit; () where they are not as many."""
    row = [m for m in goal.sentence.mentions[goal.index :] if m.clause == goal.clause and not m.depth]
    limits = [goal, *takewhile(lambda m: m.unit == goal.unit and not m.lead.strip("、和与及 "), row[1:])]
    if len(limits) == 1:
        return [(each, goal) for each in all_of(last, goal)]
    told = goal.sentence.mentions[max(0, last.index + 1 - len(limits)) : last.index + 1]
    alike = len(told) == len(limits) and all(m.unit == goal.unit and m.clause == last.clause for m in told)
    return list(zip(told, limits, strict=True)) if alike else ()


def all_of(last: Mention, goal: Mention) -> Sequence[Mention]:
    """合格率88.4%、85.7%，均高于70%: every item of the list that the figure ends, and as many rates as 三者 counts."""
    counted = OF_ALL.search(goal.lead)
    if counted is None:
        return [last]
    if len(run := list_of(last)) > 1:
        return [m for m in run if m.role is last.role]
    said = _COUNTED.search(goal.lead)
    rates = [m for m in goal.sentence.mentions[: goal.index] if m.role is Role.RATE and not m.depth]
    number = number_of(said.group(1)) if said is not None else 0
    return rates if last.role is Role.RATE and len(rates) == number else [last]


_COUNTED = pattern("([两二三四五六])[^，,。；;\\d]{0,4}(?:均|都)")


def item_named(last: Mention, goal: Mention) -> Mention | None:
    """The item that the target's words name, of the list that ends with this one; any where all are judged."""
    if OF_ALL.search(goal.lead) is not None:
        return last
    words = _NO_NAME.sub("，", goal.lead)
    named = [m for m in list_of(last) if cues.overlap(_NO_NAME.sub("；", m.lead), words) >= _FULL_WORD]
    return named[0] if len(named) == 1 else None


_FULL_WORD = 2
_NO_NAME = pattern("超额|提前|完成|实现|达到|超过|[年当]度|全[年市县区省]|目标|任务|计划|指标|[，,\\s]")


def list_of(target: Mention) -> list[Mention]:
    """The list that the target stands in: 年度任务1180吨、52吨、1640吨."""
    mentions = target.sentence.mentions
    first, last = target.index, target.index + 1
    while first and mentions[first].separator == "、" and mentions[first - 1].unit == target.unit:
        first -= 1
    while last < len(mentions) and mentions[last].separator == "、" and mentions[last].unit == target.unit:
        last += 1
    return list(mentions[first:last])


def of_its_place(target: Mention, run: Sequence[Mention]) -> Mention | None:
    """分别减排1246吨、58吨、935吨，依次为任务1180吨、52吨、820吨的…: the figure of the same place in front."""
    before = target.sentence.mentions[run[0].index - 1] if run[0].index else None
    front = list_of(before) if before is not None else []
    at = run.index(target)
    alike = len(front) == len(run) and front[at].unit == target.unit and front[at].role in MEASURED
    return front[at] if alike else None


OF_ALL = pattern("均|(?<![成首])都|全部|各项|[两三四五六七八九十]项|双双")
WORDS_OF_ALL = 8
