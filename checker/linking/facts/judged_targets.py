"""Targets with a verdict of its own behind target and figure: 全年目标1800件，实际1766件，尚有差距."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from checker.linking.facts.completions import GOAL
from checker.linking.facts.held_to_limits import whole_divided
from checker.linking.facts.listed_targets import OF_ALL, WORDS_OF_ALL, list_of, of_its_place
from checker.linking.facts.ought import measured
from checker.linking.facts.target_relations import verdict_relation
from checker.linking.facts.target_words import (
    LONG_ENOUGH,
    MEASURED,
    is_called_target,
    is_limit,
    is_moved_so_far,
    is_one_deed,
    is_target,
)
from checker.linking.facts.verdict_words import Verdict
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation


def judged_targets(sentence: Sentence, verdicts: list[Verdict], compared: set[int]) -> Iterator[Relation]:
    """全年目标1800件，实际1766件，尚有差距: a target, its figure, and the nearest verdict."""
    every = [m for m in sentence.mentions if is_target(m)]
    targets = [m for m in every if m.claim.start not in compared]
    semicolons = [found.start() for found in _SEMICOLON.finditer(sentence.text, sentence.start, sentence.end)]
    ready = _ready(sentence, every, semicolons)
    own = [(each, _own_stretch(sentence, each, ready, semicolons)) for each in verdicts]
    behind = {each.start: goal_behind(sentence, each) for each in verdicts}
    for target in targets[:4]:
        place = target.claim.start
        near = [each for each, stretch in own if stretch is None or stretch == bisect(semicolons, place)]
        near = [each for each in near if behind[each.start] in (None, target)]
        verdict = min(near, key=lambda each, place=place: abs(each.start - place), default=None)  # type: ignore[misc]
        if verdict is None:
            continue
        run = list_of(target)
        if len(run) > 1:
            actual = of_its_place(target, run)
        elif not is_called_target(target):
            actual = measured(target, verdict.start)
        else:
            actual = _actual(sentence, target, verdict.start)
            actual = _whole_of(actual, target, verdict) if actual is not None else None
        if actual is not None and not (len(every) > 1 and _is_of_one_behind(sentence, actual, verdict)):
            ceiling = verdict.is_within or is_limit(target, actual)
            yield verdict_relation(sentence, actual.claim, target, verdict, at_least=verdict.is_met != ceiling)


def goal_behind(sentence: Sentence, verdict: Verdict) -> Mention | None:
    """水果总产量747.00万吨，超额完成702.07万吨的年度目标: the goal with which the verdict's own clause goes on."""
    behind = next((m for m in sentence.mentions if m.claim.start >= verdict.end), None)
    if behind is None or behind.claim.kind is ClaimKind.PERCENT or behind.claim.start - verdict.end > LONG_ENOUGH:
        return None
    words = sentence.text[verdict.end : behind.claim.start]
    named = GOAL.search(words) is not None or _GOAL_OF_CLAUSE.match(behind.tail) is not None
    return behind if named and _MARK.search(words) is None else None


_GOAL_OF_CLAUSE = pattern("的[^，,。；;\\d]{0,8}(?:目标|任务|计划|指标)")
_MARK = pattern("[，,。；;：:]")


def _is_of_one_behind(sentence: Sentence, actual: Mention, verdict: Verdict) -> bool:
    """Whether a missed target may be that of a figure behind: 建档率92.1%，签约率55.3%，与目标还有差距."""
    behind = sentence.mentions[actual.index + 1 : actual.index + _FEW]
    others = (m for m in behind if m.claim.end <= verdict.start and m.unit == actual.unit)
    return not verdict.is_met and any(m.role in MEASURED and not is_target(m) for m in others)


_FEW = 6


def _whole_of(actual: Mention, target: Mention, verdict: Verdict) -> Mention | None:
    """任务3.6万亩，造林1.55万亩、封育1.42万亩、修复0.88万亩，共计3.85万亩，完成任务: what the list comes to was done.

    A target that is a part itself is of a part. Of a list without its sum nothing is said, unless each item is judged.
    """
    wholes = target.sentence.paragraph.wholes
    if target.claim.start in wholes:
        return actual
    whole = wholes.get(actual.claim.start)
    if whole is not None and whole is not target and whole.unit == target.unit and not is_target(whole):
        return whole
    text = target.sentence.text
    begin = max(verdict.start - WORDS_OF_ALL, target.sentence.start)
    if _is_of_some(actual, target, verdict):
        return None
    alone = len(list_of(actual)) == 1 or OF_ALL.search(text, begin, verdict.end) is not None
    return actual if alone else None


def _is_of_some(actual: Mention, target: Mention, verdict: Verdict) -> bool:
    """任务3.6万亩，春季完成1.2万亩，秋季完成2.6万亩，完成任务: what is told of a time or a part, and more behind it."""
    behind = target.sentence.mentions[actual.index + 1 : actual.index + _FEW]
    more = any(m.unit == actual.unit and m.role in MEASURED and m.claim.end <= verdict.start for m in behind)
    return more and _SOME.search(actual.head) is not None


_SOME = pattern(
    "其中|[春夏秋冬]季|[上下]半年|季度|\\d月(?![底末\\d])|[一二三四五]期|首批|第[一二三四五]批|年初|年中|此前"
)


def _ready(sentence: Sentence, targets: list[Mention], semicolons: list[int]) -> dict[int, int]:
    """By the number of each stretch between semicolons that has a target and its figure, where that figure stands."""
    own = {(bisect(semicolons, m.claim.start), m.unit, role) for m in targets for role in (*MEASURED[:4], m.role)}
    starts = {m.claim.start for m in targets}
    ready: dict[int, int] = {}
    for m in sentence.mentions if semicolons else ():
        stretch = bisect(semicolons, m.claim.start)
        if (stretch, m.unit, m.role) in own and m.claim.start not in starts:
            ready.setdefault(stretch, m.claim.start)
    return ready


def _own_stretch(sentence: Sentence, verdict: Verdict, ready: dict[int, int], semicolons: list[int]) -> int | None:
    """The number of the stretch whose own target and figure the verdict is on; ``None`` where it may be on others.

    计划改造42个，已完工35个；计划新增充电桩800个，建成764个，超额完成任务: of the 764 only, but 均超额完成 of all.
    """
    stretch = bisect(semicolons, verdict.start)
    if ready.get(stretch, verdict.start) >= verdict.start:
        return None
    begin = max(verdict.start - WORDS_OF_ALL, semicolons[stretch - 1] if stretch else sentence.start)
    return stretch if OF_ALL.search(sentence.text, begin, verdict.end) is None else None


_SEMICOLON = pattern("[；;]")


def _actual(sentence: Sentence, target: Mention, verdict: int) -> Mention | None:
    """The figure that is measured against the target: the nearest of its unit, if it can in the same stretch."""
    fits = [
        m
        for m in sentence.mentions
        if m is not target
        and m.unit == target.unit
        and not is_target(m)
        and (
            m.role in (*MEASURED[:4], target.role)
            or (m.role is Role.CHANGE and is_one_deed(m, target))
            or is_moved_so_far(m, target)
        )
        and m.claim.start < max(verdict, target.claim.start)
    ]
    if target.owner is not None and target.depth:
        fits = [m for m in fits if m.claim.start < target.claim.start]
    fits = [m for m in fits if m.peer == target.peer] or fits
    if (divided := whole_divided(sentence, target)) in fits:
        return divided
    return min(fits, key=lambda m: abs(m.claim.start - target.claim.start), default=None)
