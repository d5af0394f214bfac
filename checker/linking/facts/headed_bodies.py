"""Figures under the headings of different bodies: 城东支行 ⏎ 年末贷款312亿元 … 城西支行 ⏎ 年末贷款321亿元."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.patterns import pattern


def headed_apart(first: Mention, second: Mention) -> bool:
    """Whether a line between the two is nothing but the name of a body or place, which the second is then of."""
    text = first.sentence.text
    return _HEADING.search(text, max(first.claim.end, second.claim.start - _REACH), second.claim.start) is not None


_REACH = 1_500
"""A section in which many sorts of one body are told is seldom longer."""
_HEADING = pattern(
    "\\n[ \\t　]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\\d+[.．、])?[ \\t]*"
    "[^\\W\\d_a-zA-Z]{2,14}(?:[支分总]行|公司|集团|[县区市镇乡村旗州省]|街道|社区|中心|[院校所厂站部局处办队馆库场园所]|大学|学院|医院)"
    "[：:]?[ \\t　]*(?=\\n)"
)
