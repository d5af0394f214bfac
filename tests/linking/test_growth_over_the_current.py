"""Growth worked out over the wrong one of two figures, and growth of a figure that its sentence only names."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("受理环境信访举报1326件，其中大气类614件，占46.3%。举报总量较上年1518件下降{}。", "12.6%", "14.5%"),
        ("全年受理信访事项1120件，其中来信412件、来访708件。信访总量较上年1230件下降{}。", "8.9%", "9.8%"),
        ("接报火灾214起，其中住宅火灾98起，占45.8%。火灾总数比上年的244起下降{}。", "12.3%", "14.0%"),
        ("受理消费投诉3412件，办结3398件。投诉量较上年3076件增长{}。", "10.9%", "9.8%"),
        ("1—9月，全区受理噪声投诉3412件。噪声投诉较上年同期2948件增长{}。", "15.7%", "13.6%"),
    ],
)
def test_growth_of_what_is_named_is_of_the_figure_told_before(text: str, right: str, wrong: str) -> None:
    assert len(checked(text.format(right), RelationKind.GROWTH)) == 1
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ301", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "2023年收案1326件，2022年为1518件。收案同比下降{}。",
        "今年收案1326件（2022年1518件），降幅为{}。",
        "上年同期为1518件。今年受理1326件，同比下降{}。",
        "受理举报1326件，办结1309件，办结率98.7%。上年同期受理1518件，同比下降{}。",
    ],
)
def test_a_rate_over_the_current_figure_is_of_the_two(text: str) -> None:
    assert alarms(text.format("12.6%")) == []
    assert alarms(text.format("14.5%")) == [("GJ301", "14.5%")]
    assert alarms(text.format("17.3%")) == []


@pytest.mark.parametrize(
    "text",
    [
        "受理环境信访举报1326件，其中大气类614件。大气类举报较上年820件下降14.5%。",
        "受理环境信访举报1326件，其中大气类614件。群众来电总量较上年1518件下降14.5%。",
        "受理环境信访举报1326件。全省举报总量较上年15180件下降14.5%。",
        "上半年受理环境信访举报1326件。全年举报总量较上年1518件下降14.5%。",
        "甲县受理举报1326件，乙县受理举报412件。举报总量较上年1518件增长14.5%。",
        "受理投诉3412件，其中噪声投诉1214件。夜间施工投诉较上年1648件下降14.5%。",
        "2023年收案1326件，2022年为1518件。环比下降14.5%。",
        "2023年收案1326件，2022年为1518件。其中刑事案件下降14.5%。",
        "2023年收案1326件，2022年为1518件。结案1300件，同比下降14.5%。",
        "2023年收案1326件（2022年1518件），结案率下降14.5%。",
        "甲县2023年收案1326件，2022年1518件。乙县收案下降14.5%。",
        "2023年产值13.26亿元，2022年15.18亿元，按可比价下降14.5%。",
        "2023年事故132起，2022年151起，死亡人数下降14.5%。",
    ],
)
def test_growth_of_other_things_times_and_places_is_left_alone(text: str) -> None:
    assert alarms(text) == []
