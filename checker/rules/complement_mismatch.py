"""GJ207: a rate and its opposite do not make up 100."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """X率 and 不X率 of one base sum to 100."""
    return judge_figure(relation, rule="GJ207", key="mismatch")


RULE = Rule(
    id="GJ207",
    name="complement-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.COMPLEMENT,),
    title=("正反两个比率之和不是100%", "A rate and its opposite do not make up 100"),
    description=(
        "同一基数的“合格率”与“不合格率”之和应为100%。",
        "合格率 and 不合格率 on one base make up 100%.",
    ),
    advice=("核对两个比率。", "Check both rates."),
    messages={
        "mismatch": (
            "{stated}与另一比率之和不是100%，应为{computed}",
            "{stated} and its opposite do not make up 100%; it should be {computed}",
        )
    },
    passing=("抽检样品合格率96.4%，不合格率3.6%。",),
    failing=("抽检样品合格率96.4%，不合格率4.6%。",),
    judge=judge,
)
