"""GJ301: a rate of growth does not follow from the two figures."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated growth against (current − previous) ÷ previous, or increment ÷ (current − increment)."""
    return judge_figure(relation, rule="GJ301", key="mismatch")


RULE = Rule(
    id="GJ301",
    name="growth-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.GROWTH,),
    title=("增减幅度与两期数不符", "Growth does not match the two figures"),
    description=(
        "增幅以上期数为基数；只写增减量时，上期数由本期数减去增量得到。多年累计增幅由各年增幅连乘得到。可比价、同口径的增速"
        "不核。",
        "Growth is over the earlier figure; with only the increment stated, the earlier figure is the current "
        "one less the increment. The growth of several years is that of each, multiplied. Growth in "
        "comparable prices is left alone.",
    ),
    advice=(
        "核对两期数和基数，常见错误是以本期数作分母。",
        "Check both figures; a common mistake is to divide by the current one.",
    ),
    messages={
        "mismatch": (
            "{stated}应为{computed}（{sum}）",
            "{stated} should be {computed} ({sum})",
        )
    },
    passing=(
        "上半年发电1286万千瓦时，上年同期1173万千瓦时，同比增长9.63%。",
        "水库蓄水3214万立方米，比上年增加286万立方米，增长9.77%。",
    ),
    failing=(
        "上半年发电1286万千瓦时，上年同期1173万千瓦时，同比增长9.36%。",
        "水库蓄水3214万立方米，比上年增加286万立方米，增长8.90%。",
        "快递业务量2022年增长10%，2023年增长20%，两年累计增长30%。",
    ),
    judge=judge,
)
