"""Surveys: which sheets a rate is of, what a figure in front of 共 counts, and what a slip proves of rough figures."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, both_versions, checked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "此次摸底共发放问卷4720份，回收问卷4495份。经核对，有效问卷共计4421份，有效问卷回收率达到{93.7|93.6}%。",
            [("GJ202", "93.6%")],
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
        "体育金支出{}万元，其中市本级使用33437.06万元、补助区县使用18305.00万元。\n\n全年新建健身公园20个。\n\n"
        "市级门票资金近1.73亿元，县级门票资金近1.2亿元。其后，市级资金用于场馆的近1.3亿元，占比81.3%。"
    )
    assert alarms(text.format("51742.06")) == []
    assert alarms(text.format("51724.06")) == [("GJ101", "51724.06万元")]


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
        ("样本量800，问卷收回781份，有效问卷745份，有效回收率达{93.1%|91.3%}。", [("GJ201", "91.3%")]),
        ("样本量800，问卷收回781份，回收率达{97.6%|96.7%}。", [("GJ201", "96.7%")]),
        ("2019年全省外出务工人员总数为36.82万人，各类务工返乡人员总数为27.15万人。", []),
    ],
)
def test_each_is_of_its_own_total(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found
