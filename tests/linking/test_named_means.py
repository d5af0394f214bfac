"""Means that are called by what they are over, and daily ones of a total told in the sentence in front."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("资助白内障手术46例、支出55.2万元，例均{}。", "1.2万元", "1.7万元"),
        ("新建录播教室18间，投入432万元，间均{}。", "24万元", "29万元"),
        ("签约项目36个，签约总额97.2亿元，项目均{}。", "2.70亿元", "2.10亿元"),
        ("销售卷烟6240箱，销售额2.34亿元，单箱销售额{}。", "3.75万元", "3.15万元"),
        ("出让土地38宗，面积5130亩，宗均{}。", "135亩", "165亩"),
        ("森林消防队伍14支、378人，队均{}。", "27人", "29人"),
        ("214个投注站销售1.07亿元，投注站站均销售{}。", "50.0万元", "58.0万元"),
        (
            "水厂全年供水总量5256万立方米，售水量4782万立方米，产销差率9.0%。日均供水{}。",
            "14.4万立方米",
            "17.4万立方米",
        ),
        ("6月，机场保障航班5130架次，其中国际412架次。日均保障{}。", "171架次", "151架次"),
    ],
)
def test_a_mean_is_known_by_what_it_is_over(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert [stated for _, stated in alarms(text.format(wrong))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # what there is of all, and no mean
        "新建项目18个，项目均已开工12个，机构均设在社区。",
        "全市有医疗机构36家，机构均为公办12家，其余民办。",
        # the beginning of the year, and not its end
        "铁塔公司存量塔址3620座，新建118座，拆除27座，年末3711座。租户6160户，塔均1.66户。",
        # of the highest month
        "水厂全年供水总量5256万立方米。7月为高峰，日均供水17.4万立方米。",
        # of the rest
        "10月，急救中心出车3410次。除国庆假期外，日均出车104次。",
        # of a part of those who were served
        "供水公司全年供水总量5256万立方米。二水厂日均供水6.2万立方米。",
    ],
)
def test_what_only_looks_like_such_a_mean_is_left_alone(text: str) -> None:
    assert alarms(text) == []
