"""What a figure takes over from its neighbours: its unit, and its role."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("铁路客运142.3万人次，上年121.9万，增长{}。", "16.7%", "14.3%", "GJ301"),
        ("公路客运218.5万人次，去年224.1万，下降{}；水路8.1万人次。", "2.5%", "5.2%", "GJ301"),
        ("出口钢材128.6万吨，上年为110.3万，增长{}。", "16.6%", "18.6%", "GJ301"),
        ("不良率1.23%，年初为1.34%，下降{}。", "0.11个百分点", "0.21个百分点", "GJ306"),
        ("污水收集率年底78.4%，年初是73.9%，提高{}；新建管网46公里。", "4.5个百分点", "5.4个百分点", "GJ306"),
        ("领金人数由1860人升至2344人，高出{}。", "26.0%", "20.6%", "GJ301"),
        ("具备科学素质的比例15.2%，比2020年提高{}，2020年为11.6%。", "3.6个百分点", "6.3个百分点", "GJ306"),
    ],
)
def test_a_figure_is_read_by_the_one_in_front(text: str, right: str, wrong: str, rule: str) -> None:
    assert any(line.startswith(right) for line in checked(text.format(right)))
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [(rule, wrong)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("全年诊疗86.42万人次，门诊74.18万、急诊9.75万、体检2.49万。", "86.42万人次: 74.18 + 9.75 + 2.49"),
        ("出入境旅客38.9万人次（入境19.3万、出境19.6万）。", "38.9万人次: 19.3 + 19.6"),
        ("集装箱吞吐量38.4万标箱，重箱26.9万、空箱11.5万。", "38.4万标箱: 26.9 + 11.5"),
    ],
)
def test_items_without_a_unit_are_parts_of_the_count_in_front(text: str, line: str) -> None:
    assert line in checked(text, RelationKind.TOTAL)


def test_a_population_is_of_people() -> None:
    text = "按常住人口238万计，全市体育场地647.6万平方米，人均体育场地面积{}平方米。"
    assert any(line.startswith("2.72平方米") for line in checked(text.format("2.72"), RelationKind.AVERAGE))


@pytest.mark.parametrize(
    "text",
    [
        "铁路客运142.3万人次，上年121.9万，投资增长36.7%。",
        "接待游客123.4万人次，新增泊位1.2万、充电桩3.4万。",
        "不良率1.23%，年初为1.34%，全市平均下降0.21个百分点。",
        "不良率1.23%，年初目标为1.30%，较同业低0.21个百分点。",
        "素质比例15.2%，比2020年提高3.6个百分点，2015年为9.6%。",
        "领金人数由1860人升至2344人，高出全省平均13.2%。",
        "销售收入3.2亿元，用户1.8万、网点0.4万。",
    ],
)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert alarms(text) == []
