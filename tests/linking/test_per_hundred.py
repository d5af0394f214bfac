"""What a hundred kilometres take or carry, what a thousand litres bring, what a hundred visits borrow."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "报告期销售啤酒214.7万千升，同比下降2.3%，中高档产品93.8万千升，增长4.1%；营业收入82.9亿元，千升酒收入{}。",
            "3861元",
            "3681元",
        ),
        (
            "公司生产啤酒68.4万千升，销售69.1万千升，产销率101.0%。实现营业收入28.36亿元，千升酒收入{}，提高约4%。",
            "4104元",
            "4014元",
        ),
        ("销售白酒1.86万千升，白酒收入46.5亿元，千升酒收入{}。", "25.0万元", "20.5万元"),
        ("全年客运量2.18亿人次，运营里程1.46亿公里，百公里载客{}。", "149人次", "194人次"),
        ("全年接待读者96.3万人次，外借文献74.8万册次，每百人次外借{}。", "77.7册次", "71.7册次"),
        ("全年投诉512件，客运量64.2百万人次，每百万人次投诉{}。", "8.0件", "8.6件"),
        ("车队行驶里程1286万公里，用油385.8万升，百公里油耗{}。", "30.0升", "33.0升"),
        ("公交车全年运营里程4260万公里，耗电3195万千瓦时，百公里电耗{}。", "75.0千瓦时", "57.0千瓦时"),
    ],
)
def test_so_much_is_over_its_measure(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "啤酒销量84.6万千升，高档产品31.2万千升；高档产品营业收入24.18亿元，公司营业收入48.75亿元，中低档千升酒收入4600元。",
        "营业收入82.9亿元，销售啤酒214.7万千升，中高档千升酒收入4861元。",
        "全年客运量2.18亿人次，运营里程1.46亿公里，耗电4260万千瓦时，新能源车百公里电耗78.3千瓦时。",
        "营业收入82.9亿元，销售啤酒214.7万千升、饮料36.2万千升，千升酒收入3361元。",
    ],
)
def test_so_much_of_a_sort_is_left_alone(text: str) -> None:
    assert alarms(text) == []
