"""Changes in amounts and in percentage points: the difference between a figure and that of an earlier period."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.facts.completions import GOAL
from checker.linking.growth.charged import SO_MUCH_MORE, charged_more
from checker.linking.growth.compared_by_name import pair_by_name
from checker.linking.growth.differences import difference
from checker.linking.growth.gaps import Pairs, compared, from_goal, gap_to_named, names_another, over_the_mean
from checker.linking.growth.limits_beside import as_limit
from checker.linking.growth.listed_pairs import pair_called, pair_in_lists, pair_of_items, pair_of_listed_share
from checker.linking.growth.lists_told_before import pairs_told_before
from checker.linking.growth.named_before import named_before
from checker.linking.growth.over_years import over_series
from checker.linking.growth.pairs import told_before
from checker.linking.growth.period_pairs import periods_beside
from checker.linking.growth.since_beginning import since_beginning
from checker.linking.growth.time_progress import is_of_calendar
from checker.linking.growth.told_years import from_told_year
from checker.linking.growth.two_bases import changes_from_bases
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import (
    LEVELS,
    base_year,
    directed_runs,
    is_amount,
    is_comparable,
    is_explicit,
    is_of,
    same_base,
    signs,
)
from checker.linking.roles import BOUNDS
from checker.linking.stocks.exchanges import is_flow_of_net
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_AVERAGE = Role.AVERAGE
_PREVIOUS = Role.PREVIOUS


def link_changes(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every change whose two figures stand near it: 比上年多433件, 提高0.8个百分点."""
    for number, sentence in enumerate(paragraph.sentences):
        sized = not sentence.roles.isdisjoint(_SIZES)
        of_two_bases = {each.change for changes in changes_from_bases(sentence) for each in changes} if sized else ()
        for run in directed_runs(sentence, *_SIZES) if sized else ():
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
            for change, pairs, confidence in _pairs(sentence, run):
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
            yield from _moved(sentence)
        if _AVERAGE in sentence.roles and "每" in sentence.words:
            yield from charged_more(sentence)
        if "提前" in sentence.words or "推迟" in sentence.words or "滞后" in sentence.words:
            yield from _ahead(sentence)


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
_SIZES = (Role.CHANGE, Role.NET)
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


def _moved(sentence: Sentence) -> Iterator[Proposal]:
    """里程由61.3公里延伸到84.5公里，新增23.2公里: what the figure right behind a movement calls its size."""
    for before, after, size in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        moved = before.role is _PREVIOUS and after.clause == before.clause and cues.CHANGED_TO.search(after.lead)
        beside = size.role is Role.LEVEL and size.clause == after.clause + 1 and size.peer == after.peer
        each = SO_MUCH_MORE.fullmatch(size.lead) if size.role in (_AVERAGE, Role.CHANGE) else None
        if moved and each and size.clause == after.clause + 1 and before.unit == after.unit == size.unit:
            # 由每月128元调到143元，每人每月多领15元
            pair = (after, before) if each.group("more") else (before, after)
            if _TIMED.search(before.head) is not None or "月" not in size.lead:
                yield Proposal((difference(size.as_change(1), *pair),), Confidence.HIGH)
            continue
        if moved and beside and before.unit == after.unit == size.unit and len(size.lead) <= _SHORT:
            pairs = ((after, before), (before, after))
            sure = _OF_CHANGE.search(size.lead) is not None
            yield Proposal(
                tuple(difference(size, *pair) for pair in pairs), Confidence.MEDIUM if sure else Confidence.LOW
            )


def _ahead(sentence: Sentence) -> Iterator[Proposal]:
    """工期19天，比计划工期21天提前2天: how much sooner or later than the time that was set."""
    for due, size in itertools.pairwise(sentence.mentions[1:]):
        said = _SOONER.fullmatch(size.lead)
        if said is None or size.clause != due.clause or size.unit != due.unit or _SET_AGAINST.search(due.lead) is None:
            continue
        front = [m for m in sentence.mentions[: due.index] if m.unit == due.unit and m.peer == due.peer and not m.depth]
        if size.claim.kind is ClaimKind.DURATION and front and due.clause - front[-1].clause <= 1:
            pair = (due, front[-1]) if said["sooner"] else (front[-1], due)
            sure = cues.overlap(due.lead, front[-1].label) > 1 or _TOOK.search(front[-1].label) is not None
            confidence = Confidence.HIGH if sure else Confidence.MEDIUM
            yield Proposal((difference(size.as_change(1), *pair),), confidence)


_TOOK = pattern("[历用耗]时|工期|时限|时间|周期|期限|实际")
_SOONER = pattern("\\s*(?:(?P<sooner>提前|提早)|推迟|滞后|延后|延迟)(?:了|约|近)?")
_SET_AGAINST = pattern("(?:比|较)[^，,。；;]{0,12}$")
_TIMED = pattern("每?月")
_SHORT = 5
_OF_CHANGE = pattern("新增|增加|净增|减少|压减|净减|下降|提高|上升|缩短|延长")


def _pairs(sentence: Sentence, run: list[Mention]) -> Iterator[tuple[Mention, Pairs, Confidence]]:
    """Each change with the pairs of figures that it can lie between, and how sure the words are of them."""
    units = [m.unit for m in run]
    apart = len(set(units)) == len(run)  # 分别减少13批282人次
    for place, change in enumerate(run):
        if _YEARLY.search(change.lead):
            continue  # 由81.6%升到91.4%，年均提高2.5个百分点: over the years, and not from one to the next
        like = [m for m in sentence.mentions if _is_beside(m, change) and _is_like(m, change)]
        away = _distance(change, like)
        if away:
            yield change, away, Confidence.LOW if _is_of_years(change, *away[0]) else Confidence.HIGH
            continue
        if change.name in ("second", "balance") or _is_from_sum(change, like):
            continue
        if len(run) == 1 and (called := pair_called(change)):
            yield change, called, Confidence.HIGH
            continue
        if len(run) == 1 and (of_share := pair_of_listed_share(change)):
            yield change, of_share, Confidence.HIGH
            continue
        in_lists = pair_in_lists(change) if len(run) == 1 else None
        if in_lists is not None:
            if in_lists:
                yield change, in_lists, Confidence.HIGH
            continue
        by_place = apart and not names_another(change) and not _is_beyond_named(change)
        pairs, confidence = _single(change, like) if by_place else [], Confidence.HIGH
        if not pairs and len(run) == 1 and (items := pair_of_items(change)):
            pairs = items
        elif not pairs and apart and change.role is Role.CHANGE:
            pairs, confidence = compared(change, [m for m in sentence.mentions if _is_like(m, change)])
            if not pairs and (both := _of_two_periods(change)) is not None:
                pairs, confidence = [both], Confidence.HIGH
            if not pairs and (since := since_beginning(change)) is not None and since[0].unit == change.unit:
                pairs, confidence = [since], Confidence.HIGH
            if not pairs and (named := _reached_by_name(change)) is not None:
                pairs, confidence = [named], Confidence.HIGH
            if not pairs and (behind := _movement_behind(change)) is not None:
                pairs, confidence = [behind], Confidence.HIGH
            if not pairs and (mean := over_the_mean(change, _in_front(sentence))):
                pairs, confidence = mean, Confidence.HIGH
            if not pairs and (told := gap_to_named(change, _in_front(sentence))):
                pairs, confidence = told, Confidence.HIGH
        if not apart and len(set(units)) == 1:
            pairs = _listed(change, like, place, len(run))
            if not pairs and len(run) > 1:  # 上年分别为78件和45件。两类案件同比分别增加18件和9件
                front = _in_front(sentence)
                pairs = pairs_told_before(run, front[-1] if front else None)[place : place + 1]
        year = base_year(change, 0)  # 2022年A，2023年B，2023年比2021年增产: not from 2022
        pairs = [(now, then) for now, then in pairs if now is not then and not 0 < year != then.year > 0]
        if pairs:
            yield change, pairs, confidence


def _is_beyond_named(change: Mention) -> bool:
    """由1860亿元增加到3720亿元，比目标2900亿元超过820亿元: from the figure inside the comparison alone."""
    inside = change.sentence.mentions[change.index - 1] if change.index else None
    if inside is None or inside.clause != change.clause or inside.unit != change.unit or inside.role is _PREVIOUS:
        return False
    return cues.COMPARED_WITH.search(inside.lead) is not None and _BEYOND.fullmatch(change.lead) is not None


_BEYOND = pattern("超(?:过|出|额)?了?")


def _of_two_periods(change: Mention) -> tuple[Mention, Mention] | None:
    """三季度接通率97.8%，二季度为96.5%，环比提高1.3个百分点: the two in front, each with its own period."""
    front = [m for m in change.sentence.mentions[: change.index] if not m.depth]
    pair = periods_beside(change, front, LEVELS)
    like = pair is not None and all(_is_like(m, change) for m in pair) and is_of(change, pair[0])
    return pair if like else None


_NEAR_FRONT = 2
_NAMED_RATE = pattern("的([^\\W\\d_a-zA-Z]{1,12}率)(?:相比|比较)")


def _reached_by_name(change: Mention) -> tuple[Mention, Mention] | None:
    """与上年12.31%的产销差率相比，下降1.33个百分点：…，产销差率10.98%: the rate of that name behind the change."""
    previous = change.sentence.mentions[change.index - 1] if change.index else None
    if previous is None or previous.role is not _PREVIOUS or change.claim.kind is not ClaimKind.POINTS:
        return None
    said = _NAMED_RATE.match(previous.tail)
    if said is None:
        return None
    behind = [m for m in change.sentence.mentions[change.index + 1 :] if m.role is Role.RATE and not m.depth]
    named = [m for m in behind if m.name == said.group(1)]
    if not named:  # 不合格率2.17%。…，与上年2.46%的不合格率相比，下降0.29个百分点
        front = [*_in_front(change.sentence)[-_NEAR_FRONT:], change.sentence]
        told = [m for s in front for m in s.mentions if m.claim.start < previous.claim.start]
        named = [m for m in told if m.role is Role.RATE and m.name == said.group(1) and not m.depth]
    return (named[0], previous) if len(named) == 1 and change.clause - previous.clause <= 1 else None


def _movement_behind(change: Mention) -> tuple[Mention, Mention] | None:
    """比重上升7.00个百分点，由19.46%升到现在的26.46%: the movement that the clause behind the change tells of it."""
    before, after = (*change.sentence.mentions[change.index + 1 : change.index + 3], None, None)[:2]
    if before is None or after is None or change.depth or change.tail.strip() or not change.direction:
        return None
    beside = before.clause == after.clause == change.clause + 1 and before.peer == change.peer and not before.depth
    if not beside or not _is_like(before, change) or not _is_like(after, change):
        return None
    moves = _FROM_ALONE.fullmatch(before.lead) is not None and _MOVED_TO.search(after.lead) is not None
    return (after, before) if moves and after.role not in _SIZES else None


_FROM_ALONE = pattern("\\s*(?:即|也就是)?[由从](?:上年|去年|年初|上年末|上期|期初|同期|\\d{4}年)?(?:同期|末|底)?的?")
_MOVED_TO = pattern(
    "[升增提降减缩扩涨压回][^，,。；;\\d]{0,3}[到至为](?:了|目前|现在|今年|年末|期末|\\d{4}年)*(?:的|约)?$"
)


def _in_front(sentence: Sentence) -> list[Sentence]:
    """The sentences of the paragraph in front of this one, as far back as a name is looked for."""
    number = sentence.paragraph.number_of(sentence)
    return sentence.paragraph.sentences[max(0, number - _BACK) : number]


_BACK = 24


_YEARLY = pattern("年均|年平均|平均每年|每年平均")
_AWAY = pattern(
    "^\\s*[^，,。；;]{0,6}(?:距离?|离)[^，,。；;]*(?:目标|任务|要求|标准)?[^，,。；;]{0,4}[还尚仍只]?(?:差|有)"
)


def _is_turned_from_goal(change: Mention, found: Relation) -> bool:
    """5230个，比目标5000个少230个: whether the change from the goal beside it is right but for its direction."""
    goal = change.sentence.mentions[change.index - 1] if change.index else None
    if goal is None or goal.clause != change.clause or _GOAL_BESIDE.search(goal.lead) is None or found.computed is None:
        return False
    values = found.computed.evaluate()
    return values is not None and change.claim.values.meets(-values)


_GOAL_BESIDE = pattern("[比较][^，,。；;、]{0,8}(?:目标|计划|任务)(?:数|量|值)?(?:的)?$")


def _distance(change: Mention, like: Sequence[Mention]) -> Pairs:
    """2023年为1.86%，距2025年2.4%的目标还差0.54个百分点: from the last figure to the one inside the clause."""
    front = [m for m in like if m.index < change.index and not m.depth]
    if len(front) < 2 or change.direction >= 0 or _AWAY.search(change.head) is None:
        return []
    inside = front[-1]
    others = [m for m in front[:-1] if m.role in LEVELS] or [m for m in front[:-1] if m.role is _PREVIOUS]
    current = others[-1] if others else None
    beside = inside.clause == change.clause and inside.index == change.index - 1
    if current is None or not beside:
        return []
    # 平均用时14.2天，距10天的目标还差4.2天: what should be less is above its goal
    return [(current, inside), (inside, current)] if change.claim.kind is ClaimKind.DURATION else [(current, inside)]


def _is_of_years(change: Mention, current: Mention, target: Mention) -> bool:
    """Whether the target is of several years, and the figure may be of one: 距新增2.4万个的目标还差."""
    words = change.head[: -len(change.lead)]
    return _YEARS.search(words) is not None and _TO_DATE.search(current.head) is None


_YEARS = pattern("[一二三四五]五|规划|[两二三四五六七八九十\\d]年|总目标|总任务")
_TO_DATE = pattern("累计|已|共|达|总|现|增至|升至|为|到")


def _is_beside(mention: Mention, change: Mention) -> bool:
    if mention.role is _PREVIOUS and mention.index == change.index - 1:
        # 较上周（4087件）增加129件; 增加254件（上年1437件），其中甲类增加96件: of the change in front
        return mention.owner is None or mention.clause == change.clause or mention.owner.role not in _SIZES
    if mention.owner is change and mention.index == change.index + 1:
        return mention.role is _PREVIOUS or _AT_START.fullmatch(mention.lead) is not None
    if mention.role is _PREVIOUS and mention.owner is not None and mention.index == change.index + _SECOND:
        # 提高1.2个百分点，达到69.9%（上年为68.7%）: beside what the change ends at
        owner = mention.owner
        if owner.index == change.index + 1 and owner.role is Role.GROWTH:
            return owner.clause == change.clause + 1 and is_amount(change)  # 增收747万元，增长8.8%（上年8517万元）
        return owner.index == change.index + 1 and _ENDS_AT.fullmatch(owner.lead) is not None
    if mention.role is _PREVIOUS and mention.depth and mention.clause == change.clause:
        return mention.index < change.index  # 比上年（173批、1842人次）依次减少31批、456人次
    return mention.bracket in (0, change.bracket)


_SECOND = 2
_PERCENTAGES = {"百分点": ClaimKind.PERCENT, "千分点": ClaimKind.PERMILLE}


def _is_like(mention: Mention, change: Mention) -> bool:
    """Whether the figure is of the sort that the change is a difference of."""
    if mention is change:
        return False
    if change.claim.kind is ClaimKind.POINTS:
        return mention.claim.kind is _PERCENTAGES.get(change.unit)
    return mention.unit == change.unit and mention.claim.kind is not ClaimKind.POINTS


def _gap_before(earlier: Mention, change: Mention) -> Mention | None:
    """城镇A，农村B，差距7810元，比上年的7956元缩小146元: the gap right in front, which has become smaller."""
    gap = earlier.sentence.mentions[earlier.index - 1] if earlier.index else earlier
    beside = gap.name == "gap" and gap.unit == earlier.unit and gap.clause == earlier.clause - 1
    return gap if beside and earlier.role is _PREVIOUS and gap is not change else None


def _of_its_name(levels: list[Mention], earlier: list[Mention]) -> list[Mention]:
    """调处纠纷273件，成功267件，…，去年调处308件，减少35件: those that bear the earlier one's name, if any do."""
    names = {_OF_LAST_YEAR.sub("", m.lead) for m in earlier}
    name = names.pop() if len(names) == 1 else ""
    named = [m for m in levels if name in m.label] if len(name) > 1 else []
    beside = levels[-1].peer == earlier[-1].peer if named else False
    if len(named) == 1 and beside and named[0].peer != earlier[-1].peer and signs(levels[-1], earlier[-1]) != _ALIKE:
        return levels  # 甲亏损8810万元；乙实现利润2999万元，上年亏损4744万元: of one body in each stretch
    return named if len(named) == 1 else levels


_ALIKE = (1, 1)
_OF_LAST_YEAR = pattern("[，,\\s]|上年|去年|上月|上季度?|同期|[为是达有共的约]")


def _is_told_of_another(previous: Mention, change: Mention) -> bool:
    """产值940.5亿元，较去年同期755亿元上升24.6%，其中轻工业864.5亿元，同比多164.3亿元: the 755亿元 are of all of it."""
    if previous.depth or previous.clause == change.clause:
        return False
    between = change.sentence.mentions[previous.index + 1 : change.index]
    moved = next((m for m in between if m.role is Role.GROWTH and m.clause - previous.clause <= 1), None)
    return moved is not None and any(
        m.role is Role.LEVEL and m.unit == previous.unit and m.index > moved.index and m.clause > moved.clause
        for m in between
    )


def _single(change: Mention, candidates: list[Mention]) -> Pairs:
    levels = [m for m in candidates if m.role in LEVELS and m.index < change.index]
    levels = [m for m in levels if m.claim.approximation not in BOUNDS] or levels  # 203.5万人次，突破200万人次
    if (
        "净" in change.lead and "总数" in change.head
    ):  # 新成立14家，注销19家，总数较年初的291家净减少5家: of what there is, and of no flow
        levels = [m for m in levels if cues.GOES_OUT.search(m.lead) is None and "新" not in m.lead]
    if (pace := _pace_of(change)) is not None:
        levels = [pace]
    earlier = [m for m in candidates if m.role is _PREVIOUS and same_base(change, m)]
    if _FROM_START.search(change.lead):  # 旧存391件，年末存案285件，较年初少106件
        earlier = [m for m in levels if cues.CARRIED_IN.search(m.lead)] or earlier
        levels = [m for m in levels if m not in earlier]
        # 较年初增加3条（年初24条）; 比月初增加8.5万吨，即月初为87.5万吨
        earlier += [m for m in candidates if m.index == change.index + 1 and _AT_START.fullmatch(m.lead)]
    if not earlier and levels:
        base = base_year(change, levels[-1].year)
        earlier = [m for m in levels if base and m.year == base]
        if len(earlier) > 1:
            earlier = []
        levels = [m for m in levels if m not in earlier]
    earlier = _named_earlier(change, earlier)
    levels = _of_its_name(levels, earlier)
    front = [m for m in earlier if m.index < change.index and m.peer == change.peer]
    front = [m for m in front if change.clause - m.clause <= 2 + _growth_between(m, change)]
    front = [m for m in front if m.clause == change.clause or not _compares_with_another(change, m)]
    front = [m for m in front if not _is_told_of_another(m, change)]
    if len(front) > 1 and _are_two_years(front[-2], front[-1], change):
        return [(front[-1], front[-2])]
    front = front or _opened_with(change, earlier)
    behind = [m for m in earlier if m.index > change.index and m.clause - change.clause <= 1 and not _is_begun(m)]
    if not behind and (told := _behind_what_it_reached(change, earlier)) is not None:
        behind = [told]
    # 入园率提高1.3个百分点；覆盖率由89.9%升至91.6%: behind the semicolon another thing is told
    behind = [m for m in behind if m.peer == change.peer or cues.OPENS_EARLIER.match(m.head)]
    pairs = []
    for start in (*front[-1:], *behind[:1]):
        reached = change.sentence.mentions[change.index + 1 : change.index + 2]
        ends = [m for m in reached if m in candidates and m.peer == change.peer and _ENDS_AT.fullmatch(m.lead)]
        after = ends or [m for m in levels if start.index < m.index]
        current = _gap_before(start, change) or (after[-1] if after else levels[-1] if levels else None)
        if current is None and start in front:  # 较上周（4087件）增加129件，本周受理4216件
            current = next((m for m in candidates if m.role in LEVELS and m.index > change.index), None)
            current = current if current is not None and current.clause - change.clause <= 1 else None
            if current is not None and current.sentence.mentions[current.index - 1].role is _PREVIOUS:
                current = None  # 制造业比上年的1023件增加123件，建筑业由806件下降到728件: of another one
        if pace is not None and current is pace:
            pairs.append((current, start))
            continue
        if current is not None and current.depth > start.depth:
            continue  # 1264名（含新增208名，减少151名），上年末1207名
        if current is not None and (current in ends or is_of(change, current)):
            pairs.append((current, start))
            if len(front) > 1 and front[0].clause == start.clause:
                pairs.append((current, front[0]))  # 从2022年的58%、2023年的66%升到2024年的73%，两年提高
            whole = levels[levels.index(current) - 1] if current in levels[1:] else None
            if current.role is _AVERAGE and whole is not None and "均" not in start.label:
                pairs.append((whole, start))  # 受理4216件，日均602件，较上周（4087件）增加129件
    return pairs


def _are_two_years(first: Mention, second: Mention, change: Mention) -> bool:
    """外销率2022年为60.8%，2023年为84.7%，上升23.9个百分点: of the two years right in front of it."""
    row = (first.index + 2, second.index + 1) == (change.index, change.index)
    clauses = (first.clause + 1, second.clause + 1) == (second.clause, change.clause)
    return row and clauses and 0 < first.year < second.year and first.peer == change.peer


_PACE = pattern("\\s*(?:(?P<down>降幅|跌幅|减幅)|涨幅|增幅|增速|升幅|增长率)(?:比|较|由|从)")


def _pace_of(change: Mention) -> Mention | None:
    """上涨0.4%，涨幅比上年（1.3%）回落0.9个百分点: the growth in front, where the change is said to be of it."""
    pace = _PACE.match(change.head) if change.claim.kind is ClaimKind.POINTS else None
    if pace is None:
        return None
    front = [m for m in change.sentence.mentions[: change.index] if change.clause - m.clause == 1 and not m.depth]
    growth = front[-1] if front else None
    if growth is None or growth.role is not Role.GROWTH or growth.peer != change.peer or "其中" in growth.head:
        return None  # 增长5.3%，其中民间投资增长2.1%，增速比上年（7.9%）回落2.6个百分点: of either
    return growth if growth.direction == (-1 if pace.group("down") else 1) else None


def _behind_what_it_reached(change: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """提高2.9个百分点，达到41.6%，上年为38.7%: the earlier figure behind the one that the change ends at."""
    reached, last = (*change.sentence.mentions[change.index + 1 : change.index + 3], None, None)[:2]
    if reached is None or last is None or last not in earlier or _ENDS_AT.fullmatch(reached.lead) is None:
        return None
    plain = not (change.depth or reached.depth or last.depth) and change.peer == reached.peer == last.peer
    row = reached.clause - change.clause == 1 == last.clause - reached.clause
    return last if plain and row and _WAS.fullmatch(last.head) is not None else None


_WAS = pattern("\\s*(?:而)?(?:上年|去年|上期|上学年|上月|年初|上年同期|去年同期)(?:末|底)?(?:为|是)?")


def _named_earlier(change: Mention, earlier: list[Mention]) -> list[Mention]:
    """Of a list of earlier figures, those that the change names: 与上年监测362天、优良318天相比，优良天数少3天."""
    subject = cues.subject_of(change.head)
    listed = len(earlier) > 1 and len({m.clause for m in earlier}) == 1 and earlier[0].clause != change.clause
    if not listed or len(subject) < _NAME:
        return earlier
    return [m for m in earlier if cues.shares_words(subject, m.label)] or earlier


_NAME = 2


def _opened_with(change: Mention, earlier: Sequence[Mention]) -> list[Mention]:
    """与上年的开庭412次、调解137次相比，今年开庭多38次；调解少12次: the one figure that the change names."""
    subject = cues.subject_of(change.head)
    opened = [m for m in earlier if m.clause == 0 and m.index < change.index and _OPENS.match(m.head) is not None]
    named = [m for m in opened if len(subject) >= _NAME and cues.shares_words(subject, m.label)]
    return named if len(named) == 1 else []


_OPENS = pattern("\\s*(?:与|和|同|比|较|跟)")


def _compares_with_another(change: Mention, previous: Mention) -> bool:
    """Whether the change names a year and the figure is a plan: 较预算数5360万元压减1232万元，较上年决算减少217万元."""
    planned = GOAL.search(previous.lead) is not None and cues.PREVIOUS.search(previous.lead) is None
    return planned and cues.PREVIOUS.search(change.lead) is not None


def _growth_between(previous: Mention, change: Mention) -> int:
    """One where growth in a clause of its own stands between: 5200户，…8374户，年均增长10.0%，净增3174户."""
    between = change.sentence.mentions[previous.index + 1 : change.index]
    return int(any(m.role is Role.GROWTH and m.clause == change.clause - 1 for m in between))


def _is_begun(previous: Mention) -> bool:
    """Whether a comparison of its own opens with the figure: 比年初少0.73亿立方米，比多年均值9.12亿立方米偏少5.3%."""
    moved = cues.COMPARED_WITH_AFTER.match(previous.tail) is not None
    return moved and _COMPARED.search(previous.lead) is not None and not previous.bracket


_COMPARED = pattern("(?:(?<!占)比(?![例重率])|较|与)[^，,、；;。]{0,24}$")


def _is_from_sum(change: Mention, candidates: Sequence[Mention]) -> bool:
    """Whether it is from a list of earlier figures together: 比上届的金牌39枚、银牌48枚、铜牌57枚增加16枚."""
    front = [m for m in candidates if m.clause == change.clause and m.index < change.index and not m.depth]
    return len(front) > 1 and front[0].role is _PREVIOUS and all(m.separator == "、" for m in front[1:])


_ENDS_AT = pattern("\\s*(?:增|升|降|减|涨|扩|回升|下降)?[至到达为]到?[了约]*")
"""较期初的0.17万吨增加0.07万吨，至0.24万吨."""
_FROM_START = pattern("(?:比|较)(?:年|期|月|季)初")
_AT_START = pattern("\\s*(?:即|也就是|而)?(?:年|期|月|季)初(?:时|数)?(?:的|为|是|有|约|仅)*")


def _listed(change: Mention, candidates: list[Mention], place: int, size: int) -> Pairs:
    """The pair in the same place of a list of current and a list of earlier figures."""
    front = [m for m in candidates if m.index < change.index - place and m.peer == change.peer]
    levels, earlier = ([m for m in front if m.role is role] for role in (Role.LEVEL, _PREVIOUS))
    return [(levels[place], earlier[place])] if len(levels) == len(earlier) == size else []
