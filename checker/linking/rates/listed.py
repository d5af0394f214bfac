"""Rates of one list: 不捕率、不诉率分别为32.59%和39.1%, and values of one rate that are of groups of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.rates.by_stem import readings_by_stem
from checker.linking.rates.defined import readings_by_definition
from checker.linking.rates.definitions import definition_of, is_defined
from checker.linking.rates.stems import stem_of
from checker.linking.reach import reach_of
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

ENOUGH = 14
"""So many amounts in front are looked for where a definition says which of them are meant."""
_NAMES = pattern("([^\\W\\d_a-zA-Z]{1,14}?率)(?=、|和|与|及|分别|依次|各[为达是]|$)")


def runs_of(rates: Sequence[Mention]) -> list[list[Mention]]:
    """The rates, those together that follow each other without words between them."""
    runs: list[list[Mention]] = []
    for rate in rates:
        last = runs[-1][-1] if runs else None
        bare = not rate.lead.strip("、和及与 ")
        if last is not None and last.index + 1 == rate.index and last.clause == rate.clause and bare:
            runs[-1].append(rate)
        else:
            runs.append([rate])
    for run in runs:
        names = _names(run)
        if len(names) == len(run) > 1:
            for rate, name in zip(run, names, strict=True):
                rate.name = name
    return runs


def is_shared_out(run: Sequence[Mention]) -> bool:
    """Whether each value has a name of its own in front of the list."""
    return len(run) > 1 and len(_names(run)) == len(run)


def _names(run: Sequence[Mention]) -> list[str]:
    found = [name.lstrip("和与及、") for name in _NAMES.findall(run[0].head)]
    return found if len(found) == len(run) else _shortened_names(run) or found


def _shortened_names(run: Sequence[Mention]) -> list[str]:
    """核心一级、一级和资本充足率分别为: names that leave out the end that they share, each of which is defined."""
    if len(run) == len(_OF_CAPITAL) and _THREE_LEVELS.search(run[0].head) is not None:
        return list(_OF_CAPITAL)
    said = _ONE_ENDING.search(run[0].head)
    if said is None:
        return []
    *others, last = _AND.split(said["names"])
    if len(others) + 1 != len(run) or not is_defined(last):
        return []
    endings = [last[at:] for at in range(len(last) - 1)]
    full = [next((name + end for end in endings if is_defined(name + end)), "") for name in others]
    return [*full, last] if all(full) else []


_THREE_LEVELS = pattern("(?:三级|各级)(?:资本)?充足率(?:分别|依次)")
_OF_CAPITAL = ("核心一级资本充足率", "一级资本充足率", "资本充足率")
_ONE_ENDING = pattern(
    "(?P<names>(?:[^\\W\\d_a-zA-Z和与及]{2,6}(?:、|和|与|及)){1,4}[^\\W\\d_a-zA-Z和与及]{2,12}(?:率|比例))(?:分别|依次)"
)
_AND = pattern("、|和|与|及")


def rates_of_groups(paragraph: Paragraph, run: Sequence[Mention]) -> list[Proposal]:
    """甲、乙分别收案642件、518件，结案596件、497件，结案率分别为92.83%、95.95%: each of the figures in its place.

    Or each of its item: 甲处抽180份、不合格3份，乙处抽150份、不合格4份，合格率依次为98.3%和97.3%. None where neither
    the definition of the rate nor its stem takes them, or takes none of the groups' alone.
    """
    if _ALONE.search(run[0].head) is None:
        return []
    definition = definition_of(run[0].name)
    lists = lists_in_front(run)
    if (due_and_done := _due_and_done(lists) or _due_and_done(_named_lists(run))) is not None:
        due, done = due_and_done
        parts = zip(run, done, due, strict=True)
        return proposals_of_list(
            [quotient(RelationKind.RATE, *_over(*each), roles=RATE_ROLES, cue=each[0].name) for each in parts]
        )
    itemised = [] if len(lists) >= _TERMS else items_in_front(run) or _items_behind(run)
    lists = itemised or lists
    if not itemised and (definition is None or len(lists) < _TERMS):
        return _over_list_in_front(run)
    singles: list[Relation] = []
    for place, rate in enumerate(run):
        amounts = [each[place] for each in lists]
        readings = readings_by_definition(rate, definition, amounts, None) if definition is not None else []
        if itemised and not readings:
            readings = readings_by_stem(rate, amounts, paragraph)[0][:1]
        if not readings and (found := sort_of_all(rate, amounts)) is not None:
            readings = [found]
        if len(readings) != 1:
            return [] if itemised else _over_list_in_front(run)
        singles += readings
    return proposals_of_list(singles)


def sort_of_all(rate: Mention, amounts: Sequence[Mention]) -> Relation | None:
    """不合格率 of 不合格13批次 and 抽检1184批次, of which the one bears the rate's stem and the other does not."""
    stem = rate.name.removesuffix("率")[-_STEM:]
    parts = [m for m in amounts if stem in m.lead or stem in m.label]
    others = [m for m in amounts if m not in parts]
    if len(stem) < _TERMS or len(parts) != 1 or len(others) != 1 or others[0].unit not in ("", parts[0].unit):
        return None
    return quotient(RelationKind.RATE, *_over(rate, parts[0], others[0]), roles=RATE_ROLES, cue=rate.name)


_STEM = 3


def _over_list_in_front(run: Sequence[Mention]) -> list[Proposal]:
    """日供水能力8万吨、5万吨，实际日供水6.4万吨、4.5万吨，负荷率分别为90%、80%: the nearest list over the one before.

    Nothing unless all come out, in whatever order, or some do and the rate is named after what the nearest list counts.
    """
    lists = _lists_in_front(run, (Role.LEVEL, Role.AVERAGE, Role.PREVIOUS))[:_TERMS]
    if len(lists) < _TERMS:
        return []
    done, due = lists
    if done[0].unit != due[0].unit or not _has_order_of(due, run):
        return []
    singles = [rate_over(rate, top, bottom) for rate, top, bottom in zip(run, done, due, strict=True)]
    named = len(stem := stem_of(run[0].name)[-_TERMS:]) == _TERMS and stem in done[0].lead
    meant = in_order(singles) is not None or (named and any(map(holds, singles)))
    return proposals_of_list(singles) if meant else []


def _has_order_of(listed: Sequence[Mention], run: Sequence[Mention]) -> bool:
    """Whether the rates name no items of their own, or those of the list, in its order."""
    said = _ALONE.search(run[0].head)
    names = _AND.split(run[0].head[: said.start()]) if said is not None else []
    if len(names) < _TERMS:
        return True
    at = [listed[0].head.find(name.strip(_MARKS)[:_TERMS]) for name in names]
    return at[0] >= 0 and all(one < other for one, other in pairwise(at))


def proposals_of_list(singles: Sequence[Relation]) -> list[Proposal]:
    """The rates of the groups, or that they stand in another order."""
    order = in_order(singles)
    if order is not None:
        return [Proposal((order,), Confidence.HIGH), *(Proposal((each,)) for each in singles if holds(each))]
    sure = any(holds(single) for single in singles)  # that one comes out shows that the lists are meant
    return [Proposal((single,), Confidence.HIGH if sure else Confidence.LOW) for single in singles]


_Over = tuple[Mention, list[tuple[int, Mention]], list[tuple[int, Mention]]]


def _over(rate: Mention, top: Mention, bottom: Mention) -> _Over:
    return rate, [(1, top)], [(1, bottom)]


_DUE_AND_DONE = pattern("(?P<word>[应实])(?P<verb>[^\\W\\d_a-zA-Z])")


def _due_and_done(lists: Sequence[Sequence[Mention]]) -> tuple[Sequence[Mention], Sequence[Mention]] | None:
    """应免生猪186240头、牛32415头，实免生猪184191头、牛32415头: what was due and what was done of each, by one verb."""
    if len(lists) != _TERMS:
        return None
    done, due = lists
    said = [_DUE_AND_DONE.search(each[0].lead) for each in lists]
    if said[0] is None or said[1] is None or said[0]["verb"] != said[1]["verb"]:
        return None
    alike = all(one.unit == other.unit for one, other in zip(done, due, strict=True))
    return (due, done) if alike and said[0]["word"] == "实" and said[1]["word"] == "应" else None


def is_rate_of_all(run: Sequence[Mention], groups: Sequence[Mention]) -> bool:
    """Whether the rate is that of the groups in front taken together: 合格率分别为99.2%、98.8%，总合格率98.9%."""
    own = run[0].name
    return len(run) == 1 and own != groups[0].name and _OF_ALL.sub("", own) == groups[0].name


_OF_ALL = pattern("^(?:总的?|综合|总体|整体|合计|平均|[两三四五六]者(?:合计)?)")


def rate_of_all(rate: Mention, groups: Sequence[Mention]) -> Iterator[Proposal]:
    """The sum of what was counted of each group over the sum of what it was taken from."""
    lists = lists_in_front(groups)
    definition = definition_of(groups[0].name)
    if definition is None or len(lists) < _TERMS:
        return
    singles = [
        readings_by_definition(each, definition, [listed[place] for listed in lists], None)
        for place, each in enumerate(groups)
    ]
    first = [readings[0] for readings in singles if len(readings) == 1]
    above, below = ([_of_role(each, role, lists) for each in first] for role in ("numerator", "denominator"))
    if len(first) == len(groups) and all(above) and all(below):
        tops, bottoms = ([(1, m) for each in terms for m in each] for terms in (above, below))
        yield Proposal((quotient(RelationKind.RATE, rate, tops, bottoms, roles=RATE_ROLES, cue=rate.name),))


def _of_its_verb(rate: Mention) -> Relation | None:
    """排查1208个，完成溯源1173个、整治946个，溯源率和整治率分别达: what the stem names, of the first in front."""
    stem = rate.name.removesuffix("率")
    near = rate.sentence.mentions[max(0, rate.index - ENOUGH) : rate.index]
    front = [m for m in near if m.is_level and not m.depth and m.peer == rate.peer]
    tops = [m for m in front if m.lead.strip(_MARKS).endswith(stem)]
    if len(stem) < _TERMS or len(tops) != 1:
        return None
    like = [m for m in front if m.unit == tops[0].unit and m.index < tops[0].index]
    if not like or rate.clause - tops[0].clause > 1:
        return None
    return quotient(RelationKind.RATE, *_over(rate, tops[0], like[0]), roles=RATE_ROLES, cue=rate.name)


def _of_role(reading: Relation, role: str, lists: Sequence[Sequence[Mention]]) -> list[Mention]:
    starts = {member.claim.start for member in reading.members if member.role == role}
    return [m for listed in lists for m in listed if m.claim.start in starts]


_TERMS = 2
_ALONE = pattern("分别|依次")


def lists_in_front(run: Sequence[Mention]) -> list[list[Mention]]:
    """The lists of as many figures of one unit, each in a clause in front of the rates, the nearest first."""
    return _lists_in_front(run, (Role.LEVEL,))


def _lists_in_front(run: Sequence[Mention], roles: Sequence[Role]) -> list[list[Mention]]:
    lists = []
    for listed in _rows_in_front(run):  # behind 两个人民法庭分别收案
        first, *others = listed
        bare = all(m.role in roles and m.unit == first.unit and not m.lead.strip("、和及与 ") for m in others)
        if first.role in roles and first.lead.strip("、和及与 ") and bare:
            lists.append(listed)
    return lists


def _named_lists(run: Sequence[Mention]) -> list[list[Mention]]:
    """The two nearest lists where they repeat the names of their items, the first ones aside."""
    named = [row for row in _rows_in_front(run) if all(m.is_level and m.separator == "、" for m in row[1:])]
    return named[:_TERMS] if len(named) >= _TERMS and _have_one_set_of_names(named[:_TERMS]) else []


def _rows_in_front(run: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The last figures of each clause in front of the rates, as many as there are rates, the nearest first."""
    first = run[0]
    by_clause: dict[int, list[Mention]] = {}
    own = [m.peer for m in first.sentence.mentions[: first.index] if m.peer == first.peer]
    for mention in first.sentence.mentions[: first.index]:
        # 批次依次为A、B，占比为…；不合格依次为C、D，不合格率分别为: the figures that they are of, behind a semicolon
        if mention.peer == first.peer - bool(own) and mention.peer != first.peer and not mention.is_level:
            continue
        if first.peer - bool(own) <= mention.peer <= first.peer and not mention.depth:
            by_clause.setdefault(mention.clause, []).append(mention)
    rows = (by_clause[clause][-len(run) :] for clause in sorted(by_clause, reverse=True))
    return (row for row in rows if len(row) == len(run))


def _have_one_set_of_names(lists: Sequence[Sequence[Mention]]) -> bool:
    """Whether the items of the lists have the same names: 应免生猪A、牛B、羊C，实免生猪D、牛E、羊F."""
    first, *others = ([(m.lead, m.unit) for m in listed[1:]] for listed in lists)
    opened = cues.common_end(lists[0][0].lead, lists[1][0].lead) > 0
    return opened and all(lead.strip() for lead, _ in first) and all(other == first for other in others)


def items_in_front(run: Sequence[Mention]) -> list[list[Mention]]:
    """The figures of as many items as there are rates, by their place in the item, where these repeat their words."""
    front = [m for m in run[0].sentence.mentions[: run[0].index] if m.is_level and not m.depth]
    return next((_by_place(items) for items in _cut(front[::-1], len(run))), [])


def _items_behind(run: Sequence[Mention]) -> list[list[Mention]]:
    """男生、女生落实率分别为88.7%和94.6%，男生毕业1914人、落实1698人，女生毕业…: those that bear the names in order."""
    last = run[-1]
    behind = [m for m in last.sentence.mentions[last.index + 1 :] if m.is_level and not m.depth]
    if not behind or behind[0].index != last.index + 1:
        return []
    for items in _cut(behind, len(run)):
        at = [run[0].head.find(item[0].lead.strip(_MARKS)[:_TERMS]) for item in items]
        if at[0] >= 0 and all(one < other for one, other in pairwise(at)):
            return _by_place(items)
    return []


def _cut(figures: Sequence[Mention], count: int) -> Iterator[list[list[Mention]]]:
    """The first of the figures as so many items of two or three figures each that repeat their words."""
    for size in (_TERMS, _TERMS + 1):
        taken = sorted(figures[: size * count], key=lambda m: m.index)
        items = [taken[at : at + size] for at in range(0, len(taken), size)]
        if len(taken) == size * count and all(map(_is_item, items)) and _repeat(items):
            yield items


def _by_place(items: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    return [list(place) for place in zip(*items, strict=True)]


def _is_item(item: Sequence[Mention]) -> bool:
    first, last = item[0], item[-1]
    in_a_row = last.index - first.index == len(item) - 1
    return in_a_row and last.peer == first.peer and last.clause - first.clause < len(item)


def _repeat(items: Sequence[Sequence[Mention]]) -> bool:
    """Whether the figures behind the first of each item have the same words in all of them, or a unit of their own.

    城市低保1326户1984人、农村低保7415户12847人.
    """
    first, *others = ([(m.unit, m.lead.strip(_MARKS)) for m in item] for item in items)
    named = all(words or unit not in (first[0][0], "") for unit, words in first[1:])
    return named and all(other[1:] == first[1:] and other[0][0] == first[0][0] for other in others)


_MARKS = "、，, 　为有"


def rates_in_order(paragraph: Paragraph, number: int, run: Sequence[Mention]) -> Iterator[Proposal]:
    """Each rate by its definition, and whether the values stand in the order of the names."""
    singles: list[Relation] = []
    by_verb: list[Relation] = []
    amounts = reach_of(paragraph, number, run[0], enough=ENOUGH).front
    for rate in run:
        definition = definition_of(rate.name)
        readings = readings_by_definition(rate, definition, amounts, paragraph) if definition is not None else []
        if not readings and definition is None and (found := _of_its_verb(rate)) is not None:
            readings = [found]
            by_verb.append(found)
        if readings:
            singles.append(next((reading for reading in readings if holds(reading)), readings[0]))
    order = in_order(singles) if len(singles) == len(run) else None
    if by_verb and order is None and not any(map(holds, by_verb)):
        return  # what they are of may not be told
    if order is not None:
        yield Proposal((order,), Confidence.HIGH)
    sure = Confidence.HIGH if len(singles) == len(run) else Confidence.MEDIUM
    yield from (Proposal((single,), sure) for single in singles if order is None or holds(single))
