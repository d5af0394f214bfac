"""Growth of all that a sentence tells: 办理公证5624件，其中涉外753件，办证总量较上年的5012件增长12.2%."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.linking.reach import size
from checker.model.patterns import pattern

_ALL = pattern("([^\\W\\d_a-zA-Z])总[量数额](?:较|比|与|同)")
_AREA = pattern("全[国省市州县区系行集]")
_ALIKE = 2


def listed_of_all(growth: Mention, last: Mention, previous: Mention) -> list[Mention]:
    """引进博士64人、硕士1137人，硕博人才总数比上年的1018人增长18.0%: the list that the rate's subject is the sum of."""
    said = _IN_ALL.search(growth.head)
    if said is None or previous.clause != growth.clause or last.clause != growth.clause - 1 or last.separator != "、":
        return []
    wholes = last.sentence.paragraph.wholes
    if last.claim.start in wholes:
        return []  # 办理公证5624件，其中国内4871件、涉外753件，办证总量较上年的5012件增长12.2%
    listed = [last]
    for mention in reversed(last.sentence.mentions[: last.index]):
        if mention.clause != last.clause or mention.unit != last.unit or not mention.is_level or mention.depth:
            break
        listed.insert(0, mention)
    return listed if len(listed) > 1 and not any("总" in m.lead for m in listed) else []


_IN_ALL = pattern("(?:总[数量额]|合计数?|之和)(?:较|比|与|同)")


def is_of_all(growth: Mention, level: Mention, previous: Mention) -> bool:
    """Whether the rate's subject counts all of what the figure counts a whole of, beside the earlier figure.

    办证总量 of 办理公证: a word of one character is all that the two have in common, so that nothing else of the unit
    may stand in front but parts of it, and the two figures are of one size.
    """
    said = _ALL.search(growth.head)
    if said is None or previous.clause != growth.clause or previous.index + 1 != growth.index:
        return False
    wholes = growth.sentence.paragraph.wholes
    front = [m for m in growth.sentence.mentions[: previous.index] if m.unit == level.unit and m.is_level]
    others = [m for m in front if m is not level and wholes.get(m.claim.start) is not level]
    if any(m.index < level.index or "其中" not in m.head for m in others):
        return False
    if (area := _AREA.search(growth.head)) is not None and area.group() not in level.head:
        return False
    near = size(level) <= size(previous) * _ALIKE and size(previous) <= size(level) * _ALIKE
    return near and said.group(1) in level.label
