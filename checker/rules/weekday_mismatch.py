"""GJ804: a date and its weekday do not agree."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The weekday of a full date, by the calendar."""
    if relation.fact("form") != "weekday" or relation.stated is None:
        return None
    said, right = relation.fact("said") or "", relation.fact("right") or ""
    if said == right:
        return Verdict(Outcome.CONSISTENT, "GJ804", f"{relation.stated.literal}")
    arguments = (("stated", relation.stated.literal), ("day", relation.fact("day") or ""), ("right", right))
    return Verdict(Outcome.INCONSISTENT, "GJ804", f"星期{right} ≠ 星期{said}", key="weekday", arguments=arguments)


RULE = Rule(
    id="GJ804",
    name="weekday-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.DATE,),
    title=("日期与星期不符", "A date and its weekday do not agree"),
    description=(
        "写明年月日的日期与所写星期按公历核对。",
        "A full date is checked against the weekday beside it.",
    ),
    advice=("核对日期和星期。", "Check date and weekday."),
    messages={
        "weekday": (
            "{day}是星期{right}，不是{stated}",
            "{day} is a 星期{right}, and no {stated}",
        ),
    },
    passing=("开馆典礼于2025年10月1日（星期三）举行。",),
    failing=("开馆典礼于2025年10月1日（星期二）举行。",),
    judge=judge,
)
