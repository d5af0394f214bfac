"""Order: what comes out of a process is not more than what went in (审结 ≤ 新收 + 旧存)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import total_of
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_STEPS = (
    (("提出", "发出", "检察建议", "建议"), ("采纳", "被采纳")),
    (("收到", "收件", "接收"), ("受理", "答复", "办结", "办复", "回复")),
    (("受理", "新收", "收案", "收到", "接收", "承办"), ("审结", "办结", "结案", "执结", "答复", "调解成功", "化解")),
    (("立案",), ("结案",)),
    (("抓获",), ("逮捕", "拘留")),
    (("调解", "受理", "调处"), ("调解成功", "化解成功")),
    (("抽检", "检查", "检测", "抽查"), ("合格", "达标")),
)


def link_orders(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every outcome that follows its intake directly."""
    for sentence in paragraph.sentences:
        yield from _respective(sentence)
        mentions = [m for m in sentence.mentions if _is_exact_count(m)]
        for intake, outcome in itertools.pairwise(mentions):
            if intake.unit == outcome.unit and outcome.clause - intake.clause == 1 and _follows(intake, outcome):
                yield _proposal(sentence, intake, outcome)


def _respective(sentence: Sentence) -> Iterator[Proposal]:
    """收到复议348件、诉讼72件，分别办结340件、审结66件: each outcome of its own intake."""
    for first in sentence.mentions[2:-1]:
        if cues.RESPECTIVELY.search(first.lead) is None or not _is_exact_count(first):
            continue
        outcomes = sentence.mentions[first.index : first.index + 2]
        intakes = sentence.mentions[first.index - 2 : first.index]
        listed = all(_is_exact_count(m) and m.unit == first.unit for m in (*intakes, *outcomes))
        apart = intakes[-1].clause + 1 == first.clause == outcomes[-1].clause
        closed = any(outcomes[0].lead.endswith(word) for _, words in _STEPS for word in words)
        if listed and apart and closed and intakes[0].clause == intakes[1].clause:
            for intake, outcome in zip(intakes, outcomes, strict=True):
                yield _proposal(sentence, intake, outcome)


def _is_exact_count(mention: Mention) -> bool:
    exact = mention.claim.approximation is Approximation.EXACT and mention.claim.kind is ClaimKind.COUNT
    return exact and mention.role is Role.LEVEL and not mention.depth


def _follows(intake: Mention, outcome: Mention) -> bool:
    """Whether the two are steps of one process, and the second names no other thing."""
    for first, second in _STEPS:
        if any(word in intake.label for word in first) and any(outcome.lead.endswith(word) for word in second):
            return True
    return False


def _proposal(sentence: Sentence, intake: Mention, outcome: Mention) -> Proposal:
    carried = [
        m for m in sentence.mentions if m.unit == intake.unit and cues.CARRIED_IN.search(m.lead) and m is not intake
    ]
    above = [intake, *carried[:1]]
    members = [Member("in", m.claim) for m in above] + [Member("out", outcome.claim)]
    members.sort(key=lambda member: member.claim.start)
    relation = Relation(
        RelationKind.ORDER,
        tuple(members),
        outcome.claim,
        total_of([m.claim for m in above], unit_scale=outcome.claim.scale),
        Comparison.AT_MOST,
        cue=outcome.lead,
    )
    # 审结 may exceed 新收 where cases were carried over and nobody says so
    closes = any(word in outcome.lead for word in ("审结", "办结", "结案", "执结"))
    sure = bool(carried) or not closes
    return Proposal((relation,), Confidence.HIGH if sure else Confidence.LOW)
