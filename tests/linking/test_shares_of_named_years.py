"""What a figure comes to of that of a named year, which another clause tells."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "机场2019年完成旅客吞吐量1286.4万人次，2022年跌至498.7万人次，2023年回升到1173.9万人次，较上年增长135.4%，恢复至2019年的{}。",
            "91.3%",
            "93.1%",
        ),
        (
            "全市接待游客486.3万人次，按可比口径增长9.7%，恢复到2019年同期（七天）的{}；2019年接待412.6万人次。",
            "117.9%",
            "119.7%",
        ),
        ("2019年客运量1846.2万人次，今年客运量623.8万人次，为2019年的{}。", "33.8%", "38.3%"),
        ("影院2019年放映12.6万场，2024年放映10.8万场，相当于2019年的{}。", "85.7%", "87.5%"),
        ("2019年出入境人员412.6万人次，2023年368.4万人次，恢复至2019年的{}。", "89.3%", "83.9%"),
        ("2020年末贷款余额86.4亿元，2023年末124.8亿元，是2020年的{}。", "144.4%", "141.4%"),
        ("铁路发送旅客312.6万人次，恢复到2019年同期的{}，2019年同期发送341.8万人次。", "91.5%", "95.1%"),
        ("2021年茶叶产量3.24万吨，2022年2.86万吨，2023年3.12万吨，恢复至2021年的{}。", "96.3%", "93.6%"),
    ],
)
def test_a_percentage_of_a_named_year_is_of_what_that_year_had(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "2019年客运量1846万人次，货运量812万吨。今年客运623万人次，票款收入2.1亿元，恢复至2019年的86.2%。",
        "2019年接待412.6万人次，其中过夜131.2万人次；今年过夜121.4万人次，恢复至2019年的94.5%。",
        "2019年出口86.4亿元，今年进口52.1亿元，恢复至2019年的92.6%。",
        "2019年接待412.6万人次，今年清明接待36.8万人次，恢复至2019年的97.2%。",
    ],
)
def test_what_another_thing_had_in_that_year_is_no_base(text: str) -> None:
    assert alarms(text) == []
