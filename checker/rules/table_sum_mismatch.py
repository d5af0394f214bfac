"""GJ104: a total in a table is not the sum of its lines."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The total of a table's column or row against the sum of its parts; nothing to say of totals in prose."""
    row, column = relation.fact("row"), relation.fact("column")
    if row is None or column is None:
        return None
    verdict = judge_figure(relation, rule="GJ104", key="mismatch")
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    return verdict._replace(arguments=(*verdict.arguments, ("row", row), ("column", column)))


RULE = Rule(
    id="GJ104",
    name="table-sum-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.TOTAL,),
    title=("表内合计与各行（列）之和不符", "A total in a table is not the sum of its lines"),
    description=(
        "表中的合计、小计与它所含各行或各列之和比较；哪些行列是它的分项，看表头、缩进和“其中”，并以多数列（行）算得通的一种为准。",
        "Compares totals and subtotals of a table with the sum of their lines. Which lines those are is told by "
        "headers, indentation and 其中, and by what comes out in most places.",
    ),
    advice=("核对该行该列的合计数和各分项。", "Check the total of this row and column, and its parts."),
    messages={
        "mismatch": (
            "“{row}”行“{column}”列：{stated}与分项之和{computed}不符，相差{gap}",
            "row “{row}”, column “{column}”: {stated} is not the sum of its parts, {computed}; they differ by {gap}",
        )
    },
    passing=("| 类别 | 件数 |\n|---|---|\n| 民事 | 742 |\n| 刑事 | 526 |\n| 合计 | 1268 |\n",),
    failing=("| 类别 | 件数 |\n|---|---|\n| 民事 | 742 |\n| 刑事 | 526 |\n| 合计 | 1286 |\n",),
    judge=judge,
    precedence=10,
)
