"""GJ501: one fact is told twice with different values."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Two figures of one name, scope and period must meet."""
    return judge_figure(relation, rule="GJ501", key="differs", severity=Severity.WARNING)


RULE = Rule(
    id="GJ501",
    name="restated-differently",
    severity=Severity.WARNING,
    kinds=(RelationKind.RESTATED,),
    title=("同一事项前后数字不一", "One fact is told with different values"),
    description=(
        "名称、单位、时期都相同的数在文中出现多次时应当一致；累计数与当期数、不同截止日期的数不比较。",
        "Figures with the same name, unit and period must agree wherever they stand; cumulative and current figures are not compared.",
    ),
    advice=("核对两处数字，统一口径。", "Check both places."),
    messages={
        "differs": (
            "同一事项前后不一：{stated}与{computed}",
            "one fact is told twice and differs: {stated} and {computed}",
        ),
    },
    passing=("全年共出具行政审计报告46份。下一步巩固成果。\\n全年共出具行政审计报告46份，均已落实。",),
    failing=("全年共出具行政审计报告1246份。下一步巩固成果。\\n全年共出具行政审计报告1264份，均已落实。",),
    judge=judge,
)
