"""What an average may be a mean of by its words and units: asked where no reader of averages found it.

The total is measured like the average; what it is divided by bears a sign of the divisor's noun, as its unit or in
its words (塔均1.60户 of 塔址4955座), or is the days, months or years of a figure (国庆假期七天，…日均). The items of
one list are as many periods as they are (采血92.4、95.8和97.1千单位，年均95.1千单位); what is said to be left out is
taken off (当天196件，其余六天日均90件); a yearly head is the mean of two years' (按年平均人口计算，人均).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from checker.linking.averages.divisors import Divisor, amount_unit, divisor_of, fit
from checker.linking.facts.conversions import Conversion
from checker.linking.far.comes_out_terms import Words, bears, is_amount, is_beside, pool_of, words_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, figure, related
from checker.linking.reach import size
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Expression, Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_MOST = 6
_COUNTED = (ClaimKind.COUNT, ClaimKind.AREA, ClaimKind.LENGTH, ClaimKind.MASS, ClaimKind.OTHER, ClaimKind.MONEY)
_UNITS_OF = {"日": ("天", "日"), "天": ("天", "日"), "月": ("个月", "月"), "年": ("年",)}


def mean_readings(paragraph: Paragraph, number: int, average: Mention, conversion: Conversion) -> Iterator[Relation]:
    """Every mean that the words of the average allow."""
    divisor = divisor_of(average)
    if divisor.by_month or divisor.by_day or "/" in average.unit:
        return
    words = words_of(average)
    pool = pool_of(paragraph, number, average)
    totals = _totals(average, pool, words, conversion)
    counts = _periods(average, divisor) if divisor.period else _counts(average, divisor, pool)
    left_out = _LEFT_OUT.search(average.head) is not None
    for total, factor in totals:
        for count in counts:
            if count is not total and (size(count) <= size(total) or divisor.share > 1 or factor > 1):
                tops: list[tuple[tuple[int, Mention], ...]] = [((1, total),)]
                if left_out:
                    tops += [((1, total), (-1, m)) for m in pool if _can_be_taken_off(m, total)][:_MOST]
                yield from (_mean(average, top, ((1, count),), divisor.share * factor) for top in tops)
        if divisor.noun == "人" and _YEARLY.search(_around(average)) is not None:
            people = [m for m in _people(paragraph, average) if m is not total]
            for one, other in combinations(people, 2):
                yield from _of_two_ends(average, total, one, other, divisor.share * factor)
    if divisor.period:
        yield from _of_lists(average)


_LEFT_OUT = pattern("其[余他]|剔除|扣除|除去|不含|除.{1,12}外")
_YEARLY = pattern("年平均|平均(?:常住)?人口|生产总值")


def _around(average: Mention) -> str:
    text = average.sentence.text
    return text[max(average.sentence.start, average.claim.start - 24) : average.claim.end]


def _totals(
    average: Mention, pool: Sequence[Mention], words: Words, conversion: Conversion
) -> list[tuple[Mention, Fraction]]:
    unit = amount_unit(average)
    dimension, one = conversion(unit)
    found = []
    for mention in pool:
        if mention.unit == unit or (unit in ("次", "人") and mention.unit == "人次"):
            found.append((mention, Fraction(1)))
        elif unit and mention.unit:
            other, each = conversion(mention.unit)
            if other == dimension and other:
                found.append((mention, Fraction(each / one)))
    return sorted(found, key=lambda pair: (not is_beside(pair[0], average), not bears(pair[0], words)))[:_MOST]


def _counts(average: Mention, divisor: Divisor, pool: Sequence[Mention]) -> list[Mention]:
    unit, noun = amount_unit(average), divisor.noun
    can = [m for m in pool if m.unit != unit and m.claim.kind in _COUNTED]
    if not noun:
        return [m for m in can if is_beside(m, average) and m.claim.kind is ClaimKind.COUNT][:_MOST]
    said = [m for m in can if fit(divisor, m) or noun[0] in m.unit + m.label or noun[-1] in m.unit + m.label]
    units = {m.unit for m in said if m.unit != "人" or noun == "人"}  # 塔址4860座，…，年末4955座，塔均
    return sorted([m for m in can if m in said or m.unit in units], key=lambda m: -fit(divisor, m))[:_MOST]


def _periods(average: Mention, divisor: Divisor) -> list[Mention]:
    units = _UNITS_OF.get(divisor.period[:1], ())
    told = [m for m in average.sentence.mentions if m.unit in units and m.claim.kind is ClaimKind.DURATION]
    return [m for m in told if m.is_level and m.values.low == m.values.high and size(m) > 1][:_MOST]


def _can_be_taken_off(mention: Mention, total: Mention) -> bool:
    near = mention.sentence is total.sentence and mention.unit == total.unit and mention is not total
    return near and is_amount(mention) and size(mention) < size(total)


def _people(paragraph: Paragraph, average: Mention) -> list[Mention]:
    number = paragraph.number_of(average.sentence)
    near = [m for s in paragraph.sentences[max(0, number - 3) : number + 2] for m in s.mentions]
    told = [m for m in near if m.unit == "人" and m.role in (Role.LEVEL, Role.BASE, Role.PREVIOUS, Role.CHANGE)]
    return [m for m in told if m.values.low is not None and m.values.high is not None][:_MOST]


def _of_two_ends(
    average: Mention, total: Mention, one: Mention, other: Mention, factor: Fraction
) -> Iterator[Relation]:
    """Over the mean of two populations, or of one and what it was before it changed."""
    if Role.CHANGE not in (one.role, other.role):
        below: Expression = Sum(((1, figure(one)), (1, figure(other))))
    elif one.role is not Role.CHANGE and other.direction:
        below = Sum(((1, figure(one)), (1, figure(one)), (-other.direction, figure(other))))
    else:
        return
    yield _related(average, ((1, total),), Quotient(below, Constant(2)), (one, other), factor)


def _of_lists(average: Mention) -> Iterator[Relation]:
    """Over as many periods as the list in front has items."""
    front = [m for m in average.sentence.mentions[: average.index] if m.is_level or m.role is Role.PREVIOUS]
    for length in range(2, min(len(front), _MOST) + 1):
        for at in range(len(front) - length + 1):
            run = front[at : at + length]
            if all(m.unit == average.unit and m.clause - run[0].clause < length for m in run):
                top = tuple((1, m) for m in run)
                yield _related(average, top, Constant(length), (), Fraction(1))


def _mean(
    average: Mention, top: tuple[tuple[int, Mention], ...], bottom: tuple[tuple[int, Mention], ...], factor: Fraction
) -> Relation:
    (_, count), *_ = bottom
    return _related(average, top, figure(count), (count,), factor)


def _related(
    average: Mention,
    top: tuple[tuple[int, Mention], ...],
    below: Expression,
    counts: Sequence[Mention],
    factor: Fraction,
) -> Relation:
    scale = common_scale(*(m for _, m in top), average)
    above: Expression = Sum(tuple((sign, figure(m, scale=scale)) for sign, m in top))
    if len(top) == 1:
        above = figure(top[0][1], scale=scale)
    computed: Expression = Quotient(above, below)
    if factor != 1:
        computed = Product(computed, Constant(factor))
    roles = {m.claim.start: "denominator" for m in counts} | {m.claim.start: "numerator" for _, m in top}
    roles[average.claim.start] = "average"
    return related(RelationKind.AVERAGE, average.claim, computed, roles=roles, cue=average.name)
