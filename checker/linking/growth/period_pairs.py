"""Growth from one period to the next, where both are told by their own names.

二季度，区长信箱收到来件384件，一季度为297件，环比增长29.3%; 8月受理90117件，9月受理86430件，环比下降4.1%.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

_NUMBER = "\\d{1,2}|[一二三四五六七八九十]{1,2}"
_PERIOD = pattern(
    f"(?<!前)(?<![-–—~～至到\\d])(?:第?(?P<number>{_NUMBER})(?P<sort>季度|月|周|期|批)(?!初|末|底|以来|起(?![降飞诉运]))|(?P<half>[上下])半年)"
    "(?![-–—~～至到])"
)
_TOLD = pattern(
    "\\s*(?:而|其中)?(?:(?:19|20)\\d\\d年|去年|上年|今年)?第?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?:季度|月份?|周|期|批)|[上下]半年)"
    "(?P<words>[^，,。；;：:、\\d]{0,10}?)(?:则|只|仅|共)*(?:为|是|有|达)*"
)


def periods_beside(
    growth: Mention, before: Sequence[Mention], roles: Sequence[Role] = (Role.LEVEL,)
) -> tuple[Mention, Mention] | None:
    """The figures of two periods that follow each other, the later one first, in clauses of their own in front."""
    if len(before) < _TWO or growth.depth or "环比" not in growth.head or "分别" in growth.head:
        return None
    one, other = before[-2:]
    row = one.clause + 1 <= other.clause == growth.clause - 1 and one.index + 2 == growth.index == other.index + 1
    alike = one.unit == other.unit and one.claim.kind is other.claim.kind and not one.depth and not other.depth
    if not row or not alike or one.role not in roles or other.role not in roles or other.peer != growth.peer:
        return None
    told = _TOLD.fullmatch(other.head)
    if told is None or (told["words"] and not cues.shares_words(told["words"], one.head + one.tail)):
        return None
    if _is_of_another_sort(told["words"], one):
        return None
    first, second = period_of(one), period_of(other)
    if first is None or second is None or first["sort"] != second["sort"]:
        return None
    later = max(first, second, key=number_in)
    own = _PERIOD.search(growth.head)
    noun = _OWN_NOUN.match(growth.head, own.end()) if own is not None else None
    if noun is not None and not cues.shares_words(noun[1], one.head + one.tail):
        return None  # 4月受理862件，3月受理918件，4月投诉环比下降8.2%
    if abs(number_in(first) - number_in(second)) != 1 or (own is not None and own.group() != later.group()):
        return None
    return (other, one) if later is second else (one, other)


_TWO = 2
_OWN_NOUN = pattern("(?:月?份|度)?([^\\W\\d_a-zA-Z]{2,8}?)(?:较[^，,。；;]{1,6})?环比")
_SORT = pattern("^[^\\W\\d_a-zA-Z]{2}")


def _is_of_another_sort(words: str, one: Mention) -> bool:
    """Whether the two names begin otherwise, though they end alike: 民事案件384件, 一季度刑事案件297件."""
    sort = _SORT.match(words)
    if sort is None or len(words) <= _TWO:
        return False
    return sort.group() not in one.head + one.tail + one.sentence.words[: one.claim.start - one.sentence.start]


def period_of(mention: Mention) -> re.Match[str] | None:
    """The period that the figure's clause names, or the clause in front of it that opens the sentence."""
    found = list(_PERIOD.finditer(mention.head))
    if found:
        return found[-1] if len(found) == 1 else None
    sentence, end = mention.sentence, mention.claim.start - len(mention.head)
    if mention.index or end - sentence.start > _OPENING:
        return None
    found = list(_PERIOD.finditer(sentence.text, sentence.start, end))
    return found[0] if len(found) == 1 else None


_OPENING = 16


def number_in(period: re.Match[str]) -> int:
    if period["half"]:
        return 1 if period["half"] == "上" else 2
    return number_of(period["number"])
