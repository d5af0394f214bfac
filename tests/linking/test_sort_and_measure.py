"""Shares whose numerator is named by a sort and a measure that two clauses tell."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

_FIELDS = (
    "实际完成203.7亿元。分领域看，产业类项目58个，完成投资121.5亿元；基础设施类31个，完成52.9亿元；"
    "社会民生类23个，完成29.3亿元。"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (_FIELDS + "产业类完成投资占总量的{}。", "59.6%", "65.9%"),
        (_FIELDS + "社会民生类完成投资占总量的{}。", "14.4%", "28.4%"),
        (
            "执行到位金额6.37亿元，其中涉民生案款4826万元。发布失信名单1362人次。网络拍卖成交517件次，成交额3.68亿元，"
            "溢价率14.6%；为当事人节省佣金1104万元，拍卖成交额占到位金额的{}。",
            "57.8%",
            "87.8%",
        ),
        ("签约金额213.6亿元。工业项目47个，签约额104.8亿元。工业项目签约额占签约金额的{}。", "49.1%", "58.3%"),
        ("发放贷款213.6亿元。小微企业847家，获贷款104.8亿元。小微企业获贷款占发放贷款的{}。", "49.1%", "68.3%"),
    ],
)
def test_a_share_is_of_the_figure_of_its_sort_and_measure(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ204", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        _FIELDS + "产业类完成投资占固定资产投资的22.9%。",
        _FIELDS + "产业类完成投资占全省总量的2.9%。",
        _FIELDS + "产业类税收占总量的51.8%。",
        "签约金额213.6亿元。工业项目47个，签约额104.8亿元；其中外资工业项目签约额占签约金额的8.3%。",
        "签约金额213.6亿元。新能源工业项目7个，签约额64.8亿元。工业项目签约额占签约金额的48.3%。",
        "签约金额213.6亿元。工业项目47个，签约额104.8亿元。上年工业项目签约额占签约金额的58.3%。",
        "上年签约金额213.6亿元。工业项目47个，签约额104.8亿元。工业项目签约额占上年签约金额的49.1%。",
    ],
)
def test_shares_of_other_sorts_measures_and_bases_are_left_alone(text: str) -> None:
    assert alarms(text) == []
