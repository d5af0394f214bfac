"""Figures for each that are a norm, and no mean of what was: 设计规模每日6万吨, 定额每台班耗油38升."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_BODY = "院|师|费|人员|单位|企业|部|室|所|公司|局|处"
_NORM = pattern(
    f"(?:设计|规划)(?!{_BODY})|计划(?!生育|内|外)|核[定准]|额定|标定|批[准复]|许可|限[定额流]|拟|定额|预算|名额|承诺|约定|合约|[日天]可|"
    "(?:能力|产能|承载[量力]|容量)(?!建设|提升)|规模(?!以[上下]|化|企业|养殖)"
)


def is_norm(mention: Mention) -> bool:
    """Whether the words of the clause say what is designed, planned or allowed: 设计规模, 计划每日接待."""
    return _NORM.search(mention.head) is not None


def is_price_of_item(average: Mention) -> bool:
    """Whether it stands right behind its count in a list of items, without its amount: 3米每米45元、人工费200元."""
    mentions = average.sentence.mentions
    count = mentions[average.index - 1] if average.index else None
    if (
        count is None
        or _EACH.fullmatch(average.lead) is None
        or count.claim.end + len(average.lead) != average.claim.start
    ):
        return False
    behind = mentions[average.index + 1 : average.index + 2]
    return count.separator == "、" or any(m.separator == "、" and m.clause == average.clause for m in behind)


def is_shared_by_two(average: Mention) -> bool:
    """常规赛每队打22场，12支球队共132场: each match is one of two teams."""
    return average.unit in _MATCHES and _PLAYERS.search(average.lead) is not None


_MATCHES = ("场", "局", "盘")
_PLAYERS = pattern("每(?:支|个|名|位)?(?:[^\\W\\d_a-zA-Z]{0,2}队|人|选手|棋手|球员)[^，,。；;、]{0,6}$")
_EACH = pattern("每[^\\W\\d_a-zA-Z]{1,2}")
