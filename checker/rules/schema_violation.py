"""GJ950: a cell is not what the schema of its table asks for."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule

_OURS = ("key", "severity")
"""Facts that are no arguments of a message."""


def judge(relation: Relation) -> Verdict | None:
    """What validation found at the cell, in the words of its check."""
    key = str(relation.fact("key") or "")
    if key == "holds":
        line = f"{relation.fact('column')}（{relation.fact('records')}）"
        return Verdict(Outcome.CONSISTENT, "GJ950", line)
    return Verdict(
        Outcome.INCONSISTENT,
        "GJ950",
        severity=Severity.WARNING if relation.fact("severity") == "warning" else Severity.ERROR,
        key=key,
        arguments=tuple(fact for fact in relation.facts if fact[0] not in _OURS),
    )


def _number(chinese: str, english: str) -> tuple[str, str]:
    return f"{{column}}（{{row}}）为{{stated}}，{chinese}", f"{{column}} ({{row}}) is {{stated}}; it {english}"


def _text(chinese: str, english: str) -> tuple[str, str]:
    return f"{{column}}（{{row}}）为“{{stated}}”，{chinese}", f'{{column}} ({{row}}) is "{{stated}}"; it {english}'


RULE = Rule(
    id="GJ950",
    name="schema-violation",
    severity=Severity.ERROR,
    kinds=(RelationKind.SCHEMA,),
    title=("表格内容不符合表格模式", "A cell is not what its table's schema asks for"),
    description=(
        "用户可以给表格或数据文件附上pandera表格模式（--schema，或gouji.toml的[[schemas]]），规定各列的类型、取值范围、"
        "是否可空、是否唯一，以及列与列的大小与合计。不合规定的单元格各为一条；表中没有的列在表头处指出。"
        "合计、小计行和表下的注不是记录，不按模式核对；没有附表格模式的表格不作此项核对。",
        "A user may attach a pandera schema to a table or a data file (--schema, or [[schemas]] in gouji.toml): types, "
        "ranges, empty cells, uniqueness, and columns against each other. Each cell that does not fit is a finding, "
        "and a column that is not there is one at the header. Rows of sums (合计, 小计) and notes below the table are "
        "no records and are left out; without a schema nothing of this is checked.",
    ),
    advice=("对照表格模式改正单元格；模式有误的，改模式。", "Correct the cell, or the schema where that is wrong."),
    messages={
        # what is no value of the column's type
        "no_whole": _text("不是整数", "should be a whole number"),
        "no_number": _text("不是数", "should be a number"),
        "no_date": _text("不是完整的日期", "should be a complete date"),
        "no_moment": _text("不是日期或时间", "should be a date or a time"),
        "no_truth": _text("应为是或否", "should be 是 or 否"),
        "digits": _number("整数部分不应超过{limit}位", "should not have more than {limit} digits before the point"),
        "places": _number("小数不应超过{limit}位", "should not have more than {limit} decimals"),
        "empty": ("{column}（{row}）不应为空", "{column} ({row}) should not be empty"),
        # limits
        "equal_to": _number("应为{limit}", "should be {limit}"),
        "not_equal_to": _number("不应为{limit}", "should not be {limit}"),
        "greater_than": _number("应大于{limit}", "should be more than {limit}"),
        "greater_than_or_equal_to": _number("应不小于{limit}", "should not be less than {limit}"),
        "less_than": _number("应小于{limit}", "should be less than {limit}"),
        "less_than_or_equal_to": _number("应不大于{limit}", "should not be more than {limit}"),
        "after": _number("应晚于{limit}", "should be after {limit}"),
        "not_before": _number("应不早于{limit}", "should not be before {limit}"),
        "before": _number("应早于{limit}", "should be before {limit}"),
        "not_after": _number("应不晚于{limit}", "should not be after {limit}"),
        "in_range": _number("应在{low}至{high}之间", "should be from {low} to {high}"),
        "above_in_range": _number("应大于{low}、不大于{high}", "should be more than {low} and not more than {high}"),
        "below_in_range": _number("应不小于{low}、小于{high}", "should not be less than {low}, and less than {high}"),
        "within_range": _number("应大于{low}、小于{high}", "should be more than {low} and less than {high}"),
        "isin": _text("应为{limit}之一", "should be one of {limit}"),
        "notin": _text("不应为{limit}之一", "should be none of {limit}"),
        "str_matches": _text("应合格式{limit}", "should match {limit}"),
        "str_contains": _text("应含有{limit}", "should contain {limit}"),
        "str_startswith": _text("应以{limit}开头", "should begin with {limit}"),
        "str_endswith": _text("应以{limit}结尾", "should end with {limit}"),
        "length": _text("应为{limit}个字", "should have {limit} characters"),
        "length_at_least": _text("应不少于{limit}个字", "should have at least {limit} characters"),
        "length_at_most": _text("应不超过{limit}个字", "should have at most {limit} characters"),
        "length_in_range": _text("应为{low}至{high}个字", "should have {low} to {high} characters"),
        # cells against each other
        "repeated": _text("重复，已用于{first}", "repeats that of {first}"),
        "column_at_most": _number("应不大于{other}{limit}", "should not be more than {other}, {limit}"),
        "column_not_after": _number("应不晚于{other}{limit}", "should not be after {other}, {limit}"),
        "column_is_sum": _number("应为{other}之和{limit}", "should be the sum of {other}, {limit}"),
        # columns
        "missing_column": ("表“{table}”缺少“{column}”列", 'the table "{table}" lacks the column "{column}"'),
        "unknown_column": ("表“{table}”不应有“{column}”列", 'the table "{table}" should have no column "{column}"'),
        "column_out_of_order": (
            "表“{table}”的“{column}”列次序不对",
            'in the table "{table}" the column "{column}" is out of order',
        ),
        # what the author of a check says
        "said": _text("不合要求：{check}", "does not meet: {check}"),
        "said_of_row": ("{row}不合要求：{check}", "{row} does not meet: {check}"),
        "said_of_column": (
            "表“{table}”的“{column}”列不合要求：{check}",
            'in the table "{table}" the column "{column}" does not meet: {check}',
        ),
        "said_of_table": ("表“{table}”不合要求：{check}", 'the table "{table}" does not meet: {check}'),
    },
    schema=(
        "columns:\n"
        "  项目编号: {dtype: str, unique: true}\n"
        "  项目名称: {dtype: str}\n"
        "  预算: {dtype: float64, ge: 0}\n"
        "  已支付: {dtype: float64, ge: 0}\n"
        "checks:\n"
        "  column_at_most: {column: 已支付, limit: 预算}\n"
    ),
    passing=(
        "项目编号\t项目名称\t预算\t已支付\nXM01\t桥梁加固\t320.50\t160.25\nXM02\t管网改造\t85.00\t85.00\n合计\t\t405.50\t245.25\n",
    ),
    failing=(
        "项目编号\t项目名称\t预算\t已支付\nXM01\t桥梁加固\t320.50\t360.25\nXM02\t管网改造\t85.00\t85.00\n",
        "项目编号\t项目名称\t预算\t已支付\nXM01\t桥梁加固\t320.50\t160.25\nXM01\t管网改造\t85.00\t85.00\n",
        "项目编号\t项目名称\t预算\t已支付\nXM01\t桥梁加固\t320.50\t待定\nXM02\t管网改造\t85.00\t85.00\n",
        "项目编号\t项目名称\t预算\nXM01\t桥梁加固\t320.50\nXM02\t管网改造\t85.00\n",
    ),
    judge=judge,
)
