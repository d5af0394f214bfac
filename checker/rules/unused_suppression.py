"""GJ002: a remark silences a rule where the rule finds nothing."""

from __future__ import annotations

from checker.model.relation import Relation
from checker.model.verdict import Severity, Verdict
from checker.rules.rule import Rule


def judge(_: Relation) -> Verdict | None:
    """Nothing: what a remark silences is known only when all findings are (checker/explain/suppressed.py)."""
    return None


RULE = Rule(
    id="GJ002",
    name="unused-suppression",
    severity=Severity.WARNING,
    kinds=(),
    title=("豁免标注没有用处", "A suppression that suppresses nothing"),
    description=(
        "文中的 gouji: ignore[规则]、disable[规则] 或 file-ignore[规则] 在所及范围内没有该规则的发现：数字已经改正，"
        "或标注放错了位置；或 enable[规则] 之前没有相应的 disable。过时的标注会掩盖以后的错误。",
        "A remark gouji: ignore[RULE], disable[RULE] or file-ignore[RULE] covers no finding of that rule: the figure "
        "was corrected, or the remark stands in the wrong place. An enable[RULE] without a disable before it is told "
        "too. What is out of date would hide the next error.",
    ),
    advice=("删去这条标注，或移到它所指的数字处。", "Delete the remark, or move it to the figure that it means."),
    messages={
        "unused": (
            "“{directive}”所及之处没有 {rule} 的发现",
            '"{directive}" covers no finding of {rule}',
        ),
        "ends nothing": (
            "“{directive}”之前没有 disable[{rule}]",
            '"{directive}": no disable[{rule}] stands before it',
        ),
    },
    passing=(
        "受理案件486件，分为民事121件、刑事364件。<!-- gouji: ignore[GJ101] 统计口径不同，已核 -->",
        "<!-- gouji: ignore[sum-mismatch] 已核 -->\n受理案件486件，分为民事121件、刑事364件。",
        "<!-- gouji: disable[GJ101] -->\n\n受理案件486件，分为民事121件、刑事364件。\n\n<!-- gouji: enable[GJ101] -->",
        "<!-- gouji: file-ignore[GJ101] -->\n\n工作报告\n\n受理案件486件，分为民事121件、刑事364件。",
    ),
    failing=(
        "受理案件485件，分为民事121件、刑事364件。<!-- gouji: ignore[GJ101] 已改 -->",
        "<!-- gouji：ignore【GJ204】口径不同 -->\n受理案件485件，分为民事121件、刑事364件。",
        "受理案件485件，分为民事121件、刑事364件。\n\n<!-- gouji: file-ignore[rate-mismatch] -->",
        "受理案件485件，分为民事121件、刑事364件。\n\n<!-- gouji: enable[GJ101] -->",
    ),
    judge=judge,
)
