"""GJ405: a span of time is not as long as is said."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The stated length lies between the least and the most that the two ends allow."""
    length, least, most = relation.fact("length"), relation.fact("least"), relation.fact("most")
    if relation.fact("form") != "span" or relation.stated is None:
        return None
    assert isinstance(length, int)
    assert isinstance(least, int)
    assert isinstance(most, int)
    span, unit = relation.fact("span") or "", relation.fact("unit") or ""
    if least <= length <= most:
        return Verdict(Outcome.CONSISTENT, "GJ405", f"{span} = {length}{unit}")
    right = relation.fact("right") or most
    arguments = (("stated", relation.stated.literal), ("computed", right), ("span", span), ("unit", unit))
    line = f"{span} = {right}{unit} ≠ {relation.stated.literal}"
    return Verdict(Outcome.INCONSISTENT, "GJ405", line, key="length", arguments=arguments)


RULE = Rule(
    id="GJ405",
    name="span-length-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.DATE,),
    title=("期限与起止时间不符", "A span of time is not as long as is said"),
    description=(
        "“三年行动（2022—2024年）”“4月15日至6月30日，为期77天”的长度应与起止时间相符；首尾都算，也可以少算一头；"
        "不足整月的按前后整月都算对。",
        "A stated length agrees with the first and the last year, month or day; both ends are counted, or one of them.",
    ),
    advice=("核对期限和起止时间。", "Check the length and both ends."),
    messages={
        "length": (
            "“{stated}”与起止时间{span}不符，应为{computed}{unit}",
            "{stated} does not fit {span}: {computed}{unit}",
        ),
    },
    passing=(
        "实施司法所规范化建设三年行动（2022—2024年）。",
        "轨道改造自4月15日起至6月30日止，为期77天。",
    ),
    failing=(
        "实施司法所规范化建设三年行动（2022—2026年）。",
        "开展为期三个月的汛前排查（3月1日至6月30日）。",
    ),
    judge=judge,
)
