"""What the months between two running totals brought: 前三季度1974次，截至11月底累计2386次，10月、11月412次.

It may stand between the two: 1—8月40.83万人次，9月5.20万人次，1—9月累计46.03万人次.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Sentence
from checker.linking.periods import clause_between, is_amount
from checker.linking.totals.relations import total_relation
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_RANGE = "[-–—~～至到]"
_RUNNING = pattern(
    f"(?:(?P<seasons>前[两二三]个?季度|第?一季度)|(?P<half>上半年)|(?<![\\d月])1月?份?{_RANGE}(?P<last>\\d{{1,2}})月份?(?![底末初\\d])"
    "|(?P<year>全年)|(?:截[至止]到?|到)(?P<end>\\d{1,2})月[底末](?=[，,]?[^，,。；;\\d]{0,14}累计)|前(?P<first>[三四五六七八九十]|\\d{1,2})个?月)"
)
_BETWEEN = pattern(
    f"(?:(?P<from>\\d{{1,2}})月?份?(?:{_RANGE}|[、和与及，]|以及)(?P<to>\\d{{1,2}})月份?(?:[两三四]个月)?|第?(?P<season>[二三四])季度|(?P<half>下半年)"
    "|(?<![\\d、和与及–—~～至到-])(?P<month>\\d{1,2})月份?(?![底末初、和与及\\d–—~～至到-]))"
)
_OTHER_YEAR = pattern("去年|上年|同期|同比|环比|往年")
_OF_ITS_OWN = pattern("其中|均|平均|最|每|率")
_FILLERS = pattern(
    "也就是说?|即|其中|[，,、\\s]|累计|合计|共|又|再|已|只|仅|单月|[两三四]个月|新增|当[月季]|[的为达有是]"
)
_INCLUDES = pattern("\\s*[（(][^（()）]{0,6}(?:含|包括)")
_SEASONS = {"前两个季度": 6, "前二季度": 6, "前两季度": 6, "前二个季度": 6}
_NUMBERS = "〇一二三四五六七八九十"
_HALF, _QUARTER, _YEAR = 6, 3, 12
_NOUN = 2
_NEAR = 4


def link_months_between(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of just the months between two running totals of one name, in front of it or around it."""
    yield from _added_up(sentence)
    for first, second in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        ends = _end_of(first), _end_of(second)
        if not 0 < ends[0] < ends[1] or first.unit != second.unit or first.year != second.year:
            continue
        if first.peer != second.peer or not is_amount(first) or first.claim.kind is ClaimKind.DURATION:
            continue
        like = [m for m in sentence.mentions[second.index + 1 : second.index + _NEAR] if m.unit == second.unit]
        between = like[0] if like else None
        if between is None or not between.is_level or between.depth or between.clause != second.clause + 1:
            continue
        said = _BETWEEN.search(between.head)
        if said is None or _span_of(said) != (ends[0] + 1, ends[1]) or _OF_ITS_OWN.search(between.head) is not None:
            continue
        noun = _FILLERS.sub("", between.head[said.end() :].rpartition("月")[2])
        if not all(noun in m.head + m.tail for m in (first, second)):
            continue  # 1—9月受理1974件，1—11月受理2386件，10月、11月办结412件
        # what is measured may have been corrected since
        if _INCLUDES.match(sentence.text, between.claim.end) is not None:
            continue  # 10月立案12件（含移送1件）
        sure = len(noun) >= _NOUN and second.clause - first.clause == 1 and second.claim.kind is ClaimKind.COUNT
        relation = difference(between.as_change(1), second, first)
        yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM)


def _added_up(sentence: Sentence) -> Iterator[Proposal]:
    """1—8月A，9月B，1—9月累计C: a running total, what the months behind it brought, and the next running total."""
    mentions = sentence.mentions
    for first, between, second in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if not first.unit == between.unit == second.unit or not first.peer == between.peer == second.peer:
            continue
        if (between.clause, second.clause) != (first.clause + 1, first.clause + 2) or not between.is_level:
            continue
        if between.depth or not is_amount(first) or first.claim.kind is ClaimKind.DURATION:
            continue
        ends = _end_of(first), _end_of(second)
        said = _BETWEEN.search(between.head) if 0 < ends[0] < ends[1] else None
        if said is None or _span_of(said) != (ends[0] + 1, ends[1]) or _OF_ITS_OWN.search(between.head) is not None:
            continue
        nouns = [_FILLERS.sub("", _RUNNING.sub("", m.head)) for m in (second,)]
        nouns.append(_FILLERS.sub("", between.head[said.end() :].rpartition("月")[2]))
        if all(noun in first.head + first.tail for noun in nouns):
            sure = first.claim.kind is ClaimKind.COUNT
            total = total_relation(second, (first, between), "累计")
            yield Proposal((total,), Confidence.HIGH if sure else Confidence.MEDIUM)


def _end_of(mention: Mention) -> int:
    """The month up to which the figure counts from the beginning of the year; 0 where its clause does not say."""
    if not mention.is_level or mention.depth or _OTHER_YEAR.search(mention.head) is not None:
        return 0
    said = _RUNNING.search(mention.head) or _RUNNING.search(f"{clause_between(mention)}，{mention.head}")
    if said is None:
        return 0
    if said["seasons"]:
        return _QUARTER if said["seasons"].endswith("一季度") else _SEASONS.get(said["seasons"], _QUARTER * _QUARTER)
    if said["half"] or said["year"]:
        return _HALF if said["half"] else _YEAR
    told = said["last"] or said["end"] or said["first"]
    number = int(told) if told.isdecimal() else _NUMBERS.index(told)
    return number if number <= _YEAR else 0


def _span_of(said: re.Match[str]) -> tuple[int, int]:
    """The first and the last month of the period in between."""
    if said["half"]:
        return _HALF + 1, _YEAR
    if said["season"]:
        last = _QUARTER * _NUMBERS.index(said["season"])
        return last - _QUARTER + 1, last
    if said["month"]:
        return int(said["month"]), int(said["month"])
    return int(said["from"]), int(said["to"])
