"""Figures of times that sentences in front open with: 10月，吞吐量…。集装箱A。⏎1—10月，吞吐量…。集装箱B."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_OPENS = pattern(
    "(?:^|(?<=[。！？\\n]))[ \\t　]*(?P<time>(?:(?:19|20)\\d\\d年)?(?:\\d{1,2}月\\d{1,2}日"
    "|(?:\\d{1,2}月?\\s*[—–~～至-]\\s*)?\\d{1,2}月份?|[上下]半年|前?[一二三四]季度|全年|当月))(?=[，,])"
)


def opened_apart(first: Mention, second: Mention) -> bool:
    """Whether the sentences that set their times open with other ones."""
    one, other = _opening(first), _opening(second)
    return bool(one and other) and one != other


def _opening(mention: Mention) -> str:
    """The time that the nearest sentence of the paragraph in front of the figure opens with, be it without figures."""
    start = max(mention.sentence.paragraph.block.span.start, mention.claim.start - _BACK)
    told = list(_OPENS.finditer(mention.sentence.text[start : mention.claim.start]))
    return told[-1]["time"] if told else ""


_BACK = 400
"""What so many characters in front open with is another matter."""
