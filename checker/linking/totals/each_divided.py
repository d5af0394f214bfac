"""Parts right behind their whole of which each has parts of its own in a bracket.

残疾人861名，肢体残疾512人（轮椅187人，假肢325人），听力残疾349人（助听器74人，其余为助视器）.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from checker.linking.passage import Mention
from checker.model.patterns import pattern

STEP = pattern("年初|期初|[上去]年|新|销|退|转|完成|已|到位|支付|执行|完工|开工|累计|签约|其中|平均|人均|增|减")
"""What came, went or was done of a figure in front, and is no sort of it."""
_SHORTEST = 2


def are_each_divided(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are told on one level, each with its bracket and nothing else between.

    They are all of the whole then, if they come near it and are sorts of one noun: 低保户, 特困户; not 面试, 体检.
    """
    mentions = whole.sentence.mentions
    if parts[0].index != whole.index + 1:
        return False
    if any(STEP.search(part.lead) or len(part.lead) < _SHORTEST for part in parts):
        return False
    if len({_AROUND.sub("", part.lead)[-1:] for part in parts}) > 1 or any(
        _NO_SORT.search(part.lead) for part in parts
    ):
        return False
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        end = following.index if following is not None else len(mentions)
        inside = list(takewhile(lambda m: m.depth, mentions[part.index + 1 : end]))
        if not any(m.owner is part and m.unit == part.unit and m.is_level for m in inside):
            return False
        if following is not None and (part.index + 1 + len(inside) != end or following.peer != part.peer):
            return False
    return True


_AROUND = pattern("(?:共|总|[为达有的])+$")
_NO_SORT = pattern("(?:人员|选手|人|者)$|[未已]|女|党员|岁|困难|重点|优秀|先进|骨干|小微|中小|民营|规上|新")
"""获奖选手 and 晋级选手, 困难职工 and 一线职工 may be the same."""
