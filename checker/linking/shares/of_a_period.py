"""Shares of a longer time: 上半年用电1708.5亿千瓦时。6月用电296.7亿千瓦时，占上半年的17.4%.

What is told of a shorter time is a part of the one larger figure that tells the same thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Role
from checker.linking.reach import among, has_word
from checker.model.patterns import pattern

_PERIOD = pattern(
    "(?:[全本当这整]|[前近头]|这?[一二两三四五六七八九十\\d]{1,2})?个?"
    "(?:[年月季周天日]|年度|季度|假期|节日|节庆|黄金周|上?半年|五一|国庆|春节|清明|三[年天日])(?:假期|期间)?(?:的|同期)?(?:总[量数额]|全部)?"
)
_HALF = pattern("[上下]半年(?:总[量数额])?|前[一二三]?[一二三]个?季度|假期总?[量数]?|前\\d{1,2}个?月(?:总[量数额])?")
_SHORTER = pattern(
    "[，,；;、\\s]*(?:其中)?[：:，,]?(?:[^，,。；;、\\d]{0,4}(?:\\d{1,2}月(?:份|\\d{1,2}日)?|\\d{1,2}日)|今年|去年|当[月日天]|[上中下]旬|"
    "[一二三四]季度|[上下]半年|暑期档?|寒假|[春夏秋冬]季|汛期|[^，,。；;、\\d]{0,4}(?:单日|当月|当日|当天|首日))+(?:[（(][^（）()]{1,12}[）)])?"
    "(?:单日|当月|当日|当天|的|份)*(?P<noun>[^，,。；;、\\d]{0,10}?)[为达有约]*"
)


_PART_OF_YEAR = pattern("季度|半年|\\d月")


def whole_period(part: Mention, words: str, larger: Sequence[Mention]) -> Mention | None:
    """The one figure in front that tells of the longer time what ``part`` tells of the shorter one."""
    if _PERIOD.fullmatch(words) is None and _HALF.fullmatch(words) is None:
        return None
    said = _SHORTER.fullmatch(part.head.rpartition("，")[2])
    if said is None:
        return None
    noun = said["noun"]
    front = [m for m in larger if m.claim.start < part.claim.start and m.role is Role.LEVEL and not m.depth]
    if "全年" in words or "一年" in words:  # 前三季度…；10月…，占全年的
        front = [m for m in front if _PART_OF_YEAR.search(m.sentence.text, m.sentence.start, m.claim.start) is None]
    found = [m for m in front if (has_word(m.label, noun) if noun else among(m, part))]
    return found[0] if len({m.values for m in found}) == 1 and len(noun) != 1 else None
