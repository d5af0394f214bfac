"""Changes from one day to a later one, by the days that the figures are told of.

截至6月底，累计签约21.6万人。截至11月底，累计签约23.4万人，比6月底增加1.8万人; 6月30日余额4.86亿元；9月30日余额5.12亿
元，三个月净增0.26亿元.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.counting import number_of
from checker.linking.growth.differences import change_between
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import LEVELS, is_comparable
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_DAY = "(?P<month>\\d{1,2})月(?:底|末|(?:28|29|30|31)日)"
_POINT = pattern(f"(?<![比较与\\d]){_DAY}")
_FROM = pattern(f"[比较与](?:今年|当年|本年)?{_DAY}(?:[^，,。；;、\\d]{{0,6}}$)")
_MONTHS = pattern(
    "(?P<months>[两二三四五六七八九十]{1,2}|\\d)个月(?:时间)?(?:间|来|里|内)?(?:共|累计|合计)?[净新]?增[加长]?(?:了|约)?$"
)
_FILL = pattern(
    "截至|截止|[到至]|(?:19|20)\\d\\d年|今年|当年|本年|\\d{1,2}月(?:底|末|\\d{1,2}日)|累计|共计?|合计|已经?|达到?|为|有"
    "|这一数字|[上提]升|上升|增[加至]|全[市县区省]|全国|[，,；;\\s]"
)
_CHANGES = (Role.CHANGE, Role.NET, Role.GROWTH)
_BACK = 2
_NEAR = 2
_NAME = 2


def link_points_named(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every change whose words name the day that it is from, or how many months it took."""
    if _POINT.search(paragraph.words) is None:
        return
    told: deque[tuple[int, Mention]] = deque(maxlen=_MOST)
    for number, sentence in enumerate(paragraph.sentences):
        while told and paragraph.number_of(told[0][1].sentence) < number - _BACK:
            told.popleft()
        for mention, month in _with_months(sentence):
            pair = _pair(mention, told)
            if pair is not None:
                change = mention if mention.role in _CHANGES else mention.as_change(1)
                sure = is_comparable(mention) and not mention.tail
                yield Proposal((change_between(change, *pair),), Confidence.HIGH if sure else Confidence.LOW)
            elif month and mention.role in LEVELS and not mention.depth and mention.claim.approximation not in BOUNDS:
                told.append((month, mention))


def _with_months(sentence: Sentence) -> Iterator[tuple[Mention, int]]:
    """Each figure with the month at whose end it was counted; 0 where the words of its stretch do not say."""
    text = sentence.text
    points = list(_POINT.finditer(text, sentence.start, sentence.end))
    at, month, read = 0, 0, sentence.start
    for mention in sentence.mentions:
        start = mention.claim.start
        said = -1
        while at < len(points) and points[at].end() <= start:
            month, said, at = int(points[at]["month"]), points[at].end(), at + 1
        if text.find("；", max(read, said), start) >= 0:
            month = 0
        read = max(read, start)
        yield mention, month if month <= _LAST else 0


_LAST = 12
_MOST = 24


def _pair(change: Mention, told: Sequence[tuple[int, Mention]]) -> tuple[Mention, Mention] | None:
    """The figure of the later day, right in front of the change, and that of the earlier one, under its name."""
    if change.depth or not told:
        return None
    said, took = _FROM.search(change.head), _MONTHS.search(change.head)
    if said is None and took is None:
        return None
    if change.role not in _CHANGES and (took is None or change.role is not Role.LEVEL):
        return None
    like = [(m, each) for m, each in told if _is_of_sort(change, each)]
    now = next(((m, each) for m, each in reversed(like) if each.sentence is change.sentence), None)
    if now is None or change.clause - now[1].clause > _NEAR:
        return None
    month = int(said["month"]) if said is not None else now[0] - number_of(took["months"] if took is not None else "")
    name = _name(now[1])
    then = [each for m, each in like if m == month < now[0] and _is_called(_name(each), name)]
    if said is None and len({m for m, _ in like}) != _NEAR:
        return None
    return (now[1], then[-1]) if len(then) == 1 and 0 not in (month, now[0]) else None


def _is_of_sort(change: Mention, level: Mention) -> bool:
    percent = level.claim.kind is ClaimKind.PERCENT
    if change.role is Role.GROWTH:
        return not percent
    return change.claim.kind is ClaimKind.POINTS if percent else change.unit == level.unit


def _name(mention: Mention) -> str:
    return _FILL.sub("", mention.head)


def _is_called(name: str, other: str) -> bool:
    return not name or not other or name == other or cues.overlap(name, other) >= max(_NAME, len(other) - 1)
