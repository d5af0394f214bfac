"""Changes of a list in front of it whose bracket tells the list of the earlier time.

收入A，货运量B，分别比上年减少C和减少D（上年分别为E、F）;
A、B、C分别为…，同比分别增长14.9%、增长5.9%、下降6.5%（上年分别为…）.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import change_between
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import is_comparable
from checker.model.patterns import pattern
from checker.model.relation import Relation

_ORDER_OF_ITS_OWN = pattern("[、和及]")
_NEXT_WAY = pattern("[、和与及\\s]*(?:上升|下降|提高|提升|回落|降低|增长|增加|减少|上涨|下跌|多|少|增|降|减)了?")
_FEW = 2


def noted_lists(sentence: Sentence, role: Role) -> Iterator[tuple[list[Relation], list[Mention]]]:
    """Each change of such a list between the figures in its place, with the changes of the list."""
    if not sentence.roles.issuperset((role, Role.PREVIOUS)) or cues.RESPECTIVELY.search(sentence.words) is None:
        return
    for run in _runs(sentence, role):
        last, size = run[-1], len(run)
        if role is Role.GROWTH and not any(m.lead.strip("、和与及 ") for m in run[1:]):
            continue  # 分别增长14.9%、5.9%: lists.py
        noted = _noted_behind(last, size) or _noted_each(run)
        levels = sentence.mentions[max(0, run[0].index - size) : run[0].index]
        if noted and noted[0].index < last.index:
            levels = sentence.mentions[run[0].index - 2 * size : run[0].index : 2]
        said = cues.RESPECTIVELY.search(run[0].head)
        if said is None and (not noted or cues.RESPECTIVELY.search(noted[0].lead) is None):
            continue
        if said is not None and _ORDER_OF_ITS_OWN.search(run[0].head, 0, said.start()) is not None:
            continue  # 货邮和旅客分别下降6.7%、增长11.8%: the names have an order of their own
        units = [m.unit for m in levels]
        plain = all(m.is_level and not m.depth and m.peer == last.peer for m in levels)
        fits = len(noted) == size and units == [m.unit for m in noted]
        fits = fits and (role is Role.GROWTH or units == [m.unit for m in run])
        exact = not any(m.claim.approximation in BOUNDS for m in (*levels, *noted))
        if plain and fits and exact and "其中" not in run[0].head and all(map(is_comparable, run)):
            yield [change_between(*each) for each in zip(run, levels, noted, strict=True)], run


def further_of_noted(sentence: Sentence) -> Iterator[int]:
    """Where rates of lists stand that are read in their places only: the further ones in front of a bracket that tells
    earlier figures, and all of those that have fewer earlier figures in front than rates.
    """
    for run in _runs(sentence, Role.GROWTH) if Role.PREVIOUS in sentence.roles else ():
        behind = sentence.mentions[run[-1].index + 1 : run[-1].index + 2]
        if behind and behind[0].owner is run[-1]:
            yield from (growth.index for growth in run[1:])
        front = [m for m in sentence.mentions[: run[0].index] if m.peer == run[0].peer and not m.depth]
        earlier = [m for m in front if m.role is Role.PREVIOUS]
        told = earlier and earlier[-1].clause + 1 == run[0].clause and cues.RESPECTIVELY.search(run[0].head)
        if told and len(earlier) < len(run):
            yield from (growth.index for growth in run)


def _runs(sentence: Sentence, role: Role) -> Iterator[list[Mention]]:
    """Two changes or more of one clause, of which each may say which way it went."""
    run: list[Mention] = []
    for mention in (*sentence.mentions, None):
        if mention is not None and run and mention.role is role and _goes_on(run[-1], mention):
            run.append(mention)
            continue
        if len(run) >= _FEW:
            yield run
        run = [mention] if mention is not None and mention.role is role and not mention.depth else []


def _goes_on(last: Mention, following: Mention) -> bool:
    beside = following.index == last.index + 1 and following.clause == last.clause and not following.depth
    return beside and (not following.lead.strip("、和与及 ") or _NEXT_WAY.fullmatch(following.lead) is not None)


def _noted_behind(last: Mention, size: int) -> list[Mention]:
    """The earlier figures in the bracket behind the last change, where there are as many as changes."""
    noted = [m for m in last.sentence.mentions[last.index + 1 : last.index + size + 2] if m.owner is last]
    told = all(m.role is Role.PREVIOUS and m.bracket == noted[0].bracket for m in noted)
    return noted if told and len(noted) == size else []


def _noted_each(run: Sequence[Mention]) -> list[Mention]:
    """出让15865宗（去年10947宗）、划拨4378宗（去年2889宗），分别增加4918宗、1489宗: each in a bracket of its own."""
    first, size = run[0].index, len(run)
    front = run[0].sentence.mentions[max(0, first - 2 * size) : first]
    levels, noted = front[::2], front[1::2]
    if len(noted) != size or run[0].role is Role.GROWTH or run[0].clause - levels[-1].clause != 1:
        return []
    told = all(m.role is Role.PREVIOUS and m.owner is of for m, of in zip(noted, levels, strict=True))
    return noted if told else []
