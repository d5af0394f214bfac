"""Surveys: which sheets a rate is of, what a figure in front of 共 counts, and what a slip proves of rough figures."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, both_versions, checked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "本次测评共发放问卷5840份，回收问卷5610份。经甄别，有效问卷共计5536份，有效问卷回收率为{94.8|94.7}%。",
            [("GJ202", "94.7%")],
        ),
        ("发放问卷640份，回收621份，有效608份，有效回收率{95.0|93.0}%。", [("GJ201", "93.0%")]),
    ],
)
def test_the_valid_ones_of_those_that_came_back(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert checked(right, RelationKind.RATE) != []
    assert alarms(wrong) == found


def test_valid_sheets_may_be_over_all_that_were_handed_out() -> None:
    text = "发放问卷640份，回收621份，其中有效问卷608份，有效问卷回收率97.0%。"
    assert alarms(text) == []
    assert alarms("走访1206户，回访812户，其中电话回访306户，电话回访率25.4%。") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全市抽取14个城市社区和12个农村社区共{26|27}个社区开展测评。", [("GJ101", "27个")]),
        ("全市设有14个城市服务站和12个农村服务站共{26|27}个。", [("GJ101", "27个")]),
    ],
)
def test_the_last_item_of_a_list_is_not_how_many_items_it_has(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found


@pytest.mark.parametrize(
    "text",
    [
        "课题组在6个乡镇随机选取云溪、独岭、镇河、梓坪4个行政村和岜里、民东2个社区共60个住户入户走访。",
        "对4个市直部门和12个县级单位共286个项目开展检查。",
        "选取8个行政村和2个社区共100个住户。",
    ],
)
def test_what_stands_in_so_many_places_is_not_their_sum(text: str) -> None:
    assert alarms(text) == []


def test_a_slip_in_a_rough_figure_of_two_digits_proves_nothing() -> None:
    text = (
        "公益金支出{}万元，其中本级安排支出31814.01万元、补助县区支出20072.00万元。\n\n全年新建健身公园20个。\n\n"
        "市级彩票资金近1.77亿元，县级彩票资金近1.5亿元。其间，市级资金用于场馆的近1.4亿元，占比83.2%。"
    )
    assert alarms(text.format("51886.01")) == []
    assert alarms(text.format("51868.01")) == [("GJ101", "51868.01万元")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("有效问卷1842份，其中男生占56.9%，女生占{43.1%|44.1%}；城镇占37.8%，农村占62.2%。", [("GJ103", "44.1%")]),
        ("受访教师中，其中男性比例为56.9%，女性比例为{43.1%|44.1%}。", [("GJ103", "44.1%")]),
        ("受访学生男女分别占56.9%和{43.1%|41.3%}。", [("GJ103", "41.3%")]),
        ("近视率逐年上升，男生录取比例为56.9%，女生录取比例为44.1%。", []),
        ("其中男生占本科生的56.9%，女生占研究生的44.1%。", []),
    ],
)
def test_both_sexes_are_all(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("样本量500，问卷收回493份，有效问卷467份，有效回收率达{93.4%|94.3%}。", [("GJ201", "94.3%")]),
        ("样本量500，问卷收回493份，回收率达{98.6%|96.8%}。", [("GJ201", "96.8%")]),
        ("2016年我国出国留学人员总数为54.45万人，各类留学回国人员总数为43.25万人。", []),
    ],
)
def test_each_is_of_its_own_total(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found
