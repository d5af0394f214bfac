"""Absence: 未发生X, 无一例X, “零事故”, 已全部办结, against a positive count of X, or of what is still open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from checker.linking import cues
from checker.linking.facts.denials import Denial, denials_of
from checker.linking.facts.denied_counts import contradicts
from checker.linking.facts.denied_excess import denied_excesses
from checker.linking.facts.denied_grades import (
    MOST_GRADED,
    denying_words,
    graded_wholes,
    in_order,
    is_count,
    nothing_left,
)
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.model.claim import ClaimKind
from checker.model.document import Document
from checker.model.expression import Figure
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_STEMS = ("未", "无", "均", "零", "没", "全部")
"""One of these is in every denial; to look for them is cheap."""
_ALL_DONE = pattern(
    "(?:全部|均)(?:已经?)?(?:按期|按时|如期|依法)?(?P<done>办结|整改|审结|结案|答复|回复|处置|处理|完成|销号)"
    "(?:完成|到位|完毕|整改)?(?=[，,。；;）)]|$)"
)
_OPEN = pattern(
    "(?:正在|尚在|仍在|尚未|未|还在|在)(?:按期|依法)?(?:完成)?(?P<verb>办理|办结|审理|审结|整改|完成|处理|处置|答复|回复|结案|销号)$"
)
_SAME_WORK = {"办理": "办结", "审理": "审结"}
_EMPTY = pattern("(?:目前|现|现已|已|均|也|都|上述|以上|所有|截至目前|至此|业|并|案件|问题|事项|[，,\\s])*")


def link_absences(document: Document, paragraph: Paragraph) -> Iterator[Relation]:
    """Every denial in the paragraph whose subject is counted in it."""
    text, span = document.text, paragraph.block.span
    words = text[span.start : span.end]
    if not cues.has_any(words, _STEMS):
        return
    counted = [m for sentence in paragraph.sentences for m in sentence.mentions if is_count(m)]
    if not counted:
        return
    denials = list(denials_of(text, span.start, span.end))
    starts = [m.claim.start for m in counted]
    graded = list(islice(graded_wholes(paragraph), MOST_GRADED)) if denials else []
    for denial in denials:
        found = next((m for m in _around(counted, starts, denial) if contradicts(m, denial)), None)
        if found is not None:
            yield _relation(text, denial, _amount(found) if denial.is_of_money else found)
        elif (nothing := nothing_left(graded, text, denial.start, denial.end)) is not None:
            yield nothing
    for excess in denied_excesses(text, paragraph):
        yield _relation(text, Denial(excess.start, excess.end, (), ""), excess.over)
    for sentence in paragraph.sentences:
        yield from _left_over(sentence)


_IN_FRONT, _BEHIND = 40, 24
"""So many counts on either side of a denial may be what it denies."""


def _around(counted: Sequence[Mention], starts: Sequence[int], denial: Denial) -> Sequence[Mention]:
    """The counts near the denial, in the order of the text."""
    at = bisect_left(starts, denial.start)
    return counted[max(0, at - _IN_FRONT) : at + _BEHIND]


def _amount(mention: Mention) -> Mention:
    """What was spent on it, where the sentence says so: 公务接待12批次，支出0.84万元."""
    behind = mention.sentence.mentions[mention.index :]
    return next((each for each in behind if each.claim.kind is ClaimKind.MONEY), mention)


def _left_over(sentence: Sentence) -> Iterator[Relation]:
    """已全部办结, where the sentence counts what is still being worked on."""
    if "均" not in sentence.words and "全部" not in sentence.words:
        return
    for said in _ALL_DONE.finditer(sentence.words):
        clause = re.split("[，,；;：:（(]", sentence.words[: said.start()])[-1]
        if _EMPTY.fullmatch(clause) is None:
            continue
        for mention in sentence.mentions:
            left = _OPEN.search(mention.lead) if is_count(mention) else None
            work = _SAME_WORK.get(left.group("verb"), left.group("verb")) if left is not None else ""
            if work and (work == said.group("done") or said.group("done") == "完成"):
                start, end = sentence.start + said.start(), sentence.start + said.end()
                yield _relation(sentence.text, Denial(start, end, (), clause), mention)
                break


def _relation(text: str, denial: Denial, mention: Mention) -> Relation:
    words = denying_words(text, denial.start, denial.end)
    return Relation(
        RelationKind.ABSENCE,
        in_order((Member("absence", words), Member("count", mention.claim))),
        mention.claim,
        Figure(words),
        Comparison.EQUAL,
        Confidence.HIGH,
        cue=words.literal,
        facts=(("words", text[denial.start : denial.end]),),
    )
