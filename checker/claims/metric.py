"""What a figure counts: the words in front of it in its clause, else the noun behind it."""

from __future__ import annotations

import re

_DELIMITER = re.compile(r"[，,。；;：:、！？（(）)\n\r“”《》\s]")
_LEADING = re.compile(r"^(?:其中|另有|共计|共|累计|分别|已|全年|目前)+")
_TRAILING = re.compile(r"(?:共计|合计|总计|共有|达到|达|为|有|了|共|是|至|到|占|约|近)+$")
_NOUN = re.compile(r"[\u4e00-\u9fff]{1,12}")
_REACH = 30


def metric_of(text: str, start: int, end: int, floor: int) -> str:
    """The thing counted by ``text[start:end]``, "" when its clause does not say; ``floor`` is the previous claim's end."""
    before = _DELIMITER.split(text[max(floor, start - _REACH) : start])[-1]
    before = _TRAILING.sub("", _LEADING.sub("", before))
    if before:
        return before
    noun = _NOUN.match(text, end)
    return noun.group() if noun is not None else ""
