"""GJ801: figures as of a day after the report was signed."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The as-of date is not later than the signature."""
    if relation.fact("form") != "as_of" or relation.stated is None:
        return None
    signed = relation.fact("signed") or ""
    if not relation.fact("late"):
        return Verdict(Outcome.CONSISTENT, "GJ801", f"{relation.stated.literal} ≤ {signed}")
    arguments = (("stated", relation.stated.literal), ("signed", signed))
    line = f"{relation.stated.literal} > {signed}"
    return Verdict(Outcome.INCONSISTENT, "GJ801", line, key="late", arguments=arguments)


RULE = Rule(
    id="GJ801",
    name="as-of-after-signing",
    severity=Severity.ERROR,
    kinds=(RelationKind.DATE,),
    title=("截止日期晚于落款日期", "An as-of date after the signing date"),
    description=(
        "“截至某年某月某日”的日期不能晚于文末落款日期；没有年份的不判断。",
        "截至 with a full date cannot be later than the date at the end of the report; dates without a year are "
        "left alone.",
    ),
    advice=("核对截止日期和落款日期。", "Check both dates."),
    messages={
        "late": (
            "“{stated}”晚于落款日期{signed}",
            "the as-of date {stated} is later than the signing date {signed}",
        ),
    },
    passing=("截至2024年6月30日，登记企业1286户。\n市统计局\n2024年7月8日\n",),
    failing=("截至2024年8月31日，登记企业1286户。\n市统计局\n2024年7月8日\n",),
    judge=judge,
)
