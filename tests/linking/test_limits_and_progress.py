"""Limits behind their figure, votes, progress against the calendar, and other plain ties of monthly reports."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

RIGHT_AND_WRONG = (
    (RelationKind.TARGET, "氮氧化物排放浓度43毫克/立方米，低于100毫克/立方米的排放限值。", "43", "143", "GJ701"),
    (RelationKind.TARGET, "深度保证率达到98.6%，高于95%的养护标准。", "98.6", "93.6", "GJ701"),
    (RelationKind.TARGET, "单日最大接待量1.83万人次，未超过2.5万人次的最大承载量。", "1.83", "2.83", "GJ701"),
    (RelationKind.TARGET, "火灾受害率0.006‰，远低于0.5‰的控制指标。", "0.006", "0.6", "GJ701"),
    (RelationKind.DIFFERENCE, "本次工期19天，比计划工期21天提前2天。", "提前2天", "提前3天", "GJ306"),
    (RelationKind.DIFFERENCE, "工程历时402天，较合同工期365天滞后37天。", "37", "47", "GJ306"),
    (
        RelationKind.DIFFERENCE,
        "1—7月完成投资98.4亿元，占年度计划156亿元的63.1%，快于时间进度4.8个百分点。",
        "4.8",
        "8.4",
        "GJ306",
    ),
    (RelationKind.STOCK_FLOW, "本月完成24根，累计完成112根，设计总数148根，剩余36根。", "36", "38", "GJ601"),
    (RelationKind.SHARE, "票房142.6万元，卖品收入17.3万元，相当于票房的12.1%。", "12.1", "21.1", "GJ204"),
    (RelationKind.RATE, "检测农残21470批次，阳性62批次，合格率99.7%。", "99.7", "97.9", "GJ201"),
    (RelationKind.AVERAGE, "停车1047万车次，收入2386万元，次均2.28元。", "2.28", "2.82", "GJ205"),
    (RelationKind.AVERAGE, "充电量2163万千瓦时，服务费收入627万元，平均每千瓦时0.29元。", "0.29", "0.92", "GJ205"),
    (
        RelationKind.SHARE,
        "税收收入57.83亿元。国内增值税24.15亿元，企业所得税13.92亿元，个人所得税4.37亿元，三大税种占税收收入的73.4%。",
        "73.4",
        "74.3",
        "GJ204",
    ),
)


@pytest.mark.parametrize(("kind", "text", "right", "wrong", "rule"), RIGHT_AND_WRONG)
def test_what_is_tied_is_right_or_wrong(kind: RelationKind, text: str, right: str, wrong: str, rule: str) -> None:
    assert checked(text, kind)
    assert alarms(text) == []
    assert [found for found, _ in alarms(text.replace(right, wrong))] == [rule]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (RelationKind.TOTAL, "发出测评票28张，收回28张，其中满意21票、基本满意6票、不满意1票。"),
        (RelationKind.TOTAL, "会议应到理事57人，实到49人。选举副会长1名，得赞成票47票、弃权票2票。"),
        (RelationKind.TOTAL, "应出席董事9名，实际出席9名。表决结果：同意9票，反对0票，弃权0票。"),
        (RelationKind.RATE, "空气优良天数158天，优良率86.8%（有效监测182天）。"),
        (RelationKind.PART, "36种主要产品中有21种产量同比增长。"),
        (RelationKind.STOCK_FLOW, "签发通知单15份，已回复11份，4份待复查。"),
        (RelationKind.STOCK_FLOW, "新开门店4家，撤店2家，在营门店数由142家变为144家。"),
        (RelationKind.RESPECTIVE, "事故63起，造成7人死亡、58人受伤，三项指标同比分别下降11.3%、12.5%和7.9%。"),
        (RelationKind.RESPECTIVE, "起降5426架次，旅客吞吐量62.84万人次，同比分别增长5.3%和9.1%。"),
        (RelationKind.AVERAGE, "首周出港295艘次。首周卸港渔获物1842吨，平均单船6.2吨。"),
    ],
)
def test_what_is_tied_only_where_it_holds(kind: RelationKind, text: str) -> None:
    assert checked(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "人均住房面积36平方米，有12户低于15平方米的标准。",
        "平均气温28.4℃，其中14天超过35℃的高温标准。",
        "污染物年均浓度43微克/立方米，3个站点高于75微克/立方米的标准。",
        "平均每个社区民警管辖人口2846人，高于省厅不超过2500人的配备标准。",
        "6个县中有12个乡镇受灾。",
        "新建驿站4个、撤并2个，覆盖社区由142个增加到145个。",
        "每月检修2天，比计划工期21天提前3天。",
        "会议应到理事57人，实到49人。第一项议题得赞成票41票、反对票3票。",
        "发放选票268张，收回266张。候选人甲得赞成票214票、反对票12票。",
        "空气优良天数158天，优良率86.8%（上年同期162天）。",
        "办结案件158件，办结率94.0%（剔除中止案件）。",
        "期初余额8.6万元，花卉销售收入12.4万元，支教补助收入3.0万元，支付人工9.1万元，期末余额14.9万元。",
        "上半年完成投资46.2亿元，占年度计划的57.8%，快于时间进度7.8个百分点。",
        "医疗收入142.6万元，租金17.3万元，相当于收入的9.8%。",
        "完成产值1286万元，三项费用同比分别下降3.1%和2.4%。",
    ],
)
def test_what_looks_alike_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_how_much_of_a_goal_is_done_is_no_goal_of_the_growth_in_front() -> None:
    plain = "上半年到账投资26.3亿元，同比增长6.4%，完成年度目标58.1%，快于序时进度8.1个百分点。"
    assert alarms(plain) == []
    of_a_growth = "上半年工业产值26.3亿元，同比增长{growth}%，完成年度增长目标7.2%。"
    assert alarms(of_a_growth.format(growth="7.6")) == []
    assert alarms(of_a_growth.format(growth="6.4")) == [("GJ701", "6.4%")]
