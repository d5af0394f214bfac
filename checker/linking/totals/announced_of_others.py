"""What speaks against the figure in front as the whole of an announced list.

划分网格96个，其中进入网格的党组织数142个: counted in them, and none of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.passage import Mention, Role
from checker.linking.stocks.budgets import left_over
from checker.linking.totals.sorts_borne import is_one_of_them
from checker.model.patterns import pattern


def counts_what_is_in(whole: Mention, part: Mention) -> bool:
    """划分网格96个，其中进入网格的党组织数142个: the name of the whole stands in front of 的, another noun behind."""
    noun = whole.lead.rstrip("有共为达约 ")[-_NOUN:]
    before, _, behind = part.lead.rpartition("的")
    thing = _HOW_MANY.sub("", behind)
    return len(noun) == _NOUN <= len(thing) and before.endswith(noun) and cues.overlap(thing, whole.lead) < _NOUN


_NOUN = 2
_HOW_MANY = pattern("(?:总?数量?|有|共|为|达|约)+$")


def goes_past_its_sort(whole: Mention, parts: Sequence[Mention]) -> bool:
    """企业19.02万户，其中外资企业319户；个体工商户34.36万户；合作社…: the whole is itself one of the list behind ；."""
    return parts[-1].peer != parts[0].peer == whole.peer and is_one_of_them(whole, parts)


def is_of_list(whole: Mention, parts: Sequence[Mention]) -> bool:
    """一级2784名、二级4916名、三级5427名，其中一、二级7700名: of the list that ends here, and more than its end.

    So of two items behind a semicolon: 救助8.6万起、安保1.4万起；其中虚假警情1.6万起.
    """
    if len(parts) != 1 or not is_above(parts[0], whole):
        return False
    if whole.separator != "、":
        return _is_of_told_in_front(whole, parts[0])
    row = [m for m in whole.sentence.mentions[: whole.index + 1] if m.clause == whole.clause and m.unit == whole.unit]
    are_meant = len(row) > _TWO or (len(row) == _TWO and parts[0].peer != whole.peer)
    return are_meant and sum(m.values.high or 0 for m in row) >= (parts[0].values.low or 0)


def _is_of_told_in_front(last: Mention, part: Mention) -> bool:
    """党员412名，女性96名，本科38名，初中及以下85名，其中流动党员274名: of what opens the flat list."""
    front = [m for m in last.sentence.mentions[: last.index + 1] if m.unit == last.unit and m.peer == last.peer]
    front = [m for m in front if m.is_level and not m.depth]
    if len(front) <= _SOME or part.peer != last.peer or any("其中" in m.lead for m in front):
        return False
    return not any(is_above(m, front[0]) for m in (*front, part))


_SOME = 3


def is_of_level_moved(whole: Mention, parts: Sequence[Mention]) -> bool:
    """由15.10万亩扩至18.45万亩，扩种3.35万亩，其中套种8.20万亩: of what it has come to, and not of the change."""
    if not any(is_above(part, whole) for part in parts):
        return False
    front = [m for m in whole.sentence.mentions[: whole.index] if m.unit == whole.unit and m.peer == whole.peer]
    if len(front) < _TWO or front[-1].role is not Role.LEVEL or front[-2].role is not Role.PREVIOUS:
        return False
    return holds(left_over(whole, [(1, front[-1]), (-1, front[-2])])) and not any(
        is_above(part, front[-1]) for part in parts
    )


_TWO = 2


def are_points(whole: Mention, first: Mention) -> bool:
    """Whether the part stands in the first of numbered points, and the colon in front of these not behind the whole."""
    text = whole.sentence.text
    found = _POINTS.search(text, whole.claim.end, first.claim.start)
    if found is None or cues.SPLIT.search(text, whole.claim.start, found.end()) is not None:
        return False
    if _OPENED.fullmatch(text, whole.claim.end, found.start()) and _NUMBERED_NAME.fullmatch(first.head):
        return False  # 报废2139件，其中：（一）开裂1293件；（二）落渣174件
    return found.start() - whole.claim.end > _ITS_NOUN or "，" in text[whole.claim.end : found.start()]


_OPENED = pattern("[^\\W\\d_a-zA-Z]{0,5}[，,]\\s*(?:其中|包括|具体包括|具体为|具体如下)")
_NUMBERED_NAME = pattern("\\s*(?:一是|一、|①|[（(][一1][）)]|1[.．、])[^，,。；;：:、\\d]{2,16}")
_POINTS = pattern("[：:]\\s*(?:一是|一、|①|[（(][一1][）)]|1[.．、])")
_ITS_NOUN = 5


def follow_in_rank(whole: Mention, part: Mention) -> bool:
    """Whether the list is of what comes next: 英语稿512万字，日语、德语居二、三位，分别为98万字和61万字."""
    between = whole.sentence.text[whole.claim.end : part.claim.start]
    return _NEXT_IN_RANK.search(between) is not None


_NEXT_IN_RANK = pattern(
    "[二三23][、至到和]第?[三四五345](?:[位名]|(?=[，,]))|第[二三23][位名]|[列居排]第[二三23](?=[，,])"
    "|其次|次之|紧[随跟]其后|[位排]列?在?其后|随后是"
)


def has_a_share(whole: Mention) -> bool:
    """Whether the figure is itself told as a share, right behind it."""
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 2]
    return bool(behind) and behind[0].role is Role.SHARE and behind[0].clause - whole.clause <= 1


def is_above(part: Mention, whole: Mention) -> bool:
    """Whether the part alone is more than the whole can be."""
    return (part.values.low or 0) > (whole.values.high or 0)


def is_among_some(whole: Mention, first: Mention) -> bool:
    """Whether the words behind the figure pick some of it: 企业126家，参加评级的企业中，A级48家、B级52家."""
    said = _AMONG_SOME.search(whole.sentence.text, whole.claim.end, first.claim.start)
    return said is not None and cues.overlap(said["which"], whole.label) < len(said["which"].lstrip("全已所"))


_AMONG_SOME = pattern("[，,；;]\\s*(?P<which>[^，,。；;\\d]{2,12})的[^，,。；;\\d]{1,8}[中里][，,]")


def is_nearest(whole: Mention, first: Mention) -> bool:
    """Whether 其中 speaks of this figure: no other one of its unit stands between it and the list."""
    between = whole.sentence.mentions[whole.index + 1 : first.index]
    roles = (Role.LEVEL, Role.NET) if "其中" in first.head else (Role.LEVEL,)
    return not any(_is_related(m.unit, whole.unit) and m.role in roles and m.depth == whole.depth for m in between)


def _is_related(one: str, other: str) -> bool:
    """Whether units are near enough for 其中 to speak of either: 人 and 人次."""
    return one == other or (one != "" != other and one[0] == other[0])
