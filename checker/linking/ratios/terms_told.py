"""Where the terms of a named ratio are told: in front, behind, in one clause, as items: 教师642人，在校生10786人."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.ratios.letters import pair_by_letters
from checker.linking.ratios.ratio_names import JOINT, OTHER_NAMES, RatioName
from checker.linking.ratios.ratio_readings import ratio_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BACK = 2

_FOUR = 4


def told_next(paragraph: Paragraph, number: int, run: Sequence[Mention]) -> list[Mention]:
    """生师比为16.8∶1。学校现有专任教师642人，全日制在校生10786人: what follows a ratio that is told first of all."""
    following = paragraph.sentences[number + 1 : number + 2]
    if is_earlier(run) or not following:
        return []
    return [m for m in following[0].mentions if is_term(m) and m.is_level and not m.depth]


def ratio_by_letters(paragraph: Paragraph, number: int, run: Sequence[Mention]) -> Iterator[Proposal]:
    """离结比0.42∶1: by one sign of each term, in the ratio's sentence."""
    if run[0].unit not in (":", ":1") or is_earlier(run):
        return
    here = [m for m in paragraph.sentences[number].mentions if m not in run and is_term(m) and m.is_level]
    past = [m for other in paragraph.before(number, _BACK) for m in other.mentions if is_term(m) and m.is_level]
    pairs = pair_by_letters(run[0], sorted(here, key=lambda m: abs(m.index - run[0].index)))
    pairs = pairs or pair_by_letters(run[0], [*here, *past])
    readings = tuple(ratio_of(run, top, bottom) for top, bottom in pairs)
    if readings:
        yield Proposal(readings, Confidence.MEDIUM if len(readings) == 1 else Confidence.LOW)


def is_told_in_full(pair: tuple[Mention, Mention], name: RatioName) -> Iterator[bool]:
    """Of each term, whether its figure goes by all of the name: 法官助理3976人 are no 员额法官, nor are 法官418名."""
    joined = JOINT.split(name.words) if not name.key else []
    if len(joined) != len(pair):
        return
    for mention, words in zip(pair, joined, strict=True):
        own = words[-_FOUR:]
        yield any(other in own for other, _ in OTHER_NAMES) or cues.overlap(own, mention.label) >= len(own) - 1


def of_the_sort(
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


def told_together(mentions: Sequence[Mention], key: str) -> list[tuple[Mention, Mention]]:
    """The two figures of one clause that names both terms in one word: 城乡居民收入分别达到42860元、21340元."""
    for second, first in itertools.pairwise(mentions):
        if key and key in first.head and not second.lead.strip("、和及与 ") and first.unit == second.unit:
            if first.clause == second.clause and is_term(first):
                return [(first, second)]
    return []


def each_behind_shares(mentions: Sequence[Mention], name: RatioName) -> list[tuple[Mention, Mention]]:
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


def is_term(mention: Mention) -> bool:
    """Whether the figure is an amount that a ratio can be of."""
    if mention.claim.kind in (ClaimKind.PERCENT, ClaimKind.RATIO, ClaimKind.MULTIPLE):
        return False
    if not mention.unit and not are_heads_without_unit(mention):
        return False
    if mention.role is Role.AVERAGE and _HAS_MOVED.search(mention.lead) is not None:
        return False  # 每名教师所教学生少了0.6人: by how much, and not how many
    return mention.role in (Role.LEVEL, Role.AVERAGE, Role.CHANGE, Role.PREVIOUS)


def are_heads_without_unit(mention: Mention) -> bool:
    """按折合在校生数18326.4计算: pupils and teachers that are converted are often told without 人."""
    return not mention.unit and _CONVERTED_HEADS.search(mention.lead) is not None


_CONVERTED_HEADS = pattern("折合(?:在校)?学?(?:生|教师)(?:总数|总?人数|数)?[为是]?$")

_HAS_MOVED = pattern("(?:增加|减少|下降|上升|提高|降低|增长|增|减|降)了?约?$")

_ADDED = pattern("新增|增量")
_LENT = pattern("(?:投放|发放|收回|新[增放])各?[项类]?[贷存]款")


def told_of_term(candidates: list[Mention], words: str, name: str) -> list[Mention]:
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
