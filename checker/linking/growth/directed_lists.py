"""Rates of growth in a list that name their direction one by one, in an order that is not that of the figures.

旅客A万人次、货邮B吨、起降C架次，上年依次为D万人次、E吨、F架次，同比分别增长11.8%、增长9.1%、下降6.7%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.growth.growth_readings import Pair, growth_of
from checker.linking.growth.increments_listed import listed_increments
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import directed_runs, is_comparable
from checker.linking.quotients import quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_NEXT = pattern(f"[、和与及]?\\s*(?:{cues.UP}|{cues.DOWN})了?")
_DIRECTION = pattern(f"(?:{cues.UP}|{cues.DOWN})了?$")
_NAMED = pattern("[、和及]")
_MOST = 5


def exchanged(sentence: Sentence) -> Iterator[tuple[Relation, list[Relation], list[Mention]]]:
    """Each list of which every rate is that of one pair of figures, but not of the pair in its place.

    What says so comes first, then each rate over the pair in its place, then the rates.
    """
    if not sentence.roles.issuperset((Role.PREVIOUS, Role.GROWTH)) or cues.RESPECTIVELY.search(sentence.words) is None:
        return
    for run in _lists(sentence):
        pairs = _in_place(sentence, run)
        singles = [growth_of(growth, *pair) for growth, pair in zip(run, pairs, strict=False)]
        if all(map(holds, singles)):
            continue
        fits = [[holds(growth_of(growth, *pair)) for growth in run] for pair in pairs]
        orders = permutations(range(len(run)))
        right = [o for o in orders if all(fits[i][j] for i, j in enumerate(o))]
        if len(right) == 1:
            yield _relation(run, pairs, right[0]), singles, run


def told_in_place(sentence: Sentence) -> Iterator[tuple[list[Relation], list[Mention]]]:
    """Each list of which all rates but one, at most, are those of the pairs in their places: the places are meant."""
    if Role.GROWTH not in sentence.roles or cues.RESPECTIVELY.search(sentence.words) is None:
        return
    for run in _lists(sentence):
        pairs = _in_place(sentence, run) if all(map(is_comparable, run)) and "其中" not in run[0].head else []
        singles = [growth_of(growth, *pair) for growth, pair in zip(run, pairs, strict=False)]
        if singles and sum(map(holds, singles)) >= max(1, len(run) - 1):
            yield singles, run


def beside_increments(sentence: Sentence) -> Iterator[tuple[list[Relation], list[Mention]]]:
    """分别减少579起、增加21.5亿元，下降23.7%、增长40.8%: lists whose rates stand behind their increments."""
    if not sentence.roles.issuperset((Role.CHANGE, Role.GROWTH)) or cues.RESPECTIVELY.search(sentence.words) is None:
        return
    for changes in directed_runs(sentence, Role.CHANGE):
        last = changes[-1]
        run = sentence.mentions[last.index + 1 : last.index + 1 + len(changes)]
        rates = len(changes) == len(run) > 1 and all(m.role is Role.GROWTH and m.clause == last.clause + 1 for m in run)
        if rates and any(m.lead.strip(_JOINS) for m in run[1:]) and all(map(_goes_on, run[1:])):
            if cues.RESPECTIVELY.search(changes[0].head) is not None and is_comparable(run[0]):
                yield listed_increments(sentence, run), run


def signed_beside_increments(sentence: Sentence) -> Iterator[tuple[list[Relation], list[Mention]]]:
    """A、B、C人，分别增加a人、减少b人、增加c人，增速依次为1.7%、-1.5%、3.4%: with signs that go as the words do."""
    if not sentence.roles.issuperset((Role.CHANGE, Role.GROWTH)) or cues.RESPECTIVELY.search(sentence.words) is None:
        return
    for changes in directed_runs(sentence, Role.CHANGE):
        first, last, size = changes[0], changes[-1], len(changes)
        run = sentence.mentions[last.index + 1 : last.index + 1 + size]
        levels = sentence.mentions[max(0, first.index - size) : first.index]
        if not len(levels) == len(run) == size > 1 or cues.RESPECTIVELY.search(run[0].lead) is None:
            continue
        rates = all(m.role is Role.GROWTH and m.clause == last.clause + 1 for m in run)
        bare = rates and not any(m.lead.strip(_JOINS) for m in run[1:]) and is_comparable(run[0])
        told = all(m.is_level and m.unit == c.unit and not m.depth for m, c in zip(levels, changes, strict=True))
        ways = [-1 if m.claim.literal.startswith(_MINUS) else 1 for m in run]
        if bare and told and -1 in ways and ways == [m.direction for m in changes]:
            yield [_signed(*each) for each in zip(run, changes, levels, strict=True)], run


_MINUS = ("-", "−", "－", "–")


def _signed(growth: Mention, change: Mention, level: Mention) -> Relation:
    below = [(1, level), (-change.direction, change)]
    roles = ("growth", "change", "current")
    return quotient(RelationKind.GROWTH, growth, [(change.direction, change)], below, roles=roles)


_JOINS = "、和与及 "


def _goes_on(growth: Mention) -> bool:
    return _NEXT.fullmatch(growth.lead.strip()) is not None


def _lists(sentence: Sentence) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    for mention in (*sentence.mentions, None):
        follows = (
            mention is not None
            and bool(run)
            and mention.role is Role.GROWTH
            and (mention.index, mention.clause) == (run[-1].index + 1, run[-1].clause)
            and _goes_on(mention)
        )
        if follows and mention is not None:
            run.append(mention)
            continue
        if 1 < len(run) <= _MOST:
            yield run
        opens = mention is not None and mention.role is Role.GROWTH and cues.RESPECTIVELY.search(mention.lead)
        run = [mention] if mention is not None and opens else []


def _in_place(sentence: Sentence, run: Sequence[Mention]) -> list[Pair]:
    """The figures of this year and of the earlier one in front, as many as rates, in the order of the text."""
    front = [m for m in sentence.mentions[: run[0].index] if m.peer == run[0].peer and not m.depth]
    earlier = [m for m in front if m.role is Role.PREVIOUS] or _of_named_year(front)
    said = cues.RESPECTIVELY.search(run[0].head)
    if said is None or _NAMED.search(run[0].head, 0, said.start()) is not None:
        return []  # 货邮和旅客分别下降6.7%、增长11.8%: the names have an order of their own
    if len(earlier) != len(run):
        return []
    units = [m.unit for m in earlier]
    told = [m for m in front if m.index < earlier[0].index] or _in_stretch_before(earlier[0])
    for roles in ((), (Role.AVERAGE,)):
        levels = [m for m in told if m.is_level or m.role in roles]
        if [m.unit for m in levels] == units:
            return list(zip(levels, earlier, strict=True))
    return []


def _of_named_year(front: Sequence[Mention]) -> list[Mention]:
    """Figures of a year before that their own words name: 2022年分别为113.95万人次、1.63万台."""
    first = next((m for m in front if m.year and _OF_YEAR.fullmatch(m.lead) is not None), None)
    named = [m for m in front if first is not None and m.index >= first.index]
    alike = all(m.role is Role.LEVEL and m.year == named[0].year for m in named)
    return named if alike and not any(m.year for m in front if m not in named) else []


_OF_YEAR = pattern("[，,；;\\s]*(?:而|在)?(?:19|20)\\d\\d年(?:同期)?(?:分别|依次|各)(?:为|是|有|达)?")


def _in_stretch_before(first: Mention) -> list[Mention]:
    """门诊A，手术B；上年分别为C、D，依次增长: the list stands in front of the semicolon."""
    told = first.sentence.mentions[: first.index]
    return [m for m in told if m.peer == first.peer - 1 and not m.depth]


def _relation(run: Sequence[Mention], pairs: Sequence[Pair], right: Sequence[int]) -> Relation:
    odd = [i for i, j in enumerate(right) if i != j]
    first = odd[0]
    members = [Member("growth", growth.claim) for growth in run]
    members += [Member(role, m.claim) for pair in pairs for role, m in zip(("current", "previous"), pair, strict=True)]
    told = [_told(growth) for growth in run]
    return Relation(
        RelationKind.RESPECTIVE,
        tuple(sorted(members, key=lambda member: member.claim.start)),
        run[first].claim,
        growth_of(run[right[first]], *pairs[first]).computed,
        confidence=Confidence.HIGH,
        cue="分别",
        facts=(
            ("form", "order"),
            ("values", "、".join(told[i] for i in odd)),
            ("right", "、".join(told[right[i]] for i in odd)),
        ),
    )


def _told(growth: Mention) -> str:
    direction = _DIRECTION.search(growth.lead)
    return f"{direction.group() if direction is not None else ''}{growth.claim.literal}"
