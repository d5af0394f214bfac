"""Rates of growth: with both periods, with the increment only, in lists, as a mean over years."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.linking import cues
from checker.linking.changes import difference
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import (
    base_year,
    describes,
    is_amount,
    is_comparable,
    is_explicit,
    is_of,
    level_for,
    of_year,
    runs,
    same_base,
    same_comparison,
    same_words,
    signs,
    years_compared,
)
from checker.linking.quotients import common_scale, figure, quotient, related
from checker.linking.respective import in_order
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Expression, MeanGrowth, Product, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

Pair = tuple[Mention, Mention]
"""The current and the earlier figure."""
_ROLES = ("growth", "current", "previous")
_MOVES = (Role.CHANGE, Role.GROWTH)


def link_growth(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate of growth whose figures stand near it."""
    for number, sentence in enumerate(paragraph.sentences):
        if sentence.roles.isdisjoint(_MOVES):
            continue
        earlier = paragraph.sentences[number - 1] if number else None
        following = next(iter(paragraph.sentences[number + 1 : number + 2]), None)
        for run in runs(sentence, Role.CHANGE):
            if len(run) == 1 and run[0].claim.kind is ClaimKind.POINTS:
                yield from _in_points(paragraph, run[0])
        for run in runs(sentence, Role.GROWTH):
            twice = [growth for growth in run if growth.direction < 0 and growth.claim.literal.startswith(_MINUS)]
            if twice:
                yield from (Proposal((_said_twice(growth),)) for growth in twice)
            elif len(run) > 1:
                yield from _listed(sentence, run, following)
            elif run[0].name == "年均":
                yield from _mean(sentence, run[0])
            else:
                yield from _single(paragraph, run[0], earlier, following)


_MINUS = ("-", "−", "－", "–")
_FALL = pattern(f"(?:{cues.DOWN})$")


def _said_twice(growth: Mention) -> Relation:
    """下降-5.9%: the word and the sign both say that it fell."""
    found = _FALL.search(growth.lead)
    facts = (("twice", found.group()),) if found is not None else ()
    return Relation(RelationKind.GROWTH, (Member("growth", growth.claim),), growth.claim, facts=facts)


def _listed(sentence: Sentence, run: list[Mention], following: Sentence | None) -> Iterator[Proposal]:
    """分别增长19.44%和25%: one rate for each figure of a list."""
    if run[0].name == "年均" or "年均" in run[0].head:
        return  # 年均降幅分别为13.0%和12.8%: over years, not from one figure to the next
    singles = [
        _growth(growth, *pair) for growth, pair in zip(run, _listed_pairs(sentence, run, following), strict=False)
    ]
    if not singles:
        singles = _listed_changes(sentence, run)
    order = in_order(singles) if len(singles) > 1 else None
    if order is not None:
        yield Proposal((order,), Confidence.HIGH)
        singles = [single for single in singles if holds(single)]
    yield from (Proposal((single,), Confidence.HIGH) for single in singles)


def _single(
    paragraph: Paragraph, growth: Mention, earlier: Sentence | None, following: Sentence | None
) -> Iterator[Proposal]:
    sentence = growth.sentence
    readings: list[Relation] = []
    points: list[Relation] = []
    explicit = False
    for current, previous in _pairs(sentence, growth, following):
        whole = paragraph.wholes.get(current.claim.start)
        for level in (current, whole) if whole is not None else (current,):
            if is_of(growth, level) or current.index > growth.index:  # the movement behind goes by the rate's subject
                explicit = explicit or not readings and is_explicit(growth, current, previous)
                readings.append(_growth(growth, level, previous))
        if current.claim.kind is previous.claim.kind is growth.claim.kind is ClaimKind.PERCENT and readings:
            points.append(difference(growth, current, previous, facts=(("unit", "other"),)))
    near, far, certain = _from_change(paragraph, growth, earlier)
    if readings or near or far:
        certain = is_comparable(growth) and (bool(readings) or certain)
        confidence = Confidence.HIGH if certain and (readings or near) else Confidence.LOW
        yield Proposal((*readings, *near, *far, *points), confidence, explicit)


def _growth(growth: Mention, current: Mention, previous: Mention) -> Relation:
    sign = growth.direction or 1
    now, then = signs(current, previous)
    top = [(now, current), (-then, previous)] if sign > 0 else [(then, previous), (-now, current)]
    return quotient(RelationKind.GROWTH, growth, top, [(1, previous)], roles=_ROLES, cue=growth.lead)


def _pairs(sentence: Sentence, growth: Mention, following: Sentence | None) -> list[Pair]:
    """The figures that the rate can compare, the likeliest first."""
    compared = years_compared(growth)
    if compared is not None:
        told = _told_by_year(sentence, growth, compared)
        if told:
            return told
    around = [m for m in sentence.mentions if m.bracket == growth.bracket or m is growth.owner or m.owner is None]
    before = [m for m in around if m.index < growth.index and m.bracket in (0, growth.bracket)]
    earlier = [m for m in _earlier(sentence, [growth], following) if not describes(m)]
    dated = None if earlier else _dated(before) or _of_years(growth, before, following)
    pairs = [dated] if dated is not None else []
    for previous in earlier:
        if not same_base(growth, previous) or _is_spent(growth, previous):
            continue
        level = level_for(before, previous)
        if level is not None:
            pairs.append((level, previous))
    return pairs or list(_movement_behind(growth))


def _told_by_year(sentence: Sentence, growth: Mention, years: tuple[int, int]) -> list[Pair]:
    """2020年至2024年依次为612件 … 1043件；2024年较2020年增长70.4%: the figures of a list over the years."""
    levels = [m for m in sentence.mentions[: growth.index] if m.role in (Role.LEVEL, Role.PREVIOUS) and not m.depth]
    current, previous = (of_year(sentence, levels, year) for year in years)
    return [(current, previous)] if current is not None and previous is not None else []


def _movement_behind(growth: Mention) -> Iterator[Pair]:
    """下降两成多，由41人次降至32人次: the two ends of the movement that follows the rate."""
    for previous, current in itertools.pairwise(growth.sentence.mentions[growth.index + 1 : growth.index + 3]):
        moved = (
            previous.role is Role.PREVIOUS
            and current.clause == previous.clause == growth.clause + 1
            and current.peer == growth.peer
        )
        if moved and current.unit == previous.unit and cues.CHANGED_TO.search(current.lead):
            yield current, previous


def _is_spent(growth: Mention, previous: Mention) -> bool:
    """Whether another rate took the earlier figure, and another quantity came after it.

    事故118起，比上年的248起下降52.4%，死亡59人，下降18.1%: the 248起 are nothing to the last rate.
    """
    between = (
        growth.sentence.mentions[previous.index + 1 : growth.index] if previous.sentence is growth.sentence else []
    )
    taken = next((m for m in between if m.role is Role.GROWTH), None)
    return taken is not None and any(m.is_level and m.index > taken.index and m.unit != previous.unit for m in between)


def _earlier(sentence: Sentence, run: list[Mention], following: Sentence | None) -> list[Mention]:
    """Figures of the earlier period, the likeliest first: in a bracket behind, in front, behind, in the next
    sentence.
    """
    first, last = run[0], run[-1]
    found = [m for m in sentence.mentions if m.role is Role.PREVIOUS]
    bracketed = [m for m in found if m.bracket and m.bracket != first.bracket and m.index == last.index + 1]
    if bracketed:
        return bracketed
    front = [m for m in found if m.index < first.index and (m.bracket in (0, first.bracket) or _beside_owner(m))]
    same_peer = [m for m in front if m.peer == first.peer]
    behind = [m for m in found if m.index > last.index and not m.bracket and not cues.COMPARED_WITH.search(m.lead)]
    own = any(m.is_level and m.peer == first.peer and m.index < first.index for m in sentence.mentions)
    levels = {m.peer for m in sentence.mentions if m.is_level}
    alone = [m for m in front if m.peer not in levels]  # 上年新建12座；今年新建18座，增长50%
    candidates = same_peer or behind or (alone if own and first.peer else front)
    if not candidates and following is not None and following.mentions:
        opens = cues.OPENS_EARLIER.match(following.words)
        candidates = [m for m in following.mentions if m.role is Role.PREVIOUS] if opens else []
    return candidates if len(run) > 1 else candidates[::-1]


_DATED = pattern("^\\s*(?:(?:19|20)\\d\\d年|去年|上年)?\\d{1,2}月(?:份)?[^，,。；;]{0,6}$")


def _dated(before: Sequence[Mention]) -> Pair | None:
    """9月受理86430件；8月为90117件，环比下降4.1%: the figure right in front has a month of its own."""
    if not before or not before[-1].is_level or not _DATED.match(before[-1].head):
        return None
    current = next((m for m in before[:-1] if m.is_level and m.unit == before[-1].unit), None)
    return None if current is None else (current, before[-1])


def _of_years(growth: Mention, before: Sequence[Mention], following: Sentence | None) -> Pair | None:
    """The nearest figure in front, and its like in the year that the rate is counted from: 比2014年上升42.6%."""
    current = next((m for m in reversed(before) if m.is_level and is_of(growth, m)), None)
    if current is None:
        return None
    previous = _like(current, base_year(growth, current.year), [*before, *_mentions(following)])
    return None if previous is None else (current, previous)


def _mentions(sentence: Sentence | None) -> list[Mention]:
    return sentence.mentions if sentence is not None else []


def _like(current: Mention, year: int, candidates: Sequence[Mention]) -> Mention | None:
    """The figure of that year that is of the unit and, of several, nearest to the name of the current one."""
    found = [m for m in candidates if year and m.year == year and m.unit == current.unit and m is not current]
    found = [m for m in found if m.role in (Role.LEVEL, Role.PREVIOUS)]
    return max(found, key=lambda m: cues.overlap(cues.subject_of(current.label), m.label), default=None)


def _beside_owner(mention: Mention) -> bool:
    """Whether the figure stands in a bracket of a figure of its own unit: 18座（上年12座）."""
    return mention.owner is not None and not mention.owner.depth and mention.owner.unit == mention.unit


def _listed_pairs(sentence: Sentence, run: list[Mention], following: Sentence | None) -> list[Pair]:
    """As many pairs as rates: by the names in front of 分别, by year, or each in the same place of its own list."""
    first, size = run[0], len(run)
    before = [m for m in sentence.mentions if m.index < first.index and m.bracket in (0, first.bracket)]
    before = [m for m in before if m.owner is None or m.bracket == first.bracket or m is first.owner]
    earlier = [m for m in _earlier(sentence, run, following) if is_amount(m) and same_base(first, m)]
    named = _named_pairs(first, size, before, earlier)
    if named:
        return named
    if len(earlier) < size:
        return [] if earlier else _pairs_of_years(run, before, following)
    start = earlier[0].index if earlier[0].sentence is not sentence else -1
    chosen = earlier[-size:] if start < 0 else earlier[:size]
    limit = chosen[0].index if before and chosen[0].sentence is sentence else len(before) + 10**6
    levels = [m for m in before if m.is_level and m.index < limit][-size:]
    if len(levels) < size:
        levels = [m for m in before if m.is_level][-size:]
    dated = any(0 < chosen[0].year < m.year for m in before if m.is_level)
    if dated or [m.unit for m in levels] != [m.unit for m in chosen]:
        levels = [level for p in chosen if (level := level_for(before, p)) is not None]
    return list(zip(levels, chosen, strict=True)) if len(levels) == size else []


_NAMES = pattern("([^，,；;：:。]{2,30})(?:同比|环比|(?:比|较)[^，,；;]{1,8}?)?分别[^，,；;]{0,6}$")
_NOT_NAME = pattern("^\\s*(?:同比|环比|(?:19|20)\\d\\d年)|(?:同比|环比|比|较).*$")


def _named_pairs(first: Mention, size: int, before: Sequence[Mention], earlier: Sequence[Mention]) -> list[Pair]:
    """件次、人次分别下降18.6%、18.3%: each name stands for the figures that bear it, in their words or their unit."""
    found = _NAMES.search(first.head)
    names = re.split("、|和|及|与", _NOT_NAME.sub("", found.group(1))) if found is not None else []
    if len(names) != size:
        return []
    pairs = []
    for name in names:
        levels = [m for m in before if m.is_level and m not in earlier]
        current = _bearing(name, [m for m in levels if m.peer == first.peer]) or _bearing(name, levels)
        if current is None:
            return []
        base = base_year(first, current.year) or (current.year and current.year - 1)
        past = earlier or [m for m in before if base and m.year == base]
        previous = _bearing(name, [m for m in past if m.unit == current.unit])
        if previous is None or previous is current:
            return []
        pairs.append((current, previous))
    return pairs


def _bearing(name: str, mentions: Sequence[Mention]) -> Mention | None:
    """The first figure of the latest year that the name is of: 批次 of 611批, 起诉数 of 起诉468人."""
    bare = name.strip().removesuffix("数").removesuffix("量") or name
    units = [m for m in mentions if m.unit and (bare.endswith(m.unit) or bare == m.unit + "次")]
    words = [m for m in mentions if len(bare) > 1 and (bare in m.label or cues.shares_words(bare, m.label))]
    found = words or units
    newest = max((m.year for m in found), default=0)
    return next((m for m in found if m.year == newest), None)


def _pairs_of_years(run: Sequence[Mention], before: Sequence[Mention], following: Sentence | None) -> list[Pair]:
    """2022年1.9万件、20.4亿元；2023年3.98万件、103.9亿元，同比分别增长109%和409%."""
    levels = [m for m in before if m.is_level][-len(run) :]
    years = {m.year for m in levels}
    if len(levels) < len(run) or len(years) != 1:
        return []
    year = base_year(run[0], years.pop())
    pairs = [(level, _like(level, year, [*before, *_mentions(following)])) for level in levels]
    return [(level, previous) for level, previous in pairs if previous is not None] if all(p for _, p in pairs) else []


def _from_change(
    paragraph: Paragraph, growth: Mention, earlier: Sentence | None
) -> tuple[list[Relation], list[Relation], bool]:
    """增加d, 增长g%: the earlier figure is the current one less the increment.

    The readings on figures of the sentence, those on figures of the sentence in front of it, and whether the
    increment stands right beside the rate.
    """
    sentence = growth.sentence
    change, beside = _change_of(sentence, growth)
    if change is None:
        return [], [], False
    own = cues.subject_of(growth.head)
    if growth.clause != change.clause and len(own) > 1 and not cues.shares_words(own, change.head + change.tail):
        return [], [], False  # 项目比上年增加24个，完成投资增长11.8%
    before = [m for m in sentence.mentions[: max(growth.index, change.index)] if m.unit == change.unit]
    before = [m for m in before if m.bracket in (growth.bracket, change.bracket) or m is growth.owner]
    near = []
    previous = next((m for m in reversed(before) if m.role is Role.PREVIOUS), None)
    if previous is not None:
        roles = ("growth", "change", "previous")
        near.append(quotient(RelationKind.GROWTH, growth, [(1, change)], [(1, previous)], roles=roles))
    levels = [m for m in reversed(before) if m.role in _AMOUNTS and m is not change and is_of(change, m)]
    levels = levels or _reached_behind(max(change, growth, key=lambda m: m.index), change.unit)
    near += [_over_rest(growth, change, level) for level in _candidates(paragraph, levels)]
    if levels or earlier is None:
        return near, [], beside
    past = [m for m in reversed(earlier.mentions) if m.is_level and m.unit == change.unit]
    named = _bearing_name(cues.subject_of(change.head), past)
    if named is not None:
        return [_over_rest(growth, change, named)], [], beside
    return near, [_over_rest(growth, change, level) for level in _candidates(paragraph, past)], beside


def _reached_behind(last: Mention, unit: str) -> list[Mention]:
    """减少1127件，降幅13.6%，降至7160件: the level that the change ends at, right behind it."""
    behind = last.sentence.mentions[last.index + 1 : last.index + 2]
    return [m for m in behind if m.unit == unit and m.clause <= last.clause + 1 and cues.CHANGED_TO.search(m.lead)]


_OF_PERCENTAGES = pattern("率|占|比[重例]|度")


def _in_points(paragraph: Paragraph, change: Mention) -> Iterator[Proposal]:
    """增加2.6万头，增长5.88个百分点: growth of an amount that is printed in points, where it comes out as such."""
    if _OF_PERCENTAGES.search(change.head):
        return  # 增加12所，普及率提高2.56个百分点
    near, _, beside = _from_change(paragraph, change, None)
    found = [replace(reading, facts=(("unit", "other"),)) for reading in near if beside and holds(reading)]
    if found:
        yield Proposal(tuple(found))


_AMOUNTS = (Role.LEVEL, Role.AVERAGE)


def _bearing_name(subject: str, past: Sequence[Mention]) -> Mention | None:
    """The one figure of another sentence whose name the clause takes up: 各少数民族增加36041人."""
    subject = _COUNT_NAME.sub("", subject)
    if len(subject) < 2:
        return None
    found = [m for m in past if _COUNT_NAME.sub("", cues.subject_of(m.lead)) == subject]
    return found[0] if len(found) == 1 else None


_COUNT_NAME = pattern("(?<=[^\\W\\d_a-zA-Z]{2})(?:[人件起户]?数|[人件起户]|数量|总数|总量)$")


def _candidates(paragraph: Paragraph, levels: Sequence[Mention]) -> list[Mention]:
    """The figures that the increment can be of: the whole of the nearest, the nearest two, the farthest."""
    wholes = [whole for level in levels[:1] if (whole := paragraph.wholes.get(level.claim.start)) is not None]
    return list({id(m): m for m in (*wholes, *levels[:2], *levels[-1:])}.values())


def _change_of(sentence: Sentence, growth: Mention) -> tuple[Mention | None, bool]:
    """The increment that goes with the rate, and whether the two stand side by side."""
    at = growth.index
    for other in (*sentence.mentions[max(0, at - 1) : at], *sentence.mentions[at + 1 : at + 2]):
        if _goes_with(other, growth) and abs(other.clause - growth.clause) <= 1 and other.peer == growth.peer:
            return other, same_words(other, growth)
    before = [m for m in sentence.mentions[:at] if m.bracket == growth.bracket or m is growth.owner]
    for other in reversed(before):
        if _is_change(other):
            return (other, False) if _goes_with(other, growth) and growth.clause - other.clause <= 1 else (None, False)
    return None, False


def _is_change(mention: Mention) -> bool:
    return mention.role in (Role.CHANGE, Role.NET) and is_amount(mention) and mention.name not in ("second", "balance")


def _goes_with(change: Mention, growth: Mention) -> bool:
    agree = change.direction * (growth.direction or 1) >= 0
    return _is_change(change) and agree and same_comparison(change, growth)


def _over_rest(growth: Mention, change: Mention, level: Mention) -> Relation:
    bottom = [(1, level), (-(change.direction or 1), change)]
    return quotient(RelationKind.GROWTH, growth, [(1, change)], bottom, roles=("growth", "change", "current"))


def _listed_changes(sentence: Sentence, run: list[Mention]) -> list[Relation]:
    """分别比上年净增24.85万个、515.92万人，增长12.03%和4.34%: each rate with the increment in its place."""
    first, size = run[0].index, len(run)
    changes = sentence.mentions[max(0, first - size) : first]
    levels = [m for m in sentence.mentions[: max(0, first - size)] if m.is_level][-size:]
    if len(changes) < size or not all(_goes_with(m, run[0]) for m in changes) or len(levels) < size:
        return []
    if run[0].clause - changes[-1].clause > 1 or [m.unit for m in levels] != [m.unit for m in changes]:
        return []
    return [_over_rest(*each) for each in zip(run, changes, levels, strict=True)]


def _years_apart(start: Mention, end: Mention) -> int:
    """The years between two figures: between those that they bear, else what the sentence says."""
    return end.year - start.year if 0 < start.year < end.year else cues.years_between(start.sentence.words)


def _mean(sentence: Sentence, growth: Mention) -> Iterator[Proposal]:
    """年均增长0.59%: the geometric mean over the years between the two figures."""
    before = [m for m in sentence.mentions[: growth.index] if is_amount(m)]
    previous = [m for m in before if m.role is Role.PREVIOUS]
    confidence = Confidence.HIGH if is_comparable(growth) else Confidence.LOW
    for start in previous[-1:]:
        end = level_for(before, start)
        years = _years_apart(start, end) if end is not None else 0
        if end is not None and years:
            computed: Expression = MeanGrowth(figure(end), figure(start), years)
            if growth.direction < 0:
                computed = Product(computed, Constant(-1))
            roles = {growth.claim.start: "growth", end.claim.start: "current", start.claim.start: "previous"}
            yield Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均"),), confidence)
    change, _ = _change_of(sentence, growth)
    if previous or change is None or change.direction * (growth.direction or 1) < 0:
        return
    levels = [m for m in before if m.index < change.index and m.role in _AMOUNTS and m.unit == change.unit]
    years = cues.years_between(sentence.words)
    for end in levels[-1:] if years else ():  # 2015年588.5亿元，比2010年增加144.5亿元，年均增长5.8%
        scale = common_scale(end, change)
        start_of = Sum(((1, figure(end, scale=scale)), (-change.direction, figure(change, scale=scale))))
        computed = MeanGrowth(figure(end, scale=scale), start_of, years)
        roles = {growth.claim.start: "growth", end.claim.start: "current", change.claim.start: "change"}
        yield Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均"),), confidence)
