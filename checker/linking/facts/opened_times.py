"""Figures of times that sentences in front open with: 10月，吞吐量…。集装箱A。⏎1—10月，吞吐量…。集装箱B."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_OPENS = pattern(
    "\\s*(?:(?:19|20)\\d\\d年)?(?:(?:\\d{1,2}月?\\s*[—–~～至-]\\s*)?\\d{1,2}月份?|[上下]半年|前?[一二三四]季度|全年|当月)(?=[，,])"
)


def opened_apart(first: Mention, second: Mention) -> bool:
    """Whether the sentences that set their times open with other ones."""
    one, other = _opening(first), _opening(second)
    return bool(one and other) and one != other


def _opening(mention: Mention) -> str:
    """The time that the nearest sentence of the paragraph opens with, from that of the figure on."""
    paragraph = mention.sentence.paragraph
    at = paragraph.number_of(mention.sentence)
    for sentence in reversed(paragraph.sentences[max(0, at - _FEW_BACK) : at + 1]):
        if (said := _OPENS.match(sentence.words)) is not None:
            return said.group().strip()
    return ""


_FEW_BACK = 4
