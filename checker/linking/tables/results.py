"""Lines worked out from lines above them: 原值 less 累计折旧 is 净值, 收入 less 支出 结余, and profit by 减： and 加：.

Signs in front of names say it in full, and hold for the lines behind that have none. Without them names do: what came
in, what went out, what was there before. Which reading is meant is what comes out in most columns; a single column
that does not is believed only where one slip of hand explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.linking.choice import holds, misses_by_a_slip
from checker.linking.tables.lines import BELOW_MARKS, Line, Sort, can_add
from checker.linking.tables.tables import ADDS_UP, View, relation
from checker.model.claim import Claim
from checker.model.expression import Expression, Figure, Sum
from checker.model.interval import exact, magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_RESULT = pattern(
    "净[值额]|净增加|净减少|净收|净资产|利润|盈余|结余|结存|结转|(?:经营|综合|本[年期]|当期|净)收益|余额|差额|亏损|未分配|可分配|毛利"
)
_COST = pattern("支出|费用|成本|流出|折旧|摊销|准备|负债|支付")
_INCOME = pattern("收入|流入|原值|原价|资产|来源|余额|收到")
_OPENING = pattern("期初|年初|月初|上[年期]末?滚?存?结|上年末|旧存")
_OF_THE_PERIOD = pattern("本[年期月]|当[年期月]")
_NET_FLOW = pattern("净额$|净流量$|汇率变动")
_MOST_BACK = 40
"""How many lines a result may lie behind the first that it is made of: more than any statement has between two."""

Term = tuple[int, Line]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a line may be worked out from; ``is_told`` where signs in front of the names say it."""

    terms: tuple[Term, ...]
    is_told: bool


def link_table_results(view: View, *, across: bool) -> Iterator[Relation]:
    """Every line that others above it, or in front of it, are worked out to, at each place."""
    places = [place for place in view.places if across or can_add(place)]
    told, without = _told(view.lines), view.told
    for number, line in enumerate(view.lines):
        if line.sort is Sort.OF_WHICH or line.sign or line.number in without or not can_add(line):
            continue
        readings = [*told.get(line.number, ())]
        if not across and _RESULT.search(line.name):
            readings += _by_names(view.lines, number)
        if readings:
            found = [(reading, _tried(view, line, reading, places, across=across)) for reading in readings]
            yield from _chosen(view, line, found)


def _told(lines: Sequence[Line]) -> dict[int, list[_Reading]]:
    """The readings of each line that closes a stretch of signed ones, by its number."""
    if not any(line.sign for line in lines):
        return {}
    found: dict[int, list[_Reading]] = {}
    for chained in (lines, list(_without_details(lines))):
        for number, readings in _closed(chained):
            found.setdefault(number, []).extend(readings)
    return found


def _without_details(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines less what only splits a marked one: 二、营业总成本, 税金及附加, 加：其他收益, 三、营业利润."""
    is_marked = is_signed = False
    for line in lines:
        if line.level < BELOW_MARKS and not line.sign:
            is_marked, is_signed = True, False
        is_signed = is_signed or line.sign != 0
        if is_signed or not is_marked or line.level < BELOW_MARKS:
            yield line


def _closed(lines: Sequence[Line]) -> Iterator[tuple[int, list[_Reading]]]:
    """Each line that closes a stretch of signed lines, by number, with its readings."""
    base: Line | None = None
    earlier: Line | None = None
    signed: list[Term] = []
    carried, is_within = 0, False
    for line in lines:
        if line.sort is Sort.OF_WHICH:
            is_within = True
        elif line.sign and base is not None:
            signed.append((line.sign, line))
            carried, is_within = line.sign, False
        elif signed and base is not None and _goes_on(base, line):
            if not is_within:  # 其中：利息费用, 利息收入: both within what is in front
                signed.append((carried, line))
        elif not line.sign:
            if signed and base is not None:
                yield line.number, list(_chains(base, earlier, signed))
            earlier, base = base, line
            signed, carried, is_within = [], 0, False


def _goes_on(base: Line, line: Line) -> bool:
    """Whether a line without a sign belongs to the signed ones: until the next of the base's level, or a result."""
    if base.level < BELOW_MARKS:
        return line.level > base.level
    return (
        line.level > base.level
        or not _RESULT.search(line.name)
        and line.sort is Sort.PLAIN
        and line.level >= base.level
    )


def _chains(base: Line, earlier: Line | None, signed: Sequence[Term]) -> Iterator[_Reading]:
    """The base and the signed lines; or, where the base is a cost, what stands in front of it less both."""
    yield _Reading(((1, base), *signed), is_told=True)
    if earlier is not None and earlier.level == base.level:
        yield _Reading(((1, earlier), (-1, base), *signed), is_told=True)


def _by_names(lines: Sequence[Line], number: int) -> Iterator[_Reading]:
    """By the names alone: what came in less what went out, with what was there before, or net flows together."""
    line = lines[number]
    above = [
        each
        for each in lines[max(0, number - _MOST_BACK) : number][::-1]
        if each.sort is not Sort.OF_WHICH and each.group[: len(line.group)] == line.group and can_add(each)
    ]
    openings = [each for each in above if _OPENING.search(each.name)][:_FEW]
    flows = [each for each in above if each not in openings and not each.sign]
    costs = [each for each in flows if _COST.search(each.name) and not _RESULT_NAME.search(each.name)]
    costs = sorted((each for each in costs if each.level <= line.level), key=lambda each: each.level)
    for cost in costs[:_FEW]:
        incomes = [each for each in flows[flows.index(cost) + 1 :] if each.level == cost.level]
        incomes = [each for each in incomes if _INCOME.search(each.name) and not _COST.search(each.name)]
        for income in incomes[:_FEW]:
            yield _Reading(((1, income), (-1, cost)), is_told=False)
            for opening in openings:
                yield _Reading(((1, opening), (1, income), (-1, cost)), is_told=False)
    results = [each for each in flows if _RESULT_NAME.search(each.name) and _OF_THE_PERIOD.search(each.name)]
    for opening in openings:
        yield from (_Reading(((1, opening), (1, each)), is_told=False) for each in results[:_FEW])
    net = [each for each in flows if _NET_FLOW.search(each.name)]
    if len(net) > 1:
        yield _Reading(tuple((1, each) for each in net[::-1]), is_told=False)


_RESULT_NAME = pattern("结余|盈余|差额|净额|净增加|利润")
_FEW = 3


def _signed_sum(view: View, line: Line, reading: _Reading, place: Line) -> tuple[Claim, list[Claim], Expression] | None:
    """The figure of a line at a place, those that it is worked out from, and their sum; blank cells count nothing."""
    stated = view.at(line, place)
    if stated is None or stated.kind not in ADDS_UP:
        return None
    terms: list[tuple[int, Expression]] = []
    claims: list[Claim] = []
    for at, (sign, term) in enumerate(reading.terms):
        claim = view.at(term, place)
        if claim is None:
            if not at or not view.is_without(term, place):
                return None
        elif (claim.kind, claim.unit) != (stated.kind, stated.unit):
            return None
        else:
            # 减：累计折旧 -1438.81: the sign is printed twice, and meant once
            sign = 1 if at and sign < 0 and anchor(claim) < 0 and term.sign else sign
            terms.append((sign, Figure(claim, stated.scale)))
            claims.append(claim)
    if len(claims) < 2 or all(anchor(claim) == 0 for claim in claims[1:]):
        return None
    return stated, claims, Sum(tuple(terms))


def _tried(view: View, line: Line, reading: _Reading, places: Sequence[Line], *, across: bool) -> _Tried:
    """The relation at each place at which all figures are told."""
    sums = [(place, each) for place in places if (each := _signed_sum(view, line, reading, place)) is not None]
    return [(place, _relation(line, place, *each, reading=reading, across=across)) for place, each in sums]


_Tried = list[tuple[Line, Relation]]


def _chosen(view: View, line: Line, found: Sequence[tuple[_Reading, _Tried]]) -> Iterator[Relation]:
    """The reading that comes out at the most places; of those that do at none the one that a slip explains."""
    reading, tried = max(found, key=lambda each: _holding(each[1]))
    if not _holding(tried):
        likely = (each for each in found if any(_is_likely(one, each[0]) for _, one in each[1]))
        reading, tried = next(likely, (reading, tried))
    holding = _holding(tried)
    for place, each in tried:
        if holds(each):
            yield each
        elif any((term.number, place.number) in view.blank for _, term in reading.terms):
            continue  # what is not told may be what it lacks
        elif view.hides(line, *(term for _, term in reading.terms)) or _is_open(view, line, reading, place):
            continue
        elif holding and holding * 2 >= len(tried) and (reading.is_told or holding > 1):
            yield each
        elif _is_likely(each, reading):
            yield each._replace(confidence=Confidence.MEDIUM)
        elif reading.is_told:
            yield each._replace(confidence=Confidence.LOW)


def _holding(tried: _Tried) -> int:
    return sum(holds(each) for _, each in tried)


def _is_open(view: View, line: Line, reading: _Reading, place: Line) -> bool:
    """Whether names alone make the reading, and another figure of its level stands between: 结余分配, 上缴财政."""
    if reading.is_told:
        return False
    terms = [term for _, term in reading.terms]
    first, deepest = min(term.number for term in terms), max(term.level for term in terms)
    between = (each for each in view.lines if first < each.number < line.number and each not in terms)
    return any(
        each.sort is not Sort.OF_WHICH and each.level <= deepest and (claim := view.at(each, place)) and anchor(claim)
        for each in between
    )


def _relation(
    line: Line,
    place: Line,
    stated: Claim,
    claims: Sequence[Claim],
    computed: Expression,
    *,
    reading: _Reading,
    across: bool,
) -> Relation:
    openings = [claim for claim, (_, term) in zip(claims, reading.terms, strict=False) if _OPENING.search(term.name)]
    assert isinstance(computed, Sum)
    terms = [
        ("opening" if claim in openings else "in" if sign > 0 else "out", claim)
        for claim, (sign, _) in zip(claims, computed.terms, strict=True)
    ]
    where = (place.name, line.name) if across else (line.name, place.name)
    kind = RelationKind.STOCK_FLOW if openings else RelationKind.DIFFERENCE
    role = "closing" if openings else "change"
    return relation(kind, (role, stated), terms, computed, where=where, confidence=Confidence.HIGH)


_LONG = 1000


def _is_likely(found: Relation, reading: _Reading) -> bool:
    """Whether a slip of hand explains the miss, or more is left than there was before anything was taken away."""
    assert found.stated is not None and isinstance(found.computed, Sum)
    if not reading.is_told and magnitude(anchor(found.stated)) < _LONG * exact(found.stated.last_place):
        return False
    if misses_by_a_slip(found):
        return True
    (_, base), *rest = found.computed.terms
    values = base.evaluate()
    taken = [(sign, term.evaluate()) for sign, term in rest]
    is_less = all(sign < 0 and each is not None and each.low is not None and each.low > 0 for sign, each in taken)
    return reading.is_told and is_less and values is not None and values.ends_before(found.stated.values)
