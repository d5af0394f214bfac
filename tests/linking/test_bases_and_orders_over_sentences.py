"""What shares and rates are of, and in which order lists are told, where another sentence says so."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told


@pytest.mark.parametrize(
    "text",
    [
        "募集资金净额6.40亿元，以前年度已使用3.12亿元，本年度使用1.05亿元，累计投入进度{65.2%|48.8%}。",
        "项目概算3.60亿元，截至上年末累计完成1.42亿元，本年完成0.95亿元，累计完成率{65.8%|68.5%}。",
        "规划改造老旧小区428个，此前已完成216个，今年完成118个，累计完成率{78.0%|72.0%}。",
    ],
)
def test_a_rate_by_now_is_of_what_earlier_years_and_this_one_did_together(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "项目总预算3680万元，往年支出1250万元，今年支出884万元，支出进度88.4%。",
        "项目总预算3680万元，往年支出1250万元，今年支出884万元，支出进度24.02%。",
    ],
)
def test_a_rate_that_does_not_say_by_now_may_be_of_this_year(text: str) -> None:
    assert alarms(text) == []
