"""Rates of growth of a list that name their items and their directions, each item with figures of its own in front.

省内41次、邻区68次；去年同期省内36次、邻区80次，与其相比，省内、邻区分别上升13.9%和下降15.0%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.growth.growth_readings import Pair, growth_of
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import directed_runs, is_comparable
from checker.linking.reach import has_word
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_AND = pattern("、|和|与|及")
_COMPARED = pattern("^[，,\\s]*(?:[与同比较][^，,。；;、]{1,8}?(?:相比|比较|比)|同比|环比)")
_COUNTED = pattern("(?:数量?|量|人数|件数|户数)$")
_WORD = 2
_MOST = 24


def named_directions(paragraph: Paragraph, number: int) -> Iterator[tuple[list[Proposal], list[Mention]]]:
    """What is said of each list of rates that go different ways, and the list: [] where some items are not told."""
    sentence = paragraph.sentences[number]
    if Role.GROWTH not in sentence.roles or not cues.gives_each(sentence.words):
        return
    for run in directed_runs(sentence, Role.GROWTH):
        ways = {growth.direction for growth in run}
        names = _names(run[0]) if len(run) > 1 and len(ways) > 1 and not run[0].depth else []
        if len(names) != len(run) or not all(map(is_comparable, run)):
            continue
        near = [m for each in paragraph.sentences[max(0, number - 1) : number + 1] for m in each.mentions]
        told = [m for m in near if m.claim.start < run[0].claim.start and not m.depth][-_MOST:]
        pairs = [pair for name in names if (pair := _of_item(name, told)) is not None]
        if len(pairs) == len(run):
            yield _proposals([growth_of(g, *pair) for g, pair in zip(run, pairs, strict=True)]), run
        elif pairs:
            yield [], run  # 水稻、玉米单产分别增长1.2%和下降3.4%: of what is not told


def _proposals(singles: Sequence[Relation]) -> list[Proposal]:
    order = in_order(singles)
    if order is not None:
        return [Proposal((order,), Confidence.HIGH), *(Proposal((each,)) for each in singles if holds(each))]
    told = any(map(holds, singles)) or any(map(is_misprinted, singles))
    return [Proposal((each,), Confidence.HIGH) for each in singles] if told else []


def _names(first: Mention) -> list[str]:
    """The items in front of 分别: 省内、邻区."""
    said = cues.RESPECTIVELY.search(first.head)
    words = _COMPARED.sub("", first.head[: said.start()]) if said is not None else ""
    return [_COUNTED.sub("", name.strip("，,；; ")) for name in _AND.split(words)]


def _of_item(name: str, told: Sequence[Mention]) -> Pair | None:
    """The two figures that bear the name, where one of them is of an earlier time."""
    amounts = [m for m in told if m.is_level or m.role is Role.PREVIOUS]
    called = [m for m in amounts if has_word(m.lead, name)] if len(name) >= _WORD else []
    if len(called) != _WORD or called[0].unit != called[1].unit:
        return None
    first, second = called
    if _is_earlier(second, first):
        return first, second
    return (second, first) if _is_earlier(first, second) else None


def _is_earlier(one: Mention, other: Mention) -> bool:
    if one.role is Role.PREVIOUS or other.role is Role.PREVIOUS:
        return one.role is Role.PREVIOUS and other.role is not Role.PREVIOUS
    return 0 < one.year < other.year or (one.year > 0 and other.year == 0 and one.index > other.index)
