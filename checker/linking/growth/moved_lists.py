"""A list that moves to another, and how far each of its items went, in their order.

由720元、560元分别提高到780元、620元，增幅分别为8.3%、10.7%.
分别为86.5%、92.4%，较上年的82.0%、90.1%分别提高4.5个、2.3个百分点; 上年分别为82.0%、90.1%，分别提高….
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.growth.period_pairs import number_in, period_of
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import directed_runs, is_comparable, runs
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_FROM = pattern("(?:由|从)(?:(?:上年|去年|年初|原来|\\d{4}年)(?:同期|末|底)?的?)?$")
_COMPARED = pattern("[较比](?:上年|去年|年初|上月|上季度?|上期|\\d{4}年)(?:同期|末|底)?的")
_TOLD = pattern(
    "\\s*(?:而)?(?:上年|去年|上一年|上一?[学赛]年|上一?[学赛]期|上月|上个?季度?|上一季度|\\d{4}年|年初|上年末)度?(?:同期|同月|末|底)?"
    "(?:分别|依次|各)(?:为|是|达)*"
)
_OF_PERIOD = pattern("\\s*(?:而)?第?(?:[一二三四]季度|\\d{1,2}月份?|[上下]半年)(?:分别|依次|各)(?:为|是|达)*")
_WITHOUT_SUBJECT = pattern(
    "[，,\\s]*(?:同比|环比|各自|[增降涨升跌减]幅|增速|增长率|[较比](?:上年|去年|年初)(?:同期|末|底)?)?(?:分别|依次|各自)"
)
"""教师分别增长2.1%、3.4% and 年均分别增长 are no changes of the lists in front."""
_ELSEWHERE = pattern("[高低快慢优多少]于|超|全[省国市]|平均")
"""分别高于全省1.4个、2.3个百分点: from figures that are not told."""
_POINTS = {"%": "百分点", "‰": "千分点"}
_MOST = 5


def link_moved_lists(sentence: Sentence) -> Iterator[Proposal]:
    """Every change and every rate of growth of a list whose figures of both times stand right in front of it."""
    if "前者" in sentence.words and "后者" in sentence.words:
        yield from _of_former_and_latter(sentence)
    if cues.RESPECTIVELY.search(sentence.words) is None:
        return
    for role in (Role.CHANGE, Role.GROWTH):
        for run in runs(sentence, role) if role is Role.GROWTH else directed_runs(sentence, role):
            if pairs := _moved(run):
                yield from _proposals(run, pairs)


def is_moved_list(run: Sequence[Mention]) -> bool:
    """Whether the figures of both times stand right in front of the run, so that it is read with them."""
    return cues.RESPECTIVELY.search(run[0].head) is not None and bool(_moved(run))


def _moved(run: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    if not 1 < len(run) <= _MOST or _WITHOUT_SUBJECT.match(run[0].lead) is None or not is_comparable(run[0]):
        return []
    return _pairs_in_front(run, run[0])


def _of_former_and_latter(sentence: Sentence) -> Iterator[Proposal]:
    """由164起、95起减少到123起、81起，前者减少41起、下降25.0%，后者减少14起、下降14.7%."""
    told = [m for m in sentence.mentions if m.role in (Role.CHANGE, Role.GROWTH) and not m.depth]
    formers = [m for m in told if _FORMER.match(m.head) is not None]
    latters = [m for m in told if _LATTER.match(m.head) is not None]
    for role in (Role.CHANGE, Role.GROWTH):
        run = [m for m in (*formers, *latters) if m.role is role]
        if len(run) != _BOTH or run[0] not in formers or run[1] not in latters or not all(map(is_comparable, run)):
            continue
        first = formers[0]
        if run[1].peer == run[0].peer and (pairs := _pairs_in_front(run, first)):
            yield from _proposals(run, pairs, cue="前者")


_FORMER, _LATTER = map(pattern, ("\\s*前者", "\\s*(?:而)?后者"))
_BOTH = 2


def _proposals(
    run: Sequence[Mention], pairs: Sequence[tuple[Mention, Mention]], *, cue: str = "分别"
) -> Iterator[Proposal]:
    """The order of the list where values are exchanged, else each change by itself."""
    said = growth_of if run[0].role is Role.GROWTH else difference
    singles = [said(change, *pair) for change, pair in zip(run, pairs, strict=True)]
    order = in_order(singles) or _exchanged_levels(run, pairs)
    if order is not None:
        yield Proposal((order._replace(cue=cue),), Confidence.HIGH)
        singles = [single for single in singles if holds(single)]
    yield from (Proposal((single,), Confidence.HIGH) for single in singles)


def _pairs_in_front(run: Sequence[Mention], opening: Mention) -> list[tuple[Mention, Mention]]:
    """The later and the earlier figure of each item, from the two lists right in front of the ``opening`` change."""
    first, size, sentence = opening.index, len(run), opening.sentence
    if first < 2 * size or _ELSEWHERE.search(run[0].lead) is not None:
        return []
    one, other = sentence.mentions[first - 2 * size : first - size], sentence.mentions[first - size : first]
    if not (_is_row(one) and _is_row(other)) or [m.unit for m in one] != [m.unit for m in other]:
        return []
    if opening.clause - other[0].clause > 1 or run[0].peer != one[0].peer:
        return []
    if run[0].role is Role.CHANGE and run[0].unit not in (one[0].unit, _POINTS.get(one[0].unit)):
        return []
    if _FROM.search(one[0].lead) is not None and one[0].clause == other[0].clause:
        return list(zip(other, one, strict=True)) if cues.CHANGED_TO.search(other[0].lead) is not None else []
    compared = _COMPARED.fullmatch(other[0].lead) is not None
    # 依次为94.2%、91.7%，上学年依次为93.1%、88.5%，分别提高1.1个、3.2个百分点
    compared = compared or (_TOLD.fullmatch(other[0].lead) is not None and run[0].clause - other[0].clause == 1)
    compared = compared or (_OF_PERIOD.fullmatch(other[0].lead) is not None and _follows(one[0], other[0], run[0]))
    compared = compared and other[0].clause - one[0].clause == 1
    if not compared or cues.RESPECTIVELY.search(one[0].lead) is None:
        return []
    return list(zip(one, other, strict=True))


def _follows(one: Mention, other: Mention, change: Mention) -> bool:
    """二季度分别为264件和418件，一季度分别为231件和402件，环比分别增长: of the next period."""
    later, earlier = period_of(one), period_of(other)
    if later is None or earlier is None or later["sort"] != earlier["sort"] or "同比" in change.head:
        return False
    return number_in(later) == number_in(earlier) + 1


def _is_row(mentions: Sequence[Mention]) -> bool:
    first = mentions[0]
    of_percent = first.claim.kind is ClaimKind.PERCENT
    if first.depth or any((m.claim.kind is ClaimKind.PERCENT) is not of_percent for m in mentions):
        return False
    if any(m.clause != first.clause for m in mentions):
        return False
    return not any(m.lead.strip("、和与及 ") for m in mentions[1:])


def _exchanged_levels(run: Sequence[Mention], pairs: Sequence[tuple[Mention, Mention]]) -> Relation | None:
    """The order of the later figures, where two of them have changed places: each is the earlier one and its change."""
    if run[0].role is Role.GROWTH:
        return None
    reached = []
    for change, (current, previous) in zip(run, pairs, strict=True):
        scale = common_scale(change, current, previous)
        moved = Sum(((1, figure(previous, scale=scale)), (change.direction or 1, figure(change, scale=scale))))
        roles = {change.claim.start: "change", current.claim.start: "current", previous.claim.start: "previous"}
        reached.append(related(RelationKind.DIFFERENCE, current.claim, moved, roles=roles, cue=change.lead))
    return in_order(reached)
