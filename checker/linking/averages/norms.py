"""Figures by the day or year that are a norm, and no mean of what was: 设计规模每日6万吨, 核定每天运送1.2万人次."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_BODY = "院|师|费|人员|单位|企业|部|室|所|公司|局|处"
_NORM = pattern(
    f"(?:设计|规划)(?!{_BODY})|计划(?!生育|内|外)|核[定准]|额定|标定|批[准复]|许可|限[定额流]|拟|定额|名额|承诺|约定|合约|[日天]可|"
    "(?:能力|产能|承载[量力]|容量)(?!建设|提升)|规模(?!以[上下]|化|企业|养殖)"
)


def is_norm(mention: Mention) -> bool:
    """Whether the words of the clause say what is designed, planned or allowed: 设计规模, 计划每日接待."""
    return _NORM.search(mention.head) is not None
