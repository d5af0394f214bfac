"""GJ503: the text tells a figure differently from the table."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """A figure of the text against the cell of the row whose name it bears; nothing to say of two figures in prose."""
    row, column = relation.fact("row"), relation.fact("column")
    if row is None or column is None:
        return None
    verdict = judge_figure(relation, rule="GJ503", key="differs", severity=Severity.WARNING)
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    return verdict._replace(arguments=(*verdict.arguments, ("row", row), ("column", column)))


RULE = Rule(
    id="GJ503",
    name="text-table-mismatch",
    severity=Severity.WARNING,
    kinds=(RelationKind.RESTATED,),
    title=("正文与表格的数字不一", "The text and a table tell one figure differently"),
    description=(
        "正文中以某一行的名称说出的数，与表中该行、同单位、同年份的数比较；名称要说全，差别要像一处笔误，才会报告。",
        "A figure that the text tells by the name of a row is held to the cell of that row with the same unit and "
        "year; told only where the name is given in full and the difference looks like one slip of hand.",
    ),
    advice=("核对正文与表格。", "Check the text against the table."),
    messages={
        "differs": (
            "正文为{stated}，表中“{row}”行“{column}”列为{computed}",
            "the text says {stated}, the table has {computed} in row “{row}”, column “{column}”",
        )
    },
    passing=(
        "全年税收收入4512万元。\n\n| 项目 | 金额（万元） |\n|---|---|\n| 税收收入 | 4512 |\n"
        "| 非税收入 | 1766 |\n| 转移支付 | 2810 |\n",
    ),
    failing=(
        "全年税收收入4521万元。\n\n| 项目 | 金额（万元） |\n|---|---|\n| 税收收入 | 4512 |\n"
        "| 非税收入 | 1766 |\n| 转移支付 | 2810 |\n",
    ),
    judge=judge,
    precedence=10,
)
