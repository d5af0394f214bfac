"""GJ301: a rate of growth does not follow from the two figures."""

from __future__ import annotations

from checker.model.expression import Mixture
from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.mixtures import judge_range
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated growth against (current − previous) ÷ previous, or increment ÷ (current − increment); that of a whole
    against the growth of its parts.
    """
    if isinstance(relation.computed, Mixture):
        return judge_range(relation, relation.computed, rule="GJ301")
    return judge_figure(relation, rule="GJ301", key="mismatch")


RULE = Rule(
    id="GJ301",
    name="growth-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.GROWTH,),
    title=("增减幅度与两期数不符", "Growth does not match the two figures"),
    description=(
        "增幅以上期数为基数；只写增减量时，上期数由本期数减去增量得到。多年累计增幅由各年增幅连乘得到。各部分齐全时，"
        "总体的增幅只能在各部分的增幅之间。可比价、同口径的增速不核。",
        "Growth is over the earlier figure; with only the increment stated, the earlier figure is the current "
        "one less the increment. The growth of several years is that of each, multiplied. That of a whole lies "
        "between those of all its parts. Growth in comparable prices is left alone.",
    ),
    advice=(
        "核对两期数和基数，常见错误是以本期数作分母。",
        "Check both figures; a common mistake is to divide by the current one.",
    ),
    messages={
        "mismatch": (
            "{stated}应为{computed}（{sum}）",
            "{stated} should be {computed} ({sum})",
        ),
        "above": (
            "总体增幅{stated}高于各部分最高的{end}，相差{gap}：总体只能在{computed}之间",
            "the growth of all, {stated}, is {gap} above the highest of its parts, {end}; it lies within {computed}",
        ),
        "below": (
            "总体增幅{stated}低于各部分最低的{end}，相差{gap}：总体只能在{computed}之间",
            "the growth of all, {stated}, is {gap} below the lowest of its parts, {end}; it lies within {computed}",
        ),
    },
    passing=(
        "上半年发电1286万千瓦时，上年同期1173万千瓦时，同比增长9.63%。",
        "水库蓄水3214万立方米，比上年增加286万立方米，增长9.77%。",
    ),
    failing=(
        "上半年发电1286万千瓦时，上年同期1173万千瓦时，同比增长9.36%。",
        "水库蓄水3214万立方米，比上年增加286万立方米，增长8.90%。",
        "生产总值246.8亿元，增长3.1%。分产业看，一产46.4亿元，增长4.2%，二产86.1亿元，增长5.8%，三产114.3亿元，增长5.1%。",
        "零售额214.4亿元，增长7.4%，其中城镇178.9亿元，增长4.4%，乡村35.5亿元，增长6.3%。",
        "快递业务量2022年增长10%，2023年增长20%，两年累计增长30%。",
    ),
    judge=judge,
)
