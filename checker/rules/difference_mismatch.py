"""GJ306: a difference is not that of its two figures."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_cell
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated difference against the two figures."""
    return judge_cell(relation, rule="GJ306", key="mismatch")


RULE = Rule(
    id="GJ306",
    name="difference-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.DIFFERENCE,),
    title=("差额与两数不符", "A difference does not match its two figures"),
    description=(
        "“比上年增加N件”“高出N”“相差N”与写出的两个数核对；百分点是两个百分数之差。"
        "表中由“减：”“加：”或名称（原值、折旧、净值，收入、支出、结余）算得的行和列，也照此核对。",
        "An increase or a gap is checked against the two figures it lies between; percentage points are the difference "
        "of two percentages. So are lines of a table that 减： and 加：, or names like 收入, 支出, 结余, say how to "
        "work out.",
    ),
    advice=("核对两个数和差额。", "Check both figures and the difference."),
    messages={
        "mismatch": (
            "差额{stated}应为{computed}（{sum}）",
            "the difference {stated} should be {computed} ({sum})",
        ),
        "in_table": (
            "“{row}”行“{column}”列：{stated}应为{computed}（{sum}）",
            "row “{row}”, column “{column}”: {stated} should be {computed} ({sum})",
        ),
    },
    passing=(
        "今年接待游客4860人次，比上年的4520人次增加340人次。",
        "年末在校学生11860人，上年末11438人，比上年增加422人。",
        "复种率由上年的85.2%提高到今年的87.9%，提高2.7个百分点。",
        "| 项目 | 金额（万元） |\n|---|---|\n"
        "| 固定资产原值 | 4821.36 |\n| 减：累计折旧 | 1932.44 |\n| 固定资产净值 | 2888.92 |\n",
    ),
    failing=(
        "今年接待游客4860人次，比上年的4520人次增加430人次。",
        "年末在校学生11860人，上年末11438人，比上年增加442人。",
        "复种率由上年的85.2%提高到今年的87.9%，提高3.7个百分点。",
        "| 项目 | 金额（万元） |\n|---|---|\n"
        "| 固定资产原值 | 4821.36 |\n| 减：累计折旧 | 1932.44 |\n| 固定资产净值 | 2898.92 |\n",
    ),
    judge=judge,
)
