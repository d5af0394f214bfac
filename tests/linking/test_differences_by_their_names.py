"""Differences that bear a name: what is lost between supply and sale, and more spent than taken in."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("公司全年供水2346万立方米，售水2071万立方米，产销差275万立方米，产销差率11.7%。", "275万", "257万"),
        ("购入天然气8640万立方米，销售8417万立方米，供销差223万立方米。", "223万", "263万"),
        ("居民医保收入18.64亿元，支出19.21亿元，收不抵支0.57亿元。", "0.57亿元", "0.87亿元"),
        ("接收捐赠款物折价462.5万元；支出417.3万元，收大于支45.2万元。", "45.2万元", "54.2万元"),
    ],
)
def test_the_name_says_what_it_is_the_difference_of(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        "公司全年供水2346万立方米，售水2071万立方米，产销差率11.7%，比考核目标低2.3个百分点。",
        "居民医保收入18.64亿元，支出19.21亿元；职工医保收不抵支0.83亿元。",
        "社会保险基金收入18.64亿元，其中利息0.21亿元；支出17.32亿元，其中两个县收不抵支0.83亿元。",
        "项目送审造价14.62亿元，审定13.57亿元，核减1.05亿元。",
    ],
)
def test_another_thing_is_left_alone(text: str) -> None:
    assert alarms(text) == []
