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

    They are all of the whole then, if they come near it.
    """
    mentions = whole.sentence.mentions
    if parts[0].index != whole.index + 1:
        return False
    if any(STEP.search(part.lead) or len(part.lead) < _SHORTEST for part in parts):
        return False
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        end = following.index if following is not None else len(mentions)
        inside = list(takewhile(lambda m: m.depth, mentions[part.index + 1 : end]))
        if not any(m.owner is part and m.unit == part.unit and m.is_level for m in inside):
            return False
        if following is not None and (part.index + 1 + len(inside) != end or following.peer != part.peer):
            return False
    return True
