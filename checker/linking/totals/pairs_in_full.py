"""Two parts right behind their whole that tell all of it by their form, where one slip keeps them from adding up.

运动员共3835人，成年组1368人、青少年组2457人: one breath behind a sum.
债务余额2416.8亿元，银行贷款1893.2亿元，债券及其他债务423.6亿元: the last one takes in all others.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import misses_by_a_slip
from checker.linking.passage import Mention
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed

_SUM = pattern("[共总]|合计|累计")
_AND_OTHERS = pattern("[^\\W\\d_a-zA-Z]{2,8}[及和与]其[他它余]")
_NO_SORT = pattern(
    "其中|[上去今明本当]年|年[初末]|新|增|减|已|完成|到位|发现|隐患|整改|立案|受理|办结|审结|移送|查[处办]|支出|支付|收回|偿还"
    "|达标|合格|[不未超转余另含]|[女男]|党员|困难|残疾|农村|岁|以[上下]|最|均|率"
)
_PAIR = 2
_DIGITS = 4


def is_pair_in_full(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are such a pair, or end with the others, and one slip explains that they do not add up."""
    first, last = parts[0], parts[-1]
    if first.sentence is not whole.sentence or first.clause - whole.clause != 1 or first.index != whole.index + 1:
        return False
    if whole.depth or not whole.is_level or whole.claim.approximation is not Approximation.EXACT:
        return False
    if len(printed(anchor(whole.claim), whole.claim).replace(".", "").lstrip("0")) < _DIGITS:
        return False
    if any(_NO_SORT.search(part.lead) is not None for part in parts) or _goes_on(last):
        return False
    joined = len(parts) == _PAIR and last.separator == "、" and last.clause == first.clause
    if not (joined and _SUM.search(whole.lead) is not None) and _AND_OTHERS.search(last.lead) is None:
        return False
    return not overlapping(whole, parts) and misses_by_a_slip(total_relation(whole, parts, ""))


def _goes_on(last: Mention) -> bool:
    """Whether another figure of the unit follows in the same breath, or words leave the list open."""
    behind = last.sentence.mentions[last.index + 1 : last.index + 2]
    more = bool(behind) and behind[0].unit == last.unit and behind[0].clause - last.clause <= 1
    return (more and behind[0].peer == last.peer) or last.tail.startswith("等")
