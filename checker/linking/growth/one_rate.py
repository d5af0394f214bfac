"""One rate of growth and the two figures that it lies between: 受理860件，上年742件，增长15.9%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds, is_misprinted, may_be_meant
from checker.linking.growth.compared_by_name import pair_by_name
from checker.linking.growth.differences import difference
from checker.linking.growth.earlier_figures import told_before
from checker.linking.growth.growth_readings import Pair, growth_of, growth_of_sum
from checker.linking.growth.increments import from_increment
from checker.linking.growth.increments_beside import increment_of
from checker.linking.growth.named_before import is_named, named_before
from checker.linking.growth.of_other_things import (
    goes_on_of_another,
    has_its_growth,
    has_own_subject,
    has_unread_figures,
    is_added_to,
    is_behind_semicolon,
    is_of_a_part_untold,
    is_of_a_quotient_behind,
    is_of_amount_in_front,
    is_of_mean_of_two,
    is_of_next_amount,
    is_of_no_item,
    is_told_by_one_in_front,
)
from checker.linking.growth.pairs import further_pairs, pairs_for
from checker.linking.growth.pairs_by_name import is_called_alone, is_of_a_sort, noted_by_name
from checker.linking.growth.stocks_named_again import stock_named_again
from checker.linking.growth.whole_counts import is_of_all, listed_of_all
from checker.linking.growth.wrong_base import growth_on_current, is_on_current
from checker.linking.movements import goes_another_way
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import NOMINAL, is_comparable, is_explicit, is_of, is_without_prices
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation


def one_rate_of_growth(
    paragraph: Paragraph, number: int, growth: Mention, following: Sentence | None
) -> Iterator[Proposal]:
    """The rate with the figures that are likeliest to be its two, unless it is of another thing."""
    sentence = growth.sentence
    earlier = paragraph.sentences[number - 1] if number else None
    readings: list[Relation] = []
    points: list[Relation] = []
    explicit = False
    unread = has_unread_figures(growth)
    for current, previous in pairs_for(sentence, growth, following):
        if (
            has_its_growth(growth, current, previous)
            or is_of_no_item(growth, current, previous)
            or is_of_a_part_untold(growth, current)
            or goes_on_of_another(growth, current)
            or is_behind_semicolon(growth, current, previous)
            or is_told_by_one_in_front(growth, current, previous)
            or is_of_a_quotient_behind(growth, current, previous)
            or is_added_to(current, previous)
            or is_of_amount_in_front(growth, current)
            or is_of_mean_of_two(growth, current)
            or is_of_next_amount(growth, current, previous)
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
                (is_of(growth, level) or is_of_all(growth, level, previous)) and not has_own_subject(growth, level)
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


def _levels(growth: Mention, current: Mention, whole: Mention | None, previous: Mention) -> Sequence[Mention]:
    """The figure and what it is a part of; all of it first where the part alone moved beyond likeness the other way.

    办理5624件，其中国内4871件、涉外753件，较上年的5012件增长12.2%: of the 5624件.
    """
    if whole is None:
        return (current,)
    of_part, of_whole = growth_of(growth, current, previous), growth_of(growth, whole, previous)
    return (whole, current) if goes_another_way(of_part) and not goes_another_way(of_whole) else (current, whole)


_NEXT = 1


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
