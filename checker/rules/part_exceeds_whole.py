"""GJ102: parts are more than the whole they belong to."""

from __future__ import annotations

from checker.model.relation import Comparison, Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The sum of the parts named so far must not exceed the whole."""
    single = relation.comparison is Comparison.AT_MOST
    return judge_figure(relation, rule="GJ102", key="one" if single else "exceeds")


RULE = Rule(
    id="GJ102",
    name="part-exceeds-whole",
    severity=Severity.ERROR,
    kinds=(RelationKind.PART,),
    title=("分项之和超过总数", "Parts exceed the whole"),
    description=(
        "“其中”“包括”“含”后面的分项可以不穷尽，但一项或各项之和不能超过总数。可以重叠的分类（老年人、残疾人、妇女）不相加。",
        "Parts behind 其中, 包括 or 含 need not be exhaustive, but neither one of them nor their sum may exceed "
        "the whole. "
        "Categories that can overlap (the old, the disabled, women) are not added.",
    ),
    advice=("核对总数和分项，或说明分项有交叉。", "Check whole and parts, or say that the parts overlap."),
    messages={
        "one": (
            "分项{stated}超过总数{computed}，多出{gap}",
            "the part {stated} exceeds the whole {computed} by {gap}",
        ),
        "exceeds": (
            "分项{sum}超过总数{stated}，多出{gap}",
            "the parts, {sum}, exceed the whole {stated} by {gap}",
        ),
    },
    passing=(
        "走访企业213家，其中民营企业125家、国有企业60家。",
        "完成造林8600亩，其中人工造林5200亩。",
    ),
    failing=(
        "检修线路186公里，其中架空线路152公里、电缆线路43公里。",
        "走访企业213家，其中民营企业231家。",
    ),
    judge=judge,
)
