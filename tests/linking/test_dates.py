"""Spans of time and their lengths, ranges that run backward, dates of signing."""

from __future__ import annotations

import calendar

import pytest

from checker.linking.months import days_in, is_leap
from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("实施规范化建设三年行动（2022—2024年）。", "2024", "2026"),
        ("规划期为2021年至2025年，共五年。", "共五年", "共七年"),
        ("近期为2021—2023年，计三年。", "计三年", "计五年"),
        ("轨道改造自4月15日起至6月30日止，为期77天。", "77", "87"),
        ("7月9日至8月16日出现持续高温，过程历时39天。", "39", "49"),
        ("开展为期四个月的集中整治（3月1日至6月30日）。", "四", "三"),
        ("运动会于6月1日至5日举行，会期5天。", "5天", "7天"),
        ("自10月1日起至次年3月31日，为期6个月。", "6个", "8个"),
        ("2019—2023年，五年累计投入86万元。", "五年", "三年"),
        ("旱季从2022年10月20日持续到2023年3月31日，历时163天。", "163", "183"),
        ("自11月1日起至次年3月31日（平年）止，共计151天。", "151", "161"),
        ("从2023年11月15日到2024年3月15日，首尾相计共122天。", "122", "132"),
    ],
)
def test_a_span_is_as_long_as_is_said(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, RelationKind.DATE)) == 1
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ405"]


@pytest.mark.parametrize(
    "text",
    [
        "2023年清明假期（4月1日至7日）接待游客8.6万人次。",
        "3月15日至6月30日，为期三个月。",
        "3月15日至6月30日，为期四个月。",
        "2022年9月至2025年8月，为期三年。",
        "10月18日至3月20日供暖，历时154天。",
        "2021年至2023年，全县新建泵站12座，共3年级学生286人参观。",
    ],
)
def test_lengths_that_may_be_counted_either_way_and_other_numbers_are_left_alone(text: str) -> None:
    assert alarms(text, settings=AUDIT) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("普查自2024年4月30日起至2024年3月1日止。", ["2024年3月1日止"]),
        ("普查自4月30日起至4月1日止。", ["4月1日止"]),
        ("渠系改造规划（2025—2021年）已经批复。", ["2021年"]),
        ("供暖自11月15日起至3月15日止。", []),
        ("普查自2024年3月1日起至2024年4月30日止。", []),
    ],
)
def test_a_range_does_not_end_before_it_begins(text: str, odd: list[str]) -> None:
    assert [stated for rule, stated in alarms(text) if rule == "GJ803"] == odd


def test_a_report_is_not_dated_before_the_end_of_what_it_counts() -> None:
    text = "统计期限为2024年1月1日至2024年12月31日，办结65件。（报告日期：{}）"
    assert [rule for rule, _ in alarms(text.format("2024年12月23日"))] == ["GJ801"]
    assert alarms(text.format("2025年1月23日")) == []
    assert alarms("截至2025年12月31日前完成。\n市水务局\n2024年3月8日\n") == []


def test_the_weekday_is_what_a_finding_on_a_weekday_points_at() -> None:
    assert alarms("2023年10月23日（星期二）为重阳节。") == [("GJ804", "星期二")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("新馆于2021年3月18日开工，2023年9月6日竣工，工期历时{}。", "902天", "912天"),
        ("3月1日启动，4月15日结束，历时{}，走访企业320家。", "46天", "64天"),
        ("专项行动自2023年3月1日启动，至6月30日结束，前后历时{}。", "122天", "112天"),
    ],
)
def test_a_time_told_in_two_clauses_is_as_long_as_is_said(text: str, right: str, wrong: str) -> None:
    assert [line.split(":")[0] for line in checked(text.format(right), RelationKind.DATE)] == [right]
    assert alarms(text.format(wrong)) == [("GJ405", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "新馆于2021年3月18日开工，2023年9月6日竣工，合同工期820天。",
        "项目2022年11月20日开标，12月5日签约，工期180天。",
        "2021年3月18日立项，2022年5月6日开工，计划工期600天。",
        "3月5日收到举报，4月2日立案，调查历时60天。",
    ],
)
def test_dates_that_do_not_bound_the_time_are_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_months_are_as_long_as_in_the_calendar() -> None:
    for year in (1900, 1999, 2000, 2023, 2024, 2100):
        assert is_leap(year) == calendar.isleap(year)
        assert [days_in(year, month) for month in range(1, 13)] == [
            calendar.monthrange(year, month)[1] for month in range(1, 13)
        ]
