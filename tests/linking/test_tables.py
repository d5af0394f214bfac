"""Tables: what is a header, what the figures are of, and which of them must agree, read down and across."""

from __future__ import annotations

import pytest

from tests.linking.table_passages import holding, only, report_on, written

CASES = """单位：件、%

| 类别 | 旧存 | 新收 | 审结 | 未结 | 结案率 |
|---|---|---|---|---|---|
| 民事 | 20 | 742 | 730 | 32 | 95.8 |
| 刑事 | 5 | 526 | 520 | 11 | 97.9 |
| 行政 | 3 | 121 | 118 | 6 | 95.2 |
| 合计 | 28 | 1389 | 1368 | 49 | 96.5 |
"""
BUDGET = """表3 一般公共预算收入 单位：万元

| 项目 | 2023年 | 2024年 | 增减额 | 增长（%） |
|---|---|---|---|---|
| 一、税收收入 | 41250 | 45120 | 3870 | 9.4 |
| 　增值税 | 22130 | 24010 | 1880 | 8.5 |
| 　企业所得税 | 11020 | 12160 | 1140 | 10.3 |
| 　其他税收 | 8100 | 8950 | 850 | 10.5 |
| 二、非税收入 | 18740 | 17660 | -1080 | -5.8 |
| 合计 | 59990 | 62780 | 2790 | 4.7 |
"""
DEGREES = """| 学历 | 人数 | 占比（%） |
|---|---|---|
| 博士 | 12 | 5.2 |
| 硕士 | 86 | 37.4 |
| 本科 | 120 | 52.2 |
| 专科 | 12 | 5.2 |
| 合计 | 230 | 100 |
"""
ACROSS = """| 年度 | 合计 | 城镇 | 农村 |
|---|---|---|---|
| 2022年 | 1268 | 742 | 526 |
| 2023年 | 1310 | 780 | 530 |
| 2024年 | 1405 | 860 | 545 |
"""


@pytest.mark.parametrize("text", [CASES, BUDGET, DEGREES, ACROSS])
def test_a_table_that_is_right_is_silent(text: str) -> None:
    assert report_on(text, "audit").findings == ()


def test_totals_and_balances_and_rates_of_one_table_are_checked() -> None:
    lines = holding(CASES)
    assert "742 + 526 + 121 = 1389" in lines
    assert "28 + 1389 − 1368 = 49" in lines
    assert "730 ÷ (20 + 742) ≈ 95.80052%" in lines


def test_levels_differences_and_growth_are_checked() -> None:
    lines = holding(BUDGET)
    assert "22130 + 11020 + 8100 = 41250" in lines
    assert "41250 + 18740 = 59990" in lines
    assert "45120 − 41250 = 3870" in lines
    assert "(17660 − 18740) ÷ 18740 ≈ -5.76307%" in lines


def test_shares_are_of_the_total() -> None:
    assert "86 ÷ 230 ≈ 37.39130%" in holding(DEGREES)


def test_totals_across_a_row_are_checked() -> None:
    assert "780 + 530 = 1310" in holding(ACROSS)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule", "words"),
    [
        (CASES, "| 1389 |", "| 1398 |", "GJ104", "“合计”行“新收”列"),
        (CASES, "| 32 | 95.8 |", "| 23 | 95.8 |", "GJ601", ""),
        (CASES, "| 97.9 |", "| 97.0 |", "GJ201", ""),
        (BUDGET, "| 62780 |", "| 67280 |", "GJ104", "“合计”行“2024年”列"),
        (BUDGET, "| 3870 |", "| 3780 |", "GJ306", ""),
        (BUDGET, "| 9.4 |", "| 4.9 |", "GJ301", ""),
        (DEGREES, "| 37.4 |", "| 34.7 |", "GJ204", ""),
        (ACROSS, "| 1310 |", "| 1301 |", "GJ104", "“2023年”行“合计”列"),
    ],
)
def test_one_wrong_cell_is_one_finding(text: str, right: str, wrong: str, rule: str, words: str) -> None:
    finding = only(text.replace(right, wrong, 1))
    assert finding.rule_id == rule
    assert words in finding.message


def test_a_cell_has_the_unit_and_the_words_of_its_headers() -> None:
    claims = {claim.literal: claim for claim in report_on(BUDGET).claims}
    assert (claims["45120"].unit, claims["45120"].asserted.low) == ("元", 451_200_000)
    assert claims["45120"].period == "2024年"
    assert claims["9.4"].unit == "%"
    assert "税收收入" in claims["45120"].metric


@pytest.mark.parametrize(
    "text",
    [
        # 其中 need not be all, an average is no sum, a rank is none, a year is none
        "| 项目 | 金额（万元） |\n|---|---|\n| 合计 | 980 |\n| 其中：税收 | 600 |\n| 　　　非税 | 350 |\n",
        "| 科室 | 人均门诊（人次） |\n|---|---|\n| 内科 | 31 |\n| 外科 | 24 |\n| 全院 | 27 |\n",
        "| 县区 | 得分 | 排名 |\n|---|---|---|\n| 甲县 | 91.2 | 1 |\n| 乙县 | 88.4 | 2 |\n| 全市 | 89.7 | 3 |\n",
        "| 指标 | 2022年 | 2023年 |\n|---|---|---|\n| 学校数（所） | 42 | 41 |\n| 学生数（人） | 31240 | 30985 |\n",
        "| 类别 | 一季度 | 上半年 |\n|---|---|---|\n| 收入 | 120 | 260 |\n| 支出 | 90 | 200 |\n",
    ],
)
def test_what_need_not_add_up_is_silent(text: str) -> None:
    assert report_on(text, "audit").findings == ()


def test_a_dash_is_nothing_and_a_blank_is_not_known() -> None:
    dash = "| 类别 | 件数 |\n|---|---|\n| 民事 | 742 |\n| 刑事 | — |\n| 行政 | 526 |\n| 合计 | 1268 |\n"
    assert holding(dash) == ["742 + 526 = 1268"]
    assert [finding.rule_id for finding in report_on(dash.replace("1268", "1286")).findings] == ["GJ104"]
    blank = dash.replace("—", " ")
    assert holding(blank) == ["742 + 526 = 1268"]
    assert report_on(blank.replace("1268", "1286"), "audit").findings == ()


INCOME = """2024年，全市税收收入4.51亿元，非税收入17660万元，增值税24010万元。

"""


def test_the_text_is_held_to_the_table() -> None:
    text = INCOME + BUDGET
    assert report_on(text, "audit").findings == ()
    assert {"24010", "4.512，四舍五入后与4.51亿元相符"} <= set(holding(text))


def test_a_slip_in_the_text_is_shown_with_the_cell_of_the_table() -> None:
    finding = only((INCOME + BUDGET).replace("非税收入17660万元", "非税收入17600万元"))
    assert finding.rule_id == "GJ503"
    assert "表中“二、非税收入”行“2024年”列" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "全市非税收入力争达到18000万元。\n\n",
        "市本级非税收入9120万元。\n\n",
        "2022年非税收入17601万元。\n\n",
        "非税收入中罚没收入1766万元。\n\n",
    ],
)
def test_what_is_said_of_something_else_is_not_held_to_the_table(text: str) -> None:
    assert report_on(text + BUDGET).findings == ()


def test_a_total_far_from_its_only_column_is_left_to_auditors() -> None:
    text = "| 类别 | 件数 |\n|---|---|\n| 民事 | 742 |\n| 刑事 | 526 |\n| 合计 | 3500 |\n"
    assert report_on(text).findings == ()
    assert [finding.rule_id for finding in report_on(text, "audit").findings] == ["GJ104"]


@pytest.mark.parametrize(
    "text",
    [
        # what is used is no part of what is left, a mean is no sum
        written("类别 产生量（吨） 未处置量（吨） 其中：利用量（吨）", "甲 151 14 45", "乙 98 9 31"),
        written("指标 单位 总院 东院 全院", "床位 张 758 490 1248", "住院日 天 8.9 7.7 8.7"),
        written("乡镇 面积（亩） 亩产（公斤）", "甲镇 8841 424", "乙镇 4704 552", "全县 13545 468"),
    ],
)
def test_what_a_table_only_seems_to_add_up_is_silent(text: str) -> None:
    assert report_on(text, "audit").findings == ()


def test_a_column_of_units_gives_each_row_its_own() -> None:
    text = written("指标 单位 上年 本年", "床位 张 758 790", "收入 万元 3120 3350")
    claims = {claim.literal: claim.unit for claim in report_on(text).claims}
    assert (claims["758"], claims["3120"]) == ("张", "元")


def test_a_line_of_dashes_is_no_header() -> None:
    text = written(
        "来源 金额（万元） 占比（%）", "专户 - -", "财政 2687 24.2", "事业 8296 74.6", "其他 142 1.3", "合计 11125 100"
    )
    assert "2687 ÷ 11125 ≈ 24.15280%" in holding(text)


def test_a_parent_is_held_to_its_lines_where_the_other_parents_add_up() -> None:
    rows = ["科目 预算数（万元）", "一、工资 1302", "（一）基本 695", "（二）津贴 607", "二、商品 170", "（一）办公 94"]
    rows += ["（二）印刷 76", "三、补助 504", "（一）退休 264", "（二）生活 240"]
    assert report_on(written(*rows), "audit").findings == ()
    assert [each.rule_id for each in report_on(written(*rows[:-1], "（二）生活 204")).findings] == ["GJ104"]
