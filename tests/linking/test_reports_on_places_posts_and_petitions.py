"""Which figure another is of, in reports on villages, posts, petitions, inspections and prevention."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told, both_versions, checked


@pytest.mark.parametrize(
    "text",
    [
        # which year the report is of, and not how many years
        "市统计局发布2018年《青年发展规划（2016—2025年）》监测报告。",
        # one of the list is named, and not counted
        "检查组对9个市州、大河林区、84个县市、72个厅局、31所高校共计197个单位开展检查。",
        # what is done in the course of a work is no part of what stands in front of it
        "全年新聘网格员23人，在网格员联户工作中，结对联户的网格员有41人。",
        # those who work, and those who belong to something, are some of the people
        "全村总人口3126人，其中男劳动力912人，女劳动力845人。",
        # a share of people is of no places
        "全村415户、1620人，设六个组、四个小区，居住着回、土两个民族，分别占总人口的63%和37%。",
        # all of the region, of which nothing is told
        "抽查公立医院96家、民办医院48家，其中三级医院12家，占全市三级医院总数的92%；二级医院52家，占全市二级医院总数的71%；"
        "一级医院80家，占全市一级医院总数的3%。",
        # behind a flat list 其中 speaks of what opens it
        "现有党员412名，女党员96名，60岁以上203名，本科38名，初中及以下85名，其中流动党员274名。",
        # of those who were let through, and not of all who applied
        "该岗位招录1人，报名人数达4826人，目前已有4213人过审，竞争比达4213:1。",
    ],
)
def test_what_is_told_of_something_else_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_the_length_of_a_plan_is_still_held_to_its_years() -> None:
    assert_only_the_wrong_one_is_told("全市启动{三|五}年行动（2022—2024年）。")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "监测31项指标，有26项指标达到目标要求，达标率{83.9%|89.3%}。",
            [("GJ201", "89.3%")],
        ),
        (
            "2016—2023年，参保人数由1268.0万人上升到1693.5万人，平均每年增加{60.8|68.0}万人。",
            [("GJ205", "68.0万人")],
        ),
        (
            "现金收入862.40万元，支出715.20万元，期初结存214.60万元，累计结余361.80万元；"
            "物资收入63.20万元，支出48.50万元，期初结存22.10万元，累计结余36.80万元。款物累计结余共{398.60|389.60}万元。",
            [("GJ101", "389.60万元")],
        ),
        (
            "全市二级医院共73家。抽查医院96家，其中二级医院52家，占全市二级医院总数的{71.2%|77.2%}。",
            [("GJ204", "77.2%")],
        ),
        (
            "检查组对河东9个点位、河西84个点位、湖区72个点位共计{165|156}个点位开展检查。",
            [("GJ101", "156个")],
        ),
    ],
)
def test_what_it_is_of_is_told_where_it_misses(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found


def test_men_and_women_of_the_whole_are_all_of_it() -> None:
    assert_only_the_wrong_one_is_told("全村总人口3126人，其中男性1612人，女性{1514|1541}人。")


def test_what_all_columns_took_in_is_no_outcome_of_the_last() -> None:
    text = "“镇长信箱”收到来信{21|12}件，已办理21件；“咨询台”收到来信4件，已办理4件；两个栏目共受理来信25件，办理25件。"
    right, _ = both_versions(text)
    assert alarms(right) == []
    assert_only_the_wrong_one_is_told("镇长信箱收到来信21件，受理来信{19|29}件。")


def test_a_share_behind_two_items_may_be_of_both() -> None:
    text = "2019年共发生山火16起，祭祀引发7起，玩火5起，占75%；2018年共14起，祭祀引发6起，玩火1起，占一半。"
    assert alarms(text) == []
    assert checked(text, RelationKind.SHARE) == ["75%: (7 + 5) ÷ 16", "一半: (6 + 1) ÷ 14"]
    assert_only_the_wrong_one_is_told("2019年共发生山火64起，祭祀引发27起，玩火15起，占{23.4%|24.3%}。")


def test_every_line_that_opens_with_a_view_divides_what_the_first_does() -> None:
    assert_only_the_wrong_one_is_told(
        "四月共受理留言274件，其中书记信箱121件，镇长信箱153件。\n"
        "其中按目的分类：揭发12件、求决147件、申诉41件、建议74件。\n"
        "按方式分类：网络96件、来信78件、来访47件、来电{42|24}件、其他11件。"
    )
    assert_only_the_wrong_one_is_told(
        "四月共受理留言274件，其中书记信箱121件，镇长信箱153件。\n"
        "其中按目的分类：揭发12件、求决147件、申诉41件、建议74件。\n"
        "按方式分类：网络96件、来信78件、来访47件、来电42件、其他11件。\n"
        "按内容分类：城建126件、教育{57|75}件、其他91件。"
    )


def test_a_view_behind_two_wholes_is_of_neither_for_certain() -> None:
    text = (
        "全镇受理留言274件，其中网络121件，来信153件；办理提案86件，其中个人52件，集体34件。\n"
        "按内容分类：城建31件、教育18件、其他29件。"
    )
    assert alarms(text) == []


_LINES_OF_ACCIDENTS = (
    "发生较大事故23起，死亡和失踪{84|48}人，同比增加4起、11人。\n"
    "1.矿山发生2起，死亡和失踪7人，同比增加2起、7人。\n"
    "2.化工发生1起，死亡6人，同比减少1起、2人。\n"
    "3.道路发生17起，死亡58人，同比起数增加2起，死亡人数减少1人。\n"
    "4.船舶发生3起，死亡和失踪13人，同比增加1起、7人。"
)


def test_the_second_column_of_lines_comes_to_its_whole_as_the_first_does() -> None:
    assert_only_the_wrong_one_is_told(_LINES_OF_ACCIDENTS)
    right, _ = both_versions(_LINES_OF_ACCIDENTS)
    assert "84人: 7 + 6 + 58 + 13" in checked(right, RelationKind.TOTAL)


def test_a_second_column_of_other_things_is_no_part_of_the_whole() -> None:
    right, _ = both_versions(_LINES_OF_ACCIDENTS)
    assert alarms(right.replace("死亡58人", "受伤58人").replace("84人", "96人")) == []
    assert alarms(right.replace("，死亡6人", "").replace("84人", "96人")) == []


def test_the_year_in_the_name_of_a_paper_is_of_none_of_its_figures() -> None:
    assert_only_the_wrong_one_is_told(
        "在2020年度审计工作报告中，共反映846个问题，截至2021年9月中旬，已整改801个，整改率{94.68%|96.48%}。"
    )


def test_shares_in_brackets_of_a_structure_come_to_a_hundred() -> None:
    text = "来源分布为：电话（35.2%）、网络（28.4%）、来访（20.0%）、其他（{16.4%|14.6%}）。"
    assert_only_the_wrong_one_is_told(text)
    right, _ = both_versions(text)
    assert "16.4%: 100 − 35.2 − 28.4 − 20" in checked(right, RelationKind.SHARE)


@pytest.mark.parametrize(
    "text",
    [
        "支出结构：人员（35.2%）、公用（28.4%）、项目（31.4%）等。",
        "主要来源分布为：电话（35.2%）、网络（28.4%）、来访（34.6%）。",
        "三个行业结构：采矿（35.2%）、制造（28.4%）、供电（14.6%）。",
    ],
)
def test_shares_in_brackets_that_leave_others_out_come_to_nothing(text: str) -> None:
    assert alarms(text) == []
