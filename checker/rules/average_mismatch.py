"""GJ205: an average is not the total over the count."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_cell, judge_quotient
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated average against total ÷ count."""
    if relation.fact("form") == "product":
        return judge_cell(relation, rule="GJ205", key="product")
    if relation.fact("row") is not None:
        return judge_cell(relation, rule="GJ205", key="mismatch")
    return judge_quotient(relation, rule="GJ205")


RULE = Rule(
    id="GJ205",
    name="average-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.AVERAGE,),
    title=("平均数与总数、个数不符", "An average does not match total and count"),
    description=(
        "日均、月均按期间的天数、月数，人均、户均按人数、户数核对；几类各有若干户、每户若干的，合计应为各类之和；"
        "表中单价（标准）乘以数量应为金额。",
        "日均 and 月均 are checked against the days or months of the period, 人均 and 户均 against the number "
        "of people or households; numbers of several sorts times what each has make up their total. In tables, "
        "prices and standards times numbers of things are the amounts.",
    ),
    advice=("核对总数、个数和期间。", "Check total, count and period."),
    messages={
        "mismatch": (
            "平均数{stated}应为{computed}（{sum}）",
            "the average {stated} should be {computed} ({sum})",
        ),
        "scaled": (
            "平均数{stated}与{sum}差一万倍，“万”“亿”有一处写错",
            "the average {stated} and {sum} are ten thousand times apart: 万 stands for 亿, or 亿 for 万",
        ),
        "product": ("{stated}应为{computed}（{sum}）", "{stated} should be {computed} ({sum})"),
        "in_table": (
            "“{row}”行“{column}”列：{stated}应为{computed}（{sum}）",
            "row “{row}”, column “{column}”: {stated} should be {computed} ({sum})",
        ),
    },
    passing=(
        "发放购房补贴86.4万元，惠及320户，户均2700元。",
        "6月份接听来电9360个，日均312个。",
        "一类31户，每户1.5万元，二类13户，每户3.5万元，共需92万元。",
        "| 品名 | 单价（元） | 数量 | 金额（元） |\n|---|---|---|---|\n"
        "| 硒鼓 | 386 | 18 | 6948 |\n| 文件柜 | 720 | 6 | 4320 |\n",
    ),
    failing=(
        "发放购房补贴86.4亿元，惠及320户，户均2700元。",
        "发放购房补贴86.4万元，惠及320户，户均270元。",
        "6月份接听来电9360个，日均302个。",
        "一类31户，每户1.5万元，二类13户，每户3.5万元，共需98万元。",
        "| 品名 | 单价（元） | 数量 | 金额（元） |\n|---|---|---|---|\n| 硒鼓 | 386 | 18 | 6948 |\n"
        "| 文件柜 | 720 | 6 | 4320 |\n| 复印纸 | 23 | 120 | 2670 |\n",
    ),
    judge=judge,
)
