"""The mean of the days or months that are left when those told apart are taken off.

国庆7天受理18432件，首日3618件，其余六天日均2469件; 全年供水2486.3万吨。12月供水198.5万吨，前11个月月均208.0万吨: what
is told apart and the rest must be all the days that the total is of, or else the mean is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.averages.durations import days_of, months_of
from checker.linking.choice import Proposal, holds
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.linking.reach import size
from checker.model.expression import Constant, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_NUMBER = "\\d{1,3}|[一二两三四五六七八九十]{1,3}"
_REST = pattern(
    f"(?:其余|其他|余下|剩余|剩下|另外|其它)(?:的)?(?P<number>{_NUMBER})(?:天|日|个工作日)[^，,。；;\\d]{{0,4}}(?:日均|平均每[日天])"
    "[^，,。；;\\d]{0,6}$"
)
_BEFORE = pattern(
    f"(?:^|[^此近之])前(?P<number>{_NUMBER})个?(?P<sort>季度|月)[^，,。；;\\d]{{0,6}}?(?P<each>月均|平均每个?[月季]度?|季均)"
    "[^，,。；;\\d]{0,6}$"
)
_LAST = pattern(
    f"(?<![-–—~～至到前\\d])第?(?P<number>{_NUMBER})(?P<sort>季度|月)(?:份|单[月季]|当[月季])?(?P<name>[^，,。；;、\\d]{{0,12}})$"
)
_DAYS = pattern(f"(?:^|[^第\\d一二两三四五六七八九十])(?P<number>{_NUMBER})天")
_BACK = 2
_CLAUSES = 3
_BACK_BY_NAME = 6
_FEW = 24
"""So many figures in front are looked at."""
_NAME = 2
_LONG = 240
_FILLING = pattern("[为达约共是有的]|收入额?$|完成|实现|累计")
_OF_YEAR = pattern("全年|本年|年度|报告期|20\\d\\d年(?![末底初])")


def mean_of_rest(paragraph: Paragraph, number: int, average: Mention) -> Proposal | None:
    """What the average of the rest is of, where its words say that it is one and all its days are told."""
    if average.depth or average.role is not Role.AVERAGE:
        return None
    rest = _REST.search(average.head)
    if rest is not None:
        return _of_days(paragraph, number, average, number_of(rest["number"]))
    before = _BEFORE.search(average.head)
    return _of_months(paragraph, number, average, before) if before is not None else None


def _of_days(paragraph: Paragraph, number: int, average: Mention, left: int) -> Proposal | None:
    apart = next(_in_front(average.sentence.mentions[: average.index], average), None)
    if apart is None or average.clause - apart.clause > _CLAUSES or not left:
        return None
    own, start = _days_of_its_own(apart)
    totals = _totals(paragraph, number, apart, _BACK)
    for total in totals:
        if left + own in _days_told(total, apart, start):
            readings = [_reading(average, each, apart, left, "天") for each in totals]
            others = [reading for reading in readings if holds(reading)]
            return Proposal((_reading(average, total, apart, left, "天"), *others), Confidence.HIGH)
    return None


def _days_of_its_own(apart: Mention) -> tuple[int, int]:
    """How many days the figure itself is of, one where it does not say, and where its words begin.

    双休日和端午假期共10天，接听6190个.
    """
    words, start = apart.head, apart.claim.start - len(apart.head)
    for beside in apart.sentence.mentions[max(0, apart.index - 1) : apart.index]:
        if beside.unit in ("天", "个工作日") and apart.clause - beside.clause == 1 and not beside.depth:
            words, start = f"{beside.head}{beside.claim.literal}", beside.claim.start - len(beside.head)
    told = [number_of(found["number"]) for found in _DAYS.finditer(words)]
    return (told[-1] if told else 1), start


def _days_told(total: Mention, apart: Mention, start: int) -> set[int]:
    """How many days the total may be of: what its sentence says in front of what is told apart."""
    sentence = total.sentence
    end = start if apart.sentence is sentence else sentence.end
    words = sentence.text[max(sentence.start, end - _LONG) : end]
    return {*days_of(words), *(number_of(found["number"]) for found in _DAYS.finditer(words))}


def _of_months(paragraph: Paragraph, number: int, average: Mention, before: re.Match[str]) -> Proposal | None:
    """The total to the end of the last month or quarter, less what that one alone came to."""
    count = number_of(before["number"])
    apart = next(_in_front(average.sentence.mentions[: average.index], average), None)
    last = _LAST.search(apart.head) if apart is not None else None
    if apart is None or last is None or last["sort"] != before["sort"] or number_of(last["number"]) != count + 1:
        return None
    name = _FILLING.sub("", cues.subject_of(last["name"])) or last["name"]
    totals = _totals(paragraph, number, apart, _BACK_BY_NAME if len(name) >= _NAME else 1)
    if len(name) >= _NAME:
        totals = [total for total in totals if name in total.label]
    totals = [total for total in totals if _is_to_the_end_of(total, count + 1, before["sort"])]
    if not totals:
        return None
    by_quarter = before["sort"] == "季度"
    each = count * 3 if by_quarter and "月" in before["each"] else count
    unit = "个月" if "月" in before["each"] else "个季度"
    return Proposal((_reading(average, totals[-1], apart, each, unit),), Confidence.HIGH)


def _is_to_the_end_of(total: Mention, count: int, sort: str) -> bool:
    """Whether the total is told to be of all the months: 全年, 前10个月, 1月至5月."""
    sentence = total.sentence
    words = sentence.text[max(sentence.start, total.claim.start - _LONG) : total.claim.start]
    months = count * 3 if sort == "季度" else count
    return months_of(words) == months or (months == _YEAR and _OF_YEAR.search(words) is not None)


_YEAR = 12


def _in_front(mentions: Sequence[Mention], average: Mention) -> Iterator[Mention]:
    """The amounts of now that count like the average, the nearest first."""
    for mention in reversed(mentions[-_FEW:]):
        alike = mention.unit == average.unit and not mention.depth
        if alike and mention.is_level and mention.role is not Role.AVERAGE:
            yield mention


def _totals(paragraph: Paragraph, number: int, apart: Mention, back: int) -> list[Mention]:
    """What the figure may have been taken off: larger ones that are no part, of the nearest sentence, nearest first."""
    sentences: list[Sequence[Mention]] = [apart.sentence.mentions[: apart.index]]
    sentences += [sentence.mentions for sentence in _before(paragraph, number, back)]
    found: list[Mention] = []
    for mentions in sentences:
        for mention in _in_front(mentions, apart):
            is_part = mention.claim.start in paragraph.wholes or "其中" in mention.head
            if size(mention) > size(apart) and not is_part:
                found.append(mention)
    return found


def _before(paragraph: Paragraph, number: int, back: int) -> Sequence[Sentence]:
    return paragraph.sentences[max(0, number - back) : number][::-1]


def _reading(average: Mention, total: Mention, apart: Mention, count: int, unit: str) -> Relation:
    scale = common_scale(total, apart, average)
    top = Sum(((1, figure(total, scale=scale)), (-1, figure(apart, scale=scale))))
    roles = {total.claim.start: "numerator", apart.claim.start: "part", average.claim.start: "average"}
    computed = Quotient(top, Constant(count, f"{count}{unit}"))
    return related(RelationKind.AVERAGE, average.claim, computed, roles=roles, cue=average.name)
