"""Averages: what was divided, by what, and where the two may stand."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

AVERAGE = RelationKind.AVERAGE


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        pytest.param(
            "春运40天，全市发送旅客3216万人次，日均80.4万人次。",
            "80.4万人次: 3216 ÷ 40",
            "80.4",
            "84.0",
            id="days told in front",
        ),
        pytest.param(
            "住院2.14万人次，门诊86万人次，住院总费用2.96亿元，次均住院费用13832元。",
            "13832元: 296000000 ÷ 21400",
            "13832",
            "18332",
            id="the count of its own name",
        ),
        pytest.param(
            "常住人口284.7万人。\n医院床位18400张，每千人口床位6.46张。",
            "6.46张: 18400 ÷ 2847000 × 1000",
            "6.46",
            "4.66",
            id="a population of an earlier paragraph",
        ),
        pytest.param(
            "旅游人数186.4万人次，旅游收入9.86亿元，人均消费529元。",
            "529元: 986000000 ÷ 1864000",
            "529",
            "592",
            id="what was spent is what came in",
        ),
        pytest.param(
            "村卫生室203个，配备设备812台，每室4台。",
            "4台: 812 ÷ 203",
            "每室4台",
            "每室5台",
            id="one character of the name",
        ),
        pytest.param(
            "粮食产量21.6万吨，种植面积48万亩，亩产450公斤。",
            "450公斤: 216000 ÷ 480000 × 1000",
            "450",
            "540",
            id="another unit of the dimension",
        ),
        pytest.param(
            "租金收入126万元，土地2100亩，每亩租金600元。",
            "600元: 1260000 ÷ 2100",
            "600",
            "660",
            id="a name behind the unit",
        ),
    ],
)
def test_an_average_is_over_what_its_words_count(text: str, arithmetic: str, right: str, wrong: str) -> None:
    assert checked(text, AVERAGE) == [arithmetic]
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ205"]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("企业用工12630人，以期初期末平均421家计，平均每家30人。", "30人: 12630 ÷ 421"),
        ("货物周转量86.4亿吨公里，货运量3200万吨，平均运距270公里。", "270公里: 8640000000 ÷ 32000000"),
        ("社区47个、行政村186个，配备网格员1398名，平均每个村（社区）6名。", "6名: 1398 ÷ (47 + 186)"),
        ("2018年至2023年累计造林126万亩，年均21万亩。", "21万亩: 126 ÷ 6年"),
        ("2018年造林面积86万亩，2023年126万亩，年均增加8万亩。", "8万亩: (126 − 86) ÷ 5年"),
        ("团组织3677个，团员11031人，平均每个团组织3人。", "3人: 11031 ÷ 3677"),
    ],
)
def test_an_average_finds_its_terms_where_the_words_are_rare(text: str, arithmetic: str) -> None:
    assert checked(text, AVERAGE) == [arithmetic]


@pytest.mark.parametrize("stated", ["2000元", "3000元"])
def test_an_average_may_be_of_the_whole_or_of_the_part(stated: str) -> None:
    text = "建成农田12万亩，其中新建8万亩，总投资2.4亿元，亩均{}。"
    assert len(checked(text.format(stated), AVERAGE)) == 1
    assert alarms(text.format("2600元")) == [("GJ205", "2600元")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("全年受理15628件，业务高峰的6月日均2140件。", id="a peak"),
        pytest.param("每10股转增3股，总计转增1860万股。", id="a rule"),
        pytest.param("案件由每周83起减到每周52起。", id="two averages of a movement"),
        pytest.param("派出所32个，民警640名，各派出所均19名。", id="all of them alike"),
        pytest.param("12个村均设服务点3个，共设48个。", id="each of them"),
    ],
)
def test_what_only_sounds_like_an_average_is_not_tied(text: str) -> None:
    assert relations(text, AVERAGE) == []
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "国庆七天接警736件，10月1日当天196件，其余六天日均90件。",
        "法官48名，结案16512件，个人最高结案数512件，人均结案344件。",
        "法官286名，结案4万件，3个省人均超过150件。",
    ],
)
def test_an_average_of_some_of_them_is_not_held_to_all(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("查处超限386辆次；卸载货物4120吨，平均每辆10.7吨。", "10.7吨: 4120 ÷ 386"),
        ("参会单位1086家次，提供岗位2.74万个，平均每家25个。", "25个: 27400 ÷ 1086"),
        ("为410户家庭实施改造，户均补助5000元，共计205万元。", "5,000元: 2050000 ÷ 410".replace(",", "")),
        (
            "春运40天，发送旅客386万人次。投放车辆2140台。高速公路流量1127万辆次，日均28.2万辆次。",
            "28.2万辆次: 1127 ÷ 40",
        ),
    ],
)
def test_so_many_times_each_counts_each(text: str, arithmetic: str) -> None:
    assert arithmetic in checked(text, AVERAGE)
    assert alarms(text) == []


def test_days_that_open_another_passage_are_only_ever_verified() -> None:
    assert alarms("春运40天，发送旅客386万人次。投放车辆2140台。高速公路流量1127万辆次，日均29.2万辆次。") == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("C级31户，每户补1.5万元，D级13户，每户补3.5万元，共需补助资金{}。", "92万元", "98万元"),
        ("一等奖8名，每人8000元，二等奖16名，每人5000元，三等奖24名，每人3000元，奖金合计{}。", "21.6万元", "26.1万元"),
        ("每人补助500元，共补助86人，每户补助1200元，共补助12户，合计{}。", "5.74万元", "5.47万元"),
        ("培训每期5天、每天6学时，学员人均完成{}。", "30学时", "36学时"),
    ],
)
def test_what_several_sorts_have_each_comes_to_their_total(text: str, right: str, wrong: str) -> None:
    assert len(checked(text.format(right), AVERAGE)) == 1
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ205", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "培训每期5天、每天6学时，学员人均完成28.4学时。",
        "共举办3期，每期5天、每天6学时，每人90学时。",
        "城市低保216户，每户每月620元，农村低保312户，每户每月460元，全年共发放332.9万元。",
        "城市低保216户，每户每月620元，农村低保312户，每户每月460元，一季度共发放85.6万元。",
        "C级31户，每户补1.5万元，D级13户，每户补3.5万元，已拨付资金80万元。",
        "一等奖8名，每人8000元，二等奖16名，每人5000元，总投资1.4亿元。",
        "一等奖8名，每人8000元，二等奖16名，每人5000元，另设优秀奖若干，奖金共计21.6万元。",
        "A类12户，每户补助3万元，B类26户，每户补助2万元，省级补助共计60万元，其余由县级承担。",
        "每期2天、每天4课时，每名学员完成12课时作业。",
    ],
)
def test_what_is_paid_in_part_or_month_by_month_is_no_plain_product(text: str) -> None:
    assert alarms(text) == []


def test_seats_are_counted_by_the_people_who_sit_in_them() -> None:
    text = "规模36个班，按每班45人可提供学位{}个，总投资约1.4亿元。"
    assert checked(text.format(1620), AVERAGE) == ["45人: 1620 ÷ 36"]
    assert [rule for rule, _ in alarms(text.format(1720))] == ["GJ205"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("国庆假期7天，保障航班826架次；运送旅客9.87万人次，日均1.41万人次。", "1.41万人次", "1.23万人次"),
        ("春节假期8天，接待游客36.8万人次；旅游收入1.84亿元，日均2300万元。", "2300万元", "2030万元"),
        ("展会为期5天，参展企业312家；入场观众8.65万人次，日均1.73万人次。", "1.73万人次", "1.37万人次"),
    ],
)
def test_a_sentence_opens_with_how_many_days_all_of_it_took(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ205", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "暑运62天，发送旅客312.4万人次；10月1日至7日发送45.5万人次，日均6.5万人次。",
        "展会为期5天，参展企业312家；专业观众8.65万人次，高峰日均2.73万人次。",
        "国庆假期7天，保障航班826架次；9月运送旅客42.6万人次，日均1.42万人次。",
    ],
)
def test_other_days_are_not_those_that_the_sentence_opens_with(text: str) -> None:
    assert alarms(text) == []
