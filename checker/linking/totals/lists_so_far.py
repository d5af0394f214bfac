"""累计 behind the list that it sums up: 检查市场17家、超市46家、食堂29家，累计检查各类主体92家; 问题金额累计7.97亿元.

累计 alone may be of a longer time than the list, so that only a slip tells; all sorts (各类) are those of the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.linking.choice import Proposal
from checker.linking.cues import RESPECTIVELY
from checker.linking.passage import Mention
from checker.linking.totals.called_totals import clauses_in_front
from checker.linking.totals.in_stages import list_in_stages
from checker.linking.totals.lists_in_front import list_in_front
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import comes_near, is_of_the_size, nearly_all
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SO_FAR = pattern(
    "\\s*(?P<noun>[^\\W\\d_a-zA-Z]{2,8}?)?累计(?P<all>[^\\W\\d_a-zA-Z]{0,4}?各[类种式项])?"
    "[^\\W\\d_a-zA-Z]{0,10}?(?:为|达到?)?"
)


def _is_counted(listed: Sequence[Mention]) -> bool:
    """没收4批，货值依次为A、B、C和D: whether the figure in front says how many there are, so that none is missing.

    So does 假期5天，接待游客依次为A、B、C、D和E.
    """
    first = listed[0]
    counted = first.sentence.mentions[first.index - 1] if first.index else None
    if counted is None or counted.claim.kind not in _NUMBERS or counted.peer != first.peer:
        return False
    return counted.claim.written == len(listed) and RESPECTIVELY.search(first.lead) is not None


_NUMBERS = (ClaimKind.COUNT, ClaimKind.DURATION)
_TIME = pattern("[年月季来今截自历已现]")
"""今年以来累计查处: of a time of its own."""
_LATELY = pattern("新[增建设认培开]|本[月周季期次]|当[月日天]|季度|\\d月|\\d日")
_FEWEST = 3


def list_so_far(whole: Mention, before: Sequence[Mention]) -> Proposal | None:
    """The list right in front, where the figure comes near to all of it; ``before`` are the figures of its unit."""
    said = _SO_FAR.fullmatch(whole.head)
    if (staged := list_in_stages(whole, before)) is not None:
        return staged
    if said is None or (said["noun"] is not None and _TIME.search(said["noun"]) is not None):
        return None
    listed = list_in_front(whole, before)
    if len(listed) < _FEWEST and said["noun"] is None:
        listed = clauses_in_front(whole)  # 居民用气70.98亿立方米，工商业用气62.50亿立方米，车用气…，累计297.09亿立方米
    if said["all"] is not None and len(listed) < _FEWEST:
        run = [m for m in before if m.peer == whole.peer]
        if all(later.clause - earlier.clause == 1 for earlier, later in pairwise([*run, whole])):
            listed = run
    if len(listed) < _FEWEST or any("其中" in m.head for m in listed):
        return None
    counted = _is_counted(listed)
    if not comes_near(whole, listed) and not (counted and is_of_the_size(whole, listed)):
        return None
    total = total_relation(whole, listed, "累计")
    if _LATELY.search(whole.sentence.text, whole.sentence.start, listed[0].claim.start) is not None:
        return Proposal((total,), Confidence.LOW)  # 本月新增12家、46家、29家，累计培育各类企业96家
    sure = (said["all"] is not None and nearly_all(whole, listed)) or counted
    return Proposal((total,), Confidence.HIGH if sure else Confidence.MEDIUM)
