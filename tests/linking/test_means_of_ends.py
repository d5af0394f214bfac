"""Averages over the mean of a stock at both ends, which no figure tells."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

_PRODUCT = "全年地区生产总值286.41亿元，按不变价格计算比上年增长5.5%。"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "年末常住人口268.41万人，上年末为269.37万人，按年平均人口计算，全市地区生产总值1476.28亿元，"
            "人均地区生产总值{}，比上年增长6.0%。",
            "54903元",
            "54309元",
        ),
        (
            "全市地区生产总值1476.28亿元。第一产业增加值152.36亿元，第二产业增加值618.74亿元，第三产业增加值705.18亿元。"
            "年末常住人口268.41万人，上年末为269.37万人，按年平均人口计算，人均地区生产总值{}。",
            "54903元",
            "54309元",
        ),
        (
            "年末全市常住人口418.7万人，上年末为421.3万人，一年净减2.6万人。全年地区生产总值2906.4亿元，"
            "人均地区生产总值{}（按年平均常住人口计算）。",
            "69201元",
            "62901元",
        ),
        # by how much it changed
        (
            _PRODUCT + "年末常住人口41.86万人，比上年末减少0.28万人，人均地区生产总值（按年平均人口）{}。",
            "68193元",
            "61893元",
        ),
        (
            _PRODUCT + "年末常住人口41.86万人，比上年末增加0.28万人。按平均人口计算，人均GDP达到{}。",
            "68651元",
            "68561元",
        ),
        (
            _PRODUCT + "人均生产总值{}（按年平均人口计算）。年末常住人口41.86万人，比上年末减少0.28万人。",
            "68193元",
            "61893元",
        ),
        (
            "年末在岗职工8640人，上年末8420人，全年工资总额9.82亿元，按平均人数计算，人均工资{}。",
            "115123元",
            "111523元",
        ),
        (
            "年初有住户3186户，年末3254户，全年用电1286.4万千瓦时，按平均户数计，户均用电{}。",
            "3995千瓦时",
            "3599千瓦时",
        ),
    ],
)
def test_an_average_is_over_the_mean_of_both_ends(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值286.41亿元，年末户籍人口41.86万人，比上年末减少0.28万人。按年平均常住人口计算，人均地区生产总值71234元。",
        "年末常住人口41.86万人，上年末42.14万人，人均可支配收入38120元，地区生产总值286.41亿元。",
        "地区生产总值286.41亿元，年末常住人口41.86万人，比上年末减少0.28万人，人均地区生产总值68421元。",
        "地区生产总值286.41亿元，年末常住人口41.86万人。按年平均人口计算，人均地区生产总值68193元。",
        # the mean is told, and is of its own
        "地区生产总值286.41亿元，年平均常住人口42.10万人，年末41.86万人，比上年末减少0.28万人。按年平均人口计算，人均68031元。",
    ],
)
def test_a_mean_of_other_people_is_left_alone(text: str) -> None:
    assert alarms(text) == []
