"""GJ101: a total is not the sum of its parts."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated total against the sum of the parts, all in exact intervals."""
    return judge_figure(relation, rule="GJ101", key="mismatch")


RULE = Rule(
    id="GJ101",
    name="sum-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.TOTAL,),
    title=("合计与分项之和不符", "A total is not the sum of its parts"),
    description=(
        "把合计数与各分项之和比较。没有万、亿等量级词的计数按整数比较，差一件也不行；四舍五入的数按区间比较，末位差不报。"
        "“其中”之后的分项可以不穷尽，不按本规则判断。",
        "Compares a stated total with the sum of its parts. Plain counts are compared exactly; rounded figures as "
        "intervals, so that a difference in the last place is no finding. Parts behind 其中 need not be exhaustive.",
    ),
    advice=("核对合计数和每个分项的原始数据。", "Check the total and each part against their source."),
    messages={
        "mismatch": (
            "{stated}与分项之和{computed}不符，相差{gap}",
            "{stated} is not the sum of its parts, {computed}; the gap is {gap}",
        )
    },
    passing=(
        "全院开放床位1260张，分为内科480张、外科530张、妇产科250张。",
        "新建公厕18座、改建公厕27座，合计45座。",
        "一般公共预算收入3.2亿元，由税收收入2.3亿元、非税收入0.9亿元构成。",
    ),
    failing=(
        "全院开放床位1260张，分为内科480张、外科550张、妇产科250张。",
        "新建公厕18座、改建公厕27座，合计54座。",
        "一般公共预算收入3.2亿元，由税收收入2.3亿元、非税收入1.1亿元构成。",
    ),
    judge=judge,
)
