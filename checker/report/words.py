"""The fixed words of reports, in Chinese and English side by side.

A report adds these to the document's text and the findings' own sentences. Keys of enumerated values are
"severity.error", "outcome.consistent", "kind.total", "claim.count", "approximation.over", "confidence.high".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

_WORDS: dict[str, tuple[str, str]] = {
    "language": ("zh-Hans", "en"),
    "colon": ("：", ": "),
    "comma": ("，", ", "),
    "list comma": ("、", ", "),
    "semicolon": ("；", "; "),
    # headings and labels
    "title": ("数据核对报告", "Figure check"),
    "contents": ("文件目录", "Documents"),
    "documents": ("文件", "documents"),
    "document": ("文件", "document"),
    "figures": ("数据", "figures"),
    "relations": ("勾稽关系", "relations"),
    "findings": ("发现", "findings"),
    "problems": ("发现的问题", "Findings"),
    "untied": ("未核对的数据", "figures not checked"),
    "untied note": ("文中没有与之勾稽的数据，是否有误不得而知", "nothing in the text to compare them with"),
    "suppressed": ("已豁免", "suppressed"),
    "baselined": ("已列入基线", "in the baseline"),
    "skipped files": ("跳过的文件", "files skipped"),
    "skipped parts": ("未读的部分", "parts not read"),
    "unreadable": ("无法读取的文件", "files that could not be read"),
    "notifications": ("运行提示", "Notes on the run"),
    "nothing found": ("未发现不一致", "no inconsistency found"),
    "nothing compared": (
        "没有可核对的勾稽关系：未发现问题不等于数据无误",
        "no relation could be checked: finding nothing does not mean that the figures are right",
    ),
    "nothing read": ("没有读到任何文件", "no document was read"),
    # a finding
    "computed": ("推算", "computed"),
    "stated": ("原文", "stated"),
    "gap": ("相差", "gap"),
    "or": ("或", "or"),
    "suggestion": ("建议改为", "Suggested change"),
    "related": ("相关数据", "Related figures"),
    "to figure": ("第 {line} 行第 {column} 列", "line {line}, column {column}"),
    "to finding": ("见发现 {number}", "see finding {number}"),
    "share of whole": ("{label}：占全部的 {share}", "{label}: {share} of the whole"),
    # the legend of marked text
    "legend": ("图例", "Legend"),
    "state.consistent": ("已核对，一致", "checked, consistent"),
    "state.inconsistent": ("不一致", "inconsistent"),
    "state.related": ("不一致所涉及的数据", "involved in an inconsistency"),
    "state.undetermined": ("无法判定", "undetermined"),
    "state.untied": ("未核对", "not checked"),
    "unreported": ("不一致，未列为问题", "inconsistent, not reported"),
    "unmarked": (
        "未加标记的数字是日期、序号、文号之类，不作核对。",
        "Numbers without a mark are dates, ordinals, document numbers and the like; they are not checked.",
    ),
    "table": ("表格", "Table"),
    # tables of claims and relations, rules
    "place": ("位置", "place"),
    "literal": ("原文", "literal"),
    "value": ("数值", "value"),
    "unit": ("单位", "unit"),
    "approximation": ("约数", "approximation"),
    "metric": ("指标", "metric"),
    "period": ("时期", "period"),
    "kind": ("类别", "kind"),
    "verdict": ("结论", "verdict"),
    "confidence": ("把握", "confidence"),
    "arithmetic": ("算式", "arithmetic"),
    "rule": ("规则", "rule"),
    "name": ("名称", "name"),
    "severity": ("级别", "severity"),
    "summary": ("说明", "summary"),
    "passing": ("一致的例子", "Consistent"),
    "failing": ("不一致的例子", "Inconsistent"),
    "no claims": ("没有读到数据", "no figures were read"),
    "no relations": ("没有找到勾稽关系", "no relations were found"),
    # enumerated values
    "severity.error": ("错误", "error"),
    "severity.warning": ("警告", "warning"),
    "severity.info": ("提示", "info"),
    "outcome.consistent": ("一致", "consistent"),
    "outcome.inconsistent": ("不一致", "inconsistent"),
    "outcome.undetermined": ("无法判定", "undetermined"),
    "confidence.high": ("高", "high"),
    "confidence.medium": ("中", "medium"),
    "confidence.low": ("低", "low"),
    "kind.total": ("合计", "total"),
    "kind.part": ("其中", "part"),
    "kind.share": ("占比", "share"),
    "kind.rate": ("比率", "rate"),
    "kind.growth": ("增减幅", "growth"),
    "kind.difference": ("差额", "difference"),
    "kind.average": ("平均", "average"),
    "kind.ratio": ("比例", "ratio"),
    "kind.complement": ("互补", "complement"),
    "kind.enumeration": ("列举", "enumeration"),
    "kind.respective": ("分别", "respective"),
    "kind.stock_flow": ("期初期末", "stock_flow"),
    "kind.order": ("大小", "order"),
    "kind.target": ("目标", "target"),
    "kind.restated": ("重述", "restated"),
    "kind.unit": ("换算", "unit"),
    "kind.absence": ("未发生", "absence"),
    "kind.numbering": ("序号", "numbering"),
    "kind.date": ("日期", "date"),
    "claim.count": ("计数", "count"),
    "claim.money": ("金额", "money"),
    "claim.percent": ("百分数", "percent"),
    "claim.points": ("百分点", "points"),
    "claim.permille": ("千分数", "permille"),
    "claim.multiple": ("倍数", "multiple"),
    "claim.fraction": ("分数", "fraction"),
    "claim.ratio": ("比例", "ratio"),
    "claim.duration": ("时长", "duration"),
    "claim.length": ("长度", "length"),
    "claim.area": ("面积", "area"),
    "claim.mass": ("重量", "mass"),
    "claim.other": ("其他", "other"),
    "claim.none": ("非数据", "none"),
    "approximation.exact": ("", ""),
    "approximation.over": ("余", "over"),
    "approximation.nearly": ("近", "nearly"),
    "approximation.about": ("约", "about"),
    "approximation.at_least": ("以上", "at_least"),
    "approximation.at_most": ("以下", "at_most"),
    "approximation.more_than": ("超过", "more_than"),
    "approximation.less_than": ("不足", "less_than"),
    "approximation.range": ("区间", "range"),
}


@cache
def words_of(lang: str) -> Mapping[str, str]:
    """The words of ``lang``: Chinese for "zh", English for "en"; KeyError for anything else."""
    side = {"zh": 0, "en": 1}[lang]
    return MappingProxyType({key: pair[side] for key, pair in _WORDS.items()})
