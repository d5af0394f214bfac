"""Ratios by their name: 医护比1∶1.2, 城乡收入比2.16, 离婚与结婚登记之比为0.45∶1, 存贷比76.7%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.ratios.formulas import formula_of
from checker.linking.ratios.letters import pupils_of
from checker.linking.ratios.ratio_names import JOINT, RatioName, name_of
from checker.linking.ratios.ratio_readings import readings_either_way
from checker.linking.ratios.terms_told import (
    each_behind_shares,
    is_earlier,
    is_term,
    is_told_in_full,
    of_the_sort,
    ratio_by_letters,
    told_next,
    told_of_term,
    told_together,
)
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BACK = 2
_FEW = 3
_MONEY = pattern("标准|收入|消费|支出|工资|投入|产值")


def link_named(paragraph: Paragraph, number: int, run: Sequence[Mention]) -> Iterator[Proposal]:
    """The ratio that the run of figures writes (one figure, or the two terms of a∶b) over the terms of its name."""
    first = run[0]
    name = name_of(first)
    if name is None:
        yield from ratio_by_letters(paragraph, number, run)
        return
    sentence = paragraph.sentences[number]
    then = is_earlier(run)
    here = [m for m in sentence.mentions if m not in run]
    around = sorted(here, key=lambda m: (m.index > first.index, abs(m.index - first.index)))
    past = [m for other in paragraph.before(number, _BACK) for m in reversed(other.mentions)]
    terms = [m for m in (*around, *past) if is_term(m)]
    candidates = [m for m in terms if (m.role is Role.PREVIOUS) is then]
    if not then and past and cues.OPENS_EARLIER.match(past[-1].sentence.words):
        candidates = terms  # 去年末全市存款余额…: the passage itself is about last year
    if not candidates:
        candidates = told_next(paragraph, number, run)
    above, below = told_of_term(candidates, name.above, name.words), told_of_term(candidates, name.below, name.words)
    of_money = _MONEY.search(name.words) is not None
    pairs = [
        (top, bottom)
        for top in above[:_FEW]
        for bottom in below[:_FEW]
        if top is not bottom
        and (top.unit == "元") >= of_money
        and (_are_counted_alike(top, bottom) or "床" in name.above or name.key in _OF_TWO_SORTS)
    ]
    pairs = pairs or told_together(here[::-1], name.key) or each_behind_shares(here, name)
    pairs = of_the_sort(name, candidates, pairs) or pairs
    if name.key == "生师":
        pairs = pupils_of([m for m in below if m.sentence is sentence], candidates) or pairs
    if name.key == "师生" and not below:
        pairs = [pair[::-1] for pair in pupils_of([m for m in above if m.sentence is sentence], candidates)]
    pairs.sort(key=lambda pair: (pair[0].sentence is not pair[1].sentence, *(m.peer != first.peer for m in pair)))
    if len(pairs) > 1 and not name.key:
        pairs.sort(key=lambda pair: _names_missing(pair, name))
    readings = [reading for top, bottom in pairs for reading in readings_either_way(run, name, top, bottom)]
    if readings:
        own = [pair for pair in pairs if all(m.sentence is sentence and m.peer == first.peer for m in pair)]
        rivals = 1 if own == pairs[:1] else len(above) * len(below) or 1
        if rivals > 1 and _is_one_of_nested(above) and _is_one_of_nested(below) and not _may_be_others(sentence):
            rivals = 1
        if _AS_THEY_ARE.search(first.head) is not None and _are_pupils_and_teachers(*pairs[0]):
            rivals = 1
        told = all(is_told_in_full(pairs[0], name)) or any(map(holds, readings))
        by_these = all(m.sentence is sentence and m.clause == first.clause for m in pairs[0])
        told = told and (
            by_these or _CONVERTED.search(first.head) is None or _AS_THEY_ARE.search(first.head) is not None
        )  # 按折合在校生25340人与教师总数1440人计
        told = (
            told and not _is_of_a_sort_untold(first, name) and formula_of(first) is None
        )  # what a bracket writes out is read by its names
        told = told and (by_these or _converts(pairs[0][0]) == _converts(pairs[0][1]) or any(map(holds, readings)))
        yield Proposal(tuple(readings), _confidence(sentence, pairs, rivals) if told else Confidence.LOW)


def _are_counted_alike(top: Mention, bottom: Mention) -> bool:
    """Whether both are counted by one unit, or are heads, of which one is told without any."""
    if top.unit == bottom.unit:
        return True
    return {top.unit, bottom.unit} == {"人", ""}


def _converts(term: Mention) -> bool:
    """按折合在校生数18326.4人计算: pupils that are converted are over teachers that are, of whom 专任教师 are some."""
    return _CONVERTED.search(term.lead) is not None


def _is_of_a_sort_untold(ratio: Mention, name: RatioName) -> bool:
    """城镇男性A、城镇女性B，农村男女之比: whether nothing in front tells of those that the name is of."""
    sort = name.words.partition(name.key)[0].strip() if name.key else ""
    text = ratio.sentence.paragraph.words
    before = text[: max(0, ratio.claim.start - len(ratio.head) - ratio.sentence.paragraph.sentences[0].start)]
    if sort.startswith(_BORN) and _BABIES.search(before) is not None:
        return False
    return _GROUP.fullmatch(sort) is not None and sort not in before


_BORN = ("出生", "新生")
_BABIES = pattern("[男女]婴|活产|出生")

_GROUP = pattern(
    "农村|乡村|城镇|城市|市区|城区|小学|初中|高中|幼儿园|(?:出生|新生|流动|流入|流出|外来|老年|少儿|劳动年龄)(?:人口|婴儿|儿)?|新生儿"
)


def _names_missing(pair: tuple[Mention, Mention], name: RatioName) -> int:
    """How many of the figures do not bear the first word of their term.

    Of 职工与居民参保人数之比, 参保283万人 bears neither.
    """
    joined = JOINT.split(name.words)
    return sum(words.strip()[:_BACK] not in m.label for m, words in zip(pair, joined, strict=False))


def _is_one_of_nested(told: Sequence[Mention]) -> bool:
    """Whether the term is one figure, or one and its 其中: of 教职工168人，其中专任教师154人 no third can be meant."""
    first, *others = told
    if not others:
        return True
    nested = len(others) == 1 and first.sentence is others[0].sentence and first.peer == others[0].peer
    whole, part = sorted((first, others[0]), key=lambda m: m.index)
    return nested and "其中" in part.lead and part.index == whole.index + 1


_OTHERS = pattern("另有|另外|不含|[（(]含|大学|学院|高校|高职|本科|专科|研究生|折合|外聘|兼职|聘用|返聘")


def _may_be_others(sentence: Sentence) -> bool:
    """Whether it may be counted in another way: students at universities are 折合, and teachers 外聘 as well."""
    return _OTHERS.search(sentence.paragraph.words) is not None


_AS_THEY_ARE = pattern("自然人数?|[不未]折[合算]|非折合")
_CONVERTED = pattern("折合|折算")
"""按自然人数计生师比17.8∶1: over the heads; 折合后 over another number than is told."""


def _are_pupils_and_teachers(*pair: Mention) -> bool:
    return {word for m in pair for word in ("在校", "专任教师") if word in m.lead} == {"在校", "专任教师"}


_OF_TWO_SORTS = ("车桩",)
"""Ratios of things that are counted by different words: 汽车1.2万辆, 充电桩4126个."""


def _confidence(sentence: Sentence, pairs: list[tuple[Mention, Mention]], choice: int) -> Confidence:
    """HIGH where the name leaves one pair, in the ratio's sentence or in one that it goes on from."""
    top, bottom = pairs[0]
    if top.sentence is not bottom.sentence:
        return Confidence.HIGH if choice == 1 else Confidence.LOW
    if top.sentence is not sentence:
        levels = [m for m in sentence.mentions if m.role in (Role.LEVEL, Role.AVERAGE) and m.unit == top.unit]
        if levels:
            return Confidence.LOW  # 市本级新收3326件，复议诉讼比值达9.1: of its own figures
    return Confidence.HIGH if choice == 1 else Confidence.MEDIUM
