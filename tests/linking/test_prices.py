"""Amounts made of prices and numbers of things, each in a list."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        (
            "成人票2.58万张、优惠票0.84万张，票价分别为60元和30元，票款收入{}。",
            "180万元",
            "205.2万元",
            "2.58 × 60 + 0.84 × 30",
        ),
        ("电脑36台、打印机12台，单价分别为5200元、1800元，合计{}。", "20.88万元", "28.08万元", "36 × 5200 + 12 × 1800"),
        (
            "小麦860吨、玉米1240吨，价格分别为2800元和2300元，货款共{}。",
            "526万元",
            "562万元",
            "860 × 2800 + 1240 × 2300",
        ),
        (
            "玉米2.4万亩、大豆1.1万亩，标准分别为每亩12元和35元，兑付资金{}。",
            "67.3万元",
            "76.3万元",
            "2.4 × 12 + 1.1 × 35",
        ),
        ("大米1200袋、食用油800桶，每袋68元、每桶85元，总价值{}。", "14.96万元", "15.96万元", "1200 × 68 + 800 × 85"),
        (
            "口罩12万只、消毒液3600瓶，单价分别为0.8元、12元，货款合计{}。",
            "13.92万元",
            "14.92万元",
            "120000 × 0.8 + 3600 × 12",
        ),
    ],
)
def test_an_amount_is_the_numbers_times_their_prices(text: str, right: str, wrong: str, arithmetic: str) -> None:
    assert f"{right}: {arithmetic}" in checked(text.format(right))
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ101", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "成人票2.58万张、优惠票0.84万张，票价分别为60元和30元，旅游综合收入860万元。",
        "成人票2.58万张、优惠票0.84万张，票价分别下调10元和5元，让利30万元。",
        "电脑36台、打印机12台，单价分别为5200元、1800元，节约资金2.06万元。",
        "城市386人、农村1264人，标准分别为每人每月820元、640元，全年发放资金1361万元。",
        "一等奖3名、每人2000元，二等奖6名、每人1000元，三等奖12名，共计1.5万元。",
        "补助标准每人300元，惠及1286人，每户500元，惠及312户，全年共支出62.4万元。",
        "桌椅120套、每套460元，文件柜18个、每个720元，节约率6.4%。",
    ],
)
def test_amounts_that_are_made_of_other_things_are_left_alone(text: str) -> None:
    assert alarms(text) == []
