"""Rates of what a movement took away: 精简率, 压缩比例 behind 由A减至B, and behind 法定…，承诺…."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

RATE = RelationKind.RATE


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        ("审批环节由24个减至9个，精简率{}。", "62.5%", "65.2%", "(24 − 9) ÷ 24"),
        ("平均用时由14.5天压缩至4.2天，压缩比例达{}。", "71%", "77%", "(14.5 − 4.2) ÷ 14.5"),
        ("办事材料由112份精简到65份，精简47份，精简比例为{}。", "42.0%", "52.0%", "(112 − 65) ÷ 112"),
        ("法定时限合计3260个工作日，承诺时限合计912个工作日，时限压缩率{}。", "72.0%", "78.0%", "(3260 − 912) ÷ 3260"),
        ("审批时限比法定时限20天缩短14天，压缩率{}。", "70%", "75%", "14 ÷ 20"),
        ("承诺时限由法定20天压缩到6天，提速{}。", "70%", "75%", "(20 − 6) ÷ 20"),
        ("法定时限平均18.4个工作日，承诺时限平均4.6个工作日，压缩比{}。", "75%", "57%", "(18.4 − 4.6) ÷ 18.4"),
        ("表格由86张减少到52张，减少34张，压缩率{}。", "39.5%", "65.4%", "(86 − 52) ÷ 86"),
    ],
)
def test_a_reduction_is_over_where_it_began(text: str, right: str, wrong: str, arithmetic: str) -> None:
    assert f"{right}: {arithmetic}" in checked(text.format(right), RATE)
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ201", wrong)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("法定办理时限总和1240天，承诺办理时限总和310天，压缩{}。", "75%", "57%"),
        ("改革前平均用时46天，改革后平均用时12天，缩短{}。", "73.9%", "79.3%"),
        ("原有审批事项286项，现有112项，减少{}。", "60.8%", "68.0%"),
    ],
)
def test_what_was_due_and_what_it_has_come_to(text: str, right: str, wrong: str) -> None:
    assert len(checked(text.format(right), RelationKind.GROWTH)) == 1
    assert alarms(text.format(wrong)) == [("GJ301", wrong)]


def test_of_two_movements_either_may_be_meant() -> None:
    text = "环节由9个压缩到5个、材料由12份精简到7份，压缩率44.4%。"
    assert checked(text, RATE) == ["44.4%: (9 − 5) ÷ 9"]


@pytest.mark.parametrize(
    "text",
    [
        "办理时限由8天压减到5天，较法定时限压缩率75%。",
        "办理时限由8天压减到5天，压缩率75%（与法定时限20天相比）。",
        "办理时限由8天压减到5天，全市累计压缩率75%。",
        "原值286万元，现值112万元，较上年减少20.5%。",
        "法定代表人286人，实际控制人112人，同比下降12.4%。",
        "原有审批事项286项，现有112项，办件量减少12.8%。",
        "时限由12天压到9天，材料6份，压缩率50%。",
        "现有材料98份，即时办结率42.0%，精简率另行公布。",
    ],
)
def test_a_reduction_from_something_else_is_left_alone(text: str) -> None:
    assert alarms(text) == []
