"""Shares of figures side by side taken together: 占两项合计的, 后者占, and of two sorts that are all there is."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("线下门店实现收入28.65亿元，线上渠道7.92亿元，线上占两项合计的{}，同比提高2.4个百分点。", "21.7%", "27.1%"),
        ("医疗器械报告1936份，化妆品不良反应报告512份，两类合计2448份，化妆品报告占两类合计数的{}。", "20.9%", "29.0%"),
        (
            "直营店营收28.64亿元，坪效1.94万元/平方米；加盟批发6.83亿元，线上11.27亿元，线上占三者之和的{}。",
            "24.1%",
            "21.4%",
        ),
        ("诉前调解4127件，诉讼立案6438件，诉前调解占两者之和的{}。", "39.1%", "31.9%"),
        ("财政补助3160万元，门票收入1286.5万元，财政补助占两项总和的{}。", "71.1%", "77.1%"),
        ("上游供水184.6万吨，下游供水92.4万吨，下游占两者合计的{}。", "33.4%", "34.3%"),
        ("小学招生4862人，初中招生3914人，高中招生2640人，高中占三项合计的{}。", "23.1%", "21.3%"),
        ("存量贷款86.4亿元，新投放贷款31.2亿元，新投放占两项相加的{}。", "26.5%", "25.6%"),
    ],
)
def test_a_share_is_of_the_figures_that_its_words_add_up(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "甲公司营收28.65亿元，乙公司营收7.92亿元，丙公司占三家合计的21.7%。",
        "存款86.4亿元，贷款31.2亿元，占三项合计的26.1%。",
        "小学招生4862人，初中招生3914人，两项合计占全市的23.1%。",
        "一季度28.6亿元，二季度31.2亿元，三季度占两项合计的45.1%。",
    ],
)
def test_other_figures_are_not_added_up(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("义务教育阶段在校生中，本地户籍21460人，随迁子女8340人，后者占{}。", "28.0%", "20.8%"),
        ("查处酒驾4216起、醉驾867起，后者占{}。", "17.1%", "11.7%"),
        ("公办园在园8463人，民办园在园6237人，前者占{}。", "57.6%", "56.7%"),
        ("货运机动车18.6万辆，客运机动车4.2万辆，前者占{}。", "81.6%", "86.1%"),
    ],
)
def test_the_latter_of_two_is_a_share_of_both(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "新建项目42个，续建项目68个，后者占全市续建项目的12.4%。",
        "收入21460万元，支出8340万元，后者占比下降。",
        "报名12640人，录取3862人，后者占三成左右。",
    ],
)
def test_the_latter_of_two_that_are_no_sorts_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("受理道路交通事故简易程序8642起，一般程序312起，简易程序占比{}。", "96.5%", "95.6%"),
        ("初婚12186人、再婚4666人，再婚占结婚总人数的{}。", "27.7%", "22.7%"),
        ("查处酒驾4216起、醉驾867起，醉驾数占酒醉驾总数的{}。", "17.1%", "11.7%"),
        ("本地户籍儿童2146人、外地户籍儿童864人，外地户籍占{}。", "28.7%", "27.8%"),
        ("货运车辆1864辆，客运车辆642辆，客运车辆占比{}。", "25.6%", "26.5%"),
        ("政府补贴486.2万元，个人自付173.8万元，自付占{}。", "26.3%", "23.6%"),
    ],
)
def test_one_of_two_sorts_is_a_share_of_both(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "报名12640人，录取3862人，录取占30.6%。",
        "门诊4216人次，住院867人次，住院医保占62.1%。",
        "全年投诉8642起，纠纷312起，简易程序占比96.1%。",
        "小学86所，教学点12个，教学点占14.0%。",
        "部署任务86项，完成任务42项，完成任务占48.8%。",
        "申请人数1264人，录取人数386人，录取占30.5%。",
        "应缴户数4216户，实缴户数3867户，实缴占91.7%。",
        "新建项目42个，续建项目68个，续建占全市的12.4%。",
        "规上企业28.6亿元，规下企业7.9亿元，规下企业占全部税收的6.2%。",
    ],
)
def test_a_result_is_a_share_of_what_it_came_from(text: str) -> None:
    assert alarms(text) == []
