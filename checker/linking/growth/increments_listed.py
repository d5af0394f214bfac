"""Increments and rates of one list, each in its place: 分别净增24.85万个、515.92万人，增长12.03%和4.34%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.growth.increments_beside import REACHED, goes_with, over_rest
from checker.linking.passage import Mention, Role, Sentence
from checker.model.patterns import pattern
from checker.model.relation import Relation


def listed_increments(sentence: Sentence, run: list[Mention]) -> list[Relation]:
    """分别比上年净增24.85万个、515.92万人，增长12.03%和4.34%: each rate with the increment in its place."""
    first, size = run[0].index, len(run)
    changes = sentence.mentions[max(0, first - size) : first]
    before = sentence.mentions[: max(0, first - size)]
    levels = [m for m in before if m.is_level][-size:]
    if first >= 2 * size and REACHED.fullmatch(changes[0].lead) is not None:
        levels, changes = changes, sentence.mentions[first - 2 * size : first - size]  # 增加A、B，达到C、D，增长
        if not all(m.is_level and m.clause == changes[-1].clause + 1 for m in levels):
            return []
    if len(levels) < size and all(m.role is Role.AVERAGE and m.clause == before[-1].clause for m in before[-size:]):
        levels = before[-size:]  # 人均收入分别达到42316元和21875元，比上年多2030元、1512元，增幅分别为5.0%、7.4%
    if first >= 2 * size and all(m.is_level for m in sentence.mentions[first - 2 * size : first : 2]):
        # 受理A件，比上年增加C件，办结B件，比上年增加D件，分别增长
        levels, changes = (sentence.mentions[first - 2 * size + at : first : 2] for at in (0, 1))
    if len(changes) < size or len(levels) < size or not all(map(goes_with, changes, run)):
        return []
    beside = run[0].clause - max(changes[-1].clause, levels[-1].clause) <= 1
    if not beside or [m.unit for m in levels] != [m.unit for m in changes]:
        return []
    return [over_rest(*each) for each in zip(run, changes, levels, strict=True)]


def listed_in_front(run: Sequence[Mention], earlier: Sentence | None) -> list[Relation]:
    """收、支总计分别为A、B。与上年相比，收、支总计分别减少C、D，下降7.4%和8.1%: of a sentence of their own."""
    sentence, size = run[0].sentence, len(run)
    changes = sentence.mentions[: run[0].index]
    levels = earlier.mentions if earlier is not None else []
    if len(changes) != size or not all(goes_with(m, run[0]) for m in changes):
        return []
    named = _LISTED_NAMES.search(changes[0].lead)
    if named is None or run[0].clause - changes[-1].clause != 1:
        return []
    if len(levels) != size or named["names"][-2:] not in levels[0].lead:
        levels = _each_by_name(_JOINED.split(named["names"]), levels)
    if not all(m.is_level and not m.depth for m in levels) or [m.unit for m in levels] != [m.unit for m in changes]:
        return []
    return [over_rest(*each) for each in zip(run, changes, levels, strict=True)]


def _each_by_name(names: Sequence[str], told: Sequence[Mention]) -> list[Mention]:
    """资产总额A，负债总额B；…。资产、负债分别增加: for each name the one figure that begins with it, or none."""
    found = []
    for name in names:
        begin = [m for m in told if m.is_level and not m.depth and m.lead.lstrip(_AROUND).startswith(name)]
        found += begin if len(begin) == 1 and len(name) > 1 else []
    return found if len(found) == len(names) else []


_JOINED = pattern("[、和及与]")
_AROUND = "、，,；; 和及与"

_LISTED_NAMES = pattern("(?P<names>[^，,；;：:。、\\d]{1,8}、[^，,；;：:。\\d]{2,12}?)(?:分别|依次|各)")


def increments_before(run: Sequence[Mention], earlier: Sentence | None) -> list[Relation]:
    """净增实缴单位241家；…。实缴单位5207家，实缴职工28.64万人，分别增长4.85%和1.52%: each increment by its name.

    The increments stand in the sentence in front, or in front in its own, and may leave 实缴 out (净增单位241家).
    """
    levels = [m for m in run[0].sentence.mentions[: run[0].index] if m.is_level and not m.depth][-len(run) :]
    if len(levels) < len(run):
        return []
    front = [*(earlier.mentions if earlier is not None else ()), *run[0].sentence.mentions[: levels[0].index]]
    found = []
    for growth, level in zip(run, levels, strict=True):
        name = _PAYING.sub("", cues.subject_of(level.lead))
        changes = [m for m in front if m.unit == level.unit and goes_with(m, growth)]
        changes = [m for m in changes if len(name) > 1 and m.lead.endswith(name)]
        found += [over_rest(growth, change, level) for change in changes if len(changes) == 1]
    return found


_PAYING = pattern("^(?:年末|期末)?实?缴(?!存)")
