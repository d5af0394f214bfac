"""Growth and differences: with both periods, with the increment only, in lists, in percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, quotient, related
from checker.linking.respective import in_order
from checker.model.claim import ClaimKind
from checker.model.expression import MeanGrowth, Sum
from checker.model.relation import Confidence, Relation, RelationKind

Facts = tuple[tuple[str, str | int], ...]
_ROLES = ("growth", "current", "previous")


def link_growth(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate of growth, difference and change in points whose figures stand near it."""
    for number, sentence in enumerate(paragraph.sentences):
        earlier = paragraph.sentences[number - 1] if number else None
        following = next(iter(paragraph.sentences[number + 1 : number + 2]), None)
        for run in _runs(sentence, Role.GROWTH):
            yield from _growths(paragraph, sentence, run, earlier, following)
        for run in _runs(sentence, Role.CHANGE):
            yield from _changes(sentence, run)


def _runs(sentence: Sentence, role: Role) -> Iterator[list[Mention]]:
    """Figures of the role that follow each other directly: 分别上升52.78%、45.34%."""
    run: list[Mention] = []
    for mention in sentence.mentions:
        if mention.role is not role:
            continue
        if run and (
            mention.index != run[-1].index + 1 or mention.clause != run[-1].clause or mention.lead.strip("、和及与 ")
        ):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _growths(
    paragraph: Paragraph, sentence: Sentence, run: list[Mention], earlier: Sentence | None, following: Sentence | None
) -> Iterator[Proposal]:
    pairs = _pairs(sentence, run, following)
    if len(run) > 1:
        singles = [_growth(growth, current, previous) for growth, (current, previous) in zip(run, pairs, strict=False)]
        order = in_order(singles) if len(singles) > 1 else None
        if order is not None:
            yield Proposal((order,), Confidence.HIGH)
            singles = [single for single in singles if holds(single)]
        yield from (Proposal((single,), Confidence.HIGH) for single in singles)
        return
    growth = run[0]
    if growth.name == "年均":
        yield from _mean_growth(sentence, growth)
        return
    readings = []
    for current, previous in pairs:
        whole = paragraph.wholes.get(current.claim.start)
        for level in (current, whole) if whole is not None else (current,):
            if _is_of(growth, level):
                readings.append(_growth(growth, level, previous))
    from_change = _from_change(paragraph, sentence, growth, earlier)
    certain = _is_comparable(growth) and (bool(readings) or (bool(from_change) and _next_to(sentence, growth)))
    near = [reading for reading in (*readings, *from_change) if reading.fact("far") is None]
    far = [reading for reading in from_change if reading.fact("far") is not None]
    if near or far:
        yield Proposal(tuple(near + far), Confidence.HIGH if certain and near else Confidence.LOW)


def _is_comparable(change: Mention) -> bool:
    """Whether the change is nominal: 可比价 and 同口径 growth has another base than the printed figures."""
    text, end = change.sentence.text, change.claim.end
    behind = text[end : min(end + 10, change.sentence.end)]
    return cues.NOT_COMPARABLE.search(change.head) is None and not (
        behind.startswith(("（", "(")) and cues.NOT_COMPARABLE.search(behind)
    )


def _is_of(change: Mention, current: Mention) -> bool:
    """Whether the change can be the figure's: its clause has no subject of its own, or the figure's name is in it."""
    if current.sentence is change.sentence and current.clause == change.clause:
        return True
    subject = cues.subject_of(change.head)
    return len(subject) < 2 or cues.shares_words(subject, current.head + current.tail) or subject in current.unit


def _next_to(sentence: Sentence, growth: Mention) -> bool:
    """Whether the increment stands right beside the rate: 增加22.65万元，增长4.9%."""
    beside = sentence.mentions[max(0, growth.index - 1) : growth.index + 2]
    return any(m.role in (Role.CHANGE, Role.NET) and m.direction * growth.direction > 0 for m in beside)


def _pairs(sentence: Sentence, run: list[Mention], following: Sentence | None) -> list[tuple[Mention, Mention]]:
    """The current and earlier figures that the rates compare: one pair for each rate of a list, else alternatives."""
    first = run[0]
    around = [m for m in sentence.mentions if m.bracket == first.bracket or m is first.owner or m.owner is None]
    before = [m for m in around if m.index < first.index and m.bracket in (0, first.bracket)]
    earlier = _earlier(sentence, run, following)
    if len(run) > 1:
        return _listed_pairs(before, earlier, len(run))
    dated = None if earlier else _dated(before)
    pairs = [dated] if dated is not None else []
    for previous in earlier:
        if not _same_base(first, previous):
            continue
        level = _level_for(before, previous)
        if level is not None:
            pairs.append((level, previous))
    return pairs


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
    own = any(m.role is Role.LEVEL and m.peer == first.peer and m.index < first.index for m in sentence.mentions)
    levels = {m.peer for m in sentence.mentions if m.role is Role.LEVEL}
    alone = [m for m in front if m.peer not in levels]  # 上年新建12座；今年新建18座，增长50%
    candidates = same_peer or behind or (alone if own and first.peer else front)
    if not candidates and following is not None and following.mentions:
        opens = cues.OPENS_EARLIER.match(following.words)
        candidates = [m for m in following.mentions if m.role is Role.PREVIOUS] if opens else []
    return candidates if len(run) > 1 else candidates[::-1]


_DATED = re.compile("^\\s*(?:(?:19|20)\\d\\d年|去年|上年)?\\d{1,2}月(?:份)?[^，,。；;]{0,6}$")


def _dated(before: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """9月受理86430件；8月为90117件，环比下降4.1%: the figure right in front has a month of its own."""
    if not before or before[-1].role is not Role.LEVEL or not _DATED.match(before[-1].head):
        return None
    current = next((m for m in before[:-1] if m.role is Role.LEVEL and m.unit == before[-1].unit), None)
    return None if current is None else (current, before[-1])


def _beside_owner(mention: Mention) -> bool:
    """Whether the figure stands in a bracket of a figure of its own unit: 18座（上年12座）."""
    return mention.owner is not None and not mention.owner.depth and mention.owner.unit == mention.unit


def _listed_pairs(before: Sequence[Mention], earlier: Sequence[Mention], size: int) -> list[tuple[Mention, Mention]]:
    """As many earlier figures as rates, each with the current one in the same place of its own list."""
    amounts = [m for m in earlier if m.claim.kind is not ClaimKind.PERCENT]
    if len(amounts) < size:
        return []
    start = amounts[0].index if amounts[0].sentence is not (before[0].sentence if before else None) else -1
    chosen = amounts[-size:] if start < 0 else amounts[:size]
    limit = chosen[0].index if before and chosen[0].sentence is before[0].sentence else len(before) + 10**6
    levels = [m for m in before if m.role is Role.LEVEL and m.index < limit][-size:]
    if len(levels) < size:
        levels = [m for m in before if m.role is Role.LEVEL][-size:]
    dated = any(0 < chosen[0].year < m.year for m in before if m.role is Role.LEVEL)
    if dated or [m.unit for m in levels] != [m.unit for m in chosen]:
        levels = [level for p in chosen if (level := _level_for(before, p)) is not None]
    return list(zip(levels, chosen, strict=True)) if len(levels) == size else []


def _level_for(before: Sequence[Mention], previous: Mention) -> Mention | None:
    """The current figure that an earlier one is compared with: the nearest of its unit in front, else behind it."""
    same = [m for m in before if m.unit == previous.unit and m.role in _LEVELS]
    front = [m for m in same if m.sentence is not previous.sentence or m.index < previous.index]
    behind = [m for m in same if m.sentence is previous.sentence and m.index > previous.index]
    later = [m for m in behind if 0 < previous.year < m.year]
    if later:
        return later[0]
    if behind and cues.COMPARED_WITH.search(previous.lead):
        return behind[0]
    return front[-1] if front else behind[0] if behind else None


def _same_base(growth: Mention, previous: Mention) -> bool:
    """Whether the rate's comparison (同比, 环比) can be with that earlier period."""
    if "环比" in growth.head:
        return not any(word in previous.lead for word in ("上年", "去年"))
    if "同比" in growth.head:
        return not any(word in previous.lead for word in ("上月", "上季", "上周"))
    return True


def _growth(growth: Mention, current: Mention, previous: Mention) -> Relation:
    sign = growth.direction or 1
    now, then = _signs(current, previous)
    return quotient(
        RelationKind.GROWTH,
        growth,
        [(now, current), (-then, previous)] if sign > 0 else [(then, previous), (-now, current)],
        [(1, previous)],
        roles=_ROLES,
        cue=growth.lead,
    )


def _from_change(paragraph: Paragraph, sentence: Sentence, growth: Mention, earlier: Sentence | None) -> list[Relation]:
    """增加d, 增长g%: the earlier figure is the current one less the increment."""
    before = [m for m in sentence.mentions[: growth.index] if m.bracket == growth.bracket or m is growth.owner]
    beside = sentence.mentions[growth.index + 1 : growth.index + 2]
    changes = [m for m in (*reversed(before), *beside) if m.role in (Role.CHANGE, Role.NET) and _is_amount(m)]
    if not changes:
        return []
    change = changes[0]
    if change.direction * (growth.direction or 1) < 0 or abs(change.clause - growth.clause) > 1:
        return []
    sign = change.direction or 1
    fact: Facts = ()
    found = []
    previous = next((m for m in reversed(before) if m.role is Role.PREVIOUS and m.unit == change.unit), None)
    if previous is not None:
        roles = ("growth", "change", "previous")
        found.append(quotient(RelationKind.GROWTH, growth, [(1, change)], [(1, previous)], roles=roles, facts=fact))
    levels = [m for m in reversed(before) if m.role is Role.LEVEL and m.unit == change.unit and m is not change]
    levels = [level for level in levels if _is_of(change, level)]
    own = cues.subject_of(growth.head)
    if growth.clause != change.clause and len(own) > 1 and not cues.shares_words(own, change.head + change.tail):
        return []  # 项目比上年增加24个，完成投资增长11.8%
    if not levels and earlier is not None:
        levels = [m for m in reversed(earlier.mentions) if m.role is Role.LEVEL and m.unit == change.unit]
        fact = (*fact, ("far", 1))
    wholes = [whole for level in levels[:1] if (whole := paragraph.wholes.get(level.claim.start)) is not None]
    for level in {id(m): m for m in (*wholes, *levels[:2], *levels[-1:])}.values():
        bottom = [(1, level), (-sign, change)]
        roles = ("growth", "change", "current")
        found.append(quotient(RelationKind.GROWTH, growth, [(1, change)], bottom, roles=roles, facts=fact))
    return found


def _is_amount(mention: Mention) -> bool:
    return mention.claim.kind not in (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.PERMILLE)


def _mean_growth(sentence: Sentence, growth: Mention) -> Iterator[Proposal]:
    """年均增长0.59%: the geometric mean over the years between the two figures."""
    years = cues.years_between(sentence.words)
    if not years:
        return
    before = [m for m in sentence.mentions[: growth.index] if _is_amount(m)]
    previous = [m for m in before if m.role is Role.PREVIOUS]
    for start in previous[-1:]:
        end = _level_for(before, start)
        if end is not None:
            computed = MeanGrowth(figure(end), figure(start), years)
            roles = {growth.claim.start: "growth", end.claim.start: "current", start.claim.start: "previous"}
            relation = related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均")
            yield Proposal((relation,), Confidence.HIGH if _is_comparable(growth) else Confidence.LOW)


def _changes(sentence: Sentence, run: list[Mention]) -> Iterator[Proposal]:
    """比上年多433件, 提高0.8个百分点: the difference of the two figures."""
    pairs = _change_pairs(sentence, run)
    for change, readings in pairs:
        found = tuple(_difference(change, current, previous) for current, previous in readings)
        if found:
            yield Proposal(found, Confidence.HIGH if _is_comparable(change) else Confidence.LOW)


_LEVELS = (Role.LEVEL, Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE)


def _change_pairs(sentence: Sentence, run: list[Mention]) -> Iterator[tuple[Mention, list[tuple[Mention, Mention]]]]:
    """Each change with the two figures that it can lie between."""
    for change in run:
        around = [m for m in sentence.mentions if m.bracket in (0, change.bracket) and m is not change]
        if change.claim.kind is ClaimKind.POINTS:
            candidates = [m for m in around if m.claim.kind is ClaimKind.PERCENT]
        else:
            candidates = [m for m in around if m.unit == change.unit]
        earlier = [m for m in candidates if m.role is Role.PREVIOUS and _same_base(change, m)]
        front = [
            m for m in earlier if m.index < change.index and change.clause - m.clause <= 2 and m.peer == change.peer
        ]
        behind = [m for m in earlier if m.index > change.index and m.clause - change.clause <= 1]
        pairs = []
        for start in (*front[-1:], *behind[:1]):
            levels = [m for m in candidates if m.role in _LEVELS and m.index < change.index]
            after = [m for m in levels if start.index < m.index]
            current = after[-1] if after else levels[-1] if levels else None
            if current is not None and _is_of(change, current):
                pairs.append((current, start))
        if len(run) > 1:
            pairs = pairs if len(front) == len(run) and change is run[0] else []
        elif front and sum(m.clause == front[-1].clause for m in front) > 1:
            pairs = []  # 比上届的金牌39枚、银牌48枚、铜牌57枚增加16枚: of their sum
        if pairs:
            yield change, pairs


_LOSS = re.compile("亏损|亏|逆差|赤字|净流出")


def _signs(current: Mention, previous: Mention) -> tuple[int, int]:
    """−1 for a loss beside a profit: 由盈利1826万元转为亏损743万元."""
    lost, before = (_LOSS.search(m.lead) is not None for m in (current, previous))
    return (-1 if lost and not before else 1), (-1 if before and not lost else 1)


def _difference(change: Mention, current: Mention, previous: Mention) -> Relation:
    sign = change.direction or 1
    scale = common_scale(change, current, previous)
    now, then = _signs(current, previous)
    terms = ((sign * now, figure(current, scale=scale)), (-sign * then, figure(previous, scale=scale)))
    computed = Sum(terms if sign > 0 else terms[::-1])
    roles = {change.claim.start: "change", current.claim.start: "current", previous.claim.start: "previous"}
    kind = RelationKind.GROWTH if change.claim.kind is ClaimKind.POINTS else RelationKind.DIFFERENCE
    return related(kind, change.claim, computed, roles=roles, cue=change.lead)
