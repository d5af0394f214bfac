"""GJ402: 分别 has not as many values as items."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """As many values behind 分别 as items in front of it."""
    if relation.fact("form") != "count":
        return None
    items, values = relation.fact("items"), relation.fact("values")
    if items == values:
        return Verdict(Outcome.CONSISTENT, "GJ402", f"{items}项对{values}个数")
    arguments = (("items", items or 0), ("values", values or 0))
    return Verdict(Outcome.INCONSISTENT, "GJ402", f"{items}项 ≠ {values}个数", key="miscount", arguments=arguments)


RULE = Rule(
    id="GJ402",
    name="respective-miscount",
    severity=Severity.ERROR,
    kinds=(RelationKind.RESPECTIVE,),
    title=("“分别”前后个数不等", "分别 has not as many values as items"),
    description=(
        "“甲、乙、丙分别x、y、z”，列项与数值应一一对应。列项不易切分时只在审计档显示。",
        "Items and values of 分别 correspond one to one. Where the items are hard to divide, it shows in the audit "
        "profile only.",
    ),
    advice=("补上遗漏的项或数。", "Add the missing item or value."),
    messages={
        "miscount": (
            "“分别”前列{items}项，后面有{values}个数",
            "分别 has {items} items in front and {values} values behind",
        ),
    },
    passing=("春运、暑运、国庆三个时段分别加开列车186列、240列、96列。",),
    failing=("春运、暑运、国庆三个时段分别加开列车186列、240列。",),
    judge=judge,
)
