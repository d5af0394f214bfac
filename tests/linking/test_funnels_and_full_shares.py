"""Steps of which none has more than the one before, those among a figure that is named again, shares past 100."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

WRONG = [
    ("组织科目三考试，预约2412人，到场参加考试2146人，当场考试合格2164人。", "2164人"),
    ("招聘设岗位96个，网上报名1284人，经资格初审合格1306人，实际参加笔试1103人。", "1306人"),
    ("报名862人，资格审查通过882人。", "882人"),
    ("应管理高血压患者18240人，实际规范管理17152人，规范管理的患者中血压控制达标17512人。", "17512人"),
    ("全年立案86件，结案71件，立案案件中移送公安机关98件。", "98件"),
    ("选择非常满意的占62.4%，满意的占29.7%，基本满意的占6.3%，不满意的占1.9%，未表态的占1.5%。", "29.7%"),
    ("全镇23个行政村中已有19个建成市级以上示范村，占86.2%。", "86.2%"),
    ("全市46家医院中已有38家接入平台，占86.2%。", "86.2%"),
]

RIGHT = [
    "招聘报名1284人，资格审查通过1236人，参加考试1103人，合格986人。",
    "参加考试2146人次，合格率82%；上年参加考试1860人次，合格2164科次。",
    "规范管理17152人，规范管理的患者中血压控制达标15512人。",
    "规范管理17152人，糖尿病患者中规范管理19512人次。",
    "问卷为多选题，选教育的占62.4%，选医疗的占29.7%，选住房的占6.3%，选养老的占1.9%，其他占1.5%。",
    "选择非常满意的占62.4%，满意的占27.9%，基本满意的占6.3%，不满意的占1.9%，未表态的占1.5%。",
    "全镇23个行政村中已有19个建成市级以上示范村，占82.6%。",
]


@pytest.mark.parametrize(("text", "figure"), WRONG)
def test_what_cannot_be_is_found(text: str, figure: str) -> None:
    assert [stated for _, stated in alarms(text)] == [figure]


@pytest.mark.parametrize("text", RIGHT)
def test_what_can_be_raises_nothing(text: str) -> None:
    assert not alarms(text)
