"""Growth whose terms stand around it in an order of their own: behind a level, in a bracket, at a year's end."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全年产鱼比上年增加640吨，达到4160吨，增幅{}。", "18.2%", "15.4%"),
        ("全年煤耗减少360吨，降至2640吨，下降{}。", "12%", "13.6%"),
        ("10月，平台共接诉21386件，环比上升{}（9月19872件），其中话务18264件、网络3122件。", "7.6%", "9.6%"),
        ("第三季度零售额18.6亿元，环比增长{}（二季度16.8亿元）。", "10.7%", "9.7%"),
        ("年末全市各项存款余额1648.2亿元，比年初增加132.6亿元，同比增长{}。", "8.7%", "8.1%"),
        (
            "支出决算36.42万元，其中公务接待费7.36万元，占20.2%，接待64批次、583人次。较上年减少4.27万元，下降{}。",
            "10.5%",
            "11.7%",
        ),
    ],
)
def test_what_a_rate_is_of(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    if wrong != "11.7%":
        assert alarms(text.format(wrong)) == [("GJ301", wrong)]
    else:  # 4.27 ÷ 36.42 is no misprint, and what the decrease is of stands far off
        assert alarms(text.format(wrong)) == []


@pytest.mark.parametrize(
    "text",
    [
        # 10月 is what it came to, and not what it is counted from
        "三季度受理54210件，10月环比上升7.3%（10月18463件）。",
        # 6月末 is no year's end
        "6月末，各项存款余额1648.2亿元，比年初增加132.6亿元，同比增长11.4%。",
        # the investment grew, and not what was reached
        "项目增加24个，达到186个，投资增长11.8%。",
        "产量增加640吨，达到4160吨，按可比口径增幅15.4%。",
    ],
)
def test_rates_of_something_else_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("城市低保1428户2116人、农村低保6982户11870人，户均保障人数分别为{}和1.70人。", "1.48人", "1.28人"),
        (
            "急难型2614人次、716.2万元，支出型4386人次、1052.6万元，次均救助水平分别为{}和2400元。",
            "2740元",
            "2470元",
        ),
    ],
)
def test_averages_of_items_with_two_figures_each(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ205", wrong)]
