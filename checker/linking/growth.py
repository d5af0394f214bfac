"""Growth and differences: with both periods, with the increment only, in lists, in percentage points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, quotient, related
from checker.model.claim import ClaimKind
from checker.model.expression import MeanGrowth, Sum
from checker.model.relation import Confidence, Relation, RelationKind

Facts = tuple[tuple[str, str | int], ...]
_ROLES = ("growth", "current", "previous")


def link_growth(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate of growth, difference and change in points whose figures stand near it."""
    for number, sentence in enumerate(paragraph.sentences):
        earlier = paragraph.sentences[number - 1] if number else None
        for run in _runs(sentence, Role.GROWTH):
            yield from _growths(sentence, run, earlier)
        for run in _runs(sentence, Role.CHANGE):
            yield from _changes(sentence, run)


def _runs(sentence: Sentence, role: Role) -> Iterator[list[Mention]]:
    """Figures of the role that follow each other directly: 分别上升52.78%、45.34%."""
    run: list[Mention] = []
    for mention in sentence.mentions:
        if mention.role is not role:
            continue
        if run and (mention.index != run[-1].index + 1 or mention.clause != run[-1].clause or mention.lead.strip("、和及与 ")):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _growths(sentence: Sentence, run: list[Mention], earlier: Sentence | None) -> Iterator[Proposal]:
    pairs = _pairs(sentence, run)
    comparable = cues.NOT_COMPARABLE.search(run[0].head) is None
    if len(run) > 1:
        for growth, (current, previous) in zip(run, pairs, strict=False):
            others: Facts = (("form", "respective"), ("position", run.index(growth)))
            yield Proposal((_growth(growth, current, previous, facts=others),), Confidence.HIGH)
        return
    growth = run[0]
    if growth.name == "年均":
        yield from _mean_growth(sentence, growth)
        return
    readings = [_growth(growth, current, previous) for current, previous in pairs if _is_of(growth, current)]
    from_change = _from_change(sentence, growth, earlier)
    readings += from_change
    if readings:
        certain = comparable and (len(readings) > len(from_change) or (bool(from_change) and _next_to(sentence, growth)))
        yield Proposal(tuple(readings), Confidence.HIGH if certain else Confidence.LOW)


def _is_of(change: Mention, current: Mention) -> bool:
    """Whether the change can be the figure's: its clause has no subject of its own, or the figure's name is in it."""
    if current.sentence is change.sentence and current.clause == change.clause:
        return True
    subject = cues.subject_of(change.head)
    return len(subject) < 2 or cues.shares_words(subject, current.head + current.tail) or subject in current.unit


def _next_to(sentence: Sentence, growth: Mention) -> bool:
    """Whether the increment stands directly in front of the rate: 增加22.65万元，增长4.9%."""
    before = sentence.mentions[growth.index - 1] if growth.index else None
    return before is not None and before.role is Role.CHANGE and before.direction * growth.direction > 0


def _pairs(sentence: Sentence, run: list[Mention]) -> list[tuple[Mention, Mention]]:
    """The current and earlier figures that the run of rates compares, in order."""
    size, first = len(run), run[0]
    around = [m for m in sentence.mentions if m.bracket == first.bracket or m is first.owner]
    before = [m for m in around if m.index < first.index]
    earlier = [m for m in before if m.role is Role.PREVIOUS and m.claim.kind is not ClaimKind.PERCENT]
    if not earlier:
        after = [m for m in sentence.mentions[run[-1].index + 1 : run[-1].index + 2] if m.role is Role.PREVIOUS]
        earlier = [m for m in after if m.claim.kind is not ClaimKind.PERCENT]
    if len(earlier) < size:
        return []
    same_clause = [m for m in earlier if m.clause == earlier[-1].clause]
    if size > 1:
        earlier = same_clause[-size:] if len(same_clause) >= size else earlier[-size:]
    else:
        earlier = earlier[-1:] if len(same_clause) == 1 else same_clause[::-1]
    if not _same_base(first, earlier[-1]):
        return []
    if size > 1:
        levels = [m for m in before if m.role is Role.LEVEL and m.index < earlier[0].index][-size:]
        if [m.unit for m in levels] != [m.unit for m in earlier]:
            levels = [level for p in earlier if (level := _level_for(before, p)) is not None]
        return list(zip(levels, earlier, strict=True)) if len(levels) == size else []
    return [(level, p) for p in earlier if (level := _level_for(before, p)) is not None]


def _level_for(before: Sequence[Mention], previous: Mention) -> Mention | None:
    """The current figure that an earlier one is compared with: the nearest of its unit in front, else behind it."""
    front = [m for m in before if m.role is Role.LEVEL and m.unit == previous.unit and m.index < previous.index]
    behind = [m for m in before if m.role is Role.LEVEL and m.unit == previous.unit and m.index > previous.index]
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


def _growth(
    growth: Mention, current: Mention, previous: Mention, *, facts: Facts = ()
) -> Relation:
    sign = growth.direction or 1
    return quotient(
        RelationKind.GROWTH,
        growth,
        [(1, current), (-1, previous)] if sign > 0 else [(1, previous), (-1, current)],
        [(1, previous)],
        roles=_ROLES,
        cue=growth.lead,
        facts=(("direction", sign), *facts),
    )


def _from_change(sentence: Sentence, growth: Mention, earlier: Sentence | None) -> list[Relation]:
    """增加d, 增长g%: the earlier figure is the current one less the increment."""
    before = [m for m in sentence.mentions[: growth.index] if m.bracket == growth.bracket or m is growth.owner]
    change = next((m for m in reversed(before) if m.role in (Role.CHANGE, Role.NET) and _is_amount(m)), None)
    if change is None:
        after = sentence.mentions[growth.index + 1 : growth.index + 2]
        change = next((m for m in after if m.role is Role.CHANGE and _is_amount(m)), None)
    if change is None or change.direction * (growth.direction or 1) < 0:
        return []
    if abs(change.clause - growth.clause) > 1:
        return []
    sign = change.direction or 1
    fact = (("direction", sign),)
    levels = [m for m in before if m.role is Role.LEVEL and m.unit == change.unit and m.index < change.index]
    levels.reverse()
    if not levels and earlier is not None:
        levels = [m for m in reversed(earlier.mentions) if m.role is Role.LEVEL and m.unit == change.unit][:1]
    found = []
    previous = next((m for m in reversed(before) if m.role is Role.PREVIOUS and m.unit == change.unit), None)
    if previous is not None:
        found.append(
            quotient(
                RelationKind.GROWTH, growth, [(1, change)], [(1, previous)], roles=("growth", "change", "previous"), facts=fact
            )
        )
    for level in [level for level in levels if _is_of(change, level)][:2]:
        found.append(
            quotient(
                RelationKind.GROWTH,
                growth,
                [(1, change)],
                [(1, level), (-sign, change)],
                roles=("growth", "change", "current"),
                facts=fact,
            )
        )
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
            yield Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均"),), Confidence.HIGH)


def _changes(sentence: Sentence, run: list[Mention]) -> Iterator[Proposal]:
    """比上年多433件, 提高0.8个百分点: the difference of the two figures."""
    pairs = _change_pairs(sentence, run)
    for change, readings in pairs:
        found = tuple(_difference(change, current, previous) for current, previous in readings)
        if found:
            comparable = cues.NOT_COMPARABLE.search(change.head) is None
            yield Proposal(found, Confidence.HIGH if comparable else Confidence.LOW)


def _change_pairs(
    sentence: Sentence, run: list[Mention]
) -> Iterator[tuple[Mention, list[tuple[Mention, Mention]]]]:
    for change in run:
        before = [m for m in sentence.mentions[: change.index] if m.bracket == change.bracket or m is change.owner]
        if change.claim.kind is ClaimKind.POINTS:
            candidates = [m for m in before if m.claim.kind is ClaimKind.PERCENT]
        else:
            candidates = [m for m in before if m.unit == change.unit]
        previous = [m for m in candidates if m.role is Role.PREVIOUS and change.clause - m.clause <= 1]
        if not previous or not _same_base(change, previous[-1]):
            continue
        start = previous[-1]
        levels = [m for m in candidates if m.role in (Role.LEVEL, Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE)]
        behind = [m for m in levels if m.index > start.index]
        front = [m for m in levels if m.index < start.index]
        current = behind[-1] if behind else front[-1] if front else None
        if current is not None and _is_of(change, current) and (len(run) == 1 or change is run[0]):
            yield change, [(current, start)]


def _difference(change: Mention, current: Mention, previous: Mention) -> Relation:
    sign = change.direction or 1
    scale = common_scale(change, current, previous)
    computed = Sum(((sign, figure(current, scale=scale)), (-sign, figure(previous, scale=scale))))
    if sign < 0:
        computed = Sum(((1, figure(previous, scale=scale)), (-1, figure(current, scale=scale))))
    roles = {change.claim.start: "change", current.claim.start: "current", previous.claim.start: "previous"}
    kind = RelationKind.GROWTH if change.claim.kind is ClaimKind.POINTS else RelationKind.DIFFERENCE
    return related(kind, change.claim, computed, roles=roles, cue=change.lead, facts=(("direction", sign),))


