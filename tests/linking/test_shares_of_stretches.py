"""Shares of one measure that every stretch of a sentence tells of its item, and of all sorts of one list."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

FOOD = (
    "食用农产品抽检1620批次，不合格41批次；加工食品抽检2935批次，不合格28批次；餐饮食品抽检845批次，不合格19批次。"
    "三类加总抽检5400批次，不合格88批次，食用农产品问题最多，占不合格批次的{}。"
)
AID = (
    "资助困难大学生486名，发放助学金243万元；资助困境儿童1120名，发放134.4万元；救助大病患者315名，发放283.5万元。"
    "三个项目惠及1921人，支出660.9万元，大病救助占资金的{}。"
)
WATER = "国控断面14个、省控断面23个，优良比例依次为92.9%和87.0%，合并计算为89.2%。劣Ⅴ类断面4个，占全部断面的{}。"


@pytest.mark.parametrize(
    ("text", "right", "relation", "wrong"),
    [
        (FOOD, "46.6%", "46.6%: 41 ÷ 88", "44.6%"),
        (AID, "42.9%", "42.9%: 283.5 ÷ 660.9", "49.2%"),
        (WATER, "10.8%", "10.8%: 4 ÷ (14 + 23)", "12.4%"),
        (WATER.replace("，合并计算为89.2%", ""), "10.8%", "10.8%: 4 ÷ (14 + 23)", "18.0%"),
    ],
)
def test_a_share_is_of_the_measure_and_of_all_that_is_named(text: str, right: str, relation: str, wrong: str) -> None:
    assert relation in checked(text.format(right), RelationKind.SHARE)
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ204", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        # the items do not come to the total: which of them are meant is open
        FOOD.replace("不合格28批次", "不合格17批次").format("38.2%"),
        # of another measure than any that is told
        AID.replace("占资金的", "占家庭医疗负担的").format("38.2%"),
        # two stretches bear the name
        AID.replace("资助困境儿童", "救助大病儿童").format("38.2%"),
        # sorts that their sentence tells apart
        "国控断面14个，优良率92.9%；省控断面23个，优良率87.0%。劣Ⅴ类断面4个，占全部断面的6.2%。",
        # of none of the sorts that are listed
        "国控断面14个、省控断面23个。农村水体4个，占全部水体的6.2%。",
    ],
)
def test_a_share_of_a_measure_that_is_open_is_left_alone(text: str) -> None:
    assert not [stated for _, stated in alarms(text) if stated in ("38.2%", "6.2%")]
