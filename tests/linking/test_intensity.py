"""客运强度 and 客流强度: a daily mean over the length of the network."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "轨道交通运营线路5条、里程168.4公里，全年客运量3.92亿人次，日均107.4万人次，客运强度每公里日均{}。",
            "0.638万人次",
            "0.683万人次",
        ),
        (
            "三条线路日均客运量41.37万人次，1号线22.18万、2号线12.35万、4号线6.84万。客流强度每公里{}（运营里程62.7公里）。",
            "0.66万人次",
            "0.76万人次",
        ),
        (
            "全年客运量48216.5万人次，日均132.10万人次。运营线路7条（段）、231.62公里，其中地下186.43公里、高架及地面45.19公里。"
            "客流强度{}·日。",
            "0.570万人次/公里",
            "0.750万人次/公里",
        ),
        (
            "6月，两条线路共运送乘客974.3万人次，日均32.5万人次，其中1号线612.8万人次，2号线361.5万人次。"
            "运营里程51.6公里，客运强度为每日每公里{}；6月8日客流最高，达47.2万人次。",
            "0.63万人次",
            "0.36万人次",
        ),
        ("地铁运营里程112.4公里，日均客流60.0万人次，线网客流强度{}每公里。", "0.53万人次", "0.35万人次"),
    ],
)
def test_an_intensity_is_a_daily_mean_over_a_length(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "1号线日均22.18万人次，2号线日均12.35万人次，运营里程62.7公里，1号线客流强度0.88万人次/公里·日。",
        "运营里程168.4公里，日均118.8万人次，客运强度同比提高0.03万人次/公里·日。",
        "运营里程168.4公里，日均118.8万人次，客运强度目标0.75万人次/公里·日。",
        "年初里程151.2公里，年末里程168.4公里，日均107.4万人次，客运强度0.67万人次/公里·日。",
        "运营里程51.6公里，日均32.5万人次，工作日客运强度0.71万人次/公里·日。",
    ],
)
def test_an_intensity_of_some_is_left_alone(text: str) -> None:
    assert alarms(text) == []
