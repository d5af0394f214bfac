"""The item of a list whose names stand in front of it in a row.

专利转让、许可、作价入股1247次，三种方式各986次、214次、47次，转让占79.1%;
分经济、教育、卫生三类，件数依次为218件、126件、82件，教育类占29.6%;
三次产业及居民用电依次为5.94亿、421.36亿、97.85亿、113.12亿千瓦时，居民生活用电占比17.7%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_ROW = pattern(
    "(?P<names>[^\\W\\d_a-zA-Z、和与及]{1,16}(?:、[^\\W\\d_a-zA-Z、和与及]{1,10}){0,8}(?:、|和|与|及)[^\\W\\d_a-zA-Z、]{1,14})"
)
_AND = pattern("、|和|与|及")
_SORT = pattern("(?:[类型者]|部分|方式|项目?)$")
_BARE = "、和及与 　"
_REACH = 80
_WORD = 2


def item_in_row(subject: str, items: Sequence[Mention]) -> Mention | None:
    """The figure whose place in the list is that of the one name in the row that the subject is."""
    first = items[0] if len(items) > 1 else None
    if (
        first is None
        or not cues.RESPECTIVELY.search(first.lead)
        and not first.lead.rstrip().endswith(("各", "各为", "各有"))
    ):
        return None
    if any(m.lead.strip(_BARE) or m.clause != first.clause for m in items[1:]):
        return None
    text = first.sentence.text[max(first.sentence.start, first.claim.start - _REACH) : first.claim.start]
    rows = [names for said in _ROW.finditer(text) if len(names := _AND.split(said["names"])) == len(items)]
    name = _SORT.sub("", subject) if len(subject) > _WORD else subject
    if len(rows) != 1 or len(name) < _WORD:
        return None
    start, *middle, end = rows[0]
    told = [start.endswith(name), *(each == name for each in middle), end.startswith(name)]
    return items[told.index(True)] if told.count(True) == 1 else None


def item_in_list(share: Mention, amounts: Sequence[Mention]) -> list[Mention] | None:
    """The figure of the item that the share names in another way: 初中生 of 小学、初中、高中依次为.

    [] where the share is of a sort of one of the items (城镇居民用电), and ``None`` where it names none of them.
    """
    subject = cues.subject_of(share.head)
    first = next((m for m in amounts if cues.RESPECTIVELY.search(m.lead) is not None), None)
    if first is None or first.sentence is not share.sentence or len(subject) < _WORD or share.depth or share.name:
        return None
    run = [m for m in amounts[::-1] if m.index >= first.index and m.clause == first.clause]
    names = _names(first)
    if len(run) != len(names) or any(m.lead.strip(_BARE) for m in run[1:]):
        return None
    if (exact := [m for m, name in zip(run, names, strict=True) if _is_called(subject, name, names[-1])]) != []:
        return exact if len(exact) == 1 else None
    return [] if any(subject.endswith(name) for name in names if len(name) > _WORD) else None


def is_in_its_place(share: Mention, part: Mention) -> bool:
    """Whether the figure is the item of a list in front that the share names in another way."""
    if part.sentence is not share.sentence or cues.RESPECTIVELY.search(part.head) is None:
        return False
    front = [m for m in share.sentence.mentions[: share.index][::-1] if m.is_level and m.unit == part.unit]
    return item_in_list(share, front) == [part]


def _names(first: Mention) -> list[str]:
    """The items in front of 依次为, 三次产业 as the three that it stands for."""
    said = cues.RESPECTIVELY.search(first.head)
    words = first.head[: said.start()] if said is not None else ""
    words = _MARK.split(words)[-1].strip()
    names = [name for name in _AND.split(_INDUSTRIES.sub("第一产业、第二产业、第三产业", words)) if name]
    return names if len(names) > 1 and not any(sign.isdecimal() for sign in words) else []


def _is_called(subject: str, name: str, last: str) -> bool:
    """Whether the subject is the name, with what the last one ends with (农业、工业和生态用水) or a filler."""
    if len(name) < _WORD or not subject.startswith(name[:_WORD]):
        return False
    rest = subject.removeprefix(name)
    if rest != subject and (not rest or rest in _FILLERS or last.endswith(rest)):
        return True
    return any(subject.replace(filler, "", 1) == name for filler in _FILLERS if filler in subject)


_MARK = pattern("[，,；;：:（(]")
_INDUSTRIES = pattern("三次产业|三大产业|[一二三]、[一二三]、三次?产业")
_FILLERS = ("生活", "生", "类", "量", "数", "额", "总量", "人数", "件数", "用电", "用电量", "增加值", "行业", "项目")
