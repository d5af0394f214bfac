"""GJ304: a difference of two percentages is printed in percent, or a rate of growth in percentage points."""

from __future__ import annotations

from checker.model.claim import ClaimKind
from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import disagreement
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Nothing to say unless the figure is right in the unit that it does not have."""
    if relation.stated is None or relation.computed is None or relation.fact("unit") != "other":
        return None
    computed = relation.computed.evaluate()
    if computed is None or not relation.stated.values.meets(computed):
        return None
    key = "points" if relation.stated.kind is ClaimKind.POINTS else "percent"
    verdict = disagreement(relation, computed, rule="GJ304", key=key, severity=Severity.ERROR)
    number = relation.stated.number
    right = f"{number}%" if key == "points" else f"{number}个百分点"
    return verdict._replace(replacement="", arguments=(*verdict.arguments, ("right", right)))


RULE = Rule(
    id="GJ304",
    name="percent-for-percentage-points",
    severity=Severity.ERROR,
    kinds=(RelationKind.GROWTH, RelationKind.DIFFERENCE),
    title=("百分点与百分比混用", "Percent and percentage points are mixed up"),
    description=(
        "两个百分数之差是百分点，不是百分之几；数量的增幅是百分比，不是百分点。",
        "The difference of two percentages is in percentage points, the growth of an amount is in percent.",
    ),
    advice=(
        "差值写“个百分点”，增幅写“%”。",
        "Write 个百分点 for a difference of percentages and % for growth.",
    ),
    messages={
        "percent": (
            "{stated}是两个百分数之差，应写{right}（{sum}）",
            "{stated} is a difference of percentages: {right} ({sum})",
        ),
        "points": (
            "{stated}是增幅，应写{right}（{sum}）",
            "{stated} is a rate of growth: {right} ({sum})",
        ),
    },
    passing=(
        "群众安全感由上年的96.2%上升到98.6%，上升2.4个百分点。",
        "牲畜存栏46.8万头，比上年增加2.6万头，增长5.88%。",
    ),
    failing=(
        "群众安全感由上年的87.55%上升到98.62%，上升11.07%。",
        "牲畜存栏46.8万头，比上年增加2.6万头，增长5.88个百分点。",
    ),
    judge=judge,
    precedence=10,
)
