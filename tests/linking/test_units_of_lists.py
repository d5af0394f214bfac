"""Units and numbers that the figures of a list share: the unit of the last, so many for each, units in a bracket."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

TOTAL = RelationKind.TOTAL


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        pytest.param(
            "服务1.86万、3.42万和1.35万人次，合计6.63万人次。",
            "6.63万人次: 1.86 + 3.42 + 1.35",
            "6.63",
            "6.36",
            id="the unit of the last figure",
        ),
        pytest.param(
            "特殊教育学校、教师进修学校各1所，普通高中5所，合计7所。",
            "7所: 1 + 1 + 5",
            "合计7所",
            "合计9所",
            id="one for each of two",
        ),
        pytest.param(
            "甲、乙各有3所、4所，丙2所，共9所。", "9所: 3 + 4 + 2", "共9所", "共12所", id="a value for each of two"
        ),
        pytest.param(
            "获奖8枚，分为金奖4枚，银奖和铜奖各2枚。", "8枚: 4 + 2 + 2", "金奖4枚", "金奖6枚", id="joined by a word"
        ),
        pytest.param(
            "投入4680万元，其中省级1000万元，市县两级各1840万元。",
            "4680万元: 1000 + 1840 + 1840",
            "省级1000万元",
            "省级1600万元",
            id="each of two levels",
        ),
        pytest.param(
            "在用设备21846台（套、条），分别为电梯13927台、起重机7842台、管道75套、索道2条。",
            "21846台: 13927 + 7842 + 75 + 2",
            "75套",
            "57套",
            id="units that a bracket adds",
        ),
        pytest.param(
            "选聘护林员150名、信息员86人、调解员24位，合计260人。",
            "260人: 150 + 86 + 24",
            "260人",
            "620人",
            id="units that count the same",
        ),
        pytest.param(
            "安置公益岗位166个、护林员150名、信息员86名，合计安置402人。",
            "402人: 166 + 150 + 86",
            "402人",
            "420人",
            id="posts and people",
        ),
        pytest.param(
            "一类（2小时）1.13万件，二类（4小时）0.87万件，合计2.00万件。",
            "2.00万件: 1.13 + 0.87",
            "2.00",
            "2.20",
            id="a bracket that follows no figure",
        ),
        pytest.param(
            "受理医疗纠纷1412件860人，其中调解1018件612人、诉讼394件248人。",
            "860人: 612 + 248",
            "248人",
            "284人",
            id="a second unit beside the first",
        ),
    ],
)
def test_figures_of_a_list_are_added_in_the_unit_that_they_share(
    text: str, arithmetic: str, right: str, wrong: str
) -> None:
    assert arithmetic in checked(text, TOTAL)
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] in (["GJ101"], ["GJ102"])


@pytest.mark.parametrize(
    "text",
    [
        "在用设备21846台，其中电梯13927台、起重机7842台、管道75套、索道2条。",
        "走访农户286户、企业126家，接待群众412人。",
        "各派出所均配民警20名，共有派出所32个。",
    ],
)
def test_figures_of_units_that_nobody_adds_are_not_added(text: str) -> None:
    units = [{member.claim.unit for member in each.relation.members} for each in relations(text, TOTAL)]
    assert all(len(each) == 1 for each in units)
    assert alarms(text) == []


def test_a_scaled_number_in_a_list_has_the_unit_of_the_last_item() -> None:
    text = "用水总量2.184亿立方米。按用途，农业1.352亿、工业0.318亿、生活{}亿、生态0.112亿立方米。"
    assert checked(text.format("0.402"), TOTAL) == ["2.184亿立方米: 1.352 + 0.318 + 0.402 + 0.112"]
    assert alarms(text.format("0.402")) == []
    assert [rule for rule, _ in alarms(text.format("0.420"))] == ["GJ101"]


def test_numbers_in_other_scales_keep_to_themselves() -> None:
    assert relations("种植面积3.2万、产量1.8亿、储量412吨。", TOTAL) == []
