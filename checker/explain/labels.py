"""The parts that figures play and the words around arithmetic, in either language."""

from __future__ import annotations

_LABELS = {
    "whole": ("合计", "whole"),
    "part": ("分项", "part"),
    "numerator": ("分子", "numerator"),
    "denominator": ("分母", "denominator"),
    "rate": ("比率", "rate"),
    "share": ("占比", "share"),
    "growth": ("增幅", "growth"),
    "current": ("本期", "current"),
    "previous": ("上期", "previous"),
    "change": ("增减", "change"),
    "average": ("平均", "average"),
    "ratio": ("比", "ratio"),
    "marker": ("序号", "marker"),
    "count": ("个数", "count"),
    "item": ("列项", "item"),
    "target": ("目标", "target"),
    "actual": ("实际", "actual"),
    "opening": ("期初", "opening"),
    "closing": ("期末", "closing"),
    "in": ("增加", "in"),
    "out": ("减少", "out"),
    "absence": ("否定", "absence"),
    "stated": ("原文", "stated"),
    "other": ("另一处", "elsewhere"),
    "date": ("日期", "date"),
    "span": ("期限", "span"),
    "verdict": ("结论", "verdict"),
    "limit": ("比较对象", "compared with"),
}


def label(role: str, lang: str) -> str:
    """The role in the report's language."""
    return _LABELS.get(role, (role, role))[lang == "en"]
