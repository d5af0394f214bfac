"""GJ802: a date that the calendar does not have."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The day exists in its month; without a year, in a leap year."""
    if relation.fact("form") not in ("day", "weekday") or relation.stated is None:
        return None
    if relation.fact("possible") != 0:
        return Verdict(Outcome.CONSISTENT, "GJ802", relation.stated.literal)
    arguments = (("stated", relation.stated.literal),)
    return Verdict(Outcome.INCONSISTENT, "GJ802", relation.stated.literal, key="impossible", arguments=arguments)


RULE = Rule(
    id="GJ802",
    name="impossible-date",
    severity=Severity.ERROR,
    kinds=(RelationKind.DATE,),
    title=("日期不存在", "A date that does not exist"),
    description=(
        "月份只有1至12，日不超过当月天数；没有年份时2月29日视为存在。",
        "Months run from 1 to 12 and days to the length of the month; without a year, 29 February exists.",
    ),
    advice=("核对日期。", "Check the date."),
    messages={
        "impossible": (
            "日期{stated}不存在",
            "there is no such day: {stated}",
        ),
    },
    passing=("开馆典礼于2025年10月1日（星期三）举行。",),
    failing=(
        "开馆典礼于2025年9月31日举行。",
        "改造工程于13月5日完工。",
    ),
    judge=judge,
)
