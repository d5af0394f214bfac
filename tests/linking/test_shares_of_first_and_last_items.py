"""Shares of several items together: the first of a list, a row that is shared out, and names run together."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "民生支出253.4亿元，占81.1%，教育、社保、卫生三项分别为62.4亿元、58.7亿元、31.2亿元，合计占民生支出的{}。",
            "60.1%",
            "61.0%",
        ),
        ("教师286人，特岗47人、支教12人，骨干教师县级38人、市级16人、省级3人，合计占教师的{}。", "19.9%", "19.1%"),
        (
            "总诊疗328.6万人次，县级医院113.7万人次，乡镇卫生院142.5万人次，村卫生室72.4万人次，后两者占{}。",
            "65.4%",
            "64.5%",
        ),
        (
            "作出答复479件。予以公开203件、部分公开47件、不予公开58件、无法提供112件、其他59件。前两项合计占答复数的{}。",
            "52.2%",
            "55.2%",
        ),
        (
            "在用车辆1460辆：纯电动1132辆，混合动力218辆，天然气110辆。前两类属新能源车，占全部车辆的{}。",
            "92.5%",
            "95.2%",
        ),
        ("转派承办18653件：各县区15930件，市直部门2013件，其他单位710件，后两项合计占{}。", "14.6%", "16.4%"),
        (
            "营业收入863.7亿元，分行业看，交通287.4亿元，软件243.6亿元，租赁168.3亿元，其余164.4亿元；前两个行业合计占{}。",
            "61.5%",
            "65.1%",
        ),
        (
            "代表建议163件。办理结果为已解决102件、正在解决47件、留作参考14件，已解决和正在解决的占{}。",
            "91.4%",
            "94.1%",
        ),
        ("信访举报4127件，大气2186件、噪声1163件、水412件、其他366件，大气噪声合占{}。", "81.1%", "88.1%"),
    ],
)
def test_several_items_are_taken_together(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "教师286人，特岗47人、支教12人，合计占编制总数的21.6%。",
        "门诊113.7万人次，急诊142.5万人次，住院72.4万人次，后两者医保结算占比65.4%。",
        "予以公开203件、部分公开47件、其他59件。前两项平均办理时长占法定期限的52.2%。",
        "交通287.4亿元，软件243.6亿元，租赁168.3亿元；前两个行业税收合计占全市的41.5%。",
    ],
)
def test_another_measure_of_several_items_is_left_alone(text: str) -> None:
    assert alarms(text) == []
