"""Tables that state their own relations: 3=1+2 in the row of numbers, （B/A） in a header, 第一项加第二项 in a note."""

from __future__ import annotations

import pytest

from checker.model.verdict import Outcome
from tests.linking.table_passages import holding, report_on, written

BUDGET = written(
    "项目 合计 基本支出 项目支出 上年结转 年末结转",
    "栏次 1=2+3 2 3 4 5=4-3",
    "行政运行 131.20 90.10 41.10 60.00 18.90",
    "事业运行 131.00 90.00 41.00 50.00 9.00",
    "机关服务 13.40 9.30 4.10 5.00 0.90",
)
CIRCLED = written(
    "项目 预算 决算 差额 执行率（%）",
    "栏次 ① ② ③=②-① ④=②/①×100%",
    "甲项 426.50 398.20 -28.30 93.36",
    "乙项 218.40 220.10 1.70 100.78",
)
BRACKETED = written(
    "单位 （1） （2） （3）=（1）-（2）",
    "一局 486 372 114",
    "二局 215 168 47",
)
LETTERED = written(
    "项目 年初预算（A） 调整预算（B） 决算（C） 执行率%（C/B）",
    "甲项 400.00 426.50 398.20 93.36",
    "乙项 200.00 218.40 220.10 100.78",
)
LINES = written(
    "项目 行次 本月数 本年累计",
    "应税销售额 1 86420 912830",
    "免税销售额 2 3150 28460",
    "销售额合计（3=1+2） 3 89570 941290",
    "本期应纳税额 4 2687 28239",
    "已缴税额 5 1500 25100",
    "应补税额（6=4-5） 6 1187 3139",
)
LETTERS_IN_FRONT = written(
    "地区 代码 户数 人口",
    "甲 乙 1 2",
    "东乡 01 486 1520",
    "西乡 02 372 1164",
    "合计 — 858 2684",
)
SAID_ABOVE = "表3 案件情况（第三项等于第一项减第二项）\n\n" + written(
    "项目 民事 刑事 行政", "一、收案 486 215 37", "二、结案 452 208 33", "三、未结 34 7 4"
)
SAID_BELOW = (
    written("项目 民事 刑事 行政", "一、旧存 42 15 3", "二、新收 444 200 34", "三、结案 452 208 33", "四、未结 34 7 4")
    + "\n注：一、二项之和减第三项等于第四项。\n"
)
COLUMNS_SAID = (
    written("地区 旧存 新收 结案 未结", "栏次 1 2 3 4", "东区 42 444 452 34", "西区 15 200 208 7")
    + "\n注：4栏=1栏+2栏-3栏。\n"
)


@pytest.mark.parametrize(
    ("table", "fewest"),
    [
        (BUDGET, 6),
        (CIRCLED, 4),
        (BRACKETED, 2),
        (LETTERED, 2),
        (LINES, 4),
        (LETTERS_IN_FRONT, 2),
        (SAID_ABOVE, 3),
        (SAID_BELOW, 3),
        (COLUMNS_SAID, 2),
    ],
)
def test_what_a_table_states_of_itself_is_checked(table: str, fewest: int) -> None:
    assert [finding.message for finding in report_on(table).findings] == []
    assert len(holding(table)) >= fewest


@pytest.mark.parametrize(
    ("table", "right", "wrong"),
    [
        (BUDGET, "131.20", "131.10"),
        (BUDGET, "18.90", "19.80"),
        (CIRCLED, "-28.30", "-23.80"),
        (CIRCLED, "93.36", "96.33"),
        (BRACKETED, "114", "141"),
        (LETTERED, "100.78", "100.87"),
        (LINES, "89570", "89750"),
        (LINES, "3139", "3193"),
        (LETTERS_IN_FRONT, "2684", "2648"),
        (SAID_ABOVE, "| 34 |", "| 43 |"),
        (SAID_BELOW, "| 7 |", "| 9 |"),
        (COLUMNS_SAID, "| 34 |", "| 43 |"),
    ],
)
def test_a_figure_against_what_the_table_states_is_found(table: str, right: str, wrong: str) -> None:
    assert right in table
    report = report_on(table.replace(right, wrong))
    missed = [each for each in report.relations if each.verdict.outcome is Outcome.INCONSISTENT]
    assert report.findings
    assert any(member.claim.literal == wrong.strip("| ") for each in missed for member in each.relation.members)


@pytest.mark.parametrize("table", [BUDGET, CIRCLED, LINES, COLUMNS_SAID])
def test_the_numbers_of_columns_and_lines_are_no_figures(table: str) -> None:
    report = report_on(table)
    assert not [claim.literal for claim in report.untied if len(claim.literal) == 1]
    assert any(claim.why == "number" for claim in report.claims)


@pytest.mark.parametrize(
    "table",
    [
        # lines of figures, no numbers of columns
        written("班组 一季度 二季度 三季度", "甲 1 2 3", "乙 2 4 5", "丙 3 1 6"),
        written("单位 优秀 良好 合格", "东校 1 2 3", "西校 4 2 7", "南校 2 2 5"),
        # from 1 to 2, a unit, a range of months: no formulas
        written("序号 批次 数量", "1 第一批 486", "2 第二批 372", "3 小计（1-2） 858"),
        written("品名 产量（t） 单产（kg/m） 天数（d）", "甲 486 12 31", "乙 372 15 24"),
        written("指标 2024年（1-6月） 同比（±%） 占比（%）", "甲 486 3.2 56.6", "乙 372 -1.5 43.4"),
        # a formula over columns that there are not, and items that there are not
        written("项目 甲 乙 丙", "栏次 1 2 3=1+9", "东 486 372 215", "西 318 264 157"),
        "注：第五项等于第六项加第七项。\n\n" + written("项目 数", "一、收 486", "二、支 372"),
    ],
)
def test_what_only_looks_like_a_formula_is_silent(table: str) -> None:
    assert [finding.message for finding in report_on(table).findings] == []
