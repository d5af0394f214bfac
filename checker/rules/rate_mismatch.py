"""GJ201: a rate is not its numerator over its denominator."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated rate against numerator ÷ denominator, by the definition of the rate."""
    return judge_figure(relation, rule="GJ201", key="mismatch")


RULE = Rule(
    id="GJ201",
    name="rate-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.RATE,),
    title=("比率与分子分母不符", "A rate does not match its numerator and denominator"),
    description=(
        "按比率自己的定义取分子、分母：结案率的分母含旧存，起诉率的分母含不起诉，毛利率以收入为分母。",
        "Numerator and denominator follow the definition of the rate: 结案率 counts cases carried over, 毛利率 "
        "is over income.",
    ),
    advice=("核对分子、分母和比率的口径。", "Check numerator, denominator and the definition of the rate."),
    messages={
        "mismatch": (
            "{stated}应为{computed}（{sum}）",
            "{stated} should be {computed} ({sum})",
        )
    },
    passing=(
        "接诊患者6240人次，治愈5932人次，治愈率95.06%。",
        "全年收入4860万元，成本3645万元，毛利率25%。",
    ),
    failing=(
        "接诊患者6240人次，治愈5932人次，治愈率95.60%。",
        "全年收入4860万元，成本3645万元，毛利率33.3%。",
    ),
    judge=judge,
)
