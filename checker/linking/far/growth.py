"""Growth and differences whose two figures bear one name and stand sentences apart, with other figures in between.

2022年末，全市工会会员42.6万人，基层组织8124个。…。至2023年末，全市工会会员达到45.8万人，较上年末增长7.5%.
上年末，在册居民用户17.29万户。…。在册居民用户18.64万户，工商业用户1932户，居民用户全年净增1.35万户.
门急诊量达到186.3万人次。…。门急诊量比上年净增21.4万人次，增长13.0%: of the level that bears the name.

Names and times tie, never place: one figure of the earlier time and one of the later under one name and unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.far.named_years import from_named_year
from checker.linking.far.times import (
    MEASURED,
    NO,
    OK,
    Times,
    base_of,
    core,
    is_earlier,
    is_planned,
    same_body,
)
from checker.linking.growth.daily import is_by_day
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.growth.increments_beside import increment_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import is_amount, is_comparable, is_of, runs
from checker.linking.quotients import quotient
from checker.model.claim import ClaimKind
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

MOVES = (Role.CHANGE, Role.GROWTH, Role.NET)
_EARLIER = pattern("上一?年|去年|[年期月季]初|(?:19|20)\\d\\d年|环比|上个?[月季]")
_BEHIND = 4
_NEXT = 2
_MOST = 5
_FULL = 4
_BACK = 6
_NAME = 2
_LONG = 3


def link_far_growth(paragraph: Paragraph, taken: set[int], times: Times) -> Iterator[Proposal]:
    """Every change that no linker nearby tied (``taken`` are the starts of those that one did) by name and time."""
    if paragraph.roles.isdisjoint(MOVES):
        return
    first, last = paragraph.sentences[0], paragraph.sentences[-1]
    told_earlier = _EARLIER.search(first.text, first.start, last.end) is not None
    for number, sentence in enumerate(paragraph.sentences):
        if sentence.roles.isdisjoint(MOVES):
            continue
        for change in sentence.mentions:
            if change.role not in MOVES or change.claim.start in taken or change.depth or not _is_plain(change):
                continue
            if told_earlier:
                found = tuple(_from_earlier(paragraph, number, change, times))
                yield from found or from_named_year(paragraph, number, change, times)
            if change.role is Role.GROWTH and number:
                yield from _from_own_increment(paragraph, number, change, times)


def _is_plain(change: Mention) -> bool:
    """Whether the change is one from one period to the next, and of nothing but its subject."""
    if change.name in ("gap", "second", "balance", "年均") or not is_comparable(change) or is_by_day(change):
        return False
    return change.claim.approximation not in BOUNDS and _OTHERWISE.search(change.head) is None


_OTHERWISE = pattern("年均|平均|占|贡献|拉动|累计增|[两三四五六七八九十]年|其中")


def _from_earlier(paragraph: Paragraph, number: int, change: Mention, times: Times) -> Iterator[Proposal]:
    current = _current(paragraph, number, change, times)
    if current is None or is_planned(current):
        return
    at = paragraph.number_of(current.sentence)
    name, now, base = times.name(current), times.told(current, at), base_of(change)
    likes = [
        m
        for sentence in paragraph.sentences[max(0, number - _BACK) : number + _BEHIND]
        for m in sentence.mentions
        if m is not current and _is_like(m, current) and times.name(m).endswith(name)
    ]
    same = [m for m in likes if times.name(m) == name]
    if not same and len(name) < _FULL:
        return
    likes = same or likes  # 热线知识库条目8.62万条 … 知识库条目9.48万条: the full name first
    found = [(m, is_earlier(times.own(m), now, base)) for m in likes]
    earlier = [(m, sure) for m, sure in found if sure is not NO and same_body(m, current)]
    if len({m.claim.values for m, _ in earlier}) != 1:
        return
    previous, sure = earlier[0]
    others = {m.claim.values for m, fits in found if fits is NO} - {current.claim.values}
    if previous.sentence is current.sentence and previous.peer == current.peer:
        return  # what stands side by side is tied nearby
    if change.role is not Role.GROWTH:
        relation = difference(change, current, previous)
    else:
        relation = growth_of(change, current, previous)
    near = paragraph.number_of(previous.sentence) < number + _NEXT or times.opens(previous.sentence)
    if sure is not OK or others or not _are_as_large(current, previous):
        yield Proposal((relation,), Confidence.LOW)
    else:
        yield Proposal((relation,), Confidence.HIGH if same and near else Confidence.MEDIUM)


def _are_as_large(current: Mention, previous: Mention) -> bool:
    """Whether the two can be one thing a period apart: 45612.99亿元 and 8.92亿元 are of different bodies."""
    now, then = magnitude(current.values.low or 0), magnitude(previous.values.low or 0)
    return now <= _MOST * then and then <= _MOST * now


def _is_like(mention: Mention, current: Mention) -> bool:
    """Whether the figure is of the sort that the current one could be compared with."""
    return (
        mention.role in MEASURED
        and mention.unit == current.unit
        and mention.claim.kind is current.claim.kind
        and not mention.depth
        and mention.claim.approximation not in BOUNDS
        and not is_planned(mention)
        and not _is_counted_otherwise(mention)
    )


def _is_counted_otherwise(mention: Mention) -> bool:
    """Whether a bracket beside the figure says that it is counted in another way: 公路客运量（老口径）3286万人次."""
    text = mention.sentence.text
    start, end = max(mention.sentence.start, mention.claim.start - _NOTE), mention.claim.end
    front = text[start : mention.claim.start]
    return ("口径）" in front and "，" not in front.rpartition("口径）")[2]) or _OTHERWISE_COUNTED.match(
        text, end
    ) is not None


_NOTE = 16
_OTHERWISE_COUNTED = pattern("[（(][^（）()]{0,16}口径")


def _current(paragraph: Paragraph, number: int, change: Mention, times: Times) -> Mention | None:
    """The figure that the change ended at: right in front of it, or by the subject that the change names."""
    sentence = change.sentence
    front = [m for m in sentence.mentions[: change.index] if not m.depth]
    while front and front[-1].role in MOVES and change.clause - front[-1].clause <= 1:
        front.pop()  # 增加2.1万人，增长5.2%
    place, size = _place_in_list(change)
    if size > 1:  # 受理A件，办结B件，比上年分别上升1.8%和1.7%: each of the figure in its place
        front = front[: len(front) - size + place + 1] if len(front) >= size else []
    beside = front[-1] if front else None
    own = _subject(change)
    if (
        beside is not None
        and beside.peer == change.peer
        and change.clause - beside.clause <= size - place + _between(change)
    ):
        if _fits(change, beside) and (len(own) < _NAME or own == times.name(beside)) and is_of(change, beside):
            return beside if len(times.name(beside)) >= _NAME else None
    if len(own) < (_LONG if change.role is Role.GROWTH else _NAME):
        return None
    told = [m for other in paragraph.sentences[max(0, number - _BACK) : number + 1] for m in other.mentions]
    named = [
        m
        for m in told
        if m.claim.start < change.claim.start and _fits(change, m) and not m.depth and times.name(m) == own
    ]
    later = [m for m in named if times.own(m).kind in ("now", "end", "year", "")]
    later = [m for m in later if times.own(m).kind != "year" or times.own(m).year == _latest(named, times)]
    return later[0] if len(later) == 1 else None


def _place_in_list(change: Mention) -> tuple[int, int]:
    """Which of how many changes behind one 分别 it is, from 0 on; one alone is the first of one."""
    run = next((run for run in runs(change.sentence, change.role) if change in run), [change])
    listed = len(run) > 1 and cues.RESPECTIVELY.search(run[0].lead) is not None
    return (run.index(change), len(run)) if listed else (0, 1)


_MOVED = pattern(
    "(?<!占)[比较](?![例重值])|与[上去前]|同比|环比|同期|净[增减流]|增长|增加|增幅|上升|上涨|提高|提升|下降|减少|降低|回落|下滑|多[^，,种元个]{0,2}$|少[^，,数年]{0,2}$"
)


def _subject(change: Mention) -> str:
    """What the clause says rose or fell: 居民用户全年净增 -> 居民用户."""
    found = _MOVED.search(change.head)
    return core(change.head[: found.start()]) if found is not None else ""


def _latest(mentions: Sequence[Mention], times: Times) -> int:
    return max(times.own(m).year for m in mentions)


def _between(change: Mention) -> int:
    """One for an increment in a clause of its own between the figure and its growth."""
    before = change.sentence.mentions[change.index - 1 : change.index] if change.index else []
    return int(any(m.role in MOVES and m.clause == change.clause - 1 for m in before))


def _fits(change: Mention, level: Mention) -> bool:
    """Whether the change can be one of such a figure."""
    if level.role not in (Role.LEVEL, Role.RATE, Role.AVERAGE, Role.PERCENT):
        return False
    if level.claim.approximation in BOUNDS or "其中" in level.head:
        return False
    if change.claim.kind is ClaimKind.POINTS:
        return level.claim.kind is ClaimKind.PERCENT
    if change.role is Role.GROWTH:
        return is_amount(level) and level.claim.kind not in (ClaimKind.DURATION, ClaimKind.NONE)
    return level.unit == change.unit and is_amount(level)


def _from_own_increment(paragraph: Paragraph, number: int, growth: Mention, times: Times) -> Iterator[Proposal]:
    """门急诊量比上年净增21.4万人次，增长13.0%: the level of that name stands sentences in front."""
    change, beside = increment_of(growth.sentence, growth)
    if change is None or not beside or change.depth or change.index > growth.index:
        return
    if any(m.unit == change.unit and m.role in MEASURED for m in growth.sentence.mentions[: change.index]):
        return
    name = _subject(change)
    if len(name) < _NAME or (growth.clause != change.clause and _subject(growth)):
        return
    named = [
        m
        for other in paragraph.sentences[max(0, number - _BACK) : number]
        for m in other.mentions
        if m.unit == change.unit and _fits(change, m) and not m.depth and times.name(m) == name
    ]
    if len(named) != 1 or times.own(named[0]).is_past or is_planned(named[0]):
        return
    bottom = [(1, named[0]), (-(change.direction or 1), change)]
    roles = ("growth", "change", "current")
    relation = quotient(RelationKind.GROWTH, growth, [(1, change)], bottom, roles=roles, cue=growth.lead)
    yield Proposal((relation,), Confidence.HIGH)
