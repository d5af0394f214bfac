"""What speaks against a total as the sum of all in front: it counts other things, each but once, or some of them.

覆盖甲组的412个工种、乙组的385个工种，共计506个工种: the two have some in common.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern


def is_among(whole: Mention, last: Mention) -> bool:
    """Whether the sum is said to be a part of the one larger figure right in front of it."""
    beside = last.unit == whole.unit and last.index + 1 == whole.index and last.clause + 1 == whole.clause
    opens = whole.head.lstrip("，, ").startswith("其中")
    return beside and opens and (last.values.low or 0) > (whole.values.high or 0)


def has_item_without_figure(whole: Mention, before: Sequence[Mention]) -> bool:
    """对9个市州、大河林区、84个县、72个省直单位共计166个党组织: whether one of the list is named, and not counted."""
    if not before or whole.clause != before[-1].clause:
        return False
    row = [m for m in whole.sentence.mentions[: whole.index] if m.clause == whole.clause and not m.depth]
    text = whole.sentence.text
    return any(
        other.separator == "、" and _NAMED_ALONE.fullmatch(text, one.claim.end, other.claim.start) is not None
        for one, other in itertools.pairwise(row)
    )


_NAMED_ALONE = pattern("[^，,。；;：:、（）()\\d和与及]{1,10}、(?:[^，,。；;：:、（）()\\d和与及]{3,12}、){1,3}")


def is_counted_item(before: Sequence[Mention], number: str, whole: Mention) -> bool:
    """8个行政村和2个社区共10个: whether the number in front of 共 is the last item, and not how many there are."""
    if len(before) < _TWO or not before[-1].claim.literal.startswith(number):
        return False
    return all(m.clause == whole.clause for m in before[-_TWO:]) and before[-1].claim.literal in whole.head


def counts_other_things(whole: Mention, before: Sequence[Mention]) -> bool:
    """Whether the noun behind the sum is another than those behind its items: 个 and 名 count what they stand by."""
    noun = _NOUN.match(whole.tail)
    nouns = [said.group() for m in before[-_TWO:] if (said := _NOUN.match(m.tail)) is not None]
    return noun is not None and len(nouns) == _TWO and not any(each[-1] in noun.group() for each in nouns)


def may_have_in_common(whole: Mention, before: Sequence[Mention]) -> bool:
    """Whether the items may be some of the same: more together than the sum says, and of a sort that many share."""
    pair = before[-_TWO:]
    nouns = [_SHARED.match(m.tail) for m in (*pair, whole)]
    if len(pair) < _TWO or any(said is None for said in nouns) or len({said.group() for said in nouns if said}) > 1:
        return False
    told, lows = whole.values.high, [m.values.low or 0 for m in pair]
    covered = whole.sentence.words[: whole.claim.start - whole.sentence.start]
    return told is not None and max(lows) <= told < sum(lows) and _COVERS.search(covered) is not None


_SHARED = pattern("(?:职业|行业|专业|领域|学科|门类|国家|省份?|地区|语种|岗位|品种)")
_COVERS = pattern("覆盖|涉及|涵盖|来自|遍[布及]|分布")
_NOUN = pattern("[^\\W\\d_a-zA-Z和与及共合总计]{1,8}(?<![和与及共合总计])")


def is_counted_once(whole: Mention) -> bool:
    """上述三类企业合计946家（不重复计算）: so many, however often the parts count them."""
    text, end = whole.sentence.text, whole.claim.end
    return text.startswith(("（", "("), end) and cues.COUNTED_ONCE.match(text, end + 1) is not None


def names_what_is_not_told(whole: Mention, before: Sequence[Mention]) -> bool:
    """省级专科达到8个，省级与市级专科合计21个: of two sorts, for one of which a figure is told and for one none."""
    said = _TWO_NAMES.match(whole.head)
    if said is None or len(before) < _TWO:
        return False
    told = [any(name[:_TWO] in m.lead for m in before) for name in said.groups()]
    return told == [True, False] or told == [False, True]


_TWO_NAMES = pattern(
    "\\s*([^，,。；;：:\\d、和与及]{2,4})[和与及]([^，,。；;：:\\d、和与及]{2,12}?)(?:合计|共计|总计|之和)(?:为|达到?|约)?$"
)


def has_so_many_each(mention: Mention) -> bool:
    """三个考区各设考点4个，共12个: the places have so many each, and are none of them."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return bool(behind) and behind[0].clause - mention.clause <= 1 and "各" in mention.tail + behind[0].lead


_TWO = 2


def comes_out_with_another_count(whole: Mention, parts: Sequence[Mention]) -> bool:
    """在8个省份设有省级分公司，中心支公司46家，县级机构318家，合计372家: with what is counted in another unit."""
    missing = whole.claim.written - sum(part.claim.written for part in parts)
    front = whole.sentence.mentions[max(0, whole.index - _FAR_OFF) : whole.index]
    others = (m for m in front if m.unit != whole.unit and m.is_level and not m.depth and m.claim.scale == 1)
    return whole.claim.kind is ClaimKind.COUNT and any(m.claim.written == missing for m in others)


_FAR_OFF = 12
