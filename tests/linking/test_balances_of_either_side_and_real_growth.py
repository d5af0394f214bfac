"""Balances that go either way, growth without the rise in prices, and what a rounded mean comes to."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions, checked, report_on


@pytest.mark.parametrize(
    "text",
    [
        "经常账户顺差{381|318}亿美元，其中，货物贸易顺差849亿美元，服务贸易逆差470亿美元，初次收入顺差16亿美元，"
        "二次收入逆差14亿美元。",
        "货物和服务贸易收入12680亿元，顺差{860|680}亿元。其中，货物贸易顺差1274亿元；服务贸易逆差414亿元。",
        "集团合计盈利{12.6|16.2}亿元，其中临江公司盈利15.5亿元，石坪公司亏损5.4亿元，平阳公司盈利2.5亿元。",
        "财政收支结余{170|710}万元，其中一般公共预算结余188万元，政府性基金赤字18万元。",
        "公开市场净投放{2160|2610}亿元，其中逆回购净投放2840亿元，中期借贷便利净回笼680亿元。",
    ],
)
def test_balances_of_either_side_make_up_a_balance(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert [rule for rule, _ in alarms(wrong)] == ["GJ101"], wrong
    assert checked(right), right


@pytest.mark.parametrize(
    "text",
    [
        # some of the balances only
        "外贸进出口顺差860亿元，其中对甲国顺差1274亿元，对乙国逆差218亿元。",
        # what falls in the reserves goes the other way than a deficit
        "资本和金融账户逆差362亿美元，其中，资本账户逆差2亿美元，金融账户逆差1548亿美元，储备资产减少1188亿美元。",
        # balances with none but balances in front
        "经常账户顺差394亿美元，其中，货物贸易顺差926亿美元，服务贸易逆差543亿美元，初次收入顺差27亿美元。",
    ],
)
def test_balances_that_make_up_nothing_are_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_companies_with_and_without_a_profit_are_counted() -> None:
    assert alarms("企业86户，其中盈利61户，亏损25户。") == []


@pytest.mark.parametrize(
    "text",
    [
        "全年人均地区生产总值28742元，比上年新增3684元，增长11.6%。",
        "地区生产总值386.4亿元，上年为358.6亿元，增长6.3%。",
        "第一产业增加值38.4亿元，比上年增加2.8亿元，增长4.3%。",
    ],
)
def test_growth_of_product_is_without_the_rise_in_prices(text: str) -> None:
    assert alarms(text) == []


def test_nominal_growth_and_growth_of_other_amounts_is_told() -> None:
    right, wrong = both_versions("人均可支配收入38400元，比上年增加2800元，增长{7.9|6.8}%。")
    assert alarms(right) == []
    assert alarms(wrong) == [("GJ301", "6.8%")]
    right, wrong = both_versions("地区生产总值386.4亿元，比上年增加27.8亿元，名义增长{7.8|6.3}%。")
    assert alarms(right) == []


def test_what_a_rounded_mean_comes_to_is_told_with_its_digits() -> None:
    (finding,) = report_on("耕地面积14000亩，总人口28000人，人均耕地约1亩。").findings
    assert "应为0.5亩" in finding.message
