"""Targets that are told by what is off them: fallen short, gone beyond, still missing, lower than a mean."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

TARGET, DIFFERENCE, COMPLEMENT = RelationKind.TARGET, RelationKind.DIFFERENCE, RelationKind.COMPLEMENT


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        ("收入36.9亿元，为年初预算的82.0%，短收8.1亿元。", "82.0%: 36.9 ÷ (36.9 + 8.1)", "82.0%", "80.2%"),
        ("收入49.2亿元，为年初预算的109.3%，超收4.2亿元。", "109.3%: 49.2 ÷ (49.2 − 4.2)", "109.3%", "103.9%"),
        ("任务26万亩，完成6万亩，距年度任务尚差20万亩，完成年度任务的23.1%。", "23.1%: 6 ÷ 26", "23.1%", "32.1%"),
    ],
)
def test_a_target_is_what_was_done_and_what_it_is_off_by(text: str, arithmetic: str, right: str, wrong: str) -> None:
    assert checked(text, TARGET) == [arithmetic]
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ702", wrong)]


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        ("2023年为1.86%，距2025年2.4%的目标还差0.54个百分点。", "0.54个百分点: 2.4 − 1.86", "0.54", "0.45"),
        ("达标率91.6%，低于全省93.0%的平均数1.4个百分点。", "1.4个百分点: 93 − 91.6", "1.4", "4.1"),
        ("三季度日均386件，较二季度日均371件多15件。", "15件: 386 − 371", "15件", "51件"),
    ],
)
def test_what_is_still_missing_lies_between_the_figure_and_what_it_is_held_to(
    text: str, arithmetic: str, right: str, wrong: str
) -> None:
    assert arithmetic in checked(text, DIFFERENCE)
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ306"]


def test_those_who_have_not_are_what_the_rate_of_those_who_have_leaves() -> None:
    assert checked("落实率93.6%，暂未落实的占6.4%。", COMPLEMENT) == ["6.4%: 100 − 93.6"]
    assert alarms("落实率93.6%，暂未落实的占7.4%。") == [("GJ207", "7.4%")]
    assert relations("落实率93.6%；暂未到位的占7.4%。", COMPLEMENT) == []


@pytest.mark.parametrize(
    "text",
    [
        "收入36.9亿元，为年初预算的82.0%，非税收入8.1亿元。",
        "达到七成以上要求的差距为3.1个百分点。",
        "除氮氧化物外均提前完成，减排目标1286吨，实际1286吨。",
        "核减率超过10%的9个，核减率低于5%的12个。",
    ],
)
def test_figures_that_tell_no_distance_from_a_target_are_not_tied_to_one(text: str) -> None:
    assert relations(text, TARGET, DIFFERENCE) == []
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("年度目标6500人。1至9月实现就业5384人，完成目标的82.8%，距目标尚差{}；再就业1731人。", "1116人", "1216人"),
        ("全年计划改造厕所2400座。截至10月底已完工1986座，离年度计划还差{}。", "414座", "514座"),
        ("下达造林任务3.2万亩。截至9月底完成2.75万亩，距任务尚缺{}。", "0.45万亩", "0.54万亩"),
        ("年度计划招生1200人。实际报到1153人，比计划少{}，报到率96.1%。", "47人", "57人"),
    ],
)
def test_how_much_is_missing_is_told_of_a_goal_in_front_of_the_sentence(text: str, right: str, wrong: str) -> None:
    assert len(checked(text.format(right), DIFFERENCE)) == 1
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ306", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "“十四五”计划改造厕所2400座。今年已完工386座，距今年的目标还差14座。",
        "年度目标6500人。全年开展招聘会86场，距目标尚差14场。",
        "全县尚缺教师126人，核定编制1200人。",
    ],
)
def test_what_is_missing_of_a_goal_that_is_not_told_is_left_alone(text: str) -> None:
    assert alarms(text) == []
