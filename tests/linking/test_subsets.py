"""Figures that can only count some of those that another one counts."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("馆藏照片档案6120张，完成数字化的有5480张。", "5480张", "6480张"),
        ("在研新药11个，进入临床Ⅲ期的2个。", "2个", "12个"),
        ("查获案件217起，案值万元以上的62起，移送司法9人。", "62起", "262起"),
        ("查获案件217起，案值10万元以上的62起，移送司法9人。", "62起", "262起"),
        ("下属企业14户，盈利11户。", "11户", "17户"),
    ],
)
def test_a_figure_without_a_noun_is_of_those_in_front(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, RelationKind.PART)) == 1
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ102", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "财政收入超亿元的有4个，5000万元至1亿元的有5个，5000万元以下的有3个。",
        "起诉11件，其中附带民事诉讼8件，法院判决的9件均获支持。",
        "受理投诉217件，上年结转的262件。",
        "本市参展企业217家，外市来参展的262家。",
        "受理投诉217件，不属受理范围的262件。",
        "困难党员14户，低收入的217户。",
        "救助甲类36人、乙类12人，转院的18人。",
        "计划新建14个，比上年的11个多3个。",
        "签约企业36家，落户的41家含往年签约5家。",
        "下达计划36个，上报的有42个，核准的38个。",
        "入库项目128个，开工的有131个，其中3个为计划外项目。",
        "本级部门48个，下属单位112个，公开预算的有160个。",
        "实有床位640张，编制的720张。",
        "有职工236人，退休的312人由社保发放养老金。",
    ],
)
def test_what_stands_beside_or_is_of_another_time_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_a_part_named_again_is_no_more_than_it_was() -> None:
    text = "全市共有水库58座：大型2座、中型9座、小型47座；汛前2座大型水库、9座小型水库完成除险。"
    assert checked(text, RelationKind.PART) == ["2座: 2", "9座: 47"]
    assert alarms(text.replace("汛前2座", "汛前3座")) == [("GJ102", "3座")]
    assert alarms(text.replace("汛前2座", "规划新建3座")) == []
    text = "村卫生室186个：甲级42个、乙级96个、丙级48个；年内38个甲级卫生室配齐设备。"
    assert checked(text, RelationKind.PART) == ["38个: 42"]
    assert alarms(text.replace("38个", "52个")) == [("GJ102", "52个")]


def test_those_denied_and_those_not_make_up_the_whole_of_an_earlier_sentence() -> None:
    text = "抽取样品360份，合格342份，合格率95%。\n不合格的18份涉及12家经营户。"
    assert "360份: 342 + 18" in checked(text, RelationKind.TOTAL)
    assert ("GJ101", "360份") in alarms(text.replace("18份", "28份"))
    assert alarms("抽取样品360份，合格342份。\n不达标的28份涉及12家经营户。") == []
