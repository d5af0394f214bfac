"""Ratios of a list, each of the figures in its place.

学生分别为3.42万人、1.76万人，教师分别为2015人、1384人，生师比分别为17.0∶1、12.7∶1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.rates.listed import items_in_front, lists_in_front, proposals_of_list, runs_of
from checker.linking.ratios.ratio_readings import ratio_of
from checker.model.relation import Relation


def lists_of_ratios(sentence: Sentence) -> list[list[Mention]]:
    """The runs of ratios to one that follow 分别 or 依次."""
    to_one = [m for m in sentence.mentions if m.role is Role.RATIO and m.unit == ":1"]
    runs = runs_of(to_one) if len(to_one) > 1 and cues.gives_each(sentence.words) else []
    return [run for run in runs if len(run) > 1 and cues.gives_each(run[0].head)]


def ratios_of_list(run: Sequence[Mention]) -> Iterator[Proposal]:
    """Each ratio over what stands in its place of the two lists in front; the order in which more come out is meant."""
    lists = lists_in_front(run)[:_TERMS]
    if len(lists) < _TERMS:
        lists = items_in_front(run)
    if len(lists) != _TERMS:
        return
    later, earlier = lists
    ways = (_over(run, earlier, later), _over(run, later, earlier))
    yield from proposals_of_list(max(ways, key=lambda singles: sum(map(holds, singles))))


def _over(run: Sequence[Mention], tops: Sequence[Mention], bottoms: Sequence[Mention]) -> list[Relation]:
    return [ratio_of([ratio], top, bottom) for ratio, top, bottom in zip(run, tops, bottoms, strict=True)]


_TERMS = 2
