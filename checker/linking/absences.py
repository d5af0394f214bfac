"""Absence: 未有X发生, 无一例X, against a positive count of X."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.words import word_claim
from checker.model.claim import ClaimKind
from checker.model.document import Document
from checker.model.expression import Figure
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_ABSENT = re.compile(
    "(?:未有|没有|未发生|未发现|未出现|无一[例件起人名]|无)(?P<what>[^，,。；;：:、（）()\\d]{2,16}?)(?:发生|出现|存在)"
    "|(?:未发生|未发现|未出现|无一[例件起人名])(?P<only>[^，,。；;：:、（）()\\d]{2,14})"
)
_GENERIC = re.compile("案件|事件|情况|现象|情形|问题|[的了]")
_SHORTEST = 3


def link_absences(document: Document, paragraph: Paragraph) -> Iterator[Relation]:
    """Every denial in the paragraph whose subject is counted in it."""
    counted = [m for sentence in paragraph.sentences for m in sentence.mentions if _is_count(m)]
    if not counted:
        return
    text, span = document.text, paragraph.block.span
    for denial in _ABSENT.finditer(text, span.start, span.end):
        what = _GENERIC.sub("", denial.group("what") or denial.group("only"))
        if len(what) < _SHORTEST:
            continue
        for mention in counted:
            if _names(mention, what):
                yield _relation(text, denial, mention)
                break


def _is_count(mention: Mention) -> bool:
    return mention.role is Role.LEVEL and mention.claim.kind is ClaimKind.COUNT


def _names(mention: Mention, what: str) -> bool:
    """Whether the figure counts exactly what is denied: 确认违法1件, not 确认违法的通知1件."""
    label = _GENERIC.sub("", mention.lead).lstrip("其中及和、 ")
    return label == what or (len(what) > _SHORTEST and label.endswith(what))


def _relation(text: str, denial: re.Match[str], mention: Mention) -> Relation:
    words = word_claim(text, denial.start(), denial.end(), why="absence")
    members = sorted((Member("absence", words), Member("count", mention.claim)), key=lambda member: member.claim.start)
    return Relation(
        RelationKind.ABSENCE,
        tuple(members),
        mention.claim,
        Figure(words),
        Comparison.EQUAL,
        Confidence.HIGH,
        cue=words.literal,
        facts=(("words", words.literal),),
    )
