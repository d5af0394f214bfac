"""GJ702: a completion rate is not the figure over its target."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated completion against actual ÷ target."""
    if relation.fact("form") == "verdict":
        return None
    return judge_figure(relation, rule="GJ702", key="mismatch")


RULE = Rule(
    id="GJ702",
    name="completion-rate-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.TARGET,),
    title=("完成率与实际数、目标数不符", "A completion rate does not match figure and target"),
    description=(
        "“完成目标B的x%”等于实际数除以目标数，可以超过100%。",
        "完成目标B的x% is the actual figure over the target; it may exceed 100%.",
    ),
    advice=("核对实际数和目标数，常见错误是分子分母颠倒。", "Check both figures; a common mistake is to swap them."),
    messages={
        "mismatch": (
            "完成率{stated}应为{computed}（{sum}）",
            "the completion rate {stated} should be {computed} ({sum})",
        ),
    },
    passing=(
        "发放贷款36亿元，完成年度目标40亿元的90%。",
        "培训骨干教师1086人，完成全年1200人培训任务的90.5%。",
    ),
    failing=(
        "发放贷款36亿元，完成年度目标40亿元的111%。",
        "培训骨干教师1086人，完成全年1200人培训任务的95.0%。",
    ),
    judge=judge,
    precedence=20,
)
