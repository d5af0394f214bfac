"""Totals that words close behind their list, and that a part alone exceeds: 建议54件、提案9件，两项合计23件.

Where the sum misses its total by so much, only words can tie the two: the list ends right in front, the total is
called that and nothing else, and nothing behind it picks some of the list out.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role
from checker.linking.reach import joins_list
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_CALLED = pattern(
    "\\s*(?:以?上述?|这)?(?:[两二三四五六七八九十][项类者种家地部级][^\\W\\d_a-zA-Z]{0,6}?)?"
    "(?:合计|共计|总计|小计|一?共)(?:为|达|有|是)*"
)
_ALL_OF_THEM = pattern("\\s*(?:均|都|已?全部|悉数|，|,|。|；|;|$)")
_EACH = pattern("每|各|标准|单价|票价|限额|[人户件亩日月]均")
_MOST_OFF = 10
_TWO, _FEW = 2, 3


def less_than_its_list(whole: Mention, before: Sequence[Mention], count: int) -> Proposal | None:
    """The total with the list of the clause right in front: as many items as words count, else three or more."""
    listed = [m for m in before if m.clause == whole.clause - 1 and m.peer == whole.peer]
    if not listed or not all(joins_list(m) and m.separator == "、" for m in listed[1:]):
        return None
    if len(listed) != count if count else len(listed) < _FEW:
        return None
    others = whole.sentence.mentions[listed[0].index : listed[-1].index]
    if any(m.role is not Role.LEVEL for m in others) or not is_less_than_a_part(whole, listed):
        return None
    return Proposal((total_relation(whole, listed, "合计"),), Confidence.HIGH)


def is_less_than_a_part(whole: Mention, listed: Sequence[Mention]) -> bool:
    """Whether one item of the list, and one alone, is more than what words call all of them together."""
    size = whole.values.high or 0
    if len(listed) < _TWO or size <= 0 or not whole.is_level or whole.depth or _CALLED.fullmatch(whole.head) is None:
        return False
    if any(_EACH.search(m.lead) for m in listed) or any(m.times > 1 for m in listed):
        return False
    behind = whole.sentence.text[whole.claim.end : whole.sentence.end]
    if _ALL_OF_THEM.match(behind) is None:
        return False  # 建议54件、提案9件，合计23件被评为优秀
    above = [m for m in listed if (m.values.low or 0) > size]
    total = sum(m.values.low or 0 for m in listed)
    return len(above) == 1 and total <= size * _MOST_OFF
