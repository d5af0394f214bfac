"""Totals in tables: 合计 and 小计 over the lines above or below, parents over indented lines, 其中 within its line.

Which lines a total is of is decided for the whole table at once: the choice with which the most places come out is
meant, and the places in which it does not are wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from fractions import Fraction
from itertools import takewhile

from checker.linking.choice import misses_by_a_slip
from checker.linking.tables.codes import link_table_codes
from checker.linking.tables.lines import Line, Sort, can_add
from checker.linking.tables.opposites import opposites_of
from checker.linking.tables.splits import link_table_splits, splits_of
from checker.linking.tables.tables import ADDS_UP, View, relation
from checker.model.claim import Claim
from checker.model.expression import Expression, Figure, Sum
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Comparison, Confidence, Relation, RelationKind

_ENDS = (Sort.TOTAL, Sort.PLACE)


def link_table_totals(view: View, *, across: bool) -> Iterator[Relation]:
    """Every total of the view's lines at each place, the 其中 lines within theirs, and parents over their children."""
    places = [place for place in view.places if across or can_add(place)]
    chosen: list[tuple[Line, Sequence[Line], bool]] = []
    told = view.told
    splits = splits_of(view) if not across else []
    split = {line.number for each in splits if len(each.lines) > 1 for line in each.lines}
    for number, line in enumerate(view.lines):
        if line.number in told or across and not can_add(line):
            continue
        best, score = _best(view, line, _choices(view, number, split), places)
        if not score[0]:
            # of more distant choices only one that comes out, or in a form nearly does, is of use
            wider, wider_score = _best(view, line, _wider(view, number), places)
            is_better = wider_score[0] or (view.is_form and wider_score[1] > score[1])
            best, score = (wider, wider_score) if is_better else (best, score)
        if best is not None:
            chosen.append((line, best, score[0] > 0))
    alike = Counter(_names(line, parts) for line, parts, comes_out in chosen if comes_out)
    for line, parts, _ in chosen:
        yield from _of(view, line, parts, places, across=across, others=alike[_names(line, parts)])
    if across:
        for line, parts in opposites_of(view):
            if _come_out(view, line, parts, places):
                yield from _of(view, line, parts, places, across=across, others=0)
    else:
        yield from _parents(view, places)
        yield from link_table_codes(view, places)
    yield from link_table_splits(view, splits)
    yield from _within(view, places, split, across=across)


_Score = tuple[int, int, int]


def _best(
    view: View, line: Line, choices: Iterable[Sequence[Line]], places: Sequence[Line]
) -> tuple[Sequence[Line] | None, _Score]:
    """The first of the choices with the highest score, and that."""
    scored = [(parts, _score(view, line, parts, places)) for parts in choices]
    return max(scored, key=lambda each: each[1], default=(None, (0, 0, 0)))


def _names(line: Line, parts: Sequence[Line]) -> tuple[str, ...]:
    return (line.name, *(part.name for part in parts))


def _choices(view: View, number: int, split: Set[int]) -> Iterator[list[Line]]:
    """The lines that the line can be the total of: those below, those above, as a whole or by their subtotals.

    Or those of them that are no split of another line: 职工医保; 其中：统筹基金, 个人账户; 居民医保; 合计.
    """
    lines, line = view.lines, view.lines[number]
    below, above = _run(lines[number + 1 :], line), _run(lines[:number][::-1], line)[::-1]
    if line.sort in _ENDS:
        for run in (below, above):
            yield from _levels(run)
        if any(_BALANCE.search(each.name) for each in below):
            # 支出合计, 人员经费, 药品费, …, 收支结余: what is left closes the list
            yield from _levels(list(takewhile(lambda each: _BALANCE.search(each.name) is None, below)))
        for run in (below, above) if split else ():
            yield from _levels([each for each in run if each.number not in split])
    elif line.sort is Sort.SUBTOTAL:
        for run in (above, below):
            until = next(
                (at for at, each in enumerate(run[::-1] if run is above else run) if _is_total(each)), len(run)
            )
            yield from _levels(run[len(run) - until :] if run is above else run[:until])


def _wider(view: View, number: int) -> Iterator[list[Line]]:
    """Totals in front together, the last of them and what follows, or what is not carried over from before."""
    line, lines = view.lines[number], view.lines[max(0, number - _MOST_BACK) : number]
    if line.sort not in _ENDS:
        return
    run = [each for each in _run(lines[::-1], line)[::-1] if each.sort is Sort.PLAIN]
    totals = [each for each in lines if each.sort is Sort.TOTAL and each.group == line.group]
    if len(totals) > 1:
        yield totals  # 流动资产合计, 非流动资产合计, 资产总计
        yield totals[-2:]  # 负债合计, 所有者权益合计, behind those that 负债合计 is of
    if totals and run:
        yield [totals[-1], *run]  # 本年收入合计, 年初结转, 收入总计
        if len(run) > 1:
            yield [totals[-1], run[0]]  # and what 年初结转 is of
    earned = [each for each in run if not _CARRIED.search(each.name)]
    if 1 < len(earned) < len(run):
        yield earned


_BALANCE = pattern(
    "^(?:[一二三四五六七八九十]+、)?(?:收支|本[年期]|当[年期]|年[末终]|滚存|累计)*(?:结余|结转|盈余|差额|余额)"
)
_MOST_BACK = 60
_CARRIED = pattern("结转|结余")


def _run(lines: Sequence[Line], line: Line) -> list[Line]:
    """The lines up to the next total of the kind, within the same group of headers."""
    run = []
    for each in lines:
        if each.sort in _ENDS or each.group[: len(line.group)] != line.group:
            break
        run.append(each)
    return run


def _is_total(line: Line) -> bool:
    return line.sort is Sort.SUBTOTAL


def _levels(run: Sequence[Line]) -> Iterator[list[Line]]:
    """Of a run: its subtotals, the lines of its highest level, all but the subtotals; all of it where 其中 opens it."""
    plain = [line for line in _nets(run) if line.sort is not Sort.OF_WHICH and not line.is_within]
    subtotals = [line for line in plain if line.sort is Sort.SUBTOTAL]
    rest = [line for line in plain if line.sort is not Sort.SUBTOTAL]
    top = min((line.level for line in rest), default=0)
    highest = [line for line in rest if line.level == top]
    within = [line for line in rest if _SUB_PERIOD.match(line.name)]
    for lines in (subtotals, highest, rest, within):
        if len(lines) > 1:
            yield lines
    if run and run[0].sort is Sort.OF_WHICH:
        yield list(run)  # 合计; 其中：税收; 非税


def _nets(run: Sequence[Line]) -> list[Line]:
    """Without what another line is worked out from: of 原值, 减：累计折旧, 净值 the last alone."""
    signed = {number for number, line in enumerate(run) if line.sign}
    return [line for number, line in enumerate(run) if number not in signed and number + 1 not in signed]


_SUB_PERIOD = pattern("第?[一二三四1-4]季度|(?:1[0-2]|[1-9])月")
"""一季度, 二季度, 上半年, 三季度, 四季度, 全年: the year is of the quarters."""


def _score(view: View, line: Line, parts: Sequence[Line], places: Sequence[Line]) -> _Score:
    """At how many places the total comes out, at how many it nearly does if at none, and at how few it does not."""
    tried = [each for each in (_sum(view, line, parts, place) for place in places) if each is not None]
    holding = sum(_holds(stated, computed) for stated, _, computed in tried)
    near = 0 if holding else sum(_is_near(stated, computed) for stated, _, computed in tried)
    return holding, near, -len(tried)


def _sum(
    view: View, line: Line, parts: Sequence[Line], place: Line, least: int = 2
) -> tuple[Claim, list[Claim], Expression] | None:
    """The total at a place, its parts and their sum; ``None`` with fewer than ``least`` parts that tell something."""
    stated = view.at(line, place)
    if stated is None or stated.kind not in ADDS_UP:
        return None
    claims: list[Claim] = []
    for part in parts:
        claim = view.at(part, place)
        if claim is None:
            if not view.is_without(part, place):
                return None
        elif (claim.kind, claim.unit) != (stated.kind, stated.unit):
            return None
        else:
            claims.append(claim)
    if len(claims) < least or all(anchor(claim) == 0 for claim in claims):
        return None
    unit_scale = stated.scale
    terms: tuple[tuple[int, Expression], ...] = tuple((1, Figure(claim, unit_scale)) for claim in claims)
    return stated, claims, Sum(terms)


def _holds(stated: Claim, computed: Expression) -> bool:
    values = computed.evaluate()
    return values is not None and stated.values.meets(values)


def _come_out(view: View, line: Line, parts: Sequence[Line], places: Sequence[Line]) -> bool:
    """Whether the line is the sum of the parts at three places at least, and at three of four; or at two of three."""
    full = [added for place in places if (added := _sum(view, line, parts, place)) is not None]
    holding = sum(_holds(stated, computed) for stated, _, computed in full)
    if len(full) == _MANY and holding == _MANY - 1:
        return True
    return holding >= _MANY and holding * 4 >= len(full) * 3


def _of(
    view: View, line: Line, parts: Sequence[Line], places: Sequence[Line], *, across: bool, others: int
) -> Iterator[Relation]:
    """The total at each place; ``others`` are totals of the same names, 复议 and 诉讼 side by side, that come out."""
    full = [added for place in places if (added := _sum(view, line, parts, place)) is not None]
    holding, number = sum(_holds(stated, computed) for stated, _, computed in full), len(full)
    units = {stated.unit for stated, _, computed in full if _holds(stated, computed)}
    tried = [(place, added) for place in places if (added := _sum(view, line, parts, place, least=1)) is not None]
    is_nothing = sum(
        _holds(stated, computed) and any((part.number, place.number) in view.blank for part in parts)
        for place, (stated, _, computed) in tried
    )
    is_open = any(part.sort is Sort.OF_WHICH for part in parts)
    for place, (stated, claims, computed) in tried:
        found = relation(
            RelationKind.TOTAL,
            ("whole", stated),
            [("part", claim) for claim in claims],
            computed,
            where=(place.name or "·".join(line.group) or "数据", line.name) if across else (line.name, place.name),
            confidence=Confidence.HIGH,
        )
        blanks = any((each.number, place.number) in view.blank and not _heads(each) for each in parts)
        lacks = blanks and not view.is_form and (is_nothing < _MANY or is_nothing * 4 < number * 3)
        if not _holds(stated, computed) and lacks:
            continue  # what is not told may be what it lacks, unless blanks say elsewhere that there is nothing
        if not _holds(stated, computed) and view.hides(line, *parts):
            continue  # and so may be what is hidden
        is_most = stated.unit in units and holding > 2 and holding * 4 >= number * 3
        is_sum = can_add(place) and can_add(line) and (is_most or (others > 0 and number == 1))
        if not _holds(stated, computed) and not is_sum and _is_average(stated, claims, place.name):
            continue
        enough = 2 if is_open or line.sort not in _NAMED else 1
        is_meant = (holding >= enough and holding * 2 >= number) or (others > 0 and number == 1)
        if _holds(stated, computed) or is_meant:
            yield found
        elif line.sort in _NAMED and not is_open and not any(each.sign for each in view.lines):
            is_likely = misses_by_a_slip(found) or _is_near(stated, computed)
            yield found._replace(confidence=Confidence.MEDIUM if is_likely else Confidence.LOW)


_MANY = 3
_NAMED = (Sort.TOTAL, Sort.SUBTOTAL)


def _parents(view: View, places: Sequence[Line]) -> Iterator[Relation]:
    """Lines with lines of a lower level below them: 一、税收收入 of 增值税 and what follows; all add up, or none."""
    found: list[Relation] = []
    told = view.told
    for number, line in enumerate(view.lines):
        if line.sort is not Sort.PLAIN or line.number in told or line.code:
            continue
        below = _below(view, number)
        choices = list(_levels(below)) if not any(each.sign for each in below) else []
        best = max(choices, key=lambda parts: _score(view, line, parts, places), default=None)
        for place in places if best is not None else ():
            assert best is not None
            added = _sum(view, line, best, place)
            if added is not None and not any((part.number, place.number) in view.blank for part in best):
                if view.hides(line, *best) and not _holds(added[0], added[2]):
                    continue
                stated, claims, computed = added
                parts = [("part", claim) for claim in claims]
                where = (line.name, place.name)
                confidence = Confidence.HIGH
                found.append(
                    relation(RelationKind.TOTAL, ("whole", stated), parts, computed, where=where, confidence=confidence)
                )
    holding = sum(_comes_out(each) for each in found)
    is_sure = holding > 1 and holding * 2 >= len(found)
    yield from (each for each in found if is_sure or _comes_out(each))


def _below(view: View, number: int) -> list[Line]:
    """The lines behind one up to the next of its level or a higher one."""
    level = view.lines[number].level
    return list(takewhile(lambda each: each.level > level, view.lines[number + 1 :]))


def _comes_out(found: Relation) -> bool:
    return found.stated is not None and found.computed is not None and _holds(found.stated, found.computed)


def _heads(line: Line) -> bool:
    """Whether the line only names those below it: 流动资产：."""
    return line.name.endswith(("：", ":"))


def _is_average(stated: Claim, claims: Sequence[Claim], name: str) -> bool:
    """Whether the total lies among its parts, as a mean does and a sum of what is there cannot.

    Where the header names a change (增减), it may be one in percent, and what fell lies among them too.
    """
    numbers = [anchor(claim) for claim in claims]
    may_be = min(numbers) >= 0 or _CHANGE.search(name) is not None
    return may_be and min(numbers) <= anchor(stated) <= max(numbers)


_CHANGE = pattern("增减|升降|增幅|变动|变化|同比|环比|[比较]上[年期]")


def _is_near(stated: Claim, computed: Expression) -> bool:
    """Whether the total misses by less than a twentieth: parts of something else would not come so near."""
    values = computed.evaluate()
    if values is None or values.low is None or values.high is None:
        return False
    middle = (Fraction(values.low) + Fraction(values.high)) / 2
    return magnitude(middle - anchor(stated)) * 20 <= magnitude(Fraction(anchor(stated)))


def _within(view: View, places: Sequence[Line], inside: set[int], *, across: bool) -> Iterator[Relation]:
    """其中：税收 is no more than the nearest line in front that it is mostly no more than.

    What is ``inside`` another split is no whole of this one.
    """
    for number, line in enumerate(view.lines):
        if line.sort is not Sort.OF_WHICH or _is_net(view.lines[number : number + 2]):
            continue
        before = [each for each in view.lines[:number][::-1] if each.sort is not Sort.OF_WHICH]
        before = [each for each in before if each.number not in inside and not each.is_within]
        for whole in before[:_MOST_BEFORE]:
            found = [each for place in places if (each := _bounded(view, line, whole, place, across=across))]
            holding = sum(_is_within(each) for each in found)
            if found and (holding * 2 > len(found) or (len(found) == 1 and not across and whole is before[0])):
                yield from found
                break


def _is_net(lines: Sequence[Line]) -> bool:
    """Whether one line is taken off the other: of 财务费用, 利息费用 may be more than it where 利息收入 follows."""
    names = [line.name for line in lines]
    return len(names) > 1 and any(_SPENT.search(one) and _EARNED.search(other) for one, other in (names, names[::-1]))


_SPENT = pattern("费用|支出|损失")
_EARNED = pattern("收入$|收益$")
_MOST_BEFORE = 4


def _bounded(view: View, line: Line, whole: Line, place: Line, *, across: bool) -> Relation | None:
    part, all_of_it = view.at(line, place), view.at(whole, place)
    if part is None or all_of_it is None or part.kind not in ADDS_UP or part.unit != all_of_it.unit:
        return None
    if anchor(part) < 0 or anchor(all_of_it) <= 0 or all_of_it.kind is not part.kind:
        return None
    return relation(
        RelationKind.PART,
        ("whole", all_of_it),
        [("part", part)],
        Figure(part, all_of_it.scale),
        where=(place.name, whole.name) if across else (whole.name, place.name),
        confidence=Confidence.MEDIUM,
        comparison=Comparison.AT_LEAST,
    )


def _is_within(found: Relation) -> bool:
    assert found.stated is not None and found.computed is not None
    values = found.computed.evaluate()
    return values is not None and found.comparison.allows(found.stated.values, values)
