"""Mean prices of what was sold: what was taken in, over what bears its name or stands beside it."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "全年快递业务量完成3.18亿件。其中，同城业务量2905.4万件，异地业务量28577.1万件，国际及港澳台业务量317.5万件。"
            "快递业务收入22.9亿元，平均单价{}。",
            "7.20元",
            "7.02元",
        ),
        (
            "快递业务量完成1.86亿件，其中同城2130万件、异地1.63亿件；业务收入13.24亿元，增幅9.7%，"
            "低于业务量增速7.6个百分点。平均单价{}，仍处下行通道。",
            "7.12元",
            "7.21元",
        ),
        (
            "快递业务量2.97亿件，日均81.1万件。行业业务收入26.83亿元，其中快递业务收入21.46亿元，占80.0%，平均单价{}。",
            "7.23元",
            "7.32元",
        ),
        # what is sold right beside it
        ("线上订单1286万单，销售9.74亿元，占23.0%，客单价{}。", "75.7元", "77.5元"),
        (
            "全年购票游客46.3万人次，门票收入2318.5万元，前一年为1932.1万元，同比增长20.0%，票均{}。",
            "50.1元",
            "51.0元",
        ),
        ("接待游客103.5万人次，其中购票入园61.8万人次，占59.7%，门票收入1730万元，平均每张{}。", "28.0元", "82.0元"),
        ("劳务外包工时386万小时，支付报酬1.12亿元，小时单价{}。", "29.0元", "92.0元"),
        ("全年票务收入4.86亿元，运送乘客2.19亿人次，人次平均{}。", "2.22元", "2.02元"),
        ("全年售电量74.05亿千瓦时，增长6.1%，售电收入41.2亿元，平均电价{}。", "0.556元", "0.565元"),
        ("供水售水量2640万立方米，水费收入7128万元，平均水价{}。", "2.70元", "2.07元"),
    ],
)
def test_a_mean_price_is_of_what_was_sold(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # of a sort, whose money or number is not told
        "快递业务量3.18亿件，其中国际业务收入2.9亿元，平均单价91.3元。",
        "全年票务收入4.86亿元，其中通票收入1.2亿元，运送乘客2.19亿人次，通票平均票价12.1元。",
        "商品房销售面积186.4万平方米，销售额118.7亿元，其中住宅均价每平方米6812元。",
        "售水量2640万立方米，水费收入7128万元，居民水价2.31元。",
        "收购小麦8.6万吨、玉米3.2万吨，收购额2.6亿元，小麦均价每公斤2.52元。",
        # of other sales
        "线上订单1286万单，全年销售39.74亿元，客单价75.7元。",
    ],
)
def test_a_price_of_a_sort_is_left_alone(text: str) -> None:
    assert alarms(text) == []
