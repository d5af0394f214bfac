"""Growth whose figure stands in front of a mean, of flows, or in a clause that the rate names."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("春运40天，城东站发送旅客142.6万人，日均3.57万人，同比增长{}（上年128.4万人）。", "11.1%", "17.1%"),
        ("专项征收1184家，征收金额3276万元，户均2.77万元，上年为3120万元，增长{}。", "5.0%", "9.0%"),
        ("9月，热线受理诉求28640件，日均955件，环比减少1560件，下降{}。", "5.2%", "9.2%"),
        ("年末用户96.2万户，当年净增3.4万户，增长{}。", "3.7%", "5.7%"),
        (
            "出动队伍5120次，扑救火灾1986起、抢险1640起。火灾起数同比下降{}（上年同期2214起），亡1人、伤3人。",
            "10.3%",
            "16.3%",
        ),
        (
            "新开户单位512家，净增单位386家；新开户职工1.84万人，净增职工0.46万人。年末实缴单位6120家，实缴职工27.32万人，"
            "缴存额58.16亿元，分别同比增长{}、1.7%、6.2%。",
            "6.7%",
            "8.7%",
        ),
    ],
)
def test_growth_is_of_the_figure_that_can_have_moved(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert checked(text.format(right), RelationKind.GROWTH)
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # the mean has an earlier mean of its own
        "暑运发送旅客126.4万人，日均4.08万人，同比增长8.2%（上年日均3.77万人）。",
        # of another base
        "规上工业总产值1084.2亿元，上年为1051.7亿元；按可比价格计算，增长4.1%。",
        # which year's growth the last one is stands elsewhere
        "水泥产量由2021年的796万吨降至2024年的682万吨，三年累计下降14.3%，其中当年下降5.1%。",
        # a part of what was told the year before
        "扑救火灾1986起。电气火灾同比下降14.3%（上年同期726起）。",
        # one that is of all who pay in, the other of those who came
        "新开户职工1.84万人，净增单位386家。实缴职工27.32万人，缴存额58.16亿元，分别同比增长3.4%、6.2%。",
    ],
)
def test_growth_of_what_is_not_told_is_left_alone(text: str) -> None:
    assert alarms(text) == []
