"""Rates and ratios whose terms are found by their place: in the rate's bracket, behind it, by the signs of its name."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

BY_PLACE = [
    # by place: told first, in the rate's bracket, one thing for each of another kind
    ("视力筛查1221人，不良率62.5%（763人），较入学时升高5.2个百分点。", "62.5%: 763 ÷ 1221"),
    ("信访事项中院领导包案302件，化解率95.0%，化解287件。", "95.0%: 287 ÷ 302"),
    ("中心服务常住人口4.18万人，建立居民电子健康档案39460份，建档率94.4%。", "94.4%: 39460 ÷ 41800"),
    ("全市死亡4682人，火化4317具，火化率92.2%。", "92.2%: 4317 ÷ 4682"),
    # by its words, in any order
    (
        "到年底，本局营业里程3148公里，其中高速铁路976公里；复线率65.0%，电气化率83.0%，复线2046公里、电气化2613公里。",
        "65.0%: 2046 ÷ 3148",
    ),
    # of the last month, and no other
    (
        "客服中心上月派发工单1830张，当日办结1597张，次日办结185张，超过两日的48张，当日办结率87.3%。",
        "87.3%: 1597 ÷ 1830",
    ),
]


@pytest.mark.parametrize(("text", "reading"), BY_PLACE)
def test_the_terms_are_found(text: str, reading: str) -> None:
    assert any(told.startswith(reading) for told in checked(text)), checked(text)
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("中心服务常住人口4.18万人，建立居民电子健康档案39460份，建档率94.4%。", "94.4%", "91.4%"),
        ("出具报告和专报92篇，被批示、采用71篇次，采用率77.2%。", "77.2%", "70.2%"),
        ("收入1.14亿元，为预算的107.5%（1.06亿元），其中利润收入0.83亿元。", "107.5%", "105.5%"),
        ("完成投资112.4亿元，占年度计划的95.3%（118亿元），提前完成序时任务。", "95.3%", "91.3%"),
        ("产生一般工业固废412.7万吨，综合利用368.4万吨（含利用往年贮存14.2万吨），综合利用率86.3%。", "86.3%", "84.3%"),
        ("印刷厂上月完成教辅订单38种、126万册，按期交货36种，按期率94.7%。", "94.7%", "98.7%"),
        ("1至16日揽收快递512.6万件；投递648.3万件，揽投比约为1∶1.26。", "1∶1.26", "1∶1.86"),
        ("上年结转案件63件，本年新立927件，审结941件，结案率95.1%。", "95.1%", "85.1%"),
    ],
)
def test_what_place_and_name_tell_is_held_to_a_slip(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert len(alarms(text.replace(right, wrong))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "中心服务常住人口4.18万人，建立居民电子健康档案39460份，签约率64.4%。",
        "到年底，本局营业里程3148公里；复线率61.0%，电气化率83.0%，复线2046公里、电气化2613公里。",
        "视力筛查1221人，不良率62.5%（上年763人）。",
        "全年立案62件，处分97人，群众满意率96.4%。",
        "人均地区生产总值63234元，按年平均常住人口计算；年末常住人口58.1万人，地区生产总值412.6亿元。",
        "产生一般工业固废412.7万吨，综合利用368.4万吨（均为当年产生），综合利用率89.3%。",
        "印刷厂上月完成订单38种，本月完成36种，按期率98.7%。",
        "婚姻登记4128对，离婚登记1736对，补领比为0.31∶1。",
        "完成投资112.4亿元，占年度计划的95.3%（其中省级41.7亿元）。",
    ],
)
def test_what_stands_elsewhere_is_told_by_nobody(text: str) -> None:
    assert alarms(text) == []


def test_a_rule_is_no_quotient_of_what_is_told() -> None:
    text = "回访5214件，满意4871件，满意率93.4%，较考核要求的91.0%高2.4个百分点；转派5353件。"
    assert not any(told.startswith("91.0%") for told in checked(text, RelationKind.RATE))


LETTERS = [
    ("全年办理结婚登记4128对，离婚登记1736对，离结比为0.42∶1。", "0.42∶1: 1736 ÷ 4128"),
    ("机动车驾驶人57.9万人，机动车保有量48.36万辆，人车比约为1.20∶1。", "1.20∶1: 57.9 ÷ 48.36"),
    ("停车泊位46.83万个；机动车73.6万辆，车位比1∶0.64。", "0.64: 46.83 ÷ 73.6"),
    (
        "义务教育在校生279111人，其中小学186427人，初中92684人。小学专任教师11086人，生师比16.82∶1；"
        "初中专任教师7453人，生师比12.44∶1。",
        "16.82∶1: 186427 ÷ 11086",
    ),
]


@pytest.mark.parametrize(("text", "reading"), LETTERS)
def test_a_ratio_is_of_the_figures_that_bear_its_signs(text: str, reading: str) -> None:
    assert reading in checked(text), checked(text)
    assert alarms(text) == []
