"""The growth of a whole between the growth of its parts."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("零售额214.36亿元，增长{}。按地域分，城镇178.92亿元，增长4.4%，乡村35.44亿元，增长6.3%。", "4.7%", "7.4%"),
        ("工业增加值98.6亿元，增长{}，其中轻工业37.4亿元，增长4.8%，重工业61.2亿元，增长7.1%。", "6.2%", "2.6%"),
        ("营业额42.8亿元，下降{}，其中住宿11.3亿元，下降5.2%，餐饮31.5亿元，下降8.7%。", "7.8%", "9.6%"),
    ],
)
def test_growth_of_all_lies_between_that_of_the_parts(text: str, right: str, wrong: str) -> None:
    assert any(line.startswith(right) for line in checked(text.format(right), RelationKind.GROWTH))
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ301", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        # not all of it
        "零售额214.36亿元，增长7.4%，其中汽车78.92亿元，增长4.4%，家电35.44亿元，增长6.3%。",
        # one part fell
        "收入100亿元，增长5%，其中税收70亿元，下降2%，非税30亿元，增长26%。",
        # other prices
        "进出口100亿元，按可比价计算增长5.5%，其中出口60亿元，增长2%，进口40亿元，增长1%。",
        # another period
        "发电量100亿千瓦时，环比增长9.5%，其中火电60亿千瓦时，同比增长2%，水电40亿千瓦时，同比增长1%。",
        # over several years
        "产值100亿元，年均增长9.5%，其中农业60亿元，增长2%，林业40亿元，增长1%。",
        # of something else
        "收入100亿元，人员增长9.5%，其中门票60亿元，增长2%，餐饮40亿元，增长1%。",
    ],
)
def test_other_growth_may_lie_elsewhere(text: str) -> None:
    assert alarms(text) == []
