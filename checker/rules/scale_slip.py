"""GJ902: a figure is ten thousand times too large or too small: 亿 for 万, or 万 for 亿."""

from __future__ import annotations

from checker.model.claim import ClaimKind
from checker.model.expression import figures_of
from checker.model.relation import Comparison, Relation, RelationKind
from checker.model.repairs import repairs
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule

_SUMS = (RelationKind.TOTAL, RelationKind.PART, RelationKind.STOCK_FLOW, RelationKind.DIFFERENCE)


def judge(relation: Relation) -> Verdict | None:
    """Whether 万 for 亿 in one figure, or the other way round, makes the sum come out, or fit into its whole."""
    if relation.stated is None or relation.computed is None or relation.stated.kind is not ClaimKind.MONEY:
        return None
    verdict = judge_figure(relation, rule="GJ902", key="scale")
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
        return None
    if relation.kind is RelationKind.PART and relation.comparison is Comparison.AT_MOST:
        return None
    slipped = [repair for repair in repairs(relation) if repair.slip == "scale"]
    return verdict if len(slipped) == 1 and sum(1 for _ in figures_of(relation.computed)) > 1 else None


RULE = Rule(
    id="GJ902",
    name="scale-slip",
    severity=Severity.ERROR,
    kinds=_SUMS,
    title=("万、亿写错", "万 for 亿, or 亿 for 万"),
    description=(
        "几个金额本来相符，只因其中一个把“万元”写成“亿元”（或相反）而差一万倍。",
        "Amounts would agree but for one that is ten thousand times too large or too small.",
    ),
    advice=("核对金额的单位。", "Check the unit of the amount."),
    messages={
        "scale": (
            "{stated}与{sum}不符，其中一个金额的“万”“亿”写错",
            "{stated} does not match {sum}: one of the amounts has 万 for 亿, or 亿 for 万",
        )
    },
    passing=("全年收入3862.47万元，其中财政拨款3449.87万元、事业收入412.60万元。",),
    failing=("全年收入3862.47万元，其中财政拨款3449.87亿元、事业收入412.60万元。",),
    judge=judge,
    precedence=20,
)
