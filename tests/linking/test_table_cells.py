"""Tables: sentences in cells are passages of their own, and what the text tells of a row is held to the table."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms
from tests.linking.table_passages import holding, only, report_on, written

GOALS = """| 年度目标 | 完成情况 | 分值 | 得分 |
|---|---|---|---|
| 新改建公路120公里 | 新改建公路126公里，其中新建38公里、改建88公里 | 40 | 40 |
| 办结率不低于98% | 受理投诉1286件，办结1273件，办结率98.99% | 60 | 59.5 |
| 合计 | | 100 | 99.5 |
"""
TOURISM = """2023年接待游客1286.5万人次，增长38.2%；旅游收入增长45.1%。

| 指标 | 2022年 | 2023年 |
|---|---|---|
| 接待游客（万人次） | 930.9 | 1286.5 |
| 旅游收入（亿元） | 66.45 | 96.42 |
| 过夜游客（万人次） | 312.7 | 468.3 |
"""
AID = """全年法律援助案件中，农民工案件占46.5%，妇女案件占14.4%。

| 受援人群 | 案件数（件） |
|---|---|
| 农民工案件 | 598 |
| 妇女案件 | 185 |
| 其他案件 | 503 |
| 合计 | 1286 |
"""


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        (GOALS, "38 + 88 = 126"),
        (GOALS, "1273 ÷ 1286 ≈ 98.98911%"),
        (TOURISM, "(1286.5 − 930.9) ÷ 930.9 ≈ 38.19959%"),
        (TOURISM, "(96.42 − 66.45) ÷ 66.45 ≈ 45.10158%"),
        (AID, "598 ÷ 1286 ≈ 46.50077%"),
    ],
)
def test_what_is_told_in_words_is_checked(text: str, arithmetic: str) -> None:
    assert arithmetic in holding(text)
    assert report_on(text, "audit").findings == ()


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (GOALS, "98.99%", "99.89%", "GJ201"),
        (GOALS, "改建88公里", "改建98公里", "GJ101"),
        (TOURISM, "45.1%", "54.1%", "GJ301"),
        (AID, "46.5%", "45.6%", "GJ204"),
    ],
)
def test_a_slip_in_it_is_one_finding(text: str, right: str, wrong: str, rule: str) -> None:
    assert only(text.replace(right, wrong, 1)).rule_id == rule


@pytest.mark.parametrize(
    "text",
    [
        # cells are not read together, and a cell is not a sentence of the text in front
        "| 支部 | 备注 |\n|---|---|\n| 甲 | 共有党员28名，女11名 |\n| 乙 | 在职党员26名、退休党员5名 |\n",
        "党员60名。\n\n| 支部 | 备注 |\n|---|---|\n| 甲 | 其中在职党员21名、退休党员7名 |\n| 乙 | 其中退休5名 |\n",
        # constant prices, another year, another base, a table with two such rows
        TOURISM.replace("增长45.1%", "按可比价计算增长54.1%"),
        TOURISM.replace("旅游收入增长45.1%", "旅游收入环比增长54.1%"),
        TOURISM.replace("2022年 |", "2021年 |").replace("45.1%", "54.1%"),
        AID.replace("农民工案件占46.5%", "农民工案件占民事案件的45.6%"),
        TOURISM.replace("45.1%", "54.1%")
        + "\n| 县 | 2022年 | 2023年 |\n|---|---|---|\n| 旅游收入 | 5 | 6 |\n| 门票 | 3 | 4 |\n",
    ],
)
def test_what_is_said_of_something_else_is_silent(text: str) -> None:
    assert report_on(text).findings == ()


def test_a_total_is_told_by_the_name_of_its_column() -> None:
    text = "2023年全院门诊收入1200.45万元。\n\n" + written(
        "科室 门诊收入（万元） 门诊人次", "内科 517.90 28005", "外科 682.55 25289", "合计 1200.45 53294"
    )
    assert "1200.45" in holding(text)
    assert only(text.replace("全院门诊收入1200.45", "全院门诊收入1020.45")).rule_id == "GJ503"
    assert report_on(text.replace("全院门诊收入1200.45", "东院门诊收入1020.45")).findings == ()


def test_blanks_between_thousands_make_one_number_in_a_cell_without_a_unit() -> None:
    rows = "分馆|图书|期刊|小计\n东园|21 406|3 118|24 524\n望江|17 935|2 640|20 575\n合计|39 341|5 758|{}"
    assert not alarms(rows.format("45 099"))
    assert ("GJ104", "45 909") in alarms(rows.format("45 909"))
