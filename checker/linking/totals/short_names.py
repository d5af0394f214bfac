"""What two items of a list come to, called by the first signs of their names.

优158天、良171天，优良天数329天; 风电146.8万千瓦、光伏183.5万千瓦，风光合计330.3万千瓦; 牛肉2.16万吨、
羊肉3.87万吨，牛羊肉6.03万吨.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size, nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_OPENING = pattern("^(?:[，,、；;：:\\s]|其中|全年|年内|空气质量|水质|考核|全[市县区省]|和|及)+")
_TOTAL = pattern("合计|共计|总计|两[类项者种季]")
_NEUTRAL = pattern(
    "(?:两[类项者种季])?(?:天数?|日数|人数|户数|面积|产量|装机|电量|总量|总数|数|断面|水体|等次|等级|率以上)?"
    "(?:合计|共计|总计|共)?(?:共|有|为|达到?|约)*"
)
_KNOWN = pattern("优良")
"""Two grades that nothing else is called by."""
_BEST = pattern("优[秀级]?$")
_SHORT = {"太": "光"}
"""光 is short for 太阳能."""
_FEWEST = 3
_NEAR = 3
_MOST = 10


def link_short_names(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure whose name begins with the first signs of two that stand side by side in front of it."""
    told: dict[str, int] = {}  # how many figures of each unit stand in front
    for whole in sentence.mentions:
        if not whole.is_level or whole.depth or not whole.unit:
            continue
        told[whole.unit] = alike = told.get(whole.unit, 0) + 1
        if alike < _FEWEST:
            continue
        name = _OPENING.sub("", whole.lead)
        if len(name) < _FEWEST - 1 or name[0] == name[1]:
            continue
        parts = _pair_in_front(whole, name)
        if not parts or not is_of_the_size(whole, parts):
            continue
        known = _KNOWN.match(name) is not None or _TOTAL.search(name) is not None
        sure = known and nearly_all(whole, parts)
        yield Proposal((total_relation(whole, parts, name),), Confidence.HIGH if sure else Confidence.MEDIUM)


def _pair_in_front(whole: Mention, name: str) -> list[Mention]:
    """The two items of those signs, side by side; what else stands in the name is neutral or in both of theirs."""
    front = whole.sentence.mentions[max(0, whole.index - _MOST) : whole.index]
    like = [m for m in front if m.unit == whole.unit and m.is_level and not m.depth and m.peer == whole.peer]
    like = [m for m in like if whole.clause - m.clause <= _NEAR]
    for one, other in itertools.pairwise(like):
        first, second = (_OPENING.sub("", m.lead).rstrip("为达共有约 ") for m in (one, other))
        if not first or not second or other.index - one.index != 1 or first == second:
            continue
        end = _common_end(first[1:], second[1:])
        if _SHORT.get(second[0], second[0]) != name[1]:
            continue
        if _KNOWN.match(name) is not None:  # 本月空气质量优12天
            own = _BEST.search(first) is not None
        elif end and len(end) == len(second) - 1:  # 出产牛肉2.16万吨、羊肉3.87万吨
            own = first.endswith(name[0] + end)
        else:
            own = _SHORT.get(first[0], first[0]) == name[0]
        if own and _NEUTRAL.fullmatch(name[2:].removeprefix(end)) is not None:
            return [one, other]
    return []


def _common_end(one: str, other: str) -> str:
    size = 0
    while size < min(len(one), len(other)) and one[-1 - size] == other[-1 - size]:
        size += 1
    return one[len(one) - size :]
