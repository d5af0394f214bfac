"""GJ502: what is said not to have happened is counted elsewhere."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """A denial is a zero: the count of the same thing must be zero."""
    verdict = judge_figure(relation, rule="GJ502", key="counted")
    if verdict is None:
        return None
    return verdict._replace(arguments=(*verdict.arguments, ("words", relation.fact("words") or "")), replacement="")


RULE = Rule(
    id="GJ502",
    name="absence-contradicted",
    severity=Severity.ERROR,
    kinds=(RelationKind.ABSENCE,),
    title=("“未发生”与计数矛盾", "What is denied is counted elsewhere"),
    description=(
        "“未有某某发生”“无一例某某”等于零，同一段落里对同一事项的计数应为零。",
        "未有X发生 or 无一例X asserts a zero; a positive count of the same thing in the paragraph contradicts it.",
    ),
    advice=("删去不实的结论，或核对计数。", "Drop the denial, or check the count."),
    messages={
        "counted": (
            "“{words}”与{stated}矛盾",
            "“{words}” contradicts {stated}",
        ),
    },
    passing=("全年未发生较大火灾事故。一季度较大火灾事故0起。",),
    failing=(
        "较大火灾事故3起，一般火灾事故12起。全年无较大火灾事故发生。",
        "全年较大溺水事故2起。全年未发生较大溺水事故。",
    ),
    judge=judge,
)
