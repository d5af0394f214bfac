"""GJ206: a ratio is not the quotient of its terms."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated ratio or multiple against the quotient; a structure against 100."""
    return judge_figure(relation, rule="GJ206", key="mismatch")


RULE = Rule(
    id="GJ206",
    name="ratio-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.RATIO,),
    title=("比例与各项不符", "A ratio does not match its terms"),
    description=(
        "“a∶1”“是…的N倍”与两项之商核对；三次产业这样的结构比，各项之和应为100。",
        "A ratio or multiple is checked against its terms; the terms of a structure add up to 100.",
    ),
    advice=("核对各项和比例。", "Check the terms and the ratio."),
    messages={
        "mismatch": (
            "比例{stated}应为{computed}（{sum}）",
            "the ratio {stated} should be {computed} ({sum})",
        )
    },
    passing=("三次产业结构调整为11.6∶40.7∶47.7。",),
    failing=("三次产业结构调整为11.6∶40.7∶48.7。",),
    judge=judge,
)
