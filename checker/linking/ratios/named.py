"""Ratios by their name: 医护比1∶1.2, 城乡收入比2.16, 离婚与结婚登记之比为0.45∶1, 存贷比76.7%."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, factor_of, figure, related
from checker.linking.ratios.formulas import formula_of
from checker.linking.ratios.letters import pair_by_letters, pupils_of
from checker.model.claim import ClaimKind
from checker.model.expression import Expression, Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_BACK = 2
_FEW = 3
_HUNDRED = 100
_TEN = 10
_PER_HUNDRED = 20
"""A ratio of the sexes above this is told per hundred women."""


class RatioName(NamedTuple):
    """The words that the labels of the two terms hold, and what of the name is no term (新增, 收入)."""

    above: str
    below: str
    words: str
    key: str = ""
    """The two terms in one word: 城乡."""


def name_of(ratio: Mention) -> RatioName | None:
    """What the words in front of a ratio say of its terms; ``None`` when they name none."""
    head = ratio.head.split("（")[0]
    if "计" in ratio.head and "按" in ratio.head:
        head = _RECKONED.sub("", _ASIDE.sub("", ratio.head))
    found = cues.RATIO_NAME.search(head) or _CHANGED.search(ratio.head)
    if found is None:
        return None
    words = found.group(1)
    for key, (above, below) in cues.RATIO_TERMS.items():
        if key in words:
            return RatioName(above, below, words, key)
    joined = _JOINT.search(words)
    if joined is not None and joined.start() > 1 and len(words) - joined.end() > 1:
        above, below = words[: joined.start()], _COUNTED.sub("", words[joined.end() :])
        return RatioName(_pairs_of(above[-_FOUR:]), _pairs_of(below[-_FOUR:]), words)
    if _INCOMES.search(words):
        return RatioName(*cues.RATIO_TERMS["城乡"], words)
    if len(words) >= _FOUR:
        return RatioName(re.escape(words[-4:-2]), re.escape(words[-2:]), words)
    return None


_RECKONED = pattern("按[^，,。；;、]{1,40}?计算?(?=[为是约]|$)")
"""生师比按在校生3696人计算为14.0∶1."""
_ASIDE = pattern("（[^（）]{0,40}）")
_COUNTED = pattern("(?:人|户|件|家)数$|数量$")
"""职工与居民参保人数: what both are counted by, and no name of either."""
_MONEY = pattern("标准|收入|消费|支出|工资|投入|产值")
_INCOMES = pattern("^(?:居民)?(?:人均)?(?:可支配)?(?:收入|消费|消费支出)$")


def _pairs_of(words: str) -> str:
    """A pattern for labels that share two neighbouring characters with ``words``."""
    pairs = [re.escape(words[i : i + 2]) for i in range(len(words) - 1)]
    return "|".join((*pairs, *(others for name, others in _OTHER_NAMES if name in words)))


_OTHER_NAMES = (
    ("学生", "在校生|在校|在籍|本科生|专科生|研究生|在园"),
    ("教师", "教师|教职工|教员"),
    ("病床", "床位"),
    ("床位", "病床"),
    ("医生", "医师"),
    ("医师", "医生"),
    ("护士", "护理人员|护师"),
    ("老人", "老年人|入住|长者"),
    ("护理员", "护工|护理人员"),
)
"""What the terms of a ratio are counted under: 学生与教师之比 of 本科生14400人，专任教师800人."""


_FOUR = 4
_CHANGED = pattern(
    "([^\\W\\d_]{2,14}?)(?:之|的)?比(?:例|值)?(?:由|从)[^，,。；;]{1,16}(?:[升降]|缩小|下降|提高|上升|优化|扩大|降低|调整)[至到为]$"
)
_JOINT = pattern("[与和、同]")


def link_named(paragraph: Paragraph, number: int, run: Sequence[Mention]) -> Iterator[Proposal]:
    """The ratio that the run of figures writes (one figure, or the two terms of a∶b) over the terms of its name."""
    first = run[0]
    name = name_of(first)
    if name is None:
        yield from _by_letters(paragraph, number, run)
        return
    sentence = paragraph.sentences[number]
    then = is_earlier(run)
    here = [m for m in sentence.mentions if m not in run]
    around = sorted(here, key=lambda m: (m.index > first.index, abs(m.index - first.index)))
    past = [m for other in paragraph.before(number, _BACK) for m in reversed(other.mentions)]
    terms = [m for m in (*around, *past) if _is_term(m)]
    candidates = [m for m in terms if (m.role is Role.PREVIOUS) is then]
    if not then and past and cues.OPENS_EARLIER.match(past[-1].sentence.words):
        candidates = terms  # 去年末全市存款余额…: the passage itself is about last year
    if not candidates:
        candidates = _told_next(paragraph, number, run)
    above, below = _told(candidates, name.above, name.words), _told(candidates, name.below, name.words)
    of_money = _MONEY.search(name.words) is not None
    pairs = [
        (top, bottom)
        for top in above[:_FEW]
        for bottom in below[:_FEW]
        if top is not bottom
        and (top.unit == "元") >= of_money
        and (top.unit == bottom.unit or "床" in name.above or name.key in _OF_TWO_SORTS)
    ]
    pairs = pairs or _told_together(here[::-1], name.key) or _each_behind_shares(here, name)
    pairs = _of_the_sort(name, candidates, pairs) or pairs
    if name.key == "生师":
        pairs = pupils_of([m for m in below if m.sentence is sentence], candidates) or pairs
    if name.key == "师生" and not below:
        pairs = [pair[::-1] for pair in pupils_of([m for m in above if m.sentence is sentence], candidates)]
    pairs.sort(key=lambda pair: (pair[0].sentence is not pair[1].sentence, *(m.peer != first.peer for m in pair)))
    if len(pairs) > 1 and not name.key:
        pairs.sort(key=lambda pair: _names_missing(pair, name))
    readings = [reading for top, bottom in pairs for reading in _readings(run, name, top, bottom)]
    if readings:
        own = [pair for pair in pairs if all(m.sentence is sentence and m.peer == first.peer for m in pair)]
        rivals = 1 if own == pairs[:1] else len(above) * len(below) or 1
        if rivals > 1 and _is_one_of_nested(above) and _is_one_of_nested(below) and not _may_be_others(sentence):
            rivals = 1
        if _AS_THEY_ARE.search(first.head) is not None and _are_pupils_and_teachers(*pairs[0]):
            rivals = 1
        told = all(_is_told(pairs[0], name)) or any(map(holds, readings))
        by_these = all(m.sentence is sentence and m.clause == first.clause for m in pairs[0])
        told = told and (
            by_these or _CONVERTED.search(first.head) is None or _AS_THEY_ARE.search(first.head) is not None
        )  # 按折合在校生25340人与教师总数1440人计
        told = (
            told and not _is_of_a_sort_untold(first, name) and formula_of(first) is None
        )  # what a bracket writes out is read by its names
        yield Proposal(tuple(readings), _confidence(sentence, pairs, rivals) if told else Confidence.LOW)


def _told_next(paragraph: Paragraph, number: int, run: Sequence[Mention]) -> list[Mention]:
    """生师比为16.8∶1。学校现有专任教师642人，全日制在校生10786人: what follows a ratio that is told first of all."""
    following = paragraph.sentences[number + 1 : number + 2]
    if is_earlier(run) or not following:
        return []
    return [m for m in following[0].mentions if _is_term(m) and m.is_level and not m.depth]


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


def _by_letters(paragraph: Paragraph, number: int, run: Sequence[Mention]) -> Iterator[Proposal]:
    """离结比0.42∶1: by one sign of each term, in the ratio's sentence."""
    if run[0].unit not in (":", ":1") or is_earlier(run):
        return
    here = [m for m in paragraph.sentences[number].mentions if m not in run and _is_term(m) and m.is_level]
    past = [m for other in paragraph.before(number, _BACK) for m in other.mentions if _is_term(m) and m.is_level]
    pairs = pair_by_letters(run[0], sorted(here, key=lambda m: abs(m.index - run[0].index)))
    pairs = pairs or pair_by_letters(run[0], [*here, *past])
    readings = tuple(ratio_of(run, top, bottom) for top, bottom in pairs)
    if readings:
        yield Proposal(readings, Confidence.MEDIUM if len(readings) == 1 else Confidence.LOW)


def _names_missing(pair: tuple[Mention, Mention], name: RatioName) -> int:
    """How many of the figures do not bear the first word of their term.

    Of 职工与居民参保人数之比, 参保283万人 bears neither.
    """
    joined = _JOINT.split(name.words)
    return sum(words.strip()[:_BACK] not in m.label for m, words in zip(pair, joined, strict=False))


def _is_told(pair: tuple[Mention, Mention], name: RatioName) -> Iterator[bool]:
    """Of each term, whether its figure goes by all of the name: 法官助理3976人 are no 员额法官, nor are 法官418名."""
    joined = _JOINT.split(name.words) if not name.key else []
    if len(joined) != len(pair):
        return
    for mention, words in zip(pair, joined, strict=True):
        own = words[-_FOUR:]
        yield any(other in own for other, _ in _OTHER_NAMES) or cues.overlap(own, mention.label) >= len(own) - 1


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


_EITHER_WAY = ("医护", "床护", "床医", "师生", "生师", "师幼", "幼师")
"""医护比1.59: so many of the second to one of the first, where that is left out."""
_MANY_TO_ONE = ("竞争", "报考", "报录")
_OF_TWO_SORTS = ("车桩",)
"""Ratios of things that are counted by different words: 汽车1.2万辆, 充电桩4126个."""


def _of_the_sort(
    name: RatioName, candidates: Sequence[Mention], pairs: Sequence[tuple[Mention, Mention]]
) -> list[tuple[Mention, Mention]]:
    """在校生8.61万人，其中…初中3.49万人；教师5126人，…初中2263人，初中师生比: the parts that bear its first word."""
    sort = name.words.partition(name.key)[0].strip() if name.key else ""
    if len(sort) < _BACK:
        return []
    own = [m for m in candidates if m.lead.strip("，,、 ").removeprefix("其中") == sort]
    tops = _called(sort, name.above, candidates) or [m for m in own if any(_is_behind(top, m) for top, _ in pairs)]
    bottoms = _called(sort, name.below, candidates)
    bottoms = bottoms or [m for m in own if any(_is_behind(bottom, m) for _, bottom in pairs)]
    return [(tops[0], bottoms[0])] if len(tops) == len(bottoms) == 1 else []


def _called(sort: str, words: str, candidates: Sequence[Mention]) -> list[Mention]:
    """小学专任教师2093人: the figures whose own words have both the sort and the term."""
    return [m for m in candidates if sort in m.lead and re.search(words, m.lead.replace(sort, "", 1)) is not None]


def _is_behind(whole: Mention, part: Mention) -> bool:
    """Whether the figure stands behind the whole in its stretch, and may be a part of it."""
    beside = whole.sentence is part.sentence and whole.peer == part.peer and whole.index < part.index
    return beside and whole.unit == part.unit and (part.values.low or 0) <= (whole.values.high or 0)


def _told_together(mentions: Sequence[Mention], key: str) -> list[tuple[Mention, Mention]]:
    """The two figures of one clause that names both terms in one word: 城乡居民收入分别达到42860元、21340元."""
    for second, first in itertools.pairwise(mentions):
        if key and key in first.head and not second.lead.strip("、和及与 ") and first.unit == second.unit:
            if first.clause == second.clause and _is_term(first):
                return [(first, second)]
    return []


def _each_behind_shares(mentions: Sequence[Mention], name: RatioName) -> list[tuple[Mention, Mention]]:
    """男性占51.26%，女性占48.74%，各为31.46万人、29.91万人: two figures in the order of the shares that name both."""
    for at, (first, second) in enumerate(itertools.pairwise(mentions)):
        if at < _BACK or _EACH.fullmatch(first.lead) is None or second.separator != "、" or first.unit != second.unit:
            continue
        shares = mentions[at - _BACK : at]
        row = [*shares, first]
        beside = all(b.clause - a.clause == 1 and a.peer == b.peer for a, b in itertools.pairwise(row))
        both = beside and second.clause == first.clause and all(m.role is Role.SHARE for m in shares)
        if both and all(re.search(words, m.head) for words, m in zip((name.above, name.below), shares, strict=True)):
            return [(first, second)]
        if both and all(re.search(words, m.head) for words, m in zip((name.below, name.above), shares, strict=True)):
            return [(second, first)]
    return []


_EACH = pattern("[，,\\s]*(?:各|分别|依次)(?:为|有|是|计|达)?")


def is_earlier(run: Sequence[Mention]) -> bool:
    """Whether the ratio is what another one is compared with: 由2.16∶1缩小到2.12∶1."""
    return (
        run[0].role is Role.PREVIOUS
        or _THEN.fullmatch(run[0].lead) is not None
        or (not run[0].index and _THEIRS.match(run[0].lead) is not None)
        or (
            _FROM.search(run[0].lead) is not None
            and (
                cues.COMPARED_WITH_AFTER.match(run[-1].tail) is not None
                or _NOTED_AND_MOVED.match(run[-1].sentence.text, run[-1].claim.end, run[-1].sentence.end) is not None
            )
        )
    )


_THEN = pattern("[，,\\s]*(?:上年|去年|前一年|上年同期|去年同期|上年末)(?:则?为|是)")
_THEIRS = pattern("\\s*(?:上年|去年|前年|上年同期|去年同期)[^\\W\\d_a-zA-Z]{2,8}比(?:约|为|是)*$")
"""上年竞争比28.5∶1: of the year before, behind a sentence of this one."""
_FROM = pattern("[由从]|上年|去年")
_NOTED_AND_MOVED = pattern("(?:[∶:：]1)?[（(][^（）()]{1,30}[）)](?:缩小|扩大|下降|上升|提高|降低|优化|调整|变)")
"""由1.56∶1（上年上转4035人次）缩小到1.33∶1."""


def _is_term(mention: Mention) -> bool:
    if mention.claim.kind in (ClaimKind.PERCENT, ClaimKind.RATIO, ClaimKind.MULTIPLE) or not mention.unit:
        return False
    if mention.role is Role.AVERAGE and _HAS_MOVED.search(mention.lead) is not None:
        return False  # 每名教师所教学生少了0.6人: by how much, and not how many
    return mention.role in (Role.LEVEL, Role.AVERAGE, Role.CHANGE, Role.PREVIOUS)


_HAS_MOVED = pattern("(?:增加|减少|下降|上升|提高|降低|增长|增|减|降)了?约?$")

_ADDED = pattern("新增|增量")
_LENT = pattern("(?:投放|发放|收回|新[增放])各?[项类]?[贷存]款")


def _told(candidates: list[Mention], words: str, name: str) -> list[Mention]:
    """The figures whose own words tell of a term; of 新增存贷比 those that were added."""
    named = re.compile(words)
    is_added = _ADDED.search(name) is not None
    of_stocks = "存贷" in name or "贷存" in name
    found = []
    for mention in candidates:
        if is_added:
            first = mention.sentence.mentions[0]
            if _ADDED.search(mention.lead) and named.search(first.label):
                found.append(mention)
        elif of_stocks and (mention.role is Role.AVERAGE or _LENT.search(mention.lead) is not None):
            continue  # 投放贷款41.2亿元，余额126.3亿元；存款186.2亿元，存贷比67.8%: of what is outstanding
        elif mention.role is not Role.CHANGE and named.search(_subject(mention)):
            found.append(mention)
    return found


def _subject(mention: Mention) -> str:
    """The words of a figure, and of its clause where it goes on with that: 在园幼儿由52785人增加到77578人."""
    if mention.label.strip("，、和及与 　增加减少到至了为达") and mention.separator != "由":
        changed = re.match("(?:增|减|升|降|提|扩|上|下|缩)", mention.lead)
        if changed is None:
            return mention.label
    return mention.head + mention.tail


def _readings(run: Sequence[Mention], name: RatioName, top: Mention, bottom: Mention) -> Iterator[Relation]:
    """The ratio as told, and turned round: 师生比 is mostly written 1∶16, and sometimes 16∶1."""
    plain = ratio_of(run, top, bottom, name=name.words)
    turned = ratio_of(run, bottom, top, name=name.words)
    if name.key in _MANY_TO_ONE and ((top.values.low or 0) > (bottom.values.low or 0)) == (run[0].unit == ":"):
        plain, turned = turned, plain  # 平均竞争比1∶34: so many to each place, whichever is named first
    yield plain
    if run[0].unit in (":", ":1") or (name.key in _EITHER_WAY and holds(turned)):
        yield turned


def ratio_of(run: Sequence[Mention], top: Mention, bottom: Mention, *, name: str = "") -> Relation:
    """The figure or the two terms of a ratio against top and bottom, in any way that ratios are written."""
    scale = common_scale(top, bottom)
    above, below = figure(top, scale=scale), figure(bottom, scale=scale)
    stated = run[0].claim
    computed: Expression
    if len(run) == 1:
        factor = factor_of(stated)
        if "性别" in name and (stated.values.low or 0) > _PER_HUNDRED:
            factor = _HUNDRED
        computed = Quotient(above, below, factor)
    else:
        one, other = run[0].claim.written, run[1].claim.written
        if other == _HUNDRED:
            computed = Quotient(above, below, _HUNDRED)
        elif one + other in (_TEN, _HUNDRED):
            stated, computed = run[1].claim, Quotient(below, Sum(((1, above), (1, below))), int(one + other))
        elif one == 1:
            stated, computed = run[1].claim, Quotient(below, above)
        else:
            stated, computed = run[1].claim, Product(Quotient(below, above), figure(run[0]))
    roles = {top.claim.start: "numerator", bottom.claim.start: "denominator", stated.start: "ratio"}
    return related(RelationKind.RATIO, stated, computed, roles=roles, cue="比")


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
