"""GJ901: one quantity in two units does not agree with itself."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The second figure against the first, converted."""
    return judge_figure(relation, rule="GJ901", key="mismatch")


RULE = Rule(
    id="GJ901",
    name="unit-conversion-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.UNIT,),
    title=("同一数量换算不符", "A conversion does not come out"),
    description=(
        "“7.89万公顷（118.4万亩）”“3469.56万元，约0.35亿元”这样的同一数量，换算后应当相符；外币不换算。",
        "A quantity that is repeated in another unit or scale must agree after conversion; currencies are left alone.",
    ),
    advice=("核对换算。", "Check the conversion."),
    messages={
        "mismatch": (
            "{stated}应为{computed}（{sum}）",
            "{stated} should be {computed} ({sum})",
        )
    },
    passing=("粮食播种面积7.89万公顷（118.4万亩）。",),
    failing=("粮食播种面积7.89万公顷（128.4万亩）。",),
    judge=judge,
)
