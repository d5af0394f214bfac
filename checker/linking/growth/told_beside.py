"""Changes whose other figure is told right beside them, in a bracket or inside a comparison with a plan.

净增4条（年初64条）; 分别较上年增长12.3%、26.8%（上年成交额128.94亿元）; 中标4368万元，较预算4700万元节约332万元.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.growth.pairs import pairs_for
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import is_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BEGAN = pattern("\\s*(?:[年期月季学]{1,2}初|(?:上年|去年|上期|上月|上学年)度?[末底])(?:时|数|有|为|是|的|共|约)*")
_ENDED = pattern("[年期月季]度?[末底]|现有|目前|实有|在[册营运岗编用]|现存|共有")
_FLOWS = pattern("新|增|减|停|撤|关|退|注销|净|入|出")
_PLANNED = pattern(
    "\\s*(?:较|比)(?:[^，,。；;\\d]{0,6}(?:预算|概算|控制价|限价|计划|标底|估算))(?:价|数|金额|投资)?(?:的|为)?"
)
_SAVED = pattern("(?:共|约|可|合计)*(?:节约|节省|节支|压减|核减|下浮|少花|降低)(?:了|资金|投资|成本|支出|约)*")


def link_told_beside(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every change and rate of growth with one figure of another time or of a plan right beside it."""
    for sentence in paragraph.sentences:
        for before, after in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if after.owner is before and after.depth == before.depth + 1:
                if before.role is Role.GROWTH and after.role in _AMOUNTS and _SO_MUCH.fullmatch(after.lead):
                    yield from _noted_size(before, after)
                if before.role is Role.GROWTH and after.role is Role.PREVIOUS:
                    yield from _last_of_list(before, after)
                elif before.role in (Role.NET, Role.CHANGE) and _BEGAN.fullmatch(after.lead) is not None:
                    yield from _since(before, after)
            elif after.role is Role.GROWTH and _OF_YEAR.fullmatch(before.lead) is not None:
                yield from _from_year(before, after)
            elif before.claim.kind is after.claim.kind is ClaimKind.POINTS and before.name == after.name == "gap":
                yield from _from_bounds(before, after)
            elif _PLANNED.fullmatch(before.lead) is not None and _SAVED.fullmatch(after.lead) is not None:
                yield from _saved(before, after)


def _noted_size(growth: Mention, size: Mention) -> Iterator[Proposal]:
    """比常年1290.7毫米偏多6%（约81.7毫米）: the change in percent, and in the bracket how much that is.

    Less than half of what it is from, and so not what the change has come to.
    """
    right_behind = size.claim.start - growth.claim.end == len(size.lead) + 1
    if (
        size.depth != 1
        or not right_behind
        or size.claim.kind in (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.DURATION)
    ):
        return
    for current, previous in pairs_for(growth.sentence, growth, None)[:1]:
        inside = previous.clause == growth.clause and previous.index + 1 == growth.index
        if previous.unit != size.unit or not (inside or holds(growth_of(growth, current, previous))):
            continue
        if (size.values.high or 0) * _NAME < (previous.values.low or 0) and is_of(growth, current):
            told = difference(size.as_change(growth.direction or 1), current, previous)
            yield Proposal((told,), Confidence.HIGH)


_AMOUNTS = (Role.LEVEL, Role.CHANGE)
_SO_MUCH = pattern("\\s*(?:约|即|合|计|相差|偏?[多少]|[增减](?:加|少)?)*(?:了|约)?")


def _last_of_list(growth: Mention, noted: Mention) -> Iterator[Proposal]:
    """分别增长12.3%、26.82%（上年成交额128.94亿元）: the bracket behind a list is of the figure that it names."""
    mentions = growth.sentence.mentions
    listed = growth.index and mentions[growth.index - 1].role is Role.GROWTH and growth.separator == "、"
    alone = noted.index + 1 == len(mentions) or mentions[noted.index + 1].bracket != noted.bracket
    name = _EARLIER.sub("", noted.lead)
    if not listed or not alone or len(name) < _NAME:
        return
    front = [
        m
        for m in mentions[max(0, growth.index - _FAR) : growth.index]
        if m.is_level and m.unit == noted.unit and m.peer == growth.peer
    ]
    named = [m for m in front if m.lead.strip("，,、 ").endswith(name) and not m.depth]
    if len(named) == 1:
        yield Proposal((growth_of(growth, named[0], noted),), Confidence.HIGH)


_EARLIER = pattern("^\\s*(?:上年|去年|上期|上月)(?:同期|度)?|(?:为|是|的|约)+$")
_NAME = 2
_FAR = 40
"""How many figures in front are looked at."""


def _since(change: Mention, began: Mention) -> Iterator[Proposal]:
    """年末航线68条，…，新辟7条、停航3条，净增4条（年初64条）: from the beginning in the bracket to the end in front."""
    if began.unit != change.unit or change.claim.kind is ClaimKind.POINTS or change.depth:
        return
    front = [
        m
        for m in change.sentence.mentions[max(0, change.index - _FAR) : change.index]
        if m.unit == change.unit and not m.depth
    ]
    front = [m for m in front if m.is_level and m.peer == change.peer]
    readings = [difference(change, level, began) for level in front]
    ends = [m for m in front if _ENDED.search(m.lead) is not None and _BEGAN.search(m.lead) is None]
    if any(map(holds, readings)):
        yield Proposal(tuple(readings), Confidence.LOW)
    elif len(ends) == 1 and is_of(change, ends[0]):
        yield Proposal((difference(change, ends[0], began),), Confidence.HIGH, explicit=True)
    elif len(front) == 1 and _FLOWS.search(front[0].lead) is None and is_of(change, front[0]):
        yield Proposal((difference(change, front[0], began),), Confidence.HIGH)


_OF_YEAR = pattern("[，,\\s]*(?:而)?(?:19|20)\\d\\d年(?:同期|全年)?[^，,。；;、\\d]{0,3}")
_BARE = pattern("\\s*(?:降幅|增幅|减幅|升幅|涨幅|跌幅|同比)(?:达到?|为|约)*")


def _from_year(earlier: Mention, growth: Mention) -> Iterator[Proposal]:
    """立案2216起，占…，而2022年立2874起，降幅达22.9%: from the year told right in front to the figure before it."""
    if growth.clause - earlier.clause != 1 or growth.depth or earlier.depth or earlier.peer != growth.peer:
        return
    front = [
        m
        for m in growth.sentence.mentions[max(0, earlier.index - _FAR) : earlier.index]
        if m.unit == earlier.unit and not m.depth
    ]
    front = [m for m in front if m.is_level and m.peer == growth.peer]
    if len(front) == 1 and _BARE.fullmatch(growth.head) is not None and front[0].year != earlier.year:
        later = not front[0].year or front[0].year == earlier.year + 1
        if later and earlier.claim.kind is front[0].claim.kind:
            yield Proposal((growth_of(growth, front[0], earlier),), Confidence.HIGH)


def _from_bounds(first: Mention, second: Mention) -> Iterator[Proposal]:
    """充足率217.63%，核心充足率204.44%，分别高出红线（100%、50%）117.63个和154.44个百分点: each from its own bound."""
    mentions = first.sentence.mentions
    if first.index < 2 * _NAME or first.clause != second.clause or second.lead.strip("、和与及 "):
        return
    levels, bounds = mentions[first.index - 4 : first.index - 2], mentions[first.index - 2 : first.index]
    noted = all(m.depth == 1 and m.clause == first.clause and m.bracket == bounds[0].bracket for m in bounds)
    percents = all(m.claim.kind is ClaimKind.PERCENT for m in (*levels, *bounds))
    plain = all(not m.depth and m.clause < first.clause for m in levels) and not first.depth and first.direction != 0
    if not (noted and percents and plain) or cues.RESPECTIVELY.search(first.head) is None:
        return
    for gap, level, bound in zip((first, second), levels, bounds, strict=True):
        yield Proposal((difference(gap.as_change(first.direction), level, bound),), Confidence.HIGH, explicit=True)


def _saved(planned: Mention, saved: Mention) -> Iterator[Proposal]:
    """合同金额合计4368万元，较预算4700万元节约332万元: how far what was agreed on is below its plan."""
    if planned.clause != saved.clause or planned.unit != saved.unit or planned.depth or saved.depth:
        return
    front = planned.sentence.mentions[max(0, planned.index - _FAR) : planned.index]
    front = [m for m in front if m.unit == saved.unit and m.is_level and m.peer == planned.peer and not m.depth]
    if not front or planned.clause - front[-1].clause > 1 or _SAVED.search(front[-1].lead) is not None:
        return
    subject = cues.subject_of(planned.head)
    if len(subject) >= _NAME and not cues.shares_words(subject, front[-1].lead) and "预算" not in subject:
        return
    beside = planned.clause - front[-1].clause == 1
    reading = difference(saved.as_change(-1), front[-1], planned)
    yield Proposal((reading,), Confidence.HIGH if beside else Confidence.LOW, explicit=beside)
