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
        "Figures with the same name, unit and period must agree wherever they stand; cumulative and current figures "
        "are not compared.",
    ),
    advice=("核对两处数字，统一口径。", "Check both places."),
    messages={
        "differs": (
            "同一事项前后不一：{stated}与{computed}",
            "one fact is told twice and differs: {stated} and {computed}",
        ),
    },
    passing=("建成农村公路总里程1286.5公里。\n建成农村公路总里程1286.5公里，新增桥梁6座。",),
    failing=(
        "建成农村公路总里程1286.5公里。\n建成农村公路总里程1268.5公里，新增桥梁6座。",
        "年末存栏生猪12860头，防疫形势平稳。\n年末存栏生猪12680头，供应充足。",
    ),
    judge=judge,
)
