"""Which of the figures in front the words of a sentence name as its whole: 新收案件中，…, 本区项目由…组成."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.columns import Column
from checker.linking.totals.overlaps import overlapping
from checker.model.patterns import pattern

_MOST_WHOLES = 6

_MOST_TOLD = 24


def named_again(words: str, told: Sequence[Mention], first: Mention) -> list[Mention]:
    """The figure of the part's unit that the words name: 新收案件中 of 其中新收6315件."""
    core = words
    for filler in ("案件", "人员", "问题", "项目", "单位", "全部", "上述"):
        core = core.replace(filler, "")
    like = [m for m in told[-_MOST_TOLD:] if m.unit == first.unit]
    found = [m for m in like if len(core) > 1 and core in m.label]
    if not found and core in _CLOSED_CASES:  # 审结案件中 of 审执结6983件
        found = [m for m in like if _CLOSED.search(m.lead) is not None and not m.depth and m.is_level]
        found = [m for m in found if "执" in core or "执" not in m.lead or "执行" in first.sentence.words]
    if len(found) > 1:  # 公证员中 of 执业公证员11人、公证员助理14人: a noun ends with what it is
        found = [m for m in found if m.lead.rstrip("为达有共约 　").endswith(core)] or found
    return found or [
        m for m in like if len(core) > _NOUN + 2 and core[:-_NOUN] in m.label
    ]  # 不合格样品 of 检出不合格98批次


_NOUN = 2
_CLOSED_CASES = ("审结", "办结", "结案", "已结", "审执结", "审结执结")
_CLOSED = pattern("(?:审[理执]?结|审结执结|办结|结案)[^，,、。；;\\d]{0,6}$")
_FEW = 2
_PLACED = pattern("(?:分布|集中|都)?在[^，,。；;在\\d]{1,10}(?:[的有]|的有)$")


def placed(told: Sequence[Mention], parts: Sequence[Mention], opening: str) -> list[Mention]:
    """限期整改8个。整改单位在乡镇里有3个，在县直机关有5个: where each of those that are named again is."""
    if not all(_PLACED.search(part.lead) for part in parts):
        return []
    found = named_again(opening[: opening.index("在")].strip(), told, parts[0])
    return found if not overlapping(found[-1] if found else None, parts) else []


def named_by_cue(cue: str, told: Sequence[Mention], first: Mention) -> list[Mention]:
    """The figures of the part's unit whose own words the cue repeats: 从12315平台情况看, 本区项目由 …."""
    if cue.endswith("由"):
        paragraph = first.sentence.paragraph
        front = (m for s in paragraph.before(paragraph.number_of(first.sentence), 1) for m in s.mentions)
        # 支出A，为可用资金B的94.5%。可用资金由…构成: of what the share is of
        bases = [m for m in front if m.role is Role.BASE and m.unit == first.unit]
        like = [*(m for m in told[-_MOST_TOLD:] if m.unit == first.unit), *bases]
        near = [(cues.overlap(cue, m.label), m) for m in like]
        most = max((length for length, _ in near), default=0)
        return [m for length, m in near if length == most] if most >= _FEW else []  # 非住房类由…: not of what is 住房类
    named = [m for m in told[-_MOST_TOLD:] if m.unit == first.unit and cues.overlap(cue, m.label) >= _NAMES]
    return [m for m in named if len(named) == 1 or cues.overlap(cue, m.label) > _NAMES] or named


_IS_MADE_UP = pattern("[组构]成(?=[，,。；;\\s]|$)")
_COMPOSED = pattern("\\s*[^，,。；;由]{2,12}由")


def composed(sentence: Sentence, opening: str) -> str:
    """本区项目由A、B和C组成; …；非住房类由D和E两项构成: the words that name the whole, with 由."""
    if "由" not in opening or _IS_MADE_UP.search(sentence.words) is None:
        return ""
    found = _COMPOSED.match(opening, max(opening.rfind("；"), opening.rfind(";")) + 1)
    return found.group() if found is not None else ""


_NAMES = 4
"""So many characters of a figure's own words name it: 从12315平台情况看."""


def near_in_front(before: list[Column], column: Column, part: Mention) -> list[Mention]:
    """The figures of the part's unit in the sentence in front, no more than a few; those that share its verb first."""
    tops = [whole for earlier in before for whole in earlier.top if whole.unit == part.unit and column.fits(whole)]
    tops = [whole for whole in tops if "其中" not in whole.head] or tops
    verb = _OPENING.sub("", part.lead)[:2]
    named = [whole for whole in tops if len(verb) == 2 and verb in whole.label]
    return (named if len(named) == 1 else _same_word(before, column) or tops)[:_MOST_WHOLES]


def _same_word(before: list[Column], column: Column) -> list[Mention]:
    """The one figure that ends with the word with which all parts end: 派单601件 of 热线派单532件，政民互动派单96件."""
    unit = column.top[0].unit
    alike = [m for earlier in before for m in earlier.mentions if m.unit == unit]
    if not alike:
        return []
    words = {part.lead.rstrip("为达约 　")[-2:] for part in column.top}
    word = words.pop() if len(words) == 1 else ""
    same = [m for m in alike if m.lead.endswith(word)]
    return same if len(word) == 2 and len(same) == 1 else []


_OPENING = pattern("^.*?其中[，,：:]?|^[\\s，,：:]+")


def view_in_front(first: Mention) -> str:
    """The words in front of a sentence's first part that say that nothing is left out: 按类型分."""
    text, start = first.sentence.text, first.sentence.start
    found = cues.view_of(text, max(0, start - 1), first.claim.start)  # with the mark in front of it
    return found.group() if found else ""
