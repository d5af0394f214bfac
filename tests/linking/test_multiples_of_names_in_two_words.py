"""Multiples and percentages of a figure whose own words hold the name in other words, or that a comparison names."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

_RATIO, _SHARE = RelationKind.RATIO, RelationKind.SHARE


@pytest.mark.parametrize(
    ("kind", "text", "right", "wrong"),
    [
        # the two words of the name, with others between
        (
            _RATIO,
            "有线电视实际用户118.6万户，较年初流失6.4万户；IPTV用户167.2万户，为有线用户的{}。",
            "1.41倍",
            "1.14倍",
        ),
        (_RATIO, "城镇新建公共停车泊位1260个，路内临时泊位3864个，为公共泊位的{}。", "3.07倍", "3.70倍"),
        # by what it is measured
        (_RATIO, "全县进口货值63.8亿元，出口货值91.4亿元，出口规模约为进口的{}。", "1.43倍", "1.34倍"),
        (_RATIO, "期末存货8.42亿元，应收账款5.16亿元。存货规模约为应收账款的{}。", "1.63倍", "1.36倍"),
        # a sentence of its own, and of what is left whole
        (
            _RATIO,
            "全市办理结婚登记4128对，上年同期4872对。离婚1986对，其中协议离婚1583对。结婚对数是离婚的{}。",
            "2.08倍",
            "2.80倍",
        ),
        (
            _RATIO,
            "归母净利润8362.15万元，扣非后净利润7018.94万元。经营活动现金净流量1.58亿元，为净利润的{}。",
            "1.89倍",
            "1.98倍",
        ),
        # what the clause goes on about
        (_RATIO, "新收复议1873件，同期法院一审行政案件1126件，新收复议为其{}。", "1.66倍", "1.96倍"),
        (_SHARE, "全年募集善款1703.51万元，支出1549.77万元，为募集额的{}。", "91.0%", "90.1%"),
        (_SHARE, "营运收入4236万元，营运成本9718万元，收入只够覆盖成本的{}，缺口5482万元。", "43.6%", "46.3%"),
        (_SHARE, "全年票款收入8.62亿元，运营成本21.57亿元，票款收入覆盖运营成本的{}。", "40.0%", "44.0%"),
        # past the growth of its own, or held against what the gap is told of
        (_SHARE, "移民人均可支配收入17842元，增长7.6%，相当于全县农村居民19263元的{}。", "92.6%", "96.2%"),
        (_SHARE, "今年平均亩产512公斤，同比提高3.1%，相当于全省平均水平546公斤的{}。", "93.8%", "98.3%"),
        (
            _SHARE,
            "人均纯收入15284元，同比增长13.2%，较全县农村居民人均可支配收入19637元低4353元，相当于其{}。",
            "77.8%",
            "78.7%",
        ),
    ],
)
def test_a_multiple_is_of_the_figure_that_holds_the_name(kind: RelationKind, text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), kind)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "有线电视用户118.6万户，有线宽带用户52.3万户；IPTV用户167.2万户，为有线用户的0.98倍。",
        "新增有线电视用户8.6万户；IPTV用户167.2万户，为有线用户的1.41倍。",
        "移民收入17842元，比上年增加1260元，相当于其2019年水平的1.9倍。",
        "基金收入20.4亿元，较上年18.9亿元多1.5亿元，相当于其支出的112%。",
        "营运收入4236万元，其中票款收入3120万元，收入覆盖成本的43.6%。",
        "全年募集善款1703.51万元，支出1549.77万元，管理费为支出额的4.6%。",
    ],
)
def test_a_name_that_is_open_ties_nothing(text: str) -> None:
    assert alarms(text) == []
