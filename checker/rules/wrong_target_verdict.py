"""GJ701: a target is said to be met, or missed, and the figures say otherwise."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The figure against its target, in the direction that the verdict needs."""
    if relation.fact("form") != "verdict":
        return None
    verdict = judge_figure(relation, rule="GJ701", key="unmet")
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    target = relation.fact("target") or ""
    words = relation.fact("words") or ""
    return verdict._replace(arguments=(*verdict.arguments, ("target", target), ("words", words)))


RULE = Rule(
    id="GJ701",
    name="wrong-target-verdict",
    severity=Severity.ERROR,
    kinds=(RelationKind.TARGET,),
    title=("完成情况与目标不符", "A verdict on a target is belied by the figures"),
    description=(
        "“超额完成”“达标”“尚有差距”等结论与实际数、目标数比较；“控制在…以内”“不超过”一类目标以低为好。",
        "Verdicts such as 超额完成, 达标 or 尚有差距 are compared with the figure and its target; for ceilings "
        "(不超过, 控制在) lower is better.",
    ),
    advice=("核对实际数、目标数和结论。", "Check the figure, the target and the verdict."),
    messages={
        "unmet": (
            "{stated}与目标{target}相比，与“{words}”不符",
            "{stated} against the target {target} belies “{words}”",
        ),
    },
    passing=(
        "全年任务是造林8000亩，实际完成8600亩，超额完成任务。",
        "能耗控制目标不超过320吨，实际消耗306吨，达到目标。",
        "债务余额43.17亿元，低于限额46.2亿元。",
    ),
    failing=(
        "全年任务是造林8600亩，实际完成8000亩，超额完成任务。",
        "能耗控制目标不超过320吨，实际消耗336吨，达到目标。",
        "债务余额48.17亿元，低于限额46.2亿元。",
    ),
    judge=judge,
    precedence=10,
)
