"""What each of so many places or machines does in a day or a month."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "前三季度体育彩票销售12.85亿元：竞猜型8.16亿元、乐透数字型3.27亿元、即开型1.42亿元。"
            "实体店2184家，单店月均销量{}。",
            "6.54万元",
            "5.64万元",
        ),
        (
            "6月份体育彩票销量6318.7万元，1至6月累计3.61亿元，筹集公益金8940万元。网点912家，单店月均销量{}。",
            "6.93万元",
            "6.39万元",
        ),
        ("全年销售彩票9.86亿元，在售网点743个，单点月均销量{}。", "11.06万元", "11.60万元"),
        ("6月份全市体育彩票销量6318.7万元，网点912家，在营率94.3%，单店月均销量{}。", "6.93万元", "6.39万元"),
        ("1—6月销售福利彩票3.61亿元，投注站912家，店均月销量{}。", "6.60万元", "6.06万元"),
        ("全年接待游客86.4万人次，民宿126家，店均月接待{}。", "571人次", "517人次"),
        # all of them in a day
        (
            "3家企业投放共享单车4.15万辆。10月骑行量412.8万人次，日均13.3万人次，每车日均骑行{}。",
            "3.20次",
            "2.30次",
        ),
        ("日均完单4.75万单，车均日完单{}（在线车辆3126辆）。", "15.2单", "12.5单"),
        ("充电桩1284台。季度充电量2163万千瓦时，单桩日均{}（按92天计）。", "183千瓦时", "138千瓦时"),
        ("10月公交客运量1286万人次，营运车辆1640辆，单车日均载客{}。", "253人次", "235人次"),
    ],
)
def test_an_average_is_over_places_and_time(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "全年销售彩票9.86亿元，在售网点743个，新增46个，高峰月单点销量14.06万元。",
        "10月骑行量412.8万人次，投放4.15万辆，周末每车日均骑行4.2次。",
        "全年充电量4860万千瓦时，充电桩1284台，快充桩单桩日均充电153.4千瓦时。",
        "6月份全市体育彩票销量6318.7万元，网点912家，去年单店月均销量6.39万元。",
        "6月末网点912家，上半年销量3.2亿元，其中6月6318.7万元，单店月均销量6.12万元。",
        "全年销售彩票9.86亿元，年初网点697家，年末743家，单店月均销量11.36万元。",
    ],
)
def test_an_average_of_some_places_or_times_is_left_alone(text: str) -> None:
    assert alarms(text) == []
