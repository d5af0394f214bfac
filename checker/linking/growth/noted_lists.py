"""Changes of a list in front of it whose bracket tells the list of the earlier time.

收入A，货运量B，分别比上年减少C和减少D（上年分别为E、F）;
A、B、C分别为…，同比分别增长14.9%、增长5.9%、下降6.5%（上年分别为…）.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.growth.differences import change_between
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import directed_runs, is_comparable
from checker.linking.roles import BOUNDS
from checker.model.patterns import pattern
from checker.model.relation import Relation

_ORDER_OF_ITS_OWN = pattern("[、和及]")


def noted_lists(sentence: Sentence, role: Role) -> Iterator[tuple[list[Relation], list[Mention]]]:
    """Each change of such a list between the figures in its place, with the changes of the list."""
    if not sentence.roles.issuperset((role, Role.PREVIOUS)) or cues.RESPECTIVELY.search(sentence.words) is None:
        return
    for run in directed_runs(sentence, role):
        last, size = run[-1], len(run)
        said = cues.RESPECTIVELY.search(run[0].head)
        if role is Role.GROWTH and not any(m.lead.strip("、和与及 ") for m in run[1:]):
            continue  # 分别增长14.9%、5.9%: lists.py
        if said is None or size < _FEW or _ORDER_OF_ITS_OWN.search(run[0].head, 0, said.start()) is not None:
            continue  # 货邮和旅客分别下降6.7%、增长11.8%: the names have an order of their own
        noted = [m for m in sentence.mentions[last.index + 1 : last.index + size + 2] if m.owner is last]
        levels = sentence.mentions[max(0, run[0].index - size) : run[0].index]
        units = [m.unit for m in levels]
        if not len(noted) == len(levels) == size or units != [m.unit for m in noted]:
            continue
        told = all(m.role is Role.PREVIOUS and m.bracket == noted[0].bracket for m in noted)
        plain = all(m.is_level and not m.depth and m.peer == last.peer for m in levels)
        fits = role is Role.GROWTH or units == [m.unit for m in run]
        exact = not any(m.claim.approximation in BOUNDS for m in (*levels, *noted))
        if told and plain and fits and exact and "其中" not in run[0].head and all(map(is_comparable, run)):
            yield [change_between(*each) for each in zip(run, levels, noted, strict=True)], run


_FEW = 2
