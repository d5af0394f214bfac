"""GJ406: the values behind 分别 stand in the wrong order."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Each value fails in its place, and holds in another one of the list."""
    if relation.fact("form") != "order":
        return None
    key = "crossed" if relation.cue == "前者" else "swapped"
    verdict = judge_figure(relation, rule="GJ406", key=key)
    if verdict is None:
        return None
    more = (("values", relation.fact("values") or ""), ("right", relation.fact("right") or ""))
    return verdict._replace(arguments=(*verdict.arguments, *more))


RULE = Rule(
    id="GJ406",
    name="respective-swapped",
    severity=Severity.ERROR,
    kinds=(RelationKind.RESPECTIVE,),
    title=("“分别”后的数次序颠倒", "The values behind 分别 are in the wrong order"),
    description=(
        "每个数放在自己的位置都不对、互换后都对，就是次序颠倒。",
        "Every value is wrong where it stands, and right where another one of the list stands.",
    ),
    advice=("按列项的次序改正。", "Put the values in the order of the items."),
    messages={
        "swapped": (
            "“分别”后的数次序颠倒：{values}应为{right}",
            "the values behind 分别 are in the wrong order: {values} should be {right}",
        ),
        "crossed": (
            "“前者”与“后者”的数颠倒：{values}应为{right}",
            "the values of 前者 and 后者 have changed places: {values} should be {right}",
        ),
    },
    passing=("接待游客86万人次、实现收入4.5亿元，上年同期72万人次、3.6亿元，分别增长19.44%和25%。",),
    failing=(
        "接待游客86万人次、实现收入4.5亿元，上年同期72万人次、3.6亿元，分别增长25%和19.44%。",
        "甲类、乙类案件分别由上年的164起、95起降至123起、81起，前者下降14.7%，后者下降25.0%。",
    ),
    judge=judge,
    precedence=10,
)
