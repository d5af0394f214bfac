"""Averages that words or place commit: a second pair, each quarter, those that the words name, so much of a whole."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

_HEATED = "供热面积2863万平方米，居民2147万平方米，占75.0%，非居民716万平方米。"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全年举办新闻发布会12场，平均每季度{}。", "3场", "9场"),
        ("全年检修设备516台次，平均每季度检修{}。", "129台次", "192台次"),
        (
            "国有院团演出1286场、收入2864万元，场均2.23万元，民营院团演出4127场、收入3163万元，场均仅{}。",
            "0.77万元",
            "0.97万元",
        ),
        ("第一批42户、发放210万元，户均5.00万元；第二批31户、发放186万元，户均{}。", "6.00万元", "6.90万元"),
        # what there was before is not divided by
        ("电信网络诈骗发案1287起，上年1663起，下降22.6%；群众损失8742万元，起均{}。", "6.8万元", "6.1万元"),
        ("全市参保单位3260家，上年3012家；全年征缴48.9亿元，家均{}。", "150.0万元", "105.0万元"),
        # so much of what is told whole in front
        (_HEATED + "接到用户投诉1284件，每万平方米{}；上季为1695件。", "0.45件", "0.15件"),
        ("管网长度4820公里，上年末4612公里。全年发现漏点1253处，每百公里{}。", "26处", "62处"),
        # those that its own words name
        ("七个基层院受理19777件，占92.6%；基层院平均{}。", "2825件", "2805件"),
        (
            "两级院受理各类案件21364件，其中市院1587件，七个基层院19777件，基层院占92.6%；基层院平均{}。",
            "2825件",
            "2805件",
        ),
        ("全县十二个乡镇投入资金3864万元，乡镇平均{}。", "322万元", "232万元"),
    ],
)
def test_an_average_is_of_what_its_words_commit(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "供热面积2863万平方米，其中居民2147万平方米。居民投诉1284件，每万平方米0.60件。",
        "七个基层院受理19777件，办结18642件；基层院平均2663件。",
        "发案1287起，上年1663起；群众损失8742万元，上年起均6.1万元。",
        "全年举办新闻发布会12场，上半年平均每季度4场。",
        "国有院团演出1286场、收入2864万元，场均2.23万元，民营院团场均仅0.77万元。",
        "十二个乡镇投入资金3864万元，其中六个试点乡镇平均420万元。",
    ],
)
def test_an_average_of_others_is_left_alone(text: str) -> None:
    assert alarms(text) == []
