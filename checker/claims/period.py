"""When a figure holds: the period or cut-off that its sentence states."""

from __future__ import annotations

import re
from bisect import bisect_right

_PERIOD = re.compile(
    r"(?:截至|截止)?(?:[0-9]{4}年(?:末|底|上半年|下半年)?)?(?:[0-9]{1,2}(?:[-—–至][0-9]{1,2})?月份?[底末初]?(?:[0-9]{1,2}日)?)"
    r"|[0-9]{4}年(?:末|底|度)?|(?:今年|去年|上年|本年|前年)(?:以来|同期|度|末|底)?|[上下]半年|[前第]?[一二三四]季度|本月|上月|本周|上周"
)
_STOP = re.compile(r"[。！？\n]")


class Periods:
    """The periods of one text, asked for by position in rising order."""

    def __init__(self, text: str) -> None:
        self._found = [(match.start(), match.group()) for match in _PERIOD.finditer(text)]
        self._starts = [start for start, _ in self._found]
        self._stops = [match.start() for match in _STOP.finditer(text)]

    def at(self, position: int) -> str:
        """The last period in front of ``position`` in its sentence, else ""."""
        at = bisect_right(self._starts, position) - 1
        if at < 0:
            return ""
        stop = bisect_right(self._stops, position) - 1
        if stop >= 0 and self._stops[stop] > self._starts[at]:
            return ""
        return self._found[at][1]
