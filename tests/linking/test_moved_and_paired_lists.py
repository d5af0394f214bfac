"""Lists that move to another, lists of pairs, lists down to a grade, and what a list is of."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("小学、初中在校生由7200人、5600人分别增加到7800人、6200人，增幅分别为8.3%、10.7%。", ["8.3%", "10.7%"]),
        ("城市、农村低保标准由720元、560元分别提高到780元、620元，分别提高60元、60元。", ["60元", "60元"]),
        (
            "优良率、达标率分别为86.5%、92.4%，较上年的82.0%、90.1%分别提高4.5个、2.3个百分点。",
            ["4.5个", "2.3个"],
        ),
        (
            "收、支总计分别为1186万元、1243万元。与2021年相比，收、支总计各减少95万元、110万元，分别下降7.4%、8.1%。",
            ["7.4%", "8.1%"],
        ),
    ],
)
def test_each_item_of_a_list_moves_by_the_figure_in_its_place(text: str, held: list[str]) -> None:
    found = checked(text)
    assert all(any(each.startswith(figure) for each in found) for figure in held)
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("小学、初中在校生由7200人、5600人分别增加到7800人、6200人，增幅分别为10.7%、8.3%。", "GJ406"),
        ("用煤、用气分别由3.2万吨、18万立方米降至2.6万吨、15万立方米，降幅分别为18.8%、26.7%。", "GJ301"),
        ("优良率、达标率分别为86.5%、92.4%，较上年的82.0%、90.1%分别提高4.5个、3.2个百分点。", "GJ306"),
        (
            "甲库、乙库、丙库库存分别为9.86万吨、13.42万吨、10.95万吨，较上年末的9.62万吨、10.71万吨、13.30万吨"
            "分别增加0.24万吨、0.24万吨和0.12万吨。",
            "GJ406",
        ),
        (
            "收、支总计分别为1186万元、1243万元。与2021年相比，收、支总计各减少95万元、110万元，分别下降8.1%、7.4%。",
            "GJ406",
        ),
    ],
)
def test_a_change_that_is_not_that_of_its_item_is_found(text: str, rule: str) -> None:
    assert rule in [found for found, _ in alarms(text)]


@pytest.mark.parametrize(
    "text",
    [
        "小学、初中在校生由7200人、5600人分别增加到7800人、6200人，教师分别增长2.1%、3.4%。",
        "小学、初中在校生由2015年的7200人、5600人分别增加到7800人、6200人，年均分别增长1.1%、1.5%。",
        "收、支总计分别为1186万元、1243万元。与2021年相比，人员、公用经费分别减少95万元、110万元，分别下降12.4%、16.1%。",
    ],
)
def test_changes_of_other_things_are_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_where_one_column_of_pairs_comes_out_the_other_must() -> None:
    text = "处置疫情12起，报告病例86人，发生在学校的8起61人、托幼机构3起19人、养老机构1起6人。"
    assert any(each.startswith("86人") for each in checked(text))
    assert alarms(text.replace("86人", "87人")) == [("GJ101", "87人")]
    assert alarms(text.replace("86人", "87人").replace("12起", "14起")) == []


def test_what_two_spells_come_to_is_told_for_every_column() -> None:
    text = (
        "上半年查处问题256起，处理366人，处分260人。7月查处51起，处理73人，处分49人。"
        "截至7月末，当年累计查处307起，处理439人，给予处分309人。"
    )
    assert alarms(text) == []
    assert alarms(text.replace("309人", "260人")) == [("GJ101", "260人")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("省级以上龙头企业16家，其中国家级2家、省级13家。", "16家"),
        ("二级及以上医院14家，其中三级医院3家、二级医院10家。", "14家"),
        ("3A级以上景区12家，其中5A级1家、4A级5家、3A级7家。", "12家"),
        ("本科及以上学历186人，其中博士12人、硕士64人、本科120人。", "186人"),
        ("改造概算3.6亿元，资金分三块筹措：中央2.52亿元，省级7200万元，县级360万元，已到位2.9亿元。", "3.6亿元"),
        ("规模户从业人员12633人，其中女性5104人，35岁及以下1718人，36至54岁6971人，55岁及以上3424人。", "12633人"),
    ],
)
def test_a_list_of_all_that_its_whole_takes_in_is_full(text: str, wrong: str) -> None:
    assert alarms(text) == [("GJ101", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "市级以上示范社63家，其中国家级8家、省级20家。",
        "中级以上职称234人，其中副高级80人、中级150人。",
        "省级以上龙头企业16家，其中国家级3家。",
        "改造概算3.6亿元，资金分三块筹措：中央2.52亿元，省级7200万元，县级3600万元，已到位2.9亿元。",
    ],
)
def test_a_list_that_leaves_a_grade_out_is_open(text: str) -> None:
    assert alarms(text) == []


def test_what_is_dealt_with_or_mainly_spent_is_within_its_whole() -> None:
    assert alarms("接收申诉143件，逐件甄别后，属本院管辖的71件，移送其他机关的48件，不予受理的34件。") == [
        ("GJ102", "143件")
    ]
    assert alarms("检查企业120家，经研判，存在消防隐患的68家，存在用电隐患的73家，停业的12家。") == []
    assert alarms("到位资金15.8亿元，主要投向高速公路8.7亿元、国省干线4.6亿元、农村公路3.1亿元。") == [
        ("GJ102", "15.8亿元")
    ]
    assert alarms("收到捐款46.2万元，主要用于助学18.4万元、助老12.6万元。") == []
    assert alarms("旅客328万人次，主要来自省内212万人次、长三角186万人次。") == []
