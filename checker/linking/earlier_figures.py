"""Figures that words call those of an earlier period, or what another is compared with: 上年742件, 比302件多16件."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import NO_AMOUNTS, Mention
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_DURATION = ClaimKind.DURATION

_COMPARED_IN_BRACKET = pattern("(?:较|(?<!占)比(?![例重率])|与)[^，,。；;（(]{1,8}[（(]$")


def is_called_earlier(mention: Mention) -> bool:
    """Whether the figure is named as that of an earlier period, or as what another one is compared with."""
    lead = mention.lead
    if not lead.strip(" 　有为是约") or (lead == "的" and is_behind_a_time(mention)):
        lead = mention.head
    if cues.COMPARED_WITH.search(lead) is not None and (
        cues.COMPARED_WITH_AFTER.match(mention.tail) is not None or _opens_compared_list(mention)
    ):
        return True
    if _ONLY_COMPARED.fullmatch(lead) is not None and mention.claim.kind not in NO_AMOUNTS:
        return _HAS_MOVED.match(mention.sentence.text, mention.claim.end) is not None
    if lead.endswith(("（", "(")) and _COMPARED_IN_BRACKET.search(lead):
        return True
    return (
        cues.PREVIOUS.search(lead) is not None
        and cues.CARRIED_IN.search(lead) is None
        and _SINCE.search(lead) is None
        and _OF_A_REPORT.search(lead) is None
        and _MOVED_TO.search(lead) is None
        and (cues.CHANGED_TO.search(lead) is None or lead.rstrip("约近").endswith(("为", "达", "成")))
    )


_ONLY_COMPARED = pattern("\\s*(?:环比|同比)")
_HAS_MOVED = pattern("[，,]?\\s*(?:上升|下降|增长|增加|减少|上涨|下跌|回落)(?:了|约)?\\d")
"""损失186万元，环比248万元，下降25.0%: what it is compared with stands behind the word alone."""


def _opens_compared_list(mention: Mention) -> bool:
    """Whether the figures behind it are compared with, too: 比2017年的112.0小时和15.0小时分别压缩."""
    if mention.tail not in ("和", "与", "及", "") or "由" in mention.lead or "从" in mention.lead:
        return False
    return _LISTED_AND_COMPARED.match(mention.sentence.text, mention.claim.end, mention.sentence.end) is not None


_LISTED_AND_COMPARED = pattern(
    "(?:(?:[、和与及]|以及)\\d[\\d,.]*[^\\W\\d_]{1,4}?){1,6}(?:相比)?[，,]?(?:分别|依次)(?:[增减压缩下上提降多少升]|回落)"
)

_MOVED_TO = pattern(
    "[由从](?:上年|去年)的?[^，,、；;。]{2,10}(?:缩小|扩大|下降|上升|提高|降低|优化|调整|增加|减少)[至到为]$"
)
"""城乡收入比由上年的1.89缩小为1.84: the level reached, where the earlier number has no unit."""


def opens_compared_bracket(mention: Mention) -> bool:
    """Whether the figure opens a bracket behind 环比 or 同比: 环比（4月份26707件）增长6.4%."""
    if mention.separator not in ("（", "("):
        return False
    open_at = mention.claim.start - len(mention.head) - 1
    return (
        _WAY_OF_COMPARING.search(mention.sentence.text, max(mention.sentence.start, open_at - 2), open_at) is not None
    )


_WAY_OF_COMPARING = pattern("(?:环比|同比)$")


def is_behind_a_time(mention: Mention) -> bool:
    """Whether the 的 in front of the figure stands behind the length of a time: 比节前两周的7.2元贵."""
    return mention.index > 0 and mention.sentence.mentions[mention.index - 1].claim.kind is _DURATION


_SINCE = pattern(
    "[比较](?:上|去|前|年)[^，,。；;新注撤关退停]{0,3}(?:新[设开建办认立]|注销|撤并|撤销|关闭|关停|退出|停[航办运])[^，,。；;]{0,4}$"
)
"""比上年新设5家、注销2家: what has come and gone since, none of it last year's."""
_OF_A_REPORT = pattern(
    "^\\s*(?:上年度?|去年度?|上一年度?)[^，,。；;]{0,8}(?:审计|检查|督查|巡察|评估)[^，,。；;]{0,6}"
    "(?:报告|(?:查出|列出|发现|反映|指出)(?:的$|[^，,。；;]{0,8}(?:问题|事项)))"
)
"""上年度审计工作报告反映问题187个, 上年度审计查出的317个问题: what was found then; what has been dealt with since is
of it.
"""
