"""Sums whose parts are written without the zeros at their end."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("前年村里租金28.4万元、分红16.35万元、补助7万元，合计{}万元。", "51.75", "51.57"),
        ("修桥花石料款12.6万元、工钱8.25万元、机械费4万元，共计{}万元。", "24.85", "24.58"),
        ("三个沟口清淤1.3公里、0.86公里、2公里，合计{}公里。", "4.16", "4.61"),
    ],
)
def test_a_slip_that_rounding_alone_would_cover(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ101"]


@pytest.mark.parametrize(
    "text",
    [
        "前年村里租金28.4万元、分红16.35万元、补助约7万元，合计51.57万元。",
        "前年村里租金28.4万元、分红16.3万元、补助7万元，合计51.75万元。",
        "前年村里租金28.43万元、分红16.35万元、补助7.02万元，合计51.81万元。",
        "三户凑款，大户4万元，二户3.5万元，三户1.5万元，合计9万元。",
    ],
)
def test_parts_that_were_rounded(text: str) -> None:
    assert alarms(text) == []
