"""What the parts of a list are called, each by its words or in front of 分别: 门诊、急诊分别为76.82万和10.54万人次."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_FILLER = pattern("^.*?其中[，,：:]?|^[\\s，,、：:和]+|(?:分别)?(?:为|达|约|有)*\\s*$")


def names_of(parts: Sequence[Mention]) -> tuple[str, ...]:
    """What the parts are called, without 其中 and the like: ("沿海", "内河"); () where one has no name of its own."""
    names = tuple(_FILLER.sub("", part.lead) for part in parts)
    return names if all(names) and len(set(names)) == len(names) else ()


def names_in_turn(parts: Sequence[Mention]) -> tuple[str, ...]:
    """What each of the parts is called, be it in front of 分别; () where one has no name of its own."""
    if parts[0].lead.endswith(_ONE_BY_ONE) and (listed := _listed_names(parts)):
        return tuple(listed)
    return names_of(parts)


def full_names(parts: Sequence[Mention]) -> list[str]:
    """What the parts are called, with the words of the item that each stands in; [] where there are too many."""
    if parts[0].lead.endswith(_ONE_BY_ONE) and (items := _listed_names(parts)):
        return items
    return [_name_of(part, parts) for part in parts] if 1 < len(parts) <= _MOST else []


def _listed_names(parts: Sequence[Mention]) -> list[str]:
    """门诊、急诊分别为76.82万人次和10.54万人次: the names in front of 分别, where there are as many as figures."""
    if any(part.lead.strip("、和及与 ") for part in parts[1:]) or parts[-1].clause != parts[0].clause:
        return []
    if _NO_SUM.search(parts[0].lead):
        return []
    listed = _LISTED.search(parts[0].lead)
    names = _JOINED.split(listed.group(1)) if listed is not None else []
    return names if len(names) == len(parts) and all(names) else []


_ONE_BY_ONE = ("分别", "分别为", "分别是", "分别有", "分别达", "依次为", "依次是", "各为")
_LISTED = pattern("([^，,；;：:]{2,40}?)(?:分别|依次|各)[为是有达]?$")
_JOINED = pattern("[、和及与]")
_NO_SUM = pattern("标准|[单均物票房售]价|价格|均|每|工资|可支配收入")
"""城市、农村低保标准分别为760元和560元: so much for each."""
_MOST = 9


def _name_of(part: Mention, parts: Sequence[Mention]) -> str:
    """The words of the figure, with those of the first figure of its item: 工程采购9515万元，节约资金52万元."""
    first = _first_of_item(part)
    if first is None or first in parts:
        return part.label
    if part is parts[0] and all((m := _first_of_item(other)) is None or m in parts for other in parts[1:]):
        return part.label  # 财政资金12.1亿元，银行贷款18.3亿元，企业自筹5.9亿元: an item of the list
    return first.label + part.label


def _first_of_item(part: Mention) -> Mention | None:
    for mention in part.sentence.mentions[max(0, part.index - 3) : part.index]:
        if mention.peer == part.peer and mention.unit == part.unit and mention.clause + 1 == part.clause:
            return mention
    return None
