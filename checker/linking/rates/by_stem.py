"""Rates by their own words: 办结率 is what was 办结 over the larger figure that it was taken from."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.rates.stem_bases import bases_of_stem
from checker.linking.rates.stem_populations import (
    goal_behind,
    of_its_population,
    of_the_sample,
    over_opening,
    some_of_so_many,
    the_others,
    valid_ones,
)
from checker.linking.rates.stems import FOUND, OF_EXTENT, keys_of, stem_of
from checker.linking.reach import DUE, GENERIC, basis_in_name, has_one_of, narrowing_of, size, tells_in_full, whole_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_AT_ONCE = ("直接", "当即", "当场", "即时", "现场", "在线", "立即")


def readings_by_stem(
    rate: Mention, amounts: Sequence[Mention], paragraph: Paragraph
) -> tuple[list[Relation], bool, bool]:
    """The readings, the likeliest first; whether the rate's stem names a figure; whether it can be of no other."""
    stem = stem_of(rate.name)
    keys = keys_of(stem)
    if (among := some_of_so_many(rate, keys) or of_the_sample(rate)) is not None:
        return [among], True, True
    if rate.name.endswith("面"):  # 盈利企业22户盈利31.08亿元，亏损企业6户亏损3.63亿元，亏损面21.4%: of enterprises
        amounts = [m for m in amounts if m.claim.kind is ClaimKind.COUNT]
    basis = basis_in_name(rate)
    if basis:
        told = [m for m in amounts if cues.overlap(basis, m.label) > 1]
        tops = [m for m in amounts if m not in told and has_one_of(m.label, keys)]
        found = [rate_over(rate, top, bottom) for top in tops[:2] for bottom in told[:2] if top.unit == bottom.unit]
        if found:
            return found, True, True
    named = [m for m in amounts if has_one_of(m.label, keys) and not DUE.search(m.lead)]
    full = [] if named else [m for m in amounts if any(tells_in_full(m.lead, key) for key in keys)]
    named = named or full[:1]  # 派发工单1124件，派单率87.4%
    if _IS_DONE.search(stem):
        named = [m for m in named if GOAL.match(m.tail.removeprefix("的")) is None]
    named = [m for m in named if not cues.is_of_both(rate.name, m.label)]  # 大中型比例: of 中型69座 alone it is not
    named = [m for m in named if stem[-2:] in m.label or not _is_apart(m, rate) or not _is_of_plan(m)]
    if named and _is_of_its_own_stretch(rate) and all(_is_apart(m, rate) for m in named):
        named = []  # 服务站覆盖264个学校，占292个的90.4%；146个村中，123个已通宽带，覆盖率84.2%
    named.sort(key=lambda m: m.claim.start in paragraph.wholes)  # a whole before its parts: 回访, not 电话回访
    if named and (valid := valid_ones(stem, keys, named, amounts)) is not None:
        named.insert(0, valid)
    denials = [f"{word}{key}" for word in ("不", "不予") for key in keys]
    denied = [m for m in amounts if "不" in m.label and m not in named and cues.has_any(m.label, denials)]
    readings: list[Relation] = []
    sure = False
    for top in named[:3]:
        bottoms = [m for m in bases_of_stem(rate, top, amounts, paragraph, named) if not _are_of_one_list(top, m)]
        if (other := the_others(rate, top, bottoms)) is not None:
            readings.append(
                quotient(RelationKind.RATE, rate, [(1, top)], [(1, other), (1, top)], roles=RATE_ROLES, cue=rate.name)
            )
            sure = sure or len(bottoms) == 1
            bottoms = [m for m in bottoms if m is not other]
        readings += [of_its_population(rate, top, bottom) for bottom in bottoms]
        readings += [over_opening(rate, top, bottom) for bottom in bottoms if _IS_LEFT.search(bottom.lead)]
        sure = sure or (bool(bottoms) and _plain(rate, stem, keys, top, bottoms[0]))
    for first, second in itertools.pairwise(named):
        if "和" in stem and first.unit == second.unit:
            both = [(1, second), (1, first)]
            wholes = bases_of_stem(rate, first, amounts, paragraph, named)
            readings += [
                quotient(RelationKind.RATE, rate, both, [(1, m)], roles=RATE_ROLES, cue=rate.name) for m in wholes
            ]
    for top, other in ((top, other) for top in named for other in denied if other.index == top.index + 1):
        both = [(1, top), (1, other)]  # 认定工伤1106件，不予认定39件，认定率96.6%
        readings.append(quotient(RelationKind.RATE, rate, [(1, top)], both, roles=RATE_ROLES, cue=rate.name))
    for other in denied[:1]:
        for whole in bases_of_stem(rate, other, amounts, paragraph, [other]):
            rest = [(1, whole), (-1, other)]
            readings.append(quotient(RelationKind.RATE, rate, rest, [(1, whole)], roles=RATE_ROLES, cue=rate.name))
            sure = sure or (not named and _plain(rate, stem, keys, other, whole))
    if not readings and _IS_DONE.search(stem) and (goal := goal_behind(rate, amounts)) is not None:
        done = [m for m in amounts if m.unit == goal.unit and m.index < goal.index and m.sentence is rate.sentence]
        beside = bool(done) and goal.clause - done[0].clause < 2
        return [rate_over(rate, m, goal) for m in done[:1]], False, beside
    if not readings:
        placed, sure = _in_place(rate, amounts, paragraph)
        return placed, False, sure
    return readings, bool(named), sure and not full


def _is_of_its_own_stretch(rate: Mention) -> bool:
    """Whether so many of so many stand right in front of the rate, between the same semicolons."""
    if rate.index < len(RATE_ROLES) - 1 or rate.depth:
        return False
    bottom, top = rate.sentence.mentions[rate.index - 2 : rate.index]
    alike = bottom.unit == top.unit and bottom.is_level and top.is_level and not bottom.depth and not top.depth
    beside = bottom.peer == rate.peer and top.clause - bottom.clause < 2 and rate.clause == top.clause + 1
    return alike and beside and bottom.tail.endswith("中") and size(top) <= size(bottom)


def _is_of_plan(mention: Mention) -> bool:
    """原煤产量目标33019万吨，完成31005万吨: whether a plan is told with it, and 办结率92.9% is of neither."""
    front = mention.sentence.mentions[mention.index - 1] if mention.index else None
    beside = front is not None and front.unit == mention.unit and mention.clause - front.clause < 2
    return GOAL.search(mention.lead) is not None or (
        beside and front is not None and GOAL.search(front.lead) is not None
    )


def _is_apart(mention: Mention, rate: Mention) -> bool:
    return mention.sentence is not rate.sentence or mention.peer != rate.peer


_IS_DONE = pattern("完成$|达成$|达标$|实现$")


def _are_of_one_list(one: Mention, other: Mention) -> bool:
    """医生、护理、康复签约人数各为3.7亿、1.3亿、1.6亿: items of a bare list, of which none is a part of another."""
    if one.sentence is not other.sentence or one.clause != other.clause or one.unit != other.unit:
        return False
    first, last = sorted((one, other), key=lambda mention: mention.index)
    row = one.sentence.mentions[first.index + 1 : last.index + 1]
    return all(m.separator == "、" and not m.lead.strip("、和及与 ") for m in row)


_IS_LEFT = pattern("余额|结余|剩余|存量|尚有|尚余|未结|现存")


def _in_place(rate: Mention, amounts: Sequence[Mention], paragraph: Paragraph) -> tuple[list[Relation], bool]:
    """Without a name to go by: the two figures of one unit right in front of the rate, the larger one first.

    112个乡镇中，已有108个建成…，覆盖率: there the words say which is the base, and no others are meant.
    """
    plain = [m for m in amounts if m.depth <= rate.depth]  # 获批148项（含重点2项、青年3项），资助率22.4%
    for top, bottom in itertools.pairwise(plain):
        apart = top.unit != bottom.unit or not top.is_level or top.sentence is not rate.sentence
        paired = DUE.search(bottom.lead) is not None and top.lead.lstrip("、，, ").startswith("实")
        if not apart and paired and rate.clause - top.clause < 2 and rate.peer == top.peer:
            sort = narrowing_of(stem_of(rate.name)[:-_VERB])  # 应征兵员386人，实征386人，大学生征集率62.1%
            is_own = len(sort) < _VERB or cues.shares_words(sort, bottom.head + top.head)
            return [rate_over(rate, top, bottom)], is_own  # 应免27.6万头、实免27.4万头，免疫率99.3%
        if not apart and _is_counted_among(rate, top, bottom):
            return [rate_over(rate, top, bottom)], True
        if not apart and size(bottom) >= size(top):
            among = whole_of(top, paragraph, amounts) is bottom and rate.clause - top.clause < 2
            alone = narrowing_of(stem_of(rate.name), "覆盖", "完成", "占比", "比例", "达标") == ""
            if top.claim.start not in paragraph.wholes:  # 化解积案42件中的40件，化解率
                alone = alone or has_one_of(bottom.label, keys_of(stem_of(rate.name)))
            return [rate_over(rate, top, bottom)], among and alone and rate.peer == top.peer
    return [], False


_VERB = 2


def _is_counted_among(rate: Mention, top: Mention, bottom: Mention) -> bool:
    """219个建制村中216个通快递，通达率98.6%: so many of so many in one clause, of which the rate takes up a word."""
    inside = top.clause == bottom.clause and top.peer == rate.peer and rate.clause == top.clause + 1
    if not inside or "中" not in bottom.tail + top.lead:
        return False
    return not set(stem_of(rate.name)).isdisjoint(top.lead + top.tail)


def _plain(rate: Mention, stem: str, keys: tuple[str, ...], top: Mention, bottom: Mention) -> bool:
    """Whether the rate can be no other: both figures stand right in front of it, and nothing narrows its name."""
    if top.sentence is not rate.sentence or bottom.sentence is not rate.sentence:
        return False
    if rate.clause - top.clause > 1 + _is_told_with_rest(rate, top, bottom) or top.clause - bottom.clause > 2:
        return False
    if is_flow_of_stock(top, bottom):
        return False
    narrowing = stem
    for word in (*keys, *GENERIC):
        narrowing = narrowing.replace(word, "")
    narrowing = OF_EXTENT.sub("", narrowing)
    if keys == FOUND:
        narrowing = narrowing.removeprefix("问题")  # 检出不规范的54份，问题检出率
    before = rate.sentence.text[rate.sentence.start : top.claim.end] + top.tail
    if narrowing in _AT_ONCE:
        return any(word in top.label for word in _AT_ONCE)  # 当即答复33786件，直接答复率
    return len(narrowing) < 2 or narrowing in before


def _is_told_with_rest(rate: Mention, top: Mention, bottom: Mention) -> bool:
    """调解纠纷14207件，调解成功13862件，未成功345件，成功率97.6%: only what completes the base stands between."""
    between = rate.sentence.mentions[top.index + 1 : rate.index]
    wholes = rate.sentence.paragraph.wholes
    return len(between) == 1 and all(wholes.get(m.claim.start) is bottom for m in (top, *between))


def is_flow_of_stock(top: Mention, bottom: Mention) -> bool:
    """Whether the one tells what this period brought, the other what there is: 持证6842人，今年通过考试1386人."""
    return _THIS_PERIOD.search(top.lead) is not None and _STOCK.search(bottom.lead) is not None


_THIS_PERIOD = pattern("今年|本年|当年|年内|本期|新增")
_STOCK = pattern("现有|在册|持证|累计|[年月季期]末")
