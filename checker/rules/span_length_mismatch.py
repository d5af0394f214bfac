"""GJ405: a plan's years do not make up its length."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """三年（2022—2024年) counts both ends; a plan from the middle of one year to the middle of another counts "
    "one less."""
    if relation.fact("form") != "span" or relation.stated is None:
        return None
    length, first, last = relation.fact("length"), relation.fact("first"), relation.fact("last")
    assert isinstance(length, int)
    assert isinstance(first, int)
    assert isinstance(last, int)
    line = f"{last} − {first} + 1 = {last - first + 1}"
    if length in (last - first + 1, last - first):
        return Verdict(Outcome.CONSISTENT, "GJ405", line if length != last - first else f"{last} − {first} = {length}")
    arguments = (("stated", relation.stated.literal), ("computed", last - first + 1), ("span", f"{first}—{last}"))
    return Verdict(Outcome.INCONSISTENT, "GJ405", f"{line} ≠ {length}", key="length", arguments=arguments)


RULE = Rule(
    id="GJ405",
    name="span-length-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.DATE,),
    title=("年限与起止年份不符", "A plan's years do not make up its length"),
    description=(
        "“三年行动（2022—2024年）”的年数应与起止年份相符；首尾两年都算，跨年中起止的可以少算一年。",
        "The length of a plan agrees with its first and last year, both counted; a plan that runs from the middle of"
        " one year to the middle of another may count one less.",
    ),
    advice=("核对年限和起止年份。", "Check the length and the years."),
    messages={
        "length": (
            "“{stated}”与起止年份{span}不符，应为{computed}年",
            "{stated} does not fit {span}: {computed} years",
        ),
    },
    passing=("实施司法所规范化建设三年行动（2022—2024年）。",),
    failing=("实施司法所规范化建设三年行动（2022—2026年）。",),
    judge=judge,
)
