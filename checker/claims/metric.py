"""What a figure counts: the words in front of it in its clause, else the noun behind it."""

from __future__ import annotations

import re

_DELIMITER = re.compile(r"[，,。；;：:、！？（(）)\n\r“”《》\s]")
_LEADING = re.compile("(?:其中|另有|其他方面|共计|累计|分别|全年|目前|共|已|各)+(?=.)")
_TRAILING = re.compile("(?:共计|合计|总计|共有|总共|达到|分别|计划|达|为|有|了|共|是|至|到|计|由|从|以|各|将|的)+$")
_TREND = re.compile("(?:同比|环比|[比较与](?:上年|去年|上月|上周|同期|年初|20|19)|增长|下降|上升|减少|增加|提高|回落|增幅|降幅|增|降|占|占比|约占|升|减)")
_NOUN = re.compile("(?:的)?([\u4e00-\u9fff]{1,12})")
_REACH = 30


def metric_of(text: str, start: int, end: int, *, floor: int, inherited: str) -> str:
    """The thing counted by ``text[start:end]``: its clause in front of it, else the noun behind, else ``inherited``.

    ``floor`` is where the previous claim ends and ``inherited`` its metric. A trend or a share is one of that
    metric: 投诉13起，同比增长117% -> 投诉, 投诉同比增长.
    """
    before = _DELIMITER.split(text[max(floor, start - _REACH) : start])[-1]
    if before:
        leading = _LEADING.match(before)
        if leading is not None:
            before = before[leading.end() :]
        trailing = _TRAILING.search(before)
        if trailing is not None:
            before = before[: trailing.start()]
        if before:
            if _TREND.match(before):
                return (_TREND.split(inherited)[0] + before)[-_REACH:]
            return before
    noun = _NOUN.match(text, end)
    return noun.group(1) if noun is not None else _TREND.split(inherited)[0]
