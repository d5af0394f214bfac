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
_EACH = pattern("分别|依次|各自|各[为有]?\\s*$")
_BARE = "、和及与 　"
_REACH = 80
_WORD = 2


def item_in_row(subject: str, items: Sequence[Mention]) -> Mention | None:
    """The figure whose place in the list is that of the one name in the row that the subject is."""
    first = items[0] if len(items) > 1 else None
    if first is None or _EACH.search(first.lead) is None or len(subject) < _WORD:
        return None
    if any(m.lead.strip(_BARE) or m.clause != first.clause for m in items[1:]):
        return None
    places = next(filter(None, (_places(subject, names) for names in _rows_of(first, len(items)))), [])
    return items[places[0]] if len(places) == 1 else None


def item_in_list(share: Mention, amounts: Sequence[Mention]) -> list[Mention] | None:
    """The figure of the item that the share names, in another way, too: 初中生 of 小学、初中、高中依次为.

    [] where the share is of a sort of one of the items (城镇居民用电), and ``None`` where it names none of them.
    """
    subject = cues.subject_of(share.head)
    first = next((m for m in amounts if _EACH.search(m.lead) is not None), None)
    if first is None or len(subject) < _WORD:
        return None
    run = [m for m in amounts[::-1] if m.sentence is first.sentence and m.clause == first.clause]
    run = [m for m in run if m.index >= first.index]
    if (found := item_in_row(subject, run)) is not None:
        return [found]
    if first.sentence is not share.sentence or share.depth or share.name:
        return None
    names = [name for row in _rows_of(first, len(run))[:1] for name in row]
    return [] if any(subject.endswith(name) for name in names if len(name) > _WORD) else None


def is_in_its_place(share: Mention, part: Mention) -> bool:
    """Whether the figure is the item of a list in front that the share names in another way."""
    if part.sentence is not share.sentence or cues.RESPECTIVELY.search(part.head) is None:
        return False
    front = [m for m in share.sentence.mentions[: share.index][::-1] if m.is_level and m.unit == part.unit]
    return item_in_list(share, front) == [part]


def _rows_of(first: Mention, count: int) -> list[list[str]]:
    """So many names in front of 依次为, in its clause or else in the one row of them further in front.

    三次产业 are the three that it stands for.
    """
    said = _EACH.search(first.head)
    words = first.head[: said.start()] if said is not None else ""
    words = _INDUSTRIES.sub("第一产业、第二产业、第三产业", _MARK.split(words)[-1].strip())
    own = [name for name in _AND.split(words) if name] if not any(sign.isdecimal() for sign in words) else []
    text = first.sentence.text[max(first.sentence.start, first.claim.start - _REACH) : first.claim.start]
    rows = [names for said in _ROW.finditer(text) if len(names := _AND.split(said["names"])) == count]
    return [row for row in (own, *(rows if len(rows) == 1 else ())) if len(row) == count > 1]


def _places(subject: str, names: Sequence[str]) -> list[int]:
    """Where in the row the subject is named: the first name may open with other words, and the last go on."""
    core = _SORT.sub("", subject) if len(subject) > _WORD else subject
    start, *middle, end = names
    told = [start.endswith(core), *(each == core for each in middle), end.startswith(core)]
    if len(core) < _WORD or not any(told):
        told = [_is_called(subject, name, end) for name in names]
    return [at for at, is_named in enumerate(told) if is_named]


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
