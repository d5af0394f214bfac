"""Amounts that belong to the item beside them: a rate, a change or a yield goes by no figure of another one."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told


@pytest.mark.parametrize(
    "text",
    [
        "2022年营收9.74亿元，比2021年增长58.1%。2022年利润总额11.86亿元，与2021年的7.28亿元相比增长62.9%。",
        "新收调解案件4517件，与2021年同期相比增长10.3%。其中镇街受理3855件，较2021年同期3421件上升12.7%。",
        "柏树面积2260公顷，增加79公顷，增长3.6%；杂木面积增加73公顷，增长15.2%。",
        "油菜单位面积产量194.9公斤/亩，其中双低品种单位面积产量241.3公斤/亩。",
    ],
)
def test_what_is_of_another_item_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2022年利润总额11.86亿元，与2021年的7.28亿元相比增长{62.9|69.2}%。",
        "镇街受理3855件，较2021年同期3421件上升{12.7|17.2}%。",
        "柏树面积2260公顷，增加79公顷，增长{3.6|6.3}%；杂木面积480公顷，增加73公顷，增长17.9%。",
        "油菜总产量1949吨，其中双低品种{1413|2413}吨。",
    ],
)
def test_what_is_of_the_same_item_is_told(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)
