"""Rates told of two years: 收到提案53584件，立案46993件，立案率由去年同期的93.3%下降至87.7% is of these.

受理860件，办结774件，办结率90.0%，上年受理742件，办结653件，办结率88.0%: each of the two that it follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.cues import rate_name
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import is_percentage, rate_over
from checker.model.patterns import pattern
from checker.model.relation import Relation

_REACHES = pattern(
    "(?:[提升]高|上升|提升|增长|增加|扩大|下降|降低|减少|回落|下滑|缩小|收窄|改善|优化|[升降增减提])"
    "(?:[到至]|为)了?(?:今年|本年度?|当年|本期|目前|(?P<year>(?:19|20)\\d\\d)年)?的?"
)
_FROM = pattern("(?:已|也|则)?[由从][^，,。；;、\\d]{0,8}(?:\\d{4}年[^，,。；;、\\d]{0,4})?$")
_LAST = pattern("\\s*(?:而|与此同时)?(?:上年|去年|上期|前一年|上一年)")
_MARKS = "，,；;、： "


def rates_moved_to(sentence: Sentence) -> Iterator[Mention]:
    """What each rate moved to, read as a rate that stands where its movement begins."""
    for start, end in zip(sentence.mentions[1:], sentence.mentions[2:], strict=False):
        if start.role is not Role.PREVIOUS or end.role is not Role.PERCENT or end.clause != start.clause:
            continue
        if not is_percentage(start) or not is_percentage(end) or start.depth or end.depth:
            continue
        begins = _FROM.search(start.lead)
        reaches = _REACHES.fullmatch(end.lead) if begins is not None else None
        if begins is None or reaches is None or not _is_of_now(start, reaches["year"]):
            continue
        named = rate_name(start.lead[: begins.start()])
        if named is not None and start.head == start.lead:
            moved = end.copy()
            moved.role, moved.is_level, moved.name = Role.RATE, False, named.group(1)
            moved.lead, moved.index = start.lead[: begins.start()], start.index
            yield moved


def _is_of_now(start: Mention, year: str | None) -> bool:
    """由2020年的…提高到2023年的…: whether the year that it ends in is the one that the words in front are about."""
    end = start.claim.start - len(start.head) - start.sentence.start
    return year is None or set(_YEAR.findall(start.sentence.words[:end])) <= {year}


_YEAR = pattern("((?:19|20)\\d\\d)年")


def rate_of_year_before(rate: Mention) -> Relation | None:
    """The second of two rates of one name, over the two figures right in front of it, which are last year's."""
    if rate.index < _PAIR + _PAIR or rate.depth or not is_percentage(rate):
        return None
    mentions = rate.sentence.mentions
    base, top = mentions[rate.index - _PAIR : rate.index]
    row = (base.clause + 1, top.clause + 1) == (top.clause, rate.clause) and base.unit == top.unit
    if not row or _LAST.match(base.lead) is None or base.depth or top.depth or base.peer != rate.peer:
        return None
    if base.role is not Role.PREVIOUS or not (top.is_level or top.role is Role.PREVIOUS):
        return None
    front = mentions[max(0, base.index - _FAR) : base.index]
    now = next((m for m in reversed(front) if m.role is Role.RATE and m.name == rate.name and not m.depth), None)
    if now is None or now.index < _PAIR:
        return None
    told = [m.lead.strip(_MARKS) for m in mentions[now.index - _PAIR : now.index]]
    called = [_LAST.sub("", base.lead.strip(_MARKS)).removeprefix("同期"), top.lead.strip(_MARKS)]
    alike = all(name and words.endswith(name) for words, name in zip(told, called, strict=True))
    return rate_over(rate, top, base) if alike else None


_PAIR = 2
_FAR = 4
