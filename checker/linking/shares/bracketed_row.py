"""Shares of a row of figures in brackets: 物业（1873件）、噪声（1124件）和占道（655件），三者合占派单总量的74.1%.

With or without words that count them; but as many as they count, where they do.
"""

from __future__ import annotations

from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

_TAKEN = pattern(
    "[，,\\s]*(?:以上|上述|这|前)?(?:(?P<number>[两二三四五六七八九])"
    "(?:大?(?:类|项|者|种|领域|方面|行业|产业|市场|渠道|板块|地区|国家)|个?(?:地|市|县|区|镇|街道|省|国|家)))?"
    "(?:案件|支出|收入|企业|诉求|事项|投诉|问题|方式|渠道|市场|来源|原因|产品|商品|业务|贷款|项目)?"
    "(?:合计|总共|一共|共|合)?(?:约|仅|已)?占(?:比|到|了)?(?P<base>[^，,。；;、]*)"
)
_BETWEEN = pattern(
    "[）)](?:[、和与及]|以及|[，,](?:其次|再次|然后|第[二三四])?[为是]?)[^，,。；;：:、（）()\\d]{1,16}[（(]"
)
_BEHIND = pattern("[）)](?:[两二三四五六七八九][类项种个家]|等)?[，,]")
_SORTS = ("类", "项", "种", "个", "家", "者", "地", "大类")
_LEAST = 2
_MOST = 9


def bracketed_row(share: Mention) -> list[Mention]:
    """The figures in brackets right in front of the share's clause, the last first; nothing where they are no row."""
    said = _TAKEN.fullmatch(share.head) if not share.depth else None
    if said is None:
        return []
    sentence = share.sentence
    front = list(sentence.mentions[max(0, share.index - _MOST - _LEAST) : share.index])
    while front and not front[-1].depth and (front[-1].clause == share.clause or front[-1].unit in _SORTS):
        front.pop()  # 占全区派单4.16万件的, 三者
    row: list[Mention] = []
    while front and _is_item(front[-1]) and (not row or _joins(front[-1], row[-1])):
        row.append(front.pop())
    counted = number_of(said["number"] or "")
    if len(row) < _LEAST or counted not in (0, len(row)) or len({m.unit for m in row}) > 1:
        return []
    start = share.claim.start - len(share.head)
    return row if _BEHIND.fullmatch(sentence.text, row[0].claim.end, start) is not None else []


def _is_item(mention: Mention) -> bool:
    """Whether the figure is all that its bracket tells."""
    text = mention.sentence.text
    alone = text[mention.claim.start - 1] in "（(" and text[mention.claim.end] in "）)"
    return mention.depth == 1 and mention.role is Role.LEVEL and alone


def _joins(first: Mention, second: Mention) -> bool:
    return _BETWEEN.fullmatch(first.sentence.text, first.claim.end, second.claim.start) is not None
