"""The relation of a figure and its target, as the words say they stand: 完成目标的92.5%, 低于限额."""

from __future__ import annotations

from checker.linking.facts.verdict_words import Verdict
from checker.linking.passage import Mention, Sentence
from checker.linking.words import word_claim
from checker.model.claim import Claim
from checker.model.expression import Constant
from checker.model.interval import Exact
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind


def verdict_relation(
    sentence: Sentence, actual: Claim, target: Mention | None, verdict: Verdict, *, at_least: bool
) -> Relation:
    """The figure against its target; a share of a target is held to the whole of it."""
    words = word_claim(sentence.text, verdict.start, verdict.end, why="verdict")
    members = [Member("actual", actual), Member("verdict", words)]
    limit: Exact = 100
    literal = "100%"
    if target is not None:
        members.append(Member("target", target.claim))
        limit, literal = target.claim.written, target.claim.literal
    members.sort(key=lambda member: member.claim.start)
    return Relation(
        RelationKind.TARGET,
        tuple(members),
        actual,
        Constant(limit, literal),
        Comparison.AT_LEAST if at_least else Comparison.AT_MOST,
        Confidence.HIGH,
        cue=words.literal,
        facts=(("form", "verdict"), ("words", words.literal), ("target", literal)),
    )
