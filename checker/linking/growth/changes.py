"""Changes in amounts and in percentage points: the difference between a figure and that of an earlier period."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.growth.change_pairs import SIZES, pairs_of_change
from checker.linking.growth.charged import charged_more
from checker.linking.growth.compared_by_name import pair_by_name
from checker.linking.growth.differences import difference
from checker.linking.growth.earlier_figures import told_before
from checker.linking.growth.gaps import Pairs, from_goal
from checker.linking.growth.limits_beside import as_limit
from checker.linking.growth.movement_sizes import moved_by, sooner_than_set
from checker.linking.growth.named_before import named_before
from checker.linking.growth.over_years import over_series
from checker.linking.growth.time_progress import is_of_calendar
from checker.linking.growth.told_years import from_told_year
from checker.linking.growth.two_bases import changes_from_bases
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import LEVELS, directed_runs, is_amount, is_comparable, is_explicit
from checker.linking.stocks.exchanges import is_flow_of_net
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_AVERAGE = Role.AVERAGE
_PREVIOUS = Role.PREVIOUS


def link_changes(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every change whose two figures stand near it: 比上年多433件, 提高0.8个百分点."""
    for number, sentence in enumerate(paragraph.sentences):
        sized = not sentence.roles.isdisjoint(SIZES)
        of_two_bases = {each.change for changes in changes_from_bases(sentence) for each in changes} if sized else ()
        for run in directed_runs(sentence, *SIZES) if sized else ():
            change = run[0]
            if is_of_calendar(change) or change in of_two_bases or is_flow_of_net(change) or _is_beyond_plan(change):
                continue
            if len(run) == 1 and over_series(change) is not None:
                continue  # link_over_years tells it
            if len(run) == 1 and (of_year := from_told_year(change)) is not None:
                yield Proposal(of_year.readings, of_year.confidence, of_year.explicit)
                continue
            if len(run) == 1 and is_amount(change) and (pair := told_before(paragraph, number, change)) is not None:
                confidence = Confidence.HIGH if is_comparable(change) else Confidence.LOW
                yield Proposal((difference(change, *pair),), confidence)
                continue
            if len(run) == 1 and (named := pair_by_name(paragraph, number, change)) is not None:
                for pair in named:  # 小麦61.2万亩；比上年夏粮面积65.3万亩略减0.5万亩
                    yield Proposal((difference(change, *pair),), Confidence.HIGH)
                continue
            if len(run) == 1 and is_amount(change) and (pair := named_before(paragraph, number, change)) is not None:
                yield Proposal((difference(change, *pair),), Confidence.HIGH)  # 结婚登记较上年的2020对减少96对
                continue
            if len(run) == 1 and (away := from_goal(paragraph, number, change)) is not None:
                pairs, confidence = away
                yield Proposal(tuple(difference(change, *pair) for pair in pairs), confidence)
                continue
            for change, pairs, confidence in pairs_of_change(sentence, run):
                # 由2020年的612家增至2023年的1126家，其中2023年净增164家: of its own year
                if _OF_ONE_YEAR.search(change.lead) is not None:
                    pairs = [
                        (now, then)
                        for now, then in pairs
                        if (now.year - then.year == 1 if now.year else holds(difference(change, now, then)))
                    ]
                pairs = [(now, then) for now, then in pairs if not _is_milestone(now)]
                if not pairs:
                    continue
                pairs = [(now, as_limit(then, change)) for now, then in pairs]
                wholes = [(paragraph.wholes.get(current.claim.start), previous) for current, previous in pairs]
                pairs = [*pairs, *((whole, previous) for whole, previous in wholes if whole not in (None, previous))]
                found = tuple(difference(change, current, previous) for current, previous in pairs)
                # 比上届75分钟快7分钟: what is faster takes less
                either_way = change.direction == 0 and change.claim.kind in (ClaimKind.POINTS, ClaimKind.DURATION)
                if change.role is Role.CHANGE and (either_way or "相差" in change.lead):
                    found += tuple(
                        difference(change, previous, current) for current, previous in pairs
                    )  # 好转3.8个百分点; 由盈利0.64亿元转为亏损0.21亿元，相差0.85亿元
                found += tuple(filter(holds, _from_further_off(change, pairs)))
                if change.name != "gap" and not is_comparable(change) and not _is_turned_from_goal(change, found[0]):
                    confidence = Confidence.LOW
                yield Proposal(found, confidence, is_explicit(change, *pairs[0]))
        if _PREVIOUS in sentence.roles:
            yield from moved_by(sentence)
        if _AVERAGE in sentence.roles and "每" in sentence.words:
            yield from charged_more(sentence)
        if "提前" in sentence.words or "推迟" in sentence.words or "滞后" in sentence.words:
            yield from sooner_than_set(sentence)


def _is_beyond_plan(change: Mention) -> bool:
    """完成计划的137.3%，超计划37.3个百分点: how far beyond all of it, and no change from another percentage."""
    front = change.sentence.mentions[change.index - 1] if change.index else None
    of_plan = front is not None and front.role is Role.SHARE and change.clause - front.clause == 1
    return of_plan and change.claim.kind is ClaimKind.POINTS and _BEYOND_PLAN.fullmatch(change.head) is not None


_BEYOND_PLAN = pattern("[，,\\s]*超(?:额完成|出|过)?(?:年度|全年|年初)?(?:计划|目标|任务|预算)(?:了|约)?")


def _is_milestone(mention: Mention) -> bool:
    """增加值先后跨过70亿元、80亿元、90亿元: what was passed is not what was reached."""
    if mention.separator != "、" or mention.lead or not mention.index:
        return False
    front = mention.sentence.mentions[max(0, mention.index - _FURTHER) : mention.index]
    row = itertools.takewhile(lambda m: m.clause == mention.clause, reversed(front))
    return any(m.claim.approximation is _MORE_THAN and m.unit == mention.unit for m in row)


_MORE_THAN = Approximation.MORE_THAN
_OF_ONE_YEAR = pattern("其中(?:(?:19|20)\\d\\d年|当年|今年|本年|去年|上年)")


def _from_further_off(change: Mention, pairs: Pairs) -> Iterator[Relation]:
    """达到438家，当年认定162家，到期未再认定26家，故较上年的373家净增65家: flows stand between the two levels."""
    (current, previous), *_ = pairs
    if previous.clause == change.clause:
        for level in change.sentence.mentions[max(0, previous.index - _FURTHER) : previous.index]:
            is_level = level.role in LEVELS and level.claim.approximation not in BOUNDS
            if level is not current and is_level and level.unit == change.unit and not level.depth:
                yield difference(change, level, previous)


_FURTHER = 12


def _is_turned_from_goal(change: Mention, found: Relation) -> bool:
    """5230个，比目标5000个少230个: whether the change from the goal beside it is right but for its direction."""
    goal = change.sentence.mentions[change.index - 1] if change.index else None
    if goal is None or goal.clause != change.clause or _GOAL_BESIDE.search(goal.lead) is None or found.computed is None:
        return False
    values = found.computed.evaluate()
    return values is not None and change.claim.values.meets(-values)


_GOAL_BESIDE = pattern("[比较][^，,。；;、]{0,8}(?:目标|计划|任务)(?:数|量|值)?(?:的)?$")
