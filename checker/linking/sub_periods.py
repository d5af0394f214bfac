"""Quarters, halves and months of a period that is told as well: 一至四季度依次为A、B、C和D，全年T."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.breakdowns import total_relation
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SERIES = pattern(
    "(?:(?P<quarters>一至四季度|四个季度|各季度)|(?P<halves>上、?下半年)|(?P<first>\\d{1,2})[至到—－-](?P<last>\\d{1,2})月份?)"
    "[^，,。；;、]{0,10}(?:分别|依次|各)[^，,。；;、]{0,4}$"
)
_WHOLE = pattern("^\\s*(?:全年|合计|累计|共)")
_STOCK = pattern("末|底|余额|结余|库存|存量|在册|均|平均|率")
_REACH = 30
_KINDS = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.MASS, ClaimKind.AREA)


def sub_periods(sentence: Sentence) -> Iterator[Proposal]:
    """Sums of a list that has one figure for each month, quarter or half of its whole's period.

    A whole right behind that says 全年 or 累计 is meant for certain; one in front may be of more than the list.
    """
    words = sentence.words
    if "别" not in words and "次" not in words and "各" not in words:
        return
    for first in sentence.mentions:
        count = _number_of_periods(first)
        run = sentence.mentions[first.index : first.index + count]
        if not count or len(run) < count or not all(_goes_on(mention, first) for mention in run):
            continue
        behind = sentence.mentions[first.index + count : first.index + count + 1]
        front = next((m for m in sentence.mentions[: first.index] if _is_whole(m, first)), None)
        if behind and _is_whole(behind[0], first) and _WHOLE.match(behind[0].lead):
            yield Proposal((total_relation(behind[0], run, "全年"),), Confidence.HIGH)
        elif front is not None:
            yield Proposal((total_relation(front, run, "分别"),), Confidence.MEDIUM)


def _number_of_periods(first: Mention) -> int:
    """How many figures the words in front promise, 0 where they promise none that add up."""
    words = first.head[-_REACH:]
    found = _SERIES.search(words) if first.is_level and first.claim.kind in _KINDS else None
    if found is None or _STOCK.search(words):
        return 0
    if found["quarters"]:
        return 4
    if found["halves"]:
        return 2
    months = int(found["last"]) - int(found["first"]) + 1
    return months if 2 <= months <= 12 else 0


def _goes_on(mention: Mention, first: Mention) -> bool:
    return mention.unit == first.unit and mention.clause == first.clause and mention.role is first.role


def _is_whole(mention: Mention, first: Mention) -> bool:
    return mention.unit == first.unit and mention.role is Role.LEVEL and not mention.depth
