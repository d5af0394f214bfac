"""Means of what is left of a period, and how long stocks last."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("国庆假期7天，景区接待游客24.36万人次，其中首日5.28万人次，其余六天日均{}。", "3.18万人次", "3.48万人次"),
        (
            "6月份，平台接听来电21540个，日均718个；双休日和端午假期共10天，接听5120个，日均512个，其余20个工作日日均{}。",
            "821个",
            "851个",
        ),
        ("本周（9月9日至15日）受理诉求8316件。12日一天就有1788件，其余六天日均{}。", "1088件", "1288件"),
        (
            "全年供水3186.4万立方米，售水2784.6万立方米。12月供水254.8万立方米，日均8.22万立方米，前11个月月均{}。",
            "266.5万立方米",
            "226.5万立方米",
        ),
        ("1月至5月，热线受理86420件，去年同期74310件。其中5月18420件，前4个月月均{}。", "17000件", "17600件"),
        ("全年实现营业收入42.18亿元。第四季度收入12.06亿元，前三季度平均每季{}。", "10.04亿元", "11.04亿元"),
    ],
)
def test_the_mean_of_the_rest(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert ("GJ205", wrong) in alarms(text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        # the rest of other days than the total is of
        "国庆假期7天，景区接待游客24.36万人次，其中首日5.28万人次，其余四天日均3.06万人次。",
        # of visitors, and no part of the cars
        "春节假期8天，出口车流186.4万辆次，首日34.7万辆次，另外七天日均接待游客3.2万人次。",
        # of a year that has not come to its end
        "前三季度供水2486.3万立方米。12月供水198.5万立方米，前11个月月均231.2万立方米。",
        "全年进出口总值412.6亿元，出口278.4亿元。12月出口24.6亿元，前11个月月均出口23.07亿元。",
    ],
)
def test_means_of_other_days_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("年末待售面积186.4万平方米，按近12个月月均销售21.3万平方米计算，去化周期{}。", "8.8个月", "8.2个月"),
        ("全年医保基金支出36.42亿元；年末统筹基金累计48.27亿元，按当年月均支出可支付{}。", "15.9个月", "13.9个月"),
        ("一季度基金收入6.93亿元、支出7.26亿元。累计结余28.4亿元，按一季度月均支出可支付{}。", "11.7个月", "17.1个月"),
        ("当年收入84.36亿元，支出91.42亿元，滚存结余由96.31亿元减至89.25亿元，可支付{}。", "11.7个月", "12.7个月"),
    ],
)
def test_how_long_a_stock_lasts(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ205", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "上半年基金支出4.37亿元，累计结余9.86亿元，可支付13.0个月。",
        "年末待售面积186.4万平方米，其中可售住宅面积124.8万平方米，按月均销售21.3万平方米计算，去化周期7.9个月。",
        "库存商品房64.2万平方米，按月均销售18.4亿元计算，去化周期4.6个月。",
    ],
)
def test_stocks_and_months_that_are_not_told(text: str) -> None:
    assert alarms(text) == []
