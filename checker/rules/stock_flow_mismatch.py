"""GJ601: what is left is not what came in less what went out."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_cell
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated remainder against opening + in − out."""
    return judge_cell(relation, rule="GJ601", key="mismatch")


RULE = Rule(
    id="GJ601",
    name="stock-flow-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.STOCK_FLOW,),
    title=("存量与流量不符", "A stock does not match its flows"),
    description=(
        "期初（旧存、结转）加收入减支出（审结、办结）应等于期末（未结、尚有、其余）。",
        "Opening stock plus what came in less what went out is what is left (未结, 尚有, 其余).",
    ),
    advice=("核对收、结、存三个数。", "Check opening, in, out and closing."),
    messages={
        "mismatch": (
            "剩余{stated}应为{computed}（{sum}）",
            "the remainder {stated} should be {computed} ({sum})",
        ),
        "in_table": (
            "“{row}”行“{column}”列：{stated}应为{computed}（{sum}）",
            "row “{row}”, column “{column}”: {stated} should be {computed} ({sum})",
        ),
    },
    passing=(
        "旧存案件312件，新收2140件，审结2098件，未结354件。",
        "年初结存粮食860吨，购进2150吨，销售1920吨，期末结存1090吨。",
    ),
    failing=(
        "旧存案件312件，新收2140件，审结2098件，未结345件。",
        "年初结存粮食860吨，购进2150吨，销售1920吨，期末结存1190吨。",
        "收到建议1286条，已答复1192条，其余84条正在办理。",
        "| 项目 | 金额（万元） |\n|---|---|\n"
        "| 年初结转 | 256.38 |\n| 本年收入 | 3182.65 |\n| 本年支出 | 3240.17 |\n| 年末结转 | 189.86 |\n",
    ),
    judge=judge,
)
