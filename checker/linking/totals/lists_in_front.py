"""The list right in front of a figure, and whether the figure can be its sum: 新建84家、改建37家，合计新增121家."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import misses_by_a_slip
from checker.linking.passage import Mention
from checker.linking.reach import joins_list
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern


def list_in_front(whole: Mention, before: Sequence[Mention]) -> list[Mention]:
    """The items of the one list that ends right in front of the figure's clause."""
    listed = [mention for mention in before if mention.clause == whole.clause - 1]
    between = whole.sentence.mentions[listed[-1].index + 1 : whole.index] if listed else []
    adjacent = bool(listed) and all(m.claim.kind is ClaimKind.DURATION for m in between)  # 五年合计17.60亿元
    return listed if adjacent and all(joins_list(mention) for mention in listed[1:]) else []


def are_of_one_unit(listed: Sequence[Mention]) -> bool:
    """Whether nothing in another unit stands among the items: 奖状15个、奖章40名、先锋号30个，共85个（名）."""
    inside = listed[0].sentence.mentions[listed[0].index : listed[-1].index]
    return all(m.unit == listed[0].unit or m.depth or not m.is_level for m in inside)


def is_of_another_verb(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the total has words of its own that no part has: 提出抗诉19件、建议47件，法院采纳或改变合计52件."""
    words = _OWN.sub("", whole.lead)
    return len(words) > _FEW and not any(cues.shares_words(words, part.head + part.label) for part in parts)


_FEW = 3
_OWN = pattern(
    "[，,、\\s]|同?(?:组建|组成|建)[起成立了]{0,2}一支|合计|共计|总计|小计|一共|总共|拢共|[加合][在起到]?(?:来|一起|一块儿?)|共|全[年市县区省州国镇乡院校局]|[两三四五六七八九十]+[个项类者级镇县区市]*|[为达到约]+$"
)


def can_sum(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figure can be the sum: it is not less than a part, and the parts go by its own verb.

    分别受理8件、11件，审结6件、9件，两年共受理19件: the sum is of what was 受理.
    """
    size = whole.claim.values.high or 0
    if _SPENT_IN_ALL.search(whole.head) is not None and any(_EARNED_IN_ALL.search(part.lead) for part in parts):
        return False  # 年初结转43.18万元，本年收入合计926.55万元，本年支出合计931.07万元: the two sides of an account
    if any((part.values.low or 0) > size for part in parts):
        close = is_of_the_size(whole, parts) and _SUM.search(whole.lead) is not None
        return close or _ABOVE.match(whole.head) is not None or misses_by_a_slip(total_relation(whole, parts, ""))
    verb = whole.lead[-2:]
    named = [m for m in whole.sentence.mentions[: whole.index] if verb and verb in m.lead and m.unit == whole.unit]
    # 新建基层工会84家、联合工会37家、行业工会19家，合计新建140家: the verb of the first item is that of the list
    listed = {m.clause for m in named}
    return not named or any(m in named or (m.clause in listed and joins_list(m)) for m in parts) or verb[-1:] in "计共"


_ABOVE = pattern("\\s*(?:以上|上述)(?:各[项类种])?(?:一?共|合计|总计)")
_SPENT_IN_ALL = pattern("(?:支出|流出)(?:合计|总计|共计|总额)")
_EARNED_IN_ALL = pattern("(?:收入|流入)(?:合计|总计|共计|总额)")
_SUM = pattern("(?:合计|总计|共计)(?:为|达)*$")
