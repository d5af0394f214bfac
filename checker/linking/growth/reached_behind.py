"""The figures that a rate compares where both are told behind it.

同比增长6.1%，达到58.21亿元，上年54.87亿元; 下降2.6%，降至318千克（上年为326.5千克）; 下降两成多，由41人次降至32人次.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.periods import is_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_FAR = 4
THEN_IT_WAS = pattern("[，,\\s]*(?:而)?(?:上年|去年|上月|前一年)(?:同期|同月)?(?:则?[为是有])?")


def then_it_was(change: Mention) -> Mention | None:
    """4201.56亿元，增长3.1倍，上年为1024.77亿元: the earlier figure in the clause behind."""
    for earlier in change.sentence.mentions[change.index + 1 : change.index + 2]:
        beside = earlier.clause == change.clause + 1 and earlier.peer == change.peer and earlier.depth == change.depth
        if beside and earlier.role is Role.PREVIOUS and THEN_IT_WAS.fullmatch(earlier.lead) is not None:
            return earlier
    return None


def told_behind(growth: Mention) -> Iterator[tuple[Mention, Mention]]:
    """What a rate with a subject of its own compares, where the clauses right behind it tell both figures."""
    if not growth.depth and len(cues.subject_of(growth.head)) > 1:
        yield from _reached_then_earlier(growth)
        yield from movement_behind(growth)
        yield from reached_beside_earlier(growth)


def _reached_then_earlier(growth: Mention) -> Iterator[tuple[Mention, Mention]]:
    """同比增长6.1%，达到58.21亿元，上年54.87亿元: what the rate ends at, and behind it the earlier figure."""
    behind = growth.sentence.mentions[growth.index + 1 : growth.index + 3]
    if len(behind) < _BOTH:
        return
    current, previous = behind
    if not current.is_level or previous.role is not Role.PREVIOUS or current.unit != previous.unit:
        return
    row = growth.clause <= current.clause <= growth.clause + 1 and previous.clause == current.clause + 1
    if row and growth.peer == current.peer == previous.peer and not current.depth and not previous.depth:
        if _REACHES.fullmatch(current.lead) is not None and THEN_IT_WAS.fullmatch(previous.lead) is not None:
            yield current, previous


def lists_behind(run: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """分别增长48.9%、29.9%，达到54829起、7743起，上年分别为38380起、5962起: the two of each rate."""
    last, size = run[-1], len(run)
    behind = last.sentence.mentions[last.index + 1 : last.index + 1 + 2 * size]
    now, then = behind[:size], behind[size:]
    if len(then) < size or last.depth or cues.RESPECTIVELY.search(run[0].head) is None:
        return []
    rows = all(m.clause == row[0].clause and not m.lead.strip(_JOINS) for row in (now, then) for m in row[1:])
    rows = rows and now[0].clause == last.clause + 1 and then[0].clause == last.clause + 2
    alike = [m.unit for m in now] == [m.unit for m in then] and all(m.peer == last.peer and not m.depth for m in behind)
    told = all(m.is_level for m in now) and all(m.role is Role.PREVIOUS for m in then)
    if rows and alike and told and _REACHES.fullmatch(now[0].lead.removesuffix("分别")) is not None:
        return list(zip(now, then, strict=True)) if _THEY_WERE.fullmatch(then[0].lead) is not None else []
    return []


_JOINS = "、和与及 "
_THEY_WERE = pattern("[，,\\s]*(?:而)?(?:上年|去年|上月|前一年)(?:同期|同月)?(?:分别|依次|各)?(?:则?[为是有])?")
_BOTH = 2
_REACHES = pattern("[，,\\s]*(?:总[数量额]|累计|全年|已)?(?:[增升降减]?[至到]|达到?|[增升降减]为|为)(?:了|约)?")


def reached_beside_earlier(growth: Mention) -> Iterator[tuple[Mention, Mention]]:
    """下降2.6%，降至318千克（上年为326.5千克）: what the rate ends at, with the earlier figure in its bracket."""
    for current, previous in itertools.pairwise(growth.sentence.mentions[growth.index + 1 : growth.index + 3]):
        at_once = current.index == growth.index + 1 and current.clause == growth.clause
        earlier = previous.role is Role.PREVIOUS or _is_of_year_named(previous, growth)
        earlier = earlier or (at_once and _is_of_year_alone(current, previous))
        beside = earlier and previous.owner is current and previous.unit == current.unit
        beside = beside and (at_once or current.clause == growth.clause + 1)
        if beside and current.peer == growth.peer and not growth.depth:
            if cues.CHANGED_TO.search(current.lead) and len(current.lead) <= _FAR:
                yield current, previous


def _is_of_year_alone(current: Mention, previous: Mention) -> bool:
    """收益减少17.2%至2.64亿元（二零二一年：3.19亿元）: whether the bracket tells a year and its figure, and no more."""
    return _YEAR_ALONE.fullmatch(current.sentence.text, current.claim.end, previous.claim.start) is not None


_YEAR_ALONE = pattern(
    "\\s*[（(]\\s*(?:上年|去年|(?:19|20)\\d\\d年|二零[零一二三四五六七八九]{2}年)(?:度|同期)?(?:[：:]|[为是])\\s*(?:约|人民币|港币)*"
)


def _is_of_year_named(earlier: Mention, growth: Mention) -> bool:
    """比2020年增长25.0%，达到1200件（2020年为960件）: whether the bracket tells the year that the rate is from."""
    told, said = _IN_YEAR.fullmatch(earlier.lead), _FROM_YEAR.search(growth.lead)
    return told is not None and said is not None and told["year"] == said["year"]


_IN_YEAR = pattern("\\s*(?P<year>(?:19|20)\\d\\d)年(?:末|底)?(?:仅|只|约)?[为是有]?")
_FROM_YEAR = pattern("[比较与](?P<year>(?:19|20)\\d\\d)年")


def movement_behind(growth: Mention) -> Iterator[tuple[Mention, Mention]]:
    """下降两成多，由41人次降至32人次: the two ends of the movement that follows the rate."""
    for previous, current in itertools.pairwise(growth.sentence.mentions[growth.index + 1 : growth.index + 3]):
        moved = (
            previous.role is Role.PREVIOUS
            and current.clause == previous.clause == growth.clause + 1
            and current.peer == growth.peer
        )
        moved = moved and (not _has_subject(previous) or _is_said_of(growth, previous))
        if current.claim.kind is ClaimKind.PERCENT and not ("率" in growth.head or "比" in growth.head):
            continue  # 破案数略降1.9%，但破案率由上年的50.0%升至55.0%
        if moved and current.unit == previous.unit and cues.CHANGED_TO.search(current.lead):
            yield current, previous


def _has_subject(previous: Mention) -> bool:
    """Whether the movement is that of something of its own: 停时压缩11.5%，报警次数由每月27次降到19次."""
    return cues.subject_of(previous.head).strip("由从") not in _TIMES


_TIMES = ("", "上年", "去年", "上月", "上年同期", "去年同期", "年初", "上年末")


def _is_said_of(growth: Mention, previous: Mention) -> bool:
    """Whether the rate's subject is that of the movement; without words of its own it is of the figure in front.

    产值3.97亿元，增长2.6%，均价由12.86元升到13.98元: of the value.
    """
    if len(cues.subject_of(growth.head)) > 1:
        return is_of(growth, previous)
    front = growth.sentence.mentions[: growth.index]
    return not any((m.is_level or m.role is Role.CHANGE) and growth.clause - m.clause <= 1 for m in front)
