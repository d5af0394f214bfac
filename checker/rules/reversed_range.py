"""GJ803: a span of time that ends before it begins."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The first end of a range is not later than the second."""
    if relation.stated is None:
        return None
    literal = relation.stated.literal
    span = str(relation.fact("span") or "")
    if relation.fact("form") == "span":
        return Verdict(Outcome.CONSISTENT, "GJ803", span)
    if relation.fact("form") != "range":
        return None
    return Verdict(Outcome.INCONSISTENT, "GJ803", span, key="reversed", arguments=(("stated", literal), ("span", span)))


RULE = Rule(
    id="GJ803",
    name="reversed-range",
    severity=Severity.ERROR,
    kinds=(RelationKind.DATE,),
    title=("起止时间颠倒", "A span of time ends before it begins"),
    description=(
        "“自某日起至某日止”的起点不能晚于终点；两头都写了年份，或在同一个月内时才判断。",
        "A span cannot begin after its end; judged where both years are written, or both days lie in one month.",
    ),
    advice=("核对起止时间。", "Check both ends."),
    messages={
        "reversed": ("“{span}”的起点晚于终点{stated}", "{span} begins after its end, {stated}"),
    },
    passing=("普查登记自2024年3月1日起至2024年4月30日止，为期两个月。",),
    failing=("普查登记自2024年4月30日起至2024年3月1日止。", "渠系改造规划（2025—2021年）已经批复。"),
    judge=judge,
)
