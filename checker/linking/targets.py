"""Targets: whether 完成, 超额, 达标 or 尚有差距 agrees with the figure and its target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.words import word_claim
from checker.model.claim import Approximation
from checker.model.expression import Constant
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_TARGET = re.compile("目标|指标|任务|计划|要求|红线|上限|限额")
_MET = re.compile(
    "(?:均|都|全部|已|已经|提前|全面|顺利|圆满)*"
    "(?:超额完成|超额实现|提前完成|提前实现|完成全年|完成了?年度|达到目标|实现目标|达标|完成目标|达到考核|超过目标)"
    "[^，,。；;\\d]{0,8}(?=[，,。；;）)\\s]|$)"
    "|(?:高于|优于|超过)(?:[^，,。；;]{0,4}考核)?(?:指标|目标)|(?:已|提前|超额|均)(?:经|全面|提前)?完成(?=[^，,。；;]{0,4}\\d)"
)
_MISSED = re.compile(
    "(?:尚|仍|还)(?:有|存在)(?:一定)?差距|未(?:能)?(?:完成|达到|实现|达标)[^，,。；;]{0,8}|没有完成[^，,。；;]{0,8}"
)
_SAYS = ("完成", "实现", "达", "差距", "高于", "优于", "超过")
"""One of these is in every verdict; a plain search for them is cheap."""
_CEILING = (Approximation.AT_MOST, Approximation.LESS_THAN)
_LOWER = re.compile("控制在|以内|以下|不超过|不高于|低于|上限|限额")


def link_targets(paragraph: Paragraph) -> Iterator[Relation]:
    """Every verdict on a target whose figure and target stand in its sentence."""
    for sentence in paragraph.sentences:
        if not any(word in sentence.words for word in _SAYS):
            continue
        targets = [mention for mention in sentence.mentions if _is_target(mention)]
        if not targets:
            continue
        verdicts = _verdicts(sentence.words)
        for target in targets[:4] if verdicts else ():
            place = target.claim.start - sentence.start
            verdict, is_met = min(verdicts, key=lambda each, place=place: abs(each[0].start() - place))  # type: ignore[misc]
            actual = _actual(sentence, target, sentence.start + verdict.start())
            if actual is not None:
                yield _relation(sentence, actual, target, verdict, is_met=is_met)


def _verdicts(words: str) -> list[tuple[re.Match[str], bool]]:
    """Every verdict in the sentence, and whether it says that a target was met."""
    met = [found for found in _MET.finditer(words) if not words[: found.start()].endswith(("未", "没有", "未能"))]
    return [(found, True) for found in met] + [(found, False) for found in _MISSED.finditer(words)]


def _is_target(mention: Mention) -> bool:
    if mention.role in (Role.SHARE, Role.CHANGE):
        return False  # 占年度任务的45%, 距年度任务尚差20万亩
    if mention.tail.startswith("的") and not _TARGET.search(mention.tail):
        return False
    return bool(_TARGET.search(mention.lead) or _TARGET.search(mention.tail[:6]) or _TARGET.search(mention.head[-12:]))


def _actual(sentence: Sentence, target: Mention, verdict: int) -> Mention | None:
    """The figure that is measured against the target: the nearest of its unit outside its clause."""
    fits = [
        m
        for m in sentence.mentions
        if m is not target
        and m.unit == target.unit
        and not _is_target(m)
        and m.role in (Role.LEVEL, Role.RATE, Role.PERCENT, target.role)
        and m.claim.start < max(verdict, target.claim.start)
    ]
    if target.owner is not None and target.depth:
        fits = [m for m in fits if m.claim.start < target.claim.start]
    return min(fits, key=lambda m: abs(m.claim.start - target.claim.start), default=None)


def _relation(
    sentence: Sentence, actual: Mention, target: Mention, verdict: re.Match[str], *, is_met: bool
) -> Relation:
    ceiling = target.claim.approximation in _CEILING or _LOWER.search(target.lead + target.tail) is not None
    at_least = is_met != ceiling
    start = sentence.start + verdict.start()
    words = word_claim(sentence.text, start, sentence.start + verdict.end(), why="verdict")
    members = [Member("actual", actual.claim), Member("target", target.claim), Member("verdict", words)]
    members.sort(key=lambda member: member.claim.start)
    return Relation(
        RelationKind.TARGET,
        tuple(members),
        actual.claim,
        Constant(target.claim.written, target.claim.literal),
        Comparison.AT_LEAST if at_least else Comparison.AT_MOST,
        Confidence.HIGH,
        cue=words.literal,
        facts=(("form", "verdict"), ("words", words.literal)),
    )
