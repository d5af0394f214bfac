"""Lists in the order of a rank, series that go on, totals of so many years, and how long a fund lasts."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("诉求量居前五位的依次是物业412件、噪声368件、违停297件、供暖305件、欠薪214件。", ["305件"]),
        ("养护里程居前四位的县依次是青阳县486公里、石台县412公里、东至县438公里、贵池区395公里。", ["438公里"]),
        ("门诊量居前三位的科室依次是内科8.6万人次、儿科7.1万人次、骨科5.2万人次。", []),
        ("产值居前四位的镇依次为甲镇412亿元、乙镇386亿元、丙镇386亿元、丁镇352亿元。", []),
        ("空气质量排名前三位的依次是甲县25微克、乙县27微克、丙县31微克。", []),
        ("浓度较低的前三位依次是甲县28微克、丙县27微克、乙县31微克。", []),
        ("支出增速居前三位的依次是教育12.3亿元、卫生8.6亿元、农业9.1亿元。", []),
        ("得分居前三位的依次是甲镇（受理96件）、乙镇（受理98件）、丙镇。", []),
    ],
)
def test_those_in_front_have_the_most(text: str, odd: list[str]) -> None:
    assert [stated for rule, stated in alarms(text) if rule == "GJ305"] == odd
    assert alarms(text) == [("GJ305", stated) for stated in odd]


def test_a_trend_points_at_its_words() -> None:
    text = "投诉2020年为380件，2021年350件，2022年360件，2023年330件，连续三年下降。"
    assert alarms(text) == [("GJ305", "360件")]
    members = [member for judged in relations(text, RelationKind.ORDER) for member in judged.relation.members]
    assert {member.claim.literal for member in members if member.role == "trend"} == {"连续三年下降"}


def test_a_trend_ends_where_the_words_turn() -> None:
    text = "单产由2020年的412公斤逐年提高到2021年的418公斤、2022年的425公斤，2023年受灾降至409公斤。"
    assert alarms(text) == []
    assert checked(text, RelationKind.ORDER) != []


def test_a_movement_goes_on_over_the_years_that_follow() -> None:
    text = "产量由2021年的310万吨逐年升至2022年的335万吨、2023年的372万吨，三年累计1017万吨。"
    assert checked(text, RelationKind.ORDER) == ["335万吨: 310", "372万吨: 335"]
    assert checked(text, RelationKind.TOTAL) == ["1017万吨: 310 + 335 + 372"]
    assert ("GJ101", "1170万吨") in alarms(text.replace("1017", "1170"))
    assert alarms(text.replace("三年累计1017", "五年累计1560")) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("当年支出8.41亿元，期末累计结余12.70亿元，可支付18个月以上。", "", ""),
        ("月均支出2.05亿元，年末滚存结余36.9亿元，可支付18个月。", "18个月", "28个月"),
    ],
)
def test_a_balance_lasts_for_so_many_months_of_spending(text: str, right: str, wrong: str) -> None:
    assert [each for each in checked(text, RelationKind.AVERAGE) if each.startswith("18个月")]
    assert alarms(text) == []
    assert not right or alarms(text.replace(right, wrong)) == [("GJ205", wrong)]


def test_half_a_years_spending_is_not_a_years() -> None:
    assert checked("上半年支出12.3亿元，滚存结余36.9亿元，可支付18个月。", RelationKind.AVERAGE) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("在押2136人，年内新收318人，释放402人，上年末为2220人。", "402人", "420人"),
        ("馆藏42.7万卷，年内接收3.9万卷，销毁0.4万卷，上年末为39.2万卷。", "42.7", "47.2"),
        ("年初在保余额7.3亿元，新增担保5.9亿元，解除4.6亿元，年末在保8.6亿元。", "8.6", "6.8"),
    ],
)
def test_a_stock_comes_of_the_one_before_and_what_came_and_went(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, RelationKind.STOCK_FLOW)) == 1
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        "存款86.2亿元，贷款61.3亿元，上年末为55.8亿元。",
        "典当余额4.8亿元，本年发放9.6亿元，收回9.2亿元，去年末为4.4亿元。",
        "存量贷款86.2亿元，本年发放41.3亿元，收回36.4亿元，核销0.2亿元，上年末为81.5亿元。",
        "会员2136人，新发展318人，参加活动402人，上年末为2210人。",
    ],
)
def test_a_stock_beside_other_figures_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("律师事务所36家，合伙所21家、个人所12家、国资所4家，执业律师482名。", ["36家"]),
        ("水产品总产量9.37万吨，海洋捕捞2.14万吨，海水养殖5.66万吨，淡水产品1.67万吨。", ["9.37万吨"]),
        ("全年演出总场次412场，话剧186场，戏曲142场，音乐会94场。", ["412场"]),
        ("总里程860公里，高速120公里，国道180公里，省道210公里，绿道362公里。", []),
        ("桥梁36座，大桥6座、中桥12座、小桥18座，危桥3座。", []),
        ("粮食总产量86.4万吨，夏粮32.1万吨，秋粮54.3万吨，优质稻31.2万吨。", []),
        ("总人口86.4万人，城镇51.2万人，劳动年龄人口52.6万人，流动人口12.1万人。", []),
        ("总投资36.8亿元，财政资金12.1亿元，银行贷款18.3亿元，企业自筹5.9亿元，其余为专项债。", []),
    ],
)
def test_sorts_of_one_thing_come_to_it(text: str, odd: list[str]) -> None:
    assert alarms(text) == [("GJ101", stated) for stated in odd]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("按期办结率98.3%，逾期率2.7%。", ["2.7%"]),
        ("准点率97.2%，晚点率3.8%。", ["3.8%"]),
        ("邮件按时投递率99.1%，延误率1.9%。", ["1.9%"]),
        ("水质达标率98.6%，超标率2.4%。", ["2.4%"]),
        ("及时处置率99.2%，超时预警率4.6%。", []),
        ("氨氮达标率96.4%，总磷超标率8.2%。", []),
        ("按期办结率98.3%，逾期率0.4%，其余尚未到期。", []),
        ("食品抽检按时完成率98.3%，药品抽检逾期率2.7%。", []),
    ],
)
def test_in_time_and_late_are_at_most_all(text: str, odd: list[str]) -> None:
    assert alarms(text) == [("GJ207", stated) for stated in odd]


def test_shares_that_are_summed_up_come_to_the_sum() -> None:
    text = "调解占35%、和解占12%、裁决占53%，合计为100%。"
    assert alarms(text) == []
    assert ("GJ101", "100%") in alarms(text.replace("53", "63"))
    assert ("GJ101", "91%") in alarms("邻里占42%、婚姻占27%、物业占26%，三类合计为91%，其他占9%。")
