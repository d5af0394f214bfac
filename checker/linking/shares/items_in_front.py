"""The item that the clause in front of a bare share speaks of: 一季度A、…、四季度D，三季度最多，占全年的31.5%.

What such a share is of is the item whose name the clause begins with, and not the figure that happens to stand last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.lists.respective import names_and_values, values_of
from checker.linking.passage import Mention, Sentence
from checker.linking.shares.taken_together import is_together
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_BARE = pattern("[\\s，,]*(?:约|仅|只|就|已|则|更|所)*(?:占|比重)")
_MARK = pattern("[，,；;：:]")
_SUBJECT = pattern("其中|特别|尤其|[是为以的在于数仍尤]")
"""Behind what the subject of a clause may stand: 暑期所在的三季度最多, 仍以城建类为主."""
_COMPARED = pattern("[比较与除跟像]|不如|低于|高于|超过|相对")
"""What stands behind these is not spoken of: 较交通类多一倍."""
_INSIDE = pattern("[的中里内](?![心介小])(?!占|最|排|居|份额|比重|规模|数)")
"""城建类中物业问题最多: of a part of the item."""
_AND = pattern("[、和与及]")
_QUARTERS = "一二三四"
_SERIES = pattern(
    "(?:(?:第?(?P<quarter>[一二三])(?:季度)?[至到—－-]第?(?P<until>[二三四])|四个|各|分)季度|(?P<halves>上、?下半年)"
    "|(?P<from>(?:19|20)\\d\\d)年?[至到—－-](?P<to>(?:19|20)\\d\\d)年"
    "|(?P<first>\\d{1,2})月?[至到—－-](?P<last>\\d{1,2})月份?)[^，,。；;、]{0,14}$"
)
_LEAD = pattern(
    "[，,；;：:、\\s]*(?:[^，,；;：:、]{0,10}[中里]|以及|和|及)?[，,：:]?\\s*"
    "(?:今年|全年|年内|本年|上半年(?=.{2})|全[国省市县区州])?[对向由以在从]?"
)
_FIRST = pattern("最[多高大]|[居位]第?[首一]|排名?第一|领先|为主(?![要体办管])")
_NO_MEASURE = pattern("[量额数值度积率重模次幅]$")
_FILLERS = pattern(
    "^(?:其中|且|并|仍|也|为|是|在|均|各|全[国省市县区州]|同类|[，,\\s])+|(?:数量|仍|也|均|为|是|位|排名?|稳|继续|成为)+$"
)
_WORD = 2
_LONGEST = 48
_MOST = 32
_MONTHS = 12


def item_spoken_of(share: Mention, earlier: Sequence[Sentence]) -> list[Mention] | None:
    """The figures of the items that the clause in front of the share names; ``None`` where it names none but the last.

    They stand in the sentence of the share, or in the one in front where the share's own has no figure before it. Of
    what is said to be the most under a name that no figure has, no figure is told.
    """
    if share.depth or share.name or is_together(share) or not _BARE.match(share.head):
        return None
    clauses = _clauses_between(share)
    front = share.sentence.mentions[: share.index] or (earlier[0].mentions if earlier else [])
    levels = [m for m in front[-_MOST:] if m.is_level and not m.depth]
    if not clauses or not levels:
        return None
    named = _names(levels, front)
    for clause in reversed(clauses):
        found = _named_in(clause, named)
        if found is not None:
            return found if found != levels[-1:] else None
    return [] if share.index and _is_unknown(clauses[-1], levels) else None


def in_further_units(items: Sequence[Mention]) -> Iterator[list[Mention]]:
    """What a single item tells in other units: of 住宅212起、死亡12人 the 12人."""
    if len(items) != 1:
        return
    item = items[0]
    for mention in item.sentence.mentions[item.index + 1 : item.index + 1 + _FURTHER]:
        if mention.unit == item.unit or mention.peer != item.peer:
            return
        if mention.is_level and not mention.depth:
            yield [mention]


_FURTHER = 3


def _is_unknown(clause: str, levels: Sequence[Mention]) -> bool:
    """Whether something is said to be the most of a list that has no item of its name: 四季度40.59万人次，暑期最多."""
    first = _FIRST.search(clause)
    last = levels[-1]
    if first is None or sum(m.unit == last.unit and m.peer == last.peer for m in levels) <= _WORD:
        return False
    subject = _FILLERS.sub("", clause[: first.start()])
    return len(subject) >= _WORD and not _NO_MEASURE.search(subject) and not cues.shares_words(subject, last.label)


def _clauses_between(share: Mention) -> list[str]:
    """The clauses without a figure between the last figure and the share's own clause."""
    sentence, end = share.sentence, share.claim.start - len(share.head)
    if share.index:
        start = sentence.mentions[share.index - 1].claim.end
        opening = _MARK.search(sentence.text, start, end) if start < end else None
        start = end if opening is None else opening.end()
    else:
        start = sentence.start
    if not 0 < end - start < _LONGEST:
        return []
    return [clause.strip() for clause in _MARK.split(sentence.text[start:end]) if clause.strip()]


def _names(levels: Sequence[Mention], front: Sequence[Mention]) -> list[tuple[str, Mention]]:
    """The figures with the names of their items: their own words, or those of a list that tells them 分别."""
    respective = [*names_and_values(front), *_of_periods(front), *_of_days(front)]
    told = {m.claim.start for _, m in respective}
    own = [(m.lead, m) for m in levels if m.claim.start not in told]
    return [(_LEAD.sub("", name, count=1), mention) for name, mention in [*respective, *own]]


def _of_periods(mentions: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """第一至第四季度分别为A、B、C和D: each with the name of its quarter, half, month or year."""
    for first in mentions:
        gives = cues.RESPECTIVELY.search(first.lead)
        found = _SERIES.search(first.head[: first.head.rfind(gives.group())]) if gives is not None else None
        if found is None:
            continue
        run = values_of(mentions, first)
        names = _period_names(found)
        if len(names) == len(run):
            yield from zip(names, run, strict=True)


def _of_days(mentions: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """假期5天，接待游客依次为A、B、C、D和E，第三天最高: each with the number of its day."""
    for count, first in pairwise(mentions):
        if count.claim.kind is not ClaimKind.DURATION or cues.RESPECTIVELY.search(first.lead) is None:
            continue
        run = values_of(mentions, first)
        if 1 < len(run) <= len(_DAYS) and count.claim.written == len(run) and count.unit in ("天", "日"):
            yield from ((f"{number}{count.unit}", mention) for number, mention in zip(_DAYS, run, strict=False))


_DAYS = "一二三四五六七八九"


def _period_names(found: re.Match[str]) -> list[str]:
    if found["halves"]:
        return ["上半年", "下半年"]
    if found["from"]:
        return [
            f"{year}年" for year in range(int(found["from"]), min(int(found["to"]), int(found["from"]) + _MOST) + 1)
        ]
    if found["first"]:
        return [f"{month}月" for month in range(int(found["first"]), min(int(found["last"]), _MONTHS) + 1)]
    if found["quarter"]:
        first, last = map(_QUARTERS.index, (found["quarter"], found["until"]))
        return [f"{number}季" for number in _QUARTERS[first : last + 1]]
    return [f"{number}季" for number in _QUARTERS]


def _named_in(clause: str, named: Sequence[tuple[str, Mention]]) -> list[Mention] | None:
    """The figures of the items that are the clause's subject; none of what is only a part of one, ``None`` without."""
    clause = _DIGIT.sub(lambda found: _QUARTERS[int(found.group()) - 1], clause)
    for at in (0, *(found.end() for found in _SUBJECT.finditer(clause))):
        if _COMPARED.search(clause, 0, at) is not None:
            return None
        end, mention = _longest(clause, at, named)
        if mention is None:
            continue
        if _INSIDE.match(clause, end) is not None:
            return []
        found = [mention]
        while (joined := _AND.match(clause, end)) is not None:
            end, mention = _longest(clause, joined.end(), named)
            if mention is None:
                return []
            found.append(mention)
        return found
    return None


_DIGIT = pattern("(?<!\\d)[1-4](?=季)")


def _longest(clause: str, at: int, named: Sequence[tuple[str, Mention]]) -> tuple[int, Mention | None]:
    """Where the longest name that the clause has there ends, and its figure, if it is of one figure only."""
    while at < len(clause) and clause[at] == "第":
        at += 1
    ends = [_end_of_name(clause, at, name) for name, _ in named]
    best = max(ends, default=0)
    found = [mention for end, (_, mention) in zip(ends, named, strict=True) if end == best]
    return (best, found[0]) if best - at >= _WORD and len(found) == 1 else (at, None)


def _end_of_name(clause: str, at: int, name: str) -> int:
    """Where what the clause has there of the beginning of the name ends, ``at`` where it has nothing of it."""
    end = at
    while end < len(clause) and name.startswith(clause[at : end + 1]):
        end += 1
    return end
