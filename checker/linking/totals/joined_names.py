"""Wholes whose name joins the names of two figures that are told behind them, with others in between.

公务用车购置及运行维护费1243.7万元，公务接待费1186.2万元。公务用车购置费318.0万元，运行维护费925.7万元.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.far.times import core
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_JOINED = pattern("(?P<first>[^\\W\\d_a-zA-Z及和与]{2,10})(?:及其?|和|与)(?P<second>[^\\W\\d_a-zA-Z及和与]{2,8})$")
_COST = pattern("(?:费用?|支出|经费|决算数?|资金|[为达共计])+$")
_OTHER_TIME = pattern("预算|计划|[上去]年|同期|其中|比|较")
_MOST, _NEAR = 60, 10


def link_joined_names(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every such whole with the two figures right behind each other that have its names."""
    told = [m for sentence in paragraph.sentences for m in sentence.mentions if m.is_level and m.unit and not m.depth]
    for at, whole in enumerate(told[:_MOST]):
        said = _names_of(whole)
        if said is None or paragraph.is_divided(whole):
            continue
        behind = [m for m in told[at + 1 : at + 1 + _NEAR] if m.unit == whole.unit]
        for first, second in itertools.pairwise(behind):
            if (
                _bear(first, second, *said)
                and _stand_together(first, second)
                and is_of_the_size(whole, [first, second])
            ):
                if not (_is_apart(whole) or _is_apart(first) or _is_apart(second)):
                    yield Proposal((total_relation(whole, [first, second], "及"),), Confidence.HIGH)
                break


def _names_of(whole: Mention) -> tuple[str, str] | None:
    if "及" not in whole.lead and "和" not in whole.lead and "与" not in whole.lead:
        return None
    cost = _COST.search(whole.lead)
    said = _JOINED.search(whole.lead[: cost.start()]) if cost is not None else None
    return (core(said["first"]), said["second"]) if said is not None else None


def _bear(first: Mention, second: Mention, one: str, other: str) -> bool:
    """公务用车购置 and 运行维护, which may repeat what both have: 公务用车运行."""
    names = [_COST.sub("", core(m.lead)) for m in (first, second)]
    if names[0] != one or not names[1].endswith(other):
        return False
    return one.startswith(names[1].removesuffix(other))


def _stand_together(first: Mention, second: Mention) -> bool:
    return first.sentence is second.sentence and second.clause - first.clause <= 1 and first.peer == second.peer


def _is_apart(mention: Mention) -> bool:
    """Whether the figure is of another time, or of a plan."""
    return _OTHER_TIME.search(mention.head) is not None or cues.PREVIOUS.search(mention.head) is not None
