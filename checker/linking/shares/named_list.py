"""The item of a list whose names stand in front of it in a row.

专利转让、许可、作价入股1247次，三种方式各986次、214次、47次，转让占79.1%;
分经济、教育、卫生三类，件数依次为218件、126件、82件，教育类占29.6%.
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
