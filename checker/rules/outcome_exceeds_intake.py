"""GJ602: more comes out of a process than went in."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The outcome is at most the intake, with what was carried over."""
    if relation.facts:
        return None  # words that say which way a figure went: GJ303, GJ305
    return judge_figure(relation, rule="GJ602", key="exceeds")


RULE = Rule(
    id="GJ602",
    name="outcome-exceeds-intake",
    severity=Severity.ERROR,
    kinds=(RelationKind.ORDER,),
    title=("办结数超过收案数", "An outcome exceeds its intake"),
    description=(
        "受理不多于收到，采纳不多于提出，审结不多于新收加旧存；没有写旧存的审结数可以多于新收，不报。",
        "What is adopted, answered or closed is not more than what was proposed or received; where nothing is said of"
        " cases carried over, more may be closed than came in.",
    ),
    advice=("核对前后两个环节的数，或写明上期结转。", "Check both figures, or state what was carried over."),
    messages={
        "exceeds": (
            "{stated}超过前一环节的{computed}，多出{gap}",
            "{stated} exceeds the step before it, {computed}, by {gap}",
        )
    },
    passing=("全年提出检察建议18件，采纳16件，均按期回复。",),
    failing=("全年提出检察建议18件，采纳20件，均按期回复。",),
    judge=judge,
)
