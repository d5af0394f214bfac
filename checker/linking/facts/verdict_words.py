"""Words that judge a target as met or missed: 超额完成年度任务, 均达到考核要求, 控制在预算之内, 尚有差距."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.linking import cues
from checker.linking.passage import Sentence
from checker.model.patterns import pattern

_MET = pattern(
    "(?:均|都|全部|已|已经|提前|全面|顺利|圆满)*"
    "(?:超额完成|超额实现|提前完成|提前实现|完成全年|完成了?年度|完成(?=任务)|(?:达到|实现|完成|超过)"
    "(?:了|既定|预期|年度|年初|规划|考核|序时|[省市县区国上][定级家里]|[省市县区]?(?:下达|交办|部署)的?|全年|控[^，,。；;\\d]{1,2})*(?:目标|要求|任务)|达标|达到考核|(?:符合|满足)[^，,。；;\\d]{0,8}(?:要求|标准|规定))"
    "[^，,。；;\\d]{0,8}(?=[，,。；;）)\\s]|$)"
    "|超额(?:完成|实现)[^，,。；;\\d]{0,20}(?:目标|任务|计划|预算|指标)数?(?=[，,。；;）)\\s]|$)"
    "|(?:目标|任务|指标)(?:任务)?(?:均|都|全部)?已?(?:圆满|顺利|如期|提前|超额|全面)*(?:完成|实现|达到)(?=[，,。；;]|$)"
    "|(?:如期|圆满|顺利|全面|按期|按时|提前|超额)(?:完成|实现)了?[^，,。；;\\d]{0,8}(?:计划|任务|目标)(?=[，,。；;]|$)"
    "|(?:如期|圆满|顺利|胜利|超额)(?:完成|实现)(?=[。；;]|$)"
    "|(?:实现|完成|达成|达到)了?(?![^，,。；;]{0,6}(?:各项|各类|主要|所有|一项|部分))[^，,。；;\\d]{0,10}(?:目标|任务|计划|指标|要求)(?=[，,。；;]|$)"
    "|[优好]于[^，,。；;\\d]{0,6}(?:目标|指标|要求|标准|限[值额])(?=[，,。；;]|$)"
    "|(?:高于|优于|超过)(?:[^，,。；;]{0,4}考核)?(?:指标|目标)|(?:提前|超额)(?:全面)?完成(?=[^，,。；;]{0,4}\\d)"
)
_LIMIT = "(?:指标|目标|预算|限额|计划|范围|控制[线数值]|限值|[上下]限|红线|标准)"
_WITHIN = pattern(
    f"(?:均|都)?(?:控制|保持|稳定|处|维持|压缩|压减)?在[^，,。；;\\d（(]{{0,10}}{_LIMIT}(?:数|值|范围)?(?:[（(][^（）()]{{1,40}}[）)])?[之以]?内"
    f"|(?:未|没有|不)(?:超过?|突破|超出|高于)了?[^，,。；;\\d]{{0,10}}{_LIMIT}数?(?=[，,。；;]|$)"
    "|低于[^，,。；;\\d]{0,8}(?:控制(?:目标|指标|[线值数])|限[值额]|上限|警戒线|红线|定额)(?=[，,。；;]|$)"
)
"""控制在预算之内, 未突破年度指标: what is told is no more than that."""
_WITHIN_NEEDS = ("内", "超", "突破", "高于", "低于")
_MISSED = pattern(
    "(?:尚|仍|还)(?:有|存在)(?:一定|较大|不小|明显)?的?差距|未(?:能)?(?:完成|达到|实现|达标)(?!的?\\s*\\d[\\d.,]*[^\\W\\d_a-zA-Z]{1,4}(?:[，,。；;（(]|$))"
    "[^，,。；;\\d]{0,8}|没有完成[^，,。；;\\d]{0,8}"
)
_FROM_OTHERS = pattern("(?:^|[，,；;但])(?:但|而|不过)?[与同和跟距离][^，,。；;]*$")
_FROM_TARGET = pattern("目标|任务|要求|标准|指标|计划|进度|预期|[值线]")
"""与先进县区相比仍有差距 is no verdict on a target."""
_DENIED = ("未", "没有", "未能", "尚未", "不")
_HOPED = pattern(
    "(?:有望|可望|有希望|有把握|预计|力争|争取|确保|能够?|可以?|将|会)(?:[如按]期|顺利|提前|超额|圆满|全面)*$"
)
"""全年有望完成目标: it was not done yet."""
_NEAR = 8
_EXCEPT = pattern("除[^，,。；;]{2,20}外[，,均都]*(?:已|全部)*$")
"""除氮氧化物外均提前完成: not all of them did."""
_MIDWAY = pattern("序时|进度|节点|季度|半年|阶段|同期|月度|基本")
"""The verdict is on the way to the target, not on the target."""


class Verdict(NamedTuple):
    """Words that judge, by their place in the text: whether they say that a target was met."""

    start: int
    end: int
    is_met: bool
    is_within: bool = False
    """Whether they say that something is no more than its limit, whatever the limit is called."""


def met_at(start: int, end: int) -> Verdict:
    """The words between the two places as a verdict that a target was met."""
    return Verdict(start, end, is_met=True)


def verdicts_of(sentence: Sentence) -> list[Verdict]:
    """Every verdict in the sentence on a target as a whole."""
    return verdicts_in(sentence.words, sentence.start)


def verdicts_in(words: str, start: int) -> list[Verdict]:
    """Every verdict in the words of a sentence, which may have no figure itself."""
    met = [found for found in _MET.finditer(words) if not words[: found.start()].endswith(_DENIED)]
    met = [found for found in met if _HOPED.search(words, max(0, found.start() - _NEAR), found.start()) is None]
    met = [found for found in met if _EXCEPT.search(words, 0, found.start()) is None]
    missed = [found for found in _MISSED.finditer(words) if not _is_from_others(words, found)]
    within = [
        Verdict(start + found.start(), start + found.end(), is_met=True, is_within=True)
        for found in (_WITHIN.finditer(words) if cues.has_any(words, _WITHIN_NEEDS) else ())
    ]
    return [
        Verdict(start + found.start(), start + found.end(), is_met)
        for is_met, several in ((True, met), (False, missed))
        for found in several
        if _MIDWAY.search(words, found.start() - 4 if found.start() > 4 else 0, found.end() + 2) is None
    ] + within


def _is_from_others(words: str, found: re.Match[str]) -> bool:
    """Whether the gap is said to be from others, and not from a target: 与先进县区仍有差距."""
    if "差距" not in found.group():
        return False
    front = _FROM_OTHERS.search(words, max(0, found.start() - _OPENING), found.start())
    return front is not None and _FROM_TARGET.search(front.group()) is None


_OPENING = 24
