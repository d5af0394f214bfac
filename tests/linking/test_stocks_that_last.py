"""How many months a stock lasts over what the year sold, or spent."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "年末可售面积312.4万平方米，全年新建商品房销售面积186.5万平方米，按近12个月月均销售量测算，去化周期{}。",
            "20.1个月",
            "21.0个月",
        ),
        (
            "新建商品房销售面积186.5万平方米，其中住宅161.2万平方米；销售额142.7亿元。"
            "年末可售面积312.4万平方米，按近12个月月均销售量测算，去化周期{}。",
            "20.1个月",
            "21.0个月",
        ),
        (
            "全年商品房销售面积186.4万平方米，下降13.2%；销售额127.6亿元。年末待售面积64.2万平方米，"
            "去化周期{}（按月均销售面积）。",
            "4.1个月",
            "1.4个月",
        ),
        (
            "近12个月全市商品房销售面积186.4万平方米，前一个12个月为212.5万平方米。"
            "至8月末待售面积93.2万平方米，照近12个月的月均销量，去化约需{}。",
            "6.0个月",
            "9.0个月",
        ),
        ("全年销售钢材86.4万吨，年末库存12.8万吨，按月均销量计算，库存可支撑{}。", "1.78个月", "1.87个月"),
        (
            "全年养老保险基金收入34.62亿元，支出37.18亿元，当期缺口2.56亿元。累计结余由年初的21.09亿元降至18.53亿元，"
            "按全年12个月的月均支出测算，可支付{}。",
            "6.0个月",
            "9.0个月",
        ),
        ("2023年医保基金支出46.8亿元。滚存结余由上年末的38.2亿元增至41.6亿元，可支付{}。", "10.7个月", "17.0个月"),
    ],
)
def test_a_stock_lasts_what_goes_in_a_month(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated.removeprefix("约") for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "全年商品房销售面积186.4万平方米，年末待售面积64.2万平方米，住宅去化周期14.1个月（按月均销售面积）。",
        "1—5月商品房销售面积86.4万平方米，5月末待售面积64.2万平方米，去化周期8.1个月（按近12个月月均销售面积）。",
        "上半年基金支出4.37亿元，累计结余9.86亿元，可支付能力约21.5个月（按上年支出口径）。",
        "全年商品房销售面积186.4万平方米，待售商业用房面积24.2万平方米，去化周期18.6个月。",
    ],
)
def test_a_stock_over_other_sales_is_left_alone(text: str) -> None:
    assert alarms(text) == []
