"""Rates of growth: what is said of each, and the readings that it may have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from checker.linking import cues
from checker.linking.choice import Proposal, holds, is_misprinted, may_be_meant
from checker.linking.growth.compared_by_name import pair_by_name
from checker.linking.growth.daily import growth_by_day, is_by_day
from checker.linking.growth.differences import difference
from checker.linking.growth.directed_lists import beside_increments, exchanged, told_in_place
from checker.linking.growth.increments import (
    AMOUNTS,
    from_increment,
    increment_of,
    increments_before,
    listed_in_front,
    listed_increments,
)
from checker.linking.growth.lists import listed_pairs
from checker.linking.growth.lists_told_before import pairs_told_before
from checker.linking.growth.mean import link_mean_growth
from checker.linking.growth.moved_lists import is_moved_list, link_moved_lists
from checker.linking.growth.named_before import is_named, named_before
from checker.linking.growth.named_directions import named_directions
from checker.linking.growth.noted_lists import further_of_noted, noted_lists
from checker.linking.growth.pairs import (
    Pair,
    further_pairs,
    growth_of,
    growth_of_sum,
    is_called_alone,
    is_of_a_sort,
    noted_by_name,
    pairs_for,
    told_before,
)
from checker.linking.growth.rows import link_growth_rows
from checker.linking.growth.stocks_named_again import stock_named_again
from checker.linking.growth.told_years import from_told_year
from checker.linking.growth.two_bases import FromBase, changes_from_bases
from checker.linking.growth.whole_counts import is_of_all, listed_of_all
from checker.linking.growth.wrong_base import growth_on_current, is_on_current
from checker.linking.lists.respective import in_order
from checker.linking.movements import goes_another_way
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import NOMINAL, is_amount, is_comparable, is_explicit, is_of, is_without_prices, runs
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_MOVES = (Role.CHANGE, Role.GROWTH)


def link_growth(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate of growth whose figures stand near it."""
    for number, sentence in enumerate(paragraph.sentences):
        following = next(iter(paragraph.sentences[number + 1 : number + 2]), None)
        if sentence.roles.isdisjoint(_MOVES):
            yield from link_growth_rows(sentence, following)
            continue
        for run in runs(sentence, Role.CHANGE):
            if len(run) == 1 and run[0].claim.kind is ClaimKind.POINTS:
                yield from _in_points(paragraph, number, run[0])
        yield from link_growth_rows(sentence, following)
        yield from link_moved_lists(sentence)
        swapped: set[int] = set()
        for order, singles, listed in exchanged(sentence):
            yield from (Proposal((relation,)) for relation in (order, *filter(holds, singles)))
            swapped |= {growth.index for growth in listed}
        for singles, _ in noted_lists(sentence, Role.CHANGE):
            yield from (Proposal((single,)) for single in singles)
        in_places = chain(noted_lists(sentence, Role.GROWTH), told_in_place(sentence), beside_increments(sentence))
        for singles, listed in in_places:
            if not swapped.intersection(growth.index for growth in listed):
                yield from (Proposal((single,)) for single in singles)
                swapped |= {growth.index for growth in listed}
        for told, listed in named_directions(paragraph, number):
            if not swapped.intersection(growth.index for growth in listed):
                yield from told
                swapped |= {growth.index for growth in listed}
        for changes in changes_from_bases(sentence):
            yield from _from_bases(changes)
            swapped |= {each.change.index for each in changes}
        further = set(further_of_noted(sentence))
        for run in runs(sentence, Role.GROWTH):
            if run[0].index in swapped or run[0].index in further or is_moved_list(run):
                continue
            twice = [growth for growth in run if growth.direction < 0 and growth.claim.literal.startswith(_MINUS)]
            if twice:
                yield from (Proposal((_said_twice(growth),)) for growth in twice)
            elif len(run) > 1:
                yield from _listed(sentence, run, following, paragraph.sentences[number - 1] if number else None)
            elif (of_year := from_told_year(run[0])) is not None:
                yield Proposal(of_year.readings, of_year.confidence, of_year.explicit)
            elif is_by_day(run[0]) and (by_day := list(growth_by_day(paragraph, run[0]))):
                yield from by_day
            elif run[0].name == "gap":
                yield from _above(sentence, run[0])
            elif run[0].name == "年均":
                yield from link_mean_growth(sentence, run[0])
            else:
                yield from _single(paragraph, number, run[0], following)


def _from_bases(changes: Sequence[FromBase]) -> Iterator[Proposal]:
    """同比、环比分别增长12.8%和5.1%: each change from the base that it names, or the two exchanged."""
    singles = [
        growth_of(change, now, base) if change.role is Role.GROWTH else difference(change, now, base)
        for change, now, base in changes
    ]
    exchanged = in_order(singles) if len(singles) > 1 else None
    if exchanged is not None:
        yield Proposal((exchanged,))
        singles = [single for single in singles if holds(single)]
    yield from (Proposal((single,), explicit=True) for single in singles)


_MINUS = ("-", "−", "－", "–")
_FALL = pattern(f"(?:{cues.DOWN})$")


def _said_twice(growth: Mention) -> Relation:
    """下降-5.9%: the word and the sign both say that it fell."""
    found = _FALL.search(growth.lead)
    facts = (("twice", found.group()),) if found is not None else ()
    return Relation(RelationKind.GROWTH, (Member("growth", growth.claim),), growth.claim, facts=facts)


def _listed(
    sentence: Sentence, run: list[Mention], following: Sentence | None, earlier: Sentence | None
) -> Iterator[Proposal]:
    """分别增长19.44%和25%: one rate for each figure of a list."""
    if run[0].name == "年均" or "年均" in run[0].head:
        return  # 年均降幅分别为13.0%和12.8%: over years, not from one figure to the next
    pairs = listed_pairs(sentence, run, following) or pairs_told_before(run, earlier)
    singles = [growth_of(growth, *pair) for growth, pair in zip(run, pairs, strict=False)]
    if not singles:
        singles = (
            listed_increments(sentence, run)
            or listed_in_front(run, earlier)
            or list(filter(may_be_meant, increments_before(run, earlier)))
        )
    order = in_order(singles) if len(singles) > 1 else None
    if order is not None:
        yield Proposal((order,), Confidence.HIGH)
    if order is not None or (pairs and _goes_on_from_more(*pairs[0])):
        # 四季分别为A、B、C和D，冬季、春季、夏季分别偏多1.1%、5.4%和13.1%: of which of them the words say
        singles = [single for single in singles if holds(single)]
    yield from (Proposal((single,), Confidence.HIGH) for single in singles)


def _is_of_amount_in_front(growth: Mention, current: Mention) -> bool:
    """网箱由46口增至60口，增加14口，大黄鱼出鱼量达到220吨，增长30.7%: what stands in front has a subject of its own."""
    before = growth.sentence.mentions[growth.index - 1] if growth.index else None
    if before is None or before is current or before.sentence is not current.sentence or growth.depth:
        return False
    behind = current.index < before.index and current.clause < before.clause and before.clause + 1 == growth.clause
    own = before.is_level and before.unit != current.unit and not before.depth and before.peer == growth.peer
    if before.peer != current.peer:  # 回收率90.5%，比去年的73.8%提高16.7个百分点；总产56万吨，增长29.4%
        named = len(before.lead.strip("；;，, ")) > 1
    else:
        named = len(cues.subject_of(before.lead)) > _NAME
    return behind and own and named and len(cues.subject_of(growth.head)) < _NAME


def _is_of_mean_of_two(growth: Mention, current: Mention) -> bool:
    """11艘产7806吨，船均709.6吨，增长17.9%（上年12艘、7220吨）: of the mean, whose two terms the bracket tells."""
    mean = growth.sentence.mentions[growth.index - 1] if growth.index else None
    if mean is None or mean is current or growth.clause - mean.clause != 1:
        return False
    if mean.role is not Role.AVERAGE and not mean.lead.endswith("均"):
        return False
    noted = [m for m in growth.sentence.mentions[growth.index + 1 : growth.index + 3] if m.owner is growth]
    return len({m.unit for m in noted}) > 1


def _is_of_next_amount(growth: Mention, current: Mention, previous: Mention) -> bool:
    """营收A，增长x%。利润B，较上年C增长y%: whether the next sentence has an amount and a rate for its earlier one."""
    if previous.sentence is current.sentence or previous.sentence.start < growth.sentence.end:
        return False
    *front, _ = previous.sentence.mentions[: previous.index + 1]
    rate = previous.sentence.mentions[previous.index + 1 : previous.index + 2]
    named = [m for m in front if m.is_level and m.unit == previous.unit and len(cues.subject_of(m.lead)) >= _NAME]
    told = bool(named) and bool(rate) and rate[0].role is Role.GROWTH and not rate[0].depth
    return told and not previous.depth and not holds(growth_of(growth, current, previous))


def _is_added_to(current: Mention, previous: Mention) -> bool:
    """新增库房3200平方米，比现有的5400平方米增加近六成: what is added, and not what it comes to."""
    return _ADDED.search(current.lead) is not None and _THERE_IS.search(previous.head) is not None


_ADDED = pattern("(?:新增|增加|扩建|新建|扩容|增设)[^，,。；;、\\d]{0,8}$")
_THERE_IS = pattern("(?:比|较|在)(?:现有|原有|已有|目前)")


def _goes_on_from_more(first: Mention, previous: Mention) -> bool:
    """Whether the first figure stands amid a list that is compared with another one, so that there are more of them."""
    if previous.clause == first.clause:
        return False  # 前三季度分别为120件、150件、180件，二、三季度环比分别增长
    before = first.sentence.mentions[first.index - 1] if first.index else None
    amid = first.separator == "、" or first.lead.strip() in ("和", "与", "及")
    return before is not None and amid and before.unit == first.unit and before.clause == first.clause


def _is_of_a_quotient_behind(growth: Mention, current: Mention, previous: Mention) -> bool:
    """发电量57640万千瓦时，同比增长8.31%，占比重由43.6%上升到46.7%: what moves behind has a subject of its own."""
    before = growth.sentence.mentions[growth.index - 1] if growth.index else None
    moves = current.claim.kind is previous.claim.kind is ClaimKind.PERCENT and previous.clause > growth.clause
    own = moves and len(previous.head.strip("，,由从 ")) > 1
    return own and before is not None and before.is_level and growth.clause - before.clause <= 1


def _single(paragraph: Paragraph, number: int, growth: Mention, following: Sentence | None) -> Iterator[Proposal]:
    sentence = growth.sentence
    earlier = paragraph.sentences[number - 1] if number else None
    readings: list[Relation] = []
    points: list[Relation] = []
    explicit = False
    unread = _has_unread_figures(growth)
    for current, previous in pairs_for(sentence, growth, following):
        if (
            _has_its_growth(growth, current, previous)
            or _is_of_no_item(growth, current, previous)
            or _is_of_a_part_untold(growth, current)
            or _goes_on_of_another(growth, current)
            or _is_behind_semicolon(growth, current, previous)
            or _is_told_by_one_in_front(growth, current, previous)
            or _is_of_a_quotient_behind(growth, current, previous)
            or _is_added_to(current, previous)
            or _is_of_amount_in_front(growth, current)
            or _is_of_mean_of_two(growth, current)
            or _is_of_next_amount(growth, current, previous)
            or is_of_a_sort(current, previous)
            or unread
            and (current.peer, previous.peer) != (growth.peer, growth.peer)
        ):
            continue
        if listed := listed_of_all(growth, current, previous):
            readings.append(growth_of_sum(growth, listed, previous))
            continue
        whole = paragraph.wholes.get(current.claim.start)
        for level in _levels(growth, current, whole, previous):
            if (
                (is_of(growth, level) or is_of_all(growth, level, previous)) and not _has_own_subject(growth, level)
            ) or current.index > growth.index:  # the movement behind goes by the rate's subject
                explicit = explicit or not readings and is_explicit(growth, current, previous)
                readings.append(growth_of(growth, level, previous))
                if (total := _total_of(current)) is not None:
                    readings.append(growth_of(growth, total, previous))
        if current.claim.kind is previous.claim.kind is growth.claim.kind is ClaimKind.PERCENT and readings:
            points.append(difference(growth, current, previous, facts=(("unit", "other"),)))
    if not readings and (pair := told_before(paragraph, number, growth)) is not None:
        readings.append(growth_of(growth, *pair))
    if not readings and (named := named_before(paragraph, number, growth)) is not None:
        sure = is_comparable(growth) and (is_named(growth, named[0]) or is_on_current(growth, named))
        yield Proposal((growth_of(growth, *named),), Confidence.HIGH if sure else Confidence.MEDIUM)
        return
    if not any(map(holds, readings)) and (stock := stock_named_again(paragraph, number, growth)) is not None:
        yield Proposal((growth_of(growth, *stock), *readings), Confidence.HIGH)
        return
    near, far, certain = from_increment(paragraph, growth, earlier)
    pairs: list[Pair] = []
    further: list[Relation] = []
    if not any(map(holds, readings)):
        pairs = list(further_pairs(paragraph, growth))
        further = [growth_of(growth, *pair) for pair in pairs]
        points += filter(holds, further)
    told_alike = readings or near or far
    if not told_alike and not points and (wrong := growth_on_current(paragraph, number, growth)) is not None:
        yield Proposal((wrong,), Confidence.HIGH)
    elif not told_alike and points:
        yield Proposal(tuple(points), Confidence.LOW)
    elif not told_alike and further and _is_slip_of(growth, pairs[0][0], further[0]):
        yield Proposal((further[0],), Confidence.MEDIUM)
    elif not told_alike and (noted := noted_by_name(paragraph, number, growth)) is not None:
        by_name = growth_of(growth, *noted)
        called = is_called_alone(growth, noted[0])
        sure = (called or may_be_meant(by_name)) and is_comparable(growth)
        yield Proposal((by_name,), Confidence.HIGH if sure else Confidence.LOW, called and sure)
    elif told_alike:
        readings, near = _of_total_first(readings), _of_total_first(near)
        certain = is_comparable(growth) and (bool(readings) or certain)
        told = readings or near or (far and _is_sole_level(paragraph, growth, earlier))
        by_its_name = pair_by_name(paragraph, number, growth) if readings and certain else None
        if by_its_name is not None:  # 支出342.6万元；比上年结余38.1万元增长14.4%: of no figure in front
            readings = [growth_of(growth, *pair) for pair in by_its_name] + readings
            certain = bool(by_its_name)
        confidence = Confidence.HIGH if certain and told else Confidence.LOW
        told_ways = (*readings, *near, *far, *points)
        without_prices = is_without_prices(growth, _current_of(paragraph, told_ways[0]))
        if without_prices and not any(map(holds, told_ways)):
            confidence = Confidence.LOW  # 人均生产总值28322元，新增3637元，增长12.7%
        elif confidence is Confidence.LOW and _is_slip_of(growth, None, told_ways[0]):
            confidence = Confidence.MEDIUM
        yield Proposal(told_ways, confidence, explicit)


def _is_slip_of(growth: Mention, current: Mention | None, likeliest: Relation) -> bool:
    """Whether a digit alone keeps the likeliest reading from coming out, and the rate is of no other thing.

    铁路客运142.3万人次，上年121.9万，投资增长36.7%: of the investment.
    """
    level = current or _current_of(growth.sentence.paragraph, likeliest)
    if not is_misprinted(likeliest) or (level is not None and not is_of(growth, level)):
        return False
    return is_comparable(growth) or NOMINAL.search(growth.lead) is not None


def _current_of(paragraph: Paragraph, relation: Relation) -> Mention | None:
    at = next((member.claim.start for member in relation.members if member.role == "current"), None)
    return None if at is None else paragraph.mention_at(at)


def _of_total_first(readings: list[Relation]) -> list[Relation]:
    """发送168.2万人，日均4.21万人，同比增长11.1%（上年151.4万人）: of the total, where the mean is out of question."""
    if len(readings) < _NEXT + 1 or may_be_meant(readings[0]):
        return readings
    total = next((r for r in readings[1:] if may_be_meant(r) and _has_mean_behind(r, readings[0])), None)
    return readings if total is None else [total, *(r for r in readings if r is not total)]


def _total_of(mean: Mention) -> Mention | None:
    """The total right in front of its mean: 168.2万人 of 发送168.2万人，日均4.21万人."""
    front = mean.sentence.mentions[mean.index - 1] if mean.role is Role.AVERAGE and mean.index else None
    beside = front is not None and front.is_level and front.unit == mean.unit and front.clause == mean.clause - 1
    return front if beside else None


def _has_mean_behind(total: Relation, mean: Relation) -> bool:
    one, other = (next((m.claim for m in r.members if m.role == "current"), None) for r in (total, mean))
    return one is not None and other is not None and one.start < other.start and one.unit == other.unit


def _is_behind_semicolon(growth: Mention, current: Mention, previous: Mention) -> bool:
    """Whether the earlier figure is of another item: 存栏A，下降4%；出栏B，上年C; 件数由A到B；人数增加36人，上升14%.

    What a stretch of earlier figures tells alone is of the items in front: 警情A，下降4%；上年同期分别为B起、C万元.
    """
    if previous.sentence is not growth.sentence or previous.peer == growth.peer:
        return False
    mentions = growth.sentence.mentions
    if current.peer == growth.peer == previous.peer + 1 and current.index < growth.index:
        # 收入A，比上年的B增长14.3%；同期全县收入C，增速6.9%
        between = mentions[previous.index + 1 : current.index]
        return any(m.role is Role.GROWTH and m.peer == previous.peer for m in between)
    if current.peer == previous.peer + 1:
        return False
    if previous.index > growth.index:
        between = mentions[growth.index + 1 : previous.index]
        if _OF_ALL_OF_THEM.search(previous.head) is not None:
            return False  # 业务量A，增长16.8%；收入C，增长11.9%，前一年这两个指标分别为B与D
        return current.peer == growth.peer and any(m.is_level and m.peer == previous.peer for m in between)
    before = mentions[growth.index - 1]
    own = before.role is Role.CHANGE and before.peer == growth.peer and before.clause >= growth.clause - 1
    return own and before.unit != previous.unit and current.peer == previous.peer


def _is_told_by_one_in_front(growth: Mention, current: Mention, previous: Mention) -> bool:
    """教育支出68.27亿元，比上年65.53亿元增长4.18%，同期财政支出增长3.05%: whether the two are the first rate's, and the
    other one has a subject of its own.
    """
    if previous.sentence is not growth.sentence or len(cues.subject_of(growth.head)) <= _NAME:
        return False
    between = growth.sentence.mentions[previous.index + 1 : growth.index]
    told = any(m.role is Role.GROWTH and holds(growth_of(m, current, previous)) for m in between)
    return told and not holds(growth_of(growth, current, previous))


_OF_ALL_OF_THEM = pattern("[两二三四五]个?(?:指标|项|者)|[上前]述")


def _levels(growth: Mention, current: Mention, whole: Mention | None, previous: Mention) -> Sequence[Mention]:
    """The figure and what it is a part of; all of it first where the part alone moved beyond likeness the other way.

    办理5624件，其中国内4871件、涉外753件，较上年的5012件增长12.2%: of the 5624件.
    """
    if whole is None:
        return (current,)
    of_part, of_whole = growth_of(growth, current, previous), growth_of(growth, whole, previous)
    return (whole, current) if goes_another_way(of_part) and not goes_another_way(of_whole) else (current, whole)


def _above(sentence: Sentence, growth: Mention) -> Iterator[Proposal]:
    """用电负荷达到486.2万千瓦，较历史最高纪录451.7万千瓦高出7.6%: of the figure inside the comparison."""
    other = sentence.mentions[growth.index - 1]
    front = [m for m in sentence.mentions[: other.index] if m.unit == other.unit and m.role in AMOUNTS and not m.depth]
    if front and front[-1].peer == growth.peer and is_of(growth, front[-1]):
        near = growth.clause - front[-1].clause <= _NEXT
        yield Proposal((growth_of(growth, front[-1], other),), Confidence.HIGH if near else Confidence.LOW, near)


_NEXT = 1


def _has_its_growth(growth: Mention, current: Mention, previous: Mention) -> bool:
    """Whether the pair's own growth stands right behind it, and this one has a subject that the pair has not.

    住院费用18.6亿元，上年17.4亿元，增长6.9%，住院人次增长8.2%，次均住院费用下降1.2%.
    """
    sentence = growth.sentence
    last = max(current.index, previous.index)
    if not current.sentence is previous.sentence is sentence or growth.depth or last + 1 >= growth.index:
        return False
    told = sentence.mentions[last + 1]
    bare = told.role is Role.GROWTH and not told.depth and len(cues.subject_of(told.head)) < _NAME
    if not bare or told.clause - sentence.mentions[last].clause != 1:
        return False
    subject = cues.subject_of(growth.head)
    if len(subject) >= _NAME:
        return subject not in current.head + current.tail
    # 货物进出口126亿元，上年118亿元，增长6.8%，其中出口86亿元，增长8.1%: of what stands between
    nearest = sentence.mentions[growth.index - 1]
    return nearest.role in (Role.LEVEL, Role.SHARE) and nearest.index > told.index and not nearest.depth


_NAME = 2


def _is_of_no_item(growth: Mention, current: Mention, previous: Mention) -> bool:
    """Whether both are items of lists, and the growth has a subject that the item's own words have nothing of.

    幼儿园126所、小学86所，上年分别为131所、92所，在园幼儿减少8.2%.
    """
    beside = previous.sentence.mentions[max(0, previous.index - 1) : previous.index + 2]
    listed = any(m.role is Role.PREVIOUS and m.clause == previous.clause for m in beside if m is not previous)
    subject = cues.subject_of(growth.lead)
    if not listed or current.separator != "、" or len(subject) < _NAME or growth.peer != previous.peer:
        return False
    return not cues.shares_words(subject, current.lead + current.tail + current.unit)


def _is_of_a_part_untold(growth: Mention, current: Mention) -> bool:
    """受理举报86件，去年102件，其中涉企举报下降22.0%: of a part that is told by its growth alone."""
    if not growth.head.lstrip("，, ").startswith("其中") or current.clause == growth.clause or growth.depth:
        return False
    subject = cues.subject_of(growth.head)
    return len(subject) >= _NAME and current.index < growth.index and subject not in current.head


def _goes_on_of_another(growth: Mention, current: Mention) -> bool:
    """签约项目28个，上季度31个，签约金额同比增长18.2%，环比下降6.4%: of the amount that the rate in front names."""
    sentence = growth.sentence
    if growth.depth or current.sentence is not sentence or len(cues.subject_of(growth.head)) >= _NAME:
        return False
    before = sentence.mentions[growth.index - 1] if growth.index else None
    if before is None or before.role is not Role.GROWTH or growth.clause - before.clause != 1 or before.depth:
        return False
    named = len(cues.subject_of(before.head)) >= _NAME and before.peer == growth.peer
    return named and current.index < before.index and not is_of(before, current)


def _has_unread_figures(growth: Mention) -> bool:
    """Whether numbers whose unit is not known stand in the rate's own stretch: it is of them, and of none further off.

    分发地形图3.12万幅，上年3.48万幅；提供数字成果52.4TB，上年24.6TB，增长113.0%.
    """
    sentence, end = growth.sentence, growth.claim.start
    start = max(sentence.start, *(sentence.text.rfind(mark, sentence.start, end) + 1 for mark in "；;"))
    return sentence.has_unread(start, end)


def _has_own_subject(growth: Mention, level: Mention) -> bool:
    """Whether the rate stands behind a semicolon with a subject of its own, and the level is itself a percentage.

    工业增加值增速由上年的6.8%提高到9.5%；工业投资增长14.2%: of the investment, and no growth of that rate.
    """
    if growth.peer == level.peer or is_amount(level) or level.sentence is not growth.sentence:
        return False
    subject = cues.subject_of(growth.head)
    return len(subject) > 1 and subject not in level.head


def _is_sole_level(paragraph: Paragraph, growth: Mention, earlier: Sentence | None) -> bool:
    """Whether the sentence opens with the comparison, and one amount alone of the sentence in front can have changed.

    收入总计1286.47万元，支出总计1286.47万元。与上年相比，收、支总计各增加92.35万元，增长7.73%.
    """
    change, _ = increment_of(growth.sentence, growth)
    if change is None or earlier is None or not _OPENS.match(growth.sentence.words):
        return False
    levels = [m for m in earlier.mentions if m.is_level and m.unit == change.unit]
    if any("其中" in m.head and paragraph.wholes.get(m.claim.start) not in levels for m in levels):
        return False  # 查处386辆次，…。其中超限50%以上的41辆次: what it is a part of can have changed as well
    tops = [m for m in levels if paragraph.wholes.get(m.claim.start) not in levels]
    before = [m for m in growth.sentence.mentions[: change.index] if m.unit == change.unit]
    return not before and len({m.claim.values for m in tops}) == 1


_OPENS = pattern("\\s*(?:[与同比较][^，,。；;]{0,4}(?:20\\d\\d年|上年|去年|上一?年度)|比上年|较上年)")
_OF_PERCENTAGES = pattern("率|占|比[重例]|度")


def _in_points(paragraph: Paragraph, number: int, change: Mention) -> Iterator[Proposal]:
    """增加2.6万头，增长5.88个百分点: growth of an amount that is printed in points, where it comes out as such.

    Or of the two amounts themselves: 去年受理5740起，今年6318起，上升10.1个百分点.
    """
    if _OF_PERCENTAGES.search(change.head):
        return  # 增加12所，普及率提高2.56个百分点
    near, _, beside = from_increment(paragraph, change, None)
    pairs = [pair for pair in pairs_for(change.sentence, change, None) if all(map(is_amount, pair))]
    pairs = [pair for pair in pairs if is_of(change, pair[0])]
    if not pairs and (pair := told_before(paragraph, number, change)) is not None:
        pairs = [pair]
    readings = [*(near if beside else ()), *(growth_of(change, *pair) for pair in pairs)]
    found = [reading._replace(facts=(("unit", "other"),)) for reading in readings if holds(reading)]
    if found:
        yield Proposal(tuple(found))
