"""Lists right behind a figure that no word announces, and that tell all of it by their form.

安全检查236处，加油站118处、油库47处、商场71处; 收入312亿元，甲、乙、丙三县分别为98亿元、102亿元和112亿元.
Whoever sets several sorts behind a figure in one breath, and neither says 主要 nor 等 nor goes on with a rest, has told
all of it: of such lists in real reports that come within a tenth hardly one leaves something out.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import shares_fill
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.repairs import repairs

_FEW = 3
_BESIDE = frozenset((Role.SHARE, Role.GROWTH, Role.PERCENT, Role.RATE))
"""What may be told of a figure between it and the next: 公路18264万吨，占71.1%."""
_OPEN = pattern("主要|包括|包含|涉及|[内还]?[有含]|比如|例如|特别|尤其|以及|前[两二三四五六七八九十\\d]|重点|涵盖")
_GOES_ON = pattern("等|左右|以上|余|多(?!式)")
_MORE = pattern("若干|少量|其[余他]|余下|不等|未尽|从略|还有|另有")
_NEAR = 20
_NO_SORT = pattern(
    "年初|期初|[上去]年|新[增办设入开签招立]|退[出役]|转[出入让为办送]|销|完成|已|到位|完工|开工|竣工|投产|累计|签约|其中|平均|人均|增加|减少"
    "|[减余]|加(?![工盟油])|扣(?!押)|[今明本当]年|同时|另|岁|[女男]|党员|高级|困难|残疾|受理|收到|办结|(?<!未)审结|支出|支付|不[达规]|超(?![声市])|未(?![审办]结|成年|定级)"
)
"""What came, was done or is found of the figure in front, and marks that others of the list may bear, too."""
_RESTS = pattern("其[他它余]")
_ONE_BY_ONE = pattern("(?P<names>[^，,；;：:。]{0,60}?)(?:(?:分别|依次|各)[为是有达]{1,2}|(?<=[^分])为)$")
_JOINED = pattern("[、和及与]")
_SPAN = pattern("第?(?P<first>[一二三四五六]|20\\d\\d)年?[至到—\\-－~～]第?(?P<last>[二三四五六七八九十]|20\\d\\d)")
_COUNTED = pattern("(?P<number>[三四五六七八九])(?:大?类|种|个|家|级|地|[县市区镇乡]|项)")
_MEANS = pattern("[均价率]|标准|工资|最[高低大小]|任务|目标")


def tells_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are such a list, and miss the whole by no more than a list told in full would.

    What ends with the others leaves no doubt, and behind a colon a quarter; else a slip of hand must explain what
    exceeds it, by up to two fifths, or falls short of it by a quarter.
    """
    if not is_plain_list(whole, parts):
        return False
    size, come_to = whole.values.high or 0, sum(part.values.low or 0 for part in parts)
    nearly = size * 9 <= come_to * 10 <= size * 11
    if nearly and shares_fill(parts):
        return True
    if overlapping(whole, parts):
        return False
    total = total_relation(whole, parts, "")
    if come_to > size:
        return come_to * 5 <= size * 7 and any(repair.slip for repair in repairs(total))
    if _RESTS.search(parts[-1].lead) is not None:
        return size <= come_to * 2
    if size * 3 > come_to * 4:
        return False
    return parts[0].separator in ("：", ":") or holds(total) or misses_by_a_slip(total)


def is_plain_list(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are sorts in one list right behind the whole, joined by 、, after which nothing goes on."""
    first, last = parts[0], parts[-1]
    if len(parts) < _FEW or first.sentence is not whole.sentence or whole.depth or not whole.is_level:
        return False
    if not 0 < first.clause - whole.clause <= _FEW or first.peer != whole.peer:
        return False
    if whole.claim.kind is ClaimKind.DURATION or _MEANS.search(whole.lead) is not None:
        return False
    bare = all(not part.lead.strip("、，,和及与 ") for part in parts[1:])
    in_turn = _ONE_BY_ONE.search(first.head) if bare else None
    if any(part.separator not in ("、", "") or part.clause != first.clause for part in parts[1:]):
        return False
    mentions = whole.sentence.mentions
    between = [m for m in mentions[whole.index + 1 : last.index] if not m.depth and m not in parts]
    between = [m for m in between if m.claim.values.low != len(parts) or m.unit == whole.unit]  # 三类电源依次为
    if any(m.role not in _BESIDE and m.claim.kind is not ClaimKind.DURATION for m in between):
        return False
    clauses = {whole.clause, *(m.clause for m in between if m.role in _BESIDE and m.index < first.index)}
    if len(clauses) < first.clause - whole.clause:
        return False  # words stand between the two
    partial = cues.PARTIAL.search(first.head) is not None
    if partial or (_OPEN.match(first.lead.lstrip("，,：: ")) is not None and _RESTS.search(last.lead) is None):
        return False
    if in_turn is not None:
        if not _names(in_turn["names"] or whole.lead, len(parts)):
            return False
    elif any(not part.lead.strip("，,、 ") or part.separator == "" for part in parts[1:]):
        return False
    if any(_NO_SORT.search(part.lead) for part in parts):
        return False
    if _GOES_ON.match(last.tail) is not None or has_more_behind(whole, last):
        return False
    end = last.claim.end
    return _MORE.search(whole.sentence.text, end, min(end + _NEAR, whole.sentence.end)) is None


def _names(names: str, number: int) -> bool:
    """Whether the words in front of 分别 name as many as there are figures: 甲、乙、丙; 第一至第四种形态; 三类电源."""
    if len(_JOINED.split(names)) == number:
        return True
    if (span := _SPAN.search(names)) is not None:
        first, last = (int(said) if said.isdecimal() else number_of(said) for said in span.groups())
        return last - first + 1 == number
    said = _COUNTED.search(names)
    return said is not None and number_of(said["number"]) == number


def has_more_behind(whole: Mention, last: Mention) -> bool:
    """Whether another figure of the unit follows in the same breath, unless it sums up what stands in front."""
    behind = next((m for m in last.sentence.mentions[last.index + 1 :] if not m.depth and m.role not in _BESIDE), None)
    if behind is None or behind.peer != last.peer:
        return False
    if behind.unit != whole.unit:  # 农事用火239处、炼山造林84处、森林火灾3起: the last item has another word
        listed = behind.separator == "、" and behind.clause == last.clause and bool(behind.lead.strip("、 "))
        return listed and behind.is_level and behind.claim.kind is whole.claim.kind is ClaimKind.COUNT
    return behind.clause <= last.clause + 1 and cues.sums_up(behind.head) is None
